//! The filters of a query.

use serde_json::{Value, json};

use super::{TIMESTAMPS, is_of_a_later_type, kind_of, member, names_of, one_of, options_of};
use notion_connector_types::schemas;
use notion_connector_types::{DataSource, PropertySchema};

/// The name of the definition: groups hold filters.
const NAME: &str = "FilterOfSource";

/// The key of the conditions that a property of a type takes beside that of its own type.
fn other_key(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "title" | "url" | "email" | "phone_number" => "rich_text",
        "created_time" | "last_edited_time" | "last_visited_time" => "date",
        "created_by" | "last_edited_by" => "people",
        "unique_id" => "number",
        _ => return None,
    })
}

/// The JSON Schema of the filter of a query: a condition on a property, by its name or id, or on a timestamp, or a group of filters.
pub fn filter(source: &DataSource) -> Value {
    let mut branches: Vec<Value> = ["and", "or"]
        .into_iter()
        .map(|key| {
            let filters = json!({"type": "array", "items": {"$ref": format!("#/$defs/{NAME}")}});
            json!({"title": key, "required": [key], "properties": {key: filters}})
        })
        .collect();
    for (name, property) in source.properties.iter() {
        for named in names_of(name, property) {
            branches.extend(conditions(property).into_iter().map(|(key, condition)| {
                json!({
                    "title": name.as_str(),
                    "required": ["property", key],
                    "properties": {"property": {"const": named}, key: condition},
                })
            }));
            if is_of_a_later_type(property) {
                branches.push(
                    json!({"title": name.as_str(), "required": ["property"], "properties": {"property": {"const": named}}}),
                );
            }
        }
    }
    for timestamp in TIMESTAMPS {
        if let Some(condition) = condition(timestamp) {
            branches.push(json!({
                "title": timestamp,
                "required": ["timestamp", timestamp],
                "properties": {"timestamp": {"const": timestamp}, timestamp: condition},
            }));
        }
    }
    let definition = json!({"type": "object", "anyOf": branches});
    let reference = json!({"$ref": format!("#/$defs/{NAME}"), "$defs": {NAME: definition}});
    schemas::document(reference.as_object().cloned().unwrap_or_default())
}

/// The conditions that a property takes, each with its key.
fn conditions(property: &PropertySchema) -> Vec<(String, Value)> {
    let Some(kind) = kind_of(property) else { return Vec::new() };
    let keys = std::iter::once(kind.as_str()).chain(other_key(&kind));
    let options = options_of(property);
    let mut found = Vec::new();
    for key in keys {
        let Some(condition) = condition(key) else { continue };
        found.push((key.to_owned(), options.as_deref().map_or(condition, |options| with_options(&kind, options))));
    }
    found
}

/// The conditions under a key of the contract's filter.
fn condition(key: &str) -> Option<Value> {
    member("Filter", key)?.get("properties")?.get(key).cloned()
}

/// The conditions of a property that has options, which are tested by their names.
fn with_options(kind: &str, options: &[(&str, &str)]) -> Value {
    let union = match kind {
        "select" => "SelectCondition",
        "multi_select" => "MultiSelectCondition",
        _ => "StatusCondition",
    };
    let names = one_of(options.iter().map(|(_, name)| *name));
    let mut members = schemas::definition(union).and_then(|union| union.get("anyOf")?.as_array().cloned()).unwrap_or_default();
    for member in &mut members {
        for (_, value) in member.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten() {
            if value.get("$ref").is_some() {
                *value = json!({"anyOf": [names, {"type": "array", "items": names}]});
            }
        }
    }
    json!({"type": "object", "anyOf": members})
}
