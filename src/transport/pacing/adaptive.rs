//! A pacer that learns the limit.

use std::fmt;
use std::time::Duration;

use tokio::time::Instant;

use super::line::Line;
use super::state::AdaptiveGate;
use super::{Outcome, Pacer, Ticket};
use crate::BoxFuture;

/// Learns from the answers how many requests are let in, and lets out no more: what a client has unless it is given another.
///
/// Notion's limit is an average of three requests a second with bursts for some, and a budget in a window of 60 seconds for
/// others; nobody is told which. So it lets everything go until something is refused. Then all wait as long as `Retry-After` says, and from
/// what was let in between two refusals it learns a rate, or the budget of a window. A little more than that is tried now
/// and then, so that it costs a refusal, and not the rest of the budget, when the limit has changed.
///
/// Requests go out in the order in which they came; one that was refused goes before newcomers. After two minutes without a request,
/// what was learnt is forgotten.
///
/// # Limits
/// Clients that are built on the same token and base URL share one within a process, whichever runtime they are on. For several
/// processes, see [`Pacer`].
pub struct AdaptivePacer(Line<AdaptiveGate>);

impl AdaptivePacer {
    /// One that knows nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self(Line::new(AdaptiveGate::new(Instant::now())))
    }
}

impl Default for AdaptivePacer {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for AdaptivePacer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("AdaptivePacer").finish_non_exhaustive()
    }
}

impl Pacer for AdaptivePacer {
    fn acquire(&self, again: bool) -> BoxFuture<'_, Ticket> {
        Box::pin(self.0.acquire(again))
    }

    fn settle(&self, ticket: Ticket, outcome: Outcome) {
        self.0.settle(ticket, outcome);
    }

    fn earliest(&self) -> Duration {
        self.0.earliest()
    }
}
