//! Rows or blocks, counted as they come.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use crate::tally::Tally;
use crate::work::Work;

/// After so many things, the time is noted.
const STEP: usize = 100;

/// What came so far.
#[derive(Debug)]
pub struct Things {
    start: Instant,
    ids: HashSet<Key>,
    repeated: usize,
    progress: Vec<(f64, usize)>,
}

/// What an id is remembered as: the text of 100,000 ids would be the most memory of all.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Key {
    Number(u128),
    Text(Box<str>),
}

impl Key {
    fn new(id: &str) -> Self {
        let digits: String = id.chars().filter(|character| *character != '-').collect();
        match u128::from_str_radix(&digits, 16) {
            Ok(number) if digits.len() == 32 => Self::Number(number),
            _ => Self::Text(id.into()),
        }
    }
}

impl Things {
    /// Nothing yet: the clock starts.
    #[must_use]
    pub fn begin() -> Self {
        Self { start: Instant::now(), ids: HashSet::new(), repeated: 0, progress: vec![(0.0, 0)] }
    }

    /// Counts one by its id.
    pub fn note(&mut self, id: &str) {
        if !self.ids.insert(Key::new(id)) {
            self.repeated += 1;
        } else if self.ids.len().is_multiple_of(STEP) {
            self.progress.push((self.start.elapsed().as_secs_f64(), self.ids.len()));
        }
    }

    /// Whether nothing came yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Stops the clock. The reason is why it ended before the last one.
    #[must_use]
    pub fn end(mut self, work: Work, reason: Option<String>) -> Tally {
        let time: Duration = self.start.elapsed();
        self.progress.push((time.as_secs_f64(), self.ids.len()));
        let tally = Tally::of_things(work, self.ids.len(), reason, time);
        Tally { repeated: self.repeated, progress: self.progress, ..tally }
    }
}

#[cfg(test)]
mod tests {
    use super::Things;
    use crate::work::Work;

    #[test]
    fn each_thing_counts_once() {
        let mut things = Things::begin();
        for id in ["0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0", "0b1c2d3e4f5061728394a5b6c7d8e9f0", "row 1", "row 2", "row 1", "1"] {
            things.note(id);
        }
        let tally = things.end(Work::Rows("0b1c".into()), Some("502".into()));
        assert_eq!((tally.done, tally.repeated, tally.failed), (4, 2, 1));
        assert_eq!(tally.progress.last().map(|last| last.1), Some(4));
    }
}
