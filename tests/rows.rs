//! All rows of a data source: each once, past what one query gives, whatever they have in common.

#![allow(clippy::unwrap_used, reason = "what goes wrong here is the failure of a test")]

use std::collections::BTreeSet;
use std::time::{Duration, SystemTime};

use notion_connector::pacing::Unpaced;
use notion_connector::types::{Filter, PropertyValueKind, QueryResult, Sort, SortDirection, SortKind, TimestampName};
use notion_connector::{Error, Notion, RetryPolicy, RowStream};
use notion_emulator::{Emulator, Fault, NewRow};
use serde_json::json;

/// So many rows one query of these tests gives.
const LIMIT: usize = 250;

/// Which rows match.
type Holds = fn(usize) -> bool;

/// A row: the minute of its creation, and its number, if it has one.
type Row = (u64, Option<usize>);

struct Scene {
    emulator: Emulator,
    notion: Notion,
    id: String,
}

impl Scene {
    async fn of(rows: &[Row]) -> Self {
        let emulator = Emulator::builder().query_limit(LIMIT).start().await.unwrap();
        let notion = Notion::builder().token(emulator.token()).base_url(emulator.base_url());
        let notion = notion.retry(RetryPolicy::none()).pacer(Unpaced).build().unwrap();
        let database = json!({
            "parent": { "page_id": emulator.root_page_id() },
            "title": [{ "text": { "content": "Rows" } }],
            "properties": { "Name": { "title": {} }, "Number": { "number": {} }, "Odd": { "checkbox": {} } },
        });
        let database = notion.run("create_database", database).await.unwrap().data;
        let id = database["data_sources"][0]["id"].as_str().unwrap().to_owned();
        let start = SystemTime::UNIX_EPOCH + Duration::from_secs(1_783_080_000);
        let row = |at: usize| {
            let (minute, number) = rows[at];
            let row = NewRow::titled(at.to_string()).created_at(start + Duration::from_secs(60 * minute));
            row.property("Number", json!({ "number": number })).property("Odd", json!({ "checkbox": at % 2 == 1 }))
        };
        emulator.create_rows(&id, rows.len(), row).unwrap();
        Self { emulator, notion, id }
    }
}

/// The place of a row in the list that it was made from.
fn position(row: &QueryResult) -> usize {
    let QueryResult::Page(page) = row else { unreachable!("all rows are pages") };
    let PropertyValueKind::Title(title) = &page.full().unwrap().properties.get("Name").unwrap().kind else {
        unreachable!("it is the title")
    };
    title[0].plain_text.parse().unwrap()
}

/// Takes so many rows, or all.
async fn take(stream: &mut RowStream, most: usize, found: &mut BTreeSet<usize>) -> Result<(), Error> {
    for _ in 0..most {
        match stream.next().await {
            Some(row) => assert!(found.insert(position(&row?)), "a row came twice"),
            None => return Ok(()),
        }
    }
    Ok(())
}

/// Rows of many kinds: one a minute, some at once, all at once.
fn mixtures() -> Vec<(&'static str, Vec<Row>)> {
    let numbered = |at: usize| Some(at);
    vec![
        ("none", vec![]),
        ("one", vec![(0, None)]),
        ("a page", (0..100).map(|at| (at as u64, None)).collect()),
        ("one a minute", (0..600).map(|at| (at as u64, None)).collect()),
        ("far apart", (0..400).map(|at| (at as u64 * 5_000, None)).collect()),
        ("a burst", (0..1_200).map(|at| (if at < 700 { at as u64 } else { 350 }, numbered(at))).collect()),
        ("all in a minute", (0..900).map(|at| (7, numbered(at))).collect()),
        ("some without a number", (0..900).map(|at| (7, (at % 5 != 0).then_some(at))).collect()),
        ("numbers in tens", (0..900).map(|at| (7, Some(at / 10))).collect()),
        ("as many as one query gives", (0..LIMIT).map(|_| (7, None)).collect()),
        // The first page has a number for each row, and the others may have none, or the same, or none in the order of creation.
        ("bursts after a time", {
            let number = |at: usize| match at % 3 {
                _ if at < 200 => Some(at),
                0 => Some(2_000 - at),
                1 => (!at.is_multiple_of(7)).then_some(at),
                _ => Some(at / 90),
            };
            (0..2_000).map(|at| (if at < 200 { at as u64 } else { 1_000 * (1 + at as u64 % 3) }, number(at))).collect()
        }),
        ("bursts apart", (0..720).map(|at| ((at / 240) as u64 * 10_000, numbered(at))).collect()),
    ]
}

#[tokio::test]
async fn each_row_comes_once() {
    for (what, rows) in mixtures() {
        let scene = Scene::of(&rows).await;
        for concurrency in [1, 16] {
            let mut found = BTreeSet::new();
            let mut stream = scene.notion.data_sources().rows(&scene.id).concurrency(concurrency).stream();
            take(&mut stream, usize::MAX, &mut found).await.unwrap_or_else(|error| unreachable!("{what}: {error}"));
            assert!(found.iter().copied().eq(0..rows.len()), "{what}: {} of {}", found.len(), rows.len());
        }
    }
}

#[tokio::test]
async fn a_filter_holds_at_any_depth() {
    let rows: Vec<Row> = (0..900).map(|at| (at as u64 / 3, Some(at))).collect();
    let scene = Scene::of(&rows).await;
    let number = || Filter::number("Number");
    let filters: [(Filter, Holds); 4] = [
        (Filter::checkbox("Odd").equals(true), |at| at % 2 == 1),
        (Filter::any([number().less_than(400), number().greater_than(600)]), |at| !(400..=600).contains(&at)),
        (
            Filter::any([
                Filter::all([number().less_than(400), Filter::checkbox("Odd").equals(true)]),
                number().greater_than(300),
            ]),
            |at| at > 300 || at % 2 == 1,
        ),
        (
            Filter::all([
                Filter::any([number().less_than(300), number().greater_than(350)]),
                Filter::checkbox("Odd").equals(false),
            ]),
            |at| !(300..=350).contains(&at) && at % 2 == 0,
        ),
    ];
    for (filter, holds) in filters {
        let found = scene.notion.data_sources().rows(&scene.id).filter(filter.clone()).all().await.unwrap();
        let found: BTreeSet<usize> = found.iter().map(position).collect();
        assert!(found.iter().copied().eq((0..rows.len()).filter(|at| holds(*at))), "{filter:?}: {}", found.len());
    }
}

/// Wherever a process ends, another gives what the first one did not.
#[tokio::test]
async fn goes_on_where_another_stream_was() {
    for (what, rows) in mixtures() {
        let scene = Scene::of(&rows).await;
        for step in [1, 170] {
            let (mut found, mut token) = (BTreeSet::new(), None);
            // Every stream but the last takes a step.
            for round in 0..4 {
                let rows = scene.notion.data_sources().rows(&scene.id).concurrency(4);
                let mut stream = token.map(|token: String| rows.clone().resume(token)).unwrap_or(rows).stream();
                take(&mut stream, if round < 3 { step } else { usize::MAX }, &mut found).await.unwrap();
                token = stream.resume_token();
            }
            assert!(found.iter().copied().eq(0..rows.len()), "{what}, {step}: {} of {}", found.len(), rows.len());
        }
    }
}

#[tokio::test]
async fn goes_on_after_an_error() {
    let rows: Vec<Row> = (0..1_200).map(|at| (if at < 700 { at as u64 } else { 350 }, Some(at))).collect();
    let scene = Scene::of(&rows).await;
    let (mut found, mut failures) = (BTreeSet::new(), 0);
    let mut stream = scene.notion.data_sources().rows(&scene.id).stream();
    for step in 0.. {
        if step < 12 {
            scene.emulator.fail_next(Fault::status(503));
        }
        match take(&mut stream, 100, &mut found).await {
            Err(error) => {
                assert_eq!(error.status(), Some(503));
                assert!(stream.next().await.is_none(), "an error ends the stream");
                failures += 1;
                stream = stream.resume();
            }
            Ok(()) if found.len() == rows.len() => break,
            Ok(()) => assert!(step < 100, "{} of {}", found.len(), rows.len()),
        }
    }
    assert!(failures > 3, "{failures}");
    assert!(stream.next().await.is_none());
}

/// Fetch All means all, and says where it cannot be.
#[tokio::test]
async fn actions_go_past_the_limit() {
    let numbered: Vec<Row> = (0..600).map(|at| (at as u64 % 7, Some(at))).collect();
    let alike: Vec<Row> = (0..LIMIT + 50).map(|_| (7, None)).collect();
    let by = |property: &str| json!([{ "property": property, "direction": "descending" }]);
    let minutes = |at: &usize| (at % 7, at / 7);
    for (rows, more, expected, complete) in [
        (
            &numbered,
            json!({ "fetch_all": true }),
            {
                let mut all: Vec<_> = (0..600).collect();
                all.sort_by_key(minutes);
                all
            },
            true,
        ),
        (&numbered, json!({ "fetch_all": true, "sorts": by("Number") }), (0..600).rev().collect(), true),
        (&numbered, json!({ "fetch_all": true, "limit": 3, "sorts": by("Number") }), vec![599, 598, 597], false),
        (&numbered, json!({ "fetch_all": true, "sorts": by("Name") }), vec![], false),
        (&alike, json!({ "fetch_all": true }), vec![], false),
    ] {
        let scene = Scene::of(rows).await;
        for (action, id) in [("query_database", "database_id"), ("query_data_source", "data_source_id")] {
            let mut input = more.clone();
            input[id] = json!(scene.id);
            let outcome = scene.notion.run(action, input).await.unwrap();
            let found = outcome.data["results"].as_array().unwrap();
            let place =
                |row: &serde_json::Value| row["properties"]["Name"]["title"][0]["plain_text"].as_str().unwrap().parse().unwrap();
            let found: Vec<usize> = found.iter().map(place).collect();
            assert_eq!(outcome.meta.complete, Some(complete), "{more}: {:?}", outcome.meta);
            if expected.is_empty() {
                assert_eq!(found.len(), LIMIT, "{more}");
                assert_eq!(outcome.meta.incomplete_reason.as_deref(), Some("query_result_limit_reached"));
            } else {
                // Those of one minute come in any order.
                let key = |at: &usize| if more.get("sorts").is_none() { (at % 7, 0) } else { (0, *at) };
                assert!(found.iter().map(key).eq(expected.iter().map(key)), "{more}: {}", found.len());
            }
        }
    }
}

/// What nothing tells apart is an error, and what was read is not lost.
#[tokio::test]
async fn says_where_rows_cannot_be_told_apart() {
    let rows: Vec<Row> = (0..LIMIT + 50).map(|_| (7, None)).collect();
    let scene = Scene::of(&rows).await;
    let (mut found, mut stream) = (BTreeSet::new(), scene.notion.data_sources().rows(&scene.id).stream());
    let error = take(&mut stream, usize::MAX, &mut found).await.unwrap_err();
    assert_eq!(error.code(), Some("query_result_limit_reached"));
    assert!(error.message().contains("unique id"), "{error}");
    assert_eq!(found.len(), LIMIT);
    let error = take(&mut stream.resume(), usize::MAX, &mut found).await.unwrap_err();
    assert_eq!(error.code(), Some("query_result_limit_reached"), "it is never as if these were all");
}

/// Whether one row may come before another.
type InOrder = fn(&Row, &Row) -> bool;

/// Orders, each with what it says of two rows.
fn orders() -> Vec<(Vec<Sort>, InOrder)> {
    use SortDirection::{Ascending, Descending};
    let created = |direction| Sort::timestamp(TimestampName::CreatedTime, direction);
    // Where rows without a number come is not said.
    vec![
        (vec![created(Ascending), Sort::ascending("Number")], |one, other| {
            one.0 < other.0 || one.0 == other.0 && one.1.zip(other.1).is_none_or(|(one, other)| one <= other)
        }),
        (vec![created(Descending), Sort::descending("Number")], |one, other| {
            one.0 > other.0 || one.0 == other.0 && one.1.zip(other.1).is_none_or(|(one, other)| one >= other)
        }),
        (vec![Sort::ascending("Number"), created(Descending)], |one, other| {
            one.1.zip(other.1).is_none_or(|(a, b)| a < b || a == b && one.0 >= other.0)
        }),
        (vec![Sort::descending("Number"), created(Ascending)], |one, other| {
            one.1.zip(other.1).is_none_or(|(a, b)| a > b || a == b && one.0 <= other.0)
        }),
    ]
}

/// Whether rows have neither all the same minute nor no number: one query gives all others of the same.
fn is_divided_by(sorts: &[Sort], rows: &[Row]) -> bool {
    let by_number = matches!(sorts[0].kind, SortKind::Property(_));
    let without = rows.iter().filter(|row| row.1.is_none()).count();
    rows.len() <= LIMIT || without <= LIMIT || !by_number && rows.iter().all(|row| row.0 != rows[0].0 || row == &rows[0])
}

#[tokio::test]
async fn rows_come_in_order_wherever_it_stops() {
    for (what, rows) in mixtures() {
        let scene = Scene::of(&rows).await;
        for (sorts, in_order) in orders().into_iter().filter(|(sorts, _)| is_divided_by(sorts, &rows)) {
            for step in [170, 1] {
                let (mut found, mut token) = (Vec::new(), None);
                for round in 0..4 {
                    let all = scene.notion.data_sources().rows(&scene.id);
                    let all = sorts.iter().fold(all, |all, sort| all.sort(sort.clone()));
                    let mut stream = token.map(|token: String| all.clone().resume(token)).unwrap_or(all).stream();
                    for _ in 0..if round < 3 { step } else { usize::MAX } {
                        let Some(row) = stream.next().await else { break };
                        found.push(position(&row.unwrap_or_else(|error| unreachable!("{what}, {sorts:?}: {error}"))));
                    }
                    token = stream.resume_token();
                }
                let each: BTreeSet<usize> = found.iter().copied().collect();
                assert!(each.len() == found.len() && found.len() == rows.len(), "{what}, {sorts:?}, {step}: {}", found.len());
                let wrong = found.windows(2).find(|pair| !in_order(&rows[pair[0]], &rows[pair[1]]));
                assert_eq!(wrong.map(|pair| (rows[pair[0]], rows[pair[1]])), None, "{what}, {sorts:?}, {step}");
            }
        }
    }
}

#[tokio::test]
async fn goes_on_in_order_after_an_error() {
    let rows: Vec<Row> = (0..900).map(|at| (at as u64, Some(at))).collect();
    let scene = Scene::of(&rows).await;
    let (mut found, mut failures) = (Vec::new(), 0);
    let mut stream = scene.notion.data_sources().rows(&scene.id).sort(Sort::ascending("Number")).stream();
    while let Some(row) = stream.next().await {
        match row {
            Ok(row) => {
                found.push(position(&row));
                if found.len() % 200 == 50 {
                    scene.emulator.fail_next(Fault::status(503));
                }
            }
            Err(error) => {
                assert_eq!(error.status(), Some(503));
                failures += 1;
                assert!(stream.next().await.is_none(), "an error ends the stream");
                stream = stream.resume();
            }
        }
    }
    assert!(failures > 2, "{failures}");
    assert!(found.into_iter().eq(0..rows.len()));
}

#[tokio::test]
async fn an_order_that_tells_nothing_apart_ends_at_the_limit() {
    let rows: Vec<Row> = (0..LIMIT + 50).map(|at| (at as u64, None)).collect();
    let scene = Scene::of(&rows).await;
    let (mut found, mut stream) =
        (BTreeSet::new(), scene.notion.data_sources().rows(&scene.id).sort(Sort::ascending("Name")).stream());
    let error = take(&mut stream, usize::MAX, &mut found).await.unwrap_err();
    assert_eq!(error.code(), Some("query_result_limit_reached"));
    assert_eq!(found.len(), LIMIT);
}

#[tokio::test]
async fn refuses_what_it_cannot_begin_with() {
    let scene = Scene::of(&[]).await;
    let sources = scene.notion.data_sources();
    let token = sources.rows(&scene.id).stream().resume_token().unwrap();
    for (rows, field) in [
        (sources.rows("no id"), "/data_source_id"),
        (sources.rows(&scene.id).resume("{}"), "/resume"),
        (sources.rows(&scene.id).resume(&token).filter(Filter::checkbox("Odd").equals(true)), "/resume"),
        (sources.rows(&scene.id).resume(&token).sort(Sort::ascending("Number")), "/resume"),
        (sources.rows("0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0").resume(&token), "/resume"),
    ] {
        assert_eq!(rows.all().await.unwrap_err().field(), Some(field));
    }
    assert!(!token.contains(scene.emulator.token()));
}
