//! Reads the blocks in blocks side by side, and gives them in the order of the document.

use std::collections::{BTreeMap, BTreeSet};
use std::task::{Context, Poll};

use tokio::task::{JoinError, JoinSet};

use super::cut::{Cut, CutReason};
use super::list::{List, Path, Stage};
use crate::error::Kind;
use crate::pagination::{Page, Paged};
use crate::types::{BlockId, BlockKind, BlockResponse};
use crate::{Error, Notion};

/// The most blocks that one request gives.
const PAGE: usize = 100;

/// So many blocks wait to be given for each request that may be under way, until only what is needed next is fetched.
const AHEAD: usize = 2 * PAGE;

/// How much of a tree is read, and how.
#[derive(Debug, Clone, Copy)]
pub(super) struct Extent {
    pub(super) depth: Option<usize>,
    pub(super) limit: Option<usize>,
    pub(super) concurrency: usize,
    /// Whether a whole level is read before the next, one request after the other, so that the limit leaves out what is deep first.
    pub(super) by_levels: bool,
    /// Whether all blocks are kept anyway, so that it makes no difference how many wait.
    pub(super) keeps_all: bool,
}

/// A block, where it stands, and in what.
pub(super) struct Given {
    pub(super) path: Path,
    pub(super) block: BlockResponse,
    pub(super) parent: BlockId,
}

/// What came of a request: the list that it was for, by its place, and its page.
type Fetched = (Path, Result<Page<BlockResponse>, Error>);

/// A tree while it is read.
pub(super) struct Reader {
    notion: Notion,
    extent: Extent,
    /// The lists that go on, by the place of their next block.
    lists: BTreeMap<Path, List>,
    /// Which of them wait for a request, the most urgent first.
    ready: BTreeSet<(usize, Path)>,
    requests: JoinSet<Fetched>,
    /// Blocks to be given, with what they are in.
    waiting: BTreeMap<Path, (BlockResponse, BlockId)>,
    given: usize,
    /// Where the last block stood that was given.
    last: Path,
    /// What is not read, by the place of the block.
    cut: BTreeMap<Path, Cut>,
    /// The first place where a request failed. What follows it is not fetched.
    failed: Option<Path>,
}

impl Reader {
    /// A tree of what is in a block: its first blocks where they are there already, and else they are fetched.
    pub(super) fn new(notion: Notion, id: BlockId, blocks: Option<Vec<BlockResponse>>, extent: Extent) -> Self {
        let mut reader = Self {
            notion,
            extent,
            lists: BTreeMap::new(),
            ready: BTreeSet::new(),
            requests: JoinSet::new(),
            waiting: BTreeMap::new(),
            given: 0,
            last: Vec::new(),
            cut: BTreeMap::new(),
            failed: None,
        };
        let top = List::new(vec![id], false);
        match blocks {
            Some(items) => {
                reader.lists.insert(vec![0], top);
                reader.take(vec![0], Ok(Page { items, has_more: false, next_cursor: None, incomplete_reason: None }));
            }
            None => reader.open(vec![0], top),
        }
        reader
    }

    /// What is not read, as far as that is known, in the order of the document.
    pub(super) fn cut(&self) -> impl Iterator<Item = &Cut> {
        self.cut.values()
    }

    /// Whether what is in the block at a place is not read.
    pub(super) fn is_cut(&self, path: &Path) -> bool {
        self.cut.contains_key(path)
    }

    /// The next block. After an error, the next call goes on where it happened.
    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Given, Error>>> {
        loop {
            self.begin_requests();
            if let Poll::Ready(Some(fetched)) = self.requests.poll_join_next(context) {
                self.take_answer(fetched);
                continue;
            }
            if self.can_give()
                && let Some((path, (block, parent))) = self.waiting.pop_first()
            {
                self.given += 1;
                self.last.clone_from(&path);
                return Poll::Ready(Some(Ok(Given { path, block, parent })));
            }
            return match self.lists.values().next().map(|list| &list.stage) {
                None => Poll::Ready(None),
                Some(Stage::Failed(_)) => Poll::Ready(self.fail().map(Err)),
                Some(Stage::Ready | Stage::Fetching) => Poll::Pending,
            };
        }
    }

    /// Whether the first block that waits comes before all that is still to be fetched.
    fn can_give(&self) -> bool {
        let next = self.lists.keys().next();
        self.waiting.keys().next().is_some_and(|path| next.is_none_or(|next| path < next))
    }

    fn begin_requests(&mut self) {
        while self.requests.len() < self.extent.concurrency {
            let Some(path) = self.most_urgent() else { return };
            let Some(list) = self.lists.get_mut(&path) else { continue };
            let Some(block) = list.block() else { continue };
            let read = self.given + if self.extent.by_levels { self.waiting.len() } else { 0 };
            let size = self.extent.limit.map_or(PAGE, |limit| limit.saturating_sub(read).clamp(1, PAGE));
            let request = self.notion.blocks().children(block).at(list.cursor.clone(), u32::try_from(size).ok());
            list.stage = Stage::Fetching;
            self.requests.spawn(async move { (path, request.send().await.map(Paged::into_page)) });
        }
    }

    /// The list whose page is fetched next, and waits no longer for it. Where much waits to be given, it is the one that is needed now.
    fn most_urgent(&mut self) -> Option<Path> {
        let has_room = self.extent.keeps_all || self.waiting.len() <= self.extent.concurrency * AHEAD;
        if has_room {
            return self.ready.pop_first().map(|(_, path)| path);
        }
        if self.can_give() {
            return None;
        }
        let (path, list) = self.lists.first_key_value()?;
        self.ready.take(&self.urgency(path, list)).map(|(_, path)| path)
    }

    /// A list that has begun goes on first, for its pages follow one another; else what is needed first.
    fn urgency(&self, path: &Path, list: &List) -> (usize, Path) {
        let rank = if self.extent.by_levels { path.len() } else { usize::from(list.cursor.is_none()) };
        (rank, path.clone())
    }

    fn open(&mut self, path: Path, list: List) {
        if self.failed.as_ref().is_none_or(|failed| path < *failed) {
            self.ready.insert(self.urgency(&path, &list));
        }
        self.lists.insert(path, list);
    }

    fn take_answer(&mut self, fetched: Result<Fetched, JoinError>) {
        match fetched {
            Ok((path, page)) => self.take(path, page),
            Err(error) => {
                // It does not say which list it was for: nothing that is under way is waited for, and all of it is fetched again if the
                // reading goes on.
                self.requests = JoinSet::new();
                let error = Error::new(Kind::Interrupted, "a request was broken off").with_source(error);
                if let Some((path, list)) = self.lists.pop_first() {
                    self.keep_failed(path, list, error);
                }
            }
        }
    }

    fn take(&mut self, path: Path, page: Result<Page<BlockResponse>, Error>) {
        // The limit may have left the list out meanwhile.
        let Some(mut list) = self.lists.remove(&path) else { return };
        let page = page.and_then(|page| Ok((list.trail.follow(page.has_more, page.next_cursor)?, page.items)));
        match page {
            Ok((cursor, blocks)) => {
                let mut path = path;
                for block in blocks {
                    self.take_block(path.clone(), &mut list, block);
                    path = following(path);
                }
                if cursor.is_some() {
                    (list.cursor, list.stage) = (cursor, Stage::Ready);
                    self.open(path, list);
                }
                self.keep_to_limit();
            }
            Err(error) => match reason(&list, &error) {
                Some(reason) => self.cut_list(&path, &list, reason),
                None => self.keep_failed(path, list, error),
            },
        }
    }

    fn take_block(&mut self, path: Path, list: &mut List, block: BlockResponse) {
        let Some(parent) = list.block().cloned() else { return };
        if let Some(block) = block.full().filter(|block| block.has_children) {
            let is_page = matches!(block.kind, BlockKind::ChildPage(_) | BlockKind::ChildDatabase(_));
            let inner = match () {
                () if is_page => Err(CutReason::Page),
                () if self.extent.depth.is_some_and(|depth| path.len() >= depth) => Err(CutReason::Depth),
                () => list.enter(block).ok_or(CutReason::Repeated),
            };
            match inner {
                Ok(inner) => self.open(path.iter().copied().chain([0]).collect(), inner),
                Err(reason) => drop(self.cut.insert(path.clone(), Cut { block: block.id.clone(), reason })),
            }
        }
        self.waiting.insert(path, (block, parent));
    }

    /// Leaves out what is beyond the limit: what is known to be there, and what would be fetched.
    fn keep_to_limit(&mut self) {
        let Some(limit) = self.extent.limit else { return };
        if self.extent.by_levels {
            if self.given + self.waiting.len() >= limit {
                self.cut_lists(&Path::new());
            }
            return;
        }
        while self.given + self.waiting.len() > limit
            && let Some((path, (_, block))) = self.waiting.pop_last()
        {
            self.cut.insert(above(&path), Cut { block, reason: CutReason::Limit });
        }
        if self.given + self.waiting.len() == limit {
            let last = self.waiting.keys().next_back().unwrap_or(&self.last).clone();
            self.cut_lists(&last);
            self.cut.retain(|path, _| *path <= last);
        }
    }

    /// Reads no lists from a place on.
    fn cut_lists(&mut self, from: &Path) {
        for (path, list) in self.lists.split_off(from) {
            self.ready.remove(&self.urgency(&path, &list));
            self.cut_list(&path, &list, CutReason::Limit);
        }
    }

    fn cut_list(&mut self, path: &Path, list: &List, reason: CutReason) {
        if let Some(block) = list.block().cloned() {
            self.cut.insert(above(path), Cut { block, reason });
        }
    }

    fn keep_failed(&mut self, path: Path, mut list: List, error: Error) {
        list.stage = Stage::Failed(error.with_cursor(list.cursor.as_deref().map(str::to_owned)));
        self.ready.retain(|(_, ready)| *ready < path);
        if self.failed.as_ref().is_none_or(|failed| path < *failed) {
            self.failed = Some(path.clone());
        }
        self.lists.insert(path, list);
    }

    /// Ends the reading by the first error. All that was under way or failed is fetched again if it goes on.
    fn fail(&mut self) -> Option<Error> {
        self.requests = JoinSet::new();
        self.failed = None;
        let mut first = None;
        for list in self.lists.values_mut() {
            if let Stage::Failed(error) = std::mem::replace(&mut list.stage, Stage::Ready) {
                first.get_or_insert(error);
            }
        }
        self.ready = self.lists.iter().map(|(path, list)| self.urgency(path, list)).collect();
        first
    }
}

/// Why a list is left out for an error, if it may be.
fn reason(list: &List, error: &Error) -> Option<CutReason> {
    match error.status() {
        _ if list.is_top() => None,
        Some(404) if error.code() == Some(CutReason::NotFound.as_str()) => Some(CutReason::NotFound),
        Some(400) if list.may_be_refused => Some(CutReason::Unsupported),
        _ => None,
    }
}

/// The place after another in the same list.
fn following(mut path: Path) -> Path {
    if let Some(last) = path.last_mut() {
        *last += 1;
    }
    path
}

/// The place of the block that the block at a place is in.
fn above(path: &Path) -> Path {
    path[..path.len().saturating_sub(1)].to_vec()
}
