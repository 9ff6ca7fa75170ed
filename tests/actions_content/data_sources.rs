//! Data sources: created, changed, queried, listed, and their templates.

use notion_emulator::{Emulator, Seed};
use serde_json::{Value, json};

use super::{Bench, results, text};

fn name(content: &str) -> Value {
    json!({"title": [{"text": {"content": content}}]})
}

impl Bench {
    /// The only data source of a database.
    async fn source_of(&self, database: &str) -> String {
        text(&self.run("get_database", json!({"database_id": database})).await.data["data_sources"][0]["id"])
    }

    /// Another data source in a database; its id.
    async fn second_source(&self, database: &str, title: &str) -> String {
        let input = json!({
            "parent": {"database_id": database},
            "title": [{"text": {"content": title}}],
            "properties": {"Name": {"title": {}}, "Opens": {"date": {}}}
        });
        text(&self.run("create_data_source", input).await.data["id"])
    }

    async fn properties(&self, source: &str) -> Value {
        self.run("get_data_source", json!({"data_source_id": source})).await.data["properties"].clone()
    }
}

fn ids(list: &Value) -> Vec<String> {
    results(list).iter().map(|item| text(&item["id"])).collect()
}

fn names(list: &Value) -> Vec<String> {
    results(list).iter().map(|row| text(&row["properties"]["Name"]["title"][0]["plain_text"])).collect()
}

#[tokio::test]
async fn creates_a_data_source_beside_another() {
    let bench = Bench::start().await;
    let database = bench.fruit().await;
    // The client knows by now that the database has one.
    bench.run("query_database", json!({"database_id": database})).await;
    let input = json!({
        "parent": {"database_id": database},
        "title": [{"text": {"content": "Shops"}}],
        "properties": {"Name": {"title": {}}, "Sells": {"relation": {"database_id": database, "single_property": {}}}},
        "icon": {"emoji": "🏪"}
    });
    let created = bench.run("create_data_source", input).await.data;
    assert_eq!((&created["object"], &created["parent"]["database_id"]), (&json!("data_source"), &json!(database)));
    assert_eq!((&created["title"][0]["plain_text"], &created["icon"]["emoji"]), (&json!("Shops"), &json!("🏪")));
    assert_eq!(created["properties"]["Sells"]["relation"]["database_id"], database.as_str());
    let read = bench.run("get_data_source", json!({"data_source_id": created["id"]})).await;
    assert_eq!((&read.data["properties"], read.meta.resolved), (&created["properties"], Some("data_source")));

    // That it had one is no longer true.
    let error = bench.refused("query_database", json!({"database_id": database})).await;
    assert!(error.is_input() && error.message().contains("2 data sources") && error.message().contains("Shops"), "{error}");
}

#[tokio::test]
async fn changes_the_properties_of_a_data_source() {
    let bench = Bench::start().await;
    let database = bench.fruit().await;
    let source = bench.source_of(&database).await;
    let price = text(&bench.properties(&source).await["Price"]["id"]);
    let changes = json!({
        "data_source_id": source,
        "properties": {
            "Note": {"name": "Remark", "description": "In a sentence"},
            price: {"number": {"format": "dollar"}},
            "Kind": {"multi_select": {"options": [{"name": "Stone"}, {"name": "Berry", "color": "red"}]}},
            "Ripe": null,
            "Related": {"relation": {"database_id": database, "single_property": {}}},
            "Organic": {"checkbox": {}}
        },
        "title": [{"text": {"content": "Orchard"}}],
        "icon": {"emoji": "🍐"}
    });
    let changed = bench.run("update_data_source", changes).await.data;
    assert_eq!((&changed["title"][0]["plain_text"], &changed["icon"]["emoji"]), (&json!("Orchard"), &json!("🍐")));
    let properties = &changed["properties"];
    for (name, pointer, expected) in [
        ("Remark", "/description", json!("In a sentence")),
        ("Price", "/number/format", json!("dollar")),
        ("Kind", "/type", json!("multi_select")),
        ("Kind", "/multi_select/options/1/name", json!("Berry")),
        ("Related", "/relation/data_source_id", json!(source)),
        ("Organic", "/type", json!("checkbox")),
        ("Shop", "/type", json!("url")),
    ] {
        assert_eq!(properties[name].pointer(pointer), Some(&expected), "{name} {pointer}: {properties}");
    }
    assert!(properties.get("Ripe").is_none() && properties.get("Note").is_none(), "{properties}");

    let cleared = bench.run("update_data_source", json!({"data_source_id": source, "icon": null, "title": ""})).await.data;
    assert_eq!((&cleared["title"][0]["plain_text"], &cleared["icon"]), (&json!("Orchard"), &Value::Null));
    let error = bench.refused("update_data_source", json!({"data_source_id": source, "properties": {"Ripe": null}})).await;
    assert_eq!(error.code(), Some("validation_error"));
}

#[tokio::test]
async fn moves_trashes_and_restores_a_data_source() {
    let bench = Bench::start().await;
    let (fruit, other) = (bench.fruit().await, bench.fruit().await);
    let shops = bench.second_source(&fruit, "Shops").await;
    let moved = bench.run("update_data_source", json!({"data_source_id": shops, "parent": {"database_id": other}})).await.data;
    assert_eq!(moved["parent"]["database_id"], other.as_str());
    // Both databases are asked for their data sources again.
    bench.run("query_database", json!({"database_id": fruit})).await;
    let error = bench.refused("query_database", json!({"database_id": other})).await;
    assert!(error.message().contains("2 data sources"), "{error}");
    let trashed = bench.run("update_data_source", json!({"data_source_id": shops, "in_trash": true})).await.data;
    assert_eq!(trashed["in_trash"], true);
    bench.run("query_database", json!({"database_id": other})).await;
    let restored = bench.run("update_data_source", json!({"data_source_id": shops, "in_trash": "no"})).await.data;
    assert_eq!(restored["in_trash"], false);
    let error = bench.refused("query_database", json!({"database_id": other})).await;
    assert!(error.message().contains("2 data sources"), "{error}");
}

/// Rows by filter and order, as many as are asked for, in as few requests as that takes.
#[tokio::test]
async fn queries_a_data_source() {
    let bench = Bench::start().await;
    let source = bench.source_of(&bench.fruit().await).await;
    for (fruit, price) in [("Plum", 3), ("Pear", 2), ("Quince", 5), ("Apple", 1)] {
        let properties = json!({"Name": name(fruit), "Price": {"number": price}});
        bench.run("create_database_item", json!({"parent": {"data_source_id": source}, "properties": properties})).await;
    }
    let dear = json!({"property": "Price", "number": {"greater_than": 1}});
    let by_price = json!([{"property": "Price", "direction": "descending"}]);
    let (all, two, nothing) = (vec!["Quince", "Plum", "Pear"], vec!["Quince", "Plum"], None);
    for (more, expected, requests, complete, reason) in [
        (json!({}), all.clone(), 1, true, nothing),
        (json!({"page_size": 2}), two.clone(), 1, false, Some("more_pages")),
        (json!({"limit": 2}), two.clone(), 1, false, Some("limit")),
        (json!({"limit": 2, "page_size": 1}), two, 2, false, Some("limit")),
        (json!({"limit": 7, "page_size": 2}), all.clone(), 2, true, nothing),
        (json!({"fetch_all": true, "page_size": 1}), all, 1, true, nothing),
        (json!({"in_trash": true}), vec![], 1, true, nothing),
    ] {
        let mut input = json!({"data_source_id": source, "filter": dear, "sorts": by_price});
        input.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap());
        let rows = bench.run("query_data_source", input.clone()).await;
        assert_eq!(names(&rows.data), expected, "{input}");
        let meta = (rows.meta.requests, rows.meta.complete, rows.meta.incomplete_reason.as_deref());
        assert_eq!(meta, (requests, Some(complete), reason), "{input}");
    }
    let price = text(&bench.properties(&source).await["Price"]["id"]);
    let rows = bench.run("query_data_source", json!({"data_source_id": source, "filter_properties": price, "limit": 1})).await;
    let properties = rows.data["results"][0]["properties"].as_object().unwrap();
    assert_eq!(properties.keys().collect::<Vec<_>>(), ["Price"]);
}

/// What people find in a URL is the id of the database.
#[tokio::test]
async fn takes_a_database_with_one_data_source_for_it() {
    let bench = Bench::start().await;
    let database = bench.fruit().await;
    let source = bench.source_of(&database).await;
    let url = format!("https://www.notion.so/Fruit-{}?v=1", database.replace('-', ""));
    for (action, input) in [
        ("get_data_source", json!({"data_source_id": url})),
        ("query_data_source", json!({"data_source_id": database, "fetch_all": true})),
        ("list_data_source_templates", json!({"data_source_id": database})),
        ("update_data_source", json!({"data_source_id": database, "properties": {"Organic": {"checkbox": {}}}})),
    ] {
        let outcome = bench.run(action, input).await;
        assert_eq!(outcome.meta.resolved, Some("database"), "{action}");
    }
    assert_eq!(bench.properties(&source).await["Organic"]["type"], "checkbox");

    bench.second_source(&database, "Shops").await;
    let error = bench.refused("query_data_source", json!({"data_source_id": database})).await;
    assert_eq!(error.field(), Some("/data_source_id"));
    assert!(error.message().contains(&source) && error.message().contains("Shops"), "{error}");
    // What is neither, Notion's own words are about; and so is something else that is not found.
    let nothing = "0b7f1f6e-5d6f-4f0e-9a56-2f8f0e0a7a11";
    let error = bench.refused("get_data_source", json!({"data_source_id": nothing})).await;
    assert_eq!((error.code(), error.operation()), (Some("object_not_found"), Some("get_data_source")));
    let relation = json!({"A": {"relation": {"data_source_id": nothing, "single_property": {}}}});
    let error = bench.refused("update_data_source", json!({"data_source_id": source, "properties": relation})).await;
    assert_eq!((error.code(), error.operation()), (Some("object_not_found"), Some("update_data_source")));
}

#[tokio::test]
async fn lists_the_data_sources_of_a_database() {
    let bench = Bench::start().await;
    let database = bench.fruit().await;
    let mut sources = vec![bench.source_of(&database).await];
    for title in ["Shops", "Growers"] {
        sources.push(bench.second_source(&database, title).await);
    }
    for (more, expected, requests, complete, reason, next) in [
        (json!({}), &sources[..], 4, true, None, None),
        (json!({"fetch_all": "yes"}), &sources[..], 4, true, None, None),
        (json!({"limit": 2}), &sources[..2], 3, false, Some("limit"), Some(&sources[2])),
        (json!({"page_size": 1}), &sources[..1], 2, false, Some("more_pages"), Some(&sources[1])),
        (json!({"start_cursor": sources[1], "page_size": 2}), &sources[1..], 3, true, None, None),
        (json!({"start_cursor": sources[1], "limit": 1}), &sources[1..2], 2, false, Some("limit"), Some(&sources[2])),
    ] {
        let mut input = json!({"database_id": database});
        input.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap());
        let list = bench.run("list_data_sources", input.clone()).await;
        assert_eq!(ids(&list.data), expected, "{input}");
        let meta = (list.meta.requests, list.meta.complete, list.meta.incomplete_reason.as_deref());
        assert_eq!(meta, (requests, Some(complete), reason), "{input}");
        assert_eq!(list.meta.next_cursor.as_ref(), next, "{input}");
        assert_eq!((&list.data["object"], &list.data["type"]), (&json!("list"), &json!("page_or_data_source")), "{input}");
    }
    let error = bench.refused("list_data_sources", json!({"database_id": database, "start_cursor": "kale"})).await;
    assert!(error.field() == Some("/start_cursor") && error.message().contains("next_cursor of an earlier answer"), "{error}");
}

#[tokio::test]
async fn lists_all_data_sources() {
    let bench = Bench::start().await;
    let (fruit, other) = (bench.fruit().await, bench.fruit().await);
    let mut sources =
        vec![bench.source_of(&fruit).await, bench.source_of(&other).await, bench.second_source(&fruit, "Shops").await];
    sources.sort();
    let list = bench.run("list_data_sources", json!({})).await;
    let mut found = ids(&list.data);
    found.sort();
    assert_eq!((found, list.meta.requests, list.meta.complete), (sources, 1, Some(true)));
    // The same objects as those of one database.
    let of_one = bench.run("list_data_sources", json!({"database_id": other})).await.data;
    let same = results(&list.data).iter().find(|source| source["id"] == of_one["results"][0]["id"]);
    assert_eq!(same, Some(&of_one["results"][0]));
}

#[tokio::test]
async fn lists_the_templates_of_a_data_source() {
    const SOURCE: &str = "7855b161-f63e-4683-b7c7-8ca6e97ee266";
    let seed = json!({"data_sources": [{
        "id": SOURCE, "title": "Tasks", "properties": {"Name": {"title": {}}},
        "templates": [{"title": "Bug report"}, {"title": "Daily", "is_default": true}, {"title": "Weekly"}]
    }]});
    let bench = Bench::of(Emulator::builder().seed(Seed::from(seed)).start().await.unwrap());
    for (more, expected, requests, complete) in [
        (json!({}), vec!["Bug report", "Daily", "Weekly"], 1, true),
        (json!({"name": "LY"}), vec!["Daily", "Weekly"], 1, true),
        (json!({"limit": 2, "page_size": 1}), vec!["Bug report", "Daily"], 2, false),
        (json!({"page_size": 1}), vec!["Bug report"], 1, false),
        (json!({"fetch_all": true, "page_size": 1}), vec!["Bug report", "Daily", "Weekly"], 1, true),
    ] {
        let mut input = json!({"data_source_id": SOURCE});
        input.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap());
        let list = bench.run("list_data_source_templates", input.clone()).await;
        let found: Vec<_> = list.data["templates"].as_array().unwrap().iter().map(|template| text(&template["name"])).collect();
        assert_eq!(found, expected, "{input}");
        assert_eq!((list.meta.requests, list.meta.complete), (requests, Some(complete)), "{input}");
    }
}
