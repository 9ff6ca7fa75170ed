//! A pacer for who knows the rate.

use std::time::Duration;

use tokio::time::Instant;

use super::line::{Admission, Gate, Line};
use super::{Outcome, Pacer, Ticket};
use crate::BoxFuture;

/// Lets out a burst at once, and in the long run so many requests a second.
///
/// For who knows that Notion limits their connection so. A refusal is waited out, whatever the numbers say.
///
/// ```
/// use notion_connector::{Notion, pacing::BucketPacer};
///
/// let notion = Notion::builder().token("ntn_secret").pacer(BucketPacer::new(3.0, 10)).build()?;
/// # Ok::<(), notion_connector::Error>(())
/// ```
#[derive(Debug)]
pub struct BucketPacer(Line<Bucket>);

impl BucketPacer {
    /// `rate` requests a second, and `burst` at once. Either counts as what lets one request go, at least: a burst of one, and a rate of one
    /// in a minute.
    #[must_use]
    pub fn new(rate: f64, burst: u32) -> Self {
        let interval = Duration::try_from_secs_f64(1.0 / rate).unwrap_or(Duration::MAX).min(Duration::from_secs(60));
        Self(Line::new(Bucket { interval, burst: burst.max(1), full_at: None, not_before: None }))
    }
}

#[derive(Debug)]
struct Bucket {
    /// The time that one request takes to be earned.
    interval: Duration,
    burst: u32,
    /// When the bucket is full again; nothing where it is.
    full_at: Option<Instant>,
    not_before: Option<Instant>,
}

impl Gate for Bucket {
    fn admit(&mut self, _came: Instant, now: Instant) -> Admission {
        let full_at = self.full_at.map_or(now, |full_at| full_at.max(now));
        // So much of the bucket may be missing that a request is still left.
        let spare = self.interval.saturating_mul(self.burst - 1);
        let earned = full_at.checked_sub(spare).unwrap_or(now);
        let time = self.not_before.map_or(earned, |not_before| earned.max(not_before));
        if time > now {
            return Admission::At(time);
        }
        self.full_at = Some(full_at + self.interval);
        Admission::Granted(0)
    }

    fn settle(&mut self, _ticket: Ticket, outcome: Outcome, now: Instant) {
        if let Outcome::Refused(told) = outcome {
            let not_before = now + told.unwrap_or(self.interval);
            self.not_before = self.not_before.max(Some(not_before));
        }
    }

    fn not_before(&self) -> Option<Instant> {
        self.not_before
    }
}

impl Pacer for BucketPacer {
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
