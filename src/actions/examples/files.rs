//! Files on their way into the workspace.

use serde_json::{Value, json};

use super::answers::TIME;
use super::{BOT_ID, FILE_UPLOAD_ID};

/// The bytes of a small file, in base64.
pub(crate) fn file_content() -> Value {
    json!("TGFjaW5hdG8ga2FsZQ==")
}

/// A file that is there.
pub(crate) fn file_upload() -> Value {
    let mut upload = begun_upload();
    upload["status"] = json!("uploaded");
    upload["content_length"] = json!(13);
    upload
}

/// An upload that waits for its file.
pub(crate) fn begun_upload() -> Value {
    json!({
        "object": "file_upload",
        "id": FILE_UPLOAD_ID,
        "created_time": TIME,
        "created_by": {"id": BOT_ID, "type": "bot"},
        "last_edited_time": TIME,
        "expiry_time": "2026-03-11T10:30:00.000Z",
        "in_trash": false,
        "status": "pending",
        "filename": "kale.txt",
        "content_type": "text/plain",
        "content_length": null
    })
}
