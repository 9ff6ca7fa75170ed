//! The contract's schemas as JSON Schema, draft 2020-12.
//!
//! What the types keep unknown is valid here, too: any further field, an enum's other values, a union's other members.

use indexmap::IndexMap;
use serde::Serialize;

use crate::document::{Document, Schema};
use crate::{Contract, Error, Field, Objects, Shape, Union};

/// What stands at the head of the generated document.
const COMMENT: &str =
    "Generated from openapi/notion.yaml by `cargo xtask generate`. Do not edit: change the document or codegen/.";

/// The title of a member that this version does not know.
const OTHER: &str = "(other)";
/// The title of what may come in place of a member.
const NONE: &str = "(none)";

/// A JSON value whose keys stay in order, whatever the features of `serde_json` are.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
enum Json {
    Any(serde_json::Value),
    List(Vec<Json>),
    Object(IndexMap<String, Json>),
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Any(text.into())
    }
}

impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(items: Vec<T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

fn object<const N: usize>(entries: [(&str, Json); N]) -> Json {
    Json::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

/// Writes all schemas as one document with a definition a line.
pub(crate) fn document(document: &Document, contract: &Contract) -> Result<String, Error> {
    let mut lines = Vec::new();
    for (name, schema) in &document.components.schemas {
        let Some(shape) = contract.shapes.get(name) else { continue };
        lines.push(format!("{}:{}", text(name)?, text(&definition(schema, shape, contract))?));
    }
    let head = format!("{{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\n\"$comment\":{},\n", text(COMMENT)?);
    Ok(format!("{head}\"$defs\":{{\n{}\n}}}}\n", lines.join(",\n")))
}

fn text(value: &(impl Serialize + ?Sized)) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| Error::Output(error.to_string()))
}

fn definition(schema: &Schema, shape: &Shape, contract: &Contract) -> Json {
    let mut entries = IndexMap::new();
    if let Some(description) = &schema.description {
        entries.insert("description".to_owned(), Json::from(description.trim()));
    }
    match shape {
        Shape::Struct(_) => fields(&mut entries, schema, &[]),
        Shape::Union(union) => {
            fields(&mut entries, schema, &[]);
            entries.insert("anyOf".to_owned(), members(schema, union));
        }
        Shape::Objects(objects) => {
            entries.insert("anyOf".to_owned(), told_apart(objects));
        }
        Shape::FullOrPartial { full, partial, .. } => {
            entries.insert("anyOf".to_owned(), full_or_partial(full, partial, contract));
        }
        Shape::Untagged { .. } => {
            entries.insert("anyOf".to_owned(), schema.one_of.iter().map(value).collect::<Vec<_>>().into());
        }
        // An id is taken without dashes, too, so that it is no `uuid` to a validator.
        Shape::Id(_) => drop(entries.insert("type".to_owned(), "string".into())),
        Shape::Enumeration(_) | Shape::Alias(..) => {
            if let Json::Object(value) = value(schema) {
                entries.extend(value);
            }
        }
    }
    Json::Object(entries)
}

/// Adds the entries that describe an object.
fn fields(entries: &mut IndexMap<String, Json>, schema: &Schema, with_value: &[(&str, &str)]) {
    if schema.kind.is_some() && with_value.is_empty() {
        entries.insert("type".to_owned(), "object".into());
    }
    if !schema.required.is_empty() {
        entries.insert("required".to_owned(), texts(&schema.required));
    }
    let property = |(key, property): (&String, &Schema)| {
        let fixed = with_value.iter().find(|(fixed, _)| fixed == key);
        (key.clone(), fixed.map_or_else(|| described(property), |(_, tag)| object([("const", (*tag).into())])))
    };
    let properties: IndexMap<_, _> = schema.properties.iter().map(property).collect();
    if !properties.is_empty() || schema.one_of.is_empty() {
        entries.insert("properties".to_owned(), Json::Object(properties));
    }
    if let Some(most) = schema.max_properties {
        entries.insert("maxProperties".to_owned(), Json::Any(most.into()));
    }
}

fn texts<'a>(texts: impl IntoIterator<Item = &'a String>) -> Json {
    texts.into_iter().map(|text| Json::from(text.as_str())).collect::<Vec<_>>().into()
}

/// The members of a union, and what else an object of it may be.
fn members(schema: &Schema, union: &Union) -> Json {
    let tags: Vec<&String> = union.members.iter().map(|member| &member.tag).collect();
    let mut branches = Vec::new();
    for (one, member) in schema.one_of.iter().filter(|one| one.not.is_none()).zip(&union.members) {
        let mut branch = IndexMap::from([("title".to_owned(), Json::from(member.tag.as_str()))]);
        let tag = union.tag.as_deref().map(|tag| (tag, member.tag.as_str()));
        // A union without tag has none to fix; its branches are objects all the same.
        fields(&mut branch, one, tag.as_slice());
        branch.shift_remove("type");
        branches.push(Json::Object(branch));
    }
    if let Some(tag) = &union.tag {
        branches.push(other(tag, tags.iter().copied()));
    }
    let payloads = || object([("not", object([("enum", texts(union.tag.iter().chain(tags.iter().copied())))]))]);
    if union.optional {
        branches.push(object([("title", NONE.into()), ("propertyNames", payloads())]));
    } else if !union.tag_required {
        // Nothing that is known tells what it is, but there is a key that is not known.
        let common = union.constants.iter().map(|constant| &constant.name).chain(union.fields.iter().map(|field| &field.name));
        let common: Vec<&String> = common.collect();
        let unknown = if common.is_empty() {
            ("minProperties", Json::Any(1.into()))
        } else {
            ("not", object([("propertyNames", object([("enum", texts(common))]))]))
        };
        branches.push(object([("title", OTHER.into()), ("propertyNames", payloads()), unknown]));
    }
    branches.into()
}

/// A member whose tag is none of these.
fn other<'a>(tag: &str, known: impl IntoIterator<Item = &'a String>) -> Json {
    let unknown = object([("type", "string".into()), ("not", object([("enum", texts(known))]))]);
    object([("title", OTHER.into()), ("required", vec![tag].into()), ("properties", object([(tag, unknown)]))])
}

fn told_apart(objects: &Objects) -> Json {
    let tag = objects.tag.as_str();
    let branch = |(value, name): (&String, &String)| {
        object([
            ("title", value.as_str().into()),
            ("$ref", reference(name)),
            ("required", vec![tag].into()),
            ("properties", object([(tag, object([("const", value.as_str().into())]))])),
        ])
    };
    let mut branches: Vec<Json> = objects.members.iter().map(branch).collect();
    let mut other = other(tag, objects.members.keys());
    if let Json::Object(other) = &mut other {
        other.insert("type".to_owned(), "object".into());
    }
    branches.push(other);
    branches.into()
}

/// It is the part only if nothing came but the part's fields, as in decoding.
fn full_or_partial(full: &str, partial: &str, contract: &Contract) -> Json {
    let fields: fn(&Shape) -> &[Field] = |shape| match shape {
        Shape::Struct(shape) => &shape.fields,
        Shape::Union(shape) => &shape.fields,
        _ => &[],
    };
    let part = contract.shapes.get(partial).map(fields).unwrap_or_default();
    let whole = contract.shapes.get(full);
    let own = whole.map(fields).unwrap_or_default().iter().map(|field| &field.name);
    let own = own.filter(|name| !part.iter().any(|field| field.name == **name));
    let union = match whole {
        Some(Shape::Union(union)) => Some(union),
        _ => None,
    };
    let kinds = union.into_iter().flat_map(|union| union.tag.iter().chain(union.members.iter().map(|member| &member.tag)));
    let names = object([("not", object([("enum", texts(own.chain(kinds)))]))]);
    vec![
        object([("title", "full".into()), ("$ref", reference(full))]),
        object([("title", "partial".into()), ("$ref", reference(partial)), ("propertyNames", names)]),
    ]
    .into()
}

fn reference(name: &str) -> Json {
    format!("#/$defs/{name}").as_str().into()
}

/// A property with what is said of it.
fn described(schema: &Schema) -> Json {
    match (&schema.description, value(schema)) {
        (Some(description), Json::Object(value)) => {
            let description = ("description".to_owned(), Json::from(description.trim()));
            Json::Object(std::iter::once(description).chain(value).collect())
        }
        (_, value) => value,
    }
}

/// A value: its type and its limits.
fn value(schema: &Schema) -> Json {
    let null = || object([("type", "null".into())]);
    if let Some(name) = schema.referenced() {
        let reference = object([("$ref", reference(name))]);
        return if schema.nullable { object([("anyOf", vec![reference, null()].into())]) } else { reference };
    }
    let kind = schema.kind.as_deref();
    if let (Some(kind), Some(values)) = (kind, &schema.values) {
        let known = match values.as_slice() {
            [only] => ("const", Json::Any(only.clone())),
            _ => ("enum", values.iter().cloned().map(Json::Any).collect::<Vec<_>>().into()),
        };
        let mut branches = vec![object([known]), object([("type", kind.into())])];
        branches.extend(schema.nullable.then(null));
        return object([("anyOf", branches.into())]);
    }
    let mut entries = IndexMap::new();
    let mut put = |key: &str, value: Option<Json>| {
        if let Some(value) = value {
            entries.insert(key.to_owned(), value);
        }
    };
    put("type", kind.map(|kind| if schema.nullable { vec![kind, "null"].into() } else { kind.into() }));
    put("format", schema.format.as_deref().map(Json::from));
    put("readOnly", schema.read_only.then(|| Json::Any(true.into())));
    let whole = |number: Option<u64>| number.map(|number| Json::Any(number.into()));
    put("minLength", whole(schema.min_length));
    put("maxLength", whole(schema.max_length));
    put("minItems", whole(schema.min_items));
    put("maxItems", whole(schema.max_items));
    put("maxProperties", whole(schema.max_properties));
    put("minimum", schema.minimum.clone().map(|number| Json::Any(number.into())));
    put("maximum", schema.maximum.clone().map(|number| Json::Any(number.into())));
    put("items", schema.items.as_deref().map(value));
    put("additionalProperties", schema.additional_properties.as_deref().map(value));
    put("examples", schema.example.clone().map(|example| vec![Json::Any(example)].into()));
    Json::Object(entries)
}
