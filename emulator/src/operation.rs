//! The operations of Notion's API by their paths.

use serde_json::Value;

use crate::version::Version::{self, June2022, March2026, September2025};

/// An operation of the API.
#[derive(Debug)]
pub(crate) struct Operation {
    method: &'static str,
    /// The path, the parts that vary written as `*`.
    pattern: &'static str,
    pub(crate) id: &'static str,
    /// The versions that have the operation.
    first: Version,
    last: Version,
}

const fn since(first: Version, method: &'static str, pattern: &'static str, id: &'static str) -> Operation {
    Operation { method, pattern, id, first, last: March2026 }
}

const fn always(method: &'static str, pattern: &'static str, id: &'static str) -> Operation {
    since(June2022, method, pattern, id)
}

/// Those that come first are found first: a path that is written out stands before the pattern that it would match.
const OPERATIONS: [Operation; 50] = [
    always("GET", "users", "list_users"),
    always("GET", "users/me", "get_current_user"),
    always("GET", "users/*", "get_user"),
    always("POST", "search", "search"),
    always("POST", "pages", "create_page"),
    always("GET", "pages/*", "get_page"),
    always("PATCH", "pages/*", "update_page"),
    always("POST", "pages/*/move", "move_page"),
    always("GET", "pages/*/properties/*", "get_page_property"),
    always("GET", "pages/*/markdown", "get_page_markdown"),
    always("PATCH", "pages/*/markdown", "update_page_markdown"),
    always("POST", "databases", "create_database"),
    always("GET", "databases/*", "get_database"),
    always("PATCH", "databases/*", "update_database"),
    Operation { method: "POST", pattern: "databases/*/query", id: "query_database", first: June2022, last: June2022 },
    since(September2025, "POST", "data_sources", "create_data_source"),
    since(September2025, "GET", "data_sources/*", "get_data_source"),
    since(September2025, "PATCH", "data_sources/*", "update_data_source"),
    since(September2025, "POST", "data_sources/*/query", "query_data_source"),
    since(September2025, "GET", "data_sources/*/templates", "list_data_source_templates"),
    always("POST", "blocks/meeting_notes", "create_meeting_notes"),
    always("POST", "blocks/meeting_notes/query", "query_meeting_notes"),
    always("GET", "blocks/*", "get_block"),
    always("PATCH", "blocks/*", "update_block"),
    always("DELETE", "blocks/*", "delete_block"),
    always("GET", "blocks/*/children", "list_block_children"),
    always("PATCH", "blocks/*/children", "append_block_children"),
    always("POST", "comments", "create_comment"),
    always("GET", "comments", "list_comments"),
    always("GET", "comments/*", "get_comment"),
    always("PATCH", "comments/*", "update_comment"),
    always("DELETE", "comments/*", "delete_comment"),
    always("POST", "file_uploads", "create_file_upload"),
    always("GET", "file_uploads", "list_file_uploads"),
    always("GET", "file_uploads/*", "get_file_upload"),
    always("POST", "file_uploads/*/send", "send_file_upload"),
    always("POST", "file_uploads/*/complete", "complete_file_upload"),
    since(September2025, "GET", "views", "list_views"),
    since(September2025, "POST", "views", "create_view"),
    since(September2025, "GET", "views/*", "get_view"),
    since(September2025, "PATCH", "views/*", "update_view"),
    since(September2025, "DELETE", "views/*", "delete_view"),
    since(September2025, "POST", "views/*/queries", "create_view_query"),
    since(September2025, "GET", "views/*/queries/*", "get_view_query_results"),
    since(September2025, "DELETE", "views/*/queries/*", "delete_view_query"),
    always("GET", "custom_emojis", "list_custom_emojis"),
    always("GET", "async_tasks/*", "get_async_task"),
    always("POST", "oauth/token", "create_oauth_token"),
    always("POST", "oauth/revoke", "revoke_oauth_token"),
    always("POST", "oauth/introspect", "introspect_oauth_token"),
];

impl Operation {
    /// Whether `version` has this operation.
    pub(crate) fn is_in(&self, version: Version) -> bool {
        (self.first..=self.last).contains(&version)
    }

    pub(crate) fn method(&self) -> &'static str {
        self.method
    }

    /// The path behind `/v1/`, with a `*` for each part that varies.
    pub(crate) fn pattern(&self) -> &'static str {
        self.pattern
    }

    fn matches(&self, method: &str, path: &str) -> bool {
        let parts = self.pattern.split('/');
        self.method == method
            && parts.clone().count() == path.split('/').count()
            && parts.zip(path.split('/')).all(|(part, given)| part == "*" || part == given)
    }
}

/// All operations of all versions.
pub(crate) fn all() -> &'static [Operation] {
    &OPERATIONS
}

/// The operation that a request asks for, whether its version has it or not.
pub(crate) fn find(method: &str, path: &str) -> Option<&'static Operation> {
    let path = path.trim_matches('/').strip_prefix("v1/")?;
    OPERATIONS.iter().find(|operation| operation.matches(method, path))
}

/// The id of the operation that a request asks for.
pub(crate) fn identify(method: &str, path: &str) -> Option<&'static str> {
    find(method, path).map(|operation| operation.id)
}

/// The ids of what an operation created, by its request and answer.
pub(crate) fn created(operation: Option<&str>, request: &[u8], answer: &Value) -> Vec<String> {
    let id_of = |object: &Value| object["id"].as_str().map(str::to_owned);
    match operation {
        Some(
            "create_page"
            | "create_database"
            | "create_data_source"
            | "create_comment"
            | "create_file_upload"
            | "create_view"
            | "create_meeting_notes",
        ) => id_of(answer).into_iter().collect(),
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
    use super::{find, identify};
    use crate::version::Version;

    #[test]
    fn a_request_names_its_operation() {
        for (method, path, expected) in [
            ("GET", "/v1/users/me", Some("get_current_user")),
            ("GET", "/v1/users/7855b161", Some("get_user")),
            ("PATCH", "/v1/blocks/1/children/", Some("append_block_children")),
            ("POST", "/v1/blocks/meeting_notes/query", Some("query_meeting_notes")),
            ("GET", "/v1/pages/1/properties/a%2Fb", Some("get_page_property")),
            ("DELETE", "/v1/views/1/queries/2", Some("delete_view_query")),
            ("PUT", "/v1/pages/1", None),
            ("GET", "/v2/users", None),
            ("GET", "/v1", None),
        ] {
            assert_eq!(identify(method, path), expected, "{method} {path}");
        }
    }

    #[test]
    fn versions_have_operations_of_their_own() {
        for (method, path, expected) in [
            ("GET", "/v1/users", [true, true, true]),
            ("POST", "/v1/databases/1/query", [true, false, false]),
            ("POST", "/v1/data_sources/1/query", [false, true, true]),
            ("GET", "/v1/views", [false, true, true]),
        ] {
            let operation = find(method, path);
            let found = Version::ALL.map(|version| operation.is_some_and(|it| it.is_in(version)));
            assert_eq!(found, expected, "{method} {path}");
        }
    }
}
