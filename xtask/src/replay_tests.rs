//! Replays of made-up interactions through made-up bindings.

use super::{Bindings, Replay, kind};
use crate::interaction;
use crate::kept_unknown::KeptUnknown;
use crate::report::Report;

const DOCUMENT: &str = "
openapi: 3.0.3
paths:
  /v1/things/{id}:
    patch:
      operationId: update_thing
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
      responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
components:
  schemas:
    Thing: {description: A thing., type: object, properties: {name: {type: string}}}
    ErrorBody: {description: An error., type: object, properties: {code: {type: string}}}
";

/// Bindings that keep everything, lose the field `lost`, and fail on the field `bad`.
fn trip(operation: &str, body: &[u8]) -> Option<Result<Vec<u8>, String>> {
    if !["update_thing", "error"].contains(&operation) {
        return None;
    }
    let mut value: serde_json::Value = serde_json::from_slice(body).unwrap();
    let Some(fields) = value.as_object_mut() else { return Some(Err("no object".into())) };
    fields.remove("lost");
    Some(if fields.contains_key("bad") { Err("bad".into()) } else { Ok(value.to_string().into_bytes()) })
}

/// Replays interactions of version, path, status, request and response.
fn replayed(interactions: &[(&str, &str, u16, &str, &str)]) -> Report {
    let contract = notion_connector_codegen::read(DOCUMENT).unwrap();
    let mut replay = Replay::new(&contract, Bindings { answer: trip, request: trip });
    for (version, path, status, request, response) in interactions {
        let line = format!(
            r#"{{"source": "s", "n": 0, "method": "PATCH", "path": "{path}", "notion_version": "{version}",
            "status": {status}, "request": {request}, "response": {response}}}"#
        );
        replay.interaction(&interaction::read(&line).unwrap());
    }
    replay.into_report()
}

#[test]
fn what_counts_and_what_is_off() {
    let (new, before, old) = ("2026-03-11", "2025-09-03", "2022-06-28");
    let thing = "/v1/things/1";
    let (good, lost, bad, more) = (r#"{"name": "a"}"#, r#"{"lost": 1}"#, r#"{"bad": 1}"#, r#"{"more": 1}"#);
    let cases = [
        ((new, thing, 200, good, good), true, "1 answers: 1 decoded, 1 whole, 0 with unknowns; 1 requests: 1 whole, 0 with"),
        ((new, thing, 200, good, lost), false, "1 answers: 1 decoded, 0 whole, 1 with unknowns; 1 requests: 1 whole, 0 with"),
        ((new, thing, 200, lost, good), false, "1 answers: 1 decoded, 1 whole, 0 with unknowns; 1 requests: 0 whole, 1 with"),
        ((new, thing, 200, bad, good), false, "1 answers: 1 decoded, 1 whole, 0 with unknowns; 1 requests: 0 whole, 0 with"),
        ((new, thing, 200, more, good), false, "1 answers: 1 decoded, 1 whole, 0 with unknowns; 1 requests: 1 whole, 1 with"),
        ((new, thing, 200, "null", "null"), false, "1 answers: 0 decoded, 0 whole, 0 with unknowns; 0 requests: 0 whole"),
        ((new, "/v1/others", 200, bad, bad), true, "0 answers: 0 decoded, 0 whole, 0 with unknowns; 0 requests: 0 whole"),
        ((new, thing, 400, bad, good), false, "1 answers: 1 decoded, 1 whole, 1 with unknowns; 0 requests: 0 whole"),
        ((new, thing, 502, "null", "\"<html>\""), true, "0 answers: 0 decoded, 0 whole, 0 with unknowns; 0 requests: 0 whole"),
        ((before, thing, 200, bad, more), true, "1 answers: 1 decoded, 1 whole, 1 with unknowns; 0 requests: 0 whole"),
        ((before, thing, 200, "\"\"", lost), false, "1 answers: 1 decoded, 0 whole, 1 with unknowns; 0 requests: 0 whole"),
        ((old, thing, 200, bad, bad), true, "0 answers: 0 decoded, 0 whole, 0 with unknowns; 0 requests: 0 whole"),
        ((old, "/v1/others", 404, "null", bad), false, "1 answers: 0 decoded, 0 whole, 0 with unknowns; 0 requests: 0 whole"),
        ((old, thing, 404, "null", more), true, "1 answers: 1 decoded, 1 whole, 1 with unknowns; 0 requests: 0 whole"),
    ];
    for (one, is_good, expected) in cases {
        let report = replayed(&[one]);
        let list = KeptUnknown::default();
        let text = report.text(&list);
        let last = text.lines().last().unwrap();
        assert!(last.starts_with(&format!("replayed {expected}")), "{one:?}: {last}");
        assert_eq!(report.is_good(&list), is_good, "{one:?}");
    }
}

#[test]
fn the_list_excuses_what_it_names_and_nothing_else() {
    let entry = |place: &str| {
        let list = format!("[[kept-unknown]]\nwhere = '{place}'\nschema = 'Thing'\nfield = 'more'\nreason = 'Why.'");
        KeptUnknown::read(&list).unwrap()
    };
    let report = replayed(&[("2026-03-11", "/v1/things/1", 200, r#"{"more": 1}"#, "{}")]);
    assert!(report.is_good(&entry("request")));
    assert!(report.text(&entry("request")).contains("  2026-03-11 request 1 × field Thing.more\n         1 × at /more"));
    assert!(!report.is_good(&entry("answer")));
    let text = report.text(&entry("answer"));
    assert!(text.contains("! 2026-03-11 request 1 × field Thing.more\n"), "{text}");
    assert!(text.contains("note: `answer Thing.more` is in"), "{text}");
}

#[test]
fn kinds_of_objects() {
    let cases = [
        (r#"{"object": "page"}"#, "page"),
        (r#"{"object": "list", "type": "block", "results": []}"#, "list of block"),
        (r#"{"object": "list", "results": [{"object": "user"}]}"#, "list of user"),
        (r#"{"object": "list", "results": []}"#, "list of (unknown)"),
        ("{}", "(no object)"),
    ];
    for (body, expected) in cases {
        assert_eq!(kind(body), expected, "{body}");
    }
}
