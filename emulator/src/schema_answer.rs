//! The properties of a data source, as answers show them.

use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::data_source::DataSource;
use crate::property_kind::{PropertyKind, Rollup};
use crate::schema::{Property, encode_id};
use crate::select_option::{SelectOption, StatusGroup};
use crate::workspace::Workspace;

/// All properties of a data source.
pub(crate) fn answer(workspace: &Workspace, owner: &DataSource) -> Value {
    let properties = owner.schema.properties.iter();
    let properties: Map<String, Value> =
        properties.map(|property| (property.name.clone(), answer_one(workspace, owner, property))).collect();
    Value::Object(properties)
}

fn answer_one(workspace: &Workspace, owner: &DataSource, property: &Property) -> Value {
    let kind = property.kind.name();
    json!({
        "id": property.encoded_id(),
        "name": property.name,
        "description": property.description,
        "type": kind,
        kind: configuration(workspace, owner, &property.kind),
    })
}

fn configuration(workspace: &Workspace, owner: &DataSource, kind: &PropertyKind) -> Value {
    match kind {
        PropertyKind::Select { options } | PropertyKind::MultiSelect { options } => json!({ "options": option_answers(options) }),
        PropertyKind::Status { options, groups } => {
            let groups: Value = groups.iter().map(StatusGroup::answer).collect();
            json!({ "options": option_answers(options), "groups": groups })
        }
        PropertyKind::Number { format } => json!({ "format": format }),
        PropertyKind::Formula(formula) => json!({ "expression": formula.expression(owner.id, workspace.id) }),
        PropertyKind::UniqueId { prefix } => json!({ "prefix": prefix }),
        PropertyKind::Plain(_) => json!({}),
        PropertyKind::Relation { data_source, synced } => relation_configuration(workspace, *data_source, synced.as_deref()),
        PropertyKind::Rollup(rollup) => rollup_configuration(workspace, owner, rollup),
    }
}

fn option_answers(options: &[SelectOption]) -> Value {
    options.iter().map(SelectOption::answer).collect()
}

fn rollup_configuration(workspace: &Workspace, owner: &DataSource, rollup: &Rollup) -> Value {
    let relation = owner.schema.with_id(&rollup.relation.id);
    let related = relation.and_then(|relation| workspace.related_schema(relation));
    let target = related.and_then(|schema| schema.with_id(&rollup.target.id));
    // The ids are not encoded here.
    json!({
        "function": rollup.function,
        "relation_property_name": relation.map_or(&rollup.relation.name, |property| &property.name),
        "relation_property_id": rollup.relation.id,
        "rollup_property_name": target.map_or(&rollup.target.name, |property| &property.name),
        "rollup_property_id": rollup.target.id,
    })
}

fn relation_configuration(workspace: &Workspace, id: Uuid, synced: Option<&str>) -> Value {
    let related = workspace.data_sources.get(&id);
    let mut configuration = json!({
        "database_id": related.map(|data_source| data_source.database),
        "data_source_id": id,
    });
    let (kind, details) = match synced {
        None => ("single_property", json!({})),
        Some(synced) => {
            let mirror = related.and_then(|data_source| data_source.schema.with_id(synced));
            let details = json!({
                "synced_property_id": encode_id(synced),
                "synced_property_name": mirror.map(|property| &property.name),
            });
            ("dual_property", details)
        }
    };
    configuration["type"] = json!(kind);
    configuration[kind] = details;
    configuration
}
