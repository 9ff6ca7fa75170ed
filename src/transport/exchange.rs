//! One attempt: a request out, its whole answer in.

use std::time::Duration;

use bytes::BytesMut;

use super::Answer;
use super::answer::request_id;
use crate::Error;
use crate::error::Kind;

/// Sends a request and reads its answer, within a time and a size.
pub(super) async fn exchange(
    http: &reqwest::Client,
    request: reqwest::Request,
    limit: Duration,
    max_body_size: usize,
) -> Result<Answer, Error> {
    let late = |_| Error::new(Kind::Timeout, format!("no complete answer within {} s", limit.as_secs_f64()));
    tokio::time::timeout(limit, read(http, request, max_body_size)).await.unwrap_or_else(|elapsed| Err(late(elapsed)))
}

async fn read(http: &reqwest::Client, request: reqwest::Request, max_body_size: usize) -> Result<Answer, Error> {
    let mut response = http.execute(request).await.map_err(failed)?;
    let mut body = BytesMut::new();
    while let Some(chunk) = response.chunk().await.map_err(failed)? {
        if body.len() + chunk.len() > max_body_size {
            let error = Error::new(Kind::TooLarge, format!("the answer is larger than {max_body_size} bytes"));
            return Err(error.with_status(response.status().as_u16()).with_request_id(request_id(response.headers())));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Answer { status: response.status(), headers: std::mem::take(response.headers_mut()), body: body.freeze() })
}

/// What is known of a failure without an answer.
fn failed(error: reqwest::Error) -> Error {
    // The URL holds ids and cursors; the operation says enough.
    let error = error.without_url();
    let (kind, message) = if error.is_connect() {
        (Kind::Connect, "no connection to the server")
    } else if error.is_timeout() {
        (Kind::Timeout, "the server took too long")
    } else {
        (Kind::Interrupted, "the connection broke before the answer was complete")
    };
    Error::new(kind, format!("{message}: {}", root_cause(&error))).with_source(error)
}

/// What began a chain of errors: the others only say that something failed.
fn root_cause(error: &dyn std::error::Error) -> &dyn std::error::Error {
    let mut cause = error;
    while let Some(source) = cause.source() {
        cause = source;
    }
    cause
}
