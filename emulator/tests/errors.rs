//! What is refused before an operation looks at it, and in which words.

mod support;

use reqwest::Client;
use serde_json::{Value, json};
use support::Bench;

#[tokio::test]
async fn token_and_version_are_checked() {
    let bench = Bench::start().await;
    let token = format!("Bearer {}", bench.emulator.token());
    let cases = [
        (None, Some("2026-03-11"), 401, "unauthorized", "API token is invalid."),
        (Some("Bearer other"), Some("2026-03-11"), 401, "unauthorized", "API token is invalid."),
        (Some(token.as_str()), None, 400, "missing_version", "Notion-Version header should be defined"),
        (Some(token.as_str()), Some("2022-02-22"), 400, "validation_error", "or `\"2026-03-11\"`, instead was `\"2022-02-22\"`."),
        (Some(token.as_str()), Some(""), 400, "validation_error", "should be `\"2022-06-28\"`, `\"2025-09-03\"`, or"),
    ];
    for (authorization, version, status, code, message) in cases {
        let mut request = Client::new().get(format!("{}/v1/users", bench.emulator.base_url()));
        if let Some(authorization) = authorization {
            request = request.header("Authorization", authorization);
        }
        if let Some(version) = version {
            request = request.header("Notion-Version", version);
        }
        let response = request.send().await.expect("an answer");
        assert_eq!(response.status().as_u16(), status);
        let body: Value = response.json().await.expect("JSON");
        assert_eq!(body["code"], code);
        assert!(body["message"].as_str().expect("a message").contains(message), "{body}");
    }
}

#[tokio::test]
async fn every_answer_carries_its_request_id_twice() {
    let bench = Bench::start().await;
    for path in ["users", "nothing", "pages/AAA"] {
        let response = bench.send("GET", path, None).await;
        let header = response.headers().get("x-notion-request-id").expect("an id").clone();
        let body: Value = response.json().await.expect("JSON");
        assert_eq!(body["request_id"].as_str(), header.to_str().ok(), "{path}");
    }
}

#[tokio::test]
async fn unknown_paths_and_methods_are_refused() {
    let bench = Bench::start().await;
    let cases =
        [("GET", "invalid"), ("GET", ""), ("DELETE", "users"), ("POST", "users/me"), ("PUT", "pages"), ("GET", "pages/a/b")];
    for (method, path) in cases {
        let message = bench.refused((method, path, None), (400, "invalid_request_url")).await;
        assert_eq!(message, "Invalid request URL.");
    }
}

#[tokio::test]
async fn malformed_ids_are_refused() {
    let bench = Bench::start().await;
    let cases = [
        ("GET", "pages/AAA", "page_id", "AAA"),
        ("GET", "pages/12345678-1234-1234-1234-123456789abc", "page_id", "12345678-1234-1234-1234-123456789abc"),
        ("GET", "databases/AAA", "database_id", "AAA"),
        ("GET", "data_sources/A%20A", "data_source_id", "A A"),
        ("POST", "data_sources/AAA/query", "data_source_id", "AAA"),
        ("GET", "blocks/AAA/children", "block_id", "AAA"),
        ("GET", "users/AAA", "user_id", "AAA"),
    ];
    for (method, path, name, text) in cases {
        let message = bench.refused((method, path, None), (400, "validation_error")).await;
        let expected = format!("path failed validation: path.{name} should be a valid uuid, instead was `\"{text}\"`.");
        assert_eq!(message, expected);
    }
}

#[tokio::test]
async fn unknown_ids_are_not_found() {
    let bench = Bench::start().await;
    let id = "7855b161-f63e-4683-b7c7-8ca6e97ee266";
    let cases = [
        (format!("pages/{id}"), "page"),
        (format!("databases/{id}"), "database"),
        (format!("data_sources/{id}"), "data_source"),
        (format!("blocks/{id}/children"), "block"),
    ];
    for (path, kind) in cases {
        let (status, answer) = bench.call("GET", &path, None).await;
        assert_eq!(status, 404);
        assert_eq!(answer["code"], "object_not_found");
        let expected = format!(
            "Could not find {kind} with ID: {id}. Make sure the relevant pages and databases are shared with your \
             integration \"Emulator\"."
        );
        assert_eq!(answer["message"], expected.as_str());
        assert_eq!(answer["additional_data"]["integration_id"], bench.emulator.bot_id());
    }
}

#[tokio::test]
async fn pages_and_databases_are_not_taken_for_each_other() {
    let bench = Bench::start().await;
    let (database, data_source) = bench.database("Groceries", json!({ "Name": { "title": {} } })).await;
    let database = support::id(&database);
    let page = bench.emulator.root_page_id();
    for (path, message) in [
        (format!("pages/{database}"), format!("Provided ID {database} is a database, not a page.")),
        (format!("databases/{page}"), format!("Provided ID {page} is a page, not a database.")),
    ] {
        let answer = bench.refused(("GET", &path, None), (400, "validation_error")).await;
        assert!(answer.starts_with(&message), "{answer}");
    }
    // A data source's id is not a database's, and the other way round.
    for path in [format!("databases/{data_source}"), format!("data_sources/{database}")] {
        bench.refused(("GET", &path, None), (404, "object_not_found")).await;
    }
}

#[tokio::test]
async fn bodies_have_to_be_json_objects_of_a_bearable_size() {
    let bench = Bench::start().await;
    let long = format!("{{\"query\": \"{}\"}}", "x".repeat(500_000));
    let cases = [
        ("{", "invalid_json", "Error parsing JSON body."),
        ("[1]", "validation_error", "body failed validation: body should be an object, instead was `[1]`."),
        (long.as_str(), "validation_error", "body failed validation: body.length should be ≤ `500000`, instead was `500013`."),
    ];
    for (body, code, message) in cases {
        let response = bench.send("POST", "search", Some(body.to_owned())).await;
        assert_eq!(response.status().as_u16(), 400);
        let answer: Value = response.json().await.expect("JSON");
        assert_eq!((answer["code"].as_str(), answer["message"].as_str()), (Some(code), Some(message)));
    }
    bench.post("search", json!({})).await;
    assert_eq!(bench.send("POST", "search", None).await.status().as_u16(), 200);
}

#[tokio::test]
async fn list_parameters_are_checked() {
    let bench = Bench::start().await;
    let cases = [
        ("page_size=101", "query failed validation: query.page_size should be ≤ `100`, instead was `101`."),
        ("page_size=0", "query failed validation: query.page_size should be ≥ `1`, instead was `0`."),
        ("page_size=x", "query failed validation: query.page_size should be a number, instead was `\"x\"`."),
        ("start_cursor=elsewhere", "The start_cursor provided is invalid: elsewhere"),
    ];
    for (query, expected) in cases {
        let message = bench.refused(("GET", &format!("users?{query}"), None), (400, "validation_error")).await;
        assert_eq!(message, expected);
    }
    let message = bench.invalid("POST", "search", json!({ "page_size": 1000 })).await;
    assert_eq!(message, "body failed validation: body.page_size should be ≤ `100`, instead was `1000`.");
    let message = bench.invalid("POST", "search", json!({ "page_size": 1.5 })).await;
    assert_eq!(message, "body failed validation: body.page_size should be an integer, instead was `1.5`.");
}

#[tokio::test]
async fn a_cursor_belongs_to_its_list() {
    let bench = Bench::start().await;
    let users = bench.get("users?page_size=1").await;
    let cursor = users["next_cursor"].clone();
    let message = bench.invalid("POST", "search", json!({ "start_cursor": cursor })).await;
    assert!(message.starts_with("The start_cursor provided is invalid: "));
}
