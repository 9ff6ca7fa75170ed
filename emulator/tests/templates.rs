//! The templates of a data source: listing and using them.

#![allow(clippy::expect_used)]

mod support;

use notion_emulator::{Emulator, Seed};
use serde_json::{Value, json};
use support::{Bench, id, plain_text, string, text};

const SOURCE: &str = "7855b161-f63e-4683-b7c7-8ca6e97ee266";

async fn bench() -> Bench {
    let toggle = json!({ "toggle": { "rich_text": text("More"), "children": [{ "divider": {} }] } });
    let seed = json!({
        "data_sources": [{
            "id": SOURCE,
            "title": "Tasks",
            "properties": { "Name": { "title": {} }, "Hours": { "number": {} }, "State": { "status": {} } },
            "rows": [{ "properties": { "Name": "Old" } }],
            "templates": [
                { "title": "Bug report", "properties": { "Hours": { "number": 2 }, "State": { "status": { "name": "Done" } } }, "icon": { "type": "emoji", "emoji": "🐞" } },
                { "title": "Daily", "is_default": true, "children": [toggle] },
            ],
        }],
    });
    Bench::start_as(Emulator::builder().seed(Seed::from(seed))).await
}

fn names(list: &Value) -> Vec<(String, bool)> {
    let templates = list["templates"].as_array().expect("templates");
    templates.iter().map(|it| (string(&it["name"]), it["is_default"] == true)).collect()
}

#[tokio::test]
async fn templates_are_listed_and_are_no_rows() {
    let bench = bench().await;
    let path = format!("data_sources/{SOURCE}/templates");
    let (bug, daily) = (("Bug report".to_owned(), false), ("Daily".to_owned(), true));
    let list = bench.get(&path).await;
    assert_eq!(names(&list), [bug.clone(), daily.clone()]);
    assert_eq!((&list["has_more"], &list["next_cursor"], list.get("object")), (&json!(false), &Value::Null, None));
    assert_eq!(names(&bench.get(&format!("{path}?name=DAI")).await), std::slice::from_ref(&daily));
    let part = bench.get(&format!("{path}?page_size=1")).await;
    assert_eq!((names(&part), &part["has_more"]), (vec![bug], &json!(true)));
    let rest = bench.get(&format!("{path}?start_cursor={}", string(&part["next_cursor"]))).await;
    assert_eq!(names(&rest), [daily]);
    assert_eq!(bench.query_titles(SOURCE, json!({})).await, ["Old"]);
    let found = bench.post("search", json!({ "query": "Old daily bug report" })).await;
    let found: Vec<&Value> = found["results"].as_array().expect("results").iter().collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(plain_text(&found[0]["properties"]["Name"]["title"]), "Old");
    bench.refused(("GET", "data_sources/0b7f1f6e-5d6f-4f0e-9a56-2f8f0e0a7a11/templates", None), (404, "object_not_found")).await;
}

#[tokio::test]
async fn rows_begin_with_a_template() {
    let bench = bench().await;
    let templates = bench.get(&format!("data_sources/{SOURCE}/templates")).await["templates"].clone();
    let make = async |template: Value, properties: Value| {
        let body = json!({ "parent": { "data_source_id": SOURCE }, "template": template, "properties": properties });
        bench.post("pages", body).await
    };
    let bug = json!({ "type": "template_id", "template_id": id(&templates[0]) });
    let row = make(bug.clone(), json!({ "Name": { "title": text("Crash") } })).await;
    assert_eq!((&row["icon"]["emoji"], &row["properties"]["Hours"]["number"]), (&json!("🐞"), &json!(2)));
    assert_eq!(plain_text(&row["properties"]["Name"]["title"]), "Crash");
    assert_eq!(row["properties"]["State"]["status"]["name"], "Done");
    let row = make(bug, json!({ "Hours": { "number": 5 } })).await;
    assert_eq!(row["properties"]["Hours"]["number"], 5);
    let row = make(json!({ "type": "default" }), json!({})).await;
    let children = bench.get(&format!("blocks/{}/children", id(&row))).await;
    assert_eq!((&children["results"][0]["type"], &children["results"][0]["has_children"]), (&json!("toggle"), &json!(true)));
    let row = make(json!({ "type": "none" }), json!({})).await;
    assert_eq!(bench.get(&format!("blocks/{}/children", id(&row))).await["results"], json!([]));
    assert_eq!(bench.query_titles(SOURCE, json!({})).await.len(), 5);
}
