//! What a request has to carry before an operation looks at it.

use hyper::HeaderMap;
use hyper::header::AUTHORIZATION;
use serde_json::Value;
use uuid::Uuid;

use crate::api_error::ApiError;

/// The versions of the API that the emulator speaks.
const VERSIONS: [&str; 1] = ["2026-03-11"];

/// Answers the bot that a request comes from. Refuses one without a token that works, or without a version that the
/// emulator speaks.
pub(crate) fn check(headers: &HeaderMap, bot_of: impl FnOnce(&str) -> Option<Uuid>) -> Result<Uuid, ApiError> {
    let authorization = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let token = authorization.and_then(|value| value.strip_prefix("Bearer "));
    let Some(bot) = token.and_then(bot_of) else {
        return Err(ApiError::unauthorized());
    };
    let Some(version) = headers.get("notion-version") else {
        return Err(ApiError::missing_version());
    };
    let version = version.to_str().unwrap_or_default();
    if VERSIONS.contains(&version) {
        return Ok(bot);
    }
    let supported: Vec<_> = VERSIONS.iter().map(|it| format!("`\"{it}\"`")).collect();
    Err(ApiError::validation(format!(
        "Notion-Version header failed validation: Notion-Version header should be {}, the only \
         version that this emulator speaks, instead was `{}`.",
        supported.join(" or "),
        Value::from(version)
    )))
}
