//! Where a database goes.

use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::json;

use crate::Error;
use crate::actions::input;
use crate::types::{DatabaseParentRequest, DatabaseParentRequestKind};

/// What Notion takes, but for the `type`: that is filled in.
pub(super) fn schema(_: &mut SchemaGenerator) -> Schema {
    let kind = |name: &str| json!({"type": "string", "const": name});
    json_schema!({
        "type": "object",
        "anyOf": [
            {"title": "page_id", "properties": {"type": kind("page_id"), "page_id": {"type": "string"}}, "required": ["page_id"]},
            {
                "title": "workspace",
                "properties": {"type": kind("workspace"), "workspace": {"type": "boolean", "const": true}},
                "required": ["workspace"]
            }
        ]
    })
}

/// A parent that Notion takes. Its id is put into Notion's form, and what else came beside it is left out: some of it only
/// answers have.
pub(super) fn check(parent: &mut DatabaseParentRequest) -> Result<(), Error> {
    match &mut parent.kind {
        DatabaseParentRequestKind::PageId(id) => *id = input::page_id(id, "/parent/page_id")?,
        DatabaseParentRequestKind::Workspace(true) => {}
        _ => {
            let message = "a database goes into a page or the workspace: expected page_id, or workspace: true";
            return Err(Error::input("/parent", message));
        }
    }
    *parent = DatabaseParentRequest::new(parent.kind.clone());
    Ok(())
}
