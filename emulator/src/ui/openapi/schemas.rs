//! The schemas that requests and answers share.

use serde_json::{Value, json};

/// All of them, by their names.
pub(super) fn all() -> Value {
    let mut schemas = json!({
        "Error": error(),
        "OAuthError": {
            "type": "object",
            "required": ["error", "code", "message"],
            "properties": { "error": text(), "error_description": text(), "code": text(), "message": text(), "status": { "type": "integer" } },
        },
        "List": list(json!({ "type": "object" })),
        "UserList": list(json!({ "$ref": "#/components/schemas/User" })),
        "TemplateList": {
            "type": "object",
            "required": ["templates", "has_more", "next_cursor"],
            "properties": { "templates": { "type": "array", "items": { "type": "object" } }, "has_more": { "type": "boolean" } },
        },
        "OAuthToken": {
            "type": "object",
            "required": ["access_token", "token_type", "refresh_token", "bot_id", "workspace_id", "owner"],
            "properties": { "access_token": text(), "token_type": { "const": "bearer" }, "refresh_token": text(), "bot_id": uuid() },
        },
        "OAuthRevocation": { "type": "object", "properties": { "request_id": uuid() } },
        "OAuthIntrospection": { "type": "object", "required": ["active"], "properties": { "active": { "type": "boolean" } } },
        "PropertyItem": { "type": "object", "required": ["object"], "properties": { "object": { "enum": ["property_item", "list"] } } },
        "AsyncTask": { "type": "object", "required": ["object", "id", "status"], "properties": { "object": { "const": "async_task" }, "id": text(), "status": text() } },
        "PageMarkdown": { "type": "object", "required": ["object", "markdown"], "properties": { "object": { "const": "page_markdown" }, "markdown": text() } },
    });
    for (name, kind) in [
        ("User", "user"),
        ("Page", "page"),
        ("Database", "database"),
        ("DataSource", "data_source"),
        ("Comment", "comment"),
        ("FileUpload", "file_upload"),
        ("View", "view"),
        ("ViewQuery", "view_query"),
    ] {
        schemas[name] = thing(&[kind]);
    }
    // A page or a database that goes to the trash as a block is answered as one.
    schemas["Block"] = thing(&["block", "page", "database"]);
    // Before data sources, their databases stood in their place.
    schemas["DataSource"] = thing(&["data_source", "database"]);
    for (name, schema) in [
        ("ParentRequest", parent()),
        ("RichTextRequest", rich_text()),
        ("BlockRequest", block()),
        ("IconRequest", icon()),
        ("FileRequest", file()),
        ("PropertyValues", values()),
        ("PropertySchemas", properties()),
        ("Filter", filter()),
        ("Sort", sort()),
    ] {
        schemas[name] = schema;
    }
    schemas
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn uuid() -> Value {
    json!({ "type": "string", "format": "uuid" })
}

fn thing(kinds: &[&str]) -> Value {
    json!({
        "type": "object",
        "required": ["object", "id"],
        "properties": { "object": { "enum": kinds }, "id": uuid(), "request_id": uuid() },
    })
}

fn list(items: Value) -> Value {
    json!({
        "type": "object",
        "required": ["object", "results", "has_more", "next_cursor"],
        "properties": {
            "object": { "const": "list" },
            "results": { "type": "array", "items": items },
            "has_more": { "type": "boolean" },
            "next_cursor": { "type": ["string", "null"] },
        },
    })
}

fn error() -> Value {
    json!({
        "type": "object",
        "required": ["object", "status", "code", "message"],
        "properties": {
            "object": { "const": "error" },
            "status": { "type": "integer" },
            "code": { "enum": [
                "unauthorized", "restricted_resource", "object_not_found", "rate_limited", "invalid_json", "invalid_request_url",
                "invalid_request", "missing_version", "validation_error", "conflict_error",
            ] },
            "message": text(),
            "request_id": uuid(),
            "additional_data": { "type": "object" },
        },
    })
}

fn one_of(members: &[(&str, Value)]) -> Value {
    let alternatives: Vec<Value> = members
        .iter()
        .map(|(name, schema)| json!({ "type": "object", "required": [name], "properties": { *name: schema } }))
        .collect();
    json!({ "anyOf": alternatives })
}

fn parent() -> Value {
    one_of(&[
        ("page_id", uuid()),
        ("database_id", uuid()),
        ("data_source_id", uuid()),
        ("block_id", uuid()),
        ("workspace", json!({ "const": true })),
    ])
}

fn rich_text() -> Value {
    let text = json!({ "type": "object", "required": ["content"], "properties": { "content": { "type": "string", "maxLength": 2_000 } } });
    let equation = json!({ "type": "object", "required": ["expression"], "properties": { "expression": { "type": "string", "maxLength": 1_000 } } });
    one_of(&[("text", text), ("equation", equation)])
}

fn block() -> Value {
    let texts = json!({ "type": "object", "required": ["rich_text"], "properties": { "rich_text": { "type": "array", "items": { "$ref": "#/components/schemas/RichTextRequest" } } } });
    let url = json!({ "type": "object", "required": ["url"], "properties": { "url": { "type": "string", "format": "uri" } } });
    one_of(&[
        ("paragraph", texts.clone()),
        ("heading_1", texts.clone()),
        ("heading_2", texts.clone()),
        ("bulleted_list_item", texts.clone()),
        ("to_do", texts.clone()),
        ("quote", texts.clone()),
        ("toggle", texts),
        ("divider", json!({ "type": "object" })),
        ("bookmark", url.clone()),
        ("embed", url),
    ])
}

fn icon() -> Value {
    json!({ "anyOf": [
        { "type": "null" },
        { "type": "object", "required": ["emoji"], "properties": { "type": { "const": "emoji" }, "emoji": { "const": "🌱" } } },
        file(),
    ] })
}

fn file() -> Value {
    json!({ "anyOf": [
        { "type": "null" },
        {
            "type": "object",
            "required": ["external"],
            "properties": {
                "type": { "const": "external" },
                "external": { "type": "object", "required": ["url"], "properties": { "url": { "type": "string", "format": "uri" } } },
            },
        },
    ] })
}

fn values() -> Value {
    let texts = json!({ "type": "array", "items": { "$ref": "#/components/schemas/RichTextRequest" } });
    json!({ "type": "object", "additionalProperties": one_of(&[
        ("title", texts.clone()),
        ("rich_text", texts),
        ("number", json!({ "type": ["number", "null"] })),
        ("checkbox", json!({ "type": "boolean" })),
        ("url", json!({ "type": ["string", "null"] })),
        ("select", json!({ "type": ["object", "null"], "properties": { "name": text() } })),
        ("date", json!({ "type": ["object", "null"], "properties": { "start": { "type": "string", "format": "date" } } })),
        ("relation", json!({ "type": "array", "items": { "type": "object", "properties": { "id": uuid() } } })),
    ]) })
}

fn properties() -> Value {
    let plain = json!({ "type": "object" });
    json!({ "type": "object", "additionalProperties": one_of(&[
        ("title", plain.clone()),
        ("rich_text", plain.clone()),
        ("number", plain.clone()),
        ("checkbox", plain.clone()),
        ("date", plain.clone()),
        ("status", plain.clone()),
        ("select", plain),
    ]) })
}

fn filter() -> Value {
    json!({
        "type": "object",
        "properties": {
            "property": text(),
            "rich_text": { "type": "object", "properties": { "contains": text() } },
            "number": { "type": "object", "properties": { "equals": { "type": "number" } } },
            "checkbox": { "type": "object", "properties": { "equals": { "type": "boolean" } } },
            "and": { "type": "array", "items": { "type": "object" } },
            "or": { "type": "array", "items": { "type": "object" } },
        },
    })
}

fn sort() -> Value {
    json!({
        "type": "object",
        "required": ["direction"],
        "properties": {
            "property": text(),
            "timestamp": { "enum": ["created_time", "last_edited_time"] },
            "direction": { "enum": ["ascending", "descending"] },
        },
    })
}
