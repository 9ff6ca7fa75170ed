//! A block of which one request has no room for all that is in it.

use std::collections::VecDeque;

use super::children::{children_of, put_children, take_children};
use super::limits::{Depth, Room, too_large};
use super::parts::{Rest, Siblings};
use crate::Error;
use crate::types::{BlockRequest, BlockRequestKind as Kind};

/// A block as a request takes it, and what is left to be added in it.
///
/// It keeps as many of its children, from the first on, as go whole. A list of columns keeps its columns, each with its first block, and a table
/// its first row at least: Notion takes neither without.
#[derive(Debug)]
pub(super) struct Cut {
    pub(super) block: BlockRequest,
    /// In the order in which they are to be added.
    pub(super) rests: Vec<Rest<Siblings>>,
    /// What has no room, though it can stand nowhere else.
    pub(super) error: Option<Error>,
    room: Room,
}

impl Cut {
    pub(super) fn of(mut block: BlockRequest, room: Room, at: &str) -> Self {
        // It is cut in place, and put back.
        let mut cut = Self { block: BlockRequest::divider(), rests: Vec::new(), error: None, room };
        cut.cut(&mut block, Depth::Outer, &[], at);
        cut.block = block;
        cut
    }

    fn cut(&mut self, block: &mut BlockRequest, depth: Depth, path: &[usize], at: &str) {
        let list = children_of(block).map(|(kind, _)| format!("{at}/{kind}/children")).unwrap_or_default();
        let mut children: VecDeque<BlockRequest> = take_children(block).into();
        put_children(block, Vec::new(), children.is_empty());
        if let Err(size) = self.room.take_bare(block) {
            self.error.get_or_insert_with(|| too_large(at, "the block", size));
            return;
        }
        let kept = match &block.kind {
            Kind::ColumnList(_) => self.columns(&mut children, path, &list),
            Kind::Column(_) => self.first_of_column(&mut children, path, &list),
            _ => self.whole(&mut children, depth.inside(block)),
        };
        if matches!(block.kind, Kind::Table(_))
            && kept.is_empty()
            && let Some(row) = children.front()
        {
            let size = self.room.take_bare(row).err().unwrap_or_default();
            self.error.get_or_insert_with(|| too_large(&format!("{list}/0"), "the first row", size));
            return;
        }
        let first = kept.len();
        put_children(block, kept, children.is_empty());
        if !children.is_empty() {
            self.rests.push(Rest { path: path.to_vec(), blocks: Siblings { list, first, blocks: children } });
        }
    }

    /// The children from the first on that go whole.
    fn whole(&mut self, children: &mut VecDeque<BlockRequest>, inside: Option<Depth>) -> Vec<BlockRequest> {
        let Some(inside) = inside else { return Vec::new() };
        let room = &mut self.room;
        let goes = |(index, child): &(usize, &BlockRequest)| inside.takes_whole(child) && room.take_whole(child, *index);
        let count = children.iter().enumerate().take_while(goes).count();
        children.drain(..count).collect()
    }

    fn columns(&mut self, columns: &mut VecDeque<BlockRequest>, path: &[usize], list: &str) -> Vec<BlockRequest> {
        let mut kept = Vec::new();
        while self.room.takes_one_more(kept.len())
            && let Some(mut column) = columns.pop_front()
        {
            let index = kept.len();
            self.cut(&mut column, Depth::Outer, &[path, &[index]].concat(), &format!("{list}/{index}"));
            kept.push(column);
        }
        kept
    }

    fn first_of_column(&mut self, children: &mut VecDeque<BlockRequest>, path: &[usize], list: &str) -> Vec<BlockRequest> {
        if !children.front().is_some_and(|child| Depth::Inner.takes(child)) {
            return Vec::new();
        }
        let Some(mut first) = children.pop_front() else { return Vec::new() };
        self.cut(&mut first, Depth::Inner, &[path, &[0]].concat(), &format!("{list}/0"));
        vec![first]
    }
}
