//! A row for every type of value: nothing in them is unknown.

use notion_connector::types;

use crate::{Row, check, row};

#[test]
fn comes_back_whole_with_nothing_unknown() {
    for row in rows() {
        check(&row, false);
    }
}

/// All rows of this file.
pub(crate) fn rows() -> Vec<Row> {
    [users(), texts(), files(), parents(), blocks(), values(), schemas(), objects(), lists(), requests(), columns(), queries()]
        .into_iter()
        .flatten()
        .collect()
}

fn users() -> Vec<Row> {
    vec![
        row::<types::User>("a reference", "$USER"),
        row::<types::User>("an optional field of null", r#"{"object": "user", "id": "$ID", "name": null, "avatar_url": null}"#),
        row::<types::User>(
            "a person",
            r#"{"object": "user", "id": "$ID", "name": "Ada", "avatar_url": null, "type": "person", "request_id": "$ID",
                "person": {"email": "ada@example.org", "email_verified": true}}"#,
        ),
        row::<types::User>("a person without address", r#"{"object": "user", "id": "$ID", "type": "person", "person": {}}"#),
        row::<types::User>("another's bot", r#"{"object": "user", "id": "$ID", "type": "bot", "bot": {}}"#),
        row::<types::User>(
            "a bot of the workspace",
            r#"{"object": "user", "id": "$ID", "name": "Bot", "type": "bot", "bot": {"owner": {"type": "workspace", "workspace": true},
                "workspace_id": "$ID", "workspace_name": "Orchard", "workspace_limits": {"max_file_upload_size_in_bytes": 5242880}}}"#,
        ),
        row::<types::User>(
            "a bot of a person, inside a user",
            r#"{"object": "user", "id": "$ID", "type": "bot", "bot": {"workspace_name": null, "owner": {"type": "user",
                "user": {"object": "user", "id": "$ID", "type": "person", "person": {"email": null}}}}}"#,
        ),
        row::<types::UserOrGroup>("a user", r#"{"object": "user", "id": "$ID", "name": "Ada", "type": "person", "person": {}}"#),
        row::<types::UserOrGroup>("a group", r#"{"object": "group", "id": "$ID", "name": null}"#),
    ]
}

fn texts() -> Vec<Row> {
    let mentions = [
        r#"{"type": "user", "user": $USER}"#,
        r#"{"type": "date", "date": {"start": "2026-02-03", "end": "2026-02-04", "time_zone": "Europe/Vienna"}}"#,
        r#"{"type": "page", "page": {"id": "$ID"}}"#,
        r#"{"type": "database", "database": {"id": "$ID"}}"#,
        r#"{"type": "link_preview", "link_preview": {"url": "https://example.org"}}"#,
        r#"{"type": "link_mention", "link_mention": {"href": "https://example.org", "title": null, "height": 1.5, "padding": 0}}"#,
        r#"{"type": "template_mention", "template_mention": {"type": "template_mention_date", "template_mention_date": "today"}}"#,
        r#"{"type": "template_mention", "template_mention": {"type": "template_mention_user", "template_mention_user": "me"}}"#,
        r#"{"type": "custom_emoji", "custom_emoji": {"id": "$ID", "name": "plum", "url": "https://example.org/plum.png"}}"#,
    ];
    let mentions = mentions.map(|mention| {
        let json = r#"{"plain_text": "@", "href": "https://example.org", "annotations": $PLAIN, "type": "mention", "mention": "#;
        row::<types::RichText>("a mention", &format!("{json}{mention}}}"))
    });
    let more = [
        row::<types::RichText>("a text", "$TEXT"),
        row::<types::RichText>(
            "a text with a link, and characters of all widths",
            r#"{"plain_text": "Pflaume \"é\" 🍑\u0000", "href": "/x", "annotations": $PLAIN, "type": "text",
                "text": {"content": "Pflaume \"é\" 🍑\u0000", "link": {"url": "/x"}}}"#,
        ),
        row::<types::RichText>(
            "an equation",
            r#"{"plain_text": "x", "href": null, "annotations": $PLAIN, "type": "equation", "equation": {"expression": "x^2"}}"#,
        ),
    ];
    mentions.into_iter().chain(more).collect()
}

fn files() -> Vec<Row> {
    vec![
        row::<types::File>("a hosted file", r#"{"name": "plum.png", "type": "file", "file": $HOSTED}"#),
        row::<types::File>("a linked file", r#"{"name": "plum.png", "type": "external", "external": $LINK}"#),
        row::<types::Icon>("an emoji", r#"{"type": "emoji", "emoji": "🍑"}"#),
        row::<types::Icon>("a hosted icon", r#"{"type": "file", "file": $HOSTED}"#),
        row::<types::Icon>("a linked icon", r#"{"type": "external", "external": $LINK}"#),
        row::<types::Icon>(
            "an emoji of the workspace",
            r#"{"type": "custom_emoji", "custom_emoji": {"id": "$ID", "name": "plum", "url": "https://example.org"}}"#,
        ),
        row::<types::Icon>("an icon of Notion's", r#"{"type": "icon", "icon": {"name": "pizza", "color": "lightgray"}}"#),
        row::<types::Cover>("a hosted cover", r#"{"type": "file", "file": $HOSTED}"#),
        row::<types::Cover>("a linked cover", r#"{"type": "external", "external": $LINK}"#),
    ]
}

fn parents() -> Vec<Row> {
    vec![
        row::<types::Parent>("a page", r#"{"type": "page_id", "page_id": "$ID"}"#),
        row::<types::Parent>("a block", r#"{"type": "block_id", "block_id": "$ID"}"#),
        row::<types::Parent>("a database", r#"{"type": "database_id", "database_id": "$ID"}"#),
        row::<types::Parent>("a data source", r#"{"type": "data_source_id", "data_source_id": "$ID", "database_id": "$ID"}"#),
        row::<types::Parent>("the workspace", r#"{"type": "workspace", "workspace": true}"#),
        row::<types::Parent>("an agent", r#"{"type": "agent_id", "agent_id": "$ID"}"#),
        row::<types::Parent>("an id in capitals", r#"{"type": "page_id", "page_id": "3F2A1B4C-5D6E-4F70-8192-A3B4C5D6E7F8"}"#),
        row::<types::Parent>("an id without dashes", r#"{"type": "page_id", "page_id": "3f2a1b4c5d6e4f708192a3b4c5d6e7f8"}"#),
        row::<types::Parent>("an id that is none", r#"{"type": "page_id", "page_id": "../users/me?x=\"1\""}"#),
        row::<types::Parent>("an empty id", r#"{"type": "page_id", "page_id": ""}"#),
    ]
}

fn blocks() -> Vec<Row> {
    const TEXT: &str = r#"{"rich_text": [$TEXT, $TEXT], "color": "blue_background"}"#;
    const MEDIA: &str = r#"{"caption": [$TEXT], "type": "external", "external": $LINK}"#;
    let blocks = [
        ("paragraph", r#"{"rich_text": [$TEXT], "color": "default", "icon": {"type": "emoji", "emoji": "🍑"}}"#),
        ("paragraph", r#"{"rich_text": [], "color": "default", "icon": null}"#),
        ("heading_1", r#"{"rich_text": [$TEXT], "color": "default", "is_toggleable": true}"#),
        ("heading_2", r#"{"rich_text": [$TEXT], "color": "default", "is_toggleable": false}"#),
        ("heading_3", r#"{"rich_text": [$TEXT], "color": "default", "is_toggleable": false}"#),
        ("heading_4", r#"{"rich_text": [$TEXT], "color": "default", "is_toggleable": false}"#),
        ("bulleted_list_item", TEXT),
        ("numbered_list_item", TEXT),
        ("quote", TEXT),
        ("to_do", r#"{"rich_text": [$TEXT], "color": "default", "checked": true}"#),
        ("toggle", TEXT),
        ("template", r#"{"rich_text": [$TEXT]}"#),
        ("synced_block", r#"{"synced_from": null}"#),
        ("synced_block", r#"{"synced_from": {"type": "block_id", "block_id": "$ID"}}"#),
        ("child_page", r#"{"title": "Plum"}"#),
        ("child_database", r#"{"title": ""}"#),
        ("equation", r#"{"expression": "x"}"#),
        ("code", r#"{"rich_text": [$TEXT], "caption": [], "language": "plain text"}"#),
        ("callout", r#"{"rich_text": [$TEXT], "color": "default", "icon": null}"#),
        ("divider", "{}"),
        ("breadcrumb", "{}"),
        ("table_of_contents", r#"{"color": "gray"}"#),
        ("tab", "{}"),
        ("column_list", "{}"),
        ("column", r#"{"width_ratio": 0.25}"#),
        ("column", "{}"),
        ("link_to_page", r#"{"type": "page_id", "page_id": "$ID"}"#),
        ("link_to_page", r#"{"type": "database_id", "database_id": "$ID"}"#),
        ("link_to_page", r#"{"type": "comment_id", "comment_id": "$ID"}"#),
        ("table", r#"{"table_width": 2, "has_column_header": true, "has_row_header": false}"#),
        ("table_row", r#"{"cells": [[$TEXT], [], [$TEXT, $TEXT]]}"#),
        (
            "meeting_notes",
            r#"{"title": [$TEXT], "status": "notes_ready", "children": {"summary_block_id": "$ID", "notes_block_id": null},
                "calendar_event": {"start_time": "2026-02-03", "end_time": "2026-02-04", "attendees": ["$ID"]},
                "recording": {"start_time": null}}"#,
        ),
        ("transcription", "{}"),
        ("embed", r#"{"url": "https://example.org", "caption": []}"#),
        ("bookmark", r#"{"url": "https://example.org", "caption": [$TEXT]}"#),
        ("image", r#"{"caption": [], "type": "file", "file": $HOSTED}"#),
        ("video", MEDIA),
        ("pdf", MEDIA),
        ("file", r#"{"caption": [], "name": "plum.txt", "type": "file", "file": $HOSTED}"#),
        ("audio", MEDIA),
        ("link_preview", r#"{"url": "https://example.org"}"#),
        ("unsupported", r#"{"block_type": "button"}"#),
    ];
    let blocks = blocks
        .into_iter()
        .map(|(kind, payload)| row::<types::Block>(kind, &format!(r#"{{$BLOCK, "type": "{kind}", "{kind}": {payload}}}"#)));
    blocks.chain([row::<types::BlockResponse>("a part of a block", r#"{"object": "block", "id": "$ID"}"#)]).collect()
}

fn values() -> Vec<Row> {
    const VALUES: &[(&str, &str)] = &[
        ("title", "[$TEXT]"),
        ("rich_text", "[]"),
        ("number", "null"),
        ("number", "1"),
        ("number", "1.0"),
        ("number", "-0.125"),
        ("number", "9007199254740993"),
        ("number", "18446744073709551615"),
        ("number", "1e300"),
        ("select", "null"),
        ("select", "$OPTION"),
        ("multi_select", "[$OPTION, $OPTION]"),
        ("status", "$OPTION"),
        ("date", "$DATE"),
        ("date", "null"),
        ("people", r#"[$USER, {"object": "group", "id": "$ID", "name": "Pickers"}]"#),
        ("files", r#"[{"name": "plum.png", "type": "file", "file": $HOSTED}]"#),
        ("checkbox", "true"),
        ("url", r#""https://example.org""#),
        ("email", "null"),
        ("phone_number", r#""+43 1 234""#),
        ("formula", r#"{"type": "string", "string": null}"#),
        ("formula", r#"{"type": "number", "number": 2.0}"#),
        ("formula", r#"{"type": "boolean", "boolean": false}"#),
        ("formula", r#"{"type": "date", "date": $DATE}"#),
        ("formula", r#"{"type": "unsupported", "unsupported": {}}"#),
        ("created_time", r#""2026-02-03T04:05:00.000Z""#),
        ("created_by", "$USER"),
        ("last_edited_time", r#""2026-02-03T04:05:06.789+00:00""#),
        ("last_edited_by", r#"{"object": "user", "id": "$ID", "type": "bot", "bot": {}}"#),
        ("unique_id", r#"{"prefix": null, "number": 7}"#),
        ("verification", r#"{"state": "verified", "verified_by": $USER, "date": $DATE}"#),
        ("verification", r#"{"state": "unverified", "verified_by": null, "date": null}"#),
        ("button", "{}"),
        ("place", r#"{"lat": 48.2, "lon": 16, "name": "Naschmarkt", "address": null}"#),
    ];
    let value = |kind: &str, value: &str| {
        let kind_and_value = format!(r#""type": "{kind}", "{kind}": {value}"#);
        [
            row::<types::PropertyValue>("a property's value", &format!(r#"{{"id": "%3Aab", {kind_and_value}}}"#)),
            row::<types::RollupItem>("a value in a rollup", &format!("{{{kind_and_value}}}")),
        ]
    };
    let more = [
        r#""type": "relation", "relation": [{"id": "$ID"}], "has_more": true"#,
        r#""type": "relation", "relation": []"#,
        r#""type": "rollup", "rollup": {"function": "sum", "type": "number", "number": null}"#,
        r#""type": "rollup", "rollup": {"function": "latest_date", "type": "date", "date": $DATE}"#,
        r#""type": "rollup", "rollup": {"function": "show_original", "type": "array",
             "array": [{"type": "title", "title": [$TEXT]}, {"type": "number", "number": 1.0}]}"#,
        r#""type": "rollup", "rollup": {"function": "show_original", "type": "unsupported", "unsupported": {}}"#,
    ];
    let more =
        more.map(|rest| row::<types::PropertyValue>("a property's value and more", &format!(r#"{{"id": "title", {rest}}}"#)));
    VALUES.iter().flat_map(|(kind, json)| value(kind, json)).chain(more).collect()
}

fn schemas() -> Vec<Row> {
    const OPTIONS: &str = r#"{"options": [{"id": "x", "name": "Ripe", "color": "red", "description": null}]}"#;
    let schemas = [
        ("title", "{}"),
        ("number", r#"{"format": "euro"}"#),
        ("select", OPTIONS),
        ("multi_select", OPTIONS),
        (
            "status",
            r#"{"options": [{"id": "x", "name": "Ripe", "color": "red"}],
                "groups": [{"id": "y", "name": "Done", "color": "green", "option_ids": ["x"]}]}"#,
        ),
        ("date", "{}"),
        ("people", "{}"),
        ("formula", r#"{"expression": "1 + 1"}"#),
        (
            "relation",
            r#"{"database_id": "$ID", "data_source_id": "$ID", "type": "dual_property",
                "dual_property": {"synced_property_id": "x", "synced_property_name": "Trees"}}"#,
        ),
        ("relation", r#"{"database_id": "$ID", "data_source_id": "$ID", "type": "single_property", "single_property": {}}"#),
        ("relation", r#"{"database_id": "$ID", "data_source_id": "$ID", "single_property": {}}"#),
        (
            "rollup",
            r#"{"function": "count", "relation_property_id": "a", "relation_property_name": "b", "rollup_property_id": "c",
                "rollup_property_name": "d"}"#,
        ),
        ("unique_id", r#"{"prefix": "PLUM"}"#),
        ("last_visited_time", "{}"),
        ("location", "{}"),
    ];
    let schema = |(kind, payload): (&str, &str)| {
        let json = format!(r#"{{"id": "x%40", "name": "Plum", "description": null, "type": "{kind}", "{kind}": {payload}}}"#);
        row::<types::PropertySchema>("a property's schema", &json)
    };
    schemas.into_iter().map(schema).collect()
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
        row::<types::ErrorBody>(
            "an error with data of null",
            r#"{"object": "error", "status": 409, "code": "conflict_error", "message": "", "additional_data": null}"#,
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

fn requests() -> Vec<Row> {
    vec![
        row::<types::CreatePageRequest>("nothing", "{}"),
        row::<types::CreatePageRequest>(
            "a page with all that it can have",
            r#"{"parent": {"type": "data_source_id", "data_source_id": "$ID"}, "icon": {"type": "emoji", "emoji": "🍑"},
                "cover": {"type": "file_upload", "file_upload": {"id": "$ID"}}, "template": {"type": "none"},
                "position": {"type": "after_block", "after_block": {"id": "$ID"}}, "allow_async": true, "content": [],
                "properties": {"Name": {"type": "title", "title": [$WRITE]}, "N": {"type": "number", "number": 1.0}},
                "children": [{"object": "block", "type": "paragraph", "paragraph": {"rich_text": [$WRITE], "children": [
                  {"type": "to_do", "to_do": {"rich_text": [], "checked": true, "color": "red"}}]}}]}"#,
        ),
        row::<types::CreatePageRequest>(
            "no tag anywhere",
            r#"{"parent": {"page_id": "$ID"}, "icon": {"emoji": "🍑"}, "cover": {"external": $LINK},
                "children": [{"heading_1": {"rich_text": [{"text": {"content": "Plum", "link": {"url": "/x"}}}]}},
                  {"divider": {}}, {"image": {"external": $LINK}}, {"callout": {"rich_text": [], "icon": {"emoji": "🍑"}}},
                  {"paragraph": {"rich_text": [{"mention": {"user": {"id": "$ID"}}},
                    {"mention": {"template_mention": {"template_mention_date": "now"}}}, {"equation": {"expression": "x"}}]}}],
                "properties": {"Name": {"title": [{"text": {"content": "Plum"}, "annotations": {"bold": true}}]},
                  "Price": {"number": null}, "Done": {"checkbox": false}, "Kind": {"select": {"name": "Stone"}},
                  "Kinds": {"multi_select": [{"id": "x"}]}, "When": {"date": {"start": "2026-02-03"}}, "Web": {"url": null},
                  "Who": {"people": [{"id": "$ID"}, {"id": "$ID", "object": "group"}]}, "Trees": {"relation": [{"id": "$ID"}]},
                  "Files": {"files": [{"name": "a", "external": $LINK}, {"file_upload": {"id": "$ID"}}]},
                  "State": {"status": null}, "Place": {"place": {"lat": 48.2, "lon": 16}},
                  "Checked": {"verification": {"state": "verified"}}}}"#,
        ),
        row::<types::CreatePageRequest>("icon and cover of null", r#"{"icon": null, "cover": null, "markdown": "Plum"}"#),
        row::<types::UpdatePageRequest>("all absent", "{}"),
        row::<types::UpdatePageRequest>("all null", r#"{"icon": null, "cover": null}"#),
        row::<types::UpdatePageRequest>(
            "all values",
            r#"{"icon": {"type": "emoji", "emoji": "🍑"}, "cover": {"external": $LINK}, "properties": {}, "is_locked": true,
                "is_archived": false, "in_trash": false, "erase_content": true, "template": {"type": "default", "timezone": "UTC"}}"#,
        ),
        row::<types::UpdatePageRequest>(
            "icons of all kinds: uploaded",
            r#"{"icon": {"file_upload": {"id": "$ID"}}, "template": {"type": "template_id", "template_id": "$ID"}}"#,
        ),
        row::<types::UpdatePageRequest>("icons of all kinds: of the workspace", r#"{"icon": {"custom_emoji": {"id": "$ID"}}}"#),
        row::<types::UpdatePageRequest>(
            "icons of all kinds: Notion's",
            r#"{"icon": {"icon": {"name": "pizza", "color": "red"}}}"#,
        ),
        row::<types::CreatePageRequest>("at the start", r#"{"position": {"type": "page_start"}, "parent": {"workspace": true}}"#),
        row::<types::AppendBlockChildrenRequest>(
            "blocks that hold blocks",
            r#"{"position": {"type": "end"}, "children": [
                {"column_list": {"children": [{"column": {"children": [], "width_ratio": 0.5}}, {"column": {"children": []}}]}},
                {"table": {"table_width": 1, "children": [{"table_row": {"cells": [[$WRITE]]}}]}},
                {"synced_block": {"synced_from": null, "children": [{"breadcrumb": {}}]}},
                {"synced_block": {"synced_from": {"block_id": "$ID"}}}, {"tab": {}}, {"table_of_contents": {}},
                {"code": {"rich_text": [], "language": "c++", "caption": [$WRITE]}}, {"link_to_page": {"comment_id": "$ID"}},
                {"bookmark": {"url": "https://example.org"}}, {"file": {"name": "a", "file_upload": {"id": "$ID"}}},
                {"template": {"rich_text": []}}, {"equation": {"expression": "x"}}]}"#,
        ),
    ]
}

fn columns() -> Vec<Row> {
    vec![
        row::<types::CreateDatabaseRequest>(
            "a database",
            r#"{"parent": {"type": "page_id", "page_id": "$ID"}, "title": [$WRITE], "is_inline": true, "icon": {"emoji": "🍑"},
                "cover": {"type": "external", "external": $LINK}, "initial_data_source": {"properties": {
                  "Name": {"title": {}}, "Price": {"type": "number", "number": {"format": "dollar"}},
                  "Kind": {"select": {"options": [{"name": "Stone", "color": "green"}]}}, "When": {"date": {}}}}}"#,
        ),
        row::<types::UpdateDatabaseRequest>(
            "a database that moves",
            r#"{"parent": {"type": "workspace", "workspace": true}, "description": [], "in_trash": true, "is_locked": false}"#,
        ),
        row::<types::CreateDataSourceRequest>(
            "a data source",
            r#"{"parent": {"database_id": "$ID"}, "title": [$WRITE], "icon": null, "properties": {"Name": {"title": {}},
                "Trees": {"relation": {"data_source_id": "$ID", "single_property": {}}}}}"#,
        ),
        row::<types::UpdateDataSourceRequest>(
            "a column that goes and one that changes",
            r#"{"properties": {"Old": null, "Price": {"name": "Cost", "number": {"format": "euro"}}, "New": {"checkbox": {}}},
                "icon": null, "parent": {"type": "database_id", "database_id": "$ID"}}"#,
        ),
    ]
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
