//! The loop of a call: attempts and the waits between them.

use std::future::Future;
use std::time::Duration;

use tokio::time::Instant;
use tracing::{Instrument, Span, debug, debug_span, field};

use super::pacing::{Outcome, Pacer, Turn};
use super::{Answer, Terms};
use crate::Error;
use crate::error::Kind;

/// One attempt at what a call wants done.
pub(super) trait Attempt: Send {
    /// What it comes back with.
    type Answer: Answered;

    /// Gets ready for it. Where that fails, the call ends.
    fn prepare(&mut self) -> impl Future<Output = Result<(), Error>> + Send {
        async { Ok(()) }
    }

    /// Does it once, within a time.
    fn run(&mut self, limit: Duration) -> impl Future<Output = Result<Self::Answer, Error>> + Send;

    /// Whether what made it fail was put right, so that it is done again at once.
    fn mend(&mut self, _error: &Error) -> impl Future<Output = Result<bool, Error>> + Send {
        async { Ok(false) }
    }
}

/// What is told of an answer.
pub(super) trait Answered: Send {
    fn status(&self) -> u16;
    fn request_id(&self) -> Option<String>;
}

impl Answered for Answer {
    fn status(&self) -> u16 {
        self.status.as_u16()
    }

    fn request_id(&self) -> Option<String> {
        Answer::request_id(self)
    }
}

/// Repeats an attempt as the terms have it: each in its turn, and none past the deadline.
///
/// It knows nothing of HTTP: an error says of itself what it is. Time is Tokio's, which tests can hold still.
pub(super) async fn attempts<A: Attempt>(
    terms: &Terms<'_>,
    pacer: &dyn Pacer,
    chance: fn() -> f64,
    attempt: &mut A,
) -> (Result<A::Answer, Error>, u32) {
    let start = Instant::now();
    let left = || terms.deadline.saturating_sub(start.elapsed());
    let mut outcome_unknown = false;
    let mut count = 0;
    let mut last: Option<Error> = None;
    let result = loop {
        let span = debug_span!("attempt", attempt = count + 1, status = field::Empty, request_id = field::Empty);
        let Some(turn) = turn(pacer, count > 0, left()).instrument(span.clone()).await else {
            // What an attempt was told says more than that there was no time for another.
            break Err(last.unwrap_or_else(|| no_turn(pacer)));
        };
        count += 1;
        if let Err(error) = in_time(left(), attempt.prepare()).await {
            break Err(error);
        }
        let result = attempt.run(terms.timeout.min(left())).instrument(span.clone()).await;
        turn.settle(outcome(&result));
        record(&span, &result);
        let error = match result {
            Ok(answer) => {
                terms.retry.succeeded();
                break Ok(answer);
            }
            Err(error) => error,
        };
        // What an earlier attempt may have done, a later one does not undo.
        outcome_unknown |= error.outcome_unknown();
        match in_time(left(), attempt.mend(&error)).await {
            Ok(false) => {}
            Ok(true) => continue,
            Err(error) => break Err(error),
        }
        match terms.retry.wait(&error, count, chance()) {
            // A wait that does not fit is not begun.
            Some(wait) if wait < left() && terms.retry.spend(&error) => {
                debug!(wait_ms = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX), %error, "to be tried again");
                tokio::time::sleep(wait).await;
                last = Some(error);
            }
            _ => break Err(error),
        }
    };
    (result.map_err(|error| error.or_outcome_unknown(outcome_unknown)), count)
}

/// What an attempt needs before and after, which may take time of its own.
async fn in_time<T>(left: Duration, future: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    let late = |_| Err(Error::new(Kind::Timeout, "the deadline came before there was a token: this attempt was not sent"));
    tokio::time::timeout(left, future).await.unwrap_or_else(late)
}

/// A turn, if one comes in time.
async fn turn(pacer: &dyn Pacer, again: bool, left: Duration) -> Option<Turn<'_>> {
    if pacer.earliest() >= left {
        return None;
    }
    tokio::time::timeout(left, Turn::wait(pacer, again)).await.ok()
}

fn no_turn(pacer: &dyn Pacer) -> Error {
    let wait = Some(pacer.earliest()).filter(|wait| !wait.is_zero());
    Error::new(Kind::Paced, "the rate limit leaves no room for it within the deadline: nothing was sent").with_retry_after(wait)
}

/// What the end of an attempt tells the pacer.
fn outcome<T>(result: &Result<T, Error>) -> Outcome {
    match result {
        Ok(_) => Outcome::Accepted,
        Err(error) => match error.status() {
            Some(429) => Outcome::Refused(error.retry_after()),
            Some(_) => Outcome::Accepted,
            None => Outcome::Unknown,
        },
    }
}

fn record<T: Answered>(span: &Span, result: &Result<T, Error>) {
    if span.is_disabled() {
        return;
    }
    let (status, request_id) = match result {
        Ok(answer) => (Some(answer.status()), answer.request_id()),
        Err(error) => (error.status(), error.request_id().map(str::to_owned)),
    };
    span.record("status", status).record("request_id", request_id);
}
