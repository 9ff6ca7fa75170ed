//! The query of a data source.

use serde_json::Value;

use crate::api_error::ApiError;
use crate::field::Field;
use crate::filter::Filter;
use crate::list::{self, ListRequest, QueryPart};
use crate::page;
use crate::request::{ApiRequest, path_id};
use crate::row_query::RowQuery;
use crate::sort::Sort;
use crate::workspace::Workspace;

/// `POST /v1/data_sources/{data_source_id}/query`
pub(crate) fn query(workspace: &Workspace, request: &ApiRequest, data_source_id: &str) -> Result<Value, ApiError> {
    let data_source = workspace.data_source(path_id("data_source_id", data_source_id)?)?;
    let json = request.json()?;
    let body = Field::body(&json);
    let alias = request.version.trash_alias();
    body.only(&["filter", "sorts", "start_cursor", "page_size", "in_trash", alias, "is_archived", "result_type"])?;
    let wanted = ListRequest::from_body(request, &body)?;
    let schema = &data_source.schema;
    let filter = body.get("filter").present();
    let sorts = body.get("sorts").present();
    let rows = RowQuery {
        data_source,
        filter: filter.map(|filter| Filter::read(workspace, schema, &filter)).transpose()?,
        sorts: sorts.map(|sorts| Sort::read_all(schema, &sorts)).transpose()?.unwrap_or_default(),
        in_trash: request.version.read_in_trash(&body)?.unwrap_or_default(),
        source: (json.get("filter").cloned(), json.get("sorts").cloned()),
    };
    let shown = request.shown_properties();
    page::check_shown(schema, &shown)?;
    // No row is ever archived, and only wikis, of which there are none, hold data sources among their rows.
    let wants_archived = body.get("is_archived").present().map(|it| it.boolean()).transpose()?.unwrap_or_default();
    let kind = body.get("result_type").present().map(|kind| kind.one_of(&["page", "data_source"])).transpose()?;
    let part = if wants_archived || kind == Some("data_source") { QueryPart::default() } else { rows.part(workspace, &wanted)? };

    let results = part.ids.iter().map(|id| workspace.page(*id)?.answer(workspace, &shown));
    let mut answer = list::answer("page_or_data_source", results.collect::<Result<_, _>>()?, part.next_cursor);
    if part.is_cut_off {
        list::mark_incomplete(&mut answer);
    }
    Ok(answer)
}
