//! Pacers before servers that limit, with time that stands still.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::time::{Instant, sleep};

use super::{AdaptivePacer, BucketPacer, Outcome, Pacer, Turn, Unpaced, WindowPacer};

/// How a server limits.
#[derive(Debug, Clone, Copy)]
enum Limit {
    None,
    Bucket {
        rate: f64,
        burst: f64,
    },
    /// A window opens with a request, or at whole multiples of its length.
    Window {
        budget: u32,
        seconds: f64,
        on_grid: bool,
    },
}

/// A server that counts as its limit says.
#[derive(Debug)]
struct Server {
    limit: Limit,
    began: Instant,
    tokens: f64,
    counted_at: f64,
    used: u32,
    opened: Option<f64>,
    refused: u32,
    /// Requests that came before the wait was over that the last refusal asked for.
    early: u32,
    not_before: f64,
    /// When the client knows of the last refusal.
    known_at: f64,
    latency: f64,
}

impl Server {
    fn new(limit: Limit, latency: Duration) -> Self {
        let tokens = if let Limit::Bucket { burst, .. } = limit { burst } else { 0.0 };
        let (counted_at, used, opened, refused, early) = (0.0, 0, None, 0, 0);
        let (not_before, known_at, latency) = (0.0, 0.0, latency.as_secs_f64());
        Self { limit, began: Instant::now(), tokens, counted_at, used, opened, refused, early, not_before, known_at, latency }
    }

    /// Lets a request in that was sent at a time, or says how long to wait: whole seconds, rounded up.
    fn admit(&mut self, sent: Instant) -> Outcome {
        let now = (Instant::now() - self.began).as_secs_f64();
        let sent = (sent - self.began).as_secs_f64();
        self.early += u32::from(sent > self.known_at && sent < self.not_before - 1e-3);
        let rest = match self.limit {
            Limit::None => None,
            Limit::Bucket { rate, burst } => {
                self.tokens = (self.tokens + (now - self.counted_at) * rate).min(burst);
                self.counted_at = now;
                if self.tokens >= 1.0 - 1e-9 {
                    self.tokens -= 1.0;
                    None
                } else {
                    Some((1.0 - self.tokens) / rate)
                }
            }
            Limit::Window { budget, seconds, on_grid } => {
                let opened = self.opened.filter(|opened| now < opened + seconds).unwrap_or_else(|| {
                    self.used = 0;
                    if on_grid { (now / seconds).floor() * seconds } else { now }
                });
                self.opened = Some(opened);
                if self.used < budget {
                    self.used += 1;
                    None
                } else {
                    Some(opened + seconds - now)
                }
            }
        };
        let Some(rest) = rest else { return Outcome::Accepted };
        let wait = rest.ceil().max(1.0);
        self.refused += 1;
        self.not_before = self.not_before.max(now + wait);
        self.known_at = now + self.latency / 2.0;
        Outcome::Refused(Some(Duration::from_secs_f64(wait)))
    }
}

/// What came of a job.
#[derive(Debug)]
struct Figures {
    seconds: f64,
    refused: u32,
    early: u32,
}

/// So many requests by so many workers, each of them until it is let in.
async fn job(pacer: Arc<dyn Pacer>, limit: Limit, requests: u32, workers: u32, latency: Duration) -> Figures {
    let server = Arc::new(Mutex::new(Server::new(limit, latency)));
    let (start, left) = (Instant::now(), Arc::new(AtomicU32::new(requests)));
    let workers = (0..workers).map(|_| {
        let (server, left, pacer) = (Arc::clone(&server), Arc::clone(&left), Arc::clone(&pacer));
        tokio::spawn(async move {
            while left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok() {
                let mut again = false;
                loop {
                    let turn = Turn::wait(&*pacer, again).await;
                    let sent = Instant::now();
                    sleep(latency / 2).await;
                    let outcome = server.lock().unwrap().admit(sent);
                    sleep(latency / 2).await;
                    turn.settle(outcome);
                    match outcome {
                        Outcome::Refused(Some(wait)) => sleep(wait).await,
                        _ => break,
                    }
                    again = true;
                }
            }
        })
    });
    for worker in workers.collect::<Vec<_>>() {
        worker.await.unwrap();
    }
    let server = server.lock().unwrap();
    Figures { seconds: start.elapsed().as_secs_f64(), refused: server.refused, early: server.early }
}

fn ideal(limit: Limit, requests: u32, workers: u32, latency: Duration) -> f64 {
    let by_latency = f64::from(requests.div_ceil(workers)) * latency.as_secs_f64();
    let by_limit = match limit {
        Limit::None => 0.0,
        Limit::Bucket { rate, burst } => (f64::from(requests) - burst) / rate,
        Limit::Window { budget, seconds, .. } => f64::from(requests.div_ceil(budget) - 1) * seconds,
    };
    by_limit.max(by_latency)
}

const MILLISECOND: Duration = Duration::from_millis(1);

/// A server, requests, workers, latency in milliseconds, the most refusals, and the most time as a multiple of the ideal.
#[tokio::test(start_paused = true)]
async fn the_adaptive_pacer_finds_the_limit_without_being_told() {
    let bucket = |rate, burst| Limit::Bucket { rate, burst };
    let window = |budget, seconds, on_grid| Limit::Window { budget, seconds, on_grid };
    let mut failures = Vec::new();
    for (limit, requests, workers, latency, most_refused, most_time) in [
        (Limit::None, 1000, 10, 20, 0, 1.001),
        (bucket(3.0, 10.0), 120, 10, 1, 20, 1.05),
        (bucket(3.0, 10.0), 120, 10, 50, 20, 1.05),
        (bucket(3.0, 10.0), 120, 10, 300, 20, 1.05),
        // What such a bucket gives while everybody waits is lost.
        (bucket(3.0, 1.0), 120, 10, 20, 20, 1.9),
        (bucket(2.5, 5.0), 300, 10, 20, 28, 1.05),
        (bucket(10.0, 20.0), 1000, 10, 30, 30, 1.02),
        (bucket(0.5, 2.0), 20, 4, 20, 20, 1.10),
        (bucket(3.0, 10.0), 120, 50, 20, 60, 1.06),
        (window(60, 10.0, false), 180, 10, 1, 20, 1.05),
        (window(60, 10.0, false), 180, 10, 50, 20, 1.05),
        (window(60, 10.0, true), 600, 10, 5, 30, 1.05),
        // A second is lost at each end of a window at most: `Retry-After` is rounded up.
        (window(100, 5.0, false), 250, 16, 200, 20, 1.2),
        (window(100, 5.0, true), 2000, 16, 200, 60, 1.10),
        (window(180, 60.0, true), 1800, 10, 100, 40, 1.02),
        (window(60, 10.0, false), 180, 1, 5, 2, 1.06),
    ] {
        let latency = MILLISECOND * latency;
        let pacer = Arc::new(AdaptivePacer::new());
        let figures = job(pacer, limit, requests, workers, latency).await;
        let ratio = figures.seconds / ideal(limit, requests, workers, latency);
        let told = format!("{limit:?}, {requests} by {workers} at {latency:?}: {figures:?}, ratio {ratio:.3}");
        if figures.early > 0 || figures.refused > most_refused || ratio > most_time {
            failures.push(told);
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

/// Who knows the limit meets no refusal but the one that shows that somebody else spends, too.
#[tokio::test(start_paused = true)]
async fn a_pacer_that_was_told_the_limit_keeps_to_it() {
    let bucket = Limit::Bucket { rate: 3.0, burst: 10.0 };
    let window = Limit::Window { budget: 60, seconds: 10.0, on_grid: false };
    let pacers: [(Arc<dyn Pacer>, Limit, u32); 3] = [
        (Arc::new(BucketPacer::new(3.0, 10)), bucket, 0),
        (Arc::new(WindowPacer::new(60, Duration::from_secs(10))), window, 3),
        (Arc::new(Unpaced), Limit::None, 0),
    ];
    for (pacer, limit, most_refused) in pacers {
        let told = format!("{pacer:?}");
        let figures = job(pacer, limit, 180, 10, MILLISECOND * 20).await;
        let ratio = figures.seconds / ideal(limit, 180, 10, MILLISECOND * 20);
        assert!(figures.early == 0 && figures.refused <= most_refused && ratio < 1.06, "{told}: {figures:?}, {ratio}");
    }
}

/// Whoever gives up leaves no gap, and whoever was refused goes before those that came later.
#[tokio::test(start_paused = true)]
async fn the_line_is_fair_and_forgets_who_left() {
    let pacer: Arc<dyn Pacer> = Arc::new(BucketPacer::new(1.0, 1));
    let order = Arc::new(Mutex::new(Vec::new()));
    let stand = |name: &'static str, again: bool| {
        let (pacer, order) = (Arc::clone(&pacer), Arc::clone(&order));
        tokio::spawn(async move {
            Turn::wait(&*pacer, again).await.settle(Outcome::Accepted);
            order.lock().unwrap().push(name);
        })
    };
    let settled = || sleep(MILLISECOND);
    let mut line = Vec::new();
    for (name, again) in [("one", false), ("two", false), ("leaves", false), ("three", false), ("refused", true)] {
        line.push(stand(name, again));
        settled().await;
    }
    line.remove(2).abort();
    for place in line {
        place.await.unwrap();
    }
    // The second was the first in line already when the refused one came.
    assert_eq!(*order.lock().unwrap(), ["one", "two", "refused", "three"]);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_given_up_settles_its_turn() {
    #[derive(Debug, Default)]
    struct Noted(Mutex<Vec<Outcome>>);
    impl Pacer for Noted {
        fn acquire(&self, _again: bool) -> crate::BoxFuture<'_, super::Ticket> {
            Box::pin(std::future::ready(7))
        }

        fn settle(&self, ticket: super::Ticket, outcome: Outcome) {
            assert_eq!(ticket, 7);
            self.0.lock().unwrap().push(outcome);
        }
    }
    let pacer = Noted::default();
    drop(Turn::wait(&pacer, false).await);
    Turn::wait(&pacer, false).await.settle(Outcome::Accepted);
    assert_eq!(*pacer.0.lock().unwrap(), [Outcome::Unknown, Outcome::Accepted]);
}
