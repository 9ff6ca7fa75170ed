//! What shows the server who asks.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

use crate::Error;
use crate::error::Kind;

/// A secret as the header that carries it. The header is marked sensitive, so that it shows in no `Debug`.
pub(crate) struct Authorization(HeaderValue);

impl Authorization {
    /// By the token of a connection.
    pub(crate) fn bearer(token: Option<&SecretString>) -> Result<Self, Error> {
        let token = token.map(|token| token.expose_secret().trim()).filter(|token| !token.is_empty());
        let token = token.ok_or_else(|| Error::new(Kind::Configuration, "there is no token"))?;
        Self::new(&format!("Bearer {token}"))
            .ok_or_else(|| Error::new(Kind::Configuration, "the token holds characters that no header may"))
    }

    /// By the id and the secret of a public connection.
    pub(crate) fn basic(client_id: &str, client_secret: &SecretString) -> Result<Self, Error> {
        let refused = |message: &'static str| Error::new(Kind::Configuration, message);
        let (client_id, client_secret) = (client_id.trim(), client_secret.expose_secret().trim());
        if client_id.is_empty() {
            return Err(refused("there is no client id"));
        }
        if client_id.contains(':') {
            // The server reads all that follows the first colon as the secret.
            return Err(refused("the client id holds a colon"));
        }
        if client_secret.is_empty() {
            return Err(refused("there is no client secret"));
        }
        let credentials = STANDARD.encode(format!("{client_id}:{client_secret}"));
        Self::new(&format!("Basic {credentials}")).ok_or_else(|| refused("the client id and secret make no header"))
    }

    fn new(text: &str) -> Option<Self> {
        let mut header = HeaderValue::from_str(text).ok()?;
        header.set_sensitive(true);
        Some(Self(header))
    }

    /// What tells one who asks from another. It is a secret.
    pub(crate) fn identity(&self) -> &str {
        self.0.to_str().unwrap_or_default()
    }

    pub(crate) fn header(&self) -> HeaderValue {
        self.0.clone()
    }
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::Authorization;

    /// A client id, a secret, and the header.
    #[test]
    fn writes_id_and_secret() {
        for (client_id, client_secret, expected) in [
            ("kale", "leaf", Some("Basic a2FsZTpsZWFm")),
            (" kale ", "leaf\n", Some("Basic a2FsZTpsZWFm")),
            ("kale", "le:af", Some("Basic a2FsZTpsZTphZg==")),
            ("ka:le", "leaf", None),
            ("", "leaf", None),
            ("kale", " ", None),
        ] {
            let header = Authorization::basic(client_id, &SecretString::from(client_secret)).ok().map(|basic| basic.header());
            assert_eq!(header.as_ref().and_then(|header| header.to_str().ok()), expected, "{client_id:?} {client_secret:?}");
            assert!(header.is_none_or(|header| header.is_sensitive()));
        }
    }
}
