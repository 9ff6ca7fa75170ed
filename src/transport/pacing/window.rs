//! A pacer for who knows the budget.

use std::time::Duration;

use tokio::time::Instant;

use super::line::{Admission, Gate, Line};
use super::{Outcome, Pacer, Ticket};
use crate::BoxFuture;

/// Lets out so many requests in each window of time, at any pace.
///
/// For who knows that Notion limits their connection so. A window opens with a request, and the next one with the first request
/// after its end, or where a refusal says.
///
/// ```
/// use std::time::Duration;
/// use notion_connector::{Notion, pacing::WindowPacer};
///
/// let pacer = WindowPacer::new(600, Duration::from_secs(60));
/// let notion = Notion::builder().token("ntn_secret").pacer(pacer).build()?;
/// # Ok::<(), notion_connector::Error>(())
/// ```
#[derive(Debug)]
pub struct WindowPacer(Line<Windows>);

impl WindowPacer {
    /// `budget` requests, 1 at least, in each window of this length.
    #[must_use]
    pub fn new(budget: u32, length: Duration) -> Self {
        Self(Line::new(Windows { budget: budget.max(1), length, opened: None, used: 0, not_before: None }))
    }
}

#[derive(Debug)]
struct Windows {
    budget: u32,
    length: Duration,
    opened: Option<Instant>,
    used: u32,
    not_before: Option<Instant>,
}

impl Gate for Windows {
    fn admit(&mut self, _came: Instant, now: Instant) -> Admission {
        if let Some(time) = self.not_before.filter(|time| now < *time) {
            return Admission::At(time);
        }
        let end = self.opened.map(|opened| opened + self.length);
        match end.filter(|end| now < *end) {
            Some(end) if self.used >= self.budget => return Admission::At(end),
            Some(_) => {}
            None => (self.opened, self.used) = (Some(now), 0),
        }
        self.used += 1;
        Admission::Granted(0)
    }

    fn settle(&mut self, _ticket: Ticket, outcome: Outcome, now: Instant) {
        if let Outcome::Refused(told) = outcome {
            let not_before = now + told.unwrap_or(self.length);
            self.not_before = self.not_before.max(Some(not_before));
            // The server's window ends then, whatever was thought of it.
            self.opened = None;
        }
    }

    fn not_before(&self) -> Option<Instant> {
        self.not_before
    }
}

impl Pacer for WindowPacer {
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
