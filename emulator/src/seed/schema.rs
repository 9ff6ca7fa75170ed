//! The schemas of a seed.

use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::entry::{given, items};
use crate::api_error::ApiError;
use crate::field::Field;
use crate::formula::{self, Formula};
use crate::id_source::IdSource;
use crate::property_kind::{NamedProperty, PlainType, PropertyKind, Rollup};
use crate::rollup;
use crate::schema::{Property, Schema};
use crate::select_option::{SelectOption, StatusGroup};
use crate::workspace::Workspace;

/// Whether all properties are as the API answers them, with their ids.
pub(super) fn is_answered(properties: &Field<'_>) -> Result<bool, ApiError> {
    let members = properties.members()?;
    Ok(!members.is_empty() && members.iter().all(|(_, property)| has(property, "id") && has(property, "type")))
}

fn has(field: &Field<'_>, name: &str) -> bool {
    !field.get(name).is_absent()
}

/// Reads a schema that was answered. Ids stay what they are.
pub(super) fn read(workspace: &Workspace, properties: &Field<'_>) -> Result<Schema, ApiError> {
    let mut schema = Schema::default();
    for (name, field) in properties.members()? {
        let id = decoded(field.get("id").string()?);
        let description = given(&field, "description").map(|it| it.string().map(str::to_owned)).transpose()?;
        let kind = match field.get("formula").get("expression").value().and_then(Value::as_str) {
            Some(expression) => PropertyKind::Formula(read_formula(expression, properties)?),
            None => read_kind(workspace, &field)?,
        };
        schema.properties.push(Property { id, name: name.to_owned(), description, kind });
    }
    let known = schema.clone();
    formula::settle(&mut schema, |id| rollup::result_kind(workspace, &known, id));
    Ok(schema)
}

/// Reads a formula as it was answered. It may refer to any property of its schema.
fn read_formula(expression: &str, properties: &Field<'_>) -> Result<Formula, ApiError> {
    let members = properties.members()?;
    let find = |wanted: &str| {
        members.iter().find_map(|(name, field)| {
            let id = field.get("id").value().and_then(Value::as_str)?;
            let is_wanted = *name == wanted || id == wanted || decoded(id) == wanted;
            is_wanted.then(|| NamedProperty { id: decoded(id), name: (*name).to_owned() })
        })
    };
    Ok(Formula::read(expression, find).unwrap_or_else(|_| Formula::verbatim(expression)))
}

fn read_kind(workspace: &Workspace, field: &Field<'_>) -> Result<PropertyKind, ApiError> {
    let kind = field.get("type").string()?;
    let configuration = field.get(kind);
    let ids = &workspace.ids;
    Ok(match kind {
        "select" => PropertyKind::Select { options: read_options(ids, &configuration)? },
        "multi_select" => PropertyKind::MultiSelect { options: read_options(ids, &configuration)? },
        "status" => {
            let options = read_options(ids, &configuration)?;
            let groups = items(&configuration, "groups")?.iter().map(read_group).collect::<Result<_, _>>()?;
            PropertyKind::Status { options, groups }
        }
        "number" => PropertyKind::Number { format: text_or(&configuration, "format", "number")? },
        "formula" => PropertyKind::Formula(Formula::default()),
        "unique_id" => PropertyKind::UniqueId {
            prefix: given(&configuration, "prefix").map(|prefix| prefix.string().map(str::to_owned)).transpose()?,
        },
        "relation" => read_relation(workspace, &configuration)?,
        "rollup" => PropertyKind::Rollup(Rollup {
            relation: read_reference(&configuration, "relation_property")?,
            target: read_reference(&configuration, "rollup_property")?,
            function: configuration.get("function").string()?.to_owned(),
        }),
        other => match PlainType::from_name(other) {
            Some(plain) => PropertyKind::Plain(plain),
            None => return Err(field.get("type").should_be("a type of a property")),
        },
    })
}

fn read_reference(configuration: &Field<'_>, role: &str) -> Result<NamedProperty, ApiError> {
    Ok(NamedProperty {
        id: decoded(configuration.get(&format!("{role}_id")).string()?),
        name: text_or(configuration, &format!("{role}_name"), "")?,
    })
}

fn read_relation(workspace: &Workspace, configuration: &Field<'_>) -> Result<PropertyKind, ApiError> {
    let data_source = match given(configuration, "data_source_id") {
        Some(id) => id.id()?,
        // Before there were data sources, a relation led to a database.
        None => workspace.only_data_source(configuration.get("database_id").id()?)?.id,
    };
    let dual = configuration.get("dual_property");
    let synced = match given(&dual, "synced_property_id") {
        Some(id) => Some(decoded(id.string()?)),
        None => None,
    };
    Ok(PropertyKind::Relation { data_source, synced })
}

fn read_options(ids: &IdSource, configuration: &Field<'_>) -> Result<Vec<SelectOption>, ApiError> {
    let options = items(configuration, "options")?;
    options.iter().map(|option| read_option(ids, option)).collect()
}

/// Reads an option as it was answered.
pub(super) fn read_option(ids: &IdSource, option: &Field<'_>) -> Result<SelectOption, ApiError> {
    Ok(SelectOption {
        id: option_id(option).unwrap_or_else(|| ids.uuid().to_string()),
        name: option.get("name").string()?.to_owned(),
        color: text_or(option, "color", "default")?,
        description: given(option, "description").map(|it| it.string().map(str::to_owned)).transpose()?,
    })
}

pub(super) fn option_id(option: &Field<'_>) -> Option<String> {
    option.get("id").value().and_then(Value::as_str).map(str::to_owned)
}

fn read_group(group: &Field<'_>) -> Result<StatusGroup, ApiError> {
    let options = items(group, "option_ids")?;
    Ok(StatusGroup {
        id: group.get("id").string()?.to_owned(),
        name: group.get("name").string()?.to_owned(),
        color: text_or(group, "color", "default")?,
        options: options.iter().map(|id| id.string().map(str::to_owned)).collect::<Result<_, _>>()?,
    })
}

fn text_or(field: &Field<'_>, name: &str, default: &str) -> Result<String, ApiError> {
    match given(field, name) {
        Some(text) => text.string().map(str::to_owned),
        None => Ok(default.to_owned()),
    }
}

/// The id of a property as it is kept. Answers show it percent-encoded.
pub(super) fn decoded(id: &str) -> String {
    percent_decode_str(id).decode_utf8_lossy().into_owned()
}
