//! All rows of a data source: each once, past what one query gives, whatever they have in common.

#![allow(clippy::unwrap_used, reason = "what goes wrong here is the failure of a test")]

mod support;

use std::collections::BTreeSet;
use std::time::{Duration, SystemTime};

use notion_connector::pacing::Unpaced;
use notion_connector::types::{Filter, PropertyValueKind, QueryResult};
use notion_connector::{Error, Notion, RetryPolicy, RowStream};
use notion_emulator::{Emulator, Fault, NewRow};
use serde_json::json;
use support::{Answer, Server, objects};

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

/// A window that only the schema can divide waits for it, though the first request for it fails.
#[tokio::test]
async fn goes_on_after_the_schema_failed() {
    let scene = Scene::of(&[(7, Some(0)), (7, Some(1))]).await;
    let id = json!({ "database_id": scene.id });
    let rows = scene.notion.run("query_database", id).await.unwrap().data["results"].as_array().unwrap().clone();
    let source = serde_json::to_value(scene.notion.data_sources().get(&scene.id).await.unwrap()).unwrap();
    let mut schemas = 0;
    // One query gives one row. By number, both come.
    let server = Server::answering(move |request| {
        if request.method == "GET" {
            schemas += 1;
            return if schemas == 1 { Answer::html(503, "") } else { Answer::json(&source) };
        }
        let filter = request.json()["filter"].to_string();
        let (results, status) = match () {
            () if filter.contains("is_not_empty") => (rows.clone(), json!({ "type": "complete" })),
            () if filter.contains("created_time") => (vec![], json!({ "type": "complete" })),
            () => (rows[..1].to_vec(), json!({ "type": "incomplete", "incomplete_reason": "query_result_limit_reached" })),
        };
        let mut list = objects::list("page_or_data_source", results, None);
        list["request_status"] = status;
        Answer::json(&list)
    });
    let (mut found, mut stream) = (BTreeSet::new(), support::client(&server).data_sources().rows(&scene.id).stream());
    let error = take(&mut stream, usize::MAX, &mut found).await.unwrap_err();
    assert_eq!((error.status(), found.len()), (Some(503), 1));
    take(&mut stream.resume(), usize::MAX, &mut found).await.unwrap();
    assert_eq!(found.len(), 2);
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
        (sources.rows("0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0").resume(&token), "/resume"),
    ] {
        assert_eq!(rows.all().await.unwrap_err().field(), Some(field));
    }
    assert!(!token.contains(scene.emulator.token()));
}
