//! What a workspace begins with.

#![allow(clippy::expect_used, reason = "the functions that all tests share are not tests themselves")]

mod support;

use notion_emulator::{Emulator, Seed};
use serde_json::{Value, json};
use support::{Bench, id, plain_text, string, text};

/// An answer without what is another in each request.
fn lasting(mut answer: Value) -> Value {
    answer.as_object_mut().expect("an object").remove("request_id");
    answer
}

async fn seeded(seed: Value) -> Bench {
    Bench::start_as(Emulator::builder().seed(seed)).await
}

#[tokio::test]
async fn a_seed_is_written_as_requests_are() {
    let bench = seeded(json!({
        "workspace": { "name": "Kitchen" },
        "users": [{ "type": "person", "name": "Bo", "person": { "email": "bo@example.com" } }],
        "pages": [{
            "title": "Home",
            "icon": { "type": "emoji", "emoji": "🏠" },
            "children": [
                { "paragraph": { "rich_text": text("Hello.") } },
                { "toggle": { "rich_text": text("More"), "children": [{ "divider": {} }] } },
            ],
        }],
        "databases": [{
            "title": "Groceries",
            "properties": { "Name": { "title": {} }, "Price": { "number": {} }, "Kind": { "select": {} } },
            "rows": [
                { "properties": { "Name": "Kale", "Price": { "number": 2.5 }, "Kind": { "select": { "name": "Leaf" } } } },
                { "properties": { "Name": { "title": text("Plum") } }, "children": [{ "divider": {} }] },
            ],
        }],
    }))
    .await;
    let root = bench.get(&format!("pages/{}", bench.emulator.root_page_id())).await;
    assert_eq!(plain_text(&root["properties"]["title"]["title"]), "Home");
    assert_eq!(root["icon"]["emoji"], "🏠");
    assert_eq!(root["parent"], json!({ "type": "workspace", "workspace": true }));
    let children = bench.get(&format!("blocks/{}/children", id(&root))).await;
    let kinds: Vec<_> = children["results"]
        .as_array()
        .expect("results")
        .iter()
        .map(|it| (string(&it["type"]), it["has_children"] == true))
        .collect();
    assert_eq!(kinds, [("paragraph".to_owned(), false), ("toggle".to_owned(), true)]);

    let users = bench.get("users").await;
    let names: Vec<_> = users["results"].as_array().expect("results").iter().map(|user| string(&user["name"])).collect();
    assert_eq!(names, ["Bo", "Emulator"]);

    let found = bench.post("search", json!({ "filter": { "property": "object", "value": "data_source" } })).await;
    let source = id(&found["results"][0]);
    assert_eq!(
        bench.query_titles(&source, json!({ "sorts": [{ "property": "Name", "direction": "ascending" }] })).await,
        ["Kale", "Plum"]
    );
    let filter = json!({ "filter": { "property": "Kind", "select": { "equals": "Leaf" } } });
    let rows = bench.post(&format!("data_sources/{source}/query"), filter).await;
    assert_eq!(rows["results"][0]["properties"]["Price"]["number"], 2.5);
    // And it goes on from there.
    let plum = bench.row(&source, json!({ "Name": { "title": text("Fig") } })).await;
    assert_eq!(plum["parent"]["data_source_id"], source.as_str());
}

#[tokio::test]
async fn what_was_answered_once_is_answered_again() {
    let first = Bench::start().await;
    let (other_database, other) = first.database("Suppliers", json!({ "Name": { "title": {} } })).await;
    let (database, source) = first
        .database(
            "Groceries",
            json!({
                "Name": { "title": {} }, "Price": { "number": { "format": "euro" } }, "State": { "status": {} },
                "Tags": { "multi_select": { "options": [{ "name": "a", "color": "red" }] } },
                "Who": { "people": {} }, "Id": { "unique_id": { "prefix": "G" } }, "On": { "date": {} }, "Made": { "created_time": {} },
                "From": { "relation": { "data_source_id": other, "dual_property": {} } }, "Double": { "formula": { "expression": "1" } },
                "Count": { "rollup": { "relation_property_name": "From", "rollup_property_name": "Name", "function": "count" } },
            }),
        )
        .await;
    let supplier = first.row(&other, json!({ "Name": { "title": text("Farm") } })).await;
    let person = first.emulator.person_id();
    let row = first
        .row(
            &source,
            json!({
                "Name": { "title": [{ "text": { "content": "Kale" }, "annotations": { "bold": true } }] }, "Price": { "number": 2.5 },
                "State": { "status": { "name": "Done" } }, "Tags": { "multi_select": [{ "name": "a" }, { "name": "b" }] },
                "Who": { "people": [{ "id": person }] }, "On": { "date": { "start": "2026-01-01" } },
                "From": { "relation": [{ "id": id(&supplier) }] },
            }),
        )
        .await;
    let page = first.page("Home").await;
    let blocks = format!("blocks/{}/children", id(&page));
    let children = json!([
        { "paragraph": { "rich_text": text("Hello.") } },
        { "to_do": { "rich_text": text("Do"), "children": [{ "quote": { "rich_text": text("deep") } }] } },
    ]);
    let made = first.patch(&blocks, json!({ "children": children })).await;
    let to_do = id(&made["results"][1]);

    let paths = [
        "users".to_owned(),
        "users/me".to_owned(),
        format!("pages/{}", id(&row)),
        format!("pages/{}", id(&supplier)),
        format!("pages/{}", id(&page)),
        format!("databases/{}", id(&database)),
        format!("databases/{}", id(&other_database)),
        format!("data_sources/{source}"),
        format!("data_sources/{other}"),
        blocks,
        format!("blocks/{to_do}/children"),
        format!("blocks/{}/children", first.emulator.root_page_id()),
    ];
    let mut answers = Vec::new();
    for path in &paths {
        answers.push(lasting(first.get(path).await));
    }
    let results = |at: usize| answers[at]["results"].as_array().expect("results").clone();
    let blocks_found = [results(11), results(9), results(10)].concat();
    let root = first.get(&format!("pages/{}", first.emulator.root_page_id())).await;
    let second = seeded(json!({
        "users": results(0),
        "bot": first.emulator.bot_id(),
        "pages": [root, answers[2], answers[3], answers[4]],
        "databases": [answers[5], answers[6]],
        "data_sources": [answers[7], answers[8]],
        "blocks": blocks_found,
    }))
    .await;
    for (path, expected) in paths.iter().zip(&answers) {
        assert_eq!(&lasting(second.get(path).await), expected, "{path}");
    }
    assert_eq!(second.emulator.root_page_id(), first.emulator.root_page_id());
    // What is there can be changed, and the next row is counted on.
    let next = second.row(&source, json!({})).await;
    assert_eq!(next["properties"]["Id"]["unique_id"], json!({ "prefix": "G", "number": 2 }));
    assert_eq!(next["properties"]["Double"]["formula"], json!({ "type": "number", "number": null }));
}

#[tokio::test]
async fn older_answers_make_a_workspace_too() {
    let (database, row, page) =
        ("1b21a1c4-2b5e-4a5f-8d5e-3f1f8e1c0a11", "2b21a1c4-2b5e-4a5f-8d5e-3f1f8e1c0a12", "3b21a1c4-2b5e-4a5f-8d5e-3f1f8e1c0a13");
    let bench = seeded(json!({
        "databases": [{
            "object": "database", "id": database, "title": text("Old"), "archived": false, "parent": { "type": "page_id", "page_id": page },
            "properties": {
                "Name": { "id": "title", "name": "Name", "type": "title", "title": {} },
                "Kind": { "id": "%3AUPp", "name": "Kind", "type": "select", "select": { "options": [{ "id": "a1b2", "name": "x", "color": "red" }] } },
            },
        }],
        "pages": [
            { "object": "page", "id": page, "archived": false, "parent": { "type": "workspace", "workspace": true } },
            {
                "object": "page", "id": row, "archived": true, "parent": { "type": "database_id", "database_id": database },
                "properties": {
                    "Name": { "id": "title", "type": "title", "title": text("A row") },
                    "Kind": { "id": "%3AUPp", "type": "select", "select": { "id": "a1b2", "name": "x", "color": "red" } },
                },
            },
        ],
    }))
    .await;
    let answer = bench.get(&format!("pages/{row}")).await;
    assert_eq!(answer["in_trash"], true);
    assert_eq!(answer["properties"]["Kind"]["id"], "%3AUPp");
    assert_eq!(answer["properties"]["Kind"]["select"]["name"], "x");
    assert_eq!(answer["parent"]["database_id"], database);
    let children = bench.get(&format!("blocks/{page}/children")).await;
    assert_eq!(children["results"][0]["child_database"]["title"], "Old");
}

#[tokio::test]
async fn a_seed_that_is_none_says_where() {
    let page = "3b21a1c4-2b5e-4a5f-8d5e-3f1f8e1c0a13";
    let other = "4b21a1c4-2b5e-4a5f-8d5e-3f1f8e1c0a13";
    for (seed, expected) in [
        (json!([]), "seed should be an object"),
        (json!({ "page": [] }), "seed.page should be not present"),
        (json!({ "pages": {} }), "seed.pages should be an array"),
        (json!({ "pages": [{ "id": "x" }] }), "seed.pages[0].id should be a valid uuid"),
        (json!({ "pages": [{ "parent": { "database_id": page } }] }), "seed.pages[0].parent should be a database of the seed"),
        (json!({ "pages": [{ "parent": { "type": "team" } }] }), "seed.pages[0].parent should be a parent of a known type"),
        (json!({ "pages": [{ "created_time": "yesterday" }] }), "seed.pages[0].created_time should be a valid ISO 8601"),
        (json!({ "pages": [{ "properties": { "Price": { "number": 1 } } }] }), "seed.pages[0].properties.Price is no property"),
        (
            json!({ "pages": [{ "id": page, "parent": { "page_id": other } }, { "id": other, "parent": { "page_id": page } }] }),
            "seed.pages[0] should be in a parent that does not stand inside of it",
        ),
        (json!({ "databases": [{ "properties": { "Price": { "number": {} } } }] }), "Title is not provided"),
        (
            json!({ "databases": [{ "properties": { "Name": { "id": "title", "type": "name" } } }] }),
            "properties.Name.type should be a type of a property",
        ),
        (
            json!({ "blocks": [{ "id": page, "type": "divider", "parent": { "data_source_id": other } }] }),
            "parent should be a data source of the seed",
        ),
        (json!({ "users": [{ "type": "robot" }] }), "seed.users[0].type should be"),
        (json!({ "bot": page }), "Could not find user"),
        (json!({ "root_page": page }), "Could not find page"),
    ] {
        let error = Emulator::builder().seed(seed.clone()).start().await.map(drop).expect_err("a refusal");
        assert_eq!(error.kind(), std::io::ErrorKind::InvalidData);
        assert!(error.to_string().contains(expected), "{seed}: {error}");
    }
    assert!(Seed::read("no/such/file.json").is_err());
}

#[tokio::test]
async fn ids_are_the_same_in_each_run_if_that_is_wanted() {
    let mut runs = Vec::new();
    for detours in 0..2 {
        let bench = Bench::start_as(Emulator::builder().deterministic().seed(json!({ "pages": [{ "title": "A" }] }))).await;
        for _ in 0..detours {
            bench.get("users").await;
        }
        let (database, source) =
            bench.database("D", json!({ "Name": { "title": {} }, "Kind": { "select": { "options": [{ "name": "x" }] } } })).await;
        let row = bench.row(&source, json!({})).await;
        let schema = bench.get(&format!("data_sources/{source}")).await["properties"].clone();
        runs.push((bench.emulator.root_page_id(), bench.emulator.token().to_owned(), id(&database), source, id(&row), schema));
    }
    assert_eq!(runs[0], runs[1]);
    let other = Bench::start().await;
    assert_ne!(other.emulator.root_page_id(), runs[0].0);
}
