//! The configuration of a view as answers show it.

use serde_json::{Map, Value, json};

use crate::schema::{Property, Schema};

/// The places that hold the id of a property, and where its name is shown beside it, if it is.
const REFERENCES: [(&str, Option<&str>); 7] = [
    ("property_id", Some("property_name")),
    ("date_property_id", Some("date_property_name")),
    ("end_date_property_id", Some("end_date_property_name")),
    ("map_by", Some("map_by_property_name")),
    ("toggle_column_id", None),
    ("x_axis_property_id", None),
    ("y_axis_property_id", None),
];

/// The places whose objects show no name beside the id.
const NAMELESS: [&str; 5] = ["cover", "y_axis", "value", "subtasks", "arrows_by"];

/// The configuration with the present names of its properties, and nothing of those that are gone.
pub(super) fn shown_configuration(schema: &Schema, configuration: &Value) -> Value {
    shown(schema, configuration, true).unwrap_or_default()
}

fn shown(schema: &Schema, value: &Value, has_names: bool) -> Option<Value> {
    match value {
        Value::Array(items) => Some(items.iter().filter_map(|item| shown(schema, item, has_names)).collect()),
        Value::Object(members) => {
            let mut answer = Map::new();
            for (name, value) in members {
                let reference = REFERENCES.iter().find(|(known, _)| known == name);
                let Some((_, name_place)) = reference else {
                    let value = shown(schema, value, has_names && !NAMELESS.contains(&name.as_str()));
                    answer.extend(value.map(|value| (name.clone(), value)));
                    continue;
                };
                let property = value.as_str().and_then(|id| schema.with_id(id));
                let Some(property) = property else {
                    // What hangs on a property goes with it, and a calendar without its date is only without its date.
                    if name == "property_id" {
                        return None;
                    }
                    continue;
                };
                answer.insert(name.clone(), json!(Property::encoded_id(property)));
                if let Some(place) = name_place.filter(|_| has_names) {
                    answer.insert(place.to_owned(), json!(property.name));
                }
            }
            Some(Value::Object(answer))
        }
        other => Some(other.clone()),
    }
}
