//! The cases of the actions on databases and data sources.

use serde_json::json;

use crate::cases::Case;
use crate::support::objects::{DATA_SOURCE, DATABASE, PAGE};

pub(crate) fn data_sources() -> Vec<Case> {
    let mut cases = databases();
    cases.extend(schemas());
    cases.extend(queries());
    cases.extend(lists());
    cases
}

fn databases() -> Vec<Case> {
    vec![
        (
            "update_database",
            "update_database",
            json!({
                "database_id": DATABASE.replace('-', ""),
                "parent": {"page_id": PAGE.replace('-', "")},
                "title": [{"text": {"content": "Groceries"}}],
                "description": [{"text": {"content": "For the week"}}],
                "icon": {"emoji": "🥬"},
                "cover": {"external": {"url": "https://example.com/kale.jpg"}},
                "is_inline": true,
                "is_locked": "no",
                "in_trash": false
            }),
        ),
        (
            "update_database_clearing",
            "update_database",
            json!({"database_id": DATABASE, "title": [], "description": "[]", "icon": null, "cover": null, "is_inline": null}),
        ),
        (
            "update_database_moving_to_the_workspace",
            "update_database",
            json!({"database_id": DATABASE, "parent": {"workspace": true}, "title": ""}),
        ),
    ]
}

fn schemas() -> Vec<Case> {
    vec![
        (
            "create_data_source",
            "create_data_source",
            json!({
                "parent": {"database_id": DATABASE.replace('-', "")},
                "title": [{"text": {"content": "Shops"}}],
                "properties": {"Name": {"title": {}}, "Opens": {"type": "date", "date": {}}},
                "icon": {"emoji": "🏪"}
            }),
        ),
        (
            "create_data_source_with_a_relation_to_a_database",
            "create_data_source",
            json!({
                "parent": {"type": "database_id", "database_id": DATABASE},
                "properties": {
                    "Name": {"title": {}},
                    "Sells": {"relation": {"database_id": DATABASE, "dual_property": {"synced_property_name": "Sold at"}}}
                }
            }),
        ),
        (
            "create_data_source_from_json_text",
            "create_data_source",
            json!({
                "parent": json!({"database_id": DATABASE}).to_string(),
                "title": "",
                "properties": r#"{"Name": {"title": {}}}"#,
                "icon": null
            }),
        ),
        ("get_data_source", "get_data_source", json!({"data_source_id": DATA_SOURCE.replace('-', "")})),
        ("get_data_source_by_the_url_of_its_database", "get_data_source", json!({"data_source_id": url_of_the_database()})),
        (
            "update_data_source",
            "update_data_source",
            json!({
                "data_source_id": DATA_SOURCE,
                "title": [],
                "icon": null,
                "properties": {
                    "Price": {"number": {"format": "euro"}},
                    "Last ordered": {"name": "Ordered on"},
                    "cU%5Bg": {"description": null},
                    "Food group": {"select": {"options": [{"name": "Fruit"}]}},
                    "Meals": {"type": "relation", "relation": {"database_id": DATABASE, "single_property": {}}},
                    "Photo": null
                },
                "parent": {"database_id": DATABASE.replace('-', "")},
                "in_trash": "off"
            }),
        ),
        (
            "update_data_source_from_json_text",
            "update_data_source",
            json!({"data_source_id": DATA_SOURCE, "properties": r#"{"Photo": null, "Organic": {"checkbox": {}}}"#, "icon": ""}),
        ),
        (
            "update_data_source_by_the_id_of_its_database",
            "update_data_source",
            json!({"data_source_id": DATABASE, "properties": {"Photo": null}}),
        ),
    ]
}

fn queries() -> Vec<Case> {
    vec![
        ("query_data_source", "query_data_source", json!({"data_source_id": DATA_SOURCE})),
        (
            "query_data_source_with_everything",
            "query_data_source",
            json!({
                "data_source_id": DATA_SOURCE,
                "filter": {"or": [{"property": "Price", "number": {"less_than": 3}}, {"property": "In stock", "checkbox": {"equals": true}}]},
                "sorts": [{"property": "Price", "direction": "descending"}, {"timestamp": "created_time", "direction": "ascending"}],
                "filter_properties": "title, %5BhIv",
                "in_trash": "yes",
                "start_cursor": "a cursor",
                "page_size": 10
            }),
        ),
        (
            "query_data_source_with_a_limit",
            "query_data_source",
            json!({"data_source_id": DATA_SOURCE, "limit": "2", "page_size": 1}),
        ),
        (
            "query_data_source_fetching_all",
            "query_data_source",
            json!({"data_source_id": DATA_SOURCE, "fetch_all": true, "sorts": [{"property": "Price", "direction": "ascending"}]}),
        ),
        (
            "query_data_source_by_the_url_of_its_database",
            "query_data_source",
            json!({"data_source_id": url_of_the_database(), "limit": 150}),
        ),
    ]
}

fn lists() -> Vec<Case> {
    vec![
        ("list_data_source_templates", "list_data_source_templates", json!({"data_source_id": DATA_SOURCE})),
        (
            "list_data_source_templates_by_name_with_a_limit",
            "list_data_source_templates",
            json!({"data_source_id": DATA_SOURCE, "name": "leafy & green", "limit": 2, "page_size": 1}),
        ),
        (
            "list_data_source_templates_by_the_id_of_its_database",
            "list_data_source_templates",
            json!({"data_source_id": DATABASE, "page_size": 10}),
        ),
        ("list_data_sources", "list_data_sources", json!({"database_id": ""})),
        ("list_data_sources_fetching_all", "list_data_sources", json!({"fetch_all": true})),
        ("list_data_sources_of_a_database", "list_data_sources", json!({"database_id": url_of_the_database()})),
    ]
}

fn url_of_the_database() -> String {
    format!("https://www.notion.so/Groceries-{}?v=1", DATABASE.replace('-', ""))
}
