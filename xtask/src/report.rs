//! What a replay found.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::kept_unknown::{KeptUnknown, LIST, Place};
use crate::replay::{CURRENT, Trip};
use crate::unknown::Unknown;

/// How many differences are shown.
const SHOWN: usize = 10;

/// How many places are shown of something that may be unknown.
const SHOWN_POINTERS: usize = 5;

/// A body that was replayed.
#[derive(Debug, Clone)]
pub struct Body {
    /// Whether it is an answer or a request.
    pub place: Place,
    /// The version that the client asked for.
    pub version: String,
    /// What the table calls it.
    pub kind: String,
    /// Whether it must survive.
    pub counts: bool,
    /// Where to find it in the recordings.
    pub origin: String,
}

/// The counts of a replay, and what it found.
#[derive(Debug, Default)]
pub struct Report {
    rows: BTreeMap<(Place, String, bool, String), Row>,
    /// Differences and failures, the first ones of what counts and of what does not.
    wrong: [Wrong; 2],
    unknowns: BTreeMap<(String, Place, bool, Unknown), usize>,
}

#[derive(Debug, Default)]
struct Wrong {
    /// What is wrong, where it was first so, and how often it is. The same thing everywhere must not hide the others.
    first: Vec<(String, String, usize)>,
    more: usize,
}

#[derive(Debug, Default, Clone, Copy)]
struct Row {
    covered: usize,
    not_covered: usize,
    decoded: usize,
    whole: usize,
    with_unknowns: usize,
}

impl Row {
    fn add(&mut self, other: &Self) {
        self.covered += other.covered;
        self.not_covered += other.not_covered;
        self.decoded += other.decoded;
        self.whole += other.whole;
        self.with_unknowns += other.with_unknowns;
    }
}

impl Report {
    /// Adds a body and what became of it.
    pub fn add(&mut self, body: Body, trip: Trip) {
        let Body { place, version, kind, counts, origin } = body;
        let row = self.rows.entry((place, version.clone(), counts, kind)).or_default();
        let wrong = &mut self.wrong[usize::from(!counts)];
        match trip {
            Trip::NotCovered => row.not_covered += 1,
            Trip::Failed(error) => {
                row.covered += 1;
                // Without the position, which differs from body to body.
                let error = error.split(" at line ").next().unwrap_or_default();
                wrong.add(format!("{version} {place}: {error}"), origin);
            }
            Trip::Done { differences, unknowns } => {
                row.covered += 1;
                row.decoded += 1;
                row.whole += usize::from(differences.is_empty());
                row.with_unknowns += usize::from(!unknowns.is_empty());
                for difference in differences {
                    wrong.add(format!("{version} {place}: {difference}"), origin.clone());
                }
                for unknown in unknowns {
                    *self.unknowns.entry((version.clone(), place, counts, unknown)).or_default() += 1;
                }
            }
        }
    }

    /// Whether everything that counts survived, and nothing is unknown at the current version but what is on the list.
    #[must_use]
    pub fn is_good(&self, list: &KeptUnknown) -> bool {
        let (answers, requests) = (self.total(Place::Answer), self.total(Place::Request));
        answers.covered == answers.whole && requests.covered == requests.whole && self.unlisted(list).next().is_none()
    }

    /// The report as text, the totals in its last line.
    #[must_use]
    pub fn text(&self, list: &KeptUnknown) -> String {
        let mut text = String::new();
        self.write_table(&mut text, Place::Answer, "object");
        self.write_table(&mut text, Place::Request, "operation");
        for (wrong, heading) in self.wrong.iter().zip(["What is off and counts", "What is off and does not count"]) {
            wrong.write(&mut text, heading);
        }
        self.write_unknowns(&mut text, list);
        let (answers, requests) = (self.total(Place::Answer), self.total(Place::Request));
        let _ = write!(
            text,
            "\nThe last line is over the rows marked *: answers at {CURRENT} and at the version before it, errors of every version,\n\
             and requests at {CURRENT} that were answered with success.\n\
             replayed {} answers: {} decoded, {} whole, {} with unknowns; {} requests: {} whole, {} with unknowns",
            answers.covered,
            answers.decoded,
            answers.whole,
            answers.with_unknowns,
            requests.covered,
            requests.whole,
            requests.with_unknowns
        );
        text
    }

    fn total(&self, of: Place) -> Row {
        let mut total = Row::default();
        let counted = self.rows.iter().filter(|((place, _, counts, _), _)| *place == of && *counts);
        counted.for_each(|(_, row)| total.add(row));
        total
    }

    fn write_table(&self, text: &mut String, of: Place, column: &str) {
        let _ = writeln!(
            text,
            "  {:<10}  {column:<28} {:>8} {:>11} {:>8} {:>8} {:>13}",
            "version",
            format!("{of}s"),
            "not covered",
            "decoded",
            "whole",
            "with unknowns"
        );
        // The newest version first.
        let mut rows: Vec<_> = self.rows.iter().filter(|((place, ..), _)| *place == of).collect();
        rows.sort_by(|((_, version, ..), _), ((_, other, ..), _)| other.cmp(version));
        for ((_, version, counts, kind), row) in rows {
            let mark = if *counts { '*' } else { ' ' };
            let Row { covered, not_covered, decoded, whole, with_unknowns } = row;
            let answers = covered + not_covered;
            let _ = writeln!(
                text,
                "{mark} {version:<10}  {kind:<28} {answers:>8} {not_covered:>11} {decoded:>8} {whole:>8} {with_unknowns:>13}"
            );
        }
        text.push('\n');
    }

    fn write_unknowns(&self, text: &mut String, list: &KeptUnknown) {
        // The same thing in several places is one entry, the newest version first.
        let mut things: BTreeMap<_, Vec<(&str, usize)>> = BTreeMap::new();
        for ((version, place, counts, unknown), count) in &self.unknowns {
            let is_off = is_unlisted(version, *place, *counts, unknown, list);
            let key = (Reverse(version), place, is_off, unknown.kind, unknown.name());
            things.entry(key).or_default().push((&unknown.pointer, *count));
        }
        if !things.is_empty() {
            let _ = writeln!(text, "Kept without being known (! where it is off):");
        }
        for ((Reverse(version), place, is_off, kind, name), mut pointers) in things {
            let mark = if is_off { '!' } else { ' ' };
            let count: usize = pointers.iter().map(|(_, count)| count).sum();
            let _ = writeln!(text, "{mark} {version} {place} {count} × {} {name}", kind.name());
            pointers.sort_by_key(|(_, count)| Reverse(*count));
            let shown = if is_off { pointers.len() } else { SHOWN_POINTERS };
            for (pointer, count) in pointers.iter().take(shown) {
                let _ = writeln!(text, "    {count:>6} × at {pointer}");
            }
            if pointers.len() > shown {
                let _ = writeln!(text, "             and in {} more places", pointers.len() - shown);
            }
        }
        let found: Vec<_> = self
            .unknowns
            .keys()
            .filter(|(version, _, counts, _)| version == CURRENT && *counts)
            .map(|(_, place, _, unknown)| (*place, unknown))
            .collect();
        for entry in list.unused(&found) {
            let _ = writeln!(text, "note: `{entry}` is in {LIST} and does not occur in these recordings");
        }
    }

    fn unlisted<'a>(&'a self, list: &'a KeptUnknown) -> impl Iterator<Item = &'a Unknown> {
        let unlisted = |(version, place, counts, unknown): &&(String, Place, bool, Unknown)| {
            is_unlisted(version, *place, *counts, unknown, list)
        };
        self.unknowns.keys().filter(unlisted).map(|(.., unknown)| unknown)
    }
}

/// Whether something unknown should be known.
fn is_unlisted(version: &str, place: Place, counts: bool, unknown: &Unknown, list: &KeptUnknown) -> bool {
    counts && version == CURRENT && list.entry(place, unknown).is_none()
}

impl Wrong {
    fn add(&mut self, what: String, origin: String) {
        if let Some((.., count)) = self.first.iter_mut().find(|(known, ..)| *known == what) {
            *count += 1;
        } else if self.first.len() < SHOWN {
            self.first.push((what, origin, 1));
        } else {
            self.more += 1;
        }
    }

    fn write(&self, text: &mut String, heading: &str) {
        if self.first.is_empty() {
            return;
        }
        let _ = writeln!(text, "{heading}:");
        for (what, origin, count) in &self.first {
            let _ = writeln!(text, "  {count} × {what}\n      first in {origin}");
        }
        if self.more > 0 {
            let _ = writeln!(text, "  and {} more", self.more);
        }
        text.push('\n');
    }
}
