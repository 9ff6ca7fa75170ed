//! How far a file is on its way.

use std::fmt;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use crate::Error;
use crate::resources::many::Ranges;
use crate::types::FileUploadId;

/// How far a file is on its way: what [`UploadFile::on_progress`](crate::UploadFile::on_progress) tells, and
/// [`UploadFile::resume`](crate::UploadFile::resume) goes on with.
///
/// As text, by `to_string()` and `parse()`, it outlives the process. It holds the id of the upload and numbers, and nothing of the file.
///
/// ```
/// use notion_connector::UploadProgress;
///
/// let text = r#"{"upload_id":"0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0","total":25,"part":10,"sent":[{"start":0,"end":1},{"start":2,"end":3}]}"#;
/// let progress: UploadProgress = text.parse()?;
/// assert_eq!((progress.sent_bytes(), progress.total_bytes()), (15, 25));
/// assert_eq!(progress.to_string(), text);
/// # Ok::<(), notion_connector::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadProgress {
    pub(super) upload_id: FileUploadId,
    /// In bytes.
    total: u64,
    /// How many bytes a part has, the last one aside.
    part: u64,
    /// The numbers of the parts that are there, of which the first is 0 here.
    sent: Ranges,
}

impl UploadProgress {
    pub(super) fn new(upload_id: FileUploadId, total: u64, part: u64) -> Self {
        Self { upload_id, total, part: part.max(1), sent: Ranges::default() }
    }

    /// The upload.
    #[must_use]
    pub fn upload_id(&self) -> &FileUploadId {
        &self.upload_id
    }

    /// How many bytes are there.
    #[must_use]
    pub fn sent_bytes(&self) -> u64 {
        let ends = self.sent.iter().map(|parts| [parts.start, parts.end].map(|part| self.start(part)));
        ends.map(|[start, end]| end - start).sum()
    }

    /// How many bytes the file has.
    #[must_use]
    pub fn total_bytes(&self) -> u64 {
        self.total
    }

    /// How many parts there are.
    pub(super) fn count(&self) -> u64 {
        self.total.div_ceil(self.part).max(1)
    }

    /// The parts that are not there, each by its number, of which the first is 1, and by its place in the file.
    pub(super) fn missing(&self) -> Vec<(u32, u64, u64)> {
        let parts = (0..usize::try_from(self.count()).unwrap_or(usize::MAX)).filter(|part| !self.sent.contains(*part));
        parts.map(|part| (u32::try_from(part + 1).unwrap_or(u32::MAX), self.start(part), self.start(part + 1))).collect()
    }

    /// Where a part begins, or the file ends.
    fn start(&self, part: usize) -> u64 {
        (part as u64).saturating_mul(self.part).min(self.total)
    }
}

impl fmt::Display for UploadProgress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // It has string keys and whole numbers only, and so is JSON.
        formatter.write_str(&serde_json::to_string(self).unwrap_or_default())
    }
}

impl FromStr for UploadProgress {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let read: Option<Self> = serde_json::from_str(text).ok();
        let is_sound = |progress: &Self| {
            let most = usize::try_from(progress.total.div_ceil(progress.part.max(1)).max(1)).unwrap_or(usize::MAX);
            progress.part > 0
                && most <= super::MAX_PARTS as usize
                && progress.sent.is_sound()
                && progress.sent.iter().all(|parts| parts.end <= most)
        };
        read.filter(is_sound)
            .ok_or_else(|| Error::input("/resume", "it is no text that the progress of an upload was written as"))
    }
}

type Listening = dyn Fn(&UploadProgress) + Send + Sync;

/// What wants to know how far a file is.
#[derive(Clone, Default)]
pub(super) struct Listener(Option<Arc<Listening>>);

impl Listener {
    pub(super) fn new(listener: impl Fn(&UploadProgress) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(listener)))
    }
}

impl fmt::Debug for Listener {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if self.0.is_some() { "Listener" } else { "none" })
    }
}

/// How far a file is, for whoever sends it and whoever listens.
pub(super) struct Told {
    progress: Mutex<UploadProgress>,
    listener: Listener,
}

impl Told {
    pub(super) fn new(progress: UploadProgress, listener: Listener) -> Self {
        let told = Self { progress: Mutex::new(progress), listener };
        told.tell(&told.now());
        told
    }

    pub(super) fn now(&self) -> UploadProgress {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// A part is there, by its number, of which the first is 1.
    pub(super) fn sent(&self, number: u32) {
        let now = {
            let mut progress = self.progress.lock().unwrap_or_else(PoisonError::into_inner);
            progress.sent.insert(number.saturating_sub(1) as usize);
            progress.clone()
        };
        self.tell(&now);
    }

    fn tell(&self, progress: &UploadProgress) {
        if let Some(listener) = &self.listener.0 {
            listener(progress);
        }
    }
}
