//! Lists of keys and values, as hosts give them.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::actions::base64_text;
use crate::types::Value;

/// What a list may hold.
pub(super) trait Item: Sized {
    /// What is accepted, in words.
    const EXPECTED: &'static str;

    fn read(value: &Value) -> Option<Self>;
    fn write(&self) -> Cow<'_, str>;
}

impl Item for String {
    const EXPECTED: &'static str = "a text, a number or a boolean";

    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Bool(boolean) => Some(boolean.to_string()),
            Value::Null | Value::Array(_) | Value::Object(_) => None,
        }
    }

    fn write(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl Item for Vec<u8> {
    const EXPECTED: &'static str = base64_text::EXPECTED;

    fn read(value: &Value) -> Option<Self> {
        base64_text::decode(value.as_str()?)
    }

    fn write(&self) -> Cow<'_, str> {
        Cow::Owned(base64_text::encode(self))
    }
}

/// The schema of a list, whose values are of a schema.
fn schema(description: &str, value: &serde_json::Value) -> Schema {
    let values = serde_json::json!({"anyOf": [value, {"type": "array", "items": value}, {"type": "null"}]});
    json_schema!({
        "description": description,
        "anyOf": [
            {"type": "object", "additionalProperties": values},
            {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {"key": {"type": "string"}, "value": values},
                    "required": ["key", "value"],
                    "additionalProperties": false
                }
            }
        ]
    })
}

/// The schema of a list of texts.
pub(super) struct KeyValues;

impl JsonSchema for KeyValues {
    fn schema_name() -> Cow<'static, str> {
        "KeyValues".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema(
            "Values by their keys, or an array of key and value.",
            &serde_json::json!({"type": ["string", "number", "boolean"]}),
        )
    }
}

/// The schema of a list of files.
pub(super) struct Files;

impl JsonSchema for Files {
    fn schema_name() -> Cow<'static, str> {
        "Files".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schema(
            "Contents in base64 by their keys, or an array of key and value.",
            &serde_json::json!({"type": "string", "contentEncoding": "base64"}),
        )
    }
}

/// Writes a list in the form that keeps its order.
pub(super) fn serialize<T: Item, S: Serializer>(pairs: &[(String, T)], serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Row<'a> {
        key: &'a str,
        value: Cow<'a, str>,
    }
    serializer.collect_seq(pairs.iter().map(|(key, item)| Row { key, value: item.write() }))
}

/// Reads a list in either form.
pub(super) fn deserialize<'de, T: Item, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<(String, T)>, D::Error> {
    deserializer.deserialize_any(ListVisitor(PhantomData))
}

struct ListVisitor<T>(PhantomData<T>);

impl<'de, T: Item> Visitor<'de> for ListVisitor<T> {
    type Value = Vec<(String, T)>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "keys with values: an object, or an array of {{\"key\", \"value\"}}; a value is {}", T::EXPECTED)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some((key, value)) = map.next_entry::<String, Value>()? {
            extend(&mut pairs, &key, value)?;
        }
        Ok(pairs)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<Self::Value, A::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Row {
            key: String,
            value: Value,
        }
        let mut pairs = Vec::new();
        while let Some(Row { key, value }) = rows.next_element()? {
            extend(&mut pairs, &key, value)?;
        }
        Ok(pairs)
    }
}

/// Adds the values of a key.
fn extend<T: Item, E: Error>(pairs: &mut Vec<(String, T)>, key: &str, value: Value) -> Result<(), E> {
    let values = match value {
        // A form sends its empty last row.
        Value::String(text) if key.is_empty() && text.is_empty() => return Ok(()),
        Value::Null => return Ok(()),
        Value::Array(values) => values,
        value => vec![value],
    };
    if key.is_empty() {
        return Err(E::custom("a value has an empty key"));
    }
    for value in &values {
        let item = T::read(value)
            .ok_or_else(|| E::custom(format_args!("the value of {key:?}: expected {}, or an array", T::EXPECTED)))?;
        pairs.push((key.to_owned(), item));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::{RawRequest, RawRequestInput};
    use crate::actions::input::read;

    fn input(key: &str, list: &Value) -> Result<RawRequestInput, crate::Error> {
        read::<RawRequest>(json!({"url": "users", "method": "GET", key: list}))
    }

    #[test]
    fn reads_both_forms() {
        for (list, expected) in [
            (json!({"a": "1"}), vec![("a", "1")]),
            (json!({"a": ["1", 2, true]}), vec![("a", "1"), ("a", "2"), ("a", "true")]),
            (json!({"a": null}), vec![]),
            (json!({}), vec![]),
            (json!([]), vec![]),
            (
                json!([{"key": "b", "value": 1.5}, {"key": "a", "value": false}, {"key": "b", "value": ["x"]}]),
                vec![("b", "1.5"), ("a", "false"), ("b", "x")],
            ),
            (json!([{"key": "a", "value": ""}, {"key": "", "value": ""}]), vec![("a", "")]),
        ] {
            let pairs = input("headers", &list).unwrap().headers;
            let pairs: Vec<_> = pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
            assert_eq!(pairs, expected, "{list}");
        }
    }

    #[test]
    fn reads_what_it_writes() {
        let mut given = RawRequestInput::new("users", "GET");
        given.file_data = vec![("file".into(), vec![0, 255, 13, 10])];
        given.query_parameters = vec![("b".into(), "1".into()), ("a".into(), String::new()), ("b".into(), "2".into())];
        let written = serde_json::to_value(&given).unwrap();
        assert_eq!(written["file_data"], json!([{"key": "file", "value": "AP8NCg=="}]));
        assert_eq!(read::<RawRequest>(written).unwrap(), given);
    }

    #[test]
    fn says_where_a_list_is_off() {
        for (key, list, field, message) in [
            ("headers", json!("a: 1"), "/headers", "is no JSON"),
            ("headers", json!("7"), "/headers", "expected keys with values"),
            ("headers", json!(7), "/headers", "expected keys with values"),
            ("headers", json!({"a": {"b": 1}}), "/headers", "the value of \"a\": expected a text"),
            ("headers", json!({"a": "1", "b": [[]]}), "/headers", "the value of \"b\": expected a text"),
            ("headers", json!({"": "1"}), "/headers", "empty key"),
            ("query_parameters", json!([{"key": "a", "value": "1"}, {"key": "a"}]), "/query_parameters/1", "`value`"),
            ("query_parameters", json!([{"name": "a", "value": "1"}]), "/query_parameters/0", "expected `key` or `value`"),
            ("file_data", json!({"file": "no base64!"}), "/file_data", "the value of \"file\": expected a text in base64"),
            ("file_data", json!({"file": 7}), "/file_data", "the value of \"file\": expected a text in base64"),
        ] {
            let error = input(key, &list).unwrap_err();
            assert!(error.is_input(), "{list}: {error}");
            assert!(error.field().is_some_and(|given| given.starts_with(field)), "{list}: {error}");
            assert!(error.message().contains(message), "{list}: {error}");
        }
    }
}
