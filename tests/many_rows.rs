//! Many rows written side by side: each once, whatever becomes of the others, of the answers and of the process.

#![allow(clippy::unwrap_used, reason = "what goes wrong here is the failure of a test")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use notion_connector::pacing::{Outcome, Pacer, Ticket, Unpaced};
use notion_connector::types::{CreatePageRequest, PageId, PropertyValueRequest};
use notion_connector::{BoxFuture, CreatePage, Error, IntoId, Notion, PageOutcomes, RetryPolicy, WriteProgress};
use notion_emulator::{Emulator, Fault, FaultMix, Latency};
use support::objects::{self, PAGE};
use support::{Answer, Server};

struct Scene {
    emulator: Emulator,
    notion: Notion,
    parent: PageId,
}

impl Scene {
    async fn start() -> Self {
        let emulator = Emulator::start().await.unwrap();
        let parent = emulator.root_page_id().into_id().unwrap();
        Self { notion: support::client_of(&emulator), emulator, parent }
    }

    fn row(&self, number: usize) -> CreatePage {
        self.notion.pages().create(self.parent.clone()).property("title", PropertyValueRequest::title(format!("Row {number}")))
    }

    fn rows(&self, count: usize) -> impl Iterator<Item = CreatePage> + Send {
        (0..count).map(|number| self.row(number))
    }

    /// How often each row is there.
    async fn made(&self) -> BTreeMap<usize, usize> {
        let mut made = BTreeMap::new();
        for block in self.notion.blocks().children(&self.parent).all().await.unwrap() {
            let block = serde_json::to_value(block).unwrap();
            let title = block["child_page"]["title"].as_str().unwrap();
            *made.entry(title.strip_prefix("Row ").unwrap().parse().unwrap()).or_default() += 1;
        }
        made
    }

    async fn made_once(&self, rows: impl IntoIterator<Item = usize>) {
        let made = self.made().await;
        assert!(made.values().all(|times| *times == 1), "{made:?}");
        assert_eq!(made.into_keys().collect::<Vec<_>>(), rows.into_iter().collect::<Vec<_>>());
    }
}

/// The rows by what became of them.
#[derive(Debug, Default)]
struct Outcomes {
    done: BTreeSet<usize>,
    failed: BTreeSet<usize>,
    unknown: BTreeSet<usize>,
    errors: Vec<Error>,
}

/// Ranges by their ends.
fn ends(ranges: impl Iterator<Item = Range<usize>>) -> Vec<(usize, usize)> {
    ranges.map(|range| (range.start, range.end)).collect()
}

impl Outcomes {
    async fn of(stream: &mut PageOutcomes<'_>) -> Self {
        let mut outcomes = Self::default();
        while let Some(outcome) = stream.next().await {
            let kind = match &outcome.result {
                Ok(_) => &mut outcomes.done,
                Err(error) if error.outcome_unknown() => &mut outcomes.unknown,
                Err(_) => &mut outcomes.failed,
            };
            assert!(kind.insert(outcome.index), "row {} came twice", outcome.index);
            outcomes.errors.extend(outcome.result.err());
        }
        outcomes
    }

    /// Holds the progress at the end against what was told row by row.
    fn agree_with(&self, progress: &WriteProgress) {
        fn all(ranges: impl Iterator<Item = Range<usize>>) -> BTreeSet<usize> {
            ranges.flatten().collect()
        }
        assert!(self.done.is_subset(&all(progress.done())), "{self:?}, {progress:?}");
        assert_eq!(self.failed, all(progress.failed()));
        assert_eq!(self.unknown, all(progress.unknown()));
    }
}

#[tokio::test]
async fn each_row_is_made_once() {
    for (count, concurrency) in [(0, 256), (1, 256), (300, 256), (300, 1), (300, 0)] {
        let scene = Scene::start().await;
        let mut stream = scene.notion.pages().create_many(scene.rows(count)).concurrency(concurrency).stream();
        let outcomes = Outcomes::of(&mut stream).await;
        assert!(outcomes.done.iter().copied().eq(0..count), "{outcomes:?}");
        assert!(stream.next().await.is_none() && stream.not_tried_from().is_none());
        outcomes.agree_with(&stream.progress());
        scene.made_once(0..count).await;
    }
}

/// A row that comes later than it is asked for.
struct Slow<I>(I, bool);

impl<I: Iterator + Unpin> Stream for Slow<I> {
    type Item = I::Item;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<I::Item>> {
        self.1 = !self.1;
        if self.1 {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(self.0.next())
    }
}

/// Rows from a stream, as whole requests, are made and then changed.
#[tokio::test]
async fn rows_may_come_one_by_one() {
    let scene = Scene::start().await;
    let pages = scene.notion.pages();
    let rows = scene.rows(40).map(CreatePageRequest::from);
    let mut stream = pages.create_many_from(Slow(Box::new(rows), false)).stream();
    let mut ids = BTreeMap::new();
    while let Some(outcome) = stream.next().await {
        ids.insert(outcome.index, outcome.result.unwrap().id().clone());
    }
    assert!(ids.keys().copied().eq(0..40));
    let change = |(number, id): (usize, &PageId)| {
        pages.update(id).property("title", PropertyValueRequest::title(format!("Row {}", number + 1000)))
    };
    for _ in 0..2 {
        let mut stream = pages.update_many(ids.values().enumerate().map(change)).concurrency(7).stream();
        assert_eq!(Outcomes::of(&mut stream).await.done.len(), 40);
    }
    let slow = Slow(ids.values().enumerate().map(change), false);
    assert_eq!(Outcomes::of(&mut pages.update_many_from(slow).stream()).await.done.len(), 40);
    scene.made_once(1000..1040).await;
}

/// A row that Notion does not take, one whose id is none, and one that is not there: the others go their way.
#[tokio::test]
async fn a_row_that_fails_does_not_end_the_others() {
    let scene = Scene::start().await;
    let rows = (0..60).map(|number| match number {
        7 => scene.row(number).property("Kale", PropertyValueRequest::checkbox(true)),
        _ => scene.row(number),
    });
    let mut stream = scene.notion.pages().create_many(rows).stream();
    let outcomes = Outcomes::of(&mut stream).await;
    assert_eq!((outcomes.done.len(), &outcomes.failed), (59, &BTreeSet::from([7])));
    outcomes.agree_with(&stream.progress());

    let page = scene.row(1).await.unwrap().id().to_string();
    let ids = ["no id", &page, "99999999-0000-4000-8000-000000000000", &page];
    let rows = ids.map(|id| scene.notion.pages().update(id).is_locked(true));
    let outcomes = Outcomes::of(&mut scene.notion.pages().update_many(rows).concurrency(1).stream()).await;
    assert_eq!((outcomes.done, outcomes.failed), (BTreeSet::from([1, 3]), BTreeSet::from([0, 2])));
    assert!(outcomes.errors[0].is_input() && outcomes.errors[1].code() == Some("object_not_found"));
}

/// Rows of several parents, of which one is not there: only its own fail.
#[tokio::test]
async fn a_parent_that_is_not_there_is_a_matter_of_its_rows_where_there_are_others() {
    let scene = Scene::start().await;
    let nowhere: PageId = "99999999-0000-4000-8000-000000000000".into_id().unwrap();
    let rows = |first: usize| {
        (0..40).map(move |number| (number, number >= first && number % 4 == 0)).map(|(number, is_lost)| {
            let mut row = CreatePageRequest::from(scene.row(number));
            row.parent = Some(if is_lost { nowhere.clone() } else { scene.parent.clone() }.into());
            row
        })
    };
    let outcomes = Outcomes::of(&mut scene.notion.pages().create_many(rows(4)).concurrency(3).stream()).await;
    assert_eq!((outcomes.done.len(), outcomes.failed.len()), (31, 9));
    // Where all rows so far go nowhere, the rest is not tried.
    let mut stream = scene.notion.pages().create_many(rows(0)).concurrency(1).stream();
    let outcomes = Outcomes::of(&mut stream).await;
    assert_eq!((outcomes.done.len(), outcomes.failed.len(), stream.not_tried_from()), (0, 1, Some(1)));
    assert!(outcomes.errors[0].message().ends_with("those from 1 on were not tried"), "{:?}", outcomes.errors);
}

/// What would come for every row ends them; how many are tried by then.
#[tokio::test]
async fn no_row_is_tried_in_vain() {
    let refusal = |status: u16, code: &'static str| Answer::status(status, &objects::error(status, code, "No kale for you."));
    for (answer, tried, is_in_doubt) in [
        (refusal(401, "unauthorized"), 8, false),
        (refusal(403, "restricted_resource"), 8, false),
        // Eight are under way, and sixteen that come after them fail as well.
        (refusal(503, "service_unavailable"), 24, true),
        (Answer::Closed, 24, true),
        (Answer::html(200, "Welcome to our hotel's network"), 24, true),
        (refusal(429, "rate_limited"), 24, false),
        (refusal(409, "conflict_error"), 24, false),
    ] {
        let server = Server::answering(move |_| answer.clone());
        let notion = support::builder(&server).retry(RetryPolicy::none()).pacer(Unpaced).build().unwrap();
        let (pages, parent): (_, PageId) = (notion.pages(), PAGE.into_id().unwrap());
        let mut stream = pages.create_many((0..1000).map(|_| pages.create(parent.clone()))).stream();
        let outcomes = Outcomes::of(&mut stream).await;
        let (failed, none) =
            if is_in_doubt { (&outcomes.unknown, &outcomes.failed) } else { (&outcomes.failed, &outcomes.unknown) };
        let first_not_tried = stream.not_tried_from().unwrap();
        assert!(failed.iter().copied().eq(0..first_not_tried) && none.is_empty() && outcomes.done.is_empty(), "{outcomes:?}");
        // A row that was answered makes room for another before the next answer is known.
        assert!((tried..tried + 8).contains(&first_not_tried), "{first_not_tried}: {outcomes:?}");
        assert_eq!(server.received().len(), first_not_tried);
        let said = format!("those from {first_not_tried} on were not tried");
        assert!(outcomes.errors.iter().any(|error| error.message().ends_with(&said)), "{outcomes:?}");
        outcomes.agree_with(&stream.progress());
    }
}

/// Answers that are lost leave rows in doubt. They are not sent again, neither by this run nor by one that goes on after it.
#[tokio::test]
async fn a_row_whose_answer_is_lost_is_not_sent_again() {
    let scene = Scene::start().await;
    let pages = scene.notion.pages();
    scene.emulator.set_faults(FaultMix::new(7).with(0.2, Fault::usual()));
    let mut stream = pages.create_many(scene.rows(500)).stream();
    let outcomes = Outcomes::of(&mut stream).await;
    scene.emulator.set_faults(None);
    assert!(outcomes.unknown.len() > 20 && outcomes.failed.is_empty(), "{outcomes:?}");
    assert_eq!(outcomes.done.len() + outcomes.unknown.len(), 500);
    outcomes.agree_with(&stream.progress());
    let made = scene.made().await;
    assert!(made.values().all(|times| *times == 1) && outcomes.done.iter().all(|row| made.contains_key(row)));
    assert!(outcomes.unknown.iter().any(|row| made.contains_key(row)) && made.len() < 500, "{}", made.len());

    // Another run sends nothing, and says why.
    let kept = stream.progress().to_string();
    scene.emulator.clear_requests();
    let mut stream = pages.create_many(scene.rows(500)).resume(kept.parse().unwrap()).unwrap().stream();
    let again = Outcomes::of(&mut stream).await;
    assert_eq!((&again.done, &again.unknown), (&BTreeSet::new(), &outcomes.unknown));
    assert!(again.errors.iter().all(|error| error.message().contains("was not sent again")));
    assert_eq!((scene.emulator.requests().len(), stream.progress().to_string()), (0, kept.clone()));

    // Unless it is told to.
    let rows = pages.create_many(scene.rows(500)).resume(kept.parse().unwrap()).unwrap().repeat_unknown(true);
    let mut stream = rows.stream();
    assert_eq!(Outcomes::of(&mut stream).await.done, outcomes.unknown);
    assert_eq!(ends(stream.progress().done()), [(0, 500)]);
    assert_eq!(scene.made().await.len(), 500);
}

/// A run that is lost at any point, and of which nothing is left but what was kept before each outcome: the next ones make no row twice.
#[tokio::test]
async fn a_process_may_be_lost_at_any_time() {
    for taken in [0, 1, 5, 30, 95, 100] {
        let scene = Scene::start().await;
        scene.emulator.set_latency(Latency::fixed(Duration::from_millis(1)));
        let pages = scene.notion.pages();
        let mut stream = pages.create_many(scene.rows(100)).concurrency(20).stream();
        let mut kept = stream.progress().to_string();
        for _ in 0..taken {
            let outcome = stream.next().await.unwrap();
            assert!(outcome.result.is_ok());
            kept = stream.progress().to_string();
        }
        // It is lost in the middle of the next one, which was not told any more.
        let _ = tokio::time::timeout(Duration::from_micros(1500), stream.next()).await;
        drop(stream);
        let mut stream = pages.create_many(scene.rows(100)).resume(kept.parse().unwrap()).unwrap().stream();
        let outcomes = Outcomes::of(&mut stream).await;
        assert!(outcomes.unknown.len() <= 20 && outcomes.failed.is_empty(), "{outcomes:?}");
        let progress = stream.progress();
        let known: BTreeSet<usize> = progress.done().flatten().collect();
        assert!(known.is_disjoint(&outcomes.unknown) && known.len() + outcomes.unknown.len() == 100, "{progress:?}");
        // What was broken off may still come to its end.
        let made = scene.made().await;
        assert!(made.values().all(|times| *times == 1), "{made:?}");
        assert!(known.iter().all(|row| made.contains_key(row)), "{made:?}");
    }
}

/// Who stops has all outcomes, and the next run nothing in doubt.
#[tokio::test]
async fn goes_on_where_it_was_stopped() {
    let scene = Scene::start().await;
    let pages = scene.notion.pages();
    let rows = || {
        (0..200).map(|number| {
            if number == 3 { scene.row(number).property("Kale", PropertyValueRequest::number(1)) } else { scene.row(number) }
        })
    };
    let mut stream = pages.create_many(rows()).stream();
    for _ in 0..50 {
        stream.next().await.unwrap();
    }
    stream.stop();
    Outcomes::of(&mut stream).await;
    let progress = stream.progress();
    let first_not_tried = stream.not_tried_from().unwrap();
    assert!((50..200).contains(&first_not_tried));
    assert_eq!(ends(progress.done()), [(0, 3), (4, first_not_tried)]);
    assert_eq!((ends(progress.failed()), progress.unknown().count()), (vec![(3, 4)], 0));
    // What failed is tried again, put right this time.
    let mut stream = pages.create_many(scene.rows(200)).resume(progress).unwrap().stream();
    Outcomes::of(&mut stream).await;
    assert_eq!(ends(stream.progress().done()), [(0, 200)]);
    scene.made_once(0..200).await;
}

/// What Notion did not do, and says so, is no failure of rows: they go out again.
#[tokio::test]
async fn a_limit_of_the_rate_holds_rows_up_and_loses_none() {
    let scene = Scene::start().await;
    scene.emulator.set_faults(FaultMix::new(7).with(0.4, [Fault::rate_limited(0), Fault::overloaded(0), Fault::status(409)]));
    let mut stream = scene.notion.pages().create_many(scene.rows(150)).stream();
    assert_eq!(Outcomes::of(&mut stream).await.done.len(), 150);
    scene.emulator.set_faults(None);
    assert!(scene.notion.traffic().requests > 200, "{:?}", scene.notion.traffic());
    scene.made_once(0..150).await;
}

/// Counts how many requests are out at the most, and says that they wait or not.
#[derive(Debug)]
struct Counting {
    out: Arc<[AtomicUsize; 2]>,
    is_full: bool,
}

impl Pacer for Counting {
    fn acquire(&self, _again: bool) -> BoxFuture<'_, Ticket> {
        let out = self.out[0].fetch_add(1, SeqCst) + 1;
        self.out[1].fetch_max(out, SeqCst);
        Box::pin(async { 0 })
    }

    fn settle(&self, _ticket: Ticket, _outcome: Outcome) {
        self.out[0].fetch_sub(1, SeqCst);
    }

    fn earliest(&self) -> Duration {
        Duration::from_millis(u64::from(self.is_full))
    }
}

/// A long line would wait longer than the deadline of a call.
#[tokio::test]
async fn no_long_line_waits_for_the_limit_of_the_rate() {
    for (is_full, range) in [(true, 40..=64), (false, 65..=256)] {
        let scene = Scene::start().await;
        scene.emulator.set_latency(Latency::fixed(Duration::from_millis(20)));
        let out = Arc::new([AtomicUsize::new(0), AtomicUsize::new(0)]);
        let notion = Notion::builder().token(scene.emulator.token()).base_url(scene.emulator.base_url());
        let notion = notion.pacer(Counting { out: Arc::clone(&out), is_full }).build().unwrap();
        let mut stream = notion.pages().create_many(scene.rows(600)).stream();
        assert_eq!(Outcomes::of(&mut stream).await.done.len(), 600);
        let most = out[1].load(SeqCst);
        assert!(range.contains(&most), "{most}");
    }
}

#[tokio::test]
async fn takes_no_progress_of_something_else() {
    let scene = Scene::start().await;
    let pages = scene.notion.pages();
    let creates = pages.create_many(scene.rows(1)).stream().progress();
    let error = pages.update_many(Vec::new()).resume(creates.clone()).unwrap_err();
    assert!(error.is_input() && error.field() == Some("/resume"), "{error}");
    for text in [
        String::new(),
        "{}".into(),
        creates.to_string().replace("create", "delete"),
        r#"{"act":"create","done":[{"start":4,"end":4}],"failed":[],"unknown":[]}"#.into(),
        r#"{"act":"create","done":[{"start":4,"end":9},{"start":2,"end":3}],"failed":[],"unknown":[]}"#.into(),
    ] {
        let error = text.parse::<WriteProgress>().unwrap_err();
        assert_eq!(error.field(), Some("/resume"), "{text}");
    }
    // It may go as far as any number of rows.
    let up_to = |end: usize| format!(r#"{{"act":"create","done":[{{"start":0,"end":{end}}}],"failed":[],"unknown":[]}}"#);
    assert!(up_to(usize::MAX).parse::<WriteProgress>().is_err());
    let all = up_to(usize::MAX / 2).parse().unwrap();
    let stream = pages.create_many(scene.rows(5)).resume(all).unwrap().stream();
    assert_eq!(stream.progress().unknown().count(), 1);
}
