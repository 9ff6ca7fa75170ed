//! Which differences are explained, and which explanations no longer apply.

use std::fmt::Write as _;

use super::explanation::{Explanations, LIST};
use super::finding::Finding;

/// What a comparison came to.
#[derive(Debug)]
pub struct Report {
    differences: usize,
    unexplained: Vec<Finding>,
    stale: Vec<String>,
}

impl Report {
    /// Holds the differences against the list.
    #[must_use]
    pub fn new(findings: Vec<Finding>, explanations: &Explanations) -> Self {
        let differences = findings.len();
        let stale = explanations.iter().filter(|entry| !findings.iter().any(|finding| entry.fits(finding)));
        let stale = stale.map(ToString::to_string).collect();
        let is_unexplained = |finding: &Finding| !explanations.iter().any(|entry| entry.fits(finding));
        Self { differences, unexplained: findings.into_iter().filter(is_unexplained).collect(), stale }
    }

    /// Whether each difference is explained and each explanation applies.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.unexplained.is_empty() && self.stale.is_empty()
    }

    /// The report as text, the totals in its last line.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for finding in &self.unexplained {
            let _ = writeln!(text, "{finding}");
        }
        for entry in &self.stale {
            let _ = writeln!(text, "stale in {LIST}: {entry}");
        }
        let (unexplained, stale) = (self.unexplained.len(), self.stale.len());
        let explained = self.differences - unexplained;
        let _ = write!(text, "{} differences, {explained} explained, {unexplained} unexplained, {stale} stale", self.differences);
        text
    }
}
