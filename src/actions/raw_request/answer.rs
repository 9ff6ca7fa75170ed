//! What Raw Request answers.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use reqwest::header::SET_COOKIE;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::RawResponseType;
use crate::Error;
use crate::actions::RawResponse;
use crate::error::Kind;
use crate::transport::Answer;
use crate::types::Value;

/// The body of an answer, in the type that was asked for.
///
/// It is written as JSON as it is: a value, or a text; bytes as `{"base64": "…"}`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RawBody {
    /// A JSON value; null for an empty body.
    Json(Value),
    /// A text.
    Text(String),
    /// Bytes.
    Binary(Vec<u8>),
}

impl RawBody {
    /// Reads the body of an answer.
    ///
    /// # Errors
    /// It is not of that type. The error carries the body.
    pub(super) fn read(answer: &Answer, response_type: RawResponseType) -> Result<Self, Error> {
        let body = &answer.body;
        let unreadable = |message: String| {
            Error::new(Kind::Decode, message)
                .with_answer(answer.status.as_u16(), None, body.clone())
                .with_request_id(answer.request_id())
        };
        match response_type {
            RawResponseType::Json if body.is_empty() => Ok(Self::Json(Value::Null)),
            RawResponseType::Json => {
                let value = crate::types::json::read(body);
                value.map(Self::Json).map_err(|error| unreadable(format!("the answer is no JSON, which was asked for: {error}")))
            }
            RawResponseType::Text => {
                let text = std::str::from_utf8(body).map(|text| Self::Text(text.to_owned()));
                text.map_err(|error| unreadable(format!("the answer is no text in UTF-8: {error}")))
            }
            RawResponseType::Binary => Ok(Self::Binary(body.to_vec())),
        }
    }
}

impl Serialize for RawBody {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Json(value) => value.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Binary(bytes) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("base64", &BASE64_STANDARD.encode(bytes))?;
                map.end()
            }
        }
    }
}

impl JsonSchema for RawBody {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RawBody".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The body of the answer: a JSON value, a text, or bytes as `{\"base64\": \"…\"}`, as was asked for."
        })
    }
}

/// What is to be known of an answer besides its body.
pub(super) fn response(answer: &Answer, attempts: u32) -> RawResponse {
    let mut response =
        RawResponse { status: answer.status.as_u16(), request_id: answer.request_id(), attempts, ..RawResponse::default() };
    for (name, value) in answer.headers.iter().filter(|(name, _)| *name != SET_COOKIE) {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        response.headers.entry(name.as_str().to_owned()).or_default().push(value);
    }
    response
}
