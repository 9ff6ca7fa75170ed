//! What became of the rows so far.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::ranges::Ranges;
use super::row::Act;
use crate::Error;

/// What became of the rows of a large write, by their numbers, of which the first is 0: what the next run goes on with.
///
/// As text, by `to_string()` and `parse()`, it outlives the process. It holds numbers alone, and is as long as there are gaps between rows
/// of one kind.
///
/// ```
/// use notion_connector::WriteProgress;
///
/// let text = r#"{"act":"create","done":[{"start":0,"end":40}],"failed":[],"unknown":[{"start":40,"end":42}]}"#;
/// let progress: WriteProgress = text.parse()?;
/// assert!(progress.is_done(39) && !progress.is_done(40));
/// assert_eq!(progress.unknown().collect::<Vec<_>>(), [40..42]);
/// assert_eq!(progress.to_string(), text);
/// # Ok::<(), notion_connector::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WriteProgress {
    pub(super) act: Act,
    pub(super) done: Ranges,
    pub(super) failed: Ranges,
    pub(super) unknown: Ranges,
}

impl WriteProgress {
    pub(super) fn new(act: Act) -> Self {
        Self { act, done: Ranges::default(), failed: Ranges::default(), unknown: Ranges::default() }
    }

    /// Whether a row is written.
    #[must_use]
    pub fn is_done(&self, index: usize) -> bool {
        self.done.contains(index)
    }

    /// The rows that are written.
    pub fn done(&self) -> impl Iterator<Item = Range<usize>> {
        self.done.iter()
    }

    /// The rows that failed, and of which nothing was written. The next run tries them again.
    pub fn failed(&self) -> impl Iterator<Item = Range<usize>> {
        self.failed.iter()
    }

    /// The rows that may be written, in whole or in part: no answer came, or they were under way, or about to be, when this was noted. The
    /// next run leaves them alone unless it is told otherwise.
    pub fn unknown(&self) -> impl Iterator<Item = Range<usize>> {
        self.unknown.iter()
    }

    /// Says of a row what somebody found who looked: whether it is written. The next run passes it over, or tries it again.
    ///
    /// ```
    /// use notion_connector::WriteProgress;
    ///
    /// let mut progress: WriteProgress = r#"{"act":"create","done":[],"failed":[],"unknown":[{"start":40,"end":42}]}"#.parse()?;
    /// progress.settle(40, true);
    /// assert!(progress.is_done(40));
    /// assert_eq!(progress.unknown().collect::<Vec<_>>(), [41..42]);
    /// # Ok::<(), notion_connector::Error>(())
    /// ```
    pub fn settle(&mut self, index: usize, is_written: bool) {
        self.failed.remove(index);
        self.unknown.remove(index);
        if is_written {
            self.done.insert(index);
        } else {
            self.failed.insert(index);
        }
    }

    pub(super) fn note(&mut self, index: usize, result: Result<(), &Error>) {
        self.failed.remove(index);
        self.unknown.remove(index);
        match result {
            Ok(()) => self.done.insert(index),
            Err(error) if may_be_written(error) => self.unknown.insert(index),
            Err(_) => self.failed.insert(index),
        }
    }
}

/// Whether something of a row that failed may be there.
fn may_be_written(error: &Error) -> bool {
    error.outcome_unknown() || !error.written().is_empty()
}

impl fmt::Display for WriteProgress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // It has string keys and whole numbers only, and so is JSON.
        formatter.write_str(&serde_json::to_string(self).unwrap_or_default())
    }
}

impl FromStr for WriteProgress {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let read = serde_json::from_str(text).ok();
        let is_sound = |progress: &Self| [&progress.done, &progress.failed, &progress.unknown].into_iter().all(Ranges::is_sound);
        read.filter(is_sound)
            .ok_or_else(|| Error::input("/resume", "it is no text that a progress of a large write was written as"))
    }
}
