//! Reading the values of a page's properties from a request.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::api_error::ApiError;
use crate::date;
use crate::field::Field;
use crate::file;
use crate::option_reader::{find_option, new_option};
use crate::rich_text;
use crate::schema::{PlainType, Property, PropertyKind, Schema, SelectOption};
use crate::workspace::Workspace;

const MOST_ITEMS: usize = 100;
const LONGEST_URL: usize = 2_000;
const LONGEST_CONTACT: usize = 200;

/// Reads the values that a request gives, by the ids of their properties.
///
/// Options that do not exist yet are added to the schema.
pub(crate) fn read(
    workspace: &Workspace,
    schema: &mut Schema,
    properties: &Field<'_>,
) -> Result<HashMap<String, Value>, ApiError> {
    let mut values = HashMap::new();
    for (name, field) in properties.members()? {
        let position =
            schema.position(name).ok_or_else(|| ApiError::validation(format!("{name} is not a property that exists.")))?;
        let property = &mut schema.properties[position];
        let value = read_value(workspace, property, &field)?;
        values.insert(property.id.clone(), value);
    }
    Ok(values)
}

/// Reads one value.
pub(crate) fn read_value(workspace: &Workspace, property: &mut Property, field: &Field<'_>) -> Result<Value, ApiError> {
    let kind = property.kind.name();
    let payload = payload_of(&property.name, kind, field)?;
    match &mut property.kind {
        PropertyKind::Select { options } => read_nullable(&payload, |choice| choose_or_add(workspace, options, choice)),
        PropertyKind::MultiSelect { options } => {
            payload.items_up_to(MOST_ITEMS)?.iter().map(|choice| choose_or_add(workspace, options, choice)).collect()
        }
        PropertyKind::Status { options, .. } => read_nullable(&payload, |choice| choose_status(options, choice)),
        PropertyKind::Number { .. } => read_nullable(&payload, |number| {
            number.number()?;
            Ok(number.value().cloned().unwrap_or_default())
        }),
        PropertyKind::Relation { data_source, .. } => {
            let data_source = *data_source;
            let read_reference = |reference: &Field<'_>| {
                let page = workspace.page(reference.get("id").id()?)?;
                if page.data_source_id() == Some(data_source) {
                    Ok(json!(page.id))
                } else {
                    Err(ApiError::validation(format!("Page {} is not in the data source that the relation leads to.", page.id)))
                }
            };
            let references = payload.items_up_to(MOST_ITEMS)?;
            references.iter().map(read_reference).collect()
        }
        PropertyKind::Plain(plain) => read_plain(workspace, *plain, &payload),
        PropertyKind::Formula { .. } | PropertyKind::Rollup(_) | PropertyKind::UniqueId { .. } => Err(cannot_be_written(kind)),
    }
}

/// The payload of a value, which has to be of the type of its property.
fn payload_of<'a>(name: &str, kind: &str, field: &Field<'a>) -> Result<Field<'a>, ApiError> {
    field.object()?;
    let payload = field.get(kind);
    let declared = field.get("type");
    let is_other = declared.value().is_some_and(|word| word.as_str() != Some(kind));
    if payload.is_absent() || is_other {
        return Err(ApiError::validation(format!("{name} is expected to be {kind}.")));
    }
    Ok(payload)
}

fn read_plain(workspace: &Workspace, kind: PlainType, payload: &Field<'_>) -> Result<Value, ApiError> {
    let limited_text = |limit: usize| read_nullable(payload, |text| Ok(json!(text.string_up_to(limit)?)));
    match kind {
        PlainType::Title | PlainType::RichText => rich_text::read(workspace, payload).map(rich_text::compact),
        PlainType::Url => limited_text(LONGEST_URL),
        PlainType::Email | PlainType::PhoneNumber => limited_text(LONGEST_CONTACT),
        PlainType::Checkbox => Ok(json!(payload.boolean()?)),
        PlainType::Date => read_nullable(payload, date::read),
        PlainType::People => {
            payload.items_up_to(MOST_ITEMS)?.iter().map(|person| Ok(json!(workspace.user(person.get("id").id()?)?.id))).collect()
        }
        PlainType::Files => {
            payload.items_up_to(MOST_ITEMS)?.iter().map(|attachment| file::read_attachment(workspace, attachment)).collect()
        }
        PlainType::Place | PlainType::Location | PlainType::Verification => {
            read_nullable(payload, |given| Ok(given.object()?.clone().into()))
        }
        PlainType::CreatedTime => Err(cannot_be_written("created_time")),
        PlainType::CreatedBy => Err(cannot_be_written("created_by")),
        PlainType::LastEditedTime => Err(cannot_be_written("last_edited_time")),
        PlainType::LastEditedBy => Err(cannot_be_written("last_edited_by")),
        PlainType::Button => Err(cannot_be_written("button")),
        PlainType::LastVisitedTime => Err(cannot_be_written("last_visited_time")),
    }
}

fn cannot_be_written(kind: &str) -> ApiError {
    ApiError::validation(format!("Properties of type {kind} cannot be updated."))
}

fn read_nullable(field: &Field<'_>, read: impl FnOnce(&Field<'_>) -> Result<Value, ApiError>) -> Result<Value, ApiError> {
    if field.is_null() { Ok(Value::Null) } else { read(field) }
}

/// The id of the option that a choice names. One that does not exist yet is added.
fn choose_or_add(workspace: &Workspace, options: &mut Vec<SelectOption>, choice: &Field<'_>) -> Result<Value, ApiError> {
    if let Some(option) = choose(options, choice)? {
        return Ok(json!(option.id));
    }
    let mut option = new_option(&workspace.ids, choice.get("name").string()?, options.len())?;
    if let Some(color) = choice.get("color").present() {
        color.one_of(&crate::color::OPTION)?.clone_into(&mut option.color);
    }
    let id = option.id;
    options.push(option);
    Ok(json!(id))
}

fn choose_status(options: &[SelectOption], choice: &Field<'_>) -> Result<Value, ApiError> {
    match choose(options, choice)? {
        Some(option) => Ok(json!(option.id)),
        None => Err(ApiError::validation(format!(
            "Invalid status option. Status option \"{}\" does not exist\".",
            choice.get("name").string()?
        ))),
    }
}

fn choose<'o>(options: &'o [SelectOption], choice: &Field<'_>) -> Result<Option<&'o SelectOption>, ApiError> {
    choice.object()?;
    let id = choice.get("id").present().map(|id| id.id()).transpose()?;
    let name = choice.get("name").present().map(|name| name.string()).transpose()?;
    if id.is_none() && name.is_none() {
        return Err(choice.should_have_one_of(&["id", "name"]));
    }
    Ok(find_option(options, id, name))
}
