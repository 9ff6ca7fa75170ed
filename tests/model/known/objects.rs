//! Pages, databases and data sources, lists of them, and errors.

use notion_connector::types;

use crate::{Row, row};

/// All rows of this file.
pub(super) fn rows() -> Vec<Row> {
    [objects(), lists()].into_iter().flatten().collect()
}

fn objects() -> Vec<Row> {
    vec![
        row::<types::Page>("a page without properties", r#"{$PAGE, "properties": {}}"#),
        row::<types::PageResponse>(
            "a page",
            r#"{$PAGE, "request_id": "$ID", "properties": {
                "Name": {"id": "title", "type": "title", "title": [$TEXT]},
                "": {"id": "a", "type": "number", "number": 3.50},
                "properties": {"id": "b", "type": "relation", "relation": [{"id": "$ID"}], "has_more": false}}}"#,
        ),
        row::<types::PageResponse>("a part of a page", r#"{"object": "page", "id": "$ID"}"#),
        row::<types::PageResponse>("a part with its request", r#"{"object": "page", "id": "$ID", "request_id": "$ID"}"#),
        row::<types::DatabaseResponse>("a database", "{$DATABASE}"),
        row::<types::DatabaseResponse>("a part of a database", r#"{"object": "database", "id": "$ID"}"#),
        row::<types::DataSourceResponse>(
            "a data source",
            r#"{$DATA_SOURCE, "properties": {"Price": {"id": "p", "name": "Price", "description": "In euros", "type": "number",
                "number": {"format": "number"}}}}"#,
        ),
        row::<types::DataSourceResponse>("a part of a data source", r#"{"object": "data_source", "id": "$ID"}"#),
        row::<types::DataSourceResponse>(
            "a part of a data source, with its properties",
            r#"{"object": "data_source", "id": "$ID", "properties": {"N": {"id": "n", "name": "N", "type": "title", "title": {}}}}"#,
        ),
        row::<types::ErrorBody>(
            "an error",
            r#"{"object": "error", "status": 400, "code": "validation_error", "message": "body failed", "request_id": "$ID"}"#,
        ),
        row::<types::ErrorBody>(
            "an error with more data",
            r#"{"object": "error", "status": 429, "code": "rate_limited", "message": "", "additional_data": {"a": [1, null, {}]}}"#,
        ),
    ]
}

fn lists() -> Vec<Row> {
    vec![
        row::<types::UserList>(
            "users",
            r#"{"object": "list", "results": [$USER, $USER], "next_cursor": "$ID", "has_more": true, "type": "user", "user": {}}"#,
        ),
        row::<types::BlockList>(
            "blocks, some in part",
            r#"{"object": "list", "results": [{"object": "block", "id": "$ID"}, {$BLOCK, "type": "divider", "divider": {}}],
                "next_cursor": null, "has_more": false, "type": "block", "block": {}, "request_id": "$ID"}"#,
        ),
        row::<types::SearchResultList>(
            "what was found",
            r#"{"object": "list", "results": [{$PAGE, "properties": {}}, {$DATA_SOURCE, "properties": {}},
                {"object": "page", "id": "$ID"}, {"object": "data_source", "id": "$ID", "properties": {}}],
                "next_cursor": null, "has_more": false, "type": "page_or_data_source", "page_or_data_source": {}}"#,
        ),
        row::<types::QueryResultList>(
            "an empty list of rows that is not all",
            r#"{"object": "list", "results": [], "next_cursor": null, "has_more": true, "type": "page_or_data_source",
                "page_or_data_source": {}, "request_status": {"type": "incomplete", "incomplete_reason": "query_result_limit_reached"}}"#,
        ),
    ]
}
