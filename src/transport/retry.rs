//! When a request is sent again.

use std::time::Duration;

use crate::Error;

/// Decides whether another attempt follows one that failed, and when.
pub(crate) trait Retry: Sync {
    /// How long to wait before the next attempt; nothing where another attempt is no use, or no safe thing.
    ///
    /// `attempts` counts those that were made: 1 or more.
    fn wait(&self, error: &Error, attempts: u32) -> Option<Duration>;
}

/// The rule of the operations: 429 and 529 are waited out.
///
/// They say that nothing was done, so every operation may be sent again after them. Nothing else is sent twice.
pub(crate) struct RateLimits;

impl Retry for RateLimits {
    fn wait(&self, error: &Error, attempts: u32) -> Option<Duration> {
        // Without the header, doubled each time from a second.
        let doubled = Duration::from_secs(1 << attempts.min(6) >> 1);
        error.is_rate_limited().then(|| error.retry_after().unwrap_or(doubled))
    }
}
