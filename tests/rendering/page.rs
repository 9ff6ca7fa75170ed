//! Pages of blocks that are written as short as they can be.

use notion_connector::types::{BlockId, BlockResponse};
use notion_connector::{BlockTree, PageTree};
use serde_json::{Value, json};

pub(crate) const PAGE: &str = "bbbbbbbb-0000-4000-8000-000000000001";
const TIME: &str = "2026-02-03T04:05:00.000Z";

/// A page of these blocks. Each has its type, its payload and, in `children`, those in it.
pub(crate) fn page(blocks: &[Value]) -> PageTree {
    let mut count = 0;
    let blocks = blocks.iter().map(|block| tree(block, &mut count)).collect();
    PageTree::new(BlockId::try_from(PAGE).unwrap(), blocks)
}

fn tree(block: &Value, count: &mut usize) -> BlockTree {
    *count += 1;
    let mut whole = json!({
        "object": "block", "id": format!("ffffffff-0000-4000-8000-{count:012}"),
        "parent": {"type": "page_id", "page_id": PAGE},
        "created_time": TIME, "last_edited_time": TIME,
        "created_by": {"object": "user", "id": PAGE}, "last_edited_by": {"object": "user", "id": PAGE},
        "has_children": false, "in_trash": false,
    });
    if block.get("type").is_none() {
        whole = json!({"object": "block", "id": whole["id"]});
    }
    for (key, value) in block.as_object().unwrap() {
        if key != "children" {
            whole[key] = value.clone();
        }
    }
    let mut tree = BlockTree::from(serde_json::from_value::<BlockResponse>(whole).unwrap());
    if let Some(children) = block.get("children") {
        tree.children = Some(children.as_array().unwrap().iter().map(|child| self::tree(child, count)).collect());
    }
    tree
}

/// A block of a type, with a payload, and with blocks in it.
pub(crate) fn block(kind: &str, payload: Value, children: &[Value]) -> Value {
    let mut block = json!({"type": kind, "children": children});
    block[kind] = payload;
    block
}

/// A block whose payload is a text.
pub(crate) fn text_block(kind: &str, rich_text: &[Value], children: &[Value]) -> Value {
    let mut payload = json!({"rich_text": rich_text, "color": "default"});
    match kind {
        "to_do" => payload["checked"] = json!(false),
        "heading_1" | "heading_2" | "heading_3" | "heading_4" => payload["is_toggleable"] = json!(false),
        "code" => payload = json!({"rich_text": rich_text, "caption": [], "language": "rust"}),
        _ => {}
    }
    block(kind, payload, children)
}

pub(crate) fn divider_with_children(children: &[Value]) -> Value {
    block("divider", json!({}), children)
}

/// A piece of text without style.
pub(crate) fn text(content: &str) -> Value {
    styled(content, &[], "default", None)
}

/// A piece of text.
pub(crate) fn styled(content: &str, styles: &[&str], color: &str, link: Option<&str>) -> Value {
    let link_object = link.map(|url| json!({"url": url}));
    json!({
        "type": "text", "text": {"content": content, "link": link_object}, "plain_text": content, "href": link,
        "annotations": annotations(styles, color),
    })
}

/// A formula.
pub(crate) fn formula(expression: &str) -> Value {
    json!({
        "type": "equation", "equation": {"expression": expression}, "plain_text": expression, "href": null,
        "annotations": annotations(&[], "default"),
    })
}

/// A mention, as answers have it.
pub(crate) fn mention(kind: &str, target: Value, plain_text: &str, href: Option<&str>) -> Value {
    let mut mention = json!({"type": kind});
    mention[kind] = target;
    json!({
        "type": "mention", "mention": mention, "plain_text": plain_text, "href": href,
        "annotations": annotations(&[], "default"),
    })
}

fn annotations(styles: &[&str], color: &str) -> Value {
    let mut annotations = json!({"color": color});
    for style in ["bold", "italic", "strikethrough", "underline", "code"] {
        annotations[style] = json!(styles.contains(&style));
    }
    annotations
}
