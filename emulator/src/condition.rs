//! What a filter asks of a single value.

use serde_json::Value;

use crate::api_error::ApiError;
use crate::date_condition::DateCondition;
use crate::field::Field;
use crate::object_id;
use crate::rich_text;
use crate::schema::{PlainType, PropertyKind};
use crate::workspace::Workspace;

/// A question that a value answers with yes or no.
#[derive(Debug)]
pub(crate) enum Condition {
    IsEmpty(bool),
    Text(TextTest, String),
    Number(NumberTest, f64),
    Checkbox(bool),
    /// The value, or one of the values, is among these. Options are named by name or id.
    Among {
        wanted: Vec<String>,
        negated: bool,
    },
    Date(DateCondition),
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum TextTest {
    Equals,
    DoesNotEqual,
    Contains,
    DoesNotContain,
    StartsWith,
    EndsWith,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum NumberTest {
    Equals,
    DoesNotEqual,
    GreaterThan,
    LessThan,
    GreaterThanOrEqualTo,
    LessThanOrEqualTo,
}

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

impl Condition {
    /// Reads the condition put to a property of this kind.
    pub(crate) fn read(workspace: &Workspace, kind: &PropertyKind, field: &Field<'_>) -> Result<Self, ApiError> {
        field.object()?;
        let is_never_empty = matches!(kind, PropertyKind::Plain(PlainType::Checkbox) | PropertyKind::UniqueId { .. });
        if !is_never_empty && let Some(condition) = read_existence(field)? {
            return Ok(condition);
        }
        match kind {
            PropertyKind::Number { .. } | PropertyKind::UniqueId { .. } => read_number(field),
            PropertyKind::Select { .. } | PropertyKind::Status { .. } => {
                read_among(field, ("equals", "does_not_equal"), read_names)
            }
            PropertyKind::MultiSelect { .. } => read_among(field, ("contains", "does_not_contain"), read_names),
            PropertyKind::Relation { .. } => read_among(field, ("contains", "does_not_contain"), read_id),
            PropertyKind::Plain(plain) => read_plain(workspace, *plain, field),
            PropertyKind::Formula { .. } | PropertyKind::Rollup(_) => Err(field.should_be("not present")),
        }
    }

    /// Reads the condition put to a timestamp.
    pub(crate) fn read_date(workspace: &Workspace, field: &Field<'_>) -> Result<Self, ApiError> {
        field.object()?;
        match read_existence(field)? {
            Some(condition) => Ok(condition),
            None => Ok(Self::Date(DateCondition::read(workspace, field)?)),
        }
    }

    /// Whether a value answers with yes.
    pub(crate) fn accepts(&self, value: &Value) -> bool {
        match self {
            Self::IsEmpty(wanted) => is_empty(value) == *wanted,
            Self::Text(test, wanted) => test.accepts(&text_of(value), wanted),
            Self::Number(test, wanted) => {
                let number = value.as_f64().or_else(|| value["number"].as_f64());
                test.accepts(number, *wanted)
            }
            Self::Checkbox(wanted) => value.as_bool() == Some(*wanted),
            Self::Among { wanted, negated } => is_among(value, wanted) != *negated,
            Self::Date(condition) => condition.accepts(value),
        }
    }
}

impl TextTest {
    /// Letter case counts for equality only.
    fn accepts(self, text: &str, wanted: &str) -> bool {
        let lower = text.to_lowercase();
        let lower_wanted = wanted.to_lowercase();
        match self {
            Self::Equals => text == wanted,
            Self::DoesNotEqual => text != wanted,
            Self::Contains => lower.contains(&lower_wanted),
            Self::DoesNotContain => !lower.contains(&lower_wanted),
            Self::StartsWith => lower.starts_with(&lower_wanted),
            Self::EndsWith => lower.ends_with(&lower_wanted),
        }
    }
}

impl NumberTest {
    fn accepts(self, number: Option<f64>, wanted: f64) -> bool {
        let Some(number) = number else {
            return matches!(self, Self::DoesNotEqual);
        };
        match self {
            Self::Equals => number == wanted,
            Self::DoesNotEqual => number != wanted,
            Self::GreaterThan => number > wanted,
            Self::LessThan => number < wanted,
            Self::GreaterThanOrEqualTo => number >= wanted,
            Self::LessThanOrEqualTo => number <= wanted,
        }
    }
}

fn read_plain(workspace: &Workspace, kind: PlainType, field: &Field<'_>) -> Result<Condition, ApiError> {
    match kind {
        PlainType::Title | PlainType::RichText | PlainType::Url | PlainType::Email | PlainType::PhoneNumber => {
            let (test, wanted) = read_test(field, &TEXT_TESTS)?;
            Ok(Condition::Text(test, wanted.string()?.to_owned()))
        }
        PlainType::Checkbox => {
            const TESTS: [(&str, bool); 2] = [("equals", true), ("does_not_equal", false)];
            let (equals, wanted) = read_test(field, &TESTS)?;
            Ok(Condition::Checkbox(wanted.boolean()? == equals))
        }
        PlainType::Date | PlainType::CreatedTime | PlainType::LastEditedTime => {
            Ok(Condition::Date(DateCondition::read(workspace, field)?))
        }
        PlainType::People | PlainType::CreatedBy | PlainType::LastEditedBy => {
            let read_person = |person: &Field<'_>| {
                if person.value().and_then(Value::as_str) == Some("me") {
                    Ok(vec![workspace.bot_id.to_string()])
                } else {
                    read_id(person)
                }
            };
            read_among(field, ("contains", "does_not_contain"), read_person)
        }
        PlainType::Files
        | PlainType::Place
        | PlainType::Location
        | PlainType::Button
        | PlainType::Verification
        | PlainType::LastVisitedTime => Err(field.should_have_one_of(&["is_empty", "is_not_empty"])),
    }
}

fn read_existence(field: &Field<'_>) -> Result<Option<Condition>, ApiError> {
    for (name, wanted) in [("is_empty", true), ("is_not_empty", false)] {
        if let Some(test) = field.get(name).present() {
            return if test.boolean()? { Ok(Some(Condition::IsEmpty(wanted))) } else { Err(test.should_be("`true`")) };
        }
    }
    Ok(None)
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

/// The test that is given, out of the known ones, and what it compares with.
fn read_test<'a, T: Copy>(field: &Field<'a>, known: &[(&str, T)]) -> Result<(T, Field<'a>), ApiError> {
    known.iter().find_map(|(name, test)| Some((*test, field.get(name).present()?))).ok_or_else(|| {
        let names: Vec<_> = known.iter().map(|(name, _)| *name).collect();
        field.should_have_one_of(&names)
    })
}

fn read_names(field: &Field<'_>) -> Result<Vec<String>, ApiError> {
    if field.value().is_some_and(Value::is_array) {
        let names = field.items()?;
        names.iter().map(|it| Ok(it.string()?.to_owned())).collect()
    } else {
        Ok(vec![field.string()?.to_owned()])
    }
}

fn read_id(field: &Field<'_>) -> Result<Vec<String>, ApiError> {
    Ok(vec![field.id()?.to_string()])
}

pub(crate) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => {
            let is_rich_text = items.iter().all(|item| item.get("plain_text").is_some());
            is_rich_text && rich_text::plain_text(value).is_empty()
        }
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => false,
    }
}

/// The text of a text property, whether it is rich or not.
pub(crate) fn text_of(value: &Value) -> String {
    match value.as_str() {
        Some(text) => text.to_owned(),
        None => rich_text::plain_text(value),
    }
}

fn is_among(value: &Value, wanted: &[String]) -> bool {
    let matches_one = |item: &Value| {
        let words = [item["id"].as_str(), item["name"].as_str()];
        words.into_iter().flatten().any(|word| {
            let is_same_id = || {
                let id = object_id::parse(word);
                id.is_some() && wanted.iter().any(|it| object_id::parse(it) == id)
            };
            wanted.iter().any(|it| it == word) || is_same_id()
        })
    };
    match value {
        Value::Array(items) => items.iter().any(matches_one),
        Value::Object(_) => matches_one(value),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}
