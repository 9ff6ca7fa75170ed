//! The functions of rollups.

use serde_json::{Value, json};

use crate::condition::is_empty;
use crate::date::Moment;
use crate::property_kind::PropertyKind;
use crate::rich_text;

/// Applies a function to the values of a property, one of each related page.
pub(crate) fn apply(function: &str, kind: &PropertyKind, payloads: &[Value]) -> Value {
    let filled: Vec<&Value> = payloads.iter().filter(|value| !is_empty(value)).collect();
    let total = payloads.len() as f64;
    let filled_count = filled.len() as f64;
    let checked = payloads.iter().filter(|value| **value == json!(true)).count() as f64;
    let numbers: Vec<f64> = payloads.iter().filter_map(number_of).collect();
    let smallest = numbers.iter().copied().reduce(f64::min);
    let largest = numbers.iter().copied().reduce(f64::max);
    match function {
        "count" => number(Some(total)),
        "count_values" => number(Some(items(kind, &filled).len() as f64)),
        "empty" => number(Some(total - filled_count)),
        "not_empty" => number(Some(filled_count)),
        "unique" => number(Some(unique(kind, &filled).len() as f64)),
        "percent_empty" => number(share(total - filled_count, total)),
        "percent_not_empty" => number(share(filled_count, total)),
        "checked" => number(Some(checked)),
        "unchecked" => number(Some(total - checked)),
        "percent_checked" => number(share(checked, total)),
        "percent_unchecked" => number(share(total - checked, total)),
        "count_per_group" => number(Some(complete(kind, &filled))),
        "percent_per_group" => number(share(complete(kind, &filled), total)),
        "sum" => number((!numbers.is_empty()).then(|| numbers.iter().sum())),
        "average" => number(share(numbers.iter().sum(), numbers.len() as f64)),
        "median" => number(median(&numbers)),
        "min" => number(smallest),
        "max" => number(largest),
        "range" => number(largest.zip(smallest).map(|(largest, smallest)| largest - smallest)),
        "earliest_date" | "latest_date" | "date_range" => dates(function, &filled),
        "show_unique" => array(kind, unique(kind, &filled).into_iter().map(|item| wrapped(kind, item))),
        _ => array(kind, payloads.iter().cloned()),
    }
}

/// The number that a value is, or that it holds: those of formulas, rollups and unique ids stand one step down.
fn number_of(value: &Value) -> Option<f64> {
    value.as_f64().or_else(|| value.get("number")?.as_f64())
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

fn array(kind: &PropertyKind, values: impl Iterator<Item = Value>) -> Value {
    let kind = kind.name();
    let items: Value = values.map(|value| json!({ "type": kind, kind: value })).collect();
    json!({ "type": "array", "array": items })
}

/// Whether a value of this type is a list of values, such as several options. Rich text is one value.
fn is_list(kind: &PropertyKind) -> bool {
    matches!(kind.name(), "multi_select" | "people" | "files" | "relation")
}

/// The single values: those of lists one by one.
fn items<'v>(kind: &PropertyKind, filled: &[&'v Value]) -> Vec<&'v Value> {
    if !is_list(kind) {
        return filled.to_vec();
    }
    filled.iter().filter_map(|value| value.as_array()).flatten().collect()
}

fn unique<'v>(kind: &PropertyKind, filled: &[&'v Value]) -> Vec<&'v Value> {
    let mut found: Vec<&Value> = Vec::new();
    for value in items(kind, filled) {
        if !found.iter().any(|known| is_same(known, value)) {
            found.push(value);
        }
    }
    found
}

/// Texts are the same where they say the same.
fn is_same(left: &Value, right: &Value) -> bool {
    if left.is_array() && right.is_array() {
        return rich_text::plain_text(left) == rich_text::plain_text(right);
    }
    left == right
}

/// A single value as a value of its property.
fn wrapped(kind: &PropertyKind, item: &Value) -> Value {
    if is_list(kind) { json!([item]) } else { item.clone() }
}

/// How many are done: of a status, those in the last of its groups; of anything else, those that are filled.
fn complete(kind: &PropertyKind, filled: &[&Value]) -> f64 {
    let PropertyKind::Status { groups, .. } = kind else {
        return filled.len() as f64;
    };
    let done = groups.last().map(|group| group.options.as_slice()).unwrap_or_default();
    let is_done = |value: &&&Value| value["id"].as_str().is_some_and(|id| done.iter().any(|option| option == id));
    filled.iter().filter(is_done).count() as f64
}

fn dates(function: &str, filled: &[&Value]) -> Value {
    let mut moments: Vec<(jiff::Timestamp, &str)> = Vec::new();
    for value in filled {
        // The dates of formulas and rollups stand one step down.
        let value = value.get("date").unwrap_or(value);
        let texts = [value["start"].as_str().or_else(|| value.as_str()), value["end"].as_str()];
        let texts = texts.into_iter().flatten();
        moments.extend(texts.filter_map(|text| Moment::parse(text).map(|moment| (moment.instant(), text))));
    }
    moments.sort_by_key(|(instant, _)| *instant);
    let first = moments.first().map(|(_, text)| *text);
    let last = moments.last().map(|(_, text)| *text);
    let (start, end) = match function {
        "earliest_date" => (first, None),
        "latest_date" => (last, None),
        _ => (first, last),
    };
    let date = start.map(|start| json!({ "start": start, "end": end, "time_zone": null }));
    json!({ "type": "date", "date": date })
}

fn share(part: f64, total: f64) -> Option<f64> {
    (total > 0.0).then(|| part / total)
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
