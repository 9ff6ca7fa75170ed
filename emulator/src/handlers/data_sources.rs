//! The operations on data sources.

use serde_json::Value;
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::data_source::{self, DataSource};
use crate::field::Field;
use crate::file;
use crate::relation;
use crate::request::{ApiRequest, path_id};
use crate::rich_text;
use crate::row_index::RowIndex;
use crate::schema::Schema;
use crate::schema_reader;
use crate::workspace::Workspace;

/// `POST /v1/data_sources`
pub(crate) fn create(workspace: &mut Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["parent", "properties", "title", "icon"])?;
    let database = workspace.database(read_parent(&body.get("parent"))?)?.id;
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
        last_number: 0,
    };
    workspace.data_sources.insert(id, data_source);
    if let Some(database) = workspace.databases.get_mut(&database) {
        database.data_sources.push(id);
    }
    relation::settle_mirrors(workspace, id, &Schema::default(), draft.mirrors);
    workspace.add_default_view(database, id);
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
    let before = workspace.data_source(id)?.database;
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["title", "icon", "properties", "parent", "in_trash", request.version.trash_alias()])?;
    let in_trash = request.version.read_in_trash(&body)?;
    if in_trash != Some(false) {
        workspace.check_not_in_trash(id)?;
    }
    let title = body.get("title").present().map(|title| rich_text::read(workspace, &title)).transpose()?;
    let icon = body.get("icon").present().map(|icon| file::read_icon(workspace, &icon)).transpose()?;
    let draft = body.get("properties").present();
    let draft = draft.map(|properties| schema_reader::read_changes(workspace, id, &properties)).transpose()?;
    let database = body.get("parent").present().map(|parent| read_parent(&parent)).transpose()?;
    if let Some(database) = database {
        workspace.database(database)?;
        workspace.check_not_in_trash(database)?;
    }

    let change = workspace.new_change();
    if let Some(data_source) = workspace.data_sources.get_mut(&id) {
        data_source.history.edited = change;
        data_source.in_trash = in_trash.unwrap_or(data_source.in_trash);
        data_source.title = title.unwrap_or_else(|| data_source.title.take());
        data_source.icon = icon.unwrap_or_else(|| data_source.icon.take());
        // The database of an only data source shares its title and icon.
        let database = workspace.databases.get_mut(&before);
        if let Some(database) = database.filter(|database| database.data_sources.len() == 1) {
            database.title = data_source.title.clone();
            database.icon = data_source.icon.clone();
        }
    }
    if let Some(draft) = draft {
        data_source::change_schema(workspace, id, draft);
    }
    if let Some(database) = database.filter(|database| *database != before) {
        data_source::move_to(workspace, id, database);
    }
    Ok(workspace.data_source(id)?.answer(workspace))
}

/// The database that a data source is to be part of.
fn read_parent(field: &Field<'_>) -> Result<Uuid, ApiError> {
    field.only(&["type", "database_id"])?;
    if let Some(kind) = field.get("type").present() {
        kind.one_of(&["database_id"])?;
    }
    field.get("database_id").id()
}
