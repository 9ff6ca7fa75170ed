//! The first request of a poll, which says how new the newest row is, and is all of a quiet one.

use super::{Changes, Subject, row_of};
use crate::Error;
use crate::error::Kind;
use crate::pagination::Paged;
use crate::resources::rows::Axis;
use crate::types::{DataSourceId, QueryResult, ResultType, SearchResult, SortDirection};

/// What it found.
pub(super) struct Fetched {
    /// The minute in which the newest row was edited; nothing where there is no row.
    pub(super) newest: Option<u32>,
    /// The minute from which on rows are wanted.
    pub(super) from: Option<u32>,
    /// The rows from then on, the oldest first, if a page holds them all.
    pub(super) rows: Option<Vec<QueryResult>>,
}

/// Where a poll begins: at a minute, at the first row, or so far before the newest one.
#[derive(Debug, Clone, Copy)]
pub(super) enum Start {
    From(Option<u32>),
    BeforeNewest(u32),
}

impl Start {
    fn from(self, newest: Option<u32>) -> Option<u32> {
        match self {
            Self::From(from) => from,
            Self::BeforeNewest(minutes) => newest.map(|newest| newest.saturating_sub(minutes)),
        }
    }
}

/// Asks for what was edited last.
pub(super) async fn newest(watched: Changes, start: Start) -> Result<Fetched, Error> {
    match &watched.subject {
        Subject::Rows(Ok(id)) => of_rows(&watched, id, start).await,
        Subject::Rows(Err(message)) => Err(Error::input("/data_source_id", message.clone())),
        Subject::Pages => of_pages(&watched, start).await,
    }
}

async fn of_rows(watched: &Changes, id: &DataSourceId, start: Start) -> Result<Fetched, Error> {
    let query = watched.notion.data_sources().query(id).sort(Axis::Edited.sort(SortDirection::Descending));
    let query = if watched.properties.is_empty() { query } else { query.filter_properties(&watched.properties) };
    let from = match start {
        Start::From(from) => from,
        Start::BeforeNewest(_) => None,
    };
    let query = match watched.edited_since(from) {
        Some(filter) => query.filter(filter),
        None => query,
    };
    let page = query.send().await?.into_page();
    let newest = page.items.iter().find_map(edited);
    let from = start.from(newest);
    let is_last = !page.has_more && page.incomplete_reason.is_none();
    // Pages further on are not asked for: a row that is edited meanwhile would move the others.
    let rows = (is_last || page.items.iter().any(|row| is_before(row, from))).then(|| oldest_first(page.items, from));
    Ok(Fetched { newest, from, rows })
}

async fn of_pages(watched: &Changes, start: Start) -> Result<Fetched, Error> {
    let search = watched.notion.search().everything().only(ResultType::Page).by_last_edit(SortDirection::Descending);
    let mut found = search.stream();
    let (mut newest, mut rows, mut ids) = (None, Vec::new(), std::collections::HashSet::new());
    while let Some(result) = found.next().await {
        let SearchResult::Page(page) = result? else { continue };
        let row = row_of(page);
        newest = newest.or_else(|| edited(&row));
        if is_before(&row, start.from(newest)) {
            break;
        }
        // One that is edited meanwhile moves the others to the next page, where some come again.
        if ids.insert(crate::resources::rows::id(&row)) {
            rows.push(row);
        }
    }
    if let Some(reason) = found.incomplete_reason() {
        let message = "the search ended before all pages were found: poll more often, or follow a data source";
        return Err(Error::new(Kind::Pagination, message).with_code(Some(reason.to_owned())));
    }
    let from = start.from(newest);
    Ok(Fetched { newest, from, rows: Some(oldest_first(rows, from)) })
}

/// The minute of the last edit. What the integration sees in part only has none.
pub(super) fn edited(row: &QueryResult) -> Option<u32> {
    Axis::Edited.place(row).map(|minute| minute as u32)
}

/// The minute of the creation.
pub(super) fn created(row: &QueryResult) -> Option<u32> {
    Axis::Created.place(row).map(|minute| minute as u32)
}

fn is_before(row: &QueryResult, from: Option<u32>) -> bool {
    edited(row).zip(from).is_some_and(|(edited, from)| edited < from)
}

fn oldest_first(mut rows: Vec<QueryResult>, from: Option<u32>) -> Vec<QueryResult> {
    rows.retain(|row| !is_before(row, from));
    rows.reverse();
    // What has no time stands as if it were the newest.
    rows.sort_by_key(|row| edited(row).unwrap_or(u32::MAX));
    rows
}
