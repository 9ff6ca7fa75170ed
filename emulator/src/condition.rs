//! What a filter asks of a single property.

use std::borrow::Cow;

use serde_json::{Value, json};

use crate::date::Moment;
use crate::date_condition::DateCondition;
use crate::page::Page;
use crate::property_kind::{PlainType, PropertyKind};
use crate::relation;
use crate::rich_text;
use crate::rollup;
use crate::schema::Property;
use crate::verification;
use crate::workspace::Workspace;

/// A question that the value of a property answers with yes or no.
#[derive(Debug)]
pub(crate) enum Condition {
    IsEmpty(bool),
    Text(TextTest, String),
    Number(NumberTest, f64),
    Checkbox(bool),
    /// The value, or one of the values, is among these. All are named by their ids.
    Among {
        wanted: Vec<String>,
        negated: bool,
    },
    Date(DateCondition),
    Verification {
        state: &'static str,
        negated: bool,
    },
    /// What a formula makes answers with yes.
    Formula(Box<Condition>),
    /// What a rollup adds up to answers with yes.
    RollupValue(Box<Condition>),
    /// So many of the values that a rollup gathers answer with yes.
    RollupItems(Quantity, Box<Condition>),
}

/// How many of several values have to answer with yes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Quantity {
    Any,
    Every,
    None,
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

impl Condition {
    /// Whether a page's property answers with yes.
    pub(crate) fn accepts(&self, workspace: &Workspace, page: &Page, property: &Property) -> bool {
        match (self, &property.kind) {
            (Self::Verification { state, negated }, _) => {
                let actual = verification::state(workspace, page.values.get(&property.id));
                (actual == *state) != *negated
            }
            (Self::Date(condition), PropertyKind::Plain(PlainType::CreatedTime)) => {
                condition.accepts_moment(Moment::minute(page.history.created.at))
            }
            (Self::Date(condition), PropertyKind::Plain(PlainType::LastEditedTime)) => {
                condition.accepts_moment(Moment::minute(page.history.edited.at))
            }
            (Self::RollupItems(quantity, condition), PropertyKind::Rollup(gathers)) => {
                let Some((pages, target)) = rollup::related(workspace, page, gathers) else {
                    return false;
                };
                let mut answers = pages.iter().map(|page| condition.accepts(workspace, page, target));
                match quantity {
                    Quantity::Any => answers.any(|yes| yes),
                    Quantity::Every => answers.all(|yes| yes),
                    Quantity::None => !answers.any(|yes| yes),
                }
            }
            _ => self.accepts_value(&comparable(workspace, page, property)),
        }
    }

    fn accepts_value(&self, value: &Value) -> bool {
        match self {
            Self::IsEmpty(wanted) => is_empty(value) == *wanted,
            Self::Text(test, wanted) => test.accepts(&text_of(value), wanted),
            Self::Number(test, wanted) => test.accepts(value.as_f64(), *wanted),
            Self::Checkbox(wanted) => value.as_bool().unwrap_or_default() == *wanted,
            Self::Among { wanted, negated } => is_among(value, wanted) != *negated,
            Self::Date(condition) => condition.accepts(value),
            Self::Formula(condition) | Self::RollupValue(condition) => condition.accepts_value(value),
            Self::Verification { .. } | Self::RollupItems(..) => false,
        }
    }
}

/// The value of a property in the form that conditions and sorts compare: ids rather than what they name, and
/// only what a formula or a rollup makes. Most values are compared as they are kept, without a copy.
pub(crate) fn comparable<'p>(workspace: &Workspace, page: &'p Page, property: &Property) -> Cow<'p, Value> {
    let written = || page.values.get(&property.id).map_or(Cow::Owned(Value::Null), Cow::Borrowed);
    match &property.kind {
        PropertyKind::Relation { .. } => {
            let pages = page.values.get(&property.id).map(relation::references).unwrap_or_default();
            let living = pages.into_iter().filter(|id| workspace.pages.contains_key(id) && !workspace.is_in_trash(*id));
            Cow::Owned(living.map(|id| json!(id)).collect())
        }
        PropertyKind::UniqueId { .. } => Cow::Owned(json!(page.row_number)),
        PropertyKind::Formula(_) => Cow::Owned(page.values.get(&property.id).map(inner).unwrap_or_default()),
        PropertyKind::Rollup(gathers) => Cow::Owned(inner(&rollup::compute(workspace, page, gathers))),
        PropertyKind::Plain(PlainType::CreatedTime) => Cow::Owned(json!(page.history.created.minute())),
        PropertyKind::Plain(PlainType::LastEditedTime) => Cow::Owned(json!(page.history.edited.minute())),
        PropertyKind::Plain(PlainType::CreatedBy) => Cow::Owned(json!(page.history.created.by)),
        PropertyKind::Plain(PlainType::LastEditedBy) => Cow::Owned(json!(page.history.edited.by)),
        PropertyKind::Plain(PlainType::Button) => Cow::Owned(Value::Null),
        PropertyKind::Select { .. }
        | PropertyKind::MultiSelect { .. }
        | PropertyKind::Status { .. }
        | PropertyKind::Number { .. }
        | PropertyKind::Plain(_) => written(),
    }
}

/// What stands in a value under the name of its type.
fn inner(value: &Value) -> Value {
    value["type"].as_str().map(|kind| value[kind].clone()).unwrap_or_default()
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

/// Whether a value says nothing.
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
pub(crate) fn text_of(value: &Value) -> Cow<'_, str> {
    match value.as_str() {
        Some(text) => Cow::Borrowed(text),
        None => Cow::Owned(rich_text::plain_text(value)),
    }
}

fn is_among(value: &Value, wanted: &[String]) -> bool {
    let is_wanted = |item: &Value| item.as_str().is_some_and(|id| wanted.iter().any(|it| it == id));
    match value {
        Value::Array(items) => items.iter().any(is_wanted),
        single => is_wanted(single),
    }
}
