//! The operations on the children of blocks and pages.

use serde_json::Value;
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::block;
use crate::block_reader;
use crate::field::Field;
use crate::list::{self, ListRequest};
use crate::parent::Parent;
use crate::request::{ApiRequest, path_id};
use crate::version::Version;
use crate::workspace::Workspace;

/// `GET /v1/blocks/{block_id}/children`
pub(crate) fn list(workspace: &Workspace, request: &ApiRequest, block_id: &str) -> Result<Value, ApiError> {
    let id = path_id("block_id", block_id)?;
    let wanted = ListRequest::from_query(request)?;
    find(workspace, id)?;
    let children = workspace.living_children(id);
    let (children, next_cursor) = wanted.cut(&children)?;
    Ok(list::answer("block", answers(workspace, children), next_cursor))
}

/// `PATCH /v1/blocks/{block_id}/children`
pub(crate) fn append(workspace: &mut Workspace, request: &ApiRequest, block_id: &str) -> Result<Value, ApiError> {
    let id = path_id("block_id", block_id)?;
    let parent = find(workspace, id)?;
    if matches!(parent, Parent::Database(_)) {
        return Err(ApiError::validation("Block does not support children."));
    }
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
    let mut shown = workspace.add_blocks(parent, position, drafts);
    let change = workspace.new_change();
    workspace.mark_edited(id, change);
    // Notion answers the new blocks, and with them those that they were put in front of.
    let siblings = workspace.living_children(id);
    let behind = siblings.into_iter().skip_while(|id| Some(id) != shown.last());
    shown.extend(behind.skip(1).collect::<Vec<_>>());
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
