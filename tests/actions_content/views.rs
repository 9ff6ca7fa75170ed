//! Views: listed by their ids or whole, and the rows that they show.

use notion_connector::types::{Filter, Sort, ViewResponse};
use serde_json::{Value, json};

use super::{Bench, results, text};

impl Bench {
    /// A database with so many rows, every other one ripe, and a view of the ripe ones, the dearest first: both ids.
    async fn orchard_view(&self, rows: usize) -> (String, String) {
        let database = self.fruit().await;
        for number in 0..rows {
            let properties = json!({
                "Name": {"title": [{"text": {"content": format!("Plum {number}")}}]},
                "Price": {"number": number},
                "Ripe": {"checkbox": number % 2 == 0}
            });
            self.run("create_database_item", json!({"parent": {"database_id": database}, "properties": properties})).await;
        }
        let source = self.notion.databases().data_source(&database).await.unwrap_or_else(|error| panic!("{error}"));
        let view = self.notion.views().create(source, "Ripe", "table").database(&database);
        let view = view.filter(Filter::checkbox("Ripe").equals(true)).sort(Sort::descending("Price"));
        let id = match view.await.unwrap_or_else(|error| panic!("{error}")) {
            ViewResponse::Full(view) => view.id,
            ViewResponse::Partial(view) => view.id,
        };
        (database, id.to_string())
    }

    /// The prices of rows that are given by their ids.
    async fn prices(&self, list: &Value) -> Vec<i64> {
        let mut prices = Vec::new();
        for row in results(list) {
            let page = self.run("get_page", json!({"page_id": row["id"]})).await.data;
            prices.push(page["properties"]["Price"]["number"].as_i64().unwrap_or_else(|| panic!("{page}")));
        }
        prices
    }
}

#[tokio::test]
async fn lists_views() {
    let bench = Bench::start().await;
    let (database, view) = bench.orchard_view(0).await;
    let source = text(&bench.run("list_databases", json!({})).await.data["results"][0]["id"]);
    for (input, count, reason, resolved, requests) in [
        (json!({"database_id": database}), 2, None, "database", 1),
        (json!({"database_id": database, "details": true}), 2, None, "database", 3),
        (json!({"database_id": database, "details": true, "limit": 1}), 1, Some("limit"), "database", 2),
        (json!({"database_id": database, "page_size": 1}), 1, Some("more_pages"), "database", 1),
        (json!({"database_id": source}), 2, None, "data_source", 2),
    ] {
        let listed = bench.run("list_views", input.clone()).await;
        assert_eq!((results(&listed.data).len(), listed.meta.incomplete_reason.as_deref()), (count, reason), "{input}");
        assert_eq!((listed.meta.complete, listed.meta.resolved), (Some(reason.is_none()), Some(resolved)), "{input}");
        assert_eq!(listed.meta.requests, requests, "{input}");
        let named = results(&listed.data).iter().all(|view| view["name"].is_string());
        assert_eq!(named, input["details"] == json!(true), "{input}: {}", listed.data);
    }
    let whole = bench.run("list_views", json!({"database_id": database, "details": true})).await.data;
    let ripe = &results(&whole)[1];
    assert_eq!((&ripe["id"], &ripe["name"]), (&json!(view), &json!("Ripe")));
    let error = bench.refused("list_views", json!({"database_id": bench.emulator.root_page_id()})).await;
    assert!(error.message().contains("not a database"), "{error}");
}

#[tokio::test]
async fn lists_the_rows_of_a_view() {
    let bench = Bench::start().await;
    let (_, view) = bench.orchard_view(10).await;
    for (input, expected, reason, requests) in [
        (json!({}), vec![8, 6, 4, 2, 0], None, 1),
        (json!({"page_size": 2}), vec![8, 6], Some("more_pages"), 1),
        (json!({"page_size": 2, "limit": 3}), vec![8, 6, 4], Some("limit"), 2),
        (json!({"page_size": 2, "limit": 5}), vec![8, 6, 4, 2, 0], None, 3),
        (json!({"page_size": 2, "fetch_all": true}), vec![8, 6, 4, 2, 0], None, 1),
    ] {
        let mut given = input.clone();
        given["view_id"] = json!(view);
        let listed = bench.run("query_view", given).await;
        assert_eq!(bench.prices(&listed.data).await, expected, "{input}");
        assert_eq!((listed.meta.incomplete_reason.as_deref(), listed.meta.requests), (reason, requests), "{input}");
        assert_eq!(
            (listed.meta.complete, listed.meta.next_cursor.is_some()),
            (Some(reason.is_none()), reason.is_some()),
            "{input}"
        );
        assert_eq!(listed.data["view_query"]["total_count"], 5, "{input}: {}", listed.data);
    }
}

/// A cursor leads on in the result that it belongs to, whatever becomes of the rows meanwhile.
#[tokio::test]
async fn goes_on_in_the_same_result() {
    let bench = Bench::start().await;
    let (_, view) = bench.orchard_view(6).await;
    let first = bench.run("query_view", json!({"view_id": view, "page_size": 2})).await;
    assert_eq!(first.data["next_cursor"], json!(first.meta.next_cursor));
    assert_eq!(bench.prices(&first.data).await, [4, 2]);
    let row = results(&first.data)[0]["id"].clone();
    bench.run("update_page", json!({"page_id": row, "properties": {"Ripe": {"checkbox": false}}})).await;
    let rest = bench.run("query_view", json!({"view_id": view, "start_cursor": first.meta.next_cursor})).await;
    assert_eq!((bench.prices(&rest.data).await, rest.meta.complete, rest.meta.requests), (vec![0], Some(true), 1));
    assert!(rest.data.get("view_query").is_none(), "{}", rest.data);
    let again = bench.run("query_view", json!({"view_id": view})).await;
    assert_eq!(bench.prices(&again.data).await, [2, 0]);
}
