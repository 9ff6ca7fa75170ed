//! Comments, in answers and in requests.

use notion_connector::types;

use crate::{Row, row};

/// All rows of this file.
pub(super) fn rows() -> Vec<Row> {
    let comment = r#""object": "comment", "id": "$ID", "parent": {"type": "page_id", "page_id": "$ID"}, "discussion_id": "$ID",
        $TIMES, "created_by": $USER, "rich_text": [$TEXT]"#;
    let comments = [
        format!("{{{comment}}}"),
        format!(r#"{{{comment}, "display_name": {{"type": "custom", "resolved_name": "Plum Picker"}}, "request_id": "$ID"}}"#),
        format!(r#"{{{comment}, "display_name": {{"type": "integration", "resolved_name": null}}, "attachments": []}}"#),
        format!(
            r#"{{{comment}, "display_name": {{"type": "user"}}, "attachments": [{{"category": "image", "file": $HOSTED}}]}}"#
        ),
        r#"{"object": "comment", "id": "$ID"}"#.to_owned(),
        r#"{"object": "comment", "id": "$ID", "request_id": "$ID"}"#.to_owned(),
    ];
    let comments = comments.map(|comment| row::<types::CommentResponse>("a comment", &comment));
    let list = format!(
        r#"{{"object": "list", "results": [{{{comment}}}], "next_cursor": null, "has_more": false, "type": "comment",
            "comment": {{}}, "request_status": {{"type": "complete"}}, "request_id": "$ID"}}"#
    );
    let more = [
        row::<types::CommentList>("comments", &list),
        row::<types::CreateCommentRequest>(
            "a comment on a page",
            r#"{"parent": {"page_id": "$ID"}, "rich_text": [$WRITE], "attachments": [{"type": "file_upload", "file_upload_id": "$ID"},
                {"file_upload_id": "$ID"}], "display_name": {"type": "custom", "custom": {"name": "Plum Picker"}}}"#,
        ),
        row::<types::CreateCommentRequest>(
            "a comment on a block",
            r#"{"parent": {"type": "block_id", "block_id": "$ID"}, "markdown": "*Plum*", "display_name": {"type": "integration"}}"#,
        ),
        row::<types::CreateCommentRequest>(
            "an answer",
            r#"{"discussion_id": "$ID", "rich_text": [], "display_name": {"type": "user"}}"#,
        ),
        row::<types::UpdateCommentRequest>("another text", r#"{"rich_text": [$WRITE]}"#),
        row::<types::UpdateCommentRequest>("another text in Markdown", r#"{"markdown": ""}"#),
    ];
    comments.into_iter().chain(more).collect()
}
