//! Databases, data sources and pages, as a search finds them.

use std::collections::HashMap;

use serde_json::json;

use super::{Choice, OptionPage};
use crate::types::{DataSourceResponse, ParentKind, ResultType, SearchResult, SmallString};
use crate::{Error, Notion, PlainText};

/// What stands for an object without a title.
const UNTITLED: &str = "Untitled";

/// An object that was found: the kind of its id, the id, its title, and what tells it from others.
pub(super) struct Found {
    kind: &'static str,
    id: String,
    title: String,
    description: Option<String>,
}

/// A page of what a search finds. For an input that is an object, a choice is the object that holds the id.
pub(super) async fn list(
    notion: &Notion,
    kind: ResultType,
    read: fn(&[SearchResult]) -> Vec<Found>,
    whole: bool,
    search: Option<&str>,
    cursor: Option<&str>,
) -> Result<OptionPage, Error> {
    let request = match search {
        Some(text) => notion.search().by_title(text),
        None => notion.search().everything(),
    };
    let found = request.only(kind).at(cursor.map(SmallString::from), None).send().await?;
    let options = read(&found.results).into_iter().map(|found| Choice {
        value: if whole { json!({found.kind: found.id}) } else { json!(found.id) },
        label: if found.title.is_empty() { UNTITLED.to_owned() } else { found.title },
        description: found.description,
    });
    let next_cursor = found.next_cursor.filter(|_| found.has_more).map(Into::into);
    Ok(OptionPage { options: options.collect(), next_cursor })
}

fn sources(results: &[SearchResult]) -> impl Iterator<Item = &DataSourceResponse> {
    results.iter().filter_map(|result| match result {
        SearchResult::DataSource(source) => Some(source),
        _ => None,
    })
}

/// Data sources.
pub(super) fn data_sources(results: &[SearchResult]) -> Vec<Found> {
    sources(results).map(data_source).collect()
}

fn data_source(source: &DataSourceResponse) -> Found {
    let (id, title, description) = match source {
        DataSourceResponse::Full(source) => (&source.id, source.title.plain_text(), Some(source.url.to_string())),
        // Its title is not the integration's to see.
        DataSourceResponse::Partial(source) => (&source.id, source.id.to_string(), None),
    };
    Found { kind: "data_source_id", id: id.to_string(), title, description }
}

/// The id of the database of a data source, where the integration may see it.
fn database(source: &DataSourceResponse) -> Option<String> {
    match &source.full()?.parent.kind {
        ParentKind::DatabaseId(id) => Some(id.to_string()),
        _ => None,
    }
}

/// Databases, each once. Its own title only the database has: that of its data source is the same where it has one, and where
/// it has several, their titles tell it from others.
pub(super) fn only_databases(results: &[SearchResult]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for source in sources(results) {
        let (Some(id), Found { title, description, .. }) = (database(source), data_source(source)) else { continue };
        match found.iter_mut().find(|known| known.id == id) {
            Some(known) => known.title = format!("{}, {title}", known.title),
            None => found.push(Found { kind: "database_id", id, title, description }),
        }
    }
    found
}

/// Databases. One with several data sources is not to be told from its id alone: there, the data sources are given.
pub(super) fn databases(results: &[SearchResult]) -> Vec<Found> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for id in sources(results).filter_map(database) {
        *counts.entry(id).or_default() += 1;
    }
    let found = sources(results).map(|source| {
        let only = database(source).filter(|id| counts.get(id) == Some(&1));
        let found = data_source(source);
        match only {
            Some(id) => Found { kind: "database_id", id, ..found },
            None => found,
        }
    });
    found.collect()
}

/// Pages.
pub(super) fn pages(results: &[SearchResult]) -> Vec<Found> {
    let pages = results.iter().filter_map(|result| match result {
        SearchResult::Page(page) => Some(page),
        _ => None,
    });
    let found = pages.map(|page| {
        let id = page.id().to_string();
        let (title, description) = match page.full() {
            Some(page) => (page.title(), Some(page.url.to_string())),
            None => (id.clone(), None),
        };
        Found { kind: "page_id", id, title, description }
    });
    found.collect()
}
