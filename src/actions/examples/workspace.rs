//! What concerns the whole workspace.

use serde_json::{Value, json};

use super::CUSTOM_EMOJI_ID;
use super::answers::list;

/// The emojis that the workspace made itself.
pub(crate) fn custom_emojis() -> Value {
    list("custom_emoji", vec![json!({"id": CUSTOM_EMOJI_ID, "name": "kale", "url": "https://example.com/emojis/kale.png"})])
}
