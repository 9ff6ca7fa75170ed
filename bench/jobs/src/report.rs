//! What a contestant in a process of its own says at the end.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::Result;
use crate::outcome::Outcome;
use crate::tally::Tally;
use crate::work::Work;

/// The report of a job, as one line of JSON.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Report {
    /// From the first request to the last answer.
    pub seconds: f64,
    /// How many distinct things were read. Where there are outcomes, they say it.
    pub done: usize,
    /// How many things came more than once.
    pub repeated: usize,
    /// Why reading ended before the end.
    pub reason: Option<String>,
    /// How many things there were after how many seconds.
    pub progress: Vec<(f64, usize)>,
    /// The pieces of a job that has such.
    pub outcomes: Vec<Outcome>,
}

impl Report {
    /// The report of a job that was done in this process.
    #[must_use]
    pub fn of(tally: Tally) -> Self {
        let Tally { done, repeated, time, outcomes, reasons, progress, .. } = tally;
        let reason = if outcomes.is_empty() { reasons.into_keys().next() } else { None };
        Self { seconds: time.as_secs_f64(), done, repeated, reason, progress, outcomes }
    }

    /// What it came to.
    ///
    /// # Errors
    /// The time is none.
    pub fn into_tally(self, work: Work) -> Result<Tally> {
        let time = Duration::try_from_secs_f64(self.seconds)?;
        let tally = match work {
            Work::Pages(_) | Work::Creates(_) => Tally::of_outcomes(work, self.outcomes, time),
            Work::Rows(_) | Work::Tree(_) => Tally::of_things(work, self.done, self.reason, time),
        };
        Ok(Tally { repeated: self.repeated, progress: self.progress, ..tally })
    }
}
