//! What holds for every known row, and for every row that is made of one by changes.

use serde_json::{Map, Value, json};

use crate::{Row, known, names};

fn rows() -> Vec<Row> {
    known::rows().into_iter().chain(names::rows()).collect()
}

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
    for Row { what, json, decode, .. } in rows() {
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
    for Row { what, json, decode, .. } in rows() {
        let value: Value = serde_json::from_str(&json).unwrap();
        for place in places(&value) {
            let mut changed = value.clone();
            let Some(Value::Object(fields)) = changed.pointer_mut(&place) else { continue };
            if is_free(&place) {
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

/// Whether any key may stand there: in a map by name each has a value of the map's type, in free-form data nothing is unknown.
pub(crate) fn is_free(place: &str) -> bool {
    let maps = ["/properties", "/quick_filters"];
    maps.iter().any(|map| place.ends_with(map)) || ["/additional_data", "/filter/value"].iter().any(|data| place.contains(data))
}

/// Any text in place of another decodes: it is another text, or a value, a tag or a constant that is not known.
#[test]
fn keeps_any_text_in_place_of_another() {
    for Row { what, json, decode, .. } in rows() {
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

/// Many such changes at once, in any order of keys: other texts, and unknown fields.
#[test]
fn keeps_many_changes_at_once() {
    for (at, Row { what, json, decode, .. }) in rows().into_iter().enumerate() {
        let value: Value = serde_json::from_str(&json).unwrap();
        let places = places(&value);
        for round in 0..8 {
            let mut random = fastrand::Rng::with_seed(at as u64 * 8 + round);
            let mut changed = value.clone();
            for place in &places {
                match changed.pointer_mut(place) {
                    Some(Value::Object(fields)) if !is_free(place) && random.u8(..4) == 0 => {
                        fields.insert("new_field".into(), json!([{"type": 7}, "new"]));
                    }
                    Some(node @ Value::String(_)) if random.u8(..4) == 0 => *node = "never seen".into(),
                    _ => {}
                }
            }
            let text = shuffled(&changed, &mut random);
            let decoded = decode(text.as_bytes()).unwrap_or_else(|error| panic!("{what}, {round}: {error} in {text}"));
            assert_eq!(decoded.again, changed, "{what}, {round}: {text}\n{}", decoded.debug);
        }
    }
}

/// The text of a value, its keys in an order by chance.
fn shuffled(value: &Value, random: &mut fastrand::Rng) -> String {
    match value {
        Value::Object(fields) => {
            let mut texts: Vec<String> =
                fields.iter().map(|(key, value)| format!("{}: {}", Value::from(key.as_str()), shuffled(value, random))).collect();
            random.shuffle(&mut texts);
            format!("{{{}}}", texts.join(", "))
        }
        Value::Array(elements) => {
            let texts: Vec<String> = elements.iter().map(|element| shuffled(element, random)).collect();
            format!("[{}]", texts.join(", "))
        }
        other => other.to_string(),
    }
}

/// Whatever stands in place of a value, the text is refused or comes back whole.
#[test]
fn loses_nothing_of_what_it_takes() {
    let others = [Value::Null, json!(true), json!(7), json!(7.5), json!("text"), json!([]), json!({}), json!({"a": [{}]})];
    for Row { what, json, decode, .. } in rows() {
        let value: Value = serde_json::from_str(&json).unwrap();
        for (at, place) in places(&value).into_iter().enumerate() {
            let replaced = others.iter().map(|other| {
                let mut changed = value.clone();
                if let Some(node) = changed.pointer_mut(&place) {
                    *node = other.clone();
                }
                changed
            });
            // Both orders of all would take long: each change has one of them, and the next place the other.
            for (nth, changed) in replaced.chain(without(&value, &place)).enumerate() {
                let text = written(&changed, (at + nth) % 2 == 0, |_| 0);
                if let Ok(decoded) = decode(text.as_bytes()) {
                    assert_eq!(decoded.again, changed, "{what} at {place}: {text}\n{}", decoded.debug);
                }
            }
        }
    }
}

/// A text that ends too early is an error wherever it ends; long ones are cut at some places only.
#[test]
fn refuses_what_is_cut_short() {
    for Row { what, json, decode, .. } in rows() {
        for end in (0..json.len()).step_by(1 + json.len() / 300) {
            let cut = json.as_bytes().get(..end).unwrap();
            assert!(decode(cut).is_err(), "{what}: {json} cut at {end}");
        }
    }
}

/// Whatever became of the bytes: an error, or what decodes again to the same.
#[test]
fn takes_any_bytes_without_panic() {
    for (at, Row { what, json, decode, .. }) in rows().into_iter().enumerate() {
        let mut random = fastrand::Rng::with_seed(at as u64);
        for _ in 0..100 {
            let mut bytes = json.clone().into_bytes();
            for _ in 0..random.usize(1..4) {
                mutate(&mut bytes, &mut random);
            }
            let Ok(decoded) = decode(&bytes) else { continue };
            let again =
                decode(&decoded.text).unwrap_or_else(|error| panic!("{what}: {error}: {}", String::from_utf8_lossy(&bytes)));
            assert_eq!(again.again, decoded.again, "{what}: {}", String::from_utf8_lossy(&bytes));
        }
    }
}

/// Changes bytes at one place: one becomes another, or some are left out, doubled, or moved.
fn mutate(bytes: &mut Vec<u8>, random: &mut fastrand::Rng) {
    const TELLING: &[u8] = br#"{}[]",:\0-.eE ntf"#;
    let from = random.usize(..=bytes.len());
    let to = bytes.len().min(from + random.usize(..32));
    match random.u8(..5) {
        0 => bytes.insert(from, random.u8(..)),
        1 if from < bytes.len() => bytes[from] = TELLING[random.usize(..TELLING.len())],
        2 => drop(bytes.drain(from..to)),
        3 => bytes.extend_from_within(from..to),
        _ => {
            let part: Vec<u8> = bytes.drain(from..to).collect();
            let at = random.usize(..=bytes.len());
            bytes.splice(at..at, part);
        }
    }
}

/// The JSON pointers of all values inside a value, itself included.
pub(crate) fn places(value: &Value) -> Vec<String> {
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
pub(crate) fn without(value: &Value, place: &str) -> Option<Value> {
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
