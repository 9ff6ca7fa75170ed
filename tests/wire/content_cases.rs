//! The cases of the actions on pages, their content, and rows that are found by a value.

use serde_json::json;

use crate::cases::Case;
use crate::support::objects::{BLOCK, DATA_SOURCE, DATABASE, PAGE};

pub(crate) fn content() -> Vec<Case> {
    let mut cases = pages();
    cases.extend(markdown());
    cases.extend(blocks());
    cases.extend(rows());
    cases.extend(search());
    cases
}

fn pages() -> Vec<Case> {
    vec![
        (
            "update_page",
            "update_page",
            json!({
                "page_id": PAGE,
                "properties": {"Price": {"number": null}, "In stock": {"checkbox": true}},
                "icon": {"emoji": "🥬"},
                "cover": {"external": {"url": "https://example.com/kale.jpg"}},
                "is_locked": true
            }),
        ),
        ("update_page_clearing", "update_page", json!({"page_id": PAGE, "icon": null, "cover": null, "is_locked": ""})),
        (
            "update_page_from_text",
            "update_page",
            json!({"page_id": PAGE, "properties": "{\"Price\": {\"number\": 3}}", "is_locked": "no"}),
        ),
        ("trash_page", "trash_page", json!({"page_id": PAGE.replace('-', "")})),
        ("restore_page", "restore_page", json!({"page_id": PAGE})),
        ("move_page", "move_page", json!({"page_id": PAGE, "parent": {"page_id": BLOCK.replace('-', "")}})),
        ("move_page_into_a_database", "move_page", json!({"page_id": PAGE, "parent": {"database_id": DATABASE}})),
        (
            "move_page_into_a_data_source",
            "move_page",
            json!({"page_id": PAGE, "parent": {"type": "data_source_id", "data_source_id": DATA_SOURCE}}),
        ),
        ("get_page_property", "get_page_property", json!({"page_id": PAGE, "property_id": "f%5C%5C%3Ap"})),
        (
            "get_page_property_with_a_limit",
            "get_page_property",
            json!({"page_id": PAGE, "property_id": "f\\\\:p", "limit": 1, "page_size": 50}),
        ),
    ]
}

fn markdown() -> Vec<Case> {
    vec![
        ("get_page_markdown", "get_page_markdown", json!({"page_id": PAGE})),
        ("get_page_markdown_with_transcripts", "get_page_markdown", json!({"page_id": PAGE, "include_transcript": true})),
        (
            "update_page_markdown",
            "update_page_markdown",
            json!({
                "page_id": PAGE,
                "type": "update_content",
                "update_content": {"content_updates": [{"old_str": "Kale", "new_str": "Chard", "replace_all_matches": true}]}
            }),
        ),
        (
            "update_page_markdown_replacing_all",
            "update_page_markdown",
            json!({
                "page_id": PAGE,
                "replace_content": {"new_str": "# Kale", "allow_deleting_content": true},
                "allow_async": "yes"
            }),
        ),
        (
            "update_page_markdown_adding",
            "update_page_markdown",
            json!({"page_id": PAGE, "insert_content": "{\"content\": \"More.\", \"position\": {\"type\": \"start\"}}"}),
        ),
        (
            "update_page_markdown_replacing_a_passage",
            "update_page_markdown",
            json!({"page_id": PAGE, "replace_content_range": {"content": "x", "content_range": "# Ka...le"}}),
        ),
    ]
}

fn blocks() -> Vec<Case> {
    let url = format!("https://www.notion.so/Kale-{}#{}", PAGE.replace('-', ""), BLOCK.replace('-', ""));
    vec![
        ("get_block", "get_block", json!({"block_id": url})),
        ("get_block_children", "get_block_children", json!({"block_id": PAGE, "page_size": 10})),
        ("get_block_children_recursively", "get_block_children", json!({"block_id": PAGE, "recursive": true, "fetch_all": true})),
        (
            "get_block_children_recursively_with_a_limit",
            "get_block_children",
            json!({"block_id": PAGE, "recursive": true, "limit": 2}),
        ),
        ("append_blocks", "append_blocks", json!({"block_id": PAGE, "children": [{"divider": {}}]})),
        (
            "append_blocks_behind_a_block",
            "append_blocks",
            json!({
                "block_id": PAGE,
                "children": "[{\"divider\": {}}]",
                "position": {"after_block": {"id": BLOCK.replace('-', "")}}
            }),
        ),
        (
            "append_blocks_at_the_start",
            "append_blocks",
            json!({"block_id": PAGE, "children": [{"divider": {}}], "position": {"type": "start"}}),
        ),
        (
            "update_block",
            "update_block",
            json!({"block_id": BLOCK, "content": {"to_do": {"rich_text": [{"text": {"content": "Kale"}}], "checked": true}}}),
        ),
        ("delete_block", "delete_block", json!({"block_id": BLOCK})),
    ]
}

/// The server answers each query with one row.
fn rows() -> Vec<Case> {
    vec![
        (
            "upsert_database_item",
            "upsert_database_item",
            json!({
                "parent": {"database_id": DATABASE},
                "match_property": "Name",
                "properties": {"Name": {"title": [{"text": {"content": "Tuscan kale"}}]}, "Price": {"number": 2.5}},
                "icon": {"emoji": "🥬"}
            }),
        ),
        (
            "upsert_database_item_by_a_property_id",
            "upsert_database_item",
            json!({
                "parent": {"data_source_id": DATA_SOURCE},
                "match_property": "title",
                "properties": {"title": {"title": [{"text": {"content": "Tuscan "}}, {"text": {"content": "kale"}}]}}
            }),
        ),
    ]
}

fn search() -> Vec<Case> {
    vec![
        ("search", "search", json!({})),
        (
            "search_with_everything",
            "search",
            json!({
                "query": "kale",
                "filter": {"value": "page", "in_trash": true},
                "sort": {"direction": "ascending", "timestamp": "last_edited_time"},
                "page_size": 10,
                "start_cursor": "a cursor"
            }),
        ),
        ("search_with_a_limit", "search", json!({"query": "kale", "limit": 2})),
        (
            "search_fetching_all",
            "search",
            json!({"filter": "{\"property\": \"object\", \"value\": \"data_source\"}", "fetch_all": true}),
        ),
    ]
}
