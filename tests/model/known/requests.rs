//! What is sent to create and change pages.

use notion_connector::types;

use crate::{Row, row};

/// All rows of this file.
pub(super) fn rows() -> Vec<Row> {
    [requests()].into_iter().flatten().collect()
}

fn requests() -> Vec<Row> {
    vec![
        row::<types::CreatePageRequest>("nothing", "{}"),
        row::<types::CreatePageRequest>(
            "a page with all that it can have",
            r#"{"parent": {"type": "data_source_id", "data_source_id": "$ID"}, "icon": {"type": "emoji", "emoji": "🍑"},
                "cover": {"type": "file_upload", "file_upload": {"id": "$ID"}}, "template": {"type": "none"},
                "position": {"type": "after_block", "after_block": {"id": "$ID"}}, "allow_async": true, "content": [],
                "properties": {"Name": {"type": "title", "title": [$WRITE]}, "N": {"type": "number", "number": 1.0}},
                "children": [{"object": "block", "type": "paragraph", "paragraph": {"rich_text": [$WRITE], "children": [
                  {"type": "to_do", "to_do": {"rich_text": [], "checked": true, "color": "red"}}]}}]}"#,
        ),
        row::<types::CreatePageRequest>(
            "no tag anywhere",
            r#"{"parent": {"page_id": "$ID"}, "icon": {"emoji": "🍑"}, "cover": {"external": $LINK},
                "children": [{"heading_1": {"rich_text": [{"text": {"content": "Plum", "link": {"url": "/x"}}}]}},
                  {"divider": {}}, {"image": {"external": $LINK}}, {"callout": {"rich_text": [], "icon": {"emoji": "🍑"}}},
                  {"paragraph": {"rich_text": [{"mention": {"user": {"id": "$ID"}}},
                    {"mention": {"template_mention": {"template_mention_date": "now"}}}, {"equation": {"expression": "x"}}]}}],
                "properties": {"Name": {"title": [{"text": {"content": "Plum"}, "annotations": {"bold": true}}]},
                  "Price": {"number": null}, "Done": {"checkbox": false}, "Kind": {"select": {"name": "Stone"}},
                  "Kinds": {"multi_select": [{"id": "x"}]}, "When": {"date": {"start": "2026-02-03"}}, "Web": {"url": null},
                  "Who": {"people": [{"id": "$ID"}, {"id": "$ID", "object": "group"}]}, "Trees": {"relation": [{"id": "$ID"}]},
                  "Files": {"files": [{"name": "a", "external": $LINK}, {"file_upload": {"id": "$ID"}}]},
                  "State": {"status": null}, "Place": {"place": {"lat": 48.2, "lon": 16}},
                  "Checked": {"verification": {"state": "verified"}}}}"#,
        ),
        row::<types::CreatePageRequest>("icon and cover of null", r#"{"icon": null, "cover": null, "markdown": "Plum"}"#),
        row::<types::UpdatePageRequest>("all absent", "{}"),
        row::<types::UpdatePageRequest>("all null", r#"{"icon": null, "cover": null}"#),
        row::<types::UpdatePageRequest>(
            "all values",
            r#"{"icon": {"type": "emoji", "emoji": "🍑"}, "cover": {"external": $LINK}, "properties": {}, "is_locked": true,
                "is_archived": false, "in_trash": false, "erase_content": true, "template": {"type": "default", "timezone": "UTC"}}"#,
        ),
        row::<types::UpdatePageRequest>(
            "icons of all kinds: uploaded",
            r#"{"icon": {"file_upload": {"id": "$ID"}}, "template": {"type": "template_id", "template_id": "$ID"}}"#,
        ),
        row::<types::UpdatePageRequest>("icons of all kinds: of the workspace", r#"{"icon": {"custom_emoji": {"id": "$ID"}}}"#),
        row::<types::UpdatePageRequest>(
            "icons of all kinds: Notion's",
            r#"{"icon": {"icon": {"name": "pizza", "color": "red"}}}"#,
        ),
        row::<types::CreatePageRequest>("at the start", r#"{"position": {"type": "page_start"}, "parent": {"workspace": true}}"#),
        row::<types::AppendBlockChildrenRequest>(
            "blocks that hold blocks",
            r#"{"position": {"type": "end"}, "children": [
                {"column_list": {"children": [{"column": {"children": [], "width_ratio": 0.5}}, {"column": {"children": []}}]}},
                {"table": {"table_width": 1, "children": [{"table_row": {"cells": [[$WRITE]]}}]}},
                {"synced_block": {"synced_from": null, "children": [{"breadcrumb": {}}]}},
                {"synced_block": {"synced_from": {"block_id": "$ID"}}}, {"tab": {}}, {"table_of_contents": {}},
                {"code": {"rich_text": [], "language": "c++", "caption": [$WRITE]}}, {"link_to_page": {"comment_id": "$ID"}},
                {"bookmark": {"url": "https://example.org"}}, {"file": {"name": "a", "file_upload": {"id": "$ID"}}},
                {"template": {"rich_text": []}}, {"equation": {"expression": "x"}}]}"#,
        ),
    ]
}
