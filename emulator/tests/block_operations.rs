//! Blocks one by one: reading, changing, deleting and restoring them, and where they may stand.

#![allow(clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Bench, id, string, text};

fn paragraph(content: &str) -> Value {
    json!({ "paragraph": { "rich_text": text(content) } })
}

/// The path of the children of the root page.
fn root(bench: &Bench) -> String {
    format!("blocks/{}/children", bench.emulator.root_page_id())
}

/// Appends one block to the root page, and answers its path.
async fn append(bench: &Bench, block: Value) -> String {
    let list = bench.patch(&root(bench), json!({ "children": [block] })).await;
    format!("blocks/{}", id(&list["results"][0]))
}

fn ids(list: &Value) -> Vec<String> {
    list["results"].as_array().expect("results").iter().map(id).collect()
}

#[tokio::test]
async fn each_type_is_changed_in_its_own_way() {
    let bench = Bench::start().await;
    let image = |url: &str| json!({ "external": { "url": url } });
    let (old, new) = ("https://example.com/a.png", "https://example.com/b.png");
    let rich = |content: &str| json!({ "rich_text": text(content) });
    let plain = |payload: &Value| payload["rich_text"][0]["plain_text"].clone();
    let row = json!({ "table_row": { "cells": [text("a"), []] } });
    // The block, the change, and what the change leaves and makes: a pointer into the payload and its value.
    let cases = [
        ("paragraph", rich("a"), json!({ "color": "red" }), "/color", json!("red")),
        ("heading_1", rich("a"), json!({ "rich_text": text("b"), "is_toggleable": true }), "/is_toggleable", json!(true)),
        ("to_do", json!({ "rich_text": text("a"), "color": "blue" }), json!({ "checked": true }), "/color", json!("blue")),
        ("callout", rich("a"), json!({ "icon": { "emoji": "🥬" } }), "/icon/emoji", json!("🥬")),
        ("quote", json!({ "rich_text": text("a"), "color": "blue" }), rich("b"), "/color", json!("blue")),
        ("toggle", rich("a"), rich("b"), "/rich_text/0/plain_text", json!("b")),
        ("template", rich("a"), rich("b"), "/rich_text/0/plain_text", json!("b")),
        (
            "code",
            json!({ "rich_text": text("a"), "language": "rust" }),
            json!({ "language": "python" }),
            "/rich_text/0/plain_text",
            json!("a"),
        ),
        ("bookmark", json!({ "url": old, "caption": text("c") }), json!({ "url": new }), "/caption/0/plain_text", json!("c")),
        ("embed", json!({ "url": old }), json!({ "caption": text("c") }), "/url", json!(old)),
        ("image", image(old), image(new), "/external/url", json!(new)),
        ("video", image(old), json!({ "caption": text("c") }), "/external/url", json!(old)),
        ("pdf", image(old), json!({ "caption": text("c") }), "/caption/0/plain_text", json!("c")),
        ("audio", image(old), json!({ "caption": text("c") }), "/caption/0/plain_text", json!("c")),
        ("file", image(old), json!({ "name": "c.png" }), "/name", json!("c.png")),
        ("file", image(old), image(new), "/name", json!("b.png")),
        ("equation", json!({ "expression": "1" }), json!({ "expression": "2" }), "/expression", json!("2")),
        ("table_of_contents", json!({}), json!({ "color": "gray" }), "/color", json!("gray")),
        (
            "link_to_page",
            json!({ "page_id": bench.emulator.root_page_id() }),
            json!({ "page_id": bench.emulator.root_page_id() }),
            "/type",
            json!("page_id"),
        ),
        (
            "table",
            json!({ "table_width": 2, "children": [row] }),
            json!({ "has_row_header": true }),
            "",
            json!({ "table_width": 2, "has_row_header": true, "has_column_header": false }),
        ),
        ("divider", json!({}), json!({}), "", json!({})),
        ("breadcrumb", json!({}), json!({}), "", json!({})),
        ("numbered_list_item", rich("a"), rich("b"), "/rich_text/0/plain_text", json!("b")),
        ("bulleted_list_item", rich("a"), rich("b"), "/rich_text/0/plain_text", json!("b")),
    ];
    for (kind, block, change, pointer, expected) in cases {
        let path = append(&bench, json!({ kind: block })).await;
        let answer = bench.patch(&path, json!({ "type": kind, kind: change })).await;
        assert_eq!(answer[kind].pointer(pointer), Some(&expected), "{kind} {change}: {}", answer[kind]);
        let mut read = bench.get(&path).await;
        read["request_id"] = answer["request_id"].clone();
        assert_eq!(read, answer);
    }
    let path = append(&bench, json!({ "paragraph": { "rich_text": text("a") } })).await;
    assert_eq!(plain(&bench.get(&path).await["paragraph"]), "a");
}

#[tokio::test]
async fn rows_and_columns_are_changed_where_they_stand() {
    let bench = Bench::start().await;
    let row = json!({ "table_row": { "cells": [text("a"), []] } });
    let table = append(&bench, json!({ "table": { "table_width": 2, "children": [row.clone(), row] } })).await;
    let rows = bench.get(&format!("{table}/children")).await;
    let path = format!("blocks/{}", id(&rows["results"][1]));
    let answer = bench.patch(&path, json!({ "table_row": { "cells": [[], text("b")] } })).await;
    assert_eq!(answer["table_row"]["cells"][1][0]["plain_text"], "b");
    let message = bench.invalid("PATCH", &path, json!({ "table_row": { "cells": [[]] } })).await;
    assert_eq!(message, "Number of cells in table row must match the table width of the parent table");
    let narrow = json!({ "children": [{ "table_row": { "cells": [[]] } }] });
    let message = bench.invalid("PATCH", &format!("{table}/children"), narrow).await;
    assert_eq!(message, "Number of cells in table row must match the table width of the parent table");

    let column = |ratio: f64| json!({ "column": { "children": [], "width_ratio": ratio } });
    let list = append(&bench, json!({ "column_list": { "children": [column(0.25), column(0.75)] } })).await;
    let columns = bench.get(&format!("{list}/children")).await;
    assert_eq!(columns["results"][0]["column"], json!({ "width_ratio": 0.25 }));
    let path = format!("blocks/{}", id(&columns["results"][0]));
    assert_eq!(bench.patch(&path, json!({ "column": { "width_ratio": 0.5 } })).await["column"]["width_ratio"], 0.5);
    bench.invalid("PATCH", &path, json!({ "column": { "width_ratio": 1.5 } })).await;
    let position = json!({ "type": "after_block", "after_block": { "id": id(&columns["results"][0]) } });
    let body = json!({ "children": [{ "column": { "children": [] } }], "position": position });
    let answer = bench.patch(&format!("{list}/children"), body).await;
    assert_eq!(answer["results"][0]["column"], json!({}));
    assert_eq!(answer["results"][1]["id"], columns["results"][1]["id"]);
}

#[tokio::test]
async fn what_cannot_be_changed_is_refused() {
    let bench = Bench::start().await;
    let toggle = json!({ "heading_2": { "rich_text": text("a"), "is_toggleable": true, "children": [paragraph("b")] } });
    let toggle = append(&bench, toggle).await;
    let path = append(&bench, paragraph("a")).await;
    let page = bench.page("Inside").await;
    let page = format!("blocks/{}", id(&page));
    let cases = [
        (&path, json!({ "heading_1": { "rich_text": [] } }), "cannot be changed into a heading_1"),
        (&path, json!({ "type": "quote", "paragraph": {} }), "body.quote should be defined, instead was `undefined`."),
        (&path, json!({ "paragraph": { "children": [] } }), "body.paragraph.children should be not present"),
        (&path, json!({ "paragraph": { "color": "mauve" } }), "body.paragraph.color should be `\"default\"`, `\"gray\"`, "),
        (&path, json!({ "paragraph": { "text": [] } }), "body.paragraph.text should be not present, instead was `[]`."),
        (&path, json!({ "nothing": {} }), "body.nothing should be not present, instead was `{}`."),
        (&path, json!({ "in_trash": "yes" }), "body.in_trash should be a boolean, instead was `\"yes\"`."),
        (&toggle, json!({ "heading_2": { "color": "red" } }), "body.heading_2.rich_text should be defined"),
        (&toggle, json!({ "heading_2": { "rich_text": [], "is_toggleable": false } }), "has to stay toggleable"),
        (&page, json!({ "paragraph": { "rich_text": [] } }), "cannot be changed into a paragraph"),
    ];
    for (path, change, expected) in cases {
        let message = bench.invalid("PATCH", path, change.clone()).await;
        assert!(message.contains(expected), "{change}: {message}");
    }
    let unknown = "blocks/7855b161-f63e-4683-b7c7-8ca6e97ee266";
    for method in ["GET", "PATCH", "DELETE"] {
        let message = bench.refused((method, unknown, None), (404, "object_not_found")).await;
        assert!(message.starts_with("Could not find block with ID: 7855b161-f63e-4683-b7c7-8ca6e97ee266."), "{message}");
    }
}

#[tokio::test]
async fn deleted_blocks_are_in_the_trash_until_they_come_back() {
    let bench = Bench::start().await;
    let list = bench.patch(&root(&bench), json!({ "children": [paragraph("a"), paragraph("b"), paragraph("c")] })).await;
    let all = ids(&list);
    let path = format!("blocks/{}", all[1]);
    let deleted = bench.ok("DELETE", &path, None).await;
    assert_eq!((&deleted["in_trash"], &deleted["type"]), (&json!(true), &json!("paragraph")));
    assert_eq!(ids(&bench.get(&root(&bench)).await), [all[0].clone(), all[2].clone()]);
    assert_eq!(bench.get(&path).await["in_trash"], true);
    let archived = "Can't edit block that is archived. You must unarchive the block before editing.";
    for (method, path, body) in [
        ("DELETE", path.clone(), None),
        ("PATCH", path.clone(), Some(json!({ "paragraph": { "rich_text": [] } }))),
        ("PATCH", format!("{path}/children"), Some(json!({ "children": [paragraph("x")] }))),
    ] {
        assert_eq!(bench.refused((method, &path, body), (400, "validation_error")).await, archived);
    }
    // It comes back to where it was.
    bench.patch(&path, json!({ "in_trash": false })).await;
    assert_eq!(ids(&bench.get(&root(&bench)).await), all);
}

#[tokio::test]
async fn what_stands_under_something_in_the_trash_is_there_too() {
    let bench = Bench::start().await;
    let page = bench.page("Outer").await;
    let body = json!({ "parent": { "page_id": id(&page) }, "properties": { "title": { "title": text("Inner") } } });
    let inner = bench.post("pages", body).await;
    let list = bench.patch(&format!("blocks/{}/children", id(&inner)), json!({ "children": [paragraph("a")] })).await;
    let block = format!("blocks/{}", id(&list["results"][0]));
    let inner = format!("pages/{}", id(&inner));
    bench.ok("DELETE", &format!("blocks/{}", id(&page)), None).await;
    for path in [&inner, &block] {
        assert_eq!(bench.get(path).await["in_trash"], true, "{path}");
        let ancestor = "Can't edit page on block with an archived ancestor. You must unarchive the ancestor before editing page.";
        for change in [json!({ "in_trash": true }), json!({ "in_trash": false }), json!({})] {
            assert_eq!(bench.invalid("PATCH", path, change).await, ancestor, "{path}");
        }
    }
    bench.patch(&format!("pages/{}", id(&page)), json!({ "in_trash": false })).await;
    for path in [&inner, &block] {
        assert_eq!(bench.get(path).await["in_trash"], false, "{path}");
    }
}

#[tokio::test]
async fn blocks_stand_where_they_may_only() {
    let bench = Bench::start().await;
    let column = json!({ "column": { "children": [paragraph("x")] } });
    let columns = json!({ "column_list": { "children": [column, column] } });
    let row = json!({ "table_row": { "cells": [[]] } });
    let table = json!({ "table": { "table_width": 1, "children": [row.clone()] } });
    let tab = json!({ "tab": { "children": [paragraph("x")] } });
    let toggle = |children: Value| json!({ "toggle": { "rich_text": [], "children": [children] } });
    let heading = json!({ "heading_1": { "rich_text": [], "is_toggleable": false, "children": [paragraph("x")] } });
    let refused = [
        (column.clone(), "A column block has to be a child of a column_list block."),
        (row.clone(), "A table_row block has to be a child of a table block."),
        (toggle(columns.clone()), "should be defined, instead was `undefined`."),
        (toggle(toggle(table.clone())), "should be defined, instead was `undefined`."),
        (json!({ "column_list": { "children": [column.clone()] } }), "children.length should be ≥ `2`, instead was `1`."),
        (json!({ "column_list": { "children": [paragraph("x"), paragraph("y")] } }), "children[0].column should be defined"),
        (json!({ "column_list": {} }), "body.children[0].column_list.children should be defined"),
        (json!({ "table": { "table_width": 1, "children": [paragraph("x")] } }), "children[0].table_row should be defined"),
        (json!({ "table": { "table_width": 1, "children": [] } }), "children should be populated, instead was `[]`."),
        (json!({ "table": { "table_width": 0, "children": [row.clone()] } }), "table_width should be ≥ `1`"),
        (json!({ "tab": { "children": [{ "divider": {} }] } }), "tab.children[0].paragraph should be defined"),
        (json!({ "divider": { "children": [paragraph("x")] } }), "divider.children should be not present"),
        (json!({ "code": { "rich_text": [], "language": "klingon" } }), "code.language should be `\"abap\"`, "),
        (json!({ "image": { "external": { "url": "nowhere" } } }), "Invalid image url."),
        (
            json!({ "paragraph": { "rich_text": [{ "text": { "content": "x", "link": { "url": "nowhere" } } }] } }),
            "Invalid URL for link.",
        ),
    ];
    for (block, expected) in refused {
        let message = bench.invalid("PATCH", &root(&bench), json!({ "children": [block] })).await;
        assert!(message.contains(expected), "{block}: {message}");
    }
    for block in [columns.clone(), table.clone(), tab.clone(), toggle(table), toggle(tab), heading] {
        append(&bench, block).await;
    }
    // Four levels deep, since columns count with their list.
    let deep = json!({ "column": { "children": [toggle(paragraph("x"))] } });
    append(&bench, json!({ "column_list": { "children": [deep, deep] } })).await;

    let leaf = append(&bench, json!({ "divider": {} })).await;
    let message = bench.invalid("PATCH", &format!("{leaf}/children"), json!({ "children": [paragraph("x")] })).await;
    assert_eq!(message, "Block does not support children.");
    let list = append(&bench, columns).await;
    let message = bench.invalid("PATCH", &format!("{list}/children"), json!({ "children": [paragraph("x")] })).await;
    assert_eq!(message, "A column_list block takes column blocks as its children, not paragraph blocks.");
}

#[tokio::test]
async fn copies_of_a_synced_block_show_its_children() {
    let bench = Bench::start().await;
    let original = append(&bench, json!({ "synced_block": { "synced_from": null, "children": [paragraph("a")] } })).await;
    let original_id = original.trim_start_matches("blocks/");
    let copy = append(&bench, json!({ "synced_block": { "synced_from": { "block_id": original_id } } })).await;
    let block = bench.get(&copy).await;
    assert_eq!(block["synced_block"]["synced_from"], json!({ "type": "block_id", "block_id": original_id }));
    assert_eq!(block["has_children"], true);
    bench.patch(&format!("{original}/children"), json!({ "children": [paragraph("b")] })).await;
    let of_copy = bench.get(&format!("{copy}/children?page_size=1")).await;
    let of_original = bench.get(&format!("{original}/children")).await;
    assert_eq!(ids(&of_copy), ids(&of_original)[..1]);
    let rest = format!("{copy}/children?start_cursor={}", string(&of_copy["next_cursor"]));
    assert_eq!(ids(&bench.get(&rest).await), ids(&of_original)[1..]);

    let message = bench.invalid("PATCH", &format!("{copy}/children"), json!({ "children": [paragraph("x")] })).await;
    assert_eq!(message, "Block does not support children.");
    let of_copy = json!({ "synced_block": { "synced_from": { "block_id": id(&block) } } });
    let message = bench.invalid("PATCH", &root(&bench), json!({ "children": [of_copy] })).await;
    assert!(message.ends_with("is not an original synced block."), "{message}");
    let unknown = json!({ "synced_block": { "synced_from": { "block_id": "7855b161-f63e-4683-b7c7-8ca6e97ee266" } } });
    let body = json!({ "children": [unknown] });
    bench.refused(("PATCH", &root(&bench), Some(body)), (404, "object_not_found")).await;
}

#[tokio::test]
async fn a_change_of_the_content_shows_on_the_page() {
    let clock = notion_emulator::Clock::stopped_at(std::time::SystemTime::UNIX_EPOCH);
    let bench = Bench::start_as(notion_emulator::Emulator::builder().clock(clock.clone())).await;
    let page = bench.page("Page").await;
    let path = format!("pages/{}", id(&page));
    let children = format!("blocks/{}/children", id(&page));
    let toggle = json!({ "toggle": { "rich_text": [], "children": [paragraph("a")] } });
    let list = bench.patch(&children, json!({ "children": [toggle] })).await;
    let toggle = format!("blocks/{}", id(&list["results"][0]));
    let inner = bench.get(&format!("{toggle}/children")).await;
    let inner = format!("blocks/{}", id(&inner["results"][0]));
    let minute = std::time::Duration::from_secs(60);
    clock.advance(minute);
    bench.patch(&inner, json!({ "paragraph": { "rich_text": text("b") } })).await;
    assert_eq!(bench.get(&path).await["last_edited_time"], "1970-01-01T00:01:00.000Z");
    assert_eq!(bench.get(&inner).await["last_edited_time"], "1970-01-01T00:01:00.000Z");
    assert_eq!(bench.get(&toggle).await["last_edited_time"], "1970-01-01T00:00:00.000Z");
    clock.advance(minute);
    bench.ok("DELETE", &inner, None).await;
    assert_eq!(bench.get(&path).await["last_edited_time"], "1970-01-01T00:02:00.000Z");
    assert_eq!(bench.get(&toggle).await["has_children"], false);
}
