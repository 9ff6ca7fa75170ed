//! What shows the server who asks.

use std::borrow::Cow;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

use super::TokenProvider;
use crate::Error;
use crate::error::Kind;

const BEARER: &str = "Bearer ";

/// A secret as the header that carries it. The header is marked sensitive, so that it shows in no `Debug`.
pub(crate) enum Authorization {
    /// The same for every request.
    Fixed(HeaderValue),
    /// A token that is asked for anew.
    Provider(Arc<dyn TokenProvider>),
}

impl Authorization {
    /// By the token of a connection.
    pub(crate) fn bearer(token: &SecretString) -> Result<Self, Error> {
        bearer(token, Kind::Configuration).map(Self::Fixed)
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
        let header = sensitive(&format!("Basic {credentials}"));
        header.map(Self::Fixed).ok_or_else(|| refused("the client id and secret make no header"))
    }

    /// The header of the next attempt.
    pub(crate) async fn header(&self) -> Result<HeaderValue, Error> {
        match self {
            Self::Fixed(header) => Ok(header.clone()),
            Self::Provider(provider) => bearer(&provider.token().await?, Kind::Token),
        }
    }

    /// What tells one who asks from another. It may be a secret. Without one, nobody else is the same.
    pub(crate) fn identity(&self) -> Option<Cow<'_, [u8]>> {
        match self {
            Self::Fixed(header) => Some(header.as_bytes().into()),
            // No header looks like this.
            Self::Provider(provider) => provider.identity().map(|identity| format!("\n{identity}").into_bytes().into()),
        }
    }

    /// Another header in place of one that the server refused with 401. Without one, the refusal stands.
    pub(crate) async fn renewed(&self, refused: &HeaderValue) -> Result<Option<HeaderValue>, Error> {
        let Self::Provider(provider) = self else { return Ok(None) };
        let token = std::str::from_utf8(refused.as_bytes()).ok().and_then(|text| text.strip_prefix(BEARER));
        let Some(token) = token.map(SecretString::from) else { return Ok(None) };
        let Some(renewed) = provider.renew(&token).await? else { return Ok(None) };
        // What was refused once is refused again.
        bearer(&renewed, Kind::Token).map(|header| Some(header).filter(|header| header != refused))
    }
}

/// A token as a header, or an error of this kind.
fn bearer(token: &SecretString, kind: Kind) -> Result<HeaderValue, Error> {
    let token = token.expose_secret().trim();
    if token.is_empty() {
        return Err(Error::new(kind, "there is no token"));
    }
    sensitive(&format!("{BEARER}{token}")).ok_or_else(|| Error::new(kind, "the token holds characters that no header may"))
}

fn sensitive(text: &str) -> Option<HeaderValue> {
    let mut header = HeaderValue::from_str(text).ok()?;
    header.set_sensitive(true);
    Some(header)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use secrecy::SecretString;

    use super::Authorization;
    use crate::{BoxFuture, Error, TokenProvider};

    /// A client id, a secret, and the header.
    #[tokio::test]
    async fn writes_id_and_secret() {
        for (client_id, client_secret, expected) in [
            ("kale", "leaf", Some("Basic a2FsZTpsZWFm")),
            (" kale ", "leaf\n", Some("Basic a2FsZTpsZWFm")),
            ("kale", "le:af", Some("Basic a2FsZTpsZTphZg==")),
            ("ka:le", "leaf", None),
            ("", "leaf", None),
            ("kale", " ", None),
        ] {
            let authorization = Authorization::basic(client_id, &SecretString::from(client_secret));
            let header = match &authorization {
                Ok(authorization) => authorization.header().await.ok(),
                Err(_) => None,
            };
            assert_eq!(header.as_ref().and_then(|header| header.to_str().ok()), expected, "{client_id:?} {client_secret:?}");
            assert!(header.is_none_or(|header| header.is_sensitive()));
        }
    }

    /// What is refused, and what takes its place.
    struct Renewing(&'static str, Option<&'static str>);

    impl TokenProvider for Renewing {
        fn token(&self) -> BoxFuture<'_, Result<SecretString, Error>> {
            Box::pin(async { Ok(self.0.into()) })
        }

        fn renew<'a>(&'a self, _: &'a SecretString) -> BoxFuture<'a, Result<Option<SecretString>, Error>> {
            Box::pin(async { Ok(self.1.map(SecretString::from)) })
        }
    }

    /// A token, what renews it, and the headers of both; nothing stands for an error.
    #[tokio::test]
    async fn takes_what_a_provider_gives() {
        for (token, renewal, expected, expected_renewal) in [
            ("old", None, Some("Bearer old"), Some(None)),
            ("old", Some("new"), Some("Bearer old"), Some(Some("Bearer new"))),
            (" old\n", Some("new "), Some("Bearer old"), Some(Some("Bearer new"))),
            ("old", Some("old"), Some("Bearer old"), Some(None)),
            ("old", Some(""), Some("Bearer old"), None),
            ("old", Some("a\nb"), Some("Bearer old"), None),
            ("", None, None, None),
            ("a\nb", None, None, None),
        ] {
            let authorization = Authorization::Provider(Arc::new(Renewing(token, renewal)));
            let header = authorization.header().await;
            assert!(header.as_ref().map_or_else(Error::is_token, |header| header.is_sensitive()), "{header:?}");
            assert_eq!(header.as_ref().ok().and_then(|header| header.to_str().ok()), expected, "{token:?}");
            let Ok(header) = header else { continue };
            let renewed = authorization.renewed(&header).await;
            let text = renewed.as_ref().map(|renewed| renewed.as_ref().map(|header| header.to_str().unwrap())).ok();
            assert_eq!(text, expected_renewal, "{token:?} {renewal:?}");
            assert!(renewed.ok().flatten().is_none_or(|header| header.is_sensitive()));
        }
    }
}
