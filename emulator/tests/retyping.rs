//! Properties that get another type, with the values that rows have.

#![allow(clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Bench, id, plain_text, text};

/// A value as a short text: the names of options, the content of text, anything else as it is.
fn short(value: &Value) -> String {
    match value {
        Value::Array(items) if items.iter().any(|item| item.get("plain_text").is_some()) => plain_text(value),
        Value::Array(items) => items.iter().map(short).collect::<Vec<_>>().join("|"),
        Value::Object(fields) if fields.contains_key("start") => short(&value["start"]),
        Value::Object(_) => short(&value["name"]),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[tokio::test]
async fn values_are_taken_along_where_they_mean_something() {
    let options = json!({ "options": [{ "name": "Red" }, { "name": "Blue" }] });
    let cases = [
        ("rich_text", json!({}), text("2.5"), "number", "2.5"),
        ("rich_text", json!({}), text("many"), "number", "null"),
        ("rich_text", json!({}), text("Red"), "select", "Red"),
        ("rich_text", json!({}), text("Red, Blue"), "multi_select", "Red|Blue"),
        ("rich_text", json!({}), text("Done"), "status", "Done"),
        ("rich_text", json!({}), text("yes"), "checkbox", "true"),
        ("rich_text", json!({}), text("2026-07-04"), "date", "2026-07-04"),
        ("rich_text", json!({}), text("https://example.com"), "url", "https://example.com"),
        ("rich_text", json!({}), text("a@example.com"), "email", "a@example.com"),
        ("rich_text", json!({}), text("123"), "phone_number", "123"),
        ("rich_text", json!({}), text("anybody"), "people", ""),
        ("number", json!({}), json!(7), "rich_text", "7"),
        ("checkbox", json!({}), json!(true), "rich_text", "Yes"),
        ("date", json!({}), json!({ "start": "2026-07-04" }), "rich_text", "2026-07-04"),
        ("url", json!({}), json!("https://example.com"), "rich_text", "https://example.com"),
        ("select", options.clone(), json!({ "name": "Blue" }), "multi_select", "Blue"),
        ("multi_select", options.clone(), json!([{ "name": "Blue" }, { "name": "Red" }]), "select", "Blue"),
        ("multi_select", options.clone(), json!([{ "name": "Blue" }, { "name": "Red" }]), "rich_text", "Blue, Red"),
        ("select", options, json!({ "name": "Blue" }), "number", "null"),
    ];
    let bench = Bench::start().await;
    for (before, configuration, value, after, expected) in cases {
        let schema = json!({ "Name": { "title": {} }, "Field": { before: configuration } });
        let (_, data_source) = bench.database("Retyped", schema).await;
        let row = bench.row(&data_source, json!({ "Field": { before: value } })).await;
        let path = format!("data_sources/{data_source}");
        let field = bench.get(&path).await["properties"]["Field"]["id"].clone();
        let answer = bench.patch(&path, json!({ "properties": { "Field": { after: {} } } })).await;
        let property = &answer["properties"]["Field"];
        assert_eq!((&property["type"], &property["id"]), (&json!(after), &field), "{before} to {after}");
        let row = bench.get(&format!("pages/{}", id(&row))).await;
        assert_eq!(short(&row["properties"]["Field"][after]), expected, "{before} {value} to {after}");
    }
}

#[tokio::test]
async fn a_property_is_changed_in_several_ways_at_once() {
    let bench = Bench::start().await;
    let schema = json!({ "Name": { "title": {} }, "A": { "rich_text": {} }, "B": { "number": { "format": "euro" } } });
    let (_, data_source) = bench.database("Changed", schema).await;
    let path = format!("data_sources/{data_source}");
    // Two properties trade their names, the title gets another one, and B keeps its format.
    let body = json!({ "properties": {
        "Name": { "name": "Title" }, "A": { "name": "B", "type": "select", "select": {} }, "B": { "name": "A", "number": {} },
    } });
    let answer = bench.patch(&path, body).await;
    let shapes = ["Title", "B", "A"].map(|name| answer["properties"][name]["type"].clone());
    assert_eq!(shapes, [json!("title"), json!("select"), json!("number")]);
    assert_eq!(answer["properties"]["A"]["number"], json!({ "format": "euro" }));
    // A property that goes is not in the rows, and its name is free.
    let row = bench.row(&data_source, json!({ "A": { "number": 1 } })).await;
    bench.patch(&path, json!({ "properties": { "A": null, "A again": { "number": {} } } })).await;
    bench.patch(&path, json!({ "properties": { "A again": { "name": "A" } } })).await;
    let row = bench.get(&format!("pages/{}", id(&row))).await;
    assert_eq!(row["properties"]["A"]["number"], Value::Null);
}

#[tokio::test]
async fn unique_ids_count_on() {
    let bench = Bench::start().await;
    let (_, data_source) = bench.database("Counted", json!({ "Name": { "title": {} } })).await;
    let first = bench.row(&data_source, json!({})).await;
    let path = format!("data_sources/{data_source}");
    let configuration = |configuration: Value| json!({ "properties": { "Id": { "unique_id": configuration } } });
    for (given, expected) in [
        (json!({ "prefix": "T" }), json!({ "prefix": "T" })),
        (json!({}), json!({ "prefix": "T" })),
        (json!({ "prefix": null }), json!({ "prefix": null })),
        (json!({ "prefix": "TASK" }), json!({ "prefix": "TASK" })),
    ] {
        let answer = bench.patch(&path, configuration(given)).await;
        assert_eq!(answer["properties"]["Id"]["unique_id"], expected);
    }
    // Rows that were there before have their number, and that of a row which goes is never given again.
    let number = |row: &Value| row["properties"]["Id"]["unique_id"].clone();
    let first = bench.get(&format!("pages/{}", id(&first))).await;
    assert_eq!(number(&first), json!({ "prefix": "TASK", "number": 1 }));
    let second = bench.row(&data_source, json!({})).await;
    bench.patch(&format!("pages/{}", id(&second)), json!({ "in_trash": true })).await;
    assert_eq!(number(&bench.row(&data_source, json!({})).await), json!({ "prefix": "TASK", "number": 3 }));
}
