//! Runs an action by its id.

use serde_json::Value;

use super::entry::Entry;
use crate::actions::Outcome;
use crate::{Error, Notion};

impl Notion {
    /// Runs an action by its id, with its input as JSON: what a host does.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let outcome = notion.run("list_users", serde_json::json!({"fetch_all": true})).await?;
    /// println!("{}, {} requests", outcome.data["results"], outcome.meta.requests);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// There is no such action; the input is off, and then the error has the field's JSON pointer and what is accepted, and
    /// nothing was sent; or a request failed.
    pub async fn run(&self, action_id: &str, input: Value) -> Result<Outcome<Value>, Error> {
        (Entry::find(action_id)?.run)(self, input).await
    }
}
