//! Rollups: what a property of related pages adds up to.

use serde_json::{Value, json};

use crate::formula::ResultKind;
use crate::page::Page;
use crate::property_kind::{PropertyKind, Rollup};
use crate::property_value;
use crate::relation;
use crate::rollup_function;
use crate::schema::{Property, Schema};
use crate::workspace::Workspace;

/// All functions of rollups.
pub(crate) const FUNCTIONS: [&str; 24] = [
    "count",
    "count_values",
    "empty",
    "not_empty",
    "unique",
    "show_unique",
    "percent_empty",
    "percent_not_empty",
    "sum",
    "average",
    "median",
    "min",
    "max",
    "range",
    "earliest_date",
    "latest_date",
    "date_range",
    "checked",
    "unchecked",
    "percent_checked",
    "percent_unchecked",
    "count_per_group",
    "percent_per_group",
    "show_original",
];

/// How many rollups may stand behind each other, each over the next.
const DEEPEST: usize = 3;

/// Computes the value of a rollup property.
pub(crate) fn compute(workspace: &Workspace, page: &Page, rollup: &Rollup) -> Value {
    compute_at(workspace, page, rollup, 0)
}

fn compute_at(workspace: &Workspace, page: &Page, rollup: &Rollup, depth: usize) -> Value {
    let mut value = match related(workspace, page, rollup) {
        _ if depth >= DEEPEST => json!({ "type": "unsupported", "unsupported": {} }),
        // A rollup whose relation or property is gone has nothing to gather.
        None => rollup_function::apply(&rollup.function, &PropertyKind::Number { format: String::new() }, &[]),
        Some((pages, target)) => {
            let payloads: Vec<Value> = pages.iter().map(|page| payload(workspace, page, target, depth)).collect();
            rollup_function::apply(&rollup.function, &target.kind, &payloads)
        }
    };
    value["function"] = json!(rollup.function);
    value
}

fn payload(workspace: &Workspace, page: &Page, target: &Property, depth: usize) -> Value {
    match &target.kind {
        PropertyKind::Rollup(inner) => compute_at(workspace, page, inner, depth + 1),
        _ => property_value::payload(workspace, page, target),
    }
}

/// The pages that a rollup gathers from, and their property.
pub(crate) fn related<'w>(workspace: &'w Workspace, page: &Page, rollup: &Rollup) -> Option<(Vec<&'w Page>, &'w Property)> {
    let schema = page.data_source_id().and_then(|id| workspace.data_sources.get(&id)).map(|data_source| &data_source.schema)?;
    let relation = schema.with_id(&rollup.relation.id)?;
    let target = workspace.related_schema(relation)?.with_id(&rollup.target.id)?;
    let ids = page.values.get(&relation.id).map(relation::references).unwrap_or_default();
    let living = ids.into_iter().filter(|id| !workspace.is_in_trash(*id));
    Some((living.filter_map(|id| workspace.pages.get(&id)).collect(), target))
}

/// What kind of value the rollup with this id has, as formulas see it.
pub(crate) fn result_kind(workspace: &Workspace, schema: &Schema, id: &str) -> ResultKind {
    let Some(PropertyKind::Rollup(rollup)) = schema.with_id(id).map(|property| &property.kind) else {
        return ResultKind::Text;
    };
    match rollup.function.as_str() {
        "show_original" | "show_unique" => ResultKind::Text,
        "earliest_date" | "latest_date" | "date_range" => ResultKind::Date,
        "min" | "max" => {
            let relation = schema.with_id(&rollup.relation.id);
            let related = relation.and_then(|relation| workspace.related_schema(relation));
            let target = related.and_then(|schema| schema.with_id(&rollup.target.id));
            if target.is_some_and(|target| target.kind.name() == "date") { ResultKind::Date } else { ResultKind::Number }
        }
        _ => ResultKind::Number,
    }
}
