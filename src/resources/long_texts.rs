//! Texts of any length, in as many pieces as they take.

use crate::Error;
use crate::types::{Map, PropertyValueRequest, PropertyValueRequestKind as Kind, RichTextRequest};

/// The most pieces beside each other.
const MOST_PIECES: usize = 100;

/// Divides the pieces that are too long.
///
/// # Errors
/// There are more pieces then than Notion takes beside each other.
pub(super) fn divide(texts: &mut Vec<RichTextRequest>, at: impl FnOnce() -> String) -> Result<(), Error> {
    let given = std::mem::take(texts);
    texts.extend(given.into_iter().flat_map(RichTextRequest::divided));
    if texts.len() > MOST_PIECES {
        let message = format!(
            "the text has {} pieces, of 2,000 characters at most: expected {MOST_PIECES} at most; a longer one goes into several blocks",
            texts.len()
        );
        return Err(Error::input(at(), message));
    }
    Ok(())
}

/// The same for the values of properties.
pub(super) fn divide_in_values(values: Option<&mut Map<PropertyValueRequest>>) -> Result<(), Error> {
    for (name, value) in values.into_iter().flat_map(Map::iter_mut) {
        let (texts, kind) = match &mut value.kind {
            Kind::Title(texts) => (texts, "title"),
            Kind::RichText(texts) => (texts, "rich_text"),
            _ => continue,
        };
        divide(texts, || format!("/properties/{}/{kind}", name.replace('~', "~0").replace('/', "~1")))?;
    }
    Ok(())
}
