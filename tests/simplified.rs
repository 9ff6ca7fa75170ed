//! Answers in a simple form, of every kind of action that answers something to simplify.

#![allow(clippy::expect_used, clippy::panic, reason = "the functions that all tests share are not tests themselves")]

use notion_connector::{Notion, RunOptions};
use notion_emulator::Emulator;
use serde_json::{Value, json};

async fn run(notion: &Notion, action: &str, input: Value) -> Value {
    let outcome = notion.run_with(action, input, &RunOptions::new().simplify(true)).await;
    outcome.unwrap_or_else(|error| panic!("{action}: {error}")).data
}

#[tokio::test]
async fn has_plain_values_and_text() {
    let emulator = Emulator::start().await.expect("an emulator");
    let notion = Notion::builder().token(emulator.token()).base_url(emulator.base_url()).build().expect("a client");
    let database = json!({
        "parent": {"page_id": emulator.root_page_id()},
        "title": [{"text": {"content": "Grocery "}}, {"text": {"content": "list"}}],
        "properties": {"Name": {"title": {}}, "Price": {"number": {}}, "In stock": {"checkbox": {}}, "Note": {"rich_text": {}}}
    });
    let database = run(&notion, "create_database", database).await;
    assert_eq!(database["title"], "Grocery list");
    assert_eq!(database["properties"]["Price"]["type"], "number", "a schema stays one");
    let row = json!({
        "parent": {"database_id": database["id"]},
        "properties": {
            "Name": {"title": [{"text": {"content": "Tuscan kale"}}]},
            "Price": {"number": 2.5},
            "In stock": {"checkbox": true}
        }
    });
    let row = run(&notion, "create_database_item", row).await;
    let expected = json!({"Name": "Tuscan kale", "Price": 2.5, "In stock": true, "Note": ""});
    assert_eq!(row["properties"], expected);
    let page = run(&notion, "get_page", json!({"page_id": row["id"]})).await;
    assert_eq!((&page["properties"], &page["id"], &page["object"]), (&expected, &row["id"], &json!("page")));
    let rows = run(&notion, "query_database", json!({"database_id": database["id"]})).await;
    assert_eq!((&rows["results"][0]["properties"], &rows["object"]), (&expected, &json!("list")));
    let raw = json!({"url": format!("/pages/{}", row["id"].as_str().expect("an id")), "method": "GET"});
    assert_eq!(run(&notion, "raw_request", raw.clone()).await["properties"], expected);
    // Without the option, and by default, the answer is Notion's.
    for options in [RunOptions::new(), RunOptions::new().simplify(false), RunOptions::default()] {
        let full = notion.run_with("raw_request", raw.clone(), &options).await.expect("an answer");
        assert_eq!(full.data["properties"]["Price"]["number"], 2.5);
    }
}
