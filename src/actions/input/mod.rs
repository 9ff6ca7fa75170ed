//! Reads a host's JSON as an action's typed input, and says where it is off.

mod coerce;
mod comma_list;
mod locate;
mod long_text;

use notion_connector_schema::kind;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{Action, Definition, Effect};
use crate::Error;
use crate::types::{BlockId, DataSourceId, DatabaseId, FileUploadId, PageId};

pub(in crate::actions) use comma_list::comma_list;

/// Reads an input.
///
/// # Errors
/// It is no object, it has a key that the action does not take, or a value is off. The error has the JSON pointer.
pub(crate) fn read<A: Action>(input: Value) -> Result<A::Input, Error> {
    let (fields, errors) = fields(&A::DEFINITION, input);
    match errors.into_iter().next() {
        Some(error) => Err(error),
        None => decode(&fields),
    }
}

/// The inputs that are given, each with the value that it means; and everything that is off in what was given. An input that
/// is off is left out.
pub(crate) fn fields(definition: &Definition, input: Value) -> (Map<String, Value>, Vec<Error>) {
    let mut errors = Vec::new();
    let given = match input {
        Value::Object(given) => given,
        Value::Null => Map::new(),
        other => {
            errors.push(Error::input("", format!("expected an object of inputs, not {}", kind(&other))));
            Map::new()
        }
    };
    let mut fields = Map::new();
    for (key, value) in given {
        let field = definition.field(&key);
        // A form sends what was left empty as null or as an empty text.
        if value.as_str() == Some("") || value.is_null() && !field.is_some_and(|field| field.null_clears) {
            continue;
        }
        match field.map(|field| coerce::coerce(field, value)) {
            Some(Ok(mut value)) => {
                // A raw request goes out as it is.
                if definition.effect != Effect::Raw {
                    errors.extend(long_text::divide(&mut value, &pointer(&key)).err());
                }
                fields.insert(key, value);
            }
            Some(Err(error)) => errors.push(error),
            None => errors.push(unknown(definition, &key)),
        }
    }
    (fields, errors)
}

fn unknown(definition: &Definition, key: &str) -> Error {
    let accepted: Vec<_> = definition.fields().map(|field| field.key).collect();
    let accepted = if accepted.is_empty() { "none".to_owned() } else { accepted.join(", ") };
    Error::input(pointer(key), format!("the action {} has no such input; it takes: {accepted}", definition.id))
}

/// The typed input, or the first place where it is off.
pub(crate) fn decode<T: DeserializeOwned>(fields: &Map<String, Value>) -> Result<T, Error> {
    let bytes = encoded(fields)?;
    crate::types::json::read(&bytes).map_err(|error| located(&error, &bytes))
}

fn encoded(fields: &Map<String, Value>) -> Result<Vec<u8>, Error> {
    serde_json::to_vec(fields).map_err(|error| Error::input("", error.to_string()))
}

fn located(error: &serde_json::Error, bytes: &[u8]) -> Error {
    let (message, line, column) = (error.to_string(), error.line(), error.column());
    let message = message.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&message).to_owned();
    let mut field = locate::pointer(bytes, column);
    // The place of what is missing is the object that lacks it; a person looks for the field.
    if let Some(name) = message.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`')) {
        field.push_str(&pointer(name));
    }
    Error::input(field, message)
}

/// The JSON pointer of a key.
pub(crate) fn pointer(key: &str) -> String {
    format!("/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// An id as a person gives it, checked and in the form that Notion writes.
macro_rules! checked {
    ($($function:ident: $name:ident),*) => {$(
        pub(in crate::actions) fn $function(id: &$name, field: &str) -> Result<$name, Error> {
            id.to_string().parse().map_err(|error| Error::from(error).with_field(field))
        }
    )*};
}

checked!(
    block_id: BlockId,
    page_id: PageId,
    database_id: DatabaseId,
    data_source_id: DataSourceId,
    file_upload_id: FileUploadId
);
