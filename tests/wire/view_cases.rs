//! The cases of the actions on views.

use serde_json::json;

use crate::cases::Case;
use crate::support::objects::{DATA_SOURCE, DATABASE, VIEW, VIEW_QUERY};

pub(crate) fn views() -> Vec<Case> {
    vec![
        ("list_views", "list_views", json!({"database_id": DATABASE.replace('-', "")})),
        ("list_views_with_details", "list_views", json!({"database_id": DATABASE, "details": "yes", "fetch_all": true})),
        ("list_views_of_a_data_source", "list_views", json!({"database_id": DATA_SOURCE, "limit": 1})),
        ("query_view", "query_view", json!({"view_id": VIEW.replace('-', "")})),
        ("query_view_fetching_all", "query_view", json!({"view_id": VIEW, "fetch_all": true, "start_cursor": "not looked at"})),
        ("query_view_with_a_limit", "query_view", json!({"view_id": VIEW, "limit": 2, "page_size": 1})),
        (
            "query_view_going_on",
            "query_view",
            json!({"view_id": VIEW, "start_cursor": format!("{VIEW_QUERY}:the second page"), "page_size": 10}),
        ),
    ]
}
