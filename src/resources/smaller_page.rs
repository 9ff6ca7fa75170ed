//! A page of a list that is too large for a slow server.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use tokio::time::Instant;

use crate::pagination::BoxFuture;
use crate::{Error, RetryPolicy};

/// What Notion gives where no size is asked for.
const LARGEST: u32 = 100;

/// The sizes that are tried where a larger page is not answered in time.
const SMALLER: [u32; 2] = [25, 5];

/// So many attempts at a page that a server is too slow for are enough, where a smaller one may do.
const ATTEMPTS_WHERE_SLOW: u32 = 2;

/// The largest page that a server was in time for; any, until it was not.
#[derive(Debug, Clone)]
pub(crate) struct SmallerPage(Arc<AtomicU32>);

impl Default for SmallerPage {
    fn default() -> Self {
        Self(Arc::new(AtomicU32::new(u32::MAX)))
    }
}

impl SmallerPage {
    /// Fetches a page of the size that is asked for. On 503, 504 and timeouts, a smaller one is tried, all within the deadline.
    pub(crate) async fn send<T>(
        &self,
        policy: RetryPolicy,
        asked: Option<u32>,
        fetch: &(dyn Fn(RetryPolicy, Option<u32>) -> BoxFuture<Result<T, Error>> + Sync),
    ) -> Result<T, Error> {
        let start = Instant::now();
        loop {
            let size = asked.unwrap_or(LARGEST).min(self.0.load(Ordering::Relaxed));
            // Who wants one attempt wants no other.
            let smaller = SMALLER.into_iter().find(|smaller| size > *smaller && policy.max_attempts > 1);
            // What nobody asked for is left to the server.
            let size = asked.filter(|asked| *asked == size).or(Some(size).filter(|size| *size < LARGEST));
            let policy = policy.deadline(policy.deadline.saturating_sub(start.elapsed()));
            let Some(smaller) = smaller else { return fetch(policy, size).await };
            match fetch(policy.gives_up_on_slow_after(ATTEMPTS_WHERE_SLOW), size).await {
                Err(error) if error.is_slow() && start.elapsed() < policy.deadline => self.0.store(smaller, Ordering::Relaxed),
                result => return result,
            }
        }
    }
}
