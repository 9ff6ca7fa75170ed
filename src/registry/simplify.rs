//! Answers in a simple form: values of properties as plain values, rich text as text.
//!
//! What is not known is kept as it came: a value of a type, or with a field, that is none of those below.

use serde_json::{Map, Value, json};

type Fields = Map<String, Value>;

/// The keys under which an empty array is an empty text.
const TEXTS: [&str; 4] = ["title", "description", "rich_text", "caption"];

/// The keys of a piece of rich text.
const RICH_TEXT: &[&str] = &["type", "text", "mention", "equation", "annotations", "plain_text", "href"];

/// The keys of a person or a bot.
const USER: &[&str] = &["object", "id", "name", "avatar_url", "type", "person", "bot", "request_id"];

/// The simple form of an answer, or of a part of it: values of properties as plain values, rich text as text.
///
/// ```
/// use notion_connector::registry::simplified;
/// use serde_json::json;
///
/// let page = json!({"object": "page", "properties": {"Price": {"id": "a", "type": "number", "number": 2.5}}});
/// assert_eq!(simplified(page), json!({"object": "page", "properties": {"Price": 2.5}}));
/// ```
///
/// What is not known is kept as it came: [`RunOptions::simplify`](crate::RunOptions::simplify).
#[must_use]
pub fn simplified(value: Value) -> Value {
    under("", value)
}

/// The simple form of what stands under a key.
fn under(key: &str, value: Value) -> Value {
    match value {
        Value::Array(items) if items.is_empty() && TEXTS.contains(&key) => json!(""),
        Value::Array(items) => match text(&items) {
            Some(text) => json!(text),
            None => {
                // The cells of a table's row are texts.
                let inner = if key == "cells" { "rich_text" } else { "" };
                items.into_iter().map(|item| under(inner, item)).collect()
            }
        },
        Value::Object(fields) if fields.get("object").is_some_and(|kind| kind == "property_item") => {
            property(&fields).unwrap_or_else(|| all(fields))
        }
        Value::Object(fields) => all(fields),
        plain => plain,
    }
}

fn all(fields: Fields) -> Value {
    let simplified = fields.into_iter().map(|(key, value)| {
        let value = match value {
            Value::Object(values) if key == "properties" => properties(values),
            value => under(&key, value),
        };
        (key, value)
    });
    Value::Object(simplified.collect())
}

/// The values of a page's properties. The properties of a data source, which have names, are no values.
fn properties(values: Fields) -> Value {
    let simplified = values.into_iter().map(|(name, value)| {
        let value = match value {
            Value::Object(fields) if !fields.contains_key("name") => property(&fields).unwrap_or_else(|| all(fields)),
            value => under("", value),
        };
        (name, value)
    });
    Value::Object(simplified.collect())
}

/// The plain value of a property; nothing where it is not wholly known.
fn property(fields: &Fields) -> Option<Value> {
    let kind = fields.get("type")?.as_str()?;
    only(fields, &["object", "id", "type", "has_more", "next_url", "request_id", kind])?;
    let payload = fields.get(kind)?;
    let plain = plain(kind, payload)?;
    // More than an answer holds: that is not to be lost.
    match fields.get("has_more") {
        Some(Value::Bool(true)) => Some(json!({"values": plain, "has_more": true})),
        _ => Some(plain),
    }
}

fn plain(kind: &str, payload: &Value) -> Option<Value> {
    if payload.is_null() {
        return Some(Value::Null);
    }
    match kind {
        "number" | "checkbox" | "url" | "email" | "phone_number" | "created_time" | "last_edited_time" | "string" | "boolean" => {
            (!payload.is_object() && !payload.is_array()).then(|| payload.clone())
        }
        "title" | "rich_text" => match payload {
            Value::Array(items) if items.is_empty() => Some(json!("")),
            Value::Array(items) => text(items).map(Value::from),
            piece => text(std::slice::from_ref(piece)).map(Value::from),
        },
        "select" | "status" => option(payload),
        "multi_select" => each(payload, option),
        "date" => date(payload),
        "people" if payload.is_array() => each(payload, user),
        "people" | "created_by" | "last_edited_by" => user(payload),
        "files" => each(payload, file),
        "relation" if payload.is_array() => each(payload, reference),
        "relation" => reference(payload),
        "unique_id" => unique_id(payload),
        "verification" => known(payload, &["state", "verified_by", "date"])?.get("state").cloned(),
        "button" => payload.as_object()?.is_empty().then_some(Value::Null),
        "formula" => typed(payload, &["type"]),
        "rollup" => match payload.get("type")?.as_str()? {
            "array" => each(known(payload, &["type", "function", "array"])?.get("array")?, |item| typed(item, &["type"])),
            _ => typed(payload, &["type", "function"]),
        },
        _ => None,
    }
}

/// The plain value of an object that has its type, and the value under the key of that name.
fn typed(value: &Value, keys: &[&str]) -> Option<Value> {
    let kind = value.get("type")?.as_str()?;
    let mut keys = keys.to_vec();
    keys.push(kind);
    plain(kind, known(value, &keys)?.get(kind)?)
}

/// The text of rich text; nothing where it is none.
fn text(items: &[Value]) -> Option<String> {
    let piece = |item: &Value| Some(known(item, RICH_TEXT)?.get("plain_text")?.as_str()?.to_owned());
    (!items.is_empty()).then(|| items.iter().map(piece).collect()).flatten()
}

fn option(value: &Value) -> Option<Value> {
    known(value, &["id", "name", "color", "description"])?.get("name").cloned()
}

/// A day or a moment; where there is more to it, all of it that is not null.
fn date(value: &Value) -> Option<Value> {
    let fields = known(value, &["start", "end", "time_zone"])?;
    let given: Fields =
        fields.iter().filter(|(_, value)| !value.is_null()).map(|(key, value)| (key.clone(), value.clone())).collect();
    match given.get("start") {
        Some(start) if given.len() == 1 => Some(start.clone()),
        _ => Some(Value::Object(given)),
    }
}

fn user(value: &Value) -> Option<Value> {
    let fields = known(value, USER)?;
    fields.get("name").filter(|name| name.is_string()).or_else(|| fields.get("id")).cloned()
}

fn file(value: &Value) -> Option<Value> {
    let kind = value.get("type")?.as_str()?;
    let payload = known(value, &["name", "type", kind])?.get(kind)?;
    known(payload, &["url", "expiry_time"])?.get("url").cloned()
}

fn reference(value: &Value) -> Option<Value> {
    known(value, &["id"])?.get("id").cloned()
}

fn unique_id(value: &Value) -> Option<Value> {
    let fields = known(value, &["prefix", "number"])?;
    let number = fields.get("number")?;
    Some(match fields.get("prefix").and_then(Value::as_str) {
        Some(prefix) => json!(format!("{prefix}-{number}")),
        None => number.clone(),
    })
}

/// All items in their plain form; nothing where one is not wholly known.
fn each(value: &Value, plain: impl Fn(&Value) -> Option<Value>) -> Option<Value> {
    value.as_array()?.iter().map(plain).collect()
}

/// The fields of an object that has no others than these.
fn known<'a>(value: &'a Value, keys: &[&str]) -> Option<&'a Fields> {
    let fields = value.as_object()?;
    only(fields, keys).map(|()| fields)
}

fn only(fields: &Fields, keys: &[&str]) -> Option<()> {
    fields.keys().all(|key| keys.contains(&key.as_str())).then_some(())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::simplified;

    fn rich_text(text: &str) -> Value {
        json!([{"type": "text", "text": {"content": text, "link": null}, "annotations": {}, "plain_text": text, "href": null}])
    }

    /// The value of a property, and its plain form; none where it stays as it is.
    #[test]
    fn makes_values_plain() {
        let two_texts = json!([rich_text("Tuscan ")[0], rich_text("kale")[0]]);
        let red = json!({"id": "a", "name": "Red", "color": "red"});
        let file = json!({"name": "kale.png", "type": "file", "file": {"url": "https://x.example/k", "expiry_time": "…"}});
        for (kind, value, expected) in [
            ("title", two_texts, Some(json!("Tuscan kale"))),
            ("title", json!([]), Some(json!(""))),
            ("rich_text", rich_text("Dark"), Some(json!("Dark"))),
            ("rich_text", json!([{"type": "text", "plain_text": "Dark", "mood": 1}]), None),
            ("number", json!(2.5), Some(json!(2.5))),
            ("number", json!(null), Some(json!(null))),
            ("checkbox", json!(true), Some(json!(true))),
            ("select", red.clone(), Some(json!("Red"))),
            ("select", json!(null), Some(json!(null))),
            ("select", json!({"id": "a", "name": "Red", "color": "red", "mood": 1}), None),
            ("status", red.clone(), Some(json!("Red"))),
            ("multi_select", json!([red, red]), Some(json!(["Red", "Red"]))),
            ("multi_select", json!([]), Some(json!([]))),
            ("date", json!({"start": "2026-03-11", "end": null, "time_zone": null}), Some(json!("2026-03-11"))),
            (
                "date",
                json!({"start": "2026-03-11", "end": "2026-03-12", "time_zone": null}),
                Some(json!({"start": "2026-03-11", "end": "2026-03-12"})),
            ),
            (
                "people",
                json!([{"object": "user", "id": "a", "name": "Ada"}, {"object": "user", "id": "b"}]),
                Some(json!(["Ada", "b"])),
            ),
            ("created_by", json!({"object": "user", "id": "b"}), Some(json!("b"))),
            ("created_time", json!("2026-03-11T09:30:00.000Z"), Some(json!("2026-03-11T09:30:00.000Z"))),
            ("files", json!([file]), Some(json!(["https://x.example/k"]))),
            ("files", json!([{"name": "k", "type": "file_upload", "file_upload": {"id": "a"}}]), None),
            ("url", json!("https://x.example"), Some(json!("https://x.example"))),
            ("relation", json!([{"id": "a"}, {"id": "b"}]), Some(json!(["a", "b"]))),
            ("unique_id", json!({"prefix": "KALE", "number": 7}), Some(json!("KALE-7"))),
            ("unique_id", json!({"prefix": null, "number": 7}), Some(json!(7))),
            ("verification", json!({"state": "verified", "verified_by": null, "date": null}), Some(json!("verified"))),
            ("button", json!({}), Some(json!(null))),
            ("place", json!({"lat": 1.0, "lon": 2.0}), None),
            ("formula", json!({"type": "number", "number": 7}), Some(json!(7))),
            ("formula", json!({"type": "string", "string": "x"}), Some(json!("x"))),
            ("formula", json!({"type": "spiral", "spiral": "x"}), None),
            ("rollup", json!({"type": "number", "number": 7, "function": "sum"}), Some(json!(7))),
            (
                "rollup",
                json!({"type": "array", "array": [{"type": "number", "number": 1}, {"type": "title", "title": rich_text("x")}], "function": "show_original"}),
                Some(json!([1, "x"])),
            ),
            ("rollup", json!({"type": "array", "array": [{"type": "spiral", "spiral": 1}], "function": "show_original"}), None),
            ("spiral", json!({"turns": 7}), None),
        ] {
            let property = json!({"id": "a", "type": kind, kind: value});
            let expected = expected.unwrap_or_else(|| property.clone());
            let page = json!({"object": "page", "properties": {"P": property}});
            assert_eq!(simplified(page)["properties"]["P"], expected, "{kind} {value}");
        }
    }

    /// An answer, and its simple form.
    #[test]
    fn leaves_the_rest() {
        let related = json!({"id": "a", "type": "relation", "relation": [{"id": "b"}], "has_more": true});
        let row = json!({"id": "a", "type": "number", "number": 1, "mood": 1});
        let column = json!({"id": "a", "name": "Price", "type": "number", "number": {"format": "dollar"}});
        for (answer, expected) in [
            (json!({"properties": {"Meals": related}}), json!({"properties": {"Meals": {"values": ["b"], "has_more": true}}})),
            (json!({"properties": {"Odd": row}}), json!({"properties": {"Odd": row}})),
            (
                json!({"properties": {"Price": column}, "title": rich_text("List"), "description": []}),
                json!({"properties": {"Price": column}, "title": "List", "description": ""}),
            ),
            (
                json!({"results": [{"type": "paragraph", "paragraph": {"rich_text": rich_text("x"), "color": "default"}, "children": []}]}),
                json!({"results": [{"type": "paragraph", "paragraph": {"rich_text": "x", "color": "default"}, "children": []}]}),
            ),
            (json!({"table_row": {"cells": [rich_text("x"), []]}}), json!({"table_row": {"cells": ["x", ""]}})),
            (
                json!({"results": [{"object": "property_item", "id": "a", "type": "title", "title": rich_text("x")[0]}]}),
                json!({"results": ["x"]}),
            ),
            (json!({"object": "property_item", "id": "a", "type": "number", "number": 7, "request_id": "r"}), json!(7)),
            (json!({"name": "Ada", "list": [1, "two", null]}), json!({"name": "Ada", "list": [1, "two", null]})),
            (json!("text"), json!("text")),
        ] {
            assert_eq!(simplified(answer.clone()), expected, "{answer}");
        }
    }
}
