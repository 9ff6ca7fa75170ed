//! The order of the keys in an answer.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

/// A value with its keys as Notion writes them: what an object is comes first. A client may read the rest by it as it comes.
pub(crate) struct InNotionsOrder<'a>(pub(crate) &'a Value);

/// What comes first, in this order.
fn first(object: &Map<String, Value>) -> &'static [&'static str] {
    if object.contains_key("object") { &["object", "id"] } else { &["id", "type"] }
}

impl Serialize for InNotionsOrder<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Object(object) => {
                let first = first(object);
                let mut map = serializer.serialize_map(Some(object.len()))?;
                let leading = first.iter().filter_map(|key| object.get_key_value(*key));
                let others = object.iter().filter(|(key, _)| !first.contains(&key.as_str()));
                for (key, value) in leading.chain(others) {
                    map.serialize_entry(key, &Self(value))?;
                }
                map.end()
            }
            Value::Array(items) => serializer.collect_seq(items.iter().map(InNotionsOrder)),
            value => value.serialize(serializer),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::InNotionsOrder;

    #[test]
    fn what_an_object_is_comes_first() {
        for (value, expected) in [
            (json!({"a": 1, "id": "i", "object": "page", "type": "t"}), r#"{"object":"page","id":"i","a":1,"type":"t"}"#),
            (json!({"a": [{"b": null, "type": "text"}], "id": "i"}), r#"{"id":"i","a":[{"type":"text","b":null}]}"#),
            (json!([1.5, "x", true, {}]), r#"[1.5,"x",true,{}]"#),
        ] {
            let written = serde_json::to_string(&InNotionsOrder(&value)).expect("it is JSON");
            assert_eq!(written, expected);
            assert_eq!(serde_json::from_str::<Value>(&written).expect("it is JSON"), value);
        }
    }
}
