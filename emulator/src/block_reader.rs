//! Reading blocks from a request.

use serde_json::{Map, Value, json};

use crate::api_error::ApiError;
use crate::color;
use crate::field::Field;
use crate::file;
use crate::rich_text;
use crate::workspace::Workspace;

const MOST_CHILDREN: usize = 100;
const MOST_BLOCKS: usize = 1_000;
const DEEPEST_LEVEL: usize = 2;
const LONGEST_URL: usize = 2_000;
const LONGEST_EQUATION: usize = 1_000;

/// The types of blocks that can be written.
const KINDS: [&str; 31] = [
    "embed",
    "bookmark",
    "image",
    "video",
    "pdf",
    "file",
    "audio",
    "code",
    "equation",
    "divider",
    "breadcrumb",
    "tab",
    "table_of_contents",
    "link_to_page",
    "table_row",
    "table",
    "column_list",
    "column",
    "heading_1",
    "heading_2",
    "heading_3",
    "heading_4",
    "paragraph",
    "bulleted_list_item",
    "numbered_list_item",
    "quote",
    "to_do",
    "toggle",
    "template",
    "callout",
    "synced_block",
];

/// A block as a request wants it, not yet stored.
#[derive(Debug)]
pub(crate) struct BlockDraft {
    pub(crate) kind: &'static str,
    pub(crate) payload: Value,
    pub(crate) children: Vec<BlockDraft>,
}

/// Reads the blocks of `children`.
pub(crate) fn read(workspace: &Workspace, children: &Field<'_>) -> Result<Vec<BlockDraft>, ApiError> {
    let drafts = read_level(workspace, children, 0)?;
    let count: usize = drafts.iter().map(count_blocks).sum();
    if count > MOST_BLOCKS {
        return Err(ApiError::validation(format!(
            "body failed validation: the number of blocks should be ≤ `{MOST_BLOCKS}`, \
             instead was `{count}`."
        )));
    }
    Ok(drafts)
}

fn count_blocks(draft: &BlockDraft) -> usize {
    1 + draft.children.iter().map(count_blocks).sum::<usize>()
}

fn read_level(workspace: &Workspace, children: &Field<'_>, level: usize) -> Result<Vec<BlockDraft>, ApiError> {
    let items = children.items_up_to(MOST_CHILDREN)?;
    if level > DEEPEST_LEVEL && !items.is_empty() {
        return Err(children.should_be("not present"));
    }
    items.iter().map(|item| read_block(workspace, item, level)).collect()
}

fn read_block(workspace: &Workspace, item: &Field<'_>, level: usize) -> Result<BlockDraft, ApiError> {
    let object = item.object()?;
    let declared = object.get("type").and_then(Value::as_str);
    let kind = KINDS
        .into_iter()
        .find(|kind| object.contains_key(*kind) && declared.is_none_or(|word| word == *kind))
        .ok_or_else(|| item.should_have_one_of(&KINDS))?;
    let field = item.get(kind);
    let given = field.object()?;
    let children = match field.get("children").present() {
        Some(children) => read_level(workspace, &children, level + 1)?,
        None => Vec::new(),
    };
    let payload = read_payload(workspace, kind, &field, given)?;
    if kind == "table" {
        check_rows(&field, &payload, &children)?;
    }
    Ok(BlockDraft { kind, payload, children })
}

fn read_payload(workspace: &Workspace, kind: &str, field: &Field<'_>, given: &Map<String, Value>) -> Result<Value, ApiError> {
    Ok(match kind {
        "heading_1" | "heading_2" | "heading_3" | "heading_4" => {
            let mut payload = read_text_block(workspace, field)?;
            payload["is_toggleable"] = json!(read_flag(field, "is_toggleable")?);
            payload
        }
        "to_do" => {
            let mut payload = read_text_block(workspace, field)?;
            payload["checked"] = json!(read_flag(field, "checked")?);
            payload
        }
        "paragraph" => {
            let mut payload = read_text_block(workspace, field)?;
            payload["icon"] = read_icon(workspace, field)?.unwrap_or_default();
            payload
        }
        "callout" => {
            let mut payload = read_text_block(workspace, field)?;
            let default = || json!({ "type": "emoji", "emoji": "💡" });
            payload["icon"] = read_icon(workspace, field)?.unwrap_or_else(default);
            payload
        }
        "bulleted_list_item" | "numbered_list_item" | "quote" | "toggle" => read_text_block(workspace, field)?,
        "template" => json!({ "rich_text": rich_text::read(workspace, &field.get("rich_text"))? }),
        "code" => json!({
            "caption": read_caption(workspace, field)?,
            "rich_text": rich_text::merged(rich_text::read(workspace, &field.get("rich_text"))?),
            "language": field.get("language").string()?,
        }),
        "embed" | "bookmark" => json!({
            "caption": read_caption(workspace, field)?,
            "url": field.get("url").string_up_to(LONGEST_URL)?,
        }),
        "image" | "video" | "pdf" | "audio" | "file" => read_media(workspace, kind, field)?,
        "equation" => json!({
            "expression": field.get("expression").string_up_to(LONGEST_EQUATION)?,
        }),
        "table_of_contents" => json!({ "color": read_color(field)? }),
        "link_to_page" => read_link(field)?,
        "table" => json!({
            "table_width": field.get("table_width").number().map(|width| width as u64)?,
            "has_column_header": read_flag(field, "has_column_header")?,
            "has_row_header": read_flag(field, "has_row_header")?,
        }),
        "table_row" => {
            let cells = field.get("cells").items_up_to(MOST_CHILDREN)?;
            let cells = cells.iter().map(|cell| rich_text::read(workspace, cell));
            json!({ "cells": cells.collect::<Result<Value, _>>()? })
        }
        "synced_block" => {
            let source = field.get("synced_from");
            let synced_from = if source.is_null() || source.is_absent() {
                Value::Null
            } else {
                json!({ "type": "block_id", "block_id": source.get("block_id").id()? })
            };
            json!({ "synced_from": synced_from })
        }
        // Dividers, breadcrumbs, tabs and columns are kept as they are given.
        _ => {
            let kept = given.iter().filter(|(name, _)| *name != "children");
            kept.map(|(name, value)| (name.clone(), value.clone())).collect()
        }
    })
}

fn read_text_block(workspace: &Workspace, field: &Field<'_>) -> Result<Value, ApiError> {
    Ok(json!({
        "rich_text": rich_text::read(workspace, &field.get("rich_text"))?,
        "color": read_color(field)?,
    }))
}

fn read_caption(workspace: &Workspace, field: &Field<'_>) -> Result<Value, ApiError> {
    rich_text::read_optional(workspace, &field.get("caption"))
}

fn read_icon(workspace: &Workspace, field: &Field<'_>) -> Result<Option<Value>, ApiError> {
    let icon = field.get("icon").present();
    icon.map(|icon| file::read_icon(workspace, &icon)).transpose()
}

fn read_color(field: &Field<'_>) -> Result<&'static str, ApiError> {
    match field.get("color").present() {
        Some(color) => color.one_of(&color::ALL),
        None => Ok("default"),
    }
}

fn read_flag(field: &Field<'_>, name: &str) -> Result<bool, ApiError> {
    match field.get(name).present() {
        Some(flag) => flag.boolean(),
        None => Ok(false),
    }
}

fn read_media(workspace: &Workspace, kind: &str, field: &Field<'_>) -> Result<Value, ApiError> {
    let mut payload = file::read_media(workspace, field)?;
    payload["caption"] = read_caption(workspace, field)?;
    if kind == "file" {
        payload["name"] = match field.get("name").present() {
            Some(name) => json!(name.string()?),
            None => json!(file_name(&payload)),
        };
    }
    Ok(payload)
}

/// The last part of a file's address.
fn file_name(media: &Value) -> &str {
    let url = media["external"]["url"].as_str().or_else(|| media["file"]["url"].as_str());
    let path = url.and_then(|url| url.split(['?', '#']).next());
    path.and_then(|path| path.rsplit('/').next()).unwrap_or_default()
}

fn read_link(field: &Field<'_>) -> Result<Value, ApiError> {
    const TARGETS: [&str; 3] = ["page_id", "database_id", "comment_id"];
    let target =
        TARGETS.into_iter().find(|target| !field.get(target).is_absent()).ok_or_else(|| field.should_have_one_of(&TARGETS))?;
    Ok(json!({ "type": target, target: field.get(target).id()? }))
}

/// A table comes with its rows, and each row with one cell for each column.
fn check_rows(field: &Field<'_>, payload: &Value, rows: &[BlockDraft]) -> Result<(), ApiError> {
    if rows.is_empty() {
        return Err(field.get("children").should_be("defined"));
    }
    let width = payload["table_width"].as_u64().unwrap_or_default();
    let fits = |row: &BlockDraft| {
        let cells = row.payload["cells"].as_array();
        row.kind == "table_row" && cells.is_some_and(|cells| cells.len() as u64 == width)
    };
    if rows.iter().all(fits) {
        Ok(())
    } else {
        Err(ApiError::validation("Number of cells in table row must match the table width of the parent table"))
    }
}
