//! Runs an action by its id.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::entry::Entry;
use super::simplify::simplified;
use crate::actions::Outcome;
use crate::{Error, Notion};

/// What a host may ask of a run besides its input.
///
/// ```
/// use notion_connector::RunOptions;
///
/// assert!(RunOptions::new().simplify(true).simplify);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
#[non_exhaustive]
pub struct RunOptions {
    /// Whether the answer comes in a simple form: values of properties as plain values, rich text as text.
    pub simplify: bool,
}

impl RunOptions {
    /// The defaults: answers as Notion gives them.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether the answer comes in a simple form: `{"Price": 2.5, "In stock": true}` for the values of properties, and text
    /// for rich text.
    ///
    /// What is not known is kept as it came. A date with an end or a time zone is an object, and a relation that an answer
    /// does not hold in full is `{"values": […], "has_more": true}`. The output schema of the action is of the full form.
    #[must_use]
    pub fn simplify(mut self, simplify: bool) -> Self {
        self.simplify = simplify;
        self
    }
}

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

    /// Runs an action as [`Notion::run`] does, with options.
    ///
    /// ```no_run
    /// use notion_connector::RunOptions;
    /// use serde_json::json;
    ///
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let input = json!({"page_id": "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0"});
    /// let page = notion.run_with("get_page", input, &RunOptions::new().simplify(true)).await?;
    /// println!("{}", page.data["properties"]["Price"]);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As [`Notion::run`].
    pub async fn run_with(&self, action_id: &str, input: Value, options: &RunOptions) -> Result<Outcome<Value>, Error> {
        let mut outcome = self.run(action_id, input).await?;
        if options.simplify {
            outcome.data = simplified(outcome.data);
        }
        Ok(outcome)
    }
}
