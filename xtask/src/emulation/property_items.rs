//! Pages of which nothing is known but the properties that were read one by one: as rows, made from those answers.

use serde_json::{Value, json};

use super::Scenario;
use super::seed::{Objects, plain_id};
use super::stubs::changed;

/// Adds the pages whose properties a scenario reads, and notes which answers they were made from.
pub(super) fn add(objects: &mut Objects, scenario: &Scenario) {
    let mut rows: Vec<(String, Value)> = Vec::new();
    for (at, one) in scenario.interactions.iter().enumerate().filter(|(_, one)| one.is_success() && one.method == "GET") {
        let segments = one.segments();
        let ["pages", page, "properties", name] = segments.as_slice() else {
            continue;
        };
        let id = plain_id(page);
        if objects.has(&id) {
            continue;
        }
        let position = rows.iter().position(|(known, _)| *known == id).unwrap_or_else(|| {
            let parent = json!({ "database_id": changed(&id) });
            rows.push((id.clone(), json!({ "object": "page", "id": id, "parent": parent, "properties": {} })));
            rows.len() - 1
        });
        let property = property(&one.response);
        // These are told of the page itself.
        if let Some(kind @ ("created_by" | "created_time" | "last_edited_by" | "last_edited_time")) = property["type"].as_str() {
            rows[position].1[kind] = property[kind].clone();
        }
        rows[position].1["properties"][format!("Property {name}")] = property;
        objects.note_source(at);
    }
    rows.into_iter().for_each(|(_, row)| objects.add(row));
}

/// A property as its page shows it.
fn property(answer: &Value) -> Value {
    let item = if answer["object"] == "list" { &answer["property_item"] } else { answer };
    let (id, kind) = (&item["id"], item["type"].as_str().unwrap_or_default());
    let mut value = match answer["results"].as_array() {
        Some(results) if kind != "rollup" => results.iter().map(|result| result[kind].clone()).collect(),
        _ => item[kind].clone(),
    };
    if let (Value::Array(items), true) = (&mut value, answer["has_more"] == true) {
        items.extend(items.last().map(another));
    }
    json!({ "id": id, "type": kind, kind: value })
}

/// What may come behind an item, where the answer says that more comes.
fn another(item: &Value) -> Value {
    let mut other = item.clone();
    if let Some(id) = item["id"].as_str() {
        other["id"] = json!(changed(&plain_id(id)));
    }
    other
}
