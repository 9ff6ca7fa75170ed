//! The queries of views: their rows are found once, and kept for a while.

use std::collections::VecDeque;

use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

/// How long a query is kept, in minutes.
const LIFETIME: i64 = 15;

/// The most queries that are kept, so that they do not fill the memory. The oldest one goes first.
const MOST_QUERIES: usize = 1_000;

/// The queries that are kept, the oldest first.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct ViewQueries {
    kept: VecDeque<ViewQuery>,
}

/// The rows that a view showed when it was asked.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ViewQuery {
    pub(crate) id: Uuid,
    pub(crate) view: Uuid,
    pub(crate) rows: Vec<Uuid>,
    /// Whether there were more rows than one query answers.
    pub(crate) is_cut_off: bool,
    expires: Timestamp,
}

impl ViewQuery {
    pub(crate) fn new((id, view): (Uuid, Uuid), rows: Vec<Uuid>, is_cut_off: bool, now: Timestamp) -> Self {
        let expires = now.checked_add(LIFETIME.minutes()).unwrap_or(Timestamp::MAX);
        Self { id, view, rows, is_cut_off, expires }
    }

    /// When the query is forgotten, as answers show it.
    pub(crate) fn expires_at(&self) -> String {
        self.expires.strftime("%Y-%m-%dT%H:%M:%S.%3f+00:00").to_string()
    }
}

/// Rows as the queries of views answer them: by their ids.
pub(crate) fn references(rows: &[Uuid]) -> Vec<Value> {
    rows.iter().map(|row| json!({ "object": "page", "id": row })).collect()
}

impl ViewQueries {
    pub(crate) fn add(&mut self, query: ViewQuery, now: Timestamp) {
        self.kept.retain(|kept| kept.expires > now);
        if self.kept.len() >= MOST_QUERIES {
            self.kept.pop_front();
        }
        self.kept.push_back(query);
    }

    /// The query of a view, if it is still kept.
    pub(crate) fn get(&self, view: Uuid, id: Uuid, now: Timestamp) -> Option<&ViewQuery> {
        self.kept.iter().find(|kept| kept.id == id && kept.view == view && kept.expires > now)
    }

    pub(crate) fn remove(&mut self, id: Uuid) {
        self.kept.retain(|kept| kept.id != id);
    }

    pub(super) fn remove_of(&mut self, view: Uuid) {
        self.kept.retain(|kept| kept.view != view);
    }
}
