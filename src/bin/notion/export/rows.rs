//! The rows of a data source, from Notion to a file.

use std::future::poll_fn;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::Poll;

use futures_core::Stream;
use notion_connector::types::{DataSourceId, Filter, QueryResult};
use notion_connector::{Error, Notion, RowStream, registry};
use serde_json::{Value, json};

use super::columns::{self, Column};
use super::output::{self, Kept, Output};
use super::{Format, cell};
use crate::failure::Failure;
use crate::kept::beside;
use crate::progress::{self, Meter};

/// So many rows are completed side by side: of some, Notion gives the first 25 references alone.
const TOGETHER: usize = 16;

/// What is exported, and how.
pub(super) struct Export {
    pub(super) source: DataSourceId,
    pub(super) columns: Vec<Column>,
    /// Whether only some properties are wanted.
    pub(super) chosen: bool,
    pub(super) format: Format,
    pub(super) filter: Option<Filter>,
    pub(super) simplify: bool,
    pub(super) guard: bool,
    pub(super) output: Option<PathBuf>,
    pub(super) overwrite: bool,
}

impl Export {
    pub(super) async fn write(&self, notion: &Notion) -> Result<(), Failure> {
        let Some(path) = &self.output else {
            let (rows, read) = self.read_rows(notion, &mut Output::Standard, None).await;
            return read.map_err(|failure| failure.after(&format!("these are not all rows: {rows} were written")));
        };
        let state = beside(path, ".resume");
        // What is read goes to another file first, where the form cannot be written row by row.
        let spooled = if self.is_written_at_once() { path.clone() } else { beside(path, ".rows") };
        if self.overwrite {
            [&state, path, &spooled].into_iter().try_for_each(|path| output::remove(path))?;
        } else if path.exists() && !state.exists() {
            let message = format!("{} is there already: give another name, or --overwrite to write it anew", path.display());
            return Err(Failure::input(message));
        }
        let kept = Kept::open(&spooled, state.clone(), self.identity())?;
        let (token, is_complete) = (kept.progress.resume_token.clone(), kept.progress.is_complete);
        let (before, mut output) = (kept.progress.rows, Output::File(Box::new(kept)));
        if before > 0 {
            crate::output::note(&format!("goes on after {before} rows"));
        }
        if !is_complete {
            let (_, read) = self.read_rows(notion, &mut output, token).await;
            let rows = output.rows();
            read.map_err(|failure| {
                failure.after(&format!("{} is not complete: it has {rows} rows, and the same command goes on", spooled.display()))
            })?;
        }
        let rows = output.rows();
        drop(output);
        if !self.is_written_at_once() {
            self.convert(&spooled, path)?;
            output::remove(&spooled)?;
        }
        output::remove(&state)?;
        crate::output::note(&format!("{rows} rows in {}", path.display()));
        Ok(())
    }

    /// What another run has to agree with to go on.
    fn identity(&self) -> Value {
        json!({
            "version": 1,
            "data_source": self.source,
            "format": format!("{:?}", self.format).to_lowercase(),
            "columns": self.columns,
            "filter": self.filter,
            "chosen": self.chosen,
            "simplify": self.simplify,
            "guard": self.guard,
        })
    }

    fn is_written_at_once(&self) -> bool {
        matches!(self.format, Format::Ndjson | Format::Csv)
    }

    #[cfg(feature = "parquet")]
    fn convert(&self, from: &Path, to: &Path) -> Result<(), Failure> {
        super::parquet::write(&self.columns, from, to)
    }

    #[cfg(not(feature = "parquet"))]
    fn convert(&self, _: &Path, _: &Path) -> Result<(), Failure> {
        Ok(())
    }

    fn stream(&self, notion: &Notion, token: Option<String>) -> RowStream {
        let rows = notion.data_sources().rows(&self.source);
        let rows = match &self.filter {
            Some(filter) => rows.filter(filter.clone()),
            None => rows,
        };
        let rows = if self.chosen { rows.filter_properties(self.columns.iter().map(|column| &*column.id)) } else { rows };
        match token {
            Some(token) => rows.resume(token),
            None => rows,
        }
        .stream()
    }

    /// Reads the rows that are left, and answers how many these were.
    async fn read_rows(&self, notion: &Notion, output: &mut Output, token: Option<String>) -> (u64, Result<(), Failure>) {
        let meter = Meter::new(super::NAME, output.rows(), None);
        let reading = self.read_each(notion, output, token, &meter);
        let read = progress::metered(&meter, reading).await;
        (meter.done(), read)
    }

    async fn read_each(&self, notion: &Notion, output: &mut Output, token: Option<String>, meter: &Meter) -> Result<(), Failure> {
        if token.is_none() {
            output.write(&self.head()?, 0)?;
        }
        let mut stream = self.stream(notion, token);
        let (mut end, mut bare) = (None, 0);
        while end.is_none() {
            let mut rows = Vec::new();
            // The first row is waited for, and with it come those that are there already.
            while rows.len() < TOGETHER && end.is_none() {
                let next = if rows.is_empty() { Some(stream.next().await) } else { at_once(&mut stream).await };
                match next {
                    Some(Some(Ok(row))) => rows.push(tokio::spawn(whole(notion.clone(), row))),
                    Some(Some(Err(error))) => end = Some(Err(error)),
                    Some(None) => end = Some(Ok(())),
                    None => break,
                }
            }
            for row in rows {
                // Where this fails, what was noted before has the row still.
                let row = row.await.map_err(|_| Failure::other("a request was broken off"))??;
                bare += u64::from(row.page().is_none());
                output.write(&self.line(&row)?, 1)?;
                meter.add(1);
            }
            output.note_if_due(|| stream.resume_token())?;
        }
        // What was given is written: another run goes on behind it.
        if let Some(token) = stream.resume_token() {
            output.note(Some(token), matches!(end, Some(Ok(()))))?;
        }
        if bare > 0 && self.format != Format::Ndjson {
            crate::output::note(&format!("{bare} rows are data sources, or seen in part: they have an id alone"));
        }
        end.unwrap_or(Ok(())).map_err(Failure::from)
    }

    /// What stands before all rows.
    fn head(&self) -> Result<Vec<u8>, Failure> {
        if self.format != Format::Csv {
            return Ok(Vec::new());
        }
        let ids = columns::name_of_ids(&self.columns);
        record(std::iter::once(ids).chain(self.columns.iter().map(|column| column.name.clone())))
    }

    fn line(&self, row: &QueryResult) -> Result<Vec<u8>, Failure> {
        let value = serde_json::to_value(row).map_err(|error| Failure::other(format!("a row cannot be written: {error}")))?;
        if self.format == Format::Ndjson {
            let value = if self.simplify { registry::simplified(value) } else { value };
            return Ok(format!("{value}\n").into_bytes());
        }
        let value = registry::simplified(value);
        // What a data source in a data source has under this name are no values.
        let values = if value["object"] == "page" { &value["properties"] } else { &Value::Null };
        let cells = self.columns.iter().map(|column| &values[&column.name]);
        if self.format == Format::Csv {
            let cells = cells.map(|value| {
                let text = cell::text(value);
                if self.guard { cell::guarded(value, text) } else { text }
            });
            return record(std::iter::once(cell::text(&value["id"])).chain(cells));
        }
        let cells: Vec<_> = std::iter::once(&value["id"]).chain(cells).collect();
        Ok(format!("{}\n", json!(cells)).into_bytes())
    }
}

/// A row with all references that it has.
async fn whole(notion: Notion, row: QueryResult) -> Result<QueryResult, Error> {
    match row {
        QueryResult::Page(page) if page.full().is_some() => Ok(QueryResult::Page(notion.pages().hydrate(page).await?)),
        other => Ok(other),
    }
}

/// The next row, or the end, if it is there already.
async fn at_once(stream: &mut RowStream) -> Option<Option<Result<QueryResult, Error>>> {
    poll_fn(|context| match Pin::new(&mut *stream).poll_next(context) {
        Poll::Ready(row) => Poll::Ready(Some(row)),
        Poll::Pending => Poll::Ready(None),
    })
    .await
}

/// A line of csv.
fn record(cells: impl Iterator<Item = String>) -> Result<Vec<u8>, Failure> {
    let failed = |error: csv::Error| Failure::other(format!("a row cannot be written: {error}"));
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(cells).map_err(failed)?;
    writer.into_inner().map_err(|error| Failure::other(format!("a row cannot be written: {error}")))
}
