//! Failures on demand.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

/// A failure to answer a request with.
///
/// A fault takes the place of the answer. Unless [`after_handling`](Fault::after_handling) says otherwise,
/// the request itself has no effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub(crate) status: u16,
    pub(crate) retry_after: Option<u32>,
    pub(crate) html: bool,
    pub(crate) after_handling: bool,
}

impl Fault {
    /// An error of the API with this status, as JSON, with the code that Notion uses for the status.
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self { status, retry_after: None, html: false, after_handling: false }
    }

    /// 429 `rate_limited`, with `Retry-After` in seconds.
    #[must_use]
    pub fn rate_limited(retry_after: u32) -> Self {
        Self::status(429).with_retry_after(retry_after)
    }

    /// 529 `service_overload`, with `Retry-After` in seconds.
    #[must_use]
    pub fn overloaded(retry_after: u32) -> Self {
        Self::status(529).with_retry_after(retry_after)
    }

    /// 500 `internal_server_error`.
    #[must_use]
    pub fn internal_error() -> Self {
        Self::status(500)
    }

    /// An error of a gateway in front of the API: this status, such as 502 or 504, with an HTML page.
    #[must_use]
    pub fn gateway(status: u16) -> Self {
        Self { html: true, ..Self::status(status) }
    }

    /// The same failure with `Retry-After` in seconds.
    #[must_use]
    pub fn with_retry_after(self, seconds: u32) -> Self {
        Self { retry_after: Some(seconds), ..self }
    }

    /// The same failure after the request took effect: its answer is lost, what it wrote stays.
    #[must_use]
    pub fn after_handling(self) -> Self {
        Self { after_handling: true, ..self }
    }
}

/// The failures to come, first one first.
#[derive(Debug, Default)]
pub(crate) struct FaultQueue {
    faults: Mutex<VecDeque<Fault>>,
}

impl FaultQueue {
    pub(crate) fn push(&self, fault: Fault) {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner).push_back(fault);
    }

    pub(crate) fn next(&self) -> Option<Fault> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner).pop_front()
    }
}
