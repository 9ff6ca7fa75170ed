//! The requests of OAuth: they are awaited, and show the id and the secret of the connection.

use secrecy::{ExposeSecret, SecretString};

use super::OAuthTokens;
use crate::resources::request;
use crate::types::{
    AuthorizationCodeRequest, ExternalAccountRequest, OAuthIntrospectRequest, OAuthIntrospection, OAuthRevocation,
    OAuthRevokeRequest, RefreshTokenRequest, SmallString,
};
use crate::{Error, Notion};

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
    pub(super) fn new(notion: Notion, code: SecretString) -> Self {
        Self { notion, code, redirect_uri: None, external_account: None }
    }

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
        client.finish("create_oauth_token", result).map(OAuthTokens::read).map_err(lost)
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
    pub(super) fn new(notion: Notion, refresh_token: SecretString) -> Self {
        Self { notion, refresh_token }
    }

    /// Sends the request. It is sent once: where no answer comes, [`Error::outcome_unknown`] says that the refresh token may
    /// work no longer, with nobody having the new one.
    ///
    /// # Errors
    /// The token is empty, it is expired, revoked or used ([`Error::is_reauthorization_required`]), the id and the secret are
    /// not those of a connection (`invalid_client`), or the request failed.
    pub async fn send(self) -> Result<OAuthTokens, Error> {
        let request = RefreshTokenRequest::new(given(&self.refresh_token, "/refresh_token")?);
        let client = self.notion.operations();
        let result = client.create_oauth_token(&request.into()).await;
        client.finish("create_oauth_token", result).map(OAuthTokens::read).map_err(|error| match error.code() {
            // As OAuth words it, of whatever is wrong with the refresh token.
            Some("invalid_grant") => error.requiring_authorization(),
            _ => lost(error),
        })
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
    pub(super) fn new(notion: Notion, token: SecretString) -> Self {
        Self { notion, token }
    }

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
    pub(super) fn new(notion: Notion, token: SecretString) -> Self {
        Self { notion, token }
    }

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

/// An answer that does not decode may have held tokens, which nobody has now.
fn lost(error: Error) -> Error {
    let lost = error.is_decode();
    error.or_outcome_unknown(lost)
}

/// A secret for the body of a request.
fn given<'a>(secret: &'a SecretString, field: &'static str) -> Result<&'a str, Error> {
    Some(secret.expose_secret().trim()).filter(|text| !text.is_empty()).ok_or_else(|| Error::input(field, "is empty"))
}
