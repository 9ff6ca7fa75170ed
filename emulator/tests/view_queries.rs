//! Queries of views, whose rows are kept for a while.

#![allow(clippy::expect_used)]

mod support;

use std::time::{Duration, SystemTime};

use notion_emulator::{Clock, Emulator};
use serde_json::{Value, json};
use support::{Bench, id, string};

async fn table(clock: Clock) -> (Bench, String, Vec<String>) {
    let bench = Bench::start_as(Emulator::builder().clock(clock).query_limit(5)).await;
    let (database, data_source) = bench.database("Numbers", json!({ "Name": { "title": {} }, "Number": { "number": {} } })).await;
    let mut rows = Vec::new();
    for number in 0..8 {
        rows.push(id(&bench.row(&data_source, json!({ "Number": { "number": number } })).await));
    }
    let body = json!({
        "database_id": id(&database), "data_source_id": data_source, "name": "Few", "type": "table",
        "filter": { "property": "Number", "number": { "less_than": 4 } },
        "sorts": [{ "property": "Number", "direction": "ascending" }],
    });
    let view = id(&bench.post("views", body).await);
    (bench, view, rows)
}

fn stopped_at(seconds: u64) -> Clock {
    Clock::stopped_at(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds))
}

fn ids(answer: &Value) -> Vec<String> {
    answer["results"].as_array().expect("results").iter().map(id).collect()
}

#[tokio::test]
async fn the_rows_of_a_view_are_kept_and_paged() {
    let (bench, view, rows) = table(stopped_at(1_783_166_400)).await;
    let path = format!("views/{view}/queries");
    let first = bench.post(&path, json!({ "page_size": 3 })).await;
    assert_eq!((&first["object"], &first["view_id"]), (&json!("view_query"), &json!(view)));
    assert_eq!((&first["total_count"], &first["has_more"]), (&json!(4), &json!(true)));
    assert_eq!(first["expires_at"], "2026-07-04T12:15:00.000+00:00");
    assert_eq!(first["results"][0], json!({ "object": "page", "id": rows[0] }));
    assert_eq!(ids(&first), rows[..3]);
    // What changes afterwards changes nothing.
    bench.patch(&format!("pages/{}", rows[3]), json!({ "in_trash": true })).await;
    let query = format!("{path}/{}", id(&first));
    let rest = bench.get(&format!("{query}?start_cursor={}", string(&first["next_cursor"]))).await;
    assert_eq!((&rest["object"], &rest["type"], &rest["page"]), (&json!("list"), &json!("page"), &json!({})));
    assert_eq!((ids(&rest), &rest["next_cursor"]), (vec![rows[3].clone()], &Value::Null));
    assert_eq!(ids(&bench.get(&format!("{query}?page_size=2")).await), rows[..2]);
    assert_eq!(ids(&bench.post(&path, json!({})).await), rows[..3]);

    let deleted = bench.ok("DELETE", &query, None).await;
    assert_eq!((&deleted["object"], &deleted["id"], &deleted["deleted"]), (&json!("view_query"), &first["id"], &json!(true)));
    for method in ["GET", "DELETE"] {
        bench.refused((method, &query, None), (404, "object_not_found")).await;
    }
}

#[tokio::test]
async fn a_query_is_forgotten_after_a_quarter_of_an_hour() {
    let clock = stopped_at(1_783_166_400);
    let (bench, view, _) = table(clock.clone()).await;
    let query = id(&bench.post(&format!("views/{view}/queries"), json!({})).await);
    let path = format!("views/{view}/queries/{query}");
    for (seconds, expected) in [(899, 200), (1, 404)] {
        clock.advance(Duration::from_secs(seconds));
        assert_eq!(bench.call("GET", &path, None).await.0, expected, "{seconds}");
    }
}

#[tokio::test]
async fn a_query_that_is_cut_off_says_so_on_every_page() {
    let (bench, view, rows) = table(stopped_at(1_783_166_400)).await;
    bench.patch(&format!("views/{view}"), json!({ "filter": null })).await;
    let path = format!("views/{view}/queries");
    let first = bench.post(&path, json!({ "page_size": 3 })).await;
    let rest = bench.get(&format!("{path}/{}?start_cursor={}", id(&first), string(&first["next_cursor"]))).await;
    assert_eq!([ids(&first), ids(&rest)].concat(), rows[..5]);
    for page in [&first, &rest] {
        assert_eq!(page["request_status"]["incomplete_reason"], "query_result_limit_reached");
    }
    assert_eq!((&first["total_count"], &rest["has_more"]), (&json!(5), &json!(false)));
}

#[tokio::test]
async fn queries_belong_to_their_view() {
    let (bench, view, _) = table(stopped_at(1_783_166_400)).await;
    let path = format!("views/{view}/queries");
    let query = id(&bench.post(&path, json!({})).await);
    let database = bench.get(&format!("views/{view}")).await["parent"]["database_id"].clone();
    let others = bench.get(&format!("views?database_id={}", string(&database))).await;
    let other = ids(&others).into_iter().find(|other| *other != view).expect("another view");
    let cases = [
        ("GET", format!("views/{other}/queries/{query}"), None, 404),
        ("GET", format!("{path}/{other}"), None, 404),
        ("GET", format!("{path}/latest"), None, 400),
        ("POST", format!("views/{query}/queries"), Some(json!({})), 404),
        ("POST", path.clone(), Some(json!({ "start_cursor": query })), 400),
        ("POST", path.clone(), Some(json!({ "page_size": 101 })), 400),
        ("GET", format!("{path}/{query}?start_cursor={other}"), None, 400),
    ];
    for (method, path, body, expected) in cases {
        let (status, answer) = bench.call(method, &path, body).await;
        assert_eq!(status, expected, "{method} {path}: {answer}");
    }
    // The default view shows all, and quick filters narrow a view further.
    let quick = json!({ "quick_filters": { "Number": { "number": { "equals": 2 } } } });
    for (change, expected) in [(json!({}), 4), (quick, 1), (json!({ "quick_filters": null }), 4)] {
        bench.patch(&format!("views/{view}"), change.clone()).await;
        assert_eq!(bench.post(&path, json!({})).await["total_count"], expected, "{change}");
    }
}

#[tokio::test]
async fn a_condition_that_is_left_without_its_property_counts_no_more() {
    let (bench, view, _) = table(stopped_at(1_783_166_400)).await;
    let data_source = string(&bench.get(&format!("views/{view}")).await["data_source_id"]);
    bench.patch(&format!("data_sources/{data_source}"), json!({ "properties": { "Number": null } })).await;
    let answer = bench.post(&format!("views/{view}/queries"), json!({})).await;
    assert_eq!(answer["total_count"], 5);
}
