//! A whole page: every block once, in the order of the document, and a word on all that is not there.

#![allow(clippy::unwrap_used, reason = "what goes wrong here is the failure of a test")]

mod support;

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::{Arc, Barrier};
use std::thread;

use notion_connector::pacing::Unpaced;
use notion_connector::types::{BlockKind, BlockRequest, PageId, PropertyValueRequest};
use notion_connector::{BlockTree, Cut, CutReason, Error, Notion, PageTree, RetryPolicy, Tree, TreeStream};
use notion_emulator::{Emulator, Fault};
use serde_json::{Value, json};
use support::{Answer, Server, objects};

/// A number of blocks; and of which of them, by their places, how many blocks are in them, and so on.
struct Shape(usize, &'static [(usize, Shape)]);

const NONE: &[(usize, Shape)] = &[];

fn shapes() -> Vec<(&'static str, Shape)> {
    vec![
        ("nothing", Shape(0, NONE)),
        ("one", Shape(1, NONE)),
        ("a page of a list", Shape(100, NONE)),
        ("more than a page of a list", Shape(230, &[(0, Shape(101, NONE)), (99, Shape(2, NONE)), (100, Shape(3, NONE))])),
        ("deep", Shape(1, &[(0, Shape(2, &[(1, Shape(1, &[(0, Shape(1, &[(0, Shape(3, NONE))]))]))]))])),
        (
            "wide and deep",
            Shape(
                8,
                &[
                    (0, Shape(3, &[(0, Shape(2, NONE)), (2, Shape(110, &[(0, Shape(1, NONE)), (109, Shape(1, NONE))]))])),
                    (1, Shape(1, NONE)),
                    (4, Shape(4, &[(3, Shape(1, NONE))])),
                    (7, Shape(205, &[(204, Shape(1, &[(0, Shape(2, NONE))]))])),
                ],
            ),
        ),
    ]
}

/// The places of all blocks, in the order of the document.
fn places(shape: &Shape, above: &[usize], found: &mut Vec<Vec<usize>>) {
    for at in 0..shape.0 {
        let place = [above, &[at]].concat();
        found.push(place.clone());
        for (_, inner) in shape.1.iter().filter(|(parent, _)| *parent == at) {
            places(inner, &place, found);
        }
    }
}

fn name(place: &[usize]) -> String {
    place.iter().map(ToString::to_string).collect::<Vec<_>>().join(".")
}

struct Scene {
    emulator: Emulator,
    notion: Notion,
    page: PageId,
}

impl Scene {
    async fn of(shape: &Shape) -> Self {
        let emulator = Emulator::start().await.unwrap();
        let notion = Notion::builder().token(emulator.token()).base_url(emulator.base_url());
        let notion = notion.retry(RetryPolicy::none()).pacer(Unpaced).build().unwrap();
        let root = PageId::try_from(emulator.root_page_id().as_str()).unwrap();
        let page = notion.pages().create(root).property("title", PropertyValueRequest::title("Page")).await.unwrap().id().clone();
        let mut open = vec![(page.to_string(), vec![], shape)];
        while let Some((id, above, shape)) = open.pop() {
            if shape.0 == 0 {
                continue;
            }
            let blocks = (0..shape.0).map(|at| BlockRequest::toggle(name(&[&above[..], &[at]].concat()).as_str()));
            let added = notion.blocks().append(id.as_str(), blocks).await.unwrap().results;
            let inner = shape.1.iter().map(|(at, inner)| (added[*at].id().to_string(), [&above[..], &[*at]].concat(), inner));
            open.extend(inner);
        }
        emulator.clear_requests();
        Self { emulator, notion, page }
    }

    fn tree(&self) -> Tree {
        self.notion.pages().tree(self.page.clone())
    }
}

/// What a toggle says: its place.
fn text(tree: &BlockTree) -> String {
    match &tree.block.full().unwrap().kind {
        BlockKind::Toggle(toggle) => toggle.rich_text[0].plain_text.to_string(),
        kind => format!("{kind:?}").split('(').next().unwrap().to_owned(),
    }
}

/// The texts of a tree in the order of the document. Each has to stand in the block that its place says.
fn texts(blocks: &[BlockTree], above: &str, found: &mut Vec<String>) {
    for (at, tree) in blocks.iter().enumerate() {
        let text = text(tree);
        assert_eq!(text, if above.is_empty() { at.to_string() } else { format!("{above}.{at}") });
        found.push(text.clone());
        texts(tree.children.as_deref().unwrap_or_default(), &text, found);
    }
}

fn all_texts(tree: &PageTree) -> Vec<String> {
    let mut found = Vec::new();
    texts(&tree.blocks, "", &mut found);
    found
}

/// What a stream gives until its end or an error: the text of each block at its depth.
async fn take(stream: &mut TreeStream, found: &mut Vec<String>) -> Result<(), Error> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    while let Some(block) = stream.next().await {
        let block = block?;
        let text = text(&BlockTree::from(block.block.clone()));
        assert_eq!(block.depth, text.matches('.').count() + 1, "{text}");
        // It came before those in it.
        let parent = names.get(&block.parent.to_string()).cloned();
        if let (Some(parent), Some((above, _))) = (parent, text.rsplit_once('.')) {
            assert_eq!(parent, above);
        }
        names.insert(block.block.id().to_string(), text.clone());
        found.push(text);
    }
    Ok(())
}

#[tokio::test]
async fn all_blocks_come_in_the_order_of_the_document() {
    for (what, shape) in shapes() {
        let scene = Scene::of(&shape).await;
        let mut expected = Vec::new();
        places(&shape, &[], &mut expected);
        let all: Vec<String> = expected.iter().map(|place| name(place)).collect();
        for concurrency in [1, 3, 16] {
            for (depth, limit) in
                [(None, None), (Some(1), None), (Some(2), None), (None, Some(1)), (None, Some(7)), (Some(3), Some(240))]
            {
                let what = format!("{what}, {concurrency}, {depth:?}, {limit:?}");
                let mut tree = scene.tree().concurrency(concurrency);
                tree = if let Some(depth) = depth { tree.depth(depth) } else { tree };
                tree = if let Some(limit) = limit { tree.limit(limit) } else { tree };
                let wanted = expected.iter().filter(|place| depth.is_none_or(|depth| place.len() <= depth));
                let wanted: Vec<String> = wanted.take(limit.unwrap_or(usize::MAX)).map(|place| name(place)).collect();
                let mut stream = tree.clone().stream();
                let mut found = Vec::new();
                take(&mut stream, &mut found).await.unwrap();
                assert_eq!(found, wanted, "{what}");
                let whole = tree.await.unwrap();
                assert_eq!(all_texts(&whole), wanted, "{what}");
                // What is not there is said, once for each block that lacks something.
                assert_eq!(whole.is_complete(), wanted.len() == all.len(), "{what}: {:?}", whole.cut);
                assert!(whole.cut.iter().eq(stream.cut()), "{what}");
                assert_eq!(whole.incomplete_reason(), stream.incomplete_reason(), "{what}");
                let lacking = lacking(&shape, &[], &wanted);
                assert_eq!(named(&whole, &scene.page), lacking, "{what}");
            }
        }
    }
}

/// The blocks that were given, and not all in them.
fn lacking(shape: &Shape, above: &[usize], given: &[String]) -> Vec<String> {
    let is_given = |place: &[usize]| given.contains(&name(place));
    let mut found = Vec::new();
    if (0..shape.0).any(|at| !is_given(&[above, &[at]].concat())) {
        found.push(name(above));
    }
    for (at, inner) in shape.1 {
        let place = [above, &[*at]].concat();
        if is_given(&place) {
            found.extend(lacking(inner, &place, given));
        }
    }
    found
}

/// The texts of the blocks that a tree says to be cut; nothing for the page.
fn named(tree: &PageTree, page: &PageId) -> Vec<String> {
    let mut names = BTreeMap::from([(page.to_string(), String::new())]);
    let mut open: Vec<&BlockTree> = tree.blocks.iter().collect();
    while let Some(tree) = open.pop() {
        names.insert(tree.block.id().to_string(), text(tree));
        open.extend(tree.children.iter().flatten());
    }
    tree.cut.iter().map(|cut| names[&cut.block.to_string()].clone()).collect()
}

#[tokio::test]
async fn no_request_is_made_twice_or_in_vain() {
    let scene = Scene::of(&shapes().pop().unwrap().1).await;
    for (tree, requests) in [
        (scene.tree(), 15),
        (scene.tree().depth(1), 1),
        (scene.tree().depth(2), 7),
        (scene.tree().limit(8).concurrency(1), 5),
        (scene.tree().limit(1), 1),
    ] {
        scene.emulator.clear_requests();
        tree.await.unwrap();
        assert_eq!(scene.emulator.requests().len(), requests);
    }
}

#[tokio::test]
async fn an_error_comes_after_all_that_stands_before_it() {
    let shape = shapes().pop().unwrap().1;
    let mut expected = Vec::new();
    places(&shape, &[], &mut expected);
    let expected: Vec<String> = expected.iter().map(|place| name(place)).collect();
    let scene = Scene::of(&shape).await;
    for concurrency in [1, 16] {
        for good in [0, 1, 3, 5, 9, 14] {
            let mut stream = scene.tree().concurrency(concurrency).stream();
            let (mut found, mut failures) = (Vec::new(), 0);
            scene.emulator.clear_requests();
            loop {
                // A later request fails than the last time.
                let before = scene.emulator.requests().len();
                if failures == 0 && before >= good {
                    scene.emulator.fail_next(Fault::status(503));
                }
                match stream.next().await {
                    Some(Ok(block)) => found.push(text(&BlockTree::from(block.block))),
                    Some(Err(error)) => {
                        assert_eq!(error.status(), Some(503));
                        assert!(stream.next().await.is_none(), "an error ends the stream");
                        failures += 1;
                        scene.emulator.set_faults(None);
                        stream = stream.resume();
                    }
                    None => break,
                }
            }
            assert_eq!(found, expected, "{concurrency}, {good}");
            assert!(failures > 0, "{concurrency}, {good}");
        }
    }
}

/// What a list of blocks is answered with.
type Lists = BTreeMap<String, Answer>;

/// The blocks of a page and those in them; what is cut, and how many come.
type Row = (&'static str, Vec<Value>, Lists, Vec<(String, CutReason)>, usize);

fn id(number: usize) -> String {
    format!("ffffffff-0000-4000-8000-{number:012}")
}

/// A server of the blocks in blocks. What it does not have, it does not find.
fn serving(lists: Lists) -> Server {
    Server::answering(move |request| {
        let id = request.path.trim_start_matches("/v1/blocks/").trim_end_matches("/children");
        let missing = || Answer::status(404, &objects::error(404, "object_not_found", "Could not find block."));
        lists.get(id).cloned().unwrap_or_else(missing)
    })
}

fn blocks(blocks: &[Value]) -> Answer {
    Answer::json(&objects::list("block", blocks.to_vec(), None))
}

/// A block of a kind that has others in it.
fn block_of(number: usize, kind: &str) -> Value {
    let mut block = objects::parent_block(&id(number));
    block.as_object_mut().unwrap().remove("divider");
    block["type"] = json!(kind);
    block[kind] = if kind.starts_with("child") { json!({"title": "Within"}) } else { json!({"synced_from": null}) };
    block
}

fn cuts(cut: &[Cut]) -> Vec<(String, CutReason)> {
    cut.iter().map(|cut| (cut.block.to_string(), cut.reason)).collect()
}

#[tokio::test]
async fn says_what_is_not_there_and_keeps_what_it_does_not_know() {
    let parent = |number: usize| objects::parent_block(&id(number));
    let refused =
        || Answer::status(400, &objects::error(400, "validation_error", "Block type kale is not supported via the API."));
    let mut unsupported = block_of(7, "unsupported");
    unsupported["unsupported"] = json!({"block_type": "kale"});
    let inner = blocks(&[objects::divider(&id(90), false)]);
    let rows: Vec<Row> = vec![
        // The original of a synced block is not shared.
        (
            "not shared",
            vec![block_of(1, "synced_block"), parent(2)],
            Lists::from([(id(2), inner.clone())]),
            vec![(id(1), CutReason::NotFound)],
            3,
        ),
        (
            "pages",
            vec![block_of(1, "child_page"), block_of(2, "child_database")],
            Lists::new(),
            vec![(id(1), CutReason::Page), (id(2), CutReason::Page)],
            2,
        ),
        (
            "in itself",
            vec![parent(1)],
            Lists::from([(id(1), blocks(&[parent(2)])), (id(2), blocks(&[parent(1), parent(2)]))]),
            vec![(id(1), CutReason::Repeated), (id(2), CutReason::Repeated)],
            4,
        ),
        (
            "the page in itself",
            vec![objects::parent_block(objects::PAGE)],
            Lists::new(),
            vec![(objects::PAGE.to_owned(), CutReason::Repeated)],
            1,
        ),
        (
            "twice in a list",
            vec![parent(1), parent(1)],
            Lists::from([(id(1), inner.clone())]),
            vec![(id(1), CutReason::Repeated)],
            3,
        ),
        // The copy of a synced block has the blocks of its original.
        (
            "a copy",
            vec![parent(1), parent(2)],
            Lists::from([(id(1), blocks(&[parent(3)])), (id(2), blocks(&[parent(3)])), (id(3), inner.clone())]),
            vec![],
            6,
        ),
        (
            "kinds that Notion refuses",
            vec![unsupported, block_of(8, "mind_map")],
            Lists::from([(id(7), refused()), (id(8), refused())]),
            vec![(id(7), CutReason::Unsupported), (id(8), CutReason::Unsupported)],
            2,
        ),
        ("kinds that are not known", vec![block_of(8, "mind_map")], Lists::from([(id(8), inner.clone())]), vec![], 2),
        ("nothing in it after all", vec![parent(1)], Lists::from([(id(1), blocks(&[]))]), vec![], 1),
    ];
    for (what, top, mut lists, expected, count) in rows {
        lists.insert(objects::PAGE.to_owned(), blocks(&top));
        let server = serving(lists);
        let tree = support::client(&server).pages().tree(objects::PAGE).await.unwrap();
        assert_eq!(cuts(&tree.cut), expected, "{what}");
        let mut found = 0;
        let mut open: Vec<&BlockTree> = tree.blocks.iter().collect();
        while let Some(tree) = open.pop() {
            found += 1;
            open.extend(tree.children.iter().flatten());
        }
        assert_eq!(found, count, "{what}");
        let written: Vec<Value> = tree.blocks.iter().map(|tree| serde_json::to_value(&tree.block).unwrap()).collect();
        assert_eq!(written, top, "{what}");
        let is_loss = expected.iter().any(|(_, reason)| reason.is_loss());
        assert_eq!(tree.is_complete(), !is_loss, "{what}");
    }
}

#[tokio::test]
async fn refuses_what_it_cannot_read() {
    let server = serving(Lists::from([(id(1), Answer::status(400, &objects::error(400, "validation_error", "No.")))]));
    let pages = support::client(&server).pages();
    let blocks = support::client(&server).blocks();
    for (tree, field, code) in [
        (pages.tree("no id"), Some("/block_id"), None),
        (pages.tree(objects::PAGE).depth(0), Some("/depth"), None),
        (blocks.tree(objects::PAGE).limit(0), Some("/limit"), None),
        (pages.tree(objects::PAGE), None, Some("object_not_found")),
        (blocks.tree(id(1).as_str()), None, Some("validation_error")),
    ] {
        let mut stream = tree.clone().stream();
        let error = stream.next().await.unwrap().unwrap_err();
        assert_eq!((error.field(), error.code()), (field, code));
        assert!(stream.next().await.is_none());
        let error = tree.await.unwrap_err();
        assert_eq!((error.field(), error.code()), (field, code));
    }
    // A list that ends without a word.
    let mut endless = objects::list("block", vec![objects::divider(&id(1), false)], Some("again"));
    endless["next_cursor"] = json!("again");
    let server = Server::answering(move |_| Answer::json(&endless));
    let mut stream = support::client(&server).pages().tree(objects::PAGE).stream();
    assert!(stream.next().await.unwrap().is_ok());
    let error = stream.next().await.unwrap().unwrap_err();
    assert!(error.is_pagination() && error.cursor() == Some("again"), "{error}");
}

/// Sixteen lists are only answered when all of them are asked for.
#[tokio::test]
async fn asks_for_many_lists_side_by_side() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base_url = format!("http://{}", listener.local_addr().unwrap());
    let barrier = Arc::new(Barrier::new(16));
    thread::spawn(move || {
        for stream in listener.incoming() {
            let barrier = Arc::clone(&barrier);
            thread::spawn(move || {
                let mut stream = stream.unwrap();
                let lines = BufReader::new(stream.try_clone().unwrap()).lines().map(Result::unwrap);
                let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
                let list = if head[0].contains(objects::PAGE) {
                    objects::list("block", (0..16).map(|number| objects::parent_block(&id(number))).collect(), None)
                } else {
                    barrier.wait();
                    objects::list("block", vec![objects::divider(&id(99), false)], None)
                };
                let (body, kind) = (list.to_string(), "content-type: application/json");
                write!(stream, "HTTP/1.1 200 \r\n{kind}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
                    .unwrap();
            });
        }
    });
    let notion = Notion::builder().token("a token").base_url(base_url).retry(RetryPolicy::none()).pacer(Unpaced).build().unwrap();
    let tree = notion.pages().tree(objects::PAGE).await.unwrap();
    assert!(tree.blocks.iter().all(|tree| tree.children.as_ref().is_some_and(|children| children.len() == 1)));
}

/// A list that has begun goes on before those in it, and these go in the order of the document.
#[tokio::test]
async fn what_takes_longest_begins_first() {
    let scene = Scene::of(&shapes().pop().unwrap().1).await;
    let mut names = BTreeMap::from([(scene.page.to_string(), "page".to_owned())]);
    let mut stream = scene.tree().concurrency(1).stream();
    while let Some(block) = stream.next().await {
        let block = block.unwrap();
        names.insert(block.block.id().to_string(), text(&BlockTree::from(block.block)));
    }
    let requests = scene.emulator.requests();
    let asked = requests.iter().map(|request| request.path.split('/').nth(3).unwrap());
    let asked: Vec<&str> = asked.map(|id| names[id].as_str()).collect();
    assert_eq!(
        asked,
        ["page", "0", "0.0", "0.2", "0.2", "0.2.0", "0.2.109", "1", "4", "4.3", "7", "7", "7", "7.204", "7.204.0"][..]
    );
}

/// A reader that takes its time does not have the whole page in memory.
#[tokio::test]
async fn does_not_run_ahead_of_a_slow_reader() {
    let scene = Scene::of(&Shape(2_000, &[(3, Shape(2, NONE))])).await;
    let mut stream = scene.tree().concurrency(1).stream();
    for read in 1..=50 {
        stream.next().await.unwrap().unwrap();
        scene.notion.users().me().await.unwrap();
        let lists = scene.emulator.requests_where(|request| request.path.ends_with("/children")).len();
        assert!(lists <= 5, "{lists} requests for {read} blocks");
    }
    let mut rest = 0;
    while let Some(block) = stream.next().await {
        block.unwrap();
        rest += 1;
    }
    assert_eq!(rest, 2_002 - 50);
    // Who wants all of it has it in memory anyway: what takes longest then goes first to its end.
    scene.emulator.clear_requests();
    assert_eq!(scene.tree().concurrency(1).await.unwrap().blocks.len(), 2_000);
    let page = scene.page.to_string();
    let asked = scene.emulator.requests().iter().map(|request| request.path.contains(&page)).collect::<Vec<_>>();
    assert_eq!(asked, [vec![true; 20], vec![false]].concat());
}

/// Nothing goes out for a stream that nobody reads any more.
#[tokio::test]
async fn a_dropped_stream_stops_its_requests() {
    let scene = Scene::of(&shapes().pop().unwrap().1).await;
    let mut stream = scene.tree().concurrency(2).stream();
    stream.next().await.unwrap().unwrap();
    drop(stream);
    let sent = scene.notion.traffic();
    for _ in 0..20 {
        scene.notion.users().me().await.unwrap();
    }
    let after = scene.notion.traffic();
    assert!(after.requests <= sent.requests + 20 + 2, "{sent:?}, {after:?}");
    assert!(scene.emulator.requests_where(|request| request.path.ends_with("/children")).len() < 15);
}

/// What was not read shows where it would stand.
#[tokio::test]
async fn what_is_missing_shows_in_what_is_written() {
    let scene = Scene::of(&Shape(3, &[(0, Shape(2, NONE)), (2, Shape(1, NONE))])).await;
    let summary = |tree: &PageTree| {
        let lines = tree.to_plain_text();
        assert_eq!(tree.to_markdown().matches("<!-- not all is here: ").count(), lines.matches("[not all is here: ").count());
        assert_eq!(tree.to_html_fragment().matches("[not all is here: ").count(), lines.matches("[not all is here: ").count());
        lines
    };
    let missing = "  [not all is here: depth]";
    assert_eq!(summary(&scene.tree().depth(1).await.unwrap()), ["0", missing, "1", "2", missing, ""].join("\n"));
    assert_eq!(summary(&scene.tree().limit(4).await.unwrap()), "0\n  0.0\n  0.1\n1\n[not all is here: limit]\n");
    assert_eq!(summary(&scene.tree().await.unwrap()), "0\n  0.0\n  0.1\n1\n2\n  2.0\n");
}
