//! The numbers of a client.

use std::time::Duration;

/// Limits of time and size.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    /// For one attempt, its answer read.
    pub(crate) timeout: Duration,
    /// For a connection to come about.
    pub(crate) connect_timeout: Duration,
    /// For a whole call, waits included.
    pub(crate) deadline: Duration,
    /// In bytes, of an answer.
    pub(crate) max_body_size: usize,
    pub(crate) user_agent: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            timeout: Duration::from_secs(60),
            connect_timeout: Duration::from_secs(10),
            // Long enough for the longest wait that Notion asks one connection for, which is a minute, several times over.
            deadline: Duration::from_secs(300),
            max_body_size: 64 << 20,
            user_agent: concat!("notion-connector/", env!("CARGO_PKG_VERSION")).into(),
        }
    }
}
