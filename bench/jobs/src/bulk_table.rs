//! The results of large jobs, as a table for people and as an object for programs.

use std::fmt::Write;

use serde::Serialize;

use crate::bulk_scene::BulkScene;
use crate::ledger::Agreement;
use crate::tally::{Summary, Tally};
use crate::usage::Consumption;

/// One line of the table.
#[derive(Debug, Clone)]
pub struct BulkRow {
    /// The job and the server.
    pub scene: BulkScene,
    /// Who did it.
    pub client: &'static str,
    /// What came of it.
    pub tally: Tally,
    /// What it consumed; nothing where that cannot be known.
    pub consumption: Option<Consumption>,
    /// How the client's word on new pages compares with the server's.
    pub agreement: Option<Agreement>,
}

impl BulkRow {
    /// How often something came or was made again.
    #[must_use]
    pub fn twice(&self) -> usize {
        self.agreement.map_or(self.tally.repeated, |agreement| agreement.twice)
    }

    /// What the client says of what is missing.
    #[must_use]
    pub fn word(&self) -> String {
        let missing = self.scene.count().saturating_sub(self.tally.done);
        let reasons: Vec<&str> = self.tally.reasons.keys().map(String::as_str).collect();
        match (missing, reasons.is_empty()) {
            (0, true) => "complete".into(),
            (_, true) => format!("{missing} missing, and says nothing"),
            (_, false) => format!("{missing} missing: {}", reasons.join("; ")),
        }
    }

    /// The row as an object.
    #[must_use]
    pub fn known(&self) -> Known {
        Known {
            summary: self.tally.summary(),
            twice: self.twice(),
            megabytes: self.consumption.map(|consumption| (megabytes(consumption) * 10.0).round() / 10.0),
            cpu_seconds: self.consumption.map(|consumption| consumption.cpu.as_secs_f64()),
        }
    }
}

/// What is known of a client's job.
#[derive(Debug, Serialize)]
pub struct Known {
    #[serde(flatten)]
    summary: Summary,
    twice: usize,
    megabytes: Option<f64>,
    cpu_seconds: Option<f64>,
}

/// The table.
#[must_use]
pub fn table(rows: &[BulkRow]) -> String {
    let names: Vec<String> = rows.iter().map(|row| row.scene.to_string()).collect();
    let width = names.iter().map(|name| name.chars().count()).max().unwrap_or_default();
    let mut text = String::new();
    let _ = writeln!(
        text,
        "{:<width$}  {:<26} {:>6} {:>6} {:>8} {:>5} {:>8} {:>6} {:>8} {:>6} {:>6}",
        "", "", "done", "twice", "requests", "429", "seconds", "ideal", "to ideal", "MB", "CPU s"
    );
    for (row, name) in rows.iter().zip(&names) {
        let BulkRow { scene, client, tally, consumption, .. } = row;
        let (seconds, is_whole) = (tally.time.as_secs_f64(), tally.done == scene.count());
        // Who leaves something undone has no time to compare.
        let ratio = scene.ideal().filter(|_| is_whole).map(|ideal| format!("{:.3}", seconds / ideal));
        let _ = writeln!(
            text,
            "{name:<width$}  {client:<26} {:>6} {:>6} {:>8} {:>5} {seconds:>8.2} {:>6} {:>8} {:>6} {:>6}  {}",
            tally.done,
            row.twice(),
            cell(tally.counts.map(|counts| counts.requests)),
            cell(tally.counts.map(|counts| counts.limited)),
            cell(scene.ideal().map(|ideal| format!("{ideal:.1}"))),
            cell(ratio),
            cell(consumption.map(|consumption| format!("{:.1}", megabytes(consumption)))),
            cell(consumption.map(|consumption| format!("{:.2}", consumption.cpu.as_secs_f64()))),
            row.word()
        );
    }
    text
}

fn megabytes(consumption: Consumption) -> f64 {
    consumption.memory as f64 / 1e6
}

fn cell(value: Option<impl ToString>) -> String {
    value.map_or_else(|| "–".into(), |value| value.to_string())
}
