//! A schema in short, for lists that are read whole: no definitions, and a line in place of each object that stands in one.

use serde_json::{Map, Value, json};

use super::problem::types;
use super::shape::shape;
use super::{Document, Keywords, alternatives, list, properties};

/// How much of a schema is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// What is said of each field, and a line on the shape of what is left out.
    Lines,
    /// The fields of the whole and their JSON types.
    Types,
}

/// A document in short. Definitions whose name is `left_out` become `{"type": "object"}`; the others are put in place.
pub fn light(document: &Value, detail: Detail, left_out: impl Fn(&str) -> bool) -> Value {
    let pruning = Pruning { document: Document(document), detail, left_out: &left_out };
    match document {
        Value::Object(whole) => pruning.whole(whole).into(),
        other => other.clone(),
    }
}

/// So deep a document is put in place. What contains itself has no end.
const DEEPEST: usize = 6;

/// What is copied as it is.
const KEPT: [&str; 14] = [
    "type",
    "const",
    "enum",
    "required",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "maxProperties",
    "readOnly",
    "pattern",
    "description",
];

struct Pruning<'a> {
    document: Document<'a>,
    detail: Detail,
    left_out: &'a dyn Fn(&str) -> bool,
}

impl<'a> Pruning<'a> {
    fn whole(&self, whole: &'a Keywords) -> Keywords {
        let mut light = self.schema(whole, false, 0);
        // What is said of the whole is said beside it.
        light.remove("description");
        light
    }

    /// A schema in short. `told`: something is said already of what it is a part of.
    fn schema(&self, schema: &'a Keywords, told: bool, depth: usize) -> Keywords {
        let types_only = self.detail == Detail::Types && depth > 0;
        if types_only || depth > DEEPEST {
            return self.types(schema);
        }
        let mut light: Keywords = KEPT.iter().filter_map(|key| Some(((*key).to_owned(), schema.get(*key)?.clone()))).collect();
        // The first paragraph says what it is, the others more of it.
        if let Some(Value::String(text)) = light.get_mut("description")
            && let Some(end) = text.find("\n\n")
        {
            text.truncate(end);
        }
        if let Some(default) = schema.get("default").filter(|default| !default.is_null()) {
            light.insert("default".into(), default.clone());
        }
        let told = told || light.contains_key("description");
        if let Some(fields) = properties(schema) {
            let fields = fields.iter().map(|(name, schema)| (name.clone(), self.value(schema, false, depth + 1)));
            light.insert("properties".into(), Value::Object(fields.collect()));
        }
        for key in ["items", "additionalProperties"] {
            if let Some(inner) = schema.get(key) {
                light.insert(key.into(), self.value(inner, told, depth + 1));
            }
        }
        if let Some(name) = reference(schema) {
            let Some(Value::Object(target)) = self.document.referred(schema) else { return light };
            let inner = if (self.left_out)(name) { self.line(target, told) } else { self.schema(target, told, depth + 1) };
            // The line on the shape follows what is said in place; of two descriptions, that in place counts.
            let words = [light.remove("description"), inner.get("description").cloned()];
            let words: Vec<&str> = words.iter().flatten().filter_map(Value::as_str).collect();
            let words =
                if (self.left_out)(name) { words.join(" ") } else { words.first().copied().unwrap_or_default().to_owned() };
            light.extend(inner);
            light.remove("description");
            if !words.is_empty() {
                light.insert("description".into(), words.into());
            }
        }
        if let Some(branches) = alternatives(schema) {
            self.alternatives(branches, told, depth, &mut light);
        }
        light
    }

    fn value(&self, schema: &'a Value, told: bool, depth: usize) -> Value {
        match schema {
            Value::Object(keywords) => self.schema(keywords, told, depth).into(),
            Value::Bool(true) => json!({}),
            other => other.clone(),
        }
    }

    /// Adds alternatives: constants as one enum, null as one more type.
    fn alternatives(&self, branches: &'a [Value], told: bool, depth: usize, light: &mut Keywords) {
        let constants: Option<Vec<&Value>> = branches.iter().map(|branch| branch.get("const")).collect();
        if let Some(constants) = constants {
            light.insert("enum".into(), json!(constants));
            return;
        }
        let is_null = |branch: &Value| branch.get("type").is_some_and(|kind| kind == "null");
        let mut found: Vec<Value> = Vec::new();
        for branch in branches.iter().filter(|branch| !is_null(branch)) {
            let branch = self.value(branch, told, depth + 1);
            if !found.contains(&branch) {
                found.push(branch);
            }
        }
        if branches.iter().any(is_null) {
            match found.as_mut_slice() {
                [Value::Object(only)] if only.get("type").is_some_and(Value::is_string) && !only.contains_key("enum") => {
                    let kind = only.remove("type");
                    only.insert("type".into(), json!([kind, "null"]));
                }
                _ => found.push(json!({"type": "null"})),
            }
        }
        match found.as_mut_slice() {
            [Value::Object(only)] => {
                let mut only = std::mem::take(only);
                // The line on the shape follows what is said in place.
                let words = [light.remove("description"), only.remove("description")];
                let words: Vec<&str> = words.iter().flatten().filter_map(Value::as_str).collect();
                if !words.is_empty() {
                    only.insert("description".into(), words.join(" ").into());
                }
                light.extend(only);
            }
            // In a list, that a value has several forms is enough; which they are, the whole schema tells.
            _ => {
                let mut types = Vec::new();
                let all = branches
                    .iter()
                    .all(|branch| branch.as_object().is_some_and(|branch| self.collect_types(branch, &mut types, depth)));
                if all {
                    light.insert("type".into(), json!(types));
                }
            }
        }
    }

    /// The line in place of a definition: its JSON type, and if that is an object, its shape.
    fn line(&self, target: &'a Keywords, told: bool) -> Keywords {
        let mut line = self.types(target);
        let description = target.get("description").and_then(Value::as_str);
        let is_object = line.get("type").is_some_and(|kind| kind == "object");
        let shape = match description {
            // It says the shape itself.
            Some(text) if is_object && text.contains('{') => said_shape(text, told).replace('`', ""),
            _ => {
                let words = description.filter(|_| !told).map(str::to_owned);
                words.into_iter().chain(shape(self.document, target)).collect::<Vec<_>>().join(" ")
            }
        };
        if !shape.is_empty() {
            line.insert("description".into(), shape.into());
        }
        line
    }

    /// The JSON types of what a schema takes.
    fn types(&self, schema: &'a Keywords) -> Map<String, Value> {
        let mut found: Vec<&str> = Vec::new();
        let takes_any = !self.collect_types(schema, &mut found, 0);
        match found.as_slice() {
            _ if takes_any => Map::new(),
            [] => Map::new(),
            [only] => Map::from_iter([("type".to_owned(), json!(only))]),
            several => Map::from_iter([("type".to_owned(), json!(several))]),
        }
    }

    /// Adds the types of a schema. False if it says nothing of types.
    fn collect_types(&self, schema: &'a Keywords, found: &mut Vec<&'a str>, depth: usize) -> bool {
        let mut add = |kind: &'a str| {
            if !found.contains(&kind) {
                found.push(kind);
            }
        };
        let own = types(schema);
        if !own.is_empty() {
            own.into_iter().for_each(add);
            return true;
        }
        let mut values = schema.get("const").into_iter().chain(list(schema, "enum")).peekable();
        if values.peek().is_some() {
            values.for_each(|value| {
                add(match value {
                    Value::Null => "null",
                    Value::Bool(_) => "boolean",
                    Value::Number(_) => "number",
                    Value::String(_) => "string",
                    Value::Array(_) => "array",
                    Value::Object(_) => "object",
                });
            });
            return true;
        }
        if depth > DEEPEST {
            return false;
        }
        if let Some(Value::Object(target)) = self.document.referred(schema) {
            return self.collect_types(target, found, depth + 1);
        }
        let mut branches = alternatives(schema).into_iter().flatten().peekable();
        branches.peek().is_some()
            && branches.all(|branch| branch.as_object().is_some_and(|branch| self.collect_types(branch, found, depth + 1)))
    }
}

/// The name of the definition that a schema refers to.
fn reference(schema: &Keywords) -> Option<&str> {
    schema.get("$ref")?.as_str()?.rsplit('/').next()
}

/// The part of a description that says the shape: up to the end of its sentence, and from its beginning if nothing else is told.
fn said_shape(text: &str, told: bool) -> &str {
    let from = text.find("`{").or_else(|| text.find('{')).unwrap_or_default();
    let end = text.get(from..).and_then(|rest| rest.find(". ")).map_or(text.len(), |end| from + end + 1);
    text.get(if told { from } else { 0 }..end).unwrap_or(text)
}
