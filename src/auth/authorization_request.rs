//! The address that a person is sent to.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::AuthorizationCallback;
use crate::error::Kind;
use crate::{Error, cryptography};

/// A request for access: where a person is sent to, and the `state` that tells that it is this request which comes back.
///
/// A web application keeps the state in the person's session, and compares it by [`AuthorizationCallback::code`]. A program
/// that waits for the answer itself keeps the request, and asks it for the [`code`](AuthorizationRequest::code).
///
/// ```
/// use notion_connector::{ExposeSecret, OAuth};
///
/// let oauth = OAuth::new("0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0", "the client secret")?;
/// let request = oauth.authorization_request("https://example.com/callback")?;
/// assert!(request.url().starts_with("https://api.notion.com/v1/oauth/authorize?client_id=0b1c2d3e-"));
///
/// let callback = format!("https://example.com/callback?code=kale&state={}", request.state().expose_secret());
/// assert_eq!(request.code(&callback)?.expose_secret(), "kale");
/// assert!(request.code("/callback?code=kale&state=of-another").unwrap_err().is_state_mismatch());
/// # Ok::<(), notion_connector::Error>(())
/// ```
#[derive(Clone)]
pub struct AuthorizationRequest {
    /// Without the state.
    address: Url,
    redirect_uri: String,
    state: SecretString,
}

impl AuthorizationRequest {
    /// Under this base URL, for this connection, with a random state.
    pub(super) fn new(base_url: &str, client_id: &str, redirect_uri: &str) -> Result<Self, Error> {
        let refused = |reason: String| Error::input("/redirect_uri", reason);
        let redirect = Url::parse(redirect_uri)
            .map_err(|error| refused(format!("is no URL: {error}; expected one such as https://example.com/callback")))?;
        if redirect.fragment().is_some() {
            return Err(refused("has a fragment, which no server gets".into()));
        }
        let mut address = Url::parse(&format!("{base_url}/v1/oauth/authorize"))
            .map_err(|error| Error::new(Kind::Configuration, format!("the base URL takes no path: {error}")))?;
        address
            .query_pairs_mut()
            .append_pair("client_id", client_id)
            // As it was given, for it is compared with the one in the connection's settings.
            .append_pair("redirect_uri", redirect_uri)
            .append_pair("response_type", "code")
            .append_pair("owner", "user");
        let state = cryptography::random::<32>()
            .map(|bytes| SecretString::from(URL_SAFE_NO_PAD.encode(bytes)))
            .ok_or_else(|| Error::new(Kind::Configuration, "the system gives no random numbers"))?;
        Ok(Self { address, redirect_uri: redirect_uri.to_owned(), state })
    }

    /// The same request with a state of the caller's. It must be one that nobody else can guess, and be used once.
    #[must_use]
    pub fn with_state(mut self, state: impl Into<SecretString>) -> Self {
        self.state = state.into();
        self
    }

    /// The address that the person is sent to. It holds the state.
    #[must_use]
    pub fn url(&self) -> String {
        let mut address = self.address.clone();
        address.query_pairs_mut().append_pair("state", self.state.expose_secret());
        address.into()
    }

    /// The state that comes back with the person, of 43 characters. It belongs to the session of the person who is sent.
    #[must_use]
    pub fn state(&self) -> &SecretString {
        &self.state
    }

    /// The address that the person comes back to: the exchange of the code must name it again.
    #[must_use]
    pub fn redirect_uri(&self) -> &str {
        &self.redirect_uri
    }

    /// The code of the address that the person came back to, which may be a URL, a path with its query, or the query alone.
    ///
    /// # Errors
    /// As [`AuthorizationCallback::parse`] and [`AuthorizationCallback::code`] have it.
    pub fn code(&self, callback: &str) -> Result<SecretString, Error> {
        AuthorizationCallback::parse(callback)?.code(&self.state)
    }
}

/// Without the address, which holds the state.
impl fmt::Debug for AuthorizationRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("AuthorizationRequest")
            .field("redirect_uri", &self.redirect_uri)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}
