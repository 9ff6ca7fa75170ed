//! The views of databases.

#![allow(clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Bench, id, keys, string};

/// A database, its data source, and the view that it begins with.
struct Table {
    bench: Bench,
    database: String,
    data_source: String,
    first: String,
}

impl Table {
    async fn start() -> Self {
        let bench = Bench::start().await;
        let schema = json!({
            "Name": { "title": {} }, "Price": { "number": {} }, "When": { "date": {} }, "Status": { "status": {} },
            "Kind": { "select": { "options": [{ "name": "Fruit" }] } }, "Photos": { "files": {} },
        });
        let (database, data_source) = bench.database("Groceries", schema).await;
        let database = id(&database);
        let first = id(&bench.get(&format!("views?database_id={database}")).await["results"][0]);
        Self { bench, database, data_source, first }
    }

    /// A request for a new view, with what else it says.
    fn wanted(&self, kind: &str, rest: &Value) -> Value {
        let mut body =
            json!({ "database_id": self.database, "data_source_id": self.data_source, "name": "A view", "type": kind });
        for (name, value) in rest.as_object().expect("an object") {
            body[name] = value.clone();
        }
        body
    }

    async fn view(&self, kind: &str, rest: Value) -> Value {
        self.bench.post("views", self.wanted(kind, &rest)).await
    }

    async fn listed(&self, query: &str) -> Vec<String> {
        let answer = self.bench.get(&format!("views?{query}")).await;
        answer["results"].as_array().expect("results").iter().map(id).collect()
    }

    async fn property_id(&self, name: &str) -> Value {
        self.bench.get(&format!("data_sources/{}", self.data_source)).await["properties"][name]["id"].clone()
    }
}

#[tokio::test]
async fn a_view_answers_with_all_its_fields() {
    let table = Table::start().await;
    let view = table.view("table", json!({})).await;
    assert_eq!(
        keys(&view),
        [
            "configuration",
            "created_by",
            "created_time",
            "data_source_id",
            "filter",
            "id",
            "last_edited_by",
            "last_edited_time",
            "name",
            "object",
            "parent",
            "quick_filters",
            "request_id",
            "sorts",
            "type",
            "url",
        ]
    );
    assert_eq!((&view["object"], &view["name"], &view["type"]), (&json!("view"), &json!("A view"), &json!("table")));
    assert_eq!(view["parent"], json!({ "type": "database_id", "database_id": table.database }));
    assert_eq!((&view["filter"], &view["sorts"], &view["quick_filters"]), (&Value::Null, &Value::Null, &Value::Null));
    assert_eq!(view["configuration"], json!({ "type": "table" }));
    let url = format!("https://app.notion.com/p/{}?v={}", table.database.replace('-', ""), id(&view).replace('-', ""));
    assert_eq!(string(&view["url"]), url);
    let mut read = table.bench.get(&format!("views/{}", id(&view))).await;
    read["request_id"] = view["request_id"].clone();
    assert_eq!(read, view);
}

#[tokio::test]
async fn a_database_begins_with_a_view_and_keeps_one() {
    let table = Table::start().await;
    let path = format!("views/{}", table.first);
    let first = table.bench.get(&path).await;
    assert_eq!((&first["type"], &first["name"]), (&json!("table"), &json!("Default view")));
    assert_eq!(string(&first["data_source_id"]), table.data_source);
    let message = table.bench.refused(("DELETE", &path, None), (400, "validation_error")).await;
    assert_eq!(message, "Cannot delete the last view of a database.");
    let second = id(&table.view("list", json!({})).await);
    let gone = table.bench.ok("DELETE", &path, None).await;
    assert_eq!(keys(&gone), ["id", "object", "parent", "request_id", "type"]);
    assert_eq!(table.listed(&format!("database_id={}", table.database)).await, [second]);
    for method in ["GET", "DELETE"] {
        let message = table.bench.refused((method, &path, None), (404, "object_not_found")).await;
        assert!(message.starts_with("Could not find view with ID:"), "{message}");
    }
}

#[tokio::test]
async fn views_are_listed_in_the_order_of_their_tabs() {
    let table = Table::start().await;
    let last = id(&table.view("list", json!({ "position": { "type": "end" } })).await);
    let front = id(&table.view("list", json!({ "position": { "type": "start" } })).await);
    let after = json!({ "position": { "type": "after_view", "view_id": table.first } });
    let middle = id(&table.view("gallery", after).await);
    let by_database = format!("database_id={}", table.database);
    let tabs = table.listed(&by_database).await;
    assert_eq!(tabs, [&front, &table.first, &middle, &last].map(Clone::clone));
    assert_eq!(table.listed(&format!("data_source_id={}", table.data_source)).await.len(), 4);
    let (other, _) = table.bench.database("Other", json!({ "Name": { "title": {} } })).await;
    assert!(table.listed(&format!("database_id={}&data_source_id={}", id(&other), table.data_source)).await.is_empty());
    // A second data source brings a view of its own.
    let body = json!({ "parent": { "database_id": table.database }, "properties": { "Name": { "title": {} } } });
    let second = id(&table.bench.post("data_sources", body).await);
    assert_eq!(table.listed(&format!("database_id={}&data_source_id={second}", table.database)).await.len(), 1);

    let page = table.bench.get(&format!("views?{by_database}&page_size=2")).await;
    assert_eq!((&page["type"], &page["view"], &page["has_more"]), (&json!("view"), &json!({}), &json!(true)));
    let cursor = string(&page["next_cursor"]);
    assert_eq!(table.listed(&format!("{by_database}&page_size=2&start_cursor={cursor}")).await, tabs[2..]);
    let message = table.bench.refused(("GET", "views", None), (400, "validation_error")).await;
    assert!(message.contains("query.database_id should be defined"), "{message}");
}

#[tokio::test]
async fn conditions_follow_their_properties() {
    let table = Table::start().await;
    let price = table.property_id("Price").await;
    let filter = json!({ "and": [
        { "property": price, "number": { "greater_than": 1 } },
        { "or": [{ "property": "Kind", "select": { "equals": "Fruit" } }, { "timestamp": "created_time", "created_time": { "past_week": {} } }] },
    ] });
    let sorts =
        json!([{ "property": "When", "direction": "ascending" }, { "timestamp": "created_time", "direction": "descending" }]);
    let quick = json!({ "Status": { "status": { "equals": "Done" } } });
    let view = table.view("table", json!({ "filter": filter, "sorts": sorts, "quick_filters": quick })).await;
    assert_eq!(view["filter"]["and"][0]["property"], "Price");
    assert_eq!((&view["filter"]["and"][1], &view["sorts"], &view["quick_filters"]), (&filter["and"][1], &sorts, &quick));
    let path = format!("data_sources/{}", table.data_source);
    let change = json!({ "Price": { "name": "Cost" }, "When": { "name": "Day" }, "Status": null, "Kind": null });
    table.bench.patch(&path, json!({ "properties": change })).await;
    let view = table.bench.get(&format!("views/{}", id(&view))).await;
    // What was said of a property that is gone is gone, too.
    assert_eq!(view["filter"]["and"][0]["property"], "Cost");
    assert_eq!(view["filter"]["and"][1]["or"].as_array().map(Vec::len), Some(1));
    assert_eq!((&view["sorts"][0]["property"], &view["quick_filters"]), (&json!("Day"), &Value::Null));
}

#[tokio::test]
async fn a_view_is_changed_in_parts() {
    let table = Table::start().await;
    let path = format!("views/{}", table.first);
    let filter = json!({ "property": "Price", "number": { "is_empty": true } });
    let quick = json!({ "Kind": { "select": { "is_empty": true } } });
    let steps = [
        (json!({ "name": "All" }), "name", json!("All")),
        (json!({ "filter": filter }), "filter", filter.clone()),
        (json!({ "sorts": [{ "property": "Price", "direction": "ascending" }] }), "filter", filter),
        (json!({ "filter": null }), "filter", Value::Null),
        (json!({ "sorts": null }), "sorts", Value::Null),
        (json!({ "quick_filters": quick }), "quick_filters", quick.clone()),
        (
            json!({ "quick_filters": { "Status": { "status": { "equals": "Done" } }, "Kind": null } }),
            "quick_filters",
            json!({ "Status": { "status": { "equals": "Done" } } }),
        ),
        (json!({ "quick_filters": null }), "quick_filters", Value::Null),
        (
            json!({ "configuration": { "type": "table", "wrap_cells": true } }),
            "configuration",
            json!({ "type": "table", "wrap_cells": true }),
        ),
        (
            json!({ "configuration": { "type": "table", "frozen_column_index": 1 } }),
            "configuration",
            json!({ "type": "table", "wrap_cells": true, "frozen_column_index": 1 }),
        ),
        (json!({}), "name", json!("All")),
    ];
    for (body, field, expected) in steps {
        assert_eq!(table.bench.patch(&path, body.clone()).await[field], expected, "{body}");
    }
    for (body, expected) in [
        (json!({ "type": "board" }), "body.type should be not present"),
        (json!({ "name": null }), "body.name should be a string, instead was `null`."),
        (
            json!({ "configuration": { "type": "board" } }),
            "body.configuration.type should be `\"table\"`, instead was `\"board\"`.",
        ),
    ] {
        let message = table.bench.invalid("PATCH", &path, body).await;
        assert!(message.contains(expected), "{message}");
    }
}

#[tokio::test]
async fn views_that_make_no_sense_are_refused() {
    let table = Table::start().await;
    let other = json!({ "parent": { "type": "page_id", "page_id": table.bench.emulator.root_page_id() } });
    let cases = [
        (json!({ "name": null }), "body.name should be a string"),
        (json!({ "type": "sheet" }), "body.type should be `\"table\"`, `\"board\"`"),
        (json!({ "view_id": table.first }), "body.view_id should be not present"),
        (json!({ "create_database": other }), "body.create_database should be not present"),
        (json!({ "placement": { "type": "new_row" } }), "body.placement should be not present"),
        (json!({ "position": { "type": "after_view", "view_id": table.data_source } }), "Could not find view"),
        (
            json!({ "filter": { "property": "Weight", "number": { "equals": 1 } } }),
            "Could not find property with name or id: Weight",
        ),
        (
            json!({ "filter": { "property": "Price", "number": { "equals": "1" } } }),
            "body.filter.number.equals should be a number",
        ),
        (
            json!({ "sorts": [{ "property": "Weight", "direction": "ascending" }] }),
            "Could not find sort property with name or id: Weight",
        ),
        (json!({ "quick_filters": { "Weight": {} } }), "Could not find property with name or id: Weight"),
        (json!({ "quick_filters": { "Price": { "number": { "equals": true } } } }), "number.equals should be a number"),
        (json!({ "colour": "red" }), "body.colour should be not present"),
    ];
    for (rest, expected) in cases {
        let (_, answer) = table.bench.call("POST", "views", Some(table.wanted("table", &rest))).await;
        assert!(answer["message"].as_str().is_some_and(|message| message.contains(expected)), "{rest}: {answer}");
    }
    let mut nowhere = table.wanted("table", &json!({}));
    nowhere.as_object_mut().expect("a body").remove("database_id");
    let message = table.bench.invalid("POST", "views", nowhere).await;
    assert!(message.contains("body.database_id should be defined"), "{message}");
    // Views came with the data sources.
    let (status, _) = table.bench.call_as("2022-06-28", ("GET", &format!("views/{}", table.first), None)).await;
    assert_eq!(status, 400);
}

#[tokio::test]
async fn a_linked_database_is_made_for_a_view() {
    let table = Table::start().await;
    let page = id(&table.bench.page("Elsewhere").await);
    let block = json!({ "children": [{ "paragraph": { "rich_text": [] } }, { "divider": {} }] });
    let blocks = table.bench.patch(&format!("blocks/{page}/children"), block).await["results"].clone();
    let place = json!({ "parent": { "type": "page_id", "page_id": page }, "position": { "type": "after_block", "block_id": blocks[0]["id"] } });
    let body = json!({ "create_database": place, "data_source_id": table.data_source, "name": "Linked", "type": "list" });
    let view = table.bench.post("views", body).await;
    let database = string(&view["parent"]["database_id"]);
    assert_ne!(database, table.database);
    let children = table.bench.get(&format!("blocks/{page}/children")).await["results"].clone();
    let ids: Vec<String> = children.as_array().expect("children").iter().map(id).collect();
    assert_eq!(ids, [id(&blocks[0]), database.clone(), id(&blocks[1])]);
    assert_eq!(table.bench.get(&format!("databases/{database}")).await["parent"], json!({ "type": "page_id", "page_id": page }));
    assert_eq!(table.listed(&format!("database_id={database}")).await, [id(&view)]);
    assert_eq!(table.listed(&format!("data_source_id={}", table.data_source)).await.len(), 2);
}
