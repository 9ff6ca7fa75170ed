//! Limits of requests, by a clock that the tests move.

#![allow(clippy::expect_used)]

mod support;

use std::time::{Duration, SystemTime};

use notion_emulator::{Clock, Emulator, Fault, FaultMix, Latency, RateLimit};
use serde_json::{Value, json};
use support::Bench;

struct Limited {
    bench: Bench,
    clock: Clock,
}

async fn limited(limit: RateLimit) -> Limited {
    let clock = Clock::stopped_at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_783_000_000));
    let bench = Bench::start_as(Emulator::builder().clock(clock.clone()).rate_limit(limit)).await;
    Limited { bench, clock }
}

impl Limited {
    /// Sends a request: 0 where it is let through, or what `Retry-After` says.
    async fn ask(&self) -> u64 {
        let response = self.bench.send("GET", "users/me", None).await;
        if response.status().as_u16() == 200 {
            return 0;
        }
        assert_eq!(response.status().as_u16(), 429);
        let retry_after = response.headers()["retry-after"].to_str().expect("text").parse().expect("seconds");
        let body: Value = response.json().await.expect("JSON");
        assert_eq!((&body["object"], &body["status"], &body["code"]), (&json!("error"), &json!(429), &json!("rate_limited")));
        assert!(body["additional_data"]["rate_limit_reason"].is_string(), "{body}");
        assert!(body["request_id"].is_string());
        retry_after
    }
}

#[tokio::test]
async fn what_is_past_the_limit_is_told_how_long_to_wait() {
    let window = RateLimit::window(3, Duration::from_secs(10));
    // How long to wait before a request, in milliseconds, and what it is told.
    let cases: [(RateLimit, &[(u64, u64)]); 3] = [
        (RateLimit::bucket(2.0, 3), &[(0, 0), (0, 0), (0, 0), (0, 1), (499, 1), (1, 0), (0, 1), (60_000, 0), (0, 0)]),
        (RateLimit::bucket(0.25, 1), &[(0, 0), (0, 4), (900, 4), (100, 3), (0, 3), (3_000, 0), (0, 4)]),
        (window, &[(0, 0), (3_000, 0), (1_000, 0), (0, 6), (100, 6), (5_899, 1), (1, 0), (0, 0), (0, 0), (0, 10)]),
    ];
    for (limit, steps) in cases {
        let limited = limited(limit).await;
        for (position, (wait, expected)) in steps.iter().enumerate() {
            limited.clock.advance(Duration::from_millis(*wait));
            assert_eq!(limited.ask().await, *expected, "{limit:?}, request {position}");
        }
    }
}

#[tokio::test]
async fn a_limit_is_set_and_lifted_while_requests_are_served() {
    let limited = limited(RateLimit::bucket(1.0, 1)).await;
    assert_eq!((limited.ask().await, limited.ask().await), (0, 1));
    limited.bench.emulator.set_rate_limit(None);
    assert_eq!((limited.ask().await, limited.ask().await), (0, 0));
    limited.bench.emulator.set_rate_limit(RateLimit::window(1, Duration::from_secs(60)));
    assert_eq!((limited.ask().await, limited.ask().await), (0, 60));
    // Set anew, nothing is used up.
    limited.bench.emulator.set_rate_limit(RateLimit::window(1, Duration::from_secs(60)));
    assert_eq!(limited.ask().await, 0);
}

#[tokio::test]
async fn a_refused_request_does_nothing_and_is_told_apart_in_the_ledger() {
    let limited = limited(RateLimit::window(2, Duration::from_secs(7))).await;
    let bench = &limited.bench;
    // Whoever has no right to ask has no limit either, and uses up nobody's.
    for _ in 0..5 {
        let url = format!("{}/v1/users/me", bench.emulator.base_url());
        let response = reqwest::Client::new().get(url).bearer_auth("other").send().await.expect("an answer");
        assert_eq!(response.status().as_u16(), 401);
    }
    for expected in [200, 200, 429] {
        let body = bench.new_page("Limited").to_string();
        assert_eq!(bench.send("POST", "pages", Some(body)).await.status().as_u16(), expected);
    }
    let creates = bench.emulator.requests_where(|it| it.operation == Some("create_page"));
    let seen: Vec<_> = creates.iter().map(|it| (it.status, it.done, it.created.len(), it.retry_after)).collect();
    assert_eq!(seen, [(Some(200), true, 1, None), (Some(200), true, 1, None), (Some(429), false, 0, Some(7))]);
    limited.clock.advance(Duration::from_secs(7));
    assert_eq!(bench.titles_under_root().await, ["Limited", "Limited"]);
}

#[tokio::test]
async fn a_scripted_fault_waits_for_a_request_that_is_let_through() {
    let limited = limited(RateLimit::bucket(1.0, 1)).await;
    assert_eq!(limited.ask().await, 0);
    limited.bench.emulator.fail_next(Fault::internal_error());
    assert_eq!(limited.ask().await, 1);
    limited.clock.advance(Duration::from_secs(1));
    assert_eq!(limited.bench.send("GET", "users/me", None).await.status().as_u16(), 500);
}

#[tokio::test]
async fn latency_holds_an_answer_back_after_the_work() {
    let bench = Bench::start().await;
    bench.emulator.set_latency(Latency::fixed(Duration::from_secs(3_600)));
    let body = bench.new_page("Late").to_string();
    let late = tokio::time::timeout(Duration::from_millis(200), bench.try_send("POST", "pages", Some(body)));
    assert!(late.await.is_err(), "the answer comes in an hour");
    bench.emulator.set_latency(None);
    assert_eq!(bench.titles_under_root().await, ["Late"]);
    let record = &bench.emulator.requests()[0];
    assert_eq!((record.status, record.done, record.created.len()), (None, true, 1));

    bench.emulator.set_latency(Latency::fixed(Duration::from_millis(30)));
    let start = std::time::Instant::now();
    bench.get("users/me").await;
    assert!(start.elapsed() >= Duration::from_millis(30));
}

/// The statuses that a row of requests is answered with, 0 for none.
async fn statuses(mix: FaultMix, count: usize) -> Vec<u16> {
    let bench = Bench::start().await;
    bench.emulator.set_faults(mix);
    let mut statuses = Vec::new();
    for _ in 0..count {
        let answer = bench.try_send("GET", "users/me", None).await;
        statuses.push(answer.map_or(0, |answer| answer.status().as_u16()));
    }
    statuses
}

#[tokio::test]
async fn the_same_requests_with_the_same_seed_meet_the_same_faults() {
    let mix = |seed| FaultMix::new(seed).with(0.3, [Fault::reset(), Fault::status(503), Fault::gateway(502)]);
    let first = statuses(mix(11), 60).await;
    assert_eq!(first, statuses(mix(11), 60).await);
    assert_ne!(first, statuses(mix(12), 60).await);
    for status in [0, 200, 502, 503] {
        assert!(first.contains(&status), "{status} in {first:?}");
    }
}
