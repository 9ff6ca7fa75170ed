//! What an action answers.

use serde::Serialize;

use crate::transport::RequestRecord;

/// What an action answers: Notion's body, and what is to be known of how it came about.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Outcome<T> {
    /// The answer.
    pub data: T,
    /// How it came about.
    pub meta: Meta,
}

/// How an answer came about.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Meta {
    /// Whether a list is all of it; nothing for what is no list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub complete: Option<bool>,
    /// Why a list is not all of it: `more_pages`, `limit`, or Notion's own word, such as `query_result_limit_reached`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incomplete_reason: Option<String>,
    /// Where a list goes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// What an id turned out to name, where it may name one of two: `database` or `data_source`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved: Option<&'static str>,
    /// What is to be known of the answer besides, such as why a database comes without properties.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// How many requests were sent, repeated ones counted.
    pub requests: u32,
    /// The ids under which Notion's support finds them.
    pub request_ids: Vec<String>,
}

impl Meta {
    pub(super) fn complete_with(&mut self, records: &[RequestRecord]) {
        self.requests = records.iter().map(|record| record.attempts).sum();
        self.request_ids = records.iter().filter_map(|record| record.request_id.clone()).collect();
    }
}
