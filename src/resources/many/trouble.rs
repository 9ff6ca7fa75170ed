//! How many rows may be under way, and when it is no use to go on.

use crate::Error;
use crate::error::Kind;

/// So many rows are under way at first. One more with each answer: a row that is in the way of all others is not found out by many at once.
const AT_FIRST: usize = 8;

/// No more rows are ever under way.
const MOST: usize = 1000;

/// So many rows that fail one after the other, and for no reason of their own, end the rest.
const IN_A_ROW: usize = 16;

/// What the answers so far say of how to go on.
#[derive(Debug)]
pub(super) struct Trouble {
    most: usize,
    allowed: usize,
    /// How many rows were begun when the failures without a success between began, and how many of those that were begun since failed.
    series: Option<(usize, usize)>,
}

impl Trouble {
    pub(super) fn new(most: usize) -> Self {
        let most = most.clamp(1, MOST);
        Self { most, allowed: AT_FIRST.min(most), series: None }
    }

    /// The most rows that may ever be under way.
    pub(super) fn most(&self) -> usize {
        self.most
    }

    /// How many rows may be under way now.
    pub(super) fn allowed(&self) -> usize {
        self.allowed
    }

    /// An answer that says something of its row alone.
    pub(super) fn answered(&mut self) {
        self.allowed = (self.allowed + 1).min(self.most);
        self.series = None;
    }

    /// A row failed for no reason of its own. It was the `number`th that was begun, of `begun`. Whether the rest would fail, too.
    ///
    /// What was under way when the first one failed does not count: one broken connection can take many with it.
    pub(super) fn failed(&mut self, number: usize, begun: usize) -> bool {
        self.allowed = (self.allowed / 2).max(AT_FIRST).min(self.most);
        let (since, failed) = self.series.get_or_insert((begun, 0));
        *failed += usize::from(number >= *since);
        *failed >= IN_A_ROW
    }
}

/// Whether an error says nothing of its row: the server, the network or the limit of the rate is in trouble.
pub(super) fn is_trouble(error: &Error) -> bool {
    match error.kind() {
        Kind::Connect | Kind::Paced | Kind::Interrupted | Kind::Timeout => true,
        // An answer that nobody can read, to a row that may be written, says no more of it. Nor does a conflict, which is one with other
        // rows.
        _ => {
            let is_conflict = error.code() == Some("conflict_error");
            error.outcome_unknown() || is_conflict || matches!(error.status(), Some(408 | 429 | 500..))
        }
    }
}

/// Whether an error would come for every row.
///
/// `parent` is the one that all rows so far go into, if it is one: where that is not there, Notion's message names it.
pub(super) fn is_for_all(error: &Error, parent: Option<&str>) -> bool {
    let has_no_access = error.is_configuration() || error.is_token() || error.is_reauthorization_required();
    let is_not_there = || parent.is_some_and(|parent| error.message().contains(parent));
    match error.status() {
        Some(401) => true,
        Some(403) => error.code() == Some("restricted_resource"),
        Some(404) => is_not_there(),
        _ => has_no_access,
    }
}

#[cfg(test)]
mod tests {
    use super::{AT_FIRST, IN_A_ROW, Trouble};

    #[test]
    fn more_go_out_as_answers_come_in() {
        for (most, answers, expected) in [(1, 5, 1), (100, 0, AT_FIRST), (100, 12, AT_FIRST + 12), (100, 500, 100)] {
            let mut trouble = Trouble::new(most);
            (0..answers).for_each(|_| trouble.answered());
            assert_eq!(trouble.allowed(), expected, "{most}, {answers}");
        }
        assert_eq!([0, usize::MAX].map(|most| Trouble::new(most).most()), [1, 1000]);
    }

    #[test]
    fn fewer_go_out_where_they_fail() {
        let mut trouble = Trouble::new(100);
        (0..92).for_each(|_| trouble.answered());
        let allowed = [0, 1, 2, 3, 4].map(|number| {
            trouble.failed(number, 100);
            trouble.allowed()
        });
        assert_eq!(allowed, [50, 25, 12, AT_FIRST, AT_FIRST]);
    }

    #[test]
    fn ends_where_nothing_gets_through_any_more() {
        let mut trouble = Trouble::new(100);
        // All that were under way are lost at once, and one that came after them is not.
        assert!((0..100).all(|number| !trouble.failed(number, 100)));
        assert!(!trouble.failed(100, 101));
        trouble.answered();
        // The next time, nothing gets through.
        assert!((101..201).all(|number| !trouble.failed(number, 201)));
        let ended = (201..).position(|number| trouble.failed(number, number + 1));
        assert_eq!(ended, Some(IN_A_ROW - 1));
    }
}
