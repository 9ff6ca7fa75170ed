//! What webhooks send: an event of every type.

use notion_connector::types;

use crate::{Row, row};

const PARENT: &str = r#"{"parent": {"id": "$ID", "type": "page"}}"#;
const SOURCE: &str = r#"{"parent": {"id": "$ID", "type": "database", "data_source_id": "$ID"}}"#;
const BLOCKS: &str = r#"{"parent": {"id": "$ID", "type": "block"}, "updated_blocks": [{"id": "$ID", "type": "block"}]}"#;
const SCHEMA: &str = r#"{"parent": {"id": "$ID", "type": "database"}, "updated_properties": [
    {"id": "a%3Ab", "name": "Price", "action": "created"}, {"id": "c", "name": null, "action": "deleted"}]}"#;
const COMMENT: &str = r#"{"parent": {"id": "$ID", "type": "page"}, "page_id": "$ID"}"#;

/// Types with the type of their entity and their data.
const EVENTS: &[(&str, &str, &str)] = &[
    ("comment.created", "comment", COMMENT),
    ("comment.updated", "comment", COMMENT),
    ("comment.deleted", "comment", r#"{"parent": {"id": "$ID", "type": "block"}}"#),
    ("data_source.content_updated", "data_source", BLOCKS),
    ("data_source.created", "data_source", SOURCE),
    ("data_source.deleted", "data_source", SOURCE),
    ("data_source.moved", "data_source", SOURCE),
    ("data_source.schema_updated", "data_source", SCHEMA),
    ("data_source.undeleted", "data_source", SOURCE),
    ("database.content_updated", "database", BLOCKS),
    ("database.created", "database", PARENT),
    ("database.deleted", "block", PARENT),
    ("database.moved", "database", r#"{"parent": {"id": "$ID", "type": "space"}}"#),
    ("database.schema_updated", "database", SCHEMA),
    ("database.undeleted", "database", PARENT),
    ("file_upload.completed", "file_upload", ""),
    ("file_upload.created", "file_upload", ""),
    ("file_upload.expired", "file_upload", ""),
    (
        "file_upload.upload_failed",
        "file_upload",
        r#"{"file_import_result": {"type": "error", "imported_time": "2026-02-03T04:05:00.000Z",
            "error": {"type": "download_error", "code": "a", "message": "b", "parameter": null, "status_code": null}}}"#,
    ),
    ("page.content_updated", "page", BLOCKS),
    ("page.content_updated", "page", r#"{"parent": {"id": "$ID", "type": "team"}, "updated_blocks": []}"#),
    ("page.created", "page", SOURCE),
    ("page.deleted", "page", PARENT),
    ("page.locked", "page", PARENT),
    ("page.moved", "page", r#"{"parent": {"id": "$ID", "type": "agent"}}"#),
    ("page.properties_updated", "page", r#"{"parent": {"id": "$ID", "type": "page"}, "updated_properties": ["title", "a%3Ab"]}"#),
    (
        "page.transcription_block.transcript_deleted",
        "page",
        r#"{"target": {"id": "$ID", "type": "block"}, "transcript_id": "$ID"}"#,
    ),
    (
        "page.transcription_block.transcript_deleted",
        "page",
        r#"{"target": {"id": "$ID", "type": "block"}, "transcript_id": null}"#,
    ),
    ("page.undeleted", "page", PARENT),
    ("page.unlocked", "page", PARENT),
    ("view.created", "view", r#"{"parent": {"id": "$ID", "type": "database"}, "view_type": "board"}"#),
    ("view.deleted", "view", SOURCE),
    (
        "view.updated",
        "view",
        r#"{"parent": {"id": "$ID", "type": "database"}, "updated_fields": ["name", "filter", "sorts", "configuration"]}"#,
    ),
];

/// All rows of this file.
pub(super) fn rows() -> Vec<Row> {
    let event = |(kind, entity, data): &(&'static str, &str, &str)| {
        let data = if data.is_empty() { String::new() } else { format!(r#", "data": {data}"#) };
        let json = format!(
            r#"{{"id": "$ID", "timestamp": "2026-02-03T04:05:06.789Z", "workspace_id": "$ID", "workspace_name": "Orchard",
                "subscription_id": "$ID", "integration_id": "$ID", "authors": [{{"id": "$ID", "type": "person"}}],
                "accessible_by": [{{"id": "$ID", "type": "bot"}}], "attempt_number": 1, "api_version": "2026-03-11",
                "type": "{kind}", "entity": {{"id": "$ID", "type": "{entity}"}}{data}}}"#
        );
        row::<types::WebhookEvent>(kind, &json)
    };
    let more = [
        row::<types::WebhookVerification>("a verification", r#"{"verification_token": "secret_plum"}"#),
        row::<types::WebhookEvent>(
            "only what every event has, its type first",
            r#"{"type": "page.created", "id": "$ID", "timestamp": "", "workspace_id": "$ID", "subscription_id": "$ID",
                "integration_id": "$ID", "attempt_number": 8, "entity": {"type": "page", "id": "$ID"},
                "data": {"parent": {"type": "space", "id": "$ID"}}}"#,
        ),
    ];
    EVENTS.iter().map(event).chain(more).collect()
}
