//! The headers that a caller may set.

use reqwest::header::{
    AUTHORIZATION, CONNECTION, CONTENT_LENGTH, COOKIE, HOST, HeaderMap, HeaderName, HeaderValue, PROXY_AUTHORIZATION, TE,
    TRAILER, TRANSFER_ENCODING, UPGRADE,
};

use crate::Error;
use crate::actions::input::pointer;

/// They say who asks, and that is the client's token, always.
const CREDENTIALS: [HeaderName; 3] = [AUTHORIZATION, PROXY_AUTHORIZATION, COOKIE];

/// They say how the request travels. Set by hand, they make one request look like two to a server.
const CONNECTION_HEADERS: [HeaderName; 7] = [HOST, CONTENT_LENGTH, TRANSFER_ENCODING, CONNECTION, TE, TRAILER, UPGRADE];

/// The headers of a request; a repeated one stays repeated.
///
/// # Errors
/// One is not the caller's to set, or is no header. The error does not hold its value.
pub(super) fn headers(given: &[(String, String)]) -> Result<HeaderMap, Error> {
    let mut headers = HeaderMap::new();
    for (key, value) in given {
        let refused =
            |reason: &'static str| Error::input(format!("/headers{}", pointer(key)), format!("the header {key:?} {reason}"));
        let name = HeaderName::from_bytes(key.trim().as_bytes())
            .map_err(|_| refused("has a name that none may have: expected letters, digits and dashes, such as Notion-Version"))?;
        if CREDENTIALS.contains(&name) {
            return Err(refused("cannot be set: every request carries the client's own token, and no other credentials"));
        }
        if CONNECTION_HEADERS.contains(&name) {
            return Err(refused("cannot be set: it follows from the URL and the body"));
        }
        let value = HeaderValue::from_str(value)
            .map_err(|_| refused("has a value that none may have: expected text of one line, without control characters"))?;
        headers.append(name, value);
    }
    Ok(headers)
}

#[cfg(test)]
mod tests {
    use super::headers;

    #[test]
    fn takes_what_is_the_callers() {
        for (name, value, accepted) in [
            ("Notion-Version", "2022-06-28", true),
            ("content-type", "text/plain", true),
            (" Accept ", "application/json", true),
            ("X-Note", "kale", true),
            ("User-Agent", "mine/1.0", true),
            ("Authorization", "Bearer other", false),
            ("aUTHORIZATION", "Bearer other", false),
            ("Proxy-Authorization", "Basic x", false),
            ("Cookie", "token_v2=x", false),
            ("Host", "other.example", false),
            ("content-length", "0", false),
            ("Transfer-Encoding", "chunked", false),
            ("Connection", "close", false),
            (":authority", "other.example", false),
            ("X Note", "kale", false),
            ("X-Note\r\nHost", "kale", false),
            ("X-Note", "secret-value\r\nHost: other.example", false),
            ("", "kale", false),
        ] {
            match headers(&[(name.to_owned(), value.to_owned())]) {
                Ok(headers) => {
                    assert!(accepted, "{name:?}");
                    assert_eq!(headers[name.trim()], value);
                }
                Err(error) => {
                    assert!(!accepted, "{name:?}: {error}");
                    assert!(error.is_input() && error.field() == Some(format!("/headers/{name}").as_str()), "{name:?}: {error}");
                    assert!(!format!("{error} {error:?}").contains("secret-value"), "{error}");
                }
            }
        }
    }

    #[test]
    fn keeps_repeated_headers() {
        let given = [("X-Note", "kale"), ("x-note", "chard")].map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(headers(&given).unwrap().get_all("x-note").iter().count(), 2);
    }
}
