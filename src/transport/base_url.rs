//! Where the API is.

use url::{Host, Url};

use crate::Error;
use crate::error::Kind;

/// An origin, with a path where a gateway stands before the API, without a slash at its end.
#[derive(Clone, Debug)]
pub(crate) struct BaseUrl(String);

impl BaseUrl {
    pub(crate) fn parse(text: &str) -> Result<Self, Error> {
        let refused = |reason: String| Error::new(Kind::Configuration, format!("the base URL {reason}"));
        let url = Url::parse(text).map_err(|error| refused(format!("is no URL: {error}")))?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(refused("holds user information".into()));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(refused("has a query or a fragment".into()));
        }
        let secure = match url.scheme() {
            "https" => true,
            "http" => is_loopback(&url),
            _ => false,
        };
        if !secure {
            return Err(refused("must be https, or http on loopback: a token travels with every request".into()));
        }
        let text = url.as_str().trim_end_matches('/');
        // Paths of the contract begin with the version, and documentation often counts it to the base.
        Ok(Self(text.strip_suffix("/v1").unwrap_or(text).to_owned()))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is without TLS, which only a server on this machine may be.
    pub(crate) fn is_plain(&self) -> bool {
        self.0.starts_with("http:")
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(domain)) => domain == "localhost" || domain.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::BaseUrl;

    #[test]
    fn takes_https_and_loopback_only() {
        for (text, expected) in [
            ("https://api.notion.com", Some("https://api.notion.com")),
            ("https://api.notion.com/v1/", Some("https://api.notion.com")),
            ("https://gateway.example/notion", Some("https://gateway.example/notion")),
            ("http://127.0.0.1:8080", Some("http://127.0.0.1:8080")),
            ("http://localhost:1", Some("http://localhost:1")),
            ("http://[::1]:1", Some("http://[::1]:1")),
            ("http://api.notion.com", None),
            ("http://127.0.0.1.example.com", None),
            ("ftp://127.0.0.1", None),
            ("https://user:secret@api.notion.com", None),
            ("https://api.notion.com?x=1", None),
            ("api.notion.com", None),
            ("", None),
        ] {
            assert_eq!(BaseUrl::parse(text).ok().as_ref().map(BaseUrl::as_str), expected, "{text}");
        }
    }
}
