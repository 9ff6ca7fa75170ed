//! How many answers agree, and which do not.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::known_differences::{KnownDifferences, LIST, name};
use super::{Recorded, Scenario};

/// The share that has to agree, in percent.
const LEAST: f64 = 95.0;

/// How many differences of an answer are shown.
const SHOWN: usize = 4;

/// What became of the answers.
#[derive(Debug, Default)]
pub struct Report {
    /// By recording and by version.
    counts: BTreeMap<(String, String), [Count; 2]>,
    differing: Vec<Differing>,
    /// Every answer that was compared.
    seen: BTreeSet<(String, String)>,
    agreeing: BTreeSet<(String, String)>,
    known: KnownDifferences,
}

#[derive(Debug, Default, Clone, Copy)]
struct Count {
    all: usize,
    agreeing: usize,
}

impl Count {
    fn share(self) -> f64 {
        if self.all == 0 { 100.0 } else { 100.0 * self.agreeing as f64 / self.all as f64 }
    }

    fn plus(self, other: Self) -> Self {
        Self { all: self.all + other.all, agreeing: self.agreeing + other.agreeing }
    }
}

#[derive(Debug)]
struct Differing {
    recording: String,
    name: String,
    request: String,
    is_seeded: bool,
    is_known: bool,
    differences: Vec<String>,
}

impl Report {
    /// A report of nothing yet. Differences on the list are not shown.
    #[must_use]
    pub fn new(known: KnownDifferences) -> Self {
        Self { known, ..Self::default() }
    }

    /// The list.
    #[must_use]
    pub fn known(&self) -> &KnownDifferences {
        &self.known
    }

    /// Notes an answer. `is_seeded` says that its object was seeded from the answer itself.
    pub fn add(&mut self, scenario: &Scenario, one: &Recorded, is_seeded: bool, differences: Vec<String>) {
        let version = one.notion_version.clone().unwrap_or_default();
        let count = &mut self.counts.entry((scenario.recording.clone(), version)).or_default()[usize::from(is_seeded)];
        count.all += 1;
        let id = (scenario.recording.clone(), name(one));
        self.seen.insert(id.clone());
        if differences.is_empty() {
            count.agreeing += 1;
            self.agreeing.insert(id);
            return;
        }
        self.differing.push(Differing {
            recording: scenario.recording.clone(),
            name: name(one),
            request: format!("{} {}", one.method, one.path),
            is_seeded,
            is_known: self.known.reason(scenario, one).is_some(),
            differences,
        });
    }

    /// Answers that are on the list and agree.
    fn stale(&self) -> Vec<(&str, &str)> {
        let is_stale =
            |(recording, answer): &(&str, &str)| self.agreeing.contains(&((*recording).to_owned(), (*answer).to_owned()));
        self.known.names().filter(is_stale).collect()
    }

    fn totals(&self) -> (Count, Count) {
        let sum = |index: usize| self.counts.values().fold(Count::default(), |sum, counts| sum.plus(counts[index]));
        let own = sum(0);
        (own.plus(sum(1)), own)
    }

    /// Whether enough agrees, and the list is what it should be.
    #[must_use]
    pub fn is_good(&self) -> bool {
        let (all, own) = self.totals();
        all.share() >= LEAST && own.share() >= LEAST && self.stale().is_empty() && self.differing.iter().all(|one| one.is_known)
    }

    /// The report for people.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        // Writing to a string does not fail.
        for one in self.differing.iter().filter(|one| !one.is_known) {
            let seeded = if one.is_seeded { " (seeded from itself)" } else { "" };
            let _ = writeln!(text, "{} {}: {}{seeded}", one.recording, one.name, one.request);
            for difference in one.differences.iter().take(SHOWN) {
                let _ = writeln!(text, "    {difference}");
            }
            if one.differences.len() > SHOWN {
                let _ = writeln!(text, "    and {} more", one.differences.len() - SHOWN);
            }
        }
        for (recording, answer) in self.stale() {
            let _ = writeln!(text, "{recording} {answer}: agrees, and is on the list");
        }
        let _ =
            writeln!(text, "{:32} {:10} {:>14} {:>14} {:>20}", "recording", "version", "all", "not seeded", "seeded from itself");
        for ((recording, version), [own, seeded]) in &self.counts {
            let cell = |count: Count| format!("{}/{}", count.agreeing, count.all);
            let all = own.plus(*seeded);
            let _ = writeln!(text, "{recording:32} {version:10} {:>14} {:>14} {:>20}", cell(all), cell(*own), cell(*seeded));
        }
        let (all, own) = self.totals();
        let listed = self.differing.iter().filter(|one| one.is_known).count();
        let unlisted = self.differing.len() - listed;
        let _ = write!(
            text,
            "{:.2} % of all {} answers agree, {:.2} % of the {} that were not seeded from themselves; {listed} differ as listed in {LIST}, \
             {unlisted} differ otherwise, {} listed ones agree",
            all.share(),
            all.all,
            own.share(),
            own.all,
            self.stale().len()
        );
        text
    }
}
