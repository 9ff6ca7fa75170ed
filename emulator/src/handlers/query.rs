//! The query of a data source.

use jiff::tz::TimeZone;
use serde_json::Value;
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::field::Field;
use crate::filter::Filter;
use crate::list::{self, ListRequest};
use crate::page::Page;
use crate::request::{ApiRequest, path_id};
use crate::row_index::{Minutes, RowKey};
use crate::sort::Sort;
use crate::sorted_rows::{SortedQuestion, SortedRows};
use crate::workspace::Workspace;

/// `POST /v1/data_sources/{data_source_id}/query`
pub(crate) fn query(workspace: &Workspace, request: &ApiRequest, data_source_id: &str) -> Result<Value, ApiError> {
    let data_source = workspace.data_source(path_id("data_source_id", data_source_id)?)?;
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["filter", "sorts", "start_cursor", "page_size", "in_trash", "result_type"])?;
    let wanted = ListRequest::from_body(request, &body)?;
    let schema = &data_source.schema;
    let filter = match body.get("filter").present() {
        Some(filter) => Some(Filter::read(workspace, schema, &filter)?),
        None => None,
    };
    let sorts = match body.get("sorts").present() {
        Some(sorts) => Sort::read_all(schema, &sorts)?,
        None => Vec::new(),
    };
    let in_trash = match body.get("in_trash").present() {
        Some(in_trash) => in_trash.boolean()?,
        None => false,
    };
    // Only wikis hold data sources among their rows, and the emulator has no wikis.
    let only_data_sources = match body.get("result_type").present() {
        Some(kind) => kind.one_of(&["page", "data_source"])? == "data_source",
        None => false,
    };

    let is_wanted = |page: &Page| {
        !only_data_sources && page.in_trash == in_trash && filter.as_ref().is_none_or(|it| it.accepts(workspace, page))
    };
    let minutes = filter.as_ref().map_or(Minutes::ALL, Filter::minutes);
    let page_of = |id: &Uuid| workspace.pages.get(id);
    let is_wanted_id = |id: &Uuid| page_of(id).is_some_and(is_wanted);
    let cursor = wanted.query_cursor()?;
    let read = cursor.map_or(0, |cursor| cursor.read);
    let start = match cursor {
        Some(cursor) => {
            let row = page_of(&cursor.row).filter(|page| page.data_source_id() == Some(data_source.id));
            let row = row.ok_or_else(|| wanted.invalid_cursor())?;
            Some(RowKey::new(row.id, row.history.created))
        }
        None => None,
    };
    let most = workspace.query_limit;
    let rows = &data_source.rows;
    // In the order of creation the rows are read from the index, and no further than the answer goes.
    let part = match sorts.as_slice() {
        [] => wanted.take(rows.newest_first(minutes, start).filter(is_wanted_id), read, most),
        [sort] if sort.is_by_creation() && sort.descending => {
            wanted.take(rows.newest_first(minutes, start).filter(is_wanted_id), read, most)
        }
        [sort] if sort.is_by_creation() => wanted.take(rows.oldest_first(minutes, start).filter(is_wanted_id), read, most),
        sorts => {
            let question = SortedQuestion {
                data_source: data_source.id,
                filter: json.get("filter").cloned(),
                sorts: json.get("sorts").cloned(),
                in_trash,
                only_data_sources,
                changes: workspace.changes(),
                day: workspace.clock.now().to_zoned(TimeZone::UTC).date(),
            };
            let kept = workspace.sorted.take().filter(|kept| kept.question == question);
            let kept = kept.unwrap_or_else(|| {
                let rows = rows.newest_first(minutes, None);
                let rows = rows.filter_map(|id| page_of(&id)).filter(|page| is_wanted(page));
                SortedRows { question, ids: sorted(workspace, rows.collect(), sorts) }
            });
            let from = match cursor {
                Some(cursor) => kept.position(cursor).ok_or_else(|| wanted.invalid_cursor()),
                None => Ok(0),
            };
            let part = from.map(|from| wanted.take(kept.ids[from..].iter().copied(), read, most));
            workspace.sorted.replace(Some(kept));
            part?
        }
    };
    let shown = request.query_values("filter_properties");
    let results = part.ids.iter().map(|id| workspace.page(*id)?.answer(workspace, &shown));
    let mut answer = list::answer("page_or_data_source", results.collect::<Result<_, _>>()?, part.next_cursor);
    if part.is_cut_off {
        list::mark_incomplete(&mut answer);
    }
    Ok(answer)
}

/// The ids of the rows in the wanted order. Rows that the rules do not tell apart stay as they come.
fn sorted(workspace: &Workspace, rows: Vec<&Page>, sorts: &[Sort]) -> Vec<Uuid> {
    let mut keyed: Vec<_> = rows
        .into_iter()
        .map(|page| {
            let keys: Vec<_> = sorts.iter().map(|sort| sort.key(workspace, page)).collect();
            (page.id, keys)
        })
        .collect();
    keyed.sort_by(|(_, left), (_, right)| {
        let rules = sorts.iter().zip(left.iter().zip(right));
        rules
            .map(|(sort, (left, right))| sort.compare(left.as_ref(), right.as_ref()))
            .find(|order| order.is_ne())
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    keyed.into_iter().map(|(id, _)| id).collect()
}
