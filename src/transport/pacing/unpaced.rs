//! No pacing.

use super::{Outcome, Pacer, Ticket};
use crate::BoxFuture;

/// Lets every request go at once. What Notion refuses is waited out by each call for itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unpaced;

impl Pacer for Unpaced {
    fn acquire(&self, _again: bool) -> BoxFuture<'_, Ticket> {
        Box::pin(std::future::ready(0))
    }

    fn settle(&self, _ticket: Ticket, _outcome: Outcome) {}
}
