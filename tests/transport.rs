//! What the client does when the network, a gateway or Notion does not: waits that are asked for, errors that say what is
//! known, and a token that shows nowhere.

#![allow(clippy::panic, reason = "the functions that all tests share are not tests themselves")]

mod support;

use std::fmt::{Debug, Display};
use std::process::Command;
use std::time::{Duration, Instant};

use notion_connector::types::{PageId, User};
use notion_connector::{Builder, Error, IntoId, Notion, RetryPolicy};
use notion_emulator::{Emulator, Fault};
use serde_json::{Value, json};
use support::objects::{self, DATA_SOURCE, DATABASE, PAGE, USER};
use support::{Answer, Server, TOKEN};

/// What a server says that is nobody's business but the caller's.
const PRIVATE: &str = "words of somebody's page";

/// The error of a call. Neither it nor its sources show the token, or what the answer held.
fn refused<T>(result: Result<T, Error>) -> Error {
    let Err(error) = result else { panic!("the call succeeded") };
    let mut texts = vec![error.to_string(), format!("{error:?}"), format!("{error:#?}")];
    let mut source = std::error::Error::source(&error);
    while let Some(cause) = source {
        texts.extend([cause.to_string(), format!("{cause:?}")]);
        source = cause.source();
    }
    for text in texts {
        assert!(!text.contains(TOKEN) && !text.contains(PRIVATE), "{text}");
    }
    error
}

fn root() -> PageId {
    PAGE.into_id().unwrap_or_else(|error| panic!("{error}"))
}

async fn emulated(set: impl FnOnce(Builder) -> Builder) -> (Emulator, Notion) {
    let emulator = Emulator::builder().token(TOKEN).start().await.unwrap_or_else(|error| panic!("{error}"));
    let builder = Notion::builder().token(TOKEN).base_url(emulator.base_url());
    let notion = set(builder).build().unwrap_or_else(|error| panic!("{error}"));
    (emulator, notion)
}

fn limited(status: u16, code: &str, retry_after: &str) -> Answer {
    Answer::status(status, &objects::error(status, code, "Slow down.")).with_header("retry-after", retry_after)
}

#[tokio::test]
async fn waits_as_long_as_notion_asks() {
    let (emulator, notion) = emulated(|builder| builder).await;
    emulator.fail_next(Fault::rate_limited(1));
    emulator.fail_next(Fault::overloaded(0));
    emulator.fail_next(Fault::rate_limited(0));
    let start = Instant::now();
    notion.users().me().await.unwrap();
    // A wait is never shorter than was asked.
    assert!(start.elapsed() >= Duration::from_secs(1));
    assert_eq!(emulator.requests().len(), 4);
}

/// A limit says that nothing was done, so that what writes is sent again, too; and the repeated requests are counted.
#[tokio::test]
async fn waits_before_a_write_too() {
    let (emulator, notion) = emulated(|builder| builder).await;
    let input = json!({
        "parent": {"page_id": emulator.root_page_id()},
        "properties": {"title": {"title": [{"text": {"content": "Kale"}}]}}
    });
    emulator.fail_next(Fault::rate_limited(0));
    emulator.fail_next(Fault::overloaded(0));
    let outcome = notion.run("create_page", input).await.unwrap();
    assert_eq!(outcome.meta.requests, 3);
    assert_eq!(outcome.meta.request_ids.len(), 1);
    let pages = notion.search().by_title("Kale").all().await.unwrap();
    assert_eq!(pages.items.len(), 1);
}

#[tokio::test]
async fn begins_no_wait_that_does_not_fit() {
    for (status, code) in [(429, "rate_limited"), (529, "service_overload")] {
        let server = Server::playing([limited(status, code, "60")]);
        let notion = support::builder(&server).deadline(Duration::from_secs(30)).build().unwrap();
        let error = refused(notion.users().me().await);
        assert!(error.is_rate_limited() && error.is_retryable(), "{error:?}");
        assert!(!error.is_timeout() && !error.outcome_unknown(), "{error:?}");
        assert_eq!(error.retry_after(), Some(Duration::from_secs(60)));
        assert_eq!((error.status(), error.code()), (Some(status), Some(code)));
        assert_eq!(server.received().len(), 1);
    }
}

#[tokio::test]
async fn knows_what_notion_says() {
    let (_emulator, notion) = emulated(|builder| builder.token("ntn_another")).await;
    let error = refused(notion.users().me().await);
    assert_eq!((error.status(), error.code()), (Some(401), Some("unauthorized")));
    assert_eq!(error.message(), "API token is invalid.");
    assert_eq!(error.operation(), Some("get_current_user"));
    assert!(error.request_id().is_some_and(|id| !id.is_empty()), "{error:?}");
    assert!(!error.is_retryable() && !error.is_input() && !error.is_configuration(), "{error:?}");
    assert_eq!((error.field(), error.retry_after()), (None, None));
    let body: Value = serde_json::from_slice(error.body().unwrap_or_default()).unwrap();
    assert_eq!(body["code"], "unauthorized");
}

/// An error is one by its status. What stands in its body may be anything.
#[tokio::test]
async fn takes_any_body_of_an_error() {
    let html = format!("<html>{PRIVATE}</html>");
    for (answer, retryable, request_id) in [
        (Answer::html(500, &html), true, None),
        (Answer::html(502, &html).with_header("cf-ray", "ray-1"), true, Some("ray-1")),
        (Answer::html(504, &html), true, None),
        (Answer::html(524, &html), true, None),
        (Answer::html(403, &html).with_header("x-notion-request-id", "request-1"), false, Some("request-1")),
        (Answer::html(400, ""), false, None),
        (Answer::status(500, &json!([PRIVATE])), true, None),
        (Answer::status(400, &json!({"message": 7, "code": {"a": PRIVATE}})), false, None),
    ] {
        let Answer::Whole { status, body, .. } = answer.clone() else { continue };
        let server = Server::playing([answer]);
        let error = refused(support::client(&server).users().me().await);
        assert_eq!(error.status(), Some(status), "{error:?}");
        assert_eq!(error.body(), Some(body.as_bytes()), "{error:?}");
        assert_eq!((error.code(), error.request_id()), (None, request_id), "{error:?}");
        assert_eq!(error.is_retryable(), retryable, "{error:?}");
        assert!(error.message().contains("not as Notion words its errors"), "{error}");
        assert_eq!(server.received().len(), 1, "{status} is not sent again");
    }
}

/// A redirect would take the token to wherever it points.
#[tokio::test]
async fn follows_no_redirect() {
    for status in [301, 302, 303, 307, 308] {
        let elsewhere = Server::playing([Answer::json(&objects::user(USER))]);
        let server = Server::playing([Answer::html(status, "").with_header("location", elsewhere.base_url())]);
        let error = refused(support::client(&server).users().me().await);
        assert_eq!(error.status(), Some(status), "{error:?}");
        assert!(!error.is_retryable(), "{error:?}");
        assert_eq!((server.received().len(), elsewhere.received().len()), (1, 0), "{status}");
    }
}

#[tokio::test]
async fn takes_no_more_than_it_is_to() {
    let body = objects::user(USER).to_string();
    for (size, fits) in [(body.len(), true), (body.len() - 1, false), (0, false)] {
        let server = Server::playing([Answer::json(&objects::user(USER))]);
        let notion = support::builder(&server).max_body_size(size).build().unwrap();
        let result = notion.users().me().await;
        if fits {
            assert_eq!(result.unwrap().id.to_string(), USER);
        } else {
            let error = refused(result);
            assert!(error.message().contains(&format!("larger than {size} bytes")), "{error}");
            assert!(!error.is_retryable() && !error.is_decode(), "{error:?}");
        }
    }
}

/// What came of a write is in an answer that is not read; that it was refused, the status says.
#[tokio::test]
async fn a_write_with_too_large_an_answer_may_have_happened() {
    for (status, outcome_unknown) in [(200, true), (502, true), (400, false), (429, false)] {
        let answer = Answer::html(status, PRIVATE).with_header("x-notion-request-id", "request-1");
        let server = Server::answering(move |_| answer.clone());
        let notion = support::builder(&server).max_body_size(PRIVATE.len() - 1).build().unwrap();
        let error = refused(notion.pages().create(root()).await);
        assert_eq!((error.status(), error.request_id()), (Some(status), Some("request-1")));
        assert_eq!(error.outcome_unknown(), outcome_unknown, "{error:?}");
        assert!(!refused(notion.users().me().await).outcome_unknown());
    }
}

#[tokio::test]
async fn reads_from_this_machine() {
    let server = Server::playing([Answer::json(&objects::user(USER))]);
    assert_eq!(support::client(&server).users().me().await.unwrap().id.to_string(), USER);
}

/// The token would be for the proxy to read.
#[test]
fn takes_no_proxy_to_this_machine() {
    let (address, _held) = support::closed_address();
    let proxy = format!("http://{address}");
    let mut again = Command::new(std::env::current_exe().unwrap());
    again.args(["--exact", "reads_from_this_machine"]).env_remove("NO_PROXY").env_remove("no_proxy");
    for name in ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"] {
        again.env(name, &proxy);
    }
    let output = again.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

#[tokio::test]
async fn says_that_an_answer_does_not_decode_and_not_what_it_holds() {
    for body in [
        json!({"object": "user", "id": USER, "type": "person", "person": PRIVATE}).to_string(),
        json!({"object": "user", "id": {"a": PRIVATE}}).to_string(),
        json!([PRIVATE]).to_string(),
        json!(format!("\"{PRIVATE}\", or")).to_string(),
        format!("<html>{PRIVATE}</html>"),
        String::new(),
    ] {
        let server = Server::playing([Answer::html(200, &body).with_header("x-notion-request-id", "request-1")]);
        let error = refused(support::client(&server).users().me().await);
        assert!(error.is_decode() && !error.is_retryable() && !error.outcome_unknown(), "{error:?}");
        assert_eq!((error.operation(), error.request_id()), (Some("get_current_user"), Some("request-1")));
        assert_eq!(error.body(), Some(body.as_bytes()));
    }
}

/// Where no answer comes, a write may have happened; a read did nothing, though it be a POST.
#[tokio::test]
async fn says_where_a_write_may_have_happened() {
    let long = Duration::from_secs(60);
    for (answer, timeout) in [(Answer::Cut, long), (Answer::Closed, long), (Answer::Silence, Duration::from_millis(50))] {
        let timed_out = timeout < long;
        let server = Server::answering(move |_| answer.clone());
        let notion = support::builder(&server).timeout(timeout).build().unwrap();
        let errors = [
            (refused(notion.pages().create(root()).await), true),
            (refused(notion.pages().update(PAGE).in_trash(true).await), true),
            (refused(notion.databases().create(root()).await), true),
            (refused(notion.databases().update(DATABASE).in_trash(true).await), true),
            (refused(notion.data_sources().update(DATA_SOURCE).in_trash(true).await), true),
            (refused(notion.blocks().append(PAGE, blocks()).await), true),
            (refused(notion.search().everything().await), false),
            (refused(notion.data_sources().query(DATA_SOURCE).await), false),
            (refused(notion.users().me().await), false),
            (refused(notion.blocks().children(PAGE).await), false),
        ];
        assert!(server.received().len() <= errors.len(), "nothing is sent twice");
        for (error, outcome_unknown) in errors {
            assert_eq!(error.outcome_unknown(), outcome_unknown, "{error:?}");
            assert_eq!(error.to_string().contains("it may have happened"), outcome_unknown, "{error}");
            assert_eq!(error.is_timeout(), timed_out, "{error:?}");
            assert!(error.is_retryable() && !error.is_connect() && error.status().is_none(), "{error:?}");
            assert!(error.operation().is_some(), "{error:?}");
        }
    }
}

/// A server that fails may have done its work before it failed; one that refuses did not.
#[tokio::test]
async fn knows_no_more_of_a_write_than_the_server_says() {
    for (answer, outcome_unknown) in [
        (Answer::status(400, &objects::error(400, "validation_error", "No.")), false),
        (Answer::status(409, &objects::error(409, "conflict_error", "No.")), false),
        (limited(429, "rate_limited", "900"), false),
        (limited(529, "service_overload", "900"), false),
        (Answer::status(500, &objects::error(500, "internal_server_error", "Oh.")), true),
        (Answer::html(502, "<html>"), true),
        (Answer::status(503, &objects::error(503, "service_unavailable", "Oh.")), true),
        (Answer::html(504, "<html>"), true),
        (Answer::html(524, "<html>"), true),
        // It was done, though nobody can say what came of it.
        (Answer::html(200, "<html>"), true),
    ] {
        let server = Server::answering(move |_| answer.clone());
        let notion = support::client(&server);
        let error = refused(notion.pages().create(root()).await);
        assert_eq!(error.outcome_unknown(), outcome_unknown, "{error:?}");
        assert!(!refused(notion.search().everything().await).outcome_unknown(), "{error:?}: a read does nothing");
        assert_eq!(server.received().len(), 2);
    }
}

/// A gateway gave up, and the page is there.
#[tokio::test]
async fn says_so_where_a_write_did_happen() {
    let (emulator, notion) = emulated(|builder| builder).await;
    emulator.fail_next(Fault::gateway(504).after_handling());
    let root: PageId = emulator.root_page_id().into_id().unwrap();
    let error = refused(notion.pages().create(root).await);
    assert!(error.outcome_unknown(), "{error:?}");
    // The page that is there from the start, and the one of the call.
    assert_eq!(notion.search().everything().all().await.unwrap().items.len(), 2);
}

/// The deadline ends a call whichever attempt it is at, though that one had time of its own left.
#[tokio::test]
async fn ends_with_the_deadline() {
    let server = Server::playing([limited(429, "rate_limited", "0"), Answer::Silence]);
    let policy = RetryPolicy::default().deadline(Duration::from_millis(200)).backoff(Duration::ZERO, Duration::ZERO);
    let notion = support::builder(&server).retry(policy).build().unwrap();
    let error = refused(notion.pages().create(root()).await);
    assert!(error.is_timeout() && error.outcome_unknown(), "{error:?}");
}

#[tokio::test]
async fn says_that_there_is_no_connection() {
    let (address, _kept) = support::closed_address();
    let at = Notion::builder().token(TOKEN).base_url(format!("http://{address}"));
    let notion = at.retry(RetryPolicy::none()).build().unwrap();
    for error in [refused(notion.users().me().await), refused(notion.pages().create(root()).await)] {
        assert!(error.is_connect() && error.is_retryable(), "{error:?}");
        assert!(!error.outcome_unknown() && !error.is_timeout(), "{error:?}");
        assert_eq!((error.status(), error.body()), (None, None));
    }
}

#[test]
fn is_set_up_for_no_place_that_a_token_may_not_go_to() {
    let at = |base_url: &str| Notion::builder().token(TOKEN).base_url(base_url);
    for builder in [
        at("http://api.notion.com"),
        at("http://127.0.0.1.example.com"),
        at("http://192.168.0.1"),
        at("ftp://127.0.0.1"),
        at("https://somebody@api.notion.com"),
        at("https://api.notion.com/?a=b"),
        at("api.notion.com"),
        at(""),
        Notion::builder(),
        Notion::builder().token(""),
        Notion::builder().token(" \n"),
        Notion::builder().token(format!("{TOKEN}\nx-header: a")),
        Notion::builder().token(format!("{TOKEN}\r")).user_agent("a\nb"),
        Notion::builder().token(format!("{TOKEN}\0")),
    ] {
        let error = refused(builder.clone().build());
        assert!(error.is_configuration() && !error.is_input() && !error.is_retryable(), "{builder:?}: {error:?}");
    }
    for builder in [at("https://api.notion.com/v1/"), at("http://localhost:1"), Notion::builder().token(format!(" {TOKEN}\n"))] {
        assert!(builder.clone().build().is_ok(), "{builder:?}");
    }
}

fn blocks() -> [notion_connector::types::BlockRequest; 1] {
    [serde_json::from_value(json!({"divider": {}})).unwrap_or_else(|error| panic!("{error}"))]
}

/// The token goes out with every request, and shows in nothing that a program may print.
#[tokio::test]
async fn shows_no_token() {
    let server = Server::playing([Answer::json(&objects::user(USER))]);
    let notion = support::builder(&server).user_agent("inventory/1.0").build().unwrap();
    let me: User = notion.users().me().await.unwrap();
    let sent = server.received();
    assert_eq!(sent[0].headers["authorization"], format!("Bearer {TOKEN}"));
    assert!(sent[0].headers["user-agent"].starts_with("inventory/1.0 notion-connector/"), "{sent:?}");

    let printed: Vec<Box<dyn Debug>> = vec![
        Box::new(me),
        Box::new(support::builder(&server)),
        Box::new(notion.users()),
        Box::new(notion.users().me()),
        Box::new(notion.users().get(USER)),
        Box::new(notion.users().list()),
        Box::new(notion.users().list().stream()),
        Box::new(notion.pages()),
        Box::new(notion.pages().get(PAGE)),
        Box::new(notion.pages().create(root())),
        Box::new(notion.pages().update(PAGE)),
        Box::new(notion.databases()),
        Box::new(notion.databases().get(DATABASE)),
        Box::new(notion.databases().create(root())),
        Box::new(notion.databases().update(DATABASE)),
        Box::new(notion.data_sources()),
        Box::new(notion.data_sources().get(DATA_SOURCE)),
        Box::new(notion.data_sources().query(DATA_SOURCE)),
        Box::new(notion.data_sources().update(DATA_SOURCE)),
        Box::new(notion.blocks()),
        Box::new(notion.blocks().children(PAGE)),
        Box::new(notion.blocks().append(PAGE, blocks())),
        Box::new(notion.search()),
        Box::new(notion.search().everything()),
        Box::new(notion),
    ];
    for value in printed {
        let (short, long) = (format!("{value:?}"), format!("{value:#?}"));
        assert!(!short.contains(TOKEN) && !long.contains(TOKEN), "{short}");
    }
}

/// The error is one that programs can pass on: between threads, boxed, and printed.
#[test]
fn is_an_error_as_others_are() {
    fn passes<E: std::error::Error + Display + Send + Sync + 'static>() {}
    passes::<Error>();
}
