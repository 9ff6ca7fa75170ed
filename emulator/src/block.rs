//! Blocks, the content of pages.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::history::History;
use crate::parent::Parent;
use crate::workspace::Workspace;

/// A block. Child pages and child databases are none: they stand among the blocks under their own ids.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Block {
    pub(crate) id: Uuid,
    pub(crate) history: History,
    pub(crate) parent: Parent,
    pub(crate) kind: Cow<'static, str>,
    pub(crate) payload: Value,
    pub(crate) in_trash: bool,
}

/// The block with this id as answers show it, whether it is a block, a page or a database.
pub(crate) fn answer(workspace: &Workspace, id: Uuid) -> Option<Value> {
    if let Some(block) = workspace.blocks.get(&id) {
        let payload = block.payload.clone();
        return Some(envelope(workspace, id, (&block.history, block.parent), (&block.kind, payload)));
    }
    if let Some(page) = workspace.pages.get(&id) {
        let payload = json!({ "title": page.title() });
        return Some(envelope(workspace, id, (&page.history, page.parent), ("child_page", payload)));
    }
    workspace.databases.get(&id).map(|database| {
        let payload = json!({ "title": database.name() });
        envelope(workspace, id, (&database.history, database.parent), ("child_database", payload))
    })
}

fn envelope(workspace: &Workspace, id: Uuid, (history, parent): (&History, Parent), (kind, payload): (&str, Value)) -> Value {
    json!({
        "object": "block",
        "id": id,
        "parent": parent.answer(),
        "created_time": history.created.minute(),
        "last_edited_time": history.edited.minute(),
        "created_by": history.created.author(),
        "last_edited_by": history.edited.author(),
        "has_children": workspace.has_children(id),
        "in_trash": workspace.is_in_trash(id),
        "type": kind,
        kind: payload,
    })
}
