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
    /// What a recording is too old to have.
    #[serde(default)]
    newer: Vec<Newer>,
}

/// Fields that Notion answers since some time after a recording.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Newer {
    recording: String,
    fields: BTreeSet<String>,
    reason: String,
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
pub(super) fn name(one: &Recorded) -> String {
    format!("{} #{}", one.source, one.n)
}

impl KnownDifferences {
    /// Reads the list.
    ///
    /// # Errors
    /// It is not the TOML that it should be, or an entry has no reason.
    pub fn read(text: &str) -> Outcome<Self> {
        let list: Self = toml::from_str(text).map_err(|error| format!("{LIST}: {error}"))?;
        let mut reasons = list.entries.iter().map(|entry| &entry.reason).chain(list.newer.iter().map(|newer| &newer.reason));
        if reasons.any(|reason| reason.trim().is_empty()) {
            return Err(format!("{LIST}: an entry has no reason").into());
        }
        Ok(list)
    }

    /// The reason for which an answer may differ.
    #[must_use]
    pub fn reason(&self, scenario: &Scenario, one: &Recorded) -> Option<&str> {
        let mut entries = self.entries.iter();
        let entry = entries.find(|entry| entry.recording == scenario.recording && entry.answers.contains(&name(one)))?;
        Some(entry.reason.as_str())
    }

    /// Whether an answer may have a field that the recorded one does not have.
    #[must_use]
    pub fn is_newer(&self, scenario: &Scenario, field: &str) -> bool {
        self.newer.iter().any(|newer| newer.recording == scenario.recording && newer.fields.contains(field))
    }

    /// All answers of the list, with their recordings.
    pub fn names(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries.iter().flat_map(|entry| entry.answers.iter().map(|answer| (entry.recording.as_str(), answer.as_str())))
    }
}
