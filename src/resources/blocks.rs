//! The content of pages.

use std::num::NonZeroU64;

use super::{IntoId, list_request, page_size, request, resource};
use crate::types::{
    AppendBlockChildrenRequest, BlockId, BlockList, BlockPositionRequest, BlockRequest, BlockResponse, SmallString,
};
use crate::{Error, Notion};

resource! {
    /// The content of pages.
    Blocks
}

impl Blocks {
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

    /// Adds blocks at the end of a block or a page: 100 at most.
    pub fn append(
        &self,
        id: impl IntoId<BlockId>,
        children: impl IntoIterator<Item = impl Into<BlockRequest>>,
    ) -> AppendBlockChildren {
        let request = AppendBlockChildrenRequest::new(children.into_iter().map(Into::into).collect());
        AppendBlockChildren { notion: self.notion.clone(), id: id.into_id(), request }
    }
}

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
    /// Sends the request for one page.
    ///
    /// # Errors
    /// The id is none, the page size is not 1 to 100, the block is not shared with the integration, or the request failed.
    pub async fn send(self) -> Result<BlockList, Error> {
        let id = self.id.map_err(|message| Error::input("/block_id", message))?.in_path()?;
        let size = page_size(self.page_size)?.and_then(|size| NonZeroU64::new(size.into()));
        let client = self.notion.operations();
        client.finish("list_block_children", client.list_block_children(&id, size, self.cursor.as_deref()).await)
    }
}

list_request!(ListBlockChildren => BlockList, BlockResponse, |_: &BlockList| None);

/// Adds blocks in a block or a page.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct AppendBlockChildren {
    notion: Notion,
    id: Result<BlockId, Error>,
    request: AppendBlockChildrenRequest,
}

impl AppendBlockChildren {
    /// Where among the children they stand; at the end unless said otherwise.
    pub fn position(mut self, position: impl Into<BlockPositionRequest>) -> Self {
        self.request.position = Some(position.into());
        self
    }

    /// Sends the request. It is sent once: where no answer comes, [`Error::outcome_unknown`] says that the blocks may be there.
    ///
    /// # Errors
    /// The id is none, Notion does not accept a block (`validation_error`), or the request failed.
    pub async fn send(self) -> Result<BlockList, Error> {
        let id = self.id.map_err(|error| error.with_field("/block_id"))?.in_path()?;
        let client = self.notion.operations();
        client.finish("append_block_children", client.append_block_children(&id, &self.request).await)
    }
}

request!(AppendBlockChildren => BlockList);
