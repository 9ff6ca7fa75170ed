//! A line on standard error that says what goes on, where a person looks at it.

use std::io::{IsTerminal, Write};
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use notion_connector::Notion;
use tokio::time::Instant;

/// How often the line is written anew.
const INTERVAL: Duration = Duration::from_millis(200);

/// Back to the beginning of the line, and nothing on it.
pub(crate) const CLEAR: &str = "\r\u{1b}[K";

/// Does a piece of work, and meanwhile says how long it takes and what it has sent. What comes about at once is not worth a line.
pub(crate) async fn during<T>(what: &str, notion: &Notion, work: impl Future<Output = T>) -> T {
    let start = Instant::now();
    let text = || {
        let traffic = notion.traffic();
        let waits =
            if traffic.rate_limited > 0 { format!(", told to wait {} times", traffic.rate_limited) } else { String::new() };
        format!("{what}: {} s, {} requests answered{waits}", start.elapsed().as_secs(), traffic.requests)
    };
    shown(&text, Box::pin(work)).await
}

/// Does a piece of work that is counted, and meanwhile says how far it is.
pub(crate) async fn metered<T>(meter: &Meter, work: impl Future<Output = T>) -> T {
    shown(&|| meter.text(), Box::pin(work)).await
}

async fn shown<T>(text: &dyn Fn() -> String, mut work: Pin<Box<dyn Future<Output = T> + '_>>) -> T {
    if !std::io::stderr().is_terminal() {
        return work.await;
    }
    let line = Line;
    let mut ticks = tokio::time::interval_at(Instant::now() + INTERVAL, INTERVAL);
    loop {
        tokio::select! {
            result = &mut work => {
                drop(line);
                return result;
            }
            _ = ticks.tick() => write(&format!("{CLEAR}{}", text())),
        }
    }
}

/// How far something is that is done row by row.
pub(crate) struct Meter {
    what: &'static str,
    /// What is counted.
    unit: &'static str,
    start: Instant,
    /// What an earlier run did.
    before: u64,
    done: AtomicU64,
    total: Option<u64>,
}

impl Meter {
    pub(crate) fn new(what: &'static str, before: u64, total: Option<u64>) -> Self {
        Self { what, unit: "rows", start: Instant::now(), before, done: AtomicU64::new(0), total }
    }

    /// A meter of something else than rows, of which it is not known how many there are.
    pub(crate) fn of(unit: &'static str, what: &'static str, before: u64) -> Self {
        Self { unit, ..Self::new(what, before, None) }
    }

    pub(crate) fn add(&self, rows: u64) {
        self.done.fetch_add(rows, Ordering::Relaxed);
    }

    /// What this run did.
    pub(crate) fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    fn text(&self) -> String {
        line_of(self.what, self.unit, self.before, self.done(), self.total, self.start.elapsed())
    }
}

/// The line: rows, rows a second, and how long it still takes.
fn line_of(what: &str, unit: &str, before: u64, done: u64, total: Option<u64>, elapsed: Duration) -> String {
    let rows = before + done;
    let rate = done as f64 / elapsed.as_secs_f64().max(0.001);
    match total {
        None => format!("{what}: {rows} {unit}, {rate:.0} a second; how many there are, Notion does not say"),
        Some(total) if done == 0 => format!("{what}: {rows} of {total} {unit}"),
        Some(total) => {
            let left = Duration::from_secs((total.saturating_sub(rows) as f64 / rate).ceil() as u64);
            format!("{what}: {rows} of {total} {unit}, {rate:.0} a second, {} left", humantime::format_duration(left))
        }
    }
}

/// The line. It is gone when it is dropped: when the work is done, or is given up.
struct Line;

impl Drop for Line {
    fn drop(&mut self) {
        write(CLEAR);
    }
}

fn write(text: &str) {
    let mut output = std::io::stderr().lock();
    // Where it cannot be shown, the work goes on.
    let _ = output.write_all(text.as_bytes()).and_then(|()| output.flush());
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::line_of;

    #[test]
    fn says_how_far_it_is() {
        for (before, done, total, expected) in [
            (0, 0, None, "x: 0 rows, 0 a second; how many there are, Notion does not say"),
            (1_000, 500, None, "x: 1500 rows, 50 a second; how many there are, Notion does not say"),
            (1_000, 0, Some(2_000), "x: 1000 of 2000 rows"),
            (1_000, 500, Some(6_000), "x: 1500 of 6000 rows, 50 a second, 1m 30s left"),
            (0, 10, Some(10), "x: 10 of 10 rows, 1 a second, 0s left"),
        ] {
            assert_eq!(line_of("x", "rows", before, done, total, Duration::from_secs(10)), expected);
        }
    }
}
