//! A line on standard error that says what goes on, where a person looks at it.

use std::io::{IsTerminal, Write};
use std::time::Duration;

use notion_connector::Notion;
use tokio::time::Instant;

/// How often the line is written anew.
const INTERVAL: Duration = Duration::from_millis(200);

/// Back to the beginning of the line, and nothing on it.
const CLEAR: &str = "\r\u{1b}[K";

/// Does a piece of work, and meanwhile says how long it takes and what it has sent. What comes about at once is not worth a line.
pub(crate) async fn during<T>(what: &str, notion: &Notion, work: impl Future<Output = T>) -> T {
    if !std::io::stderr().is_terminal() {
        return work.await;
    }
    let line = Line;
    let start = Instant::now();
    let mut ticks = tokio::time::interval_at(start + INTERVAL, INTERVAL);
    tokio::pin!(work);
    loop {
        tokio::select! {
            result = &mut work => {
                drop(line);
                return result;
            }
            _ = ticks.tick() => {
                let traffic = notion.traffic();
                let waits = if traffic.rate_limited > 0 { format!(", told to wait {} times", traffic.rate_limited) } else { String::new() };
                let seconds = start.elapsed().as_secs();
                write(&format!("{CLEAR}{what}: {seconds} s, {} requests answered{waits}", traffic.requests));
            }
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
