//! Rollups: what a property of related pages adds up to.

use serde_json::{Value, json};

use crate::date::Moment;
use crate::object_id;
use crate::page::Page;
use crate::property_value;
use crate::schema::{Property, PropertyKind, Rollup};
use crate::workspace::Workspace;

/// Computes the value of a rollup property.
pub(crate) fn compute(workspace: &Workspace, page: &Page, rollup: &Rollup) -> Value {
    let (pages, target) = related(workspace, page, rollup);
    let payloads: Vec<Value> = match target {
        // A rollup of rollups or formulas is not followed, which also keeps circles from running forever.
        Some(target) if !is_computed(target) => {
            pages.iter().map(|page| property_value::payload(workspace, page, target)).collect()
        }
        _ => Vec::new(),
    };
    let kind = target.map_or("rich_text", |target| target.kind.name());
    let mut value = combine(&rollup.function, &pages, &payloads, kind);
    value["function"] = json!(rollup.function);
    value
}

fn is_computed(target: &Property) -> bool {
    matches!(target.kind, PropertyKind::Rollup(_) | PropertyKind::Formula { .. })
}

fn related<'w>(workspace: &'w Workspace, page: &Page, rollup: &Rollup) -> (Vec<&'w Page>, Option<&'w Property>) {
    let schema = page.data_source_id().and_then(|id| workspace.data_sources.get(&id)).map(|data_source| &data_source.schema);
    let relation = schema.and_then(|schema| schema.with_id(&rollup.relation));
    let target =
        relation.and_then(|relation| workspace.related_schema(relation)).and_then(|schema| schema.with_id(&rollup.target));
    let ids = relation.map(|relation| property_value::payload(workspace, page, relation));
    let pages = ids
        .iter()
        .filter_map(Value::as_array)
        .flatten()
        .filter_map(|reference| object_id::parse(reference["id"].as_str()?))
        .filter_map(|id| workspace.pages.get(&id))
        .collect();
    (pages, target)
}

fn combine(function: &str, pages: &[&Page], payloads: &[Value], kind: &str) -> Value {
    let filled: Vec<&Value> = payloads.iter().filter(|value| !is_empty(value)).collect();
    let total = pages.len() as f64;
    let checked = payloads.iter().filter(|value| **value == json!(true)).count() as f64;
    let numbers: Vec<f64> = payloads.iter().filter_map(Value::as_f64).collect();
    match function {
        "count" => number(Some(total)),
        "count_values" => number(Some(values(&filled).len() as f64)),
        "empty" => number(Some(total - filled.len() as f64)),
        "not_empty" => number(Some(filled.len() as f64)),
        "unique" => number(Some(unique(&filled).len() as f64)),
        "percent_empty" => number(share(total - filled.len() as f64, total)),
        "percent_not_empty" => number(share(filled.len() as f64, total)),
        "checked" => number(Some(checked)),
        "unchecked" => number(Some(total - checked)),
        "percent_checked" => number(share(checked, total)),
        "percent_unchecked" => number(share(total - checked, total)),
        "sum" => number((!numbers.is_empty()).then(|| numbers.iter().sum())),
        "average" => number(average(&numbers)),
        "median" => number(median(&numbers)),
        "min" => number(numbers.iter().copied().reduce(f64::min)),
        "max" => number(numbers.iter().copied().reduce(f64::max)),
        "range" => number(
            numbers
                .iter()
                .copied()
                .reduce(f64::max)
                .zip(numbers.iter().copied().reduce(f64::min))
                .map(|(largest, smallest)| largest - smallest),
        ),
        "earliest_date" | "latest_date" | "date_range" => dates(function, &filled),
        "show_unique" => array(unique(&filled), kind),
        _ => array(payloads.iter().collect(), kind),
    }
}

fn number(value: Option<f64>) -> Value {
    let value = match value {
        // Whole numbers are answered without a decimal point.
        Some(value) if value.fract() == 0.0 && value.abs() < 9e15 => json!(value as i64),
        Some(value) => json!(value),
        None => Value::Null,
    };
    json!({ "type": "number", "number": value })
}

fn array(values: Vec<&Value>, kind: &str) -> Value {
    let items: Value = values.into_iter().map(|value| json!({ "type": kind, kind: value })).collect();
    json!({ "type": "array", "array": items })
}

fn dates(function: &str, filled: &[&Value]) -> Value {
    let mut starts: Vec<(Moment, &str)> = filled
        .iter()
        .filter_map(|value| value["start"].as_str().or_else(|| value.as_str()))
        .filter_map(|text| Moment::parse(text).map(|moment| (moment, text)))
        .collect();
    starts.sort_by_key(|(moment, _)| moment.instant());
    let first = starts.first().map(|(_, text)| *text);
    let last = starts.last().map(|(_, text)| *text);
    let (start, end) = match function {
        "earliest_date" => (first, None),
        "latest_date" => (last, None),
        _ => (first, last),
    };
    let date = start.map(|start| json!({ "start": start, "end": end, "time_zone": null }));
    json!({ "type": "date", "date": date })
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::String(text) => text.is_empty(),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => false,
    }
}

/// The single values: those in lists one by one.
fn values<'v>(filled: &[&'v Value]) -> Vec<&'v Value> {
    filled
        .iter()
        .flat_map(|value| match value {
            Value::Array(items) => items.iter().collect(),
            single => vec![*single],
        })
        .collect()
}

fn unique<'v>(filled: &[&'v Value]) -> Vec<&'v Value> {
    let mut found: Vec<&Value> = Vec::new();
    for value in values(filled) {
        if !found.contains(&value) {
            found.push(value);
        }
    }
    found
}

fn share(part: f64, total: f64) -> Option<f64> {
    (total > 0.0).then(|| part / total)
}

fn average(numbers: &[f64]) -> Option<f64> {
    share(numbers.iter().sum(), numbers.len() as f64)
}

fn median(numbers: &[f64]) -> Option<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 {
        sorted.get(middle).copied()
    } else {
        let upper = sorted.get(middle)?;
        let lower = sorted.get(middle.checked_sub(1)?)?;
        Some(f64::midpoint(*lower, *upper))
    }
}
