//! What may be sent twice.

/// What happens when an operation is done twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OperationClass {
    /// It reads.
    Safe,
    /// It sets what is there already: twice is the same as once.
    Idempotent,
    /// It makes something, and twice makes two.
    Once,
}

use OperationClass::{Idempotent, Once, Safe};

/// The class of each operation of the contract. What its body may change about that, the resource knows.
const CLASSES: &[(&str, OperationClass)] = &[
    ("list_users", Safe),
    ("get_user", Safe),
    ("get_current_user", Safe),
    ("search", Safe),
    ("create_page", Once),
    ("get_page", Safe),
    ("update_page", Idempotent),
    ("move_page", Idempotent),
    ("get_page_property", Safe),
    ("get_page_markdown", Safe),
    ("update_page_markdown", Idempotent),
    ("create_database", Once),
    ("get_database", Safe),
    ("update_database", Idempotent),
    ("create_data_source", Once),
    ("get_data_source", Safe),
    ("update_data_source", Idempotent),
    ("query_data_source", Safe),
    ("list_data_source_templates", Safe),
    ("get_block", Safe),
    ("update_block", Idempotent),
    ("delete_block", Idempotent),
    ("list_block_children", Safe),
    ("append_block_children", Once),
    ("create_meeting_notes", Once),
    ("query_meeting_notes", Safe),
    ("create_comment", Once),
    ("list_comments", Safe),
    ("get_comment", Safe),
    ("update_comment", Idempotent),
    ("delete_comment", Idempotent),
    ("create_file_upload", Once),
    ("list_file_uploads", Safe),
    ("get_file_upload", Safe),
    ("send_file_upload", Once),
    ("complete_file_upload", Once),
    ("list_views", Safe),
    ("create_view", Once),
    ("get_view", Safe),
    ("update_view", Idempotent),
    ("delete_view", Idempotent),
    // It makes no more than a result that goes by itself.
    ("create_view_query", Safe),
    ("get_view_query_results", Safe),
    ("delete_view_query", Idempotent),
    ("list_custom_emojis", Safe),
    ("get_async_task", Safe),
    ("create_oauth_token", Once),
    ("revoke_oauth_token", Idempotent),
    ("introspect_oauth_token", Safe),
];

impl OperationClass {
    /// The class of an operation. One that nobody classed is not sent twice.
    pub(crate) fn of(operation: &str) -> Self {
        CLASSES.iter().find(|(name, _)| *name == operation).map_or(Once, |(_, class)| *class)
    }

    /// Whether it may change something.
    pub(crate) fn writes(self) -> bool {
        self != Safe
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::CLASSES;

    #[test]
    fn every_operation_has_a_class() {
        let contract = notion_connector_codegen::read(include_str!("../../openapi/notion.yaml")).unwrap();
        let operations: BTreeSet<_> = contract.operations.into_keys().collect();
        let classed: BTreeSet<_> = CLASSES.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(classed.len(), CLASSES.len(), "an operation is classed twice");
        // The one operation that is written by hand is not in the contract.
        let unclassed: Vec<_> = operations.difference(&classed).collect();
        let gone: Vec<_> = classed.difference(&operations).filter(|name| *name != "send_file_upload").collect();
        assert!(unclassed.is_empty() && gone.is_empty(), "without a class: {unclassed:?}; no operations: {gone:?}");
    }
}
