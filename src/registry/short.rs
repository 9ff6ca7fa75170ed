//! An action's schemas in short, for lists of many actions that are read whole.

use serde_json::Value;

use super::ActionSpec;
use crate::bindings::schemas::is_contract;
use crate::schema::{Detail, light};

/// The definitions of lists of keys and values, which have two forms: the simple one is enough.
const LISTS: [&str; 2] = ["KeyValues", "Files"];

impl ActionSpec {
    /// The input schema in short: Notion's own objects, and lists of keys and values, are `{"type": "object"}` with a line on
    /// their shape, and there are no `$defs`.
    #[must_use]
    pub fn short_input_schema(&self) -> Value {
        light(&self.input_schema, Detail::Lines, |name| is_contract(name) || LISTS.contains(&name))
    }

    /// The output schema in short: the envelope alone, and of Notion's objects that they are objects.
    #[must_use]
    pub fn short_output_schema(&self) -> Value {
        light(&self.output_schema, Detail::Types, is_contract)
    }
}
