//! Filters over dates: days, moments with time zones, and what is relative to today.

mod support;

use std::time::{Duration, SystemTime};

use notion_emulator::{Clock, Emulator};
use serde_json::{Value, json};
use support::{Bench, text};

/// Saturday, 4 July 2026, noon.
const NOON: u64 = 1_783_166_400;

async fn picked(bench: &Bench, data_source: &str, condition: &Value) -> Vec<String> {
    let body = json!({
        "filter": { "property": "When", "date": condition },
        "sorts": [{ "property": "When", "direction": "ascending" }],
    });
    bench.query_titles(data_source, body).await
}

async fn table(dates: &[&str]) -> (Bench, String) {
    let clock = Clock::stopped_at(SystemTime::UNIX_EPOCH + Duration::from_secs(NOON));
    let bench = Bench::start_as(Emulator::builder().clock(clock)).await;
    let (_, data_source) = bench.database("Days", json!({ "Name": { "title": {} }, "When": { "date": {} } })).await;
    for date in dates {
        let row = json!({ "Name": { "title": text(date) }, "When": { "date": { "start": date } } });
        bench.row(&data_source, row).await;
    }
    bench.row(&data_source, json!({ "Name": { "title": text("never") } })).await;
    (bench, data_source)
}

#[tokio::test]
async fn periods_are_counted_from_today() {
    let days = [
        "2025-07-03",
        "2025-07-04",
        "2026-06-03",
        "2026-06-04",
        "2026-06-26",
        "2026-06-27",
        "2026-06-28",
        "2026-07-03",
        "2026-07-04",
        "2026-07-05",
        "2026-07-11",
        "2026-07-12",
        "2026-08-04",
        "2026-08-05",
        "2027-07-04",
        "2027-07-05",
    ];
    let (bench, data_source) = table(&days).await;
    let cases = [
        (json!({ "past_week": {} }), "2026-06-27", "2026-07-04"),
        (json!({ "past_month": {} }), "2026-06-04", "2026-07-04"),
        (json!({ "past_year": {} }), "2025-07-04", "2026-07-04"),
        (json!({ "this_week": {} }), "2026-06-28", "2026-07-04"),
        (json!({ "next_week": {} }), "2026-07-04", "2026-07-11"),
        (json!({ "next_month": {} }), "2026-07-04", "2026-08-04"),
        (json!({ "next_year": {} }), "2026-07-04", "2027-07-04"),
        (json!({ "equals": "today" }), "2026-07-04", "2026-07-04"),
        (json!({ "equals": "tomorrow" }), "2026-07-05", "2026-07-05"),
        (json!({ "equals": "yesterday" }), "2026-07-03", "2026-07-03"),
        (json!({ "before": "one_month_ago" }), "2025-07-03", "2026-06-03"),
        (json!({ "on_or_before": "one_week_ago" }), "2025-07-03", "2026-06-27"),
        (json!({ "after": "one_month_from_now" }), "2026-08-05", "2027-07-05"),
        (json!({ "on_or_after": "one_week_from_now" }), "2026-07-11", "2027-07-05"),
        (json!({ "is_not_empty": true }), "2025-07-03", "2027-07-05"),
    ];
    for (condition, first, last) in cases {
        let expected: Vec<&str> = days.into_iter().filter(|day| (first..=last).contains(day)).collect();
        assert_eq!(picked(&bench, &data_source, &condition).await, expected, "{condition}");
    }
    assert_eq!(picked(&bench, &data_source, &json!({ "is_empty": true })).await, ["never"]);
}

#[tokio::test]
async fn moments_are_compared_across_time_zones() {
    let (bench, data_source) = table(&["2026-07-04T01:30:00+02:00", "2026-07-04", "2026-07-04T09:00:00Z"]).await;
    let (night, day, morning) = ("2026-07-04T01:30:00+02:00", "2026-07-04", "2026-07-04T09:00:00Z");
    let cases = [
        // The night in Berlin is the evening before in UTC.
        (json!({ "equals": "2026-07-03" }), vec![night]),
        (json!({ "equals": "2026-07-04" }), vec![day, morning]),
        (json!({ "equals": "2026-07-03T23:30:00Z" }), vec![night]),
        (json!({ "equals": "2026-07-04T11:00:00+02:00" }), vec![morning]),
        (json!({ "equals": "2026-07-04T09:00:59Z" }), vec![morning]),
        (json!({ "before": "2026-07-04T00:00:00Z" }), vec![night]),
        (json!({ "on_or_before": "2026-07-04T00:00:00Z" }), vec![night, day]),
        (json!({ "after": "2026-07-04T00:00:00Z" }), vec![morning]),
        (json!({ "after": "2026-07-04T08:59:00-00:30" }), vec![]),
    ];
    for (condition, expected) in cases {
        assert_eq!(picked(&bench, &data_source, &condition).await, expected, "{condition}");
    }
}

#[tokio::test]
async fn dates_that_are_none_are_refused() {
    let (bench, data_source) = table(&[]).await;
    let path = format!("data_sources/{data_source}/query");
    let cases = [
        (json!({}), "body.filter.date.equals should be defined"),
        (json!({ "equals": 5 }), "body.filter.date.equals should be a string, instead was `5`."),
        (json!({ "equals": "last_week" }), "body.filter.date.equals should be a valid ISO 8601 date string"),
        (json!({ "past_week": true }), "body.filter.date.past_week should be an object, instead was `true`."),
        (json!({ "past_week": { "a": 1 } }), "body.filter.date.past_week.a should be not present"),
        (json!({ "after": "2026-07-01", "before": "2026-08-01" }), "should be not present"),
    ];
    for (condition, expected) in cases {
        let message = bench.invalid("POST", &path, json!({ "filter": { "property": "When", "date": condition } })).await;
        assert!(message.contains(expected), "{condition}: {message}");
    }
}
