//! A request that is out.

use super::{Outcome, Pacer, Ticket};

/// A ticket that is settled once, whatever happens to the call that holds it.
pub(in crate::transport) struct Turn<'a> {
    pacer: &'a dyn Pacer,
    ticket: Option<Ticket>,
}

impl<'a> Turn<'a> {
    /// Waits for a turn.
    pub(in crate::transport) async fn wait(pacer: &'a dyn Pacer, again: bool) -> Self {
        let ticket = pacer.acquire(again).await;
        Self { pacer, ticket: Some(ticket) }
    }

    pub(in crate::transport) fn settle(mut self, outcome: Outcome) {
        self.end(outcome);
    }

    fn end(&mut self, outcome: Outcome) {
        if let Some(ticket) = self.ticket.take() {
            self.pacer.settle(ticket, outcome);
        }
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.end(Outcome::Unknown);
    }
}
