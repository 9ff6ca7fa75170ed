//! Which operation answers which request.

use std::borrow::Cow;

use serde_json::Value;

use crate::api_error::ApiError;
use crate::file_link;
use crate::older_answer;
use crate::operation;
use crate::request::ApiRequest;
use crate::routes::{content, databases};
use crate::workspace::Workspace;

/// What a path says: the operation, and the parts that vary.
#[derive(Debug)]
pub(crate) struct Route<'a> {
    pub(crate) operation: &'static str,
    segments: Vec<Cow<'a, str>>,
}

impl Route<'_> {
    /// The id behind the name of the resource, as in `pages/{id}`.
    pub(crate) fn id(&self) -> &str {
        self.segments.get(2).map_or("", AsRef::as_ref)
    }

    /// The id at the end of a path with two of them, as in `pages/{id}/properties/{id}`.
    pub(crate) fn inner_id(&self) -> &str {
        self.segments.get(4).map_or("", AsRef::as_ref)
    }
}

/// Answers a request that carries the right token and version.
pub(crate) fn answer(workspace: &mut Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let operation = operation::find(&request.method, &request.path).filter(|it| it.is_in(request.version));
    let operation = operation.ok_or_else(ApiError::invalid_request_url)?;
    let route = Route { operation: operation.id, segments: request.segments() };
    let answer = content::answer(workspace, request, &route).or_else(|| databases::answer(workspace, request, &route));
    let answer = answer.ok_or_else(ApiError::invalid_request_url).flatten();
    workspace.uploads.settle(answer.is_ok());
    let mut answer = answer?;
    file_link::renew(workspace, &mut answer);
    older_answer::rewrite(workspace, request.version, &mut answer);
    Ok(answer)
}
