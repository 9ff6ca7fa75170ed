//! The operations on data sources.

use serde_json::Value;
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::data_source::DataSource;
use crate::field::Field;
use crate::file;
use crate::relation;
use crate::request::{ApiRequest, path_id};
use crate::rich_text;
use crate::row_index::RowIndex;
use crate::schema::{PropertyKind, Schema};
use crate::schema_reader;
use crate::workspace::Workspace;

/// `POST /v1/data_sources`
pub(crate) fn create(workspace: &mut Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["parent", "properties", "title", "icon"])?;
    let parent = body.get("parent");
    parent.only(&["type", "database_id"])?;
    let database = workspace.database(parent.get("database_id").id()?)?.id;
    workspace.check_not_in_trash(database)?;
    let id = workspace.ids.uuid();
    let draft = schema_reader::read_new(workspace, id, &body.get("properties"))?;
    let title = rich_text::read_optional(workspace, &body.get("title"))?;
    let icon = match body.get("icon").present() {
        Some(icon) => file::read_icon(workspace, &icon)?,
        None => Value::Null,
    };

    let data_source = DataSource {
        id,
        history: workspace.new_history(),
        database,
        title,
        icon,
        cover: Value::Null,
        in_trash: false,
        schema: draft.schema,
        rows: RowIndex::default(),
    };
    workspace.data_sources.insert(id, data_source);
    if let Some(database) = workspace.databases.get_mut(&database) {
        database.data_sources.push(id);
    }
    relation::add_mirrors(workspace, id, draft.mirrors);
    Ok(workspace.data_source(id)?.answer(workspace))
}

/// `GET /v1/data_sources/{data_source_id}`
pub(crate) fn get(workspace: &Workspace, data_source_id: &str) -> Result<Value, ApiError> {
    let data_source = workspace.data_source(path_id("data_source_id", data_source_id)?)?;
    Ok(data_source.answer(workspace))
}

/// `PATCH /v1/data_sources/{data_source_id}`
pub(crate) fn update(workspace: &mut Workspace, request: &ApiRequest, data_source_id: &str) -> Result<Value, ApiError> {
    let id = path_id("data_source_id", data_source_id)?;
    let mut data_source = workspace.data_source(id)?.clone();
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["title", "icon", "properties", "in_trash", request.version.trash_alias()])?;
    if let Some(in_trash) = request.version.read_in_trash(&body)? {
        data_source.in_trash = in_trash;
    }
    if data_source.in_trash {
        workspace.check_not_in_trash(id)?;
    }
    if let Some(title) = body.get("title").present() {
        data_source.title = rich_text::read(workspace, &title)?;
    }
    if let Some(icon) = body.get("icon").present() {
        data_source.icon = file::read_icon(workspace, &icon)?;
    }
    let mut mirrors = Vec::new();
    if let Some(properties) = body.get("properties").present() {
        let draft = schema_reader::read_changes(workspace, id, &properties)?;
        drop_values(workspace, &data_source, &draft.schema);
        data_source.schema = draft.schema;
        mirrors = draft.mirrors;
    }
    data_source.history.edited = workspace.new_change();
    workspace.data_sources.insert(id, data_source);
    relation::add_mirrors(workspace, id, mirrors);
    Ok(workspace.data_source(id)?.answer(workspace))
}

/// Drops what rows hold for properties that are gone or of another type now, and undoes the other side
/// of relations that are gone.
fn drop_values(workspace: &mut Workspace, data_source: &DataSource, new: &Schema) {
    for old in &data_source.schema.properties {
        let now = new.with_id(&old.id);
        if now.is_some_and(|now| now.kind.name() == old.kind.name()) {
            continue;
        }
        for row in data_source.rows.ids() {
            if let Some(page) = workspace.pages.get_mut(&row) {
                page.values.remove(&old.id);
            }
        }
        if let PropertyKind::Relation { data_source, synced: Some(mirror) } = &old.kind {
            make_one_way(workspace, *data_source, mirror);
        }
    }
}

fn make_one_way(workspace: &mut Workspace, data_source: Uuid, property_id: &str) {
    let other = workspace.data_sources.get_mut(&data_source);
    let properties = other.map(|it| it.schema.properties.iter_mut());
    let mut properties = properties.into_iter().flatten();
    if let Some(property) = properties.find(|property| property.id == property_id)
        && let PropertyKind::Relation { synced, .. } = &mut property.kind
    {
        *synced = None;
    }
}
