//! Sends what is added, one request after the other.

use std::collections::HashMap;

use super::parts::{Part, Rest};
use crate::error::Kind;
use crate::resources::InPath;
use crate::types::{
    AppendBlockChildrenRequest, BlockId, BlockList, BlockPositionRequest, BlockReferenceRequest, BlockRequest, BlockResponse,
};
use crate::{Error, Notion};

const OPERATION: &str = "append_block_children";

/// Blocks that are still to be added beside each other, and where.
struct Place {
    parent: String,
    position: Option<BlockPositionRequest>,
    parts: std::vec::IntoIter<Part>,
}

/// Adds blocks, and those in them, in the order of the document.
pub(super) struct Adding {
    notion: Notion,
    /// The ids of what was added so far.
    written: Vec<String>,
}

impl Adding {
    /// `written` are the ids of what was written before.
    pub(super) fn new(notion: Notion, written: Vec<String>) -> Self {
        Self { notion, written }
    }

    /// The answer has what was added in the parent, in order, and what the last answer to that has besides.
    pub(super) async fn send(
        mut self,
        parent: String,
        position: Option<BlockPositionRequest>,
        parts: Vec<Part>,
    ) -> Result<BlockList, Error> {
        let mut added: Vec<BlockResponse> = Vec::new();
        let mut last = None;
        // The places that are open, each in a block of the one before it.
        let mut open = vec![Place { parent, position, parts: parts.into_iter() }];
        while let Some(place) = open.last_mut() {
            let Some(Part { at, blocks, rests }) = place.parts.next() else {
                open.pop();
                continue;
            };
            let inside = self.add(place, blocks, rests, &at).await;
            let (list, inside) = inside.map_err(|error| self.after(error, &at))?;
            if open.len() == 1 {
                let mut list: BlockList = list;
                added.append(&mut list.results);
                last = Some(list);
            }
            // What is added first is on top.
            open.extend(inside.into_iter().rev());
        }
        let mut list = last.ok_or_else(|| Error::input("/children", "there are no blocks: expected 1 or more"))?;
        list.results = added;
        Ok(list)
    }

    /// Sends one request, and finds the places of what comes into its last block.
    async fn add(
        &mut self,
        place: &mut Place,
        blocks: Vec<BlockRequest>,
        rests: Vec<Rest<Vec<Part>>>,
        at: &str,
    ) -> Result<(BlockList, Vec<Place>), Error> {
        let count = blocks.len();
        let mut request = AppendBlockChildrenRequest::new(blocks);
        request.position = place.position.take();
        let client = self.notion.operations();
        let mut list = client.finish(OPERATION, client.append_block_children(&place.parent, &request).await)?;
        self.written.extend(list.results.iter().take(count).map(|block| block.id().to_string()));
        let goes_on = !place.parts.as_slice().is_empty();
        if !goes_on && rests.is_empty() {
            return Ok((list, Vec::new()));
        }
        // What stood behind the place comes after what was added.
        list.results.truncate(if goes_on { count } else { usize::MAX });
        let block = count.checked_sub(1).and_then(|last| list.results.get_mut(last)).ok_or_else(|| unclear(at))?;
        if goes_on {
            // Behind the last one that was added, so that nothing that others add comes between.
            place.position = Some(BlockPositionRequest::new(BlockReferenceRequest::new(block.id())));
        }
        if !rests.is_empty()
            && let BlockResponse::Full(block) = block
        {
            block.has_children = true;
        }
        let mut inside = Inside { notion: &self.notion, known: HashMap::from([(Vec::new(), block.id().clone())]) };
        let mut places = Vec::new();
        for Rest { path, blocks } in rests {
            let found = inside.find(&path, at).await.and_then(|id| id.in_path());
            let parent = found.map_err(|error| {
                // The request itself went well: what it made is there, and no more.
                let message = format!("what goes into the blocks that were added from {at} on has no place: {}", error.message());
                error.with_message(message).with_outcome_unknown(true)
            })?;
            places.push(Place { parent, position: None, parts: blocks.into_iter() });
        }
        Ok((list, places))
    }

    /// An error with what was written before it: nothing of that is undone.
    fn after(&mut self, error: Error, at: &str) -> Error {
        if self.written.is_empty() {
            return error;
        }
        let message = format!("{}; all that comes before {at} was written, and stays", error.message());
        error.with_message(message).after_writing(std::mem::take(&mut self.written))
    }
}

/// The blocks in a block that a request has made. Its answer does not have them.
struct Inside<'a> {
    notion: &'a Notion,
    /// By the way down to each.
    known: HashMap<Vec<usize>, BlockId>,
}

impl Inside<'_> {
    async fn find(&mut self, path: &[usize], at: &str) -> Result<BlockId, Error> {
        let mut depth = 0;
        loop {
            let id = self.known.get(&path[..depth]).ok_or_else(|| unclear(at))?.clone();
            if depth == path.len() {
                return Ok(id);
            }
            if !self.known.contains_key(&path[..=depth]) {
                let children = self.notion.blocks().children(id).all().await?;
                for (index, child) in children.into_iter().enumerate() {
                    self.known.insert([&path[..depth], &[index]].concat(), child.id().clone());
                }
            }
            depth += 1;
        }
    }
}

fn unclear(at: &str) -> Error {
    let message = format!("the answers do not have all blocks that were added from {at} on: it is not clear where others go");
    Error::new(Kind::Decode, message).with_operation(OPERATION).with_outcome_unknown(true)
}
