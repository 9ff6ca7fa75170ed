//! The JSON Schemas of one data source: of the values that its rows take, and of the filters and orders that it can be queried with.
//!
//! Where the contract takes any property and any option, these take those that there are, so that what does not exist is an error that
//! lists what does. They are made of the contract's schemas.

mod filter;
mod sorts;
#[cfg(test)]
mod tests;
mod values;

use serde_json::{Map, Value, json};

use notion_connector_types::schemas;
use notion_connector_types::{PropertySchema, PropertySchemaKind};

pub use filter::filter;
pub use sorts::sorts;
pub use values::values;

/// The times that every row has.
const TIMESTAMPS: [&str; 2] = ["created_time", "last_edited_time"];

/// The type of a property, as it goes over the wire.
pub fn kind_of(property: &PropertySchema) -> Option<String> {
    let written = serde_json::to_value(property).ok()?;
    Some(written.get("type")?.as_str()?.to_owned())
}

/// Whether a property is of a type that this version does not know, so that nothing is known of its values.
fn is_of_a_later_type(property: &PropertySchema) -> bool {
    matches!(property.kind, PropertySchemaKind::Unknown(_))
}

/// The options that a property has: ids and names. None where it has no options, or takes any.
fn options_of(property: &PropertySchema) -> Option<Vec<(&str, &str)>> {
    let options = match &property.kind {
        PropertySchemaKind::Select(schema) | PropertySchemaKind::MultiSelect(schema) => &schema.options,
        PropertySchemaKind::Status(schema) => &schema.options,
        _ => return None,
    };
    // A property that has no option yet gets its first by being written to.
    (!options.is_empty()).then(|| options.iter().map(|option| (&*option.id, &*option.name)).collect())
}

/// The ways to name a property: by its name, and by its id as it came and as it is meant.
pub fn names_of<'a>(name: &'a str, property: &'a PropertySchema) -> Vec<String> {
    let decoded = percent_encoding::percent_decode_str(&property.id).decode_utf8_lossy();
    let mut names = vec![name.to_owned()];
    for id in [&*property.id, &*decoded] {
        if !id.is_empty() && !names.iter().any(|known| known == id) {
            names.push(id.to_owned());
        }
    }
    names
}

/// A member of one of the contract's unions, by its tag.
fn member(union: &str, tag: &str) -> Option<Map<String, Value>> {
    let members = schemas::definition(union)?.get("anyOf")?.as_array()?;
    members.iter().find(|member| member.get("title").is_some_and(|title| title == tag))?.as_object().cloned()
}

/// One of some texts.
fn one_of<'a>(texts: impl Iterator<Item = &'a str>) -> Value {
    json!({"enum": texts.collect::<Vec<_>>()})
}
