//! When a raw request is sent again: as its input says, and never without being asked.

use std::time::Duration;

use reqwest::Method;

use super::RawRequestInput;
use crate::Error;
use crate::transport::Retry;

/// The first wait of exponential backoff, where the input gives none.
const FIRST_WAIT: Duration = Duration::from_secs(1);

/// The longest wait of exponential backoff.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// The methods that do no more when they are done twice.
const REPEATABLE: [Method; 4] = [Method::GET, Method::HEAD, Method::PUT, Method::DELETE];

/// The retries that an input asks for.
pub(super) struct Retries {
    repeatable: bool,
    on_all_errors: bool,
    most: u32,
    delay: Duration,
    exponential: bool,
}

impl Retries {
    pub(super) fn new(input: &RawRequestInput, method: &Method) -> Self {
        Self {
            repeatable: REPEATABLE.contains(method),
            on_all_errors: input.retry_on_all_errors,
            most: input.max_retry_count,
            delay: Duration::from_millis(input.retry_delay_ms),
            exponential: input.exponential_backoff,
        }
    }

    fn may_help(&self, error: &Error) -> bool {
        match error.status() {
            Some(429 | 529) => true,
            Some(500 | 502 | 503 | 504) => self.repeatable || self.on_all_errors,
            Some(_) => self.on_all_errors,
            // The network failed; what was off in the request itself is not retryable.
            None => error.is_retryable() && (self.repeatable || self.on_all_errors),
        }
    }

    fn pause(&self, attempts: u32, chance: f64) -> Duration {
        if !self.exponential {
            return self.delay;
        }
        let first = if self.delay.is_zero() { FIRST_WAIT } else { self.delay };
        let doubled = first.saturating_mul(2_u32.saturating_pow(attempts.saturating_sub(1))).min(LONGEST_WAIT);
        // At least half of it: clients that failed together come back apart, and none comes back at once.
        doubled.mul_f64(0.5 + chance / 2.0)
    }
}

impl Retry for Retries {
    fn wait(&self, error: &Error, attempts: u32, chance: f64) -> Option<Duration> {
        let again = attempts <= self.most && self.may_help(error);
        // What Notion asks for is never cut short.
        again.then(|| self.pause(attempts, chance).max(error.retry_after().unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use bytes::Bytes;
    use reqwest::Method;

    use super::super::RawRequestInput;
    use super::Retries;
    use crate::Error;
    use crate::error::Kind;
    use crate::transport::Retry;

    fn status(status: u16) -> Error {
        Error::new(Kind::Status, "").with_answer(status, None, Bytes::new())
    }

    fn retries(method: &str, change: fn(&mut RawRequestInput)) -> Retries {
        let mut input = RawRequestInput::new("users", method);
        input.max_retry_count = 9;
        change(&mut input);
        Retries::new(&input, &Method::from_bytes(method.as_bytes()).unwrap())
    }

    /// An error, and the methods that are sent again after it: without and with Retry On All Errors.
    #[test]
    fn follows_method_and_status() {
        const ALL: &str = "GET HEAD PUT DELETE POST PATCH OPTIONS";
        const REPEATABLE: &str = "GET HEAD PUT DELETE";
        for (error, usually, on_all_errors) in [
            (status(429), ALL, ALL),
            (status(529), ALL, ALL),
            (status(500), REPEATABLE, ALL),
            (status(502), REPEATABLE, ALL),
            (status(503), REPEATABLE, ALL),
            (status(504), REPEATABLE, ALL),
            (status(501), "", ALL),
            (status(302), "", ALL),
            (status(400), "", ALL),
            (status(404), "", ALL),
            (status(409), "", ALL),
            (Error::new(Kind::Connect, ""), REPEATABLE, ALL),
            (Error::new(Kind::Interrupted, ""), REPEATABLE, ALL),
            (Error::new(Kind::Timeout, ""), REPEATABLE, ALL),
            (Error::new(Kind::TooLarge, ""), "", ""),
            (Error::new(Kind::Input, ""), "", ""),
        ] {
            for method in ALL.split(' ') {
                let usual = retries(method, |_| ()).wait(&error, 1, 0.0).is_some();
                assert_eq!(usual, usually.split(' ').any(|one| one == method), "{method} {error:?}");
                let all = retries(method, |input| input.retry_on_all_errors = true).wait(&error, 1, 0.0).is_some();
                assert_eq!(all, on_all_errors.split(' ').any(|one| one == method), "{method} {error:?}, on all errors");
            }
        }
    }

    #[test]
    fn counts_retries() {
        for (most, expected) in [(0, 0), (1, 1), (3, 3)] {
            let mut retries = retries("GET", |_| ());
            retries.most = most;
            let again = (1..10).filter(|attempts| retries.wait(&status(429), *attempts, 0.0).is_some()).count();
            assert_eq!(again, expected);
        }
    }

    /// Whether it is exponential, the delay, what chance says, the wait that Notion asks for, and the waits.
    #[test]
    fn waits_as_the_input_says() {
        for (exponential, delay, chance, asked, expected) in [
            (false, 0, 0.0, None, [0, 0, 0, 0]),
            (false, 250, 0.0, None, [250, 250, 250, 250]),
            (false, 250, 0.0, Some(2), [2000, 2000, 2000, 2000]),
            (false, 3000, 0.0, Some(2), [3000, 3000, 3000, 3000]),
            (true, 0, NEARLY_ONE, None, [1000, 2000, 4000, 60_000]),
            (true, 0, 0.0, None, [500, 1000, 2000, 30_000]),
            (true, 100, NEARLY_ONE, None, [100, 200, 400, 60_000]),
            (true, 0, NEARLY_ONE, Some(3), [3000, 3000, 4000, 60_000]),
            (true, 0, 0.0, Some(90), [90_000, 90_000, 90_000, 90_000]),
        ] {
            let mut retries = retries("GET", |_| ());
            (retries.exponential, retries.delay) = (exponential, Duration::from_millis(delay));
            retries.most = u32::MAX;
            let error = status(429).with_retry_after(asked.map(Duration::from_secs));
            let waits = [1, 2, 3, 40].map(|attempts| retries.wait(&error, attempts, chance).unwrap().as_secs_f64());
            for (wait, expected) in waits.into_iter().zip(expected) {
                assert!((wait - f64::from(expected) / 1000.0).abs() < 1e-6, "{waits:?}, expected {expected} ms");
            }
        }
    }

    const NEARLY_ONE: f64 = 1.0 - f64::EPSILON;
}
