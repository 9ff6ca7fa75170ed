//! Walks contract and document side by side and lists where they differ.
//!
//! One schema of the contract often stands for several of the document: it must then hold what any of them allows, and be no
//! wider than all of them together. So the walk first collects, for each schema of the contract, everything in the document
//! that stands in its places, and compares the schema with all of that at once. A difference of a schema is found once this
//! way, however many operations lead to it, and schemas that contain themselves need no care: nothing is collected twice.

use std::collections::{BTreeMap, BTreeSet};

use notion_connector_codegen::{Constant, Contract, Field, Objects, Presence, Shape, Type};

use super::alternative::{Alternative, Alternatives, Nodes, Object};
use super::finding::{Finding, Place, What};
use super::members::{full_and_partial, is_required, names};
use super::published::Published;

/// A comparison under way.
#[derive(Debug)]
pub(super) struct Comparison<'c, 'd> {
    contract: &'c Contract,
    pub(super) document: Published<'d>,
    /// What stands in the places of each schema of the contract.
    counterparts: BTreeMap<&'c str, Alternatives<'d>>,
    /// The schemas to compare (again), for which more was collected.
    grown: BTreeSet<&'c str>,
    found: BTreeSet<Finding>,
}

impl<'c, 'd> Comparison<'c, 'd> {
    pub(super) fn new(contract: &'c Contract, document: Published<'d>) -> Self {
        Self { contract, document, counterparts: BTreeMap::new(), grown: BTreeSet::new(), found: BTreeSet::new() }
    }

    /// Compares all schemas that were reached, and returns their differences with those that were added.
    pub(super) fn finish(mut self) -> BTreeSet<Finding> {
        let mut of_schemas: BTreeMap<&str, BTreeSet<Finding>> = BTreeMap::new();
        let mut found = std::mem::take(&mut self.found);
        while let Some(name) = self.grown.pop_first() {
            self.schema(name);
            // What was found for fewer counterparts holds no longer.
            of_schemas.insert(name, std::mem::take(&mut self.found));
        }
        for (name, shape) in &self.contract.shapes {
            if let Shape::Objects(shape) = shape {
                fold(name, shape, &mut of_schemas);
            }
        }
        found.extend(of_schemas.into_values().flatten());
        found
    }

    pub(super) fn add(&mut self, place: Place, what: What) {
        self.found.insert(Finding::new(place, what));
    }

    fn add_type(&mut self, place: &Place, contract: &str, document: &[Alternative<'d>]) {
        let document: Vec<String> = document.iter().map(ToString::to_string).collect();
        let detail = format!("{contract} in contract, {} in document", document.join(" or "));
        self.found.insert(Finding { place: place.clone(), what: What::Type, detail });
    }

    /// Compares whether something must be there.
    pub(super) fn required(&mut self, place: &Place, contract: bool, document: bool) {
        match (contract, document) {
            (true, false) => self.add(place.clone(), What::RequiredInContract),
            (false, true) => self.add(place.clone(), What::RequiredInDocument),
            _ => {}
        }
    }

    /// Compares a value, null included.
    pub(super) fn value(&mut self, place: &Place, kind: &Type, nullable: bool, nodes: &Nodes<'d>) {
        let mut alternatives = self.document.alternatives(nodes);
        let is_null = alternatives.remove(&Alternative::Null);
        let (kind, nullable) = if let Type::OrNull(inner) = kind { (&**inner, true) } else { (kind, nullable) };
        match (nullable, is_null) {
            // Anything includes null.
            (true, false) if !alternatives.contains(&Alternative::Any) => self.add(place.clone(), What::NullableInContract),
            (false, true) => self.add(place.clone(), What::NullableInDocument),
            _ => {}
        }
        if is_null && alternatives.is_empty() {
            self.add_type(place, &name_of(kind), &[Alternative::Null]);
        }
        self.typed(place, kind, &alternatives);
    }

    fn typed(&mut self, place: &Place, kind: &Type, alternatives: &Alternatives<'d>) {
        let (fitting, others): (Vec<_>, Vec<_>) = alternatives.iter().cloned().partition(|one| accepts(self.contract, kind, one));
        if !others.is_empty() {
            self.add_type(place, &name_of(kind), &others);
        }
        let inner = |one: &Alternative<'d>| match one {
            Alternative::Array(nodes) | Alternative::Map(nodes) => nodes.clone(),
            _ => Nodes::new(),
        };
        match kind {
            Type::Named(name) => self.counterpart(name, fitting),
            Type::Array(element) | Type::Map(element) => {
                let nodes: Nodes<'d> = fitting.iter().flat_map(inner).collect();
                if !nodes.is_empty() {
                    self.value(&place.element(), element, false, &nodes);
                }
            }
            Type::String | Type::Timestamp | Type::Secret
                if !fitting.is_empty() && !fitting.contains(&Alternative::Text(None)) =>
            {
                self.add_type(place, "any text", &fitting);
            }
            Type::OrNull(inner) => self.typed(place, inner, &fitting.into_iter().collect()),
            Type::String | Type::Timestamp | Type::Secret | Type::Number | Type::Integer | Type::Boolean | Type::Any => {}
        }
    }

    /// Compares what a union's tag may hold beside its values, which name members.
    pub(super) fn tag(&mut self, place: &Place, nodes: &Nodes<'d>) {
        let alternatives = self.document.alternatives(nodes);
        let others: Vec<_> = alternatives.into_iter().filter(|one| !matches!(one, Alternative::Text(_))).collect();
        if !others.is_empty() {
            self.add_type(place, "known values", &others);
        }
    }

    /// Notes what stands in the place of a schema.
    pub(super) fn counterpart(&mut self, name: &str, alternatives: impl IntoIterator<Item = Alternative<'d>>) {
        let Some((name, _)) = self.contract.shapes.get_key_value(name) else { return };
        let known = self.counterparts.entry(name).or_default();
        let before = known.len();
        known.extend(alternatives);
        if known.len() > before {
            self.grown.insert(name);
        }
    }

    fn schema(&mut self, name: &'c str) {
        let (contract, alternatives) = (self.contract, self.counterparts.get(name).cloned().unwrap_or_default());
        let place = Place::schema(name);
        let objects =
            alternatives.iter().filter_map(|one| if let Alternative::Object(object) = one { Some(object) } else { None });
        let objects: Vec<&Object<'d>> = objects.collect();
        match contract.shapes.get(name) {
            Some(Shape::Struct(shape)) if !objects.is_empty() => {
                let merged = Object::any_of(objects);
                self.closed(&place, &merged);
                self.fields(&place, (&shape.constants, &shape.fields), &merged);
                self.beyond(&place, &names(&shape.constants, &shape.fields).collect::<Vec<_>>(), &merged);
            }
            Some(Shape::Union(shape)) if !objects.is_empty() => self.union(&place, shape, &objects),
            Some(Shape::Objects(shape)) => self.told_apart(&place, shape, &objects),
            Some(Shape::FullOrPartial { full, partial, .. }) => {
                let (whole, part) = full_and_partial(contract, (full, partial), &objects);
                for (member, objects) in [(full, whole), (partial, part)] {
                    if objects.is_empty() {
                        self.add(place.member(member), What::MissingInDocument);
                    }
                    self.counterpart(member, objects.into_iter().cloned().map(Alternative::Object));
                }
            }
            Some(Shape::Untagged { members, .. }) => {
                for member in members {
                    let fitting = alternatives.iter().filter(|one| accepts(contract, member, one)).cloned();
                    let fitting: Alternatives<'d> = fitting.collect();
                    if fitting.is_empty() {
                        self.add(place.member(&name_of(member)), What::MissingInDocument);
                    }
                    self.typed(&place, member, &fitting);
                }
            }
            Some(Shape::Enumeration(shape)) => {
                self.values(&place, &shape.values.iter().map(String::as_str).collect(), &alternatives);
            }
            Some(Shape::Alias(_, kind)) => self.typed(&place, kind, &alternatives),
            Some(Shape::Id(_) | Shape::Struct(_) | Shape::Union(_)) | None => {}
        }
    }

    pub(super) fn closed(&mut self, place: &Place, object: &Object<'d>) {
        if object.closed {
            self.add(place.clone(), What::Closed);
        }
    }

    /// Compares the fields that the contract declares.
    pub(super) fn fields(&mut self, place: &Place, (constants, fields): (&'c [Constant], &'c [Field]), object: &Object<'d>) {
        for one in constants {
            let place = place.field(&one.name);
            match object.fields.get(one.name.as_str()) {
                Some(property) => {
                    self.required(&place, one.required, property.required);
                    let alternatives = self.document.alternatives(&property.nodes);
                    self.values(&place, &BTreeSet::from([one.value.as_str()]), &alternatives);
                }
                None => self.add(place, What::MissingInDocument),
            }
        }
        for one in fields {
            let place = place.field(&one.name);
            match object.fields.get(one.name.as_str()) {
                Some(property) => {
                    self.required(&place, is_required(one), property.required);
                    let nullable = matches!(one.presence, Presence::Nullable | Presence::OptionalNullable);
                    self.value(&place, &one.kind, nullable, &property.nodes);
                }
                None => self.add(place, What::MissingInDocument),
            }
        }
    }

    /// Lists the fields that the contract does not declare.
    pub(super) fn beyond(&mut self, place: &Place, known: &[&str], object: &Object<'d>) {
        for name in object.fields.keys().filter(|name| !known.contains(*name)) {
            self.add(place.field(name), What::MissingInContract);
        }
    }

    /// Compares the values of an enum.
    fn values(&mut self, place: &Place, contract: &BTreeSet<&str>, alternatives: &Alternatives<'d>) {
        let mut document: BTreeSet<&str> = BTreeSet::new();
        for alternative in alternatives {
            match alternative {
                Alternative::Text(Some(values)) => document.extend(values),
                other => return self.add_type(place, "known values", std::slice::from_ref(other)),
            }
        }
        for value in document.difference(contract) {
            self.add(place.value(value), What::MissingInContract);
        }
        for value in contract.difference(&document) {
            self.add(place.value(value), What::MissingInDocument);
        }
    }
}

/// Names a difference after the whole union where each of its objects has it: it is one difference of what they share.
fn fold<'c>(name: &str, shape: &'c Objects, of_schemas: &mut BTreeMap<&'c str, BTreeSet<Finding>>) {
    let renamed = |finding: &Finding, schema: &str| {
        let place = Place { schema: Some(schema.to_owned()), ..finding.place.clone() };
        Finding { place, ..finding.clone() }
    };
    let members: BTreeSet<&str> = shape.members.values().map(String::as_str).collect();
    let of_first = members.first().and_then(|member| of_schemas.get(member)).into_iter().flatten();
    let is_shared = |finding: &&Finding| {
        let has = |member: &&str| of_schemas.get(member).is_some_and(|found| found.contains(&renamed(finding, member)));
        members.len() > 1 && finding.place.field.is_some() && members.iter().all(has)
    };
    let shared: Vec<Finding> = of_first.filter(is_shared).cloned().collect();
    for finding in shared {
        for member in &members {
            if let Some(found) = of_schemas.get_mut(member) {
                found.remove(&renamed(&finding, member));
            }
        }
        if let Some(found) = of_schemas.get_mut(name) {
            found.insert(renamed(&finding, name));
        }
    }
}

/// Whether a type of the contract takes the kind of JSON that an alternative allows.
fn accepts(contract: &Contract, kind: &Type, alternative: &Alternative<'_>) -> bool {
    match (kind, alternative) {
        (Type::String | Type::Timestamp | Type::Secret, Alternative::Text(_))
        | (Type::Number | Type::Integer, Alternative::Number)
        | (Type::Boolean, Alternative::Boolean)
        | (Type::Any, Alternative::Any)
        | (Type::Array(_), Alternative::Array(_))
        | (Type::Map(_), Alternative::Map(_)) => true,
        (Type::OrNull(inner), alternative) => *alternative == Alternative::Null || accepts(contract, inner, alternative),
        (Type::Named(name), alternative) => match contract.shapes.get(name) {
            Some(Shape::Struct(_) | Shape::Union(_) | Shape::Objects(_) | Shape::FullOrPartial { .. }) => {
                matches!(alternative, Alternative::Object(_))
            }
            Some(Shape::Untagged { members, .. }) => members.iter().any(|member| accepts(contract, member, alternative)),
            Some(Shape::Enumeration(_) | Shape::Id(_)) => matches!(alternative, Alternative::Text(_)),
            Some(Shape::Alias(_, kind)) => accepts(contract, kind, alternative),
            None => false,
        },
        _ => false,
    }
}

fn name_of(kind: &Type) -> String {
    match kind {
        Type::String | Type::Timestamp | Type::Secret => "a string".into(),
        Type::Number | Type::Integer => "a number".into(),
        Type::Boolean => "a boolean".into(),
        Type::Any => "anything".into(),
        Type::Array(_) => "an array".into(),
        Type::Map(_) => "a map".into(),
        Type::OrNull(inner) => name_of(inner),
        Type::Named(name) => name.clone(),
    }
}
