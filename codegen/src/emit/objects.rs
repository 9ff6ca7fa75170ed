//! Whole objects: told apart by a constant, or full and partial.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::structs::{number, object_impl};
use super::{doc, names};
use crate::{Constant, Contract, Error, Field, Objects, Presence, Shape, Struct};

/// Emits an enum of objects that a constant tells apart.
pub(super) fn told_apart(name: &str, shape: &Objects, contract: &Contract) -> Result<TokenStream, Error> {
    check_constants(name, shape, contract)?;
    let ident = names::of_type(name);
    let variants = names::variants(name, shape.members.keys().map(String::as_str))?;
    let types: Vec<_> = shape.members.values().map(|member| names::of_type(member)).collect();
    let numbers: Vec<_> = (0..types.len()).map(number).collect();
    let values: Vec<_> = shape.members.keys().collect();
    let tag = &shape.tag;
    let text = doc(&shape.description);
    let object = object_impl(
        &ident,
        &quote! {
            fn decode<'de, A: MapAccess<'de>>(mut map: A, _tagged: bool) -> Result<Self, A::Error> {
                const TAGS: &[&str] = &[#(#values),*];
                let fields = match decode::told_apart(&mut map, #tag, TAGS)? {
                    #(decode::Apart::Member(#numbers) => return #types::decode(map, true).map(Self::#variants),)*
                    decode::Apart::Member(_) => return Err(A::Error::custom("a member without number")),
                    decode::Apart::Fields(fields) => fields,
                };
                match fields.get(#tag).and_then(Value::as_str).and_then(|tag| decode::position(TAGS, tag)) {
                    #(Some(#numbers) => decode::buffered(&fields).map(Self::#variants),)*
                    _ => Ok(Self::Unknown(fields.into())),
                }
            }
        },
    );
    Ok(quote! {
        #text
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum #ident {
            #(#[doc = concat!("`", #values, "`")] #variants(#types),)*
            /// An object of a kind that this version does not know.
            Unknown(UnknownObject),
        }
        #object
        impl Serialize for #ident {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(Self::#variants(object) => object.serialize(serializer),)*
                    Self::Unknown(object) => object.serialize(serializer),
                }
            }
        }
        #(impl From<#types> for #ident {
            fn from(object: #types) -> Self {
                Self::#variants(object)
            }
        })*
    })
}

/// The constant that tells the objects apart is read before the object is, which then takes its first constant as read.
fn check_constants(name: &str, shape: &Objects, contract: &Contract) -> Result<(), Error> {
    for (value, member) in &shape.members {
        let whole = match contract.shapes.get(member) {
            Some(Shape::FullOrPartial { full, .. }) => full,
            _ => member,
        };
        match constants(whole, contract) {
            [first, ..] if first.name == shape.tag && first.value == *value => {}
            _ => {
                let reason = format!("the first constant of `{whole}` must be `{}` with the value `{value}`", shape.tag);
                return Err(Error::schema(name, reason));
            }
        }
    }
    Ok(())
}

fn constants<'a>(name: &str, contract: &'a Contract) -> &'a [Constant] {
    match contract.shapes.get(name) {
        Some(Shape::Struct(shape)) => &shape.constants,
        Some(Shape::Union(shape)) => &shape.constants,
        _ => &[],
    }
}

/// Emits an enum of a whole object and the part of it that an integration may see.
pub(super) fn full_or_partial(name: &str, description: &str, full: &str, partial: &str) -> TokenStream {
    let (ident, full, partial) = (names::of_type(name), names::of_type(full), names::of_type(partial));
    let text = doc(description);
    let object = object_impl(
        &ident,
        &quote! {
            fn decode<'de, A: MapAccess<'de>>(map: A, tagged: bool) -> Result<Self, A::Error> {
                #full::decode_or_part(map, tagged)
            }
        },
    );
    quote! {
        #text
        #[derive(Debug, Clone, PartialEq)]
        pub enum #ident {
            /// The whole object.
            Full(#full),
            /// The part of it that the integration may see.
            Partial(#partial),
        }
        impl #ident {
            /// The whole object, if the integration may see it.
            #[must_use]
            pub fn full(&self) -> Option<&#full> {
                match self {
                    Self::Full(object) => Some(object),
                    Self::Partial(_) => None,
                }
            }
            /// The whole object, if the integration may see it.
            #[must_use]
            pub fn into_full(self) -> Option<#full> {
                match self {
                    Self::Full(object) => Some(object),
                    Self::Partial(_) => None,
                }
            }
        }
        #object
        impl Serialize for #ident {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    Self::Full(object) => object.serialize(serializer),
                    Self::Partial(object) => object.serialize(serializer),
                }
            }
        }
        impl From<#full> for #ident {
            fn from(object: #full) -> Self {
                Self::Full(object)
            }
        }
    }
}

/// How a whole object decodes where only a part of it came.
pub(super) struct Part<'a> {
    answer: &'a str,
    name: &'a str,
    shape: &'a Struct,
    /// The constants of the whole object.
    constants: &'a [Constant],
}

impl<'a> Part<'a> {
    /// The part of a schema, if the contract has one.
    pub(super) fn of(full: &str, contract: &'a Contract) -> Option<Self> {
        contract.shapes.iter().find_map(|(answer, shape)| match shape {
            Shape::FullOrPartial { full: name, partial, .. } if name == full => match contract.shapes.get(partial) {
                Some(Shape::Struct(shape)) => Some(Self { answer, name: partial, shape, constants: constants(full, contract) }),
                _ => None,
            },
            _ => None,
        })
    }

    /// The statement that ends decoding early with the part, if nothing but its fields came.
    pub(super) fn early(&self, fields: &[Field], union: bool) -> Result<TokenStream, Error> {
        // What was noted of the constants of the whole object is read as if it were the part's.
        if self.shape.constants != self.constants {
            return Err(Error::schema(self.name, "its constants are not those of the whole object"));
        }
        let in_part = |field: &&Field| self.shape.fields.iter().any(|other| other.name == field.name);
        if let Some(field) = self
            .shape
            .fields
            .iter()
            .find(|field| !fields.iter().any(|other| other.name == field.name && other.kind == field.kind))
        {
            return Err(Error::schema(self.name, format!("the field `{}` is not the same in the whole object", field.name)));
        }
        let others = fields.iter().filter(|field| !in_part(field)).map(|field| names::slot(&field.name));
        let missing = others.map(|slot| quote!(decode::Slot::is_missing(&#slot)));
        let missing = missing.chain(union.then(|| quote!(tag.is_none() && chosen.is_none())));
        let taken = self.shape.fields.iter().map(|field| {
            let (ident, slot, key) = (names::field(&field.name), names::slot(&field.name), &field.name);
            match field.presence {
                Presence::Required => quote!(#ident: decode::required(#slot, #key)?),
                _ => quote!(#ident: #slot),
            }
        });
        let (answer, partial) = (names::of_type(self.answer), names::of_type(self.name));
        Ok(quote! {
            if #(#missing)&&* {
                return Ok(#answer::Partial(#partial { #(#taken,)* extra }));
            }
        })
    }

    /// The functions that decode the whole object or its part.
    pub(super) fn functions(&self, tagged: &Ident, body: &TokenStream, value: &TokenStream) -> (TokenStream, TokenStream) {
        let answer = names::of_type(self.answer);
        let either = quote! {
            fn decode_or_part<'de, A: MapAccess<'de>>(mut map: A, #tagged: bool) -> Result<#answer, A::Error> {
                #body
                Ok(#answer::Full(#value))
            }
        };
        let decode = quote! {
            fn decode<'de, A: MapAccess<'de>>(map: A, tagged: bool) -> Result<Self, A::Error> {
                match Self::decode_or_part(map, tagged)? {
                    #answer::Full(object) => Ok(object),
                    #answer::Partial(_) => Err(A::Error::custom("only a part of the object came")),
                }
            }
        };
        (either, decode)
    }
}
