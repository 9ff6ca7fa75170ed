//! What a client says of its new pages, against what happened.

use std::collections::{BTreeMap, HashSet};

use notion_connector::Notion;
use notion_connector::types::ResultType;
use notion_emulator::Emulator;

use crate::Result;
use crate::outcome::Outcome;

/// How a client's word compares with the server's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Pieces that were done more than once.
    pub twice: usize,
    /// Pieces that are done by the client's word, and whose page the server does not have.
    pub missing: usize,
    /// Failures that may have happened, by the client's word.
    pub maybe: Failures,
    /// Failures that did not happen, by the client's word.
    pub not: Failures,
    /// Failures of which the client says nothing.
    pub unsaid: Failures,
    /// Pages that the ledger has and that were not found, or the other way round.
    pub unaccounted: usize,
}

/// Failures that a client says the same of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Failures {
    /// How many there are.
    pub count: usize,
    /// How many of them happened all the same.
    pub happened: usize,
}

impl Agreement {
    /// Whether each failure says whether it may have happened, and the ledger agrees with that and with what is done.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.twice == 0 && self.missing == 0 && self.unsaid.count == 0 && self.not.happened == 0 && self.unaccounted == 0
    }

    /// Compares outcomes with the pages that are there, by the number of the piece.
    #[must_use]
    pub fn of(outcomes: &[Outcome], pages: &BTreeMap<usize, Vec<String>>) -> Self {
        let mut agreement = Self { twice: pages.values().filter(|ids| ids.len() > 1).count(), ..Self::default() };
        for outcome in outcomes {
            let ids = pages.get(&outcome.number).map(Vec::as_slice).unwrap_or_default();
            let Some(failure) = &outcome.failure else {
                let is_there = outcome.page.as_ref().is_some_and(|page| ids.contains(page));
                agreement.missing += usize::from(!is_there);
                continue;
            };
            let failures = match failure.may_have_happened {
                Some(true) => &mut agreement.maybe,
                Some(false) => &mut agreement.not,
                None => &mut agreement.unsaid,
            };
            failures.count += 1;
            failures.happened += usize::from(!ids.is_empty());
        }
        agreement
    }
}

/// Looks up what became of `creates` in an emulator: the ledger says what was made, and a search how it is called.
///
/// # Errors
/// The search fails.
pub async fn compare(emulator: &Emulator, notion: &Notion, outcomes: &[Outcome]) -> Result<Agreement> {
    let made = emulator.requests_where(|request| request.operation == Some("create_page") && request.done);
    let made: HashSet<String> = made.into_iter().flat_map(|request| request.created).collect();
    let mut pages: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let mut found = HashSet::new();
    let mut search = notion.search().by_title("bench ").only(ResultType::Page).stream();
    while let Some(result) = search.next().await {
        let Some(page) = result?.into_page() else { continue };
        if let Some(number) = page.title().strip_prefix("bench ").and_then(|number| number.parse().ok()) {
            found.insert(page.id.to_string());
            pages.entry(number).or_default().push(page.id.to_string());
        }
    }
    Ok(Agreement { unaccounted: made.symmetric_difference(&found).count(), ..Agreement::of(outcomes, &pages) })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Agreement, Failures};
    use crate::outcome::{Failure, Outcome};

    fn failed(may_have_happened: Option<bool>) -> Outcome {
        Outcome::failed(1, Failure { reason: "reset".into(), may_have_happened })
    }

    #[test]
    fn each_word_is_held_against_the_pages() {
        let none = Agreement::default();
        let one = |happened| Failures { count: 1, happened };
        let rows: [(Outcome, &[&str], Agreement, bool); 9] = [
            (Outcome::done(1, "a".into()), &["a"], none, true),
            (Outcome::done(1, "a".into()), &["a", "b"], Agreement { twice: 1, ..none }, false),
            (Outcome::done(1, "a".into()), &[], Agreement { missing: 1, ..none }, false),
            (failed(Some(true)), &["a"], Agreement { maybe: one(1), ..none }, true),
            (failed(Some(true)), &[], Agreement { maybe: one(0), ..none }, true),
            (failed(Some(false)), &[], Agreement { not: one(0), ..none }, true),
            (failed(Some(false)), &["a"], Agreement { not: one(1), ..none }, false),
            (failed(None), &["a"], Agreement { unsaid: one(1), ..none }, false),
            (failed(None), &[], Agreement { unsaid: one(0), ..none }, false),
        ];
        for (outcome, ids, expected, is_good) in rows {
            let pages = BTreeMap::from([(1, ids.iter().map(|&id| id.to_owned()).collect())]);
            let agreement = Agreement::of(std::slice::from_ref(&outcome), &pages);
            assert_eq!(agreement, expected, "{outcome:?}, {ids:?}");
            assert_eq!(agreement.is_good(), is_good, "{outcome:?}, {ids:?}");
        }
    }
}
