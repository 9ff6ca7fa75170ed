//! What a later Notion may send: it decodes, comes back whole, and shows as unknown.

use notion_connector::types;

use crate::{Row, check, row};

#[test]
fn comes_back_whole_though_unknown() {
    for row in rows() {
        check(&row, true);
    }
}

fn rows() -> Vec<Row> {
    [members(), orders(), parents(), fields(), parts()].into_iter().flatten().collect()
}

/// Members of unions that are new, or are told in a new way.
fn members() -> Vec<Row> {
    vec![
        row::<types::Icon>("with payload", r#"{"type": "hologram", "hologram": {"depth": [1, 1.0, null]}}"#),
        row::<types::Icon>("with a payload of null", r#"{"type": "hologram", "hologram": null}"#),
        row::<types::Icon>("without payload", r#"{"type": "hologram"}"#),
        row::<types::Icon>("payload first", r#"{"hologram": {"depth": 1}, "type": "hologram"}"#),
        row::<types::Icon>("with more beside it", r#"{"type": "hologram", "hologram": 1, "depth": 2, "emoji": "🍑"}"#),
        row::<types::Icon>("without tag", r#"{"hologram": {"depth": 1}}"#),
        row::<types::Icon>("an empty tag", r#"{"type": "", "": 1}"#),
        row::<types::Icon>("a tag named like itself", r#"{"type": "type"}"#),
        row::<types::Icon>("a known tag without payload", r#"{"type": "emoji"}"#),
        row::<types::PropertyValue>("a tag named like another field", r#"{"id": "a", "type": "id"}"#),
        row::<types::PropertyValue>("a tag named like a member's field", r#"{"id": "a", "type": "has_more", "has_more": true}"#),
        row::<types::Block>("a block", r#"{$BLOCK, "type": "hologram", "hologram": {"children": [{"type": "x", "x": {}}]}}"#),
        row::<types::RichText>("a text", r#"{"type": "x", "x": 1, "plain_text": "", "href": null, "annotations": $PLAIN}"#),
        row::<types::Mention>("a mention in a mention", r#"{"type": "template_mention", "template_mention": {"type": "x"}}"#),
        row::<types::User>("a user", r#"{"object": "user", "id": "$ID", "type": "agent", "agent": {"name": "Plum"}}"#),
        row::<types::User>("a user of neither kind", r#"{"object": "user", "id": "$ID", "type": "agent"}"#),
        row::<types::UserOrGroup>("neither user nor group", r#"{"object": "agent", "id": "$ID", "agent": {}}"#),
        row::<types::UserOrGroup>("tag last", r#"{"id": "$ID", "agent": {}, "object": "agent"}"#),
        row::<types::UserOrGroup>("no tag", r#"{"id": "$ID"}"#),
        row::<types::UserOrGroup>("nothing", "{}"),
        row::<types::SearchResult>("neither page nor data source", r#"{"object": "view", "id": "$ID", "properties": 1}"#),
        row::<types::Filter>("a condition", r#"{"property": "Plum", "hologram": {"equals": 1}}"#),
        row::<types::Filter>("a test", r#"{"property": "Plum", "number": {"is_prime": true}}"#),
        row::<types::Filter>("no condition", "{}"),
        row::<types::Sort>("a sort", r#"{"direction": "ascending", "weight": 1}"#),
        row::<types::PropertyValueRequest>("a value without tag", r#"{"hologram": 1}"#),
        row::<types::BlockPositionRequest>("a position", r#"{"type": "middle"}"#),
        row::<types::BlockPositionRequest>("a position with payload", r#"{"type": "middle", "middle": {"id": "$ID"}}"#),
    ]
}

/// Tag and payload at odds.
fn orders() -> Vec<Row> {
    vec![
        row::<types::Icon>("payload of another, after", r#"{"type": "external", "emoji": "🍑"}"#),
        row::<types::Icon>("payload of another, before", r#"{"emoji": "🍑", "type": "external"}"#),
        row::<types::Icon>("two payloads, tag first", r#"{"type": "external", "emoji": "🍑", "external": $LINK}"#),
        row::<types::Icon>("two payloads, tag between", r#"{"emoji": "🍑", "type": "external", "external": $LINK}"#),
        row::<types::Icon>("two payloads, tag last", r#"{"emoji": "🍑", "external": $LINK, "type": "external"}"#),
        row::<types::Icon>("two payloads, tag last, of the first", r#"{"external": $LINK, "emoji": "🍑", "type": "external"}"#),
        row::<types::Icon>("two payloads, no tag", r#"{"external": $LINK, "emoji": "🍑"}"#),
        row::<types::Icon>("a payload that is known, a tag that is not", r#"{"emoji": "🍑", "type": "hologram"}"#),
        row::<types::IconRequest>("two payloads in a request", r#"{"emoji": "🍑", "type": "external", "external": $LINK}"#),
        row::<types::PropertyValue>(
            "two values, tag between",
            r#"{"id": "a", "number": null, "type": "checkbox", "checkbox": true, "has_more": false}"#,
        ),
        row::<types::PropertyValue>(
            "a field of another member",
            r#"{"id": "a", "type": "number", "number": 1, "has_more": true}"#,
        ),
        row::<types::PropertyValue>("a field of null", r#"{"id": "a", "type": "relation", "relation": [], "has_more": null}"#),
        row::<types::Filter>("two conditions", r#"{"number": {"equals": 1}, "checkbox": {"equals": true}}"#),
        row::<types::Filter>("two tests", r#"{"number": {"equals": 1, "less_than": 2, "is_empty": true}}"#),
        row::<types::PagePositionRequest>("a payload where there is none", r#"{"type": "page_end", "page_end": {"id": 1}}"#),
        row::<types::PagePositionRequest>("the same, before the tag", r#"{"page_end": null, "type": "page_end"}"#),
        row::<types::PagePositionRequest>("the same, without tag", r#"{"page_end": {}}"#),
        row::<types::PagePositionRequest>("payload of another", r#"{"after_block": {"id": "$ID"}, "type": "page_end"}"#),
        row::<types::TemplateRequest>(
            "a payload where there is none, and more",
            r#"{"type": "none", "none": 1, "timezone": "UTC"}"#,
        ),
    ]
}

/// Parents with ids that their kind does not have. A data source has its database's id, too, in any order: see the known rows.
fn parents() -> Vec<Row> {
    vec![
        row::<types::Parent>("an id of no kind", r#"{"type": "team_id", "team_id": "$ID", "database_id": "$ID"}"#),
        row::<types::Parent>("the same, backwards", r#"{"database_id": "$ID", "team_id": "$ID", "type": "team_id"}"#),
        row::<types::Parent>("a page in a database", r#"{"type": "page_id", "page_id": "$ID", "database_id": "$ID"}"#),
        row::<types::Parent>("the same, backwards", r#"{"database_id": "$ID", "page_id": "$ID", "type": "page_id"}"#),
        row::<types::Parent>("the same, tag between", r#"{"database_id": "$ID", "type": "page_id", "page_id": "$ID"}"#),
        row::<types::Parent>(
            "a database with its data source",
            r#"{"data_source_id": "$ID", "type": "database_id", "database_id": "$ID"}"#,
        ),
        row::<types::Parent>("two ids, no tag", r#"{"data_source_id": "$ID", "database_id": "$ID", "page_id": "$ID"}"#),
        row::<types::Parent>(
            "the database's id is null",
            r#"{"type": "data_source_id", "data_source_id": "$ID", "database_id": null}"#,
        ),
    ]
}

/// Fields, constants, and the values of enums.
fn fields() -> Vec<Row> {
    vec![
        row::<types::EmptyObject>("an empty object that is not", r#"{"new": {"a": 1}, "": null}"#),
        row::<types::Annotations>(
            "a colour",
            r#"{"bold": false, "italic": false, "strikethrough": false, "underline": false, "code": false, "color": "plum"}"#,
        ),
        row::<types::ErrorBody>("a code", r#"{"object": "error", "status": 418, "code": "teapot", "message": "Plum"}"#),
        row::<types::ErrorBody>(
            "an error with data of null",
            r#"{"object": "error", "status": 409, "code": "conflict_error", "message": "", "additional_data": null}"#,
        ),
        row::<types::Group>("another constant", r#"{"object": "team", "id": "$ID", "name": "Pickers"}"#),
        row::<types::User>("another constant, and a new field", r#"{"object": "person", "id": "$ID", "new": 1}"#),
        row::<types::UserReferenceRequest>("another value of an optional constant", r#"{"object": "person", "id": "$ID"}"#),
        row::<types::User>("null where a field is optional", r#"{"object": "user", "id": "$ID", "request_id": null}"#),
        row::<types::UpdatePageRequest>("null where a request has a value", r#"{"is_locked": null, "properties": null}"#),
        row::<types::QueryDataSourceRequest>("null where a query has a value", r#"{"sorts": null, "page_size": null}"#),
        row::<types::PersonDetails>(
            "large numbers",
            r#"{"a": 18446744073709551615, "b": -9223372036854775808, "c": 1e308, "d": -0.0}"#,
        ),
        row::<types::PersonDetails>("more digits than a number has", r#"{"a": 123456789012345678901234567890.5}"#),
    ]
}

/// Parts of objects, with more than a part has.
fn parts() -> Vec<Row> {
    vec![
        row::<types::PageResponse>("a page", r#"{"object": "page", "id": "$ID", "why": "restricted"}"#),
        row::<types::BlockResponse>("a block", r#"{"id": "$ID", "object": "block", "why": {"code": "restricted"}}"#),
        row::<types::DatabaseResponse>("a database", r#"{"object": "database", "id": "$ID", "why": null}"#),
        row::<types::DataSourceResponse>(
            "a data source",
            r#"{"object": "data_source", "id": "$ID", "why": 1, "properties": {}}"#,
        ),
        row::<types::SearchResult>("among what was found", r#"{"id": "$ID", "object": "page", "why": 1}"#),
        row::<types::PageResponse>("a request's id of null", r#"{"object": "page", "id": "$ID", "request_id": null}"#),
        row::<types::PageResponse>("another constant", r#"{"object": "sheet", "id": "$ID"}"#),
    ]
}
