//! A whole page: its blocks, and those in them.

mod block_tree;
mod cut;
mod list;
mod page_tree;
mod reader;

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

pub use self::block_tree::BlockTree;
pub use self::cut::{Cut, CutReason};
pub use self::page_tree::PageTree;
use self::reader::{Extent, Reader};
use super::{Blocks, IntoId, Pages};
use crate::pagination::BoxFuture;
use crate::types::{BlockId, BlockResponse};
use crate::{Error, Notion};

/// As many requests are under way at the same time, unless said otherwise.
const CONCURRENCY: usize = 16;

impl Pages {
    /// A whole page: its blocks, those in them, and so on, in the order of the document. What is in many blocks is fetched side by side.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let mut blocks = notion.pages().tree("https://www.notion.so/Kale-0b1c2d3e4f5061728394a5b6c7d8e9f0").stream();
    /// while let Some(block) = blocks.next().await {
    ///     let block = block?;
    ///     println!("{}{:?}", "  ".repeat(block.depth), block.block.id());
    /// }
    /// for cut in blocks.cut() {
    ///     println!("what is in {} is not there: {}", cut.block, cut.reason.as_str());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The id may be a block's, too: then it is what is in that block. Blocks that this version, or Notion's API, does not know come as they
    /// are. Pages and databases within are given as blocks and not gone into. A synced block's copy has what its original has.
    pub fn tree(&self, id: impl IntoId<BlockId>) -> Tree {
        Tree::new(&self.notion, id.into_id())
    }
}

impl Blocks {
    /// All that is in a block: the same as [`Pages::tree`].
    pub fn tree(&self, id: impl IntoId<BlockId>) -> Tree {
        Tree::new(&self.notion, id.into_id())
    }
}

/// Reads a whole page.
///
/// It is awaited for a [`PageTree`], or streamed block by block.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited or streamed"]
pub struct Tree {
    notion: Notion,
    id: Result<BlockId, String>,
    /// The blocks of the top level, where they are there already.
    blocks: Option<Vec<BlockResponse>>,
    extent: Extent,
}

impl Tree {
    fn new(notion: &Notion, id: Result<BlockId, Error>) -> Self {
        let extent = Extent { depth: None, limit: None, concurrency: CONCURRENCY, by_levels: false, keeps_all: false };
        Self { notion: notion.clone(), id: id.map_err(|error| error.to_string()), blocks: None, extent }
    }

    /// So many levels at most: with 1, the blocks of the page without those in them. Unless said otherwise, there is no limit.
    pub fn depth(mut self, levels: usize) -> Self {
        self.extent.depth = Some(levels);
        self
    }

    /// The first so many blocks of the document at most. Unless said otherwise, there is no limit.
    pub fn limit(mut self, blocks: usize) -> Self {
        self.extent.limit = Some(blocks);
        self
    }

    /// How many requests are under way at the same time at most: 16 unless said otherwise. For each, up to 300 blocks wait in memory where
    /// the stream is read slowly.
    pub fn concurrency(mut self, requests: usize) -> Self {
        self.extent.concurrency = requests.max(1);
        self
    }

    /// What is in these blocks, and not what else is in the block.
    pub(crate) fn of(mut self, blocks: Vec<BlockResponse>) -> Self {
        self.blocks = Some(blocks);
        self
    }

    /// So many blocks at most, of the upper levels first: a whole level before the next, with one request at a time, and no block is fetched
    /// that is not wanted.
    pub(crate) fn limit_by_levels(mut self, blocks: usize) -> Self {
        self.extent = Extent { limit: Some(blocks), concurrency: 1, by_levels: true, ..self.extent };
        self
    }

    /// The blocks as they come. It is to be read on a Tokio runtime, for its requests are tasks there.
    pub fn stream(self) -> TreeStream {
        TreeStream { state: self.begin().map_or_else(State::Refused, |(_, reader)| State::Reading(Box::new(reader))) }
    }

    /// The whole page at once.
    ///
    /// # Errors
    /// The id is none, a limit is 0, the page is not shared with the integration (`object_not_found`), or a request failed. The blocks before
    /// it are lost: who needs them reads the stream block by block.
    pub async fn all(mut self) -> Result<PageTree, Error> {
        self.extent.keeps_all = true;
        let (id, mut reader) = self.begin()?;
        let mut tree = page_tree::Nesting::new(id);
        while let Some(given) = poll_fn(|context| reader.poll(context)).await {
            tree.push(given?, &reader);
        }
        Ok(tree.end(&reader))
    }

    fn begin(self) -> Result<(BlockId, Reader), Error> {
        let id = self.id.map_err(|message| Error::input("/block_id", message))?;
        for (field, limit) in [("/depth", self.extent.depth), ("/limit", self.extent.limit)] {
            if limit == Some(0) {
                return Err(Error::input(field, "0 is nothing to read: expected 1 or more"));
            }
        }
        Ok((id.clone(), Reader::new(self.notion, id, self.blocks, self.extent)))
    }
}

impl IntoFuture for Tree {
    type Output = Result<PageTree, Error>;
    type IntoFuture = BoxFuture<Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.all())
    }
}

/// A block of a page, and where it stands.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TreeBlock {
    /// The block.
    pub block: BlockResponse,
    /// Its level: 1 for what stands in the page itself.
    pub depth: usize,
    /// The block that it is in, or the page. In the copy of a synced block it is the copy, where [`crate::types::Block::parent`] is the
    /// original.
    pub parent: BlockId,
}

/// The blocks of a page in the order of the document, as they come.
///
/// Each comes before those in it. An error ends the stream, after all blocks that stand before it; [`TreeStream::resume`] goes on from there.
/// A stream that is dropped stops its requests.
#[must_use = "a stream does nothing until it is read"]
pub struct TreeStream {
    state: State,
}

enum State {
    Refused(Error),
    Reading(Box<Reader>),
    /// What is left, if the stream had begun.
    Ended(Option<Box<Reader>>),
}

impl TreeStream {
    /// The next block; nothing at the end, and after an error.
    pub async fn next(&mut self) -> Option<Result<TreeBlock, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// The blocks in which something is not read, and why, in the order of the document: as far as that is known, and at the end all of them.
    pub fn cut(&self) -> impl Iterator<Item = &Cut> {
        self.reader().into_iter().flat_map(Reader::cut)
    }

    /// Why the blocks so far are not all that there are; nothing if they are.
    #[must_use]
    pub fn incomplete_reason(&self) -> Option<&'static str> {
        self.cut().find(|cut| cut.reason.is_loss()).map(|cut| cut.reason.as_str())
    }

    /// Goes on after an error, at the requests that failed. Nothing is skipped, and nothing that was given comes again.
    pub fn resume(self) -> Self {
        match self.state {
            State::Ended(Some(reader)) => Self { state: State::Reading(reader) },
            state => Self { state },
        }
    }

    fn reader(&self) -> Option<&Reader> {
        match &self.state {
            State::Reading(reader) | State::Ended(Some(reader)) => Some(reader),
            State::Refused(_) | State::Ended(None) => None,
        }
    }
}

impl Stream for TreeStream {
    type Item = Result<TreeBlock, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let given = match &mut self.state {
            State::Reading(reader) => ready!(reader.poll(context)),
            State::Refused(_) | State::Ended(_) => None,
        };
        if let Some(Ok(given)) = given {
            let depth = given.path.len();
            return Poll::Ready(Some(Ok(TreeBlock { block: given.block, depth, parent: given.parent })));
        }
        match std::mem::replace(&mut self.state, State::Ended(None)) {
            State::Refused(error) => return Poll::Ready(Some(Err(error))),
            State::Reading(reader) => self.state = State::Ended(Some(reader)),
            ended @ State::Ended(_) => self.state = ended,
        }
        Poll::Ready(given.and_then(Result::err).map(Err))
    }
}

impl fmt::Debug for TreeStream {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("TreeStream").finish_non_exhaustive()
    }
}
