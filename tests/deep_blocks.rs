//! Blocks in any number and at any depth: what was sent is what is there, in its order, and what is not there is said.

#![allow(clippy::unwrap_used, reason = "what goes wrong here is the failure of a test")]

mod support;

use std::time::Duration;

use notion_connector::types::{BlockRequest, BlockResponse, PageId, PropertyValueRequest};
use notion_connector::{IntoId, Notion, RetryPolicy};
use notion_emulator::{Emulator, Fault};
use serde_json::{Value, json};

struct Scene {
    emulator: Emulator,
    notion: Notion,
}

impl Scene {
    async fn start() -> Self {
        let emulator = Emulator::start().await.unwrap();
        Self { notion: support::client_of(&emulator), emulator }
    }

    /// What stands in a block, in the form of [`outline`].
    async fn outline(&self, id: String) -> Vec<Value> {
        let mut found = Vec::new();
        for block in self.notion.blocks().children(id).all().await.unwrap() {
            let BlockResponse::Full(block) = block else { unreachable!("all is shared") };
            let (id, value) = (block.id.to_string(), serde_json::to_value(&block).unwrap());
            let kind = value["type"].as_str().unwrap();
            let inside = if block.has_children { Box::pin(self.outline(id)).await } else { Vec::new() };
            found.push(json!([kind, value[kind]["rich_text"][0]["text"]["content"], inside]));
        }
        found
    }

    fn root(&self) -> PageId {
        self.emulator.root_page_id().into_id().unwrap()
    }

    /// Lets so many requests through, and meets the next one with a fault.
    fn fail_after(&self, requests: usize, fault: &Fault) {
        (0..requests).for_each(|_| self.emulator.fail_next(Fault::slow_drip(Duration::ZERO)));
        self.emulator.fail_next(fault.clone());
    }

    /// Uses up what is left of the faults to come.
    async fn forget_faults(&self, requests: usize) {
        let hasty = self.notion.with_retry(RetryPolicy::none());
        for _ in 0..=requests {
            let _ = hasty.users().me().await;
        }
    }

    fn appends(&self) -> usize {
        self.emulator.requests_where(|request| request.operation == Some("append_block_children")).len()
    }
}

/// The types, texts and children of blocks.
fn outline(blocks: &[Value]) -> Vec<Value> {
    let outline = blocks.iter().map(|block| {
        let (kind, payload) = block.as_object().unwrap().iter().next().unwrap();
        let inside = payload["children"].as_array().map(Vec::as_slice).unwrap_or_default();
        json!([kind, payload["rich_text"][0]["text"]["content"], outline(inside)])
    });
    outline.collect()
}

/// A block of a type with text.
fn block(kind: &str, text: &str, children: &[Value]) -> Value {
    let mut block = json!({kind: {"rich_text": [{"text": {"content": text}}]}});
    if !children.is_empty() {
        block[kind]["children"] = json!(children);
    }
    block
}

fn items(count: usize, name: &str) -> Vec<Value> {
    (0..count).map(|number| block("bulleted_list_item", &format!("{name} {number}"), &[])).collect()
}

fn chain(depth: usize) -> Value {
    (0..depth).fold(block("paragraph", "the end", &[]), |inner, level| {
        let level = format!("level {level}");
        block("toggle", &level, &[block("quote", "before", &[]), inner, block("quote", "behind", &[])])
    })
}

fn columns(of: &[Vec<Value>]) -> Value {
    let columns: Vec<Value> = of.iter().map(|children| json!({"column": {"children": children}})).collect();
    json!({"column_list": {"children": columns}})
}

fn table(rows: usize) -> Value {
    let rows: Vec<Value> =
        (0..rows).map(|row| json!({"table_row": {"cells": [[{"text": {"content": row.to_string()}}]]}})).collect();
    json!({"table": {"table_width": 1, "children": rows}})
}

/// A tree whose levels have so many blocks in each block.
fn tree(levels: &[usize], name: &str) -> Vec<Value> {
    let Some((count, below)) = levels.split_first() else { return Vec::new() };
    (0..*count)
        .map(|number| {
            let name = format!("{name}.{number}");
            block("numbered_list_item", &name, &tree(below, &name))
        })
        .collect()
}

/// Contents of all kinds, and in how many appends they go at most.
fn contents() -> Vec<(&'static str, Vec<Value>, usize)> {
    let between = |block: Value| vec![self::block("paragraph", "first", &[]), block, self::block("paragraph", "last", &[])];
    vec![
        ("nothing much", items(3, "a"), 1),
        ("many", items(1_234, "a"), 13),
        ("deep", vec![chain(40)], 115),
        ("wide within", between(block("toggle", "list", &items(345, "a"))), 6),
        ("a heading", between(block("heading_3", "list", &items(150, "a"))), 3),
        ("more than a thousand at once", tree(&[15, 20, 5], ""), 3),
        ("four levels", tree(&[3, 4, 5, 6], ""), 7),
        ("a long table", between(table(250)), 4),
        ("a table deep down", between(block("toggle", "a", &[block("toggle", "b", &[block("toggle", "c", &[table(120)])])])), 6),
        ("columns", between(columns(&[items(130, "a"), vec![chain(4), table(3)], items(1, "c")])), 12),
        (
            "columns deep down",
            between(block("toggle", "a", &[block("quote", "b", &[columns(&[items(2, "a"), vec![chain(3)]])])])),
            9,
        ),
        (
            "tabs",
            between(json!({"tab": {"children": [block("paragraph", "one", &[chain(2)]), block("paragraph", "two", &[])]}})),
            5,
        ),
        (
            "large",
            (0..12).map(|_| block("paragraph", &"k".repeat(2000), &vec![block("quote", &"k".repeat(2000), &[]); 60])).collect(),
            4,
        ),
    ]
}

#[tokio::test]
async fn what_is_appended_is_what_is_there() {
    let scene = Scene::start().await;
    for (what, content, most) in contents() {
        let children: Vec<BlockRequest> = serde_json::from_value(json!(content)).unwrap();
        let page = scene.notion.pages().create(scene.root()).await.unwrap().id().to_string();
        let around = ["above", "below"].map(BlockRequest::paragraph);
        let above = scene.notion.blocks().append(&page, around).await.unwrap().results[0].id().clone();
        scene.emulator.clear_requests();
        let input =
            json!({"block_id": page, "children": children, "position": {"type": "after_block", "after_block": {"id": above}}});
        let answer = scene.notion.run("append_blocks", input).await.unwrap_or_else(|error| unreachable!("{what}: {error}")).data;
        assert!(scene.appends() <= most, "{what}: {}", scene.appends());
        let expected = outline(&content);
        let mut found = scene.outline(page).await;
        // It is where it was to go.
        assert_eq!([found.remove(0), found.pop().unwrap()], ["above", "below"].map(|text| json!(["paragraph", text, []])));
        assert!(found == expected, "{what}: {found:?}");
        // The answer has what is on the first level, and knows what came into it.
        let answered = answer["results"].as_array().unwrap();
        assert!(answered.len() >= expected.len());
        for (block, expected) in answered.iter().zip(&expected) {
            assert_eq!(block["type"], expected[0], "{what}");
            assert_eq!(block["has_children"], json!(expected[2] != json!([])), "{what}");
        }
    }
}

#[tokio::test]
async fn what_a_page_is_created_with_is_what_is_there() {
    let scene = Scene::start().await;
    for (what, content, most) in contents() {
        let children: Vec<BlockRequest> = serde_json::from_value(json!(content)).unwrap();
        let title = PropertyValueRequest::title("Kale");
        scene.emulator.clear_requests();
        let page = scene.notion.pages().create(scene.root()).property("title", title).children(children).await.unwrap();
        assert!(scene.appends() <= most, "{what}: {}", scene.appends());
        let found = scene.outline(page.id().to_string()).await;
        assert!(found == outline(&content), "{what}: {found:?}");
        let input = json!({"parent": {"page_id": scene.emulator.root_page_id()}, "properties": {}, "children": content});
        let page = scene.notion.run("create_page", input).await.unwrap_or_else(|error| unreachable!("{what}: {error}")).data;
        assert!(scene.outline(page["id"].as_str().unwrap().to_owned()).await == outline(&content), "{what}");
    }
}

/// Whether all of one outline is there in another, in its order and from the front on.
fn is_front(found: &[Value], whole: &[Value]) -> bool {
    let inside = |value: &Value| value[2].as_array().unwrap().clone();
    let Some((last, before)) = found.split_last() else { return true };
    let Some(same) = whole.get(before.len()) else { return false };
    before == &whole[..before.len()] && last[0] == same[0] && last[1] == same[1] && is_front(&inside(last), &inside(same))
}

/// Whichever request fails, and whether it was done: what is there is the front of the whole, and the error says how far it goes.
#[tokio::test]
async fn what_fails_in_the_middle_says_what_is_there() {
    let scene = Scene::start().await;
    let content = [tree(&[2], "a"), vec![chain(5), block("toggle", "list", &items(130, "b"))], tree(&[2], "c")].concat();
    let children: Vec<BlockRequest> = serde_json::from_value(json!(content)).unwrap();
    let whole = outline(&content);
    for (fault, is_in_doubt) in [
        (Fault::status(400), false),
        (Fault::reset().before_handling(), true),
        (Fault::reset().after_handling(), true),
        (Fault::garbage().after_handling(), true),
    ] {
        for number in 0.. {
            let page = scene.notion.pages().create(scene.root()).await.unwrap().id().to_string();
            scene.fail_after(number, &fault);
            let result = scene.notion.blocks().append(&page, children.clone()).await;
            if result.is_ok() {
                scene.forget_faults(number).await;
            }
            let found = scene.outline(page).await;
            let Err(error) = result else {
                assert!(found == whole && number > 5, "{found:?}");
                break;
            };
            assert_eq!(error.outcome_unknown(), is_in_doubt, "{error:?}");
            // What was done without an answer may be the last of it.
            assert!(is_front(&found, &whole) && (is_in_doubt || found != whole), "{number}: {found:?}");
            // Each request but the last is said to have been written, and no block of the last one is.
            assert_eq!(error.written().is_empty(), number == 0);
            assert_eq!(error.message().contains("all that comes before /children/"), number > 0, "{error}");
            for id in error.written() {
                scene.notion.blocks().get(id.as_str()).await.unwrap();
            }
        }
    }
}

/// Where what was added cannot be looked at, nothing more is added, and the blocks that are there are named.
#[tokio::test]
async fn what_cannot_be_found_again_gets_nothing() {
    let scene = Scene::start().await;
    let content = json!([columns(&[items(2, "a"), items(1, "b")]), columns(&[items(1, "c"), items(130, "d")])]);
    let children: Vec<BlockRequest> = serde_json::from_value(content).unwrap();
    let page = scene.notion.pages().create(scene.root()).await.unwrap().id().to_string();
    scene.fail_after(1, &Fault::status(400));
    let error = scene.notion.blocks().append(&page, children).await.unwrap_err();
    assert!(error.outcome_unknown() && error.operation() == Some("list_block_children"), "{error:?}");
    assert!(error.message().contains("added from /children/0 on"), "{error}");
    let found = scene.outline(page).await;
    assert_eq!((error.written().len(), found.len()), (2, 2));
    let in_columns: Vec<_> = found[1][2].as_array().unwrap().iter().map(|column| column[2].as_array().unwrap().len()).collect();
    assert_eq!(in_columns, [1, 1]);
}

/// A page that is there without all of its content is one that was written.
#[tokio::test]
async fn a_page_without_all_of_its_content_is_named() {
    let scene = Scene::start().await;
    let children: Vec<BlockRequest> = serde_json::from_value(json!(items(150, "a"))).unwrap();
    scene.fail_after(1, &Fault::status(400));
    let error = scene.notion.pages().create(scene.root()).children(children.clone()).await.unwrap_err();
    let [page, blocks @ ..] = error.written() else { unreachable!("{error:?}") };
    assert!(blocks.is_empty() && scene.outline(page.clone()).await.len() == 100);
    assert!(error.message().ends_with("all that comes before /children/100 was written, and stays"), "{error}");

    // Among many rows, it is not made again.
    let rows = || [scene.notion.pages().create(scene.root()).children(children.clone())];
    scene.fail_after(1, &Fault::status(400));
    let mut outcomes = scene.notion.pages().create_many(rows()).stream();
    assert_eq!(outcomes.next().await.unwrap().result.unwrap_err().written().len(), 1);
    let mut outcomes = scene.notion.pages().create_many(rows()).resume(outcomes.progress()).unwrap().stream();
    assert!(outcomes.next().await.unwrap().result.unwrap_err().outcome_unknown());
}
