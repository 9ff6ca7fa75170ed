//! The emojis that a workspace has of its own.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

/// An emoji that someone added to the workspace.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct CustomEmoji {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) url: String,
}

impl CustomEmoji {
    /// The emoji as answers show it.
    pub(crate) fn answer(&self) -> Value {
        json!({ "id": self.id, "name": self.name, "url": self.url })
    }
}
