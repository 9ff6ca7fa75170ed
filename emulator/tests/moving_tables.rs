//! Databases and data sources that move, go to the trash and come back.

#![allow(clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Bench, id, plain_text, string, text};

#[tokio::test]
async fn a_data_source_moves_to_another_database() {
    let bench = Bench::start().await;
    let (food, source) = bench.database("Food", json!({ "Name": { "title": {} } })).await;
    let (house, other) = bench.database("House", json!({ "Name": { "title": {} } })).await;
    let row = bench.row(&source, json!({})).await;
    let parent = json!({ "type": "database_id", "database_id": id(&house) });
    let moved = bench.patch(&format!("data_sources/{source}"), json!({ "parent": parent })).await;
    assert_eq!(moved["parent"], parent);
    let sources =
        |database: &Value| database["data_sources"].as_array().expect("data sources").iter().map(id).collect::<Vec<_>>();
    assert!(sources(&bench.get(&format!("databases/{}", id(&food))).await).is_empty());
    assert_eq!(sources(&bench.get(&format!("databases/{}", id(&house))).await), [other, source.clone()]);
    let parent = bench.get(&format!("pages/{}", id(&row))).await["parent"].clone();
    assert_eq!(parent, json!({ "type": "data_source_id", "data_source_id": source, "database_id": id(&house) }));
    let unknown = json!({ "parent": { "database_id": "5bce9c4c-0000-4000-8000-000000000000" } });
    let path = format!("data_sources/{source}");
    bench.refused(("PATCH", &path, Some(unknown)), (404, "object_not_found")).await;
}

#[tokio::test]
async fn a_database_moves_to_another_page() {
    let bench = Bench::start().await;
    let (database, source) = bench.database("Food", json!({ "Name": { "title": {} } })).await;
    let path = format!("databases/{}", id(&database));
    let page = bench.page("Kitchen").await;
    let children = async |page: &str| {
        let answer = bench.get(&format!("blocks/{page}/children")).await;
        let blocks = answer["results"].as_array().expect("results").clone();
        blocks.iter().filter(|block| block["type"] == "child_database").map(id).collect::<Vec<_>>()
    };
    let root = bench.emulator.root_page_id();
    let in_page = json!({ "type": "page_id", "page_id": id(&page) });
    for (parent, at_root, in_kitchen) in [
        (in_page.clone(), 0, 1),
        (json!({ "type": "workspace", "workspace": true }), 0, 0),
        (json!({ "type": "page_id", "page_id": root }), 1, 0),
    ] {
        let moved = bench.patch(&path, json!({ "parent": parent })).await;
        assert_eq!(moved["parent"], parent);
        assert_eq!((children(&root).await.len(), children(&id(&page)).await.len()), (at_root, in_kitchen), "{parent}");
        assert_eq!(bench.get(&format!("data_sources/{source}")).await["database_parent"], parent);
    }
    // It cannot move into one of its own rows.
    let row = bench.row(&source, json!({})).await;
    let body = json!({ "parent": { "type": "page_id", "page_id": id(&row) } });
    assert_eq!(bench.invalid("PATCH", &path, body).await, "A database cannot be moved into itself.");
}

#[tokio::test]
async fn what_is_in_the_trash_comes_back_with_its_rows() {
    let bench = Bench::start().await;
    let (database, source) = bench.database("Food", json!({ "Name": { "title": {} } })).await;
    let row = id(&bench.row(&source, json!({})).await);
    let found = async || {
        let answer = bench.post("search", json!({ "query": "Food" })).await;
        answer["results"].as_array().expect("results").len()
    };
    for path in [format!("databases/{}", id(&database)), format!("data_sources/{source}")] {
        for (in_trash, expected) in [(true, 0), (false, 1)] {
            let answer = bench.patch(&path, json!({ "in_trash": in_trash })).await;
            assert_eq!(answer["in_trash"], in_trash);
            assert_eq!(found().await, expected, "{path} {in_trash}");
            assert_eq!(bench.get(&format!("pages/{row}")).await["in_trash"], in_trash);
            let change = json!({ "properties": { "Price": { "number": {} } } });
            let path = format!("data_sources/{source}");
            let (status, _) = bench.call("PATCH", &path, Some(change)).await;
            assert_eq!(status, if in_trash { 400 } else { 200 });
        }
    }
}

#[tokio::test]
async fn an_only_data_source_shares_its_title_and_icon() {
    let bench = Bench::start().await;
    let (database, first) = bench.database("Food", json!({ "Name": { "title": {} } })).await;
    let database = format!("databases/{}", id(&database));
    let source = format!("data_sources/{first}");
    let names = async || {
        let (database, source) = (bench.get(&database).await, bench.get(&source).await);
        [&database, &source].map(|it| format!("{} {}", plain_text(&it["title"]), it["icon"]["emoji"].as_str().unwrap_or("-")))
    };
    let change = |title: &str, emoji: &str| json!({ "title": text(title), "icon": { "emoji": emoji } });
    bench.patch(&database, change("Meals", "🍲")).await;
    assert_eq!(names().await, ["Meals 🍲", "Meals 🍲"]);
    bench.patch(&source, change("Dishes", "🥗")).await;
    assert_eq!(names().await, ["Dishes 🥗", "Dishes 🥗"]);
    // As soon as there are two, each has its own.
    let body = json!({
        "parent": { "database_id": database.trim_start_matches("databases/") }, "properties": { "Name": { "title": {} } },
    });
    let second = string(&bench.post("data_sources", body).await["id"]);
    bench.patch(&source, change("Soups", "🥣")).await;
    assert_eq!(names().await, ["Dishes 🥗", "Soups 🥣"]);
    bench.patch(&database, change("All food", "🍱")).await;
    assert_eq!(names().await, ["All food 🍱", "Soups 🥣"]);
    assert_eq!(bench.get(&format!("data_sources/{second}")).await["icon"], Value::Null);
}
