//! No type that can hold a secret shows it: not in `Debug`, not in `Display`, not in an error and what caused it.

#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "what goes wrong here is the failure of a test")]

mod support;

use std::collections::BTreeSet;
use std::error::Error as _;
use std::fmt::Debug;
use std::path::Path;
use std::time::Duration;
use std::{fs, io};

use notion_connector::actions::RawRequestInput;
use notion_connector::types::{
    AuthorizationCodeRequest, OAuthIntrospectRequest, OAuthRevokeRequest, OAuthToken, OAuthTokenRequest, RefreshTokenRequest,
    Secret, WebhookVerification,
};
use notion_connector::{
    AuthorizationCallback, BoxFuture, Error, ExposeSecret, FileTokenStore, MemoryTokenStore, Notion, OAuth, SecretString,
    StoredTokens, TokenProvider, TokenStore, WebhookDelivery, WebhookVerifier,
};
use serde_json::json;
use support::oauth::{OAuthServer, tokens};
use support::{Answer, Server, closed_address, objects};

/// All secrets of this test have it in them.
const SECRET: &str = "hush";

/// As the header of an OAuth client has it.
const ENCODED: &str = "a2FsZTpzZWNyZXRfaHVzaA";

/// What is shown of values, by the names of their types.
#[derive(Default)]
struct Shown(Vec<(String, String)>);

impl Shown {
    fn add<T: Debug>(&mut self, value: &T) {
        let name = std::any::type_name::<T>().rsplit("::").next().unwrap_or_default();
        self.0.push((name.to_owned(), format!("{value:?}\n{value:#?}")));
    }

    fn error(&mut self, error: &Error) {
        self.add(error);
        self.0.push(("Error".into(), format!("{error}\n{}", error.message())));
        let mut source = error.source();
        while let Some(cause) = source {
            self.0.push(("Error".into(), format!("{cause}\n{cause:?}")));
            source = cause.source();
        }
    }

    fn check(&self) {
        for (name, text) in &self.0 {
            assert!(!text.contains(SECRET) && !text.contains(ENCODED), "{name}: {text}");
        }
    }
}

/// A provider that holds a token, which its own `Debug` shows: it is not asked to show itself.
#[derive(Debug)]
#[allow(dead_code, reason = "the field is there to be shown")]
struct Careless(&'static str);

impl TokenProvider for Careless {
    fn token(&self) -> BoxFuture<'_, Result<SecretString, Error>> {
        Box::pin(async { Ok(self.0.into()) })
    }
}

/// Every public type with a field for a secret, and a value of it with one.
async fn types(shown: &mut Shown) {
    let server = OAuthServer::start();
    let builder = Notion::builder().token("ntn_hush").base_url(server.base_url());
    shown.add(&builder);
    shown.add(&Notion::builder().base_url("https://user:hush@example.com"));
    shown.add(&Notion::builder().base_url("https://example.com/?token=hush"));
    let notion = builder.build().unwrap();
    shown.add(&notion);
    shown.add(&notion.pages());
    shown.add(&notion.pages().get(objects::PAGE));
    let careless = Notion::builder().token_provider(Careless("ntn_hush"));
    shown.add(&careless);
    shown.add(&careless.build().unwrap());

    let oauth = server.oauth();
    shown.add(&oauth);
    let request = oauth.authorization_request("https://example.com/").unwrap().with_state("state_hush");
    shown.add(&request);
    let callback = AuthorizationCallback::parse("?code=code_hush&state=state_hush").unwrap();
    shown.add(&callback);
    shown.add(&callback.code(request.state()).unwrap());
    shown.add(&oauth.exchange_code("code_hush"));
    shown.add(&oauth.refresh("nrt_hush"));
    shown.add(&oauth.revoke("ntn_hush"));
    shown.add(&oauth.introspect("ntn_hush"));
    let answered = oauth.refresh(support::oauth::refresh(1)).await.unwrap();
    assert!(answered.access_token.expose_secret().contains(SECRET));
    shown.add(&answered);

    let store = MemoryTokenStore::new();
    let connection = oauth.connection("kale", store.clone());
    connection.replace(&answered).await.unwrap();
    shown.add(&store);
    shown.add(&connection);
    shown.add(&connection.stored().await.unwrap().unwrap());
    shown.add(&connection.stored().await.unwrap().unwrap().to_json());
    shown.add(&store.lock("kale").await.unwrap());
    shown.add(&FileTokenStore::new("/var/lib/inventory"));
    shown.add(&StoredTokens::new("ntn_hush", Some("nrt_hush".into())));

    shown.add(&Secret::from("ntn_hush"));
    shown.add(&serde_json::from_value::<OAuthToken>(tokens(1)).unwrap());
    shown.add(&AuthorizationCodeRequest::new("code_hush"));
    shown.add(&RefreshTokenRequest::new("nrt_hush"));
    shown.add(&OAuthTokenRequest::from(RefreshTokenRequest::new("nrt_hush")));
    shown.add(&OAuthRevokeRequest::new("ntn_hush"));
    shown.add(&OAuthIntrospectRequest::new("ntn_hush"));
    shown.add(&WebhookVerification::new("secret_hush"));
    shown.add(&WebhookDelivery::parse(br#"{"verification_token": "secret_hush"}"#).unwrap());
    shown.add(&WebhookVerifier::new("secret_hush").unwrap());

    let mut raw = RawRequestInput::new("/users/me", "GET");
    raw.headers = vec![("Authorization".into(), "Bearer hush".into())];
    raw.data = Some(json!({"token": "hush"}));
    raw.form_data = vec![("token".into(), "hush".into())];
    raw.file_data = vec![("token".into(), b"hush".to_vec())];
    shown.add(&raw);
}

/// The names of public types whose definitions name a type that holds a secret.
fn holders(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            holders(&path, names);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let definitions = text.split("\npub ").skip(1).filter_map(|part| {
            let definition = part.strip_prefix("struct ").or_else(|| part.strip_prefix("enum "))?;
            let name = definition.split(|letter: char| !letter.is_alphanumeric()).next()?;
            let end = definition.find("\n}").or_else(|| definition.find(";\n"))?;
            Some((name, &definition[..end]))
        });
        let holds =
            |definition: &str| definition.split(|letter: char| !letter.is_alphanumeric()).any(|word| HOLDERS.contains(&word));
        names.extend(definitions.filter(|(_, definition)| holds(definition)).map(|(name, _)| name.to_owned()));
    }
}

/// What holds a secret by itself.
const HOLDERS: [&str; 8] =
    ["SecretString", "Secret", "HeaderValue", "Authorization", "Transport", "TokenProvider", "TokenStore", "StoredTokens"];

/// Says of a field that it is for a secret, and holds none.
const WORD: &str = "InputKind";

#[tokio::test]
async fn no_type_shows_one() {
    let mut shown = Shown::default();
    types(&mut shown).await;
    shown.check();
    // A type that gets a field for a secret has to be tried as well.
    let mut holders_of_secrets = BTreeSet::new();
    for folder in ["src", "types/src"] {
        holders(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut holders_of_secrets);
    }
    assert!(holders_of_secrets.remove(WORD));
    let tried: BTreeSet<_> = shown.0.iter().map(|(name, _)| name.clone()).collect();
    assert!(holders_of_secrets.len() > 15, "{holders_of_secrets:?}");
    assert_eq!(holders_of_secrets.difference(&tried).collect::<Vec<_>>(), Vec::<&String>::new());
}

/// Errors of every kind, all of which had a secret at hand.
#[tokio::test]
async fn no_error_shows_one() {
    let mut shown = Shown::default();
    let mut kinds = BTreeSet::new();
    let mut add = |kind: &str, is_it: fn(&Error) -> bool, error: Error| {
        assert!(is_it(&error), "{kind}: {error:?}");
        kinds.insert(kind.to_owned());
        shown.error(&error);
    };
    let new = |token: &str| Notion::builder().token(token);

    for builder in [
        new("ntn\nhush"),
        new("ntn_hush").base_url("http://hush.example"),
        new("ntn_hush").base_url("https://user:hush@api.notion.com"),
        new("ntn_hush").base_url("https://api.notion.com/?token=hush"),
        new("ntn_hush").base_url("hush"),
    ] {
        add("configuration", Error::is_configuration, builder.build().unwrap_err());
    }
    for (client_id, client_secret) in [("", "hush"), ("a:b", "hush"), ("kale", "")] {
        add("configuration", Error::is_configuration, OAuth::new(client_id, client_secret).unwrap_err());
    }

    let (address, _kept) = closed_address();
    let closed = new("ntn_hush").base_url(format!("http://{address}")).deadline(Duration::from_millis(10)).build().unwrap();
    add("connect", Error::is_connect, closed.users().me().await.unwrap_err());
    let silent = Server::playing([Answer::Silence]);
    let timid =
        new("ntn_hush").base_url(silent.base_url()).timeout(Duration::from_millis(10)).deadline(Duration::from_millis(10));
    add("timeout", Error::is_timeout, timid.build().unwrap().users().me().await.unwrap_err());

    // Answers that give the secret back.
    let body = json!({"object": "error", "status": 400, "code": "validation_error", "message": "No.", "token": "hush"});
    for (answer, is_it) in [
        (Answer::status(401, &body), (|error| error.status() == Some(401)) as fn(&Error) -> bool),
        (Answer::status(400, &body), |error| error.status() == Some(400)),
        (Answer::html(404, "<p>hush</p>"), |error| error.status() == Some(404)),
        (Answer::html(302, "hush").with_header("location", "https://other.example/?token=hush"), |error| {
            error.status() == Some(302)
        }),
        (Answer::json(&json!({"object": "user", "id": ["hush"]})), Error::is_decode),
        (Answer::json(&json!(["hush"])), Error::is_decode),
        (Answer::html(200, "hush"), Error::is_decode),
        (Answer::json(&json!("hush".repeat(1000))), |error| !error.is_decode() && error.message().contains("larger than")),
    ] {
        let server = Server::answering(move |_| answer.clone());
        let notion =
            new("ntn_hush").base_url(server.base_url()).max_body_size(1000).deadline(Duration::from_secs(5)).build().unwrap();
        add("answer", is_it, notion.users().me().await.unwrap_err());
    }

    let server = Server::answering(|_| Answer::json(&json!({})));
    let notion = new("ntn_hush").base_url(server.base_url()).build().unwrap();
    for input in [
        json!({"url": "/x", "method": "GET", "headers": {"Authorization": "Bearer hush"}}),
        json!({"url": "/x", "method": "GET", "headers": {"X-Note": "hush\nhush"}}),
        json!({"url": "/x", "method": "GET", "headers": {"X Note": "hush"}}),
        json!({"url": "/x", "method": "GET", "headers": {"Cookie": {"hush": 1}}}),
        json!({"url": "/x", "method": "POST", "data": "hush", "form_data": {"a": "hush"}}),
    ] {
        add("input", Error::is_input, notion.run("raw_request", input).await.unwrap_err());
    }
    add("input", Error::is_input, AuthorizationCallback::parse("?state=hush").unwrap_err());
    let code = |callback: &str| AuthorizationCallback::parse(callback).unwrap().code(&"state_hush".into()).unwrap_err();
    add("state", Error::is_state_mismatch, code("?code=hush&state=other_hush"));
    add("refused", Error::is_access_denied, code("?error=access_denied&error_description=hush&state=state_hush"));

    let ended = OAuthServer::start();
    ended.end();
    let connection = ended.oauth().connection("kale", MemoryTokenStore::new());
    connection.replace_stored(StoredTokens::new("ntn_hush_1", Some("nrt_hush_1".into()))).await.unwrap();
    let notion = Notion::builder().token_provider(connection).base_url(ended.base_url()).build().unwrap();
    add("reauthorization", Error::is_reauthorization_required, notion.users().me().await.unwrap_err());
    add("token", Error::is_token, StoredTokens::from_json("{\"access_token\": 7, \"refresh_token\": \"hush\"}").unwrap_err());
    add("token", Error::is_token, Error::token("the vault is closed").with_source(io::Error::other("no answer")));

    let verifier = WebhookVerifier::new("secret_hush").unwrap();
    let verify = |header| verifier.verify(b"{\"hush\": 1}", header).unwrap_err();
    add("signature", Error::is_signature_missing, verify(None));
    add("signature", Error::is_signature_malformed, verify(Some("sha256=hush")));
    add("signature", Error::is_signature_mismatch, verify(Some(&format!("sha256={}", "0".repeat(64)))));
    add("delivery", Error::is_decode, WebhookDelivery::parse(b"{\"verification_token\": [\"hush\"]}").unwrap_err());

    assert_eq!(kinds.len(), 11, "{kinds:?}");
    shown.check();
}
