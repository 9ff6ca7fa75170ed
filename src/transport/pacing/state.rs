//! What an adaptive pacer knows.

use std::time::Duration;

use tokio::time::Instant;

use super::epoch::{Epoch, Epochs};
use super::line::{Admission, Gate};
use super::{Outcome, Ticket};

/// After so long without a request, what was learnt is forgotten: no window is longer.
const FORGETS_AFTER: Duration = Duration::from_secs(120);

/// The wait after a refusal that does not say how long.
const UNTOLD_WAIT: Duration = Duration::from_secs(1);

/// From this on, `Retry-After` is the rest of a window: a bucket that gives less than one request in two seconds would be an odd one.
const SHORTEST_WINDOW_REST: Duration = Duration::from_secs(2);

/// With no more than so many requests in a window, it is none, but a bucket that fills slowly.
const SMALLEST_BUDGET: u32 = 3;

/// By how much of itself the rate grows in each second without a refusal, so that a server that has come to allow more is found out.
const GROWTH: f64 = 0.005;

/// So many requests are let in, one after the other, for each one more that may be out at once while no rate is known.
const ACCEPTED_FOR_ONE_MORE: u32 = 4;

/// By so much the time that a request takes to arrive may differ.
const LEEWAY: Duration = Duration::from_millis(30);

/// The shortest wait: a timer is no finer.
const TICK: Duration = Duration::from_millis(1);

/// Learns from the answers how a server limits the rate of requests.
///
/// There are two ways, and nobody says which one it is. A *bucket* fills at a rate: after a refusal, a request fits in a second. A
/// *window* has a budget: after a refusal, nothing fits until it is over, and then all of it. `Retry-After` tells them apart, and
/// what was let in between two refusals says how much it is.
#[derive(Debug)]
pub(super) struct AdaptiveGate {
    epochs: Epochs,
    not_before: Option<Instant>,
    out: u32,
    /// When a request last went out or came back.
    active: Instant,
    knowledge: Knowledge,
}

#[derive(Debug, Clone, Copy)]
enum Knowledge {
    /// Nothing was refused yet.
    Nothing,
    /// The server refuses what comes too fast.
    Rate,
    Window(Window),
}

/// A window as it was found: it opens with the first request after the wait for it.
#[derive(Debug, Clone, Copy)]
struct Window {
    opened: Instant,
    length: Duration,
    /// Sent since it opened.
    used: u32,
}

impl AdaptiveGate {
    pub(super) fn new(now: Instant) -> Self {
        Self { epochs: Epochs::new(now), not_before: None, out: 0, active: now, knowledge: Knowledge::Nothing }
    }

    fn grant(&mut self, came: Instant, now: Instant) -> Admission {
        self.out += 1;
        self.active = now;
        if let Knowledge::Window(window) = &mut self.knowledge {
            window.used += 1;
        }
        Admission::Granted(self.epochs.send(now > came, now))
    }

    /// By the rate, where one is known: what the server has given by now, since it last had nothing.
    fn by_rate(&mut self, came: Instant, now: Instant) -> Admission {
        let Some((sent, accepted, began)) = self.epochs.current().map(|epoch| (epoch.sent, epoch.accepted, epoch.began)) else {
            return self.grant(came, now);
        };
        let Some(rate) = self.epochs.rate() else {
            let limit = 1 + accepted / ACCEPTED_FOR_ONE_MORE;
            return if self.out < limit { self.grant(came, now) } else { Admission::AfterAnother };
        };
        let seconds = (now - began).as_secs_f64();
        let given = rate * seconds * (1.0 + GROWTH * seconds / 2.0);
        let lacking = f64::from(sent + 1) - given;
        // The last one that was given may be one too many: it goes alone, so that no others are refused with it.
        if lacking <= -1.0 || (lacking <= 0.0 && self.out == 0) {
            return self.grant(came, now);
        }
        if lacking <= 0.0 {
            return Admission::At(now + Duration::from_secs_f64((1.0 + lacking) / rate).max(TICK));
        }
        let wait = Duration::try_from_secs_f64(lacking / (rate * (1.0 + GROWTH * seconds))).unwrap_or(FORGETS_AFTER);
        Admission::At(now + wait.max(TICK))
    }

    /// By the budget that the window before had; past it one at a time, so that finding out that it is spent costs one refusal.
    fn by_window(&mut self, mut window: Window, came: Instant, now: Instant) -> Admission {
        if now >= window.opened + window.length {
            window.used = 0;
        }
        if window.used == 0 {
            window.opened = now;
        }
        self.knowledge = Knowledge::Window(window);
        let budget = self.epochs.last().map_or(0, |epoch| epoch.accepted);
        let Some(past) = window.used.checked_sub(budget) else { return self.grant(came, now) };
        // A refusal says in whole seconds, rounded up, how long to wait: where it is met just behind a whole second, none is lost.
        let behind = Duration::from_nanos((now - window.opened).subsec_nanos().into());
        if past == 0 && behind > 2 * LEEWAY {
            return Admission::At(now + Duration::from_secs(1) - behind + LEEWAY);
        }
        let let_in = self.epochs.current().map_or(0, |epoch| epoch.accepted.saturating_sub(budget));
        if past <= let_in + let_in / ACCEPTED_FOR_ONE_MORE { self.grant(came, now) } else { Admission::AfterAnother }
    }

    /// What a refusal that ends an epoch says of the way in which the server counts.
    fn learn(&mut self, wait: Duration, now: Instant) {
        let opened = now + wait;
        let began = self.epochs.last().and_then(|epoch| epoch.first_sent).unwrap_or(now);
        self.knowledge = match self.knowledge {
            _ if wait >= SHORTEST_WINDOW_REST => Knowledge::Window(Window { opened, length: now - began + wait, used: 0 }),
            // The last second of a window looks like a bucket.
            Knowledge::Window(window) if opened + SHORTEST_WINDOW_REST >= window.opened + window.length => {
                Knowledge::Window(Window { opened, used: 0, ..window })
            }
            _ => Knowledge::Rate,
        };
    }
}

impl Gate for AdaptiveGate {
    fn admit(&mut self, came: Instant, now: Instant) -> Admission {
        if let Some(time) = self.not_before {
            if now < time {
                return Admission::At(time);
            }
            self.not_before = None;
        }
        if self.out == 0 && now > self.active + FORGETS_AFTER {
            *self = Self::new(now);
        }
        match self.knowledge {
            Knowledge::Nothing => self.grant(came, now),
            Knowledge::Rate => self.by_rate(came, now),
            Knowledge::Window(_) if self.epochs.last().is_some_and(is_slow_bucket) => self.by_rate(came, now),
            Knowledge::Window(window) => self.by_window(window, came, now),
        }
    }

    fn settle(&mut self, ticket: Ticket, outcome: Outcome, now: Instant) {
        self.out = self.out.saturating_sub(1);
        self.active = self.active.max(now);
        match outcome {
            Outcome::Accepted => self.epochs.accept(ticket),
            Outcome::Unknown => {}
            Outcome::Refused(told) => {
                let wait = told.unwrap_or(UNTOLD_WAIT);
                self.not_before = self.not_before.max(Some(now + wait));
                if self.epochs.refuse(ticket, now) {
                    self.learn(wait, now);
                }
            }
        }
    }

    fn not_before(&self) -> Option<Instant> {
        self.not_before
    }
}

fn is_slow_bucket(epoch: &Epoch) -> bool {
    epoch.accepted <= SMALLEST_BUDGET
}
