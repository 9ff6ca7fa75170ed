//! What went over the wire for a request, kept for people to look at.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use hyper::body::Bytes;
use hyper::header::AUTHORIZATION;
use hyper::{HeaderMap, Response};
use serde_json::Value;

use crate::answer_body::AnswerBody;

/// How many exchanges are kept.
const MOST: usize = 200;

/// How much of a body is kept.
const LONGEST_BODY: usize = 32 * 1024;

/// How long a token is that is looked for in bodies.
const SHORTEST_SECRET: usize = 8;

const HIDDEN: &str = "(hidden)";

/// The fields that hold secrets, in the bodies of OAuth.
const SECRETS: [&str; 6] = ["access_token", "refresh_token", "token", "code", "client_secret", "verification_token"];

/// Headers and a body, without secrets.
#[derive(Debug, Clone, Default)]
pub(crate) struct Message {
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
    /// How many bytes of the body are not kept.
    pub(crate) left_out: usize,
}

/// A request and its answer.
#[derive(Debug, Clone, Default)]
pub(crate) struct Exchange {
    pub(crate) request: Message,
    pub(crate) response: Option<Message>,
}

/// The latest exchanges, by the numbers of their requests.
#[derive(Debug, Default)]
pub(crate) struct Exchanges {
    latest: Mutex<VecDeque<(u64, Exchange)>>,
}

impl Message {
    /// Keeps a message. `token` is what must not be seen in it, whatever stands around it.
    fn new(headers: &HeaderMap, body: &Bytes, (token, is_oauth): (&str, bool)) -> Self {
        let shown = |name: &hyper::header::HeaderName, value: &hyper::header::HeaderValue| {
            if *name == AUTHORIZATION {
                let scheme = value.to_str().ok().and_then(|value| value.split_once(' ')).map_or("", |(scheme, _)| scheme);
                return format!("{scheme} {HIDDEN}");
            }
            String::from_utf8_lossy(value.as_bytes()).into_owned()
        };
        let headers = headers.iter().map(|(name, value)| (name.to_string(), shown(name, value))).collect();
        let kept = &body[..body.len().min(LONGEST_BODY)];
        let text = if is_oauth { without_secrets(kept) } else { String::from_utf8_lossy(kept).into_owned() };
        // A token of a few letters stands in many words, and is no secret.
        let text = if token.len() < SHORTEST_SECRET { text } else { text.replace(token, HIDDEN) };
        Self { headers, body: text, left_out: body.len() - kept.len() }
    }
}

/// The body of an OAuth message, JSON or a form, with its secrets hidden.
fn without_secrets(body: &[u8]) -> String {
    if let Ok(Value::Object(mut members)) = serde_json::from_slice(body) {
        for (name, value) in &mut members {
            if SECRETS.contains(&name.as_str()) {
                *value = HIDDEN.into();
            }
        }
        return Value::Object(members).to_string();
    }
    let pairs = form_urlencoded::parse(body).map(|(name, value)| {
        let value = if SECRETS.contains(&name.as_ref()) { HIDDEN.into() } else { value };
        format!("{name}={value}")
    });
    pairs.collect::<Vec<_>>().join("&")
}

impl Exchanges {
    fn with_latest<T>(&self, work: impl FnOnce(&mut VecDeque<(u64, Exchange)>) -> T) -> T {
        work(&mut self.latest.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps a request.
    pub(crate) fn add_request(&self, number: u64, headers: &HeaderMap, body: &Bytes, hides: (&str, bool)) {
        let exchange = Exchange { request: Message::new(headers, body, hides), response: None };
        self.with_latest(|latest| {
            latest.push_back((number, exchange));
            if latest.len() > MOST {
                latest.pop_front();
            }
        });
    }

    /// Keeps the answer to it.
    pub(crate) fn add_response(&self, number: u64, response: &Response<AnswerBody>, hides: (&str, bool)) {
        let message = Message::new(response.headers(), &response.body().content(), hides);
        self.with_latest(|latest| {
            // Answers come soon after their requests.
            if let Some((_, exchange)) = latest.iter_mut().rev().find(|(known, _)| *known == number) {
                exchange.response = Some(message);
            }
        });
    }

    /// The exchange of a request, if it is one of the latest.
    pub(crate) fn get(&self, number: u64) -> Option<Exchange> {
        self.with_latest(|latest| latest.iter().find(|(known, _)| *known == number).map(|(_, exchange)| exchange.clone()))
    }

    pub(crate) fn clear(&self) {
        self.with_latest(VecDeque::clear);
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_BODY, Message, without_secrets};
    use hyper::HeaderMap;
    use hyper::body::Bytes;

    #[test]
    fn secrets_are_hidden() {
        let cases = [
            (r#"{"access_token":"a","bot_id":"b"}"#, r#"{"access_token":"(hidden)","bot_id":"b"}"#),
            ("grant_type=refresh_token&refresh_token=a%26b", "grant_type=refresh_token&refresh_token=(hidden)"),
        ];
        for (body, expected) in cases {
            assert_eq!(without_secrets(body.as_bytes()), expected);
        }
        let mut headers = HeaderMap::new();
        headers.insert("authorization", "Bearer ntn_a".parse().expect("a header"));
        let message = Message::new(&headers, &Bytes::from_static(b"it is ntn_secret"), ("ntn_secret", false));
        assert_eq!(message.headers, [("authorization".to_owned(), "Bearer (hidden)".to_owned())]);
        assert_eq!(message.body, "it is (hidden)");
    }

    #[test]
    fn a_long_body_is_cut() {
        let message = Message::new(&HeaderMap::new(), &Bytes::from(vec![b'x'; LONGEST_BODY + 7]), ("", false));
        assert_eq!((message.body.len(), message.left_out), (LONGEST_BODY, 7));
    }
}
