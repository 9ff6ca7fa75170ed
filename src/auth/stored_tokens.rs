//! What is kept of a connection.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

use super::OAuthTokens;
use crate::Error;
use crate::error::Kind;
use crate::types::{BotId, WorkspaceId};

/// The tokens of a connection as a [`TokenStore`](crate::TokenStore) keeps them. Neither shows in `Debug`.
///
/// ```
/// use notion_connector::{ExposeSecret, StoredTokens};
///
/// let tokens = StoredTokens::new("ntn_access", Some("nrt_refresh".into()));
/// let kept = tokens.to_json();
/// assert_eq!(StoredTokens::from_json(kept.expose_secret())?.access_token.expose_secret(), "ntn_access");
/// # Ok::<(), notion_connector::Error>(())
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct StoredTokens {
    /// What requests are sent with.
    pub access_token: SecretString,
    /// What gives a new pair, once. Without one, the access token cannot be renewed.
    pub refresh_token: Option<SecretString>,
    /// When the access token ends, where that is known. Then it is refreshed before; otherwise, when Notion refuses it.
    pub expires_at: Option<SystemTime>,
    /// The bot that acts with the token.
    pub bot_id: Option<BotId>,
    /// The workspace that the token gives access to.
    pub workspace_id: Option<WorkspaceId>,
    /// The name that the workspace had when the tokens were given.
    pub workspace_name: Option<String>,
}

/// The same as JSON: an object without what is not known, times in seconds since 1970.
#[derive(Serialize, Deserialize)]
struct Written {
    access_token: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    refresh_token: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    expires_at: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    bot_id: Option<BotId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    workspace_id: Option<WorkspaceId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    workspace_name: Option<String>,
}

impl StoredTokens {
    /// Tokens of which nothing else is known, such as those that another program got.
    pub fn new(access_token: impl Into<SecretString>, refresh_token: Option<SecretString>) -> Self {
        Self {
            access_token: access_token.into(),
            refresh_token,
            expires_at: None,
            bot_id: None,
            workspace_id: None,
            workspace_name: None,
        }
    }

    /// What is to be kept of an answer that came at this time.
    #[must_use]
    pub fn received(tokens: &OAuthTokens, at: SystemTime) -> Self {
        Self {
            access_token: tokens.access_token.clone(),
            refresh_token: tokens.refresh_token.clone(),
            expires_at: tokens.expires_in.and_then(|time| at.checked_add(time)),
            bot_id: Some(tokens.bot_id.clone()),
            workspace_id: Some(tokens.workspace_id.clone()),
            workspace_name: tokens.workspace_name.as_deref().map(str::to_owned),
        }
    }

    /// The tokens as JSON, for a store of your own. Whoever reads it can act in the workspace.
    #[must_use]
    pub fn to_json(&self) -> SecretString {
        let seconds = |time: SystemTime| time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let written = Written {
            access_token: self.access_token.expose_secret().to_owned(),
            refresh_token: self.refresh_token.as_ref().map(|token| token.expose_secret().to_owned()),
            expires_at: self.expires_at.map(seconds),
            bot_id: self.bot_id.clone(),
            workspace_id: self.workspace_id.clone(),
            workspace_name: self.workspace_name.clone(),
        };
        // Texts and numbers always make JSON.
        serde_json::to_string(&written).unwrap_or_default().into()
    }

    /// The tokens of a text that [`StoredTokens::to_json`] wrote. What a later version added is not looked at.
    ///
    /// # Errors
    /// The text is no such JSON ([`Error::is_token`]). The error does not show it.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let written: Written = serde_json::from_str(text).map_err(|error| {
            // The decoder's own text quotes values.
            let place = format!("line {} column {}", error.line(), error.column());
            Error::new(Kind::Token, format!("what was kept is no JSON of tokens, from {place}"))
        })?;
        Ok(Self {
            access_token: written.access_token.into(),
            refresh_token: written.refresh_token.map(SecretString::from),
            expires_at: written.expires_at.and_then(|seconds| UNIX_EPOCH.checked_add(Duration::from_secs(seconds))),
            bot_id: written.bot_id,
            workspace_id: written.workspace_id,
            workspace_name: written.workspace_name,
        })
    }
}
