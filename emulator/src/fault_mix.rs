//! Failures by chance.

use crate::fault::{Fault, Timing};
use crate::randomness::Randomness;

/// Faults that requests meet by chance, decided by a seed: the same requests in the same order meet the same faults.
///
/// ```
/// use notion_emulator::{Fault, FaultMix};
///
/// // One answer in five fails in one of the usual ways, and one in a hundred never comes.
/// let mix = FaultMix::new(7).with(0.2, Fault::usual()).with(0.01, [Fault::stall()]);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct FaultMix {
    seed: u64,
    shares: Vec<(f64, Vec<Fault>)>,
}

impl FaultMix {
    /// A mix without faults.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { seed, shares: Vec::new() }
    }

    /// Adds faults that a request meets with this probability, each of them as often as the others.
    ///
    /// Probabilities add up; past 1 in all, what was added last comes short.
    #[must_use]
    pub fn with(mut self, probability: f64, kinds: impl IntoIterator<Item = Fault>) -> Self {
        let kinds: Vec<_> = kinds.into_iter().collect();
        if !kinds.is_empty() {
            self.shares.push((probability, kinds));
        }
        self
    }
}

/// A mix at work.
#[derive(Debug)]
pub(crate) struct MixedFaults {
    mix: FaultMix,
    randomness: Randomness,
}

impl MixedFaults {
    pub(crate) fn new(mix: FaultMix) -> Self {
        Self { randomness: Randomness::new(mix.seed), mix }
    }

    /// What the next request meets, if anything.
    pub(crate) fn next(&mut self) -> Option<(Fault, Timing)> {
        // Every request draws as often, so that one that meets no fault moves nothing for those behind it.
        let mut drawn = self.randomness.share();
        let kind = self.randomness.share();
        let timing = if self.randomness.coin() { Timing::AfterWork } else { Timing::BeforeWork };
        for (probability, kinds) in &self.mix.shares {
            if drawn < *probability {
                let position = (kind * kinds.len() as f64) as usize;
                let fault = kinds.get(position)?.clone();
                let timing = fault.timing(timing);
                return Some((fault, timing));
            }
            drawn -= probability;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{FaultMix, MixedFaults};
    use crate::fault::{Fault, Timing};

    fn draw(mix: FaultMix, count: usize) -> Vec<Option<(Fault, Timing)>> {
        let mut faults = MixedFaults::new(mix);
        (0..count).map(|_| faults.next()).collect()
    }

    #[test]
    fn each_kind_has_its_share_before_and_after_the_work() {
        let mix = FaultMix::new(1).with(0.2, [Fault::reset(), Fault::internal_error()]).with(0.1, [Fault::overloaded(1)]);
        let drawn = draw(mix, 20_000);
        let count = |wanted: (Fault, Timing)| drawn.iter().flatten().filter(|it| **it == wanted).count();
        for fault in [Fault::reset(), Fault::internal_error()] {
            for timing in [Timing::BeforeWork, Timing::AfterWork] {
                let count = count((fault.clone(), timing));
                assert!((900..1_100).contains(&count), "{fault} {timing:?}: {count}");
            }
        }
        assert_eq!(count((Fault::overloaded(1), Timing::AfterWork)), 0);
        let overloads = count((Fault::overloaded(1), Timing::BeforeWork));
        assert!((1_850..2_150).contains(&overloads), "{overloads}");
    }

    #[test]
    fn the_seed_decides_and_the_timing_can_be_chosen() {
        let mix = |seed| FaultMix::new(seed).with(0.5, Fault::usual());
        assert_eq!(draw(mix(1), 100), draw(mix(1), 100));
        assert_ne!(draw(mix(1), 100), draw(mix(2), 100));
        for (fault, expected) in [
            (Fault::reset().after_handling(), Timing::AfterWork),
            (Fault::reset().before_handling(), Timing::BeforeWork),
            (Fault::status(409).after_handling(), Timing::BeforeWork),
            (Fault::slow_drip(std::time::Duration::ZERO).before_handling(), Timing::AfterWork),
        ] {
            let drawn = draw(FaultMix::new(1).with(1.0, [fault]), 50);
            assert!(drawn.iter().flatten().all(|(_, timing)| *timing == expected));
            assert_eq!(drawn.iter().flatten().count(), 50);
        }
        assert!(draw(FaultMix::new(1).with(1.0, []), 50).iter().all(Option::is_none));
    }
}
