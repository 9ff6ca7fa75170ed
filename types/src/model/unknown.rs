//! Members of a union that this version does not know.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::SmallString;

/// A member of a union that this version does not know, with its raw JSON.
///
/// The other keys that came beside tag and payload are in the object's `extra`.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UnknownMember {
    /// The tag, if there was one.
    pub tag: Option<SmallString>,
    /// What stood under the key named like the tag.
    pub payload: Option<Value>,
}

impl UnknownMember {
    /// A member with its tag and payload.
    #[must_use]
    pub fn new(tag: impl Into<SmallString>, payload: impl Into<Value>) -> Self {
        Self { tag: Some(tag.into()), payload: Some(payload.into()) }
    }
}

/// An object of a kind that this version does not know, whole.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UnknownObject(Map<String, Value>);

impl UnknownObject {
    /// The value of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// All fields.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}

impl From<Map<String, Value>> for UnknownObject {
    fn from(fields: Map<String, Value>) -> Self {
        Self(fields)
    }
}

impl JsonSchema for UnknownObject {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "UnknownObject".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "object", "additionalProperties": true})
    }
}
