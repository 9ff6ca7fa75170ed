//! First come, first served.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::{Mutex as Turnstile, Notify};
use tokio::time::Instant;

use super::{Outcome, Ticket};

/// What decides whether the first in line may go.
pub(super) trait Gate: Send {
    /// Lets the first in line through, who came at a time, or says what it waits for.
    fn admit(&mut self, came: Instant, now: Instant) -> Admission;

    /// How a request ended that was let through.
    fn settle(&mut self, ticket: Ticket, outcome: Outcome, now: Instant);

    /// Before this, nobody is let through.
    fn not_before(&self) -> Option<Instant>;
}

/// What a gate says to the first in line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Admission {
    Granted(Ticket),
    /// To ask again at this time, or when a request has ended.
    At(Instant),
    /// To ask again when a request has ended.
    AfterAnother,
}

/// A line before a gate. Who leaves it leaves nothing behind: the turnstiles are fair, and only the first in line asks.
#[derive(Debug)]
pub(super) struct Line<G> {
    gate: Mutex<G>,
    /// Those that were not out yet wait here, so that no more than one of them is before those that were.
    newcomers: Turnstile<()>,
    first: Turnstile<()>,
    ended: Notify,
}

impl<G: Gate> Line<G> {
    pub(super) fn new(gate: G) -> Self {
        Self { gate: Mutex::new(gate), newcomers: Turnstile::new(()), first: Turnstile::new(()), ended: Notify::new() }
    }

    pub(super) async fn acquire(&self, again: bool) -> Ticket {
        let came = Instant::now();
        let _place = if again { None } else { Some(self.newcomers.lock().await) };
        let _first = self.first.lock().await;
        loop {
            let ended = self.ended.notified();
            let admission = self.gate().admit(came, Instant::now());
            match admission {
                Admission::Granted(ticket) => return ticket,
                // Whichever comes first, the gate is asked again.
                Admission::At(time) => drop(tokio::time::timeout_at(time, ended).await),
                Admission::AfterAnother => ended.await,
            }
        }
    }

    pub(super) fn settle(&self, ticket: Ticket, outcome: Outcome) {
        self.gate().settle(ticket, outcome, Instant::now());
        // Only one waits. Where none does yet, the permit is kept for the next.
        self.ended.notify_one();
    }

    pub(super) fn earliest(&self) -> std::time::Duration {
        let not_before = self.gate().not_before();
        not_before.map(|time| time.saturating_duration_since(Instant::now())).unwrap_or_default()
    }

    fn gate(&self) -> MutexGuard<'_, G> {
        self.gate.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
