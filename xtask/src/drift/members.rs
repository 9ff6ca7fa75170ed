//! Which object of the document is which member of a union of the contract.

use std::collections::{BTreeMap, BTreeSet};

use notion_connector_codegen::{Constant, Contract, Field, Objects, Shape, Union};

use super::alternative::{Alternative, Object, Property};
use super::published::Published;

/// Objects of the document by member of the contract's union.
#[derive(Debug, Default)]
pub(super) struct Members<'d> {
    /// The objects of each member that the contract knows.
    pub(super) known: BTreeMap<String, Vec<Object<'d>>>,
    /// The names of members that it does not know.
    pub(super) unknown: BTreeSet<String>,
    /// The objects that are no member.
    pub(super) none: Vec<Object<'d>>,
}

impl<'d> Members<'d> {
    /// By the tag's value, else by the payload's key.
    pub(super) fn of_union(document: &Published<'d>, union: &Union, objects: &[&Object<'d>]) -> Self {
        let mut members = Self::default();
        let common: Vec<&str> = names(&union.constants, &union.fields).collect();
        for object in objects {
            let tags = union.tag.as_deref().map(|tag| constants(document, object, tag)).unwrap_or_default();
            if tags.is_empty() {
                members.add_by_payload(union, &common, object);
            }
            for tag in tags {
                members.add(union.members.iter().any(|member| member.tag == tag), tag, object);
            }
        }
        members
    }

    /// By the value of one field.
    pub(super) fn of_objects(document: &Published<'d>, shape: &Objects, objects: &[&Object<'d>]) -> Self {
        let mut members = Self::default();
        for object in objects {
            let tags = constants(document, object, &shape.tag);
            if tags.is_empty() {
                members.none.push((*object).clone());
            }
            for tag in tags {
                members.add(shape.members.contains_key(tag), tag, object);
            }
        }
        members
    }

    fn add(&mut self, is_known: bool, tag: &str, object: &Object<'d>) {
        if is_known {
            self.known.entry(tag.to_owned()).or_default().push(object.clone());
        } else {
            self.unknown.insert(tag.to_owned());
        }
    }

    fn add_by_payload(&mut self, union: &Union, common: &[&str], object: &Object<'d>) {
        let required = object.fields.iter().filter(|(name, property)| property.required && !common.contains(*name));
        let required: Vec<&str> = required.map(|(name, _)| *name).collect();
        let known = union.members.iter().find(|member| required.contains(&member.tag.as_str()));
        match (known, required.is_empty()) {
            (Some(member), _) => self.add(true, &member.tag, object),
            (None, false) if union.tag.is_none() => self.add(false, &required.join(" + "), object),
            (None, _) => self.add_by_optional_payloads(union, common, object),
        }
    }

    /// An object whose payloads are all optional is each of their members, and none.
    fn add_by_optional_payloads(&mut self, union: &Union, common: &[&str], object: &Object<'d>) {
        let is_payload = |name: &str| !common.contains(&name) && union.members.iter().any(|member| member.tag == name);
        let mut none = object.clone();
        none.fields.retain(|name, _| !is_payload(name));
        for (name, property) in object.fields.iter().filter(|(name, _)| is_payload(name)) {
            let mut one = none.clone();
            one.fields.insert(name, Property { required: true, nodes: property.nodes.clone() });
            self.add(true, name, &one);
        }
        self.none.push(none);
    }
}

/// Splits objects into whole ones and parts: an object is what it lacks less of and has less beside.
pub(super) fn full_and_partial<'o, 'd>(
    contract: &Contract,
    (full, partial): (&str, &str),
    objects: &[&'o Object<'d>],
) -> (Vec<&'o Object<'d>>, Vec<&'o Object<'d>>) {
    let distance = |schema: &str, object: &Object<'_>| {
        let (declared, required) = declared(contract, schema);
        let beside = object.fields.keys().filter(|name| !declared.contains(**name)).count();
        beside + required.iter().filter(|name| !object.fields.contains_key(**name)).count()
    };
    objects.iter().partition(|object| distance(full, object) < distance(partial, object))
}

/// The names of the fields that a schema declares, and of those among them that are always there.
fn declared<'c>(contract: &'c Contract, schema: &str) -> (BTreeSet<&'c str>, BTreeSet<&'c str>) {
    let (constants, fields, tag, members) = match contract.shapes.get(schema) {
        Some(Shape::Struct(shape)) => (&shape.constants, &shape.fields, None, &[][..]),
        Some(Shape::Union(shape)) => (&shape.constants, &shape.fields, shape.tag.as_deref(), shape.members.as_slice()),
        _ => return (BTreeSet::new(), BTreeSet::new()),
    };
    let of_members = members.iter().flat_map(|member| names(&[], &member.siblings).chain([member.tag.as_str()]));
    let required = constants.iter().filter(|one| one.required).map(|one| one.name.as_str());
    let required = required.chain(fields.iter().filter(|one| is_required(one)).map(|one| one.name.as_str()));
    (names(constants, fields).chain(tag).chain(of_members).collect(), required.collect())
}

/// Whether a field is always there.
pub(super) fn is_required(field: &Field) -> bool {
    use notion_connector_codegen::Presence::{Nullable, Required};
    matches!(field.presence, Required | Nullable)
}

/// The names of constants and fields.
pub(super) fn names<'c>(constants: &'c [Constant], fields: &'c [Field]) -> impl Iterator<Item = &'c str> {
    constants.iter().map(|one| one.name.as_str()).chain(fields.iter().map(|one| one.name.as_str()))
}

/// The values of a field that has only certain ones; none where it may hold any text, or is not there.
fn constants<'d>(document: &Published<'d>, object: &Object<'d>, field: &str) -> BTreeSet<&'d str> {
    let Some(property) = object.fields.get(field) else { return BTreeSet::new() };
    let mut constants = BTreeSet::new();
    for alternative in document.alternatives(&property.nodes) {
        match alternative {
            Alternative::Text(Some(values)) => constants.extend(values),
            Alternative::Text(None) => return BTreeSet::new(),
            _ => {}
        }
    }
    constants
}
