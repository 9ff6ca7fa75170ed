//! The requests in which blocks are added, whatever is in them.

use std::collections::VecDeque;

use super::cut::Cut;
use super::limits::{Depth, Room};
use super::texts::divide_in_blocks;
use crate::Error;
use crate::types::BlockRequest;

/// The blocks of one request, and what comes into them afterwards.
#[derive(Debug)]
pub(super) struct Part {
    /// The place of the first block in the input.
    pub(super) at: String,
    pub(super) blocks: Vec<BlockRequest>,
    /// What the request has no room for of its last block. It is added before the next part, so that all is added in its order.
    pub(super) rests: Vec<Rest<Vec<Part>>>,
}

/// What is still to be added in a block that a request has made.
#[derive(Debug)]
pub(super) struct Rest<T> {
    /// The way from the last block of the request down to the one that it goes into: the place of a block among its siblings, on each
    /// level.
    pub(super) path: Vec<usize>,
    pub(super) blocks: T,
}

/// Blocks beside each other, and where they stand in the input.
#[derive(Debug)]
pub(super) struct Siblings {
    /// The place of the list that they are in.
    pub(super) list: String,
    /// How many of that list come before them.
    pub(super) first: usize,
    pub(super) blocks: VecDeque<BlockRequest>,
}

impl Siblings {
    /// The blocks of an input, their texts in as many pieces as they take. Texts of which none takes all are noted as errors.
    pub(super) fn of_input(mut blocks: Vec<BlockRequest>, errors: &mut Vec<Error>) -> Self {
        let list = "/children";
        divide_in_blocks(&mut blocks, list, errors);
        Self { list: list.into(), first: 0, blocks: blocks.into() }
    }

    /// Takes the blocks from the front that go whole into one request.
    pub(super) fn take_whole(&mut self, room: &mut Room) -> Vec<BlockRequest> {
        let goes = |(index, block): &(usize, &BlockRequest)| Depth::Outer.takes_whole(block) && room.take_whole(block, *index);
        let count = self.blocks.iter().enumerate().take_while(goes).count();
        self.first += count;
        self.blocks.drain(..count).collect()
    }

    /// The requests in which they are added. What no request takes is noted as an error.
    pub(super) fn parts(mut self, errors: &mut Vec<Error>) -> Vec<Part> {
        let mut parts = Vec::new();
        while !self.blocks.is_empty() {
            let at = self.place();
            let mut room = Room::beside(0);
            let mut blocks = self.take_whole(&mut room);
            let mut rests = Vec::new();
            if let Some(cut) = self.cut_next(room, &blocks) {
                blocks.push(cut.block);
                errors.extend(cut.error);
                rests = cut.rests.into_iter().map(|rest| Rest { path: rest.path, blocks: rest.blocks.parts(errors) }).collect();
            }
            parts.push(Part { at, blocks, rests });
        }
        parts
    }

    /// The next block as far as a request has room for it beside others, if no request takes it whole.
    fn cut_next(&mut self, room: Room, others: &[BlockRequest]) -> Option<Cut> {
        let next = self.blocks.front()?;
        let at = self.place();
        let cut = if others.is_empty() {
            // It has a request of its own. What does not go there does not go at all.
            Cut::of(self.blocks.pop_front()?, room, &at)
        } else {
            let goes_whole = Depth::Outer.takes_whole(next) && Room::beside(0).take_whole(next, 0);
            if goes_whole || !room.takes_one_more(others.len()) {
                return None;
            }
            let cut = Cut::of(next.clone(), room, &at);
            if cut.error.is_some() {
                return None;
            }
            self.blocks.pop_front();
            cut
        };
        self.first += 1;
        Some(cut)
    }

    /// Where the next block stands.
    fn place(&self) -> String {
        format!("{}/{}", self.list, self.first)
    }
}

#[cfg(test)]
#[path = "parts_tests.rs"]
mod tests;
