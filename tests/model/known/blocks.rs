//! Blocks of every type, in answers and in requests.

use notion_connector::types;

use crate::{Row, row};

/// All rows of this file.
pub(super) fn rows() -> Vec<Row> {
    [blocks(), updates(), meeting_notes()].into_iter().flatten().collect()
}

fn blocks() -> Vec<Row> {
    const TEXT: &str = r#"{"rich_text": [$TEXT, $TEXT], "color": "blue_background"}"#;
    const MEDIA: &str = r#"{"caption": [$TEXT], "type": "external", "external": $LINK}"#;
    let blocks = [
        ("paragraph", r#"{"rich_text": [$TEXT], "color": "default", "icon": {"type": "emoji", "emoji": "🍑"}}"#),
        ("paragraph", r#"{"rich_text": [], "color": "default", "icon": null}"#),
        ("heading_1", r#"{"rich_text": [$TEXT], "color": "default", "is_toggleable": true}"#),
        ("heading_2", r#"{"rich_text": [$TEXT], "color": "default", "is_toggleable": false}"#),
        ("heading_3", r#"{"rich_text": [$TEXT], "color": "default", "is_toggleable": false}"#),
        ("heading_4", r#"{"rich_text": [$TEXT], "color": "default", "is_toggleable": false}"#),
        ("bulleted_list_item", TEXT),
        ("numbered_list_item", TEXT),
        ("numbered_list_item", r#"{"rich_text": [], "color": "default", "list_start_index": 3, "list_format": "roman"}"#),
        ("quote", TEXT),
        ("to_do", r#"{"rich_text": [$TEXT], "color": "default", "checked": true}"#),
        ("toggle", TEXT),
        ("template", r#"{"rich_text": [$TEXT]}"#),
        ("synced_block", r#"{"synced_from": null}"#),
        ("synced_block", r#"{"synced_from": {"type": "block_id", "block_id": "$ID"}}"#),
        ("child_page", r#"{"title": "Plum"}"#),
        ("child_database", r#"{"title": ""}"#),
        ("equation", r#"{"expression": "x"}"#),
        ("code", r#"{"rich_text": [$TEXT], "caption": [], "language": "plain text"}"#),
        ("callout", r#"{"rich_text": [$TEXT], "color": "default", "icon": null}"#),
        ("divider", "{}"),
        ("breadcrumb", "{}"),
        ("table_of_contents", r#"{"color": "gray"}"#),
        ("tab", "{}"),
        ("column_list", "{}"),
        ("column", r#"{"width_ratio": 0.25}"#),
        ("column", "{}"),
        ("link_to_page", r#"{"type": "page_id", "page_id": "$ID"}"#),
        ("link_to_page", r#"{"type": "database_id", "database_id": "$ID"}"#),
        ("link_to_page", r#"{"type": "comment_id", "comment_id": "$ID"}"#),
        ("table", r#"{"table_width": 2, "has_column_header": true, "has_row_header": false}"#),
        ("table_row", r#"{"cells": [[$TEXT], [], [$TEXT, $TEXT]]}"#),
        (
            "meeting_notes",
            r#"{"title": [$TEXT], "status": "notes_ready", "children": {"summary_block_id": "$ID"},
                "calendar_event": {"start_time": "2026-02-03", "end_time": "2026-02-04", "attendees": ["$ID"]},
                "recording": {"start_time": "2026-02-03"}}"#,
        ),
        ("transcription", "{}"),
        ("embed", r#"{"url": "https://example.org", "caption": []}"#),
        ("bookmark", r#"{"url": "https://example.org", "caption": [$TEXT]}"#),
        ("image", r#"{"caption": [], "type": "file", "file": $HOSTED}"#),
        ("video", MEDIA),
        ("pdf", MEDIA),
        ("file", r#"{"caption": [], "name": "plum.txt", "type": "file", "file": $HOSTED}"#),
        ("audio", MEDIA),
        ("link_preview", r#"{"url": "https://example.org"}"#),
        ("unsupported", r#"{"block_type": "button"}"#),
    ];
    let blocks = blocks
        .into_iter()
        .map(|(kind, payload)| row::<types::Block>(kind, &format!(r#"{{$BLOCK, "type": "{kind}", "{kind}": {payload}}}"#)));
    blocks.chain([row::<types::BlockResponse>("a part of a block", r#"{"object": "block", "id": "$ID"}"#)]).collect()
}

fn updates() -> Vec<Row> {
    const TEXT: &str = r#"{"rich_text": [$WRITE], "color": "red"}"#;
    const HEADING: &str = r#"{"rich_text": [$WRITE], "color": "red_background", "is_toggleable": true}"#;
    const MEDIA: &str = r#"{"caption": [$WRITE], "external": $LINK}"#;
    let updates = [
        ("paragraph", r#"{"rich_text": [$WRITE], "icon": {"emoji": "🍑"}}"#),
        ("heading_1", HEADING),
        ("heading_2", HEADING),
        ("heading_3", HEADING),
        ("heading_4", r#"{"rich_text": []}"#),
        ("bulleted_list_item", TEXT),
        ("numbered_list_item", TEXT),
        ("quote", TEXT),
        ("toggle", TEXT),
        ("to_do", r#"{"checked": true}"#),
        ("to_do", r#"{"rich_text": [$WRITE], "checked": false, "color": "default"}"#),
        ("callout", r#"{"icon": {"type": "emoji", "emoji": "🍑"}, "color": "gray"}"#),
        ("template", r#"{"rich_text": [$WRITE]}"#),
        ("synced_block", r#"{"synced_from": null}"#),
        ("synced_block", r#"{"synced_from": {"type": "block_id", "block_id": "$ID"}}"#),
        ("code", r#"{"language": "rust"}"#),
        ("code", r#"{"rich_text": [$WRITE], "caption": [$WRITE]}"#),
        ("equation", r#"{"expression": "x"}"#),
        ("divider", "{}"),
        ("breadcrumb", "{}"),
        ("tab", "{}"),
        ("table_of_contents", r#"{"color": "gray"}"#),
        ("link_to_page", r#"{"type": "page_id", "page_id": "$ID"}"#),
        ("table", r#"{"has_column_header": true, "has_row_header": false}"#),
        ("table_row", r#"{"cells": [[$WRITE], []]}"#),
        ("column", r#"{"width_ratio": 0.5}"#),
        ("embed", r#"{"url": "https://example.org"}"#),
        ("bookmark", r#"{"caption": [$WRITE]}"#),
        ("image", MEDIA),
        ("image", r#"{"type": "file_upload", "file_upload": {"id": "$ID"}}"#),
        ("video", MEDIA),
        ("audio", MEDIA),
        ("pdf", r#"{"caption": []}"#),
        ("file", r#"{"name": "plum.txt"}"#),
        ("file", r#"{"name": "plum.txt", "caption": [$WRITE], "type": "external", "external": $LINK}"#),
    ];
    let updates = updates.into_iter().flat_map(|(kind, payload)| {
        [
            row::<types::UpdateBlockRequest>(kind, &format!(r#"{{"{kind}": {payload}}}"#)),
            row::<types::UpdateBlockRequest>(kind, &format!(r#"{{"type": "{kind}", "{kind}": {payload}, "in_trash": false}}"#)),
        ]
    });
    updates.chain([row::<types::UpdateBlockRequest>("into the trash", r#"{"in_trash": true}"#)]).collect()
}

fn meeting_notes() -> Vec<Row> {
    const NOTES: &str = r#"{"object": "block", "id": "$ID", $TIMES, $AUTHORS, "has_children": true, "in_trash": false,
        "type": "meeting_notes", "meeting_notes": {"title": [$TEXT], "status": "summary_in_progress"}}"#;
    let list = format!(r#"{{"results": [{NOTES}], "has_more": true, "request_id": "$ID"}}"#);
    vec![
        row::<types::MeetingNotesBlockResponse>("meeting notes", NOTES),
        row::<types::MeetingNotesBlockResponse>(
            "meeting notes with all that they can have",
            r#"{$BLOCK, "request_id": "$ID", "type": "meeting_notes", "meeting_notes": {"title": [$TEXT], "status": "notes_ready",
                "children": {"summary_block_id": "$ID", "notes_block_id": "$ID", "transcript_block_id": "$ID"},
                "calendar_event": {"start_time": "2026-02-03", "end_time": "2026-02-04", "attendees": ["$ID"]},
                "recording": {"start_time": "2026-02-03", "end_time": "2026-02-04"}}}"#,
        ),
        row::<types::MeetingNotesBlockResponse>("a transcript", r#"{$BLOCK, "type": "transcription", "transcription": {}}"#),
        row::<types::MeetingNotesBlockResponse>("a part", r#"{"object": "block", "id": "$ID", "request_id": "$ID"}"#),
        row::<types::MeetingNotesList>("notes found", &list),
        row::<types::MeetingNotesList>("none found", r#"{"results": [], "has_more": false}"#),
        row::<types::CreateMeetingNotesRequest>(
            "notes of a file",
            r#"{"source": {"type": "file_upload", "file_upload_id": "$ID"}, "parent": {"type": "page_id", "page_id": "$ID"},
                "title": "Plum", "language": "zh-CN", "options": {"kickoff_summary": false}}"#,
        ),
        row::<types::CreateMeetingNotesRequest>(
            "notes of a block",
            r#"{"source": {"type": "block", "block_id": "$ID"}, "options": {}}"#,
        ),
        row::<types::QueryMeetingNotesRequest>("all notes", "{}"),
        row::<types::QueryMeetingNotesRequest>(
            "some notes",
            r#"{"filter": {"operator": "and", "filters": [
                {"property": "title", "filter": {"operator": "string_contains", "value": {"type": "exact", "value": ["Plum", 1, null]}}},
                {"property": "attendees", "filter": {"operator": "is_empty"}}, {"filters": [], "operator": "or"}]},
                "sort": [{"property": "created_time", "direction": "descending"}], "limit": 5}"#,
        ),
    ]
}
