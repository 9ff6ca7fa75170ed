//! What a request has to carry before an operation looks at it.

use hyper::HeaderMap;
use hyper::header::AUTHORIZATION;
use serde_json::Value;

use crate::api_error::ApiError;

/// The versions of the API that the emulator speaks.
const VERSIONS: [&str; 1] = ["2026-03-11"];

/// Refuses a request without the right token, or without a version that the emulator speaks.
pub(crate) fn check(headers: &HeaderMap, token: &str) -> Result<(), ApiError> {
    let authorization = headers.get(AUTHORIZATION).map(|value| value.as_bytes());
    if authorization != Some(format!("Bearer {token}").as_bytes()) {
        return Err(ApiError::unauthorized());
    }
    let Some(version) = headers.get("notion-version") else {
        return Err(ApiError::missing_version());
    };
    let version = version.to_str().unwrap_or_default();
    if VERSIONS.contains(&version) {
        return Ok(());
    }
    let supported: Vec<_> = VERSIONS.iter().map(|it| format!("`\"{it}\"`")).collect();
    Err(ApiError::validation(format!(
        "Notion-Version header failed validation: Notion-Version header should be {}, the only \
         version that this emulator speaks, instead was `{}`.",
        supported.join(" or "),
        Value::from(version)
    )))
}
