//! What `validate` says of inputs, rows of data: without a client, and nothing sent.

#![allow(clippy::panic, reason = "the functions that all tests share are not tests themselves")]

use notion_connector::registry::{Validation, validate};
use serde_json::{Value, json};

const PAGE: &str = "bbbbbbbb-0000-4000-8000-000000000001";
const DATABASE: &str = "cccccccc-0000-4000-8000-000000000001";

/// An action, an input, and of each error the field and a part of what is accepted.
type Row = (&'static str, Value, &'static [(&'static str, &'static str)]);

fn checked(action: &str, input: &Value) -> Validation {
    validate(action, input).unwrap_or_else(|error| panic!("{action}: {error}"))
}

#[test]
fn names_every_field_that_is_off() {
    let file_cover = json!({"type": "file", "file": {"url": "https://example.com/kale.jpg"}});
    let rows: [Row; 19] = [
        ("get_current_user", json!({}), &[]),
        ("get_current_user", json!(null), &[]),
        ("get_current_user", json!([]), &[("", "")]),
        ("get_page", json!({"page_id": PAGE, "filter_properties": "title, CbFP"}), &[]),
        ("get_page", json!({}), &[("/page_id", "a text")]),
        (
            "get_page",
            json!({"page_id": "../users", "filter_properties": 7}),
            &[("/filter_properties", "an array"), ("/page_id", "32 hexadecimal digits")],
        ),
        ("list_users", json!({"fetch_all": "yes", "page_size": "25", "limit": null, "start_cursor": ""}), &[]),
        (
            "list_users",
            json!({"fetch_all": "perhaps", "page_size": 101, "limit": 0, "fetchall": 1}),
            &[
                ("/fetch_all", "true, false"),
                ("/fetchall", "start_cursor, page_size, limit, fetch_all"),
                ("/limit", "1"),
                ("/page_size", "1 to 100"),
            ],
        ),
        (
            "query_database",
            json!({"database_id": DATABASE, "filter": "{\"property\": \"A\", \"checkbox\": {\"equals\": true}}"}),
            &[],
        ),
        (
            "query_database",
            json!({"database_id": DATABASE, "filter": "{\"property\": }", "sorts": 7}),
            &[("/filter", "an object or an array"), ("/sorts", "an array")],
        ),
        (
            "query_database",
            json!({"filter": {"and": [{"property": "A", "number": {"equals": "7"}}, {"property": 7, "checkbox": {"equals": true}}]}}),
            &[("/database_id", "a text"), ("/filter/and/0/number/equals", "a number"), ("/filter/and/1/property", "a text")],
        ),
        // What is to be changed is there, though it is off: that nothing is would be wrong.
        ("update_page", json!({"page_id": PAGE, "icon": {"emoji": 7}}), &[("/icon/emoji", "a text")]),
        ("create_page", json!({"parent": {"page_id": PAGE}, "properties": {"title": {"title": []}}}), &[]),
        (
            "create_page",
            json!({"parent": {"page_id": "nowhere"}, "properties": {"Name": {"title": []}, "Price": {"number": 1}}, "cover": file_cover}),
            &[
                ("/cover", "external or file_upload"),
                ("/parent/page_id", "32 hexadecimal digits"),
                ("/properties/Name", ""),
                ("/properties/Price", ""),
            ],
        ),
        // What the parent would say of the properties is not known; of the cover, all is.
        (
            "create_page",
            json!({"parent": 7, "properties": {"Name": {"title": []}}, "cover": file_cover}),
            &[("/cover", "external or file_upload"), ("/parent", "an object")],
        ),
        (
            "create_database",
            json!({"parent": {"database_id": DATABASE}, "properties": {"Name": {"title": {}}, "Meals": {"relation": {"single_property": {}}}}}),
            &[("/parent", "page_id"), ("/properties/Meals/relation", "")],
        ),
        ("raw_request", json!({"url": "/users", "method": "get", "data": "{}", "headers": "{\"X-Note\": \"kale\"}"}), &[]),
        (
            "raw_request",
            json!({"url": "//elsewhere", "method": "fetch", "headers": {"Authorization": "x", "Host": "y"}, "timeout": 0, "max_retry_count": -1}),
            &[
                ("/headers/Authorization", ""),
                ("/headers/Host", ""),
                ("/max_retry_count", ""),
                ("/method", "GET"),
                ("/timeout", ""),
                ("/url", "a path such as /users/me"),
            ],
        ),
        ("raw_request", json!({"url": "/users", "method": "POST", "data": {}, "form_data": {"a": "1"}}), &[("/data", "")]),
    ];
    for (action, input, expected) in rows {
        let validation = checked(action, &input);
        let fields: Vec<_> = validation.errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, expected.iter().map(|row| row.0).collect::<Vec<_>>(), "{action} {input}: {validation:#?}");
        for (error, (field, accepted)) in validation.errors.iter().zip(expected) {
            assert!(error.accepted.contains(accepted) && !error.message.is_empty(), "{action} {input}: {field}: {error:?}");
        }
        assert_eq!(validation.is_valid(), expected.is_empty());
    }
}

/// Inside of Notion's objects, what is unknown is passed on, and said.
#[test]
fn warns_of_what_it_does_not_know() {
    for (action, input, expected) in [
        (
            "create_page",
            json!({"parent": {"page_id": PAGE}, "properties": {"title": {"title": []}}, "children": [{"robot": {}, "type": "robot"}]}),
            "/children/0/type",
        ),
        ("create_page", json!({"parent": {"page_id": PAGE, "mood": 1}, "properties": {"title": {"title": []}}}), "/parent/mood"),
        (
            "query_database",
            json!({"database_id": DATABASE, "sorts": [{"property": "Price", "direction": "sideways"}]}),
            "/sorts/0/direction",
        ),
    ] {
        let validation = checked(action, &input);
        assert!(validation.is_valid(), "{action} {input}: {validation:#?}");
        let fields: Vec<_> = validation.warnings.iter().map(|warning| warning.field.as_str()).collect();
        assert_eq!(fields, [expected], "{action} {input}: {validation:#?}");
    }
}

/// What an answer has and a request needs not have is no reason for a warning: people paste what they got.
#[test]
fn takes_what_was_pasted_from_an_answer() {
    let text = json!([{
        "type": "text",
        "text": {"content": "Kale", "link": {"url": "https://example.com/kale"}},
        "annotations": {"bold": true, "italic": false, "strikethrough": false, "underline": false, "code": false, "color": "default"},
        "plain_text": "Kale",
        "href": "https://example.com/kale"
    }, {"type": "equation", "equation": {"expression": "k"}, "plain_text": "k", "href": null}]);
    let parent = json!({"page_id": PAGE});
    for (action, input) in [
        ("create_page", json!({"parent": parent, "properties": {"title": {"type": "title", "title": text}}})),
        (
            "create_page",
            json!({
                "parent": {"database_id": DATABASE},
                "properties": {"Meals": {"type": "relation", "relation": [{"id": PAGE}], "has_more": false}}
            }),
        ),
        (
            "append_blocks",
            json!({"block_id": PAGE, "children": [{"type": "paragraph", "paragraph": {"rich_text": text, "color": "default"}}]}),
        ),
        ("create_comment", json!({"parent": parent, "rich_text": text})),
    ] {
        assert_eq!(checked(action, &input), Validation::default(), "{action} {input}");
    }
    // It is still what its type says.
    let input = json!({"parent": parent, "rich_text": [{"text": {"content": "Kale"}, "plain_text": 7}]});
    assert_eq!(checked("create_comment", &input).errors[0].field, "/rich_text/0/plain_text");
}

/// The examples of every action pass, and so do its inputs one by one where no other is required.
#[test]
fn takes_the_examples() {
    for action in notion_connector::actions() {
        let given = action.inputs.iter().filter(|input| !input.example.is_null());
        let example: serde_json::Map<_, _> = given.map(|input| (input.key.clone(), input.example.clone())).collect();
        let validation = checked(&action.id, &Value::Object(example));
        assert_eq!(validation, Validation::default(), "{}", action.id);
    }
}

#[test]
fn knows_no_other_action() {
    assert!(validate("get_pages", &json!({})).is_err_and(|error| error.message().contains("create_database")));
}
