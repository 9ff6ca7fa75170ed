//! The numbers of a client.

use std::time::Duration;

use super::RetryPolicy;

/// Limits of time and size.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    pub(crate) retry: RetryPolicy,
    /// How many retries the clones of a client may have between them.
    pub(crate) retry_budget: u32,
    /// For a connection to come about.
    pub(crate) connect_timeout: Duration,
    /// In bytes, of an answer.
    pub(crate) max_body_size: usize,
    pub(crate) user_agent: String,
    /// Whether an input may name a file of this machine.
    pub(crate) local_files: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            retry: RetryPolicy::default(),
            retry_budget: 100,
            connect_timeout: Duration::from_secs(10),
            max_body_size: 64 << 20,
            user_agent: concat!("notion-connector/", env!("CARGO_PKG_VERSION")).into(),
            local_files: true,
        }
    }
}
