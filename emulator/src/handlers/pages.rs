//! The operations on pages.

use std::collections::HashMap;

use serde_json::Value;
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::block_kind;
use crate::block_reader::{self, BlockDraft};
use crate::field::Field;
use crate::file;
use crate::markdown;
use crate::page::{self, Page};
use crate::page_move;
use crate::page_template::{self, TemplateUse};
use crate::parent::Parent;
use crate::relation;
use crate::request::{ApiRequest, path_id};
use crate::rich_text;
use crate::schema::{Schema, TITLE_ID};
use crate::value_reader;
use crate::version::Version;
use crate::workspace::Workspace;

/// `POST /v1/pages`
pub(crate) fn create(workspace: &mut Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&[
        "parent",
        "properties",
        "icon",
        "cover",
        "children",
        "content",
        "markdown",
        "allow_async",
        "template",
        "position",
    ])?;
    let parent = read_parent(workspace, request.version, &body.get("parent"))?;
    let mut schema = schema_under(workspace, parent)?;
    let shown = request.shown_properties();
    page::check_shown(&schema, &shown)?;
    let defaults = value_reader::defaults(&schema);
    let mut values = match body.get("properties").present() {
        Some(properties) => value_reader::read(workspace, &mut schema, &properties)?,
        None => HashMap::new(),
    };
    let icon = read_or_null(&body.get("icon"), |icon| file::read_icon(workspace, icon))?;
    let cover = read_or_null(&body.get("cover"), |cover| file::read_cover(workspace, cover))?;
    let template = read_template(workspace, &body.get("template"), parent)?;
    let mut blocks = read_content(workspace, &body, template.is_some())?;
    // What the request says counts most, then what the template says.
    for (property, value) in defaults {
        if !template.as_ref().is_some_and(|template| template.says(workspace, &property)) {
            values.entry(property).or_insert(value);
        }
    }
    if !body.get("markdown").is_absent() && !values.contains_key(TITLE_ID) {
        values.extend(take_title(&mut blocks).map(|title| (TITLE_ID.to_owned(), title)));
    }
    let position = read_position(workspace, &body.get("position"), parent)?;

    let page = Page {
        id: workspace.ids.uuid(),
        history: workspace.new_history(),
        parent,
        icon,
        cover,
        in_trash: false,
        is_locked: false,
        is_archived: false,
        public_url: Value::Null,
        values: HashMap::new(),
        row_number: 0,
    };
    let id = page.id;
    workspace.add_page(page);
    if let (Some(position), Some(siblings)) = (position, parent.id().and_then(|above| workspace.children.get_mut(&above))) {
        siblings.pop();
        siblings.insert(position.min(siblings.len()), id);
    }
    store_values(workspace, id, schema, &values);
    workspace.add_blocks(Parent::Page(id), None, blocks);
    if let Some(template) = template {
        page_template::apply(workspace, &template, id)?;
    }
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
    let trash_alias = request.version.trash_alias();
    let flags = ["in_trash", trash_alias, "is_locked", "is_archived", "erase_content"];
    body.only(&[&["properties", "icon", "cover", "template"], &flags[..]].concat())?;
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
    let flag = |name: &str| body.get(name).present().map(|flag| flag.boolean()).transpose();
    page.is_locked = flag("is_locked")?.unwrap_or(page.is_locked);
    page.is_archived = flag("is_archived")?.unwrap_or(page.is_archived);
    let erases = flag("erase_content")?.unwrap_or(false);
    let template = read_template(workspace, &body.get("template"), page.parent)?;
    let shown = request.shown_properties();
    page::check_shown(&schema, &shown)?;

    page.in_trash = in_trash.unwrap_or(page.in_trash);
    page.history.edited = workspace.new_change();
    workspace.pages.insert(id, page);
    store_values(workspace, id, schema, &values);
    if erases {
        workspace.own_children(id).into_iter().for_each(|child| workspace.set_in_trash(child, true));
    }
    if let Some(template) = template {
        page_template::apply(workspace, &template, id)?;
    }
    workspace.page(id)?.answer(workspace, &shown)
}

/// `POST /v1/pages/{page_id}/move`
pub(crate) fn move_page(workspace: &mut Workspace, request: &ApiRequest, page_id: &str) -> Result<Value, ApiError> {
    let id = path_id("page_id", page_id)?;
    workspace.page(id)?;
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["parent"])?;
    workspace.check_not_in_trash(id)?;
    let parent = body.get("parent");
    if request.version > Version::June2022 {
        parent.only(&["type", "page_id", "data_source_id"])?;
    }
    let parent = read_parent(workspace, request.version, &parent)?;
    page_move::move_page(workspace, id, parent)?;
    let change = workspace.new_change();
    workspace.mark_edited(id, change);
    workspace.page(id)?.answer(workspace, &[])
}

/// Reads what a new page says: blocks, or Markdown. A template has content of its own.
fn read_content(workspace: &Workspace, body: &Field<'_>, has_template: bool) -> Result<Vec<BlockDraft>, ApiError> {
    let given: Vec<Field<'_>> =
        ["children", "content", "markdown"].into_iter().filter_map(|name| body.get(name).present()).collect();
    let most = usize::from(!has_template);
    if let Some(another) = given.get(most) {
        return Err(another.should_be("not present"));
    }
    match given.first() {
        Some(content) if content.path().ends_with("markdown") => Ok(markdown::blocks(workspace, content.string()?)),
        Some(content) => {
            let blocks = block_reader::read(workspace, content)?;
            let nothing = Value::Null;
            blocks.iter().try_for_each(|block| block_kind::check_place(("child_page", &nothing), block.kind))?;
            Ok(blocks)
        }
        None => Ok(Vec::new()),
    }
}

/// Takes the heading that Markdown begins with for the title.
fn take_title(blocks: &mut Vec<BlockDraft>) -> Option<Value> {
    let is_title = blocks.first().is_some_and(|first| first.kind == "heading_1" && first.children.is_empty());
    is_title.then(|| rich_text::compact(blocks.remove(0).payload["rich_text"].take()))
}

fn read_template(workspace: &Workspace, field: &Field<'_>, parent: Parent) -> Result<Option<TemplateUse>, ApiError> {
    let data_source = match parent {
        Parent::DataSource { data_source, .. } => Some(data_source),
        Parent::Workspace | Parent::Page(_) | Parent::Block(_) | Parent::Database(_) => None,
    };
    if field.is_absent() { Ok(None) } else { page_template::read(workspace, field, data_source) }
}

/// Where among the children of its parent a new page goes; at the end unless the request says otherwise.
fn read_position(workspace: &Workspace, field: &Field<'_>, parent: Parent) -> Result<Option<usize>, ApiError> {
    if field.is_absent() {
        return Ok(None);
    }
    let Parent::Page(above) = parent else {
        return Err(field.should_be("not present"));
    };
    match field.get("type").one_of(&["after_block", "page_start", "page_end"])? {
        "page_start" => Ok(Some(0)),
        "page_end" => Ok(None),
        _ => {
            let after = field.get("after_block").get("id").id()?;
            let siblings = workspace.children.get(&above);
            let position = siblings.and_then(|siblings| siblings.iter().position(|id| *id == after));
            Ok(Some(position.ok_or_else(|| workspace.not_found("block", after))? + 1))
        }
    }
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
