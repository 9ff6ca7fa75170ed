//! What is new and what has changed, found by asking again and again.

mod change;
mod digest;
mod fetch;
mod missing;
mod state;
mod stream;

use std::time::Duration;

pub use self::change::{Change, Polled};
use self::state::{Sight, State};
pub use self::stream::ChangeStream;
use super::rows::{Axis, narrowed};
use super::{DataSources, IntoId, Pages, Rows};
use crate::types::{DataSourceId, Filter, PageResponse, QueryResult, Timestamp};
use crate::{Error, Notion};

/// The wait between two polls, unless said otherwise.
const INTERVAL: Duration = Duration::from_secs(30);

/// How far back each poll looks, unless said otherwise.
const OVERLAP: Duration = Duration::from_secs(5 * 60);

impl DataSources {
    /// New and changed rows of a data source, found by asking again and again.
    ///
    /// It begins with now: rows that change from here on, or from a time on ([`Changes::since`]), or from where another stream was
    /// ([`Changes::resume`]). The newest time among the rows is what it goes by, and never the clock of this machine. As Notion cuts
    /// times to the minute and its lists lag behind, each poll looks back some minutes further and tells rows by what is in them, so that none
    /// is skipped and none comes twice.
    ///
    /// ```no_run
    /// use notion_connector::Change;
    ///
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let mut changes = notion.data_sources().changes("0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0").stream();
    /// while let Some(change) = changes.next().await {
    ///     match change? {
    ///         Change::Created(row) => println!("new: {}", row.page().map(|page| page.title()).unwrap_or_default()),
    ///         Change::Changed(row) => println!("changed: {}", row.page().map(|page| page.title()).unwrap_or_default()),
    ///         _ => {}
    ///     }
    ///     // Kept in a file, it lets another process go on from here.
    ///     let token = changes.resume_token();
    /// #   let _ = token;
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// A quiet poll takes one request. What it cannot see: a second edit of a page's content in the minute of one that was given, for
    /// neither the properties nor the time tell of it; and what formulas and rollups come to, which is no edit of their row.
    pub fn changes(&self, id: impl IntoId<DataSourceId>) -> Changes {
        let id = id.into_id().map_err(|error| error.with_field("/data_source_id").to_string());
        Changes::new(self.notion.clone(), Subject::Rows(id))
    }
}

impl Pages {
    /// New and changed pages of the workspace, as far as they are shared with the integration: those that are rows, too.
    ///
    /// It is as [`DataSources::changes`], by Notion's search: that knows of a change some seconds later, takes no filter, and gives 100 pages
    /// a request, newest first, of which a poll holds those that changed in memory.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let polled = notion.pages().changes().since("2026-07-01T12:00:00Z").poll().await?;
    /// println!("{} changes; the next poll goes on from {}", polled.changes.len(), polled.resume_token);
    /// # Ok(())
    /// # }
    /// ```
    pub fn changes(&self) -> Changes {
        Changes::new(self.notion.clone(), Subject::Pages)
    }
}

/// Whose changes are followed.
#[derive(Debug, Clone)]
enum Subject {
    Rows(Result<DataSourceId, String>),
    Pages,
}

/// Follows the changes of a data source, or of all pages.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is polled or streamed"]
pub struct Changes {
    notion: Notion,
    subject: Subject,
    filter: Option<Filter>,
    properties: Vec<String>,
    interval: Duration,
    overlap: Duration,
    deletions: bool,
    since: Option<Timestamp>,
    resume: Option<String>,
}

impl Changes {
    fn new(notion: Notion, subject: Subject) -> Self {
        Self {
            notion,
            subject,
            filter: None,
            properties: Vec::new(),
            interval: INTERVAL,
            overlap: OVERLAP,
            deletions: false,
            since: None,
            resume: None,
        }
    }

    /// Only rows that match. A row that no longer does is not given; with [`deletions`](Self::deletions), it is one that is gone.
    pub fn filter(mut self, filter: impl Into<Filter>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Only these properties of each row, by their ids as answers spell them. Two edits in one minute are then told apart by these alone.
    pub fn filter_properties(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.properties.extend(ids.into_iter().map(Into::into));
        self
    }

    /// How long to wait between two polls of a stream: 30 seconds unless said otherwise.
    pub fn interval(mut self, interval: Duration) -> Self {
        self.interval = interval;
        self
    }

    /// How far before the newest change each poll looks once more, for what Notion's lists show late: 5 minutes unless said otherwise.
    /// Whole minutes count. What is remembered of the rows grows with it: [`ChangeStream::resume_token`].
    pub fn overlap(mut self, overlap: Duration) -> Self {
        self.overlap = overlap;
        self
    }

    /// Whether to find what is no longer there, as well.
    ///
    /// Nothing in Notion lists that: each poll reads the ids of all rows (a request for 100 rows) and compares them with those before, and asks for
    /// each that is missing (a request each; where more than 100 are, the trash is read first). Of pages, it searches all of them. The
    /// token to resume with then has the id of each row: some 22 bytes a row. The first poll only notes the ids.
    ///
    /// A stream that does this seldom: keep the token, and poll with `deletions(true)` from time to time.
    pub fn deletions(mut self, deletions: bool) -> Self {
        self.deletions = deletions;
        self
    }

    /// Begins with what was edited at a time or later, in place of now. Seconds do not count. A time long ago gives all rows, and then what
    /// changes.
    pub fn since(mut self, time: impl Into<Timestamp>) -> Self {
        self.since = Some(time.into());
        self
    }

    /// Goes on where another stream or poll was, with the same filter: [`ChangeStream::resume_token`]. It counts before a time to begin with.
    pub fn resume(mut self, token: impl Into<String>) -> Self {
        self.resume = Some(token.into());
        self
    }

    /// The changes as they are found. It does not end, and it is to be read on a Tokio runtime.
    pub fn stream(self) -> ChangeStream {
        ChangeStream::new(self)
    }

    /// What has changed until now, by one poll: nothing where neither a time nor a token says since when, but then its token does.
    ///
    /// All changes are held in memory; for many, a stream gives them as they come.
    ///
    /// # Errors
    /// The id, the time or the token is none, the data source is not shared with the integration (`object_not_found`), Notion does not
    /// accept the filter (`validation_error`), or a request failed. The token before it is still good: nothing is lost.
    pub async fn poll(self) -> Result<Polled, Error> {
        let mut stream = self.stream();
        let mut changes = Vec::new();
        while let Some(change) = stream.next_of_poll().await {
            changes.push(change?);
        }
        Ok(Polled { changes, resume_token: stream.resume_token().unwrap_or_default() })
    }

    /// Where it begins, with all that the caller said checked.
    fn begin(&self) -> Result<State, Error> {
        let of = match &self.subject {
            Subject::Rows(Ok(id)) => format!("data source {id}"),
            Subject::Rows(Err(message)) => return Err(Error::input("/data_source_id", message.clone())),
            Subject::Pages if self.filter.is_some() => {
                return Err(Error::input("/filter", "pages of the workspace take no filter: follow a data source"));
            }
            Subject::Pages if !self.properties.is_empty() => {
                return Err(Error::input("/filter_properties", "pages of the workspace come as a whole: follow a data source"));
            }
            Subject::Pages => "pages".to_owned(),
        };
        let sight = Sight::new(of, self.filter.as_ref(), &self.properties)?;
        if let Some(token) = &self.resume {
            return State::read(token, sight);
        }
        let since = self.since.as_ref().map(|time| {
            state::minute(time).ok_or_else(|| Error::input("/since", "it is no time: expected one such as 2026-07-01T12:00:00Z"))
        });
        Ok(State::new(sight, since.transpose()?))
    }

    /// The rows, all of them or those that were edited from a minute on.
    fn rows(&self, id: &DataSourceId, from: Option<u32>) -> Rows {
        let rows = self.notion.data_sources().rows(id);
        let rows = if self.properties.is_empty() { rows } else { rows.filter_properties(&self.properties) };
        match self.edited_since(from) {
            Some(filter) => rows.filter(filter),
            None => rows,
        }
    }

    fn edited_since(&self, from: Option<u32>) -> Option<Filter> {
        narrowed(self.filter.clone(), Axis::Edited.between(from.map(f64::from), None))
    }

    /// The overlap in minutes.
    fn overlap_minutes(&self) -> u32 {
        u32::try_from(self.overlap.as_secs() / 60).unwrap_or(u32::MAX)
    }
}

/// The page that a search found.
fn row_of(page: PageResponse) -> QueryResult {
    QueryResult::Page(page)
}
