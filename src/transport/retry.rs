//! When a request is sent again.

use std::time::Duration;

use crate::Error;

/// Decides whether another attempt follows one that failed, and when.
pub(crate) trait Retry: Sync {
    /// How long to wait before the next attempt; nothing where another attempt is no use, or no safe thing.
    ///
    /// `attempts` counts those that were made: 1 or more. `chance` is a number by chance, from 0 up to 1.
    fn wait(&self, error: &Error, attempts: u32, chance: f64) -> Option<Duration>;

    /// Pays for an attempt that is about to follow. Where it cannot be paid for, there is none.
    fn spend(&self, _error: &Error) -> bool {
        true
    }

    /// The request was answered with success.
    fn succeeded(&self) {}
}
