//! Where the work is done, and who counts the requests there.

use std::time::{Duration, SystemTime};

use notion_connector::Notion;
use notion_emulator::{Emulator, RequestRecord};

use crate::Result;
use crate::tally::Counts;

/// Requests that reach a server from the same client at the same time may all be refused, so a refusal counts as early only
/// if it comes later than this after the one that said how long to wait.
const IN_FLIGHT: Duration = Duration::from_millis(100);

/// Somebody who knows how many requests were sent.
pub trait Counting {
    /// How many so far.
    fn counts(&self) -> Counts;
}

impl Counting for Emulator {
    fn counts(&self) -> Counts {
        let requests = self.requests();
        let limited = requests.iter().filter(|request| is_limited(request)).count();
        Counts { requests: requests.len() as u64, limited: limited as u64 }
    }
}

impl Counting for Notion {
    fn counts(&self) -> Counts {
        let traffic = self.traffic();
        Counts { requests: traffic.requests, limited: traffic.rate_limited }
    }
}

/// A client for a server, with the library's own defaults.
///
/// # Errors
/// The address or the token cannot be used.
pub fn client(base_url: &str, token: &str) -> Result<Notion> {
    Ok(Notion::builder().token(token).base_url(base_url).build()?)
}

/// How many requests were refused although an answer before them had said to wait longer.
#[must_use]
pub fn early(requests: &[RequestRecord]) -> usize {
    let mut wait: Option<(SystemTime, SystemTime)> = None;
    let mut early = 0;
    for request in requests.iter().filter(|request| is_limited(request)) {
        match wait {
            Some((said, until)) if request.at < until => early += usize::from(request.at > said + IN_FLIGHT),
            _ => wait = request.retry_after.map(|seconds| (request.at, request.at + Duration::from_secs(seconds))),
        }
    }
    early
}

fn is_limited(request: &RequestRecord) -> bool {
    request.status == Some(429)
}
