//! Reading what a filter asks of a property.

use uuid::Uuid;

use crate::api_error::ApiError;
use crate::condition::{Condition, NumberTest, Quantity, TextTest};
use crate::date_condition::DateCondition;
use crate::field::Field;
use crate::property_kind::{PlainType, PropertyKind, Rollup};
use crate::schema::{Property, Schema};
use crate::select_option;
use crate::workspace::Workspace;

const TEXT_TESTS: [(&str, TextTest); 6] = [
    ("equals", TextTest::Equals),
    ("does_not_equal", TextTest::DoesNotEqual),
    ("contains", TextTest::Contains),
    ("does_not_contain", TextTest::DoesNotContain),
    ("starts_with", TextTest::StartsWith),
    ("ends_with", TextTest::EndsWith),
];

const NUMBER_TESTS: [(&str, NumberTest); 6] = [
    ("equals", NumberTest::Equals),
    ("does_not_equal", NumberTest::DoesNotEqual),
    ("greater_than", NumberTest::GreaterThan),
    ("less_than", NumberTest::LessThan),
    ("greater_than_or_equal_to", NumberTest::GreaterThanOrEqualTo),
    ("less_than_or_equal_to", NumberTest::LessThanOrEqualTo),
];

/// The tests of a formula's value, by its kind.
const FORMULA_KINDS: [&str; 4] = ["string", "checkbox", "number", "date"];

/// Reads the condition put to a property. `schema` is what the property is part of.
pub(crate) fn read(
    workspace: &Workspace,
    schema: &Schema,
    property: &Property,
    field: &Field<'_>,
) -> Result<Condition, ApiError> {
    match &property.kind {
        PropertyKind::Rollup(rollup) => read_rollup(workspace, schema, rollup, field),
        PropertyKind::Formula(_) => {
            field.object()?;
            let kind = FORMULA_KINDS.into_iter().find(|kind| !field.get(kind).is_absent());
            let kind = kind.ok_or_else(|| field.should_have_one_of(&FORMULA_KINDS))?;
            field.only(&[kind])?;
            Ok(Condition::Formula(Box::new(read_simple(workspace, kind, &field.get(kind))?)))
        }
        kind => read_of_kind(workspace, &property.name, kind, field),
    }
}

/// Reads the condition put to a timestamp.
pub(crate) fn read_date(workspace: &Workspace, field: &Field<'_>) -> Result<Condition, ApiError> {
    read_simple(workspace, "date", field)
}

/// Whether a filter of this kind may be put to a property of this type.
pub(crate) fn matches(property_kind: &str, filter_kind: &str) -> bool {
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

fn read_of_kind(workspace: &Workspace, name: &str, kind: &PropertyKind, field: &Field<'_>) -> Result<Condition, ApiError> {
    match kind {
        PropertyKind::Number { .. } => read_simple(workspace, "number", field),
        // A row always has a number.
        PropertyKind::UniqueId { .. } => read_number(field),
        PropertyKind::Select { .. } | PropertyKind::Status { .. } => {
            let read = |wanted: &Field<'_>| read_options(name, kind, wanted);
            existence_or(field, |field| read_among(field, ("equals", "does_not_equal"), read))
        }
        PropertyKind::MultiSelect { .. } => {
            let read = |wanted: &Field<'_>| read_options(name, kind, wanted);
            existence_or(field, |field| read_among(field, ("contains", "does_not_contain"), read))
        }
        PropertyKind::Relation { .. } => {
            existence_or(field, |field| read_among(field, ("contains", "does_not_contain"), |id| Ok(vec![id.id()?.to_string()])))
        }
        PropertyKind::Plain(plain) => read_plain(workspace, *plain, field),
        PropertyKind::Formula(_) | PropertyKind::Rollup(_) => Err(field.should_be("not present")),
    }
}

fn read_plain(workspace: &Workspace, kind: PlainType, field: &Field<'_>) -> Result<Condition, ApiError> {
    match kind {
        PlainType::Title | PlainType::RichText | PlainType::Url | PlainType::Email | PlainType::PhoneNumber => {
            read_simple(workspace, "string", field)
        }
        PlainType::Checkbox => read_simple(workspace, "checkbox", field),
        PlainType::Date | PlainType::CreatedTime | PlainType::LastEditedTime | PlainType::LastVisitedTime => {
            read_simple(workspace, "date", field)
        }
        PlainType::People | PlainType::CreatedBy | PlainType::LastEditedBy => existence_or(field, |field| {
            read_among(field, ("contains", "does_not_contain"), |person| read_person(workspace, person))
        }),
        PlainType::Verification => {
            const TESTS: [(&str, bool); 2] = [("status", false), ("does_not_equal", true)];
            let (negated, wanted) = read_test(field, &TESTS)?;
            let state = match wanted.one_of(&["verified", "expired", "none"])? {
                "none" => "unverified",
                state => state,
            };
            Ok(Condition::Verification { state, negated })
        }
        PlainType::Files | PlainType::Place | PlainType::Location | PlainType::Button => {
            existence_or(field, |field| Err(field.should_have_one_of(&["is_empty", "is_not_empty"])))
        }
    }
}

/// Reads the condition put to a plain text, number, checkbox or date.
fn read_simple(workspace: &Workspace, kind: &str, field: &Field<'_>) -> Result<Condition, ApiError> {
    match kind {
        "checkbox" => {
            const TESTS: [(&str, bool); 2] = [("equals", true), ("does_not_equal", false)];
            let (equals, wanted) = read_test(field, &TESTS)?;
            Ok(Condition::Checkbox(wanted.boolean()? == equals))
        }
        "number" => existence_or(field, read_number),
        "date" => existence_or(field, |field| Ok(Condition::Date(DateCondition::read(workspace, field)?))),
        _ => existence_or(field, |field| {
            let (test, wanted) = read_test(field, &TEXT_TESTS)?;
            Ok(Condition::Text(test, wanted.string()?.to_owned()))
        }),
    }
}

fn read_rollup(workspace: &Workspace, schema: &Schema, rollup: &Rollup, field: &Field<'_>) -> Result<Condition, ApiError> {
    const QUANTITIES: [(&str, Quantity); 3] = [("any", Quantity::Any), ("every", Quantity::Every), ("none", Quantity::None)];
    field.object()?;
    for kind in ["number", "date"] {
        if let Some(condition) = field.get(kind).present() {
            field.only(&[kind])?;
            return Ok(Condition::RollupValue(Box::new(read_simple(workspace, kind, &condition)?)));
        }
    }
    let quantity = QUANTITIES.into_iter().find(|(name, _)| !field.get(name).is_absent());
    let (name, quantity) = quantity.ok_or_else(|| field.should_have_one_of(&["any", "none", "every", "date", "number"]))?;
    field.only(&[name])?;
    let relation = schema.with_id(&rollup.relation.id);
    let related = relation.and_then(|relation| workspace.related_schema(relation));
    let target = related.and_then(|related| Some((related, related.with_id(&rollup.target.id)?)));
    let (related, target) =
        target.ok_or_else(|| ApiError::validation(format!("Could not find property with name or id: {}", rollup.target.name)))?;
    let items = field.get(name);
    let members = items.members()?;
    let [(kind, condition)] = members.as_slice() else {
        return Err(items.should_have_one_of(&[target.kind.name()]));
    };
    if !matches(target.kind.name(), kind) {
        return Err(mismatch(&format!("rollup {}", target.kind.name()), kind));
    }
    Ok(Condition::RollupItems(quantity, Box::new(read(workspace, related, target, condition)?)))
}

/// The error for a filter of another kind than its property.
pub(crate) fn mismatch(property_kind: &str, filter_kind: &str) -> ApiError {
    ApiError::validation(format!(
        "The property type in the database does not match the property type of the filter provided: \
         database property {property_kind} does not match filter {filter_kind}"
    ))
}

fn existence_or(field: &Field<'_>, read: impl FnOnce(&Field<'_>) -> Result<Condition, ApiError>) -> Result<Condition, ApiError> {
    field.object()?;
    for (name, wanted) in [("is_empty", true), ("is_not_empty", false)] {
        if let Some(test) = field.get(name).present() {
            field.only(&[name])?;
            return if test.boolean()? { Ok(Condition::IsEmpty(wanted)) } else { Err(test.should_be("`true`")) };
        }
    }
    read(field)
}

fn read_number(field: &Field<'_>) -> Result<Condition, ApiError> {
    let (test, wanted) = read_test(field, &NUMBER_TESTS)?;
    Ok(Condition::Number(test, wanted.number()?))
}

fn read_among(
    field: &Field<'_>,
    (positive, negative): (&str, &str),
    read_wanted: impl Fn(&Field<'_>) -> Result<Vec<String>, ApiError>,
) -> Result<Condition, ApiError> {
    let (negated, wanted) = read_test(field, &[(positive, false), (negative, true)])?;
    Ok(Condition::Among { wanted: read_wanted(&wanted)?, negated })
}

/// The test that is given, out of the known ones, and what it compares with. There may be one only.
fn read_test<'a, T: Copy>(field: &Field<'a>, known: &[(&str, T)]) -> Result<(T, Field<'a>), ApiError> {
    field.object()?;
    let given = known.iter().find_map(|(name, test)| Some((name, *test, field.get(name).present()?)));
    let (name, test, wanted) = given.ok_or_else(|| {
        let names: Vec<_> = known.iter().map(|(name, _)| *name).collect();
        field.should_have_one_of(&names)
    })?;
    field.only(&[name])?;
    Ok((test, wanted))
}

/// The ids of the options that a filter names, one or several. The group of a status stands for all in it.
fn read_options(property: &str, kind: &PropertyKind, field: &Field<'_>) -> Result<Vec<String>, ApiError> {
    let names = match field.value() {
        Some(value) if value.is_array() => field.items()?,
        _ => vec![field.clone()],
    };
    let mut ids = Vec::new();
    for name in names {
        let name = name.string()?;
        let option = select_option::find(kind.options(), Some(name), Some(name));
        match (option, kind) {
            (Some(option), _) => ids.push(option.id.clone()),
            (None, PropertyKind::Status { groups, .. }) if groups.iter().any(|group| group.name == name) => {
                let group = groups.iter().filter(|group| group.name == name);
                ids.extend(group.flat_map(|group| group.options.iter().cloned()));
            }
            (None, _) => return Err(unknown_option(property, kind, name)),
        }
    }
    Ok(ids)
}

fn unknown_option(property: &str, kind: &PropertyKind, name: &str) -> ApiError {
    let known: Vec<_> = kind.options().iter().map(|option| format!("\"{}\"", option.name)).collect();
    ApiError::validation(format!(
        "{} option \"{name}\" not found for property \"{property}\". Available options: {}.",
        kind.name(),
        known.join(", ")
    ))
}

/// The id of a person. `me` is who authorized the connection; an internal one was authorized by nobody.
fn read_person(workspace: &Workspace, field: &Field<'_>) -> Result<Vec<String>, ApiError> {
    if field.value().and_then(|value| value.as_str()) == Some("me") {
        return Ok(workspace.authorizer().as_ref().map(Uuid::to_string).into_iter().collect());
    }
    Ok(vec![field.id()?.to_string()])
}
