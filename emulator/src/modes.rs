//! The modes in which the emulator says no, or says it late or badly.

use crate::fault_source::FaultSource;
use crate::latency::Delays;
use crate::limiter::Limiter;

/// What stands between a request and its answer. All of it can be changed while requests are served.
#[derive(Debug, Default)]
pub(crate) struct Modes {
    pub(crate) limiter: Limiter,
    pub(crate) delays: Delays,
    pub(crate) faults: FaultSource,
}
