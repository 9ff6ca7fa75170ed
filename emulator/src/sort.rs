//! The order of a query's answer.

use std::cmp::Ordering;

use serde_json::Value;

use crate::api_error::ApiError;
use crate::condition::{is_empty, text_of};
use crate::date::Moment;
use crate::field::Field;
use crate::filter::{check_evaluated, find_property, timestamp_property};
use crate::page::Page;
use crate::property_value;
use crate::schema::{PlainType, Property, PropertyKind, Schema};
use crate::workspace::Workspace;

const MOST_SORTS: usize = 100;

/// One rule of the order.
#[derive(Debug)]
pub(crate) struct Sort {
    property: Property,
    pub(crate) descending: bool,
}

/// What a value is compared by. An empty value has none.
#[derive(Debug, PartialEq, PartialOrd)]
pub(crate) enum SortKey {
    Number(f64),
    Text(String),
    Moment(jiff::Timestamp),
}

impl Sort {
    /// Reads the rules, the most important one first.
    pub(crate) fn read_all(schema: &Schema, field: &Field<'_>) -> Result<Vec<Self>, ApiError> {
        let rules = field.items_up_to(MOST_SORTS)?;
        rules.iter().map(|rule| Self::read(schema, rule)).collect()
    }

    fn read(schema: &Schema, rule: &Field<'_>) -> Result<Self, ApiError> {
        rule.object()?;
        let property = if let Some(timestamp) = rule.get("timestamp").present() {
            timestamp_property(timestamp.one_of(&["created_time", "last_edited_time"])?)
        } else if let Some(name) = rule.get("property").present() {
            let property = find_property(schema, name.string()?)?;
            check_evaluated(property)?;
            property.clone()
        } else {
            return Err(rule.should_have_one_of(&["property", "timestamp"]));
        };
        let direction = rule.get("direction").one_of(&["ascending", "descending"])?;
        Ok(Self { property, descending: direction == "descending" })
    }

    /// Whether the rule is the time of creation.
    pub(crate) fn is_by_creation(&self) -> bool {
        matches!(self.property.kind, PropertyKind::Plain(PlainType::CreatedTime))
    }

    /// What a row is compared by.
    pub(crate) fn key(&self, workspace: &Workspace, page: &Page) -> Option<SortKey> {
        let value = property_value::payload(workspace, page, &self.property);
        if is_empty(&value) {
            return None;
        }
        key_of(&self.property, &value)
    }

    /// Compares two rows by their keys. Empty values come last in both directions.
    pub(crate) fn compare(&self, left: Option<&SortKey>, right: Option<&SortKey>) -> Ordering {
        match (left, right) {
            (Some(left), Some(right)) => {
                let order = left.partial_cmp(right).unwrap_or(Ordering::Equal);
                if self.descending { order.reverse() } else { order }
            }
            (left, right) => left.is_none().cmp(&right.is_none()),
        }
    }
}

fn key_of(property: &Property, value: &Value) -> Option<SortKey> {
    let option_position = |option: &Value| {
        let mut options = property.kind.options().iter();
        let position = options.position(|it| option["id"] == it.id.to_string())?;
        Some(SortKey::Number(position as f64))
    };
    let first_name = |item: &Value| {
        let name = item["name"].as_str().or_else(|| item["id"].as_str())?;
        Some(SortKey::Text(name.to_lowercase()))
    };
    match property.kind.name() {
        "number" => value.as_f64().map(SortKey::Number),
        "unique_id" => value["number"].as_f64().map(SortKey::Number),
        "checkbox" => value.as_bool().map(|checked| SortKey::Number(f64::from(checked))),
        // Options are sorted the way the property lists them.
        "select" | "status" => option_position(value),
        "multi_select" => option_position(&value[0]),
        "date" => moment_key(&value["start"]),
        "created_time" | "last_edited_time" => moment_key(value),
        "created_by" | "last_edited_by" => first_name(value),
        "people" | "files" | "relation" => first_name(&value[0]),
        _ => Some(SortKey::Text(text_of(value).to_lowercase())),
    }
}

fn moment_key(text: &Value) -> Option<SortKey> {
    let moment = Moment::parse(text.as_str()?)?;
    Some(SortKey::Moment(moment.instant()))
}
