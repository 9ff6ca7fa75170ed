//! What concerns the whole workspace.

mod search;

pub use search::{Search, SearchInput};
