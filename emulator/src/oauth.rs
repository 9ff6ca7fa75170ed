//! OAuth 2.0: how a public integration is let into the workspace, and the tokens that it gets for that.

mod authorize;
mod client;
mod endpoints;
mod grants;
mod refusal;

pub(crate) use authorize::{Decision, answer as authorize};
pub(crate) use endpoints::answer;
pub(crate) use grants::Grants;
pub(crate) use refusal::Refusal;

pub use client::OAuthClient;

/// Where a browser is sent so that a person lets the integration in.
const AUTHORIZE_PATH: &str = "/v1/oauth/authorize";

/// Whether a path is that of the page for people.
pub(crate) fn is_page(path: &str) -> bool {
    path.trim_end_matches('/') == AUTHORIZE_PATH
}

/// Whether a path is one of the operations on tokens, which have their own way to say who asks.
pub(crate) fn is_operation(path: &str) -> bool {
    matches!(path.trim_end_matches('/'), "/v1/oauth/token" | "/v1/oauth/revoke" | "/v1/oauth/introspect")
}
