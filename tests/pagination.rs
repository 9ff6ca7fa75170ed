//! Lists, page by page: streams go on where the list goes on, end where it ends, and never end early without a word.

#![allow(clippy::panic, reason = "the functions that all tests share are not tests themselves")]

mod support;

use std::fmt::Debug;

use notion_connector::{Error, Items};
use serde_json::{Value, json};
use support::objects::{self, DATA_SOURCE, PAGE};
use support::{Answer, Server};

const A: &str = "aaaaaaaa-0000-4000-8000-00000000000a";
const B: &str = "aaaaaaaa-0000-4000-8000-00000000000b";
const C: &str = "aaaaaaaa-0000-4000-8000-00000000000c";

/// What a stream of users gave: their ids, and how it ended.
struct Given {
    ids: Vec<String>,
    error: Option<Error>,
    cursor: Option<String>,
}

async fn drained<T: Debug + Unpin>(items: &mut Items<T>, id: impl Fn(&T) -> String) -> Given {
    let (mut ids, mut error) = (Vec::new(), None);
    while let Some(item) = items.next().await {
        match item {
            Ok(item) => ids.push(id(&item)),
            // Nothing comes after an error, however often it is asked.
            Err(found) => assert!(error.replace(found).is_none(), "two errors"),
        }
    }
    assert!(items.next().await.is_none(), "something after the end");
    Given { ids, error, cursor: items.cursor().map(ToString::to_string) }
}

/// Streams the users of a script of answers.
async fn users(script: Vec<Answer>, start_cursor: Option<&str>) -> (Given, Vec<String>) {
    let server = Server::playing(script);
    let mut list = support::client(&server).users().list();
    if let Some(cursor) = start_cursor {
        list = list.start_cursor(cursor);
    }
    let given = drained(&mut list.stream(), |user| user.id.to_string()).await;
    (given, server.received().into_iter().map(|request| request.query).collect())
}

fn page(ids: &[&str], next_cursor: Option<&str>) -> Answer {
    Answer::json(&objects::users(ids, next_cursor))
}

/// A page that announces more and does not say where.
fn lost() -> Answer {
    let mut list = objects::users(&[C], None);
    list["has_more"] = json!(true);
    Answer::json(&list)
}

fn not_found() -> Answer {
    Answer::status(404, &objects::error(404, "object_not_found", "Could not find it."))
}

#[tokio::test]
async fn goes_on_to_the_end_of_the_list() {
    for (what, script, ids, queries) in [
        ("an empty list", vec![page(&[], None)], vec![], vec![""]),
        ("one page", vec![page(&[A, B], None)], vec![A, B], vec![""]),
        (
            "an empty page in the middle",
            vec![page(&[A], Some("x")), page(&[], Some("y")), page(&[B], None)],
            vec![A, B],
            vec!["", "start_cursor=x", "start_cursor=y"],
        ),
        (
            "empty pages first and last",
            vec![page(&[], Some("x")), page(&[A, B], Some("y")), page(&[], None)],
            vec![A, B],
            vec!["", "start_cursor=x", "start_cursor=y"],
        ),
    ] {
        let (given, sent) = users(script, None).await;
        assert!(given.error.is_none(), "{what}: {:?}", given.error);
        assert_eq!(given.ids, ids, "{what}");
        assert_eq!(sent, queries, "{what}");
    }
}

/// A cursor is kept to where a list says that there is no more.
#[tokio::test]
async fn ends_where_there_is_no_more_whatever_the_cursor_says() {
    let mut list = objects::users(&[A], Some("x"));
    list["has_more"] = json!(false);
    let (given, sent) = users(vec![Answer::json(&list)], None).await;
    assert!(given.error.is_none(), "{:?}", given.error);
    assert_eq!((given.ids, sent), (vec![A.to_owned()], vec![String::new()]));
}

#[tokio::test]
async fn notices_a_list_that_does_not_go_on_as_a_list_does() {
    for (what, script, start_cursor, message, ids, cursor) in [
        (
            "the cursor of this page",
            vec![page(&[A], Some("x")), page(&[B], Some("x"))],
            None,
            "a cursor that it had given before",
            vec![A],
            Some("x"),
        ),
        (
            "a cursor of two pages before",
            vec![page(&[A], Some("x")), page(&[B], Some("y")), page(&[C], Some("x"))],
            None,
            "a cursor that it had given before",
            vec![A, B],
            Some("y"),
        ),
        ("the start cursor", vec![page(&[A], Some("x"))], Some("x"), "a cursor that it had given before", vec![], Some("x")),
        ("no cursor at once", vec![lost()], None, "it has no next_cursor", vec![], None),
        ("no cursor later", vec![page(&[A], Some("x")), lost()], None, "it has no next_cursor", vec![A], Some("x")),
    ] {
        let (given, _) = users(script, start_cursor).await;
        let error = given.error.unwrap_or_else(|| panic!("{what}: no error"));
        assert!(error.is_pagination() && !error.is_retryable(), "{what}: {error:?}");
        assert!(error.message().contains(message), "{what}: {error}");
        assert_eq!(given.ids, ids, "{what}");
        assert_eq!(given.cursor.as_deref(), cursor, "{what}");
    }
}

#[tokio::test]
async fn goes_on_from_the_page_that_failed() {
    let server = Server::playing([page(&[A], Some("x")), not_found(), page(&[B], Some("y")), page(&[C], None)]);
    let list = support::client(&server).users().list().page_size(1);

    let mut items = list.clone().stream();
    let given = drained(&mut items, |user| user.id.to_string()).await;
    let error = given.error.unwrap_or_else(|| panic!("the second page came"));
    assert_eq!(error.code(), Some("object_not_found"), "{error}");
    assert_eq!(given.ids, [A]);
    assert_eq!(given.cursor.as_deref(), Some("x"));

    let cursor = items.cursor().cloned().unwrap_or_else(|| panic!("the page that failed has no cursor"));
    let rest = drained(&mut list.start_cursor(cursor).stream(), |user| user.id.to_string()).await;
    assert!(rest.error.is_none(), "{:?}", rest.error);
    assert_eq!(rest.ids, [B, C]);

    let sent: Vec<_> = server.received().into_iter().map(|request| request.query).collect();
    let first = "page_size=1";
    assert_eq!(sent, [first, "page_size=1&start_cursor=x", "page_size=1&start_cursor=x", "page_size=1&start_cursor=y"]);
}

/// A stream that fails at its first page has no cursor, and begins anew.
#[tokio::test]
async fn has_no_cursor_at_the_first_page() {
    let (given, _) = users(vec![not_found()], None).await;
    assert!(given.error.is_some());
    assert_eq!((given.ids, given.cursor), (vec![], None));
    let (given, _) = users(vec![not_found()], Some("x")).await;
    assert_eq!(given.cursor.as_deref(), Some("x"));
}

#[tokio::test]
async fn takes_all_or_the_first_error() {
    let server = Server::playing([page(&[A], Some("x")), page(&[B], None), page(&[A], Some("x")), not_found()]);
    let notion = support::client(&server);
    let all = notion.users().list().all().await.unwrap();
    assert!(all.is_complete());
    assert_eq!(all.into_iter().map(|user| user.id.to_string()).collect::<Vec<_>>(), [A, B]);
    let error = notion.users().list().all().await.unwrap_err();
    assert_eq!(error.code(), Some("object_not_found"));
}

/// Every list has its stream, and sends the cursor where the operation takes it.
#[tokio::test]
async fn every_list_goes_on() {
    let found = |next_cursor| Answer::json(&objects::list("page_or_data_source", vec![objects::page(PAGE)], next_cursor));
    let block = |next_cursor| {
        let block = json!({"object": "block", "id": PAGE});
        Answer::json(&objects::list("block", vec![block], next_cursor))
    };
    let server = Server::playing([found(Some("x")), found(None), found(Some("x")), found(None), block(Some("x")), block(None)]);
    let notion = support::client(&server);
    let search = notion.search().by_title("kale").page_size(3).all().await.unwrap();
    let query = notion.data_sources().query(DATA_SOURCE).page_size(3).all().await.unwrap();
    let children = notion.blocks().children(PAGE).page_size(3).all().await.unwrap();
    assert_eq!((search.items.len(), query.items.len(), children.items.len()), (2, 2, 2));

    let sent = server.received();
    let bodies: Vec<_> = sent.iter().map(support::Received::json).collect();
    assert_eq!(
        bodies,
        [
            json!({"query": "kale", "page_size": 3}),
            json!({"query": "kale", "page_size": 3, "start_cursor": "x"}),
            json!({"page_size": 3}),
            json!({"page_size": 3, "start_cursor": "x"}),
            Value::Null,
            Value::Null,
        ]
    );
    let queries: Vec<_> = sent.iter().map(|request| request.query.as_str()).collect();
    assert_eq!(queries, ["", "", "", "", "page_size=3", "page_size=3&start_cursor=x"]);
}

/// Notion ends a list early in two ways: with a reason, or with a status alone.
#[tokio::test]
async fn says_why_a_list_is_not_whole() {
    let reason = json!({"type": "incomplete", "incomplete_reason": "query_result_limit_reached"});
    for (what, status, expected) in [
        ("nothing said", None, None),
        ("complete", Some(json!({"type": "complete"})), None),
        ("a reason", Some(reason), Some("query_result_limit_reached")),
        ("no reason", Some(json!({"type": "incomplete"})), Some("incomplete")),
        ("a status of a later version", Some(json!({"type": "sampled"})), Some("sampled")),
    ] {
        let first = objects::list("page_or_data_source", vec![objects::page(PAGE)], Some("x"));
        let mut last = objects::list("page_or_data_source", vec![objects::page(PAGE)], None);
        if let Some(status) = &status {
            last["request_status"] = status.clone();
        }
        let script = [Answer::json(&first), Answer::json(&last)];
        let server = Server::playing([&script[..], &script, &script].concat());
        let notion = support::client(&server);
        let query = || notion.data_sources().query(DATA_SOURCE);

        let all = query().all().await.unwrap();
        assert_eq!(all.items.len(), 2, "{what}");
        assert_eq!(all.incomplete_reason.as_deref(), expected, "{what}");
        assert_eq!(all.is_complete(), expected.is_none(), "{what}");

        let mut items = query().stream();
        assert_eq!(items.incomplete_reason(), None, "{what}: nothing is known yet");
        while items.next().await.is_some() {}
        assert_eq!(items.incomplete_reason(), expected, "{what}");

        let searched = notion.run("list_pages", json!({"fetch_all": true})).await.unwrap();
        assert_eq!(searched.meta.incomplete_reason.as_deref(), expected, "{what}");
        assert_eq!(searched.meta.complete, Some(expected.is_none()), "{what}");
    }
}

/// The lists of actions are guarded as streams are.
#[tokio::test]
async fn actions_notice_the_same() {
    for (what, script, input) in [
        ("a cursor twice", vec![page(&[A], Some("x")), page(&[B], Some("x"))], json!({"fetch_all": true})),
        ("no cursor", vec![page(&[A], Some("x")), lost()], json!({"limit": 50})),
        ("no cursor for the next call", vec![lost()], json!({})),
        ("the start cursor", vec![page(&[A], Some("x"))], json!({"start_cursor": "x"})),
    ] {
        let server = Server::playing(script);
        let error = support::client(&server).run("list_users", input).await.unwrap_err();
        assert!(error.is_pagination(), "{what}: {error:?}");
    }
}

/// A stream stands wherever a `Stream` is asked for: it is one, and moves between threads.
#[test]
fn is_a_stream() {
    fn stream<S: futures_core::Stream<Item = Result<T, Error>> + Send + Unpin, T>(_: &S) {}
    let server = Server::playing([]);
    let notion = support::client(&server);
    stream(&notion.users().list().stream());
    stream(&notion.search().everything().stream());
    stream(&notion.blocks().children(PAGE).stream());
    stream(&notion.data_sources().query(DATA_SOURCE).stream());
}

/// Nothing is fetched before it is taken.
#[tokio::test]
async fn fetches_as_it_is_read() {
    let server = Server::playing([page(&[A, B], Some("x")), page(&[C], None)]);
    let mut users = support::client(&server).users().list().stream();
    let mut counts = vec![server.received().len()];
    while let Some(user) = users.next().await {
        user.unwrap();
        counts.push(server.received().len());
    }
    assert_eq!(counts, [0, 1, 1, 2]);
}
