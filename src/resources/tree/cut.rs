//! What a tree of blocks does not have.

use crate::types::BlockId;

/// A block whose blocks were not read, or not all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cut {
    /// The block; for the top level, what was asked for.
    pub block: BlockId,
    /// Why.
    pub reason: CutReason,
}

/// Why the blocks in a block were not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CutReason {
    /// They are deeper than [`depth`](crate::Tree::depth) says.
    Depth,
    /// There are more blocks than [`limit`](crate::Tree::limit) says.
    Limit,
    /// Notion does not find them, or they are not shared with the integration: such as those of a synced block whose original is on a page
    /// that is not shared.
    NotFound,
    /// Notion does not give them, as the block is of a kind that its API does not support.
    Unsupported,
    /// It is a page or a database of its own.
    Page,
    /// The block is within itself, or came twice in the same list: they stand where it came first.
    Repeated,
}

impl CutReason {
    /// The reason in a word. What Notion has a code for has that.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Depth => "depth",
            Self::Limit => "limit",
            Self::NotFound => "object_not_found",
            Self::Unsupported => "unsupported",
            Self::Page => "page",
            Self::Repeated => "repeated",
        }
    }

    /// Whether the tree is less than the page for it. A page in a page has a content of its own, and what is repeated is there.
    #[must_use]
    pub fn is_loss(self) -> bool {
        !matches!(self, Self::Page | Self::Repeated)
    }
}
