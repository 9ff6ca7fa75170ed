//! The example inputs of the original's documentation, literally, slips included: people paste them as they are, as JSON or as its
//! text. What Notion would reject of them is an error before anything is sent; the rest works.

#![allow(clippy::expect_used, clippy::panic, reason = "the functions that all tests share are not tests themselves")]

#[path = "../examples/quickstart/inputs.rs"]
mod inputs;

use notion_connector::Notion;
use notion_connector::registry::validate;
use notion_emulator::Emulator;
use serde_json::{Value, json};

/// Each input as the JSON text of a form's field.
fn as_text(input: &Value) -> Value {
    let fields = input.as_object().expect("an object of inputs");
    fields.iter().map(|(key, value)| (key.clone(), json!(serde_json::to_string_pretty(value).expect("JSON")))).collect()
}

#[tokio::test]
async fn run_once_corrected_and_say_what_is_rejected() {
    let emulator = Emulator::start().await.expect("an emulator");
    let notion = Notion::builder().token(emulator.token()).base_url(emulator.base_url()).build().expect("a client");
    let root = json!({"page_id": emulator.root_page_id()});
    let meals = json!({"parent": root, "properties": {"Name": {"title": {}}}});
    let meals = notion.run("create_database", meals).await.expect("a database").data["id"].as_str().expect("an id").to_owned();
    let groceries = notion.run("create_database", inputs::create_database(&root, &meals)).await.expect("a database").data;
    let row = json!({"database_id": groceries["id"]});
    let (values, title) = (inputs::kale_properties(), inputs::kale_title());
    let (file, external) = (inputs::file_cover(), inputs::external_cover());
    let kale = inputs::kale;
    // An action, an input, and the fields that are off.
    for (action, input, expected) in [
        ("create_database", inputs::create_database(&json!({"database_id": meals}), &meals), vec!["/parent"]),
        ("create_database", inputs::create_database(&root, &meals), vec![]),
        ("create_database_item", kale(&row, &values, &file), vec!["/cover"]),
        ("create_database_item", kale(&row, &values, &external), vec![]),
        (
            "create_page",
            kale(&root, &values, &file),
            vec!["/cover", "/properties/Description", "/properties/Food group", "/properties/Name"],
        ),
        ("create_page", kale(&root, &title, &external), vec![]),
        ("create_page", kale(&row, &values, &external), vec![]),
    ] {
        for input in [input.clone(), as_text(&input)] {
            let validation = validate(action, &input).expect(action);
            let fields: Vec<_> = validation.errors.iter().map(|error| error.field.as_str()).collect();
            assert_eq!(fields, expected, "{action} {input}: {validation:#?}");
            let before = emulator.requests().len();
            let result = notion.run(action, input.clone()).await;
            match &result {
                Err(error) => {
                    assert!(expected.contains(&error.field().unwrap_or_default()), "{action} {input}: {error}");
                    assert_eq!(emulator.requests().len(), before, "{action} {input}: nothing is sent");
                }
                Ok(_) => assert!(expected.is_empty(), "{action} {input}: {expected:?}"),
            }
            assert_eq!(result.is_err(), !expected.is_empty(), "{action} {input}: {result:?}");
        }
    }
    let options = &groceries["properties"]["Food group"]["select"]["options"];
    assert_eq!(options[0]["name"], "復Vegetable", "names stay as they were pasted");
    assert_eq!(groceries["properties"]["Store availability"]["multi_select"]["options"][3]["name"], "Gus'''s Community Market");
}
