//! What of a JSON value the contract does not know.
//!
//! The bindings keep such parts, and their types do not say which. So this walks the value beside the contract's shapes by the
//! rules that the generated decoders follow. The one thing it cannot see is the order of keys: where an object has no tag and
//! the payload keys of two members, it takes the first member, and the decoders the first key.

use notion_connector_codegen::{Constant, Contract, Field, Objects, Presence, Shape, Type, Union};
use serde_json::{Map, Value};

/// A part of a value that is kept without being known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unknown {
    /// What kind of part it is.
    pub kind: Kind,
    /// The schema that does not know it.
    pub schema: String,
    /// The field, where it is one or the value of a constant.
    pub field: Option<String>,
    /// The value or tag; `null` for a field that is not declared nullable. Nothing for a field that no schema declares.
    pub value: Option<String>,
    /// The place as a JSON pointer, with `*` for array indexes and the keys of maps.
    pub pointer: String,
}

impl Unknown {
    /// What it is, in one word: `Schema.field`, `Schema = value`, or both.
    #[must_use]
    pub fn name(&self) -> String {
        let field = self.field.iter().map(|field| format!(".{field}"));
        let value = self.value.iter().map(|value| format!(" = {value}"));
        std::iter::once(self.schema.clone()).chain(field).chain(value).collect()
    }
}

/// Which kind of part is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A whole object, by the field that tells kinds of objects apart.
    Object,
    /// A member of a union.
    Member,
    /// A value of an enum, or of a field that has only one.
    Value,
    /// A field.
    Field,
}

impl Kind {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Object => "object",
            Self::Member => "union member",
            Self::Value => "value",
            Self::Field => "field",
        }
    }
}

/// The unknown parts of a value of a named schema. The value must be one that the bindings decode.
#[must_use]
pub fn unknowns(contract: &Contract, schema: &str, value: &Value) -> Vec<Unknown> {
    let mut walk = Walk { contract, pointer: Vec::new(), found: Vec::new() };
    walk.named(schema, value);
    walk.found
}

struct Walk<'a> {
    contract: &'a Contract,
    pointer: Vec<String>,
    found: Vec<Unknown>,
}

impl Walk<'_> {
    fn report(&mut self, kind: Kind, schema: &str, field: Option<&str>, value: Option<&str>) {
        let mut pointer: String = self.pointer.iter().flat_map(|segment| ["/", segment]).collect();
        if let Some(field) = field {
            pointer.push('/');
            pointer.push_str(&crate::difference::escaped(field));
        }
        let (field, value) = (field.map(str::to_owned), value.map(str::to_owned));
        self.found.push(Unknown { kind, schema: schema.to_owned(), field, value, pointer });
    }

    fn under(&mut self, segment: &str, kind: &Type, value: &Value) {
        self.pointer.push(segment.to_owned());
        self.typed(kind, value);
        self.pointer.pop();
    }

    fn typed(&mut self, kind: &Type, value: &Value) {
        match (kind, value) {
            // Where null is no value, it does not decode, or the object that has the field reports it.
            (_, Value::Null) => {}
            (Type::Array(inner), Value::Array(elements)) => elements.iter().for_each(|one| self.under("*", inner, one)),
            (Type::Map(inner), Value::Object(entries)) => entries.values().for_each(|one| self.under("*", inner, one)),
            (Type::OrNull(inner), value) => self.typed(inner, value),
            (Type::Named(name), value) => self.named(name, value),
            _ => {}
        }
    }

    fn named(&mut self, name: &str, value: &Value) {
        // The shape outlives the walk's own borrow.
        let contract = self.contract;
        match (contract.shapes.get(name), value) {
            (Some(Shape::Struct(shape)), Value::Object(map)) => {
                for (key, value) in map {
                    if !self.field(name, (&shape.constants, &shape.fields), key, value) {
                        self.report(Kind::Field, name, Some(key), None);
                    }
                }
            }
            (Some(Shape::Union(shape)), Value::Object(map)) => self.union(name, shape, map),
            (Some(Shape::Objects(shape)), Value::Object(map)) => self.told_apart(name, shape, map, value),
            (Some(Shape::FullOrPartial { full, partial, .. }), Value::Object(map)) => {
                let is_part = self.is_part(full, partial, map);
                self.named(if is_part { partial } else { full }, value);
            }
            (Some(Shape::Untagged { members, .. }), value) => {
                if let Some(member) = members.iter().find(|member| is_of_type(member, value)) {
                    self.typed(member, value);
                }
            }
            (Some(Shape::Enumeration(shape)), Value::String(text)) if !shape.values.contains(text) => {
                self.report(Kind::Value, name, None, Some(text));
            }
            (Some(Shape::Alias(_, kind)), value) => self.typed(kind, value),
            _ => {}
        }
    }

    /// Walks a constant or field; false for a key that is neither.
    fn field(&mut self, schema: &str, (constants, fields): (&[Constant], &[Field]), key: &str, value: &Value) -> bool {
        if let Some(constant) = constants.iter().find(|constant| constant.name == key) {
            match value.as_str() {
                Some(text) if text == constant.value => {}
                other => self.report(Kind::Value, schema, Some(key), Some(other.unwrap_or("?"))),
            }
            return true;
        }
        match fields.iter().find(|field| field.name == key) {
            Some(field) if field.presence == Presence::Optional && value.is_null() => {
                self.report(Kind::Field, schema, Some(key), Some("null"));
                true
            }
            Some(field) => {
                self.under(&crate::difference::escaped(key), &field.kind, value);
                true
            }
            None => false,
        }
    }

    fn union(&mut self, name: &str, shape: &Union, map: &Map<String, Value>) {
        let is_common =
            |key: &str| shape.constants.iter().any(|one| one.name == key) || shape.fields.iter().any(|one| one.name == key);
        let tag = shape.tag.as_deref().and_then(|key| map.get(key)).and_then(Value::as_str);
        let member = match tag {
            Some(tag) => shape.members.iter().find(|member| member.tag == tag),
            None => shape.members.iter().find(|member| map.contains_key(&member.tag) && !is_common(&member.tag)),
        };
        // A known tag without its payload is kept as an unknown member, too.
        let is_whole = member.is_some_and(|member| member.payload.is_none() || map.contains_key(&member.tag));
        if !is_whole && (tag.is_some() || !shape.optional) {
            self.report(Kind::Member, name, None, Some(tag.unwrap_or_default()));
        }
        for (key, value) in map {
            if self.field(name, (&shape.constants, &shape.fields), key, value) || shape.tag.as_ref() == Some(key) {
                continue;
            }
            match member {
                Some(member) if member.tag == *key => {
                    if let Some((payload, _)) = &member.payload {
                        self.under(&crate::difference::escaped(key), payload, value);
                    }
                }
                Some(member) if self.field(name, (&[], &member.siblings), key, value) => {}
                // The payload of an unknown member is a part of it.
                _ if tag == Some(key) => {}
                _ => self.report(Kind::Field, name, Some(key), None),
            }
        }
    }

    fn told_apart(&mut self, name: &str, shape: &Objects, map: &Map<String, Value>, value: &Value) {
        let tag = map.get(&shape.tag).and_then(Value::as_str).unwrap_or_default();
        match shape.members.get(tag) {
            Some(member) => self.named(member, value),
            None => self.report(Kind::Object, name, None, Some(tag)),
        }
    }

    /// Whether an object has none of the fields that only the whole one has.
    fn is_part(&self, full: &str, partial: &str, map: &Map<String, Value>) -> bool {
        let Some(Shape::Struct(part)) = self.contract.shapes.get(partial) else { return false };
        let (fields, tags) = match self.contract.shapes.get(full) {
            Some(Shape::Struct(shape)) => (&shape.fields, Vec::new()),
            Some(Shape::Union(shape)) => {
                (&shape.fields, shape.tag.iter().chain(shape.members.iter().map(|member| &member.tag)).collect())
            }
            _ => return false,
        };
        let is_there =
            |field: &&Field| map.get(&field.name).is_some_and(|value| !(value.is_null() && field.presence == Presence::Optional));
        let mut others = fields.iter().filter(|field| !part.fields.iter().any(|other| other.name == field.name));
        !others.any(|field| is_there(&field)) && !tags.iter().any(|tag| map.contains_key(*tag))
    }
}

/// Whether a value has the JSON type of a member of a union without tags.
fn is_of_type(kind: &Type, value: &Value) -> bool {
    match kind {
        Type::String | Type::Timestamp | Type::Secret => value.is_string(),
        Type::Boolean => value.is_boolean(),
        Type::Number | Type::Integer => value.is_number(),
        Type::Array(_) => value.is_array(),
        Type::Map(_) => value.is_object(),
        Type::OrNull(inner) => value.is_null() || is_of_type(inner, value),
        Type::Any | Type::Named(_) => true,
    }
}

#[cfg(test)]
#[path = "unknown_tests.rs"]
mod tests;
