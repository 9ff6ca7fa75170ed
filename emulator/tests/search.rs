//! Search by title.

#![allow(clippy::expect_used)]

mod support;

use std::time::Duration;

use notion_emulator::{Clock, Emulator, Seed};
use serde_json::{Value, json};
use support::{Bench, id, plain_text, string};

/// What a search finds, by kind and title.
fn found(list: &Value) -> Vec<(String, String)> {
    let results = list["results"].as_array().expect("results").iter();
    let describe = |it: &Value| {
        let kind = string(&it["object"]);
        let title = if kind == "page" { &it["properties"]["title"]["title"] } else { &it["title"] };
        (kind, plain_text(title))
    };
    results.map(describe).collect()
}

fn expected(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(kind, title)| ((*kind).to_owned(), (*title).to_owned())).collect()
}

#[tokio::test]
async fn pages_and_data_sources_are_found() {
    let bench = Bench::start().await;
    bench.page("Kale recipes").await;
    bench.database("Kale growers", json!({ "Name": { "title": {} } })).await;
    let gone = bench.page("Old kale").await;
    bench.patch(&format!("pages/{}", id(&gone)), json!({ "in_trash": true })).await;

    let page = ("page", "Kale recipes");
    let source = ("data_source", "Kale growers");
    let welcome = ("page", "Welcome");
    let cases = [
        (json!({}), vec![source, page, welcome]),
        (json!({ "query": "KALE" }), vec![source, page]),
        (json!({ "query": "kale", "filter": { "property": "object", "value": "page" } }), vec![page]),
        (json!({ "filter": { "property": "object", "value": "data_source" } }), vec![source]),
        (json!({ "sort": { "timestamp": "last_edited_time", "direction": "ascending" } }), vec![welcome, page, source]),
        (json!({ "filter": { "in_trash": true } }), vec![("page", "Old kale")]),
        (json!({ "query": "nothing" }), vec![]),
    ];
    for (body, wanted) in cases {
        let list = bench.post("search", body.clone()).await;
        assert_eq!(found(&list), expected(&wanted), "{body}");
        assert_eq!(list["type"], "page_or_data_source");
        assert_eq!(list["page_or_data_source"], json!({}));
    }
}

#[tokio::test]
async fn the_index_may_be_behind() {
    let clock = "2026-07-01T12:00:00Z".parse::<Clock>().expect("a time");
    let seed = json!({ "pages": [
        { "title": "Kale" }, { "title": "Gone", "in_trash": true }, { "title": "Left", "in_trash": true, "left_in_search": true },
    ] });
    let builder = Emulator::builder().clock(clock.clone()).seed(Seed::from(seed)).search_lag(Duration::from_secs(20));
    let bench = Bench::start_as(builder).await;
    let titles = async || found(&bench.post("search", json!({})).await).into_iter().map(|(_, title)| title).collect::<Vec<_>>();
    assert_eq!(titles().await, ["Left", "Kale"]);
    let page = bench.page("New").await;
    clock.advance(Duration::from_secs(19));
    assert_eq!(titles().await, ["Left", "Kale"]);
    clock.advance(Duration::from_secs(1));
    assert_eq!(titles().await, ["New", "Left", "Kale"]);
    bench.patch(&format!("pages/{}", id(&page)), json!({ "in_trash": true })).await;
    assert_eq!(titles().await, ["New", "Left", "Kale"]);
    clock.advance(Duration::from_secs(20));
    assert_eq!(titles().await, ["Left", "Kale"]);
}

#[tokio::test]
async fn search_is_answered_page_by_page() {
    let bench = Bench::start().await;
    for number in 0..3 {
        bench.page(&format!("Page {number}")).await;
    }
    let mut cursor = Value::Null;
    let mut titles = Vec::new();
    loop {
        let mut body = json!({ "query": "Page", "page_size": 2 });
        if cursor.is_string() {
            body["start_cursor"] = cursor;
        }
        let list = bench.post("search", body).await;
        titles.extend(found(&list));
        cursor = list["next_cursor"].clone();
        assert_eq!(list["has_more"], cursor.is_string());
        if cursor.is_null() {
            break;
        }
    }
    assert_eq!(titles, expected(&[("page", "Page 2"), ("page", "Page 1"), ("page", "Page 0")]));
}

#[tokio::test]
async fn what_search_does_not_know_is_refused() {
    let bench = Bench::start().await;
    let cases = [
        (
            json!({ "filter": { "property": "object", "value": "database" } }),
            "body failed validation: body.filter.value should be `\"page\"` or `\"data_source\"`, instead was `\"database\"`.",
        ),
        (json!({ "query": 1 }), "body failed validation: body.query should be a string, instead was `1`."),
        (json!({ "filters": {} }), "body failed validation: body.filters should be not present, instead was `{}`."),
        (
            json!({ "sort": { "timestamp": "created_time", "direction": "ascending" } }),
            "body failed validation: body.sort.timestamp should be `\"last_edited_time\"`, instead was `\"created_time\"`.",
        ),
    ];
    for (body, message) in cases {
        assert_eq!(bench.invalid("POST", "search", body).await, message);
    }
}
