//! Who made an object and when, and who changed it last.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

/// The making of an object and its last change.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct History {
    pub(crate) created: Change,
    pub(crate) edited: Change,
}

/// One change in a workspace.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Change {
    pub(crate) at: Timestamp,
    pub(crate) by: Uuid,
    /// Counts the changes of the workspace, since many happen within the minute that answers show.
    pub(crate) number: u64,
}

impl Change {
    /// The time as pages, blocks and data sources show it: cut to the minute.
    pub(crate) fn minute(&self) -> String {
        self.at.strftime("%Y-%m-%dT%H:%M:00.000Z").to_string()
    }

    /// The time as databases show it: cut to the millisecond, and with an offset.
    pub(crate) fn millisecond(&self) -> String {
        self.at.strftime("%Y-%m-%dT%H:%M:%S.%3f+00:00").to_string()
    }

    /// The author, as a reference to a user.
    pub(crate) fn author(&self) -> Value {
        json!({ "object": "user", "id": self.by })
    }
}
