//! An answer, its body read.

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::Deserialize;

use super::retry_after::retry_after;
use crate::Error;
use crate::error::Kind;

/// An answer, its body read.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// What is read of an error's body. A gateway's HTML has none of it.
#[derive(Default, Deserialize)]
struct Problem {
    code: Option<String>,
    message: Option<String>,
    request_id: Option<String>,
}

impl Answer {
    pub(crate) fn request_id(&self) -> Option<String> {
        let header = self.headers.get("x-notion-request-id").or_else(|| self.headers.get("cf-ray"));
        header.and_then(|id| id.to_str().ok()).map(str::to_owned)
    }

    /// The error that this answer is.
    pub(crate) fn error(&self) -> Error {
        let problem: Problem = serde_json::from_slice(&self.body).unwrap_or_default();
        let message = problem.message.unwrap_or_else(|| {
            let reason = self.status.canonical_reason().unwrap_or("an error");
            format!("the server answered {reason}, and not as Notion words its errors")
        });
        Error::new(Kind::Status, message)
            .with_answer(self.status.as_u16(), problem.code, self.body.clone())
            .with_request_id(problem.request_id.or_else(|| self.request_id()))
            .with_retry_after(retry_after(&self.headers))
    }

    /// The answer as the generated operations take it.
    pub(crate) fn into_response(self) -> reqwest::Response {
        let mut response = http::Response::new(self.body);
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        response.into()
    }
}
