//! Three tools for all actions.

use rmcp::model::{JsonObject, Tool};
use serde_json::{Value, json};

use super::tool::{hints, object};
use crate::Error;
use crate::actions::Effect;
use crate::registry::ActionSpec;

pub(super) const FIND: &str = "find_actions";
pub(super) const DESCRIBE: &str = "describe_action";
pub(super) const RUN: &str = "run_action";

/// The tools. What running comes to depends on the action, and the hint is that of the strongest one.
pub(super) fn tools(actions: &[&ActionSpec]) -> Vec<Tool> {
    let reads = actions.iter().all(|action| action.effect == Effect::Read);
    let id = json!({"type": "string", "description": "The id of an action, as find_actions gives it."});
    let found = json!({"type": "object", "properties": {"actions": {"type": "array", "items": {"type": "object"}}}});
    vec![
        Tool::new(FIND, "Finds actions for Notion: their ids, what they do, and what they need.", object(json!({
            "type": "object",
            "properties": {"query": {"type": "string", "description": "Words to look for, such as `comment`. All actions without."}},
            "additionalProperties": false,
        })))
        .with_title("Find Actions")
        .with_raw_output_schema(object(found))
        .with_annotations(hints(Effect::Read)),
        Tool::new(DESCRIBE, "Describes an action: its inputs with examples, and the JSON Schema of its input.", object(json!({
            "type": "object",
            "required": ["id"],
            "properties": {"id": id},
            "additionalProperties": false,
        })))
        .with_title("Describe Action")
        .with_annotations(hints(Effect::Read)),
        Tool::new(RUN, "Runs an action. The answer is {data, meta}; meta.complete says whether a list is all of it.", object(json!({
            "type": "object",
            "required": ["id"],
            "properties": {"id": id, "input": {"type": "object", "description": "Its inputs, as describe_action says."}},
            "additionalProperties": false,
        })))
        .with_title("Run Action")
        .with_annotations(hints(if reads { Effect::Read } else { Effect::Raw })),
    ]
}

/// The actions that have all words somewhere; those come first that have more of them in their id.
pub(super) fn find(actions: &[&ActionSpec], query: &str) -> Value {
    let words: Vec<_> = query.split_whitespace().map(str::to_lowercase).collect();
    let mut found: Vec<_> = actions
        .iter()
        .filter_map(|action| {
            let inputs: String = action.inputs.iter().map(|input| format!("{} {} ", input.key, input.comments)).collect();
            let text = format!("{} {} {} {inputs}", action.id, action.label, action.description).to_lowercase();
            let in_id = words.iter().filter(|word| action.id.contains(word.as_str())).count();
            words.iter().all(|word| text.contains(word.as_str())).then_some((in_id, action))
        })
        .collect();
    found.sort_by_key(|(in_id, _)| std::cmp::Reverse(*in_id));
    let line = |action: &ActionSpec| {
        let inputs = action.inputs.iter().map(|input| format!("{}{}", input.key, if input.required { "*" } else { "" }));
        let inputs = inputs.collect::<Vec<_>>().join(", ");
        json!({"id": action.id, "description": action.description, "effect": action.effect, "inputs": inputs})
    };
    json!({"actions": found.into_iter().map(|(_, action)| line(action)).collect::<Vec<_>>()})
}

/// What there is to know of an action before it is run.
pub(super) fn describe(action: &ActionSpec) -> Value {
    json!({
        "id": action.id,
        "description": action.description,
        "effect": action.effect,
        "inputs": action.inputs,
        "input_schema": action.input_schema,
    })
}

/// The action that arguments name, of those that there are.
pub(super) fn named(actions: &[&'static ActionSpec], arguments: &JsonObject) -> Result<&'static ActionSpec, Error> {
    let id = arguments.get("id").and_then(Value::as_str).unwrap_or_default();
    actions.iter().find(|action| action.id == id).copied().ok_or_else(|| {
        let ids: Vec<_> = actions.iter().map(|action| action.id.as_str()).collect();
        Error::input("/id", format!("{id:?} is no action: expected one of {}", ids.join(", ")))
    })
}
