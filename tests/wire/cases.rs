//! The cases: a name, an action, an input.

use serde_json::{Value, json};

use crate::comment_cases::comments;
use crate::content_cases::content;
use crate::data_source_cases::data_sources;
use crate::file_cases::files;
use crate::support::objects::{DATA_SOURCE, DATABASE, PAGE, USER};
use crate::view_cases::views;

pub(crate) type Case = (&'static str, &'static str, Value);

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = creating();
    cases.extend(getting());
    cases.extend(listing());
    cases.extend(raw());
    cases.extend(content());
    cases.extend(comments());
    cases.extend(files());
    cases.extend(views());
    cases.extend(data_sources());
    cases
}

fn creating() -> Vec<Case> {
    let title = json!([{"text": {"content": "Groceries"}}]);
    let name = json!({"Name": {"title": {}}});
    let kale = json!({"Name": {"title": [{"text": {"content": "Tuscan kale"}}]}});
    let kale_page = json!({"title": {"title": [{"text": {"content": "Tuscan kale"}}]}});
    vec![
        ("create_database", "create_database", create_database()),
        ("create_database_in_the_workspace", "create_database", json!({"parent": {"workspace": true}, "properties": name})),
        (
            "create_database_with_a_relation_to_a_database",
            "create_database",
            json!({
                "parent": {"page_id": PAGE},
                "properties": {
                    "Name": {"title": {}},
                    "Meals": {"relation": {"database_id": DATABASE, "single_property": {}}},
                    "Other meals": {"relation": {"database_id": DATABASE, "dual_property": {}}},
                    "Sources": {"relation": {"data_source_id": DATA_SOURCE, "single_property": {}}}
                }
            }),
        ),
        (
            "create_database_from_json_text",
            "create_database",
            json!({
                "parent": json!({"page_id": PAGE}).to_string(),
                "title": title.to_string(),
                "properties": name.to_string()
            }),
        ),
        ("create_database_item", "create_database_item", create_database_item()),
        (
            "create_database_item_in_a_data_source",
            "create_database_item",
            json!({"parent": {"type": "data_source_id", "data_source_id": DATA_SOURCE}, "properties": kale}),
        ),
        (
            "create_database_item_with_a_data_source_id_as_database_id",
            "create_database_item",
            json!({"parent": {"database_id": DATA_SOURCE}, "properties": kale}),
        ),
        (
            "create_database_item_from_json_text",
            "create_database_item",
            json!({
                "parent": json!({"data_source_id": DATA_SOURCE}).to_string(),
                "properties": kale.to_string(),
                "children": r#"[{"divider": {}}]"#,
                "icon": r#"{"emoji": "🥬"}"#,
                "cover": r#"{"external": {"url": "https://example.com/kale.jpg"}}"#
            }),
        ),
        (
            "create_page",
            "create_page",
            json!({
                "parent": {"page_id": PAGE},
                "properties": kale_page,
                "children": [
                    {"object": "block", "heading_2": {"rich_text": [{"text": {"content": "Lacinato kale"}}]}},
                    {"toggle": {"rich_text": [], "children": [{"paragraph": {"rich_text": []}}]}}
                ],
                "icon": {"emoji": "🥬"},
                "cover": {"type": "external", "external": {"url": "https://example.com/kale.jpg"}}
            }),
        ),
        (
            "create_page_without_what_is_null_or_empty",
            "create_page",
            json!({"parent": {"page_id": PAGE}, "properties": kale_page, "children": null, "icon": null, "cover": ""}),
        ),
        (
            "create_page_in_the_workspace",
            "create_page",
            json!({"parent": {"type": "workspace", "workspace": true}, "properties": kale_page}),
        ),
        ("create_page_in_a_database", "create_page", json!({"parent": {"database_id": DATABASE}, "properties": kale})),
    ]
}

/// Every type of property of the original's example.
fn create_database() -> Value {
    json!({
        "parent": {"type": "page_id", "page_id": PAGE},
        "title": [{"type": "text", "text": {"content": "Groceries", "link": null}, "plain_text": "Groceries", "href": null}],
        "properties": {
            "Name": {"title": {}},
            "Description": {"rich_text": {}},
            "In stock": {"checkbox": {}},
            "Food group": {"select": {"options": [{"name": "復Vegetable", "color": "green"}]}},
            "Price": {"number": {"format": "dollar"}},
            "Last ordered": {"date": {}},
            "Number of meals": {
                "rollup": {"rollup_property_name": "Name", "relation_property_name": "Meals", "function": "count"}
            },
            "Store availability": {
                "type": "multi_select",
                "multi_select": {"options": [{"name": "Gus'''s Community Market", "color": "yellow"}]}
            },
            "+1": {"people": {}},
            "Photo": {"files": {}}
        }
    })
}

fn create_database_item() -> Value {
    json!({
        "parent": {"database_id": DATABASE.replace('-', "")},
        "properties": {
            "Name": {"title": [{"text": {"content": "Tuscan kale"}}]},
            "Food group": {"select": {"name": "塞 Vegetable"}},
            "Price": {"number": 2.5},
            "In stock": {"checkbox": false},
            "Last ordered": {"date": {"start": "2026-02-03"}}
        },
        "children": [{"paragraph": {"rich_text": [{"text": {"content": "Dark."}}], "color": "default"}}],
        "icon": {"type": "external", "external": {"url": "https://example.com/icon.png"}}
    })
}

fn getting() -> Vec<Case> {
    let url = format!("https://www.notion.so/Tuscan-kale-{}?pvs=4", PAGE.replace('-', ""));
    vec![
        ("get_current_user", "get_current_user", json!({})),
        ("get_database", "get_database", json!({"database_id": DATABASE})),
        ("get_database_with_a_data_source_id", "get_database", json!({"database_id": DATA_SOURCE})),
        ("get_page", "get_page", json!({"page_id": PAGE})),
        ("get_page_by_its_url", "get_page", json!({"page_id": url})),
        ("get_page_with_properties", "get_page", json!({"page_id": PAGE, "filter_properties": " %5BhIv ,title,, a%3Ab "})),
        (
            "get_page_with_an_array_of_properties",
            "get_page",
            json!({"page_id": PAGE, "filter_properties": [" %5BhIv ", "[hIv", "50% off"]}),
        ),
        ("get_user_by_id", "get_user_by_id", json!({"user_id": USER.replace('-', "")})),
    ]
}

fn listing() -> Vec<Case> {
    vec![
        ("list_databases", "list_databases", json!({})),
        (
            "list_databases_from_a_cursor",
            "list_databases",
            json!({"start_cursor": "a cursor", "page_size": 7, "fetch_all": false}),
        ),
        ("list_databases_fetching_all", "list_databases", json!({"fetch_all": true})),
        ("list_pages", "list_pages", json!(null)),
        ("list_pages_with_a_limit", "list_pages", json!({"limit": 2})),
        ("list_users", "list_users", json!({"start_cursor": null, "page_size": null})),
        ("list_users_from_a_cursor", "list_users", json!({"start_cursor": "a cursor & more", "page_size": 100})),
        ("list_users_fetching_all", "list_users", json!({"fetch_all": true, "start_cursor": "not looked at", "page_size": 3})),
        ("query_database", "query_database", json!({"database_id": DATABASE})),
        (
            "query_database_with_everything",
            "query_database",
            json!({
                "database_id": DATABASE,
                "filter": {"and": [
                    {"property": "Price", "number": {"less_than": 3}},
                    {"or": [
                        {"property": "In stock", "checkbox": {"equals": true}},
                        {"timestamp": "created_time", "created_time": {"past_week": {}}}
                    ]}
                ]},
                "sorts": [
                    {"property": "Price", "direction": "descending"},
                    {"timestamp": "last_edited_time", "direction": "ascending"}
                ],
                "start_cursor": "a cursor",
                "page_size": 10
            }),
        ),
        (
            "query_database_from_json_text",
            "query_database",
            json!({
                "database_id": DATABASE,
                "filter": r#"{"property": "Name", "title": {"contains": "kale"}}"#,
                "sorts": r#"[{"property": "Name", "direction": "ascending"}]"#
            }),
        ),
        (
            "query_database_with_a_data_source_id_and_a_limit",
            "query_database",
            json!({"database_id": DATA_SOURCE, "limit": 2, "page_size": 1}),
        ),
        // In an order: without one, requests go out side by side.
        (
            "query_database_fetching_all",
            "query_database",
            json!({"database_id": DATABASE, "fetch_all": true, "sorts": [{"property": "Price", "direction": "ascending"}]}),
        ),
    ]
}

fn raw() -> Vec<Case> {
    let url = format!("/v1/pages/{PAGE}?filter_properties=title");
    vec![
        ("raw_request", "raw_request", json!({"url": "users/me", "method": "GET"})),
        (
            "raw_request_with_everything_but_files",
            "raw_request",
            json!({
                "url": url,
                "method": "PATCH",
                "query_parameters": {"filter_properties": ["[hIv", "a b"]},
                "headers": {"Notion-Version": "2025-09-03", "X-Reason": "a test"},
                "data": r#"{"in_trash": true}"#
            }),
        ),
    ]
}
