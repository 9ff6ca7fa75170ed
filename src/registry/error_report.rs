//! An error as data.

use schemars::JsonSchema;
use serde::Serialize;

use crate::Error;

/// What a host shows of an [`Error`]: all that its accessors say, but for the body of the answer.
///
/// ```
/// use notion_connector::registry::ErrorReport;
///
/// # async fn example(notion: notion_connector::Notion) {
/// if let Err(error) = notion.run("get_page", serde_json::json!({"page_id": "?"})).await {
///     println!("{}", serde_json::json!(ErrorReport::from(&error)));
/// }
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct ErrorReport {
    /// What kind of failure it is.
    pub kind: ErrorKind,
    /// What went wrong, in words: Notion's own where Notion answered.
    pub message: String,
    /// The JSON pointer of the input that is off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The operation that failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// The HTTP status of the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Notion's code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The id under which Notion's support finds the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// The seconds that Notion asked to wait before another try.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<f64>,
    /// The cursor of the page of a list that failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// The ids of what was written before it failed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub written: Vec<String>,
    /// Whether the same call may succeed later.
    pub retryable: bool,
    /// Whether a write may have happened all the same: look before it is done again.
    pub outcome_unknown: bool,
}

/// What kind of failure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ErrorKind {
    /// The input is off. Nothing was sent.
    Input,
    /// The client is not set up well, or there is no token. Nothing was sent.
    Configuration,
    /// The token is refused, or may not do this; or a person gave no access, or took it back.
    Access,
    /// What was asked for is not there, or not shared with the integration.
    NotFound,
    /// Notion limits the rate of requests or is overloaded, and the wait did not fit into the deadline.
    RateLimited,
    /// The network, a gateway or Notion failed, or was too slow.
    Unavailable,
    /// Notion refuses the request for another reason.
    Refused,
    /// The answer is not one that is understood.
    Answer,
}

impl ErrorKind {
    fn of(error: &Error) -> Self {
        if error.is_input() {
            return Self::Input;
        }
        if error.is_reauthorization_required() || error.is_authorization_refused() || error.is_state_mismatch() {
            return Self::Access;
        }
        if error.is_rate_limited() {
            return Self::RateLimited;
        }
        match error.status() {
            Some(401 | 403) => Self::Access,
            Some(404) => Self::NotFound,
            Some(500..) => Self::Unavailable,
            Some(300..) => Self::Refused,
            _ if error.is_upload() => Self::Refused,
            _ if error.is_connect() || error.is_timeout() || error.is_retryable() => Self::Unavailable,
            _ if error.is_decode() || error.is_pagination() || error.body().is_some() => Self::Answer,
            _ => Self::Configuration,
        }
    }
}

impl From<&Error> for ErrorReport {
    fn from(error: &Error) -> Self {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        Self {
            kind: ErrorKind::of(error),
            message: error.message().to_owned(),
            field: owned(error.field()),
            operation: owned(error.operation()),
            status: error.status(),
            code: owned(error.code()),
            request_id: owned(error.request_id()),
            retry_after: error.retry_after().map(|wait| wait.as_secs_f64()),
            cursor: owned(error.cursor()),
            written: error.written().to_vec(),
            retryable: error.is_retryable(),
            outcome_unknown: error.outcome_unknown(),
        }
    }
}
