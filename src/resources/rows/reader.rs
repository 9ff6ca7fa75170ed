//! Reads the windows of a data source side by side.

use std::collections::VecDeque;
use std::task::{Context, Poll};

use tokio::task::{JoinError, JoinSet};

use super::axis::Axis;
use super::narrow::narrowed;
use super::window::{Next, Stage, Window};
use crate::error::Kind;
use crate::pagination::{Page, Paged};
use crate::resources::QueryDataSource;
use crate::types::{DataSourceId, DataSourceResponse, Filter, QueryResult, SortDirection};
use crate::{Error, Notion};

/// A window of its own is not worth its request for fewer rows.
const WORTHWHILE: f64 = 500.0;

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
    /// Whether rows come with all their properties, by which they can be told apart.
    pub(super) shows_all: bool,
}

/// What came of a request.
enum Fetched {
    /// A page of a window.
    Page(usize, Page<QueryResult>),
    /// The place of the last row of a window, if it has any.
    Last(usize, Option<f64>),
    /// By what else rows can be told apart.
    Others(Vec<Axis>),
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
    /// By what else rows can be told apart, once that was asked for and once it is known.
    others: Option<Option<Vec<Axis>>>,
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
            others: None,
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
            return Poll::Ready(self.failure.take().map(Err));
        }
    }

    /// Fetches a page for each window that waits for one, and makes more windows where there is room for their requests.
    fn begin_requests(&mut self) {
        while self.failure.is_none() && self.requests.len() < self.concurrency {
            if let Some(index) = self.windows.iter().position(|window| window.stage == Stage::Ready) {
                self.fetch_page(index);
            } else if !self.divide_stuck() && !self.widen() {
                return;
            }
        }
    }

    fn fetch_page(&mut self, index: usize) {
        let conditions = self.windows[index].query_conditions();
        let query = self.query(index, SortDirection::Ascending, conditions);
        let window = &mut self.windows[index];
        window.stage = Stage::Fetching;
        let query = query.at(window.query.cursor.clone(), None);
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

    fn fetch_others(&mut self) {
        self.others = Some(None);
        let Source { notion, id, shows_all, .. } = self.source.clone();
        self.requests.spawn(async move {
            let source = if shows_all { notion.data_sources().get(id).await.map(Some)? } else { None };
            let source = source.and_then(DataSourceResponse::into_full);
            Ok(Fetched::Others(source.map_or_else(|| vec![Axis::Edited], |source| Axis::others(&source))))
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
            Ok(Ok(Fetched::Others(others))) => {
                self.others = Some(Some(others));
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
        let window = &mut self.windows[index];
        if window.stage == Stage::Done {
            // It was divided while the page was under way: others read these rows.
            return Ok(());
        }
        let (rows, next) = window.take(page)?;
        window.waiting += rows.len();
        self.waiting.extend(rows.into_iter().map(|row| (index, row)));
        if window.axis == Axis::Created && !window.is_crowded() {
            self.usual_density = window.density.or(self.usual_density);
        }
        let needs_others = next == Next::Divide || next == Next::Page && window.is_crowded();
        match next {
            Next::Page => window.stage = Stage::Ready,
            Next::Divide => window.stage = Stage::Stuck,
            Next::End => window.end(),
        }
        if next == Next::Page && window.to.is_none() && !window.sought_last {
            self.fetch_last(index);
        }
        if needs_others && self.others.is_none() {
            self.fetch_others();
        }
        Ok(())
    }

    /// Divides a window that cannot go on otherwise.
    fn divide_stuck(&mut self) -> bool {
        let Some(index) = self.windows.iter().position(|window| window.stage == Stage::Stuck) else { return false };
        match self.others {
            Some(Some(_)) => {}
            Some(None) => return false,
            // The request for them failed, and the reading goes on after it.
            None => {
                self.fetch_others();
                return true;
            }
        }
        if !self.divide(index) {
            let message = "more than 10,000 rows have the same minute of creation, and no unique id or number tells them apart: give \
                           the data source a unique id, or filter by what divides them";
            self.fail(Error::new(Kind::Pagination, message).with_code(Some("query_result_limit_reached".to_owned())));
        }
        true
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
        let crowded = open().find(|(_, window)| window.is_crowded()).map(|(index, _)| index);
        crowded.is_some_and(|index| self.divide(index))
    }

    fn divide(&mut self, index: usize) -> bool {
        let Some(Some(others)) = &self.others else { return false };
        let window = &mut self.windows[index];
        let Some(other) = others.iter().find(|axis| !window.used.contains(axis) && **axis != window.axis) else { return false };
        let Some(windows) = window.divide(other.clone()) else { return false };
        self.windows.extend(windows);
        true
    }

    /// Ends the reading. What was under way is fetched again if it goes on.
    fn fail(&mut self, error: Error) {
        self.failure.get_or_insert(error);
        self.requests = JoinSet::new();
        self.others = self.others.take().filter(Option::is_some);
        for window in &mut self.windows {
            window.sought_last &= window.last.is_some();
            if window.stage == Stage::Fetching {
                window.stage = Stage::Ready;
            }
        }
    }
}
