//! Rust types of fields, and which payloads stand behind a `Box`.

use std::collections::HashMap;

use proc_macro2::TokenStream;
use quote::quote;

use super::names;
use crate::{Contract, Presence, Shape, Type};

/// A payload of a union that is larger than this many bytes is boxed, so that a small member does not cost a large one.
const LARGEST_INLINE: usize = 96;

/// Estimated sizes of all types.
pub(super) struct Layout {
    sizes: HashMap<String, usize>,
}

impl Layout {
    pub(super) fn new(contract: &Contract) -> Self {
        let mut layout = Self { sizes: HashMap::new() };
        for name in contract.shapes.keys() {
            layout.size_of_named(name, contract, &mut Vec::new());
        }
        layout
    }

    /// The Rust type of a value.
    pub(super) fn value(&self, kind: &Type) -> TokenStream {
        match kind {
            Type::String => quote!(SmallString),
            Type::Number => quote!(Number),
            Type::Integer => quote!(i64),
            Type::Boolean => quote!(bool),
            Type::Timestamp => quote!(Timestamp),
            Type::Secret => quote!(Secret),
            Type::Any => quote!(Value),
            Type::Array(inner) => {
                let inner = self.value(inner);
                quote!(Vec<#inner>)
            }
            Type::OrNull(inner) => {
                let inner = self.value(inner);
                quote!(Option<#inner>)
            }
            Type::Map(inner) => {
                let inner = self.value(inner);
                quote!(Map<#inner>)
            }
            Type::Named(name) => {
                let name = names::of_type(name);
                quote!(#name)
            }
        }
    }

    /// The Rust type of a field.
    pub(super) fn field(&self, kind: &Type, presence: Presence) -> TokenStream {
        let value = self.value(kind);
        match presence {
            Presence::Required => value,
            Presence::Nullable | Presence::Optional => quote!(Option<#value>),
            Presence::OptionalNullable => quote!(Patch<#value>),
        }
    }

    /// The Rust type of a union's payload.
    pub(super) fn payload(&self, kind: &Type, nullable: bool) -> TokenStream {
        let value = self.value(kind);
        let value = if self.is_boxed(kind) { quote!(Box<#value>) } else { value };
        if nullable { quote!(Option<#value>) } else { value }
    }

    pub(super) fn is_boxed(&self, kind: &Type) -> bool {
        matches!(kind, Type::Named(name) if self.sizes.get(name).is_some_and(|size| *size > LARGEST_INLINE))
    }

    fn size_of_named(&mut self, name: &str, contract: &Contract, within: &mut Vec<String>) -> usize {
        if let Some(size) = self.sizes.get(name) {
            return *size;
        }
        // A type inside itself has no size but behind a box.
        if within.iter().any(|outer| outer == name) {
            return LARGEST_INLINE + 1;
        }
        within.push(name.to_owned());
        const EXTRA: usize = 16;
        const TEXT: usize = 24;
        let size = match contract.shapes.get(name) {
            None | Some(Shape::Enumeration(_) | Shape::Id(_)) => TEXT,
            Some(Shape::Alias(_, kind)) => self.size_of(kind, contract, within),
            Some(Shape::Untagged { .. }) => TEXT + 8,
            Some(Shape::Struct(shape)) => {
                EXTRA + shape.fields.iter().map(|field| self.size_of(&field.kind, contract, within)).sum::<usize>()
            }
            Some(Shape::Union(shape)) => {
                let payloads = shape.members.iter().filter_map(|member| member.payload.as_ref());
                let payload = payloads.map(|(kind, _)| match self.size_of(kind, contract, within) {
                    size if size > LARGEST_INLINE => 8,
                    size => size,
                });
                // An unknown member holds its tag and any JSON.
                let payload = payload.chain([TEXT + 32]).max().unwrap_or_default();
                EXTRA + payload + shape.fields.iter().map(|field| self.size_of(&field.kind, contract, within)).sum::<usize>()
            }
            Some(Shape::Objects(shape)) => {
                shape.members.values().map(|member| self.size_of_named(member, contract, within)).max().unwrap_or_default()
            }
            Some(Shape::FullOrPartial { full, .. }) => self.size_of_named(full, contract, within),
        };
        within.pop();
        // Only a size that was not cut short by an enclosing type is final.
        if within.is_empty() || !self.is_cyclic(name, contract) {
            self.sizes.insert(name.to_owned(), if self.is_cyclic(name, contract) { LARGEST_INLINE + 1 } else { size });
        }
        size
    }

    fn size_of(&mut self, kind: &Type, contract: &Contract, within: &mut Vec<String>) -> usize {
        match kind {
            Type::Named(name) => self.size_of_named(name, contract, within),
            Type::Boolean => 1,
            Type::Integer => 8,
            Type::Number => 16,
            Type::Any => 32,
            Type::String | Type::Timestamp | Type::Secret | Type::Array(_) | Type::Map(_) => 24,
            Type::OrNull(inner) => self.size_of(inner, contract, within),
        }
    }

    /// Whether a type contains itself without an array or a map between.
    fn is_cyclic(&self, name: &str, contract: &Contract) -> bool {
        let mut seen: Vec<&str> = Vec::new();
        let mut open = direct(name, contract);
        while let Some(next) = open.pop() {
            if next == name {
                return true;
            }
            if !seen.contains(&next) {
                seen.push(next);
                open.extend(direct(next, contract));
            }
        }
        false
    }
}

/// The types that stand in place inside another.
fn direct<'a>(name: &str, contract: &'a Contract) -> Vec<&'a str> {
    fn named(kind: &Type) -> Option<&str> {
        match kind {
            Type::Named(name) => Some(name),
            Type::OrNull(inner) => named(inner),
            _ => None,
        }
    }
    match contract.shapes.get(name) {
        Some(Shape::Struct(shape)) => shape.fields.iter().filter_map(|field| named(&field.kind)).collect(),
        Some(Shape::Union(shape)) => {
            let payloads = shape.members.iter().filter_map(|member| named(&member.payload.as_ref()?.0));
            payloads.chain(shape.fields.iter().filter_map(|field| named(&field.kind))).collect()
        }
        Some(Shape::Objects(shape)) => shape.members.values().map(String::as_str).collect(),
        Some(Shape::FullOrPartial { full, partial, .. }) => vec![full, partial],
        _ => Vec::new(),
    }
}
