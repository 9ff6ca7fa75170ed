//! One call: its attempts, its waits, and what became of it.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use reqwest::Method;
use reqwest::header::{AUTHORIZATION, HeaderValue};
use tokio::time::Instant;

use super::exchange::exchange;
use super::retry::RateLimits;
use super::{Answer, Recorder, RequestRecord, Settings, StandIn, Terms, Transport};
use crate::Error;
use crate::error::Kind;

/// Operations that read although they are no GET.
const READS_BY_POST: [&str; 4] = ["search", "query_data_source", "query_meeting_notes", "introspect_oauth_token"];

/// One call of an operation. What it learns goes into a slot, for the generated code between can carry no error of ours.
#[derive(Clone)]
pub(crate) struct Call {
    transport: Arc<Transport>,
    recorder: Option<Arc<Recorder>>,
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
    pub(crate) fn new(transport: Arc<Transport>, recorder: Option<Arc<Recorder>>) -> Self {
        Self { transport, recorder, stand_in: None, slot: Arc::default() }
    }

    /// The same call, which is answered in place of Notion if there is who does it.
    pub(crate) fn answered_by(mut self, stand_in: Option<Arc<dyn StandIn>>) -> Self {
        self.stand_in = stand_in;
        self
    }

    /// The limits that hold unless the terms of a call are others.
    pub(crate) fn settings(&self) -> &Settings {
        self.transport.settings()
    }

    /// Sends the request of an operation until it is answered, waiting where Notion asks for it.
    pub(crate) async fn execute(&self, request: reqwest::Request, operation: &'static str) -> Result<Answer, Error> {
        let writes = *request.method() != Method::GET && !READS_BY_POST.contains(&operation);
        let &Settings { timeout, deadline, .. } = self.transport.settings();
        self.execute_under(Terms { operation, writes, timeout, deadline, retry: &RateLimits }, request).await
    }

    /// Sends a request until it is answered, or until the terms allow no other attempt.
    pub(crate) async fn execute_under(&self, terms: Terms<'_>, mut request: reqwest::Request) -> Result<Answer, Error> {
        self.transport.prepare(request.headers_mut());
        if let Some(stand_in) = &self.stand_in {
            let result = stand_in.answer(terms.operation, &request);
            self.note(&result, 1);
            return result;
        }
        let start = Instant::now();
        let left = || terms.deadline.saturating_sub(start.elapsed());
        let mut attempts = 0;
        let mut outcome_unknown = false;
        // The header that takes the place of one that was refused, until it is sent.
        let mut renewal: Option<HeaderValue> = None;
        let mut renewed = false;
        let result = loop {
            attempts += 1;
            let authorization = match renewal.take() {
                Some(header) => header,
                None => match in_time(left(), self.transport.authorization().header()).await {
                    Ok(header) => header,
                    Err(error) => break Err(error.or_outcome_unknown(outcome_unknown)),
                },
            };
            request.headers_mut().insert(AUTHORIZATION, authorization.clone());
            let error = match self.attempt(&terms, &request, left()).await {
                Ok(answer) => break Ok(answer),
                Err(error) => error,
            };
            // What an earlier attempt may have done, a later one does not undo.
            outcome_unknown |= error.outcome_unknown();
            if error.status() == Some(401) && !renewed {
                renewed = true;
                match in_time(left(), self.transport.authorization().renewed(&authorization)).await {
                    Ok(None) => {}
                    Ok(header) => {
                        renewal = header;
                        continue;
                    }
                    Err(error) => break Err(error.or_outcome_unknown(outcome_unknown)),
                }
            }
            match terms.retry.wait(&error, attempts) {
                // A wait that does not fit is not begun.
                Some(wait) if wait < left() => tokio::time::sleep(wait).await,
                _ => break Err(error.with_outcome_unknown(outcome_unknown)),
            }
        };
        self.note(&result, attempts);
        // A token that could not be had has an operation of its own.
        result.map_err(|error| if error.operation().is_some() { error } else { error.with_operation(terms.operation) })
    }

    async fn attempt(&self, terms: &Terms<'_>, request: &reqwest::Request, left: Duration) -> Result<Answer, Error> {
        let request = request.try_clone().ok_or_else(|| Error::new(Kind::Input, "a body that streams cannot be sent"))?;
        let limit = terms.timeout.min(left);
        let max_body_size = self.transport.settings().max_body_size;
        let answer = exchange(self.transport.http(), request, limit, max_body_size, terms.writes).await?;
        if answer.status.is_success() {
            return Ok(answer);
        }
        // A server that fails may have done its work before, and a gateway does not know. Of an overload, Notion says that
        // nothing was done.
        let failed = answer.status.is_server_error() && answer.status.as_u16() != 529;
        Err(answer.error().with_outcome_unknown(terms.writes && failed))
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

/// What a provider of tokens gives within the time that is left.
async fn in_time<T>(left: Duration, token: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    match tokio::time::timeout(left, token).await {
        Ok(result) => result,
        Err(_) => Err(Error::new(Kind::Timeout, "there was no token before the deadline of the call")),
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Call").finish_non_exhaustive()
    }
}
