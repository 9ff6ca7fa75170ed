//! The content of pages as Markdown.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::async_task;
use crate::content_edit::ContentEdit;
use crate::field::Field;
use crate::markdown;
use crate::request::{ApiRequest, path_id};
use crate::workspace::Workspace;

const COMMANDS: [&str; 4] = ["insert_content", "replace_content_range", "update_content", "replace_content"];
const MOST_UPDATES: usize = 100;

/// `GET /v1/pages/{page_id}/markdown`
pub(crate) fn get(workspace: &Workspace, request: &ApiRequest, page_id: &str) -> Result<Value, ApiError> {
    let id = find(workspace, page_id)?;
    let with_transcript = match request.query_values("include_transcript").pop().as_deref() {
        None | Some("false") => false,
        Some("true") => true,
        Some(other) => {
            let other = json!(other);
            return Err(ApiError::validation(format!(
                "query failed validation: query.include_transcript should be a boolean, instead was `{other}`."
            )));
        }
    };
    Ok(answer(workspace, id, with_transcript))
}

/// `PATCH /v1/pages/{page_id}/markdown`
pub(crate) fn update(workspace: &mut Workspace, request: &ApiRequest, page_id: &str) -> Result<Value, ApiError> {
    let id = find(workspace, page_id)?;
    let json = request.json()?;
    let body = Field::body(&json);
    let command = body.get("type").one_of(&COMMANDS)?;
    body.only(&["type", "allow_async", command])?;
    let is_async = body.get("allow_async").present().map(|it| it.boolean()).transpose()?.unwrap_or(false);
    workspace.check_not_in_trash(id)?;
    let (edit, may_delete) = read_edit(workspace, id, command, &body.get(command))?;
    edit.apply(workspace, may_delete)?;
    let answer = answer(workspace, id, false);
    Ok(if is_async { async_task::start(workspace, "PATCH /v1/pages/:page_id/markdown", answer) } else { answer })
}

fn read_edit(workspace: &Workspace, id: Uuid, command: &str, field: &Field<'_>) -> Result<(ContentEdit, bool), ApiError> {
    let mut edit = ContentEdit::of(workspace, id);
    match command {
        "insert_content" => {
            field.only(&["content", "after", "position"])?;
            let content = field.get("content").string()?;
            match (field.get("after").present(), field.get("position").present()) {
                (Some(after), None) => edit.insert_after(after.string()?, content)?,
                (None, Some(position)) => {
                    position.only(&["type"])?;
                    match position.get("type").one_of(&["start", "end"])? {
                        "start" => edit.insert_at_start(content),
                        _ => edit.insert_at_end(content),
                    }
                }
                (None, None) => edit.insert_at_end(content),
                (Some(_), Some(position)) => return Err(position.should_be("not present")),
            }
        }
        "replace_content_range" => {
            field.only(&["content", "content_range", "allow_deleting_content"])?;
            edit.replace_selection(field.get("content_range").string()?, field.get("content").string()?)?;
        }
        "update_content" => {
            field.only(&["content_updates", "allow_deleting_content"])?;
            for update in field.get("content_updates").items_up_to(MOST_UPDATES)? {
                update.only(&["old_str", "new_str", "replace_all_matches"])?;
                let all = update.get("replace_all_matches").present().map(|it| it.boolean()).transpose()?;
                edit.replace_text(update.get("old_str").string()?, update.get("new_str").string()?, all.unwrap_or(false))?;
            }
        }
        _ => {
            field.only(&["new_str", "allow_deleting_content"])?;
            edit.replace_all(field.get("new_str").string()?);
        }
    }
    let may_delete = field.get("allow_deleting_content").present().map(|it| it.boolean()).transpose()?;
    Ok((edit, may_delete.unwrap_or(false)))
}

/// The page with this id, or the block that is shown as one.
fn find(workspace: &Workspace, page_id: &str) -> Result<Uuid, ApiError> {
    let id = path_id("page_id", page_id)?;
    if workspace.blocks.contains_key(&id) { Ok(id) } else { Ok(workspace.page(id)?.id) }
}

fn answer(workspace: &Workspace, id: Uuid, with_transcript: bool) -> Value {
    let written = markdown::write_children(workspace, id, with_transcript);
    json!({
        "object": "page_markdown",
        "id": id,
        "markdown": written.text(),
        "truncated": written.truncated,
        "unknown_block_ids": written.unknown,
    })
}
