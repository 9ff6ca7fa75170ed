//! The blocks of a seed.

use std::borrow::Cow;
use std::collections::HashSet;

use serde_json::{Value, json};
use uuid::Uuid;

use super::entry::{Entry, items};
use crate::api_error::ApiError;
use crate::block::Block;
use crate::block_reader;
use crate::field::Field;
use crate::parent::Parent;
use crate::workspace::Workspace;

/// The types that stand for a page or a database.
pub(super) const STANDING_FOR_OTHERS: [&str; 2] = ["child_page", "child_database"];

/// The type of a block. What older versions call otherwise has its new name.
pub(super) fn kind_of(field: &Field<'_>) -> Result<Cow<'static, str>, ApiError> {
    Ok(match field.get("type").string()? {
        "transcription" => "meeting_notes".into(),
        other => other.to_owned().into(),
    })
}

/// Keeps a block that was answered.
pub(super) fn add(workspace: &mut Workspace, entry: &Entry<'_>, parent: Parent) -> Result<(), ApiError> {
    let kind = kind_of(&entry.field)?;
    let answered = entry.field.get("type").string()?;
    let mut payload = match entry.field.get(answered).value() {
        Some(payload) if payload.is_object() => payload.clone(),
        _ => json!({}),
    };
    if let Some(payload) = payload.as_object_mut() {
        payload.remove("children");
    }
    let block = Block { id: entry.id, history: entry.history(workspace)?, parent, kind, payload, in_trash: entry.in_trash()? };
    workspace.blocks.insert(entry.id, block);
    Ok(())
}

/// The blocks inside of an object, with ids or as a request writes them.
pub(super) fn nested<'a>(field: &Field<'a>) -> Result<Vec<Field<'a>>, ApiError> {
    let own = items(field, "children")?;
    if !own.is_empty() {
        return Ok(own);
    }
    let kind = field.get("type").value().and_then(Value::as_str);
    kind.map_or_else(|| Ok(Vec::new()), |kind| items(&field.get(kind), "children"))
}

/// Makes a block as a request writes it, at the end of its parent.
pub(super) fn write(workspace: &mut Workspace, field: &Field<'_>, parent: Parent) -> Result<(), ApiError> {
    let draft = block_reader::read_one(workspace, field)?;
    workspace.add_blocks(parent, None, vec![draft]);
    Ok(())
}

/// The order of the children of each object, as the seed tells it.
#[derive(Debug, Default)]
pub(super) struct Order {
    placed: HashSet<Uuid>,
}

impl Order {
    /// Puts an object behind its siblings, unless it has its place already.
    pub(super) fn place(&mut self, workspace: &mut Workspace, id: Uuid) {
        let parent = workspace.pages.get(&id).map(|page| page.parent);
        let parent = parent.or_else(|| workspace.blocks.get(&id).map(|block| block.parent));
        let parent = parent.or_else(|| workspace.databases.get(&id).map(|database| database.parent));
        if let Some(Parent::Page(above) | Parent::Block(above) | Parent::Database(above)) = parent
            && self.placed.insert(id)
        {
            workspace.children.entry(above).or_default().push(id);
        }
    }
}
