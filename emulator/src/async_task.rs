//! Work that a client may leave and ask after later.
//!
//! The emulator does all work at once, so that a task is done when it is asked after for the first time.

use std::borrow::Cow;
use std::collections::HashMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::api_error::ApiError;
use crate::workspace::Workspace;

/// After how long a client is told to ask again.
const POLL_AFTER_SECONDS: i64 = 2;

/// The tasks of a workspace, by their ids.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct AsyncTasks(HashMap<String, AsyncTask>);

#[derive(Debug, Serialize, Deserialize)]
struct AsyncTask {
    created: Timestamp,
    operation: Cow<'static, str>,
    result: Value,
}

/// Keeps the outcome of an operation as that of a task, and answers the task as it begins.
pub(crate) fn start(workspace: &mut Workspace, operation: &'static str, result: Value) -> Value {
    let id = format!("task_{}", workspace.ids.uuid().simple());
    let task = AsyncTask { created: workspace.clock.now(), operation: operation.into(), result };
    let mut answer = envelope(workspace, &id, &task, "queued");
    answer["poll_after_seconds"] = json!(POLL_AFTER_SECONDS);
    workspace.tasks.0.insert(id, task);
    answer
}

/// The task with this id as answers show it.
pub(crate) fn answer(workspace: &Workspace, id: &str) -> Result<Value, ApiError> {
    let task = workspace.tasks.0.get(id).ok_or_else(|| ApiError::unknown_task(id))?;
    let mut answer = envelope(workspace, id, task, "succeeded");
    answer["result"] = task.result.clone();
    Ok(answer)
}

fn envelope(workspace: &Workspace, id: &str, task: &AsyncTask, status: &str) -> Value {
    json!({
        "object": "async_task",
        "id": id,
        "status": status,
        "status_url": format!("{}/v1/async_tasks/{id}", workspace.base_url),
        "created_time": task.created.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string(),
        "operation": { "surface": "rest", "name": task.operation },
    })
}
