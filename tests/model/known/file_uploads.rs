//! File uploads, and the lists and requests of them.

use notion_connector::types;

use crate::{Row, row};

/// All rows of this file.
pub(super) fn rows() -> Vec<Row> {
    let upload = r#""object": "file_upload", "id": "$ID", $TIMES, "status""#;
    let uploads = [
        r#""pending", "expiry_time": "2026-02-03T05:05:00.000Z", "upload_url": "https://api.example/send", "filename": null,
           "content_type": null, "content_length": null, "created_by": {"id": "$ID", "type": "bot"}, "in_trash": false"#,
        r#""pending", "number_of_parts": {"total": 3, "sent": 1}, "complete_url": "https://api.example/complete",
           "created_by": {"id": "$ID", "type": "person"}, "request_id": "$ID""#,
        r#""uploaded", "expiry_time": null, "filename": "plum.png", "content_type": "image/png", "content_length": 4096,
           "created_by": {"id": "$ID", "type": "agent"}"#,
        r#""uploaded", "file_import_result": {"type": "success", "success": {}, "imported_time": "2026-02-03T04:05:00.000Z"}"#,
        r#""failed", "file_import_result": {"type": "error", "imported_time": "2026-02-03T04:05:00.000Z",
           "error": {"type": "download_error", "code": "not_found", "message": "No file", "parameter": null, "status_code": 404}}"#,
        r#""failed", "file_import_result": {"type": "error", "error": {"type": "validation_error", "parameter": "url",
           "status_code": null}}"#,
        r#""expired""#,
    ];
    let uploads = uploads.map(|rest| row::<types::FileUpload>("a file upload", &format!("{{{upload}: {rest}}}")));
    let list = format!(
        r#"{{"object": "list", "results": [{{{upload}: "uploaded"}}], "next_cursor": "$ID", "has_more": true,
            "type": "file_upload", "file_upload": {{}}, "request_status": {{"type": "complete"}}}}"#
    );
    let more = [
        row::<types::FileUploadList>("file uploads", &list),
        row::<types::CreateFileUploadRequest>("nothing", "{}"),
        row::<types::CreateFileUploadRequest>(
            "in one part",
            r#"{"mode": "single_part", "filename": "plum.png", "content_type": "image/png"}"#,
        ),
        row::<types::CreateFileUploadRequest>(
            "in many parts",
            r#"{"mode": "multi_part", "filename": "plum.mp4", "number_of_parts": 12}"#,
        ),
        row::<types::CreateFileUploadRequest>(
            "from elsewhere",
            r#"{"mode": "external_url", "external_url": "https://example.org/plum.png"}"#,
        ),
    ];
    uploads.into_iter().chain(more).collect()
}
