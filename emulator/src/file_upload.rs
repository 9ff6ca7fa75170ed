//! Files on their way into the workspace, and what they hold.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use hyper::body::Bytes;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::history::History;
use crate::workspace::Workspace;

/// How long an upload waits for being used.
const LIFETIME: SignedDuration = SignedDuration::from_hours(1);

/// How a file gets into the workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Way {
    SinglePart,
    MultiPart {
        total: u32,
    },
    /// Notion would fetch the file. The emulator fetches nothing, and leads to the address.
    External {
        url: String,
    },
}

/// What became of an upload.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Status {
    Pending,
    Uploaded,
    Expired,
}

/// A file upload.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct FileUpload {
    pub(crate) id: Uuid,
    pub(crate) history: History,
    pub(crate) way: Way,
    pub(crate) file_name: Option<String>,
    pub(crate) content_type: Option<String>,
    /// What was sent, by the numbers of the parts. A single part has the number 1.
    #[serde(with = "crate::state::parts")]
    pub(crate) parts: BTreeMap<u32, Bytes>,
    /// How long the file is, where its content is not known.
    pub(crate) known_length: Option<u64>,
    /// When the file was there as a whole.
    pub(crate) finished: Option<Timestamp>,
    /// Whether something in the workspace shows the file. Then it stays.
    pub(crate) is_used: bool,
}

/// The file uploads of a workspace.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct FileUploads {
    by_id: HashMap<Uuid, FileUpload>,
    /// All of them, the oldest first.
    order: Vec<Uuid>,
    /// The uploads that the request of the moment uses. They count as used where it succeeds.
    mentioned: RefCell<Vec<Uuid>>,
}

impl Status {
    pub(crate) const NAMES: [&'static str; 4] = ["pending", "uploaded", "expired", "failed"];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Uploaded => "uploaded",
            Self::Expired => "expired",
        }
    }
}

impl FileUploads {
    pub(crate) fn get(&self, id: Uuid) -> Option<&FileUpload> {
        self.by_id.get(&id)
    }

    pub(crate) fn get_mut(&mut self, id: Uuid) -> Option<&mut FileUpload> {
        self.by_id.get_mut(&id)
    }

    pub(crate) fn add(&mut self, upload: FileUpload) {
        self.order.push(upload.id);
        self.by_id.insert(upload.id, upload);
    }

    /// All uploads, the newest first.
    pub(crate) fn newest_first(&self) -> impl Iterator<Item = &FileUpload> {
        self.order.iter().rev().filter_map(|id| self.by_id.get(id))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// Notes that the request of the moment uses an upload.
    pub(crate) fn mention(&self, id: Uuid) {
        self.mentioned.borrow_mut().push(id);
    }

    /// Ends a request: what it mentioned is used from now on, if it succeeded.
    pub(crate) fn settle(&mut self, has_succeeded: bool) {
        for id in self.mentioned.take() {
            if let Some(upload) = self.by_id.get_mut(&id).filter(|_| has_succeeded) {
                upload.is_used = true;
            }
        }
    }
}

impl FileUpload {
    fn expiry(&self) -> Timestamp {
        self.history.created.at.saturating_add(LIFETIME).unwrap_or(Timestamp::MAX)
    }

    pub(crate) fn status(&self, now: Timestamp) -> Status {
        if !self.is_used && now >= self.expiry() {
            Status::Expired
        } else if self.finished.is_some() {
            Status::Uploaded
        } else {
            Status::Pending
        }
    }

    /// The whole content.
    pub(crate) fn content(&self) -> Bytes {
        match self.parts.values().next() {
            Some(only) if self.parts.len() == 1 => only.clone(),
            _ => self.parts.values().flat_map(|part| part.iter().copied()).collect::<Vec<u8>>().into(),
        }
    }

    /// The upload as answers show it.
    pub(crate) fn answer(&self, workspace: &Workspace) -> Value {
        let status = self.status(workspace.clock.now());
        let sent: usize = self.parts.values().map(Bytes::len).sum();
        let content_length = match self.known_length {
            Some(length) => json!(length),
            None if self.parts.is_empty() => Value::Null,
            None => json!(sent),
        };
        let expiry = if status == Status::Expired || self.is_used {
            Value::Null
        } else {
            json!(self.expiry().strftime("%Y-%m-%dT%H:%M:00.000Z").to_string())
        };
        let mut answer = json!({
            "object": "file_upload",
            "id": self.id,
            "created_time": self.history.created.minute(),
            "created_by": { "id": self.history.created.by, "type": "bot" },
            "last_edited_time": self.history.edited.minute(),
            "expiry_time": expiry,
            "in_trash": false,
            "status": status.name(),
            "filename": self.file_name,
            "content_type": self.content_type,
            "content_length": content_length,
        });
        let address = |operation: &str| json!(format!("{}/v1/file_uploads/{}/{operation}", workspace.base_url, self.id));
        if status == Status::Pending {
            answer["upload_url"] = address("send");
        }
        match &self.way {
            Way::MultiPart { total } => {
                answer["number_of_parts"] = json!({ "total": total, "sent": self.parts.len() });
                if status == Status::Pending && !self.parts.is_empty() {
                    answer["complete_url"] = address("complete");
                }
            }
            Way::External { .. } if self.finished.is_some() => {
                let imported = self.finished.map(|it| it.strftime("%Y-%m-%dT%H:%M:%S.000+00:00").to_string());
                answer["file_import_result"] = json!({ "type": "success", "success": {}, "imported_time": imported });
            }
            Way::SinglePart | Way::External { .. } => {}
        }
        answer
    }
}

impl Workspace {
    /// The file upload with this id.
    pub(crate) fn upload(&self, id: Uuid) -> Result<&FileUpload, ApiError> {
        self.uploads.get(id).ok_or_else(|| self.not_found("file_upload", id))
    }
}
