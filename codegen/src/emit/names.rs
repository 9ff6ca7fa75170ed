//! Rust names for keys and values.

use heck::ToUpperCamelCase;
use proc_macro2::{Ident, Span};

use crate::Error;

/// A field's name, raw where the key is a keyword.
pub(super) fn field(key: &str) -> Ident {
    let safe: String = key.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' }).collect();
    let safe = match safe.as_str() {
        // These cannot be raw.
        "self" | "super" | "crate" | "_" => format!("{safe}_"),
        _ if !safe.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') => format!("n{safe}"),
        _ => safe,
    };
    syn::parse_str(&safe).unwrap_or_else(|_| Ident::new_raw(&safe, Span::call_site()))
}

/// The name of the local variable that holds a field while its object is decoded: no other variable has it.
pub(super) fn slot(key: &str) -> Ident {
    Ident::new(&format!("field_{}", field(key).to_string().trim_start_matches("r#")), Span::call_site())
}

/// Says which of an object's keys would have the name of another.
pub(super) fn check_fields<'a>(schema: &str, keys: impl IntoIterator<Item = &'a str>) -> Result<(), Error> {
    let mut names: Vec<Ident> = Vec::new();
    for key in keys {
        let name = field(key);
        if names.contains(&name) {
            return Err(Error::schema(schema, format!("the key `{key}` would be a second field `{name}`")));
        }
        names.push(name);
    }
    Ok(())
}

/// The names that the generated code uses itself.
const TAKEN: &[&str] = &[
    "Box",
    "Default",
    "Deserialize",
    "Deserializer",
    "Err",
    "Extra",
    "From",
    "Into",
    "Key",
    "KeyOf",
    "Map",
    "MapAccess",
    "Members",
    "None",
    "Number",
    "Object",
    "Ok",
    "Option",
    "Patch",
    "Result",
    "Secret",
    "Serialize",
    "SerializeMap",
    "Serializer",
    "SmallString",
    "Some",
    "String",
    "Tag",
    "UnknownMember",
    "UnknownObject",
    "Value",
    "Vec",
];

/// Says that a schema's name is not what both generators make of it, or is taken.
pub(super) fn check_type(name: &str) -> Result<(), Error> {
    if TAKEN.contains(&name) {
        return Err(Error::schema(name, "has a name that the generated code uses itself"));
    }
    if name == name.to_upper_camel_case() && syn::parse_str::<Ident>(name).is_ok() {
        Ok(())
    } else {
        Err(Error::schema(name, "its name is not in PascalCase"))
    }
}

/// A type's name.
pub(super) fn of_type(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The names of the variants of an enum, each different from the others.
pub(super) fn variants<'a>(schema: &str, values: impl IntoIterator<Item = &'a str>) -> Result<Vec<Ident>, Error> {
    let mut names: Vec<Ident> = Vec::new();
    for value in values {
        let Some(name) = variant(value) else {
            return Err(Error::schema(schema, format!("`{value}` makes no Rust name")));
        };
        if names.contains(&name) || name == "Unknown" {
            return Err(Error::schema(schema, format!("`{value}` would be a second variant `{name}`")));
        }
        names.push(name);
    }
    Ok(names)
}

fn variant(value: &str) -> Option<Ident> {
    let spelt = value.replace("++", " plus plus ").replace('#', " sharp ").replace('+', " plus ").replace('%', " percent ");
    let name = spelt.to_upper_camel_case();
    let name = if name.starts_with(|c: char| c.is_ascii_digit()) { format!("N{name}") } else { name };
    syn::parse_str(&name).ok()
}

#[cfg(test)]
mod tests {
    use super::{check_type, field, variants};

    #[test]
    fn spells_out_what_an_identifier_cannot_hold() {
        for (value, name) in [
            ("heading_1", "Heading1"),
            ("c", "C"),
            ("c++", "CPlusPlus"),
            ("c#", "CSharp"),
            ("java/c/c++/c#", "JavaCCPlusPlusCSharp"),
            ("vb.net", "VbNet"),
            ("plain text", "PlainText"),
            ("5_years", "N5Years"),
        ] {
            assert_eq!(variants("Test", [value]).unwrap(), [name], "{value}");
        }
        assert!(variants("Test", ["a_b", "a-b"]).is_err());
        for value in ["", "?", "self"] {
            assert!(variants("Test", [value]).is_err(), "{value}");
        }
    }

    #[test]
    fn makes_a_field_of_every_key() {
        for (key, name) in [
            ("heading_1", "heading_1"),
            ("type", "r#type"),
            ("self", "self_"),
            ("_", "__"),
            ("1st", "n1st"),
            ("", "n"),
            ("A-é", "a__"),
        ] {
            assert_eq!(field(key).to_string(), name, "{key}");
        }
    }

    #[test]
    fn takes_types_in_pascal_case() {
        for (name, taken) in
            [("Page", true), ("N1", true), ("page", false), ("a-b", false), ("HTTPError", false), ("Self", false), ("Key", false)]
        {
            assert_eq!(check_type(name).is_ok(), taken, "{name}");
        }
    }
}
