//! Lists of keys and values, as hosts give them.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

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
    const EXPECTED: &'static str = "a text in base64, with the alphabet of + and /, and padded";

    fn read(value: &Value) -> Option<Self> {
        BASE64_STANDARD.decode(value.as_str()?).ok()
    }

    fn write(&self) -> Cow<'_, str> {
        Cow::Owned(BASE64_STANDARD.encode(self))
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
        while let Some((key, Items(items))) = map.next_entry::<String, Items<T>>()? {
            extend(&mut pairs, &key, items)?;
        }
        Ok(pairs)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<Self::Value, A::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, bound = "")]
        struct Row<T: Item> {
            key: String,
            value: Items<T>,
        }
        let mut pairs = Vec::new();
        while let Some(Row { key, value: Items(items) }) = rows.next_element()? {
            extend(&mut pairs, &key, items)?;
        }
        Ok(pairs)
    }
}

fn extend<T: Item, E: Error>(pairs: &mut Vec<(String, T)>, key: &str, items: Vec<T>) -> Result<(), E> {
    if key.is_empty() {
        // A form sends its empty last row.
        let empty = items.iter().all(|item| item.write().is_empty());
        return if empty { Ok(()) } else { Err(E::custom("a value has an empty key")) };
    }
    pairs.extend(items.into_iter().map(|item| (key.to_owned(), item)));
    Ok(())
}

/// The values of one key.
struct Items<T>(Vec<T>);

impl<'de, T: Item> Deserialize<'de> for Items<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let values = match Value::deserialize(deserializer)? {
            Value::Null => Vec::new(),
            Value::Array(values) => values,
            value => vec![value],
        };
        let items = values.iter().map(T::read).collect::<Option<_>>();
        items.map(Items).ok_or_else(|| Error::custom(format_args!("expected {}, or an array of them", T::EXPECTED)))
    }
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
        for (key, list, expected) in [
            ("headers", json!("a: 1"), "/headers"),
            ("headers", json!(7), "/headers"),
            ("headers", json!({"a": {"b": 1}}), "/headers/a"),
            ("headers", json!({"a": "1", "b": [[]]}), "/headers/b"),
            ("query_parameters", json!([{"key": "a", "value": "1"}, {"key": "a"}]), "/query_parameters/1"),
            ("query_parameters", json!([{"name": "a", "value": "1"}]), "/query_parameters/0"),
            ("query_parameters", json!({"": "1"}), "/query_parameters"),
            ("file_data", json!({"file": "no base64!"}), "/file_data/file"),
            ("file_data", json!({"file": 7}), "/file_data/file"),
        ] {
            let error = input(key, &list).unwrap_err();
            assert!(error.is_input(), "{list}: {error}");
            assert!(error.field().is_some_and(|field| field.starts_with(expected)), "{list}: {error}");
        }
    }
}
