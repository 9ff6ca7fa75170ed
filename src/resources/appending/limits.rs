//! What Notion takes of blocks in one request.

use std::io;

use serde::Serialize;

use super::children::children_of;
use crate::Error;
use crate::types::{BlockRequest, BlockRequestKind as Kind};

/// The most blocks beside each other.
const MOST_BESIDE: usize = 100;

/// The most blocks, those in blocks counted.
const MOST_BLOCKS: usize = 1000;

/// The largest body, in bytes: 500 KB, in the smaller of its two meanings.
const LARGEST_BODY: usize = 500_000;

/// What the body of an append has around its blocks, in bytes: a position among others.
const AROUND_BLOCKS: usize = 256;

/// What a list of children takes of a body, in bytes, beside the children.
const AROUND_CHILDREN: usize = 16;

/// How deep in a request a block stands. Two levels of blocks may stand in a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    Outer,
    Inner,
    Innermost,
}

impl Depth {
    /// How deep the blocks in a block stand; nothing where it may have none. A list of columns and its columns count as one place, and so do a table and
    /// its rows.
    pub(super) fn inside(self, block: &BlockRequest) -> Option<Self> {
        match (&block.kind, self) {
            (Kind::ColumnList(_) | Kind::Table(_), depth) => Some(depth),
            (_, Self::Outer) => Some(Self::Inner),
            (_, Self::Inner) => Some(Self::Innermost),
            (_, Self::Innermost) => None,
        }
    }

    /// Whether a block of this type may stand so deep.
    pub(super) fn takes(self, block: &BlockRequest) -> bool {
        match block.kind {
            Kind::ColumnList(_) | Kind::Column(_) => self == Self::Outer,
            Kind::Table(_) => self != Self::Innermost,
            _ => true,
        }
    }

    /// Whether one request takes a block with all that is in it, if it is not too much of it.
    pub(super) fn takes_whole(self, block: &BlockRequest) -> bool {
        let children = children_of(block).map(|(_, children)| children).unwrap_or_default();
        let takes_children = || match self.inside(block) {
            Some(inside) => children.len() <= MOST_BESIDE && children.iter().all(|child| inside.takes_whole(child)),
            None => false,
        };
        self.takes(block) && (children.is_empty() || takes_children())
    }
}

/// What there still is room for in a request.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    blocks: usize,
    bytes: usize,
}

impl Room {
    /// In a request that has so many bytes besides.
    pub(super) fn beside(bytes: usize) -> Self {
        Self { blocks: MOST_BLOCKS, bytes: LARGEST_BODY.saturating_sub(AROUND_BLOCKS + bytes) }
    }

    /// Whether there may be another block beside `before` others.
    pub(super) fn takes_one_more(&self, before: usize) -> bool {
        before < MOST_BESIDE && self.blocks > 0
    }

    /// Takes the room of a block with all that is in it, if there is as much beside `before` others.
    pub(super) fn take_whole(&mut self, block: &BlockRequest, before: usize) -> bool {
        let (blocks, bytes) = (count(block), size_of(block) + 1);
        let is_there = before < MOST_BESIDE && blocks <= self.blocks && bytes <= self.bytes;
        if is_there {
            (self.blocks, self.bytes) = (self.blocks - blocks, self.bytes - bytes);
        }
        is_there
    }

    /// Takes the room of a block without what is in it.
    ///
    /// # Errors
    /// Its size, where there is no such room.
    pub(super) fn take_bare(&mut self, block: &BlockRequest) -> Result<(), usize> {
        let size = size_of(block);
        match (self.blocks.checked_sub(1), self.bytes.checked_sub(size + AROUND_CHILDREN)) {
            (Some(blocks), Some(bytes)) => {
                (self.blocks, self.bytes) = (blocks, bytes);
                Ok(())
            }
            _ => Err(size),
        }
    }
}

/// Counts the blocks in a block, and itself.
fn count(block: &BlockRequest) -> usize {
    let children = children_of(block).map(|(_, children)| children).unwrap_or_default();
    1 + children.iter().map(count).sum::<usize>()
}

/// What is larger than any request.
pub(super) fn too_large(field: &str, what: &str, size: usize) -> Error {
    Error::input(field, format!("{what} is {size} bytes long as JSON: expected {LARGEST_BODY} at most"))
}

/// The size of a request without its blocks, in bytes.
///
/// # Errors
/// No request takes as much.
pub(super) fn size_beside(body: &impl Serialize) -> Result<usize, Error> {
    let size = size_of(body);
    if size > LARGEST_BODY { Err(too_large("", "the request", size)) } else { Ok(size) }
}

/// How many bytes it has as JSON.
fn size_of(value: &impl Serialize) -> usize {
    struct Count(usize);

    impl io::Write for Count {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 += bytes.len();
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    let mut count = Count(0);
    // What cannot be written cannot be sent either, and is said then.
    let _ = serde_json::to_writer(&mut count, value);
    count.0
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{size_beside, size_of};

    #[test]
    fn counts_bytes() {
        assert_eq!(size_of(&json!({"a": "ü"})), 10);
        assert_eq!(size_beside(&"k".repeat(400_000)).ok(), Some(400_002));
        let error = size_beside(&"k".repeat(600_000)).unwrap_err();
        assert!(error.field() == Some("") && error.message().contains("expected 500000 at most"), "{error}");
    }
}
