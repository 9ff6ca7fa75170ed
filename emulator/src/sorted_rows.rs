//! The rows of a query that had to be sorted.

use jiff::civil::Date;
use serde_json::Value;
use uuid::Uuid;

use crate::query_cursor::QueryCursor;

/// The rows of the last query that had to be sorted, so that its next pages need not sort them again.
#[derive(Debug)]
pub(crate) struct SortedRows {
    pub(crate) question: SortedQuestion,
    pub(crate) ids: Vec<Uuid>,
}

/// What the rows were sorted for. They hold as long as nobody asks something else or changes anything.
#[derive(Debug, PartialEq)]
pub(crate) struct SortedQuestion {
    pub(crate) data_source: Uuid,
    pub(crate) filter: Option<Value>,
    pub(crate) sorts: Option<Value>,
    pub(crate) in_trash: bool,
    /// How many changes the workspace had seen.
    pub(crate) changes: u64,
    /// What relative dates are relative to.
    pub(crate) day: Date,
}

impl SortedRows {
    /// Where a query goes on.
    pub(crate) fn position(&self, cursor: QueryCursor) -> Option<usize> {
        let expected = usize::try_from(cursor.read).ok()?;
        if self.ids.get(expected) == Some(&cursor.row) {
            return Some(expected);
        }
        // Rows came or went since the cursor was made.
        self.ids.iter().position(|id| *id == cursor.row)
    }
}
