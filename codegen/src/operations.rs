//! The operations, as progenitor writes them, with every type taken from our model.

use progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle};
use quote::quote;
use serde_json::{Value, json};

use crate::{Contract, Error, emit};

/// Where the generated operations find the types of the model.
const TYPES: &str = "crate::bindings::types";

/// What decodes an answer. Progenitor's own reads bytes as `types::json::read` does not, and each answer's type would be compiled twice.
const DECODE: &str = "ResponseValue::from_response(response).await";
const OUR_DECODE: &str = "crate::bindings::answer::value(crate::bindings::answer::read(response).await)";

pub(crate) fn generate(document: &str, contract: &Contract) -> Result<String, Error> {
    let document: Value = serde_saphyr::from_str(document).map_err(|error| Error::Document(error.to_string()))?;
    let document = serde_json::from_value(stubbed(document)).map_err(|error| Error::Document(error.to_string()))?;

    let mut settings = GenerationSettings::default();
    settings.with_interface(InterfaceStyle::Positional);
    settings.with_hooks(HooksMode::Expected);
    settings.with_inner_type(quote!(crate::transport::Call));
    for name in contract.shapes.keys() {
        settings.with_replacement(name, format!("{TYPES}::{name}"), std::iter::empty());
    }
    let tokens = Generator::new(&settings)
        .generate_tokens(&document)
        .map_err(|error| Error::Operation { operation: "(any)".into(), reason: error.to_string() })?;
    let source = emit::formatted(tokens)?;
    check_replacements(&source)?;
    Ok(source.replace(DECODE, OUR_DECODE))
}

/// The document with an empty object for every schema: progenitor needs the operations and the names only. And with the answers of success
/// alone: the transport reads errors before an operation would.
fn stubbed(mut document: Value) -> Value {
    let paths = document.get_mut("paths").and_then(Value::as_object_mut).into_iter().flat_map(|paths| paths.values_mut());
    let operations = paths.filter_map(Value::as_object_mut).flat_map(|operations| operations.values_mut());
    for responses in operations.filter_map(|operation| operation.get_mut("responses")?.as_object_mut()) {
        responses.retain(|status, _| status.starts_with('2'));
    }
    if let Some(schemas) = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut) {
        for schema in schemas.values_mut() {
            *schema = json!({"type": "object"});
        }
    }
    document
}

/// Progenitor ignores a replacement whose name it spells otherwise, and would then define a type of its own.
fn check_replacements(source: &str) -> Result<(), Error> {
    let file = syn::parse_file(source).map_err(|error| Error::Output(error.to_string()))?;
    let types = file.items.iter().find_map(|item| match item {
        syn::Item::Mod(module) if module.ident == "types" => module.content.as_ref(),
        _ => None,
    });
    for item in types.iter().flat_map(|(_, items)| items) {
        let name = match item {
            syn::Item::Struct(item) => &item.ident,
            syn::Item::Enum(item) => &item.ident,
            syn::Item::Type(item) => &item.ident,
            _ => continue,
        };
        return Err(Error::Schema {
            schema: name.to_string(),
            reason: "progenitor made a type of its own of it: name schemas in PascalCase".into(),
        });
    }
    Ok(())
}
