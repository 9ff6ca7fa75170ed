//! Chance that can be repeated.

use std::time::Duration;

/// A source of numbers that its seed decides: SplitMix64, which is the same on every machine and in every release.
#[derive(Debug, Clone)]
pub(crate) struct Randomness {
    state: u64,
}

impl Randomness {
    pub(crate) fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next number.
    pub(crate) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.state;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        number ^ (number >> 31)
    }

    /// A number from 0 up to, but not including, 1.
    pub(crate) fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Yes or no, half each.
    pub(crate) fn coin(&mut self) -> bool {
        self.next() >> 63 == 1
    }

    /// A duration of at most this.
    pub(crate) fn duration_up_to(&mut self, most: Duration) -> Duration {
        most.mul_f64(self.share())
    }
}

#[cfg(test)]
mod tests {
    use super::Randomness;

    #[test]
    fn the_seed_decides() {
        let draw = |seed| {
            let mut randomness = Randomness::new(seed);
            (0..4).map(|_| randomness.next()).collect::<Vec<_>>()
        };
        // The first number that SplitMix64 is published with for the seed 0.
        assert_eq!(draw(0)[0], 0xe220_a839_7b1d_cdaf);
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
    }

    #[test]
    fn shares_are_even() {
        let mut randomness = Randomness::new(1);
        let hits = (0..10_000).filter(|_| randomness.share() < 0.2).count();
        assert!((1_900..2_100).contains(&hits), "{hits}");
        let heads = (0..10_000).filter(|_| randomness.coin()).count();
        assert!((4_850..5_150).contains(&heads), "{heads}");
    }
}
