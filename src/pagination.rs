//! Lists, page by page: streams that end where the list ends, and say whether it was all.

use std::collections::HashSet;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use crate::Error;
use crate::error::Kind;
use crate::types::SmallString;

pub(crate) type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// A whole list.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct All<T> {
    /// The items.
    pub items: Vec<T>,
    /// Why these are not all, such as `query_result_limit_reached` after 10,000 rows; nothing if they are.
    pub incomplete_reason: Option<String>,
}

impl<T> All<T> {
    /// Whether these are all items of the list.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.incomplete_reason.is_none()
    }
}

impl<T> IntoIterator for All<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

/// An answer that is one page of a list.
pub(crate) trait Paged {
    type Item: Send + 'static;

    fn into_page(self) -> Page<Self::Item>;
}

/// One page of a list, as its answer says.
pub(crate) struct Page<T> {
    /// The items, in the order of the list. A page in the middle may be empty.
    pub(crate) items: Vec<T>,
    pub(crate) has_more: bool,
    pub(crate) next_cursor: Option<SmallString>,
    /// Why the list ends before all of it was given.
    pub(crate) incomplete_reason: Option<String>,
}

/// The cursors of a list so far: what keeps a loop over pages from missing any, and from never ending.
#[derive(Debug, Default)]
pub(crate) struct Trail(HashSet<SmallString>);

impl Trail {
    pub(crate) fn new(start: Option<&SmallString>) -> Self {
        Self(start.into_iter().cloned().collect())
    }

    /// Where the list goes on after a page; nothing at its end.
    pub(crate) fn follow(&mut self, has_more: bool, next_cursor: Option<SmallString>) -> Result<Option<SmallString>, Error> {
        match (has_more, next_cursor) {
            (false, _) => Ok(None),
            (true, None) => {
                Err(Error::new(Kind::Pagination, "the answer says that there is more, and not where: it has no next_cursor"))
            }
            (true, Some(next)) if !self.0.insert(next.clone()) => {
                Err(Error::new(Kind::Pagination, "the list came back to a cursor that it had given before"))
            }
            (true, next) => Ok(next),
        }
    }
}

type Fetch<T> = Box<dyn FnMut(Option<SmallString>) -> BoxFuture<Result<Page<T>, Error>> + Send>;

/// The items of a list, fetched page by page as they are taken.
///
/// It is a [`Stream`], and has [`Items::next`] for who needs no more. It never ends early without a word: after the end,
/// [`Items::incomplete_reason`] says whether all items were given, and an error ends it, [`Items::cursor`] being the page
/// to go on from.
///
/// ```no_run
/// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
/// let mut users = notion.users().list().stream();
/// while let Some(user) = users.next().await {
///     println!("{:?}", user?.name);
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a stream does nothing until it is read"]
pub struct Items<T> {
    fetch: Fetch<T>,
    state: State<T>,
    /// Where the page in hand began.
    cursor: Option<SmallString>,
    /// The page that failed, if one did; it may be the first one, which has no cursor.
    failed: Option<Option<SmallString>>,
    trail: Trail,
    incomplete_reason: Option<String>,
}

enum State<T> {
    /// The page at this cursor is to be fetched.
    Ready(Option<SmallString>),
    Fetching(BoxFuture<Result<Page<T>, Error>>),
    Giving(std::vec::IntoIter<T>, Option<SmallString>),
    Ended,
}

impl<T> Items<T> {
    pub(crate) fn new(
        start: Option<SmallString>,
        fetch: impl FnMut(Option<SmallString>) -> BoxFuture<Result<Page<T>, Error>> + Send + 'static,
    ) -> Self {
        let trail = Trail::new(start.as_ref());
        Self { fetch: Box::new(fetch), state: State::Ready(start), cursor: None, failed: None, trail, incomplete_reason: None }
    }

    /// The next item; nothing at the end, and after an error.
    pub async fn next(&mut self) -> Option<Result<T, Error>>
    where
        T: Unpin,
    {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// The cursor of the page in hand: after an error, where a new stream goes on. The first page has none.
    #[must_use]
    pub fn cursor(&self) -> Option<&SmallString> {
        self.cursor.as_ref()
    }

    /// The same list from the page in hand on: after an error, the page that failed is fetched again. Nothing is skipped, and
    /// nothing that was given comes again.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let mut users = notion.users().list().stream();
    /// while let Some(user) = users.next().await {
    ///     match user {
    ///         Ok(user) => println!("{:?}", user.name),
    ///         Err(error) if error.is_retryable() => users = users.resume(),
    ///         Err(error) => return Err(error),
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn resume(mut self) -> Self {
        if let State::Ended = self.state
            && let Some(cursor) = self.failed.take()
        {
            self.state = State::Ready(cursor);
        }
        self
    }

    /// Why the list ended before all of it was given; nothing while it goes on, and where it was all.
    #[must_use]
    pub fn incomplete_reason(&self) -> Option<&str> {
        self.incomplete_reason.as_deref()
    }

    /// Takes all items that are left.
    ///
    /// # Errors
    /// The first error of a page. The items before it are lost: who needs them reads the stream item by item.
    pub async fn all(mut self) -> Result<All<T>, Error>
    where
        T: Unpin,
    {
        let mut items = Vec::new();
        while let Some(item) = self.next().await {
            items.push(item?);
        }
        Ok(All { items, incomplete_reason: self.incomplete_reason })
    }

    /// What follows a page.
    fn after(&mut self, page: Page<T>) -> Result<State<T>, Error> {
        let next_cursor = self.trail.follow(page.has_more, page.next_cursor)?;
        self.incomplete_reason = page.incomplete_reason;
        Ok(State::Giving(page.items.into_iter(), next_cursor))
    }
}

impl<T: Unpin> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            match &mut this.state {
                State::Ready(cursor) => {
                    let cursor = cursor.take();
                    this.cursor.clone_from(&cursor);
                    this.state = State::Fetching((this.fetch)(cursor));
                }
                State::Fetching(fetching) => {
                    let page = ready!(fetching.as_mut().poll(context));
                    match page.and_then(|page| this.after(page)) {
                        Ok(state) => this.state = state,
                        Err(error) => {
                            this.state = State::Ended;
                            this.failed = Some(this.cursor.clone());
                            return Poll::Ready(Some(Err(error.with_cursor(this.cursor.as_deref().map(str::to_owned)))));
                        }
                    }
                }
                State::Giving(items, next) => match (items.next(), next.take()) {
                    (Some(item), cursor) => {
                        *next = cursor;
                        return Poll::Ready(Some(Ok(item)));
                    }
                    (None, Some(cursor)) => this.state = State::Ready(Some(cursor)),
                    (None, None) => this.state = State::Ended,
                },
                State::Ended => return Poll::Ready(None),
            }
        }
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Items").field("cursor", &self.cursor).finish_non_exhaustive()
    }
}
