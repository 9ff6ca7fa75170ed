//! Views of the grocery list.

use serde_json::{Value, json};

use super::answers::{TIME, list};
use super::{BOT_ID, DATA_SOURCE_ID, DATABASE_ID, ROW_ID, VIEW_ID, VIEW_QUERY_ID};

/// A view that shows what is in stock.
pub(crate) fn view() -> Value {
    json!({
        "object": "view",
        "id": VIEW_ID,
        "parent": {"type": "database_id", "database_id": DATABASE_ID},
        "name": "In stock",
        "type": "table",
        "created_time": TIME,
        "last_edited_time": TIME,
        "url": "https://app.notion.com/p/d9824bdc84454327be8b5b47500af6ce?v=b1c2d3e4f5064172838495a6b7c8d9e0",
        "data_source_id": DATA_SOURCE_ID,
        "created_by": {"object": "user", "id": BOT_ID},
        "last_edited_by": {"object": "user", "id": BOT_ID},
        "filter": {"property": "In stock", "checkbox": {"equals": true}},
        "sorts": [{"property": "Price", "direction": "ascending"}],
        "quick_filters": null,
        "configuration": null
    })
}

/// The views of the database, by their ids.
pub(crate) fn views() -> Value {
    list("view", vec![json!({"object": "view", "id": VIEW_ID})])
}

/// The views of the database, whole.
pub(crate) fn whole_views() -> Value {
    list("view", vec![view()])
}

/// The kept result of the view's query, with its first page of rows.
pub(crate) fn view_query() -> Value {
    json!({
        "object": "view_query",
        "id": VIEW_QUERY_ID,
        "view_id": VIEW_ID,
        "expires_at": "2026-03-11T09:45:00.000Z",
        "total_count": 1,
        "results": [{"object": "page", "id": ROW_ID}],
        "next_cursor": null,
        "has_more": false
    })
}

/// A page of the rows of a kept result.
pub(crate) fn view_query_results() -> Value {
    list("page", vec![json!({"object": "page", "id": ROW_ID})])
}

/// The rows that a view shows, as the action answers them.
pub(crate) fn view_rows() -> Value {
    let mut rows = view_query_results();
    rows["view_query"] = json!({"id": VIEW_QUERY_ID, "expires_at": "2026-03-11T09:45:00.000Z", "total_count": 1});
    rows
}

/// Where the rows of a view go on.
pub(crate) fn row_cursor() -> String {
    format!("{VIEW_QUERY_ID}:7c6b1c95-de50-45ca-94e6-af1d9fd295ab")
}
