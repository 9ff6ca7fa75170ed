//! What Notion may answer to each operation that an action sends.

use serde_json::Value;

use super::{answers, comments, files, views, workspace};

/// An answer to an operation; nothing for one that no action sends.
pub(crate) fn answer_to(operation: &str) -> Option<Value> {
    Some(match operation {
        "get_current_user" => answers::bot(),
        "get_user" => answers::person(),
        "list_users" => answers::users(),
        "search" => answers::data_sources(),
        "create_page" | "get_page" => answers::page(),
        "create_database" | "get_database" | "update_database" => answers::bare_database(),
        "get_data_source" | "create_data_source" | "update_data_source" => answers::data_source(),
        "list_data_source_templates" => answers::templates(),
        "query_data_source" => answers::rows(),
        "update_page" | "move_page" => answers::row(),
        "get_page_markdown" | "update_page_markdown" => answers::markdown(),
        "get_page_property" => answers::related_items(),
        "get_block" | "update_block" | "delete_block" => answers::block(),
        "list_block_children" | "append_block_children" => answers::blocks_in_block(),
        "list_comments" => comments::comments(),
        "create_comment" | "update_comment" | "delete_comment" => comments::comment(),
        "create_file_upload" => files::begun_upload(),
        "send_file_upload" | "complete_file_upload" | "get_file_upload" => files::file_upload(),
        "list_views" => views::views(),
        "get_view" => views::view(),
        "create_view_query" => views::view_query(),
        "get_view_query_results" => views::view_query_results(),
        "list_custom_emojis" => workspace::custom_emojis(),
        // Any answer does: it is read as the input says.
        "raw_request" => Value::Object(serde_json::Map::new()),
        _ => return None,
    })
}
