//! Objects whose payload stands under a key named like its tag.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::layout::Layout;
use super::objects::Part;
use super::structs::{Parts, decoding, key_table, number};
use super::{doc, names};
use crate::{Error, Field, Member, Type, Union};

/// Emits the struct of the common fields, the enum of the members, and their decoding and encoding.
pub(super) fn emit(name: &str, shape: &Union, layout: &Layout, part: Option<&Part<'_>>) -> Result<TokenStream, Error> {
    check_keys(name, shape)?;
    let parts = Parts::new(name, &shape.constants, &shape.fields, layout)?;
    let union = Emitter {
        ident: names::of_type(name),
        kind: format_ident!("{name}Kind"),
        variants: names::variants(name, shape.members.iter().map(|member| member.tag.as_str()))?,
        siblings: siblings(name, shape)?,
        bit: number(shape.constants.len()),
        shape,
        layout,
    };
    let (definition, members, encode) = (union.definition(&parts), union.members(), union.encode(&parts));
    let decode = union.decode(&parts, part)?;
    Ok(quote!(#definition #members #decode #encode))
}

/// A key that means two things would be read as the one and never as the other.
fn check_keys(name: &str, shape: &Union) -> Result<(), Error> {
    let common = shape.constants.iter().map(|constant| &constant.name).chain(shape.fields.iter().map(|field| &field.name));
    let common: Vec<&String> = common.chain(&shape.tag).collect();
    for member in &shape.members {
        let siblings = member.siblings.iter().map(|field| &field.name);
        if let Some(key) = std::iter::once(&member.tag).chain(siblings).find(|key| common.contains(key)) {
            return Err(Error::schema(name, format!("`{key}` is a key of all members and one of the member `{}`", member.tag)));
        }
    }
    Ok(())
}

/// The fields that only some members have, once each.
fn siblings<'a>(name: &str, shape: &'a Union) -> Result<Vec<&'a Field>, Error> {
    let mut siblings: Vec<&Field> = Vec::new();
    for field in shape.members.iter().flat_map(|member| &member.siblings) {
        match siblings.iter().find(|other| other.name == field.name) {
            Some(other) if other.kind != field.kind => {
                return Err(Error::schema(name, format!("two members have a field `{}` of different types", field.name)));
            }
            Some(_) => {}
            None => siblings.push(field),
        }
    }
    Ok(siblings)
}

struct Emitter<'a> {
    ident: Ident,
    kind: Ident,
    variants: Vec<Ident>,
    siblings: Vec<&'a Field>,
    /// The bit that notes a tag that was left out.
    bit: Literal,
    shape: &'a Union,
    layout: &'a Layout,
}

impl Emitter<'_> {
    fn each(&self) -> impl Iterator<Item = (Literal, &Ident, &Member)> {
        self.variants.iter().zip(&self.shape.members).enumerate().map(|(at, (variant, member))| (number(at), variant, member))
    }

    fn definition(&self, parts: &Parts) -> TokenStream {
        let Self { ident, kind, .. } = self;
        let field = if self.shape.optional { quote!(Option<#kind>) } else { quote!(#kind) };
        let text = if self.shape.optional { "What it is, where the answer says." } else { "What it is." };
        let (parameter, initial) = if self.shape.optional {
            (quote!(), quote!(kind: None))
        } else {
            (quote!(kind: impl Into<#kind>), quote!(kind: kind.into()))
        };
        let text = doc(text);
        let more = [[quote!(#text pub kind: #field), parameter, initial]];
        let definition = parts.definition(ident, &self.shape.description, &more);
        let variants = self.each().map(|(_, variant, member)| {
            let text = doc(&format!("`{}`", member.tag));
            match &member.payload {
                None => quote!(#text #variant),
                Some((payload, nullable)) if member.siblings.is_empty() => {
                    let payload = self.layout.payload(payload, *nullable);
                    quote!(#text #variant(#payload))
                }
                Some((payload, nullable)) => {
                    let payload = self.layout.payload(payload, *nullable);
                    let key = names::field(&member.tag);
                    let fields = member.siblings.iter().map(|field| {
                        let (name, text, kind) =
                            (names::field(&field.name), doc(&field.description), self.layout.value(&field.kind));
                        quote!(#text #name: Option<#kind>)
                    });
                    quote!(#text #variant { #key: #payload, #(#fields),* })
                }
            }
        });
        let text = doc(&format!("What a [`{ident}`] is."));
        let from = (!self.shape.optional && !parts.needs_new).then(|| {
            quote! {
                impl From<#kind> for #ident {
                    fn from(kind: #kind) -> Self {
                        Self::new(kind)
                    }
                }
            }
        });
        let payloads = self.conversions(!self.shape.optional && !parts.needs_new);
        quote! {
            #definition
            #text
            #[derive(Debug, Clone, PartialEq)]
            #[non_exhaustive]
            pub enum #kind {
                #(#variants,)*
                /// A member that this version does not know.
                Unknown(UnknownMember),
            }
            #from
            #payloads
        }
    }

    /// `From` for each payload type that only one member has.
    fn conversions(&self, whole: bool) -> TokenStream {
        let named = |member: &Member| match &member.payload {
            Some((Type::Named(name), false)) if member.siblings.is_empty() => Some(name.clone()),
            _ => None,
        };
        let conversions = self.each().filter_map(|(_, variant, member)| {
            let name = named(member)?;
            let alone = self.shape.members.iter().filter(|other| named(other).as_ref() == Some(&name)).count() == 1;
            let (kind, payload) = (&self.kind, names::of_type(&name));
            let boxed = self.layout.is_boxed(&Type::Named(name));
            let value = if boxed { quote!(Box::new(payload)) } else { quote!(payload) };
            let ident = &self.ident;
            let whole = whole.then(|| {
                quote! {
                    impl From<#payload> for #ident {
                        fn from(payload: #payload) -> Self {
                            Self::new(payload)
                        }
                    }
                }
            });
            alone.then(|| {
                quote! {
                    impl From<#payload> for #kind {
                        fn from(payload: #payload) -> Self {
                            Self::#variant(#value)
                        }
                    }
                    #whole
                }
            })
        });
        quote!(#(#conversions)*)
    }

    fn members(&self) -> TokenStream {
        let kind = &self.kind;
        let tags = self.shape.members.iter().map(|member| &member.tag);
        let with_payload = self.each().filter(|(.., member)| member.payload.is_some()).map(|(number, variant, member)| {
            if member.siblings.is_empty() {
                return match &member.payload {
                    Some((Type::Array(_), false)) => quote!(#number => Self::#variant(decode::list(map)?),),
                    _ => quote!(#number => Self::#variant(map.next_value()?),),
                };
            }
            let key = names::field(&member.tag);
            let siblings = member.siblings.iter().map(|field| names::field(&field.name));
            quote!(#number => Self::#variant { #key: map.next_value()?, #(#siblings: None),* },)
        });
        let decode: Vec<_> = with_payload.collect();
        let units: Vec<_> = self
            .each()
            .filter(|(.., member)| member.payload.is_none())
            .map(|(number, variant, _)| quote!(#number => Self::#variant,))
            .collect();
        let units = (!units.is_empty()).then(|| {
            quote! {
                fn unit(member: usize) -> Option<Self> {
                    Some(match member { #(#units)* _ => return None })
                }
            }
        });
        let encode = self.each().map(|(_, variant, member)| {
            let key = &member.tag;
            let ident = names::field(key);
            let siblings: Vec<_> = member.siblings.iter().map(|field| names::field(&field.name)).collect();
            let slots = member.siblings.iter().map(|field| names::slot(&field.name)).collect::<Vec<_>>();
            let keys = member.siblings.iter().map(|field| &field.name);
            match (&member.payload, siblings.is_empty()) {
                (None, _) => quote!(Self::#variant => encode::tag(map, tag, #key),),
                (Some(_), true) => quote!(Self::#variant(payload) => encode::member(map, tag, #key, payload),),
                (Some(_), false) => quote! {
                    Self::#variant { #ident: payload, #(#siblings: #slots),* } => {
                        encode::member(map, tag, #key, payload)?;
                        #(if let Some(value) = #slots { map.serialize_entry(#keys, value)?; })*
                        Ok(())
                    }
                },
            }
        });
        let without = quote!(Err(A::Error::custom("a member without payload")));
        let decode = if decode.is_empty() {
            quote! {
                fn decode<'de, A: MapAccess<'de>>(_member: usize, _map: &mut A) -> Result<Self, A::Error> {
                    #without
                }
            }
        } else {
            quote! {
                fn decode<'de, A: MapAccess<'de>>(member: usize, map: &mut A) -> Result<Self, A::Error> {
                    Ok(match member {
                        #(#decode)*
                        _ => return #without,
                    })
                }
            }
        };
        quote! {
            impl Members for #kind {
                const TAGS: &'static [&'static str] = &[#(#tags),*];
                #decode
                #units
                fn unknown(member: UnknownMember) -> Self {
                    Self::Unknown(member)
                }
                fn encode<M: SerializeMap>(&self, map: &mut M, tag: Option<&'static str>) -> Result<(), M::Error> {
                    match self {
                        #(#encode)*
                        Self::Unknown(member) => encode::unknown_member(map, tag, member),
                    }
                }
            }
        }
    }

    fn decode(&self, parts: &Parts, part: Option<&Part<'_>>) -> Result<TokenStream, Error> {
        let (ident, kind) = (&self.ident, &self.kind);
        let tag_key = self.shape.tag.iter().map(String::as_str);
        let payload_keys: Vec<&str> = self.shape.members.iter().map(|member| member.tag.as_str()).collect();
        let own = |field: &&&Field| !payload_keys.contains(&field.name.as_str());
        let sibling_keys = self.siblings.iter().filter(own).map(|field| field.name.as_str());
        let common = parts.keys.iter().map(String::as_str);
        let keys = key_table(common.chain(tag_key).chain(payload_keys.iter().copied()).chain(sibling_keys));
        let first = parts.keys.len() + usize::from(self.shape.tag.is_some());
        let after = first + payload_keys.len();
        let tag_number = number(parts.keys.len());
        let first_payload = number(first);
        let tag_arm =
            self.shape.tag.as_ref().map(|_| quote!(Key::Known(#tag_number) => tag = decode::tag_of_payload(&mut map, #kind::TAGS, &mut next, #first_payload)?,));
        let slots: Vec<_> = self
            .siblings
            .iter()
            .map(|field| format_ident!("sibling_{}", names::field(&field.name).to_string().trim_start_matches("r#")))
            .collect();
        let read: Vec<_> = self
            .siblings
            .iter()
            .zip(&slots)
            .map(|(field, slot)| {
                let key = &field.name;
                quote!(#slot = decode::optional(&mut map, &mut extra, #key)?)
            })
            .collect();
        let shared: Vec<_> = self
            .siblings
            .iter()
            .zip(&read)
            .filter_map(|(field, read)| {
                let at = payload_keys.iter().position(|key| *key == field.name)?;
                let at = number(first + at);
                // Before the tag is known, it may as well be the payload of the member that is named like it.
                Some(quote!(#at if tag.is_some() => #read,))
            })
            .collect();
        let other = quote!(decode::unknown(&mut map, &mut extra, #kind::TAGS[member].to_owned())?);
        let beside = if shared.is_empty() { other } else { quote!(match number { #(#shared)* _ => #other, }) };
        let alone = self.siblings.iter().zip(&read).filter(|(field, _)| own(field)).enumerate().map(|(at, (_, read))| {
            let at = number(after + at);
            quote!(Key::Known(#at) => #read,)
        });
        let fill = self.fill(&slots);
        let mutable = if self.siblings.is_empty() { quote!() } else { quote!(mut) };
        let tag_value = if self.shape.tag.is_some() {
            quote!(let mut tag: Option<Tag> = None;)
        } else {
            quote!(let tag: Option<Tag> = None;)
        };
        let bit = &self.bit;
        let untagged = self.shape.tag.as_ref().map(|_| quote!(if tag.is_none() && chosen.is_some() { extra.flip(#bit); }));
        let kind_value = if self.shape.optional { quote!(kind) } else { quote!(kind: members::always(kind)) };
        let (head, arms, flips, finish) = (parts.head(), parts.numbered_arms(), &parts.flips, &parts.finish);
        let early = part.map(|part| part.early(&self.shape.fields, true)).transpose()?;
        let (first, last) = (number(first), number(after.saturating_sub(1)));
        let body = quote! {
            #keys
            #head
            #tag_value
            let mut chosen: Option<(usize, #kind)> = None;
            #(let mut #slots = None;)*
            while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
                match key {
                    #(#arms)*
                    #tag_arm
                    Key::Known(number @ #first..=#last) => {
                        let member = number - #first;
                        if members::is_payload::<#kind>(tag.as_ref(), chosen.is_some(), member) {
                            let kind = #kind::decode(member, &mut map)?;
                            members::choose(&mut chosen, member, kind, &mut extra)?;
                        } else {
                            #beside
                        }
                    }
                    #(#alone)*
                    Key::Known(_) => {}
                    Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
                }
            }
            #(#flips)*
            #early
            #untagged
            let #mutable kind = members::resolve(tag, chosen, &mut extra)?;
            #fill
        };
        Ok(decoding(ident, parts, &body, &quote!(#ident { #(#finish,)* #kind_value, extra }), part))
    }

    /// Hands the fields that only some members have to the member that came; the others are kept beside it.
    fn fill(&self, slots: &[Ident]) -> TokenStream {
        if self.siblings.is_empty() {
            return quote!();
        }
        let arms = self.each().filter(|(.., member)| !member.siblings.is_empty()).map(|(_, variant, member)| {
            let kind = &self.kind;
            let fields = member.siblings.iter().map(|field| names::field(&field.name));
            let locals: Vec<_> = member.siblings.iter().map(|field| names::slot(&field.name)).collect();
            let taken = member.siblings.iter().filter_map(|field| {
                let at = self.siblings.iter().position(|other| other.name == field.name)?;
                slots.get(at)
            });
            let keys = member.siblings.iter().map(|field| &field.name);
            quote!(Some(#kind::#variant { #(#fields: #locals,)* .. }) => {
                #(*#locals = members::sibling(#taken.take(), &mut extra, #keys)?;)*
            })
        });
        let rest = self.siblings.iter().zip(slots).map(|(field, slot)| {
            let key = &field.name;
            quote!(members::put_back(&mut extra, #key, #slot)?;)
        });
        quote! {
            match &mut kind { #(#arms)* _ => {} }
            #(#rest)*
        }
    }

    fn encode(&self, parts: &Parts) -> TokenStream {
        let ident = &self.ident;
        let encode = &parts.encode;
        let bit = &self.bit;
        let tag = match &self.shape.tag {
            Some(tag) => quote!((!self.extra.is_flipped(#bit)).then_some(#tag)),
            None => quote!(None),
        };
        let kind = if self.shape.optional {
            quote!(if let Some(kind) = &self.kind { kind.encode(&mut map, #tag)?; })
        } else {
            quote!(self.kind.encode(&mut map, #tag)?;)
        };
        quote! {
            impl Serialize for #ident {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    let mut map = serializer.serialize_map(None)?;
                    #(#encode)*
                    #kind
                    self.extra.write(&mut map)?;
                    map.end()
                }
            }
        }
    }
}
