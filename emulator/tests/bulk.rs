//! Many rows and pages, made without requests, and how they are read.

#![allow(clippy::expect_used)]

mod support;

use std::collections::HashSet;
use std::time::{Duration, SystemTime};

use notion_emulator::NewRow;
use serde_json::{Value, json};
use support::{Bench, id, plain_text, string, text};

fn start() -> SystemTime {
    // 2026-07-03T12:00:00Z
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_783_080_000)
}

async fn numbers(bench: &Bench) -> String {
    bench.database("Numbers", json!({ "Name": { "title": {} }, "Number": { "number": {} }, "Kind": { "select": {} } })).await.1
}

/// 250 rows, three a minute.
async fn many(bench: &Bench) -> (String, Vec<String>) {
    let data_source = numbers(bench).await;
    let row = |position: usize| {
        NewRow::titled(format!("Row {position}"))
            .property("Number", json!({ "number": position }))
            .property("Kind", json!({ "select": { "name": (["even", "odd"][position % 2]) } }))
            .created_at(start() + Duration::from_secs(20 * position as u64))
    };
    let ids = bench.emulator.create_rows(&data_source, 250, row).expect("rows");
    (data_source, ids)
}

/// All rows that a query answers, page by page.
async fn read(bench: &Bench, data_source: &str, query: &Value) -> Vec<Value> {
    let mut rows = Vec::new();
    let mut query = query.clone();
    loop {
        let page = bench.post(&format!("data_sources/{data_source}/query"), query.clone()).await;
        rows.extend(page["results"].as_array().expect("results").iter().cloned());
        assert_eq!(page["has_more"], json!(page["next_cursor"].is_string()));
        if page["next_cursor"].is_null() {
            return rows;
        }
        query["start_cursor"] = page["next_cursor"].clone();
    }
}

#[tokio::test]
async fn rows_are_made_in_bulk_with_times_of_their_own() {
    let bench = Bench::start().await;
    let (data_source, ids) = many(&bench).await;
    let row = bench.get(&format!("pages/{}", ids[7])).await;
    assert_eq!(plain_text(&row["properties"]["Name"]["title"]), "Row 7");
    assert_eq!(row["properties"]["Number"]["number"], 7);
    assert_eq!(row["properties"]["Kind"]["select"]["name"], "odd");
    assert_eq!(row["created_time"], "2026-07-03T12:02:00.000Z");
    assert_eq!(row["parent"]["data_source_id"], data_source);
    let schema = bench.get(&format!("data_sources/{data_source}")).await;
    assert_eq!(schema["properties"]["Kind"]["select"]["options"].as_array().map(Vec::len), Some(2));

    let refused = bench.emulator.create_rows(&data_source, 3, |position| {
        let number = if position == 2 { json!("two") } else { json!(position) };
        NewRow::titled("x").property("Number", json!({ "number": number }))
    });
    assert!(refused.expect_err("not a number").to_string().contains("Number"));
    assert!(bench.emulator.create_rows("nonsense", 1, |_| NewRow::default()).is_err());
    assert_eq!(read(&bench, &data_source, &json!({})).await.len(), 250, "none of the three was made");
}

#[tokio::test]
async fn every_order_and_window_reaches_every_row_once() {
    let bench = Bench::start().await;
    let (data_source, ids) = many(&bench).await;
    let newest_first: Vec<String> = ids.iter().rev().cloned().collect();
    // Within a minute the rows stay in the order that they have without a rule.
    let oldest_minute_first: Vec<String> = ids.chunks(3).flat_map(|minute| minute.iter().rev().cloned()).collect();
    let sort = |direction: &str| json!([{ "timestamp": "created_time", "direction": direction }]);
    let window = |first: &str, end: &str| {
        let created = |condition: Value| json!({ "timestamp": "created_time", "created_time": condition });
        json!({ "and": [created(json!({ "on_or_after": first })), created(json!({ "before": end }))] })
    };
    let ten_minutes = window("2026-07-03T12:10:00Z", "2026-07-03T12:20:00Z");
    let odd = json!({ "property": "Kind", "select": { "equals": "odd" } });
    let odd_ids: Vec<String> = newest_first.iter().step_by(2).cloned().collect();
    let by_number = json!([{ "property": "Number", "direction": "ascending" }]);
    let cases = [
        (json!({}), newest_first.clone()),
        (json!({ "sorts": sort("descending") }), newest_first),
        (json!({ "sorts": sort("ascending"), "page_size": 7 }), oldest_minute_first.clone()),
        (json!({ "sorts": sort("ascending"), "filter": ten_minutes }), oldest_minute_first[30..60].to_vec()),
        (json!({ "filter": ten_minutes, "page_size": 4 }), ids[30..60].iter().rev().cloned().collect()),
        (json!({ "sorts": by_number, "filter": ten_minutes, "page_size": 4 }), ids[30..60].to_vec()),
        (json!({ "sorts": sort("ascending"), "filter": window("2026-07-04", "2026-07-01") }), vec![]),
        (json!({ "filter": odd, "page_size": 9 }), odd_ids),
        (json!({ "filter": { "or": [ten_minutes, { "property": "Number", "number": { "equals": 0 } }] } }), {
            let mut either: Vec<String> = ids[30..60].iter().rev().cloned().collect();
            either.push(ids[0].clone());
            either
        }),
    ];
    for (query, expected) in cases {
        let found: Vec<_> = read(&bench, &data_source, &query).await.iter().map(id).collect();
        assert_eq!(found, expected, "{query}");
    }
}

#[tokio::test]
async fn a_cursor_holds_while_rows_come_and_go() {
    let bench = Bench::start().await;
    let (data_source, ids) = many(&bench).await;
    let path = format!("data_sources/{data_source}/query");
    let first = bench.post(&path, json!({})).await;
    // The cursor stands at a row that goes to the trash, and a new one comes in front of it.
    bench.row(&data_source, json!({ "Name": { "title": text("New") } })).await;
    bench.patch(&format!("pages/{}", ids[149]), json!({ "in_trash": true })).await;
    let second = bench.post(&path, json!({ "start_cursor": first["next_cursor"] })).await;
    assert_eq!(id(&second["results"][0]), ids[148]);

    let other = numbers(&bench).await;
    let elsewhere = json!({ "start_cursor": first["next_cursor"] });
    bench.invalid("POST", &format!("data_sources/{other}/query"), elsewhere).await;
}

#[tokio::test]
async fn any_client_can_make_rows_and_pages() {
    let bench = Bench::start().await;
    let data_source = numbers(&bench).await;
    let body = json!({
        "data_source_id": data_source,
        "count": 3,
        "properties": { "Number": { "number": 4 } },
        "created_time": "2026-07-03T12:00:00Z",
        "seconds_between": 90,
    });
    let (status, answer) = bench.control("POST", "rows", Some(body)).await;
    assert_eq!(status, 200, "{answer}");
    let rows = read(&bench, &data_source, &json!({})).await;
    let times: Vec<_> = rows.iter().map(|row| string(&row["created_time"])).collect();
    assert_eq!(times, ["2026-07-03T12:03:00.000Z", "2026-07-03T12:01:00.000Z", "2026-07-03T12:00:00.000Z"]);
    assert!(rows.iter().all(|row| row["properties"]["Number"]["number"] == 4));
    assert_eq!(bench.query_titles(&data_source, json!({})).await, ["Row 3", "Row 2", "Row 1"]);
    let ids: HashSet<_> = rows.iter().map(id).collect();
    assert_eq!(ids, answer["created"].as_array().expect("ids").iter().map(string).collect());

    let root = bench.emulator.root_page_id();
    let (status, answer) = bench.control("POST", "pages", Some(json!({ "parent": root, "count": 2 }))).await;
    assert_eq!((status, answer["created"].as_array().map(Vec::len)), (200, Some(2)));
    let more = bench.emulator.create_pages(&root, 1).expect("a page");
    assert_eq!(bench.titles_under_root().await, ["Page 1", "Page 2", "Page 1"]);
    assert_eq!(id(&bench.get(&format!("pages/{}", more[0])).await), more[0]);
    assert!(bench.emulator.create_pages(&data_source, 1).is_err());

    for (path, body) in [
        ("rows", json!({ "data_source_id": data_source, "count": 0 })),
        ("rows", json!({ "data_source_id": root, "count": 1 })),
        ("rows", json!({ "data_source_id": data_source, "count": 1, "seconds_between": -1 })),
        ("rows", json!({ "data_source_id": data_source, "count": 1, "created_time": "yesterday" })),
        ("rows", json!({ "data_source_id": data_source, "count": 1, "properties": { "None": {} } })),
        ("pages", json!({ "parent": data_source, "count": 1 })),
        ("pages", json!({ "parent": root, "count": 1.5 })),
    ] {
        let (status, answer) = bench.control("POST", path, Some(body.clone())).await;
        assert!(matches!(status, 400 | 404), "{body}: {answer}");
        assert_eq!(answer["object"], "error");
    }
    assert!(bench.emulator.requests().iter().all(|it| it.path.starts_with("/v1/")));
}
