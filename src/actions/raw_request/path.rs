//! Where a request goes: always under the base URL.

use percent_encoding::percent_decode;
use url::Url;

use crate::Error;

/// The version of the API's paths.
const VERSION: &str = "v1";

/// Where Notion's API is.
const NOTION: &str = "https://api.notion.com";

/// The URL of a request, from what a caller gave as its URL and its query parameters.
///
/// # Errors
/// What was given names another origin, or a path that is not under the base URL's `/v1`.
pub(super) fn url(base_url: &str, given: &str, query: &[(String, String)]) -> Result<Url, Error> {
    let refused = |reason: &str| {
        Error::input(
            "/url",
            format!("{reason}: expected a path such as /users/me, or a URL that begins with {base_url}/{VERSION}/"),
        )
    };
    let (path, given_query) = relative(base_url, given).map_err(refused)?;
    let base = Url::parse(base_url).map_err(|_| refused("the base URL is none"))?;
    let root = format!("{}/{VERSION}/", base.path().trim_end_matches('/'));
    let mut url = base.clone();
    url.set_path(&format!("{root}{path}"));
    url.set_query(given_query);
    if !query.is_empty() {
        url.query_pairs_mut().extend_pairs(query);
    }
    // All of it was checked before. Should the check and the parser ever read a text differently, nothing is sent.
    let same_origin = url.origin() == base.origin() && url.username().is_empty() && url.password().is_none();
    let same_depth = url.path().split('/').count() == root.split('/').count() - 1 + path.split('/').count();
    if same_origin && same_depth && url.path().starts_with(&root) && url.fragment().is_none() {
        Ok(url)
    } else {
        Err(refused("the URL leaves the base URL"))
    }
}

/// What is off in a path, before it is known where the API is: a full URL is checked when that is known.
///
/// # Errors
/// As [`url`].
pub(super) fn check(given: &str, query: &[(String, String)]) -> Result<(), Error> {
    if given.contains("://") && !given.starts_with(NOTION) { Ok(()) } else { url(NOTION, given, query).map(drop) }
}

/// The path under the version, and the query; or why there is none.
fn relative<'a>(base_url: &str, given: &'a str) -> Result<(&'a str, Option<&'a str>), &'static str> {
    if given.chars().any(|character| character.is_control() || character.is_whitespace()) {
        return Err("it holds a space, which is written %20, or a control character");
    }
    if given.contains('\\') {
        return Err("it holds a backslash");
    }
    if given.contains('#') {
        return Err("it holds a fragment, which no server sees");
    }
    let rest = match given.strip_prefix(base_url) {
        Some(rest) if rest.is_empty() || rest.starts_with(['/', '?']) => rest,
        _ => given,
    };
    let (path, query) = match rest.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (rest, None),
    };
    let path = path.strip_prefix('/').unwrap_or(path);
    let path = match path.strip_prefix(VERSION) {
        Some(rest) if rest.is_empty() => rest,
        Some(rest) => rest.strip_prefix('/').unwrap_or(path),
        None => path,
    };
    if path.is_empty() {
        return Err("the path is empty");
    }
    let (first, last) = (path.split('/').next(), path.split('/').count() - 1);
    if first.is_some_and(|first| first.contains([':', '@'])) {
        return Err("it names another origin, and the token goes to none");
    }
    for (index, segment) in path.split('/').enumerate() {
        if segment.is_empty() && index != last {
            return Err("it holds // where a segment is missing, or another host is named");
        }
        check_segment(segment)?;
    }
    Ok((path, query))
}

/// Whether a segment stays one, however often it is decoded on its way.
///
/// Ids of properties hold an encoded `\` or `/`, and may.
fn check_segment(segment: &str) -> Result<(), &'static str> {
    let mut bytes = segment.as_bytes().to_vec();
    loop {
        if bytes.iter().any(u8::is_ascii_control) {
            return Err("it holds an encoded control character");
        }
        if bytes.split(|byte| matches!(byte, b'/' | b'\\')).any(|piece| matches!(piece, b"." | b"..")) {
            return Err("it holds the segment . or ..");
        }
        let decoded: Vec<u8> = percent_decode(&bytes).collect();
        if decoded == bytes {
            return Ok(());
        }
        bytes = decoded;
    }
}

#[cfg(test)]
mod tests {
    use super::{NOTION, url};

    const GATEWAY: &str = "https://gateway.example:8443/notion";

    fn pairs(query: &[(&str, &str)]) -> Vec<(String, String)> {
        query.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn accepts_paths_under_the_base_url() {
        for (base_url, given, expected) in [
            (NOTION, "users/me", "/v1/users/me"),
            (NOTION, "/users/me", "/v1/users/me"),
            (NOTION, "/v1/users/me", "/v1/users/me"),
            (NOTION, "v1/users/me", "/v1/users/me"),
            (NOTION, "https://api.notion.com/v1/users/me", "/v1/users/me"),
            (NOTION, "https://api.notion.com/users/me", "/v1/users/me"),
            (NOTION, "users/me?page_size=1", "/v1/users/me?page_size=1"),
            (NOTION, "https://api.notion.com/v1/users?next=https://other.example/..", "/v1/users?next=https://other.example/.."),
            (NOTION, "/v1/v1/users", "/v1/v1/users"),
            (NOTION, "v1beta/users", "/v1/v1beta/users"),
            (NOTION, "users/", "/v1/users/"),
            (NOTION, "users?", "/v1/users?"),
            (NOTION, "pages/1/properties/%3F~%5Cw", "/v1/pages/1/properties/%3F~%5Cw"),
            (NOTION, "pages/1/properties/a%2Fb:c@d", "/v1/pages/1/properties/a%2Fb:c@d"),
            (NOTION, "pages/...", "/v1/pages/..."),
            (NOTION, "pages/a..b", "/v1/pages/a..b"),
            (NOTION, "pages/ü", "/v1/pages/%C3%BC"),
            (GATEWAY, "/users/me", "/v1/users/me"),
            (GATEWAY, "https://gateway.example:8443/notion/v1/users", "/v1/users"),
        ] {
            let accepted = url(base_url, given, &[]).unwrap_or_else(|error| panic!("{given}: {error}"));
            assert_eq!(accepted.as_str(), format!("{base_url}{expected}"), "{given}");
        }
    }

    #[test]
    fn refuses_all_else_before_sending() {
        for (base_url, given) in [
            (NOTION, ""),
            (NOTION, "/"),
            (NOTION, "/v1"),
            (NOTION, "v1/"),
            (NOTION, "?page_size=1"),
            (NOTION, "https://api.notion.com"),
            (NOTION, "https://other.example/v1/users/me"),
            (NOTION, "http://api.notion.com/v1/users/me"),
            (NOTION, "https://api.notion.com.other.example/v1/users"),
            (NOTION, "https://api.notion.com@other.example/v1/users"),
            (NOTION, "https://api.notion.com:8443/v1/users"),
            (NOTION, "https://user:secret@api.notion.com/v1/users"),
            (NOTION, "https:users/me"),
            (NOTION, "user@other.example/users"),
            (NOTION, "/https://other.example"),
            (NOTION, "/v1/https://other.example"),
            (NOTION, "file:///etc/passwd"),
            (NOTION, "//other.example/users"),
            (NOTION, "/v1//other.example/users"),
            (NOTION, "https://api.notion.com//other.example/users"),
            (NOTION, "users//me"),
            (NOTION, "/\\other.example/users"),
            (NOTION, "\\\\other.example"),
            (NOTION, "users\\..\\me"),
            (NOTION, ".."),
            (NOTION, "../oauth"),
            (NOTION, "/v1/../oauth"),
            (NOTION, "users/../../oauth"),
            (NOTION, "users/./me"),
            (NOTION, "users/.."),
            (NOTION, "users/%2e%2e/%2E%2e/oauth"),
            (NOTION, "users/%2E."),
            (NOTION, "users/.%2e/x"),
            (NOTION, "users/%252e%252e/x"),
            (NOTION, "users/..%2f..%2foauth"),
            (NOTION, "users/..%5c..%5coauth"),
            (NOTION, "users/%00"),
            (NOTION, "users/%0d%0aHost: other.example"),
            (NOTION, "users/me\r\nHost: other.example"),
            (NOTION, "users/\tme"),
            (NOTION, ".\t./oauth"),
            (NOTION, " https://other.example"),
            (NOTION, "users/me "),
            (NOTION, "users/me#top"),
            (GATEWAY, "https://gateway.example:8443/other/users"),
            (GATEWAY, "https://gateway.example:8443/notion/../other"),
            (GATEWAY, "https://gateway.example:8443/notionish/users"),
        ] {
            let error = url(base_url, given, &[]).expect_err(given);
            assert!(error.is_input() && error.field() == Some("/url"), "{given}: {error}");
            assert!(error.message().contains("expected a path such as /users/me"), "{given}: {error}");
        }
    }

    #[test]
    fn merges_queries_in_order() {
        for (given, query, expected) in [
            ("users", &[][..], None),
            ("users?b=1&a=%2B", &[], Some("b=1&a=%2B")),
            ("users", &[("b", "1"), ("a", "x y"), ("b", "2")], Some("b=1&a=x+y&b=2")),
            ("users?a=0&c", &[("a", "1"), ("a", "&=%")], Some("a=0&c&a=1&a=%26%3D%25")),
            ("users?", &[("a", "")], Some("a=")),
        ] {
            assert_eq!(url(NOTION, given, &pairs(query)).unwrap().query(), expected, "{given} {query:?}");
        }
    }
}
