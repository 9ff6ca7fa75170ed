//! Recorded interactions, in the order in which they were recorded.

use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use crate::{Outcome, interaction};

/// One request and its answer.
#[derive(Debug, Clone, Deserialize)]
pub struct Recorded {
    /// The file that it was recorded in first.
    pub source: String,
    /// Its place there.
    pub n: u64,
    /// The method.
    pub method: String,
    /// The path, without the query.
    pub path: String,
    /// The query, with its question mark.
    pub query: Option<String>,
    /// The version that the client asked for.
    pub notion_version: Option<String>,
    /// The status of the answer.
    pub status: u16,
    /// The request's body: JSON, the text of a multipart body, or an empty text or null where there was none.
    pub request: Value,
    /// The answer's body: JSON, or a text where it was none.
    pub response: Value,
}

impl Recorded {
    /// Whether the answer is a success.
    #[must_use]
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// The parts of the path behind the version.
    #[must_use]
    pub fn segments(&self) -> Vec<&str> {
        self.path.trim_matches('/').split('/').skip(1).collect()
    }

    /// Whether the request makes, changes or deletes something.
    #[must_use]
    pub fn is_write(&self) -> bool {
        let segments = self.segments();
        let is_question = segments.last() == Some(&"query") || segments == ["search"];
        self.method != "GET" && !is_question
    }
}

/// What one source has in one recording.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// The name of the recording, without its ending.
    pub recording: String,
    /// The source.
    pub source: String,
    /// Its interactions, in their order.
    pub interactions: Vec<Recorded>,
}

/// Reads the scenarios of a folder's recordings.
///
/// # Errors
/// The folder or a file cannot be read, or a line is no interaction.
pub(super) fn read(folder: &Path) -> Outcome<Vec<Scenario>> {
    let mut scenarios: Vec<Scenario> = Vec::new();
    for file in interaction::files(folder)? {
        let shown = file.display();
        let text = fs::read_to_string(&file).map_err(|error| format!("{shown}: {error}"))?;
        let recording = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let first = scenarios.len();
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let one: Recorded = serde_json::from_str(line).map_err(|error| format!("{shown}, line {}: {error}", at + 1))?;
            match scenarios[first..].iter_mut().find(|scenario| scenario.source == one.source) {
                Some(scenario) => scenario.interactions.push(one),
                None => {
                    let source = one.source.clone();
                    scenarios.push(Scenario { recording: recording.clone(), source, interactions: vec![one] });
                }
            }
        }
        scenarios[first..].iter_mut().for_each(|scenario| scenario.interactions.sort_by_key(|one| one.n));
    }
    Ok(scenarios)
}
