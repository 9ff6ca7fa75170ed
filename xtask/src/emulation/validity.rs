//! Whether the emulator's answers are as Notion's published document has them.
//!
//! What Notion itself answers is not always as the document has it. So a deviation that a recorded answer has as well is none of
//! the emulator's; what is left has to stand in a list, with the reason.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::Deserialize;
use serde_json::Value;

use super::fitting::Schemas;
use super::{Answer, Recorded};
use crate::Outcome;

/// The list of known deviations.
pub const DEVIATIONS: &str = "emulator/deviations.toml";

/// The version that the document is of.
pub(super) const VERSION: &str = "2026-03-11";

/// What the list says.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    #[serde(default, rename = "deviation")]
    entries: Vec<Entry>,
}

/// Deviations with one reason.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    deviations: BTreeSet<String>,
    reason: String,
}

/// The document, and what was found so far.
#[derive(Debug)]
pub struct Validity {
    document: Value,
    known: Known,
    checked: usize,
    /// What recorded answers have.
    recorded: BTreeSet<String>,
    /// What the emulator's answers have, each with the first request that showed it.
    found: BTreeMap<String, String>,
}

impl Validity {
    /// A check by a document as Notion publishes it, and by the list of known deviations.
    ///
    /// # Errors
    /// The document is not JSON, the list not the TOML that it should be, or an entry has no reason.
    pub fn new(document: &str, list: &str) -> Outcome<Self> {
        let known: Known = toml::from_str(list).map_err(|error| format!("{DEVIATIONS}: {error}"))?;
        if known.entries.iter().any(|entry| entry.reason.trim().is_empty()) {
            return Err(format!("{DEVIATIONS}: an entry has no reason").into());
        }
        let document = serde_json::from_str(document)?;
        Ok(Self { document, known, checked: 0, recorded: BTreeSet::new(), found: BTreeMap::new() })
    }

    /// Notes what a recorded answer has.
    pub(super) fn note(&mut self, one: &Recorded) {
        if one.notion_version.as_deref() == Some(VERSION) {
            self.recorded.extend(self.deviations(&one.method, &one.path, one.status, &one.response).unwrap_or_default());
        }
    }

    /// Checks an answer of the emulator's in the version of the document.
    pub(super) fn check(&mut self, method: &str, path: &str, answer: &Answer) {
        let path = path.split('?').next().unwrap_or_default();
        if let Some(found) = self.deviations(method, path, answer.status, &answer.body) {
            self.checked += 1;
            for deviation in found {
                self.found.entry(deviation).or_insert_with(|| format!("{method} {path}"));
            }
        }
    }

    /// What an answer has, if the document has its operation and status.
    fn deviations(&self, method: &str, path: &str, status: u16, body: &Value) -> Option<BTreeSet<String>> {
        let operation = self.operation(method, path)?;
        let content = operation.get("responses")?.get(status.to_string())?.get("content")?;
        let schema = content.get("application/json")?.get("schema")?;
        let name = operation.get("operationId").and_then(Value::as_str).unwrap_or(path);
        Some(Schemas(&self.document).deviations(name, schema, body))
    }

    /// The operation of a request. A path that is written out comes before one with placeholders.
    fn operation(&self, method: &str, path: &str) -> Option<&Value> {
        let paths = self.document.get("paths")?.as_object()?;
        let segments: Vec<&str> = path.trim_matches('/').split('/').collect();
        let fits = |template: &str| {
            let template: Vec<&str> = template.trim_matches('/').split('/').collect();
            let pairs = || template.iter().zip(&segments);
            template.len() == segments.len() && pairs().all(|(expected, given)| expected.starts_with('{') || expected == given)
        };
        let fitting = paths.iter().filter(|(template, _)| fits(template));
        let (_, item) = fitting.min_by_key(|(template, _)| template.matches('{').count())?;
        item.get(method.to_ascii_lowercase())
    }

    fn is_known(&self, deviation: &str) -> bool {
        self.known.entries.iter().any(|entry| entry.deviations.contains(deviation))
    }

    /// What neither a recorded answer has nor the list knows, with a request that showed it.
    fn unexplained(&self) -> impl Iterator<Item = (&String, &String)> {
        self.found.iter().filter(|(deviation, _)| !self.recorded.contains(*deviation) && !self.is_known(deviation))
    }

    /// What stands in the list and is not found, or is found in recorded answers as well.
    fn stale(&self) -> impl Iterator<Item = &String> {
        let listed = self.known.entries.iter().flat_map(|entry| &entry.deviations);
        listed.filter(|deviation| !self.found.contains_key(*deviation) || self.recorded.contains(*deviation))
    }

    /// Whether every deviation is explained, and the list is what it should be.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.unexplained().next().is_none() && self.stale().next().is_none()
    }

    /// The report for people.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        // Writing to a string does not fail.
        for (deviation, request) in self.unexplained() {
            let _ = writeln!(text, "{request}: {deviation}");
        }
        for deviation in self.stale() {
            let _ = writeln!(text, "{DEVIATIONS}: not found any more: {deviation}");
        }
        let shared = self.found.keys().filter(|deviation| self.recorded.contains(*deviation)).count();
        let listed =
            self.found.keys().filter(|deviation| !self.recorded.contains(*deviation) && self.is_known(deviation)).count();
        let _ = write!(
            text,
            "{} answers checked by the published document: of {} kinds of deviations, Notion has {shared} itself, {listed} are listed \
             in {DEVIATIONS}, {} are unexplained",
            self.checked,
            self.found.len(),
            self.unexplained().count()
        );
        text
    }
}
