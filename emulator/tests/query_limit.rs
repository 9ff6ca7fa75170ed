//! The most rows that one query answers, and the ways past it.

#![allow(clippy::expect_used)]

mod support;

use std::collections::HashSet;
use std::time::{Duration, SystemTime};

use notion_emulator::{Emulator, NewRow};
use serde_json::{Value, json};
use support::{Bench, id, string};

fn start() -> SystemTime {
    // 2026-07-03T12:00:00Z
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_783_080_000)
}

/// An emulator with a limit, and a data source with so many rows, one a minute.
async fn rows(limit: usize, count: usize) -> (Bench, String) {
    let bench = Bench::start_as(Emulator::builder().query_limit(limit)).await;
    let (_, data_source) = bench.database("Numbers", json!({ "Name": { "title": {} }, "Number": { "number": {} } })).await;
    let row = |position: usize| {
        NewRow::titled(format!("Row {position}"))
            .property("Number", json!({ "number": position }))
            .created_at(start() + Duration::from_secs(60) * u32::try_from(position).unwrap_or(u32::MAX))
    };
    bench.emulator.create_rows(&data_source, count, row).expect("rows");
    (bench, data_source)
}

/// The numbers of all rows that a query answers, and what each of its pages says of it.
async fn read(bench: &Bench, data_source: &str, query: &Value) -> (Vec<i64>, Value) {
    let mut numbers = Vec::new();
    let mut query = query.clone();
    let mut status = None;
    loop {
        let page = bench.post(&format!("data_sources/{data_source}/query"), query.clone()).await;
        let rows = page["results"].as_array().expect("results");
        numbers.extend(rows.iter().filter_map(|row| row["properties"]["Number"]["number"].as_i64()));
        // Every page of a query that is cut off says so.
        let status = status.get_or_insert_with(|| page["request_status"].clone());
        assert_eq!(page["request_status"], *status, "{query}");
        if page["next_cursor"].is_null() {
            assert_eq!(page["has_more"], false);
            return (numbers, status.clone());
        }
        assert_eq!(page["has_more"], true);
        query["start_cursor"] = page["next_cursor"].clone();
    }
}

fn incomplete() -> Value {
    json!({ "type": "incomplete", "incomplete_reason": "query_result_limit_reached" })
}

#[tokio::test]
async fn a_query_ends_at_the_limit_and_says_so() {
    let (bench, data_source) = rows(10, 25).await;
    let by_creation = |direction: &str| json!([{ "timestamp": "created_time", "direction": direction }]);
    let by_number = json!([{ "property": "Number", "direction": "ascending" }]);
    let at_least = |number: i64| json!({ "property": "Number", "number": { "greater_than_or_equal_to": number } });
    // The query, the first and the last number, and whether the limit was reached.
    let cases = [
        (json!({}), (24, 15), true),
        (json!({ "page_size": 3 }), (24, 15), true),
        (json!({ "page_size": 10 }), (24, 15), true),
        (json!({ "sorts": by_creation("ascending"), "page_size": 4 }), (0, 9), true),
        (json!({ "sorts": by_creation("descending"), "page_size": 4 }), (24, 15), true),
        (json!({ "sorts": by_number, "page_size": 4 }), (0, 9), true),
        (json!({ "sorts": by_number, "filter": at_least(15), "page_size": 4 }), (15, 24), false),
        (json!({ "sorts": by_number, "filter": at_least(14), "page_size": 5 }), (14, 23), true),
        // As many rows as the limit, and none more.
        (json!({ "filter": at_least(15), "page_size": 5 }), (24, 15), false),
        (json!({ "filter": at_least(20), "page_size": 2 }), (24, 20), false),
    ];
    for (query, (first, last), is_cut_off) in cases {
        let (numbers, status) = read(&bench, &data_source, &query).await;
        assert_eq!((numbers.first(), numbers.last()), (Some(&first), Some(&last)), "{query}");
        assert_eq!(numbers.len() as i64, (first - last).abs() + 1, "{query}");
        assert_eq!(status, if is_cut_off { incomplete() } else { Value::Null }, "{query}");
    }
}

#[tokio::test]
async fn windows_of_creation_reach_every_row() {
    let (bench, data_source) = rows(10, 43).await;
    let even = json!({ "or": [
        { "property": "Number", "number": { "equals": 40 } },
        { "property": "Number", "number": { "less_than": 38 } },
    ] });
    for (direction, bound, filter, expected) in [
        ("ascending", "on_or_after", None, 43),
        ("descending", "on_or_before", None, 43),
        ("ascending", "on_or_after", Some(&even), 39),
        ("descending", "on_or_before", Some(&even), 39),
    ] {
        let mut seen = HashSet::new();
        let mut window: Option<Value> = None;
        loop {
            let filters: Vec<Value> = window.iter().chain(filter).cloned().collect();
            let mut query = json!({ "sorts": [{ "timestamp": "created_time", "direction": direction }], "page_size": 4 });
            if !filters.is_empty() {
                query["filter"] = json!({ "and": filters });
            }
            let mut last = String::new();
            let status = loop {
                let page = bench.post(&format!("data_sources/{data_source}/query"), query.clone()).await;
                for row in page["results"].as_array().expect("results") {
                    seen.insert(id(row));
                    last = string(&row["created_time"]);
                }
                if page["next_cursor"].is_null() {
                    break page["request_status"].clone();
                }
                query["start_cursor"] = page["next_cursor"].clone();
            };
            if status.is_null() {
                break;
            }
            window = Some(json!({ "timestamp": "created_time", "created_time": { bound: last } }));
        }
        assert_eq!(seen.len(), expected, "{direction} {filter:?}");
    }
}

#[tokio::test]
async fn the_limit_can_be_changed_and_is_ten_thousand_at_first() {
    let bench = Bench::start().await;
    let (_, data_source) = bench.database("Numbers", json!({ "Name": { "title": {} }, "Number": { "number": {} } })).await;
    let row = |position: usize| NewRow::default().property("Number", json!({ "number": position }));
    bench.emulator.create_rows(&data_source, 10_001, row).expect("rows");
    let (numbers, status) = read(&bench, &data_source, &json!({})).await;
    assert_eq!((numbers.len(), numbers.last(), status), (10_000, Some(&1), incomplete()));
    bench.emulator.set_query_limit(10_001);
    let (numbers, status) = read(&bench, &data_source, &json!({})).await;
    assert_eq!((numbers.len(), status), (10_001, Value::Null));
}

#[tokio::test]
async fn a_cursor_is_taken_by_its_own_query_only() {
    let (bench, data_source) = rows(10, 5).await;
    let (_, other) = bench.database("Others", json!({ "Name": { "title": {} } })).await;
    let path = format!("data_sources/{data_source}/query");
    let first = bench.post(&path, json!({ "page_size": 2 })).await;
    let cursor = string(&first["next_cursor"]);
    assert!(cursor.starts_with("s:"), "{cursor}");
    for (path, cursor) in [
        (format!("data_sources/{other}/query"), cursor.as_str()),
        (path.clone(), "s:nonsense"),
        (path.clone(), other.as_str()),
        (path.clone(), ""),
    ] {
        let message = bench.invalid("POST", &path, json!({ "start_cursor": cursor })).await;
        assert_eq!(message, format!("The start_cursor provided is invalid: {cursor}"));
    }
    // The id of a row is a place to start from, too.
    let from_row = bench.post(&path, json!({ "start_cursor": id(&first["results"][1]) })).await;
    assert_eq!(from_row["results"].as_array().map(Vec::len), Some(4));
}
