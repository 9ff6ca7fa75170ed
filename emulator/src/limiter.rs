//! The rate limit at work.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

use crate::rate_limit::{RateLimit, Usage};

/// Counts the requests of each token.
#[derive(Debug, Default)]
pub(crate) struct Limiter {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    limit: Option<RateLimit>,
    /// By the fingerprint of the token.
    usages: HashMap<String, Option<Usage>>,
}

impl Limiter {
    /// Sets another limit, or none. Nothing counts as used then.
    pub(crate) fn set(&self, limit: Option<RateLimit>) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        *state = State { limit, usages: HashMap::new() };
    }

    /// Counts a request, or says after how many seconds to try again.
    pub(crate) fn admit(&self, token: &str, now: Timestamp) -> Result<(), u64> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(limit) = state.limit else {
            return Ok(());
        };
        let usage = state.usages.entry(token.to_owned()).or_default();
        limit.admit(usage, now.as_nanosecond())
    }
}
