//! Objects that a scenario names without ever showing them: they are put into the seed as little as they can be.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::Scenario;
use super::names::is_id;
use super::seed::{Objects, parent_ids, plain_id};

/// Adds what the objects and requests of a scenario lead to.
pub(super) fn complete(objects: &mut Objects, scenario: &Scenario, bot: Option<&str>) {
    if let Some(bot) = bot.filter(|bot| !objects.has(bot)) {
        objects.add(json!({ "object": "user", "id": bot, "type": "bot", "name": "Integration", "bot": {} }));
    }
    add_sources_of_rows(objects);
    add_related_sources(objects);
    for one in scenario.interactions.iter().filter(|one| one.is_success()) {
        add_target(objects, &one.segments(), &one.response);
        add_named(objects, &one.request);
        add_sibling(objects, &one.segments(), &one.request);
    }
    add_related_pages(objects);
    add_children(objects, scenario);
}

/// A data source that is known by its id alone.
fn source(id: &str) -> Value {
    json!({ "object": "data_source", "id": id, "parent": { "database_id": changed(id) }, "title": "Stub" })
}

fn page(id: &str) -> Value {
    json!({ "object": "page", "id": id, "title": "Stub" })
}

/// An id that is another one, and the same in each run.
fn changed(id: &str) -> String {
    const STUB: &str = "5eed5eed";
    let first = if id.starts_with(STUB) { "5eed5eee" } else { STUB };
    format!("{first}{}", id.get(8..).unwrap_or_default())
}

/// The data sources of rows of which nothing but the rows is known.
fn add_sources_of_rows(objects: &mut Objects) {
    let mut sources: Vec<(String, Value)> = Vec::new();
    for row in objects.seeded.iter().filter(|object| object["object"] == "page") {
        let parent = &row["parent"];
        let (id, is_database) = match (parent["data_source_id"].as_str(), parent["database_id"].as_str()) {
            (Some(id), _) => (plain_id(id), false),
            (None, Some(id)) => (plain_id(id), true),
            (None, None) => continue,
        };
        if objects.has(&id) {
            continue;
        }
        let position = sources.iter().position(|(known, _)| *known == id).unwrap_or_else(|| {
            let database = parent["database_id"].as_str().map_or_else(|| changed(&id), plain_id);
            let kind = if is_database { "database" } else { "data_source" };
            let mut stub = json!({ "object": kind, "id": id, "title": "Stub", "properties": {} });
            if !is_database {
                stub["parent"] = json!({ "database_id": database });
            }
            sources.push((id, stub));
            sources.len() - 1
        });
        for (name, value) in row["properties"].as_object().into_iter().flatten() {
            add_property(&mut sources[position].1["properties"], name, value);
        }
    }
    sources.into_iter().for_each(|(_, source)| objects.add(source));
}

/// Adds to a schema what a value tells of its property.
fn add_property(properties: &mut Value, name: &str, value: &Value) {
    let kind = value["type"].as_str().unwrap_or("rich_text");
    let payload = &value[kind];
    let options: Vec<Value> = match payload {
        Value::Array(options) => options.clone(),
        Value::Null => Vec::new(),
        option => vec![option.clone()],
    };
    let known = &mut properties[name];
    if known.is_null() {
        let configuration = match kind {
            "select" | "multi_select" => json!({ "options": [] }),
            "status" => json!({ "options": [], "groups": [] }),
            "number" => json!({ "format": "number" }),
            "formula" => json!({ "expression": "" }),
            "unique_id" => json!({ "prefix": payload["prefix"] }),
            "relation" => {
                json!({ "data_source_id": "5eed5eed-0000-4000-8000-000000000000", "type": "single_property", "single_property": {} })
            }
            "rollup" => json!({ "relation_property_id": "none", "rollup_property_id": "none", "function": payload["function"] }),
            _ => json!({}),
        };
        *known = json!({ "id": value["id"], "name": name, "type": kind, kind: configuration });
    }
    if matches!(kind, "select" | "multi_select" | "status")
        && let Some(known) = known[kind]["options"].as_array_mut()
    {
        for option in options {
            if !known.iter().any(|it| it["id"] == option["id"]) {
                known.push(option);
            }
        }
    }
}

/// The other sides of relations.
fn add_related_sources(objects: &mut Objects) {
    let mut related = Vec::new();
    for schema in objects.seeded.iter().filter_map(|object| object["properties"].as_object()) {
        for relation in schema.values().map(|property| &property["relation"]).filter(|relation| relation.is_object()) {
            let database = relation["database_id"].as_str().map(plain_id);
            match relation["data_source_id"].as_str().map(plain_id) {
                Some(id) => {
                    let mut stub = source(&id);
                    if let Some(database) = database {
                        stub["parent"]["database_id"] = json!(database);
                    }
                    add_synced(&mut stub, relation);
                    related.push(stub);
                }
                None => related.extend(database.map(|id| {
                    let mut stub = json!({ "object": "database", "id": id, "title": "Stub" });
                    add_synced(&mut stub, relation);
                    stub
                })),
            }
        }
    }
    related.into_iter().for_each(|stub| objects.add(stub));
}

/// The property that mirrors a two-way relation.
fn add_synced(stub: &mut Value, relation: &Value) {
    let title = json!({ "id": "title", "name": "Name", "type": "title", "title": {} });
    let mut properties = Map::from_iter([("Name".to_owned(), title)]);
    let synced = &relation["dual_property"];
    if let (Some(id), Some(name)) = (synced["synced_property_id"].as_str(), synced["synced_property_name"].as_str()) {
        let mirror = json!({ "id": id, "name": name, "type": "rich_text", "rich_text": {} });
        properties.insert(name.to_owned(), mirror);
    }
    stub["properties"] = properties.into();
}

/// What the path of a request names.
fn add_target(objects: &mut Objects, segments: &[&str], answer: &Value) {
    let [kind, id, ..] = segments else { return };
    if !is_id(id) || objects.has(&plain_id(id)) {
        return;
    }
    let id = plain_id(id);
    match *kind {
        "pages" => objects.add(page(&id)),
        "databases" => objects.add(json!({ "object": "database", "id": id, "title": "Stub" })),
        "data_sources" => objects.add(source(&id)),
        "blocks" => {
            let children: Vec<&Value> = answer["results"].as_array().into_iter().flatten().collect();
            let is_block = children.iter().any(|child| child["parent"]["block_id"].as_str().is_some_and(|it| plain_id(it) == id));
            let first = children.first().map_or("", |child| child["type"].as_str().unwrap_or_default());
            objects.add(if is_block { block(&id, first, children.first()) } else { page(&id) });
        }
        _ => {}
    }
}

/// A block that holds children of a type.
fn block(id: &str, child: &str, first: Option<&&Value>) -> Value {
    let (kind, payload) = match child {
        "table_row" => {
            let cells = first.and_then(|row| row["table_row"]["cells"].as_array()).map_or(1, Vec::len);
            ("table", json!({ "table_width": cells, "has_column_header": false, "has_row_header": false }))
        }
        "column" => ("column_list", json!({})),
        _ => ("toggle", json!({ "rich_text": [], "color": "default" })),
    };
    json!({ "object": "block", "id": id, "type": kind, kind: payload })
}

/// What a body names: parents, mentions, people.
fn add_named(objects: &mut Objects, value: &Value) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| add_named(objects, item)),
        Value::Object(members) => {
            for (name, value) in members {
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

/// The block that new ones go behind.
fn add_sibling(objects: &mut Objects, segments: &[&str], request: &Value) {
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

/// The pages that relations lead to.
fn add_related_pages(objects: &mut Objects) {
    let mut related = Vec::new();
    for row in objects.seeded.iter().filter(|object| object["object"] == "page") {
        for (name, value) in row["properties"].as_object().into_iter().flatten() {
            for id in value["relation"].as_array().into_iter().flatten().filter_map(|it| it["id"].as_str()) {
                let mut stub = page(&plain_id(id));
                if let Some(parent) = related_parent(objects, row, name) {
                    stub["parent"] = parent;
                }
                related.push(stub);
            }
        }
    }
    related.into_iter().for_each(|stub| objects.add(stub));
}

fn related_parent(objects: &Objects, row: &Value, name: &str) -> Option<Value> {
    let schema = objects.seeded.iter().find(|object| {
        let id = object["id"].as_str().map(plain_id);
        object["properties"][name]["relation"].is_object() && parent_ids(row).any(|parent| Some(plain_id(parent)) == id)
    })?;
    let relation = &schema["properties"][name]["relation"];
    let member = |name: &str| relation[name].as_str().map(|id| json!({ name: id }));
    member("data_source_id").or_else(|| member("database_id"))
}

/// Something inside of blocks that are said to have children, where none was shown.
fn add_children(objects: &mut Objects, scenario: &Scenario) {
    let mut parents: HashSet<String> = HashSet::new();
    for one in &scenario.interactions {
        collect_parents(&one.response, &mut parents);
    }
    for block in objects.seeded.iter_mut().filter(|object| object["object"] == "block" && object["has_children"] == true) {
        let id = block["id"].as_str().map(plain_id).unwrap_or_default();
        if parents.contains(&id) {
            continue;
        }
        let child = match block["type"].as_str().unwrap_or_default() {
            "table" => {
                let width = block["table"]["table_width"].as_u64().and_then(|width| usize::try_from(width).ok()).unwrap_or(1);
                json!({ "id": changed(&id), "type": "table_row", "table_row": { "cells": vec![json!([]); width] } })
            }
            "column_list" => json!({ "id": changed(&id), "type": "column", "column": {} }),
            "child_database" => continue,
            _ => json!({ "id": changed(&id), "type": "paragraph", "paragraph": { "rich_text": [], "color": "default" } }),
        };
        block["children"] = json!([child]);
    }
}

fn collect_parents(value: &Value, parents: &mut HashSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect_parents(item, parents)),
        Value::Object(members) => {
            parents.extend(parent_ids(value).map(plain_id));
            members.values().for_each(|value| collect_parents(value, parents));
        }
        _ => {}
    }
}
