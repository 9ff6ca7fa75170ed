//! Work that goes on after the answer.

use super::{path_word, request, resource};
use crate::types::{AsyncTask, SmallString};
use crate::{Error, Notion};

resource! {
    /// Work that goes on after the answer, such as a large change by [`crate::Pages::update_markdown`].
    AsyncTasks
}

impl AsyncTasks {
    /// Where a task stands, and what it came to.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion, task: notion_connector::types::AsyncTask) -> Result<(), notion_connector::Error> {
    /// let task = notion.async_tasks().get(&task.id).await?;
    /// println!("{:?}: {:?}", task.status, task.result);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// It asks once: [`AsyncTask::poll_after_seconds`] says how long to wait before asking again.
    pub fn get(&self, id: impl AsRef<str>) -> GetAsyncTask {
        GetAsyncTask { notion: self.notion.clone(), id: id.as_ref().into() }
    }
}

/// Gets one task.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetAsyncTask {
    notion: Notion,
    id: SmallString,
}

impl GetAsyncTask {
    /// Sends the request.
    ///
    /// # Errors
    /// The id is not of letters, digits, `_` and `-`; there is no such task (`object_not_found`); or the request failed. A task
    /// that failed is no error: its status and its error say so.
    pub async fn send(self) -> Result<AsyncTask, Error> {
        let id = path_word(&self.id, "/task_id")?;
        let client = self.notion.operations();
        client.finish("get_async_task", client.get_async_task(id).await)
    }
}

request!(GetAsyncTask => AsyncTask);
