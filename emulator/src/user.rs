//! The users of a workspace.

use serde_json::{Value, json};
use uuid::Uuid;

/// A member of the workspace, or the integration itself.
#[derive(Debug, Clone)]
pub(crate) struct User {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) kind: UserKind,
}

/// What kind of user it is.
#[derive(Debug, Clone)]
pub(crate) enum UserKind {
    Person {
        email: String,
    },
    /// The owner as answers show it: the workspace, or the person who let the integration in.
    Bot {
        workspace_id: Uuid,
        workspace_name: String,
        owner: Value,
    },
}

impl User {
    /// The user as the user operations answer it.
    pub(crate) fn answer(&self) -> Value {
        let details = match &self.kind {
            UserKind::Person { email } => json!({ "email": email }),
            UserKind::Bot { workspace_id, workspace_name, owner } => json!({
                "owner": owner,
                "workspace_name": workspace_name,
                "workspace_id": workspace_id,
                "workspace_limits": { "max_file_upload_size_in_bytes": 5_242_880 },
            }),
        };
        self.answer_with(&details)
    }

    /// The user as it stands inside other objects, where a bot says nothing about its workspace.
    pub(crate) fn embedded(&self) -> Value {
        match &self.kind {
            UserKind::Person { .. } => self.answer(),
            UserKind::Bot { .. } => self.answer_with(&json!({})),
        }
    }

    fn answer_with(&self, details: &Value) -> Value {
        let kind = match self.kind {
            UserKind::Person { .. } => "person",
            UserKind::Bot { .. } => "bot",
        };
        json!({
            "object": "user",
            "id": self.id,
            "name": self.name,
            "avatar_url": null,
            "type": kind,
            kind: details,
        })
    }
}
