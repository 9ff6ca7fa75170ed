//! Each failure as a client sees it, before the work and after it.

#![allow(clippy::expect_used)]

mod support;

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use notion_emulator::{Emulator, Fault, FaultMix};
use serde_json::{Value, json};
use support::Bench;

/// What a client sees of an answer.
#[derive(Debug, PartialEq, Eq)]
enum Seen {
    /// The connection failed without a status.
    NoAnswer,
    /// A status, and then a body that is not whole.
    Broken(u16),
    /// A status, and then a body that did not end in time.
    Unfinished(u16),
    /// Nothing came in time.
    Nothing,
    /// A status and a body, which is JSON or not.
    Whole(u16, bool),
}

const PATIENCE: Duration = Duration::from_millis(250);

async fn see(bench: &Bench, title: &str) -> Seen {
    let body = bench.new_page(title).to_string();
    let response = match tokio::time::timeout(PATIENCE, bench.try_send("POST", "pages", Some(body))).await {
        Err(_) => return Seen::Nothing,
        Ok(Err(_)) => return Seen::NoAnswer,
        Ok(Ok(response)) => response,
    };
    let status = response.status().as_u16();
    match tokio::time::timeout(PATIENCE, response.bytes()).await {
        Err(_) => Seen::Unfinished(status),
        Ok(Err(_)) => Seen::Broken(status),
        Ok(Ok(body)) => Seen::Whole(status, serde_json::from_slice::<Value>(&body).is_ok()),
    }
}

fn kinds() -> Vec<(Fault, Seen)> {
    let statuses = [400, 401, 403, 404, 408, 500, 502, 503, 504, 520, 521, 522, 523, 524];
    let json = statuses.into_iter().map(|status| (Fault::status(status), Seen::Whole(status, true)));
    let html = statuses.into_iter().map(|status| (Fault::gateway(status), Seen::Whole(status, false)));
    let others = [
        (Fault::reset(), Seen::NoAnswer),
        (Fault::half_body(), Seen::Broken(200)),
        (Fault::cut_chunks(), Seen::Broken(200)),
        (Fault::stall(), Seen::Nothing),
        (Fault::stall_body(), Seen::Unfinished(200)),
        (Fault::oversize(3_000_000), Seen::Whole(200, true)),
        (Fault::garbage(), Seen::Whole(200, false)),
        (Fault::redirect("https://elsewhere.invalid/"), Seen::Whole(307, false)),
    ];
    json.chain(html).chain(others).collect()
}

#[tokio::test]
async fn each_failure_falls_before_the_work_or_after_it() {
    let bench = Bench::start().await;
    for (fault, expected) in kinds() {
        for (fault, done) in [(fault.clone(), false), (fault.clone().before_handling(), false), (fault.after_handling(), true)] {
            bench.emulator.clear_requests();
            let before = bench.titles_under_root().await.len();
            bench.emulator.fail_next(fault.clone());
            assert_eq!(see(&bench, "Perhaps").await, expected, "{fault}");

            // The ledger and the state agree on what happened.
            let record = bench.emulator.requests_where(|it| it.operation == Some("create_page")).remove(0);
            assert_eq!(record.fault.as_deref(), Some(fault.to_string().as_str()));
            assert_eq!((record.done, record.created.len()), (done, usize::from(done)), "{fault}");
            let status = match expected {
                Seen::NoAnswer | Seen::Nothing => None,
                Seen::Broken(status) | Seen::Unfinished(status) | Seen::Whole(status, _) => Some(status),
            };
            assert_eq!(record.status, status, "{fault}");
            assert_eq!(bench.titles_under_root().await.len() - before, usize::from(done), "{fault}");
            for id in &record.created {
                bench.get(&format!("pages/{id}")).await;
            }
        }
    }
}

#[tokio::test]
async fn some_statuses_say_that_nothing_was_done() {
    let bench = Bench::start().await;
    for status in [409, 429, 529] {
        bench.emulator.fail_next(Fault::status(status).after_handling());
        assert_eq!(see(&bench, "Never").await, Seen::Whole(status, true));
    }
    bench.emulator.set_faults(FaultMix::new(1).with(1.0, [409, 429, 529].map(Fault::status)));
    for _ in 0..20 {
        assert!(matches!(see(&bench, "Never").await, Seen::Whole(409 | 429 | 529, true)));
    }
    bench.emulator.set_faults(None);
    assert!(bench.titles_under_root().await.is_empty());
}

#[tokio::test]
async fn a_slow_drip_is_the_true_answer_in_the_end() {
    let bench = Bench::start().await;
    let pause = Duration::from_millis(3);
    bench.emulator.fail_next(Fault::slow_drip(pause));
    let start = Instant::now();
    let page = bench.page("Slow").await;
    assert!(start.elapsed() >= 16 * pause);
    assert_eq!(bench.emulator.requests()[0].created, [support::id(&page)]);
}

#[tokio::test]
async fn what_a_body_promises_and_what_comes_of_it() {
    let bench = Bench::start().await;
    let length = async |fault: Fault| {
        bench.emulator.fail_next(fault);
        let mut response = bench.send("GET", "users", None).await;
        let promised = response.content_length();
        let mut received = 0;
        // The end may be an error; what came before it counts.
        while let Ok(Some(chunk)) = response.chunk().await {
            received += chunk.len() as u64;
        }
        (promised, received)
    };
    let (promised, received) = length(Fault::half_body().after_handling()).await;
    assert_eq!(promised.map(|length| length / 2), Some(received));
    assert!(received > 100);
    let (promised, received) = length(Fault::cut_chunks().after_handling()).await;
    assert!(promised.is_none() && received > 100);
    assert_eq!(length(Fault::oversize(1_000_001)).await, (None, 1_000_001));

    bench.emulator.fail_next(Fault::redirect("https://elsewhere.invalid/v1/users"));
    let response = bench.send("GET", "users", None).await;
    assert_eq!(response.headers()["location"], "https://elsewhere.invalid/v1/users");
    bench.emulator.fail_next(Fault::garbage());
    let response = bench.send("GET", "users", None).await;
    assert_eq!(response.headers()["content-type"], "application/json; charset=utf-8");
}

#[tokio::test]
async fn a_reset_is_one_on_the_wire() {
    let bench = Bench::start().await;
    for fault in [Fault::reset(), Fault::reset().after_handling()] {
        bench.emulator.fail_next(fault);
        let address = bench.emulator.base_url().replace("http://", "");
        let request =
            format!("GET /v1/users HTTP/1.1\r\nHost: emulator\r\nAuthorization: Bearer {}\r\n\r\n", bench.emulator.token());
        let read = tokio::task::spawn_blocking(move || {
            let mut stream = TcpStream::connect(address).expect("a connection");
            stream.write_all(request.as_bytes()).expect("sent");
            stream.read(&mut [0; 64]).map_err(|error| error.kind())
        });
        assert_eq!(read.await.expect("a result"), Err(ErrorKind::ConnectionReset));
    }
    // Other connections are none the worse for it.
    bench.get("users").await;
}

#[tokio::test]
async fn faults_by_chance_leave_a_ledger_that_agrees_with_the_state() {
    let mix = FaultMix::new(5).with(0.5, Fault::usual());
    let bench = Bench::start_as(Emulator::builder().faults(mix)).await;
    for number in 0..90 {
        let body = bench.new_page(&number.to_string());
        let _ = bench.try_send("POST", "pages", Some(body.to_string())).await;
    }
    bench.emulator.set_faults(None);
    let records = bench.emulator.requests();
    assert_eq!(records.len(), 90);
    let done: Vec<_> = records.iter().filter(|it| it.done).map(|it| (it.number - 1).to_string()).collect();
    assert_eq!(bench.titles_under_root().await, done);
    let count = |fault: bool, done: bool| records.iter().filter(|it| it.fault.is_some() == fault && it.done == done).count();
    assert_eq!(count(false, false), 0);
    assert!(count(true, true) > 5 && count(true, false) > 5 && count(false, true) > 20);
}

#[tokio::test]
async fn an_emulator_that_is_dropped_ends_what_it_has_begun() {
    let bench = Bench::start().await;
    bench.emulator.fail_next(Fault::stall());
    let address = bench.emulator.base_url().replace("http://", "");
    let stalled = tokio::task::spawn_blocking(move || {
        let mut stream = TcpStream::connect(address).expect("a connection");
        stream.write_all(b"GET /v1/users HTTP/1.1\r\nHost: emulator\r\n\r\n").expect("sent");
        // Whether it is an end or a failure does not matter: it does not last.
        stream.read(&mut [0; 64]).unwrap_or_default()
    });
    while bench.emulator.requests().first().is_none_or(|it| it.fault.is_none()) {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    drop(bench);
    assert_eq!(stalled.await.expect("a result"), 0);
}

#[tokio::test]
async fn the_emulators_own_endpoints_meet_no_faults() {
    let bench = Bench::start_as(Emulator::builder().faults(FaultMix::new(1).with(1.0, [Fault::reset()]))).await;
    assert_eq!(bench.control("GET", "requests", None).await, (200, json!({ "requests": [], "dropped": 0 })));
}
