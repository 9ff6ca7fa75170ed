//! Rich text: what is taken, how it is completed, and what is refused.

#![allow(clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Bench, id, string};

/// Writes rich text, and answers it.
async fn written(bench: &Bench, item: Value) -> Value {
    let path = format!("blocks/{}/children", bench.emulator.root_page_id());
    let list = bench.patch(&path, json!({ "children": [{ "quote": { "rich_text": [item] } }] })).await;
    list["results"][0]["quote"]["rich_text"][0].clone()
}

#[tokio::test]
async fn items_are_completed() {
    let bench = Bench::start().await;
    let page = bench.page("Kale soup").await;
    let (database, _) = bench.database("Food", json!({ "Name": { "title": {} } })).await;
    let address = |object: &Value| format!("https://app.notion.com/p/{}", id(object).replace('-', ""));
    let emoji = json!({ "id": "7855b161-f63e-4683-b7c7-8ca6e97ee266", "name": "kale", "url": "https://example.com/kale.png" });
    let template = |kind: &str, word: &str| json!({ "type": kind, kind: word });
    // What is written; what the text alone is, and where it leads; a pointer and what is there.
    let cases = [
        (json!({ "text": { "content": "a" } }), "a", Value::Null, "/annotations/color", json!("default")),
        (
            json!({ "text": { "content": "a", "link": null }, "plain_text": "b", "href": "c" }),
            "a",
            Value::Null,
            "/type",
            json!("text"),
        ),
        (
            json!({ "text": { "content": "a", "link": { "url": "https://example.com" } } }),
            "a",
            json!("https://example.com"),
            "/text/link",
            json!({ "url": "https://example.com" }),
        ),
        (
            json!({ "text": { "content": "a" }, "annotations": { "bold": true, "color": "red" } }),
            "a",
            Value::Null,
            "/annotations",
            json!({
                "bold": true, "italic": false, "strikethrough": false, "underline": false, "code": false, "color": "red",
            }),
        ),
        (json!({ "equation": { "expression": "x" } }), "x", Value::Null, "/equation/expression", json!("x")),
        (
            json!({ "mention": { "page": { "id": id(&page) } } }),
            "Kale soup",
            json!(address(&page)),
            "/mention",
            json!({ "type": "page", "page": { "id": id(&page) } }),
        ),
        (
            json!({ "mention": { "database": { "id": id(&database) } } }),
            "Food",
            json!(address(&database)),
            "/mention/type",
            json!("database"),
        ),
        (
            json!({ "mention": { "user": { "id": bench.emulator.person_id() } } }),
            "@Ada Example",
            Value::Null,
            "/mention/user/type",
            json!("person"),
        ),
        (
            json!({ "mention": { "date": { "start": "2026-07-04", "end": "2026-07-05" } } }),
            "2026-07-04 → 2026-07-05",
            Value::Null,
            "/mention/date/time_zone",
            Value::Null,
        ),
        (json!({ "mention": { "custom_emoji": emoji } }), ":kale:", Value::Null, "/mention/custom_emoji/name", json!("kale")),
        (
            json!({ "mention": { "template_mention": { "template_mention_date": "today" } } }),
            "@Today",
            Value::Null,
            "/mention/template_mention",
            template("template_mention_date", "today"),
        ),
        (
            json!({ "mention": { "template_mention": { "template_mention_date": "now" } } }),
            "@Now",
            Value::Null,
            "/mention/template_mention",
            template("template_mention_date", "now"),
        ),
        (
            json!({ "mention": { "template_mention": { "template_mention_user": "me" } } }),
            "@Me",
            Value::Null,
            "/mention/template_mention",
            template("template_mention_user", "me"),
        ),
    ];
    for (item, plain_text, href, pointer, expected) in cases {
        let answer = written(&bench, item.clone()).await;
        assert_eq!((&answer["plain_text"], &answer["href"]), (&json!(plain_text), &href), "{item}");
        assert_eq!(answer.pointer(pointer), Some(&expected), "{item}");
        // What an answer has is taken again.
        assert_eq!(written(&bench, answer.clone()).await, answer);
    }
}

#[tokio::test]
async fn what_does_not_fit_is_refused() {
    let bench = Bench::start().await;
    let nobody = "7855b161-f63e-4683-b7c7-8ca6e97ee266";
    let long = "x".repeat(1_001);
    let cases = [
        (json!({}), 400, ".text should be defined, instead was `undefined`."),
        (json!({ "type": "text" }), 400, ".text.content should be defined, instead was `undefined`."),
        (json!({ "type": "link" }), 400, ".type should be `\"text\"`, `\"mention\"`, or `\"equation\"`, instead was `\"link\"`."),
        (json!({ "text": { "content": 1 } }), 400, ".text.content should be a string, instead was `1`."),
        (json!({ "text": { "content": "x", "style": {} } }), 400, ".text.style should be not present, instead was `{}`."),
        (json!({ "text": { "content": "x" }, "color": "red" }), 400, ".color should be not present, instead was `\"red\"`."),
        (json!({ "text": { "content": "x", "link": "y" } }), 400, ".text.link should be an object, instead was `\"y\"`."),
        (json!({ "text": { "content": "x" }, "annotations": { "big": true } }), 400, ".annotations.big should be not present"),
        (json!({ "text": { "content": "x" }, "annotations": { "bold": 1 } }), 400, ".annotations.bold should be a boolean"),
        (
            json!({ "text": { "content": "x" }, "annotations": { "color": "x" } }),
            400,
            ".annotations.color should be `\"default\"`",
        ),
        (json!({ "equation": { "expression": "" } }), 400, ".equation.expression should be populated, instead was `\"\"`."),
        (
            json!({ "equation": { "expression": long } }),
            400,
            ".equation.expression.length should be ≤ `1000`, instead was `1001`.",
        ),
        (json!({ "mention": {} }), 400, ".mention.user should be defined, instead was `undefined`."),
        (json!({ "mention": { "type": "page", "user": { "id": nobody } } }), 400, ".mention.type should be `\"user\"`"),
        (json!({ "mention": { "user": { "id": nobody } } }), 404, "Could not find user with ID"),
        (json!({ "mention": { "page": { "id": nobody } } }), 404, "Could not find page with ID"),
        (
            json!({ "mention": { "date": { "start": "soon" } } }),
            400,
            ".mention.date.start should be a valid ISO 8601 date string",
        ),
        (json!({ "mention": { "template_mention": { "template_mention_user": "you" } } }), 400, "should be `\"me\"`"),
    ];
    let path = format!("blocks/{}/children", bench.emulator.root_page_id());
    for (item, status, expected) in cases {
        let body = json!({ "children": [{ "quote": { "rich_text": [item] } }] });
        let (actual, answer) = bench.call("PATCH", &path, Some(body)).await;
        let message = string(&answer["message"]);
        assert_eq!(actual, status, "{item}: {message}");
        assert!(message.contains(expected), "{item}: {message}");
    }
    let icon = json!({ "icon": { "emoji": "kale" } });
    let message = bench.invalid("PATCH", &format!("pages/{}", bench.emulator.root_page_id()), icon).await;
    assert_eq!(message, "body failed validation: body.icon.emoji should be a valid emoji, instead was `\"kale\"`.");
}
