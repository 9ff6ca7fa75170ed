//! What was let in between one refusal and the next.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

use super::Ticket;

/// How many epochs are remembered. The older ones say little of what the server allows now.
const REMEMBERED: usize = 12;

/// The time from one refusal to the next. At either end the server had nothing left to give, whichever way it counts, so what was
/// let in between is what it gave in that time.
#[derive(Debug, Clone)]
pub(super) struct Epoch {
    number: Ticket,
    pub(super) began: Instant,
    ended: Option<Instant>,
    /// When its first request went out.
    pub(super) first_sent: Option<Instant>,
    pub(super) sent: u32,
    /// Of those that were sent, how many had to wait before. Where few had to, the server may have had more to give.
    waited: u32,
    pub(super) accepted: u32,
}

impl Epoch {
    fn new(number: Ticket, began: Instant) -> Self {
        Self { number, began, ended: None, first_sent: None, sent: 0, waited: 0, accepted: 0 }
    }

    fn duration(&self) -> Duration {
        self.ended.map(|ended| ended - self.began).unwrap_or_default()
    }

    /// Whether all that the server had to give was taken.
    fn is_spent(&self) -> bool {
        self.ended.is_some() && self.number > 0 && self.waited * 4 >= self.sent * 3
    }
}

/// The epochs of late, the last of which is going on.
#[derive(Debug)]
pub(super) struct Epochs(VecDeque<Epoch>);

impl Epochs {
    /// The first epoch begins with whatever the server had saved up, so that it measures nothing.
    pub(super) fn new(now: Instant) -> Self {
        Self(VecDeque::from([Epoch::new(0, now)]))
    }

    pub(super) fn current(&self) -> Option<&Epoch> {
        self.0.back()
    }

    /// The one before the current one.
    pub(super) fn last(&self) -> Option<&Epoch> {
        self.0.len().checked_sub(2).and_then(|at| self.0.get(at))
    }

    /// Counts a request that goes out.
    pub(super) fn send(&mut self, waited: bool, now: Instant) -> Ticket {
        let Some(epoch) = self.0.back_mut() else { return 0 };
        epoch.first_sent.get_or_insert(now);
        epoch.sent += 1;
        epoch.waited += u32::from(waited);
        epoch.number
    }

    /// Counts a request that was let in, for the epoch in which it went out.
    pub(super) fn accept(&mut self, ticket: Ticket) {
        if let Some(epoch) = self.0.iter_mut().find(|epoch| epoch.number == ticket) {
            epoch.accepted += 1;
        }
    }

    /// A request that went out in an epoch was refused. Whether that ends the epoch: the others of the same epoch that are refused
    /// say nothing new.
    pub(super) fn refuse(&mut self, ticket: Ticket, now: Instant) -> bool {
        let Some(current) = self.0.back_mut().filter(|epoch| epoch.number == ticket) else { return false };
        current.ended = Some(now);
        let next = Epoch::new(current.number + 1, now);
        self.0.push_back(next);
        if self.0.len() > REMEMBERED {
            self.0.pop_front();
        }
        true
    }

    /// How many requests a second the server lets in, at most, by what the spent epochs have in common.
    ///
    /// A count of whole requests is off by less than one, so that one more is what it can be at most. Being a little above is
    /// right: it costs a refusal now and then, which measures anew; being below would never be noticed.
    pub(super) fn rate(&self) -> Option<f64> {
        let (mut accepted, mut seconds) = (0, 0.0);
        for epoch in self.0.iter().filter(|epoch| epoch.is_spent()) {
            accepted += epoch.accepted;
            seconds += epoch.duration().as_secs_f64();
        }
        (seconds > 0.0).then(|| f64::from(accepted + 1) / seconds)
    }
}
