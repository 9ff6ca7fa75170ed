//! One row of many, before and after it is written.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use serde::{Deserialize, Serialize};

use crate::pagination::BoxFuture;
use crate::resources::{CreatePage, UpdatePage};
use crate::types::{PageParentRequestKind, PageResponse};
use crate::{Error, Notion};

/// What is done to all rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Act {
    Create,
    Update,
}

impl Act {
    pub(super) fn operation(self) -> &'static str {
        match self {
            Self::Create => "create_page",
            Self::Update => "update_page",
        }
    }
}

/// What became of one row.
#[derive(Debug)]
#[non_exhaustive]
pub struct PageOutcome {
    /// Its number among the rows, of which the first is 0.
    pub index: usize,
    /// The page, or why it is not written. [`Error::outcome_unknown`] says that it may be, and [`Error::written`] has what is there of it where
    /// it took several requests.
    pub result: Result<PageResponse, Error>,
}

/// A row that is to be written.
pub(super) enum Row {
    Create(Box<CreatePage>),
    Update(Box<UpdatePage>),
}

impl Row {
    /// Where a new page goes, if it has a place of its own.
    pub(super) fn parent(&self) -> Option<String> {
        let Self::Create(create) = self else { return None };
        match &create.request.parent.as_ref()?.kind {
            PageParentRequestKind::PageId(id) => Some(id.to_string()),
            PageParentRequestKind::DatabaseId(id) => Some(id.to_string()),
            PageParentRequestKind::DataSourceId(id) => Some(id.to_string()),
            _ => None,
        }
    }

    pub(super) fn send(self, notion: Notion) -> BoxFuture<Result<PageResponse, Error>> {
        match self {
            Self::Create(mut create) => {
                create.notion = notion;
                create.into_future()
            }
            Self::Update(mut update) => {
                update.notion = notion;
                update.into_future()
            }
        }
    }
}

/// Where rows come from, one at a time.
pub(super) enum Source<'rows> {
    Iterator(Box<dyn Iterator<Item = Row> + Send + 'rows>),
    Stream(Pin<Box<dyn Stream<Item = Row> + Send + 'rows>>),
}

impl Source<'_> {
    pub(super) fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Row>> {
        match self {
            Self::Iterator(rows) => Poll::Ready(rows.next()),
            Self::Stream(rows) => rows.as_mut().poll_next(context),
        }
    }
}

/// A stream of what rows are made of.
pub(super) struct Made<'rows, T> {
    pub(super) stream: Pin<Box<dyn Stream<Item = T> + Send + 'rows>>,
    pub(super) make: Box<dyn Fn(T) -> Row + Send + 'rows>,
}

impl<T> Stream for Made<'_, T> {
    type Item = Row;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Row>> {
        let made = self.stream.as_mut().poll_next(context);
        made.map(|row| row.map(&self.make))
    }
}
