//! The order of a query.

use serde_json::{Value, json};

use super::{TIMESTAMPS, names_of};
use notion_connector_types::DataSource;
use notion_connector_types::schemas;

/// The JSON Schema of the order of a query: by properties, each by its name or id, and by the times that every row has.
pub fn sorts(source: &DataSource) -> Value {
    let by =
        |key: &str, title: &str, value: &str| json!({"title": title, "required": [key], "properties": {key: {"const": value}}});
    let properties = source
        .properties
        .iter()
        .flat_map(|(name, property)| names_of(name, property).into_iter().map(move |named| by("property", name, &named)));
    let branches: Vec<Value> = properties.chain(TIMESTAMPS.map(|timestamp| by("timestamp", timestamp, timestamp))).collect();
    let sort = json!({
        "type": "object",
        "required": ["direction"],
        "properties": {"direction": {"$ref": "#/$defs/SortDirection"}},
        "anyOf": branches,
    });
    let sorts = json!({"type": "array", "items": sort});
    schemas::document(sorts.as_object().cloned().unwrap_or_default())
}
