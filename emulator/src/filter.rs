//! The filter of a query.

use crate::api_error::ApiError;
use crate::condition::Condition;
use crate::condition_reader;
use crate::field::Field;
use crate::page::Page;
use crate::property_kind::{PlainType, PropertyKind};
use crate::row_index::Minutes;
use crate::schema::{Property, Schema};
use crate::workspace::Workspace;

/// How deep `and` and `or` may stand inside each other.
const DEEPEST_LEVEL: usize = 2;

/// What the filter's object may hold besides the condition itself.
const OTHER_KEYS: [&str; 3] = ["property", "type", "timestamp"];

/// What a filter may be, as Notion lists it where it finds none of it.
const KINDS: [&str; 24] = [
    "or",
    "and",
    "title",
    "rich_text",
    "number",
    "checkbox",
    "select",
    "multi_select",
    "status",
    "date",
    "people",
    "files",
    "url",
    "email",
    "phone_number",
    "relation",
    "created_by",
    "created_time",
    "last_edited_by",
    "last_edited_time",
    "formula",
    "unique_id",
    "rollup",
    "verification",
];

/// Which rows are wanted.
#[derive(Debug)]
pub(crate) enum Filter {
    All(Vec<Filter>),
    Any(Vec<Filter>),
    Property { property: Box<Property>, condition: Condition },
}

impl Filter {
    /// Reads a filter over the rows of a data source with this schema.
    pub(crate) fn read(workspace: &Workspace, schema: &Schema, field: &Field<'_>) -> Result<Self, ApiError> {
        Self::read_level(workspace, schema, field, 1)
    }

    fn read_level(workspace: &Workspace, schema: &Schema, field: &Field<'_>, level: usize) -> Result<Self, ApiError> {
        field.object()?;
        for (key, combine) in [("and", Self::All as fn(_) -> _), ("or", Self::Any)] {
            let Some(group) = field.get(key).present() else {
                continue;
            };
            if level > DEEPEST_LEVEL {
                return Err(group.should_be("not present"));
            }
            let filters = group.items_up_to(100)?;
            let filters = filters.iter().map(|filter| Self::read_level(workspace, schema, filter, level + 1));
            return Ok(combine(filters.collect::<Result<_, _>>()?));
        }
        if let Some(timestamp) = field.get("timestamp").present() {
            let name = timestamp.one_of(&["created_time", "last_edited_time"])?;
            let condition = condition_reader::read_date(workspace, &field.get(name))?;
            let property = timestamp_property(name);
            return Ok(Self::Property { property: Box::new(property), condition });
        }
        read_property_filter(workspace, schema, field)
    }

    /// The minutes of creation outside of which no row is wanted.
    pub(crate) fn minutes(&self) -> Minutes {
        match self {
            Self::All(filters) => filters.iter().map(Self::minutes).fold(Minutes::ALL, Minutes::and),
            Self::Any(filters) => filters.iter().map(Self::minutes).reduce(Minutes::or).unwrap_or(Minutes::ALL),
            Self::Property { property, condition } if matches!(property.kind, PropertyKind::Plain(PlainType::CreatedTime)) => {
                match condition {
                    Condition::Date(condition) => condition.minutes(),
                    // Every row has a time of creation.
                    Condition::IsEmpty(true) => Minutes::NONE,
                    _ => Minutes::ALL,
                }
            }
            Self::Property { .. } => Minutes::ALL,
        }
    }

    /// Whether a row is wanted.
    pub(crate) fn accepts(&self, workspace: &Workspace, page: &Page) -> bool {
        match self {
            Self::All(filters) => filters.iter().all(|it| it.accepts(workspace, page)),
            Self::Any(filters) => filters.iter().any(|it| it.accepts(workspace, page)),
            Self::Property { property, condition } => condition.accepts(workspace, page, property),
        }
    }
}

fn read_property_filter(workspace: &Workspace, schema: &Schema, field: &Field<'_>) -> Result<Filter, ApiError> {
    let members = field.members()?;
    let conditions: Vec<_> = members.iter().filter(|(key, _)| !OTHER_KEYS.contains(key)).collect();
    let [(filter_kind, condition)] = conditions.as_slice() else {
        return Err(field.should_have_one_of(&KINDS));
    };
    if !KINDS.contains(filter_kind) {
        return Err(field.should_have_one_of(&KINDS));
    }
    let name = field.get("property").string()?;
    let property = find_property(schema, name)?;
    if !condition_reader::matches(property.kind.name(), filter_kind) {
        return Err(condition_reader::mismatch(property.kind.name(), filter_kind));
    }
    let condition = condition_reader::read(workspace, schema, property, condition)?;
    Ok(Filter::Property { property: Box::new(property.clone()), condition })
}

fn find_property<'s>(schema: &'s Schema, name: &str) -> Result<&'s Property, ApiError> {
    schema.find(name).ok_or_else(|| ApiError::validation(format!("Could not find property with name or id: {name}")))
}

/// A stand-in for a timestamp that every page has, whether or not its schema shows it.
pub(crate) fn timestamp_property(name: &str) -> Property {
    let kind = if name == "created_time" { PlainType::CreatedTime } else { PlainType::LastEditedTime };
    Property { id: String::new(), name: name.to_owned(), description: None, kind: PropertyKind::Plain(kind) }
}
