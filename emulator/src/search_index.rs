//! What search knows of the workspace. Notion's index is behind what is really there, by some twenty seconds and now and then by more.

use std::collections::HashSet;
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::history::{Change, History};
use crate::workspace::Workspace;

/// What search knows.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct SearchIndex {
    /// How far the index is behind.
    #[serde(skip)]
    lag: Duration,
    /// How many changes the index knows however far it is behind.
    #[serde(skip)]
    known_changes: u64,
    /// What is in the trash and was never taken out of the index.
    left_behind: HashSet<Uuid>,
}

impl SearchIndex {
    /// An index that knows of so many changes that there were, and of later ones so much later.
    pub(crate) fn set_lag(&mut self, lag: Duration, changes: u64) {
        self.lag = lag;
        self.known_changes = changes;
    }

    /// Search finds an object in the trash as if it were not there.
    pub(crate) fn leave_behind(&mut self, id: Uuid) {
        self.left_behind.insert(id);
    }

    /// Whether search finds an object, or one in the trash.
    pub(crate) fn has(&self, workspace: &Workspace, id: Uuid, history: &History, in_trash: bool) -> bool {
        let known = |change: &Change| {
            let behind = workspace.clock.now().checked_sub(self.lag).unwrap_or(Timestamp::MIN);
            self.lag.is_zero() || change.number <= self.known_changes || change.at <= behind
        };
        if !known(&history.created) {
            return false;
        }
        match workspace.in_trash_since(id) {
            Some(_) if self.left_behind.contains(&id) => true,
            Some(since) if known(&since) => in_trash,
            _ => !in_trash,
        }
    }
}
