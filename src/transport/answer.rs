//! An answer, its body read.

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::Deserialize;
use serde_json::Value;

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
    /// The code of an error in the words of OAuth. Others than Notion put anything here.
    error: Option<Value>,
    error_description: Option<Value>,
}

impl Problem {
    /// Code and message, in Notion's own words or else in those of OAuth.
    fn read(self) -> (Option<String>, Option<String>) {
        // A gateway's `error` is a sentence or an object, and no code.
        let is_code = |text: &&str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        let Some(code) = self.error.as_ref().and_then(Value::as_str).filter(is_code) else {
            return (self.code, self.message);
        };
        let description = self.error_description.as_ref().and_then(Value::as_str).unwrap_or(code);
        (Some(self.code.unwrap_or_else(|| code.to_owned())), Some(self.message.unwrap_or_else(|| description.to_owned())))
    }
}

/// The id of the request that an answer is to.
pub(super) fn request_id(headers: &HeaderMap) -> Option<String> {
    let header = headers.get("x-notion-request-id").or_else(|| headers.get("cf-ray"));
    header.and_then(|id| id.to_str().ok()).map(str::to_owned)
}

impl Answer {
    pub(crate) fn request_id(&self) -> Option<String> {
        request_id(&self.headers)
    }

    /// The error that this answer is.
    pub(crate) fn error(&self) -> Error {
        let mut problem: Problem = crate::types::json::read(&self.body).unwrap_or_default();
        let request_id = problem.request_id.take();
        let (code, message) = problem.read();
        let message = message.unwrap_or_else(|| {
            let reason = self.status.canonical_reason().unwrap_or("an error");
            format!("the server answered {reason}, and not as Notion words its errors")
        });
        Error::new(Kind::Status, message)
            .with_answer(self.status.as_u16(), code, self.body.clone())
            .with_request_id(request_id.or_else(|| self.request_id()))
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
