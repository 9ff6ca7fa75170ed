//! The comparison of unions, member by member.

use notion_connector_codegen::{Objects, Union};

use super::alternative::{Alternative, Object};
use super::comparison::Comparison;
use super::finding::{Place, What};
use super::members::{Members, names};

impl<'c, 'd> Comparison<'c, 'd> {
    pub(super) fn union(&mut self, place: &Place, union: &'c Union, objects: &[&Object<'d>]) {
        let members = Members::of_union(&self.document, union, objects);
        let merged = Object::any_of(objects.iter().copied());
        self.closed(place, &merged);
        self.fields(place, (&union.constants, &union.fields), &merged);
        if let Some((tag, property)) = union.tag.as_ref().and_then(|tag| Some((tag, merged.fields.get(tag.as_str())?))) {
            self.tag(&place.field(tag), &property.nodes);
        }
        for tag in &members.unknown {
            self.add(place.member(tag), What::MissingInContract);
        }
        let mut common: Vec<&str> = names(&union.constants, &union.fields).chain(union.tag.as_deref()).collect();
        // A field that the contract lacks in all members is one difference.
        if !members.known.is_empty() {
            let everywhere = |name: &&str| objects.iter().all(|object| object.fields.contains_key(name));
            let is_declared = |name: &str| {
                common.contains(&name)
                    || union.members.iter().any(|one| one.tag == name || one.siblings.iter().any(|field| field.name == name))
            };
            let lacking: Vec<&'d str> =
                merged.fields.keys().copied().filter(everywhere).filter(|name| objects.len() > 1 && !is_declared(name)).collect();
            lacking.iter().for_each(|name| self.add(place.field(name), What::MissingInContract));
            common.extend(lacking);
        }
        match (union.optional, members.none.is_empty()) {
            (true, true) => self.add(place.member("none"), What::MissingInDocument),
            (false, false) => self.add(place.member("none"), What::MissingInContract),
            _ => {}
        }
        for object in members.none {
            self.beyond(&place.member("none"), &common, &object);
        }
        let mut tag_required = true;
        for member in &union.members {
            let place = place.member(&member.tag);
            let Some(objects) = members.known.get(&member.tag) else {
                self.add(place, What::MissingInDocument);
                continue;
            };
            let merged = Object::any_of(objects);
            tag_required &= union.tag.as_deref().and_then(|tag| merged.fields.get(tag)).is_some_and(|tag| tag.required);
            if let (Some((kind, nullable)), Some(payload)) = (&member.payload, merged.fields.get(member.tag.as_str())) {
                self.required(&place.field(&member.tag), true, payload.required);
                self.value(&place.field(&member.tag), kind, *nullable, &payload.nodes);
            } else if member.payload.is_some() {
                self.add(place.field(&member.tag), What::MissingInDocument);
            }
            self.fields(&place, (&[], &member.siblings), &merged);
            let payload = member.payload.iter().map(|_| member.tag.as_str());
            let known: Vec<&str> = common.iter().copied().chain(payload).chain(names(&[], &member.siblings)).collect();
            self.beyond(&place, &known, &merged);
        }
        if let (Some(tag), false) = (&union.tag, members.known.is_empty()) {
            self.required(&place.field(tag), union.tag_required, tag_required);
        }
    }

    pub(super) fn told_apart(&mut self, place: &Place, shape: &'c Objects, objects: &[&Object<'d>]) {
        let members = Members::of_objects(&self.document, shape, objects);
        for tag in &members.unknown {
            self.add(place.member(tag), What::MissingInContract);
        }
        if !members.none.is_empty() {
            self.add(place.member("none"), What::MissingInContract);
        }
        for (tag, schema) in &shape.members {
            match members.known.get(tag) {
                Some(objects) => {
                    self.counterpart(schema, objects.iter().cloned().map(Alternative::Object));
                }
                None => self.add(place.member(tag), What::MissingInDocument),
            }
        }
    }
}
