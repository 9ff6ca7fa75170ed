//! The checked-in list of the answers in which the emulator does not agree with a recording, each with its reason.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{Recorded, Scenario};
use crate::Outcome;

/// The list.
pub const LIST: &str = "emulator/differences.toml";

/// The list of known differences.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownDifferences {
    #[serde(default, rename = "difference")]
    entries: Vec<Entry>,
}

/// Answers that differ for one reason.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    /// The recording.
    recording: String,
    /// The answers, each as its source and its place there.
    answers: BTreeSet<String>,
    /// Why they differ.
    reason: String,
}

/// How an answer is named in the list.
#[must_use]
pub fn name(one: &Recorded) -> String {
    format!("{} #{}", one.source, one.n)
}

impl KnownDifferences {
    /// Reads the list.
    ///
    /// # Errors
    /// It is not the TOML that it should be, or an entry has no reason.
    pub fn read(text: &str) -> Outcome<Self> {
        let list: Self = toml::from_str(text).map_err(|error| format!("{LIST}: {error}"))?;
        match list.entries.iter().find(|entry| entry.reason.trim().is_empty()) {
            Some(entry) => {
                Err(format!("{LIST}: the differences of {} have no reason: {:?}", entry.recording, entry.answers).into())
            }
            None => Ok(list),
        }
    }

    /// The reason for which an answer may differ.
    #[must_use]
    pub fn reason(&self, scenario: &Scenario, one: &Recorded) -> Option<&str> {
        let mut entries = self.entries.iter();
        let entry = entries.find(|entry| entry.recording == scenario.recording && entry.answers.contains(&name(one)))?;
        Some(entry.reason.as_str())
    }

    /// All answers of the list, with their recordings.
    pub fn names(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries.iter().flat_map(|entry| entry.answers.iter().map(|answer| (entry.recording.as_str(), answer.as_str())))
    }
}
