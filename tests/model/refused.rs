//! What no version sends: an error that says what was expected, and never a panic.

use notion_connector::types;

use crate::{Row, row};

#[test]
fn says_what_is_wrong() {
    for (message, Row { what, json, decode, .. }) in rows() {
        match decode(json.as_bytes()) {
            Ok(decoded) => panic!("{what}: {json} became {}", decoded.debug),
            // The place in the text follows, after `at line`.
            Err(error) => assert_eq!(error.split(" at line ").next(), Some(message), "{what}: {json}"),
        }
    }
}

pub(crate) fn rows() -> Vec<(&'static str, Row)> {
    vec![
        ("EOF while parsing a value", row::<types::User>("nothing", "")),
        ("expected value", row::<types::User>("no JSON", "<html>")),
        ("trailing characters", row::<types::User>("two objects", "$USER $USER")),
        ("invalid type: null, expected an object (User)", row::<types::User>("null", "null")),
        ("invalid type: sequence, expected an object (User)", row::<types::User>("an array", "[$USER]")),
        ("invalid type: string \"user\", expected an object (User)", row::<types::User>("a text", r#""user""#)),
        ("missing field `id`", row::<types::User>("no id", r#"{"object": "user"}"#)),
        (
            "invalid type: integer `7`, expected a string",
            row::<types::User>("an id of a number", r#"{"object": "user", "id": 7}"#),
        ),
        ("invalid type: null, expected a string", row::<types::User>("an id of null", r#"{"object": "user", "id": null}"#)),
        (
            "invalid type: boolean `true`, expected a string",
            row::<types::User>("a constant of another type", r#"{"object": true}"#),
        ),
        ("invalid type: integer `1`, expected a string", row::<types::Icon>("a tag of another type", r#"{"type": 1}"#)),
        (
            "invalid type: map, expected a string",
            row::<types::Icon>("a payload of another type", r#"{"type": "emoji", "emoji": {}}"#),
        ),
        (
            "invalid type: null, expected an object (HostedFile)",
            row::<types::Icon>("a payload of null that cannot be", r#"{"type": "file", "file": null}"#),
        ),
        (
            "missing field `url`",
            row::<types::Icon>("an incomplete payload, before its tag", r#"{"file": {"expiry_time": ""}, "type": "file"}"#),
        ),
        ("invalid type: null, expected a sequence", row::<types::Template>("a list of null", r#"{"rich_text": null}"#)),
        ("invalid type: map, expected a sequence", row::<types::Template>("a list that is an object", r#"{"rich_text": {}}"#)),
        ("missing field `rich_text`", row::<types::Template>("no list", "{}")),
        (
            "invalid type: string \"red\", expected an object (RichText)",
            row::<types::Template>("an element of another type", r#"{"rich_text": ["red"]}"#),
        ),
        (
            "missing field `next_cursor`",
            row::<types::UserList>(
                "no cursor",
                r#"{"object": "list", "results": [], "has_more": false, "type": "user", "user": {}}"#,
            ),
        ),
        (
            "missing field `in_trash`",
            row::<types::PageResponse>(
                "more than a part and less than a page",
                r#"{"object": "page", "id": "$ID", $TIMES, $AUTHORS}"#,
            ),
        ),
        (
            "only a part of the object came",
            row::<types::Page>("a part where a whole is due", r#"{"object": "page", "id": "$ID"}"#),
        ),
        ("missing field `id`", row::<types::PageResponse>("a part without id", r#"{"object": "page"}"#)),
        ("missing field `id`", row::<types::SearchResult>("what was found without id", r#"{"object": "page"}"#)),
        (
            "invalid type: floating point `1.5`, expected i64",
            row::<types::Table>("half a column", r#"{"table_width": 1.5, "has_column_header": true, "has_row_header": true}"#),
        ),
        (
            "invalid type: string \"1\", expected a JSON number",
            row::<types::PropertyValue>("a number in quotes", r#"{"id": "a", "type": "number", "number": "1"}"#),
        ),
        (
            "invalid type: integer `1`, expected string or array",
            row::<types::SelectCondition>("neither text nor list", r#"{"equals": 1}"#),
        ),
        ("recursion limit exceeded", row::<types::Filter>("too deep", &nested(200))),
        ("recursion limit exceeded", row::<types::EmptyObject>("too deep, unknown", &format!(r#"{{"a": {}}}"#, "[".repeat(200)))),
    ]
}

/// As deep as the reader goes, nothing breaks.
#[test]
fn decodes_deep_nesting() {
    let json = nested(60);
    let row = row::<types::Filter>("deep", &json);
    crate::check(&row, false);

    let (open, close) = (r#"{"toggle": {"rich_text": [], "children": ["#, "]}}");
    let deep = format!("{}{}{}", open.repeat(40), r#"{"divider": {}}"#, close.repeat(40));
    crate::check(&self::row::<types::BlockRequest>("deep", &deep), false);

    let (open, close) = (r#"{"object": "user", "id": "$ID", "type": "bot", "bot": {"owner": {"type": "user", "user": "#, "}}}");
    let deep = format!("{}$USER{}", open.repeat(40), close.repeat(40));
    crate::check(&self::row::<types::User>("deep", &deep), false);
}

fn nested(depth: usize) -> String {
    format!(r#"{}{{"property": "a", "checkbox": {{"equals": true}}}}{}"#, r#"{"and": ["#.repeat(depth), "]}".repeat(depth))
}
