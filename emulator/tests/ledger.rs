//! The record of what was asked.

#![allow(clippy::expect_used)]

mod support;

use std::time::{Duration, SystemTime};

use notion_emulator::{Clock, Emulator, Fault};
use serde_json::{Value, json};
use support::{Bench, id, keys, string};

#[tokio::test]
async fn requests_are_recorded() {
    let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(1_783_080_000);
    let clock = Clock::stopped_at(noon);
    let bench = Bench::start_as(Emulator::builder().clock(clock.clone())).await;
    bench.get("users?page_size=1").await;
    clock.advance(Duration::from_secs(90));
    bench.call("POST", "nothing", None).await;
    let seen = bench.emulator.requests();
    let lines: Vec<_> = seen.iter().map(|it| (it.number, it.method.as_str(), it.path.as_str(), it.query.as_str())).collect();
    assert_eq!(lines, [(1, "GET", "/v1/users", "page_size=1"), (2, "POST", "/v1/nothing", "")]);
    let outcomes: Vec<_> = seen.iter().map(|it| (it.operation, it.status, it.fault.as_deref(), it.done)).collect();
    assert_eq!(outcomes, [(Some("list_users"), Some(200), None, true), (None, Some(400), None, false)]);
    assert_eq!((seen[0].at, seen[1].at), (noon, noon + Duration::from_secs(90)));
    bench.emulator.clear_requests();
    assert!(bench.emulator.requests().is_empty());
    bench.get("users").await;
    assert_eq!(bench.emulator.requests()[0].number, 3, "the count goes on");
}

#[tokio::test]
async fn what_was_created_is_named() {
    let bench = Bench::start().await;
    let page = id(&bench.page("Page").await);
    let (database, _) = bench.database("Database", json!({ "Name": { "title": {} } })).await;
    let body = json!({ "parent": { "database_id": id(&database) }, "properties": { "Name": { "title": {} } } });
    let data_source = id(&bench.post("data_sources", body).await);
    let paragraph = |text: &str| json!({ "paragraph": { "rich_text": support::text(text) } });
    let path = format!("blocks/{page}/children");
    let appended = bench.patch(&path, json!({ "children": [paragraph("old")] })).await;
    let old = id(&appended["results"][0]);
    let body = json!({ "children": [paragraph("a"), paragraph("b")], "position": { "type": "start" } });
    let appended = bench.patch(&path, body).await;
    assert_eq!(appended["results"].as_array().map(Vec::len), Some(3), "the old one is answered too");
    let new: Vec<_> = (0..2).map(|position| id(&appended["results"][position])).collect();
    bench.patch(&format!("pages/{page}"), json!({ "properties": {} })).await;

    let created: Vec<_> = bench.emulator.requests().into_iter().map(|it| it.created).collect();
    assert_eq!(created, [vec![page], vec![id(&database)], vec![data_source], vec![old], new, vec![]]);
}

#[tokio::test]
async fn any_client_can_read_the_ledger_and_clear_it() {
    let clock = Clock::stopped_at(SystemTime::UNIX_EPOCH + Duration::from_millis(1_783_080_000_250));
    let bench = Bench::start_as(Emulator::builder().clock(clock).token("very-secret")).await;
    let me = bench.get("users/me").await;
    bench.emulator.fail_next(Fault::gateway(502).after_handling());
    bench.send("POST", "pages", Some(bench.new_page("Lost").to_string())).await;
    bench.emulator.fail_next(Fault::reset());
    assert!(bench.try_send("GET", "users", None).await.is_err());

    let (status, ledger) = bench.control("GET", "requests", None).await;
    assert_eq!((status, &ledger["dropped"]), (200, &json!(0)));
    assert!(!ledger.to_string().contains("very-secret"));
    let requests = ledger["requests"].as_array().expect("requests");
    let fields = [
        "at",
        "created",
        "done",
        "fault",
        "method",
        "notes",
        "number",
        "operation",
        "path",
        "query",
        "request_id",
        "retry_after",
        "status",
        "token",
    ];
    assert_eq!(keys(&requests[0]), fields);
    assert_eq!(requests[0]["request_id"], me["request_id"]);
    assert_eq!(requests[0]["at"], "2026-07-03T12:00:00.250000Z");
    assert_eq!(string(&requests[0]["token"]).len(), 16);
    assert_eq!(requests[0]["token"], requests[1]["token"]);
    let outcomes: Vec<_> = requests.iter().map(|it| json!([it["operation"], it["status"], it["fault"], it["done"]])).collect();
    let expected = [
        json!(["get_current_user", 200, null, true]),
        json!(["create_page", 502, "502-html", true]),
        json!(["list_users", null, "reset", false]),
    ];
    assert_eq!(outcomes, expected);
    let lost = string(&requests[1]["created"][0]);

    let numbers = async |query: &str| {
        let (_, ledger) = bench.control("GET", &format!("requests?{query}"), None).await;
        let requests = ledger["requests"].as_array().expect("requests").clone();
        requests.iter().map(|it| it["number"].as_u64().expect("a number")).collect::<Vec<_>>()
    };
    assert_eq!(numbers("after=1").await, [2, 3]);
    assert_eq!(numbers("after=1&limit=1").await, [2]);
    assert_eq!(numbers("operation=create_page&operation=list_users").await, [2, 3]);
    assert_eq!(bench.control("GET", "requests?after=x", None).await.0, 400);

    assert_eq!(bench.control("DELETE", "requests", None).await, (200, json!({})));
    assert_eq!(bench.control("GET", "requests", None).await.1["requests"], json!([]));
    assert_eq!(bench.control("GET", "nothing", None).await.0, 400);
    assert_eq!(id(&bench.get(&format!("pages/{lost}")).await), lost);
}

#[tokio::test]
async fn the_ledger_keeps_the_newest_and_says_what_it_dropped() {
    let bench = Bench::start_as(Emulator::builder().ledger_capacity(3)).await;
    for _ in 0..5 {
        bench.get("users").await;
    }
    let numbers: Vec<_> = bench.emulator.requests().iter().map(|it| it.number).collect();
    assert_eq!((numbers, bench.emulator.dropped_requests()), (vec![3, 4, 5], 2));
    assert_eq!(bench.control("GET", "requests", None).await.1["dropped"], 2);
    bench.emulator.clear_requests();
    assert_eq!(bench.emulator.dropped_requests(), 0);

    let none = Bench::start_as(Emulator::builder().ledger_capacity(0)).await;
    let _: Value = none.get("users").await;
    assert_eq!((none.emulator.requests().len(), none.emulator.dropped_requests()), (0, 1));
}

#[tokio::test]
async fn other_tokens_are_told_apart() {
    let bench = Bench::start().await;
    for token in ["one", "two", "one"] {
        let url = format!("{}/v1/users", bench.emulator.base_url());
        reqwest::Client::new().get(url).bearer_auth(token).send().await.expect("an answer");
    }
    reqwest::get(format!("{}/v1/users", bench.emulator.base_url())).await.expect("an answer");
    let tokens: Vec<_> = bench.emulator.requests().into_iter().map(|it| it.token).collect();
    assert_eq!(tokens[0], tokens[2]);
    assert_ne!(tokens[0], tokens[1]);
    assert!(tokens[0].is_some() && tokens[3].is_none());
}
