//! The values of a row.

use serde_json::{Map, Value, json};

use super::{is_of_a_later_type, kind_of, member, names_of, one_of, options_of};
use notion_connector_types::schemas;
use notion_connector_types::{DataSource, PropertySchema};

/// The JSON Schema of the `properties` of a row, for creating or changing one: a value for each property that is to be set, by its name or id.
pub fn values(source: &DataSource) -> Value {
    let (mut properties, mut by_id) = (Map::new(), Map::new());
    for (name, property) in source.properties.iter() {
        let value = value(property);
        for id in names_of(name, property).into_iter().skip(1).filter(|id| source.properties.get(id).is_none()) {
            by_id.insert(pattern(&id), value.clone());
        }
        properties.insert(name.to_string(), value);
    }
    let mut schema = Map::new();
    schema.insert("type".into(), "object".into());
    schema.insert("properties".into(), properties.into());
    if !by_id.is_empty() {
        schema.insert("patternProperties".into(), by_id.into());
    }
    schema.insert("additionalProperties".into(), false.into());
    schemas::document(schema)
}

/// The value of one property.
fn value(property: &PropertySchema) -> Value {
    let Some(kind) = kind_of(property) else { return any(property) };
    let Some(mut member) = member("PropertyValueRequest", &kind) else {
        // What the contract cannot write is computed, unless it is of a type that came later.
        return if is_of_a_later_type(property) { any(property) } else { read_only(property, &kind) };
    };
    if let Some(options) = options_of(property)
        && let Some(payload) = member.get_mut("properties").and_then(|properties| properties.get_mut(&kind))
    {
        let option = option(&options);
        *payload = match payload.get("items") {
            Some(_) => {
                let mut list = payload.clone();
                list["items"] = json!({"anyOf": option});
                list
            }
            None => json!({"anyOf": option.into_iter().chain([json!({"type": "null"})]).collect::<Vec<_>>()}),
        };
    }
    described(property, json!({"type": "object", "anyOf": [member]}))
}

/// One of the options, by its name or its id.
fn option(options: &[(&str, &str)]) -> Vec<Value> {
    let by = |key: &str, texts: Value| json!({"title": key, "type": "object", "required": [key], "properties": {key: texts}});
    vec![by("name", one_of(options.iter().map(|(_, name)| *name))), by("id", one_of(options.iter().map(|(id, _)| *id)))]
}

fn read_only(property: &PropertySchema, kind: &str) -> Value {
    let mut schema = described(property, json!({"readOnly": true, "not": {}}));
    schema["title"] = format!("{kind} (read-only)").into();
    schema
}

fn any(property: &PropertySchema) -> Value {
    described(property, json!({"type": "object"}))
}

/// The schema with what a person wrote of the property.
fn described(property: &PropertySchema, mut schema: Value) -> Value {
    if let Some(description) = property.description.value().filter(|description| !description.is_empty()) {
        schema["description"] = description.as_str().into();
    }
    schema
}

/// The pattern that takes one text only.
fn pattern(text: &str) -> String {
    let mut pattern = String::from("^");
    for character in text.chars() {
        // Validators that read patterns as Unicode take no other escapes.
        if r"^$\.*+?()[]{}|/".contains(character) {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern.push('$');
    pattern
}
