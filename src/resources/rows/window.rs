//! A part of a data source, read page by page in the order of its axis.

use std::collections::HashSet;
use std::sync::Arc;

use serde::de::IntoDeserializer;
use serde::de::value::Error as ValueError;
use serde::{Deserialize, Serialize};

use super::axis::Axis;
use super::distinction::Within;
use crate::Error;
use crate::pagination::{Page, Trail};
use crate::types::{Filter, PageId, QueryResult, SmallString};

/// The most rows that one query gives.
pub(super) const QUERY_LIMIT: &str = "query_result_limit_reached";

/// The rows of a full page.
const PAGE: f64 = 100.0;

/// So many rows of a page at the same place are a crowd.
const CROWD: usize = 50;

/// So many pages of a crowd are likely to be followed by more.
const CROWDED_PAGES: usize = 2;

/// Rows between two places of an axis.
#[derive(Debug)]
pub(super) struct Window {
    pub(super) axis: Axis,
    /// What holds for its rows beside their place on the axis.
    pub(super) fixed: Vec<Filter>,
    /// The axes that it was divided by already.
    pub(super) used: Vec<Axis>,
    /// Where it begins.
    pub(super) origin: Option<f64>,
    /// Where the query that is under way begins.
    pub(super) from: Option<f64>,
    pub(super) to: Option<f64>,
    /// The place of the last row on the axis, where that is known and `to` says nothing.
    pub(super) last: Option<f64>,
    /// Whether that was asked for.
    pub(super) sought_last: bool,
    /// Whether it is to be divided by another axis once its page has come, if many rows still stand where it is then.
    pub(super) to_divide: bool,
    /// How many rows there are in one step of the axis, as far as is known.
    pub(super) density: Option<f64>,
    /// Rows that another window gave.
    pub(super) elsewhere: Arc<HashSet<RowId>>,
    pub(super) stage: Stage,
    /// The query that is under way.
    pub(super) query: Query,
    /// What was handed on.
    pub(super) given: Place,
    /// How many of its rows wait to be handed on.
    pub(super) waiting: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// A page is to be fetched.
    Ready,
    Fetching,
    /// Another axis has to divide it before it goes on.
    Stuck,
    Done,
}

/// A place on the axis, and which of the rows there were met.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
pub(super) struct Place {
    pub(super) at: Option<f64>,
    pub(super) ids: HashSet<RowId>,
}

impl Place {
    pub(super) fn reach(&mut self, at: Option<f64>, id: Option<RowId>) {
        // One without a place stands where the row before it does.
        if at.is_some() && self.at != at {
            self.at = at;
            self.ids.clear();
        }
        self.ids.extend(id);
    }
}

/// The pages of one query, of which Notion gives 10,000 rows.
#[derive(Debug, Default)]
pub(super) struct Query {
    pub(super) cursor: Option<SmallString>,
    /// Where it ended when it began: a cursor holds for the filter that it was given for.
    to: Option<f64>,
    trail: Trail,
    /// The order of rows that have the same place.
    pub(super) within: Option<Within>,
    first: Option<f64>,
    rows: usize,
    /// How many pages held rows of one place alone, up to the last one.
    crowded_pages: usize,
    pub(super) read: Place,
}

/// What follows a page.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next {
    Page,
    End,
    /// All rows of a query stand at the same place, and there are more: only another axis divides them.
    Divide,
}

impl Window {
    pub(super) fn new(axis: Axis, fixed: Vec<Filter>, used: Vec<Axis>) -> Self {
        Self {
            axis,
            fixed,
            used,
            origin: None,
            from: None,
            to: None,
            last: None,
            sought_last: false,
            to_divide: false,
            density: None,
            elsewhere: Arc::default(),
            stage: Stage::Ready,
            query: Query::default(),
            given: Place::default(),
            waiting: 0,
        }
    }

    /// What holds for its rows.
    pub(super) fn conditions(&self) -> Vec<Filter> {
        self.fixed.iter().cloned().chain(self.axis.between(self.from, self.to)).collect()
    }

    /// What holds for the rows of its query, which begins with this unless it is under way.
    pub(super) fn query_conditions(&mut self) -> Vec<Filter> {
        if self.query.cursor.is_none() {
            self.query.to = self.to;
        }
        self.fixed.iter().cloned().chain(self.axis.between(self.from, self.query.to)).collect()
    }

    /// Takes in a page: its rows that are this window's, and were not met before.
    pub(super) fn take(&mut self, page: Page<QueryResult>) -> Result<(Vec<QueryResult>, Next), Error> {
        // Before any row is noted as met: a list that does not go on as a list does is an error, and loses none.
        let cursor = self.query.trail.follow(page.has_more, page.next_cursor)?;
        let mut rows = Vec::with_capacity(page.items.len());
        let (mut beyond, mut first) = (false, None);
        for row in page.items {
            let place = self.axis.place(&row);
            // The end may have come nearer since the query began.
            if place.zip(self.to).is_some_and(|(place, to)| place >= to) {
                beyond = true;
                break;
            }
            first = first.or(place);
            let id = id(&row);
            if let Some(within) = &mut self.query.within {
                within.reach(&row, place.is_some() && place != self.query.read.at);
            }
            // What has no id cannot be told apart.
            let met = id.as_ref().is_some_and(|id| self.elsewhere.contains(id) || self.query.read.ids.contains(id));
            self.query.read.reach(place, id);
            if !met {
                rows.push(row);
            }
        }
        self.query.first = self.query.first.or(first);
        let is_crowd = rows.len() > CROWD && first.is_some() && first == self.query.read.at;
        self.query.crowded_pages = if is_crowd { self.query.crowded_pages + 1 } else { 0 };
        self.query.rows += rows.len();
        self.density = self.query.first.zip(self.query.read.at).map(|(first, at)| self.query.rows as f64 / (at - first).max(1.0));
        let next = match (cursor, page.incomplete_reason.as_deref()) {
            _ if beyond => Next::End,
            (Some(cursor), _) => {
                self.query.cursor = Some(cursor);
                Next::Page
            }
            (None, Some(QUERY_LIMIT)) if self.query.read.at.is_none() || self.query.first == self.query.read.at => Next::Divide,
            // Another query from here on: it meets the rows at this place once more.
            (None, Some(QUERY_LIMIT)) => {
                let read = std::mem::take(&mut self.query).read;
                self.from = read.at;
                self.query.read = read;
                Next::Page
            }
            (None, _) => Next::End,
        };
        Ok((rows, next))
    }

    /// Whether it is crowded, and to divide it costs nothing that was read.
    pub(super) fn is_crowded_in_order(&self, other: &Axis) -> bool {
        self.is_crowded() && self.query.within.as_ref().is_some_and(|within| within.reached(other).is_some())
    }

    /// Whether so many rows stand at one place that it takes long to read past them.
    pub(super) fn is_crowded(&self) -> bool {
        self.query.crowded_pages >= CROWDED_PAGES && self.query.cursor.is_some()
    }

    /// Notes a row that is handed on.
    pub(super) fn give(&mut self, row: &QueryResult) {
        self.given.reach(self.axis.place(row), id(row));
        self.waiting -= 1;
    }

    /// How many rows are still to come, as far as is known, and where they would be halved.
    pub(super) fn half(&self) -> Option<(f64, f64)> {
        let from = self.query.read.at.or(self.from)?;
        let to = self.to.or_else(|| self.last.map(|last| self.axis.after(last)))?;
        let middle = self.axis.middle(from, to)?;
        let Some(density) = self.density else { return Some((f64::INFINITY, middle)) };
        // The halves are to take no more pages than the whole: the room that its last page has left is shared.
        let rows = density * (to - from);
        let pages = (rows / PAGE).ceil();
        let first = (pages / 2.0).floor() * PAGE - (pages * PAGE - rows) / 2.0;
        let at = self.axis.at_or_before(from + first / density).filter(|at| *at > from && *at < to);
        Some((rows, at.unwrap_or(middle)))
    }

    /// Cuts off what comes from a place on, as a window of its own.
    pub(super) fn split(&mut self, at: f64, density: Option<f64>) -> Self {
        let mut rest = Self::new(self.axis.clone(), self.fixed.clone(), self.used.clone());
        (rest.origin, rest.from) = (Some(at), Some(at));
        (rest.to, rest.last, rest.sought_last) = (self.to, self.last, self.sought_last);
        rest.density = density.or(self.density);
        rest.elsewhere = Arc::clone(&self.elsewhere);
        self.to = Some(at);
        rest
    }

    /// Divides the rows at the place that was reached by another axis. What comes after that place is a window of its own, too.
    /// Nothing where no row has a place.
    pub(super) fn divide(&mut self, other: Axis) -> Option<Vec<Self>> {
        let at = self.query.read.at?;
        let after = self.axis.after(at);
        let here: Vec<Filter> = self.fixed.iter().cloned().chain(self.axis.between(Some(at), Some(after))).collect();
        let mut used = self.used.clone();
        used.extend([self.axis.clone(), other.clone()]);
        let nowhere = other.nowhere().map(|nowhere| here.iter().cloned().chain([nowhere]).collect());
        // In its order, what comes before was read already.
        let reached = self.query.within.as_ref().and_then(|within| within.reached(&other));
        let mut along = Self::new(other, here, used.clone());
        (along.origin, along.from) = (reached, reached);
        let mut windows = vec![along];
        windows.extend(nowhere.map(|nowhere| Self::new(self.axis.clone(), nowhere, used)));
        let elsewhere = Arc::new(self.elsewhere.union(&self.query.read.ids).cloned().collect());
        for window in &mut windows {
            window.elsewhere = Arc::clone(&elsewhere);
        }
        if self.to.is_none_or(|to| after < to) {
            windows.push(self.split(after, None));
        }
        // Its own rows are those before.
        self.to = Some(at);
        self.end();
        Some(windows)
    }

    /// Reads no further.
    pub(super) fn end(&mut self) {
        self.stage = Stage::Done;
        self.query = Query::default();
    }
}

/// The id of a row. Most are pages; whatever else a row is, its id is kept in the same form.
pub(in crate::resources) type RowId = PageId;

/// The id of a row, if it has one.
pub(in crate::resources) fn id(row: &QueryResult) -> Option<RowId> {
    use crate::types::DataSourceResponse::{Full, Partial};
    let kept = |text: &str| RowId::deserialize(IntoDeserializer::<ValueError>::into_deserializer(text)).ok();
    match row {
        QueryResult::Page(page) => Some(page.id().clone()),
        QueryResult::DataSource(Full(source)) => kept(&source.id.to_string()),
        QueryResult::DataSource(Partial(source)) => kept(&source.id.to_string()),
        QueryResult::Unknown(row) => kept(row.get("id")?.as_str()?),
        _ => None,
    }
}
