//! A page that has blocks of every type.

use serde_json::{Value, json};

use crate::page::{PAGE, block, formula, mention, styled, text, text_block};

const PICTURE: &str = "https://example.com/kale.png";

pub(crate) fn everything() -> Vec<Value> {
    [texts(), lists(), boxes(), tables(), media(), pages(), others()].into_iter().flatten().collect()
}

fn paragraph(content: &str) -> Value {
    text_block("paragraph", &[text(content)], &[])
}

fn texts() -> Vec<Value> {
    let user = json!({"object": "user", "id": PAGE});
    vec![
        block("table_of_contents", json!({"color": "gray"}), &[]),
        text_block("heading_1", &[text("Kale & co.")], &[]),
        text_block("heading_2", &[text("C#")], &[]),
        block(
            "heading_3",
            json!({"rich_text": [text("Opens")], "color": "red", "is_toggleable": true}),
            &[paragraph("Within a heading.")],
        ),
        text_block("heading_4", &[text("1. Two\nlines")], &[]),
        text_block(
            "paragraph",
            &[
                text("Plain, "),
                styled("bold ", &["bold"], "default", None),
                styled("italic", &["italic"], "default", None),
                text(" and "),
                styled("all", &["bold", "italic", "strikethrough", "underline", "code"], "red", None),
                text("; with a "),
                styled("link", &["bold"], "default", Some("https://example.com/a(b)?c=d&e=f")),
                styled(" of two pieces", &[], "blue_background", Some("https://example.com/a(b)?c=d&e=f")),
                text(", a "),
                styled("link that runs", &[], "default", Some("javascript:alert(1)")),
                text(", "),
                formula("a_b^2 < c"),
                text(",\na second line\n- that is no list"),
            ],
            &[paragraph("Within a paragraph.")],
        ),
        text_block(
            "paragraph",
            &[
                mention("user", user, "@Ann", None),
                text(" "),
                mention(
                    "page",
                    json!({"id": PAGE}),
                    "Orchard [1]",
                    Some("https://app.notion.com/p/bbbbbbbb000040008000000000000001"),
                ),
                text(" "),
                mention("database", json!({"id": PAGE}), "Groceries", None),
                text(" "),
                mention(
                    "date",
                    json!({"start": "2026-02-03", "end": "2026-02-04", "time_zone": null}),
                    "2026-02-03 → 2026-02-04",
                    None,
                ),
                text(" "),
                mention(
                    "link_preview",
                    json!({"url": "https://example.com/1"}),
                    "https://example.com/1",
                    Some("https://example.com/1"),
                ),
                text(" "),
                mention("link_mention", json!({"href": "https://example.com/2", "title": "Two"}), "", None),
                text(" "),
                mention(
                    "template_mention",
                    json!({"type": "template_mention_date", "template_mention_date": "today"}),
                    "@Today",
                    None,
                ),
                text(" "),
                mention("custom_emoji", json!({"id": PAGE, "name": "kale", "url": PICTURE}), ":kale:", None),
                text(" "),
                mention("poll", json!({"votes": 3}), "A poll", None),
            ],
            &[],
        ),
        text_block("paragraph", &[], &[]),
        block(
            "code",
            json!({"rich_text": [text("let a = \"```\";\n\n  a <b>")], "caption": [text("A listing")], "language": "rust"}),
            &[],
        ),
        block("code", json!({"rich_text": [], "caption": [], "language": "plain text"}), &[]),
        block("equation", json!({"expression": "\\int_0^1 x\\,dx"}), &[]),
        block("divider", json!({}), &[]),
    ]
}

fn lists() -> Vec<Value> {
    let item = |content: &str, children: &[Value]| text_block("bulleted_list_item", &[text(content)], children);
    let numbered = |content: &str, children: &[Value]| text_block("numbered_list_item", &[text(content)], children);
    let from = |start: i64, format: &str| {
        let payload =
            json!({"rich_text": [text("From there")], "color": "default", "list_start_index": start, "list_format": format});
        block("numbered_list_item", payload, &[])
    };
    let done = json!({"rich_text": [text("Done")], "color": "green_background", "checked": true});
    vec![
        item("One", &[item("Within", &[paragraph("Deep.")]), numbered("First", &[])]),
        item("Two\nlines", &[block("code", json!({"rich_text": [text("x\n\ny")], "caption": [], "language": "bash"}), &[])]),
        item("", &[]),
        text_block("paragraph", &[], &[]),
        item("Another list", &[]),
        numbered("One", &[numbered("Within", &[])]),
        numbered("Two", &[]),
        from(7, "letters"),
        numbered("Goes on", &[]),
        from(1, "roman"),
        text_block("to_do", &[text("To do")], &[text_block("to_do", &[text("Within")], &[])]),
        block("to_do", done, &[paragraph("How it was done.")]),
        text_block("to_do", &[], &[]),
    ]
}

fn boxes() -> Vec<Value> {
    let callout = |icon: Value| json!({"rich_text": [text("Mind the kale.")], "color": "yellow_background", "icon": icon});
    let column = |ratio: f64, content: &str| block("column", json!({"width_ratio": ratio}), &[paragraph(content)]);
    vec![
        text_block(
            "toggle",
            &[text("A <toggle>"), styled("!", &["bold"], "default", None)],
            &[paragraph("Within a toggle."), text_block("toggle", &[text("Empty")], &[])],
        ),
        text_block(
            "quote",
            &[text("A quote\nof two lines")],
            &[paragraph("Within a quote."), text_block("bulleted_list_item", &[text("Item")], &[])],
        ),
        text_block("quote", &[], &[]),
        block("callout", callout(json!({"type": "emoji", "emoji": "🥬"})), &[paragraph("Within a callout.")]),
        block("callout", callout(json!({"type": "external", "external": {"url": PICTURE}})), &[]),
        block("callout", callout(Value::Null), &[]),
        block("column_list", json!({}), &[column(0.25, "Left."), column(0.75, "Right.")]),
        block("tab", json!({}), &[text_block("paragraph", &[text("Tab one")], &[paragraph("In tab one.")])]),
        block("synced_block", json!({"synced_from": null}), &[paragraph("In step.")]),
        block("template", json!({"rich_text": [text("Add a kale")]}), &[paragraph("Kale.")]),
    ]
}

fn tables() -> Vec<Value> {
    let row = |cells: &[&[Value]]| block("table_row", json!({"cells": cells}), &[]);
    let table = |column: bool, line: bool| json!({"table_width": 2, "has_column_header": column, "has_row_header": line});
    let rows = [
        row(&[&[text("Name")], &[text("Price | €")]]),
        row(&[&[text("Kale\n(curly)")], &[styled("a|b", &["code"], "default", None)]]),
        row(&[&[]]),
    ];
    vec![
        block("table", table(true, true), &rows),
        block("table", table(false, false), &rows[..1]),
        block("table", table(true, false), &[]),
        row(&[&[text("Alone")], &[text("in its row")]]),
    ]
}

fn media() -> Vec<Value> {
    let external = |url: &str, caption: &[Value]| json!({"caption": caption, "type": "external", "external": {"url": url}});
    let hosted = json!({"caption": [], "type": "file", "file": {"url": "https://files.example.com/a/My%20kale.mp4?key=1&sig=2", "expiry_time": "2026-02-03T04:05:00.000Z"}});
    let mut named = hosted.clone();
    named["name"] = json!("kale.pdf");
    vec![
        block("image", external(PICTURE, &[text("A "), styled("kale", &["bold"], "default", None)]), &[]),
        block("image", external("javascript:alert(1)", &[]), &[]),
        block("image", json!({"caption": [], "type": "cloud", "cloud": {}}), &[]),
        block("video", hosted.clone(), &[]),
        block("video", external("https://videos.example.com/watch?v=kale", &[text("Cooking kale")]), &[]),
        block("audio", hosted, &[]),
        block("pdf", external("https://example.com/", &[]), &[]),
        block("file", named, &[]),
        block("embed", json!({"url": "https://example.com/map", "caption": []}), &[]),
        block("bookmark", json!({"url": "https://example.com/_a_*b*", "caption": [text("Kale [sic]")]}), &[]),
        block("link_preview", json!({"url": "https://example.com/pull/1"}), &[]),
    ]
}

fn pages() -> Vec<Value> {
    vec![
        block("child_page", json!({"title": "Orchard *2*"}), &[]),
        block("child_database", json!({"title": ""}), &[]),
        block("link_to_page", json!({"type": "page_id", "page_id": PAGE}), &[]),
        block("link_to_page", json!({"type": "database_id", "database_id": PAGE}), &[]),
        block("link_to_page", json!({"type": "comment_id", "comment_id": PAGE}), &[]),
        block("breadcrumb", json!({}), &[]),
    ]
}

fn others() -> Vec<Value> {
    let notes = json!({"title": [text("Stand-up")], "status": "notes_ready", "children": {}});
    vec![
        block("meeting_notes", notes, &[paragraph("We met.")]),
        block("transcription", json!({}), &[paragraph("We said.")]),
        block("unsupported", json!({"block_type": "button"}), &[]),
        block("mind_map", json!({"root": 1}), &[paragraph("In a mind map.")]),
        json!({}),
    ]
}
