//! OAuth of public connections.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};

use super::request;
use crate::types::{
    AuthorizationCodeRequest, BotId, BotOwner, ExternalAccountRequest, Extra, OAuthIntrospectRequest, OAuthIntrospection,
    OAuthRevocation, OAuthRevokeRequest, OAuthToken, PageId, RefreshTokenRequest, SmallString, WorkspaceId,
};
use crate::{Builder, Error, Notion};

/// OAuth of a public connection: tokens for a code, new ones for old ones, and their end.
///
/// It is a client of its own, for it shows the server the id and the secret of the connection, and no token.
///
/// ```no_run
/// use notion_connector::{ExposeSecret, Notion, OAuth};
///
/// # async fn example(client_secret: String, code: String) -> Result<(), notion_connector::Error> {
/// let oauth = OAuth::new("0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0", client_secret)?;
/// let tokens = oauth.exchange_code(code).redirect_uri("https://example.com/callback").await?;
/// let notion = Notion::new(tokens.access_token.expose_secret())?;
/// # Ok(())
/// # }
/// ```
///
/// # Limits
/// It makes the three requests. The address that a person is sent to, its `state`, and where tokens are kept are the
/// caller's.
#[derive(Debug, Clone)]
pub struct OAuth {
    notion: Notion,
}

impl OAuth {
    /// With the id and the secret of a connection, and the defaults of [`Builder`]. For others, there is [`Builder::oauth`].
    ///
    /// # Errors
    /// The client id is empty or holds a colon, or the secret is empty.
    pub fn new(client_id: impl AsRef<str>, client_secret: impl Into<SecretString>) -> Result<Self, Error> {
        Builder::default().oauth(client_id, client_secret)
    }

    /// The client is one that shows the id and the secret of a connection.
    pub(crate) fn from_client(notion: Notion) -> Self {
        Self { notion }
    }

    /// The first tokens, for the code that a person came back with.
    pub fn exchange_code(&self, code: impl Into<SecretString>) -> ExchangeCode {
        ExchangeCode { notion: self.notion.clone(), code: code.into(), redirect_uri: None, external_account: None }
    }

    /// New tokens. The refresh token that is given stops working.
    pub fn refresh(&self, refresh_token: impl Into<SecretString>) -> RefreshTokens {
        RefreshTokens { notion: self.notion.clone(), refresh_token: refresh_token.into() }
    }

    /// Makes a token stop working.
    pub fn revoke(&self, token: impl Into<SecretString>) -> RevokeToken {
        RevokeToken { notion: self.notion.clone(), token: token.into() }
    }

    /// Whether a token works.
    pub fn introspect(&self, token: impl Into<SecretString>) -> IntrospectToken {
        IntrospectToken { notion: self.notion.clone(), token: token.into() }
    }
}

/// Tokens, and what they give access to. Neither token shows in `Debug`.
#[derive(Clone)]
#[non_exhaustive]
pub struct OAuthTokens {
    /// What [`Notion::new`] takes.
    pub access_token: SecretString,
    /// What [`OAuth::refresh`] takes.
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
    /// The id under which Notion's support finds the request.
    pub request_id: Option<SmallString>,
    /// What came beyond these. Nobody knows what it is, so that `Debug` names its keys only.
    pub extra: Extra,
}

impl OAuthTokens {
    fn read(token: OAuthToken) -> Self {
        let secret = |text: SmallString| SecretString::from(String::from(text));
        Self {
            access_token: secret(token.access_token),
            refresh_token: token.refresh_token.into_value().map(secret),
            bot_id: token.bot_id,
            workspace_id: token.workspace_id,
            workspace_name: token.workspace_name.into_value(),
            workspace_icon: token.workspace_icon.into_value(),
            owner: token.owner,
            duplicated_template_id: token.duplicated_template_id.into_value(),
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
            .field("request_id", &self.request_id)
            .field("extra", &self.extra.iter().map(|(name, _)| name).collect::<Vec<_>>())
            .finish()
    }
}

/// Exchanges a code for tokens.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ExchangeCode {
    notion: Notion,
    code: SecretString,
    redirect_uri: Option<SmallString>,
    external_account: Option<ExternalAccountRequest>,
}

impl ExchangeCode {
    /// The address that the person was sent back to, where the request for access named it.
    pub fn redirect_uri(mut self, redirect_uri: impl Into<SmallString>) -> Self {
        self.redirect_uri = Some(redirect_uri.into());
        self
    }

    /// The account in the connection's own service that access is for, and its name.
    pub fn external_account(mut self, key: impl Into<SmallString>, name: impl Into<SmallString>) -> Self {
        self.external_account = Some(ExternalAccountRequest::new(key, name));
        self
    }

    /// Sends the request. A code works once.
    ///
    /// # Errors
    /// The code is empty, it is not valid or no longer (`invalid_grant`), the id and the secret are not those of a connection
    /// (`invalid_client`), or the request failed.
    pub async fn send(self) -> Result<OAuthTokens, Error> {
        let mut request = AuthorizationCodeRequest::new(given(&self.code, "/code")?);
        request.redirect_uri = self.redirect_uri;
        request.external_account = self.external_account;
        let client = self.notion.operations();
        let result = client.create_oauth_token(&request.into()).await;
        client.finish("create_oauth_token", result).map(OAuthTokens::read)
    }
}

request!(ExchangeCode => OAuthTokens);

/// Exchanges a refresh token for new tokens.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RefreshTokens {
    notion: Notion,
    refresh_token: SecretString,
}

impl RefreshTokens {
    /// Sends the request. It is sent once: where no answer comes, [`Error::outcome_unknown`] says that the refresh token may
    /// work no longer, with nobody having the new one.
    ///
    /// # Errors
    /// The token is empty, it is not valid or no longer (`invalid_grant`), the id and the secret are not those of a connection
    /// (`invalid_client`), or the request failed.
    pub async fn send(self) -> Result<OAuthTokens, Error> {
        let request = RefreshTokenRequest::new(given(&self.refresh_token, "/refresh_token")?);
        let client = self.notion.operations();
        let result = client.create_oauth_token(&request.into()).await;
        client.finish("create_oauth_token", result).map(OAuthTokens::read)
    }
}

request!(RefreshTokens => OAuthTokens);

/// Makes a token stop working.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct RevokeToken {
    notion: Notion,
    token: SecretString,
}

impl RevokeToken {
    /// Sends the request.
    ///
    /// # Errors
    /// The token is empty, the id and the secret are not those of a connection (`invalid_client`), or the request failed.
    pub async fn send(self) -> Result<OAuthRevocation, Error> {
        let request = OAuthRevokeRequest::new(given(&self.token, "/token")?);
        let client = self.notion.operations();
        client.finish("revoke_oauth_token", client.revoke_oauth_token(&request).await)
    }
}

request!(RevokeToken => OAuthRevocation);

/// Asks whether a token works.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct IntrospectToken {
    notion: Notion,
    token: SecretString,
}

impl IntrospectToken {
    /// Sends the request.
    ///
    /// # Errors
    /// The token is empty, the id and the secret are not those of a connection (`invalid_client`), or the request failed. A
    /// token that works no longer is no error.
    pub async fn send(self) -> Result<OAuthIntrospection, Error> {
        let request = OAuthIntrospectRequest::new(given(&self.token, "/token")?);
        let client = self.notion.operations();
        client.finish("introspect_oauth_token", client.introspect_oauth_token(&request).await)
    }
}

request!(IntrospectToken => OAuthIntrospection);

/// A secret for the body of a request.
fn given<'a>(secret: &'a SecretString, field: &'static str) -> Result<&'a str, Error> {
    Some(secret.expose_secret().trim()).filter(|text| !text.is_empty()).ok_or_else(|| Error::input(field, "is empty"))
}
