//! The filters and sorts of a view: kept with the ids of properties, shown with their names.

use serde_json::{Map, Value, json};

use super::view::View;
use crate::api_error::ApiError;
use crate::data_source::DataSource;
use crate::field::Field;
use crate::filter::Filter;
use crate::row_query::RowQuery;
use crate::schema::Schema;
use crate::sort::Sort;
use crate::workspace::Workspace;

/// Reads the filter of a view, which has the form of a query's filter.
pub(crate) fn read_filter(workspace: &Workspace, schema: &Schema, field: &Field<'_>) -> Result<Value, ApiError> {
    if field.is_null() {
        return Ok(Value::Null);
    }
    Filter::read(workspace, schema, field)?;
    let by_id = |name: &str| schema.find(name).map(|property| property.id.clone());
    Ok(renamed(field.value().unwrap_or(&Value::Null), &by_id))
}

/// Reads the sorts of a view, which have the form of a query's sorts.
pub(crate) fn read_sorts(schema: &Schema, field: &Field<'_>) -> Result<Value, ApiError> {
    if field.is_null() {
        return Ok(Value::Null);
    }
    Sort::read_all(schema, field)?;
    let by_id = |name: &str| schema.find(name).map(|property| property.id.clone());
    Ok(renamed(field.value().unwrap_or(&Value::Null), &by_id))
}

/// Reads conditions by the names or ids of their properties, to be kept besides `current` ones. Null takes one away.
pub(crate) fn read_quick_filters(
    workspace: &Workspace,
    schema: &Schema,
    field: &Field<'_>,
    current: &Value,
) -> Result<Value, ApiError> {
    if field.is_null() {
        return Ok(Value::Null);
    }
    let mut kept = current.as_object().cloned().unwrap_or_default();
    for (name, condition) in field.members()? {
        let property = schema.find(name);
        let property =
            property.ok_or_else(|| ApiError::validation(format!("Could not find property with name or id: {name}")))?;
        match condition.value() {
            None | Some(Value::Null) => {
                kept.remove(&property.id);
            }
            Some(given) => {
                condition.object()?;
                Filter::read(workspace, schema, &Field::body(&with_property(&property.id, given)))?;
                kept.insert(property.id.clone(), given.clone());
            }
        }
    }
    Ok(if kept.is_empty() { Value::Null } else { Value::Object(kept) })
}

pub(super) fn shown_filter(schema: &Schema, filter: &Value) -> Value {
    living(schema, filter, &|_| true).map_or(Value::Null, |filter| renamed(&filter, &names(schema)))
}

pub(super) fn shown_sorts(schema: &Schema, sorts: &Value) -> Value {
    let sorts: Vec<Value> = living_sorts(schema, sorts).iter().map(|sort| renamed(sort, &names(schema))).collect();
    if sorts.is_empty() { Value::Null } else { Value::Array(sorts) }
}

pub(super) fn shown_quick_filters(schema: &Schema, filters: &Value) -> Value {
    let shown: Map<String, Value> =
        members(filters).filter_map(|(id, condition)| Some((schema.with_id(id)?.name.clone(), condition.clone()))).collect();
    if shown.is_empty() { Value::Null } else { Value::Object(shown) }
}

/// The rows that a view shows. What its conditions say of properties that are gone does not count any more.
pub(crate) fn rows<'w>(workspace: &'w Workspace, data_source: &'w DataSource, view: &View) -> RowQuery<'w> {
    let schema = &data_source.schema;
    let read = |filter: &Value| Filter::read(workspace, schema, &Field::body(filter)).ok();
    let filter = living(schema, &view.filter, &|leaf| read(leaf).is_some());
    let quick = members(&view.quick_filters).map(|(id, condition)| with_property(id, condition));
    let filters: Vec<Filter> = filter.into_iter().chain(quick).filter_map(|filter| read(&filter)).collect();
    let sorts = living_sorts(schema, &view.sorts);
    let sorts = Sort::read_all(schema, &Field::body(&json!(sorts))).unwrap_or_default();
    RowQuery { data_source, filter: Some(Filter::All(filters)), sorts, in_trash: false, source: (None, None) }
}

fn members(object: &Value) -> impl Iterator<Item = (&String, &Value)> {
    object.as_object().into_iter().flatten()
}

/// A condition as a filter of a property.
fn with_property(id: &str, condition: &Value) -> Value {
    let mut filter = condition.clone();
    filter["property"] = json!(id);
    filter
}

fn names(schema: &Schema) -> impl Fn(&str) -> Option<String> {
    |id| schema.with_id(id).map(|property| property.name.clone())
}

/// The same filter or sorts with other names for the properties.
fn renamed(value: &Value, name_of: &impl Fn(&str) -> Option<String>) -> Value {
    match value {
        Value::Array(items) => items.iter().map(|item| renamed(item, name_of)).collect(),
        Value::Object(members) => {
            let members = members.iter().map(|(key, value)| {
                let value = match (key.as_str(), value.as_str()) {
                    ("property", Some(name)) => name_of(name).map_or_else(|| value.clone(), Value::String),
                    ("and" | "or", _) => renamed(value, name_of),
                    _ => value.clone(),
                };
                (key.clone(), value)
            });
            Value::Object(members.collect())
        }
        other => other.clone(),
    }
}

/// What is left of a filter when it says nothing of properties that are gone, or nothing that is not `wanted`.
fn living(schema: &Schema, filter: &Value, wanted: &impl Fn(&Value) -> bool) -> Option<Value> {
    filter.as_object()?;
    for group in ["and", "or"] {
        if let Some(parts) = filter[group].as_array() {
            let left: Vec<Value> = parts.iter().filter_map(|part| living(schema, part, wanted)).collect();
            return (!left.is_empty()).then(|| json!({ group: left }));
        }
    }
    let is_there = filter["property"].as_str().is_none_or(|id| schema.with_id(id).is_some());
    (is_there && wanted(filter)).then(|| filter.clone())
}

fn living_sorts(schema: &Schema, sorts: &Value) -> Vec<Value> {
    let sorts = sorts.as_array().into_iter().flatten();
    sorts.filter(|sort| sort["property"].as_str().is_none_or(|id| schema.with_id(id).is_some())).cloned().collect()
}
