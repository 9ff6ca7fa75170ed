//! The operations on pages.

use std::collections::HashMap;

use serde_json::Value;
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::block_reader;
use crate::field::Field;
use crate::file;
use crate::page::{self, Page};
use crate::parent::Parent;
use crate::relation;
use crate::request::{ApiRequest, path_id};
use crate::schema::Schema;
use crate::value_reader;
use crate::version::Version;
use crate::workspace::Workspace;

/// `POST /v1/pages`
pub(crate) fn create(workspace: &mut Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["parent", "properties", "children", "icon", "cover"])?;
    let parent = read_parent(workspace, request.version, &body.get("parent"))?;
    let mut schema = schema_under(workspace, parent)?;
    let shown = request.shown_properties();
    page::check_shown(&schema, &shown)?;
    let mut values = value_reader::defaults(&schema);
    if let Some(properties) = body.get("properties").present() {
        values.extend(value_reader::read(workspace, &mut schema, &properties)?);
    }
    let icon = read_or_null(&body.get("icon"), |icon| file::read_icon(workspace, icon))?;
    let cover = read_or_null(&body.get("cover"), |cover| file::read_cover(workspace, cover))?;
    let blocks = match body.get("children").present() {
        Some(children) => block_reader::read(workspace, &children)?,
        None => Vec::new(),
    };

    let page = Page {
        id: workspace.ids.uuid(),
        history: workspace.new_history(),
        parent,
        icon,
        cover,
        in_trash: false,
        is_locked: false,
        values: HashMap::new(),
        row_number: 0,
    };
    let id = page.id;
    workspace.add_page(page);
    store_values(workspace, id, schema, &values);
    workspace.add_blocks(Parent::Page(id), None, blocks);
    workspace.page(id)?.answer(workspace, &shown)
}

/// `GET /v1/pages/{page_id}`
pub(crate) fn get(workspace: &Workspace, request: &ApiRequest, page_id: &str) -> Result<Value, ApiError> {
    let page = workspace.page(path_id("page_id", page_id)?)?;
    page.answer(workspace, &request.shown_properties())
}

/// `PATCH /v1/pages/{page_id}`
pub(crate) fn update(workspace: &mut Workspace, request: &ApiRequest, page_id: &str) -> Result<Value, ApiError> {
    let id = path_id("page_id", page_id)?;
    let mut page = workspace.page(id)?.clone();
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["properties", "icon", "cover", "in_trash", request.version.trash_alias(), "is_locked"])?;
    let in_trash = request.version.read_in_trash(&body)?;
    if in_trash == Some(false) {
        workspace.check_not_under_trash(id)?;
    } else {
        workspace.check_not_in_trash(id)?;
    }
    let mut schema = workspace.schema_of(&page).into_owned();
    let shown = request.shown_properties();
    page::check_shown(&schema, &shown)?;
    let values = match body.get("properties").present() {
        Some(properties) => value_reader::read(workspace, &mut schema, &properties)?,
        None => HashMap::new(),
    };
    if let Some(icon) = body.get("icon").present() {
        page.icon = file::read_icon(workspace, &icon)?;
    }
    if let Some(cover) = body.get("cover").present() {
        page.cover = file::read_cover(workspace, &cover)?;
    }
    if let Some(is_locked) = body.get("is_locked").present() {
        page.is_locked = is_locked.boolean()?;
    }
    page.in_trash = in_trash.unwrap_or(page.in_trash);
    page.history.edited = workspace.new_change();
    workspace.pages.insert(id, page);
    store_values(workspace, id, schema, &values);
    workspace.page(id)?.answer(workspace, &shown)
}

/// Writes values to a page, and the schema with the options that the values added to it.
fn store_values(workspace: &mut Workspace, page_id: Uuid, schema: Schema, values: &HashMap<String, Value>) {
    let Some(page) = workspace.pages.get_mut(&page_id) else {
        return;
    };
    let data_source_id = page.data_source_id();
    let mut previous = HashMap::new();
    for (property, value) in values {
        let before = page.values.insert(property.clone(), value.clone());
        previous.insert(property.clone(), before.unwrap_or_default());
    }
    if let Some(data_source_id) = data_source_id {
        relation::mirror(workspace, page_id, &schema, (&previous, values));
        if let Some(data_source) = workspace.data_sources.get_mut(&data_source_id) {
            data_source.schema = schema;
        }
    }
}

fn read_or_null(field: &Field<'_>, read: impl FnOnce(&Field<'_>) -> Result<Value, ApiError>) -> Result<Value, ApiError> {
    if field.is_absent() { Ok(Value::Null) } else { read(field) }
}

fn read_parent(workspace: &Workspace, version: Version, field: &Field<'_>) -> Result<Parent, ApiError> {
    const KINDS: [&str; 4] = ["page_id", "database_id", "data_source_id", "workspace"];
    field.object()?;
    if version == Version::June2022 && !field.get("data_source_id").is_absent() {
        return Err(field.get("data_source_id").should_be("not present"));
    }
    // A row's parent, as answers show it, names its database besides: the data source counts.
    let kind = if field.get("data_source_id").is_absent() {
        KINDS.into_iter().find(|kind| !field.get(kind).is_absent())
    } else {
        Some("data_source_id")
    };
    let kind = kind.ok_or_else(|| field.should_have_one_of(&KINDS))?;
    if let Some(declared) = field.get("type").present() {
        declared.one_of(&[kind])?;
    }
    let target = field.get(kind);
    let data_source = match kind {
        "workspace" => {
            return if target.boolean()? { Ok(Parent::Workspace) } else { Err(target.should_be("`true`")) };
        }
        "page_id" => {
            let page = workspace.page(target.id()?)?;
            workspace.check_not_in_trash(page.id)?;
            return Ok(Parent::Page(page.id));
        }
        "database_id" => workspace.only_data_source(target.id()?)?,
        _ => workspace.data_source(target.id()?)?,
    };
    workspace.check_not_in_trash(data_source.id)?;
    Ok(Parent::DataSource { data_source: data_source.id, database: data_source.database })
}

fn schema_under(workspace: &Workspace, parent: Parent) -> Result<Schema, ApiError> {
    match parent {
        Parent::DataSource { data_source, .. } => Ok(workspace.data_source(data_source)?.schema.clone()),
        Parent::Workspace | Parent::Page(_) | Parent::Block(_) | Parent::Database(_) => Ok(page::schema_of_plain_page()),
    }
}
