//! Users, rich text, files, icons and parents, which other objects hold.

use notion_connector::types;

use crate::{Row, row};

/// All rows of this file.
pub(super) fn rows() -> Vec<Row> {
    [users(), texts(), files(), parents()].into_iter().flatten().collect()
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
                "user": {"object": "user", "id": "$ID", "type": "person", "person": {"email": "ada@example.org"}}}}}"#,
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
        r#"{"type": "link_mention", "link_mention": {"href": "https://example.org", "title": "Plum", "height": 1.5, "padding": 0}}"#,
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
