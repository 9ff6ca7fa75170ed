//! The terms of a call.

use std::time::Duration;

use super::Retry;

/// What a call may do and take.
#[derive(Clone, Copy)]
pub(crate) struct Terms<'a> {
    /// What its errors name it.
    pub(crate) operation: &'static str,
    /// Whether it may change something, so that no answer leaves in doubt what was done.
    pub(crate) writes: bool,
    /// For one attempt, its answer read.
    pub(crate) timeout: Duration,
    /// For the whole call, waits included.
    pub(crate) deadline: Duration,
    /// When it is sent again.
    pub(crate) retry: &'a dyn Retry,
}
