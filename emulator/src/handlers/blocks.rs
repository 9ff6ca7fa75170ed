//! The operations on blocks and their children.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::block;
use crate::block_kind;
use crate::block_payload;
use crate::block_reader;
use crate::field::Field;
use crate::list::{self, ListRequest};
use crate::parent::Parent;
use crate::request::{ApiRequest, path_id};
use crate::version::Version;
use crate::workspace::Workspace;

/// How many blocks an answer to an append shows.
const MOST_SHOWN: usize = 100;

/// `GET /v1/blocks/{block_id}`
pub(crate) fn get(workspace: &Workspace, block_id: &str) -> Result<Value, ApiError> {
    let id = path_id("block_id", block_id)?;
    block::answer(workspace, id).ok_or_else(|| workspace.not_found("block", id))
}

/// `PATCH /v1/blocks/{block_id}`
pub(crate) fn update(workspace: &mut Workspace, request: &ApiRequest, block_id: &str) -> Result<Value, ApiError> {
    let id = path_id("block_id", block_id)?;
    find(workspace, id)?;
    let json = request.json()?;
    let body = Field::body(&json);
    let in_trash = request.version.read_in_trash(&body)?;
    let kind = named_kind(&body, request.version)?;
    if in_trash == Some(false) {
        workspace.check_not_under_trash(id)?;
    } else {
        workspace.check_not_in_trash(id)?;
    }
    let payload = kind.map(|kind| read_payload(workspace, id, kind, &body)).transpose()?;
    if let Some(in_trash) = in_trash {
        workspace.set_in_trash(id, in_trash);
    }
    if let (Some(payload), Some(block)) = (payload, workspace.blocks.get_mut(&id)) {
        block.payload = payload;
    }
    let change = workspace.new_change();
    workspace.mark_edited(id, change);
    get(workspace, block_id)
}

/// `DELETE /v1/blocks/{block_id}`
pub(crate) fn delete(workspace: &mut Workspace, block_id: &str) -> Result<Value, ApiError> {
    let id = path_id("block_id", block_id)?;
    find(workspace, id)?;
    workspace.check_not_in_trash(id)?;
    let change = workspace.new_change();
    workspace.mark_edited(id, change);
    workspace.set_in_trash(id, true);
    get(workspace, block_id)
}

/// `GET /v1/blocks/{block_id}/children`
pub(crate) fn list(workspace: &Workspace, request: &ApiRequest, block_id: &str) -> Result<Value, ApiError> {
    let id = path_id("block_id", block_id)?;
    let wanted = ListRequest::from_query(request)?;
    find(workspace, id)?;
    let holder = workspace.holder_of_children(id);
    let start = wanted.start(|start| workspace.children.get(&holder).is_some_and(|it| it.contains(&start)))?;
    let (children, next_cursor) = wanted.part(workspace.living_children_from(id, start));
    Ok(list::answer("block", answers(workspace, &children), next_cursor))
}

/// `PATCH /v1/blocks/{block_id}/children`
pub(crate) fn append(workspace: &mut Workspace, request: &ApiRequest, block_id: &str) -> Result<Value, ApiError> {
    let id = path_id("block_id", block_id)?;
    let parent = find(workspace, id)?;
    let json = request.json()?;
    let body = Field::body(&json);
    let has_after = request.version < Version::March2026;
    body.only(if has_after { &["children", "position", "after"] } else { &["children", "position"] })?;
    workspace.check_not_in_trash(id)?;
    let position = match body.get("after").present() {
        Some(after) => Some(position_behind(workspace, id, after.id()?)?),
        None => read_position(workspace, id, &body.get("position"))?,
    };
    let drafts = block_reader::read(workspace, &body.get("children"))?;
    check_children(workspace, id, &drafts)?;
    let mut shown = workspace.add_blocks(parent, position, drafts);
    let change = workspace.new_change();
    workspace.mark_edited(id, change);
    // Notion answers the new blocks, and with them those that they were put in front of.
    let last = shown.last().copied();
    let room = MOST_SHOWN.saturating_sub(shown.len());
    shown
        .extend(workspace.living_children_from(id, last).skip(1).take(if last.is_some() { room } else { 0 }).collect::<Vec<_>>());
    Ok(list::answer("block", answers(workspace, &shown), None))
}

/// The block, page or database with this id, as the parent of its children.
fn find(workspace: &Workspace, id: Uuid) -> Result<Parent, ApiError> {
    if workspace.blocks.contains_key(&id) {
        Ok(Parent::Block(id))
    } else if workspace.pages.contains_key(&id) {
        Ok(Parent::Page(id))
    } else if workspace.databases.contains_key(&id) {
        Ok(Parent::Database(id))
    } else {
        Err(workspace.not_found("block", id))
    }
}

/// The type that a change names, if it changes more than whether the block is in the trash.
fn named_kind(body: &Field<'_>, version: Version) -> Result<Option<&'static str>, ApiError> {
    let declared = body.get("type").present().map(|kind| kind.one_of(&block_kind::WRITABLE)).transpose()?;
    let kind = block_kind::WRITABLE.into_iter().find(|kind| !body.get(kind).is_absent());
    if let (Some(kind), Some(declared)) = (kind, declared)
        && kind != declared
    {
        return Err(body.get(declared).should_be("defined"));
    }
    body.only(&["object", "type", "in_trash", version.trash_alias(), kind.unwrap_or("type")])?;
    Ok(kind)
}

fn read_payload(workspace: &Workspace, id: Uuid, kind: &str, body: &Field<'_>) -> Result<Value, ApiError> {
    let Some(block) = workspace.blocks.get(&id).filter(|block| block.kind == kind) else {
        let actual = workspace.blocks.get(&id).map_or("page or database", |block| &*block.kind);
        return Err(ApiError::validation(format!("Block {id} is a {actual}, and cannot be changed into a {kind}.")));
    };
    let payload = block_payload::read_change(workspace, kind, &body.get(kind), &block.payload)?;
    block_payload::check_change(workspace, block, &payload)?;
    Ok(payload)
}

/// Refuses blocks that may not stand under this parent.
fn check_children(workspace: &Workspace, parent: Uuid, drafts: &[block_reader::BlockDraft]) -> Result<(), ApiError> {
    let page = json!({});
    let (kind, payload) = match workspace.blocks.get(&parent) {
        Some(block) => (&*block.kind, &block.payload),
        None if workspace.pages.contains_key(&parent) => ("child_page", &page),
        None => ("child_database", &page),
    };
    if drafts.is_empty() {
        return block_kind::check_place((kind, payload), "paragraph").or_else(|error| {
            let takes_none = block_kind::children_of(kind, payload) == block_kind::Children::None;
            if takes_none { Err(error) } else { Ok(()) }
        });
    }
    for draft in drafts {
        block_kind::check_place((kind, payload), draft.kind)?;
        if kind == "table" {
            block_kind::check_width(payload, &draft.payload)?;
        }
    }
    Ok(())
}

fn answers(workspace: &Workspace, ids: &[Uuid]) -> Vec<Value> {
    let blocks = ids.iter().filter_map(|id| block::answer(workspace, *id));
    blocks.collect()
}

/// Where among the children the new ones go; at the end unless the request says otherwise.
fn read_position(workspace: &Workspace, parent: Uuid, field: &Field<'_>) -> Result<Option<usize>, ApiError> {
    if field.is_absent() {
        return Ok(None);
    }
    field.object()?;
    match field.get("type").one_of(&["after_block", "start", "end"])? {
        "start" => Ok(Some(0)),
        "end" => Ok(None),
        _ => position_behind(workspace, parent, field.get("after_block").get("id").id()?).map(Some),
    }
}

fn position_behind(workspace: &Workspace, parent: Uuid, after: Uuid) -> Result<usize, ApiError> {
    let children = workspace.children.get(&parent);
    let mut siblings = children.into_iter().flatten();
    let position = siblings.position(|id| *id == after);
    Ok(position.ok_or_else(|| workspace.not_found("block", after))? + 1)
}
