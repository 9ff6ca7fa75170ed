//! A request that would be sent, as data without secrets.

use std::collections::BTreeMap;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use reqwest::header::HeaderMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What stands in the place of a secret.
const REDACTED: &str = "[redacted]";

/// The largest body, in bytes, that is shown though it is no JSON.
const LARGEST_SHOWN: usize = 64 << 10;

/// Parts of the names of headers and fields that hold secrets.
const SECRETS: [&str; 6] = ["token", "secret", "password", "api-key", "cookie", "authorization"];

/// A request that would be sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct PlannedRequest {
    /// The operation's id in the contract; of a raw request, `raw_request`.
    pub operation: String,
    /// The HTTP method.
    pub method: String,
    /// The whole URL.
    pub url: String,
    /// The path of the URL.
    pub path: String,
    /// The parameters of the URL in their order, decoded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub query: Vec<KeyValue>,
    /// The headers by their names in lower case, but for those that belong to the connection. Secrets are left out.
    pub headers: BTreeMap<String, String>,
    /// The body: JSON as it is, another text as a text, and bytes as `{"base64": "…"}`. Of a large one that is no JSON, how many bytes
    /// it has, `{"bytes": …}`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Value>,
    /// What is to be known of it, such as where a value in braces comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct KeyValue {
    /// The key.
    pub key: String,
    /// The value.
    pub value: String,
}

impl PlannedRequest {
    /// A request as data.
    pub(super) fn new(operation: &str, request: &reqwest::Request, user_agent: &str) -> Self {
        let url = request.url();
        let mut headers = headers(request.headers());
        headers.insert("authorization".into(), format!("Bearer {REDACTED}"));
        headers.entry("user-agent".into()).or_insert_with(|| user_agent.to_owned());
        let mut body = request.body().and_then(|body| body.as_bytes()).map(body);
        // Only the operations of OAuth have secrets in their bodies.
        if url.path().contains("/oauth/")
            && let Some(Value::Object(fields)) = &mut body
        {
            for (_, value) in fields.iter_mut().filter(|(key, _)| is_secret(key)) {
                *value = json!(REDACTED);
            }
        }
        Self {
            operation: operation.to_owned(),
            method: request.method().to_string(),
            url: url.to_string(),
            path: url.path().to_owned(),
            query: url.query_pairs().map(|(key, value)| KeyValue { key: key.into(), value: value.into() }).collect(),
            headers,
            body,
            note: None,
        }
    }

    /// Replaces texts wherever they stand, encoded or not.
    pub(super) fn replaced(self, replacements: &[(String, String)]) -> Self {
        let Ok(mut text) = serde_json::to_string(&self) else { return self };
        for (from, to) in replacements {
            text = text.replace(from, to);
        }
        serde_json::from_str(&text).unwrap_or(self)
    }
}

fn headers(headers: &HeaderMap) -> BTreeMap<String, String> {
    let mut written: BTreeMap<String, String> = BTreeMap::new();
    for (name, value) in headers {
        let text = if value.is_sensitive() || is_secret(name.as_str()) {
            REDACTED.to_owned()
        } else {
            String::from_utf8_lossy(value.as_bytes()).into_owned()
        };
        // A repeated header means the same as one with all its values.
        written.entry(name.as_str().to_owned()).and_modify(|before| *before += &format!(", {text}")).or_insert(text);
    }
    written
}

fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    SECRETS.iter().any(|part| name.contains(part)) || name == "code"
}

fn body(bytes: &[u8]) -> Value {
    match (crate::types::json::read(bytes), std::str::from_utf8(bytes)) {
        (Ok(value), _) => value,
        _ if bytes.len() > LARGEST_SHOWN => json!({"bytes": bytes.len()}),
        (Err(_), Ok(text)) => json!(text),
        (Err(_), Err(_)) => json!({"base64": BASE64_STANDARD.encode(bytes)}),
    }
}
