//! The contest over one answer.

use std::time::Duration;

use serde_json::Value;

use crate::contestant::{Contestant, Role};
use crate::measure::Cost;

/// Rounds in which each contestant decodes once. The first is not counted: caches and the allocator are cold.
const ROUNDS: usize = 400;

/// What a contestant reached.
pub(crate) struct Result {
    pub(crate) name: &'static str,
    pub(crate) role: Role,
    /// CPU time until the value was made: the median of all rounds.
    pub(crate) made: Duration,
    /// CPU time until it was let go, too: the median of all rounds.
    pub(crate) time: Duration,
    /// Requests to the allocator.
    pub(crate) allocations: u64,
    /// The bytes asked for.
    pub(crate) bytes: u64,
    /// Whether what was decoded encodes to the same values; nothing where nothing is kept.
    pub(crate) whole: Option<bool>,
}

/// Lets all contestants decode an answer, in turns, each round beginning with another, so that what else the machine does
/// meets all of them.
pub(crate) fn run(contestants: &[Contestant], bytes: &[u8]) -> std::result::Result<Vec<Result>, String> {
    let original: Value = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    let mut trips = Vec::new();
    for contestant in contestants {
        let trip = (contestant.round_trip)(bytes).map_err(|error| format!("{}: {error}", contestant.name))?;
        trips.push(trip.map(|value| value == original));
    }
    let mut costs: Vec<Vec<Cost>> = contestants.iter().map(|_| Vec::with_capacity(ROUNDS)).collect();
    for round in 0..=ROUNDS {
        for turn in 0..contestants.len() {
            let at = (round + turn) % contestants.len();
            // The allocator sorts what was freed last at the next large request. So that nobody pays for the one before,
            // everybody decodes once without being timed.
            (contestants[at].measure)(bytes);
            let cost = (contestants[at].measure)(bytes);
            if round > 0 {
                costs[at].push(cost);
            }
        }
    }
    let results = contestants.iter().zip(trips).zip(costs).map(|((contestant, whole), costs)| {
        let allocated = (contestant.allocations)(bytes);
        Result {
            name: contestant.name,
            role: contestant.role,
            made: median(costs.iter().map(|cost| cost.made)),
            time: median(costs.iter().map(|cost| cost.time)),
            allocations: allocated.count_total,
            bytes: allocated.bytes_total,
            whole,
        }
    });
    Ok(results.collect())
}

fn median<T: Ord + Copy>(values: impl Iterator<Item = T>) -> T {
    let mut values: Vec<T> = values.collect();
    values.sort_unstable();
    values[values.len() / 2]
}
