//! Jobs that end as they should though requests fail: calls are repeated where that is safe, and say so where it is not.

#![allow(clippy::panic, reason = "the functions that all tests share are not tests themselves")]

mod support;

use std::time::Duration;

use notion_connector::types::{PageId, UpdatePageMarkdownRequest, UpdatePageRequest};
use notion_connector::{IntoId, Notion, RetryPolicy};
use notion_emulator::{Emulator, Fault};
use serde::Deserialize;
use serde_json::{Value, json};
use support::objects::{self, PAGE, USER};
use support::{Answer, Server, TOKEN};

/// The usual policy, without the time that it takes.
fn policy() -> RetryPolicy {
    RetryPolicy::default().backoff(Duration::ZERO, Duration::ZERO)
}

fn client(server: &Server) -> Notion {
    support::builder(server).retry(policy()).build().unwrap_or_else(|error| panic!("{error}"))
}

async fn emulated() -> (Emulator, Notion, PageId) {
    let emulator = Emulator::builder().token(TOKEN).start().await.unwrap_or_else(|error| panic!("{error}"));
    let notion = Notion::builder().token(TOKEN).base_url(emulator.base_url()).retry(policy()).build();
    let root = emulator.root_page_id().into_id().unwrap_or_else(|error| panic!("{error}"));
    (emulator, notion.unwrap_or_else(|error| panic!("{error}")), root)
}

/// Every fault that a read outlives, before the work and after it.
#[tokio::test]
async fn a_read_outlives_faults() {
    let (emulator, notion, _) = emulated().await;
    let faults = [
        Fault::rate_limited(0),
        Fault::overloaded(0),
        Fault::status(500),
        Fault::gateway(502),
        Fault::status(503),
        Fault::gateway(504),
        Fault::gateway(524),
        Fault::status(408),
        Fault::reset(),
        Fault::half_body(),
        Fault::cut_chunks(),
    ];
    for fault in faults {
        let before = emulator.requests().len();
        emulator.fail_next(fault.clone());
        notion.users().me().await.unwrap_or_else(|error| panic!("{fault:?}: {error:?}"));
        assert_eq!(emulator.requests().len() - before, 2, "{fault:?}");
    }
    for fault in [Fault::garbage(), Fault::redirect("http://127.0.0.1:9/")] {
        emulator.fail_next(fault.clone());
        assert!(notion.users().me().await.is_err(), "{fault:?}");
    }
    // Every attempt that reached the server is counted.
    let traffic = notion.traffic();
    assert_eq!(traffic.requests, emulator.requests().len() as u64);
    assert_eq!((traffic.rate_limited, traffic.overloaded), (1, 1));
}

/// What a body asks for may make an update something that must not be done twice.
#[tokio::test]
async fn a_body_can_make_an_update_one_that_is_sent_once() {
    let broken = || Server::answering(|_| Answer::Closed);
    for (request, times) in
        [(json!({"properties": {}}), 10), (json!({"erase_content": true}), 1), (json!({"template": {"type": "default"}}), 1)]
    {
        let server = broken();
        let error = client(&server)
            .pages()
            .update(PAGE)
            .with_request(UpdatePageRequest::deserialize(&request).unwrap())
            .await
            .unwrap_err();
        assert!(error.outcome_unknown(), "{request}");
        assert_eq!(server.received().len(), times, "{request}");
    }
    for (request, times) in [
        (json!({"type": "replace_content", "replace_content": {"new_str": "# Kale"}}), 10),
        (json!({"type": "insert_content", "insert_content": {"content": "# Kale"}}), 1),
        (json!({"type": "update_content", "update_content": {"content_updates": [{"old_str": "a", "new_str": "aa"}]}}), 1),
    ] {
        let server = broken();
        let change = UpdatePageMarkdownRequest::deserialize(&request).unwrap();
        let error = client(&server).pages().update_markdown(PAGE, change).await.unwrap_err();
        assert!(error.outcome_unknown(), "{request}");
        assert_eq!(server.received().len(), times, "{request}");
    }
}

/// The answer of the first attempt was lost. What the second one finds says that it was done.
#[tokio::test]
async fn a_repeated_delete_that_finds_it_done_has_succeeded() {
    let missing = || Answer::status(404, &objects::error(404, "object_not_found", "Gone."));
    let archived = || Answer::status(400, &objects::error(400, "validation_error", "It is in the trash."));
    let block = |in_trash: bool| Answer::json(&objects::divider(PAGE, in_trash));
    for (script, done) in [
        (vec![Answer::Closed, archived(), block(true)], true),
        (vec![Answer::Closed, archived(), block(false)], false),
        (vec![Answer::Closed, missing(), missing()], false),
        (vec![archived()], false),
        (vec![missing()], false),
    ] {
        let requests = script.len();
        let server = Server::playing(script.clone());
        let result = client(&server).blocks().delete(PAGE).await;
        assert_eq!(result.is_ok(), done, "{script:?}: {result:?}");
        assert_eq!(server.received().len(), requests, "{script:?}");
    }
    for (script, done) in [(vec![Answer::Closed, missing()], true), (vec![missing()], false)] {
        let server = Server::playing(script);
        assert_eq!(client(&server).comments().delete(PAGE).await.is_ok(), done);
    }
    for (script, done) in [(vec![Answer::Closed, missing()], true), (vec![missing()], false)] {
        let server = Server::playing(script);
        assert_eq!(client(&server).views().delete(PAGE).await.is_ok_and(|view| view.is_none()), done);
    }
}

#[tokio::test]
async fn a_page_is_made_once_and_its_failure_says_whether_it_was() {
    let (emulator, notion, root) = emulated().await;
    for (fault, made) in [
        (Fault::status(503).after_handling(), true),
        (Fault::reset().after_handling(), true),
        (Fault::half_body().after_handling(), true),
        (Fault::status(503).before_handling(), false),
        (Fault::reset().before_handling(), false),
    ] {
        let before = notion.search().everything().all().await.unwrap().items.len();
        emulator.fail_next(fault.clone());
        let error = notion.pages().create(root.clone()).await.unwrap_err();
        assert!(error.outcome_unknown(), "{fault:?}");
        let pages = notion.search().everything().all().await.unwrap().items.len();
        assert_eq!(pages - before, usize::from(made), "{fault:?}");
    }
    for fault in [Fault::status(409), Fault::rate_limited(0), Fault::overloaded(0)] {
        emulator.fail_next(fault.clone());
        notion.pages().create(root.clone()).await.unwrap_or_else(|error| panic!("{fault:?}: {error:?}"));
    }
}

/// The policy of some calls only, and a budget that clones share.
#[tokio::test]
async fn is_set_for_a_client_and_for_a_call() {
    let server = Server::answering(|_| Answer::html(500, ""));
    let notion = support::builder(&server).retry(policy().max_attempts(3)).retry_budget(5).build().unwrap();
    let sent = |server: &Server| server.received().len();
    for (client, total) in [
        (notion.clone(), 3),
        (notion.with_retry(RetryPolicy::none()), 4),
        // Two retries were spent; three are left, for all clones together.
        (notion.with_retry(policy()), 8),
        (notion.clone(), 9),
    ] {
        assert_eq!(client.users().get(USER).await.unwrap_err().status(), Some(500));
        assert_eq!(sent(&server), total);
    }
}

/// A large page is too much for a slow server, a smaller one is not: nothing is skipped or repeated.
#[tokio::test]
async fn asks_a_slow_server_for_smaller_pages() {
    for slow in [Answer::html(503, ""), Answer::html(504, ""), Answer::Silence] {
        let timeout = if matches!(slow, Answer::Silence) { Duration::from_millis(100) } else { Duration::from_secs(60) };
        let server = Server::answering(move |request| {
            let parameter = |name: &str| request.query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
            let size = parameter("page_size").map_or(100, |size| size.parse().unwrap_or(0));
            if size > 25 {
                return slow.clone();
            }
            let start: usize = parameter("start_cursor").and_then(|cursor| cursor.parse().ok()).unwrap_or(0);
            let users: Vec<_> =
                (start..(start + size).min(60)).map(|at| objects::user(&format!("00000000-0000-0000-0000-{at:012}"))).collect();
            let end = start + users.len();
            Answer::json(&objects::list("user", users, (end < 60).then(|| end.to_string()).as_deref()))
        });
        let notion = support::builder(&server).retry(policy().timeout(timeout)).build().unwrap();
        let users = notion.users().list().all().await.unwrap().items;
        let ids: std::collections::BTreeSet<_> = users.iter().map(|user| user.id.to_string()).collect();
        assert_eq!((users.len(), ids.len()), (60, 60));
        // Two attempts at the large page, and then three small ones: what was learnt is kept for the list.
        assert_eq!(server.received().len(), 5);
    }
}

/// A page that fails for good: the error says which, and the list goes on there.
#[tokio::test]
async fn a_list_goes_on_at_the_page_that_failed() {
    let (emulator, notion, root) = emulated().await;
    for at in 0..7 {
        notion
            .pages()
            .create(root.clone())
            .property("title", notion_connector::types::PropertyValueRequest::title(format!("Page {at}")))
            .await
            .unwrap();
    }
    for whole in [false, true] {
        let impatient = notion.with_retry(RetryPolicy::none());
        let mut pages = impatient.search().everything().page_size(2).stream();
        let (mut seen, mut errors) = (Vec::new(), 0);
        if whole {
            emulator.fail_next(Fault::status(500));
        }
        while let Some(page) = pages.next().await {
            match page {
                Ok(page) => {
                    seen.push(serde_json::to_value(page).unwrap()["id"].clone());
                    if seen.len() == 4 && errors == 0 {
                        emulator.fail_next(Fault::status(500));
                    }
                }
                Err(error) => {
                    errors += 1;
                    assert_eq!(error.cursor().is_some(), !seen.is_empty(), "{error:?}");
                    assert_eq!(error.cursor(), pages.cursor().map(|cursor| &**cursor));
                    pages = pages.resume();
                }
            }
        }
        let distinct: std::collections::BTreeSet<_> = seen.iter().map(Value::to_string).collect();
        assert_eq!((seen.len(), distinct.len(), errors), (8, 8, 1), "the first page fails: {whole}");
    }
}
