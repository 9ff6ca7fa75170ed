//! Which rows of a data source are wanted, and in which order.

use jiff::tz::TimeZone;
use serde_json::Value;
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::data_source::DataSource;
use crate::filter::Filter;
use crate::list::{ListRequest, QueryPart};
use crate::page::Page;
use crate::row_index::{Minutes, RowKey};
use crate::sort::Sort;
use crate::sorted_rows::{SortedQuestion, SortedRows};
use crate::workspace::Workspace;

/// A question about the rows of a data source.
#[derive(Debug)]
pub(crate) struct RowQuery<'w> {
    pub(crate) data_source: &'w DataSource,
    pub(crate) filter: Option<Filter>,
    pub(crate) sorts: Vec<Sort>,
    pub(crate) in_trash: bool,
    /// What the filter and the sorts were read from: the same question is not sorted twice.
    pub(crate) source: (Option<Value>, Option<Value>),
}

/// How the rows are ordered, if not by rules that need sorting.
enum Order {
    NewestFirst,
    OldestFirst,
}

impl RowQuery<'_> {
    /// The part of the rows that a request wants.
    pub(crate) fn part(&self, workspace: &Workspace, wanted: &ListRequest) -> Result<QueryPart, ApiError> {
        let cursor = wanted.query_cursor()?;
        let start = match cursor {
            Some(cursor) => {
                let row = workspace.pages.get(&cursor.row);
                let row = row.filter(|page| page.data_source_id() == Some(self.data_source.id));
                let row = row.ok_or_else(|| wanted.invalid_cursor())?;
                Some(RowKey::new(row.id, row.history.created))
            }
            None => None,
        };
        let most = workspace.query_limit;
        // In the order of creation the rows are read from the index, and no further than the answer goes.
        if let Some(rows) = self.in_order_of_creation(workspace, start) {
            return Ok(wanted.take(rows, cursor, most));
        }
        if let Some(rows) = self.by_minute(workspace, start) {
            let Some(cursor) = cursor else { return Ok(wanted.take(rows, None, most)) };
            // Only what is wanted stands in its minute.
            let row = workspace.pages.get(&cursor.row).filter(|page| self.is_wanted(workspace, page));
            let row = row.ok_or_else(|| wanted.invalid_cursor())?.id;
            return Ok(wanted.take(rows.skip_while(|other| *other != row), Some(cursor), most));
        }
        let question = SortedQuestion {
            data_source: self.data_source.id,
            filter: self.source.0.clone(),
            sorts: self.source.1.clone(),
            in_trash: self.in_trash,
            changes: workspace.changes(),
            day: workspace.clock.now().to_zoned(TimeZone::UTC).date(),
        };
        let kept = workspace.sorted.take().filter(|kept| kept.question == question);
        let kept = kept.unwrap_or_else(|| SortedRows { question, ids: self.sorted(workspace) });
        let from = match cursor {
            Some(cursor) => kept.position(cursor).ok_or_else(|| wanted.invalid_cursor()),
            None => Ok(0),
        };
        let part = from.map(|from| wanted.take(kept.ids[from..].iter().copied(), cursor, most));
        workspace.sorted.replace(Some(kept));
        part
    }

    /// All rows that are wanted, no more than `most`.
    pub(crate) fn all(&self, workspace: &Workspace, most: usize) -> Vec<Uuid> {
        match self.in_order_of_creation(workspace, None) {
            Some(rows) => rows.take(most).collect(),
            None => {
                let mut rows = self.sorted(workspace);
                rows.truncate(most);
                rows
            }
        }
    }

    fn is_wanted(&self, workspace: &Workspace, page: &Page) -> bool {
        page.in_trash == self.in_trash && self.filter.as_ref().is_none_or(|it| it.accepts(workspace, page))
    }

    /// The rows from one on, if they are wanted as the index has them.
    fn in_order_of_creation<'q>(
        &'q self,
        workspace: &'q Workspace,
        start: Option<RowKey>,
    ) -> Option<Box<dyn Iterator<Item = Uuid> + 'q>> {
        let order = match self.sorts.as_slice() {
            [] => Order::NewestFirst,
            [sort] if sort.is_by_creation() => {
                if sort.descending {
                    Order::NewestFirst
                } else {
                    Order::OldestFirst
                }
            }
            _ => return None,
        };
        let is_wanted = |id: &Uuid| workspace.pages.get(id).is_some_and(|page| self.is_wanted(workspace, page));
        let rows = &self.data_source.rows;
        Some(match order {
            Order::NewestFirst => Box::new(rows.newest_first(self.minutes(), start).filter(is_wanted)),
            Order::OldestFirst => Box::new(rows.oldest_first(self.minutes(), start).filter(is_wanted)),
        })
    }

    /// The rows from the minute of one on, if the rules after the time of creation only order those of a minute: no more of them are sorted
    /// than the answer needs.
    fn by_minute<'q>(&'q self, workspace: &'q Workspace, start: Option<RowKey>) -> Option<impl Iterator<Item = Uuid> + 'q> {
        let (first, rest) = self.sorts.split_first().filter(|(first, _)| first.is_by_creation())?;
        let minutes = self.data_source.rows.by_minute(self.minutes(), start, first.descending);
        Some(minutes.flat_map(|rows| self.in_order(workspace, rows, rest)))
    }

    fn minutes(&self) -> Minutes {
        self.filter.as_ref().map_or(Minutes::ALL, Filter::minutes)
    }

    /// The wanted rows by the rules. Those that the rules do not tell apart stay as they come.
    fn sorted(&self, workspace: &Workspace) -> Vec<Uuid> {
        self.in_order(workspace, self.data_source.rows.newest_first(self.minutes(), None), &self.sorts)
    }

    /// Those of some rows that are wanted, by some rules.
    fn in_order(&self, workspace: &Workspace, rows: impl Iterator<Item = Uuid>, sorts: &[Sort]) -> Vec<Uuid> {
        let rows = rows.filter_map(|id| workspace.pages.get(&id)).filter(|page| self.is_wanted(workspace, page));
        let mut keyed: Vec<_> = rows
            .map(|page| {
                let keys: Vec<_> = sorts.iter().map(|sort| sort.key(workspace, page)).collect();
                (page.id, keys)
            })
            .collect();
        keyed.sort_by(|(_, left), (_, right)| {
            let rules = sorts.iter().zip(left.iter().zip(right));
            rules
                .map(|(sort, (left, right))| sort.compare(left.as_ref(), right.as_ref()))
                .find(|order| order.is_ne())
                .unwrap_or(std::cmp::Ordering::Equal)
        });
        keyed.into_iter().map(|(id, _)| id).collect()
    }
}
