//! Two-way relations: what is written on one side shows on the other.

use std::collections::HashMap;

use serde_json::{Value, json};
use uuid::Uuid;

use crate::database;
use crate::object_id;
use crate::property_kind::PropertyKind;
use crate::relation_reader::Mirror;
use crate::schema::{Property, Schema};
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
            add_reference(workspace, *added, mirror, page_id);
        }
    }
}

/// The pages that a kept value refers to.
pub(crate) fn references(value: &Value) -> Vec<Uuid> {
    let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let ids = items.iter().filter_map(Value::as_str);
    ids.filter_map(object_id::parse).collect()
}

fn add_reference(workspace: &mut Workspace, page_id: Uuid, property_id: &str, reference: Uuid) {
    change_references(workspace, page_id, property_id, |ids| {
        if !ids.contains(&reference) {
            ids.push(reference);
        }
    });
}

fn change_references(workspace: &mut Workspace, page_id: Uuid, property_id: &str, change: impl FnOnce(&mut Vec<Uuid>)) {
    if let Some(page) = workspace.pages.get_mut(&page_id) {
        let value = page.values.entry(property_id.to_owned()).or_default();
        let mut ids = references(value);
        change(&mut ids);
        *value = json!(ids);
    }
}

/// Brings the other sides of a data source's relations in step with its new schema.
pub(crate) fn settle_mirrors(workspace: &mut Workspace, data_source_id: Uuid, before: &Schema, mirrors: Vec<Mirror>) {
    for property in &before.properties {
        let PropertyKind::Relation { data_source, synced: Some(mirror) } = &property.kind else {
            continue;
        };
        let now = workspace.data_sources.get(&data_source_id).and_then(|it| it.schema.with_id(&property.id));
        let is_kept = now.is_some_and(|now| is_relation(&now.kind, *data_source, mirror));
        if !is_kept {
            remove_side(workspace, *data_source, mirror, &property.id);
        }
    }
    for mirror in mirrors {
        if has_property(workspace, mirror.data_source, &mirror.id) {
            rename(workspace, mirror);
        } else {
            add_side(workspace, data_source_id, mirror);
        }
    }
}

fn is_relation(kind: &PropertyKind, target: Uuid, mirror: &str) -> bool {
    matches!(kind, PropertyKind::Relation { data_source, synced: Some(synced) } if *data_source == target && synced == mirror)
}

fn has_property(workspace: &Workspace, data_source: Uuid, property: &str) -> bool {
    workspace.data_sources.get(&data_source).is_some_and(|it| it.schema.with_id(property).is_some())
}

/// Removes one side of a relation whose other side, `partner`, is gone.
fn remove_side(workspace: &mut Workspace, data_source: Uuid, property_id: &str, partner: &str) {
    let Some(source) = workspace.data_sources.get_mut(&data_source) else {
        return;
    };
    let is_side = |property: &Property| {
        property.id == property_id
            && matches!(&property.kind, PropertyKind::Relation { synced: Some(synced), .. } if synced == partner)
    };
    if !source.schema.properties.iter().any(is_side) {
        return;
    }
    source.schema.properties.retain(|property| !is_side(property));
    let rows: Vec<Uuid> = source.rows.ids().collect();
    for row in rows {
        if let Some(page) = workspace.pages.get_mut(&row) {
            page.values.remove(property_id);
        }
    }
}

fn rename(workspace: &mut Workspace, mirror: Mirror) {
    let source = workspace.data_sources.get_mut(&mirror.data_source);
    let properties = source.map(|source| &mut source.schema.properties);
    if let (Some(name), Some(properties)) = (mirror.name, properties)
        && !properties.iter().any(|property| property.name == name)
        && let Some(property) = properties.iter_mut().find(|property| property.id == mirror.id)
    {
        property.name = name;
    }
}

/// Adds the other side of a relation, with what the rows of the first side refer to already.
fn add_side(workspace: &mut Workspace, data_source_id: Uuid, mirror: Mirror) {
    let source = workspace.data_sources.get(&data_source_id);
    let source_name = source.map(|it| database::name_of(&it.title)).unwrap_or_default();
    let rows: Vec<Uuid> = source.map(|it| it.rows.ids().collect()).unwrap_or_default();
    let Some(other) = workspace.data_sources.get_mut(&mirror.data_source) else {
        return;
    };
    let name = mirror.name.unwrap_or_else(|| format!("Related to {source_name} ({})", mirror.relation.name));
    let name = free_name(&other.schema, name);
    let kind = PropertyKind::Relation { data_source: data_source_id, synced: Some(mirror.relation.id.clone()) };
    other.schema.properties.push(Property { id: mirror.id.clone(), name, description: None, kind });
    for row in rows {
        let value = workspace.pages.get(&row).and_then(|page| page.values.get(&mirror.relation.id));
        for reference in value.map(references).unwrap_or_default() {
            add_reference(workspace, reference, &mirror.id, row);
        }
    }
}

/// The name, or one like it that no property of the schema has.
fn free_name(schema: &Schema, name: String) -> String {
    let is_taken = |name: &str| schema.properties.iter().any(|property| property.name == name);
    if !is_taken(&name) {
        return name;
    }
    let others = (1..).map(|number| format!("{name} ({number})"));
    others.into_iter().find(|name| !is_taken(name)).unwrap_or(name)
}
