//! How far a caller has come, and its text.

use std::collections::{BTreeMap, BTreeSet};
use std::time::SystemTime;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::digest::{self, Digest};
use crate::Error;
use crate::types::{Filter, PageId, Timestamp};

/// The form of the text. Another one is refused.
const VERSION: u8 = 1;

/// So many rows are remembered at most, unless more were edited in the newest minute.
const MOST_REMEMBERED: usize = 20_000;

/// The bytes of an id.
const ID: usize = 16;

/// The bytes of a row that was given.
const ROW: usize = ID + 4 + 8;

/// What is followed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sight {
    of: String,
    /// A digest of the filter and the chosen properties.
    chosen: Option<String>,
}

impl Sight {
    pub(super) fn new(of: String, filter: Option<&Filter>, properties: &[String]) -> Result<Self, Error> {
        let chosen = (filter.is_some() || !properties.is_empty()).then(|| {
            let digest = digest::of_value(&json!({ "filter": filter, "properties": properties }));
            BASE64_STANDARD.encode(digest)
        });
        Ok(Self { of, chosen })
    }
}

/// What was given to the caller.
#[derive(Debug)]
pub(super) struct State {
    sight: Sight,
    /// Whether it is known since when changes are wanted.
    pub(super) has_begun: bool,
    /// All that was edited before this minute was given, and some of what was edited in it.
    pub(super) newest: Option<u32>,
    /// What is remembered is complete from this minute on, and nothing before it is wanted.
    pub(super) floor: Option<u32>,
    /// The rows that were given last, with the minute of their edit and what was in them.
    pub(super) given: BTreeMap<u128, (u32, Digest)>,
    /// The rows that there were, once somebody asked what is missing.
    pub(super) known: Option<BTreeSet<u128>>,
    /// A poll of more rows than a page has, which was left in its middle.
    pub(super) reading: Option<Reading>,
}

/// Where a poll of many rows is.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Reading {
    pub(super) from: Option<u32>,
    /// The newest minute when it began: what was edited while it was under way is looked at again by the next one.
    pub(super) newest: Option<u32>,
    pub(super) rows: String,
}

#[derive(Serialize, Deserialize)]
struct Written {
    version: u8,
    sight: Sight,
    has_begun: bool,
    newest: Option<u32>,
    floor: Option<u32>,
    given: String,
    known: Option<String>,
    reading: Option<Reading>,
}

impl State {
    pub(super) fn new(sight: Sight, since: Option<u32>) -> Self {
        let given = BTreeMap::new();
        Self { sight, has_begun: since.is_some(), newest: None, floor: since, given, known: None, reading: None }
    }

    /// Where the next poll begins to look; nothing where it looks at all rows.
    pub(super) fn from(&self, overlap: u32) -> Option<u32> {
        let back = self.newest.map(|newest| newest.saturating_sub(overlap));
        back.max(self.floor)
    }

    /// Whether a row was given as it is. What has no id cannot be told apart.
    pub(super) fn was_given(&self, id: Option<u128>, minute: u32, digest: Digest) -> bool {
        id.is_some_and(|id| self.given.get(&id) == Some(&(minute, digest)))
    }

    /// Goes on to a minute, and forgets what no poll will look at again.
    pub(super) fn reach(&mut self, newest: Option<u32>, overlap: u32) {
        self.newest = self.newest.max(newest);
        let Some(from) = self.from(overlap) else { return };
        // Where the next poll looks back further, it would take what is forgotten for new.
        self.floor = Some(from);
        self.given.retain(|_, (minute, _)| *minute >= from);
        self.forget_more_than(MOST_REMEMBERED);
    }

    /// Forgets the oldest minutes while too many rows are remembered: polls look back less far then. The newest minute stays.
    fn forget_more_than(&mut self, most: usize) {
        if self.given.len() <= most {
            return;
        }
        let mut minutes: BTreeMap<u32, usize> = BTreeMap::new();
        for (minute, _) in self.given.values() {
            *minutes.entry(*minute).or_default() += 1;
        }
        let mut kept = 0;
        let whole = minutes.iter().rev().take_while(|(_, rows)| {
            kept += **rows;
            kept <= most
        });
        // What came after the newest minute, while a long poll was under way, is still to be looked at.
        let floor = whole.last().map(|(minute, _)| *minute).or(self.newest).min(self.newest);
        self.floor = self.floor.max(floor);
        self.given.retain(|_, (minute, _)| Some(*minute) >= floor);
    }

    /// The state as text, and where a poll of many rows is.
    pub(super) fn text(&self, reading: Option<Reading>) -> String {
        let given = self
            .given
            .iter()
            .flat_map(|(id, (minute, digest))| id.to_be_bytes().into_iter().chain(minute.to_be_bytes()).chain(*digest));
        let known = self.known.as_ref().map(|known| known.iter().flat_map(|id| id.to_be_bytes()).collect::<Vec<_>>());
        let written = Written {
            version: VERSION,
            sight: self.sight.clone(),
            has_begun: self.has_begun,
            newest: self.newest,
            floor: self.floor,
            given: BASE64_STANDARD.encode(given.collect::<Vec<_>>()),
            known: known.map(|known| BASE64_STANDARD.encode(known)),
            reading: reading.or_else(|| self.reading.clone()),
        };
        // It has string keys only, and so is JSON.
        serde_json::to_string(&written).unwrap_or_default()
    }

    /// Reads what [`State::text`] wrote, if it is of the same rows.
    pub(super) fn read(text: &str, sight: Sight) -> Result<Self, Error> {
        let unreadable = || Error::input("/resume", "it is no token that changes gave, or one of a later version");
        let written: Written = serde_json::from_str(text).map_err(|_| unreadable())?;
        if written.version != VERSION {
            return Err(unreadable());
        }
        if written.sight != sight {
            return Err(Error::input("/resume", "the token is of something else, or of another filter or other properties"));
        }
        let bytes = |text: &String| BASE64_STANDARD.decode(text).map_err(|_| unreadable());
        let given = bytes(&written.given)?;
        let (rows, rest) = given.as_chunks::<ROW>();
        let known = written.known.as_ref().map(bytes).transpose()?;
        let (ids, rest_of_ids) = known.as_deref().unwrap_or_default().as_chunks::<ID>();
        if !rest.is_empty() || !rest_of_ids.is_empty() {
            return Err(unreadable());
        }
        Ok(Self {
            sight,
            has_begun: written.has_begun,
            newest: written.newest,
            floor: written.floor,
            given: rows.iter().map(row).collect(),
            known: known.as_ref().map(|_| ids.iter().map(|id| u128::from_be_bytes(*id)).collect()),
            reading: written.reading,
        })
    }
}

/// A row that was given, as bytes: its id, its minute, its digest.
fn row(bytes: &[u8; ROW]) -> (u128, (u32, Digest)) {
    let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, minute @ .., q, r, s, t, u, v, w, x] = *bytes;
    let id = u128::from_be_bytes([a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p]);
    (id, (u32::from_be_bytes(minute), [q, r, s, t, u, v, w, x]))
}

/// The id of a row as a number; nothing for one that is no id of Notion's.
pub(super) fn number(id: &PageId) -> Option<u128> {
    let digits: String = id.to_string().chars().filter(|character| *character != '-').collect();
    (digits.len() == 2 * ID).then(|| u128::from_str_radix(&digits, 16).ok()).flatten()
}

/// The time in whole minutes since 1970.
pub(super) fn minute(time: &Timestamp) -> Option<u32> {
    let time = humantime::parse_rfc3339_weak(time.as_str()).ok()?;
    u32::try_from(time.duration_since(SystemTime::UNIX_EPOCH).ok()?.as_secs() / 60).ok()
}

#[cfg(test)]
mod tests {
    use super::{Sight, State};

    /// Rows of some minutes, as many of each, and how far the next poll looks back.
    #[test]
    fn remembers_so_many_and_no_more() {
        for (minutes, newest, most, left, floor) in [
            (vec![(10, 3), (11, 3), (12, 3)], 12, 9, 9, None),
            (vec![(10, 3), (11, 3), (12, 3)], 12, 8, 6, Some(11)),
            (vec![(10, 3), (11, 3), (12, 3)], 12, 5, 3, Some(12)),
            (vec![(10, 3), (12, 3)], 12, 1, 3, Some(12)),
            // What is newer than the newest minute of a poll stays, for the next one looks at it.
            (vec![(10, 3), (12, 3), (15, 3)], 12, 1, 6, Some(12)),
        ] {
            let mut state = State::new(Sight::new("pages".into(), None, &[]).unwrap(), None);
            for (minute, rows) in &minutes {
                state.given.extend((0..*rows).map(|row| (u128::from(minute * 100 + row), (*minute, [0; 8]))));
            }
            state.newest = Some(newest);
            state.forget_more_than(most);
            assert_eq!((state.given.len(), state.floor), (left, floor), "{minutes:?}, {most}");
        }
    }

    #[test]
    fn comes_back_from_its_text() {
        let sight = || Sight::new("pages".into(), None, &[]).unwrap();
        let mut state = State::new(sight(), Some(7));
        state.newest = Some(12);
        state.given.insert(u128::MAX - 1, (12, *b"abcdefgh"));
        state.known = Some([3, u128::MAX].into());
        let read = State::read(&state.text(None), sight()).unwrap();
        assert_eq!(format!("{read:?}"), format!("{state:?}"));
    }
}
