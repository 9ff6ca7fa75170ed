//! What an operation's answer holds.

use bytes::Bytes;
use progenitor_client::{Error, ResponseValue};
use reqwest::header::HeaderMap;
use reqwest::{Response, StatusCode};
use serde::de::DeserializeOwned;

use super::types::json;

/// What is read of an answer, whatever its type.
type Read = reqwest::Result<(StatusCode, HeaderMap, Bytes)>;

/// Reads an answer. The value of an operation is not decoded here, so that there is one future for all of them.
pub(crate) async fn read(mut response: Response) -> Read {
    let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
    Ok((status, headers, response.bytes().await?))
}

/// The value of an answer, as the generated operations take it.
#[allow(clippy::result_large_err, reason = "the error is one of progenitor")]
pub(crate) fn value<T: DeserializeOwned>(read: Read) -> Result<ResponseValue<T>, Error<()>> {
    let (status, headers, body) = read.map_err(Error::ResponseBodyError)?;
    match json::read(&body) {
        Ok(value) => Ok(ResponseValue::new(value, status, headers)),
        Err(error) => Err(Error::InvalidResponsePayload(body, error)),
    }
}
