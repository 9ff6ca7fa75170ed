//! Rows in an order, one query after another.

use std::collections::{HashSet, VecDeque};
use std::task::{Context, Poll, ready};

use serde::{Deserialize, Serialize};
use tokio::task::JoinSet;

use super::axis::Axis;
use super::narrow::narrowed;
use super::reader::Source;
use super::window::{Place, QUERY_LIMIT, RowId, id};
use crate::Error;
use crate::error::Kind;
use crate::pagination::{Page, Paged, Trail};
use crate::types::{Filter, QueryResult, SmallString, Sort, SortDirection};

/// Rows of which one level of the order decides what comes first.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Level {
    /// Which level of the order.
    number: usize,
    /// What holds for its rows besides.
    fixed: Vec<Filter>,
    /// By what they are in order, once that is known and more than one query is needed.
    axis: Option<Axis>,
    /// The part of the axis that is still to be read: from one place on, and before another.
    from: Option<f64>,
    to: Option<f64>,
    /// The rows without a place, if those are left to be read.
    nowhere: Option<Filter>,
    /// What was handed on last, and would come again.
    given: Place,
    /// What was handed on before, and has no place.
    elsewhere: HashSet<RowId>,
}

impl Level {
    /// Leaves out what was read: what comes before a place, or where the order descends, what comes from another on.
    fn narrow(&mut self, descends: bool, from: f64, to: f64) {
        if descends {
            self.to = Some(to);
        } else {
            self.from = Some(from);
        }
    }
}

/// The query that is under way.
#[derive(Debug, Default)]
struct Query {
    cursor: Option<SmallString>,
    trail: Trail,
    first: Option<f64>,
    /// Why there is no next page; nothing while there may be one.
    end: Option<End>,
}

#[derive(Debug, Clone, Copy)]
enum End {
    Whole,
    /// It gives no more, and there is more.
    Limit,
}

/// Reads rows in order. The next page is fetched while one is handed on.
pub(super) struct Ordered {
    pub(super) source: Source,
    pub(super) sorts: Vec<Sort>,
    /// The last one is being read; what comes before it goes on afterwards.
    levels: Vec<Level>,
    query: Query,
    request: JoinSet<Result<Page<QueryResult>, Error>>,
    waiting: VecDeque<QueryResult>,
    failure: Option<Error>,
}

impl Ordered {
    /// Reads what is left on levels of an order.
    pub(super) fn new(source: Source, sorts: Vec<Sort>, levels: Vec<Level>) -> Self {
        let (query, request, waiting) = Default::default();
        Self { source, sorts, levels, query, request, waiting, failure: None }
    }

    /// The next row. After an error, the next call goes on where it happened.
    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<QueryResult, Error>>> {
        loop {
            if self.failure.is_none() && self.query.end.is_none() && self.request.is_empty() {
                self.fetch();
            }
            if let Some(row) = self.waiting.pop_front() {
                if self.meet(&row) {
                    return Poll::Ready(Some(Ok(row)));
                }
                continue;
            }
            if let Some(error) = self.failure.take() {
                return Poll::Ready(Some(Err(error)));
            }
            if let Some(end) = self.query.end {
                if self.levels.is_empty() {
                    return Poll::Ready(None);
                }
                if let Err(error) = self.end_query(end) {
                    return Poll::Ready(Some(Err(error)));
                }
                continue;
            }
            let page = match ready!(self.request.poll_join_next(context)) {
                Some(Ok(page)) => page,
                Some(Err(error)) => Err(Error::new(Kind::Interrupted, "a request was broken off").with_source(error)),
                // There is one under way, or `fetch` has found nothing to ask for.
                None => continue,
            };
            if let Err(error) = page.and_then(|page| self.take(page)) {
                self.failure = Some(error);
            }
        }
    }

    fn fetch(&mut self) {
        let Some(level) = self.levels.last() else {
            self.query.end = Some(End::Whole);
            return;
        };
        let bounds = level.axis.iter().filter(|_| level.from.or(level.to).is_some());
        let bounds = bounds.flat_map(|axis| axis.between(level.from, level.to));
        let conditions = level.fixed.iter().cloned().chain(bounds).collect();
        let mut query = self.source.query.clone();
        for sort in self.sorts.iter().skip(level.number) {
            query = query.sort(sort.clone());
        }
        if let Some(filter) = narrowed(self.source.filter.clone(), conditions) {
            query = query.filter(filter);
        }
        let query = query.at(self.query.cursor.clone(), None);
        self.request.spawn(async move { Ok(query.send().await?.into_page()) });
    }

    /// Takes in a page.
    fn take(&mut self, page: Page<QueryResult>) -> Result<(), Error> {
        let cursor = self.query.trail.follow(page.has_more, page.next_cursor)?;
        self.waiting.extend(page.items);
        self.query.end = match page.incomplete_reason.as_deref() {
            _ if cursor.is_some() => None,
            Some(QUERY_LIMIT) => Some(End::Limit),
            _ => Some(End::Whole),
        };
        self.query.cursor = cursor;
        Ok(())
    }

    /// Notes a row, and answers whether it is to be handed on: it was not before.
    fn meet(&mut self, row: &QueryResult) -> bool {
        let Some(level) = self.levels.last_mut() else { return true };
        let id = id(row);
        // What has no id cannot be told apart.
        let is_new = !id.as_ref().is_some_and(|id| level.given.ids.contains(id) || level.elsewhere.contains(id));
        if level.axis.is_none() {
            level.axis = self.sorts.get(level.number).and_then(|sort| Axis::of(sort, row));
        }
        match level.axis.as_ref().and_then(|axis| axis.place(row)) {
            Some(place) => {
                self.query.first = self.query.first.or(Some(place));
                level.given.reach(Some(place), id);
            }
            None => level.elsewhere.extend(id),
        }
        is_new
    }

    /// Goes on after a query: with what it did not give, or with what comes after it.
    fn end_query(&mut self, end: End) -> Result<(), Error> {
        let Query { first, .. } = self.query;
        let Some(level) = self.levels.last_mut() else { return Ok(()) };
        let next = match (end, &level.axis, level.given.at) {
            (End::Whole, ..) => {
                let level = self.levels.pop();
                level.and_then(|level| {
                    // They come last, in the order of the next level.
                    let fixed = level.fixed.iter().cloned().chain([level.nowhere?]).collect();
                    Some(Level { number: level.number + 1, fixed, elsewhere: level.elsewhere, ..Level::default() })
                })
            }
            (End::Limit, Some(axis), Some(at)) => {
                level.nowhere = level.nowhere.take().or_else(|| axis.nowhere());
                let (descends, after) = (descends(&self.sorts, level), axis.after(at));
                if first.is_some_and(|first| first != at) {
                    // Another query from here on: it meets the rows at this place once more.
                    level.narrow(descends, at, after);
                    None
                } else if self.sorts.len() > level.number + 1 {
                    let fixed = level.fixed.iter().cloned().chain(axis.between(Some(at), Some(after))).collect();
                    let elsewhere = level.given.ids.clone();
                    level.narrow(descends, after, at);
                    Some(Level { number: level.number + 1, fixed, elsewhere, ..Level::default() })
                } else {
                    return Err(too_many_alike());
                }
            }
            (End::Limit, ..) => return Err(too_many_alike()),
        };
        self.levels.extend(next);
        self.query = Query::default();
        Ok(())
    }

    /// What is left, of the rows that were not handed on.
    pub(super) fn left(&self) -> Vec<Level> {
        let mut levels = self.levels.clone();
        if let Some(level) = levels.last_mut()
            && let Some((axis, at)) = level.axis.as_ref().zip(level.given.at)
        {
            let after = axis.after(at);
            level.nowhere = level.nowhere.take().or_else(|| axis.nowhere());
            level.narrow(descends(&self.sorts, level), at, after);
        }
        levels
    }
}

/// Whether a level of an order has the largest first.
fn descends(sorts: &[Sort], level: &Level) -> bool {
    sorts.get(level.number).is_some_and(|sort| sort.direction == SortDirection::Descending)
}

fn too_many_alike() -> Error {
    let message = "one query gives no more than 10,000 rows, and nothing in the order tells apart where it ended: order them first by a \
                   time, a unique id or a number, and then by another of these";
    Error::new(Kind::Pagination, message).with_code(Some(QUERY_LIMIT.to_owned()))
}
