//! What Raw Request takes.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::pairs::{self, Files, KeyValues};
use crate::types::Value;

/// The methods that a request may have.
pub(super) const METHODS: &[&str] = &["GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS"];

/// The input of [`RawRequest`](super::RawRequest).
///
/// As JSON, a list of keys and values is an object, `{"key": "value"}`, or `{"key": ["one", "two"]}` for a key that comes
/// more than once; or, where the order counts, an array of `{"key": …, "value": …}`. Values are texts, numbers or booleans;
/// null is left out.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct RawRequestInput {
    /// The path under the base URL's `/v1`, such as `/users/me`, with its query if it has one.
    ///
    /// A full URL is accepted if it begins with the base URL.
    pub url: String,
    /// The method of HTTP, in any case.
    #[schemars(extend("enum" = METHODS))]
    pub method: String,
    /// The body: JSON, or a text. Not together with form or file data.
    ///
    /// A text that is no JSON needs a header `Content-Type`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Value>,
    /// Fields of a multipart body, by their keys.
    #[serde(default, with = "pairs", skip_serializing_if = "Vec::is_empty")]
    #[schemars(with = "KeyValues")]
    pub form_data: Vec<(String, String)>,
    /// Files of a multipart body, by their keys; they come after the fields. As JSON, in base64.
    #[serde(default, with = "pairs", skip_serializing_if = "Vec::is_empty")]
    #[schemars(with = "Files")]
    pub file_data: Vec<(String, Vec<u8>)>,
    /// The names of files, by the keys of `file_data`. A file without one is named by its key.
    #[serde(default, with = "pairs", skip_serializing_if = "Vec::is_empty")]
    #[schemars(with = "KeyValues")]
    pub file_names: Vec<(String, String)>,
    /// Parameters that follow those of the URL. They are encoded once, and a key may be repeated.
    #[serde(default, with = "pairs", skip_serializing_if = "Vec::is_empty")]
    #[schemars(with = "KeyValues")]
    pub query_parameters: Vec<(String, String)>,
    /// Headers, but none that carry credentials.
    ///
    /// `Notion-Version` is accepted in place of the client's; those that carry credentials, and those that belong to the connection,
    /// such as `Authorization` and `Host`, are not.
    #[serde(default, with = "pairs", skip_serializing_if = "Vec::is_empty")]
    #[schemars(with = "KeyValues")]
    pub headers: Vec<(String, String)>,
    /// What the body of the answer is read as.
    #[serde(default)]
    pub response_type: RawResponseType,
    /// How long the whole call may take, in milliseconds.
    ///
    /// Its attempts count, and the waits between them. Without it, the client's deadline holds, and for each attempt the client's
    /// timeout.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub timeout: Option<u64>,
    /// The wait before a retry, in milliseconds, where Notion asks for no longer one.
    ///
    /// With exponential backoff, it is the first wait; 0 is then a second.
    #[serde(default)]
    pub retry_delay_ms: u64,
    /// Whether every error is worth a retry, whatever the method: any status of 300 and above, and a broken connection.
    ///
    /// Without it, 429 and 529 are, for they say that nothing was done; and for GET, HEAD, PUT and DELETE, which do no more
    /// when they are done twice, 500, 502, 503, 504 and a broken connection, too.
    #[serde(default)]
    pub retry_on_all_errors: bool,
    /// How many retries there may be: none unless said otherwise.
    #[serde(default)]
    pub max_retry_count: u32,
    /// Whether the wait is doubled each time, up to 60 seconds, and made a little shorter by chance.
    #[serde(default)]
    pub exponential_backoff: bool,
}

impl RawRequestInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(url: impl Into<String>, method: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            method: method.into(),
            data: None,
            form_data: Vec::new(),
            file_data: Vec::new(),
            file_names: Vec::new(),
            query_parameters: Vec::new(),
            headers: Vec::new(),
            response_type: RawResponseType::default(),
            timeout: None,
            retry_delay_ms: 0,
            retry_on_all_errors: false,
            max_retry_count: 0,
            exponential_backoff: false,
        }
    }
}

/// Without what is sent: it may be large, and it may be what people wrote.
impl fmt::Debug for RawRequestInput {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("RawRequestInput")
            .field("url", &self.url)
            .field("method", &self.method)
            .field("query_parameters", &self.query_parameters)
            .field("response_type", &self.response_type)
            .field("timeout", &self.timeout)
            .field("retry_delay_ms", &self.retry_delay_ms)
            .field("retry_on_all_errors", &self.retry_on_all_errors)
            .field("max_retry_count", &self.max_retry_count)
            .field("exponential_backoff", &self.exponential_backoff)
            .finish_non_exhaustive()
    }
}

/// What the body of an answer is read as.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RawResponseType {
    /// Any JSON value. An empty body is null.
    #[default]
    Json,
    /// Text in UTF-8.
    Text,
    /// Bytes, as they come.
    Binary,
}
