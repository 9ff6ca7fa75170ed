//! What the methods of file uploads and views send, and that they send nothing where an id is none.

#![allow(clippy::panic, clippy::expect_used, reason = "the functions that all tests share are not tests themselves")]

mod support;

use std::fmt::Debug;
use std::future::IntoFuture;
use std::pin::Pin;

use notion_connector::types::{
    AfterViewPositionRequest, FileUploadId, FileUploadStatus, Filter, NewRowPlacementRequest, Patch, Sort,
    TableViewConfigurationRequest, ViewId, ViewType,
};
use notion_connector::{Error, IntoId, Notion};
use serde_json::{Value, json};
use support::objects::{self, DATA_SOURCE, DATABASE, PAGE};
use support::{Answer, Received, Server, TOKEN};

const UPLOAD: &str = "aaaaaaaa-1111-4000-8000-000000000001";
const VIEW: &str = "bbbbbbbb-1111-4000-8000-000000000001";
const QUERY: &str = "cccccccc-1111-4000-8000-000000000001";

type Call = Pin<Box<dyn Future<Output = Result<String, Error>>>>;

/// A call, and what it has to send: method, path, query, and the body as JSON, null where there is none.
type Case = (Call, &'static str, String, &'static str, Value);

/// A call whose answer only has to decode.
fn call<T: Debug>(request: impl IntoFuture<Output = Result<T, Error>, IntoFuture: 'static>) -> Call {
    let future = request.into_future();
    Box::pin(async move { future.await.map(|answer| format!("{answer:?}")) })
}

fn file_upload() -> Value {
    let time = "2026-02-03T04:05:00.000Z";
    json!({"object": "file_upload", "id": UPLOAD, "created_time": time, "last_edited_time": time, "status": "pending"})
}

fn view() -> Value {
    json!({"object": "view", "id": VIEW, "parent": {"type": "database_id", "database_id": DATABASE}, "type": "table"})
}

fn answer(request: &Received) -> Answer {
    let path: Vec<_> = request.path.trim_start_matches("/v1/").split('/').collect();
    let body = match (request.method.as_str(), path.as_slice()) {
        ("GET", ["file_uploads"]) => objects::list("file_upload", vec![file_upload()], None),
        (_, ["file_uploads", ..]) => file_upload(),
        ("GET", ["views"]) => objects::list("view", vec![json!({"object": "view", "id": VIEW})], None),
        (_, ["views"] | ["views", _]) => view(),
        ("POST", ["views", _, "queries"]) => json!({
            "object": "view_query", "id": QUERY, "view_id": VIEW, "expires_at": "2026-02-03T04:05:00.000Z",
            "total_count": 1, "results": [objects::page(PAGE)], "next_cursor": null, "has_more": false
        }),
        ("GET", ["views", _, "queries", _]) => objects::list("page", vec![objects::page(PAGE)], None),
        ("DELETE", ["views", _, "queries", _]) => json!({"object": "view_query", "id": QUERY, "deleted": true}),
        _ => return Answer::status(404, &objects::error(404, "object_not_found", "Could not find it.")),
    };
    Answer::json(&body)
}

fn file_cases(notion: &Notion) -> Vec<Case> {
    let uploads = notion.file_uploads();
    let (list, one) = ("/v1/file_uploads".to_owned(), format!("/v1/file_uploads/{UPLOAD}"));
    vec![
        (call(uploads.create_single_part()), "POST", list.clone(), "", json!({"mode": "single_part"})),
        (
            call(uploads.create_single_part().filename("kale.png").content_type("image/png")),
            "POST",
            list.clone(),
            "",
            json!({"mode": "single_part", "filename": "kale.png", "content_type": "image/png"}),
        ),
        (
            call(uploads.create_multi_part("kale.mp4", 3)),
            "POST",
            list.clone(),
            "",
            json!({"mode": "multi_part", "filename": "kale.mp4", "number_of_parts": 3}),
        ),
        (
            call(uploads.create_external_url("kale.png", "https://example.com/kale.png")),
            "POST",
            list.clone(),
            "",
            json!({"mode": "external_url", "filename": "kale.png", "external_url": "https://example.com/kale.png"}),
        ),
        (call(uploads.list()), "GET", list.clone(), "", Value::Null),
        (
            call(uploads.list().status(FileUploadStatus::Uploaded).page_size(7).start_cursor("x")),
            "GET",
            list,
            "page_size=7&start_cursor=x&status=uploaded",
            Value::Null,
        ),
        (call(uploads.get(UPLOAD)), "GET", one.clone(), "", Value::Null),
        (call(uploads.complete(UPLOAD.replace('-', ""))), "POST", format!("{one}/complete"), "", Value::Null),
    ]
}

fn view_cases(notion: &Notion) -> Vec<Case> {
    let views = notion.views();
    let (list, one) = ("/v1/views".to_owned(), format!("/v1/views/{VIEW}"));
    let in_stock = || Filter::checkbox("In stock").equals(true);
    let in_stock_json = json!({"property": "In stock", "checkbox": {"equals": true}});
    let by_price_json = json!({"property": "Price", "direction": "ascending"});
    let after: ViewId = VIEW.into_id().expect("an id");
    vec![
        (
            call(views.list_in_database(DATABASE)),
            "GET",
            list.clone(),
            "database_id=cccccccc-0000-4000-8000-000000000001",
            Value::Null,
        ),
        (
            call(views.list_of_data_source(DATA_SOURCE).page_size(1)),
            "GET",
            list.clone(),
            "data_source_id=dddddddd-0000-4000-8000-000000000001&page_size=1",
            Value::Null,
        ),
        (
            call(
                views
                    .create(DATA_SOURCE, "In stock", ViewType::Table)
                    .database(DATABASE)
                    .filter(in_stock())
                    .sort(Sort::ascending("Price"))
                    .quick_filter("In stock", in_stock())
                    .configuration(TableViewConfigurationRequest::default())
                    .position(AfterViewPositionRequest::new(after)),
            ),
            "POST",
            list.clone(),
            "",
            json!({
                "data_source_id": DATA_SOURCE, "name": "In stock", "type": "table", "database_id": DATABASE,
                "filter": in_stock_json, "sorts": [by_price_json], "quick_filters": {"In stock": in_stock_json},
                "configuration": {"type": "table"}, "position": {"type": "after_view", "view_id": VIEW}
            }),
        ),
        (
            call(views.create(DATA_SOURCE, "A", "board").dashboard(VIEW).placement(NewRowPlacementRequest::default())),
            "POST",
            list,
            "",
            json!({
                "data_source_id": DATA_SOURCE, "name": "A", "type": "board", "view_id": VIEW,
                "placement": {"type": "new_row"}
            }),
        ),
        (call(views.get(VIEW)), "GET", one.clone(), "", Value::Null),
        (
            call(views.update(VIEW).name("Out of stock").filter(in_stock()).sorts(vec![Sort::ascending("Price")])),
            "PATCH",
            one.clone(),
            "",
            json!({"name": "Out of stock", "filter": in_stock_json, "sorts": [by_price_json]}),
        ),
        (
            call(
                views
                    .update(VIEW)
                    .filter(Patch::Null)
                    .sorts(Patch::Null)
                    .quick_filter("In stock", in_stock())
                    .quick_filter("Price", None),
            ),
            "PATCH",
            one.clone(),
            "",
            json!({"filter": null, "sorts": null, "quick_filters": {"In stock": in_stock_json, "Price": null}}),
        ),
        (call(views.update(VIEW).clear_quick_filters()), "PATCH", one.clone(), "", json!({"quick_filters": null})),
        (call(views.delete(VIEW)), "DELETE", one, "", Value::Null),
    ]
}

fn query_cases(notion: &Notion) -> Vec<Case> {
    let queries = notion.view_queries();
    let (list, one) = (format!("/v1/views/{VIEW}/queries"), format!("/v1/views/{VIEW}/queries/{QUERY}"));
    vec![
        (call(queries.create(VIEW)), "POST", list.clone(), "", json!({})),
        (call(queries.create(VIEW).page_size(5)), "POST", list, "", json!({"page_size": 5})),
        (call(queries.results(VIEW, QUERY)), "GET", one.clone(), "", Value::Null),
        (
            call(queries.results(VIEW, QUERY).page_size(5).start_cursor("x")),
            "GET",
            one.clone(),
            "page_size=5&start_cursor=x",
            Value::Null,
        ),
        (call(queries.delete(VIEW, QUERY)), "DELETE", one, "", Value::Null),
    ]
}

#[tokio::test]
async fn sends_what_was_asked_for() {
    for cases in [file_cases, view_cases, query_cases] {
        let server = Server::answering(answer);
        let notion = support::client(&server);
        for (number, (call, method, path, query, body)) in cases(&notion).into_iter().enumerate() {
            let answered = call.await.unwrap_or_else(|error| panic!("{method} {path}: {error}"));
            assert!(answered.contains("-1111-4000-8000-") || answered.contains(PAGE), "{method} {path}: {answered}");
            let sent = &server.received()[number];
            let expected = (method, path.as_str(), query, body);
            assert_eq!((sent.method.as_str(), sent.path.as_str(), sent.query.as_str(), sent.json()), expected);
            assert_eq!(sent.headers["authorization"], format!("Bearer {TOKEN}"));
            assert_eq!(sent.headers["notion-version"], "2026-03-11");
        }
    }
}

/// The parts of a file that is sent: a number, a type, and the text of the body without its boundary.
#[tokio::test]
async fn sends_a_file() {
    let file = "Content-Disposition: form-data; name=\"file\"; filename=\"kale.txt\"\r\nContent-Type: ";
    for (number, content_type, expected) in [
        (None, None, format!("--B\r\n{file}text/plain\r\n\r\nTuscan kale\r\n--B--\r\n")),
        (None, Some("text/x-kale"), format!("--B\r\n{file}text/x-kale\r\n\r\nTuscan kale\r\n--B--\r\n")),
        (
            Some(2),
            None,
            format!(
                "--B\r\nContent-Disposition: form-data; name=\"part_number\"\r\n\r\n2\r\n--B\r\n{file}text/plain\r\n\r\nTuscan kale\r\n--B--\r\n"
            ),
        ),
    ] {
        let server = Server::answering(answer);
        let mut send = support::client(&server).file_uploads().send(UPLOAD, "kale.txt", "Tuscan kale");
        if let Some(number) = number {
            send = send.part_number(number);
        }
        if let Some(content_type) = content_type {
            send = send.content_type(content_type);
        }
        assert!(!format!("{send:?}").contains("Tuscan"), "{send:?}");
        assert_eq!(send.await.unwrap().id.to_string(), UPLOAD);
        let [sent] = server.received().try_into().unwrap();
        assert_eq!((sent.method.as_str(), sent.path), ("POST", format!("/v1/file_uploads/{UPLOAD}/send")));
        assert_eq!(sent.headers["authorization"], format!("Bearer {TOKEN}"));
        let boundary = sent.headers["content-type"].strip_prefix("multipart/form-data; boundary=").unwrap();
        assert_eq!(sent.body.replace(boundary, "B"), expected);
    }
}

/// A file goes by the rules of every other request: limits are waited out, and an error says what is known.
#[tokio::test]
async fn sends_a_file_as_everything_else_is_sent() {
    let limited = Answer::status(429, &objects::error(429, "rate_limited", "Slow down.")).with_header("retry-after", "0");
    let server = Server::playing([limited, Answer::json(&file_upload()), Answer::Closed, Answer::json(&json!({"id": 1}))]);
    let policy = notion_connector::RetryPolicy::default().backoff(std::time::Duration::ZERO, std::time::Duration::ZERO);
    let uploads = support::builder(&server).retry(policy).build().unwrap().file_uploads();
    let send = || uploads.send(UPLOAD, "kale.txt", "Tuscan kale");
    assert!(send().await.is_ok());
    let sent = server.received();
    assert_eq!((sent.len(), &sent[0].body), (2, &sent[1].body));
    let broken = send().await.unwrap_err();
    assert!(broken.outcome_unknown(), "{broken}");
    let odd = send().await.unwrap_err();
    assert!(odd.is_decode(), "{odd}");
    for error in [broken, odd] {
        assert_eq!(error.operation(), Some("send_file_upload"));
    }
}

#[tokio::test]
async fn refuses_before_it_sends() {
    let server = Server::answering(answer);
    let notion = support::client(&server);
    let (uploads, views, queries) = (notion.file_uploads(), notion.views(), notion.view_queries());
    // An answer's id may be anything, and must not lead a path elsewhere.
    let odd: FileUploadId = serde_json::from_value(json!("../users")).unwrap();
    for (call, field) in [
        (call(uploads.get("..")), "/file_upload_id"),
        (call(uploads.get(odd)), "/file_upload_id"),
        (call(uploads.complete("kale")), "/file_upload_id"),
        (call(uploads.send("", "a", "b")), "/file_upload_id"),
        (call(uploads.send(UPLOAD, "a", "b").part_number(0)), "/part_number"),
        (call(uploads.send(UPLOAD, "a", "b").part_number(10_001)), "/part_number"),
        (call(uploads.send(UPLOAD, "a", "b").content_type("text/plain\r\nX: y")), "/content_type"),
        (call(uploads.send(UPLOAD, "a", "b").content_type("")), "/content_type"),
        (call(uploads.create_multi_part("a", 0)), "/number_of_parts"),
        (call(uploads.create_multi_part("a", 10_001)), "/number_of_parts"),
        (call(uploads.list().page_size(101)), "/page_size"),
        (call(views.list_in_database("kale")), "/database_id"),
        (call(views.list_of_data_source("kale")), "/data_source_id"),
        (call(views.list_in_database(DATABASE).page_size(0)), "/page_size"),
        (call(views.create("kale", "A", "table").database("kale")), "/data_source_id"),
        (call(views.create(DATA_SOURCE, "A", "table").database("kale").dashboard(VIEW)), "/database_id"),
        (call(views.create(DATA_SOURCE, "A", "table").dashboard("kale")), "/view_id"),
        (call(views.get("kale")), "/view_id"),
        (call(views.update("kale").name("A")), "/view_id"),
        (call(views.delete("kale")), "/view_id"),
        (call(queries.create("kale")), "/view_id"),
        (call(queries.create(VIEW).page_size(0)), "/page_size"),
        (call(queries.results("kale", QUERY)), "/view_id"),
        (call(queries.results(VIEW, "kale")), "/query_id"),
        (call(queries.delete(VIEW, "../x")), "/query_id"),
    ] {
        let error = call.await.expect_err(field);
        assert!(error.is_input(), "{error}");
        assert_eq!(error.field(), Some(field), "{error}");
    }
    assert!(server.received().is_empty());
}

#[tokio::test]
async fn gives_all_rows_of_a_view() {
    let rows = |ids: &[&str], next: Option<&str>| {
        Answer::json(&objects::list("page", ids.iter().map(|id| objects::page(id)).collect(), next))
    };
    let server = Server::playing([rows(&[PAGE, VIEW], Some("x")), rows(&[], Some("y")), rows(&[QUERY], None)]);
    let all = support::client(&server).view_queries().results(VIEW, QUERY).all().await.unwrap();
    assert!(all.is_complete());
    let ids: Vec<_> = all.items.iter().map(|row| row.id.to_string()).collect();
    assert_eq!(ids, [PAGE, VIEW, QUERY]);
    let queries: Vec<_> = server.received().into_iter().map(|request| request.query).collect();
    assert_eq!(queries, ["", "start_cursor=x", "start_cursor=y"]);
}
