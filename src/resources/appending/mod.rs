//! Blocks that are added, in as many requests as they take.

mod adding;
mod children;
mod cut;
mod limits;
mod parts;
mod texts;

use serde::Serialize;

use self::adding::Adding;
use self::limits::{Room, size_beside};
use self::parts::{Part, Siblings};
use super::long_texts::divide_in_values;
use super::{InPath, request};
use crate::types::{BlockId, BlockList, BlockPositionRequest, BlockRequest, CreatePageRequest, PageResponse};
use crate::{Error, Notion};

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

    /// Sends the requests, one after the other and in the order of the document: as many as it takes for any number of blocks, at any depth. Each
    /// has 100 blocks beside each other at most, 1,000 with those in them, two levels of those, and 500 KB. What a request has no room for
    /// goes into its block once that is there. The answer has the blocks that were added in the block or page itself, in order, and what
    /// Notion answers besides.
    ///
    /// Each is sent once: where no answer comes, [`Error::outcome_unknown`] says that the blocks of that request may be there. Where one
    /// fails, what was written before stays: the error says from which block on nothing was, but for the first block of each column
    /// of a list of columns, and [`Error::written`] has the ids of the blocks that requests added, without those that went along in them.
    ///
    /// # Errors
    /// The id is none, a text has more than 100 pieces of 2,000 characters, a block is larger than a request may be, that in it aside (nothing was sent), Notion does not accept a block
    /// (`validation_error`), or a request failed.
    pub async fn send(self) -> Result<BlockList, Error> {
        let id = self.id.map_err(|error| error.with_field("/block_id"))?.in_path()?;
        let mut errors = Vec::new();
        let mut parts = all_parts(Siblings::of_input(self.children, &mut errors), errors)?;
        if parts.is_empty() {
            // Without a block, it is for Notion to say that there is none.
            parts.push(Part { at: String::new(), blocks: Vec::new(), rests: Vec::new() });
        }
        Adding::new(self.notion, Vec::new()).send(id, self.position, parts).await
    }
}

request!(AppendBlockChildren => BlockList);

/// Creates a page, and adds the blocks that the request has no room for.
pub(super) async fn create_page(notion: Notion, mut request: CreatePageRequest) -> Result<PageResponse, Error> {
    divide_in_values(request.properties.as_mut())?;
    // What a template brings is Notion's affair, and so is a page that has no blocks.
    let children = if request.template.is_none() { request.children.take().unwrap_or_default() } else { Vec::new() };
    let mut errors = Vec::new();
    let mut rest = Siblings::of_input(children, &mut errors);
    if !rest.blocks.is_empty() {
        let first = rest.take_whole(&mut Room::beside(size_beside(&request)?));
        request.children = (!first.is_empty()).then_some(first);
    }
    let parts = all_parts(rest, errors)?;
    let client = notion.operations();
    let page = client.finish("create_page", client.create_page(&request).await)?;
    if !parts.is_empty() {
        let written = vec![page.id().to_string()];
        let id = page.id().in_path().map_err(|error| error.after_writing(written.clone()))?;
        Adding::new(notion.clone(), written).send(id, None, parts).await?;
    }
    Ok(page)
}

/// What is off with blocks that are to be added.
pub(crate) fn check_blocks(children: &[BlockRequest]) -> Vec<Error> {
    let mut errors = Vec::new();
    Siblings::of_input(children.to_vec(), &mut errors).parts(&mut errors);
    errors
}

/// What is off with the size of a new page: `body` is all of it but its blocks.
pub(crate) fn check_page(children: &[BlockRequest], body: &impl Serialize) -> Vec<Error> {
    size_beside(body).err().into_iter().chain(check_blocks(children)).collect()
}

fn all_parts(blocks: Siblings, mut errors: Vec<Error>) -> Result<Vec<Part>, Error> {
    let parts = blocks.parts(&mut errors);
    errors.into_iter().next().map_or(Ok(parts), Err)
}
