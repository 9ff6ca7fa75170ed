//! The requests that an action would send: none is sent, and a run sends the same.

#![allow(clippy::expect_used, clippy::panic, reason = "the functions that all tests share are not tests themselves")]

#[path = "support/mod.rs"]
mod support;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use notion_connector::actions::Effect;
use notion_connector::registry::{Plan, PlannedRequest};
use notion_connector::{ActionSpec, Notion, actions};
use serde_json::{Map, Value, json};
use support::objects::{self, DATA_SOURCE, DATABASE, PAGE};
use support::{Answer, Received, Server, TOKEN};

fn notion() -> Notion {
    Notion::new(TOKEN).expect("a client")
}

fn example(action: &ActionSpec) -> Value {
    let given = action.inputs.iter().filter(|input| !input.example.is_null());
    Value::Object(given.map(|input| (input.key.clone(), input.example.clone())).collect::<Map<_, _>>())
}

async fn plan(action: &str, input: Value) -> Plan {
    notion().plan(action, input.clone()).await.unwrap_or_else(|error| panic!("{action} {input}: {error}"))
}

/// A request in one line.
fn line(request: &PlannedRequest) -> String {
    let query: Vec<_> = request.query.iter().map(|pair| format!("{}={}", pair.key, pair.value)).collect();
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    let body = request.body.as_ref().map(|body| format!(" {body}")).unwrap_or_default();
    format!("{} {}{query}{body}", request.method, request.path)
}

#[tokio::test]
async fn shows_every_request() {
    let with_limit = |limit: u32| json!({"database_id": DATABASE, "limit": limit});
    for (action, input, expected) in [
        ("get_current_user", json!({}), vec!["GET /v1/users/me"]),
        (
            "get_page",
            json!({"page_id": PAGE, "filter_properties": "title, %5BhIv"}),
            vec!["GET /v1/pages/bbbbbbbb-0000-4000-8000-000000000001?filter_properties=title&filter_properties=[hIv"],
        ),
        (
            "get_database",
            json!({"database_id": DATABASE}),
            vec!["GET /v1/databases/cccccccc-0000-4000-8000-000000000001", "GET /v1/data_sources/{data_source_id}"],
        ),
        ("list_users", json!({}), vec!["GET /v1/users?page_size=50"]),
        (
            "list_users",
            json!({"fetch_all": true}),
            vec!["GET /v1/users?page_size=100", "GET /v1/users?page_size=100&start_cursor={next_cursor}"],
        ),
        // What a form leaves empty is no limit: the plan is that of a list without one.
        (
            "list_users",
            json!({"fetch_all": true, "limit": ""}),
            vec!["GET /v1/users?page_size=100", "GET /v1/users?page_size=100&start_cursor={next_cursor}"],
        ),
        (
            "list_pages",
            json!({"start_cursor": "kale"}),
            vec![r#"POST /v1/search {"filter":{"property":"object","value":"page"},"page_size":100,"start_cursor":"kale"}"#],
        ),
        (
            "query_database",
            with_limit(3),
            vec![
                "GET /v1/databases/cccccccc-0000-4000-8000-000000000001",
                r#"POST /v1/data_sources/{data_source_id}/query {"page_size":3}"#,
            ],
        ),
        (
            "query_database",
            with_limit(150),
            vec![
                "GET /v1/databases/cccccccc-0000-4000-8000-000000000001",
                r#"POST /v1/data_sources/{data_source_id}/query {"page_size":100}"#,
                r#"POST /v1/data_sources/{data_source_id}/query {"page_size":50,"start_cursor":"{next_cursor}"}"#,
            ],
        ),
        (
            "list_users",
            json!({"limit": 250}),
            vec![
                "GET /v1/users?page_size=50",
                "GET /v1/users?page_size=50&start_cursor={next_cursor}",
                "GET /v1/users?page_size=50&start_cursor={next_cursor}",
            ],
        ),
        (
            "list_data_source_templates",
            json!({"data_source_id": DATA_SOURCE, "limit": 150}),
            vec![
                "GET /v1/data_sources/dddddddd-0000-4000-8000-000000000001/templates?page_size=100",
                "GET /v1/data_sources/dddddddd-0000-4000-8000-000000000001/templates?page_size=50&start_cursor={next_cursor}",
            ],
        ),
        (
            "list_data_sources",
            json!({"database_id": DATABASE}),
            vec!["GET /v1/databases/cccccccc-0000-4000-8000-000000000001", "GET /v1/data_sources/{data_source_id}"],
        ),
        (
            "update_data_source",
            json!({"data_source_id": DATA_SOURCE, "properties": {"A": null, "B": {"relation": {"database_id": DATABASE, "single_property": {}}}}}),
            vec![
                "GET /v1/databases/cccccccc-0000-4000-8000-000000000001",
                r#"PATCH /v1/data_sources/dddddddd-0000-4000-8000-000000000001 {"properties":{"A":null,"B":{"relation":{"data_source_id":"{data_source_id}","single_property":{}}}}}"#,
            ],
        ),
        (
            "create_database_item",
            json!({"parent": {"database_id": DATABASE}, "properties": {"Price": {"number": 1}}}),
            vec![
                "GET /v1/databases/cccccccc-0000-4000-8000-000000000001",
                r#"POST /v1/pages {"parent":{"data_source_id":"{data_source_id}","type":"data_source_id"},"properties":{"Price":{"number":1}}}"#,
            ],
        ),
        (
            "raw_request",
            json!({"url": "users?a=1", "method": "put", "data": "[1]", "query_parameters": {"b": ["2", "3"]}}),
            vec!["PUT /v1/users?a=1&b=2&b=3 [1]"],
        ),
    ] {
        let plan = plan(action, input.clone()).await;
        assert_eq!(plan.requests.iter().map(line).collect::<Vec<_>>(), expected, "{action} {input}: {plan:#?}");
        assert_eq!(plan.action, action);
    }
}

/// Many blocks go in several requests, a large file is not shown, and nobody waits for an import.
#[tokio::test]
async fn shows_what_is_sent_in_parts() {
    let blocks = plan("append_blocks", json!({"block_id": PAGE, "children": vec![json!({"divider": {}}); 150]})).await;
    let bodies: Vec<_> = blocks.requests.iter().filter_map(|request| request.body.as_ref()).collect();
    let counts: Vec<_> = bodies.iter().map(|body| body["children"].as_array().map_or(0, Vec::len)).collect();
    assert_eq!(counts, [100, 50]);
    assert_eq!(bodies[1]["position"], json!({"type": "after_block", "after_block": {"id": "{block_id}"}}));
    assert_eq!(blocks.requests[1].note.as_deref(), Some("{block_id} is in the answer to append_block_children"));
    assert!(blocks.notes.is_empty(), "{:?}", blocks.notes);

    let kale = BASE64_STANDARD.encode("kale ".repeat(20_000));
    let file = plan("upload_file", json!({"content": kale, "filename": "kale.txt"})).await;
    assert_eq!(
        file.requests.iter().map(|request| request.operation.as_str()).collect::<Vec<_>>(),
        ["create_file_upload", "send_file_upload"]
    );
    let shown = file.requests[1].body.as_ref().expect("a body");
    assert!(shown["bytes"].as_u64().is_some_and(|bytes| bytes > 100_000), "{shown}");
    assert!(file.requests[1].path.contains("{file_upload_id}"), "{}", file.requests[1].path);

    let import = plan("upload_file", json!({"url": "https://example.com/kale.png"})).await;
    assert_eq!(
        import.requests.iter().map(|request| request.operation.as_str()).collect::<Vec<_>>(),
        ["create_file_upload", "get_file_upload"]
    );
}

#[tokio::test]
async fn says_what_only_an_answer_can_say() {
    let plan = plan("query_database", json!({"database_id": DATABASE, "fetch_all": true})).await;
    let notes: Vec<_> = plan.requests.iter().map(|request| request.note.as_deref().unwrap_or_default()).collect();
    assert_eq!(notes[0], "");
    assert_eq!(notes[1], "{data_source_id} is in the answer to get_database");
    // Where the list ends is asked for beside the second page.
    assert_eq!((notes[2], notes.len()), (notes[1], 4));
    assert!(notes[3].contains("only where the answer before has more; {next_cursor} is its cursor"), "{notes:?}");
    assert_eq!(plan.notes, ["query_data_source goes on in this way while an answer has more"]);
}

#[tokio::test]
async fn holds_no_secret() {
    let headers = json!({"X-Api-Key": "key-of-a-gateway", "X-Note": ["kale", "chard"]});
    let input = json!({"url": "oauth/revoke", "method": "POST", "data": {"token": "token-of-somebody"}, "headers": headers});
    let plan = plan("raw_request", input).await;
    let text = serde_json::to_string(&plan).expect("a plan is JSON") + &format!("{plan:?}");
    for secret in [TOKEN, "key-of-a-gateway", "token-of-somebody"] {
        assert!(!text.contains(secret), "{text}");
    }
    let headers = &plan.requests[0].headers;
    assert_eq!((headers["authorization"].as_str(), headers["x-note"].as_str()), ("Bearer [redacted]", "kale, chard"));
    assert_eq!(headers["notion-version"], "2026-03-11");
    assert!(headers["user-agent"].starts_with("notion-connector/"));
}

/// Each action has a plan for its examples; each request is one that it says it may send.
#[tokio::test]
async fn is_there_for_every_action() {
    for action in actions() {
        let plan = plan(&action.id, example(action)).await;
        assert!(!plan.requests.is_empty(), "{}", action.id);
        for request in plan.requests.iter().filter(|_| action.effect != Effect::Raw) {
            let known = action.endpoints.iter().any(|endpoint| {
                (endpoint.operation.as_str(), endpoint.method.as_str()) == (request.operation.as_str(), request.method.as_str())
            });
            assert!(known, "{}: {} is none of {:?}", action.id, request.operation, action.endpoints);
        }
        let json = serde_json::to_value(&plan).expect("a plan is JSON");
        assert_eq!(serde_json::from_value::<Plan>(json).ok(), Some(plan));
    }
}

#[tokio::test]
async fn refuses_what_a_run_refuses() {
    for (action, input, field) in [
        ("get_page", json!({"page_id": ".."}), "/page_id"),
        ("query_database", json!({"database_id": DATABASE, "page_size": 0}), "/page_size"),
        ("raw_request", json!({"url": "https://other.example/v1/users", "method": "GET"}), "/url"),
        ("no_action", json!({}), ""),
    ] {
        let error = notion().plan(action, input.clone()).await.expect_err(action);
        assert!(error.is_input() && error.field() == Some(field), "{action} {input}: {error}");
    }
    let elsewhere = json!({"url": "https://other.example/v1/users", "method": "GET"});
    let validation = notion().validate("raw_request", &elsewhere).await.expect("there is such an action");
    assert_eq!(validation.errors[0].field, "/url");
}

/// What is planned is what is sent, where the answers are of the same kind.
#[tokio::test]
async fn is_what_is_sent() {
    for (action, input) in [
        ("get_database", json!({"database_id": DATABASE})),
        ("query_database", json!({"database_id": DATABASE, "filter": {"property": "A", "checkbox": {"equals": true}}})),
        (
            "create_page",
            json!({"parent": {"page_id": PAGE}, "properties": {"title": {"title": []}}, "children": [{"divider": {}}]}),
        ),
        ("list_users", json!({"page_size": "7"})),
    ] {
        let server = Server::answering(answer);
        let notion = support::client(&server);
        let plan = notion.plan(action, input.clone()).await.expect("a plan");
        assert!(server.received().is_empty(), "{action}");
        notion.run(action, input).await.expect("a run");
        let sent: Vec<_> = server.received().iter().map(sent).collect();
        let planned: Vec<_> =
            plan.requests.iter().map(|request| line(request).replace("{data_source_id}", DATA_SOURCE)).collect();
        assert_eq!(planned, sent, "{action}");
        for (planned, sent) in plan.requests.iter().zip(server.received()) {
            for (name, value) in planned.headers.iter().filter(|(name, _)| *name != "authorization") {
                assert_eq!(sent.headers.get(name), Some(value), "{action}: {name}");
            }
        }
        // The database is known by now, and a plan says what this client would send.
        if action == "query_database" {
            let plan = notion.plan(action, json!({"database_id": DATABASE})).await.expect("a plan");
            assert_eq!(
                plan.requests.iter().map(line).collect::<Vec<_>>(),
                [format!("POST /v1/data_sources/{DATA_SOURCE}/query {{}}")]
            );
        }
    }
}

fn sent(request: &Received) -> String {
    let query = if request.query.is_empty() { String::new() } else { format!("?{}", request.query) };
    let body = if request.body.is_empty() { String::new() } else { format!(" {}", request.json()) };
    format!("{} {}{query}{body}", request.method, request.path)
}

fn answer(request: &Received) -> Answer {
    let path: Vec<_> = request.path.trim_start_matches("/v1/").split('/').collect();
    Answer::json(&match (request.method.as_str(), path.as_slice()) {
        ("GET", ["users"]) => objects::users(&[], None),
        ("GET", ["databases", _]) => objects::database(DATABASE, &[DATA_SOURCE]),
        ("GET", ["data_sources", _]) => objects::data_source(DATA_SOURCE),
        ("POST", ["data_sources", _, "query"]) => objects::list("page_or_data_source", vec![], None),
        _ => objects::page(PAGE),
    })
}
