//! Sends the rows of a file, and keeps what became of them.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use notion_connector::registry::ErrorReport;
use notion_connector::types::{CreatePageRequest, DataSourceId};
use notion_connector::{Notion, PageOutcomes, WriteProgress};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Format;
use super::lines::Lines;
use super::results::{Results, beside};
use super::values::Kinds;
use crate::failure::{Failure, Status};
use crate::progress::{self, Meter};
use crate::{kept, output};

/// What is imported, and how.
pub(super) struct Import {
    pub(super) source: DataSourceId,
    pub(super) kinds: Kinds,
    pub(super) file: PathBuf,
    pub(super) format: Format,
    pub(super) total: usize,
    pub(super) results: PathBuf,
    pub(super) concurrency: usize,
    pub(super) repeats_unknown: bool,
    pub(super) again: bool,
}

/// How far an import came.
#[derive(Serialize, Deserialize)]
struct Kept {
    /// What is imported. Another file, or another database, does not go on from here.
    import: Value,
    progress: Option<String>,
}

impl Import {
    pub(super) async fn write(&self, notion: &Notion) -> Result<(), Failure> {
        let path = beside(&self.results, ".resume");
        let identity = json!({ "version": 1, "data_source": self.source, "rows": self.total, "file": fingerprint(&self.file)? });
        let kept = if self.again { None } else { kept::read::<Kept>(&path)? };
        let mut progress = match &kept {
            Some(kept) if kept.import != identity => {
                return Err(Failure::input(format!(
                    "{} is of another import, or {} has changed since: name other --results, or import it --again",
                    path.display(),
                    self.file.display()
                )));
            }
            Some(kept) => kept.progress.as_deref().map(str::parse::<WriteProgress>).transpose()?,
            None if self.results.exists() && !self.again => {
                let message = format!("{} is there already: name other --results, or import it --again", self.results.display());
                return Err(Failure::input(message));
            }
            None => None,
        };
        let is_in_doubt = |row| progress.as_ref().is_some_and(|progress| progress.unknown().any(|rows| rows.contains(&row)));
        let (mut results, created) = Results::open(&self.results, kept.is_none(), is_in_doubt)?;
        if let Some(progress) = &mut progress {
            created.into_iter().for_each(|row| progress.settle(row, true));
        }
        let done = progress.as_ref().map_or(0, |progress| count(progress.done()));
        if done > 0 {
            output::note(&format!("goes on after {done} rows"));
        }
        let failure = Arc::default();
        let rows = notion.pages().create_many(self.rows(Arc::clone(&failure))?);
        let rows = rows.concurrency(self.concurrency).repeat_unknown(self.repeats_unknown);
        let mut outcomes = match progress {
            Some(progress) => rows.resume(progress)?,
            None => rows,
        }
        .stream();
        let meter = Meter::new(super::NAME, done as u64, Some(self.total as u64));
        let mut keep = |progress: &WriteProgress| {
            kept::write(&path, &Kept { import: identity.clone(), progress: Some(progress.to_string()) })
        };
        let written = progress::metered(&meter, each(&mut outcomes, &mut results, &mut keep, &meter)).await;
        let first = written.map_err(|failure| failure.after("the same command goes on"))?;
        if let Some(failure) = failure.lock().unwrap_or_else(PoisonError::into_inner).take() {
            return Err(failure);
        }
        self.say(&outcomes, first)
    }

    /// The rows of the file as they are sent. It was checked: where a row is off now, it has changed meanwhile, and no more are sent.
    fn rows(
        &self,
        failure: Arc<Mutex<Option<Failure>>>,
    ) -> Result<impl Iterator<Item = CreatePageRequest> + Send + 'static, Failure> {
        let (kinds, source) = (self.kinds.clone(), self.source.clone());
        let request = move |row: Result<super::lines::Line, Failure>| {
            let (number, row) = row?;
            let properties = row.and_then(|row| kinds.values(row));
            let request = properties.and_then(|properties| {
                let request =
                    json!({ "parent": { "type": "data_source_id", "data_source_id": source }, "properties": properties });
                serde_json::from_value(request).map_err(|error| error.to_string())
            });
            request.map_err(|problem| Failure::input(format!("the file has changed: line {number}: {problem}")))
        };
        Ok(Lines::open(&self.file, self.format)?.map_while(move |row| match request(row) {
            Ok(request) => Some(request),
            Err(problem) => {
                *failure.lock().unwrap_or_else(PoisonError::into_inner) = Some(problem);
                None
            }
        }))
    }

    /// Says what became of all rows.
    fn say(&self, outcomes: &PageOutcomes<'_>, first: Option<Status>) -> Result<(), Failure> {
        let progress = outcomes.progress();
        let (done, failed) = (count(progress.done()), count(progress.failed()));
        let unknown = count(progress.unknown());
        let mut said = format!("{done} of {} rows are in the database", self.total);
        if failed > 0 {
            said += &format!(", {failed} failed");
        }
        if unknown > 0 {
            said += &format!(", {unknown} may be there or not: look before they are sent again by --repeat-unknown");
        }
        if let Some(row) = outcomes.not_tried_from() {
            said += &format!("; from row {} on, none was tried", row + 1);
        }
        said += &format!("; each is in {}", self.results.display());
        if done == self.total {
            output::note(&said);
            return Ok(());
        }
        let status = first.unwrap_or(Status::Unavailable);
        Err(Failure::Said { status, message: format!("{said}. The same command goes on") })
    }
}

/// Sends all rows, until somebody presses Ctrl-C: those under way come to their end then. Answers what kind of failure came first.
async fn each(
    outcomes: &mut PageOutcomes<'_>,
    results: &mut Results,
    keep: &mut impl FnMut(&WriteProgress) -> Result<(), Failure>,
    meter: &Meter,
) -> Result<Option<Status>, Failure> {
    let (mut is_stopping, mut first) = (false, None);
    let mut interrupted = Box::pin(tokio::signal::ctrl_c());
    loop {
        // Before each step, so that no row is sent twice, wherever the process is killed.
        keep(&outcomes.progress())?;
        let outcome = tokio::select! {
            outcome = outcomes.next() => outcome,
            _ = &mut interrupted => {
                if is_stopping {
                    return Err(Failure::Interrupted { is_in_doubt: true });
                }
                is_stopping = true;
                interrupted = Box::pin(tokio::signal::ctrl_c());
                outcomes.stop();
                output::note("waits for the rows under way; Ctrl-C again does not");
                continue;
            }
        };
        let Some(outcome) = outcome else { break };
        results.write(&outcome)?;
        match &outcome.result {
            Ok(_) => meter.add(1),
            Err(error) => first = first.or_else(|| Some(ErrorReport::from(error).kind.into())),
        }
    }
    results.sync()?;
    keep(&outcomes.progress())?;
    if is_stopping { Err(Failure::Interrupted { is_in_doubt: false }) } else { Ok(first) }
}

fn count(rows: impl Iterator<Item = Range<usize>>) -> usize {
    rows.map(|rows| rows.len()).sum()
}

/// What tells a file from another: its length and a hash of it. Nobody is to be kept from making two that are the same.
fn fingerprint(path: &Path) -> Result<String, Failure> {
    let unreadable = |error: std::io::Error| Failure::other(format!("{} cannot be read: {error}", path.display()));
    let mut file = BufReader::new(File::open(path).map_err(unreadable)?);
    let (mut length, mut hash) = (0, 0xcbf2_9ce4_8422_2325_u64);
    loop {
        let read = file.fill_buf().map_err(unreadable)?;
        if read.is_empty() {
            return Ok(format!("{length}-{hash:016x}"));
        }
        hash = read.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
        length += read.len();
        let taken = read.len();
        file.consume(taken);
    }
}
