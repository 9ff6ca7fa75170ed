//! The workspace to look around in.

mod support;

use notion_emulator::{Emulator, Seed};
use serde_json::json;
use support::{Bench, id, plain_text, string};

#[tokio::test]
async fn there_is_something_of_everything() {
    let bench = Bench::start_as(Emulator::builder().seed(Seed::demo())).await;
    let home = bench.get(&format!("blocks/{}/children", bench.emulator.root_page_id())).await;
    let children = home["results"].as_array().expect("results");
    let kinds: Vec<_> = children.iter().map(|child| string(&child["type"])).collect();
    let expected = ["heading_1", "paragraph", "callout", "divider", "child_page", "child_page"];
    assert_eq!(kinds[..6], expected);
    assert_eq!(kinds[6..], ["child_database"; 3]);
    let titles: Vec<_> = children
        .iter()
        .filter_map(|child| child["child_page"]["title"].as_str().or(child["child_database"]["title"].as_str()))
        .collect();
    assert_eq!(titles, ["Team wiki", "A long page", "Meals", "Grocery list", "Task board"]);

    let wiki = bench.get(&format!("blocks/{}/children", id(&children[4]))).await;
    let chapters: Vec<_> = wiki["results"].as_array().expect("results").iter().map(|it| string(&it["type"])).collect();
    assert_eq!(chapters, ["paragraph", "child_page", "child_page", "child_page"]);

    let long = format!("blocks/{}/children", id(&children[5]));
    let first = bench.get(&long).await;
    assert_eq!((first["results"].as_array().map(Vec::len), &first["has_more"]), (Some(100), &json!(true)));

    let found =
        bench.post("search", json!({ "query": "Grocery", "filter": { "property": "object", "value": "data_source" } })).await;
    let groceries = id(&found["results"][0]);
    assert_eq!(found["results"][0]["properties"].as_object().map(serde_json::Map::len), Some(11));
    let filter = json!({ "filter": { "property": "In stock", "checkbox": { "equals": true } }, "sorts": [{ "property": "Name", "direction": "ascending" }] });
    assert_eq!(bench.query_titles(&groceries, filter.clone()).await, ["Apples", "Carrots", "Eggs", "Tuscan kale"]);
    let rows = bench.post(&format!("data_sources/{groceries}/query"), filter).await;
    let kale = &rows["results"][3]["properties"];
    assert_eq!(plain_text(&kale["Description"]["rich_text"]), "A dark green leafy vegetable");
    assert_eq!(kale["Number of meals"]["rollup"]["number"], 1);

    let found =
        bench.post("search", json!({ "query": "board", "filter": { "property": "object", "value": "data_source" } })).await;
    let tasks = id(&found["results"][0]);
    let filter = json!({ "filter": { "property": "Status", "status": { "equals": "In progress" } } });
    let rows = bench.post(&format!("data_sources/{tasks}/query"), filter).await;
    assert_eq!(rows["results"].as_array().map(Vec::len), Some(2));
    let users = bench.get("users").await;
    assert_eq!(users["results"].as_array().map(Vec::len), Some(3));
}

#[tokio::test]
async fn its_ids_are_always_the_same() {
    let mut runs = Vec::new();
    for _ in 0..2 {
        let bench = Bench::start_as(Emulator::builder().seed(Seed::demo())).await;
        let found = bench.post("search", json!({})).await;
        let mut ids: Vec<_> = found["results"].as_array().expect("results").iter().map(id).collect();
        ids.sort();
        runs.push((bench.emulator.root_page_id(), bench.emulator.bot_id(), ids));
    }
    assert_eq!(runs[0], runs[1]);
}
