//! Bad input of the actions that are not the original's: an error before anything is sent.

mod support;

use notion_connector::registry::validate;
use serde_json::{Value, json};
use support::Server;
use support::objects::{BLOCK, COMMENT, DATA_SOURCE, DATABASE, DISCUSSION, PAGE, VIEW};

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
        assert!(server.received().is_empty(), "{action} {input}: {error}");
        assert!(error.is_input() && !error.outcome_unknown(), "{action} {input}: {error}");
        assert_eq!(error.field(), Some(field), "{action} {input}: {error}");
        assert!(error.message().contains(message), "{action} {input}: {error}");
        let validation = validate(action, &input).unwrap_or_else(|error| panic!("{action}: {error}"));
        assert!(validation.errors.iter().any(|error| error.field == field), "{action} {input}: {validation:#?}");
    }
}

fn rows() -> Vec<Row> {
    let mut rows = ids();
    rows.extend(pages());
    rows.extend(blocks());
    rows.extend(upserts());
    rows.extend(searches());
    rows.extend(comments());
    rows.extend(files());
    rows.extend(views());
    rows.extend(databases());
    rows.extend(data_sources());
    rows
}

fn ids() -> Vec<Row> {
    let mut rows = Vec::new();
    for id in ["..", "../users/me", "%2e%2e", &PAGE[1..], "https://example.com/"] {
        for action in ["update_page", "trash_page", "restore_page", "move_page", "get_page_markdown", "get_page_property"] {
            rows.push((action, json!({"page_id": id}), "/page_id", ID));
        }
        rows.push(("update_page_markdown", json!({"page_id": id}), "/page_id", ID));
        for action in ["get_data_source", "update_data_source", "query_data_source", "list_data_source_templates"] {
            rows.push((action, json!({"data_source_id": id}), "/data_source_id", ID));
        }
        rows.push(("update_database", json!({"database_id": id}), "/database_id", ID));
        rows.push(("list_data_sources", json!({"database_id": id}), "/database_id", ID));
        rows.push(("update_database", json!({"database_id": DATABASE, "parent": {"page_id": id}}), "/parent/page_id", ID));
        let parent = json!({"database_id": id});
        rows.push(("create_data_source", json!({"parent": parent, "properties": {}}), "/parent/database_id", ID));
        rows.push(("update_data_source", json!({"data_source_id": DATA_SOURCE, "parent": parent}), "/parent/database_id", ID));
        let relation = json!({"Meals": {"relation": {"database_id": id, "single_property": {}}}});
        rows.push((
            "update_data_source",
            json!({"data_source_id": DATA_SOURCE, "properties": relation}),
            "/properties/Meals/relation/database_id",
            ID,
        ));
        for action in ["get_block", "get_block_children", "append_blocks", "update_block", "delete_block", "list_comments"] {
            rows.push((action, json!({"block_id": id}), "/block_id", ID));
        }
        rows.push(("move_page", json!({"page_id": PAGE, "parent": {"page_id": id}}), "/parent/page_id", ID));
        let position = json!({"type": "after_block", "after_block": {"id": id}});
        let append = json!({"block_id": PAGE, "children": [{"divider": {}}], "position": position});
        rows.push(("append_blocks", append, "/position/after_block/id", ID));
        for action in ["update_comment", "delete_comment"] {
            rows.push((action, json!({"comment_id": id}), "/comment_id", ID));
        }
        for (key, field) in [("page_id", "/parent/page_id"), ("block_id", "/parent/block_id")] {
            rows.push(("create_comment", json!({"parent": {key: id}, "markdown": "Ripe."}), field, ID));
        }
        rows.push(("create_comment", json!({"discussion_id": id, "markdown": "Ripe."}), "/discussion_id", ID));
        let attached = json!({"parent": {"page_id": PAGE}, "markdown": "Ripe.", "attachments": [{"file_upload_id": id}]});
        rows.push(("create_comment", attached, "/attachments/0/file_upload_id", ID));
        rows.push(("list_views", json!({"database_id": id}), "/database_id", ID));
        rows.push(("query_view", json!({"view_id": id}), "/view_id", ID));
    }
    rows
}

fn pages() -> Vec<Row> {
    let markdown = |more: Value| {
        let mut input = json!({"page_id": PAGE});
        for (key, value) in more.as_object().into_iter().flatten() {
            input[key.as_str()] = value.clone();
        }
        input
    };
    let file = json!({"type": "file", "file": {"url": "https://example.com/kale.jpg"}});
    vec![
        ("update_page", json!({"page_id": PAGE}), "", "expected properties, icon, cover or is_locked"),
        ("update_page", json!({"page_id": PAGE, "properties": {}}), "", "expected properties, icon, cover or is_locked"),
        ("update_page", json!({"page_id": PAGE, "cover": file}), "/cover", "expected external or file_upload"),
        ("update_page", json!({"page_id": PAGE, "icon": {"external": {"url": "x"}}}), "/icon/external/url", "is no URL"),
        ("update_page", json!({"page_id": PAGE, "is_locked": "perhaps"}), "/is_locked", "expected a boolean"),
        ("update_page", json!({"page_id": PAGE, "in_trash": true}), "/in_trash", "it takes: page_id, properties, icon"),
        ("move_page", json!({"page_id": PAGE}), "/parent", "missing field `parent`"),
        ("move_page", json!({"page_id": PAGE, "parent": {"workspace": true}}), "/parent", "expected a page_id, a data_source_id"),
        ("get_page_property", json!({"page_id": PAGE}), "/property_id", "missing field `property_id`"),
        ("get_page_property", json!({"page_id": PAGE, "property_id": ".."}), "/property_id", "no id of a property"),
        ("get_page_property", json!({"page_id": PAGE, "property_id": "%2e%2e"}), "/property_id", "no id of a property"),
        ("get_page_property", json!({"page_id": PAGE, "property_id": "title", "limit": 0}), "/limit", "expected 1 or more"),
        (
            "get_page_property",
            json!({"page_id": PAGE, "property_id": "title", "page_size": 101}),
            "/page_size",
            "expected 1 to 100",
        ),
        ("update_page_markdown", markdown(json!({})), "", "expected one of update_content, replace_content"),
        (
            "update_page_markdown",
            markdown(json!({"replace_content": {"new_str": "x"}, "insert_content": {"content": "x"}})),
            "/insert_content",
            "more than one change",
        ),
        (
            "update_page_markdown",
            markdown(json!({"replace_content": {"new_str": "x"}, "type": "insert_content"})),
            "/type",
            "expected replace_content",
        ),
        (
            "update_page_markdown",
            markdown(json!({"update_content": {"content_updates": []}})),
            "/update_content/content_updates",
            "expected 1 to 100",
        ),
        (
            "update_page_markdown",
            markdown(json!({"update_content": {"content_updates": vec![json!({"old_str": "a", "new_str": "b"}); 101]}})),
            "/update_content/content_updates",
            "expected 1 to 100",
        ),
        ("update_page_markdown", markdown(json!({"replace_content": {}})), "/replace_content/new_str", "missing field"),
    ]
}

fn blocks() -> Vec<Row> {
    let append = |children: Value| json!({"block_id": PAGE, "children": children});
    vec![
        ("append_blocks", append(json!([])), "/children", "expected 1 or more"),
        ("append_blocks", append(json!([{"divider": {}}, huge()])), "/children/1", "expected 500000 at most"),
        (
            "create_page",
            json!({"parent": {"page_id": PAGE}, "properties": {"title": {"title": []}}, "children": [{"toggle": {"rich_text": [], "children": [huge()]}}]}),
            "/children/0/toggle/children/0",
            "expected 500000 at most",
        ),
        (
            "create_database_item",
            json!({"parent": {"database_id": DATABASE}, "properties": {"Name": {"rich_text": texts("菜")}}, "children": [{"divider": {}}]}),
            "",
            "expected 500000 at most",
        ),
        (
            "upsert_database_item",
            json!({
                "parent": {"database_id": DATABASE}, "match_property": "A", "properties": {"A": {"checkbox": true}},
                "children": [{"divider": {}}, huge()]
            }),
            "/children/1",
            "expected 500000 at most",
        ),
        ("append_blocks", append(json!([7])), "/children/0", "expected an object"),
        ("append_blocks", json!({"block_id": PAGE}), "/children", "missing field `children`"),
        (
            "append_blocks",
            json!({"block_id": PAGE, "children": [{"divider": {}}], "position": {"type": "middle"}}),
            "/position",
            "start, end or after_block",
        ),
        ("update_block", json!({"block_id": BLOCK}), "/content", "missing field `content`"),
        ("update_block", json!({"block_id": BLOCK, "content": {}}), "/content", "under the key of the block's type"),
        ("update_block", json!({"block_id": BLOCK, "content": {"paragraph": 7}}), "/content/paragraph", "expected"),
        ("get_block_children", json!({"block_id": PAGE, "recursive": "deeply"}), "/recursive", "expected a boolean"),
        ("get_block_children", json!({"block_id": PAGE, "limit": 0}), "/limit", "expected 1 or more"),
        ("get_block_children", json!({"block_id": PAGE, "page_size": 0}), "/page_size", "expected 1 to 100"),
    ]
}

/// A paragraph that is longer than a request may be.
fn huge() -> Value {
    json!({"paragraph": {"rich_text": texts("菜")}})
}

/// As many texts as there may be beside each other, each as long as it may be.
fn texts(of: &str) -> Vec<Value> {
    vec![json!({"text": {"content": of.repeat(2000)}}); 100]
}

fn upserts() -> Vec<Row> {
    let upsert = |property: &str, value: Value| json!({"parent": {"database_id": DATABASE}, "match_property": property, "properties": {"A/B": value}});
    let by = |value: Value| ("upsert_database_item", upsert("A/B", value), "/properties/A~1B");
    let mut rows = vec![
        ("upsert_database_item", upsert("Name", json!({"checkbox": true})), "/match_property", "expected one of A/B"),
        (
            "upsert_database_item",
            json!({"parent": {"page_id": PAGE}, "match_property": "A", "properties": {"A": {"checkbox": true}}}),
            "/parent",
            "expected a database_id or a data_source_id",
        ),
        (
            "upsert_database_item",
            json!({"parent": {"data_source_id": DATA_SOURCE}, "properties": {"A": {"checkbox": true}}}),
            "/match_property",
            "missing field `match_property`",
        ),
    ];
    for (value, message) in [
        (json!({"title": []}), "is empty"),
        (json!({"rich_text": [{"text": {"content": ""}}]}), "is empty"),
        (json!({"number": null}), "is empty"),
        (json!({"select": null}), "is empty"),
        (json!({"select": {"id": "abc"}}), "is empty"),
        (json!({"email": null}), "is empty"),
        (json!({"date": {"start": "2026-03-11", "end": "2026-03-12"}}), "without an end"),
        (json!({"multi_select": [{"name": "a"}]}), "of a type by which no row is found"),
        (json!({"relation": [{"id": PAGE}]}), "of a type by which no row is found"),
    ] {
        let (action, input, field) = by(value);
        rows.push((action, input, field, message));
    }
    rows
}

fn searches() -> Vec<Row> {
    vec![
        (
            "search",
            json!({"filter": {"property": "object", "value": "database"}}),
            "/filter/value",
            "expected data_source or page",
        ),
        ("search", json!({"filter": {"property": "object"}}), "/filter/value", "expected page or data_source"),
        ("search", json!({"filter": "page"}), "/filter", "is no JSON"),
        ("search", json!({"sort": []}), "/sort", "expected an object"),
        ("search", json!({"limit": 0}), "/limit", "expected 1 or more"),
        ("search", json!({"page_size": 101}), "/page_size", "expected 1 to 100"),
        ("search", json!({"queries": "kale"}), "/queries", "it takes: query, filter, sort"),
    ]
}

fn comments() -> Vec<Row> {
    let comment = |more: Value| {
        let mut input = json!({"parent": {"page_id": PAGE}});
        for (key, value) in more.as_object().into_iter().flatten() {
            input[key.as_str()] = value.clone();
        }
        input
    };
    let many = json!(vec![json!({"text": {"content": "k"}}); 101]);
    let files = json!(vec![json!({"file_upload_id": PAGE}); 4]);
    vec![
        ("list_comments", json!({"block_id": PAGE, "limit": 0}), "/limit", "expected 1 or more"),
        ("list_comments", json!({"page_id": PAGE}), "/page_id", "it takes: block_id, start_cursor"),
        ("create_comment", comment(json!({})), "", "expected one of rich_text and markdown"),
        ("create_comment", comment(json!({"rich_text": [], "markdown": "x"})), "/markdown", "given twice"),
        ("create_comment", comment(json!({"rich_text": many})), "/rich_text", "expected 100 at most"),
        ("create_comment", comment(json!({"markdown": "x", "discussion_id": DISCUSSION})), "/discussion_id", "given twice"),
        ("create_comment", comment(json!({"markdown": "x", "attachments": files})), "/attachments", "expected 3 at most"),
        ("create_comment", json!({"markdown": "x"}), "", "expected one of parent and discussion_id"),
        (
            "create_comment",
            json!({"parent": {"workspace": true}, "markdown": "x"}),
            "/parent",
            "expected a page_id or a block_id",
        ),
        ("update_comment", json!({"comment_id": COMMENT}), "", "expected one of rich_text and markdown"),
        ("update_comment", json!({"comment_id": COMMENT, "rich_text": "Ripe."}), "/rich_text", "is no JSON"),
        ("update_comment", json!({"markdown": "Ripe."}), "/comment_id", "missing field"),
        ("list_custom_emojis", json!({"page_size": 101}), "/page_size", "expected 1 to 100"),
    ]
}

fn files() -> Vec<Row> {
    let kale = "https://example.com/kale.png";
    vec![
        ("upload_file", json!({}), "", "expected one of content, path and url"),
        ("upload_file", json!({"filename": "kale.png"}), "", "expected one of content, path and url"),
        ("upload_file", json!({"path": "kale.png", "url": kale}), "/url", "more than one file"),
        ("upload_file", json!({"path": "kale.png", "content": "aw=="}), "/path", "more than one file"),
        ("upload_file", json!({"content": "no base64!", "filename": "kale.png"}), "/content", "a text in base64"),
        ("upload_file", json!({"content": 7, "filename": "kale.png"}), "/content", "expected a text in base64"),
        ("upload_file", json!({"content": "aw=="}), "/filename", "expected the name of the file"),
        ("upload_file", json!({"content": "aw==", "filename": "kale"}), "/filename", "or a content_type"),
        ("upload_file", json!({"content": "aw==", "filename": "k".repeat(901) + ".png"}), "/filename", "expected 900 at most"),
        ("upload_file", json!({"url": kale, "content_type": "png"}), "/content_type", "such as image/png"),
        ("upload_file", json!({"url": "http://example.com/kale.png"}), "/url", "expected an https URL"),
        ("upload_file", json!({"url": "file:///etc/passwd"}), "/url", "expected an https URL"),
        ("upload_file", json!({"url": "https://example.com/"}), "/filename", "expected the name of the file"),
        ("upload_file", json!({"path": "../.."}), "/path", "names no file"),
    ]
}

fn views() -> Vec<Row> {
    vec![
        ("list_views", json!({}), "/database_id", "missing field"),
        ("list_views", json!({"database_id": DATABASE, "details": "some"}), "/details", "expected a boolean"),
        ("list_views", json!({"database_id": DATABASE, "page_size": 0}), "/page_size", "expected 1 to 100"),
        ("query_view", json!({"view_id": VIEW, "limit": 0}), "/limit", "expected 1 or more"),
        ("query_view", json!({"view_id": VIEW, "start_cursor": "x"}), "/start_cursor", "expected the next_cursor"),
        ("query_view", json!({"view_id": VIEW, "start_cursor": "../x:y"}), "/start_cursor", "expected the next_cursor"),
    ]
}

fn databases() -> Vec<Row> {
    let update = |key: &str, value: Value| ("update_database", json!({"database_id": DATABASE, key: value}));
    let row = |(action, input): (&'static str, Value), field, message| (action, input, field, message);
    let parent = "expected page_id, or workspace: true";
    let file = json!({"type": "file", "file": {"url": "https://example.com/kale.jpg"}});
    vec![
        ("update_database", json!({"title": []}), "/database_id", "missing field `database_id`"),
        ("update_database", json!({"database_id": DATABASE}), "", "expected parent, title, description, icon, cover"),
        ("update_database", json!({"database_id": DATABASE, "title": null, "is_locked": ""}), "", "nothing is to be changed"),
        row(update("parent", json!({"database_id": DATABASE})), "/parent", parent),
        row(update("title", json!("Groceries")), "/title", "is no JSON"),
        row(update("title", json!([{"text": {}}])), "/title/0/text/content", "missing field `content`"),
        row(update("icon", json!({"emoji": 7})), "/icon/emoji", "expected a string"),
        row(update("cover", file), "/cover", "expected external or file_upload"),
        row(update("is_inline", json!("perhaps")), "/is_inline", "expected a boolean"),
        row(update("in_trash", json!(2)), "/in_trash", "expected a boolean"),
        row(update("properties", json!({})), "/properties", "it takes: database_id, parent, title"),
    ]
}

fn data_sources() -> Vec<Row> {
    let create = |more: Value| json!({"parent": {"database_id": DATABASE}, "properties": more});
    let change = |properties: Value| json!({"data_source_id": DATA_SOURCE, "properties": properties});
    let query = |key: &str, value: Value| json!({"data_source_id": DATA_SOURCE, key: value});
    vec![
        ("create_data_source", json!({"properties": {}}), "/parent", "missing field `parent`"),
        ("create_data_source", json!({"parent": {"database_id": DATABASE}}), "/properties", "missing field `properties`"),
        (
            "create_data_source",
            json!({"parent": {"page_id": PAGE}, "properties": {}}),
            "/parent",
            "a data source is part of a database: expected a database_id",
        ),
        ("create_data_source", create(json!({"A": {"relation": {}}})), "/properties/A/relation", "needs a data_source_id"),
        (
            "create_data_source",
            create(json!({"A": {"number": {"format": 7}}})),
            "/properties/A/number/format",
            "expected a string",
        ),
        ("get_data_source", json!({}), "/data_source_id", "missing field `data_source_id`"),
        (
            "update_data_source",
            json!({"data_source_id": DATA_SOURCE}),
            "",
            "expected properties, title, icon, parent or in_trash",
        ),
        ("update_data_source", change(json!({})), "", "nothing is to be changed"),
        ("update_data_source", change(json!({"A/B": {}})), "/properties/A~1B", "it says nothing to change: expected a type"),
        ("update_data_source", change(json!({"A": 7})), "/properties/A", "expected an object"),
        ("update_data_source", change(json!({"A": {"name": 7}})), "/properties/A/name", "expected a string"),
        // Nothing is looked up for the first relation before the second one is seen to be off.
        (
            "update_data_source",
            change(json!({"A": {"relation": {"database_id": DATABASE}}, "B": {"relation": {}}})),
            "/properties/B/relation",
            "needs a data_source_id, or a database_id",
        ),
        ("update_data_source", query("parent", json!({"page_id": PAGE})), "/parent", "expected a database_id"),
        ("update_data_source", query("icon", json!({"external": {"url": "x"}})), "/icon/external/url", "is no URL"),
        ("query_data_source", query("filter", json!([])), "/filter", "expected an object"),
        ("query_data_source", query("sorts", json!([7])), "/sorts/0", "expected an object"),
        ("query_data_source", query("filter_properties", json!(7)), "/filter_properties", "a text with commas"),
        ("query_data_source", query("in_trash", json!("perhaps")), "/in_trash", "expected a boolean"),
        ("query_data_source", query("limit", json!(0)), "/limit", "expected 1 or more"),
        ("query_data_source", query("page_size", json!(101)), "/page_size", "expected 1 to 100"),
        ("query_data_source", query("sort", json!([])), "/sort", "filter, sorts"),
        ("list_data_source_templates", query("name", json!(7)), "/name", "expected a string"),
        ("list_data_source_templates", query("page_size", json!(0)), "/page_size", "expected 1 to 100"),
        ("list_data_sources", json!({"limit": 0}), "/limit", "expected 1 or more"),
        ("list_data_sources", json!({"page_size": 101}), "/page_size", "expected 1 to 100"),
    ]
}
