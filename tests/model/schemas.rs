//! The types' JSON Schemas: valid as schemas, of one mind with decoding, and open for what is unknown.

#![allow(clippy::unwrap_used, reason = "the functions that all tests share are not tests themselves")]

use std::collections::{BTreeSet, HashMap};

use jsonschema::Validator;
use notion_connector::types;
use schemars::{JsonSchema, Schema, generate::SchemaSettings};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::properties::{is_free, places, without};
use crate::{Row, known, refused, schema_of};
use notion_connector_schema::{Detail, light};

/// The checked-in definitions, one a schema of the contract.
fn definitions() -> Value {
    serde_json::from_str(include_str!("../../types/src/schemas.json")).unwrap_or_else(|error| panic!("{error}"))
}

/// Validators by the text of their schema: many rows have the same type.
#[derive(Default)]
pub(crate) struct Validators(HashMap<fn() -> Schema, Validator>);

impl Validators {
    pub(crate) fn of(&mut self, schema: fn() -> Schema) -> &Validator {
        self.0.entry(schema).or_insert_with(|| validator(schema().as_value()))
    }
}

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).unwrap_or_else(|error| panic!("{error}: {schema}"))
}

pub(crate) fn known_rows() -> impl Iterator<Item = (Row, fn() -> Schema)> {
    known::rows().into_iter().filter_map(|row| Some((row.schema?, row))).map(|(schema, row)| (row, schema))
}

#[test]
fn are_valid_and_whole() {
    let document = definitions();
    assert!(jsonschema::draft202012::meta::is_valid(&document));
    let definitions = document["$defs"].as_object().unwrap();
    assert!(definitions.len() > 500, "{}", definitions.len());
    for (name, definition) in definitions {
        assert!(jsonschema::draft202012::meta::is_valid(definition), "{name}");
        for reference in references(definition) {
            let target = reference.strip_prefix("#/$defs/").unwrap_or_else(|| panic!("{reference}"));
            assert!(definitions.contains_key(target), "{name}: {reference}");
        }
    }
}

/// Everything that a schema refers to.
fn references(schema: &Value) -> BTreeSet<String> {
    match schema {
        Value::Object(entries) => {
            let own = entries.get("$ref").and_then(Value::as_str).map(str::to_owned);
            entries.values().flat_map(references).chain(own).collect()
        }
        Value::Array(items) => items.iter().flat_map(references).collect(),
        _ => BTreeSet::new(),
    }
}

#[test]
fn take_what_is_known() {
    let mut validators = Validators::default();
    for (row, schema) in known_rows() {
        let value: Value = serde_json::from_str(&row.json).unwrap();
        if let Err(error) = validators.of(schema).validate(&value) {
            panic!("{}: {error} at {}: {}", row.what, error.instance_path(), row.json);
        }
    }
}

/// A field that nobody knows may stand in every object, and any text in place of another.
#[test]
fn take_what_is_unknown() {
    let mut validators = Validators::default();
    for (row, schema) in known_rows() {
        let value: Value = serde_json::from_str(&row.json).unwrap();
        let validator = validators.of(schema);
        for place in places(&value) {
            let mut changed = value.clone();
            match changed.pointer_mut(&place) {
                Some(Value::Object(fields)) if !is_free(&place) => {
                    fields.insert("new_field".into(), json!({"type": "new", "new": [1, null, 1.0]}));
                }
                Some(node @ Value::String(_)) => *node = "never seen".into(),
                _ => continue,
            }
            if let Err(error) = validator.validate(&changed) {
                panic!("{} at {place}: {error}: {changed}", row.what);
            }
        }
    }
}

/// What the schema takes, the type takes as well, whatever stands in place of a value.
#[test]
fn take_nothing_that_does_not_decode() {
    let others = [Value::Null, json!(true), json!(7), json!(7.5), json!("text"), json!([]), json!({}), json!({"a": [{}]})];
    let mut validators = Validators::default();
    let mut refused = 0;
    for (row, schema) in known_rows() {
        let value: Value = serde_json::from_str(&row.json).unwrap();
        let validator = validators.of(schema);
        for place in places(&value) {
            let replaced = others.iter().map(|other| {
                let mut changed = value.clone();
                if let Some(node) = changed.pointer_mut(&place) {
                    *node = other.clone();
                }
                changed
            });
            for changed in replaced.chain(without(&value, &place)) {
                if validator.is_valid(&changed) {
                    let decoded = (row.decode)(changed.to_string().as_bytes());
                    assert!(decoded.is_ok(), "{} at {place}: {:?} in {changed}", row.what, decoded.err());
                } else {
                    refused += 1;
                }
            }
        }
    }
    assert!(refused > 1000, "{refused}");
}

#[test]
fn refuse_what_no_version_sends() {
    let mut validators = Validators::default();
    for row in refused::rows().into_iter().map(|(_, row)| row) {
        let (Some(schema), Ok(value)) = (row.schema, serde_json::from_str(&row.json)) else { continue };
        assert!(!validators.of(schema).is_valid(&value), "{}: {}", row.what, row.json);
    }
}

/// An input as a host has it, around the types of the model.
#[derive(JsonSchema, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "only its schema counts")]
struct Input {
    /// Where it goes.
    parent: types::PageParentRequest,
    #[serde(default)]
    icon: types::Patch<types::IconRequest>,
    #[serde(default)]
    values: types::Map<types::PropertyValueRequest>,
    name: Option<types::SmallString>,
    since: Option<types::Timestamp>,
    owner: types::UserId,
    anything: Option<types::Value>,
}

#[test]
fn stand_inside_the_schemas_of_others() {
    let schema = schema_of::<Input>();
    let value = schema.as_value();
    assert!(jsonschema::draft202012::meta::is_valid(value));
    let names: Vec<_> = value["$defs"].as_object().unwrap().keys().map(String::as_str).collect();
    let reachable = reachable(value);
    assert_eq!(names, reachable.iter().map(String::as_str).collect::<Vec<_>>());
    let validator = validator(value);
    for (input, fits) in [
        (json!({"parent": {"page_id": "x"}, "owner": "y"}), true),
        (json!({"parent": {"page_id": "x"}, "owner": "y", "icon": null, "values": {"Price": {"number": 1}}}), true),
        (json!({"parent": {"page_id": "x"}, "owner": "y", "icon": {"emoji": "🍑"}}), true),
        (json!({"parent": {"page_id": "x"}, "owner": "y", "icon": {"emoji": 1}}), false),
        (json!({"parent": {}, "owner": "y"}), false),
        (json!({"parent": {"page_id": "x"}, "owner": 1}), false),
        (json!({"parent": {"page_id": "x"}, "owner": "y", "values": {"Price": {"number": "1"}}}), false),
        (json!({"parent": {"page_id": "x"}, "owner": "y", "more": 1}), false),
    ] {
        assert_eq!(validator.is_valid(&input), fits, "{input}");
    }
    insta::assert_snapshot!(serde_json::to_string_pretty(&value["properties"]).unwrap());
}

/// The names that a document leads to from outside of its definitions.
fn reachable(document: &Value) -> BTreeSet<String> {
    let mut root = document.clone();
    root["$defs"].take();
    let mut open: Vec<String> = references(&root).into_iter().collect();
    let mut found = BTreeSet::new();
    while let Some(reference) = open.pop() {
        let name = reference.trim_start_matches("#/$defs/").to_owned();
        open.extend(references(&document["$defs"][&name]).into_iter().filter(|_| !found.contains(&name)));
        found.insert(name);
    }
    found
}

/// Documents of OpenAPI keep their definitions elsewhere, and references lead there.
#[test]
fn stand_in_a_document_of_openapi() {
    let mut generator = SchemaSettings::openapi3().into_generator();
    let reference = generator.subschema_for::<types::CoverRequest>();
    assert_eq!(reference.as_value(), &json!({"$ref": "#/components/schemas/CoverRequest"}));
    let definitions = Value::Object(generator.take_definitions(true));
    assert!(references(&definitions).iter().all(|reference| reference.starts_with("#/components/schemas/")));
    assert!(definitions.get("ExternalFileRequest").is_some());
}

/// In short: Notion's own objects are a line each.
#[test]
fn are_short_in_lists() {
    let whole = schema_of::<Listed>().to_value();
    let names: Vec<&str> = definitions_of(&whole);
    let is_notion = |name: &str| names.contains(&name) && name != "Choice";
    let light = light(&whole, Detail::Lines, is_notion);
    insta::assert_snapshot!(serde_json::to_string_pretty(&light).unwrap());
    assert!(light.to_string().len() < 4000, "{}", light.to_string().len());
    let types = notion_connector_schema::light(&whole, Detail::Types, is_notion);
    assert_eq!(types["properties"]["filter"], json!({"type": ["object", "null"]}));
    assert_eq!(types["properties"]["sorts"], json!({"type": "array"}));
    assert_eq!(types["properties"]["anything"], json!({}));
    assert_eq!(types["properties"]["page"], json!({"type": "object"}));
}

fn definitions_of(document: &Value) -> Vec<&str> {
    document["$defs"].as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect()
}

/// What hosts list.
#[derive(JsonSchema, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "only its schema counts")]
struct Listed {
    /// Where it goes.
    parent: types::PageParentRequest,
    /// The icon; null takes it away.
    #[serde(default)]
    icon: types::Patch<types::IconRequest>,
    /// The values, by the names of the properties.
    values: types::Map<types::PropertyValueRequest>,
    schema: types::Map<types::PropertySchemaRequest>,
    /// The content.
    #[schemars(length(max = 100))]
    children: Vec<types::BlockRequest>,
    title: Vec<types::RichTextRequest>,
    filter: Option<types::Filter>,
    /// In which order.
    sorts: Vec<types::Sort>,
    position: types::PagePositionRequest,
    owner: types::UserId,
    format: types::NumberFormat,
    choice: Choice,
    #[schemars(range(min = 1, max = 100))]
    page_size: Option<u32>,
    anything: types::Value,
    page: types::PageResponse,
    place: types::CreateViewRequest,
}

/// One of two.
#[derive(JsonSchema, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(dead_code, reason = "only its schema counts")]
enum Choice {
    /// The one.
    One,
    /// The other.
    Other,
}
