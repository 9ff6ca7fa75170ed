//! What an operation's answer holds.

use bytes::Bytes;
use progenitor_client::{Error, ResponseValue};
use reqwest::Response;
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;

use super::types::json;

/// The value of an answer, as the generated operations take it.
pub(crate) async fn value<T: DeserializeOwned, E>(response: Response) -> Result<ResponseValue<T>, Error<E>> {
    let status = response.status();
    let (headers, body) = read(response).await.map_err(Error::ResponseBodyError)?;
    match json::read(&body) {
        Ok(value) => Ok(ResponseValue::new(value, status, headers)),
        Err(error) => Err(Error::InvalidResponsePayload(body, error)),
    }
}

/// Not a part of what is compiled for each answer.
async fn read(mut response: Response) -> reqwest::Result<(HeaderMap, Bytes)> {
    let headers = std::mem::take(response.headers_mut());
    Ok((headers, response.bytes().await?))
}
