//! Resolves schemas to shapes. README.md lists the patterns; anything else is an error that names the schema.

use indexmap::IndexMap;

use crate::document::{Document, Schema, schema_name};
use crate::shape::{Constant, Contract, Enumeration, Field, Member, Objects, Presence, Shape, Struct, Type, Union};
use crate::{Error, Operation};

/// Resolves a whole document.
pub(crate) fn contract(document: Document) -> Result<Contract, Error> {
    let schemas = document.components.schemas;
    let mut shapes = IndexMap::new();
    for (name, schema) in &schemas {
        shapes.insert(name.clone(), shape(name, schema)?);
    }
    let contract = Contract { shapes, operations: operations(document.paths)? };
    check_references(&contract)?;
    Ok(contract)
}

fn operations(
    paths: IndexMap<String, IndexMap<String, Operation>>,
) -> Result<IndexMap<String, (String, String, Operation)>, Error> {
    let mut operations = IndexMap::new();
    for (path, methods) in paths {
        for (method, operation) in methods {
            let Some(id) = operation.operation_id.clone() else {
                let operation = format!("{method} {path}");
                return Err(Error::Operation { operation, reason: "it has no operationId".into() });
            };
            operations.insert(id, (method, path.clone(), operation));
        }
    }
    Ok(operations)
}

fn shape(name: &str, schema: &Schema) -> Result<Shape, Error> {
    let description = described(name, schema)?;
    if schema.reference.is_some() || !schema.all_of.is_empty() {
        return Err(Error::schema(name, "is another name for a reference; use the schema it refers to"));
    }
    if !schema.one_of.is_empty() {
        return one_of(name, schema, description);
    }
    match schema.kind.as_deref() {
        Some("object") if schema.additional_properties.is_none() => structure(name, schema, description).map(Shape::Struct),
        Some("string") if schema.format.as_deref() == Some("uuid") => Ok(Shape::Id(description)),
        Some("string") if schema.values.is_some() => {
            Ok(Shape::Enumeration(Enumeration { description, values: text_values(name, schema)? }))
        }
        None => Ok(Shape::Alias(description, Type::Any)),
        Some(_) => Ok(Shape::Alias(description, type_of(name, schema)?)),
    }
}

fn one_of(name: &str, schema: &Schema, description: String) -> Result<Shape, Error> {
    let references: Vec<_> = schema.one_of.iter().filter_map(|member| member.referenced()).collect();
    if schema.kind.as_deref() == Some("object") {
        return union(name, schema, description).map(Shape::Union);
    }
    if let Some(discriminator) = &schema.discriminator {
        let mut members = IndexMap::new();
        for (value, reference) in &discriminator.mapping {
            let target = schema_name(reference).filter(|target| references.contains(target));
            let target = target.ok_or_else(|| Error::schema(name, format!("the mapping of `{value}` is no member of oneOf")))?;
            members.insert(value.clone(), target.to_owned());
        }
        if members.is_empty() || members.len() != schema.one_of.len() {
            return Err(Error::schema(name, "the discriminator must map each member of oneOf"));
        }
        return Ok(Shape::Objects(Objects { description, tag: discriminator.property_name.clone(), members }));
    }
    match references.as_slice() {
        [full, partial] if *partial == format!("Partial{full}") => {
            Ok(Shape::FullOrPartial { description, full: (*full).to_owned(), partial: (*partial).to_owned() })
        }
        [] => {
            let members = schema.one_of.iter().map(|member| type_of(name, member)).collect::<Result<_, _>>()?;
            Ok(Shape::Untagged { description, members })
        }
        _ => Err(Error::schema(name, "oneOf of references needs a discriminator, or X and PartialX")),
    }
}

fn structure(name: &str, schema: &Schema, description: String) -> Result<Struct, Error> {
    let (constants, fields) = fields(name, schema, &[])?;
    Ok(Struct { description, constants, fields })
}

fn union(name: &str, schema: &Schema, description: String) -> Result<Union, Error> {
    let tag = schema.discriminator.as_ref().map(|discriminator| discriminator.property_name.clone());
    let (constants, fields) = fields(name, schema, &[])?;
    let mut members: Vec<Member> = Vec::new();
    let (mut optional, mut tag_required) = (false, false);
    for one in &schema.one_of {
        if one.not.is_some() {
            optional = true;
            continue;
        }
        tag_required |= tag.as_ref().is_some_and(|tag| one.required.contains(tag));
        let member = member(name, one, tag.as_deref())?;
        if members.iter().any(|other| other.tag == member.tag) {
            return Err(Error::schema(name, format!("two members have the tag `{}`", member.tag)));
        }
        members.push(member);
    }
    Ok(Union { description, constants, fields, tag, tag_required, optional, members })
}

fn member(union: &str, schema: &Schema, tag: Option<&str>) -> Result<Member, Error> {
    let value = match tag.map(|tag| schema.properties.get(tag)) {
        Some(Some(property)) => match text_values(union, property)?.as_slice() {
            [value] => value.clone(),
            _ => return Err(Error::schema(union, "a member's tag must have exactly one value")),
        },
        Some(None) => return Err(Error::schema(union, "a member lacks the discriminator's property")),
        None => match schema.required.as_slice() {
            [only] => only.clone(),
            _ => return Err(Error::schema(union, "a member of a union without tag has exactly one required property")),
        },
    };
    let path = format!("{union}.{value}");
    let payload = match schema.properties.get(&value) {
        Some(property) => Some((type_of(&path, property)?, property.nullable)),
        None => None,
    };
    let (constants, siblings) = fields(&path, schema, &[tag.unwrap_or_default(), &value])?;
    if constants.is_empty() {
        Ok(Member { tag: value, payload, siblings })
    } else {
        Err(Error::schema(path, "constants belong to the whole union"))
    }
}

fn fields(name: &str, schema: &Schema, except: &[&str]) -> Result<(Vec<Constant>, Vec<Field>), Error> {
    let (mut constants, mut fields) = (Vec::new(), Vec::new());
    if let Some(missing) = schema.required.iter().find(|required| !schema.properties.contains_key(*required)) {
        return Err(Error::schema(name, format!("requires `{missing}`, which is no property")));
    }
    for (key, property) in schema.properties.iter().filter(|(key, _)| !except.contains(&key.as_str())) {
        let path = format!("{name}.{key}");
        let required = schema.required.contains(key);
        if property.read_only {
            if required {
                return Err(Error::schema(path, "is read-only, and required: a request needs not have it"));
            }
            // Whoever writes a request is not to be led to it. Where it came, it is kept as what is not declared.
            continue;
        }
        if property.values.is_some() && property.kind.as_deref() == Some("string") {
            match text_values(&path, property)?.as_slice() {
                [value] => constants.push(Constant { name: key.clone(), value: value.clone(), required }),
                _ => return Err(Error::schema(path, "a string with several values needs a schema of its own")),
            }
            continue;
        }
        let presence = match (required, property.nullable) {
            (true, false) => Presence::Required,
            (true, true) => Presence::Nullable,
            (false, false) => Presence::Optional,
            (false, true) => Presence::OptionalNullable,
        };
        let description = property.description.clone().unwrap_or_default();
        fields.push(Field { name: key.clone(), description, kind: type_of(&path, property)?, presence });
    }
    Ok((constants, fields))
}

fn type_of(path: &str, schema: &Schema) -> Result<Type, Error> {
    if let Some(name) = schema.referenced() {
        return Ok(Type::Named(name.to_owned()));
    }
    let element = |part: &Option<Box<Schema>>, what: &str| match part {
        Some(schema) => {
            let kind = type_of(&format!("{path}[]"), schema)?;
            Ok(Box::new(if schema.nullable { Type::OrNull(Box::new(kind)) } else { kind }))
        }
        None => Err(Error::schema(path, format!("{what} has no element type"))),
    };
    match schema.kind.as_deref() {
        Some("string") if schema.format.as_deref() == Some("date-time") => Ok(Type::Timestamp),
        Some("string") if schema.format.as_deref() == Some("password") => Ok(Type::Secret),
        Some("string") => Ok(Type::String),
        Some("number") => Ok(Type::Number),
        Some("integer") => Ok(Type::Integer),
        Some("boolean") => Ok(Type::Boolean),
        Some("array") => Ok(Type::Array(element(&schema.items, "an array")?)),
        Some("object") if schema.additional_properties.is_some() => {
            Ok(Type::Map(element(&schema.additional_properties, "a map")?))
        }
        Some("object") => Err(Error::schema(path, "an object inside another needs a schema of its own")),
        Some(other) => Err(Error::schema(path, format!("the type `{other}` is not known"))),
        None => Err(Error::schema(path, "has no type; a free-form value refers to `AnyValue`")),
    }
}

fn described(name: &str, schema: &Schema) -> Result<String, Error> {
    schema.description.clone().ok_or_else(|| Error::schema(name, "has no description"))
}

fn text_values(path: &str, schema: &Schema) -> Result<Vec<String>, Error> {
    let values = schema.values.iter().flatten().map(|value| value.as_str().map(str::to_owned));
    values.collect::<Option<_>>().ok_or_else(|| Error::schema(path, "an enum holds strings"))
}

/// Says which reference leads nowhere.
fn check_references(contract: &Contract) -> Result<(), Error> {
    let known = |place: &str, name: &str| {
        let exists = contract.shapes.contains_key(name);
        if exists { Ok(()) } else { Err(Error::schema(place, format!("refers to `{name}`, which is no schema"))) }
    };
    for (name, shape) in &contract.shapes {
        for reference in shape.references() {
            known(name, reference)?;
        }
    }
    for (id, (_, _, operation)) in &contract.operations {
        for body in operation.request_body.iter().chain(operation.responses.values()) {
            if let Some(name) = body.json_schema() {
                known(id, name)?;
            }
        }
    }
    Ok(())
}
