//! Where the emulator gets the time from.

use jiff::Timestamp;

/// The emulator's clock.
///
/// Everything that reads the time reads it here, so that the time can be fixed or moved in one place.
#[derive(Debug, Clone, Default)]
pub(crate) struct Clock;

impl Clock {
    /// The current time.
    pub(crate) fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}
