//! Enums of strings, ids, aliases, and values told apart by their JSON type.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::layout::Layout;
use super::{doc, names};
use crate::{Enumeration, Error, Type};

/// Emits an enum of strings, open for values to come.
pub(super) fn enumeration(name: &str, shape: &Enumeration) -> Result<TokenStream, Error> {
    let (ident, text) = (names::of_type(name), doc(&shape.description));
    let variants = names::variants(name, shape.values.iter().map(String::as_str))?;
    let values = &shape.values;
    Ok(quote! {
        crate::model::open_enum! {
            #text
            #ident { #(#variants = #values,)* }
        }
    })
}

/// Emits the type of an id.
pub(super) fn id(name: &str, description: &str) -> TokenStream {
    let (ident, text) = (names::of_type(name), doc(description));
    quote! {
        crate::model::id_type! {
            #text
            #ident
        }
    }
}

/// Emits another name of a type.
pub(super) fn alias(name: &str, description: &str, kind: &Type, layout: &Layout) -> TokenStream {
    let (ident, text, value) = (names::of_type(name), doc(description), layout.value(kind));
    // The point in time has a type of its own in the model, under the schema's name.
    if name == value.to_string() {
        return quote!();
    }
    quote!(#text pub type #ident = #value;)
}

/// Emits an enum of values that their JSON type tells apart.
pub(super) fn untagged(name: &str, description: &str, members: &[Type], layout: &Layout) -> Result<TokenStream, Error> {
    let (ident, text) = (names::of_type(name), doc(description));
    let mut variants: Vec<Ident> = Vec::new();
    let (mut definitions, mut methods, mut encode) = (Vec::new(), Vec::new(), Vec::new());
    for member in members {
        let value = layout.value(member);
        let (variant, method) = match member {
            Type::String => (
                "String",
                quote!(fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<#ident, E> {
                    Ok(#ident::String(text.into()))
                }),
            ),
            Type::Boolean => (
                "Boolean",
                quote!(fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<#ident, E> {
                    Ok(#ident::Boolean(value))
                }),
            ),
            Type::Array(_) => (
                "Array",
                quote!(fn visit_seq<A: serde::de::SeqAccess<'de>>(self, sequence: A) -> Result<#ident, A::Error> {
                    Deserialize::deserialize(serde::de::value::SeqAccessDeserializer::new(sequence)).map(#ident::Array)
                }),
            ),
            other => return Err(Error::schema(name, format!("{other:?} cannot be told from others by its JSON type"))),
        };
        let variant = format_ident!("{variant}");
        if variants.contains(&variant) {
            return Err(Error::schema(name, format!("two members are of the JSON type {variant}")));
        }
        let label = doc(&format!("A JSON {}.", variant.to_string().to_lowercase()));
        definitions.push(quote!(#label #variant(#value)));
        methods.push(method);
        encode.push(quote!(Self::#variant(value) => value.serialize(serializer),));
        variants.push(variant);
    }
    let expected = variants.iter().map(|variant| variant.to_string().to_lowercase()).collect::<Vec<_>>().join(" or ");
    Ok(quote! {
        #text
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum #ident { #(#definitions,)* }
        impl<'de> Deserialize<'de> for #ident {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Visitor;
                impl<'de> serde::de::Visitor<'de> for Visitor {
                    type Value = #ident;
                    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        formatter.write_str(#expected)
                    }
                    #(#methods)*
                }
                deserializer.deserialize_any(Visitor)
            }
        }
        impl Serialize for #ident {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { #(#encode)* }
            }
        }
    })
}
