//! How a client is set up.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use secrecy::SecretString;

use crate::error::Kind;
use crate::transport::pacing::{self, Pacer};
use crate::transport::{Authorization, BaseUrl, RetryPolicy, Settings, TokenProvider, Transport};
use crate::{Error, Notion, OAuth};

/// Sets up a [`Notion`] client.
///
/// ```
/// use std::time::Duration;
/// use notion_connector::Notion;
///
/// let notion = Notion::builder()
///     .token("ntn_secret")
///     .base_url("http://127.0.0.1:8080")
///     .deadline(Duration::from_secs(120))
///     .user_agent("inventory/1.0")
///     .build()?;
/// # Ok::<(), notion_connector::Error>(())
/// ```
#[derive(Clone)]
#[must_use]
pub struct Builder {
    token: Option<Token>,
    base_url: String,
    settings: Settings,
    pacer: Option<Arc<dyn Pacer>>,
}

/// Where the token comes from.
#[derive(Clone)]
enum Token {
    Value(SecretString),
    Provider(Arc<dyn TokenProvider>),
}

impl Default for Builder {
    fn default() -> Self {
        Self { token: None, base_url: "https://api.notion.com".into(), settings: Settings::default(), pacer: None }
    }
}

impl Builder {
    /// The integration's secret, or the access token of an OAuth connection.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(Token::Value(SecretString::from(token.into())));
        self
    }

    /// What is asked for the token of each attempt, in place of a token that stays the same.
    pub fn token_provider(mut self, provider: impl TokenProvider + 'static) -> Self {
        self.token = Some(Token::Provider(Arc::new(provider)));
        self
    }

    /// Where the API is, without `/v1`: `https://api.notion.com` unless said otherwise. Only https, loopback aside.
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.base_url = base_url.into();
        self
    }

    /// How long one attempt may take, its answer read: 60 seconds unless said otherwise.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.settings.retry = self.settings.retry.timeout(timeout);
        self
    }

    /// How long a connection may take to come about: 10 seconds unless said otherwise.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.settings.connect_timeout = timeout;
        self
    }

    /// How long a whole call may take, waits included: 5 minutes unless said otherwise.
    ///
    /// A wait that Notion asks for and that does not fit is not begun: the call ends at once, and the error says how long
    /// the wait would have been.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.settings.retry = self.settings.retry.deadline(deadline);
        self
    }

    /// How hard calls are tried, time limits included: those set before are replaced.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.settings.retry = policy;
        self
    }

    /// How many retries the clones of the client may have between them: 100 unless said otherwise. Each success gives half of one
    /// back, so that a server that fails one request in three is lived with, and one that fails them all is left alone.
    ///
    /// Waits that Notion asks for by 429 are not counted.
    pub fn retry_budget(mut self, retries: u32) -> Self {
        self.settings.retry_budget = retries;
        self
    }

    /// What decides when a request goes out: an [`AdaptivePacer`](pacing::AdaptivePacer) unless said otherwise, one for all clients in
    /// the process with the same token and base URL.
    pub fn pacer(mut self, pacer: impl Pacer) -> Self {
        self.pacer = Some(Arc::new(pacer));
        self
    }

    /// The same, where it is shared with other clients.
    pub fn shared_pacer(mut self, pacer: Arc<dyn Pacer>) -> Self {
        self.pacer = Some(pacer);
        self
    }

    /// The largest body of an answer, in bytes: 64 MiB unless said otherwise.
    pub fn max_body_size(mut self, bytes: usize) -> Self {
        self.settings.max_body_size = bytes;
        self
    }

    /// What the client calls itself, before this library's own name and version.
    pub fn user_agent(mut self, user_agent: impl AsRef<str>) -> Self {
        self.settings.user_agent = format!("{} {}", user_agent.as_ref(), Settings::default().user_agent);
        self
    }

    /// Whether inputs of actions may name files of this machine by their paths: they may unless said otherwise. A host that takes
    /// inputs from elsewhere says no. What is written in Rust, such as
    /// [`FileUploads::upload_path`](crate::FileUploads::upload_path), is no input.
    pub fn local_files(mut self, allowed: bool) -> Self {
        self.settings.local_files = allowed;
        self
    }

    /// Makes the client. Nothing is sent.
    ///
    /// # Errors
    /// There is no token, the token or the user agent holds what no header may, or the base URL is not one that a token may
    /// be sent to: <https://api.notion.com>, another https URL, or http on loopback.
    pub fn build(self) -> Result<Notion, Error> {
        let authorization = match &self.token {
            Some(Token::Value(token)) => Authorization::bearer(token)?,
            Some(Token::Provider(provider)) => Authorization::Provider(Arc::clone(provider)),
            None => return Err(Error::new(Kind::Configuration, "there is no token")),
        };
        self.authorized(authorization)
    }

    /// Makes the client of a public connection's OAuth, which needs no token. One that was set is not used. Nothing is sent.
    ///
    /// ```
    /// use notion_connector::Notion;
    ///
    /// let oauth = Notion::builder().base_url("http://127.0.0.1:8080").oauth("the client id", "the client secret")?;
    /// # Ok::<(), notion_connector::Error>(())
    /// ```
    ///
    /// # Errors
    /// The client id is empty or holds a colon, the secret is empty, or as [`Builder::build`] has it for the rest.
    pub fn oauth(self, client_id: impl AsRef<str>, client_secret: impl Into<SecretString>) -> Result<OAuth, Error> {
        let client_id = client_id.as_ref();
        let authorization = Authorization::basic(client_id, &client_secret.into())?;
        self.authorized(authorization).map(|notion| OAuth::from_client(notion, client_id))
    }

    fn authorized(self, authorization: Authorization) -> Result<Notion, Error> {
        let base_url = BaseUrl::parse(&self.base_url)?;
        let pacer = self.pacer.unwrap_or_else(|| pacing::shared(base_url.as_str(), authorization.identity().as_deref()));
        Ok(Notion::from_transport(Transport::new(authorization, base_url, self.settings, pacer)?))
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Builder")
            // One that was not looked at yet could hold a password.
            .field("base_url", &BaseUrl::parse(&self.base_url).ok())
            .field("settings", &self.settings)
            .field("pacer", &self.pacer)
            .finish_non_exhaustive()
    }
}
