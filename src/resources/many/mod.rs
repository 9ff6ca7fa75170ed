//! Many rows, written side by side: each once, and with a result of its own.

mod progress;
mod ranges;
mod row;
mod trouble;
mod writer;

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

pub use self::progress::WriteProgress;
pub(super) use self::ranges::Ranges;
pub use self::row::PageOutcome;
use self::row::{Act, Made, Row, Source};
use self::writer::Writer;
use super::{CreatePage, Pages, UpdatePage};
use crate::types::CreatePageRequest;
use crate::{Error, Notion};

/// As many rows are under way at the same time, unless said otherwise: enough to spend a budget of thousands of requests in a few seconds,
/// though each takes a fifth of one. Where the budget is smaller, most of them wait for their turn and cost nothing.
const CONCURRENCY: usize = 256;

impl Pages {
    /// Many new pages, such as the rows of a data source. They are made side by side as far as the rate limit leaves room, and the rows are
    /// taken as there is room for them: there may be any number.
    ///
    /// ```no_run
    /// use notion_connector::types::{DataSourceId, PropertyValueRequest};
    ///
    /// # async fn example(notion: notion_connector::Notion, source: DataSourceId) -> Result<(), notion_connector::Error> {
    /// let pages = notion.pages();
    /// let rows = (1..=10_000).map(|number| {
    ///     pages.create(source.clone()).property("Name", PropertyValueRequest::title(format!("Row {number}")))
    /// });
    /// let mut outcomes = pages.create_many(rows).stream();
    /// while let Some(outcome) = outcomes.next().await {
    ///     match outcome.result {
    ///         Ok(page) => println!("row {} is page {}", outcome.index, page.id()),
    ///         Err(error) if error.outcome_unknown() => println!("row {} may be there: {error}", outcome.index),
    ///         Err(error) => println!("row {} is not: {error}", outcome.index),
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_many<'rows, I>(&self, rows: I) -> WriteManyPages<'rows>
    where
        I: IntoIterator<Item: Into<CreatePageRequest>, IntoIter: Send + 'rows>,
    {
        let pages = self.clone();
        let rows = rows.into_iter().map(move |row| Row::Create(Box::new(pages.create_from(row.into()))));
        self.write_many(Act::Create, Source::Iterator(Box::new(rows)))
    }

    /// The same for rows that are not all there yet: they come from a stream.
    pub fn create_many_from<'rows, S>(&self, rows: S) -> WriteManyPages<'rows>
    where
        S: Stream<Item: Into<CreatePageRequest> + 'rows> + Send + 'rows,
    {
        let pages = self.clone();
        let make = Box::new(move |row: S::Item| Row::Create(Box::new(pages.create_from(row.into()))));
        self.write_many(Act::Create, Source::Stream(Box::pin(Made { stream: Box::pin(rows), make })))
    }

    /// Changes many pages, as [`Pages::create_many`] makes them.
    ///
    /// ```no_run
    /// use notion_connector::types::{PageId, PropertyValueRequest};
    ///
    /// # async fn example(notion: notion_connector::Notion, kales: Vec<PageId>) -> Result<(), notion_connector::Error> {
    /// let pages = notion.pages();
    /// let rows = kales.iter().map(|id| pages.update(id).property("In stock", PropertyValueRequest::checkbox(false)));
    /// let mut outcomes = pages.update_many(rows).stream();
    /// while let Some(outcome) = outcomes.next().await {
    ///     outcome.result?;
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_many<'rows, I>(&self, rows: I) -> WriteManyPages<'rows>
    where
        I: IntoIterator<Item = UpdatePage, IntoIter: Send + 'rows>,
    {
        let rows = rows.into_iter().map(|row| Row::Update(Box::new(row)));
        self.write_many(Act::Update, Source::Iterator(Box::new(rows)))
    }

    /// The same for rows that are not all there yet: they come from a stream.
    pub fn update_many_from<'rows, S>(&self, rows: S) -> WriteManyPages<'rows>
    where
        S: Stream<Item = UpdatePage> + Send + 'rows,
    {
        let make = Box::new(|row: UpdatePage| Row::Update(Box::new(row)));
        self.write_many(Act::Update, Source::Stream(Box::pin(Made { stream: Box::pin(rows), make })))
    }

    fn write_many<'rows>(&self, act: Act, source: Source<'rows>) -> WriteManyPages<'rows> {
        let progress = WriteProgress::new(act);
        WriteManyPages { notion: self.notion.clone(), source, progress, repeats_unknown: false, concurrency: CONCURRENCY }
    }
}

impl From<CreatePage> for CreatePageRequest {
    fn from(create: CreatePage) -> Self {
        create.request
    }
}

/// Creates or changes many pages.
#[must_use = "nothing is sent until it is streamed"]
pub struct WriteManyPages<'rows> {
    notion: Notion,
    source: Source<'rows>,
    progress: WriteProgress,
    repeats_unknown: bool,
    concurrency: usize,
}

impl<'rows> WriteManyPages<'rows> {
    /// How many rows are under way at the same time at most: 256 unless said otherwise, and 1,000 at most; 64 while the rate limit makes them
    /// wait. It begins with a few, and as many more as answers come in. They are what is held in memory.
    pub fn concurrency(mut self, rows: usize) -> Self {
        self.concurrency = rows;
        self
    }

    /// Goes on where an earlier run was, with the same rows in the same order: what is done is passed over, what failed is tried again. A
    /// row that may be written is not sent, and its outcome says so, unless [`repeat_unknown`](Self::repeat_unknown) was asked for.
    ///
    /// ```no_run
    /// use notion_connector::PageOutcomes;
    /// use notion_connector::types::CreatePageRequest;
    ///
    /// # fn example(notion: notion_connector::Notion, rows: Vec<CreatePageRequest>) -> Result<(), Box<dyn std::error::Error>> {
    /// let kept = std::fs::read_to_string("progress.json")?;
    /// let outcomes: PageOutcomes<'_> = notion.pages().create_many(rows).resume(kept.parse()?)?.stream();
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// The progress is of creates where pages are changed, or the other way round.
    pub fn resume(mut self, progress: WriteProgress) -> Result<Self, Error> {
        if progress.act != self.progress.act {
            return Err(Error::input("/resume", "the progress is of rows to which something else was done"));
        }
        self.progress = progress;
        Ok(self)
    }

    /// Whether rows that may be written are sent again: no, unless said otherwise. It may make pages twice.
    pub fn repeat_unknown(mut self, repeat: bool) -> Self {
        self.repeats_unknown = repeat;
        self
    }

    /// Writes the rows; their outcomes come as they are known, in no order. It is to be read on a Tokio runtime, for its requests are tasks
    /// there.
    pub fn stream(self) -> PageOutcomes<'rows> {
        let Self { notion, source, progress, repeats_unknown, concurrency } = self;
        PageOutcomes { writer: Box::new(Writer::new(notion, source, progress, repeats_unknown, concurrency)) }
    }
}

impl fmt::Debug for WriteManyPages<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("WriteManyPages").field("act", &self.progress.act).finish_non_exhaustive()
    }
}

/// What becomes of many rows, one by one.
///
/// Each row is sent as its request alone would be, with the same waits and attempts, and one that fails does not hold up the others. Where an
/// error would come for every row, no more are begun: the token is not valid (401), the integration may not do this (403
/// `restricted_resource`), the one parent of all rows so far is not there (404), or 16 rows one after the other failed because
/// the server or the network did. The error says so, and [`PageOutcomes::not_tried_from`] has the first row that was not tried.
///
/// Dropping it breaks off the rows that are under way: [`PageOutcomes::stop`] lets them come to their end.
#[must_use = "a stream does nothing until it is read"]
pub struct PageOutcomes<'rows> {
    writer: Box<Writer<'rows>>,
}

impl PageOutcomes<'_> {
    /// What became of the next row to be known; nothing at the end.
    pub async fn next(&mut self) -> Option<PageOutcome> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// Begins no more rows. The outcomes of those under way still come.
    pub fn stop(&mut self) {
        self.writer.stop();
    }

    /// The first row that was not tried, and with it all behind it, where the rest was given up; nothing otherwise.
    #[must_use]
    pub fn not_tried_from(&self) -> Option<usize> {
        self.writer.not_tried_from()
    }

    /// What became of the rows so far: what another run [resumes](WriteManyPages::resume) with.
    ///
    /// Rows under way count as unknown, and so do those that may be begun by the next call of [`PageOutcomes::next`]. Who keeps it before each
    /// of these calls can lose the process at any time, and no row is written twice; at the end, it is exact.
    #[must_use]
    pub fn progress(&self) -> WriteProgress {
        self.writer.progress()
    }
}

impl Stream for PageOutcomes<'_> {
    type Item = PageOutcome;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<PageOutcome>> {
        self.writer.poll(context)
    }
}

impl fmt::Debug for PageOutcomes<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("PageOutcomes").finish_non_exhaustive()
    }
}
