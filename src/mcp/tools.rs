//! Which tools there are.

use crate::Error;
use crate::actions::Effect;
use crate::registry::{ActionSpec, actions};

/// Which actions are tools, and in which form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[must_use]
pub struct Tools {
    read_only: bool,
    only: Vec<String>,
    pub(super) compact: bool,
    pub(super) simplify: bool,
}

impl Tools {
    /// All actions, a tool each.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether there are tools for actions only that change nothing.
    pub fn read_only(mut self, read_only: bool) -> Self {
        self.read_only = read_only;
        self
    }

    /// Only the actions of these ids. Where none is given, all of them.
    pub fn only(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.only = ids.into_iter().map(Into::into).collect();
        self
    }

    /// Whether there are three tools for all actions: to find one, to describe it, to run it. It takes a tenth of the tokens.
    pub fn compact(mut self, compact: bool) -> Self {
        self.compact = compact;
        self
    }

    /// Whether answers come in a simple form: [`RunOptions::simplify`](crate::RunOptions::simplify).
    pub fn simplify(mut self, simplify: bool) -> Self {
        self.simplify = simplify;
        self
    }

    /// The actions that are left.
    ///
    /// # Errors
    /// An id is that of no action, or of one that changes something where that is not allowed.
    pub(super) fn actions(&self) -> Result<Vec<&'static ActionSpec>, Error> {
        for id in &self.only {
            let Some(action) = actions().iter().find(|action| action.id == *id) else {
                let ids: Vec<_> = actions().iter().map(|action| action.id.as_str()).collect();
                return Err(Error::input("/only", format!("{id:?} is no action: expected one of {}", ids.join(", "))));
            };
            if !self.takes(action) {
                return Err(Error::input("/only", format!("{id} changes something, and the server is to be read-only")));
            }
        }
        let is_wanted = |action: &&ActionSpec| self.takes(action) && (self.only.is_empty() || self.only.contains(&action.id));
        Ok(actions().iter().filter(is_wanted).collect())
    }

    fn takes(&self, action: &ActionSpec) -> bool {
        !self.read_only || action.effect == Effect::Read
    }
}
