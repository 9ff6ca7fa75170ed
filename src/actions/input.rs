//! Reads a host's JSON as an action's typed input, and says where it is off.

use serde_json::{Map, Value};

use super::{Action, locate};
use crate::Error;
use crate::types::{DataSourceId, DatabaseId, PageId};

/// Inputs that hold an object or an array, and take it as JSON text, too: a form's text field gives no other.
const JSON_INPUTS: [&str; 13] = [
    "parent",
    "title",
    "properties",
    "children",
    "icon",
    "cover",
    "filter",
    "sorts",
    "form_data",
    "file_data",
    "file_names",
    "query_parameters",
    "headers",
];

/// Reads an input.
///
/// # Errors
/// It is no object, it has a key that the action does not take, or a value is off. The error has the JSON pointer.
pub(super) fn read<A: Action>(input: Value) -> Result<A::Input, Error> {
    let mut fields = match input {
        Value::Object(fields) => fields,
        Value::Null => Map::new(),
        other => return Err(Error::input("", format!("expected an object of inputs, not {}", kind(&other)))),
    };
    // A form sends what was left empty as null or as an empty text.
    fields.retain(|_, value| !value.is_null() && value.as_str() != Some(""));
    if let Some(unknown) = fields.keys().find(|key| !A::INPUTS.contains(&key.as_str())) {
        let accepted = if A::INPUTS.is_empty() { "none".to_owned() } else { A::INPUTS.join(", ") };
        return Err(Error::input(pointer(unknown), format!("the action {} has no such input; it takes: {accepted}", A::ID)));
    }
    for (key, value) in &mut fields {
        if let Value::String(text) = &*value
            && JSON_INPUTS.contains(&key.as_str())
        {
            *value = serde_json::from_str(text).map_err(|error| {
                Error::input(pointer(key), format!("is no JSON: {error}; expected an object or an array, or its text"))
            })?;
        }
    }
    let bytes = serde_json::to_vec(&fields).map_err(|error| Error::input("", error.to_string()))?;
    serde_json::from_slice(&bytes).map_err(|error| {
        let (message, line, column) = (error.to_string(), error.line(), error.column());
        let message = message.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&message).to_owned();
        let mut field = locate::pointer(&bytes, column);
        // The place of what is missing is the object that lacks it; a person looks for the field.
        if let Some(name) = message.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`')) {
            field.push_str(&pointer(name));
        }
        Error::input(field, message)
    })
}

/// The JSON pointer of a key.
pub(super) fn pointer(key: &str) -> String {
    format!("/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// The kind of a JSON value, in words.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

/// An id as a person gives it, checked and in the form that Notion writes.
macro_rules! checked {
    ($($function:ident: $name:ident),*) => {$(
        pub(super) fn $function(id: &$name, field: &str) -> Result<$name, Error> {
            id.to_string().parse().map_err(|error| Error::from(error).with_field(field))
        }
    )*};
}

checked!(page_id: PageId, database_id: DatabaseId, data_source_id: DataSourceId);
