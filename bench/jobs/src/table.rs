//! The results as a table for people.

use std::fmt::Write;

use crate::ledger::{Agreement, Failures};
use crate::tally::Tally;

/// One line of the table.
#[derive(Debug, Clone)]
pub struct Row {
    /// The work and what stands in its way.
    pub what: String,
    /// Who did it.
    pub client: &'static str,
    /// What came of it.
    pub tally: Tally,
    /// Refusals before a wait was over that the server had asked for; nothing where nobody saw them.
    pub early: Option<usize>,
    /// The seconds that nobody can be faster than; nothing where they are not known.
    pub ideal: Option<f64>,
    /// How the client's word on new pages compares with the server's.
    pub agreement: Option<Agreement>,
}

/// Prints all that is known of the rows.
pub fn show(rows: &[Row]) {
    print!("{}", results(rows));
    for text in [agreements(rows), failures(rows)].into_iter().flatten() {
        print!("\n{text}");
    }
}

/// The table of all rows.
#[must_use]
pub fn results(rows: &[Row]) -> String {
    let mut text = String::new();
    let width = rows.iter().map(|row| row.what.chars().count()).max().unwrap_or_default();
    let _ = writeln!(
        text,
        "{:<width$}  {:<19} {:>6} {:>6} {:>8} {:>5} {:>5} {:>8} {:>7}  to ideal",
        "", "", "done", "failed", "requests", "429", "early", "seconds", "ideal"
    );
    for row in rows {
        let Row { what, client, tally, .. } = row;
        let seconds = tally.time.as_secs_f64();
        let requests = cell(tally.counts.map(|counts| counts.requests));
        let limited = cell(tally.counts.map(|counts| counts.limited));
        let ideal = cell(row.ideal.map(|ideal| format!("{ideal:.1}")));
        // Who leaves something undone has no time to compare.
        let ratio = row.ideal.filter(|ideal| tally.failed == 0 && *ideal > 0.0).map(|ideal| format!("{:.3}", seconds / ideal));
        let _ = writeln!(
            text,
            "{what:<width$}  {client:<19} {:>6} {:>6} {requests:>8} {limited:>5} {:>5} {seconds:>8.2} {ideal:>7}  {}",
            tally.done,
            tally.failed,
            cell(row.early),
            cell(ratio)
        );
    }
    text
}

/// The table of what is known of failed writes; nothing where no row has any.
#[must_use]
pub fn agreements(rows: &[Row]) -> Option<String> {
    let mut text = format!(
        "{:<19} {:>10} {:>6}  {:>22} {:>20} {:>18}  the ledger agrees\n",
        "of its new pages", "made twice", "failed", "it may have happened", "it did not happen", "and says nothing"
    );
    let mut is_empty = true;
    for row in rows {
        let Some(agreement) = row.agreement else { continue };
        is_empty = false;
        let _ = writeln!(
            text,
            "{:<19} {:>10} {:>6}  {:>22} {:>20} {:>18}  {}",
            row.client,
            agreement.twice,
            row.tally.failed,
            failures_cell(agreement.maybe),
            failures_cell(agreement.not),
            failures_cell(agreement.unsaid),
            if agreement.is_good() { "yes" } else { "no" }
        );
    }
    (!is_empty).then_some(text)
}

fn failures_cell(failures: Failures) -> String {
    match failures {
        Failures { count: 0, .. } => "0".into(),
        Failures { count, happened } => format!("{count}, {happened} of them did"),
    }
}

/// Why pieces failed; nothing where none did.
#[must_use]
pub fn failures(rows: &[Row]) -> Option<String> {
    let mut text = String::new();
    for row in rows.iter().filter(|row| !row.tally.reasons.is_empty()) {
        let reasons: Vec<String> = row.tally.reasons.iter().map(|(reason, count)| format!("{count} × {reason}")).collect();
        let _ = write!(text, "{}, {}: {}", row.what, row.client, reasons.join("; "));
        let failures = row.tally.outcomes.iter().filter_map(|outcome| outcome.failure.as_ref());
        let maybe = failures.filter(|failure| failure.may_have_happened == Some(true)).count();
        if maybe > 0 {
            let _ = write!(text, " ({maybe} may have happened)");
        }
        text.push('\n');
    }
    (!text.is_empty()).then_some(text)
}

fn cell(value: Option<impl ToString>) -> String {
    value.map_or_else(|| "–".into(), |value| value.to_string())
}
