//! Whether a value fits a schema of Notion's published document, and where not.
//!
//! Of several alternatives, the one that fits best counts. The document's `oneOf`s overlap, so that they are read as `anyOf`.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

type Keywords = Map<String, Value>;

/// An alternative whose tag is another one is never the one that was meant.
const WRONG_TAG: usize = 1_000;

/// The fields that tell alternatives apart.
const TAGS: [&str; 2] = ["object", "type"];

/// A document with its schemas.
#[derive(Debug, Clone, Copy)]
pub(super) struct Schemas<'d>(pub(super) &'d Value);

/// The place of a value: the nearest schema that has a name, and the way from there.
#[derive(Debug, Clone)]
struct Place {
    schema: String,
    way: String,
}

impl Place {
    fn at(&self, step: &str) -> Self {
        Self { schema: self.schema.clone(), way: format!("{}/{step}", self.way) }
    }

    fn says(&self, what: impl std::fmt::Display) -> String {
        format!("{}{}: {what}", self.schema, self.way)
    }
}

impl<'d> Schemas<'d> {
    /// Where a value does not fit, by the names of the document's schemas. `name` is that of a schema that has none of its own.
    pub(super) fn deviations(self, name: &str, schema: &'d Value, value: &Value) -> BTreeSet<String> {
        let mut found = Vec::new();
        self.check(&Place { schema: name.to_owned(), way: String::new() }, schema, value, &mut found);
        found.into_iter().collect()
    }

    fn check(self, place: &Place, schema: &'d Value, value: &Value, found: &mut Vec<String>) {
        let (mut parts, mut name) = (Vec::new(), None);
        self.collect(schema, value, &mut parts, &mut name);
        let place = name.map_or_else(|| place.clone(), |name| Place { schema: name.to_owned(), way: String::new() });
        let before = found.len();
        parts.iter().for_each(|part| check_itself(&place, part, value, found));
        if found.len() > before {
            return;
        }
        match value {
            Value::Object(members) => self.check_members(&place, &parts, members, found),
            Value::Array(items) => {
                for schema in parts.iter().filter_map(|part| part.get("items")) {
                    items.iter().for_each(|item| self.check(&place.at("*"), schema, item, found));
                }
            }
            _ => {}
        }
    }

    fn check_members(self, place: &Place, parts: &[&'d Keywords], members: &Map<String, Value>, found: &mut Vec<String>) {
        for (name, value) in members {
            let declared: Vec<&Value> = parts.iter().filter_map(|part| part.get("properties")?.get(name)).collect();
            let others: Vec<&Value> = parts.iter().filter_map(|part| part.get("additionalProperties")).collect();
            match declared.as_slice() {
                [] => match others.iter().find(|others| others.is_object()) {
                    Some(schema) => self.check(&place.at("*"), schema, value, found),
                    None if others.contains(&&Value::Bool(false)) => found.push(place.says(format!("`{name}` is undeclared"))),
                    None => {}
                },
                declared => declared.iter().for_each(|schema| self.check(&place.at(name), schema, value, found)),
            }
        }
        let required = parts.iter().filter_map(|part| part.get("required")?.as_array()).flatten().filter_map(Value::as_str);
        let missing: BTreeSet<&str> = required.filter(|name| !members.contains_key(*name)).collect();
        found.extend(missing.into_iter().map(|name| place.says(format!("`{name}` is missing"))));
    }

    /// What a reference leads to, and its name.
    fn target(self, schema: &'d Value) -> Option<(&'d str, &'d Value)> {
        let pointer = schema.get("$ref")?.as_str()?.strip_prefix('#')?;
        Some((pointer.rsplit('/').next().unwrap_or_default(), self.0.pointer(pointer)?))
    }

    /// The parts of a schema that a value has to fit, and the name of what they are: of alternatives, the one that fits best.
    fn collect(self, schema: &'d Value, value: &Value, parts: &mut Vec<&'d Keywords>, name: &mut Option<&'d str>) {
        if let Some((known, target)) = self.target(schema) {
            *name = Some(known);
            self.collect(target, value, parts, name);
        }
        parts.extend(schema.as_object());
        for part in list(schema, "allOf") {
            self.collect(part, value, parts, &mut None);
        }
        for keyword in ["oneOf", "anyOf"] {
            let best = list(schema, keyword).min_by_key(|alternative| self.distance(alternative, value));
            best.into_iter().for_each(|best| self.collect(best, value, parts, name));
        }
    }

    /// How far a value is from a schema.
    fn distance(self, schema: &'d Value, value: &Value) -> usize {
        let mut parts = Vec::new();
        self.collect(schema, value, &mut parts, &mut None);
        let is_other = |name: &str| {
            let tag = value.get(name);
            let mut declared = parts.iter().filter_map(|part| part.get("properties")?.get(name));
            tag.is_some_and(|tag| declared.any(|schema| schema.as_object().is_some_and(|schema| !allows(schema, tag))))
        };
        if TAGS.iter().any(|name| is_other(name)) {
            return WRONG_TAG;
        }
        self.deviations("", schema, value).len()
    }
}

/// What a part of a schema says of a value without what is in it.
fn check_itself(place: &Place, part: &Keywords, value: &Value, found: &mut Vec<String>) {
    let kinds: Vec<&str> = match part.get("type") {
        Some(Value::String(kind)) => vec![kind],
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    if !kinds.is_empty() && !kinds.iter().any(|kind| is_of(kind, value)) {
        found.push(place.says(format!("{} in place of {}", kind_of(value), kinds.join(" or "))));
        return;
    }
    if !allows(part, value) {
        found.push(place.says(format!("{value} is not among the values")));
    }
    let length = match value {
        Value::Array(items) => Some(("Items", items.len())),
        Value::String(text) => Some(("Length", text.chars().count())),
        _ => None,
    };
    if let Some((what, length)) = length {
        let limit = |which: &str| part.get(&format!("{which}{what}")).and_then(Value::as_u64);
        if limit("max").is_some_and(|most| length as u64 > most) || limit("min").is_some_and(|least| (length as u64) < least) {
            found.push(place.says("too long or too short"));
        }
    }
    if let (Some(format), Some(text)) = (part.get("format").and_then(Value::as_str), value.as_str())
        && !has_format(format, text)
    {
        found.push(place.says(format!("no {format}")));
    }
}

fn has_format(format: &str, text: &str) -> bool {
    match format {
        "uuid" => super::names::is_id(text),
        "date" => text.len() == 10 && super::comparison::is_date(text),
        "date-time" => text.len() > 10 && super::comparison::is_date(text),
        _ => true,
    }
}

/// Whether a value is among those that a schema names.
fn allows(schema: &Keywords, value: &Value) -> bool {
    let values = schema.get("enum").and_then(Value::as_array);
    schema.get("const").is_none_or(|it| it == value) && values.is_none_or(|values| values.contains(value))
}

fn is_of(kind: &str, value: &Value) -> bool {
    match kind {
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        kind => kind == kind_of(value),
    }
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn list<'d>(schema: &'d Value, keyword: &str) -> impl Iterator<Item = &'d Value> {
    schema.get(keyword).and_then(Value::as_array).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::Schemas;

    #[test]
    fn what_does_not_fit_is_named_by_the_nearest_schema() {
        let document = json!({ "components": { "schemas": {
            "text": { "type": "object", "properties": { "content": { "type": "string", "maxLength": 3 } }, "additionalProperties": false },
            "base": { "type": "object", "properties": { "id": { "type": "string", "format": "uuid" } }, "required": ["id"] },
            "one": { "allOf": [{ "$ref": "#/components/schemas/base" }, { "type": "object", "properties": {
                "type": { "const": "one" }, "one": { "type": "array", "items": { "$ref": "#/components/schemas/text" } },
            }, "additionalProperties": false }] },
            "two": { "type": "object", "properties": { "type": { "const": "two" }, "two": { "type": ["integer", "null"] } } },
            "either": { "oneOf": [{ "$ref": "#/components/schemas/one" }, { "$ref": "#/components/schemas/two" }] },
        } } });
        let id = "0b8a7b0c-3f4e-4a44-9f0e-0f1f0a3e8a55";
        let cases: [(Value, &[&str]); 9] = [
            (json!({ "type": "one", "id": id, "one": [{ "content": "abc" }] }), &[]),
            (json!({ "type": "one", "id": id, "one": [{ "content": "abcd" }] }), &["text/content: too long or too short"]),
            (json!({ "type": "one", "id": id, "one": [{ "x": 1 }] }), &["text: `x` is undeclared"]),
            (json!({ "type": "one", "one": "a" }), &["one/one: string in place of array", "one: `id` is missing"]),
            (json!({ "type": "one", "id": "a" }), &["one/id: no uuid"]),
            (json!({ "type": "two", "two": 1.5 }), &["two/two: number in place of integer or null"]),
            (json!({ "type": "two", "two": null, "more": 1 }), &[]),
            (json!({ "type": "three" }), &["one/type: \"three\" is not among the values", "one: `id` is missing"]),
            (json!([]), &["one: array in place of object"]),
        ];
        for (value, expected) in cases {
            let found = Schemas(&document).deviations("", &json!({ "$ref": "#/components/schemas/either" }), &value);
            assert_eq!(found.iter().map(String::as_str).collect::<Vec<_>>(), expected, "{value}");
        }
    }
}
