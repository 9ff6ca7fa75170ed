//! Which operation answers which request.

use serde_json::Value;

use crate::api_error::ApiError;
use crate::handlers::{blocks, data_sources, databases, pages, query, search, users};
use crate::request::ApiRequest;
use crate::workspace::Workspace;

/// Answers a request that carries the right token and version.
pub(crate) fn answer(workspace: &mut Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let segments = request.segments();
    let segments: Vec<&str> = segments.iter().map(AsRef::as_ref).collect();
    match (request.method.as_str(), segments.as_slice()) {
        ("GET", ["v1", "users"]) => users::list(workspace, request),
        ("GET", ["v1", "users", "me"]) => users::me(workspace),
        ("GET", ["v1", "users", id]) => users::get(workspace, id),

        ("POST", ["v1", "search"]) => search::search(workspace, request),

        ("POST", ["v1", "pages"]) => pages::create(workspace, request),
        ("GET", ["v1", "pages", id]) => pages::get(workspace, request, id),
        ("PATCH", ["v1", "pages", id]) => pages::update(workspace, request, id),

        ("POST", ["v1", "databases"]) => databases::create(workspace, request),
        ("GET", ["v1", "databases", id]) => databases::get(workspace, id),
        ("PATCH", ["v1", "databases", id]) => databases::update(workspace, request, id),

        ("POST", ["v1", "data_sources"]) => data_sources::create(workspace, request),
        ("GET", ["v1", "data_sources", id]) => data_sources::get(workspace, id),
        ("PATCH", ["v1", "data_sources", id]) => data_sources::update(workspace, request, id),
        ("POST", ["v1", "data_sources", id, "query"]) => query::query(workspace, request, id),

        ("GET", ["v1", "blocks", id, "children"]) => blocks::list(workspace, request, id),
        ("PATCH", ["v1", "blocks", id, "children"]) => blocks::append(workspace, request, id),

        _ => Err(ApiError::invalid_request_url()),
    }
}
