//! What went over the wire.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::Error;

/// What a client has sent, and how often it was told to slow down: [`Notion::traffic`](crate::Notion::traffic).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Traffic {
    /// Requests that reached a server, each repetition counted. One for which no connection came about is not among them.
    pub requests: u64,
    /// Answers of 429.
    pub rate_limited: u64,
    /// Answers of 529.
    pub overloaded: u64,
    /// Bytes of the bodies of answers, as they were after any decompression.
    pub bytes_received: u64,
}

/// Counts, for all clones of a client.
#[derive(Debug, Default)]
pub(super) struct Counters {
    requests: AtomicU64,
    rate_limited: AtomicU64,
    overloaded: AtomicU64,
    bytes_received: AtomicU64,
}

impl Counters {
    pub(super) fn read(&self) -> Traffic {
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        Traffic {
            requests: read(&self.requests),
            rate_limited: read(&self.rate_limited),
            overloaded: read(&self.overloaded),
            bytes_received: read(&self.bytes_received),
        }
    }

    /// An attempt that came to an answer of so many bytes, or failed.
    pub(super) fn note(&self, result: Result<(u16, usize), &Error>) {
        let add = |counter: &AtomicU64, number: u64| counter.fetch_add(number, Ordering::Relaxed);
        if !result.is_err_and(Error::is_connect) {
            add(&self.requests, 1);
        }
        if let Ok((status, bytes)) = result {
            add(&self.bytes_received, bytes as u64);
            match status {
                429 => drop(add(&self.rate_limited, 1)),
                529 => drop(add(&self.overloaded, 1)),
                _ => {}
            }
        }
    }
}
