//! Reads JSON Schemas: which values do not fit and why, what in them is unknown, and what a schema is in short.
//!
//! It reads the documents of draft 2020-12 that the contract and the inputs of the actions have, and knows nothing of HTTP. What is of
//! Notion's objects is in [`rows`]. Of the keywords it knows those that these documents use: `$ref`, `type`, `const`, `enum`, `properties`,
//! `patternProperties` of one name each, `additionalProperties`, `propertyNames`, `required`, `items`, `anyOf`, `oneOf`, `allOf`, `not`, `readOnly` and the limits.
//!
//! ```
//! use serde_json::json;
//!
//! let schema = json!({ "type": "object", "properties": { "name": { "type": "string", "maxLength": 3 } }, "required": ["name"] });
//! let problems = notion_connector_schema::problems(&schema, &json!({ "name": "Kale" }));
//! assert_eq!(problems[0].pointer, "/name");
//! ```

mod accepted;
mod choice;
mod light;
mod place;
mod problem;
pub mod rows;
mod shape;
mod unknown;

use serde_json::{Map, Value};

pub use light::{Detail, light};
pub use place::in_order;
pub use problem::{Problem, kind, problems};
pub use unknown::{Unknown, unknowns};

/// A schema that is an object.
type Keywords = Map<String, Value>;

/// A document with its definitions.
#[derive(Clone, Copy)]
struct Document<'a>(&'a Value);

impl<'a> Document<'a> {
    /// What a schema refers to, if it does.
    fn referred(self, schema: &'a Keywords) -> Option<&'a Value> {
        self.0.pointer(schema.get("$ref")?.as_str()?.strip_prefix('#')?)
    }

    /// The parts of a schema that say something of a value by themselves: its own keywords, and those of what it refers to.
    fn parts(self, schema: &'a Value) -> Vec<&'a Keywords> {
        schema.as_object().map(|schema| self.parts_of(schema)).unwrap_or_default()
    }

    fn parts_of(self, schema: &'a Keywords) -> Vec<&'a Keywords> {
        let mut parts: Vec<&Keywords> = Vec::new();
        let mut open = vec![schema];
        while let Some(keywords) = open.pop() {
            // A schema that refers to itself says nothing more the second time.
            if parts.iter().any(|part| std::ptr::eq(*part, keywords)) {
                continue;
            }
            parts.push(keywords);
            open.extend(list(keywords, "allOf").chain(self.referred(keywords)).filter_map(Value::as_object));
        }
        parts
    }
}

/// The schemas under a keyword that holds several.
fn list<'a>(schema: &'a Keywords, keyword: &str) -> impl Iterator<Item = &'a Value> {
    schema.get(keyword).and_then(Value::as_array).into_iter().flatten()
}

/// The texts under a keyword.
fn texts<'a>(schema: &'a Keywords, keyword: &str) -> impl Iterator<Item = &'a str> {
    list(schema, keyword).filter_map(Value::as_str)
}

/// The alternatives of a schema, if it has some.
fn alternatives(schema: &Keywords) -> Option<&Vec<Value>> {
    schema.get("anyOf").or_else(|| schema.get("oneOf"))?.as_array()
}

/// Whether a field belongs to answers: a request may have it, and it says nothing there.
fn is_read_only(schema: &Value) -> bool {
    schema.get("readOnly") == Some(&Value::Bool(true))
}

/// The schemas of an object's fields.
fn properties(schema: &Keywords) -> Option<&Keywords> {
    schema.get("properties")?.as_object()
}
