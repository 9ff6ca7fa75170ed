//! The ids of objects as they come in requests.

use uuid::{Uuid, Variant};

/// Reads an id with or without dashes.
///
/// Notion is stricter than the notation: the digits that tell a UUID's version and variant have to be
/// those of a real one, and only the id of zeros is taken besides.
pub(crate) fn parse(text: &str) -> Option<Uuid> {
    if text.len() != 32 && text.len() != 36 {
        return None;
    }
    let id = Uuid::try_parse(text).ok()?;
    let is_real = matches!(id.get_version_num(), 1..=8) && id.get_variant() == Variant::RFC4122;
    (is_real || id.is_nil()).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn takes_ids_with_and_without_dashes() {
        for text in
            ["7855b161-f63e-4683-b7c7-8ca6e97ee266", "7855b161f63e4683b7c78ca6e97ee266", "00000000-0000-0000-0000-000000000000"]
        {
            assert!(parse(text).is_some(), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_not_an_id() {
        for text in ["", "AAA", "{7855b161-f63e-4683-b7c7-8ca6e97ee266}", "12345678-1234-1234-1234-123456789abc"] {
            assert!(parse(text).is_none(), "{text}");
        }
    }
}
