//! The loop of a call, without HTTP and with time that stands still.

use std::sync::Mutex;
use std::time::Duration;

use bytes::Bytes;
use tokio::time::{Instant, sleep};

use super::attempts::{Answered, Attempt, attempts};
use super::budget::RetryBudget;
use super::class::OperationClass::{self, Idempotent, Once, Safe};
use super::failure::Failure;
use super::pacing::{AdaptivePacer, Outcome, Pacer, Ticket, Unpaced};
use super::policy::Policed;
use super::{RetryPolicy, Terms};
use crate::error::Kind;
use crate::{BoxFuture, Error};

/// What an attempt comes to, after a time.
#[derive(Debug, Clone, Copy)]
enum Step {
    Answer,
    Status(u16, Option<u64>),
    Lost(Kind),
}

use Step::{Answer, Lost, Status};

const CONFLICT: Step = Status(409, None);

/// Attempts by a script. The last step is repeated.
struct Script<'a> {
    steps: &'a [Step],
    each: Duration,
    class: OperationClass,
    begun: Vec<Instant>,
}

impl Answered for () {
    fn status(&self) -> u16 {
        200
    }

    fn request_id(&self) -> Option<String> {
        None
    }
}

impl Attempt for Script<'_> {
    type Answer = ();

    async fn run(&mut self, limit: Duration) -> Result<(), Error> {
        let step = self.steps[self.begun.len().min(self.steps.len() - 1)];
        self.begun.push(Instant::now());
        sleep(self.each.min(limit)).await;
        let error = match step {
            _ if self.each > limit => Error::new(Kind::Timeout, ""),
            Answer => return Ok(()),
            Status(status, wait) => {
                let code = (status == 409).then(|| "conflict_error".to_owned());
                Error::new(Kind::Status, "")
                    .with_answer(status, code, Bytes::new())
                    .with_retry_after(wait.map(Duration::from_secs))
            }
            Lost(kind) => Error::new(kind, ""),
        };
        let unknown = self.class.writes() && Failure::of(&error) == Failure::InDoubt;
        Err(error.with_outcome_unknown(unknown))
    }
}

/// What a call came to.
struct Called {
    result: Result<(), Error>,
    begun: Vec<Instant>,
    took: Duration,
}

async fn call(steps: &[Step], class: OperationClass, policy: &RetryPolicy, budget: &RetryBudget, pacer: &dyn Pacer) -> Called {
    let start = Instant::now();
    let mut script = Script { steps, each: Duration::from_millis(20), class, begun: Vec::new() };
    let retry = Policed { policy, class, budget };
    let (timeout, deadline) = (policy.timeout, policy.deadline);
    let terms = Terms { operation: "test", writes: class.writes(), timeout, deadline, retry: &retry };
    let (result, count) = attempts(&terms, pacer, || 1.0, &mut script).await;
    assert_eq!(count as usize, script.begun.len());
    Called { result, begun: script.begun, took: start.elapsed() }
}

/// What happens first, before success, and for reads, updates and creates: whether it is tried again.
#[tokio::test(start_paused = true)]
async fn what_is_tried_again_depends_on_what_is_known_and_what_it_does() {
    for (first, safe, idempotent, once) in [
        (Lost(Kind::Connect), true, true, true),
        (Status(429, Some(1)), true, true, true),
        (Status(429, None), true, true, true),
        (Status(529, Some(1)), true, true, true),
        (CONFLICT, true, true, true),
        (Status(408, None), true, true, false),
        (Status(500, None), true, true, false),
        (Status(502, None), true, true, false),
        (Status(503, None), true, true, false),
        (Status(504, None), true, true, false),
        (Status(520, None), true, true, false),
        (Status(524, None), true, true, false),
        (Lost(Kind::Timeout), true, true, false),
        (Lost(Kind::Interrupted), true, true, false),
        (Status(400, None), false, false, false),
        (Status(401, None), false, false, false),
        (Status(404, None), false, false, false),
        (Status(501, None), false, false, false),
        (Status(525, None), false, false, false),
        (Lost(Kind::Decode), false, false, false),
        (Lost(Kind::TooLarge), false, false, false),
        (Lost(Kind::Token), false, false, false),
    ] {
        for (class, again) in [(Safe, safe), (Idempotent, idempotent), (Once, once)] {
            let called = call(&[first, Answer], class, &RetryPolicy::default(), &RetryBudget::new(10), &Unpaced).await;
            assert_eq!(called.begun.len(), 1 + usize::from(again), "{first:?} {class:?}");
            assert_eq!(called.result.is_ok(), again, "{first:?} {class:?}");
            let in_doubt = again != safe;
            assert!(!in_doubt || called.result.is_err_and(|error| error.outcome_unknown()), "{first:?} {class:?}");
        }
        let repeats = RetryPolicy::default().repeats_writes(true);
        let called = call(&[first, Answer], Once, &repeats, &RetryBudget::new(10), &Unpaced).await;
        assert_eq!(called.result.is_ok(), idempotent, "{first:?}, where the caller allows for it");
    }
}

/// What was in doubt stays so, though a later attempt was refused.
#[tokio::test(start_paused = true)]
async fn a_refusal_does_not_undo_what_was_in_doubt() {
    for (steps, class, unknown) in [
        (&[Status(500, None), Status(400, None)][..], Idempotent, true),
        (&[Status(429, Some(1)), Status(400, None)], Once, false),
        (&[CONFLICT, Status(500, None)], Once, true),
        (&[Status(500, None), Status(400, None)], Safe, false),
    ] {
        let called = call(steps, class, &RetryPolicy::default(), &RetryBudget::new(10), &Unpaced).await;
        assert_eq!(called.result.unwrap_err().outcome_unknown(), unknown, "{steps:?}");
    }
}

/// Steps, the deadline in seconds, and the milliseconds of each attempt's beginning. Chance gives the longest waits.
#[tokio::test(start_paused = true)]
async fn waits_as_long_as_is_asked_or_longer_each_time() {
    for (steps, deadline, begun) in [
        (&[Status(429, Some(7)), Answer][..], 300, &[0, 7020][..]),
        (&[Status(503, Some(2)), Answer], 300, &[0, 2020]),
        (&[Status(500, None), Status(500, None), Status(500, None), Answer], 300, &[0, 520, 1540, 3560]),
        (&[Status(429, Some(0)), Answer], 300, &[0, 520]),
        // A wait that does not fit is not begun.
        (&[Status(429, Some(300)), Answer], 300, &[0]),
        (&[Status(429, Some(90)), Answer], 60, &[0]),
        (&[Status(500, None)], 3, &[0, 520, 1540]),
    ] {
        let policy = RetryPolicy::default().deadline(Duration::from_secs(deadline));
        let start = Instant::now();
        let called = call(steps, Safe, &policy, &RetryBudget::new(10), &Unpaced).await;
        let times: Vec<_> = called.begun.iter().map(|time| (*time - start).as_millis()).collect();
        assert_eq!(times, begun, "{steps:?}");
        if begun.len() == 1 {
            let Status(_, wait) = steps[0] else { unreachable!() };
            assert_eq!(called.result.unwrap_err().retry_after(), wait.map(Duration::from_secs), "{steps:?}");
            assert!(called.took < Duration::from_secs(1), "it ends at once");
        }
    }
}

/// A call that finds the way closed for longer than it has time ends at once, and says for how long.
#[tokio::test(start_paused = true)]
async fn does_not_wait_for_a_turn_that_comes_too_late() {
    let pacer = AdaptivePacer::new();
    let ticket = pacer.acquire(false).await;
    pacer.settle(ticket, Outcome::Refused(Some(Duration::from_secs(40))));
    let policy = RetryPolicy::default().deadline(Duration::from_secs(30));
    let called = call(&[Answer], Once, &policy, &RetryBudget::new(10), &pacer).await;
    let error = called.result.unwrap_err();
    assert!(called.begun.is_empty() && called.took.is_zero(), "{:?}", called.took);
    assert!(error.is_rate_limited() && error.is_retryable() && !error.outcome_unknown(), "{error:?}");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(40)));
    let patient = RetryPolicy::default().deadline(Duration::from_secs(50));
    let called = call(&[Answer], Once, &patient, &RetryBudget::new(10), &pacer).await;
    assert!(called.result.is_ok() && called.took >= Duration::from_secs(40), "{:?}", called.took);
}

/// A pacer that lets nobody through.
#[derive(Debug, Default)]
struct Closed(Mutex<u32>);

impl Pacer for Closed {
    fn acquire(&self, _again: bool) -> BoxFuture<'_, Ticket> {
        Box::pin(std::future::pending())
    }

    fn settle(&self, _ticket: Ticket, _outcome: Outcome) {
        *self.0.lock().unwrap() += 1;
    }
}

#[tokio::test(start_paused = true)]
async fn a_pacer_that_never_answers_does_not_hold_a_call_past_its_deadline() {
    let pacer = Closed::default();
    let policy = RetryPolicy::default().deadline(Duration::from_secs(9));
    let called = call(&[Answer], Safe, &policy, &RetryBudget::new(1), &pacer).await;
    assert!(called.result.is_err() && called.took < Duration::from_millis(9002), "{:?}", called.took);
    assert_eq!(*pacer.0.lock().unwrap(), 0);
}

/// Whatever the answers: no sleep past the deadline, no attempt too many, no retry that the budget does not have, no write twice that
/// may have happened, and no attempt before the wait is over that was asked for.
#[tokio::test(start_paused = true)]
async fn no_schedule_of_answers_breaks_the_limits() {
    for seed in 0..3000 {
        let mut random = fastrand::Rng::with_seed(seed);
        let steps: Vec<_> = (0..random.usize(1..12))
            .map(|_| match random.u8(0..8) {
                0 => Answer,
                1 => Status(429, Some(random.u64(0..20))),
                2 => Status(529, random.bool().then(|| random.u64(0..40))),
                3 => Status(random.u16(500..530), None),
                4 => Lost(Kind::Connect),
                5 => Lost(Kind::Interrupted),
                6 => Lost(Kind::Timeout),
                _ => CONFLICT,
            })
            .collect();
        let class = [Safe, Idempotent, Once][random.usize(0..3)];
        let (retries, attempts) = (random.u32(0..8), random.u32(1..8));
        let deadline = Duration::from_secs(random.u64(1..60));
        let policy = RetryPolicy::default().deadline(deadline).max_attempts(attempts);
        let adaptive = AdaptivePacer::new();
        let pacer: &dyn Pacer = if random.bool() { &adaptive } else { &Unpaced };
        let called = call(&steps, class, &policy, &RetryBudget::new(retries), pacer).await;
        let told = format!("seed {seed}: {steps:?} {class:?} {policy:?}, {retries} retries: {:?}", called.result);
        assert!(called.took <= deadline + Duration::from_millis(2), "{told} took {:?}", called.took);
        assert!(called.begun.len() <= attempts as usize, "{told}");
        let step = |at: usize| steps[at.min(steps.len() - 1)];
        let paid = (1..called.begun.len()).filter(|at| !matches!(step(at - 1), Status(429, _))).count();
        assert!(paid <= retries as usize, "{told}: {paid}");
        for (at, pair) in called.begun.windows(2).enumerate() {
            if let Status(_, Some(wait)) = step(at) {
                assert!(pair[1] - pair[0] >= Duration::from_secs(wait), "{told}");
            }
            let in_doubt = matches!(step(at), Status(500 | 502..=504 | 520..=524, _) | Lost(Kind::Interrupted | Kind::Timeout));
            assert!(!(in_doubt && class == Once), "{told}");
        }
        if let Ok(()) = called.result {
            assert!(matches!(step(called.begun.len() - 1), Answer), "{told}");
        }
    }
}
