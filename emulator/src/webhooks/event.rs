//! Events as they are delivered.

use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use super::happening::Happening;
use super::subscription::Subscription;
use crate::version::Version;
use crate::workspace::Workspace;

/// The types of events that there are.
pub(crate) const TYPES: [&str; 31] = [
    "comment.created",
    "comment.deleted",
    "comment.updated",
    "data_source.content_updated",
    "data_source.created",
    "data_source.deleted",
    "data_source.moved",
    "data_source.schema_updated",
    "data_source.undeleted",
    "database.content_updated",
    "database.created",
    "database.deleted",
    "database.moved",
    "database.schema_updated",
    "database.undeleted",
    "file_upload.completed",
    "file_upload.created",
    "file_upload.expired",
    "file_upload.upload_failed",
    "page.content_updated",
    "page.created",
    "page.deleted",
    "page.locked",
    "page.moved",
    "page.properties_updated",
    "page.transcription_block.transcript_deleted",
    "page.undeleted",
    "page.unlocked",
    "view.created",
    "view.deleted",
    "view.updated",
];

/// An event, without what is another for each subscription.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    pub(crate) kind: String,
    content: Value,
}

impl Event {
    /// The event that tells of something, as a version of the API has it. Nothing, where that version has no such event.
    pub(crate) fn new(workspace: &Workspace, happening: &Happening, id: Uuid, subscription: &Subscription) -> Option<Self> {
        let version = subscription.api_version;
        let happening = if version == Version::June2022 { happening.before_data_sources(workspace)? } else { happening.clone() };
        let author_kind = if workspace.user(workspace.bot_id).is_ok_and(|user| user.is_person()) { "person" } else { "bot" };
        let mut content = json!({
            "id": id,
            "timestamp": shown(workspace.clock.now()),
            "workspace_id": workspace.id,
            "workspace_name": workspace.name,
            "integration_id": subscription.integration,
            "authors": [{ "id": workspace.bot_id, "type": author_kind }],
            "accessible_by": [{ "id": workspace.person_id, "type": "person" }, { "id": subscription.integration, "type": "bot" }],
            "api_version": version.name(),
            "type": happening.kind,
            "entity": { "id": happening.entity, "type": happening.entity_kind },
        });
        if !happening.data.is_null() {
            content["data"] = happening.data.clone();
        }
        Some(Self { kind: happening.kind.to_owned(), content })
    }

    /// The body of one attempt to deliver it.
    pub(crate) fn body(&self, subscription: Uuid, attempt: u32) -> Value {
        let mut body = self.content.clone();
        body["subscription_id"] = json!(subscription);
        body["attempt_number"] = json!(attempt);
        body
    }

    pub(crate) fn id(&self) -> Option<String> {
        self.content["id"].as_str().map(str::to_owned)
    }
}

fn shown(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}
