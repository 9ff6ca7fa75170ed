//! Search by title.

use std::cmp::Reverse;

use serde_json::Value;
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::field::Field;
use crate::handlers::older_databases;
use crate::history::History;
use crate::list::{self, ListRequest};
use crate::page::Page;
use crate::request::ApiRequest;
use crate::rich_text;
use crate::search_words::SearchWords;
use crate::version::Version;
use crate::workspace::Workspace;

/// `POST /v1/search`
pub(crate) fn search(workspace: &Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["query", "filter", "sort", "start_cursor", "page_size"])?;
    let wanted = ListRequest::from_body(request, &body)?;
    let words = match body.get("query").present() {
        Some(query) => SearchWords::new(query.string()?),
        None => SearchWords::new(""),
    };
    let (kind, in_trash) = read_filter(request.version, &body.get("filter"))?;
    let oldest_first = read_sort(&body.get("sort"))?;

    let mut found: Vec<(Uuid, &History)> = Vec::new();
    if kind.is_none_or(|kind| kind == "page") {
        let pages = workspace.pages.values();
        // Templates are listed by their data sources alone.
        let is_template = |page: &Page| page.data_source_id().is_some_and(|id| workspace.templates.has(id, page.id));
        let matching = pages.filter(|page| words.match_title(&page.title()) && !is_template(page));
        found.extend(matching.map(|page| (page.id, &page.history)));
    }
    if kind != Some("page") {
        let sources = workspace.data_sources.values();
        let matching = sources.filter(|data_source| words.match_title(&rich_text::plain_text(&data_source.title)));
        found.extend(matching.map(|data_source| (data_source.id, &data_source.history)));
    }
    found.retain(|(id, history)| workspace.search_index.has(workspace, *id, history, in_trash));
    found.sort_by_key(|(_, history)| Reverse(history.edited.number));
    if oldest_first {
        found.reverse();
    }

    let ids: Vec<Uuid> = found.into_iter().map(|(id, _)| id).collect();
    let (ids, next_cursor) = wanted.cut(&ids)?;
    let results = ids.iter().map(|id| match workspace.pages.get(id) {
        Some(page) => page.answer(workspace, &[]),
        None => Ok(workspace.data_source(*id)?.answer(workspace)),
    });
    Ok(list::answer("page_or_data_source", results.collect::<Result<_, _>>()?, next_cursor))
}

/// Which kind of object is wanted, and whether those in the trash are.
fn read_filter(version: Version, filter: &Field<'_>) -> Result<(Option<&'static str>, bool), ApiError> {
    if filter.is_absent() {
        return Ok((None, false));
    }
    filter.only(&["property", "value", "in_trash"])?;
    let in_trash = match filter.get("in_trash").present() {
        Some(flag) => flag.boolean()?,
        None => false,
    };
    let value = filter.get("value");
    if value.is_absent() && !filter.get("in_trash").is_absent() {
        return Ok((None, in_trash));
    }
    filter.get("property").one_of(&["object"])?;
    Ok((Some(value.one_of(&older_databases::searched_kinds(version))?), in_trash))
}

/// Whether what was edited longest ago comes first.
fn read_sort(sort: &Field<'_>) -> Result<bool, ApiError> {
    if sort.is_absent() {
        return Ok(false);
    }
    sort.object()?;
    if let Some(property) = sort.get("property").present() {
        property.one_of(&["relevance"])?;
        return Ok(false);
    }
    sort.get("timestamp").one_of(&["last_edited_time"])?;
    let direction = sort.get("direction").one_of(&["ascending", "descending"])?;
    Ok(direction == "ascending")
}
