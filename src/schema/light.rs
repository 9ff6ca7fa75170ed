//! A schema in short.
use serde_json::Value;
pub(crate) fn light(_document: &Value, _is_known: impl Fn(&str) -> bool) -> Value {
    Value::Null
}
