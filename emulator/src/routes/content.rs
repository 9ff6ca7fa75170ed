//! Who answers the operations on users, pages, blocks and what hangs on them.

use serde_json::Value;

use crate::api_error::ApiError;
use crate::async_task;
use crate::handlers::{
    blocks, comments, custom_emojis, file_uploads, markdown, meeting_notes, page_properties, pages, templates, users,
};
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
        "get_page_property" => page_properties::get(workspace, request, (route.id(), route.inner_id())),
        "move_page" => pages::move_page(workspace, request, route.id()),

        "list_block_children" => blocks::list(workspace, request, route.id()),
        "append_block_children" => blocks::append(workspace, request, route.id()),

        "get_page_markdown" => markdown::get(workspace, request, route.id()),
        "update_page_markdown" => markdown::update(workspace, request, route.id()),

        "create_meeting_notes" => meeting_notes::create(workspace, request),
        "query_meeting_notes" => meeting_notes::query(workspace, request),

        "create_comment" => comments::create(workspace, request),
        "list_comments" => comments::list(workspace, request),
        "get_comment" => comments::get(workspace, route.id()),
        "update_comment" => comments::update(workspace, request, route.id()),
        "delete_comment" => comments::delete(workspace, route.id()),

        "create_file_upload" => file_uploads::create(workspace, request),
        "list_file_uploads" => file_uploads::list(workspace, request),
        "get_file_upload" => file_uploads::get(workspace, route.id()),
        "send_file_upload" => file_uploads::send(workspace, request, route.id()),
        "complete_file_upload" => file_uploads::complete(workspace, route.id()),

        "list_data_source_templates" => templates::list(workspace, request, route.id()),

        "list_custom_emojis" => custom_emojis::list(workspace, request),
        "get_async_task" => async_task::answer(workspace, route.id()),

        _ => return None,
    })
}
