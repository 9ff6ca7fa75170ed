//! The order of a query's answer.

use std::cmp::Ordering;

use serde_json::Value;

use crate::api_error::ApiError;
use crate::condition::{comparable, text_of};
use crate::date::Moment;
use crate::field::Field;
use crate::filter::timestamp_property;
use crate::natural_order;
use crate::object_id;
use crate::page::Page;
use crate::property_kind::{PlainType, PropertyKind};
use crate::schema::{Property, Schema};
use crate::verification;
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
            let name = name.string()?;
            let property = schema.find(name);
            let not_found = || ApiError::validation(format!("Could not find sort property with name or id: {name}"));
            property.ok_or_else(not_found)?.clone()
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
        let property = &self.property;
        if matches!(property.kind, PropertyKind::Plain(PlainType::Verification)) {
            let states = ["unverified", "expired", "verified"];
            let state = verification::state(workspace, page.values.get(&property.id));
            return states.iter().position(|it| *it == state).map(|position| SortKey::Number(position as f64));
        }
        key_of(workspace, property, &comparable(workspace, page, property))
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

fn key_of(workspace: &Workspace, property: &Property, value: &Value) -> Option<SortKey> {
    let option_position = |id: &Value| {
        let mut options = property.kind.options().iter();
        let position = options.position(|it| id == it.id.as_str())?;
        Some(SortKey::Number(position as f64))
    };
    let user_name = |id: &Value| {
        let user = object_id::parse(id.as_str()?).and_then(|id| workspace.user(id).ok())?;
        text_key(&user.name)
    };
    match property.kind.name() {
        "number" | "unique_id" => value.as_f64().map(SortKey::Number),
        "checkbox" => Some(SortKey::Number(f64::from(value.as_bool().unwrap_or_default()))),
        // Options are sorted the way the property lists them.
        "select" | "status" => option_position(value),
        "multi_select" => option_position(&value[0]),
        "date" => moment_key(&value["start"]),
        "created_time" | "last_edited_time" => moment_key(value),
        "created_by" | "last_edited_by" => user_name(value),
        "people" => user_name(&value[0]),
        "relation" => {
            let page = object_id::parse(value[0].as_str()?).and_then(|id| workspace.pages.get(&id))?;
            Some(SortKey::Text(natural_order::key(&page.title())))
        }
        "files" | "place" | "location" => {
            let item = if value.is_array() { &value[0] } else { value };
            text_key(item["name"].as_str()?)
        }
        "formula" | "rollup" => computed_key(value),
        _ => text_key(&text_of(value)),
    }
}

/// What a formula makes, or a rollup adds up to. Lists are compared by how long they are.
fn computed_key(value: &Value) -> Option<SortKey> {
    match value {
        Value::Null => None,
        Value::Bool(flag) => Some(SortKey::Number(f64::from(*flag))),
        Value::Number(number) => number.as_f64().map(SortKey::Number),
        Value::String(text) => text_key(text),
        Value::Array(items) => (!items.is_empty()).then_some(SortKey::Number(items.len() as f64)),
        Value::Object(_) => moment_key(&value["start"]),
    }
}

/// A text to compare by. One that says nothing is none.
fn text_key(text: &str) -> Option<SortKey> {
    (!text.is_empty()).then(|| SortKey::Text(natural_order::key(text)))
}

fn moment_key(text: &Value) -> Option<SortKey> {
    let moment = Moment::parse(text.as_str()?)?;
    Some(SortKey::Moment(moment.instant()))
}
