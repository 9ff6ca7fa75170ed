//! Items that follow one another are one list.

use crate::resources::BlockTree;
use crate::types::{BlockKind, NumberedListFormat, NumberedListItem};

/// What kind of list an item is of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum List<'a> {
    Bulleted,
    ToDo,
    /// The number of its first item, and how it counts.
    Numbered(u32, Option<&'a NumberedListFormat>),
}

/// Blocks that belong together: the items of a list, or one other block.
pub(super) struct Run<'a> {
    pub(super) list: Option<List<'a>>,
    pub(super) blocks: &'a [BlockTree],
}

/// Blocks, with the items of each list together.
pub(super) fn runs(mut blocks: &[BlockTree]) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    while let Some(first) = blocks.first() {
        let list = list_of(first);
        let more = blocks.iter().enumerate().skip(1).take_while(|(offset, block)| goes_on(list, *offset, block)).count();
        let (run, rest) = blocks.split_at(1 + more);
        runs.push(Run { list, blocks: run });
        blocks = rest;
    }
    runs
}

/// The list that would begin with a block.
fn list_of(tree: &BlockTree) -> Option<List<'_>> {
    match &tree.block.full()?.kind {
        BlockKind::BulletedListItem(_) => Some(List::Bulleted),
        BlockKind::ToDo(_) => Some(List::ToDo),
        BlockKind::NumberedListItem(item) => Some(List::Numbered(start(item).unwrap_or(1), item.list_format.as_ref())),
        _ => None,
    }
}

/// Whether a block is the next item of a list. A number of its own, or another way to count, begins another list.
fn goes_on(list: Option<List<'_>>, offset: usize, tree: &BlockTree) -> bool {
    match (list, tree.block.full().map(|block| &block.kind)) {
        (Some(List::Bulleted), Some(BlockKind::BulletedListItem(_))) | (Some(List::ToDo), Some(BlockKind::ToDo(_))) => true,
        (Some(List::Numbered(first, format)), Some(BlockKind::NumberedListItem(item))) => {
            let expected = u64::from(first) + offset as u64;
            start(item).is_none_or(|start| u64::from(start) == expected)
                && item.list_format.as_ref().is_none_or(|other| Some(other) == format)
        }
        _ => false,
    }
}

/// The number that an item is given, as far as Markdown has such numbers.
fn start(item: &NumberedListItem) -> Option<u32> {
    item.list_start_index.map(|start| u32::try_from(start.clamp(0, 999_999_999)).unwrap_or(1))
}
