//! What in a value is unknown to its schema, and passed on as it is.

use std::fmt;

use serde_json::Value;

use super::choice::{is_open, meant};
use super::place::{Place, in_order};
use super::problem::{Check, field};
use super::{Document, Keywords, alternatives, is_read_only, list, properties, texts};

/// Something that a schema does not know, and takes all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The JSON pointer of the field, of the type, or of the value.
    pub pointer: String,
    /// What it is.
    pub what: What,
    /// What is known in its place.
    pub accepted: Vec<String>,
}

/// What is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A field of an object.
    Field,
    /// The type of an object, and with it what stands under the key of that name.
    Type,
    /// A value of which some are known.
    Value,
}

impl fmt::Display for Unknown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.what {
            What::Field => "field",
            What::Type => "type",
            What::Value => "value",
        };
        write!(formatter, "this version does not know the {what} and passes it on")?;
        if self.accepted.is_empty() { Ok(()) } else { write!(formatter, "; known: {}", self.accepted.join(", ")) }
    }
}

/// All that a schema does not know of a value.
pub fn unknowns(document: &Value, value: &Value) -> Vec<Unknown> {
    let mut walk = Walk { check: Check { document: Document(document) }, found: Vec::new() };
    walk.value(&[document], value, &Place::Root);
    walk.found.sort_by(|one, other| in_order(&one.pointer, &other.pointer));
    walk.found
}

struct Walk<'a> {
    check: Check<'a>,
    found: Vec<Unknown>,
}

/// The parts of schemas that hold for one value.
#[derive(Default)]
struct Parts<'a> {
    keywords: Vec<&'a Keywords>,
    /// The key of a tag that is not known, and the tags that are.
    unknown_tag: Option<(&'a str, Vec<&'a str>)>,
    /// The values that are known, where the value is none of them.
    known_values: Option<Vec<&'a str>>,
}

impl<'a> Walk<'a> {
    fn value(&mut self, schemas: &[&'a Value], value: &Value, place: &Place<'_>) {
        let mut parts = Parts::default();
        for schema in schemas {
            self.collect(schema, value, &mut parts);
        }
        if let Some(known) = &parts.known_values {
            self.note(place, What::Value, known.iter().copied());
        }
        match value {
            Value::Array(items) => {
                let schemas: Vec<&Value> = parts.keywords.iter().filter_map(|part| part.get("items")).collect();
                for (index, item) in items.iter().enumerate() {
                    self.value(&schemas, item, &place.index(index));
                }
            }
            Value::Object(fields) => self.object(&parts, fields, place),
            _ => {}
        }
    }

    fn object(&mut self, parts: &Parts<'a>, fields: &Keywords, place: &Place<'_>) {
        let mut with_type = None;
        if let Some((tag, known)) = &parts.unknown_tag {
            self.note(&place.key(tag), What::Type, known.iter().copied());
            with_type = fields.get(*tag).and_then(Value::as_str);
        }
        // A schema that names no field takes any: nothing in it is unknown.
        let names_fields =
            parts.keywords.iter().any(|part| part.contains_key("properties") || part.contains_key("propertyNames"));
        for (name, value) in fields {
            let place = place.key(name);
            let schemas: Vec<&Value> = parts.keywords.iter().filter_map(|part| field(part, name)).collect();
            if !schemas.is_empty() {
                self.value(&schemas, value, &place);
            } else if names_fields && with_type != Some(name) {
                let known = parts.keywords.iter().flat_map(|part| known_fields(part));
                self.note(&place, What::Field, known);
            }
        }
    }

    /// Adds what holds for a value of a schema, and the alternative that the value is.
    fn collect(&self, schema: &'a Value, value: &Value, parts: &mut Parts<'a>) {
        for part in self.check.document.parts(schema) {
            parts.keywords.push(part);
            let Some(branches) = alternatives(part) else { continue };
            let fits = |branch: &&&'a Value| self.check.fits(branch, value);
            let (open, members): (Vec<&Value>, Vec<&Value>) = branches.iter().partition(|branch| is_open(branch));
            if let Some(branch) = members.iter().find(fits) {
                self.collect(branch, value, parts);
                let known: Vec<&str> = members.iter().flat_map(|branch| known_values(branch)).collect();
                if known_values(branch).next().is_none() && value.is_string() && !known.is_empty() {
                    parts.known_values = Some(known);
                }
            } else if let Some(branch) = open.iter().find(fits) {
                if let Value::Object(keywords) = branch {
                    parts.unknown_tag = unknown_tag(keywords, value).or(parts.unknown_tag.take());
                    // Of a whole object of another kind, nothing but its kind is said to be unknown.
                    if !keywords.contains_key("type") {
                        parts.keywords.push(keywords);
                    }
                }
            } else if let Some(branch) = value.as_object().and_then(|fields| meant(self.check.document, &members, fields)) {
                // It does not fit, but what is unknown in it is to be said beside what is wrong.
                self.collect(branch, value, parts);
            }
        }
    }

    fn note<'b>(&mut self, place: &Place<'_>, what: What, known: impl Iterator<Item = &'b str>) {
        let mut accepted: Vec<String> = Vec::new();
        for known in known {
            if !accepted.iter().any(|one| one == known) {
                accepted.push(known.to_owned());
            }
        }
        // The order of fields depends on how JSON is compiled.
        if what == What::Field {
            accepted.sort_unstable();
        }
        self.found.push(Unknown { pointer: place.to_string(), what, accepted });
    }
}

/// The values that a schema names by itself.
fn known_values(schema: &Value) -> impl Iterator<Item = &str> {
    let keywords = schema.as_object().into_iter();
    keywords.flat_map(|keywords| keywords.get("const").into_iter().chain(list(keywords, "enum"))).filter_map(Value::as_str)
}

/// The fields that a part names, those of members that an unknown one is told from included.
fn known_fields(part: &Keywords) -> impl Iterator<Item = &str> {
    let excluded = part.get("propertyNames").and_then(|names| names.get("not")).and_then(Value::as_object);
    properties(part)
        .into_iter()
        .flatten()
        .filter(|(_, schema)| !is_read_only(schema))
        .map(|(name, _)| name.as_str())
        .chain(excluded.into_iter().flat_map(|names| texts(names, "enum")))
}

/// The tag that an open alternative takes because it is none of the known ones.
fn unknown_tag<'a>(branch: &'a Keywords, value: &Value) -> Option<(&'a str, Vec<&'a str>)> {
    properties(branch)?.iter().find_map(|(key, schema)| {
        let known = schema.get("not")?.as_object()?;
        value.get(key)?.as_str()?;
        Some((key.as_str(), texts(known, "enum").collect()))
    })
}
