//! What holds for every known row, and for every row that is made of one by a change at one place.

use serde_json::{Map, Value, json};

use crate::Row;
use crate::known;

/// The order of the keys does not change what a text means: it decodes to the same value.
#[test]
fn is_the_same_in_any_order_of_keys() {
    type Place = fn(&str) -> u8;
    let orders: [(&str, bool, Place); 5] = [
        ("sorted", false, |_| 0),
        ("backwards", true, |_| 0),
        ("tags first", false, |key| u8::from(!is_tag(key))),
        ("tags last", false, |key| u8::from(is_tag(key))),
        ("tags last, the others backwards", true, |key| u8::from(!is_tag(key))),
    ];
    for Row { what, json, decode } in known::rows() {
        let value: Value = serde_json::from_str(&json).unwrap();
        let usual = decode(json.as_bytes()).unwrap().debug;
        for (order, backwards, place) in &orders {
            let text = written(&value, *backwards, *place);
            let decoded = decode(text.as_bytes()).unwrap_or_else(|error| panic!("{what}, {order}: {error} in {text}"));
            assert_eq!(decoded.debug, usual, "{what}, {order}: {text}");
            assert_eq!(decoded.again, value, "{what}, {order}: {text}");
        }
    }
}

fn is_tag(key: &str) -> bool {
    key == "type" || key == "object"
}

/// A field that nobody knows survives in every object.
#[test]
fn keeps_an_unknown_field_at_every_level() {
    for Row { what, json, decode } in known::rows() {
        let value: Value = serde_json::from_str(&json).unwrap();
        for place in places(&value) {
            let mut changed = value.clone();
            let Some(Value::Object(fields)) = changed.pointer_mut(&place) else { continue };
            // In a map by name every key has a value of the map's type, and in free-form data nothing is unknown.
            if place.ends_with("/properties") || place.starts_with("/additional_data") {
                continue;
            }
            fields.insert("new_field".into(), json!({"type": "new", "new": [1, null, 1.0]}));
            for backwards in [false, true] {
                let text = written(&changed, backwards, |_| 0);
                let decoded = decode(text.as_bytes()).unwrap_or_else(|error| panic!("{what} at {place}: {error} in {text}"));
                assert_eq!(decoded.again, changed, "{what} at {place}");
                assert!(decoded.has_unknown(), "{what} at {place}: {}", decoded.debug);
            }
        }
    }
}

/// Any text in place of another decodes: it is another text, or a value, a tag or a constant that is not known.
#[test]
fn keeps_any_text_in_place_of_another() {
    for Row { what, json, decode } in known::rows() {
        let value: Value = serde_json::from_str(&json).unwrap();
        for place in places(&value) {
            let mut changed = value.clone();
            let Some(node @ Value::String(_)) = changed.pointer_mut(&place) else { continue };
            *node = "never seen".into();
            for backwards in [false, true] {
                let text = written(&changed, backwards, |_| 0);
                let decoded = decode(text.as_bytes()).unwrap_or_else(|error| panic!("{what} at {place}: {error} in {text}"));
                assert_eq!(decoded.again, changed, "{what} at {place}: {}", decoded.debug);
            }
        }
    }
}

/// Whatever stands in place of a value, the text is refused or comes back whole.
#[test]
fn loses_nothing_of_what_it_takes() {
    let others = [Value::Null, json!(true), json!(7), json!(7.5), json!("text"), json!([]), json!({}), json!({"a": [{}]})];
    for Row { what, json, decode } in known::rows() {
        let value: Value = serde_json::from_str(&json).unwrap();
        for place in places(&value) {
            let replaced = others.iter().map(|other| {
                let mut changed = value.clone();
                if let Some(node) = changed.pointer_mut(&place) {
                    *node = other.clone();
                }
                changed
            });
            for changed in replaced.chain(without(&value, &place)) {
                for backwards in [false, true] {
                    let text = written(&changed, backwards, |_| 0);
                    if let Ok(decoded) = decode(text.as_bytes()) {
                        assert_eq!(decoded.again, changed, "{what} at {place}: {text}\n{}", decoded.debug);
                    }
                }
            }
        }
    }
}

/// A text that ends too early is an error wherever it ends.
#[test]
fn refuses_what_is_cut_short() {
    for Row { what, json, decode } in known::rows() {
        for end in 0..json.len() {
            let cut = json.as_bytes().get(..end).unwrap();
            assert!(decode(cut).is_err(), "{what}: {json} cut at {end}");
        }
    }
}

/// The JSON pointers of all values inside a value, itself included.
fn places(value: &Value) -> Vec<String> {
    let mut places = vec![String::new()];
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(key, value)| (key.replace('~', "~0").replace('/', "~1"), value)).collect(),
        Value::Array(elements) => elements.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (key, value) in inner {
        places.extend(self::places(value).into_iter().map(|place| format!("/{key}{place}")));
    }
    places
}

/// The value without what stands at a place.
fn without(value: &Value, place: &str) -> Option<Value> {
    let (outer, key) = place.rsplit_once('/')?;
    let mut changed = value.clone();
    match changed.pointer_mut(outer)? {
        Value::Object(fields) => fields.remove(key)?,
        _ => return None,
    };
    Some(changed)
}

/// The text of a value, its keys by `place` and then by name.
fn written(value: &Value, backwards: bool, place: fn(&str) -> u8) -> String {
    let all = |parts: Vec<String>| parts.join(", ");
    match value {
        Value::Object(fields) => {
            let text = |(key, value)| format!("{}: {}", Value::from(key), written(value, backwards, place));
            format!("{{{}}}", all(sorted(fields, backwards, place).into_iter().map(text).collect()))
        }
        Value::Array(elements) => {
            format!("[{}]", all(elements.iter().map(|element| written(element, backwards, place)).collect()))
        }
        other => other.to_string(),
    }
}

fn sorted(fields: &Map<String, Value>, backwards: bool, place: fn(&str) -> u8) -> Vec<(&str, &Value)> {
    let mut fields: Vec<(&str, &Value)> = fields.iter().map(|(key, value)| (key.as_str(), value)).collect();
    fields.sort_by_key(|(key, _)| (place(key), *key));
    if backwards {
        fields.reverse();
    }
    fields
}
