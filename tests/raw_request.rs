//! Raw Request on the wire, rule by rule.

#![allow(clippy::unwrap_used, reason = "the functions that all tests share are not tests themselves")]

use std::sync::{Arc, Mutex};

use httpmock::{HttpMockRequest, HttpMockResponse, MockServer};
use notion_connector::actions::{RawBody, RawRequest, RawRequestInput, RawResponseType};
use notion_connector::pacing::AdaptivePacer;
use notion_connector::{Error, Notion};
use serde_json::{Value, json};

const TOKEN: &str = "ntn_secret_of_the_test";

/// Status, headers, body.
type Answer = (u16, &'static [(&'static str, &'static str)], &'static [u8]);

const OK: Answer = (200, &[("content-type", "application/json"), ("x-notion-request-id", "request-1")], br#"{"ok": true}"#);
const LIMITED: Answer = (429, &[], br#"{"object": "error", "status": 429, "code": "rate_limited", "message": "Slower."}"#);
const BROKEN: Answer = (502, &[], b"<html>Bad gateway</html>");
const MOVED: Answer = (302, &[("location", "/elsewhere")], b"");

/// A server that gives answers in turn, the last one for ever, and keeps what it was asked.
struct Server {
    http: MockServer,
    seen: Arc<Mutex<Vec<HttpMockRequest>>>,
}

impl Server {
    async fn start(answers: &'static [Answer]) -> Self {
        let http = MockServer::start_async().await;
        let seen = Arc::new(Mutex::new(Vec::new()));
        let requests = Arc::clone(&seen);
        http.mock_async(move |_, then| {
            then.respond_with(move |request| {
                let mut requests = requests.lock().unwrap();
                let (status, headers, body) = answers[requests.len().min(answers.len() - 1)];
                requests.push(request.clone());
                HttpMockResponse::builder().status(status).headers(headers.iter().copied()).body(body).build()
            });
        })
        .await;
        Self { http, seen }
    }

    fn notion(&self) -> Notion {
        // Mock servers are used again: what one test is refused must not hold the others up.
        Notion::builder().token(TOKEN).base_url(self.http.base_url()).pacer(AdaptivePacer::new()).build().unwrap()
    }

    /// Runs the action as a host does; the fields are added to what is required.
    async fn run(&self, fields: Value) -> Result<(Value, Value), Error> {
        let mut input = json!({"url": "/users/me", "method": "GET"});
        input.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let outcome = self.notion().run("raw_request", input).await?;
        Ok((outcome.data, serde_json::to_value(outcome.meta).unwrap()))
    }

    fn seen(&self) -> Vec<HttpMockRequest> {
        self.seen.lock().unwrap().clone()
    }

    fn only_request(&self) -> HttpMockRequest {
        let [request] = self.seen().try_into().unwrap();
        request
    }
}

fn values(request: &HttpMockRequest, header: &str) -> Vec<String> {
    request.headers().get_all(header).iter().map(|value| value.to_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn rule_01_the_url_is_a_path_under_the_base_url() {
    let server = Server::start(&[OK]).await;
    let whole = format!("{}/v1/users/me", server.http.base_url());
    for url in ["users/me", "/users/me", "/v1/users/me", &whole] {
        server.run(json!({"url": url})).await.unwrap();
    }
    assert!(server.seen().iter().all(|request| request.uri().path() == "/v1/users/me"));
    let other = server.http.base_url().replace("127.0.0.1", "localhost");
    let same_host = server.http.base_url().replace("http://", "//");
    for url in [&other, &same_host, "https://other.example/v1/users", "users/../../x", "users/%2e%2E/%2e./x", "users\\..\\x"] {
        let error = server.run(json!({"url": url})).await.unwrap_err();
        assert_eq!(error.field(), Some("/url"), "{url}: {error}");
    }
    assert_eq!(server.seen().len(), 4);
}

#[tokio::test]
async fn rule_01_no_redirect_is_followed() {
    let server = Server::start(&[MOVED, OK]).await;
    let error = server.run(json!({})).await.unwrap_err();
    assert_eq!(error.status(), Some(302));
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn rule_02_data_is_json_or_says_what_it_is() {
    for (fields, expected) in [
        (json!({"data": {"a": 1}}), Some(("application/json", r#"{"a":1}"#))),
        (json!({"data": "[1, 2]"}), Some(("application/json", "[1, 2]"))),
        (json!({"data": "kale", "headers": {"Content-Type": "text/plain"}}), Some(("text/plain", "kale"))),
        (json!({"data": {"a": 1}, "headers": {"content-type": "text/plain"}}), Some(("text/plain", r#"{"a":1}"#))),
        (json!({"data": "kale"}), None),
    ] {
        let server = Server::start(&[OK]).await;
        let mut input = fields.clone();
        input["method"] = json!("post");
        match (server.run(input).await, expected) {
            (Ok(_), Some((content_type, body))) => {
                let request = server.only_request();
                assert_eq!(request.method_str(), "POST");
                assert_eq!(values(&request, "content-type"), [content_type], "{fields}");
                assert_eq!(request.body_string(), body, "{fields}");
            }
            (Err(error), None) => {
                assert_eq!(error.field(), Some("/data"));
                assert!(server.seen().is_empty());
            }
            (result, _) => panic!("{fields}: {result:?}"),
        }
    }
}

#[tokio::test]
async fn rule_03_data_and_a_form_exclude_each_other() {
    let server = Server::start(&[OK]).await;
    for form in [json!({"form_data": {"a": "1"}}), json!({"file_data": {"a": "aGk="}})] {
        let mut input = form.clone();
        input["data"] = json!({});
        let error = server.run(input).await.unwrap_err();
        assert_eq!(error.message(), "Cannot specify both Data and File/Form Data.", "{form}");
        assert!(error.is_input());
    }
    assert!(server.seen().is_empty());
}

#[tokio::test]
async fn rule_04_query_parameters_keep_their_order_and_repeat() {
    let server = Server::start(&[OK]).await;
    let parameters = json!([{"key": "b", "value": "x y"}, {"key": "a", "value": 2}, {"key": "b", "value": "%26"}]);
    server.run(json!({"url": "users?a=1&b=0", "query_parameters": parameters})).await.unwrap();
    assert_eq!(server.only_request().uri().query(), Some("a=1&b=0&b=x+y&a=2&b=%2526"));
}

#[tokio::test]
async fn rule_05_the_token_is_the_clients_and_the_version_the_callers() {
    let server = Server::start(&[OK]).await;
    for name in ["Authorization", "AUTHORIZATION", "Host", "Content-Length"] {
        let error = server.run(json!({"headers": {name: "other.example"}})).await.unwrap_err();
        assert_eq!(error.field(), Some(format!("/headers/{name}").as_str()), "{error}");
    }
    assert!(server.seen().is_empty());
    server.run(json!({"headers": {"notion-version": "2022-06-28", "X-Note": ["kale", "chard"]}})).await.unwrap();
    let request = server.only_request();
    assert_eq!(values(&request, "authorization"), [format!("Bearer {TOKEN}")]);
    assert_eq!(values(&request, "notion-version"), ["2022-06-28"]);
    assert_eq!(values(&request, "x-note"), ["kale", "chard"]);
}

/// The answers, the input, and how often it is sent; the table of methods and statuses is with the rule.
#[tokio::test]
async fn rule_06_nothing_is_sent_again_unless_asked() {
    for (answers, fields, attempts, status) in [
        (&[LIMITED, OK][..], json!({}), 1, Some(429)),
        (&[LIMITED, OK], json!({"max_retry_count": 1}), 2, None),
        (&[LIMITED, OK], json!({"max_retry_count": 1, "method": "POST", "data": {}}), 2, None),
        (&[LIMITED], json!({"max_retry_count": 3}), 4, Some(429)),
        (&[BROKEN, OK], json!({"max_retry_count": 3}), 2, None),
        (&[BROKEN, OK], json!({"max_retry_count": 3, "method": "PATCH", "data": {}}), 1, Some(502)),
        (&[BROKEN, OK], json!({"max_retry_count": 3, "method": "PATCH", "data": {}, "retry_on_all_errors": true}), 2, None),
        (&[MOVED, OK], json!({"max_retry_count": 3, "retry_on_all_errors": true}), 2, None),
        (&[BROKEN, LIMITED, BROKEN, OK], json!({"max_retry_count": 3, "retry_delay_ms": 1}), 4, None),
        (&[BROKEN, OK], json!({"max_retry_count": 3, "retry_delay_ms": 1, "exponential_backoff": true}), 2, None),
    ] {
        let server = Server::start(answers).await;
        let result = server.run(fields.clone()).await;
        assert_eq!(server.seen().len(), attempts, "{fields}");
        match result {
            Ok((_, meta)) => assert_eq!((&meta["response"]["attempts"], &meta["requests"]), (&json!(attempts), &json!(attempts))),
            Err(error) => assert_eq!(error.status(), status, "{fields}"),
        }
    }
}

#[tokio::test]
async fn rule_07_a_wait_that_does_not_fit_is_an_error_at_once() {
    const PATIENCE: Answer = (429, &[("retry-after", "3600")], b"");
    for fields in [json!({"timeout": 60_000}), json!({})] {
        let server = Server::start(&[PATIENCE, OK]).await;
        let mut input = fields.clone();
        input["max_retry_count"] = json!(1);
        let error = server.run(input).await.unwrap_err();
        assert_eq!(error.retry_after().map(|wait| wait.as_secs()), Some(3600), "{fields}");
        assert_eq!(server.seen().len(), 1);
    }
}

/// The server takes connections and never answers; the clock, being paused, moves on to the end of the budget.
#[tokio::test(start_paused = true)]
async fn rule_07_the_timeout_is_the_budget_of_all_attempts() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let notion = Notion::builder().token(TOKEN).base_url(format!("http://{}", silent.local_addr().unwrap())).build().unwrap();
    for (method, unknown) in [("GET", false), ("DELETE", true)] {
        let mut input = RawRequestInput::new("blocks/1", method);
        (input.timeout, input.max_retry_count) = (Some(5000), 9);
        let start = tokio::time::Instant::now();
        let error = notion.run_action::<RawRequest>(input).await.unwrap_err();
        assert!(error.is_timeout(), "{error}");
        assert_eq!(error.outcome_unknown(), unknown);
        assert_eq!(start.elapsed().as_secs(), 5);
    }
    let mut input = RawRequestInput::new("users", "GET");
    input.timeout = Some(0);
    assert_eq!(notion.run_action::<RawRequest>(input).await.unwrap_err().field(), Some("/timeout"));
}

#[tokio::test]
async fn rule_08_a_form_is_sent_again_as_it_was() {
    let server = Server::start(&[LIMITED, OK]).await;
    let fields = json!({
        "url": "file_uploads/1/send",
        "method": "POST",
        "form_data": {"part_number": 1},
        "file_data": [{"key": "file", "value": "aGk="}, {"key": "plain", "value": ""}],
        "file_names": {"file": "hi.txt"},
        "max_retry_count": 1,
    });
    server.run(fields).await.unwrap();
    let [first, second] = server.seen().try_into().unwrap();
    let content_type = &values(&first, "content-type")[0];
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    let expected = [
        "--BOUNDARY\r\nContent-Disposition: form-data; name=\"part_number\"\r\n\r\n1\r\n",
        "--BOUNDARY\r\nContent-Disposition: form-data; name=\"file\"; filename=\"hi.txt\"\r\nContent-Type: text/plain\r\n\r\nhi\r\n",
        "--BOUNDARY\r\nContent-Disposition: form-data; name=\"plain\"; filename=\"plain\"\r\n",
        "Content-Type: application/octet-stream\r\n\r\n\r\n--BOUNDARY--\r\n",
    ];
    assert_eq!(first.body_string(), expected.concat().replace("BOUNDARY", boundary));
    assert_eq!((first.body_vec(), first.headers()), (second.body_vec(), second.headers()));
}

#[tokio::test]
async fn rule_09_the_answer_is_the_body_in_the_chosen_type() {
    const COOKIE: Answer = (201, &[("x-notion-request-id", "request-2"), ("set-cookie", "secret"), ("x-note", "kale")], b"hi");
    const EMPTY: Answer = (200, &[], b"");
    for (answers, response_type, expected) in [
        (&[OK][..], "json", json!({"ok": true})),
        (&[EMPTY], "json", json!(null)),
        (&[OK], "text", json!("{\"ok\": true}")),
        (&[COOKIE], "text", json!("hi")),
        (&[COOKIE], "binary", json!({"base64": "aGk="})),
        (&[EMPTY], "text", json!("")),
    ] {
        let server = Server::start(answers).await;
        let (data, meta) = server.run(json!({"response_type": response_type})).await.unwrap();
        assert_eq!(data, expected, "{response_type}");
        assert_eq!(meta["response"]["status"], answers[0].0);
    }

    let server = Server::start(&[COOKIE]).await;
    let mut input = RawRequestInput::new("users", "GET");
    input.response_type = RawResponseType::Binary;
    let outcome = server.notion().run_action::<RawRequest>(input).await.unwrap();
    assert_eq!(outcome.data, RawBody::Binary(b"hi".to_vec()));
    let response = outcome.meta.response.unwrap();
    assert_eq!((response.status, response.request_id.as_deref(), response.attempts), (201, Some("request-2"), 1));
    assert_eq!(response.headers["x-note"], ["kale"]);
    assert!(!response.headers.contains_key("set-cookie"));
}

#[tokio::test]
async fn rule_09_an_error_is_notions() {
    const MISSING: Answer = (
        404,
        &[("x-notion-request-id", "request-3")],
        br#"{"object": "error", "status": 404, "code": "object_not_found", "message": "No such page."}"#,
    );
    let server = Server::start(&[MISSING]).await;
    let error = server.run(json!({"url": "pages/1", "response_type": "binary"})).await.unwrap_err();
    assert_eq!((error.status(), error.code(), error.request_id()), (Some(404), Some("object_not_found"), Some("request-3")));
    assert_eq!((error.message(), error.operation()), ("No such page.", Some("raw_request")));
}

#[tokio::test]
async fn rule_10_what_is_not_of_the_type_comes_with_the_error() {
    const HTML: Answer = (200, &[("x-notion-request-id", "request-4")], b"<html>secret \xff</html>");
    for response_type in ["json", "text"] {
        let server = Server::start(&[HTML]).await;
        let error = server.run(json!({"response_type": response_type, "max_retry_count": 3})).await.unwrap_err();
        assert!(error.is_decode(), "{error}");
        assert_eq!(error.body(), Some(HTML.2));
        assert_eq!((error.status(), error.request_id()), (Some(200), Some("request-4")));
        assert!(!format!("{error} {error:?}").contains("secret"), "{error:?}");
        assert_eq!(server.seen().len(), 1);
    }
}

#[tokio::test]
async fn inputs_that_are_off_are_said_before_sending() {
    let server = Server::start(&[OK]).await;
    for (fields, field) in [
        (json!({"method": "TRACE"}), "/method"),
        (json!({"method": "FETCH"}), "/method"),
        (json!({"response_type": "xml"}), "/response_type"),
        (json!({"timeout": -1}), "/timeout"),
        (json!({"max_retry_count": "many"}), "/max_retry_count"),
        (json!({"file_names": {"a": "b"}}), "/file_names/a"),
        (json!({"verb": "GET"}), "/verb"),
    ] {
        let error = server.run(fields.clone()).await.unwrap_err();
        assert!(error.is_input(), "{fields}: {error}");
        assert_eq!(error.field(), Some(field), "{fields}: {error}");
    }
    assert!(server.seen().is_empty());
}
