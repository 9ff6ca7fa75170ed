//! One call: its attempts, its waits, and what became of it.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use reqwest::Method;
use tokio::time::Instant;

use super::exchange::exchange;
use super::{Answer, Recorder, RequestRecord, Transport};
use crate::Error;
use crate::error::Kind;

/// Operations that read although they are no GET.
const READS_BY_POST: [&str; 2] = ["search", "query_data_source"];

/// One call of an operation. What it learns goes into a slot, for the generated code between can carry no error of ours.
#[derive(Clone)]
pub(crate) struct Call {
    transport: Arc<Transport>,
    recorder: Option<Arc<Recorder>>,
    slot: Arc<Mutex<Slot>>,
}

#[derive(Default)]
struct Slot {
    error: Option<Error>,
    request_id: Option<String>,
}

impl Call {
    pub(crate) fn new(transport: Arc<Transport>, recorder: Option<Arc<Recorder>>) -> Self {
        Self { transport, recorder, slot: Arc::default() }
    }

    /// Sends a request until it is answered, waiting where Notion asks for it.
    ///
    /// 429 and 529 say that nothing was done, so every operation may be sent again after them. Nothing else is sent twice.
    pub(crate) async fn execute(&self, mut request: reqwest::Request, operation: &'static str) -> Result<Answer, Error> {
        self.transport.authorize(request.headers_mut());
        let deadline = Instant::now() + self.transport.settings().deadline;
        let writes = *request.method() != Method::GET && !READS_BY_POST.contains(&operation);
        let mut attempts = 0;
        let result = loop {
            attempts += 1;
            let attempt = request.try_clone();
            let left = deadline.saturating_duration_since(Instant::now());
            let result = match attempt {
                Some(attempt) => exchange(self.transport.http(), attempt, self.transport.settings(), left, writes).await,
                None => Err(Error::new(Kind::Input, "a body that streams cannot be sent")),
            };
            match result {
                Ok(answer) if answer.status.is_success() => break Ok(answer),
                Ok(answer) => {
                    let error = answer.error();
                    match wait(&error, attempts) {
                        Some(wait) if Instant::now() + wait <= deadline => tokio::time::sleep(wait).await,
                        _ => break Err(error),
                    }
                }
                Err(error) => break Err(error),
            }
        };
        self.note(&result, attempts);
        result.map_err(|error| error.with_operation(operation))
    }

    fn note(&self, result: &Result<Answer, Error>, attempts: u32) {
        let request_id = match result {
            Ok(answer) => answer.request_id(),
            Err(error) => error.request_id().map(str::to_owned),
        };
        if let Some(recorder) = &self.recorder {
            recorder.note(RequestRecord { request_id: request_id.clone(), attempts });
        }
        self.slot().request_id = request_id;
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

    fn slot(&self) -> std::sync::MutexGuard<'_, Slot> {
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How long to wait before the next attempt; nothing where another attempt is no use, or no safe thing.
fn wait(error: &Error, attempts: u32) -> Option<Duration> {
    // Without the header, doubled each time from a second.
    let doubled = Duration::from_secs(1 << attempts.min(6) >> 1);
    error.is_rate_limited().then(|| error.retry_after().unwrap_or(doubled))
}

impl fmt::Debug for Call {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Call").finish_non_exhaustive()
    }
}
