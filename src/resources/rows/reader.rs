//! Reads the windows of a data source side by side.

use std::collections::VecDeque;
use std::task::{Context, Poll};

use tokio::task::{JoinError, JoinSet};

use super::axis::Axis;
use super::distinction::{Distinctions, Within};
use super::narrow::narrowed;
use super::window::{Next, QUERY_LIMIT, Stage, Window};
use crate::error::Kind;
use crate::pagination::{Page, Paged};
use crate::resources::QueryDataSource;
use crate::types::{DataSourceId, Filter, QueryResult, SortDirection};
use crate::{Error, Notion};

/// A window of its own is not worth its request for fewer rows.
const WORTHWHILE: f64 = 300.0;

/// So many rows wait to be handed on before the next page is taken in.
const PAGE: usize = 100;

/// What is read.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub(super) notion: Notion,
    pub(super) id: DataSourceId,
    /// The query without its filter, its order and its place.
    pub(super) query: QueryDataSource,
    pub(super) filter: Option<Filter>,
}

/// What came of a request.
enum Fetched {
    /// A page of a window.
    Page(usize, Page<QueryResult>),
    /// The place of the last row of a window, if it has any.
    Last(usize, Option<f64>),
}

/// The windows of a data source, and the requests that are under way for them.
pub(super) struct Reader {
    pub(super) source: Source,
    pub(super) windows: Vec<Window>,
    concurrency: usize,
    requests: JoinSet<Result<Fetched, Error>>,
    /// Rows to hand on, with the window that each is of.
    pub(super) waiting: VecDeque<(usize, QueryResult)>,
    failure: Option<Error>,
    /// By what else rows can be told apart, once one has come.
    distinctions: Option<Distinctions>,
    /// How many rows there usually are in a minute.
    usual_density: Option<f64>,
}

impl Reader {
    pub(super) fn new(source: Source, windows: Vec<Window>, concurrency: usize) -> Self {
        Self {
            source,
            windows,
            concurrency: concurrency.max(1),
            requests: JoinSet::new(),
            waiting: VecDeque::new(),
            failure: None,
            distinctions: None,
            usual_density: None,
        }
    }

    /// The next row. After an error, the next call goes on where it happened.
    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<QueryResult, Error>>> {
        loop {
            self.begin_requests();
            // Pages that came already are taken in while there is little to hand on, so that their windows go on.
            if self.waiting.len() < PAGE {
                match self.requests.poll_join_next(context) {
                    Poll::Ready(Some(fetched)) => {
                        self.take(fetched);
                        continue;
                    }
                    Poll::Pending if self.waiting.is_empty() => return Poll::Pending,
                    Poll::Pending | Poll::Ready(None) => {}
                }
            }
            if let Some((window, row)) = self.waiting.pop_front() {
                self.windows[window].give(&row);
                return Poll::Ready(Some(Ok(row)));
            }
            let is_stuck = self.windows.iter().any(|window| window.stage == Stage::Stuck);
            return Poll::Ready(self.failure.take().or_else(|| is_stuck.then(too_many_alike)).map(Err));
        }
    }

    /// Fetches a page for each window that waits for one, and makes more windows where there is room for their requests.
    fn begin_requests(&mut self) {
        while self.failure.is_none() && self.requests.len() < self.concurrency {
            if let Some(index) = self.windows.iter().position(|window| window.stage == Stage::Ready) {
                self.fetch_page(index);
            } else if !self.widen() {
                return;
            }
        }
    }

    fn fetch_page(&mut self, index: usize) {
        let window = &mut self.windows[index];
        window.stage = Stage::Fetching;
        if window.query.cursor.is_none() && window.axis == Axis::Created {
            let within = self.distinctions.as_ref().and_then(|distinctions| distinctions.within.clone());
            window.query.within = within.map(Within::new);
        }
        let conditions = window.query_conditions();
        let (cursor, within) = (window.query.cursor.clone(), window.query.within.as_ref().map(Within::sort));
        let query = self.query(index, SortDirection::Ascending, conditions);
        let query = within.into_iter().fold(query, QueryDataSource::sort).at(cursor, None);
        self.requests.spawn(async move { Ok(Fetched::Page(index, query.send().await?.into_page())) });
    }

    fn fetch_last(&mut self, index: usize) {
        self.windows[index].sought_last = true;
        let query = self.query(index, SortDirection::Descending, self.windows[index].conditions()).page_size(1);
        let axis = self.windows[index].axis.clone();
        self.requests.spawn(async move {
            let last = query.send().await?.into_page().items.pop();
            Ok(Fetched::Last(index, last.and_then(|row| axis.place(&row))))
        });
    }

    fn query(&self, index: usize, direction: SortDirection, conditions: Vec<Filter>) -> QueryDataSource {
        let Source { query, filter, .. } = &self.source;
        let query = query.clone().sort(self.windows[index].axis.sort(direction));
        match narrowed(filter.clone(), conditions) {
            Some(filter) => query.filter(filter),
            None => query,
        }
    }

    fn take(&mut self, fetched: Result<Result<Fetched, Error>, JoinError>) {
        let taken = match fetched {
            Ok(Ok(Fetched::Page(index, page))) => self.take_page(index, page),
            Ok(Ok(Fetched::Last(index, place))) => {
                self.windows[index].last = place;
                Ok(())
            }
            Ok(Err(error)) => Err(error),
            Err(error) => Err(Error::new(Kind::Interrupted, "a request was broken off").with_source(error)),
        };
        if let Err(error) = taken {
            self.fail(error);
        }
    }

    fn take_page(&mut self, index: usize, page: Page<QueryResult>) -> Result<(), Error> {
        self.distinctions = self.distinctions.take().or_else(|| Distinctions::of(&page.items));
        let window = &mut self.windows[index];
        let (rows, next) = window.take(page)?;
        window.waiting += rows.len();
        self.waiting.extend(rows.into_iter().map(|row| (index, row)));
        if window.axis == Axis::Created && !window.is_crowded() {
            self.usual_density = window.density.or(self.usual_density);
        }
        let seeks_last = next == Next::Page && window.to.is_none() && !window.sought_last;
        let within = self.distinctions.as_ref().and_then(|distinctions| distinctions.within.as_ref());
        let to_divide = std::mem::take(&mut window.to_divide) && window.is_crowded()
            || within.is_some_and(|within| window.is_crowded_in_order(within));
        // Where it has to go on all the same, nothing divides it, which is said when it can go no further.
        window.stage = if next == Next::Divide { Stage::Stuck } else { Stage::Ready };
        match next {
            Next::End => window.end(),
            Next::Divide if !self.divide(index) => return Err(too_many_alike()),
            Next::Page if to_divide && self.divide(index) => {}
            Next::Page if seeks_last => self.fetch_last(index),
            Next::Page | Next::Divide => {}
        }
        Ok(())
    }

    /// Makes another window of the half of the one that has most left, or of a place where many rows stand. A request more is
    /// worth it only while the rate limit leaves room.
    fn widen(&mut self) -> bool {
        if self.source.notion.is_paced() {
            return false;
        }
        let open = || self.windows.iter().enumerate().filter(|(_, window)| window.stage == Stage::Fetching);
        let halves = open().filter_map(|(index, window)| window.half().map(|(rows, at)| (index, rows, at)));
        let most = halves.max_by(|one, other| one.1.total_cmp(&other.1)).filter(|(_, rows, _)| *rows >= WORTHWHILE);
        if let Some((index, _, at)) = most {
            let window = &mut self.windows[index];
            let density = self.usual_density.filter(|_| window.axis == Axis::Created);
            let rest = window.split(at, density);
            self.windows.push(rest);
            return true;
        }
        // What is under way for it is waited for, as it would have to be read again otherwise.
        let crowded = open().find(|(_, window)| window.is_crowded() && !window.to_divide).map(|(index, _)| index);
        if let Some(index) = crowded {
            self.windows[index].to_divide = true;
        }
        false
    }

    fn divide(&mut self, index: usize) -> bool {
        let axes = self.distinctions.as_ref().map_or(&[Axis::Edited][..], |distinctions| &distinctions.axes);
        let window = &mut self.windows[index];
        let Some(other) = axes.iter().find(|axis| !window.used.contains(axis) && **axis != window.axis) else {
            return false;
        };
        let Some(windows) = window.divide(other.clone()) else { return false };
        self.windows.extend(windows);
        true
    }

    /// Ends the reading. What was under way is fetched again if it goes on.
    fn fail(&mut self, error: Error) {
        self.failure.get_or_insert(error);
        self.requests = JoinSet::new();
        for window in &mut self.windows {
            window.sought_last &= window.last.is_some();
            if window.stage == Stage::Fetching {
                window.stage = Stage::Ready;
            }
        }
    }
}

fn too_many_alike() -> Error {
    let message = "more than 10,000 rows have the same minute of creation, and no unique id or number tells them apart: give the data source a \
                   unique id, or filter by what divides them";
    Error::new(Kind::Pagination, message).with_code(Some(QUERY_LIMIT.to_owned()))
}
