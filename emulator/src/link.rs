//! Addresses in rich text.

use crate::api_error::ApiError;
use crate::field::Field;

const LONGEST_URL: usize = 2_000;

/// Reads the address that a text leads to: a URL with a scheme, or a path within Notion.
pub(crate) fn read<'a>(field: &Field<'a>) -> Result<&'a str, ApiError> {
    let url = field.string_up_to(LONGEST_URL)?;
    if is_address(url) { Ok(url) } else { Err(ApiError::validation("Invalid URL for link.")) }
}

fn is_address(url: &str) -> bool {
    if url.contains(char::is_whitespace) {
        return false;
    }
    let is_scheme_character = |it: char| it.is_ascii_alphanumeric() || matches!(it, '+' | '-' | '.');
    let has_scheme = url.split_once(':').is_some_and(|(scheme, rest)| {
        scheme.starts_with(|it: char| it.is_ascii_alphabetic()) && scheme.chars().all(is_scheme_character) && !rest.is_empty()
    });
    has_scheme || url.starts_with('/') || url.starts_with('#')
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn an_address_has_a_scheme_or_is_a_path() {
        for (url, expected) in [
            ("https://example.com/a?b=c#d", true),
            ("mailto:ada@example.com", true),
            ("/7855b161f63e4683b7c78ca6e97ee266", true),
            ("#section", true),
            ("www.example.com", false),
            ("https://exa mple.com", false),
            ("https:", false),
            (":x", false),
            ("", false),
        ] {
            assert_eq!(is_address(url), expected, "{url}");
        }
    }
}
