//! What the operations take in their bodies.

use serde_json::{Value, json};

/// The schema of an operation's body, if it takes one.
pub(super) fn body(id: &str) -> Option<Value> {
    let paged = |mut members: Value| {
        members["start_cursor"] = json!({ "type": "string" });
        members["page_size"] = json!({ "type": "integer", "minimum": 1, "maximum": 100 });
        members
    };
    Some(match id {
        "search" => object(
            paged(json!({
                "query": { "type": "string" },
                "filter": object(json!({
                    "property": { "const": "object" },
                    "value": { "enum": ["page", "data_source"] },
                }), &["property", "value"]),
                "sort": object(json!({
                    "timestamp": { "const": "last_edited_time" },
                    "direction": { "enum": ["ascending", "descending"] },
                }), &[]),
            })),
            &[],
        ),
        "create_page" => object(
            json!({
                "parent": schema("ParentRequest"),
                "properties": schema("PropertyValues"),
                "children": blocks(),
                "icon": schema("IconRequest"),
                "cover": schema("FileRequest"),
                "markdown": { "type": "string" },
            }),
            &["parent"],
        ),
        "update_page" => object(
            json!({
                "properties": schema("PropertyValues"),
                "icon": schema("IconRequest"),
                "cover": schema("FileRequest"),
                "in_trash": { "type": "boolean" },
                "is_locked": { "type": "boolean" },
            }),
            &[],
        ),
        "move_page" => object(json!({ "parent": schema("ParentRequest") }), &["parent"]),
        "update_page_markdown" => object(
            json!({
                "type": { "enum": ["insert_content", "replace_content", "update_content", "replace_content_range"] },
                "insert_content": object(json!({ "content": { "type": "string" } }), &["content"]),
                "replace_content": object(json!({ "new_str": { "type": "string" } }), &["new_str"]),
                "allow_async": { "type": "boolean" },
            }),
            &["type"],
        ),
        "create_database" => object(
            json!({
                "parent": schema("ParentRequest"),
                "title": rich_text(),
                "description": rich_text(),
                "is_inline": { "type": "boolean" },
                "icon": schema("IconRequest"),
                "cover": schema("FileRequest"),
                "initial_data_source": object(json!({ "properties": schema("PropertySchemas") }), &[]),
            }),
            &["parent"],
        ),
        "update_database" => object(
            json!({
                "title": rich_text(),
                "description": rich_text(),
                "is_inline": { "type": "boolean" },
                "is_locked": { "type": "boolean" },
                "in_trash": { "type": "boolean" },
                "icon": schema("IconRequest"),
                "cover": schema("FileRequest"),
                "parent": schema("ParentRequest"),
            }),
            &[],
        ),
        "create_data_source" => object(
            json!({ "parent": schema("ParentRequest"), "title": rich_text(), "properties": schema("PropertySchemas"), "icon": schema("IconRequest") }),
            &["parent", "properties"],
        ),
        "update_data_source" => object(
            json!({
                "title": rich_text(),
                "properties": { "type": "object", "additionalProperties": { "anyOf": [{ "type": "null" }, { "type": "object" }] } },
                "icon": schema("IconRequest"),
                "in_trash": { "type": "boolean" },
                "parent": schema("ParentRequest"),
            }),
            &[],
        ),
        "query_data_source" | "query_database" => object(
            paged(
                json!({ "filter": schema("Filter"), "sorts": { "type": "array", "items": schema("Sort") }, "in_trash": { "type": "boolean" } }),
            ),
            &[],
        ),
        "create_meeting_notes" => {
            object(json!({ "parent": schema("ParentRequest"), "title": { "type": "string" } }), &["parent"])
        }
        "query_meeting_notes" => object(paged(json!({ "filter": { "type": "object" }, "sort": { "type": "object" } })), &[]),
        "update_block" => object(
            json!({
                "paragraph": text_block(),
                "heading_1": text_block(),
                "to_do": text_block(),
                "callout": text_block(),
                "in_trash": { "type": "boolean" },
            }),
            &[],
        ),
        "append_block_children" => object(
            json!({
                "children": blocks(),
                "position": object(json!({ "type": { "enum": ["start", "end", "after_block"] }, "after_block": { "type": "object" } }), &["type"]),
            }),
            &["children"],
        ),
        "create_comment" => object(
            json!({ "parent": schema("ParentRequest"), "discussion_id": uuid(), "rich_text": rich_text(), "markdown": { "type": "string" } }),
            &[],
        ),
        "update_comment" => object(json!({ "rich_text": rich_text() }), &["rich_text"]),
        "create_file_upload" => object(
            json!({
                "mode": { "enum": ["single_part", "multi_part", "external_url"] },
                "filename": { "type": "string" },
                "content_type": { "type": "string" },
                "number_of_parts": { "type": "integer", "minimum": 1, "maximum": 1_000 },
                "external_url": { "type": "string", "format": "uri" },
            }),
            &[],
        ),
        "send_file_upload" => {
            object(json!({ "file": { "type": "string", "format": "binary" }, "part_number": { "type": "string" } }), &["file"])
        }
        "complete_file_upload" | "create_view_query" => object(json!({}), &[]),
        "create_view" => object(
            json!({
                "database_id": uuid(),
                "data_source_id": uuid(),
                "name": { "type": "string" },
                "type": { "enum": ["table", "board", "list", "calendar", "timeline", "gallery", "form", "chart", "map", "dashboard"] },
                "filter": schema("Filter"),
                "sorts": { "type": "array", "items": schema("Sort") },
            }),
            &["data_source_id", "name", "type"],
        ),
        "update_view" => object(
            json!({ "name": { "type": "string" }, "filter": schema("Filter"), "sorts": { "type": "array", "items": schema("Sort") } }),
            &[],
        ),
        "create_oauth_token" => object(
            json!({
                "grant_type": { "enum": ["authorization_code", "refresh_token"] },
                "code": { "type": "string" },
                "redirect_uri": { "type": "string" },
                "refresh_token": { "type": "string" },
            }),
            &["grant_type"],
        ),
        "revoke_oauth_token" | "introspect_oauth_token" => object(json!({ "token": { "type": "string" } }), &["token"]),
        _ => return None,
    })
}

/// Whether an operation needs its body.
pub(super) fn is_required(id: &str) -> bool {
    !matches!(
        id,
        "search" | "query_data_source" | "query_database" | "query_meeting_notes" | "complete_file_upload" | "create_view_query"
    )
}

fn object(properties: Value, required: &[&str]) -> Value {
    let mut schema = json!({ "type": "object", "properties": properties });
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    schema
}

fn schema(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn rich_text() -> Value {
    json!({ "type": "array", "items": schema("RichTextRequest"), "maxItems": 100 })
}

fn blocks() -> Value {
    json!({ "type": "array", "items": schema("BlockRequest"), "maxItems": 100 })
}

fn text_block() -> Value {
    object(json!({ "rich_text": rich_text() }), &[])
}

fn uuid() -> Value {
    json!({ "type": "string", "format": "uuid" })
}
