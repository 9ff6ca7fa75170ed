//! The operations on users.

use serde_json::Value;
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::list::{self, ListRequest};
use crate::request::{ApiRequest, path_id};
use crate::workspace::Workspace;

/// `GET /v1/users`
pub(crate) fn list(workspace: &Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let wanted = ListRequest::from_query(request)?;
    let ids: Vec<Uuid> = workspace.users.iter().map(|user| user.id).collect();
    let (ids, next_cursor) = wanted.cut(&ids)?;
    let users = ids.iter().map(|id| Ok(workspace.user(*id)?.answer()));
    Ok(list::answer("user", users.collect::<Result<_, _>>()?, next_cursor))
}

/// `GET /v1/users/me`
pub(crate) fn me(workspace: &Workspace) -> Result<Value, ApiError> {
    Ok(workspace.user(workspace.bot_id)?.answer())
}

/// `GET /v1/users/{user_id}`
pub(crate) fn get(workspace: &Workspace, user_id: &str) -> Result<Value, ApiError> {
    Ok(workspace.user(path_id("user_id", user_id)?)?.answer())
}
