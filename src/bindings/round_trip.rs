// Generated from openapi/notion.yaml by `cargo xtask generate`. Do not edit: change the document or codegen/.

use super::types;
/// Decodes an operation's answer (`error` for any error) and encodes it again; nothing for an operation that is not in the contract.
#[must_use]
pub fn answer(operation: &str, body: &[u8]) -> Option<Result<Vec<u8>, String>> {
    Some(
        match operation {
            "list_users" => trip::<types::UserList>(body),
            "get_current_user" => trip::<types::User>(body),
            "get_user" => trip::<types::User>(body),
            "search" => trip::<types::SearchResultList>(body),
            "create_page" => trip::<types::PageResponse>(body),
            "get_page" => trip::<types::PageResponse>(body),
            "update_page" => trip::<types::PageResponse>(body),
            "create_database" => trip::<types::DatabaseResponse>(body),
            "get_database" => trip::<types::DatabaseResponse>(body),
            "update_database" => trip::<types::DatabaseResponse>(body),
            "create_data_source" => trip::<types::DataSourceResponse>(body),
            "get_data_source" => trip::<types::DataSourceResponse>(body),
            "update_data_source" => trip::<types::DataSourceResponse>(body),
            "query_data_source" => trip::<types::QueryResultList>(body),
            "list_block_children" => trip::<types::BlockList>(body),
            "append_block_children" => trip::<types::BlockList>(body),
            "get_block" => trip::<types::BlockResponse>(body),
            "update_block" => trip::<types::BlockResponse>(body),
            "delete_block" => trip::<types::BlockResponse>(body),
            "create_meeting_notes" => trip::<types::MeetingNotesBlockResponse>(body),
            "query_meeting_notes" => trip::<types::MeetingNotesList>(body),
            "move_page" => trip::<types::PageResponse>(body),
            "get_page_property" => trip::<types::PropertyItemResponse>(body),
            "get_page_markdown" => trip::<types::PageMarkdown>(body),
            "update_page_markdown" => trip::<types::UpdatePageMarkdownResponse>(body),
            "list_data_source_templates" => trip::<types::DataSourceTemplateList>(body),
            "create_comment" => trip::<types::CommentResponse>(body),
            "list_comments" => trip::<types::CommentList>(body),
            "get_comment" => trip::<types::CommentResponse>(body),
            "update_comment" => trip::<types::CommentResponse>(body),
            "delete_comment" => trip::<types::CommentResponse>(body),
            "create_file_upload" => trip::<types::FileUpload>(body),
            "list_file_uploads" => trip::<types::FileUploadList>(body),
            "get_file_upload" => trip::<types::FileUpload>(body),
            "complete_file_upload" => trip::<types::FileUpload>(body),
            "list_views" => trip::<types::ViewList>(body),
            "create_view" => trip::<types::ViewResponse>(body),
            "get_view" => trip::<types::ViewResponse>(body),
            "update_view" => trip::<types::ViewResponse>(body),
            "delete_view" => trip::<types::ViewResponse>(body),
            "create_view_query" => trip::<types::ViewQuery>(body),
            "get_view_query_results" => trip::<types::ViewQueryResultList>(body),
            "delete_view_query" => trip::<types::DeletedViewQuery>(body),
            "list_custom_emojis" => trip::<types::CustomEmojiList>(body),
            "get_async_task" => trip::<types::AsyncTask>(body),
            "create_oauth_token" => trip::<types::OAuthToken>(body),
            "revoke_oauth_token" => trip::<types::OAuthRevocation>(body),
            "introspect_oauth_token" => trip::<types::OAuthIntrospection>(body),
            "error" => trip::<types::ErrorBody>(body),
            _ => return None,
        },
    )
}
/// Decodes an operation's JSON request and encodes it again; nothing for an operation that takes none.
#[must_use]
pub fn request(operation: &str, body: &[u8]) -> Option<Result<Vec<u8>, String>> {
    Some(
        match operation {
            "search" => trip::<types::SearchRequest>(body),
            "create_page" => trip::<types::CreatePageRequest>(body),
            "update_page" => trip::<types::UpdatePageRequest>(body),
            "create_database" => trip::<types::CreateDatabaseRequest>(body),
            "update_database" => trip::<types::UpdateDatabaseRequest>(body),
            "create_data_source" => trip::<types::CreateDataSourceRequest>(body),
            "update_data_source" => trip::<types::UpdateDataSourceRequest>(body),
            "query_data_source" => trip::<types::QueryDataSourceRequest>(body),
            "append_block_children" => trip::<types::AppendBlockChildrenRequest>(body),
            "update_block" => trip::<types::UpdateBlockRequest>(body),
            "create_meeting_notes" => trip::<types::CreateMeetingNotesRequest>(body),
            "query_meeting_notes" => trip::<types::QueryMeetingNotesRequest>(body),
            "move_page" => trip::<types::MovePageRequest>(body),
            "update_page_markdown" => trip::<types::UpdatePageMarkdownRequest>(body),
            "create_comment" => trip::<types::CreateCommentRequest>(body),
            "update_comment" => trip::<types::UpdateCommentRequest>(body),
            "create_file_upload" => trip::<types::CreateFileUploadRequest>(body),
            "create_view" => trip::<types::CreateViewRequest>(body),
            "update_view" => trip::<types::UpdateViewRequest>(body),
            "create_view_query" => trip::<types::CreateViewQueryRequest>(body),
            "create_oauth_token" => trip::<types::OAuthTokenRequest>(body),
            "revoke_oauth_token" => trip::<types::OAuthRevokeRequest>(body),
            "introspect_oauth_token" => trip::<types::OAuthIntrospectRequest>(body),
            _ => return None,
        },
    )
}
fn trip<T: serde::de::DeserializeOwned + serde::Serialize>(
    body: &[u8],
) -> Result<Vec<u8>, String> {
    let value: T = types::json::read(body).map_err(|error| error.to_string())?;
    serde_json::to_vec(&value).map_err(|error| error.to_string())
}
