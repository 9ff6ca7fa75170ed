//! What is wrong with a value: all of it, each with its place and what is accepted there.

use std::fmt;

use serde_json::Value;

use super::accepted::{accepted, counted, names};
use super::place::{Place, in_order};
use super::{Document, Keywords, alternatives, choice, list, properties, texts};

/// A value that does not fit, with its place and what is accepted there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The JSON pointer of the value, or of the field that is missing.
    pub pointer: String,
    /// What is wrong with it, such as `is a number`.
    pub problem: String,
    /// What is accepted in its place, such as `a text of at most 2,000 characters`.
    pub accepted: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { problem, accepted, .. } = self;
        if accepted.is_empty() { formatter.write_str(problem) } else { write!(formatter, "{problem}: expected {accepted}") }
    }
}

/// Everything that is wrong with a value; nothing for one that fits.
pub fn problems(document: &Value, value: &Value) -> Vec<Problem> {
    let mut found = Found::said();
    Check { document: Document(document) }.schema(document, value, &Place::Root, &mut found);
    let mut found = found.problems;
    found.sort_by(|one, other| in_order(&one.pointer, &other.pointer));
    found.dedup();
    found
}

/// The kind of a JSON value, in words.
pub fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

/// Whether a value is of a type as schemas name it.
pub(super) fn is_of(value: &Value, kind: &str) -> bool {
    match kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        // `1.0` is a whole number to a validator, and none to who decodes it.
        "integer" => value.is_i64() || value.is_u64(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => true,
    }
}

/// The types that a schema names by itself; none where it takes any.
pub(super) fn types(schema: &Keywords) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// What was found to be wrong.
pub(super) struct Found {
    pub(super) problems: Vec<Problem>,
    said: bool,
    any: bool,
}

impl Found {
    /// For problems that a person is told.
    pub(super) fn said() -> Self {
        Self { problems: Vec::new(), said: true, any: false }
    }

    /// For whether there are any: most alternatives do not fit, and nobody reads why.
    fn unsaid() -> Self {
        Self { said: false, ..Self::said() }
    }

    pub(super) fn is_said(&self) -> bool {
        self.said
    }

    /// Adds a problem that was said already.
    pub(super) fn put(&mut self, problem: Problem) {
        self.any = true;
        self.problems.extend(self.said.then_some(problem));
    }

    /// Adds a problem: what is wrong, and what is accepted.
    pub(super) fn add(&mut self, place: &Place<'_>, words: impl FnOnce() -> (String, String)) {
        self.any = true;
        if self.said {
            let (problem, accepted) = words();
            self.problems.push(Problem { pointer: place.to_string(), problem, accepted });
        }
    }
}

/// Checks values against the schemas of a document.
#[derive(Clone, Copy)]
pub(super) struct Check<'a> {
    pub(super) document: Document<'a>,
}

impl<'a> Check<'a> {
    /// Whether a value fits.
    pub(super) fn fits(self, schema: &'a Value, value: &Value) -> bool {
        let mut found = Found::unsaid();
        self.schema(schema, value, &Place::Root, &mut found);
        !found.any
    }

    pub(super) fn schema(self, schema: &'a Value, value: &Value, place: &Place<'_>, found: &mut Found) {
        let Value::Object(keywords) = schema else {
            if *schema == Value::Bool(false) {
                found.add(place, || ("is not accepted".into(), String::new()));
            }
            return;
        };
        let accepted = || accepted(self.document, schema);
        let types = types(keywords);
        if !types.is_empty() && !types.iter().any(|kind| is_of(value, kind)) {
            found.add(place, || match value {
                Value::Number(number) if types.contains(&"integer") => (format!("is {number}"), accepted()),
                _ => (format!("is {}", kind(value)), accepted()),
            });
            return;
        }
        let mut known = keywords.get("const").into_iter().chain(list(keywords, "enum")).peekable();
        if known.peek().is_some() && !known.any(|one| one == value) {
            found.add(place, || match value {
                Value::Object(_) | Value::Array(_) => (format!("is {}", kind(value)), accepted()),
                other => (format!("is {other}"), accepted()),
            });
            return;
        }
        if let Some(target) = self.document.referred(keywords) {
            self.schema(target, value, place, found);
        }
        for part in list(keywords, "allOf") {
            self.schema(part, value, place, found);
        }
        if let Some(branches) = alternatives(keywords) {
            choice::check(self, schema, branches, value, place, found);
        }
        if let Some(excluded) = keywords.get("not")
            && self.fits(excluded, value)
        {
            let is_read_only = super::is_read_only(schema);
            found.add(place, || (if is_read_only { "is read-only" } else { "is not accepted" }.into(), String::new()));
        }
        match value {
            Value::String(text) => limits(keywords, ["minLength", "maxLength"], text.chars().count(), "character", place, found),
            Value::Number(number) => range(keywords, number, place, found),
            Value::Array(items) => {
                limits(keywords, ["minItems", "maxItems"], items.len(), "item", place, found);
                for (index, item) in items.iter().enumerate() {
                    if let Some(schema) = keywords.get("items") {
                        self.schema(schema, item, &place.index(index), found);
                    }
                }
            }
            Value::Object(fields) => self.object(keywords, fields, place, found),
            Value::Null | Value::Bool(_) => {}
        }
    }

    fn object(self, schema: &'a Keywords, fields: &Keywords, place: &Place<'_>, found: &mut Found) {
        for name in texts(schema, "required").filter(|name| !fields.contains_key(*name)) {
            let wanted = properties(schema).and_then(|properties| properties.get(name));
            found.add(&place.key(name), || {
                ("is missing".into(), wanted.map(|schema| accepted(self.document, schema)).unwrap_or_default())
            });
        }
        limits(schema, ["minProperties", "maxProperties"], fields.len(), "field", place, found);
        for (name, value) in fields {
            let place = place.key(name);
            if let Some(names) = schema.get("propertyNames")
                && !self.fits(names, &Value::String(name.clone()))
            {
                found.add(&place, || ("is not accepted here".into(), String::new()));
            }
            match field(schema, name) {
                Some(Value::Bool(false)) => found.add(&place, || {
                    let known = properties(schema).map(|properties| names(properties.keys().map(String::as_str)));
                    let known = known.filter(|known| !known.is_empty()).map(|known| format!("one of {known}"));
                    ("is not known".into(), known.unwrap_or_else(|| "no field at all".into()))
                }),
                Some(schema) => self.schema(schema, value, &place, found),
                None => {}
            }
        }
    }
}

/// The schema of a field: its own, that of its pattern, or that of all others.
pub(super) fn field<'a>(schema: &'a Keywords, name: &str) -> Option<&'a Value> {
    let own = properties(schema).and_then(|properties| properties.get(name));
    let by_pattern = || {
        let patterns = schema.get("patternProperties")?.as_object()?;
        patterns.iter().find(|(pattern, _)| is_pattern_of(pattern, name)).map(|(_, schema)| schema)
    };
    own.or_else(by_pattern).or_else(|| schema.get("additionalProperties"))
}

/// Whether a pattern that takes one text only takes this one.
fn is_pattern_of(pattern: &str, text: &str) -> bool {
    let Some(inner) = pattern.strip_prefix('^').and_then(|rest| rest.strip_suffix('$')) else { return false };
    let mut escaped = false;
    let literal: String = inner
        .chars()
        .filter(|character| {
            escaped = *character == '\\' && !escaped;
            !escaped
        })
        .collect();
    literal == text
}

fn limits(schema: &Keywords, [least, most]: [&str; 2], count: usize, noun: &str, place: &Place<'_>, found: &mut Found) {
    let limit = |keyword: &str| schema.get(keyword).and_then(Value::as_u64);
    let has = || format!("has {}", counted(count as u64, noun));
    if let Some(least) = limit(least).filter(|least| (count as u64) < *least) {
        found.add(place, || (has(), format!("at least {}", counted(least, noun))));
    }
    if let Some(most) = limit(most).filter(|most| count as u64 > *most) {
        found.add(place, || (has(), format!("at most {}", counted(most, noun))));
    }
}

fn range(schema: &Keywords, number: &serde_json::Number, place: &Place<'_>, found: &mut Found) {
    let limit = |keyword: &str| schema.get(keyword).and_then(Value::as_f64);
    let Some(value) = number.as_f64() else { return };
    if limit("minimum").is_some_and(|least| value < least) || limit("maximum").is_some_and(|most| value > most) {
        found.add(place, || (format!("is {number}"), super::accepted::number(schema)));
    }
}
