//! What OAuth sends, and that no secret shows.

#![allow(clippy::panic, clippy::expect_used, reason = "the functions that all tests share are not tests themselves")]

mod support;

use std::fmt::Debug;
use std::future::IntoFuture;
use std::pin::Pin;
use std::time::Duration;

use notion_connector::{Error, ExposeSecret, Notion, OAuth, RetryPolicy};
use serde_json::{Value, json};
use support::objects::{self, USER};
use support::{Answer, Received, Server};

const CLIENT_ID: &str = "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0";
const BOT: &str = "aaaaaaaa-2222-4000-8000-000000000001";

/// All secrets of the tests have this in them.
const SECRET: &str = "hush";

type Call = Pin<Box<dyn Future<Output = Result<String, Error>>>>;

/// A call whose request and answer show no secret.
fn call<T: Debug>(request: impl IntoFuture<Output = Result<T, Error>, IntoFuture: 'static> + Debug) -> Call {
    silent(&request);
    let future = request.into_future();
    Box::pin(async move {
        let answer = future.await?;
        silent(&answer);
        Ok(format!("{answer:?}"))
    })
}

fn silent(value: &dyn Debug) {
    let text = format!("{value:?} {value:#?}");
    assert!(!text.contains(SECRET), "{text}");
}

fn client(server: &Server) -> OAuth {
    Notion::builder().base_url(server.base_url()).oauth(CLIENT_ID, "secret_hush").expect("a client")
}

fn tokens() -> Value {
    json!({
        "access_token": "ntn_hush", "token_type": "bearer", "refresh_token": "nrt_hush", "bot_id": BOT,
        "workspace_id": "aaaaaaaa-2222-4000-8000-000000000002", "workspace_name": "Kitchen", "workspace_icon": null,
        "owner": {"type": "user", "user": objects::user(USER)}, "duplicated_template_id": null,
        "request_id": "aaaaaaaa-2222-4000-8000-000000000003", "id_token": "idt_hush"
    })
}

fn answer(request: &Received) -> Answer {
    Answer::json(&match request.path.as_str() {
        "/v1/oauth/token" => tokens(),
        "/v1/oauth/introspect" => json!({"active": true, "scope": "read_content", "iat": 1_770_000_000}),
        "/v1/oauth/revoke" => json!({}),
        _ => return Answer::status(404, &objects::error(404, "object_not_found", "Could not find it.")),
    })
}

#[tokio::test]
async fn sends_what_was_asked_for() {
    let server = Server::answering(answer);
    let oauth = client(&server);
    silent(&oauth);
    for (number, (call, path, body)) in [
        (call(oauth.exchange_code("code_hush")), "token", json!({"grant_type": "authorization_code", "code": "code_hush"})),
        (
            call(oauth.exchange_code("code_hush").redirect_uri("https://example.com/").external_account("7", "Kale")),
            "token",
            json!({
                "grant_type": "authorization_code", "code": "code_hush", "redirect_uri": "https://example.com/",
                "external_account": {"key": "7", "name": "Kale"}
            }),
        ),
        (call(oauth.refresh("nrt_hush")), "token", json!({"grant_type": "refresh_token", "refresh_token": "nrt_hush"})),
        (call(oauth.revoke("ntn_hush")), "revoke", json!({"token": "ntn_hush"})),
        (call(oauth.introspect("ntn_hush")), "introspect", json!({"token": "ntn_hush"})),
    ]
    .into_iter()
    .enumerate()
    {
        call.await.unwrap_or_else(|error| panic!("{path}: {error}"));
        let sent = &server.received()[number];
        assert_eq!((sent.method.as_str(), sent.path.as_str()), ("POST", format!("/v1/oauth/{path}").as_str()));
        assert_eq!(sent.json(), body);
        let basic = "Basic MGIxYzJkM2UtNGY1MC02MTcyLTgzOTQtYTViNmM3ZDhlOWYwOnNlY3JldF9odXNo";
        assert_eq!(sent.headers["authorization"], basic);
        assert_eq!(sent.headers["notion-version"], "2026-03-11");
    }
}

#[tokio::test]
async fn gives_the_tokens() {
    let server = Server::answering(answer);
    let tokens = client(&server).exchange_code("code_hush").await.unwrap();
    assert_eq!(tokens.access_token.expose_secret(), "ntn_hush");
    assert_eq!(tokens.refresh_token.as_ref().map(|token| token.expose_secret()), Some("nrt_hush"));
    assert_eq!(tokens.bot_id.to_string(), BOT);
    assert_eq!(tokens.workspace_name.as_deref(), Some("Kitchen"));
    assert_eq!(tokens.workspace_icon, None);
    // What is not known is kept, and not shown: it may be a secret as well.
    assert_eq!(tokens.extra.get("id_token"), Some(&json!("idt_hush")));
    assert!(format!("{tokens:?}").contains("id_token"));
}

/// Notion answers in its own words or in those of OAuth, and a gateway in others.
#[tokio::test]
async fn says_why_it_was_refused() {
    let own = objects::error(400, "invalid_grant", "The code is not valid.");
    let oauths = json!({"error": "invalid_grant", "error_description": "The code is not valid.", "request_id": "r"});
    let bare = json!({"error": "invalid_client"});
    let odd = json!({"error": {"token": "ntn_hush"}});
    let gateways = json!({"error": "Request of hush refused", "error_description": "hush"});
    let nothing_like_it = "the server answered Bad Request, and not as Notion words its errors";
    for (body, code, message) in [
        (own, Some("invalid_grant"), "The code is not valid."),
        (oauths, Some("invalid_grant"), "The code is not valid."),
        (bare, Some("invalid_client"), "invalid_client"),
        (odd, None, nothing_like_it),
        (gateways, None, nothing_like_it),
    ] {
        let server = Server::playing([Answer::status(400, &body)]);
        let error = client(&server).refresh("nrt_hush").await.unwrap_err();
        assert_eq!((error.code(), error.message()), (code, message));
        assert_eq!((error.status(), error.operation()), (Some(400), Some("create_oauth_token")));
        silent(&error);
        assert!(!error.to_string().contains(SECRET), "{error}");
    }
}

/// An answer that is no answer may hold tokens all the same.
#[tokio::test]
async fn shows_no_answer_that_does_not_decode() {
    let mut body = tokens();
    body["owner"] = json!("ntn_hush");
    let server = Server::playing([Answer::json(&body)]);
    let error = client(&server).exchange_code("code_hush").await.unwrap_err();
    assert!(error.is_decode(), "{error}");
    silent(&error);
    assert!(!error.to_string().contains(SECRET), "{error}");
}

/// A refresh token works once: it is not sent again, and whether it was used must not be guessed. To revoke twice is no more than
/// once, and to ask about a token changes nothing.
#[tokio::test]
async fn tells_whether_it_may_have_happened() {
    let server = Server::answering(|_| Answer::Closed);
    let policy = RetryPolicy::default().max_attempts(3).backoff(Duration::ZERO, Duration::ZERO);
    let oauth = Notion::builder().base_url(server.base_url()).retry(policy).oauth(CLIENT_ID, "secret_hush").unwrap();
    assert!(oauth.refresh("nrt_hush").await.unwrap_err().outcome_unknown());
    assert_eq!(server.received().len(), 1);
    assert!(oauth.revoke("ntn_hush").await.unwrap_err().outcome_unknown());
    assert_eq!(server.received().len(), 4);
    assert!(!oauth.introspect("ntn_hush").await.unwrap_err().outcome_unknown());
    assert_eq!(server.received().len(), 7);
}

#[tokio::test]
async fn refuses_before_it_sends() {
    for (client_id, client_secret) in [("", "hush"), ("a:b", "hush"), ("a", " ")] {
        let error = OAuth::new(client_id, client_secret).unwrap_err();
        assert!(error.is_configuration(), "{error}");
        silent(&error);
    }
    assert!(Notion::builder().base_url("http://api.notion.com").oauth("a", "hush").unwrap_err().is_configuration());
    let server = Server::answering(answer);
    let oauth = client(&server);
    for (call, field) in [
        (call(oauth.exchange_code("")), "/code"),
        (call(oauth.refresh(" ")), "/refresh_token"),
        (call(oauth.revoke("")), "/token"),
        (call(oauth.introspect("\n")), "/token"),
    ] {
        let error = call.await.expect_err(field);
        assert_eq!((error.is_input(), error.field()), (true, Some(field)));
    }
    assert!(server.received().is_empty());
}
