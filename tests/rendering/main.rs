//! Pages as Markdown, plain text and HTML: read back by parsers that others wrote.

#![allow(clippy::unwrap_used, reason = "what goes wrong here is the failure of a test")]

mod chance;
mod everything;
mod html;
mod markdown_blocks;
mod markdown_text;
mod page;

use everything::everything;
use notion_connector::types::BlockKind;
use page::{divider_with_children, page};
use serde_json::json;

#[test]
fn shows_blocks_of_every_type() {
    let tree = page(&everything());
    insta::assert_snapshot!("markdown", tree.to_markdown());
    insta::assert_snapshot!("plain_text", tree.to_plain_text());
    insta::assert_snapshot!("html", tree.to_html_fragment());
}

/// No type of the contract is left out of the page of all types.
#[test]
fn every_type_is_among_them() {
    let document = include_str!("../../openapi/notion.yaml");
    let union = document.split("\n    Block:\n").nth(1).unwrap().split("\n    PartialBlock:").next().unwrap();
    let types = union.split("type: {type: string, enum: [").skip(1).map(|rest| rest.split(']').next().unwrap());
    let types: Vec<&str> = types.filter(|kind| !kind.contains(',')).collect();
    assert!(types.len() > 35, "{types:?}");
    let shown = serde_json::to_string(&everything()).unwrap();
    for kind in types {
        assert!(shown.contains(&format!("\"type\":\"{kind}\"")), "{kind} is not shown");
    }
}

/// Whatever a block is, what is in it shows, and what it is not is said.
#[test]
fn nothing_is_dropped() {
    let mut blocks = everything();
    blocks.push(divider_with_children(&[
        json!({"type": "paragraph", "paragraph": {"rich_text": [page::text("In a line.")], "color": "default"}}),
    ]));
    let tree = page(&blocks);
    for text in [tree.to_markdown(), tree.to_plain_text(), tree.to_html_fragment()] {
        for word in ["unsupported: button", "unknown: mind_map", "In a mind map.", "In a line.", "not shared", "breadcrumb"] {
            assert!(text.contains(word), "{word} is not in:\n{text}");
        }
    }
    assert!(tree.blocks.iter().any(|tree| tree.block.full().is_some_and(|block| matches!(block.kind, BlockKind::Unknown(_)))));
}
