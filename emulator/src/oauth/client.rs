//! The public integration that asks to be let in.

use std::fmt;
use std::time::Duration;

use crate::id_source::IdSource;

/// A public integration, as OAuth knows it: an id, a secret, and where browsers may be sent back to.
///
/// ```
/// use notion_emulator::OAuthClient;
/// use std::time::Duration;
///
/// // What is not said is made up, or is free: `OAuthClient::default()` is a client, too.
/// let client = OAuthClient::new("7e3c1d52-9f7c-4a38-b8f0-6f0a4b1c9d11", "secret_of_the_test")
///     .name("Inventory")
///     .redirect_uri("http://127.0.0.1:8000/callback")
///     .token_lifetime(Duration::from_secs(3_600));
/// # let _ = client;
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[must_use]
pub struct OAuthClient {
    id: Option<String>,
    secret: Option<String>,
    name: Option<String>,
    redirect_uris: Vec<String>,
    token_lifetime: Option<Duration>,
}

impl OAuthClient {
    /// A client with an id and a secret, which any address may be given for to send browsers back to.
    pub fn new(id: impl Into<String>, secret: impl Into<String>) -> Self {
        Self::default().client_id(id).client_secret(secret)
    }

    /// The client's id.
    pub fn client_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The client's secret.
    pub fn client_secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = Some(secret.into());
        self
    }

    /// The name that people see. Without it, that of the emulator's own integration.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// An address that browsers may be sent back to. Once there is one, all others are refused.
    pub fn redirect_uri(mut self, uri: impl Into<String>) -> Self {
        self.redirect_uris.push(uri.into());
        self
    }

    /// How long an access token works, by the emulator's clock. Without it, until it is refreshed or revoked.
    pub fn token_lifetime(mut self, lifetime: Duration) -> Self {
        self.token_lifetime = Some(lifetime);
        self
    }

    /// Takes from another what was not said.
    pub(crate) fn or(mut self, other: Option<Self>) -> Self {
        let other = other.unwrap_or_default();
        self.id = self.id.or(other.id);
        self.secret = self.secret.or(other.secret);
        self
    }

    /// Makes up what was not said.
    pub(crate) fn complete(mut self, ids: &IdSource) -> Self {
        self.id.get_or_insert_with(|| ids.uuid().to_string());
        self.secret.get_or_insert_with(|| ids.secret("secret_"));
        self
    }

    /// The id of a client that is complete.
    pub(crate) fn id(&self) -> &str {
        self.id.as_deref().unwrap_or_default()
    }

    /// The secret of a client that is complete.
    pub(crate) fn secret(&self) -> &str {
        self.secret.as_deref().unwrap_or_default()
    }

    pub(crate) fn shown_name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    pub(crate) fn lifetime(&self) -> Option<Duration> {
        self.token_lifetime
    }

    /// Where to send the browser, given what the authorize URL says.
    pub(crate) fn resolve_redirect<'a>(&'a self, asked: Option<&'a str>) -> Result<&'a str, &'static str> {
        let chosen = match (asked, self.redirect_uris.as_slice()) {
            (Some(asked), []) => asked,
            (Some(asked), known) if known.iter().any(|uri| uri == asked) => asked,
            (Some(_), _) => return Err("The redirect_uri is none of those that the integration has."),
            (None, [only]) => only,
            (None, []) => return Err("The redirect_uri is missing."),
            (None, _) => return Err("The redirect_uri is missing, and the integration has several."),
        };
        let is_address = chosen.parse::<hyper::Uri>().is_ok_and(|uri| {
            matches!(uri.scheme_str(), Some("http" | "https")) && uri.host().is_some_and(|host| !host.is_empty())
        });
        if is_address && !chosen.contains('#') { Ok(chosen) } else { Err("The redirect_uri is not an address of http or https.") }
    }
}

impl fmt::Debug for OAuthClient {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("OAuthClient");
        shown.field("id", &self.id).field("name", &self.name).field("redirect_uris", &self.redirect_uris);
        shown.field("token_lifetime", &self.token_lifetime).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::OAuthClient;

    #[test]
    fn the_browser_goes_where_it_may() {
        let (one, two) = ("http://127.0.0.1:1/a", "https://example.com/b?c=d");
        let cases: [(&[&str], Option<&str>, Option<&str>); 9] = [
            (&[], Some(one), Some(one)),
            (&[], None, None),
            (&[], Some("javascript:alert(1)"), None),
            (&[], Some("/a"), None),
            (&[], Some("http://127.0.0.1/#a"), None),
            (&[one], Some(one), Some(one)),
            (&[one], Some(two), None),
            (&[two], None, Some(two)),
            (&[one, two], None, None),
        ];
        for (known, asked, expected) in cases {
            let client = known.iter().fold(OAuthClient::new("i", "s"), |client, uri| client.redirect_uri(*uri));
            assert_eq!(client.resolve_redirect(asked).ok(), expected, "{known:?} {asked:?}");
        }
    }

    #[test]
    fn the_secret_does_not_show() {
        assert!(!format!("{:?}", OAuthClient::new("id", "hidden")).contains("hidden"));
    }
}
