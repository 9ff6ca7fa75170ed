//! What a whole job came to.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Serialize;

use crate::outcome::Outcome;
use crate::work::Work;

/// Requests, counted by whoever could see them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// The requests that were sent, repeats included.
    pub requests: u64,
    /// The answers of 429 among them.
    pub limited: u64,
}

/// A job by one client.
#[derive(Debug, Clone)]
pub struct Tally {
    /// The work.
    pub work: Work,
    /// How many pieces are done. Of rows, the distinct ones.
    pub done: usize,
    /// How many rows or blocks came more than once.
    pub repeated: usize,
    /// How many pieces failed. Of rows, 1 where reading ended before the last one.
    pub failed: usize,
    /// The requests; nothing where nobody counts.
    pub counts: Option<Counts>,
    /// From the first request to the last answer.
    pub time: Duration,
    /// The pieces one by one; none for rows.
    pub outcomes: Vec<Outcome>,
    /// Why the pieces failed, and how many each.
    pub reasons: BTreeMap<String, usize>,
    /// How many rows or blocks there were after how many seconds; none for pieces.
    pub progress: Vec<(f64, usize)>,
}

impl Tally {
    /// Counts the outcomes of a job.
    #[must_use]
    pub fn of_outcomes(work: Work, outcomes: Vec<Outcome>, time: Duration) -> Self {
        let mut reasons = BTreeMap::new();
        for failure in outcomes.iter().filter_map(|outcome| outcome.failure.as_ref()) {
            *reasons.entry(failure.reason.clone()).or_default() += 1;
        }
        let failed = reasons.values().sum();
        let done = outcomes.len() - failed;
        Self { done, failed, outcomes, reasons, ..Self::new(work, time) }
    }

    fn new(work: Work, time: Duration) -> Self {
        Self {
            work,
            done: 0,
            repeated: 0,
            failed: 0,
            counts: None,
            time,
            outcomes: Vec::new(),
            reasons: BTreeMap::new(),
            progress: Vec::new(),
        }
    }

    /// A job that read so many distinct things, and the reason why it ended before the last one.
    #[must_use]
    pub fn of_things(work: Work, done: usize, reason: Option<String>, time: Duration) -> Self {
        let reasons: BTreeMap<String, usize> = reason.into_iter().map(|reason| (reason, 1)).collect();
        Self { done, failed: reasons.len(), reasons, ..Self::new(work, time) }
    }

    /// The same, with the requests that were counted.
    #[must_use]
    pub fn counted(self, counts: Counts) -> Self {
        Self { counts: Some(counts), ..self }
    }

    /// The object that stands for the job.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary {
            work: self.work.to_string(),
            done: self.done,
            failed: self.failed,
            requests: self.counts.map(|counts| counts.requests),
            limited: self.counts.map(|counts| counts.limited),
            seconds: (self.time.as_secs_f64() * 1000.0).round() / 1000.0,
        }
    }
}

/// A job as an object, for other programs.
#[derive(Debug, Clone, Serialize)]
pub struct Summary {
    work: String,
    done: usize,
    failed: usize,
    requests: Option<u64>,
    limited: Option<u64>,
    seconds: f64,
}
