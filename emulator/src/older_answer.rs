//! Answers as older versions of the API word them.
//!
//! The handlers answer in the newest model. Here, what an older version calls by another name is renamed.

use serde_json::{Map, Value, json};

use crate::object_id;
use crate::version::Version;
use crate::workspace::Workspace;

/// The objects that older versions show as `archived`.
const KINDS_WITH_TRASH: [&str; 5] = ["page", "block", "database", "data_source", "file_upload"];

/// Rewrites an answer for `version`.
pub(crate) fn rewrite(workspace: &Workspace, version: Version, answer: &mut Value) {
    if version < Version::NEWEST {
        visit(workspace, version, answer);
    }
}

fn visit(workspace: &Workspace, version: Version, value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| visit(workspace, version, item)),
        Value::Object(object) => {
            if version == Version::June2022 {
                put_rows_into_databases(workspace, object);
            }
            object.values_mut().filter(|it| it.is_object() || it.is_array()).for_each(|it| visit(workspace, version, it));
            show_as_archived(object);
            name_meeting_notes(object);
        }
        _ => {}
    }
}

fn text<'a>(object: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    object.get(name).and_then(Value::as_str)
}

fn show_as_archived(object: &mut Map<String, Value>) {
    if text(object, "object").is_some_and(|kind| KINDS_WITH_TRASH.contains(&kind))
        && let Some(in_trash) = object.get("in_trash").cloned()
    {
        object.insert("archived".to_owned(), in_trash);
    }
}

/// Meeting notes were called transcriptions.
fn name_meeting_notes(object: &mut Map<String, Value>) {
    if text(object, "object") == Some("block")
        && text(object, "type") == Some("meeting_notes")
        && let Some(payload) = object.remove("meeting_notes")
    {
        object.insert("type".to_owned(), json!("transcription"));
        object.insert("transcription".to_owned(), payload);
    }
}

/// Before there were data sources, their databases stood in their place.
fn put_rows_into_databases(workspace: &Workspace, object: &mut Map<String, Value>) {
    if text(object, "object") == Some("list") && text(object, "type") == Some("page_or_data_source") {
        object.insert("type".to_owned(), json!("page_or_database"));
        object.remove("page_or_data_source");
        object.insert("page_or_database".to_owned(), json!({}));
    }
    match text(object, "object") {
        Some("data_source") => take_the_place_of_database(workspace, object),
        Some("database") => show_as_its_data_source(workspace, object),
        _ => {}
    }
    // Parents, and the schemas of relations.
    if text(object, "database_id").is_some() && text(object, "data_source_id").is_some() {
        object.remove("data_source_id");
        if text(object, "type") == Some("data_source_id") {
            object.insert("type".to_owned(), json!("database_id"));
        }
    }
}

fn take_the_place_of_database(workspace: &Workspace, object: &mut Map<String, Value>) {
    let parent = object.get("parent").and_then(|parent| parent.get("database_id")?.as_str());
    let database = parent.and_then(object_id::parse).and_then(|id| workspace.databases.get(&id));
    let Some(database) = database else {
        return;
    };
    object.insert("object".to_owned(), json!("database"));
    object.insert("id".to_owned(), json!(database.id));
    object.insert("is_locked".to_owned(), json!(database.is_locked));
    object.insert("cover".to_owned(), database.cover.clone());
    object.insert("public_url".to_owned(), database.public_url.clone());
    if let Some(parent) = object.remove("database_parent") {
        object.insert("parent".to_owned(), parent);
    }
}

fn show_as_its_data_source(workspace: &Workspace, object: &mut Map<String, Value>) {
    let id = text(object, "id").and_then(object_id::parse);
    let data_source = id.and_then(|id| workspace.only_data_source(id).ok());
    if let Some(data_source) = data_source
        && let Value::Object(mut answer) = data_source.answer(workspace)
    {
        take_the_place_of_database(workspace, &mut answer);
        *object = answer;
    }
}
