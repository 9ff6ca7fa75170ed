//! What became of one piece of work.

use serde::{Deserialize, Serialize};

/// One piece of work, as the client saw it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Counts the pieces from 1 on.
    pub number: usize,
    /// The page that was read or made.
    pub page: Option<String>,
    /// Why it failed.
    pub failure: Option<Failure>,
}

/// Why a piece failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// In a few words: Notion's code, or what else happened.
    pub reason: String,
    /// Whether it may have happened all the same; nothing where the client does not say.
    pub may_have_happened: Option<bool>,
}

impl Outcome {
    /// A piece that is done.
    #[must_use]
    pub fn done(number: usize, page: String) -> Self {
        Self { number, page: Some(page), failure: None }
    }

    /// A piece that failed.
    #[must_use]
    pub fn failed(number: usize, failure: Failure) -> Self {
        Self { number, page: None, failure: Some(failure) }
    }
}
