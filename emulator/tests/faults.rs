//! Failures on demand, and the record of what was asked.

mod support;

use notion_emulator::{Emulator, Fault};
use serde_json::{Value, json};
use support::{Bench, text};

#[tokio::test]
async fn faults_answer_in_order_and_then_are_over() {
    let bench = Bench::start().await;
    let cases = [
        (Fault::rate_limited(2), 429, "rate_limited", Some("2")),
        (Fault::overloaded(30), 529, "service_overload", Some("30")),
        (Fault::internal_error(), 500, "internal_server_error", None),
        (Fault::status(409), 409, "conflict_error", None),
        (Fault::status(503).with_retry_after(1), 503, "service_unavailable", Some("1")),
    ];
    for (fault, ..) in &cases {
        bench.emulator.fail_next(fault.clone());
    }
    for (_, status, code, retry_after) in &cases {
        let response = bench.send("GET", "users", None).await;
        assert_eq!(response.status().as_u16(), *status);
        let header = response.headers().get("retry-after").map(|value| value.to_str().expect("text").to_owned());
        assert_eq!(header.as_deref(), *retry_after);
        let body: Value = response.json().await.expect("JSON");
        assert_eq!(body["code"], *code);
        assert!(body["request_id"].is_string());
    }
    bench.get("users").await;
}

#[tokio::test]
async fn a_gateway_answers_html() {
    let bench = Bench::start().await;
    bench.emulator.fail_next(Fault::gateway(502));
    let response = bench.send("GET", "users", None).await;
    assert_eq!(response.status().as_u16(), 502);
    assert_eq!(response.headers()["content-type"], "text/html; charset=UTF-8");
    assert!(response.headers().get("x-notion-request-id").is_none());
    assert!(response.text().await.expect("a page").starts_with("<!DOCTYPE html>"));
}

#[tokio::test]
async fn a_fault_stands_before_the_request_or_after_it() {
    let bench = Bench::start().await;
    let parent = json!({ "page_id": bench.emulator.root_page_id() });
    let body = json!({ "parent": parent, "properties": { "title": { "title": text("Once") } } });
    let children = format!("blocks/{}/children", bench.emulator.root_page_id());

    bench.emulator.fail_next(Fault::internal_error());
    assert_eq!(bench.call("POST", "pages", Some(body.clone())).await.0, 500);
    assert_eq!(bench.get(&children).await["results"], json!([]));

    bench.emulator.fail_next(Fault::gateway(504).after_handling());
    assert_eq!(bench.send("POST", "pages", Some(body.to_string())).await.status().as_u16(), 504);
    assert_eq!(bench.get(&children).await["results"][0]["child_page"]["title"], "Once");
}

#[tokio::test]
async fn token_and_port_can_be_chosen_and_dropping_stops_it() {
    let first = Emulator::builder().token("secret").start().await.expect("a free port");
    assert_eq!(first.token(), "secret");
    let address = first.base_url();
    let port = address.rsplit(':').next().and_then(|port| port.parse().ok()).expect("a port");
    assert!(Emulator::builder().port(port).start().await.is_err(), "the port is taken");
    drop(first);
    // The port is free again as soon as the server noticed.
    for _ in 0..100 {
        if let Ok(second) = Emulator::builder().port(port).start().await {
            assert_eq!(second.base_url(), address);
            assert!(second.token().starts_with("ntn_emulator_"));
            return;
        }
        tokio::task::yield_now().await;
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("the port is still taken");
}
