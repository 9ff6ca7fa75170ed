//! The filter of a query.

use crate::api_error::ApiError;
use crate::condition::Condition;
use crate::field::Field;
use crate::page::Page;
use crate::property_value;
use crate::row_index::Minutes;
use crate::schema::{PlainType, Property, PropertyKind, Schema};
use crate::workspace::Workspace;

/// How deep `and` and `or` may stand inside each other.
const DEEPEST_LEVEL: usize = 2;

/// What the filter's object may hold besides the condition itself.
const OTHER_KEYS: [&str; 3] = ["property", "type", "timestamp"];

/// Which rows are wanted.
#[derive(Debug)]
pub(crate) enum Filter {
    All(Vec<Filter>),
    Any(Vec<Filter>),
    Property { property: Property, condition: Condition },
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
            let condition = Condition::read_date(workspace, &field.get(name))?;
            let property = timestamp_property(name);
            return Ok(Self::Property { property, condition });
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
            Self::Property { property, condition } => condition.accepts(&property_value::payload(workspace, page, property)),
        }
    }
}

fn read_property_filter(workspace: &Workspace, schema: &Schema, field: &Field<'_>) -> Result<Filter, ApiError> {
    let Some(name) = field.get("property").present() else {
        return Err(field.should_have_one_of(&["or", "and", "property", "timestamp"]));
    };
    let name = name.string()?;
    let property = find_property(schema, name)?;
    let members = field.members()?;
    let condition = members
        .iter()
        .find(|(key, _)| !OTHER_KEYS.contains(key))
        .ok_or_else(|| field.get(property.kind.name()).should_be("defined"))?;
    let (filter_kind, condition) = condition;
    check_evaluated(property)?;
    if !matches(property.kind.name(), filter_kind) {
        return Err(ApiError::validation(format!(
            "database property {} does not match filter {filter_kind}",
            property.kind.name()
        )));
    }
    Ok(Filter::Property { property: property.clone(), condition: Condition::read(workspace, &property.kind, condition)? })
}

/// The property that a filter or sort names.
pub(crate) fn find_property<'s>(schema: &'s Schema, name: &str) -> Result<&'s Property, ApiError> {
    schema.find(name).ok_or_else(|| ApiError::validation(format!("Could not find property with name or id: {name}")))
}

/// A stand-in for a timestamp that every page has, whether or not its schema shows it.
pub(crate) fn timestamp_property(name: &str) -> Property {
    let kind = if name == "created_time" { PlainType::CreatedTime } else { PlainType::LastEditedTime };
    Property { id: String::new(), name: name.to_owned(), description: None, kind: PropertyKind::Plain(kind) }
}

/// Refuses types whose values the emulator does not compute or compare.
pub(crate) fn check_evaluated(property: &Property) -> Result<(), ApiError> {
    let is_evaluated = match &property.kind {
        PropertyKind::Formula { .. } | PropertyKind::Rollup(_) => false,
        PropertyKind::Plain(kind) => !matches!(
            kind,
            PlainType::Place | PlainType::Location | PlainType::Button | PlainType::Verification | PlainType::LastVisitedTime
        ),
        PropertyKind::Select { .. }
        | PropertyKind::MultiSelect { .. }
        | PropertyKind::Status { .. }
        | PropertyKind::Number { .. }
        | PropertyKind::Relation { .. }
        | PropertyKind::UniqueId { .. } => true,
    };
    if is_evaluated {
        return Ok(());
    }
    Err(ApiError::validation(format!(
        "The emulator does not evaluate properties of type {} yet: {}",
        property.kind.name(),
        property.name
    )))
}

/// Whether a filter of this kind may be put to a property of this type.
fn matches(property_kind: &str, filter_kind: &str) -> bool {
    let accepted: &[&str] = match property_kind {
        // Whatever is text takes the filter of rich text.
        "title" | "url" | "email" | "phone_number" => &["rich_text"],
        "created_time" | "last_edited_time" => &["date"],
        "created_by" | "last_edited_by" => &["people"],
        "unique_id" => &["number"],
        _ => &[],
    };
    property_kind == filter_kind || accepted.contains(&filter_kind)
}
