//! What a request has to carry before an operation looks at it.

use hyper::HeaderMap;
use hyper::header::AUTHORIZATION;
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::version::Version;

/// Refuses a request without a token that works, or without a version of the API. Answers the bot that the token stands
/// for, and the version.
pub(crate) fn check(headers: &HeaderMap, bot_of: impl FnOnce(&str) -> Option<Uuid>) -> Result<(Uuid, Version), ApiError> {
    let authorization = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let token = authorization.and_then(|value| value.strip_prefix("Bearer "));
    let Some(bot) = token.and_then(bot_of) else {
        return Err(ApiError::unauthorized());
    };
    let version = headers.get("notion-version");
    Ok((bot, Version::read(version.map(|version| version.to_str().unwrap_or_default()))?))
}
