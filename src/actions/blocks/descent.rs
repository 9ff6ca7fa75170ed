//! Fetches the blocks in blocks, level by level.

use std::collections::HashSet;

use super::block_tree::BlockTree;
use crate::actions::Meta;
use crate::actions::list::{self, Extent};
use crate::types::{BlockId, BlockKind, BlockList, BlockResponse};
use crate::{Error, Notion};

/// Why a tree is not whole where Notion does not find the blocks in a block, such as those of a synced block that is not shared.
const NOT_FOUND: &str = "object_not_found";

/// A walk down from blocks that were fetched to those in them: a whole level before the next, so that a limit cuts off what
/// is deep before what is on top, and nothing that was fetched is thrown away.
struct Descent<'a> {
    notion: &'a Notion,
    /// How many more blocks are wanted; any number without a limit.
    left: Option<u32>,
    /// The blocks that were gone into: an answer that leads back to one of them is not followed.
    seen: HashSet<BlockId>,
    /// What was not fetched, or not whole.
    cut: Vec<BlockId>,
    missing: Vec<BlockId>,
    /// Pages and databases on the way.
    pages: usize,
}

/// Gives blocks those in them, and these theirs. `limit` counts all of them.
pub(super) async fn descend(
    notion: &Notion,
    block_id: &BlockId,
    blocks: Vec<BlockResponse>,
    limit: Option<u32>,
    meta: &mut Meta,
) -> Result<Vec<BlockTree>, Error> {
    let left = limit.map(|limit| limit.saturating_sub(u32::try_from(blocks.len()).unwrap_or(u32::MAX)));
    let seen = HashSet::from([block_id.clone()]);
    let mut descent = Descent { notion, left, seen, cut: Vec::new(), missing: Vec::new(), pages: 0 };
    let mut trees: Vec<BlockTree> = blocks.into_iter().map(Into::into).collect();
    let mut level: Vec<&mut BlockTree> = trees.iter_mut().collect();
    while !level.is_empty() {
        let mut next = Vec::new();
        for tree in level {
            descent.fetch(tree).await?;
            next.extend(tree.children.iter_mut().flatten());
        }
        level = next;
    }
    descent.tell(meta);
    Ok(trees)
}

impl Descent<'_> {
    /// Fetches the blocks in one block, as many as are still wanted.
    async fn fetch(&mut self, tree: &mut BlockTree) -> Result<(), Error> {
        let Some(block) = tree.block.full().filter(|block| block.has_children) else { return Ok(()) };
        if matches!(block.kind, BlockKind::ChildPage(_) | BlockKind::ChildDatabase(_)) {
            self.pages += 1;
            return Ok(());
        }
        let id = block.id.clone();
        if self.left == Some(0) {
            self.cut.push(id);
            return Ok(());
        }
        if !self.seen.insert(id.clone()) {
            return Ok(());
        }
        let extent = Extent { limit: self.left, fetch_all: true, ..Extent::default() };
        let mut part = Meta::default();
        let list =
            list::fetch(extent, &mut part, &mut |cursor, size| self.notion.blocks().children(&id).at(cursor, size).into_future())
                .await;
        let list: BlockList = match list {
            Ok(list) => list,
            Err(error) if error.code() == Some(NOT_FOUND) => {
                self.missing.push(id);
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        self.left = self.left.map(|left| left.saturating_sub(u32::try_from(list.results.len()).unwrap_or(u32::MAX)));
        if part.complete == Some(false) {
            self.cut.push(id);
        }
        tree.children = Some(list.results.into_iter().map(Into::into).collect());
        Ok(())
    }

    /// Says what of the tree is not there, and why.
    fn tell(self, meta: &mut Meta) {
        let mut cut_off = |reason: &str, note: &str, ids: &[BlockId]| {
            if ids.is_empty() {
                return;
            }
            meta.complete = Some(false);
            meta.incomplete_reason.get_or_insert_with(|| reason.to_owned());
            let ids: Vec<_> = ids.iter().map(ToString::to_string).collect();
            meta.notes.push(format!("{note}: {}", ids.join(", ")));
        };
        cut_off("limit", "not all blocks in these blocks were fetched, for the limit was reached", &self.cut);
        cut_off(NOT_FOUND, "the blocks in these blocks are not found, or not shared with the connection", &self.missing);
        if self.pages > 0 {
            meta.notes.push("pages and databases within are not gone into: each has an id of its own to ask for".to_owned());
        }
    }
}
