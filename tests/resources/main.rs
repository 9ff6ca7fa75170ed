//! What each builder sends, what it refuses to send, and how its list goes on.

#![allow(clippy::panic, reason = "the functions that all tests share are not tests themselves")]

mod cases;
#[path = "../support/mod.rs"]
mod support;

use cases::{BLOCK, Call, call, checkbox, comment, emoji, markdown, page_id, relations, task, templates};
use notion_connector::types::{
    AsyncTaskStatus, PropertyItemKind, PropertyItemResponse, ReplaceMarkdownRequest, UpdatePageMarkdownResponse,
};
use notion_connector::{Items, Notion, PlainText};
use serde_json::{Value, json};
use support::objects::{self, DATA_SOURCE, PAGE, USER};
use support::{Answer, Server};

#[tokio::test]
async fn sends_what_is_expected() {
    for (request, body, answer, call) in cases::rows() {
        let server = Server::playing([Answer::json(&answer)]);
        let result = call(support::client(&server)).await;
        assert!(result.is_ok(), "{request}: {result:?}");
        let [sent] = &server.received()[..] else { panic!("{request}: one request") };
        let query = if sent.query.is_empty() { String::new() } else { format!("?{}", sent.query) };
        assert_eq!(format!("{} {}{query}", sent.method, sent.path), request);
        assert_eq!(sent.json(), body, "{request}");
    }
}

/// Whatever goes into a path is one segment of it.
#[tokio::test]
async fn refuses_what_is_no_id() {
    let calls = |id: &'static str| -> Vec<(&str, Call)> {
        vec![
            ("/block_id", call(move |notion| notion.blocks().get(id))),
            ("/block_id", call(move |notion| notion.blocks().update(id).in_trash(true))),
            ("/block_id", call(move |notion| notion.blocks().delete(id))),
            ("/page_id", call(move |notion| notion.pages().move_to(id, page_id()))),
            ("/page_id", call(move |notion| notion.pages().property(id, "title"))),
            ("/page_id", call(move |notion| notion.pages().markdown(id))),
            ("/page_id", call(move |notion| notion.pages().update_markdown(id, ReplaceMarkdownRequest::new("")))),
            ("/data_source_id", call(move |notion| notion.data_sources().templates(id))),
            ("/block_id", call(move |notion| notion.comments().list(id))),
            ("/comment_id", call(move |notion| notion.comments().get(id))),
            ("/comment_id", call(move |notion| notion.comments().update(id, ""))),
            ("/comment_id", call(move |notion| notion.comments().delete(id))),
            ("/discussion_id", call(move |notion| notion.comments().reply(id, ""))),
            ("/task_id", call(move |notion| notion.async_tasks().get(id))),
        ]
    };
    let mut refused: Vec<_> = ["", ".", "..", "a/b", "%2e%2e", r"..\users", "a?b", "tâche"].into_iter().flat_map(calls).collect();
    for id in ["", ".", "..", "%2E%2e", "%2e.", "%FF"] {
        refused.push(("/property_id", call(move |notion| notion.pages().property(PAGE, id))));
    }
    refused.push(("/page_size", call(|notion| notion.pages().property(PAGE, "title").page_size(0))));
    refused.push(("/page_size", call(|notion| notion.custom_emojis().list().page_size(101))));
    let server = Server::playing([]);
    for (field, call) in refused {
        let Err(error) = call(support::client(&server)).await else { panic!("{field} is sent") };
        assert_eq!(error.field(), Some(field), "{error}");
    }
    assert!(server.received().is_empty());
}

/// Streams a list of two pages, and gives the names of its items and the queries.
async fn streamed<T: Unpin>(
    pages: [Value; 2],
    stream: impl FnOnce(Notion) -> Items<T>,
    name: impl Fn(T) -> String,
) -> (Vec<String>, Vec<String>) {
    let server = Server::playing(pages.iter().map(Answer::json));
    let all = stream(support::client(&server)).all().await.unwrap_or_else(|error| panic!("{error}"));
    assert!(all.is_complete());
    let queries = server.received().into_iter().map(|request| request.query).collect();
    (all.items.into_iter().map(name).collect(), queries)
}

#[tokio::test]
async fn lists_go_on_to_the_end() {
    let comments = |content, next| objects::list("comment", vec![comment(content)], next);
    let given = streamed(
        [comments("a", Some("x")), comments("b", None)],
        |notion| notion.comments().list(BLOCK).stream(),
        |comment| comment.rich_text.plain_text(),
    )
    .await;
    let query = format!("block_id={BLOCK}");
    assert_eq!(given, (vec!["a".to_owned(), "b".into()], vec![query.clone(), query + "&start_cursor=x"]));

    let expected = (vec!["a".to_owned(), "b".into()], vec![String::new(), "start_cursor=x".into()]);
    let emojis = |name, next| objects::list("custom_emoji", vec![emoji(name)], next);
    let pages = [emojis("a", Some("x")), emojis("b", None)];
    let given = streamed(pages, |notion| notion.custom_emojis().list().stream(), |emoji| emoji.name.to_string()).await;
    assert_eq!(given, expected);

    let pages = [templates(&["a"], Some("x")), templates(&["b"], None)];
    let stream = |notion: Notion| notion.data_sources().templates(DATA_SOURCE).stream();
    assert_eq!(streamed(pages, stream, |template| template.name.to_string()).await, expected);
}

#[tokio::test]
async fn gives_all_items_of_a_property() {
    let pages = [relations(&[PAGE, USER], Some("x")), relations(&[BLOCK], None)];
    let stream = |notion: Notion| notion.pages().property(PAGE, "%3FB").stream();
    let (ids, queries) = streamed(pages, stream, |item| match item.kind {
        PropertyItemKind::Relation(page) => page.id.to_string(),
        kind => panic!("{kind:?}"),
    })
    .await;
    assert_eq!(ids, [PAGE, USER, BLOCK]);
    assert_eq!(queries, ["", "start_cursor=x"]);
}

/// A property that is no list is a list of one.
#[tokio::test]
async fn gives_the_one_item_of_a_property() {
    let server = Server::playing([Answer::json(&checkbox()), Answer::json(&checkbox())]);
    let property = support::client(&server).pages().property(PAGE, "swq%5C");
    let items = property.clone().all().await.unwrap().items;
    let [item] = &items[..] else { panic!("{items:?}") };
    assert_eq!((item.id.as_str(), &item.kind), ("swq%5C", &PropertyItemKind::Checkbox(true)));
    assert_eq!(property.await.unwrap(), PropertyItemResponse::PropertyItem(item.clone()));
}

/// What is not understood is not an end of the list.
#[tokio::test]
async fn says_that_a_property_is_not_understood() {
    let server = Server::playing([Answer::json(&json!({"object": "property_tree", "id": "title"}))]);
    let all = support::client(&server).pages().property(PAGE, "title").all().await.unwrap();
    assert!(all.items.is_empty() && !all.is_complete(), "{all:?}");
}

#[tokio::test]
async fn a_change_by_markdown_may_become_a_task() {
    let mut done = task("succeeded");
    done["result"] = markdown();
    let server = Server::playing([Answer::status(202, &task("queued")), Answer::json(&done)]);
    let notion = support::client(&server);
    let change = ReplaceMarkdownRequest::new("# Kale");
    let answer = notion.pages().update_markdown(PAGE, change).allow_async(true).await.unwrap();
    let UpdatePageMarkdownResponse::AsyncTask(queued) = answer else { panic!("{answer:?}") };
    assert_eq!(queued.status, AsyncTaskStatus::Queued);
    let done = notion.async_tasks().get(&queued.id).await.unwrap();
    assert_eq!(done.status, AsyncTaskStatus::Succeeded);
    assert!(done.result.is_some());
}

/// Notion says of a read nothing that a person would have to look into.
#[tokio::test]
async fn a_query_of_meeting_notes_is_a_read() {
    let server = Server::playing([Answer::Closed, Answer::Closed]);
    let notion = support::client(&server);
    let error = notion.meeting_notes().query().await.unwrap_err();
    assert!(!error.outcome_unknown(), "{error}");
    let error = notion.comments().create(page_id(), "Tasty").await.unwrap_err();
    assert!(error.outcome_unknown(), "{error}");
}
