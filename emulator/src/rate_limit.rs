//! How many requests a token may send.

use std::time::Duration;

/// A limit of requests, counted for each token by itself.
///
/// Past it, a request is refused with 429 `rate_limited`, and `Retry-After` says what remains until one is let
/// through: whole seconds, rounded up, at least 1. A refused request does not count.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RateLimit {
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Bucket { rate: f64, burst: u32 },
    Window { budget: u32, window: Duration },
}

/// What one token has used up. Times are nanoseconds.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Usage {
    /// When a bucket will be full again.
    Bucket {
        full_at: i128,
    },
    Window {
        opened: i128,
        used: u32,
    },
}

const SECOND: i128 = 1_000_000_000;

impl RateLimit {
    /// A token bucket: `burst` requests at once, and `rate` a second in the long run.
    ///
    /// A burst of 0 counts as 1. A rate that is not a positive number never fills the bucket again.
    #[must_use]
    pub fn bucket(rate: f64, burst: u32) -> Self {
        Self { kind: Kind::Bucket { rate, burst: burst.max(1) } }
    }

    /// `budget` requests in each window of this length, spent at any pace.
    ///
    /// A window opens with a request, and the next one with the first request after its end.
    #[must_use]
    pub fn window(budget: u32, window: Duration) -> Self {
        Self { kind: Kind::Window { budget, window } }
    }

    /// Counts a request at this time, or says after how many seconds to try again.
    pub(crate) fn admit(&self, usage: &mut Option<Usage>, now: i128) -> Result<(), u64> {
        match self.kind {
            Kind::Bucket { rate, burst } => {
                // Counting by the time at which the bucket is full keeps to whole numbers, so that whoever waits
                // exactly as long as it takes is let through.
                let interval = interval(rate);
                let full_at = match *usage {
                    Some(Usage::Bucket { full_at }) => full_at.max(now),
                    _ => now,
                };
                let wait = full_at - interval * i128::from(burst - 1) - now;
                if wait > 0 {
                    return Err(whole_seconds(wait));
                }
                *usage = Some(Usage::Bucket { full_at: full_at + interval });
            }
            Kind::Window { budget, window } => {
                let length = i128::try_from(window.as_nanos()).unwrap_or(i128::MAX / 4);
                let (opened, used) = match *usage {
                    Some(Usage::Window { opened, used }) if now < opened + length => (opened, used),
                    _ => (now, 0),
                };
                if used >= budget {
                    return Err(whole_seconds(opened + length - now));
                }
                *usage = Some(Usage::Window { opened, used: used + 1 });
            }
        }
        Ok(())
    }
}

/// How long it takes to earn one request.
fn interval(rate: f64) -> i128 {
    // A century stands for never.
    let never = 100 * 366 * 86_400 * SECOND;
    if rate > 0.0 { ((SECOND as f64 / rate) as i128).clamp(1, never) } else { never }
}

fn whole_seconds(nanoseconds: i128) -> u64 {
    let seconds = (nanoseconds + SECOND - 1) / SECOND;
    u64::try_from(seconds).unwrap_or(1).max(1)
}

#[cfg(test)]
mod tests {
    use super::{RateLimit, SECOND, Usage};
    use std::time::Duration;

    /// Milliseconds at which requests are sent, and what each is told.
    type Case<'a> = (RateLimit, &'a [i128], &'a [Result<(), u64>]);

    /// Sends requests at these milliseconds, and says what each is told.
    fn answers(limit: RateLimit, milliseconds: &[i128]) -> Vec<Result<(), u64>> {
        let mut usage: Option<Usage> = None;
        milliseconds.iter().map(|at| limit.admit(&mut usage, at * SECOND / 1_000)).collect()
    }

    #[test]
    fn a_bucket_lets_a_burst_through_and_then_a_rate() {
        const OK: Result<(), u64> = Ok(());
        let cases: &[Case<'_>] = &[
            (RateLimit::bucket(2.0, 3), &[0, 0, 0, 0, 499, 500, 500], &[OK, OK, OK, Err(1), Err(1), OK, Err(1)]),
            // Refused requests take nothing: the one that waits its time is let through.
            (RateLimit::bucket(0.4, 1), &[0, 0, 100, 200, 2_499, 2_500], &[OK, Err(3), Err(3), Err(3), Err(1), OK]),
            // A rest fills the bucket, and no further than to the burst.
            (RateLimit::bucket(1.0, 2), &[0, 0, 60_000, 60_000, 60_000], &[OK, OK, OK, OK, Err(1)]),
            (RateLimit::bucket(3.0, 1), &[0, 333, 334, 667, 668], &[OK, Err(1), OK, Err(1), OK]),
            (RateLimit::bucket(10.0, 0), &[0, 0], &[OK, Err(1)]),
            (RateLimit::bucket(0.0, 1), &[0, 86_400_000], &[OK, Err(3_162_153_600)]),
        ];
        for (limit, times, expected) in cases {
            assert_eq!(answers(*limit, times), *expected, "{limit:?}");
        }
    }

    #[test]
    fn a_window_has_a_budget_that_is_spent_at_any_pace() {
        const OK: Result<(), u64> = Ok(());
        let ten_seconds = |budget| RateLimit::window(budget, Duration::from_secs(10));
        let cases: &[Case<'_>] = &[
            (ten_seconds(2), &[0, 0, 0, 1, 9_000, 9_999, 10_000], &[OK, OK, Err(10), Err(10), Err(1), Err(1), OK]),
            (ten_seconds(2), &[5_000, 14_999, 14_999, 15_000, 15_000], &[OK, OK, Err(1), OK, OK]),
            // The next window opens with a request, not on a grid.
            (ten_seconds(1), &[0, 17_000, 26_999, 27_000], &[OK, OK, Err(1), OK]),
            (ten_seconds(0), &[0], &[Err(10)]),
        ];
        for (limit, times, expected) in cases {
            assert_eq!(answers(*limit, times), *expected, "{limit:?}");
        }
    }
}
