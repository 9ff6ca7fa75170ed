//! What a request has to carry before an operation looks at it.

use hyper::HeaderMap;
use hyper::header::AUTHORIZATION;

use crate::api_error::ApiError;
use crate::version::Version;

/// Refuses a request without the right token, or without a version of the API. Answers the version.
pub(crate) fn check(headers: &HeaderMap, token: &str) -> Result<Version, ApiError> {
    let authorization = headers.get(AUTHORIZATION).map(|value| value.as_bytes());
    if authorization != Some(format!("Bearer {token}").as_bytes()) {
        return Err(ApiError::unauthorized());
    }
    let version = headers.get("notion-version");
    Version::read(version.map(|version| version.to_str().unwrap_or_default()))
}
