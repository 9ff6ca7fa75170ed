//! Two-way relations: what is written on one side shows on the other.

use std::collections::HashMap;

use serde_json::{Value, json};
use uuid::Uuid;

use crate::database;
use crate::object_id;
use crate::schema::{Property, PropertyKind, Schema};
use crate::schema_reader::Mirror;
use crate::workspace::Workspace;

/// Writes the other side of the relations that changed on a page.
pub(crate) fn mirror(
    workspace: &mut Workspace,
    page_id: Uuid,
    schema: &Schema,
    (before, after): (&HashMap<String, Value>, &HashMap<String, Value>),
) {
    for property in &schema.properties {
        let PropertyKind::Relation { synced: Some(mirror), .. } = &property.kind else {
            continue;
        };
        let Some(new) = after.get(&property.id) else {
            continue;
        };
        let new = references(new);
        let old = before.get(&property.id).map(references).unwrap_or_default();
        for removed in old.iter().filter(|id| !new.contains(id)) {
            change_references(workspace, *removed, mirror, |ids| {
                ids.retain(|id| *id != page_id);
            });
        }
        for added in new.iter().filter(|id| !old.contains(id)) {
            change_references(workspace, *added, mirror, |ids| {
                if !ids.contains(&page_id) {
                    ids.push(page_id);
                }
            });
        }
    }
}

fn references(value: &Value) -> Vec<Uuid> {
    let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let ids = items.iter().filter_map(Value::as_str);
    ids.filter_map(object_id::parse).collect()
}

fn change_references(workspace: &mut Workspace, page_id: Uuid, property_id: &str, change: impl FnOnce(&mut Vec<Uuid>)) {
    if let Some(page) = workspace.pages.get_mut(&page_id) {
        let value = page.values.entry(property_id.to_owned()).or_default();
        let mut ids = references(value);
        change(&mut ids);
        *value = json!(ids);
    }
}

/// Adds the properties that new two-way relations need on their other side.
pub(crate) fn add_mirrors(workspace: &mut Workspace, data_source_id: Uuid, mirrors: Vec<Mirror>) {
    let source_name = workspace.data_sources.get(&data_source_id).map(|it| database::name_of(&it.title)).unwrap_or_default();
    for mirror in mirrors {
        if let Some(other) = workspace.data_sources.get_mut(&mirror.data_source) {
            let default_name = || format!("Related to {source_name} ({})", mirror.relation_name);
            other.schema.properties.push(Property {
                id: mirror.id,
                name: mirror.name.unwrap_or_else(default_name),
                description: None,
                kind: PropertyKind::Relation { data_source: data_source_id, synced: Some(mirror.relation_id) },
            });
        }
    }
}
