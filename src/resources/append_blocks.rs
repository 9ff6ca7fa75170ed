//! Blocks that are added, in as many requests as they take.

use super::{InPath, append_parts, request};
use crate::error::Kind;
use crate::types::{
    AppendBlockChildrenRequest, BlockId, BlockList, BlockPositionRequest, BlockReferenceRequest, BlockRequest, BlockResponse,
};
use crate::{Error, Notion};

const OPERATION: &str = "append_block_children";

/// Adds blocks in a block or a page.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct AppendBlockChildren {
    pub(super) notion: Notion,
    pub(super) id: Result<BlockId, Error>,
    pub(super) children: Vec<BlockRequest>,
    pub(super) position: Option<BlockPositionRequest>,
}

impl AppendBlockChildren {
    /// Where among the children they stand; at the end unless said otherwise.
    pub fn position(mut self, position: impl Into<BlockPositionRequest>) -> Self {
        self.position = Some(position.into());
        self
    }

    /// Sends the requests, one after the other: each with 100 blocks at most, 1,000 with those in them, and 500 KB. The answer has all
    /// that was added, in order, and what Notion answers besides.
    ///
    /// Each is sent once: where no answer comes, [`Error::outcome_unknown`] says that the blocks of that request may be there. Where one
    /// fails, the blocks of those before it stay, and [`Error::written`] has their ids.
    ///
    /// # Errors
    /// The id is none, a block holds more than a request takes (nothing was sent), Notion does not accept a block
    /// (`validation_error`), or a request failed.
    pub async fn send(self) -> Result<BlockList, Error> {
        let id = self.id.map_err(|error| error.with_field("/block_id"))?.in_path()?;
        let mut parts = append_parts(&self.children).map_err(first)?;
        // Without a block, it is for Notion to say that there is none.
        let last = parts.pop().unwrap_or(0..0);
        let mut append = Append { notion: self.notion, id, position: self.position, children: self.children.into_iter() };
        let mut added: Vec<BlockResponse> = Vec::new();
        for part in parts {
            let sent = append.send(part.len()).await.and_then(|mut list| {
                // What stood behind the place comes after what was added.
                list.results.truncate(part.len());
                append.go_on_behind(list.results.last().filter(|_| list.results.len() == part.len()))?;
                Ok(list.results)
            });
            added.append(&mut sent.map_err(|error| after(error, &added, part.start))?);
        }
        let mut list = append.send(last.len()).await.map_err(|error| after(error, &added, last.start))?;
        added.append(&mut list.results);
        list.results = added;
        Ok(list)
    }
}

request!(AppendBlockChildren => BlockList);

/// What is still to be added, and where.
struct Append {
    notion: Notion,
    id: String,
    position: Option<BlockPositionRequest>,
    children: std::vec::IntoIter<BlockRequest>,
}

impl Append {
    /// Adds the next blocks.
    async fn send(&mut self, count: usize) -> Result<BlockList, Error> {
        let mut request = AppendBlockChildrenRequest::new(self.children.by_ref().take(count).collect());
        request.position = self.position.take();
        let client = self.notion.operations();
        client.finish(OPERATION, client.append_block_children(&self.id, &request).await)
    }

    /// The next blocks go behind the last one that was added, so that nothing that others add comes between.
    fn go_on_behind(&mut self, last: Option<&BlockResponse>) -> Result<(), Error> {
        let unclear = "the answer does not have all blocks that were added: it is not clear behind which the others go";
        let last = last.ok_or_else(|| Error::new(Kind::Decode, unclear).with_operation(OPERATION).with_outcome_unknown(true))?;
        self.position = Some(BlockPositionRequest::new(BlockReferenceRequest::new(last.id())));
        Ok(())
    }
}

fn first(errors: Vec<Error>) -> Error {
    errors.into_iter().next().unwrap_or_else(|| Error::input("/children", "is more than one request takes"))
}

/// An error with what was written before it: nothing of that is undone.
fn after(error: Error, added: &[BlockResponse], next: usize) -> Error {
    if added.is_empty() {
        return error;
    }
    let message = format!("{}; the {next} blocks before /children/{next} were added, and stay", error.message());
    error.with_message(message).after_writing(added.iter().map(|block| block.id().to_string()).collect())
}
