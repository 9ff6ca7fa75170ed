//! The operations on databases.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::data_source::DataSource;
use crate::database::Database;
use crate::field::Field;
use crate::file;
use crate::parent::Parent;
use crate::relation;
use crate::request::{ApiRequest, path_id};
use crate::rich_text;
use crate::row_index::RowIndex;
use crate::schema::Schema;
use crate::schema_reader;
use crate::workspace::Workspace;

/// `POST /v1/databases`
pub(crate) fn create(workspace: &mut Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["parent", "title", "description", "icon", "cover", "is_inline", "initial_data_source"])?;
    let parent = read_parent(workspace, &body.get("parent"))?;
    let title = rich_text::read_optional(workspace, &body.get("title"))?;
    let description = rich_text::read_optional(workspace, &body.get("description"))?;
    let icon = match body.get("icon").present() {
        Some(icon) => file::read_icon(workspace, &icon)?,
        None => Value::Null,
    };
    let cover = match body.get("cover").present() {
        Some(cover) => file::read_cover(workspace, &cover)?,
        None => Value::Null,
    };
    let is_inline = match body.get("is_inline").present() {
        Some(is_inline) => is_inline.boolean()?,
        None => false,
    };
    let data_source_id = workspace.ids.uuid();
    let initial = body.get("initial_data_source");
    if !initial.is_absent() {
        initial.only(&["properties"])?;
    }
    // Without a schema, a data source has a title and nothing else.
    let default = json!({ "properties": { "Name": { "title": {} } } });
    let properties = initial.get("properties").present();
    let properties = properties.unwrap_or_else(|| Field::body(&default).get("properties"));
    let draft = schema_reader::read_new(workspace, data_source_id, &properties)?;

    let history = workspace.new_history();
    let database = Database {
        id: workspace.ids.uuid(),
        history: history.clone(),
        parent,
        title: title.clone(),
        description,
        icon: icon.clone(),
        cover,
        is_inline,
        is_locked: false,
        in_trash: false,
        public_url: Value::Null,
        data_sources: vec![data_source_id],
    };
    let data_source = DataSource {
        id: data_source_id,
        history,
        database: database.id,
        title,
        icon,
        cover: Value::Null,
        in_trash: false,
        schema: draft.schema,
        rows: RowIndex::default(),
        last_number: 0,
    };
    let id = database.id;
    if let Parent::Page(page_id) = parent {
        workspace.children.entry(page_id).or_default().push(id);
    }
    workspace.databases.insert(id, database);
    workspace.data_sources.insert(data_source_id, data_source);
    relation::settle_mirrors(workspace, data_source_id, &Schema::default(), draft.mirrors);
    workspace.add_default_view(id, data_source_id);
    Ok(workspace.database(id)?.answer(workspace))
}

/// `GET /v1/databases/{database_id}`
pub(crate) fn get(workspace: &Workspace, database_id: &str) -> Result<Value, ApiError> {
    let database = workspace.database(path_id("database_id", database_id)?)?;
    Ok(database.answer(workspace))
}

/// `PATCH /v1/databases/{database_id}`
pub(crate) fn update(workspace: &mut Workspace, request: &ApiRequest, database_id: &str) -> Result<Value, ApiError> {
    let mut database = check_update(workspace, request, path_id("database_id", database_id)?)?;
    let id = database.id;
    let change = workspace.new_change();
    database.history.edited = change;
    // The only data source of a database shares its title and icon.
    if let [only] = database.data_sources.as_slice()
        && let Some(data_source) = workspace.data_sources.get_mut(only)
        && (data_source.title != database.title || data_source.icon != database.icon)
    {
        data_source.title = database.title.clone();
        data_source.icon = database.icon.clone();
        data_source.history.edited = change;
    }
    let before = workspace.databases.get(&id).map(|before| before.parent);
    if before != Some(database.parent) {
        if let Some(siblings) = before.and_then(Parent::container).and_then(|page| workspace.children.get_mut(&page)) {
            siblings.retain(|child| *child != id);
        }
        if let Some(parent) = database.parent.container() {
            workspace.children.entry(parent).or_default().push(id);
        }
    }
    workspace.databases.insert(id, database);
    Ok(workspace.database(id)?.answer(workspace))
}

/// Reads a change of a database: what it is to be.
pub(crate) fn check_update(workspace: &Workspace, request: &ApiRequest, id: Uuid) -> Result<Database, ApiError> {
    let mut database = workspace.database(id)?.clone();
    let json = request.json()?;
    let body = Field::body(&json);
    let alias = request.version.trash_alias();
    body.only(&["parent", "title", "description", "icon", "cover", "is_inline", "is_locked", "in_trash", alias])?;
    let in_trash = request.version.read_in_trash(&body)?;
    if in_trash != Some(false) {
        workspace.check_not_in_trash(id)?;
    }
    database.in_trash = in_trash.unwrap_or(database.in_trash);
    if let Some(parent) = body.get("parent").present() {
        database.parent = read_parent(workspace, &parent)?;
        if database.parent.container().is_some_and(|parent| workspace.is_inside(parent, id)) {
            return Err(ApiError::validation("A database cannot be moved into itself."));
        }
    }
    if let Some(title) = body.get("title").present() {
        database.title = rich_text::read(workspace, &title)?;
    }
    if let Some(description) = body.get("description").present() {
        database.description = rich_text::read(workspace, &description)?;
    }
    if let Some(icon) = body.get("icon").present() {
        database.icon = file::read_icon(workspace, &icon)?;
    }
    if let Some(cover) = body.get("cover").present() {
        database.cover = file::read_cover(workspace, &cover)?;
    }
    if let Some(is_inline) = body.get("is_inline").present() {
        database.is_inline = is_inline.boolean()?;
    }
    if let Some(is_locked) = body.get("is_locked").present() {
        database.is_locked = is_locked.boolean()?;
    }
    Ok(database)
}

/// A database stands under a page or at the top of the workspace.
fn read_parent(workspace: &Workspace, field: &Field<'_>) -> Result<Parent, ApiError> {
    field.object()?;
    let kind = field.get("type").one_of(&["page_id", "workspace"])?;
    let target = field.get(kind);
    if kind == "page_id" {
        let page = workspace.page(target.id()?)?;
        workspace.check_not_in_trash(page.id)?;
        return Ok(Parent::Page(page.id));
    }
    if target.boolean()? { Ok(Parent::Workspace) } else { Err(target.should_be("`true`")) }
}
