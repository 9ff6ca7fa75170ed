//! Against the emulator, which shares no code with the library: consent, tokens that rotate, deliveries that are signed.

#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "what goes wrong here is the failure of a test")]

mod support;

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc;

use notion_connector::types::WebhookEvent;
use notion_connector::{ExposeSecret, MemoryTokenStore, Notion, WebhookDelivery, WebhookVerifier};
use notion_emulator::{Emulator, OAuthClient, Webhook};
use serde_json::json;
use support::{Answer, Server};

/// What a browser is sent to, when its user decides on the page behind an address.
fn decide(address: &str, decision: &str) -> String {
    let (host, path) = address.strip_prefix("http://").and_then(|rest| rest.split_once('/')).expect("an address");
    let body = format!("decision={decision}");
    let mut stream = TcpStream::connect(host).expect("a connection");
    let head = format!("POST /{path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n");
    let kind = "content-type: application/x-www-form-urlencoded";
    write!(stream, "{head}{kind}\r\ncontent-length: {}\r\n\r\n{body}", body.len()).expect("a request");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    let location = answer.lines().find_map(|line| line.strip_prefix("location: "));
    location.unwrap_or_else(|| panic!("{answer}")).to_owned()
}

// The browser blocks the thread that it is on.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn goes_from_consent_to_its_end() {
    let redirect_uri = "http://127.0.0.1:7/callback";
    let client = OAuthClient::new("an-inventory", "the-secret").redirect_uri(redirect_uri);
    let emulator = Emulator::builder().oauth_client(client).start().await.unwrap();
    let builder = Notion::builder().base_url(emulator.base_url());
    let oauth = builder.clone().oauth("an-inventory", "the-secret").unwrap();
    let request = oauth.authorization_request(redirect_uri).unwrap();
    assert!(request.code(&decide(&request.url(), "deny")).unwrap_err().is_access_denied());
    let other = oauth.authorization_request(redirect_uri).unwrap();
    assert!(request.code(&decide(&other.url(), "allow")).unwrap_err().is_state_mismatch());

    let code = request.code(&decide(&request.url(), "allow")).unwrap();
    let tokens = oauth.exchange_code(code.clone()).redirect_uri(request.redirect_uri()).await.unwrap();
    let again = oauth.exchange_code(code).redirect_uri(request.redirect_uri()).await.unwrap_err();
    assert_eq!(again.code(), Some("invalid_grant"));

    let store = MemoryTokenStore::new();
    let connection = oauth.connection(tokens.bot_id.to_string(), store.clone());
    connection.replace(&tokens).await.unwrap();
    let notion = builder.token_provider(connection.clone()).build().unwrap();
    assert_eq!(notion.users().me().await.unwrap().id.to_string(), tokens.bot_id.to_string());
    // The access token ends: the call is refreshed and made.
    emulator.expire_access_tokens();
    assert!(!connection.introspect().await.unwrap().active);
    notion.users().me().await.unwrap();
    assert!(connection.introspect().await.unwrap().active);
    let stored = connection.stored().await.unwrap().unwrap();
    assert_ne!(stored.access_token.expose_secret(), tokens.access_token.expose_secret());
    // The old pair is of no use to anybody.
    let used = oauth.refresh(tokens.refresh_token.clone().unwrap()).await.unwrap_err();
    assert!(used.is_reauthorization_required(), "{used}");
    connection.revoke().await.unwrap();
    assert!(!oauth.introspect(stored.access_token).await.unwrap().active);
    assert!(notion.users().me().await.unwrap_err().is_reauthorization_required());
}

#[tokio::test]
async fn takes_what_the_emulator_delivers() {
    let (heard, hear) = mpsc::channel();
    let receiver = Server::answering(move |request| {
        heard.send(request.clone()).unwrap();
        Answer::json(&json!({}))
    });
    let webhook = Webhook::new(format!("{}/hook", receiver.base_url())).events(["page.created"]);
    let emulator = Emulator::builder().webhook(webhook).start().await.unwrap();
    let notion = Notion::builder().token(emulator.token()).base_url(emulator.base_url()).build().unwrap();
    let parent = notion_connector::types::PageId::try_from(emulator.root_page_id().as_str()).unwrap();
    let page = notion.pages().create(parent).await.unwrap();

    let heard = tokio::task::spawn_blocking(move || [hear.recv().unwrap(), hear.recv().unwrap()]);
    let [handshake, delivery] = heard.await.unwrap();
    let token = WebhookDelivery::handshake(handshake.body.as_bytes()).unwrap();
    let verifier = WebhookVerifier::new(token).unwrap();
    let header = delivery.headers.get(&WebhookVerifier::HEADER.to_lowercase()).map(String::as_str);
    let received = verifier.receive(delivery.body.as_bytes(), header).unwrap();
    let WebhookDelivery::Event(event) = received else { panic!("{received:?}") };
    assert_eq!(event.kind(), Some("page.created"));
    let WebhookEvent::PageCreated(event) = *event else { panic!("{event:?}") };
    assert_eq!(event.entity.id.to_string(), page.id().to_string());
    assert!(verifier.receive(format!("{} ", delivery.body).as_bytes(), header).unwrap_err().is_signature_mismatch());
}
