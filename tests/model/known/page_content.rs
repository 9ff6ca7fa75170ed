//! What belongs to pages: their properties one by one, Markdown, templates, tasks, and the workspace's emojis.

use notion_connector::types;

use crate::{Row, row};

/// All rows of this file.
pub(super) fn rows() -> Vec<Row> {
    [property_items(), property_lists(), markdown(), others()].into_iter().flatten().collect()
}

fn property_items() -> Vec<Row> {
    let items = [
        ("title", "$TEXT"),
        ("rich_text", "$TEXT"),
        ("number", "3.50"),
        ("number", "null"),
        ("select", "$OPTION"),
        ("multi_select", "[$OPTION]"),
        ("status", "null"),
        ("date", "$DATE"),
        ("people", "$USER"),
        ("people", r#"{"object": "group", "id": "$ID", "name": "Pickers"}"#),
        ("files", r#"[{"name": "plum.png", "type": "external", "external": $LINK}]"#),
        ("checkbox", "false"),
        ("url", r#""https://example.org""#),
        ("email", r#""ada@example.org""#),
        ("phone_number", "null"),
        ("formula", r#"{"type": "number", "number": 2.0}"#),
        ("relation", r#"{"id": "$ID"}"#),
        ("rollup", r#"{"function": "sum", "type": "number", "number": 7}"#),
        ("rollup", r#"{"function": "latest_date", "type": "date", "date": null}"#),
        ("rollup", r#"{"function": "show_original", "type": "array", "array": [{}]}"#),
        ("rollup", r#"{"function": "sum", "type": "unsupported", "unsupported": {}}"#),
        ("rollup", r#"{"function": "sum", "type": "incomplete", "incomplete": {}}"#),
        ("created_time", r#""2026-02-03T04:05:00.000Z""#),
        ("created_by", "$USER"),
        ("last_edited_time", r#""2026-02-03T04:05:00.000Z""#),
        ("last_edited_by", "$USER"),
        ("unique_id", r#"{"prefix": "PLUM", "number": null}"#),
        ("verification", "null"),
        ("verification", r#"{"state": "expired", "verified_by": null, "date": $DATE}"#),
        ("button", "{}"),
        ("place", r#"{"lat": 48.2, "lon": 16, "name": null, "aws_place_id": null, "google_place_id": "x"}"#),
    ];
    let item = |(kind, value): (&'static str, &str)| {
        let json =
            format!(r#"{{"object": "property_item", "request_id": "$ID", "id": "a%3Ab", "type": "{kind}", "{kind}": {value}}}"#);
        row::<types::PropertyItemResponse>(kind, &json)
    };
    items.into_iter().map(item).collect()
}

fn property_lists() -> Vec<Row> {
    let lists = [
        ("title", "$TEXT", r#""title": {}, "next_url": null"#),
        ("rich_text", "$TEXT", r#""rich_text": {}, "next_url": "https://api.example/next""#),
        ("people", "$USER", r#""people": {}"#),
        ("relation", r#"{"id": "$ID"}"#, r#""relation": {}, "next_url": null"#),
        (
            "rollup",
            r#"{"function": "sum", "type": "number", "number": 1}"#,
            r#""rollup": {"function": "sum", "type": "incomplete",
            "incomplete": {}}"#,
        ),
        (
            "rollup",
            r#"{"function": "sum", "type": "number", "number": 1}"#,
            r#""rollup": {"function": "show_original",
            "type": "array", "array": []}"#,
        ),
    ];
    let list = |(kind, value, head): (&'static str, &str, &str)| {
        let item = format!(r#"{{"object": "property_item", "id": "x", "type": "{kind}", "{kind}": {value}}}"#);
        let json = format!(
            r#"{{"object": "list", "results": [{item}, {item}], "next_cursor": null, "has_more": false, "type": "property_item",
                "property_item": {{"id": "x", "type": "{kind}", {head}}}, "request_id": "$ID"}}"#
        );
        row::<types::PropertyItemResponse>("the parts of a value", &json)
    };
    lists.into_iter().map(list).collect()
}

fn markdown() -> Vec<Row> {
    const MARKDOWN: &str = r##"{"object": "page_markdown", "id": "$ID", "markdown": "# Plum\n", "truncated": true,
        "unknown_block_ids": ["$ID"], "request_id": "$ID"}"##;
    const TASK: &str = r#"{"object": "async_task", "id": "task_1", "status": "queued", "status_url": "https://api.example/task",
        "created_time": "2026-02-03T04:05:00.000Z", "poll_after_seconds": 1.5,
        "operation": {"surface": "rest", "name": "update_page_markdown"}}"#;
    let succeeded = format!(
        r#"{{"object": "async_task", "id": "task_1", "status": "succeeded", "result": {MARKDOWN}, "operation": {{}},
            "request_id": "$ID"}}"#
    );
    vec![
        row::<types::PageMarkdown>("a page's content", MARKDOWN),
        row::<types::UpdatePageMarkdownResponse>("the changed content", MARKDOWN),
        row::<types::UpdatePageMarkdownResponse>("a task", TASK),
        row::<types::AsyncTask>("a task that waits", TASK),
        row::<types::AsyncTask>("a task that succeeded", &succeeded),
        row::<types::AsyncTask>("a task that runs", r#"{"object": "async_task", "id": "task_1", "status": "running"}"#),
        row::<types::AsyncTask>(
            "a task that failed",
            r#"{"object": "async_task", "id": "task_1", "status": "failed", "operation": {"surface": "mcp"},
                "error": {"object": "error", "status": 400, "code": "validation_error", "message": "No such text"}}"#,
        ),
        row::<types::UpdatePageMarkdownRequest>(
            "content at a place",
            r#"{"type": "insert_content", "insert_content": {"content": "Plum", "position": {"type": "end"}}, "allow_async": true}"#,
        ),
        row::<types::UpdatePageMarkdownRequest>(
            "content after other content",
            r#"{"type": "insert_content", "insert_content": {"content": "Plum", "after": "Pear...Apple"}}"#,
        ),
        row::<types::UpdatePageMarkdownRequest>(
            "content in place of a range",
            r#"{"type": "replace_content_range", "replace_content_range": {"content": "Plum", "content_range": "Pear...Apple",
                "allow_deleting_content": false}}"#,
        ),
        row::<types::UpdatePageMarkdownRequest>(
            "texts in place of others",
            r#"{"type": "update_content", "update_content": {"allow_deleting_content": true, "content_updates": [
                {"old_str": "Pear", "new_str": "Plum", "replace_all_matches": true}, {"old_str": "a", "new_str": ""}]}}"#,
        ),
        row::<types::UpdatePageMarkdownRequest>(
            "other content",
            r#"{"type": "replace_content", "replace_content": {"new_str": "", "allow_deleting_content": true}}"#,
        ),
    ]
}

fn others() -> Vec<Row> {
    vec![
        row::<types::DataSourceTemplateList>(
            "templates",
            r#"{"templates": [{"id": "$ID", "name": "Tree", "is_default": true}], "has_more": true, "next_cursor": "$ID",
                "request_id": "$ID"}"#,
        ),
        row::<types::DataSourceTemplateList>("no templates", r#"{"templates": [], "has_more": false, "next_cursor": null}"#),
        row::<types::CustomEmojiList>(
            "emojis",
            r#"{"object": "list", "results": [{"id": "$ID", "name": "plum", "url": "https://example.org/plum.png"}],
                "next_cursor": null, "has_more": false, "type": "custom_emoji", "custom_emoji": {}, "request_id": "$ID"}"#,
        ),
        row::<types::MovePageRequest>("to a page", r#"{"parent": {"type": "page_id", "page_id": "$ID"}}"#),
        row::<types::MovePageRequest>("to a data source", r#"{"parent": {"data_source_id": "$ID"}}"#),
    ]
}
