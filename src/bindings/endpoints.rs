// Generated from openapi/notion.yaml by `cargo xtask generate`. Do not edit: change the document or codegen/.

/// Where an operation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Endpoint {
    /// The operation's id.
    pub(crate) operation: &'static str,
    /// The method, in large letters.
    pub(crate) method: &'static str,
    /// The path, its parameters in braces.
    pub(crate) path: &'static str,
}
/// All operations, in the order of the contract.
pub(crate) const ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        operation: "list_users",
        method: "GET",
        path: "/v1/users",
    },
    Endpoint {
        operation: "get_current_user",
        method: "GET",
        path: "/v1/users/me",
    },
    Endpoint {
        operation: "get_user",
        method: "GET",
        path: "/v1/users/{user_id}",
    },
    Endpoint {
        operation: "search",
        method: "POST",
        path: "/v1/search",
    },
    Endpoint {
        operation: "create_page",
        method: "POST",
        path: "/v1/pages",
    },
    Endpoint {
        operation: "get_page",
        method: "GET",
        path: "/v1/pages/{page_id}",
    },
    Endpoint {
        operation: "update_page",
        method: "PATCH",
        path: "/v1/pages/{page_id}",
    },
    Endpoint {
        operation: "create_database",
        method: "POST",
        path: "/v1/databases",
    },
    Endpoint {
        operation: "get_database",
        method: "GET",
        path: "/v1/databases/{database_id}",
    },
    Endpoint {
        operation: "update_database",
        method: "PATCH",
        path: "/v1/databases/{database_id}",
    },
    Endpoint {
        operation: "create_data_source",
        method: "POST",
        path: "/v1/data_sources",
    },
    Endpoint {
        operation: "get_data_source",
        method: "GET",
        path: "/v1/data_sources/{data_source_id}",
    },
    Endpoint {
        operation: "update_data_source",
        method: "PATCH",
        path: "/v1/data_sources/{data_source_id}",
    },
    Endpoint {
        operation: "query_data_source",
        method: "POST",
        path: "/v1/data_sources/{data_source_id}/query",
    },
    Endpoint {
        operation: "list_block_children",
        method: "GET",
        path: "/v1/blocks/{block_id}/children",
    },
    Endpoint {
        operation: "append_block_children",
        method: "PATCH",
        path: "/v1/blocks/{block_id}/children",
    },
    Endpoint {
        operation: "get_block",
        method: "GET",
        path: "/v1/blocks/{block_id}",
    },
    Endpoint {
        operation: "update_block",
        method: "PATCH",
        path: "/v1/blocks/{block_id}",
    },
    Endpoint {
        operation: "delete_block",
        method: "DELETE",
        path: "/v1/blocks/{block_id}",
    },
    Endpoint {
        operation: "create_meeting_notes",
        method: "POST",
        path: "/v1/blocks/meeting_notes",
    },
    Endpoint {
        operation: "query_meeting_notes",
        method: "POST",
        path: "/v1/blocks/meeting_notes/query",
    },
    Endpoint {
        operation: "move_page",
        method: "POST",
        path: "/v1/pages/{page_id}/move",
    },
    Endpoint {
        operation: "get_page_property",
        method: "GET",
        path: "/v1/pages/{page_id}/properties/{property_id}",
    },
    Endpoint {
        operation: "get_page_markdown",
        method: "GET",
        path: "/v1/pages/{page_id}/markdown",
    },
    Endpoint {
        operation: "update_page_markdown",
        method: "PATCH",
        path: "/v1/pages/{page_id}/markdown",
    },
    Endpoint {
        operation: "list_data_source_templates",
        method: "GET",
        path: "/v1/data_sources/{data_source_id}/templates",
    },
    Endpoint {
        operation: "create_comment",
        method: "POST",
        path: "/v1/comments",
    },
    Endpoint {
        operation: "list_comments",
        method: "GET",
        path: "/v1/comments",
    },
    Endpoint {
        operation: "get_comment",
        method: "GET",
        path: "/v1/comments/{comment_id}",
    },
    Endpoint {
        operation: "update_comment",
        method: "PATCH",
        path: "/v1/comments/{comment_id}",
    },
    Endpoint {
        operation: "delete_comment",
        method: "DELETE",
        path: "/v1/comments/{comment_id}",
    },
    Endpoint {
        operation: "create_file_upload",
        method: "POST",
        path: "/v1/file_uploads",
    },
    Endpoint {
        operation: "list_file_uploads",
        method: "GET",
        path: "/v1/file_uploads",
    },
    Endpoint {
        operation: "get_file_upload",
        method: "GET",
        path: "/v1/file_uploads/{file_upload_id}",
    },
    Endpoint {
        operation: "complete_file_upload",
        method: "POST",
        path: "/v1/file_uploads/{file_upload_id}/complete",
    },
    Endpoint {
        operation: "list_views",
        method: "GET",
        path: "/v1/views",
    },
    Endpoint {
        operation: "create_view",
        method: "POST",
        path: "/v1/views",
    },
    Endpoint {
        operation: "get_view",
        method: "GET",
        path: "/v1/views/{view_id}",
    },
    Endpoint {
        operation: "update_view",
        method: "PATCH",
        path: "/v1/views/{view_id}",
    },
    Endpoint {
        operation: "delete_view",
        method: "DELETE",
        path: "/v1/views/{view_id}",
    },
    Endpoint {
        operation: "create_view_query",
        method: "POST",
        path: "/v1/views/{view_id}/queries",
    },
    Endpoint {
        operation: "get_view_query_results",
        method: "GET",
        path: "/v1/views/{view_id}/queries/{query_id}",
    },
    Endpoint {
        operation: "delete_view_query",
        method: "DELETE",
        path: "/v1/views/{view_id}/queries/{query_id}",
    },
    Endpoint {
        operation: "list_custom_emojis",
        method: "GET",
        path: "/v1/custom_emojis",
    },
    Endpoint {
        operation: "get_async_task",
        method: "GET",
        path: "/v1/async_tasks/{task_id}",
    },
    Endpoint {
        operation: "create_oauth_token",
        method: "POST",
        path: "/v1/oauth/token",
    },
    Endpoint {
        operation: "revoke_oauth_token",
        method: "POST",
        path: "/v1/oauth/revoke",
    },
    Endpoint {
        operation: "introspect_oauth_token",
        method: "POST",
        path: "/v1/oauth/introspect",
    },
];
