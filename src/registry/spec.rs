//! An action as data.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Failure;
use crate::actions::{Capability, Coercion, Effect, Group, InputKind, Noun, OptionProvider, SchemaProvider};

/// All that a host needs to know of an action in order to render, check and run it.
///
/// It is data: it is written as JSON and read back, and has a JSON Schema itself, by `schemars`.
///
/// ```
/// use notion_connector::ActionSpec;
///
/// # fn main() -> Result<(), serde_json::Error> {
/// let action = &notion_connector::actions()[0];
/// let json = serde_json::to_string_pretty(action)?;
/// assert_eq!(&serde_json::from_str::<ActionSpec>(&json)?, action);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct ActionSpec {
    /// The stable id, by which it is run.
    pub id: String,
    /// What people call it.
    pub label: String,
    /// What it does, in a sentence or two.
    pub description: String,
    /// What it is about.
    pub group: Group,
    /// What it does to that. Safety hints follow from it.
    pub effect: Effect,
    /// The requests that it may send, in the order in which it does; not each of them each time. Empty where any may be sent.
    pub endpoints: Vec<Endpoint>,
    /// What the integration must be allowed to do.
    pub capabilities: Vec<Capability>,
    /// Where its answer is a list: how that goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paging: Option<Paging>,
    /// Its inputs, in the order in which a form shows them.
    pub inputs: Vec<InputSpec>,
    /// The JSON Schema (2020-12) of an input. Keys that are no inputs are refused; inside of Notion's own objects, unknown
    /// fields, types and values are taken.
    pub input_schema: Value,
    /// The JSON Schema (2020-12) of what a run answers: `{data, meta}`.
    pub output_schema: Value,
    /// What a run may answer.
    pub output_example: Value,
    /// How Notion may refuse it.
    #[serde(default)]
    pub errors: Vec<Failure>,
}

/// A request that an action may send.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Endpoint {
    /// The operation's id in the contract.
    pub operation: String,
    /// The HTTP method.
    pub method: String,
    /// The path under the base URL, its parameters in braces.
    pub path: String,
}

/// How a list goes on: JSON pointers into the answer of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Paging {
    /// Where the items are.
    pub items: String,
    /// Where the cursor is that the input `start_cursor` of the next run takes.
    pub next_cursor: String,
    /// Where it says whether that was all.
    pub complete: String,
}

/// One input of an action, or one field of a connection.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct InputSpec {
    /// Its key in the input.
    pub key: String,
    /// What people call it.
    pub label: String,
    /// What is to be known of it.
    pub comments: String,
    /// Whether it must be given.
    pub required: bool,
    /// What holds where it is not given; null where nothing does.
    #[serde(default)]
    pub default: Value,
    /// A value that may be given, never sent unasked; null where there is none. All examples of an action together are an input.
    #[serde(default)]
    pub example: Value,
    /// What an empty field of a form shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub placeholder: Option<String>,
    /// What a value of it is.
    pub kind: InputKind,
    /// Of which kind of object it is the id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_of: Option<Noun>,
    /// The values of which it is one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Value>,
    /// How large, long or many.
    #[serde(default, skip_serializing_if = "Limits::is_none")]
    pub limits: Limits,
    /// What is taken for a value besides a value of its type.
    #[serde(default)]
    pub coercions: Vec<Coercion>,
    /// Whether null clears what is there. Elsewhere, null counts as absent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub null_clears: bool,
    /// What a person picks it from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub options: Option<OptionsSpec>,
    /// A narrower schema, which depends on another input.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<SchemaSpec>,
}

/// The limits of an input.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Limits {
    /// The least number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<i64>,
    /// The greatest number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum: Option<i64>,
    /// How many characters a text has at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u64>,
    /// How many items an array has at least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_items: Option<u64>,
    /// How many items an array has at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_items: Option<u64>,
}

impl Limits {
    fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// What a person picks the value of an input from, by [`Notion::options`](crate::Notion::options).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct OptionsSpec {
    /// What there is to pick from.
    pub provider: OptionProvider,
    /// The key of another input, whose value they depend on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
}

/// A narrower schema of an input, by [`Notion::input_schema`](crate::Notion::input_schema).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct SchemaSpec {
    /// What it describes.
    pub provider: SchemaProvider,
    /// The key of the other input, whose value it depends on.
    pub of: String,
}
