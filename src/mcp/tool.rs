//! An action as a tool.

use std::sync::Arc;

use rmcp::model::{JsonObject, Tool, ToolAnnotations};
use serde_json::Value;

use crate::actions::Effect;
use crate::registry::ActionSpec;

/// The key of the error, in the answer of a tool that fails.
pub(super) const ERROR: &str = "error";

/// The tool of an action. Its schemas are those of the action in short.
pub(super) fn tool(action: &ActionSpec) -> Tool {
    Tool::new(action.id.clone(), action.description.clone(), object(input_schema(action)))
        .with_title(action.label.clone())
        .with_raw_output_schema(object(output_schema(action)))
        .with_annotations(hints(action.effect))
}

/// The schema of what the tool takes. That it takes nothing else is left out: a key that is none of its inputs is refused all the same, and
/// with a better word.
fn input_schema(action: &ActionSpec) -> Value {
    let mut schema = action.short_input_schema();
    if let Some(fields) = schema.as_object_mut() {
        fields.remove("additionalProperties");
    }
    schema
}

/// The schema of what the tool answers: the outcome of a run, or an error. Clients hold failures against it as well, and the official
/// one drops an error that does not fit: so nothing is required of an answer.
fn output_schema(action: &ActionSpec) -> Value {
    let mut schema = action.short_output_schema();
    if let Some(fields) = schema.as_object_mut() {
        fields.remove("required");
    }
    schema
}

/// What a client may ask a person about before the tool is used. It follows from the effect: a search is a POST, and reads.
///
/// That reading may be done twice, and that a tool reaches beyond the client, goes without saying.
pub(super) fn hints(effect: Effect) -> ToolAnnotations {
    let hints = ToolAnnotations::new().read_only(effect.is_read_only()).destructive(effect.is_destructive());
    if effect.is_read_only() { hints } else { hints.idempotent(effect.is_idempotent()) }
}

pub(super) fn object(value: Value) -> Arc<JsonObject> {
    match value {
        Value::Object(object) => Arc::new(object),
        _ => Arc::default(),
    }
}
