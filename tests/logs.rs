//! What is logged: the operation and what became of it, and neither a secret nor a body.

#![allow(clippy::unwrap_used, reason = "what goes wrong here is the failure of a test")]

mod support;

use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex};

use notion_connector::{MemoryTokenStore, Notion, StoredTokens};
use serde_json::json;
use support::oauth::OAuthServer;
use support::objects;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// All secrets of this test have it in them.
const SECRET: &str = "hush";

/// Everything that is logged, in a text.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<String>>);

impl Visit for Log {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = writeln!(self.0.lock().unwrap(), "{field}={value:?}");
    }
}

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        span.record(&mut self.clone());
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut self.clone());
    }

    fn event(&self, event: &Event<'_>) {
        event.record(&mut self.clone());
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// A refused token, its refresh, its end, and a raw request, with a log that takes everything. It is the one test of its program:
/// what another thread logs first, without a log, would be off here as well.
#[tokio::test]
async fn shows_no_secret_and_no_body() {
    let log = Log::default();
    let _guard = tracing::subscriber::set_default(log.clone());
    let server = OAuthServer::start();
    let connection = server.oauth().connection("kale", MemoryTokenStore::new());
    connection.replace_stored(StoredTokens::new("ntn_hush_1", Some("nrt_hush_1".into()))).await.unwrap();
    let notion = Notion::builder().token_provider(connection.clone()).base_url(server.base_url()).build().unwrap();
    notion.users().me().await.unwrap();
    notion.run("raw_request", json!({"url": "/comments", "method": "POST", "data": {"text": "hush"}})).await.unwrap();
    server.end();
    notion.users().me().await.unwrap_err();
    connection.revoke().await.unwrap();
    let log = log.0.lock().unwrap();
    assert!(log.contains("get_current_user") && log.contains("create_oauth_token") && log.contains("401"), "{log}");
    // Nor what was sent or answered.
    for word in [SECRET, "a2FsZTpzZWNyZXRfaHVzaA", objects::USER] {
        assert!(!log.contains(word), "{word}: {log}");
    }
}
