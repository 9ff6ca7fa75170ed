//! The operations on the queries of views.

use serde_json::{Value, json};

use crate::api_error::ApiError;
use crate::field::Field;
use crate::list::{self, ListRequest};
use crate::request::{ApiRequest, path_id};
use crate::views::{self, ViewQuery};
use crate::workspace::Workspace;

/// `POST /v1/views/{view_id}/queries`
pub(crate) fn create(workspace: &mut Workspace, request: &ApiRequest, view_id: &str) -> Result<Value, ApiError> {
    let view = workspace.view(path_id("view_id", view_id)?)?;
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["page_size"])?;
    let wanted = ListRequest::from_body(request, &body)?;
    let data_source = view.data_source.and_then(|id| workspace.data_sources.get(&id));
    let data_source = data_source
        .ok_or_else(|| ApiError::validation("A dashboard has no rows of its own. Query the views that it shows instead."))?;
    let most = workspace.query_limit;
    let mut rows = views::rows(workspace, data_source, view).all(workspace, most.saturating_add(1));
    let is_cut_off = rows.len() > most;
    rows.truncate(most);

    let now = workspace.clock.now();
    let query = ViewQuery::new((workspace.ids.uuid(), view.id), rows, is_cut_off, now);
    let (part, next_cursor) = wanted.cut(&query.rows)?;
    let mut answer = json!({
        "object": "view_query",
        "id": query.id,
        "view_id": query.view,
        "expires_at": query.expires_at(),
        "total_count": query.rows.len(),
        "results": views::references(part),
        "has_more": next_cursor.is_some(),
        "next_cursor": next_cursor,
    });
    if is_cut_off {
        list::mark_incomplete(&mut answer);
    }
    workspace.views.queries.add(query, now);
    Ok(answer)
}

/// `GET /v1/views/{view_id}/queries/{query_id}`
pub(crate) fn get(workspace: &Workspace, request: &ApiRequest, path: (&str, &str)) -> Result<Value, ApiError> {
    let query = find(workspace, path)?;
    let (part, next_cursor) = ListRequest::from_query(request)?.cut(&query.rows)?;
    let mut answer = list::answer("page", views::references(part), next_cursor);
    if query.is_cut_off {
        list::mark_incomplete(&mut answer);
    }
    Ok(answer)
}

/// `DELETE /v1/views/{view_id}/queries/{query_id}`
pub(crate) fn delete(workspace: &mut Workspace, path: (&str, &str)) -> Result<Value, ApiError> {
    let id = find(workspace, path)?.id;
    workspace.views.queries.remove(id);
    Ok(json!({ "object": "view_query", "id": id, "deleted": true }))
}

fn find<'w>(workspace: &'w Workspace, (view_id, query_id): (&str, &str)) -> Result<&'w ViewQuery, ApiError> {
    let view = workspace.view(path_id("view_id", view_id)?)?.id;
    let id = path_id("query_id", query_id)?;
    let query = workspace.views.queries.get(view, id, workspace.clock.now());
    query.ok_or_else(|| workspace.not_found("view_query", id))
}
