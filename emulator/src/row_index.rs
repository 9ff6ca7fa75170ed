//! The rows of a data source by the time of their creation.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::history::Change;

/// The rows of a data source, by the minute of their creation and within it by their making.
///
/// The API shows and compares the time of creation to the minute. Keeping the rows sorted by it lets a query start
/// in the middle, at a cursor or at a bound of its filter, without looking at the rows before.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct RowIndex {
    rows: Vec<RowKey>,
}

/// Where a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct RowKey {
    minute: i64,
    number: u64,
    pub(crate) id: Uuid,
}

/// From which minute on to which one, both included, the rows are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Minutes {
    pub(crate) first: i64,
    pub(crate) last: i64,
}

impl Minutes {
    pub(crate) const ALL: Self = Self { first: i64::MIN, last: i64::MAX };

    /// No minute at all.
    pub(crate) const NONE: Self = Self { first: i64::MAX, last: i64::MIN };

    /// The minutes that are in both.
    pub(crate) fn and(self, other: Self) -> Self {
        Self { first: self.first.max(other.first), last: self.last.min(other.last) }
    }

    /// The shortest stretch with the minutes of both.
    pub(crate) fn or(self, other: Self) -> Self {
        Self { first: self.first.min(other.first), last: self.last.max(other.last) }
    }
}

/// The minute that a moment is in.
pub(crate) fn minute_of(moment: Timestamp) -> i64 {
    moment.as_second().div_euclid(60)
}

impl RowKey {
    /// The place of the row that was created with this change.
    pub(crate) fn new(id: Uuid, created: Change) -> Self {
        Self { minute: minute_of(created.at), number: created.number, id }
    }
}

impl RowIndex {
    /// Adds rows. Those created last usually are the newest, and cost nothing to put in their place.
    pub(crate) fn extend(&mut self, rows: impl IntoIterator<Item = RowKey>) {
        let before = self.rows.len();
        self.rows.extend(rows);
        let start = before.saturating_sub(1);
        if !self.rows[start..].is_sorted() {
            // Fast on what is mostly sorted.
            self.rows.sort();
        }
    }

    /// Takes a row away.
    pub(crate) fn remove(&mut self, row: RowKey) {
        if let Ok(position) = self.rows.binary_search(&row) {
            self.rows.remove(position);
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// All rows, in no order to rely on.
    pub(crate) fn ids(&self) -> impl Iterator<Item = Uuid> {
        self.rows.iter().map(|row| row.id)
    }

    /// The rows of these minutes, the newest first, from the row `start` on.
    pub(crate) fn newest_first(&self, minutes: Minutes, start: Option<RowKey>) -> impl Iterator<Item = Uuid> {
        let rows = self.between(minutes);
        let end = start.map_or(rows.len(), |start| rows.partition_point(|row| *row <= start));
        rows[..end].iter().rev().map(|row| row.id)
    }

    /// The rows of these minutes, the oldest minute first, from the row `start` on.
    ///
    /// The rows of one minute are not told apart by their time, and stay in the order they have without a rule.
    pub(crate) fn oldest_first(&self, minutes: Minutes, start: Option<RowKey>) -> impl Iterator<Item = Uuid> {
        let rows = self.between(minutes);
        let (begun, behind) = match start {
            Some(start) => {
                let first = rows.partition_point(|row| row.minute < start.minute);
                let next = rows.partition_point(|row| *row <= start);
                let behind = rows.partition_point(|row| row.minute <= start.minute);
                (&rows[first..next], &rows[behind..])
            }
            None => (&rows[..0], rows),
        };
        let minutes = behind.chunk_by(|left, right| left.minute == right.minute);
        begun.iter().rev().chain(minutes.flat_map(|minute| minute.iter().rev())).map(|row| row.id)
    }

    /// The rows of each of these minutes, the newest of them first: minute by minute, from the minute of the row `start` on.
    pub(crate) fn by_minute(
        &self,
        minutes: Minutes,
        start: Option<RowKey>,
        descending: bool,
    ) -> impl Iterator<Item = impl Iterator<Item = Uuid>> {
        let rest = start.map_or(Minutes::ALL, |start| match descending {
            true => Minutes { last: start.minute, ..Minutes::ALL },
            false => Minutes { first: start.minute, ..Minutes::ALL },
        });
        let mut minutes = self.between(minutes.and(rest)).chunk_by(|left, right| left.minute == right.minute);
        let rows = std::iter::from_fn(move || if descending { minutes.next_back() } else { minutes.next() });
        rows.map(|rows| rows.iter().rev().map(|row| row.id))
    }

    fn between(&self, minutes: Minutes) -> &[RowKey] {
        let first = self.rows.partition_point(|row| row.minute < minutes.first);
        let end = self.rows.partition_point(|row| row.minute <= minutes.last);
        // An empty stretch ends before it begins.
        self.rows.get(first..end).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Minutes, RowIndex, RowKey};
    use uuid::Uuid;

    /// Where to read, and the numbers of the rows found newest and oldest first.
    type Case<'a> = (Minutes, Option<RowKey>, &'a [u128], &'a [u128]);

    fn row(minute: i64, number: u64) -> RowKey {
        RowKey { minute, number, id: Uuid::from_u128(number.into()) }
    }

    fn numbers(ids: impl Iterator<Item = Uuid>) -> Vec<u128> {
        ids.map(|id| id.as_u128()).collect()
    }

    #[test]
    fn minutes_are_read_whole_from_that_of_a_row_on() {
        let mut index = RowIndex::default();
        index.extend([row(1, 1), row(1, 2), row(2, 3), row(3, 4), row(3, 5)]);
        let (one, two, three) = (vec![2, 1], vec![3], vec![5, 4]);
        for (start, descending, expected) in [
            (None, false, vec![&one, &two, &three]),
            (None, true, vec![&three, &two, &one]),
            (Some(row(1, 2)), false, vec![&one, &two, &three]),
            (Some(row(3, 4)), false, vec![&three]),
            (Some(row(3, 4)), true, vec![&three, &two, &one]),
            (Some(row(2, 3)), true, vec![&two, &one]),
        ] {
            let found: Vec<_> = index.by_minute(Minutes::ALL, start, descending).map(numbers).collect();
            assert!(found.iter().eq(expected), "{start:?} {descending}: {found:?}");
        }
    }

    #[test]
    fn rows_are_read_in_both_directions_from_anywhere() {
        let mut index = RowIndex::default();
        index.extend([row(1, 1), row(1, 2), row(3, 4)]);
        index.extend([row(2, 5), row(1, 3)]);
        let some = |first, last| Minutes { first, last };
        let cases: &[Case<'_>] = &[
            (Minutes::ALL, None, &[4, 5, 3, 2, 1], &[3, 2, 1, 5, 4]),
            (Minutes::ALL, Some(row(1, 2)), &[2, 1], &[2, 1, 5, 4]),
            (Minutes::ALL, Some(row(2, 5)), &[5, 3, 2, 1], &[5, 4]),
            (some(2, 3), None, &[4, 5], &[5, 4]),
            (some(2, 2), Some(row(2, 5)), &[5], &[5]),
            (some(3, 1), None, &[], &[]),
            (some(7, 9), None, &[], &[]),
        ];
        for (minutes, start, newest_first, oldest_first) in cases {
            assert_eq!(numbers(index.newest_first(*minutes, *start)), *newest_first, "{minutes:?} {start:?}");
            assert_eq!(numbers(index.oldest_first(*minutes, *start)), *oldest_first, "{minutes:?} {start:?}");
        }
        assert_eq!(index.ids().count(), 5);
    }
}
