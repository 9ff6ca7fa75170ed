//! Writes rows side by side.

use std::collections::HashMap;
use std::task::{Context, Poll, ready};

use tokio::task::{Id, JoinError, JoinSet};

use super::progress::WriteProgress;
use super::row::{PageOutcome, Row, Source};
use super::trouble::{Trouble, is_for_all, is_trouble};
use crate::error::Kind;
use crate::types::PageResponse;
use crate::{Error, Notion};

/// So many rows that are done already are passed over before others get their turn on the runtime.
const AT_ONCE: usize = 1000;

/// So many rows are begun at most while the rate limit makes them wait: each waits within the deadline of its call, which a longer line could
/// be too long for.
const IN_LINE: usize = 64;

/// A row that is under way.
struct UnderWay {
    index: usize,
    /// How many were begun before it.
    number: usize,
    parent: Option<String>,
}

/// Where all rows so far go.
enum Parents {
    None,
    One(Option<String>),
    Several,
}

/// The rows that are still to be written, and those under way.
pub(super) struct Writer<'rows> {
    notion: Notion,
    /// Nothing once all rows were taken from it, and where no more are.
    source: Option<Source<'rows>>,
    /// The number of the next row.
    next: usize,
    progress: WriteProgress,
    repeats_unknown: bool,
    trouble: Trouble,
    requests: JoinSet<Result<PageResponse, Error>>,
    under_way: HashMap<Id, UnderWay>,
    begun: usize,
    parents: Parents,
    not_tried_from: Option<usize>,
}

impl<'rows> Writer<'rows> {
    pub(super) fn new(
        notion: Notion,
        source: Source<'rows>,
        progress: WriteProgress,
        repeats_unknown: bool,
        concurrency: usize,
    ) -> Self {
        Self {
            notion,
            source: Some(source),
            next: 0,
            progress,
            repeats_unknown,
            trouble: Trouble::new(concurrency),
            requests: JoinSet::new(),
            under_way: HashMap::new(),
            begun: 0,
            parents: Parents::None,
            not_tried_from: None,
        }
    }

    /// The first row that is not tried, where the rest was given up.
    pub(super) fn not_tried_from(&self) -> Option<usize> {
        self.not_tried_from
    }

    /// Begins no more rows. Those under way go on.
    pub(super) fn stop(&mut self) {
        if self.source.take().is_some() {
            self.not_tried_from = Some(self.next);
        }
    }

    /// What is known of the rows. What may be begun before this is asked again counts as begun: who keeps it each time need not fear that a
    /// row was begun that it does not name.
    pub(super) fn progress(&self) -> WriteProgress {
        let mut progress = self.progress.clone();
        self.under_way.values().for_each(|row| progress.unknown.insert(row.index));
        let mut room = if self.source.is_some() { self.trouble.most() - self.under_way.len() } else { 0 };
        let mut index = self.next;
        while room > 0 {
            match self.end_of_passed_over(index) {
                Some(end) => index = end,
                None => {
                    progress.unknown.insert(index);
                    (index, room) = (index.saturating_add(1), room - 1);
                }
            }
        }
        progress
    }

    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<PageOutcome>> {
        if let Some(left_alone) = self.begin(context) {
            return Poll::Ready(Some(left_alone));
        }
        match ready!(self.requests.poll_join_next_with_id(context)) {
            Some(joined) => Poll::Ready(self.take(joined)),
            None if self.source.is_some() => Poll::Pending,
            None => Poll::Ready(None),
        }
    }

    /// If the row is not to be sent, up to which one that is so.
    fn end_of_passed_over(&self, index: usize) -> Option<usize> {
        let unknown = || if self.repeats_unknown { None } else { self.progress.unknown.end_around(index) };
        self.progress.done.end_around(index).or_else(unknown)
    }

    /// Begins rows where there is room. A row that is left alone because nobody knows what became of it is handed on at once.
    fn begin(&mut self, context: &mut Context<'_>) -> Option<PageOutcome> {
        let mut passed_over = 0;
        while let Some(source) = &mut self.source
            && self.under_way.len() < self.trouble.allowed()
            && (self.under_way.len() < IN_LINE || !self.notion.is_paced())
        {
            if passed_over == AT_ONCE {
                context.waker().wake_by_ref();
                return None;
            }
            let row = match source.poll_next(context) {
                Poll::Ready(Some(row)) => row,
                Poll::Ready(None) => {
                    self.source = None;
                    return None;
                }
                Poll::Pending => return None,
            };
            let index = self.next;
            self.next += 1;
            if self.end_of_passed_over(index).is_none() {
                self.begin_row(index, row);
            } else if self.progress.done.contains(index) {
                passed_over += 1;
            } else {
                return Some(self.left_alone(index));
            }
        }
        None
    }

    fn begin_row(&mut self, index: usize, row: Row) {
        self.progress.failed.remove(index);
        let parent = row.parent();
        match &self.parents {
            Parents::None => self.parents = Parents::One(parent.clone()),
            Parents::One(one) if *one != parent => self.parents = Parents::Several,
            Parents::One(_) | Parents::Several => {}
        }
        let task = self.requests.spawn(row.send(self.notion.clone()));
        self.under_way.insert(task.id(), UnderWay { index, number: self.begun, parent });
        self.begun += 1;
    }

    fn left_alone(&self, index: usize) -> PageOutcome {
        let message = "an earlier run began this row and did not learn what became of it: it was not sent again";
        let error = Error::new(Kind::Interrupted, message).with_operation(self.progress.act.operation());
        PageOutcome { index, result: Err(error.with_outcome_unknown(true)) }
    }

    fn take(&mut self, joined: Result<(Id, Result<PageResponse, Error>), JoinError>) -> Option<PageOutcome> {
        let (id, result) = match joined {
            Ok(joined) => joined,
            Err(error) => {
                let broken_off = Error::new(Kind::Interrupted, "the row was broken off while it was under way");
                let broken_off = broken_off.with_operation(self.progress.act.operation()).with_outcome_unknown(true);
                (error.id(), Err(broken_off.with_source(error)))
            }
        };
        // Each task was noted when it began.
        let row = self.under_way.remove(&id)?;
        self.progress.note(row.index, result.as_ref().map(|_| ()));
        let result = match result {
            Ok(page) => {
                self.trouble.answered();
                Ok(page)
            }
            Err(error) => Err(self.consider(error, &row)),
        };
        Some(PageOutcome { index: row.index, result })
    }

    /// Ends the rest where an error leaves it no chance.
    fn consider(&mut self, error: Error, row: &UnderWay) -> Error {
        let parent = row.parent.as_deref().filter(|_| matches!(self.parents, Parents::One(_)));
        let why = if is_for_all(&error, parent) {
            "it would be so for every row"
        } else if is_trouble(&error) {
            if !self.trouble.failed(row.number, self.begun) {
                return error;
            }
            "no row gets through any more"
        } else {
            self.trouble.answered();
            return error;
        };
        if self.source.is_none() {
            return error;
        }
        self.stop();
        let message = format!("{}; {why}: those from {} on were not tried", error.message(), self.next);
        error.with_message(message)
    }
}
