//! A request as the operations see it.

use std::borrow::Cow;

use hyper::body::Bytes;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::object_id;
use crate::version::Version;

/// The most that Notion takes in one body.
const BODY_LIMIT: usize = 500_000;

/// A request, read to its end.
#[derive(Debug, Clone)]
pub(crate) struct ApiRequest {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) body: Bytes,
    /// What the body is, as the request says it.
    pub(crate) content_type: Option<String>,
    /// The version that the request speaks, once that is known.
    pub(crate) version: Version,
}

impl ApiRequest {
    /// The parts of the path, decoded. A slash at the end means nothing.
    pub(crate) fn segments(&self) -> Vec<Cow<'_, str>> {
        self.path.trim_matches('/').split('/').map(|segment| percent_decode_str(segment).decode_utf8_lossy()).collect()
    }

    /// The body, which has to be an object. No body at all counts as an empty one.
    pub(crate) fn json(&self) -> Result<Value, ApiError> {
        if self.body.len() > BODY_LIMIT {
            return Err(ApiError::validation(format!(
                "body failed validation: body.length should be ≤ `{BODY_LIMIT}`, instead was `{}`.",
                self.body.len()
            )));
        }
        if self.body.is_empty() {
            return Ok(Value::Object(Map::new()));
        }
        let body: Value = serde_json::from_slice(&self.body).map_err(|_| ApiError::invalid_json())?;
        if body.is_object() {
            Ok(body)
        } else {
            Err(ApiError::validation(format!("body failed validation: body should be an object, instead was `{body}`.")))
        }
    }

    /// The values of a key of the query string, decoded once.
    pub(crate) fn query_values(&self, key: &str) -> Vec<String> {
        form_urlencoded::parse(self.query.as_bytes())
            .filter(|(name, _)| name == key)
            .map(|(_, value)| value.into_owned())
            .collect()
    }

    /// The names or ids of the properties that pages are to show, all of them if there are none. The key is taken with
    /// brackets, too.
    pub(crate) fn shown_properties(&self) -> Vec<String> {
        let mut shown = self.query_values("filter_properties");
        shown.extend(self.query_values("filter_properties[]"));
        shown
    }

    /// The query string as an object of texts.
    pub(crate) fn query_texts(&self) -> Value {
        form_urlencoded::parse(self.query.as_bytes()).map(|(name, value)| (name.into_owned(), json!(value))).collect()
    }

    /// The query string as an object, with numbers where the text is one.
    pub(crate) fn query_object(&self) -> Value {
        form_urlencoded::parse(self.query.as_bytes())
            .map(|(name, value)| {
                let value = match value.parse::<i64>() {
                    Ok(number) => json!(number),
                    Err(_) => json!(value),
                };
                (name.into_owned(), value)
            })
            .collect()
    }
}

/// Reads the id that stands in the path under `name`.
pub(crate) fn path_id(name: &str, text: &str) -> Result<Uuid, ApiError> {
    object_id::parse(text).ok_or_else(|| {
        ApiError::validation(format!(
            "path failed validation: path.{name} should be a valid uuid, instead was `{}`.",
            Value::from(text)
        ))
    })
}
