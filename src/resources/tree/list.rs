//! The blocks in one block, while they are read.

use std::collections::HashSet;

use crate::Error;
use crate::pagination::Trail;
use crate::types::{Block, BlockId, BlockKind, SmallString};

/// Where a block stands: its number in its list, after those of the blocks that it is in. Paths are in the order of the document.
pub(super) type Path = Vec<usize>;

/// What is done about a list.
#[derive(Debug)]
pub(super) enum Stage {
    /// Its next page is to be fetched.
    Ready,
    Fetching,
    Failed(Error),
}

/// The blocks in one block, as far as they are still to be read.
#[derive(Debug)]
pub(super) struct List {
    /// The block that they are in, after those that it is in.
    inside: Vec<BlockId>,
    /// Whether Notion may know nothing of what is in a block of this kind.
    pub(super) may_be_refused: bool,
    pub(super) stage: Stage,
    /// Where it goes on.
    pub(super) cursor: Option<SmallString>,
    pub(super) trail: Trail,
    /// The blocks that were gone into. A list that changes while it is read may give one twice.
    entered: HashSet<BlockId>,
}

impl List {
    pub(super) fn new(inside: Vec<BlockId>, may_be_refused: bool) -> Self {
        let (trail, entered) = (Trail::default(), HashSet::new());
        Self { inside, may_be_refused, stage: Stage::Ready, cursor: None, trail, entered }
    }

    /// The block that they are in.
    pub(super) fn block(&self) -> Option<&BlockId> {
        self.inside.last()
    }

    /// Whether it is what was asked for.
    pub(super) fn is_top(&self) -> bool {
        self.inside.len() == 1
    }

    /// The list of what is in one of these blocks; nothing where it would lead in circles.
    pub(super) fn enter(&mut self, block: &Block) -> Option<Self> {
        if self.inside.contains(&block.id) || !self.entered.insert(block.id.clone()) {
            return None;
        }
        let inside = self.inside.iter().chain([&block.id]).cloned().collect();
        Some(Self::new(inside, matches!(block.kind, BlockKind::Unsupported(_) | BlockKind::Unknown(_))))
    }
}
