//! The operation on custom emojis.

use serde_json::Value;
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::list::ListRequest;
use crate::request::ApiRequest;
use crate::workspace::Workspace;

/// `GET /v1/custom_emojis`
pub(crate) fn list(workspace: &Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let wanted = ListRequest::from_query(request)?;
    let name = request.query_values("name").pop();
    let found = workspace.emojis.iter().filter(|emoji| name.as_ref().is_none_or(|name| emoji.name == *name));
    let ids: Vec<Uuid> = found.map(|emoji| emoji.id).collect();
    let (ids, next_cursor) = wanted.cut(&ids)?;
    let emojis = workspace.emojis.iter().filter(|emoji| ids.contains(&emoji.id)).map(|emoji| emoji.answer());
    let mut answer = crate::list::answer("custom_emoji", emojis.collect(), next_cursor);
    // Unlike other lists, this one has no member of its type's name.
    if let Some(members) = answer.as_object_mut() {
        members.remove("custom_emoji");
    }
    Ok(answer)
}
