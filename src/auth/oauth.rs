//! OAuth of public connections.

use std::sync::Arc;

use progenitor_client::ClientInfo;
use secrecy::SecretString;

use super::{AuthorizationRequest, ExchangeCode, IntrospectToken, OAuthConnection, RefreshTokens, RevokeToken, TokenStore};
use crate::{Builder, Error, Notion};

/// OAuth of a public connection: a person's consent, tokens for a code, new ones for old ones, and their end.
///
/// It is a client of its own, for it shows the server the id and the secret of the connection, and no token.
///
/// ```no_run
/// use notion_connector::{FileTokenStore, Notion, OAuth};
///
/// # async fn example(client_secret: String, ask: fn(&str) -> String) -> Result<(), notion_connector::Error> {
/// let oauth = OAuth::new("0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0", client_secret)?;
///
/// // Once for each person: send them to the address, and take the one that they come back to.
/// let request = oauth.authorization_request("https://example.com/callback")?;
/// let callback = ask(&request.url());
/// let code = request.code(&callback)?;
/// let tokens = oauth.exchange_code(code).redirect_uri(request.redirect_uri()).await?;
/// let connection = oauth.connection("kale", FileTokenStore::new("/var/lib/inventory/tokens"));
/// connection.replace(&tokens).await?;
///
/// // From then on, also in a later process: the connection gives the token, and refreshes it where it must.
/// let notion = Notion::builder().token_provider(connection).build()?;
/// println!("{:?}", notion.users().me().await?.name);
/// # Ok(())
/// # }
/// ```
///
/// # Source
/// Notion's documentation: "Authorization", and the reference of its token endpoints.
#[derive(Debug, Clone)]
pub struct OAuth {
    notion: Notion,
    client_id: Arc<str>,
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
    pub(crate) fn from_client(notion: Notion, client_id: &str) -> Self {
        Self { notion, client_id: client_id.trim().into() }
    }

    /// What a person is sent to Notion with, to give access: the address, and the random `state` that comes back.
    ///
    /// `redirect_uri` is the address that the person is sent back to. It is one of those in the settings of the connection.
    ///
    /// # Errors
    /// The address is no URL, or has a fragment; or the system gives no random numbers.
    pub fn authorization_request(&self, redirect_uri: impl AsRef<str>) -> Result<AuthorizationRequest, Error> {
        AuthorizationRequest::new(self.notion.operations().baseurl(), &self.client_id, redirect_uri.as_ref())
    }

    /// The first tokens, for the code that a person came back with.
    pub fn exchange_code(&self, code: impl Into<SecretString>) -> ExchangeCode {
        ExchangeCode::new(self.notion.clone(), code.into())
    }

    /// What keeps the tokens of one person or workspace in a store, and gives a client the one that works.
    ///
    /// The name is the caller's: it tells the connections of a store apart. The bot's id of [`OAuthTokens`](crate::OAuthTokens)
    /// is a good one, for there is a bot for each workspace and person.
    pub fn connection(&self, name: impl Into<String>, store: impl TokenStore + 'static) -> OAuthConnection {
        OAuthConnection::new(self.clone(), name.into(), Arc::new(store))
    }

    /// New tokens. The refresh token that is given stops working.
    pub fn refresh(&self, refresh_token: impl Into<SecretString>) -> RefreshTokens {
        RefreshTokens::new(self.notion.clone(), refresh_token.into())
    }

    /// Makes a token stop working.
    pub fn revoke(&self, token: impl Into<SecretString>) -> RevokeToken {
        RevokeToken::new(self.notion.clone(), token.into())
    }

    /// Whether a token works.
    pub fn introspect(&self, token: impl Into<SecretString>) -> IntrospectToken {
        IntrospectToken::new(self.notion.clone(), token.into())
    }
}
