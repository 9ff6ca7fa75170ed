//! The cases of the action that uploads files. A path is read from the project's own folder.

use serde_json::json;

use crate::cases::Case;

pub(crate) fn files() -> Vec<Case> {
    vec![
        ("upload_file", "upload_file", json!({"content": "VHVzY2FuIGthbGU=", "filename": "kale.txt"})),
        (
            "upload_file_with_a_type",
            "upload_file",
            json!({"content": "VHVzY2FuIGthbGU=", "filename": "kale", "content_type": "text/plain"}),
        ),
        ("upload_file_from_a_path", "upload_file", json!({"path": concat!(env!("CARGO_MANIFEST_DIR"), "/tests/wire/kale.txt")})),
        ("upload_file_from_the_web", "upload_file", json!({"url": "https://example.com/tuscan%20kale.png?size=1"})),
    ]
}
