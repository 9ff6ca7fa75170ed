//! Rows of values, and what is said of them.

use serde_json::{Value, json};

use notion_connector::types;

use crate::properties::{is_free, places, without};
use crate::schema_of;
use crate::schemas::{Validators, known_rows};
use notion_connector_schema::{problems, unknowns};

/// The schema of one of the contract's types as a document.
fn document(name: &str) -> Value {
    let schema = match name {
        "CreatePageRequest" => schema_of::<types::CreatePageRequest>(),
        "DatabaseParentRequest" => schema_of::<types::DatabaseParentRequest>(),
        "ErrorBody" => schema_of::<types::ErrorBody>(),
        "Filter" => schema_of::<types::Filter>(),
        "Page" => schema_of::<types::Page>(),
        "PagePositionRequest" => schema_of::<types::PagePositionRequest>(),
        "PageResponse" => schema_of::<types::PageResponse>(),
        "PropertySchemaRequest" => schema_of::<types::PropertySchemaRequest>(),
        "PropertyValueRequest" => schema_of::<types::PropertyValueRequest>(),
        "QueryDataSourceRequest" => schema_of::<types::QueryDataSourceRequest>(),
        "RichTextRequest" => schema_of::<types::RichTextRequest>(),
        "SelectCondition" => schema_of::<types::SelectCondition>(),
        "UserOrGroup" => schema_of::<types::UserOrGroup>(),
        other => panic!("{other} is no type of these rows"),
    };
    schema.to_value()
}

/// What is wrong with a value of a type, a line each.
fn said(name: &str, value: &Value) -> Vec<String> {
    problems(&document(name), value).iter().map(|problem| format!("{}: {problem}", problem.pointer)).collect()
}

#[test]
fn says_all_that_is_wrong() {
    let long = "x".repeat(2154);
    let rows: Vec<(&str, Value, Vec<&str>)> = vec![
        ("RichTextRequest", json!({"text": {"content": "Plum"}}), vec![]),
        ("RichTextRequest", json!("Plum"), vec![": is a text: expected an object with one of text, mention, equation"]),
        ("RichTextRequest", json!({}), vec![": is an empty object: expected an object with one of text, mention, equation"]),
        ("RichTextRequest", json!({"type": 1}), vec!["/type: is a number: expected one of text, mention, equation"]),
        ("RichTextRequest", json!({"type": "text"}), vec!["/text: is missing: expected an object with content"]),
        ("RichTextRequest", json!({"type": "text", "mention": {}}), vec!["/text: is missing: expected an object with content"]),
        ("RichTextRequest", json!({"text": {}}), vec!["/text/content: is missing: expected a text"]),
        (
            "RichTextRequest",
            json!({"text": {"content": 7, "link": {"url": long}}, "annotations": {"bold": "yes", "color": 1}}),
            vec![
                "/annotations/bold: is a text: expected true or false",
                "/annotations/color: is a number: expected one of default, gray, brown, orange, yellow, green, blue, purple, pink, red, \
                 default_background, gray_background, brown_background, orange_background, yellow_background, green_background, \
                 blue_background, purple_background, pink_background, red_background",
                "/text/content: is a number: expected a text",
                "/text/link/url: has 2,154 characters: expected at most 2,000 characters",
            ],
        ),
        ("DatabaseParentRequest", json!({"page_id": "x"}), vec!["/type: is missing: expected page_id"]),
        ("PagePositionRequest", json!({}), vec!["/type: is missing: expected one of page_start, page_end, after_block"]),
        ("PagePositionRequest", json!({"type": null}), vec!["/type: is null: expected one of page_start, page_end, after_block"]),
        ("PropertyValueRequest", json!({"number": "7"}), vec!["/number: is a text: expected a number or null"]),
        ("PropertyValueRequest", json!({"date": {"start": 7}}), vec!["/date/start: is a number: expected a text"]),
        ("PropertyValueRequest", json!({"date": "today"}), vec!["/date: is a text: expected an object with start or null"]),
        ("PropertyValueRequest", json!({"checkbox": null}), vec!["/checkbox: is null: expected true or false"]),
        (
            "PropertyValueRequest",
            json!({"multi_select": {"name": "Ripe"}}),
            vec!["/multi_select: is an object: expected an array of at most 100 items"],
        ),
        (
            "Filter",
            json!({"and": [{"property": "Price", "number": {"equals": "7"}}, {"property": 7, "url": {}}]}),
            vec![
                "/and/0/number/equals: is a text: expected a number",
                "/and/1/property: is a number: expected a text",
                "/and/1/url: is an empty object: expected an object with one of equals, does_not_equal, contains, \
             does_not_contain, starts_with, ends_with, is_empty, is_not_empty",
            ],
        ),
        (
            "Filter",
            json!({"property": "Price"}),
            vec![
                ": is an object of property: expected an object with one of and, or, title, \
            rich_text, url, email, phone_number, number, unique_id, checkbox, select, multi_select, status, date, created_time, last_edited_time, \
            people, created_by, last_edited_by, files, relation, formula, rollup, verification",
            ],
        ),
        ("SelectCondition", json!({"equals": 7}), vec!["/equals: is a number: expected a text or an array"]),
        ("SelectCondition", json!({"equals": ["a", 7]}), vec!["/equals/1: is a number: expected a text"]),
        ("QueryDataSourceRequest", json!({"page_size": 101}), vec!["/page_size: is 101: expected a whole number from 1 to 100"]),
        ("QueryDataSourceRequest", json!({"page_size": 1.5}), vec!["/page_size: is 1.5: expected a whole number from 1 to 100"]),
        ("UserOrGroup", json!({"object": "group", "id": "x"}), vec!["/name: is missing: expected a text or null"]),
        ("UserOrGroup", json!({"id": "x"}), vec!["/object: is missing: expected one of user, group"]),
        (
            "PageResponse",
            json!({"object": "page", "id": "x", "properties": 7, "created_time": 1}),
            vec!["/last_edited_time: is missing: expected a text"],
        ),
    ];
    for (name, value, expected) in rows {
        let said = said(name, &value);
        let said: Vec<&str> = said.iter().map(String::as_str).collect();
        if name == "PageResponse" {
            // A whole page lacks much here; one line stands for the others.
            assert!(expected.iter().all(|line| said.contains(line)), "{name} {value}: {said:#?}");
        } else {
            assert_eq!(said, expected, "{name}");
        }
    }
}

#[test]
fn names_what_is_unknown() {
    let rows: Vec<(&str, Value, Vec<&str>)> = vec![
        ("RichTextRequest", json!({"text": {"content": "Plum"}, "annotations": {"color": "red"}}), vec![]),
        (
            "RichTextRequest",
            json!({"type": "text", "text": {"content": "Plum"}, "plain_texts": "Plum"}),
            vec!["/plain_texts Field annotations, text, type"],
        ),
        (
            // What answers have, and a request needs not have.
            "RichTextRequest",
            json!({"type": "text", "text": {"content": "Plum"}, "plain_text": "Plum", "href": null}),
            vec![],
        ),
        (
            "RichTextRequest",
            json!({"text": {"content": "Plum"}, "annotations": {"color": "beige"}}),
            vec!["/annotations/color Value default, gray"],
        ),
        ("RichTextRequest", json!({"type": "hologram", "hologram": {"depth": 1}}), vec!["/type Type text, mention, equation"]),
        (
            "RichTextRequest",
            json!({"hologram": {"depth": 1}}),
            vec!["/hologram Field annotations, equation, mention, text, type"],
        ),
        ("RichTextRequest", json!({"text": {"content": 7, "contents": 8}}), vec!["/text/contents Field content, link"]),
        (
            "PropertyValueRequest",
            json!({"title": [{"text": {"content": "Plum", "x": 1}}, {"text": {"content": "y", "z": 1}}]}),
            vec!["/title/0/text/x Field content, link", "/title/1/text/z Field content, link"],
        ),
        ("PropertySchemaRequest", json!({"title": {"x": 1}}), vec!["/title/x Field "]),
        (
            "CreatePageRequest",
            json!({"properties": {"Price": {"number": 1}, "Name": {"titel": []}}}),
            vec!["/properties/Name/titel Field checkbox, date, email"],
        ),
        (
            "Filter",
            json!({"property": "Price", "number": {"is_prime": true}}),
            vec!["/number/is_prime Field does_not_equal, equals"],
        ),
        ("UserOrGroup", json!({"object": "agent", "id": "x"}), vec!["/object Type user, group"]),
        (
            "ErrorBody",
            json!({"object": "error", "status": 400, "code": "validation_error", "message": "", "additional_data": {"x": {"y": 1}}}),
            vec![],
        ),
        ("Page", json!({"object": "pages"}), vec!["/object Value page"]),
    ];
    for (name, value, expected) in rows {
        let found: Vec<String> = unknowns(&document(name), &value)
            .iter()
            .map(|unknown| format!("{} {:?} {}", unknown.pointer, unknown.what, unknown.accepted.join(", ")))
            .collect();
        assert_eq!(found.len(), expected.len(), "{name} {value}: {found:#?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.starts_with(expected), "{name} {value}: {found}");
        }
    }
}

/// It finds something wrong where another validator does, and nothing where that finds nothing.
#[test]
fn is_of_one_mind_with_a_validator() {
    let others = [Value::Null, json!(true), json!(7), json!(7.5), json!("text"), json!([]), json!({}), json!({"a": [{}]})];
    let mut validators = Validators::default();
    for (row, schema) in known_rows() {
        let value: Value = serde_json::from_str(&row.json).unwrap();
        let (document, validator) = (schema().to_value(), validators.of(schema));
        for (at, place) in places(&value).into_iter().enumerate() {
            let replaced = others.iter().map(|other| {
                let mut changed = value.clone();
                if let Some(node) = changed.pointer_mut(&place) {
                    *node = other.clone();
                }
                changed
            });
            // All would take long: each place has some of the changes, and the next place others.
            for (_, changed) in replaced.chain(without(&value, &place)).enumerate().filter(|(nth, _)| (at + nth) % 4 == 0) {
                let found = problems(&document, &changed);
                assert_eq!(found.is_empty(), validator.is_valid(&changed), "{} at {place}: {found:?} in {changed}", row.what);
            }
        }
    }
}

/// Nothing that is known is called unknown, and everything else is, at its place.
#[test]
fn finds_what_was_added() {
    for (row, schema) in known_rows() {
        let value: Value = serde_json::from_str(&row.json).unwrap();
        let document = schema().to_value();
        assert_eq!(unknowns(&document, &value), [], "{}: {value}", row.what);
        for place in places(&value) {
            let mut changed = value.clone();
            let Some(Value::Object(fields)) = changed.pointer_mut(&place) else { continue };
            if !is_free(&place) {
                fields.insert("new_field".into(), json!({"type": "new"}));
                let found: Vec<String> = unknowns(&document, &changed).into_iter().map(|unknown| unknown.pointer).collect();
                assert_eq!(found, [format!("{place}/new_field")], "{}: {changed}", row.what);
            }
        }
    }
}
