//! Objects that the requests of a scenario name without ever showing them.

use serde_json::{Value, json};

use super::Recorded;
use super::names::is_id;
use super::seed::{Objects, plain_id};
use super::stubs::{block, changed, page, source};

/// Adds what the body of a request names: parents, mentions, people, files.
pub(super) fn add_named(objects: &mut Objects, value: &Value) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| {
            add_file(objects, "", item);
            add_named(objects, item);
        }),
        Value::Object(members) => {
            for (name, value) in members {
                add_file(objects, name, value);
                add_member(objects, name, value);
                add_named(objects, value);
            }
        }
        _ => {}
    }
}

fn add_member(objects: &mut Objects, name: &str, value: &Value) {
    let id = value.as_str().or_else(|| value["id"].as_str()).filter(|id| is_id(id)).map(plain_id);
    let people = || value.as_array().into_iter().flatten().filter_map(|user| user["id"].as_str());
    match (name, id) {
        ("page_id" | "page", Some(id)) => objects.add(page(&id)),
        ("database_id" | "database", Some(id)) if !objects.has(&changed(&id)) => {
            objects.add(json!({ "object": "database", "id": id, "title": "Stub" }));
        }
        ("data_source_id", Some(id)) => objects.add(source(&id)),
        ("block_id", Some(id)) => objects.add(block(&id, "", None)),
        ("synced_from", None) => {
            if let Some(id) = value["block_id"].as_str().map(plain_id) {
                let payload = json!({ "synced_from": null });
                objects.add(
                    json!({ "object": "block", "id": id, "type": "synced_block", "synced_block": payload, "has_children": true }),
                );
            }
        }
        ("user", Some(id)) => objects.add(json!({ "object": "user", "id": id })),
        ("people", None) => people().for_each(|id| objects.add(json!({ "object": "user", "id": plain_id(id) }))),
        _ => {}
    }
}

/// A file that was uploaded before: of a type that fits where it is put.
fn add_file(objects: &mut Objects, place: &str, value: &Value) {
    let Some(id) = value["file_upload"]["id"].as_str().filter(|id| is_id(id)).map(plain_id) else {
        return;
    };
    let (name, kind) = match place {
        "video" => ("stub.mp4", "video/mp4"),
        "audio" => ("stub.mp3", "audio/mpeg"),
        "pdf" => ("stub.pdf", "application/pdf"),
        _ => ("stub.png", "image/png"),
    };
    let upload = json!({ "object": "file_upload", "id": id, "status": "uploaded", "filename": name, "content_type": kind, "content": "x" });
    objects.add(upload);
}

/// The block that new ones go behind.
pub(super) fn add_sibling(objects: &mut Objects, segments: &[&str], request: &Value) {
    let after = request["after"].as_str().or_else(|| request["position"]["after_block"]["id"].as_str());
    if let (["blocks", parent, "children"], Some(after)) = (segments, after)
        && !objects.has(&plain_id(after))
    {
        let mut sibling = block(&plain_id(after), "", None);
        let parent = plain_id(parent);
        let kind = if objects.seeded.iter().any(|it| it["object"] == "page" && it["id"] == parent.as_str()) {
            "page_id"
        } else {
            "block_id"
        };
        sibling["parent"] = json!({ kind: parent });
        // Those that are known to stand behind it come later in the seed.
        objects.add_first(sibling);
    }
}

/// What comments stand on, and the discussion that a new one goes on with.
pub(super) fn add_commented(objects: &mut Objects, one: &Recorded) {
    if one.segments().first() != Some(&"comments") {
        return;
    }
    let first = one.response["results"].as_array().and_then(|results| results.first()).unwrap_or(&one.response);
    let parent = &first["parent"];
    if let Some(id) = parent["page_id"].as_str() {
        objects.add(page(&plain_id(id)));
    }
    if let Some(id) = parent["block_id"].as_str() {
        objects.add(block(&plain_id(id), "", None));
    }
    if let Some(discussion) = one.request["discussion_id"].as_str().map(plain_id)
        && !objects.seeded.iter().any(|it| it["discussion_id"].as_str().map(plain_id).as_ref() == Some(&discussion))
    {
        let id = changed(&discussion);
        objects.add(json!({ "object": "comment", "id": id, "discussion_id": discussion, "parent": parent, "rich_text": "Stub" }));
    }
}

/// The properties of other databases that the rollups of a request gather.
pub(super) fn add_gathered(objects: &mut Objects, one: &Recorded) {
    const OF_NUMBERS: [&str; 6] = ["sum", "average", "median", "min", "max", "range"];
    for (name, rollup) in one.request["properties"].as_object().into_iter().flatten().map(|(name, it)| (name, &it["rollup"])) {
        let (Some(relation), Some(target)) = (rollup["relation_property_name"].as_str(), rollup["rollup_property_name"].as_str())
        else {
            continue;
        };
        let schemas = [&one.request["properties"], &one.response["properties"]];
        let mut relations = schemas.iter().map(|properties| &properties[relation]["relation"]);
        let Some(id) = relations.find_map(|it| it["data_source_id"].as_str().or_else(|| it["database_id"].as_str())) else {
            continue;
        };
        let id = plain_id(id);
        let known = objects.seeded.iter_mut().find(|it| it["id"].as_str().map(plain_id).as_ref() == Some(&id));
        let kind = if OF_NUMBERS.iter().any(|it| rollup["function"] == *it) { "number" } else { "rich_text" };
        if let Some(known) = known.filter(|known| known["properties"][target].is_null()) {
            if known["properties"].is_null() {
                known["properties"]["Name"] = json!({ "id": "title", "name": "Name", "type": "title", "title": {} });
            }
            let shown = &one.response["properties"][name]["rollup"]["rollup_property_id"];
            let id = shown.as_str().unwrap_or("gathered");
            known["properties"][target] = json!({ "id": id, "name": target, "type": kind, kind: {} });
        }
    }
}
