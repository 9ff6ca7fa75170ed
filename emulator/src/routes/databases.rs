//! Who answers the operations on databases, data sources and views, and search.

use serde_json::Value;

use crate::api_error::ApiError;
use crate::handlers::{data_sources, databases, older_databases, query, search, view_queries, views};
use crate::request::ApiRequest;
use crate::router::Route;
use crate::version::Version;
use crate::workspace::Workspace;

pub(crate) fn answer(workspace: &mut Workspace, request: &ApiRequest, route: &Route<'_>) -> Option<Result<Value, ApiError>> {
    let is_old = request.version == Version::June2022;
    Some(match route.operation {
        "search" => search::search(workspace, request),

        "create_database" if is_old => older_databases::create(workspace, request),
        "get_database" if is_old => older_databases::get(workspace, route.id()),
        "update_database" if is_old => older_databases::update(workspace, request, route.id()),
        "query_database" => older_databases::query(workspace, request, route.id()),

        "create_database" => databases::create(workspace, request),
        "get_database" => databases::get(workspace, route.id()),
        "update_database" => databases::update(workspace, request, route.id()),

        "create_data_source" => data_sources::create(workspace, request),
        "get_data_source" => data_sources::get(workspace, route.id()),
        "update_data_source" => data_sources::update(workspace, request, route.id()),
        "query_data_source" => query::query(workspace, request, route.id()),

        "list_views" => views::list(workspace, request),
        "create_view" => views::create(workspace, request),
        "get_view" => views::get(workspace, route.id()),
        "update_view" => views::update(workspace, request, route.id()),
        "delete_view" => views::delete(workspace, route.id()),
        "create_view_query" => view_queries::create(workspace, request, route.id()),
        "get_view_query_results" => view_queries::get(workspace, request, (route.id(), route.inner_id())),
        "delete_view_query" => view_queries::delete(workspace, (route.id(), route.inner_id())),

        _ => return None,
    })
}
