//! Addresses that a reader may follow.

use crate::types::{BlockId, DatabaseId, PageId};

/// Where Notion's pages are.
const NOTION: &str = "https://www.notion.so";

/// Schemes that lead somewhere. Others may run a script, or hold what is to be shown themselves.
const SAFE: [&str; 7] = ["http", "https", "mailto", "tel", "sms", "ftp", "notion"];

/// An address as a link may have it; nothing where it must not be one.
pub(super) fn safe(address: &str) -> Option<String> {
    // Browsers leave out what does not show.
    let address: String = address.trim().chars().filter(|char| !char.is_control()).collect();
    if address.starts_with("//") {
        return Some(format!("https:{address}"));
    }
    if address.starts_with('/') {
        return Some(format!("{NOTION}{address}"));
    }
    let scheme = address.split(['/', '?', '#']).next().and_then(|start| start.split_once(':')).map(|(scheme, _)| scheme);
    let is_safe = scheme.is_none_or(|scheme| SAFE.iter().any(|safe| safe.eq_ignore_ascii_case(scheme)));
    (is_safe && !address.is_empty()).then_some(address)
}

pub(super) fn of_page(id: &PageId) -> Option<String> {
    of(&id.to_string())
}

pub(super) fn of_database(id: &DatabaseId) -> Option<String> {
    of(&id.to_string())
}

pub(super) fn of_block(id: &BlockId) -> Option<String> {
    of(&id.to_string())
}

/// Where a page or a database is. An id of an answer could be anything.
fn of(id: &str) -> Option<String> {
    let id = id.replace('-', "");
    id.bytes().all(|byte| byte.is_ascii_alphanumeric()).then(|| format!("{NOTION}/{id}"))
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn only_what_leads_somewhere_is_an_address() {
        for (given, expected) in [
            ("https://example.com/a?b=c#d", Some("https://example.com/a?b=c#d")),
            ("HTTP://example.com", Some("HTTP://example.com")),
            ("mailto:a@example.com", Some("mailto:a@example.com")),
            ("//example.com/a", Some("https://example.com/a")),
            ("/0b1c2d3e4f5061728394a5b6c7d8e9f0", Some("https://www.notion.so/0b1c2d3e4f5061728394a5b6c7d8e9f0")),
            ("example.com/a:b", Some("example.com/a:b")),
            ("#part", Some("#part")),
            ("javascript:alert(1)", None),
            ("  JavaScript:alert(1)", None),
            ("java\nscript:alert(1)", None),
            ("\u{1}javascript:alert(1)", None),
            ("data:text/html,<script>", None),
            ("vbscript:x", None),
            ("javascript&colon;alert(1)", Some("javascript&colon;alert(1)")),
            ("", None),
            (" ", None),
        ] {
            assert_eq!(safe(given).as_deref(), expected, "{given:?}");
        }
    }
}
