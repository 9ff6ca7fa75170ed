//! What an action answers.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::transport::RequestRecord;

/// What an action answers: Notion's body, and what is to be known of how it came about.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Outcome<T> {
    /// The answer.
    pub data: T,
    /// How it came about.
    pub meta: Meta,
}

/// How an answer came about.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Meta {
    /// Whether a list, or a page's Markdown, is all of it; nothing for what is neither.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub complete: Option<bool>,
    /// Why a list is not all of it: `more_pages`, `limit`, `truncated` for Markdown, or Notion's own word, such as
    /// `query_result_limit_reached`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incomplete_reason: Option<String>,
    /// Where a list goes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// What an id turned out to name, where it may name one of two: `database` or `data_source`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved: Option<&'static str>,
    /// What was done, where it may be one of two: `created` or `updated`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done: Option<&'static str>,
    /// What is to be known of the answer besides, such as why a database comes without properties.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// The answer to a raw request, its body aside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response: Option<RawResponse>,
    /// How many requests were sent, repeated ones counted.
    pub requests: u32,
    /// The ids under which Notion's support finds them.
    pub request_ids: Vec<String>,
}

/// The answer to a raw request, its body aside.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct RawResponse {
    /// The HTTP status: 200 to 299, for any other is an error.
    pub status: u16,
    /// The values of each header, by its name in lower case. Cookies are left out: they are secrets.
    pub headers: BTreeMap<String, Vec<String>>,
    /// The id under which Notion's support finds the request.
    pub request_id: Option<String>,
    /// How many times the request was sent: 1, and the retries.
    pub attempts: u32,
}

impl Meta {
    pub(super) fn complete_with(&mut self, records: &[RequestRecord]) {
        self.requests = records.iter().map(|record| record.attempts).sum();
        self.request_ids = records.iter().filter_map(|record| record.request_id.clone()).collect();
    }
}
