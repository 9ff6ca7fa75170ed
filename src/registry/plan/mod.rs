//! The requests that an action would send.

mod planned;
mod rehearsal;

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::entry::Entry;
use crate::{Error, Notion};

pub use planned::{KeyValue, PlannedRequest};
use rehearsal::Rehearsal;

/// The requests that an action would send, in order. None of them was sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Plan {
    /// The action's id.
    pub action: String,
    /// The requests. Where one needs what only an earlier answer can say, a name in braces stands for it, such as
    /// `{data_source_id}`, and its note says whose answer it is.
    pub requests: Vec<PlannedRequest>,
    /// What is to be known of the whole, such as that a list goes on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

impl Notion {
    /// The exact requests that [`Notion::run`] would send: methods, URLs, headers without secrets, bodies. Nothing is sent, and
    /// no token is asked for.
    ///
    /// A database that this client has met is known: its data source is not looked up, as in a run.
    ///
    /// ```
    /// use notion_connector::Notion;
    /// use serde_json::json;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), notion_connector::Error> {
    /// let notion = Notion::new("ntn_secret")?;
    /// let input = json!({"database_id": "d9824bdc84454327be8b5b47500af6ce", "page_size": 10});
    /// let plan = notion.plan("query_database", input).await?;
    /// let sent: Vec<_> = plan.requests.iter().map(|request| format!("{} {}", request.method, request.path)).collect();
    /// assert_eq!(sent, ["GET /v1/databases/d9824bdc-8445-4327-be8b-5b47500af6ce", "POST /v1/data_sources/{data_source_id}/query"]);
    /// assert_eq!(plan.requests[1].body, Some(json!({"page_size": 10})));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// There is no such action, or the input is off, as [`Notion::run`] has it.
    pub async fn plan(&self, action_id: &str, input: Value) -> Result<Plan, Error> {
        let entry = Entry::find(action_id)?;
        let user_agent = self.user_agent().to_owned();
        let rehearsal = Arc::new(Rehearsal::new(user_agent, entry.definition, &input));
        let client = self.answered_by(Arc::clone(&rehearsal) as Arc<_>);
        let result = (entry.run)(&client, input).await;
        let (requests, mut notes) = rehearsal.written();
        match result {
            Err(error) if error.is_input() || requests.is_empty() => Err(error),
            Err(error) => {
                notes.push(format!("what follows depends on the answer: {}", error.message()));
                Ok(Plan { action: action_id.to_owned(), requests, notes })
            }
            Ok(_) => Ok(Plan { action: action_id.to_owned(), requests, notes }),
        }
    }
}
