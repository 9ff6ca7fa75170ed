//! Objects with known fields, and the parts of them that unions share.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::layout::Layout;
use super::objects::Part;
use super::{doc, names};
use crate::{Constant, Error, Field, Presence, Struct, Type};

/// Emits a struct with its decoding and encoding.
pub(super) fn emit(name: &str, shape: &Struct, layout: &Layout, part: Option<&Part<'_>>) -> Result<TokenStream, Error> {
    let parts = Parts::new(name, &shape.constants, &shape.fields, layout)?;
    let ident = names::of_type(name);
    let definition = parts.definition(&ident, &shape.description, &[]);
    let Parts { encode, .. } = &parts;
    let decode = if parts.slots.is_empty() && shape.constants.is_empty() {
        let body = quote! {
            let mut extra = Extra::default();
            decode::rest(&mut map, &mut extra)?;
        };
        decoding(&ident, &parts, &body, &quote!(Self { extra }), None)
    } else {
        let (head, arms, fields) = (parts.head(), parts.arms(), &parts.finish);
        let keys = key_table(parts.keys.iter().map(String::as_str));
        let flips = &parts.flips;
        let early = part.map(|part| part.early(&shape.fields, false)).transpose()?;
        let body = quote! {
            #keys
            #head
            while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
                match key {
                    #(#arms)*
                    Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
                }
            }
            #(#flips)*
            #early
        };
        decoding(&ident, &parts, &body, &quote!(#ident { #(#fields,)* extra }), part)
    };
    Ok(quote! {
        #definition
        #decode
        impl Serialize for #ident {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(None)?;
                #(#encode)*
                self.extra.write(&mut map)?;
                map.end()
            }
        }
    })
}

/// The implementation of decoding: `body` fills the slots, `value` makes the object of them.
pub(super) fn decoding(
    ident: &Ident,
    parts: &Parts,
    body: &TokenStream,
    value: &TokenStream,
    part: Option<&Part<'_>>,
) -> TokenStream {
    let tagged = parts.tagged();
    match part {
        None => object_impl(
            ident,
            &quote! {
                fn decode<'de, A: MapAccess<'de>>(mut map: A, #tagged: bool) -> Result<Self, A::Error> {
                    #body
                    Ok(#value)
                }
            },
        ),
        Some(part) => {
            let (either, decode) = part.functions(&tagged, body, value);
            let object = object_impl(ident, &decode);
            quote! {
                impl #ident { #either }
                #object
            }
        }
    }
}

/// The implementation of decoding around its one function.
pub(super) fn object_impl(ident: &Ident, decode: &TokenStream) -> TokenStream {
    let name = ident.to_string();
    quote! {
        impl Object for #ident {
            const NAME: &'static str = #name;
            #decode
        }
        impl<'de> Deserialize<'de> for #ident {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                decode::object(deserializer)
            }
        }
    }
}

/// The table of an object's keys, whose places are their numbers.
pub(super) fn key_table<'a>(keys: impl Iterator<Item = &'a str>) -> TokenStream {
    quote!(const KEYS: &[&str] = &[#(#keys),*];)
}

/// A key's number, as a pattern.
pub(super) fn number(at: usize) -> Literal {
    Literal::usize_unsuffixed(at)
}

/// The code of constants and fields, in pieces that structs and unions put together.
pub(super) struct Parts {
    /// The keys, constants first, in the order of their numbers.
    pub(super) keys: Vec<String>,
    /// Local variables: name and whether it is a constant's.
    pub(super) slots: Vec<Ident>,
    constants: Vec<Ident>,
    actions: Vec<TokenStream>,
    /// Statements that note which constants did not come as the type writes them.
    pub(super) flips: Vec<TokenStream>,
    /// The fields of the struct's expression after decoding.
    pub(super) finish: Vec<TokenStream>,
    /// Statements that write the fields.
    pub(super) encode: Vec<TokenStream>,
    declarations: Vec<TokenStream>,
    parameters: Vec<TokenStream>,
    initial: Vec<TokenStream>,
    /// Whether there are fields that no default fits.
    pub(super) needs_new: bool,
}

impl Parts {
    pub(super) fn new(name: &str, constants: &[Constant], fields: &[Field], layout: &Layout) -> Result<Self, Error> {
        if constants.len() > 4 {
            return Err(Error::schema(name, "has more constants than an object can note"));
        }
        let mut parts = Self {
            keys: Vec::new(),
            slots: Vec::new(),
            constants: Vec::new(),
            actions: Vec::new(),
            flips: Vec::new(),
            finish: Vec::new(),
            encode: Vec::new(),
            declarations: Vec::new(),
            parameters: Vec::new(),
            initial: Vec::new(),
            needs_new: false,
        };
        names::check_fields(name, fields.iter().map(|field| field.name.as_str()))?;
        for (bit, constant) in constants.iter().enumerate() {
            parts.constant(&number(bit), constant);
        }
        for field in fields {
            if field.name == "extra" || field.name == "kind" {
                return Err(Error::schema(name, format!("the field `{}` has a name that every type uses", field.name)));
            }
            parts.field(field, layout);
        }
        Ok(parts)
    }

    fn constant(&mut self, bit: &Literal, constant: &Constant) {
        let Constant { name, value, required } = constant;
        let slot = format_ident!("{}_seen", names::field(name));
        self.keys.push(name.clone());
        self.actions.push(quote!(#slot = decode::constant(&mut map, &mut extra, #name, #value)?));
        let usual = if *required { quote!(!) } else { quote!() };
        self.flips.push(quote!(if #usual #slot { extra.flip(#bit); }));
        self.encode.push(quote!(encode::constant(&mut map, &self.extra, (#name, #value), #usual self.extra.is_flipped(#bit))?;));
        self.constants.push(slot);
    }

    fn field(&mut self, field: &Field, layout: &Layout) {
        let key = &field.name;
        let (ident, slot) = (names::field(key), names::slot(key));
        let kind = layout.field(&field.kind, field.presence);
        let text = doc(&field.description);
        self.keys.push(key.clone());
        self.slots.push(slot.clone());
        self.declarations.push(quote!(#text pub #ident: #kind));
        match field.presence {
            Presence::Required => {
                let value = match &field.kind {
                    Type::Array(_) => quote!(decode::list(&mut map)?),
                    _ => quote!(map.next_value()?),
                };
                self.actions.push(quote!(#slot = Some(#value)));
                self.finish.push(quote!(#ident: decode::required(#slot, #key)?));
                self.encode.push(quote!(map.serialize_entry(#key, &self.#ident)?;));
                let (parameter, value) = parameter(&ident, &field.kind, &kind);
                self.parameters.push(parameter);
                self.initial.push(quote!(#ident: #value));
                self.needs_new = true;
            }
            Presence::Nullable => {
                self.actions.push(quote!(#slot = Some(map.next_value()?)));
                self.finish.push(quote!(#ident: decode::required(#slot, #key)?));
                self.encode.push(quote!(map.serialize_entry(#key, &self.#ident)?;));
                self.initial.push(quote!(#ident: None));
            }
            Presence::Optional => {
                self.actions.push(quote!(#slot = decode::optional(&mut map, &mut extra, #key)?));
                self.finish.push(quote!(#ident: #slot));
                self.encode.push(quote!(if let Some(value) = &self.#ident { map.serialize_entry(#key, value)?; }));
                self.initial.push(quote!(#ident: None));
            }
            Presence::OptionalNullable => {
                self.actions.push(quote!(#slot = map.next_value()?));
                self.finish.push(quote!(#ident: #slot));
                self.encode.push(quote!(if !self.#ident.is_absent() { map.serialize_entry(#key, &self.#ident)?; }));
                self.initial.push(quote!(#ident: Patch::Absent));
            }
        }
    }

    /// The struct with its constructor; `more` are the fields that a union adds: declaration, parameter, initial value.
    pub(super) fn definition(&self, ident: &Ident, description: &str, more: &[[TokenStream; 3]]) -> TokenStream {
        let text = doc(description);
        let declarations = self.declarations.iter().chain(more.iter().map(|[declaration, ..]| declaration));
        let parameters = self.parameters.iter().chain(more.iter().map(|[_, parameter, _]| parameter)).filter(|p| !p.is_empty());
        let initial = self.initial.iter().chain(more.iter().map(|[.., initial]| initial));
        let needs_new = self.needs_new || more.iter().any(|[_, parameter, _]| !parameter.is_empty());
        let default = (!needs_new).then(|| quote!(Default,));
        let constructor = needs_new.then(|| {
            let text = format!(" A new `{ident}` with what every one has.");
            quote! {
                impl #ident {
                    #[doc = #text]
                    #[must_use]
                    pub fn new(#(#parameters),*) -> Self {
                        Self { #(#initial,)* extra: Extra::default() }
                    }
                }
            }
        });
        quote! {
            #text
            #[derive(Debug, Clone, #default PartialEq)]
            #[non_exhaustive]
            pub struct #ident {
                #(#declarations,)*
                /// What came beyond the fields of this type.
                pub extra: Extra,
            }
            #constructor
        }
    }

    /// The local variables of decoding.
    pub(super) fn head(&self) -> TokenStream {
        let constants = self
            .constants
            .iter()
            .enumerate()
            .map(|(number, slot)| if number == 0 { quote!(let mut #slot = tagged;) } else { quote!(let mut #slot = false;) });
        let slots = self.slots.iter().zip(self.declarations.iter()).map(|(slot, _)| quote!(let mut #slot = Default::default();));
        quote! {
            let mut extra = Extra::default();
            let mut next = 0;
            #(#constants)*
            #(#slots)*
        }
    }

    /// The name of the parameter that says whether the first constant was read already.
    pub(super) fn tagged(&self) -> Ident {
        if self.constants.is_empty() { format_ident!("_tagged") } else { format_ident!("tagged") }
    }

    /// The arms of the match over keys; the last number stands for all others, which do not occur.
    pub(super) fn arms(&self) -> Vec<TokenStream> {
        let last = self.actions.len().saturating_sub(1);
        let arm = |(number, action): (usize, &TokenStream)| {
            let place = self::number(number);
            if number == last { quote!(Key::Known(_) => #action,) } else { quote!(Key::Known(#place) => #action,) }
        };
        self.actions.iter().enumerate().map(arm).collect()
    }

    /// The arms without the catch-all, for unions, which have more keys.
    pub(super) fn numbered_arms(&self) -> Vec<TokenStream> {
        let arm = |(number, action): (usize, &TokenStream)| {
            let place = self::number(number);
            quote!(Key::Known(#place) => #action,)
        };
        self.actions.iter().enumerate().map(arm).collect()
    }
}

/// A parameter of a constructor, and the value that it becomes.
fn parameter(ident: &Ident, kind: &Type, rust: &TokenStream) -> (TokenStream, TokenStream) {
    match kind {
        Type::String | Type::Timestamp | Type::Secret | Type::Number | Type::Named(_) => {
            (quote!(#ident: impl Into<#rust>), quote!(#ident.into()))
        }
        _ => (quote!(#ident: #rust), quote!(#ident)),
    }
}
