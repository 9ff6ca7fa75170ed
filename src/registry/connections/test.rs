//! Tests a connection.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::actions::{Action, GetCurrentUser};
use crate::{Error, Notion};

/// How a connection is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct ConnectionTest {
    /// Whether it works, and has something to work with.
    pub ok: bool,
    /// What is wrong, for a program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<ConnectionProblem>,
    /// How it is, or what is wrong and what helps, in one sentence.
    pub message: String,
    /// The name of the bot that the connection acts as.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bot: Option<String>,
    /// The name of its workspace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workspace: Option<String>,
    /// The id of the request that failed, for Notion's support.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

/// What is wrong with a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ConnectionProblem {
    /// Notion does not accept the token.
    BadToken,
    /// The integration may not read content.
    MissingCapability,
    /// No page and no database is shared with the integration.
    NothingShared,
    /// Notion could not be reached, or did not answer in time.
    Unreachable,
    /// Anything else: the message has Notion's words.
    Other,
}

impl Notion {
    /// Tests the connection, and says in one sentence how it is, or what is wrong with it and what helps.
    ///
    /// It gets the current user, which every valid token may, and searches for one object, which needs the capability to read
    /// content and something that is shared.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion) {
    /// let test = notion.test_connection().await;
    /// println!("{}", test.message);
    /// # }
    /// ```
    pub async fn test_connection(&self) -> ConnectionTest {
        let me = match self.run(GetCurrentUser::ID, json!({})).await {
            Ok(me) => me.data,
            Err(error) => return ConnectionTest::failed(&error),
        };
        let text = |pointer: &str| me.pointer(pointer).and_then(|name| name.as_str()).map(str::to_owned);
        let (bot, workspace) = (text("/name"), text("/bot/workspace_name"));
        let test = match self.search().everything().page_size(1).send().await {
            Err(error) => ConnectionTest::failed(&error),
            Ok(found) if found.results.is_empty() && !found.has_more => ConnectionTest::wrong(
                ConnectionProblem::NothingShared,
                "The token is valid, but nothing is shared with the integration: open a page or a database in Notion, and add the \
                 integration under ••• and Connections."
                    .to_owned(),
            ),
            Ok(_) => {
                let named = |kind: &str, name: &Option<String>| match name {
                    Some(name) => format!("the {kind} {name:?}"),
                    None => format!("a {kind} without a name"),
                };
                let message = format!(
                    "The connection works, as {} in {}, and something is shared with it.",
                    named("bot", &bot),
                    named("workspace", &workspace)
                );
                ConnectionTest { ok: true, problem: None, message, bot: None, workspace: None, request_id: None }
            }
        };
        ConnectionTest { bot, workspace, ..test }
    }
}

impl ConnectionTest {
    fn wrong(problem: ConnectionProblem, message: String) -> Self {
        Self { ok: false, problem: Some(problem), message, bot: None, workspace: None, request_id: None }
    }

    fn failed(error: &Error) -> Self {
        let (problem, message) = match error.status() {
            Some(401) => (
                ConnectionProblem::BadToken,
                "Notion does not accept the token: copy the integration's secret once more, or connect again.".to_owned(),
            ),
            Some(403) => (
                ConnectionProblem::MissingCapability,
                "The token is valid, but the integration may not read content: tick Read content under its capabilities."
                    .to_owned(),
            ),
            None if error.is_connect() || error.is_timeout() || error.is_retryable() => {
                (ConnectionProblem::Unreachable, format!("Notion cannot be reached: {}.", error.message().trim_end_matches('.')))
            }
            status => {
                let status = status.map(|status| format!(" with status {status}")).unwrap_or_default();
                let words = error.message().trim_end_matches('.');
                (ConnectionProblem::Other, format!("The connection cannot be tested, for Notion answers{status}: {words}."))
            }
        };
        Self { request_id: error.request_id().map(str::to_owned), ..Self::wrong(problem, message) }
    }
}
