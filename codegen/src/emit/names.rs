//! Rust names for keys and values.

use heck::ToUpperCamelCase;
use proc_macro2::{Ident, Span};

use crate::Error;

/// A field's name, raw where the key is a keyword.
pub(super) fn field(key: &str) -> Ident {
    let safe: String = key.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' }).collect();
    syn::parse_str(&safe).unwrap_or_else(|_| Ident::new_raw(&safe, Span::call_site()))
}

/// A type's name.
pub(super) fn of_type(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The names of the variants of an enum, each different from the others.
pub(super) fn variants<'a>(schema: &str, values: impl IntoIterator<Item = &'a str>) -> Result<Vec<Ident>, Error> {
    let mut names: Vec<Ident> = Vec::new();
    for value in values {
        let name = variant(value);
        if names.contains(&name) || name == "Unknown" {
            return Err(Error::schema(schema, format!("`{value}` would be a second variant `{name}`")));
        }
        names.push(name);
    }
    Ok(names)
}

fn variant(value: &str) -> Ident {
    let spelt = value.replace("++", " plus plus ").replace('#', " sharp ").replace('+', " plus ").replace('%', " percent ");
    let name = spelt.to_upper_camel_case();
    let name = if name.starts_with(|c: char| c.is_ascii_digit()) { format!("N{name}") } else { name };
    syn::parse_str(&name).unwrap_or_else(|_| Ident::new_raw(&name, Span::call_site()))
}

#[cfg(test)]
mod tests {
    use super::{field, variants};

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
        assert_eq!(field("type").to_string(), "r#type");
    }
}
