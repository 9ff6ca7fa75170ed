//! Objects that a scenario names without ever showing them: they are put into the seed as little as they can be.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value, json};

use super::Scenario;
use super::named::{add_commented, add_gathered, add_named, add_sibling};
use super::names::is_id;
use super::property_items;
use super::seed::{Objects, parent_ids, plain_id};

/// The title of what has none that is known.
const STUB: &str = "Stub";

/// Adds what the objects and requests of a scenario lead to.
pub(super) fn complete(objects: &mut Objects, scenario: &Scenario, bot: Option<&str>) {
    if let Some(bot) = bot.filter(|bot| !objects.has(bot)) {
        let name = name_of_bot(scenario).unwrap_or("Integration");
        objects.add(json!({ "object": "user", "id": bot, "type": "bot", "name": name, "bot": {} }));
    }
    property_items::add(objects, scenario);
    show_more_relations(objects);
    add_sources_of_rows(objects, scenario);
    add_related_sources(objects);
    for one in scenario.interactions.iter().filter(|one| one.is_success()) {
        add_target(objects, &one.segments(), &one.response);
        add_named(objects, &one.request);
        add_sibling(objects, &one.segments(), &one.request);
        add_commented(objects, one);
        add_gathered(objects, one);
    }
    add_related_pages(objects);
    add_children(objects, scenario);
    add_titles(objects, scenario);
}

/// What the bot is called, as comments and errors say it.
fn name_of_bot(scenario: &Scenario) -> Option<&str> {
    let answers = scenario.interactions.iter().map(|one| &one.response);
    let mut names = answers.filter_map(|answer| {
        let display = &answer["display_name"];
        let shown = display["resolved_name"].as_str().filter(|_| display["type"] == "integration");
        let quoted = || answer["message"].as_str()?.split_once("your integration \"")?.1.split('"').next();
        shown.or_else(quoted)
    });
    names.next()
}

/// The titles of stubs that mentions show.
fn add_titles(objects: &mut Objects, scenario: &Scenario) {
    let mut titles = HashMap::new();
    scenario.interactions.iter().for_each(|one| collect_titles(&one.response, &mut titles));
    for stub in objects.seeded.iter_mut().filter(|object| object["title"] == STUB) {
        let title = stub["id"].as_str().and_then(|id| titles.get(&plain_id(id)));
        if let Some(title) = title {
            stub["title"] = json!(title);
        }
    }
}

fn collect_titles(value: &Value, titles: &mut HashMap<String, String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect_titles(item, titles)),
        Value::Object(members) => {
            let mention = &value["mention"];
            let id = ["page", "database"].iter().find_map(|kind| mention[kind]["id"].as_str());
            if let (Some(id), Some(title)) = (id, value["plain_text"].as_str()) {
                titles.insert(plain_id(id), title.to_owned());
            }
            members.values().for_each(|value| collect_titles(value, titles));
        }
        _ => {}
    }
}

/// Adds one page more to the relations that have more pages than they show.
fn show_more_relations(objects: &mut Objects) {
    let rows = objects.seeded.iter_mut().filter_map(|object| object["properties"].as_object_mut());
    for property in rows.flat_map(|properties| properties.values_mut()).filter(|property| property["has_more"] == true) {
        if let Some(pages) = property["relation"].as_array_mut()
            && let Some(id) = pages.last().and_then(|last| last["id"].as_str())
        {
            let another = json!({ "id": changed(&plain_id(id)) });
            pages.push(another);
        }
    }
}

/// A data source that is known by its id alone.
pub(super) fn source(id: &str) -> Value {
    json!({ "object": "data_source", "id": id, "parent": { "database_id": changed(id) }, "title": "Stub" })
}

pub(super) fn page(id: &str) -> Value {
    json!({ "object": "page", "id": id, "title": "Stub" })
}

/// An id that is another one, and the same in each run.
pub(super) fn changed(id: &str) -> String {
    const STUB: &str = "5eed5eed";
    let first = if id.starts_with(STUB) { "5eed5eee" } else { STUB };
    format!("{first}{}", id.get(8..).unwrap_or_default())
}

/// The data sources of rows of which nothing but the rows is known.
fn add_sources_of_rows(objects: &mut Objects, scenario: &Scenario) {
    let mut sources: Vec<(String, Value)> = Vec::new();
    let made = scenario.interactions.iter().filter(|one| one.is_success() && one.method == "POST");
    let made = made.map(|one| &one.response);
    for row in objects.seeded.iter().chain(made).filter(|object| object["object"] == "page") {
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
    for stub in related {
        let known = objects.seeded.iter_mut().find(|it| it["id"] == stub["id"] && it["title"] == STUB);
        match (known, &stub["properties"]) {
            // It mirrors several relations.
            (Some(known), Value::Object(mirrors)) => {
                for (name, mirror) in mirrors.iter().filter(|(_, mirror)| mirror["id"] != "title") {
                    known["properties"][name] = mirror.clone();
                }
            }
            _ => objects.add(stub),
        }
    }
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
pub(super) fn block(id: &str, child: &str, first: Option<&&Value>) -> Value {
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
