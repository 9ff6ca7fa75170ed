//! Filters, sorts, queries and searches.

use notion_connector::types;

use crate::{Row, row};

/// All rows of this file.
pub(super) fn rows() -> Vec<Row> {
    [queries()].into_iter().flatten().collect()
}

fn queries() -> Vec<Row> {
    let filters = [
        r#"{"property": "Name", "title": {"contains": "Plum"}}"#,
        r#"{"property": "Name", "type": "title", "title": {"is_empty": true}}"#,
        r#"{"property": "Price", "number": {"greater_than": 1.0}}"#,
        r#"{"property": "Done", "checkbox": {"equals": true}}"#,
        r#"{"property": "Kind", "select": {"equals": "Stone"}}"#,
        r#"{"property": "Kind", "select": {"does_not_equal": ["Stone", "Pome"]}}"#,
        r#"{"property": "Kinds", "multi_select": {"contains": []}}"#,
        r#"{"property": "When", "date": {"past_week": {}}}"#,
        r#"{"property": "When", "date": {"on_or_after": "2026-02-03"}}"#,
        r#"{"timestamp": "created_time", "created_time": {"before": "today"}}"#,
        r#"{"property": "Who", "people": {"contains": "me"}}"#,
        r#"{"property": "Files", "files": {"is_not_empty": true}}"#,
        r#"{"property": "Trees", "relation": {"contains": "$ID"}}"#,
        r#"{"property": "Sum", "formula": {"string": {"starts_with": "P"}}}"#,
        r#"{"property": "Sum", "rollup": {"every": {"rich_text": {"ends_with": "m"}}}}"#,
        r#"{"property": "Sum", "rollup": {"number": {"less_than": 3}}}"#,
        r#"{"property": "Checked", "verification": {"status": "none"}}"#,
        r#"{"and": [{"or": [{"property": "Done", "checkbox": {"equals": true}}]}, {"and": []}]}"#,
    ];
    let filters = filters.map(|filter| row::<types::Filter>("a filter", filter));
    let more = [
        row::<types::QueryDataSourceRequest>("nothing", "{}"),
        row::<types::QueryDataSourceRequest>(
            "a query",
            r#"{"filter": {"property": "Name", "rich_text": {"equals": ""}}, "start_cursor": null, "page_size": 100,
                "sorts": [{"property": "Price", "direction": "descending"}, {"timestamp": "created_time", "direction": "ascending"}],
                "result_type": "page", "in_trash": false}"#,
        ),
        row::<types::SearchRequest>(
            "a search",
            r#"{"query": "Plum", "filter": {"property": "object", "value": "data_source"}, "page_size": 1,
                "sort": {"timestamp": "last_edited_time", "direction": "ascending"}, "start_cursor": "$ID"}"#,
        ),
        row::<types::SearchRequest>("by relevance", r#"{"sort": {"property": "relevance"}, "filter": {"in_trash": true}}"#),
    ];
    filters.into_iter().chain(more).collect()
}
