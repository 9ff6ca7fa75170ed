//! What concerns the whole workspace.

mod list_custom_emojis;
mod search;

pub use list_custom_emojis::{ListCustomEmojis, ListCustomEmojisInput};
pub use search::{Search, SearchInput};
