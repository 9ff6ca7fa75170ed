//! Texts of any length, in as many pieces as they take: wherever a host may write rich text.

use serde_json::Value;

use super::pointer;
use crate::Error;
use crate::types::text_parts;

/// The most pieces beside each other.
const MOST_PIECES: usize = 100;

/// Divides the pieces of rich text that are too long.
///
/// # Errors
/// There are more pieces then than Notion takes beside each other.
pub(super) fn divide(value: &mut Value, at: &str) -> Result<(), Error> {
    match value {
        Value::Object(fields) => fields.iter_mut().try_for_each(|(key, value)| divide(value, &format!("{at}{}", pointer(key)))),
        Value::Array(items) => {
            if items.iter().any(is_long) {
                *items = std::mem::take(items).into_iter().flat_map(divided).collect();
                if items.len() > MOST_PIECES {
                    let count = items.len();
                    let message =
                        format!("the text has {count} pieces, of 2,000 characters at most: expected {MOST_PIECES} at most");
                    return Err(Error::input(at, message));
                }
            }
            items.iter_mut().enumerate().try_for_each(|(index, item)| divide(item, &format!("{at}/{index}")))
        }
        _ => Ok(()),
    }
}

/// The text of a piece of rich text, if it is one.
fn content(piece: &Value) -> Option<&str> {
    let is_text = piece.get("type").is_none_or(|kind| kind == "text");
    piece.get("text").filter(|_| is_text)?.get("content")?.as_str()
}

fn is_long(piece: &Value) -> bool {
    content(piece).is_some_and(|content| text_parts(content).len() > 1)
}

fn divided(mut piece: Value) -> Vec<Value> {
    let parts: Vec<String> = content(&piece).map(text_parts).unwrap_or_default().into_iter().map(str::to_owned).collect();
    if parts.len() < 2 {
        return vec![piece];
    }
    // What answers say of the whole text is not so of its parts.
    if let Some(fields) = piece.as_object_mut() {
        fields.remove("plain_text");
    }
    let pieces = parts.into_iter().map(|part| {
        let mut piece = piece.clone();
        piece["text"]["content"] = part.into();
        piece
    });
    pieces.collect()
}
