//! What Notion's published document says otherwise than the contract.
//!
//! The two name their schemas differently and cut them differently, so they are compared by what a request or an answer may
//! hold. `openapi/drift.toml` says which differences are meant, and why.

use std::collections::BTreeMap;

use notion_connector_codegen::{Contract, Operation, Type};
use serde_json::Value;

pub mod alternative;
mod comparison;
pub mod explanation;
pub mod finding;
mod members;
pub mod published;
pub mod report;
mod unions;

use crate::Outcome;
use alternative::{Alternative, Nodes};
use comparison::Comparison;
use finding::{Finding, Place, What};
use published::{Parameter, Published};

/// The media type of a body that its name does not mention.
const JSON: &str = "application/json";

/// The schema of what webhooks deliver. OpenAPI 3.0 has no place that would name it.
const WEBHOOK: &str = "WebhookEvent";

/// All differences of a contract and a published document.
///
/// # Errors
/// The document is not OpenAPI 3.1.
pub fn compare(contract: &Contract, document: &Value) -> Outcome<Vec<Finding>> {
    let document = Published::new(document)?;
    let mut comparison = Comparison::new(contract, document);
    let published = document.operations();
    let mut declared: BTreeMap<(&str, String), (&str, &Operation)> = BTreeMap::new();
    for (method, path, operation) in contract.operations.values() {
        declared.insert((method, without_names(path)), (path, operation));
    }
    let mut shared: BTreeMap<String, (&Parameter<'_>, bool)> = BTreeMap::new();
    for theirs in &published {
        let Some((path, ours)) = declared.remove(&(theirs.method, without_names(theirs.path))) else {
            let name = format!("{} {}", theirs.method, theirs.path);
            comparison.add(Place::operation(&name), What::MissingInContract);
            continue;
        };
        let place = Place::operation(&format!("{} {path}", theirs.method));
        parameters(&mut comparison, &place, ours, &theirs.parameters);
        for parameter in theirs.parameters.iter().filter(|parameter| parameter.shared) {
            let is_declared = ours.parameters.iter().any(|one| is_same(&one.name, &one.place, parameter));
            shared.entry(parameter_name(parameter.name, parameter.place)).or_insert((parameter, false)).1 |= is_declared;
        }
        bodies(&mut comparison, &place, ours, theirs);
    }
    for ((method, _), (path, _)) in declared {
        comparison.add(Place::operation(&format!("{method} {path}")), What::MissingInDocument);
    }
    for (name, (parameter, is_declared)) in shared {
        if !is_declared {
            missing_parameter(&mut comparison, &document, &Place::default().parameter(&name), parameter);
        }
    }
    webhooks(&mut comparison, contract, &document);
    Ok(comparison.finish().into_iter().collect())
}

/// Compares what webhooks deliver: an event of the document's is a member of the contract's one schema.
fn webhooks<'d>(comparison: &mut Comparison<'_, 'd>, contract: &Contract, document: &Published<'d>) {
    let (place, bodies) = (Place::operation("webhooks"), document.webhooks());
    match (contract.shapes.contains_key(WEBHOOK), bodies.is_empty()) {
        (true, false) => comparison.value(&place, &Type::Named(WEBHOOK.to_owned()), false, &bodies),
        (true, true) => comparison.add(place, What::MissingInDocument),
        (false, false) => comparison.add(place, What::MissingInContract),
        (false, true) => {}
    }
}

/// A path whose placeholders have no names: they are for people.
fn without_names(path: &str) -> String {
    let segments = path.split('/').map(|segment| if segment.starts_with('{') { "{}" } else { segment });
    segments.collect::<Vec<_>>().join("/")
}

fn parameter_name(name: &str, place: &str) -> String {
    format!("{name} in {place}")
}

fn is_same(name: &str, place: &str, parameter: &Parameter<'_>) -> bool {
    name == parameter.name && place == parameter.place
}

/// Where a parameter has only certain values, each is named: so a new version of the API is a new difference.
fn missing_parameter<'d>(
    comparison: &mut Comparison<'_, 'd>,
    document: &Published<'d>,
    place: &Place,
    parameter: &Parameter<'d>,
) {
    let alternatives = document.alternatives(&parameter.schema.into_iter().collect());
    let values = alternatives.into_iter().filter_map(|one| if let Alternative::Text(values) = one { values } else { None });
    let values: Vec<&str> = values.flatten().collect();
    if values.is_empty() {
        comparison.add(place.clone(), What::MissingInContract);
    }
    values.iter().for_each(|value| comparison.add(place.value(value), What::MissingInContract));
}

fn parameters<'d>(comparison: &mut Comparison<'_, 'd>, place: &Place, ours: &Operation, theirs: &[Parameter<'d>]) {
    let document = comparison.document;
    for parameter in theirs.iter().filter(|one| !one.shared) {
        if !ours.parameters.iter().any(|one| is_same(&one.name, &one.place, parameter)) {
            let place = place.parameter(&parameter_name(parameter.name, parameter.place));
            missing_parameter(comparison, &document, &place, parameter);
        }
    }
    for one in &ours.parameters {
        let place = place.parameter(&parameter_name(&one.name, &one.place));
        let Some(parameter) = theirs.iter().find(|parameter| is_same(&one.name, &one.place, parameter)) else {
            comparison.add(place, What::MissingInDocument);
            continue;
        };
        comparison.required(&place, one.required, parameter.required);
        let scalar = |kind: Option<&str>, reference: Option<&str>| match (reference, kind) {
            (Some(name), _) => Type::Named(name.to_owned()),
            (None, Some("string")) => Type::String,
            (None, Some("number" | "integer")) => Type::Number,
            (None, Some("boolean")) => Type::Boolean,
            (None, _) => Type::Any,
        };
        let kind = match (&one.schema.kind, &one.schema.items) {
            (Some(kind), Some(items)) if kind == "array" => {
                Type::Array(Box::new(scalar(items.kind.as_deref(), items.referenced())))
            }
            (kind, _) => scalar(kind.as_deref(), one.schema.referenced()),
        };
        comparison.value(&place, &kind, one.schema.nullable, &parameter.schema.into_iter().collect());
    }
}

/// Compares what is sent and answered. A class of answers such as `4XX` stands for all of the document's that it covers.
fn bodies<'d>(comparison: &mut Comparison<'_, 'd>, place: &Place, ours: &Operation, theirs: &published::Operation<'d>) {
    let request = ours.request_body.iter().map(|body| ("request".to_owned(), body));
    let answers = ours.responses.iter().map(|(status, body)| (format!("answer {status}"), body));
    let mut declared: BTreeMap<(String, &str), (Option<&str>, bool)> = BTreeMap::new();
    for (name, body) in request.chain(answers) {
        let content = body.content.iter();
        declared.extend(content.map(|(media, content)| ((name.clone(), media.as_str()), (content.schema.referenced(), false))));
    }
    let request = theirs.request.iter().map(|(media, node)| ("request".to_owned(), "request".to_owned(), *media, *node));
    let answers = theirs.answers.iter().flat_map(|(status, answer)| {
        let class = status.get(..1).unwrap_or_default();
        answer.iter().map(move |(media, node)| (format!("answer {status}"), format!("answer {class}XX"), *media, *node))
    });
    for (name, class, media, node) in request.chain(answers) {
        let found = [name.clone(), class].into_iter().find(|name| declared.contains_key(&(name.clone(), media)));
        let place = place.body(&body_name(&name, media));
        match found.and_then(|name| declared.get_mut(&(name, media))) {
            Some((Some(schema), is_met)) => {
                *is_met = true;
                comparison.value(&place, &Type::Named((*schema).to_owned()), false, &Nodes::from([node]));
            }
            // A body without a schema of its own is outside the patterns of the contract, and nothing to compare with.
            Some((None, is_met)) => {
                *is_met = true;
                comparison.add(place, What::Type);
            }
            None => comparison.add(place, What::MissingInContract),
        }
    }
    for ((name, media), _) in declared.into_iter().filter(|(_, (_, is_met))| !is_met) {
        comparison.add(place.body(&body_name(&name, media)), What::MissingInDocument);
    }
}

fn body_name(name: &str, media: &str) -> String {
    if media == JSON { name.to_owned() } else { format!("{name} {media}") }
}

#[cfg(test)]
mod tests;
