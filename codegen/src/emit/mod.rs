//! Writes shapes as Rust.

mod endpoints;
mod layout;
mod names;
mod objects;
mod round_trip;
mod scalars;
mod structs;
mod unions;

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::document::Body;
use crate::{Contract, Error, Shape};
use layout::Layout;
use objects::Part;

pub(crate) use endpoints::endpoints;
pub(crate) use round_trip::round_trip;

/// The header of every generated file. Inner doc comments cannot follow it: the files are compiled by `include!`, which takes
/// none, so their documentation stands where they are included.
pub(crate) const HEADER: &str =
    "// Generated from openapi/notion.yaml by `cargo xtask generate`. Do not edit: change the document or codegen/.\n\n";

/// The model: one Rust type a schema.
pub(crate) fn types(contract: &Contract) -> Result<String, Error> {
    let layout = Layout::new(contract);
    let mut tokens = quote! {
        use serde::de::{Error as _, MapAccess};
        use serde::ser::SerializeMap;
        use serde::{Deserialize, Deserializer, Serialize, Serializer};

        use crate::model::decode::{self, Key, Object, Tag};
        use crate::model::members::{self, Members};
        use crate::model::{Extra, Map, Number, Patch, Secret, SmallString, Timestamp, UnknownMember, UnknownObject, Value, encode};
    };
    for (name, shape) in &contract.shapes {
        names::check_type(name)?;
        tokens.extend(match shape {
            Shape::Struct(shape) => structs::emit(name, shape, &layout, Part::of(name, contract).as_ref())?,
            Shape::Union(shape) => unions::emit(name, shape, &layout, Part::of(name, contract).as_ref())?,
            Shape::Objects(shape) => objects::told_apart(name, shape, contract)?,
            Shape::FullOrPartial { description, full, partial } => objects::full_or_partial(name, description, full, partial),
            Shape::Untagged { description, members } => scalars::untagged(name, description, members, &layout)?,
            Shape::Enumeration(shape) => scalars::enumeration(name, shape)?,
            Shape::Id(description) => scalars::id(name, description),
            Shape::Alias(description, kind) => scalars::alias(name, description, kind, &layout),
        });
    }
    formatted(tokens)
}

/// The types that get the JSON Schema of their name, another name of a type having none of its own; and those that are bodies.
pub(crate) fn described(contract: &Contract) -> Result<String, Error> {
    let layout = Layout::new(contract);
    let named = contract.shapes.iter().filter(|(name, shape)| match shape {
        Shape::Alias(_, kind) => layout.value(kind).to_string() == **name,
        _ => true,
    });
    let types: Vec<_> = named.map(|(name, _)| names::of_type(name)).collect();
    let operations = || contract.operations.values().map(|(_, _, operation)| operation);
    let answers = bodies(operations().flat_map(|operation| operation.responses.values()));
    let requests = bodies(operations().flat_map(|operation| &operation.request_body));
    formatted(quote! {
        super::schemas::described! { #(#types),* }
        super::compiled::compiled! { answers: #(#answers),*; requests: #(#requests),*; }
    })
}

/// The types of bodies, each once.
fn bodies<'a>(bodies: impl Iterator<Item = &'a Body>) -> Vec<TokenStream> {
    let names: BTreeSet<&str> = bodies.filter_map(Body::json_schema).collect();
    names.into_iter().map(|name| names::of_type(name).into_token_stream()).collect()
}

/// Source text of tokens, under the header.
pub(crate) fn formatted(tokens: TokenStream) -> Result<String, Error> {
    let file = syn::parse2(tokens).map_err(|error| Error::Output(error.to_string()))?;
    Ok(format!("{HEADER}{}", prettyplease::unparse(&file)))
}

/// A doc comment; nothing for an empty sentence.
fn doc(text: &str) -> TokenStream {
    let lines = text.trim().lines().map(|line| format!(" {}", line.trim()));
    quote!(#(#[doc = #lines])*)
}
