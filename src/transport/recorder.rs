//! What was sent, for who reports on it.

use std::sync::{Mutex, PoisonError};

/// One request that was answered, its attempts counted.
#[derive(Debug, Clone)]
pub(crate) struct RequestRecord {
    pub(crate) request_id: Option<String>,
    pub(crate) attempts: u32,
}

/// Collects the requests of a run.
#[derive(Debug, Default)]
pub(crate) struct Recorder(Mutex<Vec<RequestRecord>>);

impl Recorder {
    pub(crate) fn note(&self, record: RequestRecord) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(record);
    }

    /// What was noted so far.
    pub(crate) fn records(&self) -> Vec<RequestRecord> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
