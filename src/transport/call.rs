//! One call, and what became of it.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use reqwest::header::{AUTHORIZATION, HeaderValue};
use tracing::{Instrument, debug_span};

use super::attempts::{Attempt, attempts};
use super::class::OperationClass;
use super::exchange::exchange;
use super::policy::Policed;
use super::{Answer, Recorder, RequestRecord, RetryPolicy, StandIn, Terms, Transport, failure};
use crate::Error;
use crate::error::Kind;

/// One call of an operation. What it learns goes into a slot, for the generated code between can carry no error of ours.
#[derive(Clone)]
pub(crate) struct Call {
    transport: Arc<Transport>,
    recorder: Option<Arc<Recorder>>,
    policy: RetryPolicy,
    /// Where the body makes an operation another class than it usually is.
    class: Option<OperationClass>,
    stand_in: Option<Arc<dyn StandIn>>,
    slot: Arc<Mutex<Slot>>,
}

#[derive(Default)]
struct Slot {
    error: Option<Error>,
    request_id: Option<String>,
    attempts: u32,
}

impl Call {
    pub(crate) fn new(transport: Arc<Transport>, recorder: Option<Arc<Recorder>>, policy: RetryPolicy) -> Self {
        Self { transport, recorder, policy, class: None, stand_in: None, slot: Arc::default() }
    }

    /// The same call, which is answered in place of Notion if there is who does it.
    pub(crate) fn answered_by(mut self, stand_in: Option<Arc<dyn StandIn>>) -> Self {
        self.stand_in = stand_in;
        self
    }

    /// The same call, where what it does must not be done twice, whatever its operation usually is.
    pub(crate) fn once(mut self) -> Self {
        self.class = Some(OperationClass::Once);
        self
    }

    /// Whether an operation may change something.
    pub(crate) fn writes(&self, operation: &str) -> bool {
        self.class.unwrap_or_else(|| OperationClass::of(operation)).writes()
    }

    /// What holds unless the terms of a call are others.
    pub(crate) fn policy(&self) -> &RetryPolicy {
        &self.policy
    }

    /// Sends the request of an operation until it is answered, as often and as long as the policy has it.
    pub(crate) async fn execute(&self, request: reqwest::Request, operation: &'static str) -> Result<Answer, Error> {
        let class = self.class.unwrap_or_else(|| OperationClass::of(operation));
        let RetryPolicy { timeout, deadline, .. } = self.policy;
        let retry = Policed { policy: &self.policy, class, budget: &self.transport.retry_budget };
        self.execute_under(Terms { operation, writes: class.writes(), timeout, deadline, retry: &retry }, request).await
    }

    /// Sends a request until it is answered, or until the terms allow no other attempt.
    pub(crate) async fn execute_under(&self, terms: Terms<'_>, mut request: reqwest::Request) -> Result<Answer, Error> {
        self.transport.prepare(request.headers_mut());
        if let Some(stand_in) = &self.stand_in {
            let result = stand_in.answer(terms.operation, &request);
            self.note(&result, 1);
            return result;
        }
        let span = debug_span!("notion", operation = terms.operation);
        let mut attempt = Sending::new(&self.transport, request, terms.writes);
        let pacer = &*self.transport.pacer;
        let (result, count) = attempts(&terms, pacer, self.transport.chance, &mut attempt).instrument(span).await;
        self.note(&result, count);
        // A token that could not be had has an operation of its own.
        result.map_err(|error| if error.operation().is_some() { error } else { error.with_operation(terms.operation) })
    }

    fn note(&self, result: &Result<Answer, Error>, attempts: u32) {
        let request_id = match result {
            Ok(answer) => answer.request_id(),
            Err(error) => error.request_id().map(str::to_owned),
        };
        if let Some(recorder) = &self.recorder {
            recorder.note(RequestRecord { request_id: request_id.clone(), attempts });
        }
        let mut slot = self.slot();
        (slot.request_id, slot.attempts) = (request_id, attempts);
    }

    /// Keeps an error while generated code runs.
    pub(crate) fn fail(&self, error: Error) {
        self.slot().error = Some(error);
    }

    /// Whether an error is kept.
    pub(crate) fn has_failed(&self) -> bool {
        self.slot().error.is_some()
    }

    /// The error that was kept.
    pub(crate) fn take_error(&self) -> Option<Error> {
        self.slot().error.take()
    }

    /// The id of the request that was answered.
    pub(crate) fn request_id(&self) -> Option<String> {
        self.slot().request_id.clone()
    }

    /// How many times the request was sent.
    pub(crate) fn attempts(&self) -> u32 {
        self.slot().attempts
    }

    fn slot(&self) -> std::sync::MutexGuard<'_, Slot> {
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Call").finish_non_exhaustive()
    }
}

/// A request, sent once an attempt.
struct Sending<'a> {
    transport: &'a Transport,
    request: reqwest::Request,
    writes: bool,
    /// What takes the place of a header that was refused, until it is sent.
    renewal: Option<HeaderValue>,
    renewed: bool,
}

impl<'a> Sending<'a> {
    fn new(transport: &'a Transport, request: reqwest::Request, writes: bool) -> Self {
        Self { transport, request, writes, renewal: None, renewed: false }
    }
}

impl Attempt for Sending<'_> {
    type Answer = Answer;

    async fn prepare(&mut self) -> Result<(), Error> {
        let header = match self.renewal.take() {
            Some(header) => header,
            None => self.transport.authorization.header().await?,
        };
        self.request.headers_mut().insert(AUTHORIZATION, header);
        Ok(())
    }

    async fn run(&mut self, limit: Duration) -> Result<Answer, Error> {
        let request = self.request.try_clone().ok_or_else(|| Error::new(Kind::Input, "a body that streams cannot be sent"))?;
        let max_body_size = self.transport.settings.max_body_size;
        let result = exchange(&self.transport.http, request, limit, max_body_size).await;
        self.transport.counters.note(result.as_ref().map(|answer| (answer.status.as_u16(), answer.body.len())));
        let error = match result {
            Ok(answer) if answer.status.is_success() => return Ok(answer),
            Ok(answer) => answer.error(),
            Err(error) => error,
        };
        let in_doubt = self.writes && failure::may_have_been_done(&error);
        Err(error.with_outcome_unknown(in_doubt))
    }

    async fn mend(&mut self, error: &Error) -> Result<bool, Error> {
        if error.status() != Some(401) || self.renewed {
            return Ok(false);
        }
        self.renewed = true;
        let Some(refused) = self.request.headers().get(AUTHORIZATION) else { return Ok(false) };
        self.renewal = self.transport.authorization.renewed(refused).await?;
        Ok(self.renewal.is_some())
    }
}
