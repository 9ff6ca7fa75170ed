//! What tells two states of a row apart, where its time does not.

use std::fmt::Write;

use serde_json::{Map, Value};

use crate::cryptography;
use crate::types::QueryResult;

/// The first bytes of a hash: of 50,000 rows that are remembered, one would be taken for unchanged once in 10^14 polls.
pub(super) type Digest = [u8; 8];

/// The digest of what people can edit of a row.
pub(super) fn of_row(row: &QueryResult) -> Digest {
    // A row came as JSON, and is some.
    of_value(&serde_json::to_value(row).unwrap_or_default())
}

/// The digest of a value, whatever the order of its fields.
pub(super) fn of_value(value: &Value) -> Digest {
    let mut text = String::new();
    write(value, &mut text);
    cryptography::digest(text.as_bytes())
}

fn write(value: &Value, text: &mut String) {
    match value {
        Value::Array(items) => {
            text.push('[');
            for item in items {
                write(item, text);
                text.push(',');
            }
            text.push(']');
        }
        Value::Object(fields) => write_fields(fields, text),
        // Writing to a text does not fail.
        plain => _ = write!(text, "{plain}"),
    }
}

fn write_fields(fields: &Map<String, Value>, text: &mut String) {
    let kind = fields.get("type").and_then(Value::as_str).unwrap_or_default();
    let is_signed = fields.contains_key("expiry_time");
    let is_user = fields.get("object").is_some_and(|object| object == "user");
    let mut keys: Vec<&String> = fields.keys().collect();
    keys.sort_unstable();
    text.push('{');
    for key in keys {
        match (key.as_str(), &fields[key]) {
            // What is computed changes with the time, and with other rows.
            ("formula" | "rollup", _) if kind == key => {}
            // The address of a file that Notion keeps is signed anew in each answer.
            ("expiry_time", _) => {}
            ("url", Value::String(url)) if is_signed => {
                _ = write!(text, "url:{:?},", url.split_once('?').map_or(url.as_str(), |(file, _)| file));
            }
            // That somebody changed their name is no edit of what mentions them.
            (other, _) if is_user && other != "id" => {}
            ("request_id", _) => {}
            (key, value) => {
                _ = write!(text, "{key:?}:");
                write(value, text);
                text.push(',');
            }
        }
    }
    text.push('}');
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::of_value;

    #[test]
    fn sees_edits_and_nothing_else() {
        let file = |url: &str, at: &str| json!({"type": "file", "file": {"url": url, "expiry_time": at}});
        for (one, other, same) in [
            (json!({"a": 1, "b": [1, 2]}), json!({"b": [1, 2], "a": 1}), true),
            (json!({"b": [1, 2]}), json!({"b": [2, 1]}), false),
            (json!({"b": [1, 2]}), json!({"b": [12]}), false),
            (json!({"a": "1"}), json!({"a": 1}), false),
            (json!({"a": null}), json!({}), false),
            (file("https://x.example/k?sign=1", "1"), file("https://x.example/k?sign=2", "2"), true),
            (file("https://x.example/k?sign=1", "1"), file("https://x.example/l?sign=1", "1"), false),
            (json!({"external": {"url": "https://x.example/?a"}}), json!({"external": {"url": "https://x.example/?b"}}), false),
            (json!({"type": "formula", "formula": {"number": 1}}), json!({"type": "formula", "formula": {"number": 2}}), true),
            (json!({"type": "rollup", "rollup": {"number": 1}}), json!({"type": "rollup", "rollup": {"number": 2}}), true),
            (json!({"formula": 1}), json!({"formula": 2}), false),
            (json!({"object": "user", "id": "a", "name": "Ada"}), json!({"object": "user", "id": "a"}), true),
            (json!({"object": "user", "id": "a"}), json!({"object": "user", "id": "b"}), false),
        ] {
            assert_eq!(of_value(&one) == of_value(&other), same, "{one} {other}");
        }
    }
}
