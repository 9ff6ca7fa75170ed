//! Who answers the operations on users, pages, blocks and what hangs on them.

use serde_json::Value;

use crate::api_error::ApiError;
use crate::handlers::{blocks, pages, users};
use crate::request::ApiRequest;
use crate::router::Route;
use crate::workspace::Workspace;

pub(crate) fn answer(workspace: &mut Workspace, request: &ApiRequest, route: &Route<'_>) -> Option<Result<Value, ApiError>> {
    Some(match route.operation {
        "list_users" => users::list(workspace, request),
        "get_current_user" => users::me(workspace),
        "get_user" => users::get(workspace, route.id()),

        "create_page" => pages::create(workspace, request),
        "get_page" => pages::get(workspace, request, route.id()),
        "update_page" => pages::update(workspace, request, route.id()),

        "get_block" => blocks::get(workspace, route.id()),
        "update_block" => blocks::update(workspace, request, route.id()),
        "delete_block" => blocks::delete(workspace, route.id()),
        "list_block_children" => blocks::list(workspace, request, route.id()),
        "append_block_children" => blocks::append(workspace, request, route.id()),

        _ => return None,
    })
}
