//! Webhooks: what is delivered, how it is signed, and that it is tried again.

mod support;

use std::time::Duration;

use hmac::{Hmac, Mac};
use notion_emulator::{Emulator, Webhook};
use serde_json::{Value, json};
use sha2::Sha256;
use support::{Bench, id, string, text};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

/// What reached the receiver.
#[derive(Debug)]
struct Received {
    signature: Option<String>,
    body: Vec<u8>,
}

impl Received {
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }

    fn is_signed_with(&self, token: &str) -> bool {
        let mut mac = Hmac::<Sha256>::new_from_slice(token.as_bytes()).expect("a key");
        mac.update(&self.body);
        let digest: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        self.signature.as_deref() == Some(&format!("sha256={digest}"))
    }
}

/// A server that takes deliveries. It answers with these statuses first, and then with 200.
struct Receiver {
    url: String,
    received: UnboundedReceiver<Received>,
}

impl Receiver {
    async fn start(statuses: &[u16]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}/hook?from=notion", listener.local_addr().expect("an address"));
        let (sender, received) = unbounded_channel();
        let mut statuses = statuses.to_vec().into_iter();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let status = statuses.next().unwrap_or(200);
                let _ = sender.send(take(stream, status).await);
            }
        });
        Self { url, received }
    }

    async fn next(&mut self) -> Received {
        tokio::time::timeout(Duration::from_secs(10), self.received.recv())
            .await
            .expect("a delivery in time")
            .expect("a delivery")
    }

    /// The next events, by their types, until there are as many.
    async fn events(&mut self, count: usize) -> Vec<Value> {
        let mut events = Vec::new();
        for _ in 0..count {
            events.push(self.next().await.json());
        }
        events
    }
}

async fn take(mut stream: TcpStream, status: u16) -> Received {
    let mut bytes = Vec::new();
    loop {
        let mut piece = [0; 4_096];
        let count = stream.read(&mut piece).await.expect("a request");
        bytes.extend_from_slice(&piece[..count]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let Some((head, _)) = text.split_once("\r\n\r\n") else { continue };
        let header = |name: &str| {
            let mut lines = head.lines().filter_map(|line| line.split_once(": "));
            lines.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.to_owned())
        };
        assert!(head.starts_with("POST /hook?from=notion HTTP/1.1"), "{head}");
        assert_eq!(header("content-type").as_deref(), Some("application/json"));
        let length: usize = header("content-length").expect("a length").parse().expect("a number");
        let body = &bytes[head.len() + 4..];
        if body.len() == length {
            let answer = format!("HTTP/1.1 {status} X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            stream.write_all(answer.as_bytes()).await.expect("an answer");
            return Received { signature: header("x-notion-signature"), body: body.to_vec() };
        }
    }
}

fn types(events: &[Value]) -> Vec<String> {
    events.iter().map(|event| string(&event["type"])).collect()
}

#[tokio::test]
async fn the_first_delivery_verifies_and_the_next_ones_are_signed() {
    let mut receiver = Receiver::start(&[]).await;
    let bench = Bench::start_as(Emulator::builder().webhook(Webhook::new(&receiver.url).verification_token("secret_t"))).await;
    let first = receiver.next().await;
    assert_eq!(first.json(), json!({ "verification_token": "secret_t" }));
    assert_eq!(first.signature, None);

    let page = bench.page("Hello").await;
    let delivery = receiver.next().await;
    assert!(delivery.is_signed_with("secret_t") && !delivery.is_signed_with("other"));
    let event = delivery.json();
    let bot = bench.emulator.bot_id();
    let expected = json!({
        "id": event["id"], "timestamp": event["timestamp"], "workspace_id": event["workspace_id"],
        "workspace_name": "Emulated workspace", "subscription_id": event["subscription_id"], "integration_id": bot,
        "authors": [{ "id": bot, "type": "bot" }],
        "accessible_by": [{ "id": bench.emulator.person_id(), "type": "person" }, { "id": bot, "type": "bot" }],
        "attempt_number": 1, "api_version": "2026-03-11", "type": "page.created",
        "entity": { "id": page["id"], "type": "page" },
        "data": { "parent": { "id": bench.emulator.root_page_id(), "type": "page" } },
    });
    assert_eq!(event, expected);
}

#[tokio::test]
async fn a_delivery_that_fails_is_tried_again_and_then_left() {
    let mut receiver = Receiver::start(&[500, 200, 500, 404, 500]).await;
    let webhook = Webhook::new(&receiver.url).attempts(3, Duration::from_millis(1));
    let bench = Bench::start_as(Emulator::builder()).await;
    let token = bench.emulator.add_webhook(webhook).expect("a webhook");
    assert_eq!(receiver.next().await.json()["verification_token"], token.as_str());
    assert_eq!(receiver.next().await.json()["verification_token"], token.as_str());
    bench.page("A").await;
    bench.page("B").await;
    let mut attempts = Vec::new();
    for _ in 0..4 {
        let delivery = receiver.next().await;
        assert!(delivery.is_signed_with(&token));
        let event = delivery.json();
        attempts.push((string(&event["id"]), event["attempt_number"].as_u64().expect("a number")));
    }
    let numbers: Vec<_> = attempts.iter().map(|(_, number)| *number).collect();
    assert_eq!(numbers, [1, 2, 3, 1]);
    assert!(attempts[0].0 == attempts[2].0 && attempts[2].0 != attempts[3].0, "{attempts:?}");
    // The log has it all, as soon as the last answer is in.
    let statuses = loop {
        let deliveries = bench.emulator.deliveries();
        if deliveries.len() == 6 {
            break deliveries.iter().map(|delivery| (delivery.event_type.clone(), delivery.status)).collect::<Vec<_>>();
        }
        tokio::task::yield_now().await;
    };
    let verification = |status| ("verification".to_owned(), Some(status));
    let created = |status| ("page.created".to_owned(), Some(status));
    assert_eq!(statuses, [verification(500), verification(200), created(500), created(404), created(500), created(200)]);
}

#[tokio::test]
async fn each_change_is_told_by_its_own_event() {
    let mut receiver = Receiver::start(&[]).await;
    let bench = Bench::start_as(Emulator::builder().webhook(Webhook::new(&receiver.url))).await;
    receiver.next().await;
    let page = id(&bench.page("A").await);
    bench.page("B").await;
    let (database, source) = bench.database("D", json!({ "Name": { "title": {} }, "Price": { "number": {} } })).await;
    let row = id(&bench.row(&source, json!({})).await);
    let database = id(&database);
    assert_eq!(
        types(&receiver.events(5).await),
        ["page.created", "page.created", "database.created", "page.created", "data_source.content_updated"]
    );
    let blocks = bench
        .patch(&format!("blocks/{page}/children"), json!({ "children": [{ "paragraph": { "rich_text": text("x") } }] }))
        .await;
    let block = id(&blocks["results"][0]);
    let updated = receiver.next().await.json();
    assert_eq!(updated["data"]["updated_blocks"], json!([{ "id": block, "type": "block" }]));
    assert_eq!(updated["entity"], json!({ "id": page, "type": "page" }));
    let comment = bench.post("comments", json!({ "parent": { "block_id": block }, "rich_text": text("hm") })).await;
    let told = receiver.next().await.json();
    assert_eq!((&told["type"], &told["entity"]["id"]), (&json!("comment.created"), &comment["id"]));
    assert_eq!(told["data"], json!({ "parent": { "id": block, "type": "block" }, "page_id": page }));
    let comment = id(&comment);

    let cases: Vec<(&str, String, Value, Vec<&str>)> = vec![
        ("PATCH", format!("pages/{row}"), json!({ "properties": { "Price": { "number": 1 } } }), vec!["page.properties_updated"]),
        (
            "PATCH",
            format!("pages/{row}"),
            json!({ "properties": { "Name": { "title": text("n") } } }),
            vec!["page.properties_updated", "page.content_updated"],
        ),
        ("PATCH", format!("pages/{row}"), json!({ "in_trash": true }), vec!["page.deleted", "data_source.content_updated"]),
        ("PATCH", format!("pages/{row}"), json!({ "in_trash": false }), vec!["page.undeleted", "data_source.content_updated"]),
        ("PATCH", format!("pages/{page}"), json!({ "is_locked": true }), vec!["page.locked"]),
        ("PATCH", format!("pages/{page}"), json!({ "is_locked": false }), vec!["page.unlocked"]),
        ("PATCH", format!("blocks/{block}"), json!({ "paragraph": { "rich_text": text("y") } }), vec!["page.content_updated"]),
        ("DELETE", format!("blocks/{block}"), Value::Null, vec!["page.content_updated"]),
        ("DELETE", format!("blocks/{page}"), Value::Null, vec!["page.deleted"]),
        ("PATCH", format!("databases/{database}"), json!({ "title": text("E") }), vec!["database.content_updated"]),
        (
            "PATCH",
            format!("data_sources/{source}"),
            json!({ "properties": { "Price": { "name": "Cost" }, "New": { "url": {} } } }),
            vec!["data_source.schema_updated"],
        ),
        ("PATCH", format!("data_sources/{source}"), json!({ "title": text("F") }), vec!["data_source.content_updated"]),
        (
            "POST",
            "data_sources".to_owned(),
            json!({ "parent": { "database_id": database }, "properties": { "N": { "title": {} } } }),
            vec!["data_source.created"],
        ),
        ("DELETE", format!("comments/{comment}"), Value::Null, vec!["comment.deleted"]),
        ("POST", "file_uploads".to_owned(), json!({ "filename": "a.txt" }), vec!["file_upload.created"]),
        ("PATCH", format!("databases/{database}"), json!({ "in_trash": true }), vec!["database.deleted"]),
        ("PATCH", format!("databases/{database}"), json!({ "in_trash": false }), vec!["database.undeleted"]),
    ];
    for (method, path, body, expected) in cases {
        let body = if body.is_null() { None } else { Some(body) };
        bench.ok(method, &path, body.clone()).await;
        let events = receiver.events(expected.len()).await;
        assert_eq!(types(&events), expected, "{method} {path} {body:?}");
        if expected == ["data_source.schema_updated"] {
            let changes = events[0]["data"]["updated_properties"].as_array().expect("changes");
            let changes: Vec<_> = changes.iter().map(|change| (string(&change["name"]), string(&change["action"]))).collect();
            assert_eq!(changes, [("Cost".to_owned(), "updated".to_owned()), ("New".to_owned(), "created".to_owned())]);
        }
    }
    // What is refused, or only asked for, is told to nobody.
    bench.get(&format!("pages/{row}")).await;
    bench.invalid("PATCH", &format!("pages/{row}"), json!({ "properties": { "No": { "number": 1 } } })).await;
    bench.page("last").await;
    assert_eq!(types(&receiver.events(1).await), ["page.created"]);
}

#[tokio::test]
async fn a_subscription_hears_what_it_wants_in_the_words_of_its_version() {
    let mut receiver = Receiver::start(&[]).await;
    let bench = Bench::start().await;
    let request = json!({
        "url": receiver.url, "event_types": ["database.content_updated", "comment.created"], "api_version": "2022-06-28",
        "verification_token": "secret_x",
    });
    let (status, webhook) = bench.control("POST", "webhooks", Some(request)).await;
    assert_eq!((status, &webhook["verification_token"]), (200, &json!("secret_x")));
    receiver.next().await;
    let (database, source) = bench.database("D", json!({ "Name": { "title": {} } })).await;
    let row = id(&bench.row(&source, json!({})).await);
    let event = receiver.next().await.json();
    assert_eq!(
        (&event["type"], &event["entity"]),
        (&json!("database.content_updated"), &json!({ "id": id(&database), "type": "database" }))
    );
    assert_eq!(event["data"]["updated_blocks"], json!([{ "id": row, "type": "page" }]));
    assert_eq!(event["data"]["parent"], json!({ "id": bench.emulator.root_page_id(), "type": "page" }));

    let (_, known) = bench.control("GET", "webhooks", None).await;
    assert_eq!(known["webhooks"], json!([webhook]));
    let path = format!("webhooks/{}", string(&webhook["id"]));
    assert_eq!(bench.control("DELETE", &path, None).await.0, 200);
    assert_eq!(bench.control("DELETE", &path, None).await.0, 400);
    assert_eq!(bench.control("GET", "webhooks", None).await.1["webhooks"], json!([]));
}

#[tokio::test]
async fn a_webhook_that_cannot_be_is_refused() {
    let bench = Bench::start().await;
    let url = "http://127.0.0.1:9/";
    for (request, expected) in [
        (json!({}), "body.url should be defined"),
        (json!({ "url": "https://example.com/" }), "https://example.com/ is not an address of http."),
        (json!({ "url": "/hook" }), "/hook is not an address of http."),
        (json!({ "url": url, "event_types": ["page.eaten"] }), "page.eaten is not a type of an event"),
        (json!({ "url": url, "api_version": "2020-01-01" }), "2020-01-01 is not a version of the API."),
    ] {
        let (status, answer) = bench.control("POST", "webhooks", Some(request.clone())).await;
        assert_eq!(status, 400, "{request}");
        assert!(string(&answer["message"]).contains(expected), "{request}: {answer}");
    }
    let error = Emulator::builder().webhook(Webhook::new("ftp://x")).start().await.map(drop).expect_err("a refusal");
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
    assert!(!format!("{:?}", Webhook::new(url).verification_token("hidden")).contains("hidden"));
}
