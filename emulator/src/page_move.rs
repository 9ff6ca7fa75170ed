//! Pages that get another parent.

use std::collections::HashMap;

use serde_json::Value;
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::parent::Parent;
use crate::property_kind::PropertyKind;
use crate::relation;
use crate::row_index::RowKey;
use crate::schema::{Schema, TITLE_ID};
use crate::workspace::Workspace;

/// Gives a page another parent, at the end of what is there.
///
/// The title goes with it, and the values of the properties that the new place has, too, by their names and types.
pub(crate) fn move_page(workspace: &mut Workspace, id: Uuid, parent: Parent) -> Result<(), ApiError> {
    let page = workspace.page(id)?;
    let before = page.parent;
    if before == parent {
        return Ok(());
    }
    let old_schema = workspace.schema_of(page).into_owned();
    let old_values = page.values.clone();
    let created = page.history.created;
    if !workspace.move_under(id, parent) {
        return Err(ApiError::validation("A page cannot be moved into itself, or into what stands under it."));
    }
    let nothing = old_values.keys().map(|property| (property.clone(), Value::Null)).collect();
    if let Parent::DataSource { data_source, .. } = before {
        relation::mirror(workspace, id, &old_schema, (&old_values, &nothing));
        if let Some(data_source) = workspace.data_sources.get_mut(&data_source) {
            data_source.rows.remove(RowKey::new(id, created));
        }
    }
    let page = workspace.page(id)?;
    let new_schema = workspace.schema_of(page).into_owned();
    let values = carried(&old_schema, &new_schema, &old_values);
    let mut row_number = 0;
    match parent {
        Parent::DataSource { data_source, .. } => {
            relation::mirror(workspace, id, &new_schema, (&HashMap::new(), &values));
            if let Some(data_source) = workspace.data_sources.get_mut(&data_source) {
                data_source.rows.extend([RowKey::new(id, created)]);
                data_source.last_number += 1;
                row_number = data_source.last_number;
            }
        }
        Parent::Page(above) | Parent::Block(above) => workspace.children.entry(above).or_default().push(id),
        Parent::Workspace | Parent::Database(_) => {}
    }
    if let Some(page) = workspace.pages.get_mut(&id) {
        page.values = values;
        page.row_number = row_number;
    }
    Ok(())
}

/// The values that a new schema has a place for.
fn carried(old: &Schema, new: &Schema, values: &HashMap<String, Value>) -> HashMap<String, Value> {
    let carried = old.properties.iter().filter_map(|from| {
        let value = values.get(&from.id)?;
        if from.id == TITLE_ID {
            return Some((TITLE_ID.to_owned(), value.clone()));
        }
        let to = new.properties.iter().find(|to| to.name == from.name)?;
        let is_same = match (&from.kind, &to.kind) {
            (PropertyKind::Relation { data_source: from, .. }, PropertyKind::Relation { data_source: to, .. }) => from == to,
            // Options are known by their ids, which are those of the old place.
            (from, to) => from.name() == to.name() && from.options().is_empty() && to.options().is_empty(),
        };
        is_same.then(|| (to.id.clone(), value.clone()))
    });
    carried.collect()
}
