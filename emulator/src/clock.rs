//! Where the emulator gets the time from.

use std::fmt;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use jiff::{SignedDuration, Timestamp};
use tokio::time::Instant;

/// The emulator's clock.
///
/// Everything that reads the time reads it here: the stamps of objects, the ledger, and what is left of a rate
/// limit. Clones share their time. What is waited for (latency, slow answers) is waited for in real time.
#[derive(Debug, Clone)]
pub struct Clock {
    start: Timestamp,
    /// When the clock began to run. One that stands has none. It runs evenly, however the system's time is
    /// set meanwhile, and follows Tokio's time where a test has paused that.
    running_since: Option<Instant>,
    moved: Arc<Mutex<SignedDuration>>,
}

impl Clock {
    /// A clock that shows the system's time.
    #[must_use]
    pub fn system() -> Self {
        Self { start: Timestamp::now(), running_since: Some(Instant::now()), moved: Arc::default() }
    }

    /// A clock that stands, until it is moved with [`advance`](Self::advance).
    #[must_use]
    pub fn stopped_at(time: SystemTime) -> Self {
        Self { start: Timestamp::try_from(time).unwrap_or_default(), running_since: None, moved: Arc::default() }
    }

    /// Moves the clock, and all its clones, forward.
    pub fn advance(&self, by: Duration) {
        let mut moved = self.moved.lock().unwrap_or_else(PoisonError::into_inner);
        *moved = moved.saturating_add(SignedDuration::try_from(by).unwrap_or(SignedDuration::MAX));
    }

    /// Moves the clock, and all its clones, to a time, which may be an earlier one. One that runs goes on from there.
    pub fn set(&self, time: SystemTime) {
        let wanted = Timestamp::try_from(time).unwrap_or_default();
        let mut moved = self.moved.lock().unwrap_or_else(PoisonError::into_inner);
        *moved = wanted.duration_since(self.unmoved());
    }

    fn unmoved(&self) -> Timestamp {
        let ran = self.running_since.map(|since| since.elapsed()).unwrap_or_default();
        self.start.checked_add(ran).unwrap_or(Timestamp::MAX)
    }

    /// The current time.
    pub(crate) fn now(&self) -> Timestamp {
        let moved = *self.moved.lock().unwrap_or_else(PoisonError::into_inner);
        self.unmoved().checked_add(moved).unwrap_or(if moved.is_negative() { Timestamp::MIN } else { Timestamp::MAX })
    }
}

/// A clock that stands at a time, such as `2026-07-01T12:00:00Z`.
impl FromStr for Clock {
    type Err = InvalidTime;

    fn from_str(text: &str) -> Result<Self, InvalidTime> {
        let start = text.parse().map_err(|_| InvalidTime)?;
        Ok(Self { start, running_since: None, moved: Arc::default() })
    }
}

/// A text is no time with an offset, such as `2026-07-01T12:00:00Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidTime;

impl fmt::Display for InvalidTime {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a time should be written as 2026-07-01T12:00:00Z")
    }
}

impl std::error::Error for InvalidTime {}

impl Default for Clock {
    fn default() -> Self {
        Self::system()
    }
}
