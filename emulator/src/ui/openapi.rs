//! `GET /openapi.json`: what the emulator serves, in its own words.

mod operations;
mod requests;
mod schemas;

use serde_json::{Map, Value, json};

use crate::operation::{self, Operation};
use crate::version::Version;

/// What an operation does, in a sentence.
pub(super) fn summary(id: &str) -> &'static str {
    operations::describe(id).1
}

/// The document, for an emulator that is reached at an address.
pub(super) fn document(base_url: &str) -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for operation in operation::all() {
        let path = path(operation);
        let described = described(operation, &path);
        let item = paths.entry(path).or_insert_with(|| json!({}));
        item[operation.method().to_ascii_lowercase()] = described;
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Notion emulator",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "The Notion API, served locally.",
            "description": "Each operation says in `x-notion-versions` which versions of the API have it. \
                Answers may have more fields than are described.",
        },
        "servers": [{ "url": base_url }],
        "security": [{ "bearer": [] }],
        "tags": operations::TAGS.map(|(name, description)| json!({ "name": name, "description": description })),
        "paths": paths,
        "components": {
            "securitySchemes": {
                "bearer": { "type": "http", "scheme": "bearer", "description": "The token that the emulator printed, or one from OAuth." },
                "basic": { "type": "http", "scheme": "basic", "description": "The id and the secret of the public integration." },
            },
            "parameters": { "NotionVersion": {
                "name": "Notion-Version",
                "in": "header",
                "required": true,
                "description": "The version of the API to answer in.",
                "schema": { "type": "string", "enum": Version::ALL.map(Version::name) },
            } },
            "schemas": schemas::all(),
        },
    })
}

/// The path with names for what varies in it.
fn path(operation: &Operation) -> String {
    let mut path = String::from("/v1");
    let mut before = "";
    for part in operation.pattern().split('/') {
        path.push('/');
        if part == "*" {
            path.push_str(&format!("{{{}}}", parameter(before)));
        } else {
            path.push_str(part);
        }
        before = part;
    }
    path
}

/// The name of the id behind a part of a path.
fn parameter(part: &str) -> &'static str {
    match part {
        "users" => "user_id",
        "pages" => "page_id",
        "properties" => "property_id",
        "databases" => "database_id",
        "data_sources" => "data_source_id",
        "blocks" => "block_id",
        "comments" => "comment_id",
        "file_uploads" => "file_upload_id",
        "views" => "view_id",
        "queries" => "query_id",
        "async_tasks" => "task_id",
        _ => "id",
    }
}

fn described(operation: &Operation, path: &str) -> Value {
    let id = operation.id;
    let (tag, summary, answer) = operations::describe(id);
    let is_oauth = tag == "oauth";
    let mut parameters: Vec<Value> = names_in(path).map(path_parameter).collect();
    if !is_oauth {
        parameters.push(json!({ "$ref": "#/components/parameters/NotionVersion" }));
    }
    parameters.extend(operations::query(id).iter().map(|name| query_parameter(name)));
    let versions: Vec<&str> = Version::ALL.into_iter().filter(|version| operation.is_in(*version)).map(Version::name).collect();
    let (error, success) = if is_oauth { ("OAuthError", answer) } else { ("Error", answer) };
    let content =
        |schema: &str| json!({ "application/json": { "schema": { "$ref": format!("#/components/schemas/{schema}") } } });
    let mut described = json!({
        "operationId": id,
        "tags": [tag],
        "summary": summary,
        "x-notion-versions": versions,
        "parameters": parameters,
        "responses": {
            "200": { "description": "It was done.", "content": content(success) },
            "4XX": { "description": "It was refused.", "content": content(error) },
        },
    });
    if id == "update_page_markdown" {
        described["responses"]["202"] = json!({ "description": "It goes on as a task.", "content": content("AsyncTask") });
    }
    if is_oauth {
        described["security"] = json!([{ "basic": [] }]);
    }
    if let Some(body) = requests::body(id) {
        let media = if id == "send_file_upload" { "multipart/form-data" } else { "application/json" };
        described["requestBody"] = json!({ "required": requests::is_required(id), "content": { media: { "schema": body } } });
    }
    described
}

fn names_in(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

fn path_parameter(name: &str) -> Value {
    let schema = match name {
        "property_id" | "task_id" => json!({ "type": "string", "minLength": 1 }),
        _ => json!({ "type": "string", "format": "uuid" }),
    };
    json!({ "name": name, "in": "path", "required": true, "schema": schema })
}

fn query_parameter(name: &str) -> Value {
    let (schema, description) = match name {
        "page_size" => (json!({ "type": "integer", "minimum": 1, "maximum": 100 }), "How many items to answer at most."),
        "filter_properties" => (
            json!({ "type": "array", "items": { "type": "string" } }),
            "The properties to answer, by name or id; repeated for each.",
        ),
        "start_cursor" => (json!({ "type": "string" }), "Where to go on: `next_cursor` of the answer before."),
        "include_transcript" => (json!({ "type": "boolean" }), "Whether to answer the transcripts of meeting notes."),
        "status" => (json!({ "type": "string", "enum": ["pending", "uploaded", "expired", "failed"] }), "The status to answer."),
        "name" => (json!({ "type": "string" }), "The name to look for."),
        _ => (json!({ "type": "string", "format": "uuid" }), "The id to answer for."),
    };
    json!({ "name": name, "in": "query", "schema": schema, "description": description })
}

#[cfg(test)]
mod tests {
    use super::{document, names_in};
    use crate::operation;
    use serde_json::Value;

    fn references(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| references(item, found)),
            Value::Object(members) => {
                found.extend(members.get("$ref").and_then(Value::as_str).map(str::to_owned));
                members.values().for_each(|value| references(value, found));
            }
            _ => {}
        }
    }

    #[test]
    fn every_operation_is_described_and_every_reference_leads_somewhere() {
        let document = document("http://127.0.0.1:1");
        let paths = document["paths"].as_object().expect("paths");
        let described: usize = paths.values().map(|item| item.as_object().map_or(0, serde_json::Map::len)).sum();
        assert_eq!(described, operation::all().len());
        for (path, item) in paths {
            for (method, operation) in item.as_object().expect("operations") {
                let summary = operation["summary"].as_str().unwrap_or_default();
                assert!(summary.ends_with('.'), "{method} {path}: {summary}");
                for name in names_in(path) {
                    let mut parameters = operation["parameters"].as_array().expect("parameters").iter();
                    assert!(parameters.any(|it| it["name"] == name), "{method} {path} {name}");
                }
            }
        }
        let mut found = Vec::new();
        references(&document, &mut found);
        for reference in found {
            let pointer = reference.strip_prefix('#').expect("a reference inside of the document");
            assert!(document.pointer(pointer).is_some(), "{reference}");
        }
    }
}
