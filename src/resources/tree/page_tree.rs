//! A page with all that is in it.

use super::block_tree::BlockTree;
use super::cut::Cut;
use super::list::Path;
use super::reader::{Given, Reader};
use crate::types::BlockId;

/// The blocks of a page, each with those in it, and what is not among them. It is written as Markdown, plain text or HTML.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PageTree {
    /// The page, or the block, that they are in.
    pub id: BlockId,
    /// The blocks of the page, in their order.
    pub blocks: Vec<BlockTree>,
    /// The blocks in which something is not read, and why, in the order of the document.
    pub cut: Vec<Cut>,
}

impl PageTree {
    /// A tree of blocks that came otherwise: kept ones, for one, to be written as text.
    #[must_use]
    pub fn new(id: impl Into<BlockId>, blocks: Vec<BlockTree>) -> Self {
        Self { id: id.into(), blocks, cut: Vec::new() }
    }

    /// Whether all is there: but for pages and databases within, which have a content of their own.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.incomplete_reason().is_none()
    }

    /// Why not all is there: `depth`, `limit`, `object_not_found` or `unsupported`; nothing if it is. [`PageTree::cut`] says where.
    #[must_use]
    pub fn incomplete_reason(&self) -> Option<&'static str> {
        self.cut.iter().find(|cut| cut.reason.is_loss()).map(|cut| cut.reason.as_str())
    }
}

/// Puts blocks into one another that come in the order of the document.
pub(super) struct Nesting {
    id: BlockId,
    blocks: Vec<BlockTree>,
    /// The last block, after those that it is in.
    open: Vec<(Path, BlockTree)>,
}

impl Nesting {
    pub(super) fn new(id: BlockId) -> Self {
        Self { id, blocks: Vec::new(), open: Vec::new() }
    }

    pub(super) fn push(&mut self, given: Given, reader: &Reader) {
        while self.open.len() >= given.path.len() {
            self.close(reader);
        }
        self.open.push((given.path, given.block.into()));
    }

    pub(super) fn end(mut self, reader: &Reader) -> PageTree {
        while !self.open.is_empty() {
            self.close(reader);
        }
        PageTree { id: self.id, blocks: self.blocks, cut: reader.cut().cloned().collect() }
    }

    fn close(&mut self, reader: &Reader) {
        let Some((path, mut tree)) = self.open.pop() else { return };
        // What says that there is something in it, and was asked, may have nothing.
        let was_read = tree.block.full().is_some_and(|block| block.has_children) && !reader.is_cut(&path);
        if was_read {
            tree.children.get_or_insert_default();
        }
        match self.open.last_mut() {
            Some((_, outer)) => outer.children.get_or_insert_default().push(tree),
            None => self.blocks.push(tree),
        }
    }
}
