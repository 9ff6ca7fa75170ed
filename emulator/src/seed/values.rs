//! The property values of a seed's pages.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::entry::read_rich_text;
use super::schema::{option_id, read_option};
use crate::api_error::ApiError;
use crate::field::Field;
use crate::property_kind::{PlainType, PropertyKind};
use crate::rich_text;
use crate::schema::{Property, Schema};
use crate::select_option::{self, SelectOption};
use crate::value_reader;
use crate::workspace::Workspace;

/// The values of a page, by the ids of their properties, and its number among the rows where a value says it.
#[derive(Debug, Default)]
pub(super) struct Values {
    pub(super) by_id: HashMap<String, Value>,
    pub(super) row_number: Option<u64>,
}

/// Reads the values of a page. Options that the schema lacks are added to it.
pub(super) fn read(workspace: &Workspace, schema: &mut Schema, properties: &Field<'_>) -> Result<Values, ApiError> {
    let mut values = Values::default();
    for (name, field) in properties.members()? {
        let unknown = || ApiError::validation(format!("{} is no property of the page's data source.", field.path()));
        let position = schema.position(name).ok_or_else(unknown)?;
        let property = &mut schema.properties[position];
        if let Some(number) = field.get("unique_id").get("number").value().and_then(Value::as_u64) {
            values.row_number = Some(number);
        } else if let Some(value) = read_value(workspace, property, &field)? {
            values.by_id.insert(property.id.clone(), value);
        }
    }
    Ok(values)
}

/// Reads one value: as it was answered, as a request writes it, or for a text the text alone.
fn read_value(workspace: &Workspace, property: &mut Property, field: &Field<'_>) -> Result<Option<Value>, ApiError> {
    let is_text = matches!(property.kind, PropertyKind::Plain(PlainType::Title | PlainType::RichText));
    if is_text && field.value().is_some_and(Value::is_string) {
        return Ok(Some(rich_text::compact(read_rich_text(workspace, field)?)));
    }
    field.object()?;
    let is_answered = !field.get("id").is_absent() && !field.get("type").is_absent();
    if !is_answered {
        return value_reader::read_value(workspace, property, field).map(Some);
    }
    let kind = property.kind.name();
    if field.get("type").value() != Some(&json!(kind)) {
        return Err(field.get("type").should_be(&format!("`\"{kind}\"`, the type of the property")));
    }
    read_answered(workspace, property, &field.get(kind))
}

fn read_answered(workspace: &Workspace, property: &mut Property, payload: &Field<'_>) -> Result<Option<Value>, ApiError> {
    let kept = || payload.value().cloned();
    Ok(match &mut property.kind {
        PropertyKind::Select { options } | PropertyKind::Status { options, .. } => {
            if payload.is_null() || payload.is_absent() {
                None
            } else {
                Some(choose(workspace, options, payload)?)
            }
        }
        PropertyKind::MultiSelect { options } => {
            let chosen = payload.items()?;
            Some(chosen.iter().map(|choice| choose(workspace, options, choice)).collect::<Result<_, _>>()?)
        }
        PropertyKind::Relation { .. } | PropertyKind::Plain(PlainType::People) => {
            let references = payload.items()?;
            Some(references.iter().map(|reference| Ok(json!(reference.get("id").id()?))).collect::<Result<_, ApiError>>()?)
        }
        PropertyKind::Plain(PlainType::Title | PlainType::RichText) => {
            // A property item holds one piece of the text, and not a list.
            let is_list = payload.value().is_some_and(Value::is_array);
            Some(rich_text::compact(if is_list { read_rich_text(workspace, payload)? } else { json!([kept()]) }))
        }
        PropertyKind::Plain(PlainType::Files) => {
            items_exist(payload)?;
            kept()
        }
        PropertyKind::Plain(PlainType::Checkbox) => Some(json!(payload.boolean()?)),
        PropertyKind::Number { .. } => {
            if !payload.is_null() {
                payload.number()?;
            }
            kept()
        }
        // They follow from the page itself.
        PropertyKind::Plain(
            PlainType::CreatedTime
            | PlainType::CreatedBy
            | PlainType::LastEditedTime
            | PlainType::LastEditedBy
            | PlainType::Button,
        )
        | PropertyKind::UniqueId { .. } => None,
        // What is not computed is shown as it was seeded; what is computed, as long as nothing is there to compute it from.
        PropertyKind::Formula(_) | PropertyKind::Rollup(_) => kept(),
        PropertyKind::Plain(
            PlainType::Url
            | PlainType::Email
            | PlainType::PhoneNumber
            | PlainType::Date
            | PlainType::Place
            | PlainType::Location
            | PlainType::Verification
            | PlainType::LastVisitedTime,
        ) => kept(),
    })
}

fn items_exist(payload: &Field<'_>) -> Result<(), ApiError> {
    payload.items().map(|_| ())
}

/// The id of an option that was answered. One that the schema lacks is added.
fn choose(workspace: &Workspace, options: &mut Vec<SelectOption>, choice: &Field<'_>) -> Result<Value, ApiError> {
    let name = choice.get("name").value().and_then(Value::as_str);
    if let Some(option) = select_option::find(options, option_id(choice).as_deref(), name) {
        return Ok(json!(option.id));
    }
    let option = read_option(&workspace.ids, choice)?;
    let id = json!(option.id);
    options.push(option);
    Ok(id)
}
