//! The operations of Notion's API by their paths.

use serde_json::Value;

/// Each operation's method and path, the parts that vary written as `*`, and its id.
///
/// Those that the emulator does not answer are named too, so that the ledger tells what a client tried.
const OPERATIONS: [(&str, &str, &str); 49] = [
    ("GET", "users", "list_users"),
    ("GET", "users/me", "get_current_user"),
    ("GET", "users/*", "get_user"),
    ("POST", "search", "search"),
    ("POST", "pages", "create_page"),
    ("GET", "pages/*", "get_page"),
    ("PATCH", "pages/*", "update_page"),
    ("POST", "pages/*/move", "move_page"),
    ("GET", "pages/*/properties/*", "get_page_property"),
    ("GET", "pages/*/markdown", "get_page_markdown"),
    ("PATCH", "pages/*/markdown", "update_page_markdown"),
    ("POST", "databases", "create_database"),
    ("GET", "databases/*", "get_database"),
    ("PATCH", "databases/*", "update_database"),
    ("POST", "databases/*/query", "query_database"),
    ("POST", "data_sources", "create_data_source"),
    ("GET", "data_sources/*", "get_data_source"),
    ("PATCH", "data_sources/*", "update_data_source"),
    ("POST", "data_sources/*/query", "query_data_source"),
    ("GET", "data_sources/*/templates", "list_data_source_templates"),
    ("POST", "blocks/meeting_notes", "create_meeting_notes"),
    ("POST", "blocks/meeting_notes/query", "query_meeting_notes"),
    ("GET", "blocks/*", "get_block"),
    ("PATCH", "blocks/*", "update_block"),
    ("DELETE", "blocks/*", "delete_block"),
    ("GET", "blocks/*/children", "list_block_children"),
    ("PATCH", "blocks/*/children", "append_block_children"),
    ("POST", "comments", "create_comment"),
    ("GET", "comments", "list_comments"),
    ("GET", "comments/*", "get_comment"),
    ("PATCH", "comments/*", "update_comment"),
    ("DELETE", "comments/*", "delete_comment"),
    ("POST", "file_uploads", "create_file_upload"),
    ("GET", "file_uploads", "list_file_uploads"),
    ("GET", "file_uploads/*", "get_file_upload"),
    ("POST", "file_uploads/*/send", "send_file_upload"),
    ("POST", "file_uploads/*/complete", "complete_file_upload"),
    ("GET", "views", "list_views"),
    ("POST", "views", "create_view"),
    ("GET", "views/*", "get_view"),
    ("PATCH", "views/*", "update_view"),
    ("DELETE", "views/*", "delete_view"),
    ("POST", "views/*/queries", "create_view_query"),
    ("GET", "views/*/queries/*", "get_view_query"),
    ("GET", "custom_emojis", "list_custom_emojis"),
    ("GET", "async_tasks/*", "get_async_task"),
    ("POST", "oauth/token", "create_oauth_token"),
    ("POST", "oauth/revoke", "revoke_oauth_token"),
    ("POST", "oauth/introspect", "introspect_oauth_token"),
];

/// The id of the operation that a request asks for.
pub(crate) fn identify(method: &str, path: &str) -> Option<&'static str> {
    let path = path.trim_matches('/').strip_prefix("v1/")?;
    let matches = |pattern: &str| {
        let parts = pattern.split('/');
        parts.clone().count() == path.split('/').count()
            && parts.zip(path.split('/')).all(|(part, given)| part == "*" || part == given)
    };
    let mut operations = OPERATIONS.iter();
    operations.find(|(known, pattern, _)| *known == method && matches(pattern)).map(|(.., id)| *id)
}

/// The ids of what an operation created, by its request and answer.
pub(crate) fn created(operation: Option<&str>, request: &[u8], answer: &Value) -> Vec<String> {
    let id_of = |object: &Value| object["id"].as_str().map(str::to_owned);
    match operation {
        Some("create_page" | "create_database" | "create_data_source") => id_of(answer).into_iter().collect(),
        Some("append_block_children") => {
            // The answer names the new blocks first, and behind them those that they were put in front of.
            let request: Value = serde_json::from_slice(request).unwrap_or_default();
            let count = request["children"].as_array().map_or(0, Vec::len);
            answer["results"].as_array().into_iter().flatten().take(count).filter_map(id_of).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::identify;

    #[test]
    fn a_request_names_its_operation() {
        for (method, path, expected) in [
            ("GET", "/v1/users/me", Some("get_current_user")),
            ("GET", "/v1/users/7855b161", Some("get_user")),
            ("PATCH", "/v1/blocks/1/children/", Some("append_block_children")),
            ("GET", "/v1/pages/1/properties/a%2Fb", Some("get_page_property")),
            ("PUT", "/v1/pages/1", None),
            ("GET", "/v2/users", None),
            ("GET", "/v1", None),
        ] {
            assert_eq!(identify(method, path), expected, "{method} {path}");
        }
    }
}
