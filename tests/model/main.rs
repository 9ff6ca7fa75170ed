//! The model of `notion_connector::types`: what is decoded comes back value for value, known or not, and what is wrong is an
//! error and never a panic.
//!
//! Tests are rows: a type and a JSON text. [`known`] has a row for every type of value, [`unknown`] for what a later Notion may
//! send, [`refused`] for what no version sends. [`properties`] turns each known row into many more by changing it, and
//! [`schemas`] holds all of them against the types' JSON Schemas, [`validation`] against what reads those.

#![allow(clippy::panic, reason = "the functions that all tests share are not tests themselves")]

mod known;
#[path = "../../types/src/model/mod.rs"]
#[allow(dead_code, unreachable_pub, unused_imports, unused_macros, reason = "names uses a part of it")]
mod model;
mod names;
mod properties;
mod refused;
mod schemas;
mod unknown;
mod validation;
mod variants;

use std::fmt::Debug;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A JSON text and the type that it is read as.
struct Row {
    what: &'static str,
    json: String,
    decode: fn(&[u8]) -> Result<Decoded, String>,
    /// The JSON Schema of the type, if it is one of the contract's.
    schema: Option<fn() -> Schema>,
}

/// What came of a text.
struct Decoded {
    /// The value, encoded again.
    again: Value,
    /// The same as it was written.
    text: Vec<u8>,
    /// The value as Rust shows it.
    debug: String,
}

impl Decoded {
    /// Whether something was kept that its type does not know: a field, a member, or the value of an enum.
    fn has_unknown(&self) -> bool {
        // Quotes inside of texts are escaped, so that no text can look like the fields of an `extra`.
        self.debug.contains("extra: {\"") || self.debug.contains("Unknown(")
    }
}

fn decode<T: DeserializeOwned + Serialize + Debug>(bytes: &[u8]) -> Result<Decoded, String> {
    let value: T = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    let text = serde_json::to_vec(&value).map_err(|error| format!("does not encode: {error}"))?;
    let again = serde_json::from_slice(&text).map_err(|error| format!("encodes to what is no JSON: {error}"))?;
    Ok(Decoded { again, text, debug: format!("{value:?}") })
}

/// A row of type `T`. Words of capitals after `$` stand for whole objects.
fn row<T: DeserializeOwned + Serialize + Debug + JsonSchema>(what: &'static str, json: &str) -> Row {
    Row { schema: Some(schema_of::<T>), ..row_without_schema::<T>(what, json) }
}

/// The same of a type that is none of the contract's.
fn row_without_schema<T: DeserializeOwned + Serialize + Debug>(what: &'static str, json: &str) -> Row {
    Row { what, json: expanded(json), decode: decode::<T>, schema: None }
}

fn schema_of<T: JsonSchema>() -> Schema {
    SchemaGenerator::default().into_root_schema_for::<T>()
}

/// Decodes a text as `T`, for tests that look at the value.
fn decoded<T: DeserializeOwned>(json: &str) -> T {
    let json = expanded(json);
    match serde_json::from_str(&json) {
        Ok(value) => value,
        Err(error) => panic!("{error} in {json}"),
    }
}

/// Checks that a text decodes and comes back whole, and whether anything in it is unknown.
fn check(row: &Row, has_unknown: bool) {
    let Row { what, json, decode, .. } = row;
    let before: Value = match serde_json::from_str(json) {
        Ok(value) => value,
        Err(error) => panic!("{what}: the row itself is no JSON: {error} in {json}"),
    };
    match decode(json.as_bytes()) {
        Ok(decoded) => {
            assert_eq!(decoded.again, before, "{what}: {json}\n{}", decoded.debug);
            assert_eq!(decoded.has_unknown(), has_unknown, "{what}: {json}\n{}", decoded.debug);
        }
        Err(error) => panic!("{what}: {error} in {json}"),
    }
}

/// What the words in the rows stand for; each may hold words of the lines below it.
const WORDS: &[(&str, &str)] = &[
    (
        "$BLOCK",
        r#""object": "block", "id": "$ID", "parent": {"type": "page_id", "page_id": "$ID"}, $TIMES, $AUTHORS,
           "has_children": false, "in_trash": false"#,
    ),
    (
        "$PAGE",
        r#""object": "page", "id": "$ID", $TIMES, $AUTHORS, "in_trash": false, "is_archived": false, "is_locked": false,
           "parent": {"type": "data_source_id", "data_source_id": "$ID", "database_id": "$ID"}, "icon": null, "cover": null,
           "url": "https://www.notion.so/Plum", "public_url": null"#,
    ),
    (
        "$DATABASE",
        r#""object": "database", "id": "$ID", "title": [$TEXT], "description": [], "is_inline": false, "in_trash": false,
           "parent": {"type": "workspace", "workspace": true}, "is_locked": false, $TIMES, "icon": null, "cover": null,
           "data_sources": [{"id": "$ID", "name": "Fruit"}], "url": "https://www.notion.so/Orchard", "public_url": null"#,
    ),
    (
        "$DATA_SOURCE",
        r#""object": "data_source", "id": "$ID", "title": [$TEXT], "description": [], "is_inline": false, "in_trash": false,
           "parent": {"type": "database_id", "database_id": "$ID"}, "icon": null, "cover": null, $TIMES, $AUTHORS,
           "database_parent": {"type": "page_id", "page_id": "$ID"}, "url": "https://www.notion.so/Fruit", "public_url": null"#,
    ),
    ("$TIMES", r#""created_time": "2026-02-03T04:05:00.000Z", "last_edited_time": "2026-02-03T04:05:06.789+00:00""#),
    ("$AUTHORS", r#""created_by": $USER, "last_edited_by": $USER"#),
    ("$USER", r#"{"object": "user", "id": "$ID"}"#),
    (
        "$TEXT",
        r#"{"type": "text", "text": {"content": "Plum", "link": null}, "plain_text": "Plum", "href": null, "annotations": $PLAIN}"#,
    ),
    (
        "$PLAIN",
        r#"{"bold": false, "italic": true, "strikethrough": false, "underline": false, "code": false, "color": "default"}"#,
    ),
    ("$WRITE", r#"{"type": "text", "text": {"content": "Plum"}}"#),
    ("$DATE", r#"{"start": "2026-02-03", "end": null, "time_zone": null}"#),
    ("$OPTION", r#"{"id": "a%3Ab", "name": "Ripe", "color": "purple"}"#),
    ("$HOSTED", r#"{"url": "https://files.example/plum.png?signed=1", "expiry_time": "2026-02-03T05:05:00.000Z"}"#),
    ("$LINK", r#"{"url": "https://example.org/plum.png"}"#),
    ("$ID", "3f2a1b4c-5d6e-4f70-8192-a3b4c5d6e7f8"),
];

fn expanded(json: &str) -> String {
    // A longer word comes before the one that it begins with.
    let mut words = WORDS.to_vec();
    words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    let mut text = json.to_owned();
    while let Some((word, meaning)) = words.iter().find(|(word, _)| text.contains(word)) {
        text = text.replace(word, meaning);
    }
    text
}
