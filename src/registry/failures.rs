//! How Notion may refuse an action: what follows from what it sends.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Endpoint;
use crate::actions::{Definition, Effect};

/// How Notion may refuse a run of an action.
///
/// Beside these there are the errors that no answer causes: an input that is off (nothing is sent), no connection, no answer
/// in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Failure {
    /// Notion's code.
    pub code: String,
    /// When it comes.
    pub when: String,
}

/// The codes that an action may meet.
pub(super) fn failures(definition: &Definition, endpoints: &[Endpoint]) -> Vec<Failure> {
    let writes = !matches!(definition.effect, Effect::Read);
    let any = definition.effect == Effect::Raw;
    let names_an_object = any || writes || endpoints.iter().any(|endpoint| endpoint.path.contains('{'));
    let limited = if any {
        "Notion asks to wait, and the input asks for no retry, or the wait does not fit into the timeout."
    } else {
        "Notion asks to wait, and the wait does not fit into the deadline of the call; a shorter one is waited out."
    };
    [
        ("unauthorized", true, "The token is not valid."),
        ("restricted_resource", any || !definition.needs.is_empty(), "The integration lacks a capability that the action needs."),
        ("object_not_found", names_an_object, "What an id names does not exist, or is not shared with the integration."),
        (
            "validation_error",
            any || !definition.inputs.is_empty(),
            "Notion does not accept a value, such as a property that the database does not have.",
        ),
        ("conflict_error", writes, "Something else changed it at the same time: the action may be run again."),
        ("rate_limited", true, limited),
    ]
    .into_iter()
    .filter(|(_, meets, _)| *meets)
    .map(|(code, _, when)| Failure { code: code.into(), when: when.into() })
    .collect()
}
