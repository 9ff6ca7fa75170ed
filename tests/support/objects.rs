//! Notion's objects, as small as they can be.

use serde_json::{Value, json};

pub(crate) const USER: &str = "aaaaaaaa-0000-4000-8000-000000000001";
pub(crate) const PAGE: &str = "bbbbbbbb-0000-4000-8000-000000000001";
pub(crate) const BLOCK: &str = "ffffffff-0000-4000-8000-000000000001";
pub(crate) const COMMENT: &str = "aaaaaaaa-2222-4000-8000-000000000001";
pub(crate) const DISCUSSION: &str = "bbbbbbbb-2222-4000-8000-000000000001";
pub(crate) const FILE_UPLOAD: &str = "cccccccc-2222-4000-8000-000000000001";
pub(crate) const VIEW: &str = "dddddddd-2222-4000-8000-000000000001";
pub(crate) const VIEW_QUERY: &str = "eeeeeeee-2222-4000-8000-000000000001";
/// A database with one data source, [`DATA_SOURCE`].
pub(crate) const DATABASE: &str = "cccccccc-0000-4000-8000-000000000001";
pub(crate) const DATA_SOURCE: &str = "dddddddd-0000-4000-8000-000000000001";

pub(crate) fn user(id: &str) -> Value {
    json!({"object": "user", "id": id})
}

/// A page without its fields, as for one that is shared in part.
pub(crate) fn page(id: &str) -> Value {
    json!({"object": "page", "id": id})
}

/// A data source without its fields.
pub(crate) fn data_source(id: &str) -> Value {
    json!({"object": "data_source", "id": id, "properties": {"Name": {"id": "title", "name": "Name", "type": "title", "title": {}}}})
}

pub(crate) fn database(id: &str, data_sources: &[&str]) -> Value {
    let data_sources: Vec<_> = data_sources.iter().map(|id| json!({"id": id, "name": "Groceries"})).collect();
    json!({
        "object": "database",
        "id": id,
        "title": [],
        "description": [],
        "parent": {"type": "workspace", "workspace": true},
        "is_inline": false,
        "in_trash": false,
        "is_locked": false,
        "created_time": "2026-02-03T04:05:00.000Z",
        "last_edited_time": "2026-02-03T04:05:00.000Z",
        "data_sources": data_sources,
        "icon": null,
        "cover": null,
        "url": "https://www.notion.so/groceries",
        "public_url": null
    })
}

/// A block that has nothing in it.
pub(crate) fn divider(id: &str, in_trash: bool) -> Value {
    json!({
        "object": "block",
        "id": id,
        "parent": {"type": "page_id", "page_id": PAGE},
        "created_time": "2026-02-03T04:05:00.000Z",
        "last_edited_time": "2026-02-03T04:05:00.000Z",
        "created_by": user(USER),
        "last_edited_by": user(USER),
        "has_children": false,
        "in_trash": in_trash,
        "type": "divider",
        "divider": {}
    })
}

/// A block that says that it has others in it.
pub(crate) fn parent_block(id: &str) -> Value {
    let mut block = divider(id, false);
    block["has_children"] = json!(true);
    block
}

/// The content of a page as Markdown.
pub(crate) fn markdown(id: &str) -> Value {
    json!({"object": "page_markdown", "id": id, "markdown": "# Kale", "truncated": false, "unknown_block_ids": []})
}

/// A comment without its fields.
pub(crate) fn comment(id: &str) -> Value {
    json!({
        "object": "comment", "id": id, "parent": {"type": "page_id", "page_id": PAGE}, "discussion_id": DISCUSSION,
        "created_time": "2026-02-03T04:05:00.000Z", "last_edited_time": "2026-02-03T04:05:00.000Z", "created_by": user(USER),
        "rich_text": []
    })
}

/// An upload that has come so far.
pub(crate) fn file_upload(id: &str, status: &str) -> Value {
    let time = "2026-02-03T04:05:00.000Z";
    json!({"object": "file_upload", "id": id, "created_time": time, "last_edited_time": time, "status": status})
}

/// A view in part.
pub(crate) fn view(id: &str) -> Value {
    json!({"object": "view", "id": id, "parent": {"type": "database_id", "database_id": DATABASE}, "type": "table"})
}

/// The kept result of a view's query, with a page of its rows.
pub(crate) fn view_query(id: &str, view: &str, rows: &[&str], next_cursor: Option<&str>) -> Value {
    json!({
        "object": "view_query", "id": id, "view_id": view, "expires_at": "2026-02-03T04:20:00.000Z", "total_count": 2,
        "results": rows.iter().map(|row| page(row)).collect::<Vec<_>>(),
        "next_cursor": next_cursor, "has_more": next_cursor.is_some()
    })
}

/// An emoji that a workspace made itself.
pub(crate) fn custom_emoji() -> Value {
    json!({"id": "ffffffff-2222-4000-8000-000000000001", "name": "kale", "url": "https://example.com/kale.png"})
}

/// A page of the items of a relation.
pub(crate) fn related(id: &str, next_cursor: Option<&str>) -> Value {
    let item = json!({"object": "property_item", "id": "dYjF", "type": "relation", "relation": {"id": id}});
    let mut list = list("property_item", vec![item], next_cursor);
    list["property_item"] = json!({"id": "dYjF", "next_url": null, "type": "relation", "relation": {}});
    list
}

/// A page of a list of users.
pub(crate) fn users(ids: &[&str], next_cursor: Option<&str>) -> Value {
    list("user", ids.iter().map(|id| user(id)).collect(), next_cursor)
}

/// A page of the templates of a data source.
pub(crate) fn templates(id: &str, next_cursor: Option<&str>) -> Value {
    let template = json!({"id": id, "name": "Leafy vegetable", "is_default": true});
    json!({"templates": [template], "has_more": next_cursor.is_some(), "next_cursor": next_cursor})
}

/// A page of a list.
pub(crate) fn list(kind: &str, results: Vec<Value>, next_cursor: Option<&str>) -> Value {
    let mut list = json!({"object": "list", "has_more": next_cursor.is_some(), "next_cursor": next_cursor, "type": kind});
    list[kind] = json!({});
    list["results"] = Value::Array(results);
    list
}

/// An error in Notion's words.
pub(crate) fn error(status: u16, code: &str, message: &str) -> Value {
    json!({"object": "error", "status": status, "code": code, "message": message, "request_id": "eeeeeeee-0000-4000-8000-000000000001"})
}
