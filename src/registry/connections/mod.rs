//! The two ways to connect, as data: fields, and the steps that a person takes before.

mod internal;
mod oauth;
mod setup;
mod test;

use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::InputSpec;

pub use test::{ConnectionProblem, ConnectionTest};

/// What stands for the callback URL in a step.
const CALLBACK_URL: &str = "{callback_url}";

/// A way to connect: all that a host needs to ask for it and to lead a person through it.
///
/// ```
/// let connections = notion_connector::connections();
/// assert_eq!(connections[0].label, "Internal Integration Secret");
/// let oauth = connections[1].with_callback_url("https://flows.example.com/callback");
/// assert!(oauth.steps.iter().flat_map(|step| &step.instructions).any(|line| line.contains("https://flows.example.com/callback")));
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct ConnectionSpec {
    /// The stable id.
    pub id: String,
    /// What people call it.
    pub label: String,
    /// When it is the right one.
    pub description: String,
    /// What it is.
    pub kind: ConnectionKind,
    /// What a person enters.
    pub fields: Vec<InputSpec>,
    /// What a person does first, in order.
    pub steps: Vec<SetupStep>,
    /// What the host puts into the steps. A name in braces stands for each in the instructions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<SetupParameter>,
    /// Where tokens come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oauth: Option<OAuthEndpoints>,
    /// The id of the action that tests it: see [`Notion::test_connection`](crate::Notion::test_connection).
    pub test_action: String,
}

/// What a connection is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ConnectionKind {
    /// A secret that is the token.
    Token,
    /// OAuth 2.0 with an authorization code.
    #[serde(rename = "oauth2")]
    OAuth2,
}

/// A step of setting up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct SetupStep {
    /// What it is about.
    pub title: String,
    /// What to do, a sentence each.
    pub instructions: Vec<String>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// What a host puts into the steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct SetupParameter {
    /// The name that stands in braces in the instructions.
    pub key: String,
    /// What people call it.
    pub label: String,
    /// What is to be known of it.
    pub comments: String,
}

/// The addresses of OAuth 2.0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct OAuthEndpoints {
    /// Where a person's browser is sent.
    pub authorize_url: String,
    /// Where a code, and later a refresh token, is exchanged for tokens.
    pub token_url: String,
    /// Where a token is ended.
    pub revoke_url: String,
}

impl ConnectionSpec {
    /// The same, with the host's callback URL in its steps.
    #[must_use]
    pub fn with_callback_url(&self, callback_url: &str) -> Self {
        let mut spec = self.clone();
        for line in spec.steps.iter_mut().flat_map(|step| &mut step.instructions) {
            *line = line.replace(CALLBACK_URL, callback_url);
        }
        spec
    }
}

/// The ways to connect: an internal integration's secret, and OAuth 2.0.
#[must_use]
pub fn connections() -> &'static [ConnectionSpec] {
    static SPECS: LazyLock<[ConnectionSpec; 2]> = LazyLock::new(|| [internal::spec(), oauth::spec()]);
    &*SPECS
}
