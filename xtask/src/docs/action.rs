//! An action.

use std::fmt::Write as _;

use notion_connector::ActionSpec;
use notion_connector::actions::{Coercion, InputKind};
use notion_connector::registry::{InputSpec, Limits, Plan, PlannedRequest};
use serde_json::Value;

use super::markdown::{block, code, folded, json, table, word, written};

/// The section of an action, with its example input and what that would send.
pub(super) fn section(action: &ActionSpec, example: &Value, plan: &Plan) -> String {
    let mut text = format!("\n### {}\n\n{}: {}\n\n", action.label, code(&action.id), action.description);
    let needs: Vec<_> = action.capabilities.iter().map(|capability| word(capability, false)).collect();
    let needs = if needs.is_empty() { "no capability of its own".to_owned() } else { needs.join(", ") };
    // Writing to a text does not fail.
    let _ = writeln!(text, "Effect: {}. Needs: {needs}.\n", word(action.effect, false));
    text += &inputs(action);
    if example.as_object().is_some_and(|example| !example.is_empty()) {
        text += &format!("\n**Example input**\n\n{}", json(example));
    }
    text += &format!("\n**Sends**{}\n\n{}", endpoints(action), sends(plan));
    if let Some(paging) = &action.paging {
        let _ = writeln!(
            text,
            "\n**Answers** a list: its items are at {}, {} says whether they are all of them, and {} where they go on.\n",
            code(&paging.items),
            code(&paging.complete),
            code(&paging.next_cursor)
        );
    } else {
        text += "\n**Answers**\n\n";
    }
    text += &folded("An answer", &json(&action.output_example));
    text += "\n**Errors**\n\n";
    let errors: Vec<_> = action.errors.iter().map(|error| [code(&error.code), error.when.clone()]).collect();
    text + &table(["Code", "When"], &errors)
}

fn inputs(action: &ActionSpec) -> String {
    if action.inputs.is_empty() {
        return "It takes no inputs.\n".to_owned();
    }
    let row = |input: &InputSpec| {
        let star = if input.required { "\\*" } else { "" };
        let default = if input.default.is_null() { String::new() } else { code(&input.default.to_string()) };
        [format!("{}{star}\n\n{}", input.label, code(&input.key)), kind(input), comments(input), default]
    };
    let rows: Vec<_> = action.inputs.iter().map(row).collect();
    table(["Input", "Kind", "Comments", "Default"], &rows)
}

fn kind(input: &InputSpec) -> String {
    match input.kind {
        InputKind::NotionId => match input.id_of {
            Some(noun) => format!("id of a {}", word(noun, false)),
            None => "id".to_owned(),
        },
        InputKind::Json => "JSON".to_owned(),
        InputKind::Integer => "whole number".to_owned(),
        InputKind::Enum => "one of a few".to_owned(),
        InputKind::KeyValueList => "keys and values".to_owned(),
        InputKind::String => "text".to_owned(),
        InputKind::Path => "path of a file".to_owned(),
        other => word(other, false),
    }
}

/// The comments, and what else there is to know of the values.
fn comments(input: &InputSpec) -> String {
    let mut parts = vec![input.comments.clone()];
    if !input.values.is_empty() {
        let values: Vec<_> =
            input.values.iter().map(|value| code(&value.as_str().map_or_else(|| value.to_string(), str::to_owned))).collect();
        parts.push(format!("One of {}.", values.join(", ")));
    }
    parts.extend(limits(&input.limits));
    let also: Vec<_> = input.coercions.iter().filter_map(|coercion| also(*coercion)).collect();
    if !also.is_empty() {
        parts.push(format!("Also taken: {}.", also.join(", ")));
    }
    if input.null_clears {
        parts.push("Null clears what is there.".to_owned());
    }
    parts.join("\n\n")
}

fn limits(limits: &Limits) -> Option<String> {
    let said = |words: &str, limit: Option<String>| limit.map(|limit| format!("{words} {limit}"));
    let said: Vec<_> = [
        said("at least", limits.minimum.map(|limit| limit.to_string())),
        said("at most", limits.maximum.map(|limit| limit.to_string())),
        said("characters at most:", limits.max_length.map(|limit| limit.to_string())),
        said("items at least:", limits.min_items.map(|limit| limit.to_string())),
        said("items at most:", limits.max_items.map(|limit| limit.to_string())),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!said.is_empty()).then(|| format!("Limits: {}.", said.join(", ")))
}

fn also(coercion: Coercion) -> Option<&'static str> {
    match coercion {
        Coercion::JsonText => Some("its JSON as text"),
        Coercion::BooleanWords => Some("words such as `yes` and `no`"),
        Coercion::IntegerText => Some("its digits as text"),
        Coercion::CommaList => Some("a text with commas"),
        Coercion::NotionUrl => Some("the URL in Notion"),
        _ => None,
    }
}

/// Which requests there may be.
fn endpoints(action: &ActionSpec) -> String {
    let endpoints: Vec<_> =
        action.endpoints.iter().map(|endpoint| code(&format!("{} {}", endpoint.method, endpoint.path))).collect();
    if endpoints.is_empty() {
        " whatever its inputs say. For the example:".to_owned()
    } else {
        format!(" {}", endpoints.join(", "))
    }
}

/// The requests of the plan, and what is to be known of them.
fn sends(plan: &Plan) -> String {
    let mut notes: Vec<&String> = plan.requests.iter().filter_map(|request| request.note.as_ref()).chain(&plan.notes).collect();
    notes.dedup();
    let notes: String = notes.into_iter().map(|note| format!("- {}\n", note.replace('{', "`{").replace('}', "}`"))).collect();
    let requests: Vec<_> = plan.requests.iter().map(request).collect();
    let requests = block("http", &requests.join("\n\n"));
    if notes.is_empty() { requests } else { format!("{requests}\n{notes}") }
}

fn request(request: &PlannedRequest) -> String {
    let query: Vec<_> = request.query.iter().map(|pair| format!("{}={}", pair.key, pair.value)).collect();
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    let body = request.body.as_ref().map(|body| match body {
        Value::String(text) => format!("\n{text}"),
        body => format!("\n{}", written(body)),
    });
    format!("{} {}{query}{}", request.method, request.path, body.unwrap_or_default())
}
