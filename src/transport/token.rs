//! The secret of a connection.

use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

use crate::Error;
use crate::error::Kind;

/// A token as the header that carries it. The header is marked sensitive, so that it shows in no `Debug`.
pub(crate) struct Token(HeaderValue);

impl Token {
    pub(crate) fn new(token: Option<&SecretString>) -> Result<Self, Error> {
        let token = token.map(|token| token.expose_secret().trim()).filter(|token| !token.is_empty());
        let token = token.ok_or_else(|| Error::new(Kind::Configuration, "there is no token"))?;
        // The text of the error of `from_str` does not hold the value.
        let mut header = HeaderValue::from_str(&format!("Bearer {token}"))
            .map_err(|_| Error::new(Kind::Configuration, "the token holds characters that no header may"))?;
        header.set_sensitive(true);
        Ok(Self(header))
    }

    pub(crate) fn header(&self) -> HeaderValue {
        self.0.clone()
    }
}
