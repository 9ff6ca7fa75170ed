//! All rows of a data source, however many there are.

mod axis;
mod distinction;
mod narrow;
mod order;
mod reader;
mod resume;
mod window;

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

pub(super) use self::axis::Axis;
pub(super) use self::narrow::narrowed;
use self::order::{Level, Ordered};
use self::reader::{Reader, Source};
use self::resume::Left;
use self::window::Window;
pub(super) use self::window::id;
use super::{DataSources, IntoId, QueryDataSource};
use crate::types::{DataSourceId, Filter, QueryResult, Sort};
use crate::{Error, Notion};

/// As many requests are under way at the same time, unless said otherwise.
const CONCURRENCY: usize = 32;

impl DataSources {
    /// All rows of a data source, past the 10,000 that one query gives: each once, in no order unless [one is asked for](Rows::sort).
    ///
    /// The rows are read in windows of their time of creation, side by side as far as the rate limit leaves room. Where more than
    /// 10,000 were created in the same minute, a unique id or a number tells them apart further. Rows that are created or trashed, or whose
    /// number is changed, while they are read, may be among them or not.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let mut rows = notion.data_sources().rows("0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0").stream();
    /// let mut count = 0;
    /// while let Some(row) = rows.next().await {
    ///     row?;
    ///     count += 1;
    /// }
    /// println!("{count} rows");
    /// # Ok(())
    /// # }
    /// ```
    pub fn rows(&self, id: impl IntoId<DataSourceId>) -> Rows {
        self.query(id).rows()
    }
}

impl QueryDataSource {
    /// All rows, not the 10,000 of one query. It is a query without a filter and an order yet.
    pub(crate) fn rows(self) -> Rows {
        Rows {
            notion: self.notion.clone(),
            id: self.id.clone(),
            query: self,
            filter: None,
            sorts: Vec::new(),
            concurrency: CONCURRENCY,
            resume: None,
        }
    }
}

/// Reads all rows of a data source.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is streamed"]
pub struct Rows {
    notion: Notion,
    id: Result<DataSourceId, String>,
    query: QueryDataSource,
    filter: Option<Filter>,
    sorts: Vec<Sort>,
    concurrency: usize,
    resume: Option<String>,
}

impl Rows {
    /// Only rows that match. A filter may have as many levels as Notion takes.
    pub fn filter(mut self, filter: impl Into<Filter>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// One more level of an order, in which the rows then come.
    ///
    /// It costs time: what comes in order is read one page after the other, the next one while the rows of the last are taken. Past
    /// 10,000 rows, Notion's own limit, the order has to begin with a time, a unique id or a number, which tell where to go on; where
    /// more than 10,000 rows have the same, the next level has to. Otherwise the stream ends with `query_result_limit_reached` after
    /// 10,000 rows. Rows that have no number come last past there.
    ///
    /// ```no_run
    /// use notion_connector::types::{Sort, SortDirection, TimestampName};
    ///
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let newest_first = Sort::timestamp(TimestampName::CreatedTime, SortDirection::Descending);
    /// let mut rows = notion.data_sources().rows("0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0").sort(newest_first).stream();
    /// while let Some(row) = rows.next().await {
    ///     println!("{:?}", row?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn sort(mut self, sort: impl Into<Sort>) -> Self {
        self.sorts.push(sort.into());
        self
    }

    /// Only these properties of each row, by their ids as answers spell them. Rows of one minute are then told apart by a unique id or a
    /// number among these, or by the time of their last edit.
    pub fn filter_properties(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.query = self.query.filter_properties(ids);
        self
    }

    /// Rows in the trash, in place of those that are not.
    pub fn in_trash(mut self, in_trash: bool) -> Self {
        self.query = self.query.in_trash(in_trash);
        self
    }

    /// How many requests are under way at the same time at most: 32 unless said otherwise, and one for rows in order. The pages that they
    /// bring are what is held in memory.
    pub fn concurrency(mut self, requests: usize) -> Self {
        self.concurrency = requests;
        self
    }

    /// Goes on where another stream was, of the same data source with the same filter and order: [`RowStream::resume_token`].
    pub fn resume(mut self, token: impl Into<String>) -> Self {
        self.resume = Some(token.into());
        self
    }

    /// The rows as they come. It is to be read on a Tokio runtime, for its requests are tasks there.
    pub fn stream(self) -> RowStream {
        RowStream { state: self.begin().map_or_else(State::Refused, State::Reading) }
    }

    /// All rows at once.
    ///
    /// # Errors
    /// The id is none, the data source is not shared with the integration (`object_not_found`), Notion does not accept the filter
    /// (`validation_error`), more than 10,000 rows of one minute cannot be told apart (`query_result_limit_reached`), or a request failed.
    /// The rows before it are lost: who needs them reads the stream row by row.
    pub async fn all(self) -> Result<Vec<QueryResult>, Error> {
        let (mut stream, mut rows) = (self.stream(), Vec::new());
        while let Some(row) = stream.next().await {
            rows.push(row?);
        }
        Ok(rows)
    }

    fn begin(self) -> Result<Box<Reading>, Error> {
        let id = self.id.map_err(|message| Error::input("/data_source_id", message))?;
        let left = self.resume.map(|token| Left::read(&token)?.of(&id, self.filter.as_ref(), &self.sorts)).transpose()?;
        let source = Source { notion: self.notion, id, query: self.query, filter: self.filter };
        Ok(Box::new(if self.sorts.is_empty() {
            let all = || vec![Window::new(Axis::Created, Vec::new(), Vec::new())];
            Reading::SideBySide(Reader::new(source, left.map_or_else(all, Left::windows), self.concurrency))
        } else {
            let levels = left.map_or_else(|| vec![Level::default()], Left::levels);
            Reading::InOrder(Ordered::new(source, self.sorts, levels))
        }))
    }
}

/// The rows of a data source, as they come.
///
/// An error ends it; [`RowStream::resume`] goes on from there, with nothing skipped and nothing repeated.
#[must_use = "a stream does nothing until it is read"]
pub struct RowStream {
    state: State,
}

enum State {
    Refused(Error),
    Reading(Box<Reading>),
    /// What is left after an error, if the stream had begun.
    Ended(Option<Box<Reading>>),
}

enum Reading {
    SideBySide(Reader),
    InOrder(Ordered),
}

impl RowStream {
    /// The next row; nothing at the end, and after an error.
    pub async fn next(&mut self) -> Option<Result<QueryResult, Error>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// What is left, as text that outlives the process: a stream that [resumes](Rows::resume) with it gives the rows that this one has
    /// not given. It holds ids, the filter and times, and no content of rows. Nothing where the stream could not begin.
    #[must_use]
    pub fn resume_token(&self) -> Option<String> {
        let (State::Reading(reading) | State::Ended(Some(reading))) = &self.state else { return None };
        let left = match &**reading {
            Reading::SideBySide(reader) => {
                let waiting = reader.waiting.iter().map(|(_, row)| row);
                Left::new(&reader.source.id, reader.source.filter.as_ref(), &reader.windows, waiting)
            }
            Reading::InOrder(reader) => {
                Left::in_order(&reader.source.id, reader.source.filter.as_ref(), &reader.sorts, reader.left())
            }
        };
        Some(left.text())
    }

    /// Goes on after an error, at the requests that failed.
    pub fn resume(self) -> Self {
        match self.state {
            State::Ended(Some(reading)) => Self { state: State::Reading(reading) },
            state => Self { state },
        }
    }
}

impl Stream for RowStream {
    type Item = Result<QueryResult, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let row = match &mut self.state {
            State::Reading(reading) => ready!(match &mut **reading {
                Reading::SideBySide(reader) => reader.poll(context),
                Reading::InOrder(reader) => reader.poll(context),
            }),
            State::Refused(_) | State::Ended(_) => None,
        };
        if !matches!(row, Some(Ok(_))) {
            match std::mem::replace(&mut self.state, State::Ended(None)) {
                State::Refused(error) => return Poll::Ready(Some(Err(error))),
                State::Reading(reading) => self.state = State::Ended(Some(reading)),
                ended @ State::Ended(_) => self.state = ended,
            }
        }
        Poll::Ready(row)
    }
}

impl fmt::Debug for RowStream {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("RowStream").finish_non_exhaustive()
    }
}
