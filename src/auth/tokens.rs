//! The answer of Notion to a code or a refresh token.

use std::fmt;
use std::time::Duration;

use secrecy::SecretString;

use crate::types::{BotId, BotOwner, Extra, OAuthToken, PageId, SmallString, Value, WorkspaceId};

/// Tokens, and what they give access to. Neither token shows in `Debug`.
#[derive(Clone)]
#[non_exhaustive]
pub struct OAuthTokens {
    /// What [`Notion::new`](crate::Notion::new) takes.
    pub access_token: SecretString,
    /// What [`OAuth::refresh`](crate::OAuth::refresh) takes.
    pub refresh_token: Option<SecretString>,
    /// The bot that acts with the token: one for each workspace and person.
    pub bot_id: BotId,
    /// The workspace.
    pub workspace_id: WorkspaceId,
    /// The name of the workspace.
    pub workspace_name: Option<SmallString>,
    /// The icon of the workspace: an address or an emoji.
    pub workspace_icon: Option<SmallString>,
    /// Who gave access.
    pub owner: BotOwner,
    /// The page that was made from the connection's template.
    pub duplicated_template_id: Option<PageId>,
    /// How long the access token works, where the answer says it. Notion's do not, as documented.
    pub expires_in: Option<Duration>,
    /// The id under which Notion's support finds the request.
    pub request_id: Option<SmallString>,
    /// What came beyond these. Nobody knows what it is, so that `Debug` names its keys only.
    pub extra: Extra,
}

impl OAuthTokens {
    pub(super) fn read(token: OAuthToken) -> Self {
        Self {
            access_token: token.access_token.into(),
            refresh_token: token.refresh_token.into_value().map(SecretString::from),
            bot_id: token.bot_id,
            workspace_id: token.workspace_id,
            workspace_name: token.workspace_name.into_value(),
            workspace_icon: token.workspace_icon.into_value(),
            owner: token.owner,
            duplicated_template_id: token.duplicated_template_id.into_value(),
            expires_in: token.extra.get("expires_in").and_then(Value::as_u64).map(Duration::from_secs),
            request_id: token.request_id,
            extra: token.extra,
        }
    }
}

impl fmt::Debug for OAuthTokens {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("OAuthTokens")
            .field("access_token", &self.access_token)
            .field("refresh_token", &self.refresh_token)
            .field("bot_id", &self.bot_id)
            .field("workspace_id", &self.workspace_id)
            .field("workspace_name", &self.workspace_name)
            .field("workspace_icon", &self.workspace_icon)
            .field("owner", &self.owner)
            .field("duplicated_template_id", &self.duplicated_template_id)
            .field("expires_in", &self.expires_in)
            .field("request_id", &self.request_id)
            .field("extra", &self.extra.iter().map(|(name, _)| name).collect::<Vec<_>>())
            .finish()
    }
}
