//! How hard a client tries.

use std::time::Duration;

use super::budget::RetryBudget;
use super::class::OperationClass;
use super::failure::Failure;
use super::retry::Retry;
use crate::Error;

/// How often, how long and after which waits a call is tried again.
///
/// It is set for a client by [`Builder::retry`](crate::Builder::retry), and for some calls by
/// [`Notion::with_retry`](crate::Notion::with_retry).
///
/// What is tried again depends on what is known of the request, and on what it does:
///
/// | what happened | reads | updates, deletes | creates, appends, sends |
/// |---|---|---|---|
/// | no connection; 429, 529, 409 `conflict_error` | again | again | again |
/// | 408, 500, 502 to 504, 520 to 524, a timeout, a broken connection | again | again | never: [`Error::outcome_unknown`] |
/// | any other status, an answer that does not decode | never | never | never |
///
/// ```
/// use std::time::Duration;
/// use notion_connector::{Notion, RetryPolicy};
///
/// let patient = RetryPolicy::default().deadline(Duration::from_secs(3600)).max_attempts(50);
/// let notion = Notion::builder().token("ntn_secret").retry(patient).build()?;
/// let hasty = notion.with_retry(RetryPolicy::none().deadline(Duration::from_secs(2)));
/// # Ok::<(), notion_connector::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[must_use]
pub struct RetryPolicy {
    pub(crate) max_attempts: u32,
    pub(crate) deadline: Duration,
    pub(crate) timeout: Duration,
    first_wait: Duration,
    longest_wait: Duration,
    repeats_writes: bool,
    /// After so many attempts, a server that is too slow is not tried again.
    slow_attempts: u32,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            max_attempts: 10,
            // Long enough for the longest wait that Notion asks one connection for, which is a minute, several times over.
            deadline: Duration::from_secs(300),
            timeout: Duration::from_secs(60),
            first_wait: Duration::from_millis(500),
            longest_wait: Duration::from_secs(30),
            repeats_writes: false,
            slow_attempts: u32::MAX,
        }
    }
}

impl RetryPolicy {
    /// One attempt, and no other.
    pub fn none() -> Self {
        Self::default().max_attempts(1)
    }

    /// How many times a request is sent at most, the first one counted: 10 unless said otherwise.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.max(1);
        self
    }

    /// How long a whole call may take, waits included: 5 minutes unless said otherwise. A wait that does not fit is not begun: the
    /// call ends at once with what it knows.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// How long one attempt may take, its answer read: 60 seconds unless said otherwise.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// The waits where Notion asks for none: a random time up to the first one, 500 ms unless said otherwise, doubled for each
    /// attempt up to the longest one, 30 s unless said otherwise.
    ///
    /// What `Retry-After` asks for is waited in full, in place of these.
    pub fn backoff(mut self, first: Duration, longest: Duration) -> Self {
        (self.first_wait, self.longest_wait) = (first, longest);
        self
    }

    /// Whether creates, appends and sends, too, are tried again where they may have happened. It may make things twice.
    pub fn repeats_writes(mut self, repeats: bool) -> Self {
        self.repeats_writes = repeats;
        self
    }

    /// Fewer attempts at what a server is too slow for, because there is something smaller to try.
    pub(crate) fn gives_up_on_slow_after(mut self, attempts: u32) -> Self {
        self.slow_attempts = attempts;
        self
    }

    /// A wait by chance, from nothing up to the attempt's limit.
    fn pause(&self, attempts: u32, chance: f64) -> Duration {
        let doublings = 2_u32.saturating_pow(attempts.saturating_sub(1));
        self.first_wait.saturating_mul(doublings).min(self.longest_wait).mul_f64(chance)
    }
}

/// A policy, for an operation of a class and with the budget of a client.
pub(crate) struct Policed<'a> {
    pub(crate) policy: &'a RetryPolicy,
    pub(crate) class: OperationClass,
    pub(crate) budget: &'a RetryBudget,
}

impl Retry for Policed<'_> {
    fn wait(&self, error: &Error, attempts: u32, chance: f64) -> Option<Duration> {
        let may = match Failure::of(error) {
            Failure::NothingDone => true,
            Failure::InDoubt => self.class != OperationClass::Once || self.policy.repeats_writes,
            Failure::Final => false,
        };
        // What is asked for is waited in full; a wait of nothing would be no wait.
        let asked = error.retry_after().filter(|wait| !wait.is_zero());
        let most =
            if error.is_slow() { self.policy.slow_attempts.min(self.policy.max_attempts) } else { self.policy.max_attempts };
        (may && attempts < most).then(|| asked.unwrap_or_else(|| self.policy.pause(attempts, chance)))
    }

    fn spend(&self, error: &Error) -> bool {
        // A limit is the server's own way of saying how much it takes.
        error.status() == Some(429) || self.budget.take()
    }

    fn succeeded(&self) {
        self.budget.give_back();
    }
}
