//! Formulas, which are kept and shown, and not computed.

#![allow(clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Bench, id, string};

async fn table() -> (Bench, String, String) {
    let bench = Bench::start().await;
    let schema = json!({
        "Name": { "title": {} }, "Price": { "number": {} }, "When": { "date": {} }, "Fresh": { "checkbox": {} },
        "Who": { "people": {} },
    });
    let (_, data_source) = bench.database("Groceries", schema).await;
    let path = format!("data_sources/{data_source}");
    (bench, data_source, path)
}

#[tokio::test]
async fn a_formula_has_an_empty_value_of_its_kind() {
    let (bench, data_source, path) = table().await;
    let row = id(&bench.row(&data_source, json!({})).await);
    let cases = [
        ("1 + 1", "number"),
        ("prop(\"Price\") * 1.19", "number"),
        ("prop(\"Name\") + \"!\"", "string"),
        ("prop(\"Price\") > 3 and prop(\"Fresh\")", "boolean"),
        ("dateAdd(prop(\"When\"), 1, \"days\")", "date"),
        ("prop(\"When\")", "date"),
        ("if(prop(\"Fresh\"), prop(\"Price\"), 0)", "number"),
        ("prop(\"Who\").map(current.name()).join(\", \")", "string"),
        ("", "string"),
    ];
    for (expression, kind) in cases {
        let body = json!({ "properties": { "Formula": { "formula": { "expression": expression } } } });
        let answer = bench.patch(&path, body).await;
        let shown = string(&answer["properties"]["Formula"]["formula"]["expression"]);
        assert!(!shown.contains("prop("), "{shown}");
        assert_eq!(shown.is_empty(), expression.is_empty());
        let value = bench.get(&format!("pages/{row}")).await["properties"]["Formula"].clone();
        assert_eq!(value["type"], "formula");
        assert_eq!(value["formula"], json!({ "type": kind, kind: null }), "{expression}");
    }
}

#[tokio::test]
async fn a_formula_follows_its_properties() {
    let (bench, data_source, path) = table().await;
    let schema = bench.get(&path).await["properties"].clone();
    let space = string(&bench.get("users/me").await["bot"]["workspace_id"]);
    let reference = |property: &Value| format!("{{{{notion:block_property:{}:{data_source}:{space}}}}}", string(&property["id"]));
    let by_id = format!("{} + 1", reference(&schema["Price"]));
    let change = async |properties: Value| bench.patch(&path, json!({ "properties": properties })).await["properties"].clone();
    let shown = change(json!({
        "By name": { "formula": { "expression": "prop(\"Price\") + 1" } },
        "By id": { "formula": { "expression": &by_id } },
        "Over another": { "formula": { "expression": "prop(\"By name\") > 2" } },
    }))
    .await;
    // Answers name properties by their ids, whatever they are called.
    for name in ["By id", "By name"] {
        assert_eq!(shown[name]["formula"]["expression"], by_id);
    }
    let shown = change(json!({ "Price": { "name": "Cost" }, "By name": { "name": "Dearer" } })).await;
    let over_another = format!("{} > 2", reference(&shown["Dearer"]));
    for (name, expected) in [("Dearer", &by_id), ("By id", &by_id), ("Over another", &over_another)] {
        assert_eq!(shown[name]["formula"]["expression"], *expected);
    }
    // When a property changes its type, so does what is made of it.
    let row = id(&bench.row(&data_source, json!({})).await);
    for (kind, expected) in [("number", "number"), ("rich_text", "string")] {
        change(json!({ "Cost": { kind: {} } })).await;
        let row = bench.get(&format!("pages/{row}")).await;
        assert_eq!(row["properties"]["Dearer"]["formula"]["type"], expected);
    }
}

#[tokio::test]
async fn expressions_that_are_none_are_refused() {
    let (bench, _, path) = table().await;
    for (expression, expected) in [
        ("prop(\"Weight\")", "Type error with formula: Could not find property with name or id: Weight"),
        ("round(1", "Type error with formula: a bracket or a quote is never closed"),
        ("\"open", "Type error with formula: a bracket or a quote is never closed"),
    ] {
        let body = json!({ "properties": { "Formula": { "formula": { "expression": expression } } } });
        assert_eq!(bench.invalid("PATCH", &path, body).await, expected);
    }
    let body = json!({ "parent": { "data_source_id": path.trim_start_matches("data_sources/") }, "properties": {
        "Formula": { "formula": { "number": 1 } } } });
    assert_eq!(bench.invalid("POST", "pages", body).await, "Formula is not a property that exists.");
}

#[tokio::test]
async fn the_ledger_says_that_a_formula_was_not_computed() {
    let (bench, data_source, path) = table().await;
    bench.patch(&path, json!({ "properties": { "Twice": { "formula": { "expression": "prop(\"Price\") * 2" } } } })).await;
    bench.emulator.clear_requests();
    let row = id(&bench.row(&data_source, json!({})).await);
    bench.get(&format!("pages/{row}?filter_properties=Name")).await;
    bench.post(&format!("data_sources/{data_source}/query"), json!({})).await;
    let requests = bench.emulator.requests();
    let notes: Vec<_> = requests.iter().map(|request| request.notes.len()).collect();
    // Only where the value is shown, and once for all rows.
    assert_eq!(notes, [1, 0, 1]);
    assert!(requests[0].notes[0].contains("Twice"), "{:?}", requests[0].notes);
}
