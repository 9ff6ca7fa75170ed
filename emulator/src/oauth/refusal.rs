//! Why no token is given.

use serde_json::{Value, json};

/// An answer that refuses tokens.
///
/// It says everything twice, in the API's fields and in those of RFC 6749: clients read the one or the other.
#[derive(Debug, Clone)]
pub(crate) struct Refusal {
    status: u16,
    code: &'static str,
    message: String,
}

impl Refusal {
    /// The client is not the one that it says, or says nothing.
    pub(crate) fn invalid_client() -> Self {
        Self { status: 401, code: "invalid_client", message: "Client authentication failed.".to_owned() }
    }

    /// Something is missing, or has a form that it should not have.
    pub(crate) fn invalid_request(message: impl Into<String>) -> Self {
        Self { status: 400, code: "invalid_request", message: message.into() }
    }

    /// The code or the refresh token does not work, or no longer.
    pub(crate) fn invalid_grant(message: &str) -> Self {
        Self { status: 400, code: "invalid_grant", message: message.to_owned() }
    }

    /// Tokens are not given for this.
    pub(crate) fn unsupported_grant_type(given: &str) -> Self {
        let message = format!("Unsupported grant_type: {given}");
        Self { status: 400, code: "unsupported_grant_type", message }
    }

    pub(crate) fn status(&self) -> u16 {
        self.status
    }

    /// The body of the answer, without the request id.
    pub(crate) fn body(&self) -> Value {
        json!({
            "object": "error",
            "status": self.status,
            "code": self.code,
            "message": self.message,
            "error": self.code,
            "error_description": self.message,
        })
    }
}
