//! Comments.

use serde_json::{Value, json};

use super::answers::{TIME, list, rich_text};
use super::{BOT_ID, COMMENT_ID, DISCUSSION_ID, FILE_UPLOAD_ID, PAGE_ID};

/// A text to be written.
pub(crate) fn comment_text() -> Value {
    json!([{"text": {"content": "Ripe, and in stock."}}])
}

/// An uploaded file that goes with a comment.
pub(crate) fn comment_attachments() -> Value {
    json!([{"file_upload_id": FILE_UPLOAD_ID}])
}

/// The name under which a comment is shown.
pub(crate) fn display_name() -> Value {
    json!({"type": "custom", "custom": {"name": "The kitchen"}})
}

/// A comment on the page.
pub(crate) fn comment() -> Value {
    json!({
        "object": "comment",
        "id": COMMENT_ID,
        "parent": {"type": "page_id", "page_id": PAGE_ID},
        "discussion_id": DISCUSSION_ID,
        "created_time": TIME,
        "last_edited_time": TIME,
        "created_by": {"object": "user", "id": BOT_ID},
        "rich_text": rich_text("Ripe, and in stock."),
        "display_name": {"type": "custom", "resolved_name": "The kitchen"}
    })
}

/// The comments on the page.
pub(crate) fn comments() -> Value {
    list("comment", vec![comment()])
}
