//! What a provider of tokens is asked, and what becomes of a call.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "the functions that all tests share are not tests themselves"
)]

mod support;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use notion_connector::{BoxFuture, Error, ExposeSecret, Notion, SecretString, TokenProvider};
use serde_json::json;
use support::objects::{self, PAGE, USER};
use support::{Answer, Received, Server};

/// Gives tokens in order, and renewals in order. Where there is no more, it fails.
struct Script {
    tokens: Mutex<Vec<&'static str>>,
    renewals: Mutex<Vec<Option<&'static str>>>,
    refused: Mutex<Vec<String>>,
}

impl Script {
    fn new(tokens: &[&'static str], renewals: &[Option<&'static str>]) -> Arc<Self> {
        let reversed = |tokens: &[&'static str]| tokens.iter().rev().copied().collect();
        let renewals = renewals.iter().rev().copied().collect();
        Arc::new(Self { tokens: Mutex::new(reversed(tokens)), renewals: Mutex::new(renewals), refused: Mutex::default() })
    }
}

impl TokenProvider for Script {
    fn token(&self) -> BoxFuture<'_, Result<SecretString, Error>> {
        let token = self.tokens.lock().unwrap().pop();
        Box::pin(async move { token.map(SecretString::from).ok_or_else(|| Error::token("the script has no token")) })
    }

    fn renew<'a>(&'a self, refused: &'a SecretString) -> BoxFuture<'a, Result<Option<SecretString>, Error>> {
        self.refused.lock().unwrap().push(refused.expose_secret().to_owned());
        let token = self.renewals.lock().unwrap().pop();
        Box::pin(async move {
            token.map(|token| token.map(SecretString::from)).ok_or_else(|| Error::token("the script has no renewal"))
        })
    }
}

fn client(server: &Server, provider: impl TokenProvider + 'static) -> Notion {
    Notion::builder().token_provider(provider).base_url(server.base_url()).build().expect("a client")
}

/// Only `new` is a good token; `limited` is told to wait.
fn answer(request: &Received) -> Answer {
    match request.headers["authorization"].as_str() {
        "Bearer new" => Answer::json(&objects::user(USER)),
        "Bearer limited" => {
            Answer::status(429, &objects::error(429, "rate_limited", "Slow down.")).with_header("retry-after", "0")
        }
        _ => Answer::status(401, &objects::error(401, "unauthorized", "API token is invalid.")),
    }
}

/// Tokens and renewals; then the tokens that were sent, those that were to be renewed, and the status and the text of the error.
#[tokio::test]
async fn is_asked_for_each_attempt_and_renews_once() {
    type Row = (
        &'static [&'static str],
        &'static [Option<&'static str>],
        &'static [&'static str],
        &'static [&'static str],
        Option<(Option<u16>, &'static str)>,
    );
    let refused = Some((Some(401), "API token is invalid."));
    let rows: [Row; 8] = [
        (&["new"], &[], &["new"], &[], None),
        (&["limited", "new"], &[], &["limited", "new"], &[], None),
        (&["old"], &[Some("new")], &["old", "new"], &["old"], None),
        (&["old", "new"], &[Some("limited")], &["old", "limited", "new"], &["old"], None),
        (&["old"], &[None], &["old"], &["old"], refused),
        (&["old"], &[Some("old")], &["old"], &["old"], refused),
        (&["old"], &[Some("other"), Some("new")], &["old", "other"], &["old"], refused),
        (&["old"], &[], &["old"], &["old"], Some((None, "the script has no renewal"))),
    ];
    for (tokens, renewals, sent, renewed, expected) in rows {
        let server = Server::answering(answer);
        let script = Script::new(tokens, renewals);
        let result = client(&server, Arc::clone(&script)).users().me().send().await;
        let received: Vec<_> = server.received().iter().map(|request| request.headers["authorization"].clone()).collect();
        assert_eq!(received, sent.iter().map(|token| format!("Bearer {token}")).collect::<Vec<_>>());
        assert_eq!(*script.refused.lock().unwrap(), renewed);
        let error = result.err();
        assert_eq!(error.as_ref().map(|error| (error.status(), error.message())), expected, "{tokens:?} {renewals:?}");
        assert!(error.is_none_or(|error| error.operation() == Some("get_current_user") && !error.outcome_unknown()));
    }
}

/// A 401 says that nothing was done, so that even what must not be done twice is repeated, with the same body.
#[tokio::test]
async fn repeats_a_write() {
    let server = Server::answering(answer);
    let notion = client(&server, Script::new(&["old"], &[Some("new")]));
    let raw = notion.run("raw_request", json!({"url": "/comments", "method": "POST", "data": {"kale": 7}})).await.unwrap();
    assert_eq!(raw.data["id"], USER);
    let bodies: Vec<_> = server.received().iter().map(Received::json).collect();
    assert_eq!(bodies, [json!({"kale": 7}), json!({"kale": 7})]);
}

#[tokio::test]
async fn sends_nothing_without_a_token() {
    let server = Server::answering(answer);
    for tokens in [&[][..], &[""], &["a\nb"]] {
        let error = client(&server, Script::new(tokens, &[])).pages().get(PAGE).await.unwrap_err();
        assert!(error.is_token() && !error.is_retryable() && error.operation() == Some("get_page"), "{error:?}");
    }
    assert!(server.received().is_empty());
}

struct Stuck;

impl TokenProvider for Stuck {
    fn token(&self) -> BoxFuture<'_, Result<SecretString, Error>> {
        Box::pin(std::future::pending())
    }
}

#[tokio::test(start_paused = true)]
async fn waits_no_longer_than_the_deadline() {
    let notion = Notion::builder().token_provider(Stuck).deadline(Duration::from_secs(7)).build().unwrap();
    let start = tokio::time::Instant::now();
    let error = notion.users().me().send().await.unwrap_err();
    assert!(error.is_timeout() && !error.outcome_unknown(), "{error:?}");
    assert_eq!(start.elapsed().as_secs(), 7);
}
