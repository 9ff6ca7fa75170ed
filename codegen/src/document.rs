//! The part of OpenAPI 3.0.3 that the contract uses. Unknown keys are errors, so that a misspelt one is found.

use indexmap::IndexMap;
use serde::Deserialize;

use crate::Error;

/// An OpenAPI document.
#[derive(Debug, Clone, Deserialize)]
pub struct Document {
    /// The version of OpenAPI: 3.0.x.
    pub openapi: String,
    /// Paths, methods, operations.
    pub paths: IndexMap<String, IndexMap<String, Operation>>,
    /// The schemas.
    #[serde(default)]
    pub components: Components,
}

/// What operations refer to.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Components {
    /// Schemas by name, in the document's order.
    #[serde(default)]
    pub schemas: IndexMap<String, Schema>,
}

/// One operation.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Operation {
    /// The operation's name in snake_case.
    pub operation_id: Option<String>,
    /// One line about it.
    pub summary: Option<String>,
    /// Path and query parameters.
    #[serde(default)]
    pub parameters: Vec<Parameter>,
    /// The JSON body.
    pub request_body: Option<Body>,
    /// Answers by status.
    pub responses: IndexMap<String, Body>,
}

/// A parameter of an operation.
#[derive(Debug, Clone, Deserialize)]
pub struct Parameter {
    /// Its name in the path or query string.
    pub name: String,
    /// `path` or `query`.
    #[serde(rename = "in")]
    pub place: String,
    /// Whether it must be given.
    #[serde(default)]
    pub required: bool,
    /// Its type.
    pub schema: Schema,
}

/// A request's or an answer's body.
#[derive(Debug, Clone, Deserialize)]
pub struct Body {
    /// Schemas by media type.
    #[serde(default)]
    pub content: IndexMap<String, Media>,
}

impl Body {
    /// The name of the schema that its JSON refers to.
    #[must_use]
    pub fn json_schema(&self) -> Option<&str> {
        self.content.get("application/json")?.schema.referenced()
    }
}

/// One media type of a body.
#[derive(Debug, Clone, Deserialize)]
pub struct Media {
    /// Its schema.
    pub schema: Schema,
}

/// A schema.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Schema {
    /// A reference to a named schema.
    #[serde(rename = "$ref")]
    pub reference: Option<String>,
    /// `object`, `array`, `string`, `number`, `integer` or `boolean`.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// `uuid`, `date-time`, `password`, or nothing.
    pub format: Option<String>,
    /// In a sentence.
    pub description: Option<String>,
    /// Whether null is a value.
    #[serde(default)]
    pub nullable: bool,
    /// The values of a string.
    #[serde(rename = "enum")]
    pub values: Option<Vec<serde_json::Value>>,
    /// Whether it belongs to answers: a request may have it, and it says nothing there.
    #[serde(default)]
    pub read_only: bool,
    /// The fields of an object.
    #[serde(default)]
    pub properties: IndexMap<String, Schema>,
    /// The fields that are always there.
    #[serde(default)]
    pub required: Vec<String>,
    /// The type of a map's values.
    pub additional_properties: Option<Box<Schema>>,
    /// The type of an array's elements.
    pub items: Option<Box<Schema>>,
    /// The members of a union.
    #[serde(default)]
    pub one_of: Vec<Schema>,
    /// One reference, where it is nullable: OpenAPI 3.0 ignores keys beside `$ref`.
    #[serde(default)]
    pub all_of: Vec<Schema>,
    /// What an instance must not be: marks the member of a union that has no tag.
    pub not: Option<Box<Schema>>,
    /// Which field tells the members of a union apart.
    pub discriminator: Option<Discriminator>,
    /// The longest string.
    pub max_length: Option<u64>,
    /// The shortest string.
    pub min_length: Option<u64>,
    /// The longest array.
    pub max_items: Option<u64>,
    /// The shortest array.
    pub min_items: Option<u64>,
    /// The least number.
    pub minimum: Option<serde_json::Number>,
    /// The greatest number.
    pub maximum: Option<serde_json::Number>,
    /// The largest object.
    pub max_properties: Option<u64>,
    /// An example value.
    pub example: Option<serde_json::Value>,
}

/// Which field tells the members of a union apart.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Discriminator {
    /// The field's name.
    pub property_name: String,
    /// The schema of each value.
    #[serde(default)]
    pub mapping: IndexMap<String, String>,
}

impl Document {
    /// Reads a document from YAML.
    ///
    /// # Errors
    /// The text is not YAML, has a key that no part of this generator reads, or is not OpenAPI 3.0.x.
    pub fn from_yaml(text: &str) -> Result<Self, Error> {
        let document: Self = serde_saphyr::from_str(text).map_err(|error| Error::Document(error.to_string()))?;
        if document.openapi.starts_with("3.0.") {
            Ok(document)
        } else {
            Err(Error::Document(format!("openapi is `{}`, and 3.0.x is what the generators take", document.openapi)))
        }
    }
}

impl Schema {
    /// The name that a reference leads to, `allOf` of one reference included.
    #[must_use]
    pub fn referenced(&self) -> Option<&str> {
        let reference = match (&self.reference, self.all_of.as_slice()) {
            (Some(reference), _) => reference,
            (None, [only]) => only.reference.as_ref()?,
            _ => return None,
        };
        schema_name(reference)
    }
}

/// The last part of `#/components/schemas/Name`.
pub(crate) fn schema_name(reference: &str) -> Option<&str> {
    reference.strip_prefix("#/components/schemas/")
}
