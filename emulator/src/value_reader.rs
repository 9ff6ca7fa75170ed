//! Reading the values of a page's properties from a request.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::api_error::ApiError;
use crate::date;
use crate::field::Field;
use crate::file;
use crate::option_reader::{LONGEST_NAME, new_option};
use crate::place;
use crate::property_kind::{PlainType, PropertyKind};
use crate::rich_text;
use crate::schema::{Property, Schema};
use crate::select_option::{self, SelectOption};
use crate::verification;
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
    let members = properties.members()?;
    check_types(schema, &members)?;
    let mut values = HashMap::new();
    for (name, field) in members {
        if let Some(position) = schema.position(name) {
            let property = &mut schema.properties[position];
            let value = read_value(workspace, property, &field)?;
            values.insert(property.id.clone(), value);
        }
    }
    Ok(values)
}

/// The values that a new row has without being told, by the ids of their properties.
pub(crate) fn defaults(schema: &Schema) -> HashMap<String, Value> {
    let properties = schema.properties.iter();
    properties
        .filter_map(|property| property.kind.default_option().map(|option| (property.id.clone(), json!(option.id))))
        .collect()
}

/// Refuses properties that are not there or of another type: all of them at once, as Notion does.
fn check_types(schema: &Schema, members: &[(&str, Field<'_>)]) -> Result<(), ApiError> {
    let faults: Vec<String> = members
        .iter()
        .filter_map(|(name, field)| match schema.find(name) {
            None => Some(format!("{name} is not a property that exists.")),
            Some(property) => {
                let kind = property.kind.name();
                let declared = field.get("type");
                let is_other = declared.value().is_some_and(|word| word.as_str() != Some(kind));
                let is_meant = field.value().is_some_and(Value::is_object);
                let is_off = is_meant && (field.get(kind).is_absent() || is_other);
                is_off.then(|| format!("{name} is expected to be {kind}."))
            }
        })
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(ApiError::validation(faults.join(" "))) }
}

/// Reads one value, which has to be of its property's type.
pub(crate) fn read_value(workspace: &Workspace, property: &mut Property, field: &Field<'_>) -> Result<Value, ApiError> {
    let kind = property.kind.name();
    // Rich text may stand for the object that would hold it.
    let is_text_alone = matches!(kind, "title" | "rich_text") && field.value().is_some_and(Value::is_array);
    let payload = if is_text_alone { field.clone() } else { field.object().map(|_| field.get(kind))? };
    let default = property.kind.default_option().map(|option| json!(option.id));
    match &mut property.kind {
        PropertyKind::Select { options } => read_nullable(&payload, |choice| choose_or_add(workspace, options, choice)),
        PropertyKind::MultiSelect { options } => {
            let mut chosen: Vec<Value> = Vec::new();
            for choice in payload.items_up_to(MOST_ITEMS)? {
                let option = choose_or_add(workspace, options, &choice)?;
                if !chosen.contains(&option) {
                    chosen.push(option);
                }
            }
            Ok(Value::Array(chosen))
        }
        // A status that is taken away is the one that new rows have.
        PropertyKind::Status { .. } if payload.is_null() => Ok(default.unwrap_or_default()),
        PropertyKind::Status { options, .. } => choose_status(options, &payload),
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
            let mut pages: Vec<Value> = Vec::new();
            for reference in payload.items_up_to(MOST_ITEMS)? {
                let page = read_reference(&reference)?;
                if !pages.contains(&page) {
                    pages.push(page);
                }
            }
            Ok(Value::Array(pages))
        }
        PropertyKind::Plain(plain) => read_plain(workspace, *plain, &payload),
        PropertyKind::Formula(_) | PropertyKind::Rollup(_) | PropertyKind::UniqueId { .. } => Err(cannot_be_written(kind)),
    }
}

fn read_plain(workspace: &Workspace, kind: PlainType, payload: &Field<'_>) -> Result<Value, ApiError> {
    let limited_text = |limit: usize| read_nullable(payload, |text| Ok(json!(text.string_up_to(limit)?)));
    match kind {
        PlainType::Title | PlainType::RichText => rich_text::read(workspace, payload).map(rich_text::compact),
        PlainType::Url if payload.value() == Some(&json!("")) => Err(payload.should_be("populated or `null`")),
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
        PlainType::Place | PlainType::Location => read_nullable(payload, place::read),
        PlainType::Verification => read_nullable(payload, |given| verification::read(given, workspace.bot_id)),
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
    let mut option = new_option(&workspace.ids, choice.get("name").string_up_to(LONGEST_NAME)?, options.len())?;
    if let Some(color) = choice.get("color").present() {
        color.one_of(&crate::color::OPTION)?.clone_into(&mut option.color);
    }
    let id = json!(option.id);
    options.push(option);
    Ok(id)
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
    let id = choice.get("id").present().map(|id| id.string()).transpose()?;
    let name = choice.get("name").present().map(|name| name.string()).transpose()?;
    if id.is_none() && name.is_none() {
        return Err(choice.should_have_one_of(&["id", "name"]));
    }
    Ok(select_option::find(options, id, name))
}
