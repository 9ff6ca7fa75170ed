//! The operations on comments.

#![allow(clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Bench, id, keys, plain_text, text};

async fn comment(bench: &Bench, place: Value, content: &str) -> Value {
    let mut body = place;
    body["rich_text"] = text(content);
    bench.post("comments", body).await
}

fn said(list: &Value) -> Vec<String> {
    list["results"].as_array().expect("results").iter().map(|it| plain_text(&it["rich_text"])).collect()
}

#[tokio::test]
async fn a_comment_answers_with_all_its_fields() {
    let bench = Bench::start().await;
    let page = id(&bench.page("Page").await);
    let comment = comment(&bench, json!({ "parent": { "page_id": page } }), "Hello").await;
    assert_eq!(
        keys(&comment),
        [
            "created_by",
            "created_time",
            "discussion_id",
            "display_name",
            "id",
            "last_edited_time",
            "object",
            "parent",
            "request_id",
            "rich_text",
        ]
    );
    assert_eq!(comment["parent"], json!({ "type": "page_id", "page_id": page }));
    assert_eq!(comment["created_by"], json!({ "object": "user", "id": bench.emulator.bot_id() }));
    assert_eq!(comment["display_name"], json!({ "type": "integration", "resolved_name": "Emulator" }));
    let mut read = bench.get(&format!("comments/{}", id(&comment))).await;
    read["request_id"] = comment["request_id"].clone();
    assert_eq!(read, comment);
}

#[tokio::test]
async fn comments_belong_to_discussions() {
    let bench = Bench::start().await;
    let page = id(&bench.page("Page").await);
    let list = bench.patch(&format!("blocks/{page}/children"), json!({ "children": [{ "divider": {} }] })).await;
    let block = id(&list["results"][0]);
    let on_page = json!({ "parent": { "page_id": page } });
    let on_block = json!({ "parent": { "block_id": block } });
    let first = comment(&bench, on_page.clone(), "1").await;
    let second = comment(&bench, on_page, "2").await;
    // A page as a whole has one discussion, a block as many as are begun.
    assert_eq!(first["discussion_id"], second["discussion_id"]);
    let third = comment(&bench, on_block.clone(), "3").await;
    let fourth = comment(&bench, on_block, "4").await;
    assert_eq!(third["parent"], json!({ "type": "block_id", "block_id": block }));
    assert_ne!(third["discussion_id"], fourth["discussion_id"]);
    let answer = comment(&bench, json!({ "discussion_id": third["discussion_id"] }), "5").await;
    assert_eq!((&answer["discussion_id"], &answer["parent"]), (&third["discussion_id"], &third["parent"]));

    for (place, expected) in [(&page, vec!["1", "2"]), (&block, vec!["3", "4", "5"])] {
        let list = bench.get(&format!("comments?block_id={place}")).await;
        assert_eq!(said(&list), expected);
        assert_eq!((&list["type"], &list["comment"]), (&json!("comment"), &json!({})));
    }
    let part = bench.get(&format!("comments?block_id={block}&page_size=2")).await;
    assert_eq!(said(&part), ["3", "4"]);
    let cursor = part["next_cursor"].as_str().expect("a cursor");
    assert_eq!(said(&bench.get(&format!("comments?block_id={block}&start_cursor={cursor}")).await), ["5"]);
}

#[tokio::test]
async fn comments_are_changed_and_deleted() {
    let bench = Bench::start().await;
    let page = id(&bench.page("Page").await);
    let place = json!({ "parent": { "page_id": page } });
    let first = comment(&bench, place.clone(), "Hello").await;
    let path = format!("comments/{}", id(&first));
    let changed = bench.patch(&path, json!({ "rich_text": text("Bye") })).await;
    assert_eq!(plain_text(&changed["rich_text"]), "Bye");
    let changed = bench.patch(&path, json!({ "markdown": "**Good** bye" })).await;
    assert_eq!(changed["rich_text"][0]["annotations"]["bold"], true);
    assert_eq!(plain_text(&changed["rich_text"]), "Good bye");

    let deleted = bench.ok("DELETE", &path, None).await;
    assert_eq!(plain_text(&deleted["rich_text"]), "Good bye");
    for method in ["GET", "PATCH", "DELETE"] {
        let message = bench.refused((method, &path, None), (404, "object_not_found")).await;
        assert!(message.starts_with(&format!("Could not find comment with ID: {}.", id(&first))), "{message}");
    }
    assert_eq!(bench.get(&format!("comments?block_id={page}")).await["results"], json!([]));
    // The discussion ended with its last comment.
    let body = json!({ "discussion_id": first["discussion_id"], "rich_text": text("x") });
    bench.refused(("POST", "comments", Some(body)), (404, "object_not_found")).await;
    assert_ne!(comment(&bench, place, "Again").await["discussion_id"], first["discussion_id"]);
}

#[tokio::test]
async fn names_are_chosen() {
    let bench = Bench::start().await;
    let page = id(&bench.page("Page").await);
    for (given, name) in [
        (json!({ "type": "integration" }), "Emulator"),
        (json!({ "type": "user" }), "Ada Example"),
        (json!({ "type": "custom", "custom": { "name": "Kale" } }), "Kale"),
    ] {
        let body = json!({ "parent": { "page_id": page }, "markdown": "Hello", "display_name": given });
        let answer = bench.post("comments", body).await;
        assert_eq!(answer["display_name"], json!({ "type": given["type"], "resolved_name": name }));
    }
}

#[tokio::test]
async fn what_is_no_comment_is_refused() {
    let bench = Bench::start().await;
    let page = id(&bench.page("Page").await);
    let parent = json!({ "page_id": page });
    let cases = [
        (json!({ "rich_text": [] }), "body.parent should be defined, instead was `undefined`."),
        (json!({ "parent": {}, "rich_text": [] }), "body.parent.page_id should be defined, instead was `undefined`."),
        (json!({ "parent": parent }), "body.rich_text should be defined, instead was `undefined`."),
        (json!({ "parent": parent, "rich_text": [], "markdown": "x" }), "body.markdown should be not present"),
        (json!({ "parent": parent, "discussion_id": page, "rich_text": [] }), "body.parent should be not present"),
        (json!({ "parent": parent, "rich_text": text(&"x".repeat(2001)) }), "content.length should be ≤ `2000`"),
        (
            json!({ "parent": parent, "rich_text": [], "attachments": [{}, {}, {}, {}] }),
            "body.attachments.length should be ≤ `3`, instead was `4`.",
        ),
    ];
    for (body, expected) in cases {
        let message = bench.invalid("POST", "comments", body.clone()).await;
        assert!(message.contains(expected), "{body}: {message}");
    }
    let message = bench.refused(("GET", "comments", None), (400, "validation_error")).await;
    assert_eq!(message, "query failed validation: query.block_id should be defined, instead was `undefined`.");
    bench.ok("DELETE", &format!("blocks/{page}"), None).await;
    let message = bench.invalid("POST", "comments", json!({ "parent": parent, "rich_text": [] })).await;
    assert!(message.starts_with("Can't edit block that is archived."), "{message}");
}
