//! What is new and what has changed, found by polling: nothing twice, and nothing left out.

#![allow(clippy::unwrap_used, reason = "what goes wrong here is the failure of a test")]

mod support;

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use notion_connector::pacing::Unpaced;
use notion_connector::types::{Filter, PropertyValueKind, PropertyValueRequest, QueryResult};
use notion_connector::{Change, ChangeStream, Changes, Error, Notion, RetryPolicy};
use notion_emulator::{Clock, Emulator, Fault, NewRow};
use serde_json::{Value, json};

/// So many rows one query of these tests gives.
const LIMIT: usize = 250;

/// When the scenes begin: a whole minute.
const START: u64 = 1_783_080_000;

struct Scene {
    emulator: Emulator,
    clock: Clock,
    notion: Notion,
    source: String,
}

impl Scene {
    async fn new() -> Self {
        Self::with_lag(Duration::ZERO).await
    }

    async fn with_lag(lag: Duration) -> Self {
        let clock = Clock::stopped_at(SystemTime::UNIX_EPOCH + Duration::from_secs(START));
        let emulator = Emulator::builder().query_limit(LIMIT).clock(clock.clone()).search_lag(lag).start().await.unwrap();
        let notion = Notion::builder().token(emulator.token()).base_url(emulator.base_url());
        let notion = notion.retry(RetryPolicy::none()).pacer(Unpaced).build().unwrap();
        let database = json!({
            "parent": { "page_id": emulator.root_page_id() },
            "title": [{ "text": { "content": "Rows" } }],
            "properties": { "Name": { "title": {} }, "Number": { "number": {} } },
        });
        let database = notion.run("create_database", database).await.unwrap().data;
        let source = database["data_sources"][0]["id"].as_str().unwrap().to_owned();
        Self { emulator, clock, notion, source }
    }

    /// So many seconds after the start.
    fn at(&self, seconds: u64) {
        self.clock.set(SystemTime::UNIX_EPOCH + Duration::from_secs(START + seconds));
    }

    async fn create(&self, name: &str) -> String {
        let page = json!({ "parent": { "data_source_id": self.source }, "properties": { "Name": title(name) } });
        self.notion.run("create_page", page).await.unwrap().data["id"].as_str().unwrap().to_owned()
    }

    async fn set(&self, id: &str, number: i64) {
        self.notion.pages().update(id).property("Number", PropertyValueRequest::number(number)).await.unwrap();
    }

    async fn trash(&self, id: &str, in_trash: bool) {
        self.notion.pages().update(id).in_trash(in_trash).await.unwrap();
    }

    fn changes(&self) -> Changes {
        self.notion.data_sources().changes(&self.source)
    }

    /// What one poll finds, in short; the token goes on.
    async fn poll(&self, changes: Changes, token: &mut Option<String>) -> Vec<String> {
        let changes = token.as_ref().map(|token| changes.clone().resume(token)).unwrap_or(changes);
        let polled = changes.poll().await.unwrap();
        *token = Some(polled.resume_token);
        polled.changes.iter().map(short).collect()
    }

    /// Many rows at once, as many a minute as asked for.
    fn create_many(&self, count: usize, a_minute: usize) {
        let row = |at: usize| {
            let time = SystemTime::UNIX_EPOCH + Duration::from_secs(START + 60 * (at / a_minute) as u64);
            NewRow::titled(format!("row {at}")).created_at(time).property("Number", json!({ "number": at }))
        };
        self.emulator.create_rows(&self.source, count, row).unwrap();
    }
}

fn title(text: &str) -> Value {
    json!({ "title": [{ "text": { "content": text } }] })
}

fn name(row: &QueryResult) -> String {
    row.page().unwrap().title()
}

/// A change in short: `+` for new, `~` for changed, `-` for in the trash, `x` for gone.
fn short(change: &Change) -> String {
    let number = |row: &QueryResult| match row.page().unwrap().property("Number").map(|value| &value.kind) {
        Some(PropertyValueKind::Number(Some(number))) => format!(" {number}"),
        _ => String::new(),
    };
    match change {
        Change::Created(row) => format!("+{}{}", name(row), number(row)),
        Change::Changed(row) => format!("~{}{}", name(row), number(row)),
        Change::Trashed(row) => format!("-{}", name(row)),
        Change::Gone(_) => "x".to_owned(),
        other => unreachable!("{other:?}"),
    }
}

/// Rows are made and edited in one minute and over several, and a poll follows each step.
#[tokio::test]
async fn tells_each_change_once() {
    let scene = Scene::new().await;
    scene.create("old").await;
    let mut token = None;
    assert!(scene.poll(scene.changes(), &mut token).await.is_empty(), "it begins with now");
    let kale = scene.create("kale").await;
    assert_eq!(scene.poll(scene.changes(), &mut token).await, ["+kale"]);
    assert!(scene.poll(scene.changes(), &mut token).await.is_empty());
    // The time of the row stays what it is for the rest of the minute.
    for number in 1..4 {
        scene.set(&kale, number).await;
        assert_eq!(scene.poll(scene.changes(), &mut token).await, [format!("~kale {number}")]);
        assert!(scene.poll(scene.changes(), &mut token).await.is_empty());
    }
    scene.at(59);
    scene.create("figs").await;
    scene.at(60);
    scene.create("rice").await;
    scene.set(&kale, 4).await;
    assert_eq!(scene.poll(scene.changes(), &mut token).await, ["+figs", "~kale 4", "+rice"]);
    // Long after, what was remembered is forgotten, and still nothing comes twice.
    scene.at(86_400);
    assert!(scene.poll(scene.changes(), &mut token).await.is_empty());
    let soy = scene.create("soy").await;
    assert_eq!(scene.poll(scene.changes(), &mut token).await, ["+soy"]);
    scene.set(&kale, 5).await;
    scene.trash(&soy, true).await;
    assert_eq!(scene.poll(scene.changes(), &mut token).await, ["~kale 5"]);
    assert!(scene.poll(scene.changes(), &mut token).await.is_empty());
    scene.trash(&soy, false).await;
    assert!(scene.poll(scene.changes(), &mut token).await.len() <= 1);
}

/// The first rows of an empty data source, with or without a time to begin with.
#[tokio::test]
async fn begins_where_there_is_nothing() {
    let scene = Scene::new().await;
    let (mut now, mut since) = (None, None);
    let from_the_first = || scene.changes().since("1970-01-01T00:00:00Z");
    assert!(scene.poll(scene.changes(), &mut now).await.is_empty());
    assert!(scene.poll(from_the_first(), &mut since).await.is_empty());
    scene.create("kale").await;
    assert_eq!(scene.poll(scene.changes(), &mut now).await, ["+kale"]);
    assert_eq!(scene.poll(from_the_first(), &mut since).await, ["+kale"]);
    assert_eq!(scene.poll(from_the_first(), &mut None).await, ["+kale"]);
    // A time in the middle: what was edited from that minute on.
    scene.at(600);
    scene.create("figs").await;
    let time = humantime::format_rfc3339(SystemTime::UNIX_EPOCH + Duration::from_secs(START + 610)).to_string();
    assert_eq!(scene.poll(scene.changes().since(time), &mut None).await, ["+figs"]);
}

/// A list may show late what was edited a while ago.
#[tokio::test]
async fn finds_what_shows_late() {
    let scene = Scene::new().await;
    let kale = scene.create("kale").await;
    scene.at(3_600);
    let mut token = None;
    scene.poll(scene.changes(), &mut token).await;
    scene.create("figs").await;
    assert_eq!(scene.poll(scene.changes(), &mut token).await, ["+figs"]);
    for (seconds, overlap, found) in [
        (3_600 - 240, 300, true),
        (3_600 - 300, 300, true),
        (3_600 - 420, 300, false),
        (3_600 - 60, 60, true),
        (3_600 - 120, 60, false),
    ] {
        scene.at(seconds);
        let overlap = Duration::from_secs(overlap);
        scene.set(&kale, i64::try_from(seconds).unwrap()).await;
        let mut once = token.clone();
        let polled = scene.poll(scene.changes().overlap(overlap), &mut once).await;
        assert_eq!(polled.len(), usize::from(found), "{seconds}: {polled:?}");
        assert!(scene.poll(scene.changes().overlap(overlap), &mut once).await.is_empty());
    }
}

/// A larger overlap does not bring back what was given while it was smaller.
#[tokio::test]
async fn a_larger_overlap_repeats_nothing() {
    let scene = Scene::new().await;
    let mut token = None;
    let poll = |minutes: u64| scene.changes().overlap(Duration::from_secs(60 * minutes)).since("1970-01-01T00:00:00Z");
    for minute in 0..5 {
        scene.at(60 * minute);
        scene.create(&minute.to_string()).await;
        assert_eq!(scene.poll(poll(1), &mut token).await, [format!("+{minute}")]);
    }
    assert_eq!(scene.poll(poll(60), &mut token).await, [""; 0]);
}

/// More rows than one query gives, left and gone on with at any place, and with requests that fail.
#[tokio::test]
async fn goes_on_in_the_middle_of_many() {
    for (rows, a_minute) in [(60, 7), (100, 100), (101, 101), (700, 700), (700, 13)] {
        for step in [1_usize, 170, usize::MAX] {
            let scene = Scene::new().await;
            scene.create_many(rows, a_minute);
            let mut seen = BTreeMap::new();
            let mut token = None;
            for round in 0..4 {
                let changes = scene.changes().since("1970-01-01T00:00:00Z").interval(Duration::ZERO);
                let changes = token.map(|token: String| changes.clone().resume(token)).unwrap_or(changes);
                let mut stream = changes.stream();
                let steps = if round < 3 { step } else { usize::MAX };
                token = take(&scene, &mut stream, steps, round, &mut seen, rows).await;
            }
            let wrong: Vec<_> = seen.iter().filter(|(_, times)| **times != 1).collect();
            assert!(seen.len() == rows && wrong.is_empty(), "{rows}, {a_minute}, {step}: {} seen, {wrong:?}", seen.len());
            // A failure that nothing has met yet is met here.
            while scene.notion.users().me().await.is_err() {}
            assert!(scene.poll(scene.changes(), &mut token).await.is_empty());
        }
    }
}

/// Takes so many changes, or all that there are, and meets some failures. Answers the token.
async fn take(
    scene: &Scene,
    stream: &mut ChangeStream,
    most: usize,
    round: usize,
    seen: &mut BTreeMap<String, usize>,
    rows: usize,
) -> Option<String> {
    let (mut taken, mut failed_at) = (0, None);
    while taken < most && seen.len() < rows {
        if failed_at != Some(taken) && (round == 1 && taken == 0 || round == 3 && taken % 60 == 5) {
            scene.emulator.fail_next(Fault::status(503));
            failed_at = Some(taken);
        }
        match stream.next().await.unwrap() {
            Ok(change) => {
                *seen.entry(short(&change)).or_default() += 1;
                taken += 1;
            }
            Err(error) => assert_eq!(error.status(), Some(503)),
        }
    }
    stream.resume_token()
}

/// Rows that are edited while a long poll is under way are not lost, however long that takes.
#[tokio::test]
async fn sees_what_is_edited_during_a_poll() {
    let scene = Scene::new().await;
    scene.create_many(400, 400);
    let mut stream = scene.changes().since("1970-01-01T00:00:00Z").interval(Duration::ZERO).stream();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for at in 0..402 {
        let change = stream.next().await.unwrap().unwrap();
        *seen.entry(short(&change)).or_default() += 1;
        if at == 50 {
            // One that was given already, and long after that, another one.
            scene.at(120);
            scene.set(&change.row().unwrap().page().unwrap().id.to_string(), -1).await;
            scene.at(7_200);
            scene.create("late").await;
        }
    }
    assert!(seen.len() == 402 && seen.values().all(|times| *times == 1), "{seen:?}");
    assert!(seen.contains_key("+late") && seen.keys().any(|change| change.starts_with('~') && change.ends_with(" -1")));
}

#[tokio::test]
async fn finds_what_is_no_longer_there() {
    let scene = Scene::new().await;
    let kept = scene.create("kept").await;
    let (trashed, moved, restored) = (scene.create("trashed").await, scene.create("moved").await, scene.create("restored").await);
    let mut token = None;
    let changes = || scene.changes().deletions(true);
    assert!(scene.poll(changes(), &mut token).await.is_empty());
    scene.trash(&trashed, true).await;
    scene.trash(&restored, true).await;
    let root = notion_connector::types::PageId::try_from(scene.emulator.root_page_id().as_str()).unwrap();
    scene.notion.pages().move_to(&moved, root).await.unwrap();
    let mut polled = scene.poll(changes(), &mut token).await;
    polled.sort();
    assert_eq!(polled, ["-restored", "-trashed", "x"]);
    assert!(scene.poll(changes(), &mut token).await.is_empty());
    // It comes back in the same minute.
    scene.trash(&restored, false).await;
    assert_eq!(scene.poll(changes(), &mut token).await, ["+restored"]);
    assert!(scene.poll(changes(), &mut token).await.is_empty());
    // A poll that does not look for them remembers what was known.
    scene.at(60);
    scene.create("new").await;
    scene.trash(&kept, true).await;
    assert_eq!(scene.poll(scene.changes(), &mut token).await, ["+new"]);
    assert_eq!(scene.poll(changes(), &mut token).await, ["-kept"]);
    // Where the filter lets a row through no longer, it is gone.
    let filtered = || changes().filter(Filter::number("Number").less_than(5));
    let (row, mut token) = (scene.create("row").await, None);
    scene.set(&row, 1).await;
    assert!(scene.poll(filtered(), &mut token).await.is_empty());
    scene.set(&row, 2).await;
    assert_eq!(scene.poll(filtered(), &mut token).await, ["~row 2"]);
    scene.set(&row, 7).await;
    assert_eq!(scene.poll(filtered(), &mut token).await, ["x"]);
}

/// Many rows that are gone cost no request each.
#[tokio::test]
async fn reads_the_trash_for_many() {
    let scene = Scene::new().await;
    scene.create_many(300, 300);
    let mut token = None;
    scene.poll(scene.changes().deletions(true), &mut token).await;
    let rows =
        scene.notion.data_sources().rows(&scene.source).filter(Filter::number("Number").less_than(150)).all().await.unwrap();
    for row in &rows {
        scene.trash(&row.page().unwrap().id.to_string(), true).await;
    }
    scene.emulator.clear_requests();
    let polled = scene.poll(scene.changes().deletions(true), &mut token).await;
    assert!(polled.len() == 150 && polled.iter().all(|change| change.starts_with('-')), "{polled:?}");
    assert!(scene.emulator.requests().len() < 50, "{}", scene.emulator.requests().len());
}

#[tokio::test]
async fn follows_the_pages_of_the_workspace() {
    let scene = Scene::with_lag(Duration::from_secs(20)).await;
    let mut token = None;
    let changes = || scene.notion.pages().changes();
    scene.at(60);
    assert!(scene.poll(changes(), &mut token).await.is_empty());
    let kale = scene.create("kale").await;
    scene.emulator.create_pages(&scene.emulator.root_page_id(), 130).unwrap();
    assert!(scene.poll(changes(), &mut token).await.is_empty(), "search lags behind");
    scene.at(90);
    let polled = scene.poll(changes(), &mut token).await;
    assert_eq!(polled.len(), 131);
    assert!(scene.poll(changes().deletions(true), &mut token).await.is_empty());
    scene.set(&kale, 7).await;
    assert_eq!(scene.poll(changes(), &mut token).await, ["~kale 7"]);
    scene.trash(&kale, true).await;
    scene.at(180);
    assert_eq!(scene.poll(changes().deletions(true), &mut token).await, ["-kale"]);
}

/// A stream waits between polls and after an error, and a call that is dropped loses nothing.
#[tokio::test]
async fn a_stream_goes_on() {
    let scene = Scene::new().await;
    let mut stream = scene.changes().since("1970-01-01T00:00:00Z").interval(Duration::from_secs(3_600)).stream();
    scene.create("kale").await;
    assert_eq!(short(&stream.next().await.unwrap().unwrap()), "+kale");
    // Nobody waits for an hour: time stands still, and is moved.
    tokio::time::pause();
    scene.create("figs").await;
    let polls = || scene.emulator.requests_where(|request| request.path.ends_with("/query")).len();
    let before = polls();
    assert!(tokio::time::timeout(Duration::from_secs(3_000), stream.next()).await.is_err());
    assert_eq!(polls(), before, "it polls once an hour");
    tokio::time::advance(Duration::from_secs(600)).await;
    tokio::time::resume();
    assert_eq!(short(&stream.next().await.unwrap().unwrap()), "+figs");
    scene.create("rice").await;
    scene.emulator.fail_next(Fault::status(503));
    for expected in [Err(503), Ok("+rice")] {
        tokio::time::pause();
        // The end of the poll is reached without waiting for anything else than the hour.
        let waited = tokio::time::timeout(Duration::from_secs(3_000), stream.next()).await;
        assert!(waited.is_err());
        tokio::time::advance(Duration::from_secs(601)).await;
        tokio::time::resume();
        let found = stream.next().await.unwrap();
        match expected {
            Err(status) => assert_eq!(found.unwrap_err().status(), Some(status)),
            Ok(change) => assert_eq!(short(&found.unwrap()), change),
        }
    }
}

#[tokio::test]
async fn refuses_what_it_cannot_begin_with() {
    let scene = Scene::new().await;
    let token = scene.changes().poll().await.unwrap().resume_token;
    assert!(!token.contains(scene.emulator.token()));
    let sources = scene.notion.data_sources();
    let filter = || Filter::number("Number").less_than(5);
    let later = token.replace("\"version\":1", "\"version\":2");
    assert_ne!(later, token);
    for (changes, field) in [
        (sources.changes("no id"), "/data_source_id"),
        (scene.changes().since("yesterday"), "/since"),
        (scene.changes().resume("{}"), "/resume"),
        (scene.changes().resume(later), "/resume"),
        (scene.changes().resume(&token).filter(filter()), "/resume"),
        (scene.changes().resume(&token).filter_properties(["title"]), "/resume"),
        (sources.changes("0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0").resume(&token), "/resume"),
        (scene.notion.pages().changes().resume(&token), "/resume"),
        (scene.notion.pages().changes().filter(filter()), "/filter"),
        (scene.notion.pages().changes().filter_properties(["title"]), "/filter_properties"),
    ] {
        let mut stream = changes.clone().stream();
        let error: Error = stream.next().await.unwrap().unwrap_err();
        assert_eq!((error.field(), error.is_input()), (Some(field), true), "{error}");
        assert!(stream.next().await.is_none() && stream.resume_token().is_none());
        assert_eq!(changes.poll().await.unwrap_err().field(), Some(field));
    }
}
