//! What is no longer there: found by comparing ids, and by asking what became of those that are missing.

use std::collections::{BTreeSet, HashMap};

use super::state::number;
use super::{Change, Changes, Subject, row_of};
use crate::Error;
use crate::resources::Rows;
use crate::resources::rows::id;
use crate::types::{DataSourceId, PageId, PageResponse, ParentKind, QueryResult, ResultType, SearchResult};

/// For more missing rows, the trash is read before each is asked for.
const MANY: usize = 100;

/// The id of the property that has the least to say in most rows, and that all have.
const TITLE: &str = "title";

/// The code of the error where rows cannot be told apart.
const QUERY_LIMIT: &str = "query_result_limit_reached";

/// What a comparison came to.
pub(super) struct Compared {
    /// The rows that there are.
    pub(super) there: BTreeSet<u128>,
    /// What became of those that were there before.
    pub(super) missing: Vec<(u128, Change)>,
}

/// Compares what is there with what was. Without anything to compare with, it only finds what is there.
pub(super) async fn compare(watched: Changes, known: Option<BTreeSet<u128>>) -> Result<Compared, Error> {
    let mut there = match &watched.subject {
        Subject::Rows(Ok(id)) => ids_of_rows(&watched, id).await?,
        Subject::Rows(Err(message)) => return Err(Error::input("/data_source_id", message.clone())),
        Subject::Pages => ids_of_pages(&watched).await?,
    };
    let gone: Vec<u128> = known.iter().flat_map(|known| known.difference(&there)).copied().collect();
    let mut trash = match &watched.subject {
        Subject::Rows(Ok(id)) if gone.len() > MANY => read_trash(&watched, id, &gone).await?,
        _ => HashMap::new(),
    };
    let mut missing = Vec::with_capacity(gone.len());
    for number in gone {
        let change = match trash.remove(&number) {
            Some(row) => Some(Change::Trashed(row)),
            None => fate(&watched, number).await?,
        };
        match change {
            Some(change) => missing.push((number, change)),
            None => _ = there.insert(number),
        }
    }
    Ok(Compared { there, missing })
}

async fn ids_of_rows(watched: &Changes, source: &DataSourceId) -> Result<BTreeSet<u128>, Error> {
    let rows = watched.notion.data_sources().rows(source);
    let rows = match &watched.filter {
        Some(filter) => rows.filter(filter.clone()),
        None => rows,
    };
    match ids_of(rows.clone().filter_properties([TITLE])).await {
        // Where more rows were made in a minute than one query gives, their properties tell them apart.
        Err(error) if error.code() == Some(QUERY_LIMIT) => ids_of(rows).await,
        ids => ids,
    }
}

async fn ids_of(rows: Rows) -> Result<BTreeSet<u128>, Error> {
    let (mut stream, mut ids) = (rows.stream(), BTreeSet::new());
    while let Some(row) = stream.next().await {
        ids.extend(id(&row?).and_then(|id| number(&id)));
    }
    Ok(ids)
}

async fn ids_of_pages(watched: &Changes) -> Result<BTreeSet<u128>, Error> {
    let (mut found, mut ids) = (watched.notion.search().everything().only(ResultType::Page).stream(), BTreeSet::new());
    while let Some(result) = found.next().await {
        if let SearchResult::Page(page) = result? {
            ids.extend(number(page.id()));
        }
    }
    Ok(ids)
}

/// The missing rows that are in the trash.
async fn read_trash(watched: &Changes, source: &DataSourceId, missing: &[u128]) -> Result<HashMap<u128, QueryResult>, Error> {
    let wanted: BTreeSet<u128> = missing.iter().copied().collect();
    let rows = watched.notion.data_sources().rows(source).in_trash(true);
    let rows = if watched.properties.is_empty() { rows } else { rows.filter_properties(&watched.properties) };
    let (mut stream, mut found) = (rows.stream(), HashMap::new());
    while found.len() < wanted.len() {
        let Some(row) = stream.next().await.transpose()? else { break };
        if let Some(number) = id(&row).and_then(|id| number(&id)).filter(|number| wanted.contains(number)) {
            found.insert(number, row);
        }
    }
    Ok(found)
}

/// What became of a missing page; nothing where it is still there, and was not listed.
async fn fate(watched: &Changes, number: u128) -> Result<Option<Change>, Error> {
    let id: PageId = format!("{number:032x}").parse()?;
    let page = match watched.notion.pages().get(&id).filter_properties(&watched.properties).await {
        Ok(page) => page,
        Err(error) if error.code() == Some("object_not_found") => return Ok(Some(Change::Gone(id))),
        Err(error) => return Err(error),
    };
    if page.full().is_some_and(|page| page.in_trash) {
        return Ok(Some(Change::Trashed(row_of(page))));
    }
    Ok((!is_still_meant(watched, &page)).then_some(Change::Gone(id)))
}

/// Whether a page that is there should have been listed. Lists lag behind.
fn is_still_meant(watched: &Changes, page: &PageResponse) -> bool {
    match (&watched.subject, page.full().map(|page| &page.parent.kind)) {
        // Which rows a filter lets through, only a list tells.
        (Subject::Rows(_), _) if watched.filter.is_some() => false,
        (Subject::Rows(Ok(source)), Some(ParentKind::DataSourceId { data_source_id, .. })) => data_source_id == source,
        (Subject::Rows(_), Some(_)) => false,
        (Subject::Rows(_), None) | (Subject::Pages, _) => true,
    }
}
