//! What can happen to a row.

use crate::types::{PageId, QueryResult};

/// Something that happened to a row, or to a page.
///
/// ```no_run
/// use notion_connector::Change;
///
/// fn say(change: &Change) {
///     match change {
///         Change::Created(row) | Change::Changed(row) => println!("{:?}", row.page().map(|page| page.title())),
///         Change::Trashed(row) => println!("in the trash: {:?}", row.page().map(|page| page.title())),
///         Change::Gone(id) => println!("no longer there: {id}"),
///         _ => {}
///     }
/// }
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Change {
    /// It was created. One that was created and changed between two polls is given once, as this; so is one that was created a few minutes ago,
    /// was gone, and is back.
    Created(QueryResult),
    /// It was edited, or it is back from the trash.
    Changed(QueryResult),
    /// It is in the trash. Only found on request: [`Changes::deletions`](crate::Changes::deletions).
    Trashed(QueryResult),
    /// It is no longer among the rows, and not in the trash: deleted for good, moved to another place, no longer shared with the
    /// integration, or no longer what the filter lets through. Only found on request.
    Gone(PageId),
}

impl Change {
    /// The row as it is now; nothing for one that is gone.
    #[must_use]
    pub fn row(&self) -> Option<&QueryResult> {
        match self {
            Self::Created(row) | Self::Changed(row) | Self::Trashed(row) => Some(row),
            Self::Gone(_) => None,
        }
    }
}

/// What one poll found.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Polled {
    /// The changes: the oldest first, unless there are more than 100 of a data source, which come in no order.
    pub changes: Vec<Change>,
    /// Where the next poll goes on: [`Changes::resume`](crate::Changes::resume).
    pub resume_token: String,
}
