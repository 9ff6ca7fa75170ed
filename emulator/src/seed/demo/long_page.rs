//! The long page: more blocks than one answer lists, of all sorts.

use serde_json::{Value, json};

use super::{id, in_home, paragraph, text};

const PART: u16 = 4;

const CHAPTERS: u16 = 24;

/// The page.
pub(super) fn page() -> Value {
    let mut children = vec![json!({ "table_of_contents": {} })];
    children.extend((1..=CHAPTERS).flat_map(chapter));
    children.push(json!({ "divider": {} }));
    children.push(paragraph("That is all."));
    json!({
        "id": id(PART, 1),
        "title": "A long page",
        "icon": { "type": "emoji", "emoji": "📜" },
        "parent": in_home(),
        "children": children,
    })
}

fn chapter(number: u16) -> Vec<Value> {
    let heading = json!({ "heading_2": { "rich_text": text(&format!("Chapter {number}")) } });
    let styled = json!({ "paragraph": { "rich_text": [
        { "text": { "content": "Some of it is " } },
        { "text": { "content": "bold" }, "annotations": { "bold": true } },
        { "text": { "content": ", some leads " } },
        { "text": { "content": "elsewhere", "link": { "url": "https://example.com/" } } },
        { "text": { "content": ", and some is " } },
        { "text": { "content": "code" }, "annotations": { "code": true } },
        { "text": { "content": "." } },
    ] } });
    let list =
        (1..=3).map(|item| json!({ "numbered_list_item": { "rich_text": text(&format!("Point {item} of chapter {number}")) } }));
    let special = match number % 6 {
        0 => json!({ "code": { "rich_text": text("fn main() {\n    println!(\"Hello\");\n}"), "language": "rust" } }),
        1 => json!({ "quote": { "rich_text": text("Who reads this far has earned a quote.") } }),
        2 => json!({ "to_do": { "rich_text": text("Read on"), "checked": false } }),
        3 => json!({ "toggle": { "rich_text": text("More of it"), "children": [paragraph("There is something inside.")] } }),
        4 => json!({ "table": {
            "table_width": 2, "has_column_header": true, "has_row_header": false,
            "children": [
                { "table_row": { "cells": [text("Chapter"), text("Points")] } },
                { "table_row": { "cells": [text(&number.to_string()), text("3")] } },
            ],
        } }),
        _ => json!({ "equation": { "expression": format!("e = {number} c^2") } }),
    };
    [heading, styled].into_iter().chain(list).chain([special]).collect()
}
