//! The failures to come.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use crate::fault::{Fault, Timing};
use crate::fault_mix::{FaultMix, MixedFaults};

/// The failures to come: the scripted ones first, in their order, then those by chance.
#[derive(Debug, Default)]
pub(crate) struct FaultSource {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    scripted: VecDeque<Fault>,
    mixed: Option<MixedFaults>,
}

impl FaultSource {
    pub(crate) fn push(&self, fault: Fault) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).scripted.push_back(fault);
    }

    pub(crate) fn set_mix(&self, mix: Option<FaultMix>) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).mixed = mix.map(MixedFaults::new);
    }

    /// What the next request meets, if anything.
    pub(crate) fn next(&self) -> Option<(Fault, Timing)> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(fault) = state.scripted.pop_front() {
            let timing = fault.timing(Timing::BeforeWork);
            return Some((fault, timing));
        }
        state.mixed.as_mut()?.next()
    }
}
