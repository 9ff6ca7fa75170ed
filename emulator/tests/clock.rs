//! A clock that tests move.

mod support;

use std::time::{Duration, SystemTime};

use notion_emulator::{Clock, Emulator};
use serde_json::json;
use support::Bench;

#[tokio::test]
async fn a_test_moves_the_clock() {
    let clock: Clock = "2026-07-01T12:00:30Z".parse().expect("a time");
    let bench = Bench::start_as(Emulator::builder().clock(clock.clone())).await;
    let made_at = |page: &serde_json::Value| page["created_time"].as_str().expect("a time").to_owned();
    assert_eq!(made_at(&bench.page("a").await), "2026-07-01T12:00:00.000Z");
    clock.advance(Duration::from_secs(3_600));
    assert_eq!(made_at(&bench.page("b").await), "2026-07-01T13:00:00.000Z");
    clock.set(SystemTime::UNIX_EPOCH + Duration::from_secs(60));
    assert_eq!(made_at(&bench.page("c").await), "1970-01-01T00:01:00.000Z");
    clock.advance(Duration::MAX);
    bench.page("the end of time is no panic").await;
    assert!("noon".parse::<Clock>().is_err());
}

#[tokio::test]
async fn any_client_moves_the_clock() {
    let clock: Clock = "2026-07-01T12:00:00Z".parse().expect("a time");
    let bench = Bench::start_as(Emulator::builder().clock(clock)).await;
    for (method, body, status, now) in [
        ("GET", None, 200, "2026-07-01T12:00:00.000000Z"),
        ("POST", Some(json!({ "advance": 1.5 })), 200, "2026-07-01T12:00:01.500000Z"),
        ("POST", Some(json!({ "now": "2026-01-01T01:00:00+01:00" })), 200, "2026-01-01T00:00:00.000000Z"),
        ("POST", Some(json!({ "advance": -1 })), 400, ""),
        ("POST", Some(json!({ "now": "2026-01-01" })), 400, ""),
        ("POST", Some(json!({ "now": "2026-01-01T00:00:00Z", "advance": 1 })), 400, ""),
        ("POST", Some(json!({})), 400, ""),
        ("GET", None, 200, "2026-01-01T00:00:00.000000Z"),
    ] {
        let (actual, answer) = bench.control(method, "clock", body.clone()).await;
        assert_eq!(actual, status, "{body:?}: {answer}");
        assert_eq!(answer["now"].as_str().unwrap_or_default(), now, "{body:?}");
    }
}

#[tokio::test]
async fn a_clock_that_runs_goes_on_from_where_it_is_set() {
    let clock = Clock::system();
    let bench = Bench::start_as(Emulator::builder().clock(clock.clone())).await;
    clock.set(SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000));
    let (_, answer) = bench.control("GET", "clock", None).await;
    assert!(answer["now"].as_str().is_some_and(|now| now.starts_with("2027-01-15T08:00:")), "{answer}");
}
