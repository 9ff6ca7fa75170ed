//! One line of the ledger.

use std::time::SystemTime;

use jiff::Timestamp;
use serde_json::{Value, json};

/// One request that reached the emulator, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RequestRecord {
    /// Counts the requests from 1 on, in the order in which they arrived. Clearing the ledger does not start it anew.
    pub number: u64,
    /// When the request arrived, by the emulator's clock.
    pub at: SystemTime,
    /// The method, such as `GET`.
    pub method: String,
    /// The path as it was sent, without the query string.
    pub path: String,
    /// The query string as it was sent, without the question mark; empty where there was none.
    pub query: String,
    /// The operation of Notion's API, such as `create_page`. Absent where the path and method belong to none.
    pub operation: Option<&'static str>,
    /// The status of the answer. Absent where none was sent: after a reset or a stall, where the client left before
    /// the answer, and as long as the request is being answered.
    pub status: Option<u16>,
    /// The name of the [`Fault`](crate::Fault) that the request met, such as `reset` or `502-html`.
    pub fault: Option<String>,
    /// Whether the work was done: the operation succeeded, whatever the client was told.
    pub done: bool,
    /// What the request created: the id of the page, database or data source, or those of the blocks.
    pub created: Vec<String>,
    /// What the answer does not tell, such as formulas whose values were not computed.
    pub notes: Vec<String>,
    /// What `Retry-After` said, in seconds.
    pub retry_after: Option<u64>,
    /// The id of the request, which the answer carries too.
    pub request_id: String,
    /// Tells the request's token apart from others within one run, and does not give it away.
    pub token: Option<String>,
}

impl RequestRecord {
    /// The record as JSON.
    pub(crate) fn to_json(&self) -> Value {
        let at = Timestamp::try_from(self.at).unwrap_or_default();
        json!({
            "number": self.number,
            "at": at.strftime("%Y-%m-%dT%H:%M:%S.%6fZ").to_string(),
            "method": self.method,
            "path": self.path,
            "query": self.query,
            "operation": self.operation,
            "status": self.status,
            "fault": self.fault,
            "done": self.done,
            "created": self.created,
            "notes": self.notes,
            "retry_after": self.retry_after,
            "request_id": self.request_id,
            "token": self.token,
        })
    }
}
