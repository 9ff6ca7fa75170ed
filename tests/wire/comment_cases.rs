//! The cases of the actions on comments.

use serde_json::json;

use crate::cases::Case;
use crate::support::objects::{BLOCK, COMMENT, DISCUSSION, FILE_UPLOAD, PAGE};

pub(crate) fn comments() -> Vec<Case> {
    let text = json!([{"text": {"content": "Ripe."}}]);
    vec![
        ("list_comments", "list_comments", json!({"block_id": PAGE})),
        (
            "list_comments_fetching_all",
            "list_comments",
            json!({"block_id": format!("https://www.notion.so/Kale-{}", PAGE.replace('-', "")), "fetch_all": true}),
        ),
        ("list_comments_with_a_limit", "list_comments", json!({"block_id": BLOCK, "limit": 2, "page_size": 1})),
        ("create_comment", "create_comment", json!({"parent": {"page_id": PAGE.replace('-', "")}, "rich_text": text})),
        (
            "create_comment_with_everything",
            "create_comment",
            json!({
                "parent": {"type": "block_id", "block_id": BLOCK},
                "rich_text": text.to_string(),
                "attachments": [{"file_upload_id": FILE_UPLOAD.replace('-', "")}],
                "display_name": {"type": "custom", "custom": {"name": "The kitchen"}}
            }),
        ),
        (
            "create_comment_in_a_discussion",
            "create_comment",
            json!({"discussion_id": DISCUSSION.replace('-', ""), "markdown": "**Ripe.**", "parent": null, "attachments": ""}),
        ),
        ("update_comment", "update_comment", json!({"comment_id": COMMENT, "rich_text": text})),
        ("update_comment_by_markdown", "update_comment", json!({"comment_id": COMMENT, "markdown": "Ripe."})),
        ("delete_comment", "delete_comment", json!({"comment_id": COMMENT.replace('-', "")})),
        ("list_custom_emojis", "list_custom_emojis", json!({"name": "kale"})),
        ("list_custom_emojis_fetching_all", "list_custom_emojis", json!({"fetch_all": "yes"})),
    ]
}
