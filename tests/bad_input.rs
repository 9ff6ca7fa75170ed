//! Bad input is an error before anything is sent, with the JSON pointer of the field and what is accepted.

mod support;

use serde_json::{Value, json};
use support::objects::{DATA_SOURCE, DATABASE, PAGE};
use support::{Answer, Server};

/// An action, its input, the pointer of what is off, and a part of what is said of it.
type Row = (&'static str, Value, &'static str, &'static str);

const ID: &str = "32 hexadecimal digits, with or without dashes, or a Notion URL";

#[tokio::test]
async fn is_an_error_before_anything_is_sent() {
    let server = Server::playing([]);
    let notion = support::client(&server);
    for (action, input, field, message) in rows() {
        let error = match notion.run(action, input.clone()).await {
            Ok(outcome) => panic!("{action} {input} became {outcome:?}"),
            Err(error) => error,
        };
        let sent = server.received();
        assert!(sent.is_empty(), "{action} {input}: {error}; sent: {sent:?}");
        assert!(error.is_input(), "{action} {input}: {error}");
        assert_eq!(error.field(), Some(field), "{action} {input}: {error}");
        assert!(error.message().contains(message), "{action} {input}: {error}");
        assert!(!error.outcome_unknown() && !error.is_retryable(), "{action} {input}: {error:?}");
        assert_eq!((error.status(), error.code(), error.request_id(), error.body()), (None, None, None, None));
    }
}

fn rows() -> Vec<Row> {
    let mut rows = ids();
    rows.extend(inputs());
    rows.extend(numbers());
    rows.extend(json_texts());
    rows.extend(parents());
    rows.extend(contents());
    rows.extend(values());
    rows
}

fn ids() -> Vec<Row> {
    let mut rows = Vec::new();
    for id in [
        "..",
        "../users/me",
        "%2e%2e",
        "%2E%2E%2Fusers",
        "..\\users",
        "/",
        "me",
        "?page_size=1",
        &PAGE[1..],
        &format!("{PAGE}0"),
        &format!("{PAGE}/.."),
        &PAGE.replace('b', "g"),
        &format!("https://example.com/{PAGE}"),
        &format!("https://www.notion.so.example.com/{PAGE}"),
        &format!("//www.notion.so/{PAGE}"),
        "https://www.notion.so/",
        " ",
    ] {
        rows.push(("get_page", json!({"page_id": id}), "/page_id", ID));
        rows.push(("get_user_by_id", json!({"user_id": id}), "/user_id", ID));
        rows.push(("get_database", json!({"database_id": id}), "/database_id", ID));
        rows.push(("query_database", json!({"database_id": id}), "/database_id", ID));
        let parent = |key: &str| json!({"parent": {key: id}, "properties": {}});
        rows.push(("create_page", parent("page_id"), "/parent/page_id", ID));
        rows.push(("create_page", parent("database_id"), "/parent/database_id", ID));
        rows.push(("create_database_item", parent("data_source_id"), "/parent/data_source_id", ID));
        rows.push(("create_database", parent("page_id"), "/parent/page_id", ID));
        let relation = json!({"parent": {"page_id": PAGE}, "properties": {"A/B": {"relation": {"database_id": id}}}});
        rows.push(("create_database", relation, "/properties/A~1B/relation/database_id", ID));
        let relation = json!({"parent": {"page_id": PAGE}, "properties": {"Meals": {"relation": {"data_source_id": id}}}});
        rows.push(("create_database", relation, "/properties/Meals/relation/data_source_id", ID));
    }
    rows
}

/// Keys, and inputs that are absent or of another kind.
fn inputs() -> Vec<Row> {
    vec![
        ("get_pages", json!({}), "", "\"get_pages\" is no action: expected one of create_database, create_database_item"),
        ("", json!({}), "", "is no action"),
        ("get_current_user", json!([]), "", "expected an object of inputs, not an array"),
        ("get_page", json!("text"), "", "expected an object of inputs, not a text"),
        ("get_page", json!(7), "", "expected an object of inputs, not a number"),
        ("get_page", json!(true), "", "expected an object of inputs, not a boolean"),
        ("get_current_user", json!({"user_id": PAGE}), "/user_id", "it takes: none"),
        ("get_page", json!({"page_id": PAGE, "a/b~c": 1}), "/a~1b~0c", "it takes: page_id, filter_properties"),
        ("list_users", json!({"Fetch_all": true}), "/Fetch_all", "start_cursor, page_size, limit, fetch_all"),
        ("query_database", json!({"database_id": DATABASE, "sort": []}), "/sort", "filter, sorts"),
        // A form sends what was left empty as null or as an empty text: both are absent.
        ("get_page", json!({}), "/page_id", "missing field `page_id`"),
        ("get_page", json!(null), "/page_id", "missing field `page_id`"),
        ("get_page", json!({"page_id": null}), "/page_id", "missing field `page_id`"),
        ("get_page", json!({"page_id": ""}), "/page_id", "missing field `page_id`"),
        ("get_user_by_id", json!({"user_id": ""}), "/user_id", "missing field `user_id`"),
        ("get_database", json!({"database_id": ""}), "/database_id", "missing field `database_id`"),
        ("query_database", json!({"database_id": ""}), "/database_id", "missing field `database_id`"),
        ("create_page", json!({"properties": {}}), "/parent", "missing field `parent`"),
        ("create_database", json!({"parent": {"page_id": PAGE}}), "/properties", "missing field `properties`"),
        ("get_page", json!({"page_id": 7}), "/page_id", "invalid type: integer `7`, expected a string"),
        ("get_page", json!({"page_id": [PAGE]}), "/page_id", "invalid type: sequence, expected a string"),
        ("get_page", json!({"page_id": PAGE, "filter_properties": 7}), "/filter_properties", "a text with commas"),
        ("get_page", json!({"page_id": PAGE, "filter_properties": ["a", 7]}), "/filter_properties/1", "expected a string"),
        ("list_users", json!({"fetch_all": "perhaps"}), "/fetch_all", "expected a boolean"),
        ("list_pages", json!({"start_cursor": 7}), "/start_cursor", "expected a string"),
    ]
}

fn numbers() -> Vec<Row> {
    let mut rows = Vec::new();
    for action in ["list_users", "list_pages", "list_databases"] {
        for (size, message) in [
            (json!(0), "expected 1 to 100"),
            (json!(101), "expected 1 to 100"),
            (json!(-1), "expected 1 to 100"),
            (json!(4_294_967_296_u64), "expected 1 to 100"),
            (json!(1.5), "expected 1 to 100"),
            (json!("x"), "expected 1 to 100"),
            (json!([]), "expected 1 to 100"),
        ] {
            rows.push((action, json!({"page_size": size, "fetch_all": true}), "/page_size", message));
        }
        for limit in [json!(0), json!(-1), json!(0.5), json!("all")] {
            rows.push((action, json!({"limit": limit}), "/limit", "expected 1 or more"));
        }
    }
    rows.push(("query_database", json!({"database_id": DATABASE, "page_size": 101}), "/page_size", "101 is no page size"));
    rows.push(("query_database", json!({"database_id": DATABASE, "limit": 0}), "/limit", "expected 1 or more"));
    rows
}

/// What a form gives as text is no JSON, or not the JSON that is expected.
fn json_texts() -> Vec<Row> {
    let item = |key: &str, text: &str| {
        let mut input = json!({"parent": {"database_id": DATABASE}, "properties": {}});
        input[key] = json!(text);
        input
    };
    vec![
        ("create_page", item("parent", "{page_id}"), "/parent", "is no JSON: key must be a string at line 1 column 2"),
        ("create_page", item("properties", "{\n  \"Name\": oops}"), "/properties", "at line 2 column 11"),
        ("create_page", item("children", "[{\"divider\": {}}"), "/children", "EOF while parsing a list at line 1 column 16"),
        ("create_page", item("children", "[] []"), "/children", "trailing characters at line 1 column 4"),
        ("create_page", item("icon", "🥬"), "/icon", "expected an object or an array, or its text"),
        ("create_page", item("cover", "{\"external\": {\"url\": 7}}"), "/cover/external/url", "expected a string"),
        ("create_database", json!({"parent": {"page_id": PAGE}, "properties": {}, "title": "Groceries"}), "/title", "is no JSON"),
        ("query_database", json!({"database_id": DATABASE, "filter": "Name = kale"}), "/filter", "is no JSON: expected"),
        ("query_database", json!({"database_id": DATABASE, "filter": "7"}), "/filter", "expected an object"),
        ("query_database", json!({"database_id": DATABASE, "filter": 7}), "/filter", "expected an object"),
        ("query_database", json!({"database_id": DATABASE, "filter": []}), "/filter", "expected an object"),
        ("query_database", json!({"database_id": DATABASE, "sorts": {}}), "/sorts", "expected a sequence"),
        ("query_database", json!({"database_id": DATABASE, "sorts": [7]}), "/sorts/0", "expected an object"),
        ("create_page", item("children", "{}"), "/children", "invalid type: map, expected a sequence"),
        ("create_page", item("properties", "[]"), "/properties", "expected"),
    ]
}

fn parents() -> Vec<Row> {
    let with = |parent: Value| json!({"parent": parent, "properties": {}});
    let database = "expected page_id, or workspace: true";
    let row = "expected a database_id or a data_source_id";
    let page = "expected a page_id, a database_id, a data_source_id, or workspace: true";
    vec![
        ("create_database", with(json!({"database_id": DATABASE})), "/parent", database),
        ("create_database", with(json!({"type": "database_id", "database_id": DATABASE})), "/parent", database),
        ("create_database", with(json!({"data_source_id": DATA_SOURCE})), "/parent", database),
        ("create_database", with(json!({"workspace": false})), "/parent", database),
        ("create_database", with(json!({"block_id": PAGE})), "/parent", database),
        ("create_database_item", with(json!({"page_id": PAGE})), "/parent", row),
        ("create_database_item", with(json!({"workspace": true})), "/parent", row),
        ("create_database_item", with(json!({"block_id": PAGE})), "/parent", row),
        ("create_page", with(json!({"block_id": PAGE})), "/parent", page),
        ("create_page", with(json!({"workspace": false})), "/parent", page),
        ("create_page", with(json!({})), "/parent", page),
        ("create_page", with(json!({"page_id": 7})), "/parent/page_id", "expected a string"),
        ("create_page", with(json!([PAGE])), "/parent", "expected an object"),
        (
            "create_page",
            json!({"parent": {"page_id": PAGE}, "properties": {"Name": {"title": []}}}),
            "/properties/Name",
            "one property, and its key is `title`",
        ),
        (
            "create_page",
            json!({"parent": {"workspace": true}, "properties": {"In stock": {"checkbox": true}, "title": {"title": []}}}),
            "/properties/In stock",
            "one property, and its key is `title`",
        ),
    ]
}

/// Icons, covers and children. The parent is one that would be looked up, were the rest in order.
fn contents() -> Vec<Row> {
    let mut rows = Vec::new();
    for action in ["create_page", "create_database_item"] {
        let item = |key: &str, value: Value| {
            let mut input = json!({"parent": {"database_id": DATABASE}, "properties": {}});
            input[key] = value;
            input
        };
        let file =
            json!({"type": "file", "file": {"url": "https://example.com/kale.jpg", "expiry_time": "2022-10-24T22:49:22.765Z"}});
        let external = |url: &str| json!({"type": "external", "external": {"url": url}});
        let long = format!("https://example.com/{}", "x".repeat(2000));
        rows.extend([
            (
                action,
                item("cover", file.clone()),
                "/cover",
                "type \"file\" is not accepted on a write: expected external or file_upload",
            ),
            (action, item("cover", json!({"emoji": "🥬"})), "/cover", "expected external or file_upload"),
            (action, item("cover", json!({})), "/cover", "none of the keys that are accepted"),
            (action, item("cover", external("kale.jpg")), "/cover/external/url", "is no URL"),
            (action, item("cover", external("")), "/cover/external/url", "is no URL"),
            (
                action,
                item("cover", external("ftp://example.com/kale.jpg")),
                "/cover/external/url",
                "expected an http or https URL",
            ),
            (action, item("cover", external("javascript:alert(1)")), "/cover/external/url", "expected an http or https URL"),
            (action, item("cover", external(&long)), "/cover/external/url", "longer than 2000 characters"),
            (action, item("cover", json!({"external": {}})), "/cover/external/url", "missing field `url`"),
            (action, item("icon", file), "/icon", "type \"file\" is not accepted on a write: expected emoji, external"),
            (action, item("icon", json!({"type": "sparkle", "sparkle": {}})), "/icon", "type \"sparkle\" is not accepted"),
            (action, item("icon", external("nowhere")), "/icon/external/url", "is no URL"),
            (action, item("icon", json!({"emoji": 7})), "/icon/emoji", "expected a string"),
            (
                action,
                item("children", json!([{"quote": {"rich_text": [{"text": {"content": "k".repeat(200_001)}}]}}])),
                "/children/0/quote/rich_text",
                "the text has 101 pieces, of 2,000 characters at most: expected 100 at most",
            ),
            (action, item("children", json!([{"divider": {}}, 7])), "/children/1", "expected an object"),
        ]);
    }
    rows
}

/// Values deep inside of an input.
fn values() -> Vec<Row> {
    let item = |properties: Value| json!({"parent": {"database_id": DATABASE}, "properties": properties});
    let schema = |properties: Value| json!({"parent": {"page_id": PAGE}, "properties": properties});
    vec![
        (
            "create_database_item",
            item(json!({"Name": {"title": [{"text": {"content": 7}}]}})),
            "/properties/Name/title/0/text/content",
            "invalid type: integer `7`, expected a string",
        ),
        (
            "create_database_item",
            item(json!({"Name": {"type": "title", "title": [{"text": {"content": "a"}}, {"type": "text", "text": {}}]}})),
            "/properties/Name/title/1/text/content",
            "missing field `content`",
        ),
        // What stands before the value in its object changes nothing.
        (
            "create_database_item",
            item(
                json!({"Name": {"id": "title", "title": [{"annotations": {"bold": true}, "href": null, "text": {"content": 7}}]}}),
            ),
            "/properties/Name/title/0/text/content",
            "invalid type: integer `7`, expected a string",
        ),
        (
            "create_database_item",
            item(json!({"Name": {"a": [1], "title": [{"a": {"b": 1}, "type": "text", "text": {"content": 7}}]}})),
            "/properties/Name/title/0/text/content",
            "invalid type: integer `7`, expected a string",
        ),
        ("create_database_item", item(json!({"A/B": {"checkbox": "yes"}})), "/properties/A~1B/checkbox", "expected a boolean"),
        ("create_database_item", item(json!({"Price": {"number": "2.50"}})), "/properties/Price/number", "number"),
        ("create_database_item", item(json!({"Name": 7})), "/properties/Name", "expected an object"),
        (
            "create_page",
            json!({
                "parent": {"page_id": PAGE},
                "properties": {},
                "children": [{"divider": {}}, {"paragraph": {"rich_text": [{"text": {"content": "a", "link": "x"}}]}}]
            }),
            "/children/1/paragraph/rich_text/0/text/link",
            "expected an object",
        ),
        (
            "create_database",
            schema(json!({"Price": {"number": {"format": 7}}})),
            "/properties/Price/number/format",
            "expected a string",
        ),
        (
            "create_database",
            schema(json!({"Meals": {"relation": {"single_property": {}}}})),
            "/properties/Meals/relation",
            "needs a data_source_id, or a database_id",
        ),
        // Nothing is looked up for the first relation before the second one is seen to be off.
        (
            "create_database",
            schema(json!({"A": {"relation": {"database_id": DATABASE}}, "B": {"relation": {}}})),
            "/properties/B/relation",
            "needs a data_source_id, or a database_id",
        ),
        (
            "query_database",
            json!({"database_id": DATABASE, "filter": {"or": [{"property": "Price", "number": {"less_than": "3"}}]}}),
            "/filter/or/0/number/less_than",
            "number",
        ),
        (
            "query_database",
            json!({"database_id": DATABASE, "sorts": [{"property": "Price", "direction": 1}]}),
            "/sorts/0/direction",
            "expected a string",
        ),
    ]
}

/// The builders check as the actions do.
#[tokio::test]
async fn is_an_error_of_the_builders_too() {
    let server = Server::playing([Answer::Closed]);
    let notion = support::client(&server);
    let errors = [
        (notion.pages().get("..").await.err(), "/page_id"),
        (notion.pages().update("..").await.err(), "/page_id"),
        (notion.users().get("..").await.err(), "/user_id"),
        (notion.databases().get("..").await.err(), "/database_id"),
        (notion.databases().update("..").await.err(), "/database_id"),
        (notion.data_sources().get("..").await.err(), "/data_source_id"),
        (notion.data_sources().update("..").await.err(), "/data_source_id"),
        (notion.data_sources().query("..").await.err(), "/data_source_id"),
        (notion.data_sources().query(DATA_SOURCE).page_size(101).await.err(), "/page_size"),
        (notion.blocks().children("..").await.err(), "/block_id"),
        (notion.blocks().children(PAGE).page_size(0).all().await.err(), "/page_size"),
        (notion.search().everything().page_size(101).await.err(), "/page_size"),
        (notion.users().list().page_size(0).await.err(), "/page_size"),
        (notion.users().list().page_size(101).stream().next().await.and_then(Result::err), "/page_size"),
    ];
    for (error, field) in errors {
        let error = error.unwrap_or_else(|| panic!("{field} is taken"));
        assert!(error.is_input(), "{error}");
        assert_eq!(error.field(), Some(field), "{error}");
    }
    assert!(server.received().is_empty());
}
