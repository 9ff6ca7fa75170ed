//! Answers on the wire, the true ones and the failures.

use hyper::body::Bytes;
use hyper::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue, LOCATION, RETRY_AFTER};
use hyper::{Response, StatusCode};
use serde_json::{Value, json};

use crate::answer_body::AnswerBody;
use crate::api_error::ApiError;
use crate::fault::FaultKind;
use crate::key_order::InNotionsOrder;
use crate::oauth::Refusal;

const GATEWAY_PAGE: &str = "<!DOCTYPE html>\n<html>\n<head><title>Bad gateway</title></head>\n\
    <body><h1>The service is not reachable</h1></body>\n</html>\n";

const GARBAGE: &str = "{\"object\": \"list\", \"results\": [<html>Sorry, something went wrong.";

const DRIPS: usize = 16;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-notion-request-id");

/// What is sent back, or not.
#[derive(Debug)]
pub(crate) enum Reaction {
    Answer(Response<AnswerBody>),
    /// The connection is to be reset.
    Reset,
    /// Nothing is ever sent.
    Stall,
}

/// What an operation answers, before it is put on the wire.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Value,
    pub(crate) retry_after: Option<u64>,
}

impl Answer {
    pub(crate) fn new(outcome: Result<Value, ApiError>) -> Self {
        match outcome {
            // Work that goes on is accepted, and not done.
            Ok(body) if body["status"] == "queued" && body["object"] == "async_task" => {
                Self { status: 202, body, retry_after: None }
            }
            Ok(body) => Self { status: 200, body, retry_after: None },
            Err(error) => Self { status: error.status(), body: error.body(), retry_after: None },
        }
    }

    /// What an operation on tokens answers.
    pub(crate) fn of_oauth(outcome: Result<Value, Refusal>) -> Self {
        match outcome {
            Ok(body) => Self { status: 200, body, retry_after: None },
            Err(refusal) => Self { status: refusal.status(), body: refusal.body(), retry_after: None },
        }
    }

    /// The refusal of a request past the rate limit.
    pub(crate) fn rate_limited(retry_after: u64) -> Self {
        Self { retry_after: Some(retry_after), ..Self::new(Err(ApiError::scripted(429))) }
    }

    fn bytes(mut self, request_id: &str) -> Bytes {
        // What answers outside of the API has none, and neither has the one list that names no kind of object.
        if !request_id.is_empty() && self.body.get("templates").is_none() {
            self.body["request_id"] = json!(request_id);
        }
        // Its keys are texts, so it is JSON.
        serde_json::to_vec(&InNotionsOrder(&self.body)).unwrap_or_default().into()
    }

    /// The whole answer. Outside of the API, the request id is empty.
    pub(crate) fn response(self, request_id: &str) -> Response<AnswerBody> {
        let (status, retry_after) = (self.status, self.retry_after);
        let content = self.bytes(request_id);
        let length = content.len();
        let mut response = json_head(status, request_id, AnswerBody::whole(content));
        set_length(&mut response, length);
        set_retry_after(&mut response, retry_after);
        response
    }
}

/// What a fault makes of an answer. Without one, where the work was not done, it makes one up.
pub(crate) fn faulty(kind: &FaultKind, answer: Option<&Answer>, request_id: &str) -> Reaction {
    let true_answer = || {
        let answer = answer.cloned().unwrap_or_else(|| Answer::new(Ok(json!({ "object": "list", "results": [] }))));
        (answer.status, answer.bytes(request_id))
    };
    let response = match kind {
        FaultKind::Reset => return Reaction::Reset,
        FaultKind::Stall => return Reaction::Stall,
        FaultKind::Status { status, retry_after, html } => {
            let retry_after = retry_after.map(u64::from);
            let mut response =
                if *html { gateway_page(*status) } else { Answer::new(Err(ApiError::scripted(*status))).response(request_id) };
            set_retry_after(&mut response, retry_after);
            response
        }
        FaultKind::HalfBody => {
            let (status, content) = true_answer();
            let mut response = json_head(status, request_id, AnswerBody::broken_off(&content));
            set_length(&mut response, content.len());
            response
        }
        FaultKind::CutChunks => {
            let (status, content) = true_answer();
            json_head(status, request_id, AnswerBody::broken_off(&content))
        }
        FaultKind::StallBody => {
            let (status, content) = true_answer();
            let mut response = json_head(status, request_id, AnswerBody::hanging(&content));
            set_length(&mut response, content.len());
            response
        }
        FaultKind::SlowDrip { pause } => {
            let (status, content) = true_answer();
            let mut response = json_head(status, request_id, AnswerBody::dripping(&content, DRIPS, *pause));
            set_length(&mut response, content.len());
            response
        }
        FaultKind::Oversize { bytes } => {
            let (status, content) = true_answer();
            json_head(status, request_id, AnswerBody::padded(content, *bytes))
        }
        FaultKind::Garbage => {
            let mut response = json_head(200, request_id, AnswerBody::whole(Bytes::from_static(GARBAGE.as_bytes())));
            set_length(&mut response, GARBAGE.len());
            response
        }
        FaultKind::Redirect { location } => redirect(StatusCode::TEMPORARY_REDIRECT, location),
    };
    Reaction::Answer(response)
}

/// The error page of a gateway, which knows nothing of request ids.
fn gateway_page(status: u16) -> Response<AnswerBody> {
    text(status, "text/html; charset=UTF-8", GATEWAY_PAGE)
}

/// A page, or another text that is no answer of the API.
pub(crate) fn text(status: u16, kind: &'static str, content: impl Into<String>) -> Response<AnswerBody> {
    let content = Bytes::from(content.into());
    let length = content.len();
    let mut response = Response::new(AnswerBody::whole(content));
    *response.status_mut() = status_code(status);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    set_length(&mut response, length);
    response
}

/// Sends the client to another place.
pub(crate) fn redirect(status: StatusCode, location: &str) -> Response<AnswerBody> {
    let mut response = Response::new(AnswerBody::default());
    *response.status_mut() = status;
    if let Ok(location) = HeaderValue::from_str(location) {
        response.headers_mut().insert(LOCATION, location);
    }
    set_length(&mut response, 0);
    response
}

fn json_head(status: u16, request_id: &str, body: AnswerBody) -> Response<AnswerBody> {
    let mut response = Response::new(body);
    *response.status_mut() = status_code(status);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    if let Ok(request_id) = HeaderValue::from_str(request_id)
        && !request_id.is_empty()
    {
        headers.insert(REQUEST_ID, request_id);
    }
    response
}

/// Without a length, the body is sent in chunks.
fn set_length(response: &mut Response<AnswerBody>, length: usize) {
    response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(length));
}

fn set_retry_after(response: &mut Response<AnswerBody>, seconds: Option<u64>) {
    if let Some(seconds) = seconds {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
}

fn status_code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
