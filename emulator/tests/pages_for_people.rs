//! What people and tools look at in a browser.

mod support;

use notion_emulator::{Emulator, OAuthClient, Seed};
use reqwest::{Client, Response};
use serde_json::{Value, json};
use support::{Bench, id, text};

async fn look(bench: &Bench, path: &str) -> Response {
    Client::new().get(format!("{}{path}", bench.emulator.base_url())).send().await.expect("an answer")
}

async fn page(bench: &Bench, path: &str) -> String {
    let response = look(bench, path).await;
    assert_eq!(response.status(), 200, "{path}");
    assert_eq!(response.headers()["content-type"], "text/html; charset=utf-8", "{path}");
    assert!(response.headers()["content-security-policy"].to_str().expect("a policy").starts_with("default-src 'none'"));
    response.text().await.expect("a page")
}

#[tokio::test]
async fn the_first_page_shows_the_workspace_and_the_requests() {
    let bench = Bench::start_as(Emulator::builder().seed(Seed::demo())).await;
    let empty = page(&bench, "/").await;
    for expected in
        ["Demo workspace", "Team wiki", "Getting started", "Grocery list", "Tuscan kale", "Task board", "Nothing was asked yet"]
    {
        assert!(empty.contains(expected), "{expected}: {empty}");
    }
    // Looking is no request.
    assert!(bench.emulator.requests().is_empty());
    bench.page("<script>alert(1)</script>").await;
    bench.refused(("GET", "pages/nonsense", None), (400, "validation_error")).await;
    let after = page(&bench, "/").await;
    assert!(after.contains("&lt;script&gt;alert(1)") && !after.contains("<script>alert"), "{after}");
    let ledger = page(&bench, "/ledger").await;
    for expected in ["POST /v1/pages", "create_page", "GET /v1/pages/nonsense", "href=\"/requests/2\""] {
        assert!(ledger.contains(expected) && after.contains(expected), "{expected}: {ledger}");
    }
    let script = look(&bench, "/live.js").await;
    assert_eq!(script.headers()["content-type"], "text/javascript; charset=utf-8");
}

#[tokio::test]
async fn an_exchange_shows_what_was_sent_but_no_secret() {
    let bench = Bench::start_as(Emulator::builder().token("ntn_secret").oauth_client(OAuthClient::new("id", "hidden"))).await;
    let made = bench.page("Hello").await;
    let exchange = page(&bench, "/requests/1").await;
    for expected in
        ["Bearer (hidden)", "notion-version: 2026-03-11", "Hello", "content-type: application/json; charset=utf-8", &id(&made)]
    {
        assert!(exchange.contains(expected), "{expected}: {exchange}");
    }
    assert!(!exchange.contains("ntn_secret"));
    let body = json!({ "grant_type": "refresh_token", "refresh_token": "nrt_mine" });
    let url = format!("{}/v1/oauth/token", bench.emulator.base_url());
    Client::new().post(url).basic_auth("id", Some("hidden")).json(&body).send().await.expect("an answer");
    let exchange = page(&bench, "/requests/2").await;
    assert!(
        exchange.contains("Basic (hidden)") && exchange.contains("invalid_grant") && !exchange.contains("nrt_mine"),
        "{exchange}"
    );
    bench.emulator.clear_requests();
    for path in ["/requests/1", "/requests/99", "/requests/x", "/objects/x", "/objects/745e79dd-3e43-40de-9d51-39357c1c428f"] {
        assert_eq!(look(&bench, path).await.status(), 404, "{path}");
    }
}

#[tokio::test]
async fn pages_and_databases_can_be_looked_at() {
    let bench = Bench::start_as(Emulator::builder().seed(Seed::demo())).await;
    let found =
        bench.post("search", json!({ "query": "Grocery", "filter": { "property": "object", "value": "data_source" } })).await;
    let database = found["results"][0]["parent"]["database_id"].as_str().expect("an id").to_owned();
    let table = page(&bench, &format!("/objects/{database}")).await;
    for expected in
        ["Tuscan kale", "🥦 Vegetable", "2.5", "Rainbow Grocery, Duc Loi Market", "6 rows", "Ada Example", "Ribollita"]
    {
        assert!(table.contains(expected), "{expected}: {table}");
    }
    let hello = bench.page("Hello").await;
    let children = json!([{ "to_do": { "rich_text": text("<b>"), "checked": true } }, { "toggle": { "rich_text": text("t"), "children": [{ "quote": { "rich_text": text("q") } }] } }]);
    bench.patch(&format!("blocks/{}/children", id(&hello)), json!({ "children": children })).await;
    let shown = page(&bench, &format!("/objects/{}", id(&hello))).await;
    for expected in ["☑ &lt;b&gt;", "<blockquote>q</blockquote>", "<a href=\"/\">Workspace</a> / "] {
        assert!(shown.contains(expected), "{expected}: {shown}");
    }
}

#[tokio::test]
async fn tools_find_out_what_there_is() {
    let bench = Bench::start().await;
    let document: Value = look(&bench, "/openapi.json").await.json().await.expect("JSON");
    assert_eq!(document["openapi"], "3.1.0");
    assert_eq!(document["servers"][0]["url"], bench.emulator.base_url());
    let query = &document["paths"]["/v1/data_sources/{data_source_id}/query"]["post"];
    assert_eq!(
        (&query["operationId"], &query["x-notion-versions"]),
        (&json!("query_data_source"), &json!(["2025-09-03", "2026-03-11"]))
    );
    let text = look(&bench, "/llms.txt").await.text().await.expect("a text");
    for expected in ["# Notion emulator", "/openapi.json", "POST /v1/pages", "/_emulator/clock"] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    // None of these is an operation of the API.
    assert!(bench.emulator.requests().is_empty());
    let posted = Client::new().post(bench.emulator.base_url()).send().await.expect("an answer");
    assert!(posted.status().is_client_error());
}
