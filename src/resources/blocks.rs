//! The content of pages.

use std::num::NonZeroU64;

use super::{AppendBlockChildren, InPath, IntoId, list_request, page_size, request, resource};
use crate::types::{BlockId, BlockList, BlockRequest, BlockResponse, SmallString, UpdateBlockRequest, UpdateBlockRequestKind};
use crate::{Error, Notion};

resource! {
    /// The content of pages.
    Blocks
}

impl Blocks {
    /// One block, without the blocks in it.
    pub fn get(&self, id: impl IntoId<BlockId>) -> GetBlock {
        GetBlock { notion: self.notion.clone(), id: id.into_id() }
    }

    /// The blocks in a block or a page: one level. A page's id is taken as its block.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion, page: notion_connector::types::PageId) -> Result<(), notion_connector::Error> {
    /// let mut blocks = notion.blocks().children(page).stream();
    /// while let Some(block) = blocks.next().await {
    ///     println!("{:?}", block?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn children(&self, id: impl IntoId<BlockId>) -> ListBlockChildren {
        ListBlockChildren {
            notion: self.notion.clone(),
            id: id.into_id().map_err(|error| error.to_string()),
            cursor: None,
            page_size: None,
        }
    }

    /// Adds blocks at the end of a block or a page. Many go in several requests.
    pub fn append(
        &self,
        id: impl IntoId<BlockId>,
        children: impl IntoIterator<Item = impl Into<BlockRequest>>,
    ) -> AppendBlockChildren {
        let children = children.into_iter().map(Into::into).collect();
        AppendBlockChildren { notion: self.notion.clone(), id: id.into_id(), children, position: None }
    }

    /// Changes a block: its content, not its kind. What is not set stays.
    ///
    /// ```no_run
    /// use notion_connector::types::{BlockId, EquationRequest};
    ///
    /// # async fn example(notion: notion_connector::Notion, block: BlockId) -> Result<(), notion_connector::Error> {
    /// notion.blocks().update(block).content(EquationRequest::new("e = mc^2")).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(&self, id: impl IntoId<BlockId>) -> UpdateBlock {
        UpdateBlock { notion: self.notion.clone(), id: id.into_id(), request: UpdateBlockRequest::default() }
    }

    /// Moves a block to the trash, with the blocks in it. [`UpdateBlock::in_trash`] takes it out again.
    pub fn delete(&self, id: impl IntoId<BlockId>) -> DeleteBlock {
        DeleteBlock { notion: self.notion.clone(), id: id.into_id() }
    }
}

/// Gets one block.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetBlock {
    notion: Notion,
    id: Result<BlockId, Error>,
}

impl GetBlock {
    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, the block is not shared with the integration (`object_not_found`), or the request failed.
    pub async fn send(self) -> Result<BlockResponse, Error> {
        let id = self.id.map_err(|error| error.with_field("/block_id"))?.in_path()?;
        let client = self.notion.operations();
        client.finish("get_block", client.get_block(&id).await)
    }
}

request!(GetBlock => BlockResponse);

/// Lists the blocks in a block or a page.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListBlockChildren {
    notion: Notion,
    id: Result<BlockId, String>,
    cursor: Option<SmallString>,
    page_size: Option<u32>,
}

impl ListBlockChildren {
    async fn send_page(self) -> Result<BlockList, Error> {
        let id = self.id.map_err(|message| Error::input("/block_id", message))?.in_path()?;
        let size = page_size(self.page_size)?.and_then(|size| NonZeroU64::new(size.into()));
        let client = self.notion.operations();
        client.finish("list_block_children", client.list_block_children(&id, size, self.cursor.as_deref()).await)
    }
}

list_request!(ListBlockChildren => BlockList, BlockResponse, |_: &BlockList| None);

/// Changes a block.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UpdateBlock {
    notion: Notion,
    id: Result<BlockId, Error>,
    request: UpdateBlockRequest,
}

impl UpdateBlock {
    /// The content, of the kind that the block has.
    pub fn content(mut self, content: impl Into<UpdateBlockRequestKind>) -> Self {
        self.request.kind = Some(content.into());
        self
    }

    /// Into the trash, or out of it.
    pub fn in_trash(mut self, in_trash: bool) -> Self {
        self.request.in_trash = Some(in_trash);
        self
    }

    /// The whole request in place of the one built so far.
    pub fn with_request(mut self, request: UpdateBlockRequest) -> Self {
        self.request = request;
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, the block is of another kind or Notion does not accept its content (`validation_error`), or the request
    /// failed.
    pub async fn send(self) -> Result<BlockResponse, Error> {
        let id = self.id.map_err(|error| error.with_field("/block_id"))?.in_path()?;
        let client = self.notion.operations();
        client.finish("update_block", client.update_block(&id, &self.request).await)
    }
}

request!(UpdateBlock => BlockResponse);

/// Moves a block to the trash.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct DeleteBlock {
    notion: Notion,
    id: Result<BlockId, Error>,
}

impl DeleteBlock {
    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, the block is not shared with the integration (`object_not_found`), or the request failed.
    pub async fn send(self) -> Result<BlockResponse, Error> {
        let id = self.id.map_err(|error| error.with_field("/block_id"))?.in_path()?;
        let client = self.notion.operations();
        match client.finish("delete_block", client.delete_block(&id).await) {
            // An attempt before this one did it, and its answer was lost.
            Err(error) if error.outcome_unknown() && matches!(error.status(), Some(400 | 404)) => {
                let block = self.notion.blocks().get(BlockId::try_from(id.as_str())?).await;
                block.ok().filter(|block| block.full().is_some_and(|block| block.in_trash)).ok_or(error)
            }
            result => result,
        }
    }
}

request!(DeleteBlock => BlockResponse);
