//! The contract's schemas as JSON Schema, by the names of the types.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use schemars::{Schema, SchemaGenerator};
use serde::Deserialize;
use serde_json::{Map, Value};

#[cfg(not(feature = "codegen"))]
const DOCUMENT: &str = include_str!("schemas.json");
#[cfg(feature = "codegen")]
const DOCUMENT: &str = include_str!(concat!(env!("OUT_DIR"), "/schemas.json"));

/// How a reference to a definition begins.
const REFERENCE: &str = "#/$defs/";

/// Implements `JsonSchema` for types that have the names of schemas. All share one function: there are hundreds of them.
macro_rules! described {
    ($($name:ident),* $(,)?) => {$(
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn schema_id() -> std::borrow::Cow<'static, str> {
                concat!("notion_connector::types::", stringify!($name)).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::schemas::schema(stringify!($name), generator)
            }
        }
    )*};
}
pub(crate) use described;

/// A schema and the names of those that it mentions.
struct Definition {
    schema: Value,
    mentions: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Document {
    #[serde(rename = "$defs")]
    definitions: HashMap<String, Value>,
}

/// Read when the first schema is asked for: most programs ask for none.
static DEFINITIONS_BY_NAME: LazyLock<HashMap<String, Definition>> = LazyLock::new(|| {
    // The document is generated with the types; `tests/schemas` reads it.
    let document = serde_json::from_str(DOCUMENT).unwrap_or(Document { definitions: HashMap::new() });
    let definition = |(name, schema)| {
        let mut mentions = BTreeSet::new();
        collect_references(&schema, &mut mentions);
        (name, Definition { schema, mentions })
    };
    document.definitions.into_iter().map(definition).collect()
});

/// Whether a definition is one of the contract's, and so one of Notion's own objects.
pub fn is_contract(name: &str) -> bool {
    DEFINITIONS_BY_NAME.contains_key(name)
}

/// A schema of the contract, which refers to others.
pub fn definition(name: &str) -> Option<&'static Value> {
    DEFINITIONS_BY_NAME.get(name).map(|definition| &definition.schema)
}

/// A schema that refers to the contract's, as a document of its own with the definitions that it needs.
pub fn document(mut schema: Map<String, Value>) -> Value {
    let mut mentions = BTreeSet::new();
    schema.values().for_each(|value| collect_references(value, &mut mentions));
    let found = reachable(mentions.iter().map(String::as_str));
    let mut definitions = schema.remove("$defs").and_then(|own| own.as_object().cloned()).unwrap_or_default();
    for (name, definition) in found {
        definitions.entry(name.to_owned()).or_insert_with(|| definition.schema.clone());
    }
    schema.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    if !definitions.is_empty() {
        schema.insert("$defs".into(), definitions.into());
    }
    schema.into()
}

/// A schema of the contract for a generator, which is given the definitions that it needs.
pub fn schema(name: &str, generator: &mut SchemaGenerator) -> Schema {
    let Some(definition) = DEFINITIONS_BY_NAME.get(name) else { return Schema::default() };
    // Generators for OpenAPI keep definitions elsewhere.
    let place = format!("#{}/", generator.settings().definitions_path);
    for (name, definition) in reachable(definition.mentions.iter().map(String::as_str)) {
        if !generator.definitions().contains_key(name) {
            let schema = placed(&definition.schema, &place);
            generator.definitions_mut().insert(name.to_owned(), schema);
        }
    }
    placed(&definition.schema, &place).try_into().unwrap_or_default()
}

/// The definitions that some lead to, and those themselves.
fn reachable<'a>(names: impl Iterator<Item = &'a str>) -> HashMap<&'static str, &'static Definition> {
    let mut found: HashMap<&str, &Definition> = HashMap::new();
    let mut open: Vec<(&String, &Definition)> = names.filter_map(|name| DEFINITIONS_BY_NAME.get_key_value(name)).collect();
    while let Some((name, definition)) = open.pop() {
        if found.insert(name, definition).is_none() {
            open.extend(definition.mentions.iter().filter_map(|name| DEFINITIONS_BY_NAME.get_key_value(name)));
        }
    }
    found
}

fn collect_references(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                match value.as_str().and_then(|text| text.strip_prefix(REFERENCE)) {
                    Some(name) if key == "$ref" => drop(names.insert(name.to_owned())),
                    _ => collect_references(value, names),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect_references(item, names)),
        _ => {}
    }
}

/// A schema whose references lead to where the definitions are.
fn placed(schema: &Value, place: &str) -> Value {
    match schema {
        Value::Object(entries) => Value::Object(
            entries
                .iter()
                .map(|(key, value)| match value.as_str().and_then(|text| text.strip_prefix(REFERENCE)) {
                    Some(name) if key == "$ref" => (key.clone(), Value::String(format!("{place}{name}"))),
                    _ => (key.clone(), placed(value, place)),
                })
                .collect(),
        ),
        Value::Array(items) => Value::Array(items.iter().map(|item| placed(item, place)).collect()),
        other => other.clone(),
    }
}
