//! How long an answer asks to wait.

use std::time::{Duration, SystemTime};

use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};

/// The wait of the header `Retry-After`, which Notion gives in whole seconds. HTTP allows a date, too.
pub(super) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim);
    let given = text(RETRY_AFTER)?;
    if let Ok(seconds) = given.parse() {
        return Duration::try_from_secs_f64(seconds).ok();
    }
    let until = httpdate::parse_http_date(given).ok()?;
    // By the server's own clock, where it shows one: ours may be off.
    let now = text(DATE).and_then(|date| httpdate::parse_http_date(date).ok()).unwrap_or_else(SystemTime::now);
    Some(until.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use reqwest::header::{DATE, HeaderMap, HeaderValue, RETRY_AFTER};

    use super::retry_after;

    #[test]
    fn reads_seconds() {
        for (text, expected) in [
            ("7", Some(Duration::from_secs(7))),
            (" 0 ", Some(Duration::ZERO)),
            ("1.5", Some(Duration::from_millis(1500))),
            ("-1", None),
            ("soon", None),
            ("inf", None),
        ] {
            let headers = HeaderMap::from_iter([(RETRY_AFTER, HeaderValue::from_str(text).unwrap())]);
            assert_eq!(retry_after(&headers), expected, "{text}");
        }
    }

    #[test]
    fn reads_a_date_by_the_clock_of_the_server() {
        for (text, expected) in [
            ("Tue, 24 Nov 2026 19:30:30 GMT", Some(Duration::from_secs(30))),
            ("Tue, 24 Nov 2026 19:29:00 GMT", Some(Duration::ZERO)),
            ("Tue, 24 Nov", None),
        ] {
            let header = |text| HeaderValue::from_str(text).unwrap();
            let headers = HeaderMap::from_iter([(RETRY_AFTER, header(text)), (DATE, header("Tue, 24 Nov 2026 19:30:00 GMT"))]);
            assert_eq!(retry_after(&headers), expected, "{text}");
        }
    }
}
