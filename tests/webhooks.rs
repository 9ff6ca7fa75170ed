//! Deliveries of webhooks: every event of the contract decodes and comes back whole.

use std::collections::BTreeSet;

use notion_connector::types::WebhookEvent;
use notion_connector::{Error, ExposeSecret, WebhookDelivery, WebhookVerifier};
use serde_json::{Value, json};

const ID: &str = "aaaaaaaa-3333-4000-8000-000000000001";

fn event(kind: &str, entity: &str, data: &Value) -> Value {
    let mut event = json!({
        "id": ID, "timestamp": "2026-02-03T04:05:00.000Z", "workspace_id": ID, "workspace_name": "Kitchen",
        "subscription_id": ID, "integration_id": ID, "authors": [{"id": ID, "type": "person"}],
        "attempt_number": 1, "api_version": "2026-03-11", "type": kind, "entity": {"id": ID, "type": entity}
    });
    if !data.is_null() {
        event["data"] = data.clone();
    }
    event
}

/// One event of each kind: its type, the kind of its object, and its data.
fn events() -> Vec<(&'static str, &'static str, Value)> {
    let place = json!({"parent": {"id": ID, "type": "page"}});
    let content = json!({"parent": {"id": ID, "type": "space"}, "updated_blocks": [{"id": ID, "type": "block"}]});
    let properties = json!([{"id": "%3Bx", "name": "Price", "action": "updated"}]);
    let schema = json!({"parent": {"id": ID, "type": "database", "data_source_id": ID}, "updated_properties": properties});
    let comment = json!({"parent": {"id": ID, "type": "block"}, "page_id": ID});
    let values = json!({"parent": {"id": ID, "type": "database"}, "updated_properties": ["title"]});
    let import = json!({"file_import_result": {
        "type": "error",
        "imported_time": "2026-02-03T04:05:00.000Z",
        "error": {"type": "download_error", "code": "x", "message": "No answer.", "parameter": null, "status_code": 404}
    }});
    let transcript = json!({"target": {"id": ID, "type": "block"}, "transcript_id": null});
    let new_view = json!({"parent": {"id": ID, "type": "database"}, "view_type": "table"});
    let view = json!({"parent": {"id": ID, "type": "database"}, "updated_fields": ["filter", "sorts"]});
    vec![
        ("comment.created", "comment", comment.clone()),
        ("comment.updated", "comment", comment.clone()),
        ("comment.deleted", "comment", comment),
        ("data_source.content_updated", "data_source", content.clone()),
        ("data_source.created", "data_source", place.clone()),
        ("data_source.deleted", "data_source", place.clone()),
        ("data_source.moved", "data_source", place.clone()),
        ("data_source.schema_updated", "data_source", schema.clone()),
        ("data_source.undeleted", "data_source", place.clone()),
        ("database.content_updated", "database", content.clone()),
        ("database.created", "database", place.clone()),
        ("database.deleted", "database", place.clone()),
        ("database.moved", "database", place.clone()),
        ("database.schema_updated", "database", schema),
        ("database.undeleted", "database", place.clone()),
        ("file_upload.completed", "file_upload", Value::Null),
        ("file_upload.created", "file_upload", Value::Null),
        ("file_upload.expired", "file_upload", Value::Null),
        ("file_upload.upload_failed", "file_upload", import),
        ("page.content_updated", "page", content),
        ("page.created", "page", place.clone()),
        ("page.deleted", "page", place.clone()),
        ("page.locked", "page", place.clone()),
        ("page.moved", "page", place.clone()),
        ("page.properties_updated", "page", values),
        ("page.transcription_block.transcript_deleted", "page", transcript),
        ("page.undeleted", "page", place.clone()),
        ("page.unlocked", "page", place.clone()),
        ("view.created", "view", new_view),
        ("view.deleted", "view", place),
        ("view.updated", "view", view),
    ]
}

fn parse(body: &Value) -> Result<WebhookDelivery, notion_connector::Error> {
    WebhookDelivery::parse(body.to_string().as_bytes())
}

/// Kind, id, attempt, and whether there is a time.
fn about(event: &WebhookEvent) -> (Option<String>, Option<String>, Option<i64>, bool) {
    let (kind, id) = (event.kind().map(str::to_owned), event.id().map(|id| id.to_string()));
    (kind, id, event.attempt_number(), event.timestamp().is_some())
}

#[test]
fn reads_every_event() {
    for (kind, entity, data) in events() {
        let body = event(kind, entity, &data);
        let Ok(WebhookDelivery::Event(read)) = parse(&body) else { panic!("{kind}: {:?}", parse(&body)) };
        assert!(!matches!(*read, WebhookEvent::Unknown(_)), "{kind}");
        assert_eq!(about(&read), (Some(kind.into()), Some(ID.into()), Some(1), true));
        assert_eq!(serde_json::to_value(&read).unwrap(), body, "{kind}");
    }
}

/// An event that is added to the contract has to be tried as well.
#[test]
fn knows_the_events_of_the_contract() {
    let contract = include_str!("../openapi/notion.yaml");
    let declared: BTreeSet<_> = contract
        .lines()
        .filter(|line| line.trim_end().ends_with("Event'"))
        .filter_map(|line| line.trim().split_once(": '#/components/schemas/"))
        .map(|(kind, _)| kind)
        .collect();
    assert_eq!(declared, events().into_iter().map(|(kind, ..)| kind).collect());
}

#[test]
fn keeps_an_event_that_it_does_not_know() {
    let body = json!({"type": "kale.ripe", "id": ID, "data": {"leaves": 7}});
    let Ok(WebhookDelivery::Event(event)) = parse(&body) else { panic!("{:?}", parse(&body)) };
    assert!(matches!(*event, WebhookEvent::Unknown(_)));
    assert_eq!(about(&event), (Some("kale.ripe".into()), Some(ID.into()), None, false));
    assert_eq!(serde_json::to_value(&event).unwrap(), body);
}

#[test]
fn reads_the_verification() {
    let delivery = parse(&json!({"verification_token": "secret_hush"})).unwrap();
    assert!(!format!("{delivery:?} {delivery:#?}").contains("hush"), "{delivery:?}");
    let WebhookDelivery::Verification { token } = delivery else { panic!("{delivery:?}") };
    assert_eq!(token.expose_secret(), "secret_hush");
}

#[test]
fn refuses_what_is_neither() {
    let deep = "[".repeat(10_000);
    for body in [
        "",
        "hush",
        "{}",
        "[]",
        "7",
        "\"hush\"",
        "{\"type\": null}",
        "{\"verification_token\": {\"hush\": 1}}",
        "{\"type\": \"page.created\", \"id\": \"hush\"}",
        "{\"type\": \"page.created\", \"hush",
        &deep,
    ] {
        let error = WebhookDelivery::parse(body.as_bytes()).unwrap_err();
        assert!(error.is_decode(), "{body}: {error}");
        assert!(!format!("{error} {error:?}").contains("hush"), "{error:?}");
    }
    assert!(WebhookDelivery::parse(&[0xff, 0xfe]).unwrap_err().is_decode());
}

#[test]
fn takes_a_handshake_only() {
    let token = WebhookDelivery::handshake(br#"{"verification_token": "secret_hush"}"#).unwrap();
    assert_eq!(token.expose_secret(), "secret_hush");
    let event = event("page.created", "page", &json!({"parent": {"id": ID, "type": "page"}})).to_string();
    for body in [event.as_str(), "{\"type\": \"kale.ripe\", \"verification_token\": \"hush\"}", "{}", "hush"] {
        let error = WebhookDelivery::handshake(body.as_bytes()).unwrap_err();
        assert!(error.is_decode() && !format!("{error} {error:?}").contains("hush"), "{error:?}");
    }
}

/// The body is signed as it came: the same JSON, written otherwise, is another body.
#[test]
fn verifies_the_bytes() {
    let verifier = WebhookVerifier::new("secret_hush\n").unwrap();
    let body: &[u8] = b"{ \"type\":\"kale.ripe\" }";
    let signature = verifier.sign(body);
    let (algorithm, digits) = signature.split_once('=').unwrap();
    let other = WebhookVerifier::new("secret_other").unwrap().sign(body);
    type Problem = fn(&Error) -> bool;
    let rows: [(&[u8], Option<String>, Option<Problem>); 22] = [
        (body, Some(signature.clone()), None),
        (body, Some(format!(" {signature} ")), None),
        (body, Some(format!("{algorithm}={}", digits.to_uppercase())), None),
        (b"", Some(verifier.sign(b"")), None),
        (&[0xff, 0, 0xfe], Some(verifier.sign(&[0xff, 0, 0xfe])), None),
        (body, None, Some(Error::is_signature_missing)),
        (body, Some(String::new()), Some(Error::is_signature_missing)),
        (body, Some(" ".into()), Some(Error::is_signature_missing)),
        (body, Some(digits.into()), Some(Error::is_signature_malformed)),
        (body, Some(format!("sha1={digits}")), Some(Error::is_signature_malformed)),
        (body, Some(format!("SHA256={digits}")), Some(Error::is_signature_malformed)),
        (body, Some(algorithm.into()), Some(Error::is_signature_malformed)),
        (body, Some("sha256=".into()), Some(Error::is_signature_malformed)),
        (body, Some(format!("{algorithm}={}", &digits[1..])), Some(Error::is_signature_malformed)),
        (body, Some(format!("{signature}0")), Some(Error::is_signature_malformed)),
        (body, Some(format!("{algorithm}={}", "+1".repeat(32))), Some(Error::is_signature_malformed)),
        (body, Some(format!("{algorithm}={}", "ü".repeat(32))), Some(Error::is_signature_malformed)),
        (body, Some(format!("{signature}, {other}")), Some(Error::is_signature_malformed)),
        (body, Some(other), Some(Error::is_signature_mismatch)),
        (body, Some(format!("{algorithm}={}", "0".repeat(64))), Some(Error::is_signature_mismatch)),
        (b"{\"type\":\"kale.ripe\"}", Some(signature.clone()), Some(Error::is_signature_mismatch)),
        (b"", Some(signature.clone()), Some(Error::is_signature_mismatch)),
    ];
    for (body, header, expected) in rows {
        let result = verifier.verify(body, header.as_deref());
        let problems = [Error::is_signature_missing, Error::is_signature_malformed, Error::is_signature_mismatch];
        match &result {
            Ok(()) => assert!(expected.is_none(), "{header:?}"),
            Err(error) => {
                assert!(expected.is_some_and(|problem| problem(error)), "{header:?}: {error:?}");
                assert!(error.is_signature() && !error.is_retryable(), "{header:?}: {error:?}");
                assert_eq!(problems.iter().filter(|problem| problem(error)).count(), 1);
                assert!(!format!("{error} {error:?}").contains(&digits[..9]), "{error:?}");
            }
        }
        assert_eq!(verifier.receive(body, header.as_deref()).err().is_some_and(|error| error.is_signature()), result.is_err());
    }
    assert!(matches!(verifier.receive(body, Some(&signature)), Ok(WebhookDelivery::Event(_))));
    assert!(WebhookVerifier::new(" ").unwrap_err().is_configuration());
    assert!(!format!("{verifier:?}").contains("hush"));
}
