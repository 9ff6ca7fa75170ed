//! The operations on the children of blocks and pages.

#![allow(clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Bench, id, keys, plain_text, string, text};

fn paragraph(content: &str) -> Value {
    json!({ "paragraph": { "rich_text": text(content) } })
}

/// What the paragraphs of a list say.
fn said(list: &Value) -> Vec<String> {
    let blocks = list["results"].as_array().expect("results");
    blocks.iter().map(|block| plain_text(&block["paragraph"]["rich_text"])).collect()
}

#[tokio::test]
async fn a_block_answers_with_all_its_fields() {
    let bench = Bench::start().await;
    let path = format!("blocks/{}/children", bench.emulator.root_page_id());
    let list = bench.patch(&path, json!({ "children": [paragraph("Hello")] })).await;
    assert_eq!((&list["type"], &list["block"]), (&json!("block"), &json!({})));
    let block = &list["results"][0];
    assert_eq!(
        keys(block),
        [
            "created_by",
            "created_time",
            "has_children",
            "id",
            "in_trash",
            "last_edited_by",
            "last_edited_time",
            "object",
            "paragraph",
            "parent",
            "type",
        ]
    );
    assert_eq!(keys(&block["paragraph"]), ["color", "icon", "rich_text"]);
}

#[tokio::test]
async fn every_type_is_taken_and_completed() {
    let bench = Bench::start().await;
    let path = format!("blocks/{}/children", bench.emulator.root_page_id());
    let rich = || json!({ "rich_text": text("x") });
    let url = "https://example.com/files/a.png?size=1";
    let external = || json!({ "external": { "url": url } });
    let row = json!({ "table_row": { "cells": [text("a"), []] } });
    let column = json!({ "column": { "children": [paragraph("x")] } });
    let cases = [
        ("paragraph", rich(), json!({ "icon": null, "color": "default" })),
        ("heading_1", rich(), json!({ "is_toggleable": false, "color": "default" })),
        ("heading_2", rich(), json!({ "is_toggleable": false })),
        ("heading_3", rich(), json!({ "is_toggleable": false })),
        ("heading_4", rich(), json!({ "is_toggleable": false })),
        ("bulleted_list_item", rich(), json!({ "color": "default" })),
        ("numbered_list_item", rich(), json!({ "color": "default" })),
        ("quote", rich(), json!({ "color": "default" })),
        ("toggle", rich(), json!({ "color": "default" })),
        ("to_do", rich(), json!({ "checked": false })),
        ("template", rich(), json!({})),
        ("callout", rich(), json!({ "icon": { "type": "emoji", "emoji": "💡" } })),
        ("code", json!({ "rich_text": text("x"), "language": "rust" }), json!({ "caption": [], "language": "rust" })),
        ("embed", json!({ "url": url }), json!({ "caption": [], "url": url })),
        ("bookmark", json!({ "url": url }), json!({ "caption": [] })),
        ("image", external(), json!({ "caption": [], "type": "external" })),
        ("video", external(), json!({ "type": "external" })),
        ("pdf", external(), json!({ "type": "external" })),
        ("audio", external(), json!({ "type": "external" })),
        ("file", external(), json!({ "type": "external", "name": "a.png" })),
        ("equation", json!({ "expression": "E=mc^2" }), json!({ "expression": "E=mc^2" })),
        ("divider", json!({}), json!({})),
        ("breadcrumb", json!({}), json!({})),
        ("table_of_contents", json!({}), json!({ "color": "default" })),
        ("link_to_page", json!({ "page_id": bench.emulator.root_page_id() }), json!({ "type": "page_id" })),
        ("table", json!({ "table_width": 2, "children": [row] }), json!({ "table_width": 2, "has_row_header": false })),
        ("column_list", json!({ "children": [column, column] }), json!({})),
        ("tab", json!({ "children": [paragraph("x")] }), json!({})),
        ("synced_block", json!({ "synced_from": null, "children": [paragraph("x")] }), json!({ "synced_from": null })),
    ];
    for (kind, given, expected) in cases {
        let answer = bench.patch(&path, json!({ "children": [{ "object": "block", kind: given }] })).await;
        let block = &answer["results"][0];
        assert_eq!(block["type"], kind);
        for (name, value) in expected.as_object().expect("an object") {
            assert_eq!(&block[kind][name], value, "{kind}.{name}");
        }
        assert_eq!(block[kind].get("children"), None);
        assert_eq!(block["has_children"], given.get("children").is_some());
    }
}

#[tokio::test]
async fn children_are_nested_and_listed_page_by_page() {
    let bench = Bench::start().await;
    let path = format!("blocks/{}/children", bench.emulator.root_page_id());
    let inner = json!({ "toggle": { "rich_text": text("b"), "children": [paragraph("c")] } });
    let outer = json!({ "toggle": { "rich_text": text("a"), "children": [inner] } });
    let outer = bench.patch(&path, json!({ "children": [outer] })).await["results"][0].clone();
    let level = |block: &Value| format!("blocks/{}/children", id(block));
    let inner = bench.get(&level(&outer)).await["results"][0].clone();
    assert_eq!(inner["parent"], json!({ "type": "block_id", "block_id": id(&outer) }));
    assert_eq!(said(&bench.get(&level(&inner)).await), ["c"]);

    let many: Vec<_> = (0..5).map(|number| paragraph(&number.to_string())).collect();
    bench.patch(&level(&inner), json!({ "children": many })).await;
    let first = bench.get(&format!("{}?page_size=4", level(&inner))).await;
    assert_eq!(said(&first), ["c", "0", "1", "2"]);
    let cursor = string(&first["next_cursor"]);
    let second = bench.get(&format!("{}?page_size=4&start_cursor={cursor}", level(&inner))).await;
    assert_eq!(said(&second), ["3", "4"]);
    assert_eq!(second["has_more"], false);
}

#[tokio::test]
async fn blocks_are_put_where_they_are_wanted() {
    let bench = Bench::start().await;
    let path = format!("blocks/{}/children", bench.emulator.root_page_id());
    let first = bench.patch(&path, json!({ "children": [paragraph("a"), paragraph("d")] })).await;
    let after = json!({ "type": "after_block", "after_block": { "id": first["results"][0]["id"] } });
    let answer = bench.patch(&path, json!({ "children": [paragraph("b"), paragraph("c")], "position": after })).await;
    // As in Notion, the answer goes on with the blocks behind the new ones.
    assert_eq!(said(&answer), ["b", "c", "d"]);
    bench.patch(&path, json!({ "children": [paragraph("0")], "position": { "type": "start" } })).await;
    let answer = bench.patch(&path, json!({ "children": [paragraph("e")], "position": { "type": "end" } })).await;
    assert_eq!(said(&answer), ["e"]);
    assert_eq!(said(&bench.get(&path).await), ["0", "a", "b", "c", "d", "e"]);

    let unknown = json!({ "type": "after_block", "after_block": { "id": "7855b161-f63e-4683-b7c7-8ca6e97ee266" } });
    let body = json!({ "children": [paragraph("x")], "position": unknown });
    bench.refused(("PATCH", &path, Some(body)), (404, "object_not_found")).await;
    let message = bench.invalid("PATCH", &path, json!({ "children": [], "after": "x" })).await;
    assert_eq!(message, "body failed validation: body.after should be not present, instead was `\"x\"`.");
}

#[tokio::test]
async fn pages_and_databases_stand_among_the_blocks() {
    let bench = Bench::start().await;
    let page = bench.page("Inside").await;
    let (database, _) = bench.database("Groceries", json!({ "Name": { "title": {} } })).await;
    let list = bench.get(&format!("blocks/{}/children", bench.emulator.root_page_id())).await;
    let seen: Vec<_> = list["results"].as_array().expect("results").iter().map(|it| (id(it), string(&it["type"]))).collect();
    assert_eq!(seen, [(id(&page), "child_page".to_owned()), (id(&database), "child_database".to_owned())]);
    assert_eq!(list["results"][0]["child_page"], json!({ "title": "Inside" }));
    assert_eq!(list["results"][1]["child_database"], json!({ "title": "Groceries" }));
    let inside = format!("blocks/{}/children", id(&database));
    assert_eq!(bench.get(&inside).await["results"], json!([]));
    let message = bench.invalid("PATCH", &inside, json!({ "children": [paragraph("x")] })).await;
    assert_eq!(message, "Block does not support children.");
}

#[tokio::test]
async fn neighbours_in_code_are_joined() {
    let bench = Bench::start().await;
    let path = format!("blocks/{}/children", bench.emulator.root_page_id());
    let parts = json!([{ "text": { "content": "let a" } }, { "text": { "content": " = 1;" } }]);
    let code = json!({ "code": { "rich_text": parts, "language": "rust" } });
    let answer = bench.patch(&path, json!({ "children": [code] })).await;
    let rich_text = answer["results"][0]["code"]["rich_text"].as_array().expect("rich text").clone();
    assert_eq!(rich_text.len(), 1);
    assert_eq!(rich_text[0]["text"]["content"], "let a = 1;");
}

#[tokio::test]
async fn limits_are_kept() {
    let bench = Bench::start().await;
    let path = format!("blocks/{}/children", bench.emulator.root_page_id());
    let many = |count: usize| vec![paragraph("x"); count];
    let deep = json!({ "toggle": { "rich_text": [], "children": [
        { "toggle": { "rich_text": [], "children": [
            { "toggle": { "rich_text": [], "children": [paragraph("x")] } },
        ] } },
    ] } });
    let wide = json!({ "toggle": { "rich_text": [], "children": many(100) } });
    let rich = |count: usize| vec![json!({ "text": { "content": "x" } }); count];
    let link = json!([{ "text": { "content": "x", "link": { "url": "x".repeat(2001) } } }]);
    let cases = [
        (json!(many(101)), "body.children.length should be ≤ `100`, instead was `101`."),
        (
            json!([paragraph(&"x".repeat(2001))]),
            "body.children[0].paragraph.rich_text[0].text.content.length should be ≤ `2000`, instead was `2001`.",
        ),
        (
            json!([{ "paragraph": { "rich_text": rich(101) } }]),
            "body.children[0].paragraph.rich_text.length should be ≤ `100`, instead was `101`.",
        ),
        (
            json!([{ "paragraph": { "rich_text": link } }]),
            "body.children[0].paragraph.rich_text[0].text.link.url.length should be ≤ `2000`, instead was `2001`.",
        ),
        (json!([deep]), ".toggle.children[0].toggle.children[0].toggle.children should be not present"),
        (json!(vec![wide; 10]), "the number of blocks should be ≤ `1000`, instead was `1010`."),
        (json!([{ "type": "paragraph" }]), "Fix one:\nbody.children[0].embed should be defined, instead was `undefined`."),
        (json!([{ "child_page": { "title": "x" } }]), "body.children[0].paragraph should be defined, instead was `undefined`."),
        (json!([{ "paragraph": {} }]), "body.children[0].paragraph.rich_text should be defined, instead was `undefined`."),
        (
            json!([{ "table": { "table_width": 1, "children": [{ "table_row": { "cells": [[], []] } }] } }]),
            "Number of cells in table row must match the table width of the parent table",
        ),
    ];
    for (children, expected) in cases {
        let message = bench.invalid("PATCH", &path, json!({ "children": children })).await;
        assert!(message.contains(expected), "{message}");
    }
    let message = bench.invalid("PATCH", &path, json!({})).await;
    assert_eq!(message, "body failed validation: body.children should be defined, instead was `undefined`.");
}
