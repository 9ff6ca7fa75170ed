//! How long answers take.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::randomness::Randomness;

/// A delay of every answer.
///
/// The work is done as soon as a request arrives; then its answer is held back. A client that gives up meanwhile
/// leaves what it wrote behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Latency {
    fixed: Duration,
    jitter: Duration,
    seed: u64,
}

impl Latency {
    /// The same delay for every answer.
    #[must_use]
    pub fn fixed(delay: Duration) -> Self {
        Self { fixed: delay, jitter: Duration::ZERO, seed: 0 }
    }

    /// The same delay with up to `jitter` on top, drawn for each answer from a source that `seed` decides.
    #[must_use]
    pub fn with_jitter(self, jitter: Duration, seed: u64) -> Self {
        Self { jitter, seed, ..self }
    }
}

/// The latency at work.
#[derive(Debug, Default)]
pub(crate) struct Delays {
    state: Mutex<Option<(Latency, Randomness)>>,
}

impl Delays {
    pub(crate) fn set(&self, latency: Option<Latency>) {
        let state = latency.map(|latency| (latency, Randomness::new(latency.seed)));
        *self.state.lock().unwrap_or_else(PoisonError::into_inner) = state;
    }

    /// The delay of the next answer.
    pub(crate) fn next(&self) -> Duration {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        match &mut *state {
            Some((latency, randomness)) => latency.fixed + randomness.duration_up_to(latency.jitter),
            None => Duration::ZERO,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Delays, Latency};
    use std::time::Duration;

    #[test]
    fn jitter_comes_on_top_and_repeats_with_its_seed() {
        let fixed = Duration::from_millis(20);
        let draw = |latency: Option<Latency>| {
            let delays = Delays::default();
            delays.set(latency);
            (0..50).map(|_| delays.next()).collect::<Vec<_>>()
        };
        assert!(draw(None).iter().all(Duration::is_zero));
        assert!(draw(Some(Latency::fixed(fixed))).iter().all(|delay| *delay == fixed));
        let jittery = |seed| Latency::fixed(fixed).with_jitter(Duration::from_millis(10), seed);
        let delays = draw(Some(jittery(3)));
        assert!(delays.iter().all(|delay| (fixed..=Duration::from_millis(30)).contains(delay)));
        assert_eq!(delays, draw(Some(jittery(3))));
        assert_ne!(delays, draw(Some(jittery(4))));
    }
}
