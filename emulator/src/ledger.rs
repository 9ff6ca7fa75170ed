//! What was asked of the emulator.

use std::sync::{Mutex, PoisonError};

/// One request that the emulator answered.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RequestRecord {
    /// The method, such as `GET`.
    pub method: String,
    /// The path as it was sent, without the query string.
    pub path: String,
    /// The query string as it was sent, without the question mark; empty where there was none.
    pub query: String,
    /// The status of the answer.
    pub status: u16,
}

/// The requests so far, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    records: Mutex<Vec<RequestRecord>>,
}

impl Ledger {
    pub(crate) fn add(&self, record: RequestRecord) {
        self.records.lock().unwrap_or_else(PoisonError::into_inner).push(record);
    }

    pub(crate) fn records(&self) -> Vec<RequestRecord> {
        self.records.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn clear(&self) {
        self.records.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
