//! Answers in place of Notion.

use super::Answer;
use crate::Error;

/// Answers the requests of a client in place of Notion: nothing is sent, and no token is asked for.
pub(crate) trait StandIn: Send + Sync {
    /// The answer to the request of an operation.
    fn answer(&self, operation: &'static str, request: &reqwest::Request) -> Result<Answer, Error>;
}
