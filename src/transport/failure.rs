//! What a failure says of the request.

use crate::Error;
use crate::error::Kind;

/// What is known of a request that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    /// It never left, or Notion says that nothing was done: any operation may be sent again.
    NothingDone,
    /// It may have been done: the answer was lost, or one that failed on the way gave none of its own.
    InDoubt,
    /// It will fail again.
    Final,
}

impl Failure {
    /// Of an error without an answer by its kind, of an answer by its status.
    pub(crate) fn of(error: &Error) -> Self {
        match error.kind() {
            Kind::Connect => Self::NothingDone,
            Kind::Interrupted | Kind::Timeout => Self::InDoubt,
            Kind::Status => Self::of_status(error.status().unwrap_or_default(), error.code()),
            // Written out, so that a new kind is thought about.
            Kind::Input
            | Kind::Configuration
            | Kind::Token
            | Kind::Reauthorization
            | Kind::AuthorizationRefused
            | Kind::StateMismatch
            | Kind::Signature(_)
            | Kind::Paced
            | Kind::TooLarge
            | Kind::Decode
            | Kind::Pagination
            | Kind::Upload => Self::Final,
        }
    }

    fn of_status(status: u16, code: Option<&str>) -> Self {
        match status {
            429 | 529 => Self::NothingDone,
            // Notion says of it that the transaction was not completed. A conflict of another code is one that stays.
            409 if code == Some("conflict_error") => Self::NothingDone,
            408 | 500 | 502..=504 | 520..=524 => Self::InDoubt,
            _ => Self::Final,
        }
    }
}

/// Whether what was asked for may have been done, or was, though there is no answer that says so: it may be sent again or not.
pub(crate) fn may_have_been_done(error: &Error) -> bool {
    match (error.kind(), error.status()) {
        // An answer that nobody could read, to a request that was not refused.
        (Kind::TooLarge | Kind::Decode, status) => !matches!(status, Some(400..=499)),
        (_, Some(500..=528 | 530..)) => true,
        _ => Failure::of(error) == Failure::InDoubt,
    }
}
