//! The content of pages, block by block and level by level.

use serde_json::{Value, json};

use super::{Bench, paragraph, results, text};

/// A toggle with blocks in it.
fn toggle(content: &str, children: &[Value]) -> Value {
    json!({"toggle": {"rich_text": [{"text": {"content": content}}], "children": children}})
}

/// The texts of blocks and of those in them, as an outline.
fn outline(blocks: &[Value]) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        let kind = text(&block["type"]);
        let content = block[kind.as_str()]["rich_text"][0]["plain_text"].as_str().unwrap_or(&kind).to_owned();
        match block["children"].as_array() {
            Some(children) => lines.push(format!("{content}({})", outline(children))),
            None => lines.push(content),
        }
    }
    lines.join(" ")
}

impl Bench {
    /// A page with three levels of blocks, and a page in it; its id.
    async fn orchard(&self) -> String {
        let page = self.page("Orchard", &["one"]).await;
        let children = [toggle("two", &[paragraph("a"), toggle("b", &[])]), toggle("three", &[paragraph("c")])];
        let added = self.run("append_blocks", json!({"block_id": page, "children": children})).await.data;
        let two = self.run("get_block_children", json!({"block_id": results(&added)[0]["id"]})).await.data;
        let inner = json!({"block_id": results(&two)[1]["id"], "children": [paragraph("i"), paragraph("ii")]});
        self.run("append_blocks", inner).await;
        let child = json!({
            "parent": {"page_id": page},
            "properties": {"title": {"title": [{"text": {"content": "Trees"}}]}},
            "children": [paragraph("not here")]
        });
        self.run("create_page", child).await;
        page
    }
}

#[tokio::test]
async fn gets_blocks_level_by_level() {
    let bench = Bench::start().await;
    let page = bench.orchard().await;
    for (input, expected, reason, requests) in [
        (json!({}), "one two three child_page", None, 1),
        (json!({"recursive": false, "page_size": 2}), "one two", Some("more_pages"), 1),
        (json!({"recursive": true}), "one two(a b(i ii)) three(c) child_page", None, 4),
        (json!({"recursive": "yes", "page_size": 2}), "one two(a b(i ii))", Some("more_pages"), 3),
        (json!({"recursive": true, "page_size": 2, "fetch_all": true}), "one two(a b(i ii)) three(c) child_page", None, 4),
        // A whole level before the next, and no request for what is not wanted.
        (json!({"recursive": true, "limit": 2}), "one two", Some("limit"), 1),
        (json!({"recursive": true, "limit": 4}), "one two three child_page", Some("limit"), 1),
        (json!({"recursive": true, "limit": 5}), "one two(a) three child_page", Some("limit"), 2),
        (json!({"recursive": true, "limit": 7}), "one two(a b) three(c) child_page", Some("limit"), 3),
        (json!({"recursive": true, "limit": 8}), "one two(a b(i)) three(c) child_page", Some("limit"), 4),
        (json!({"recursive": true, "limit": 9}), "one two(a b(i ii)) three(c) child_page", None, 4),
        (json!({"limit": 2}), "one two", Some("limit"), 1),
    ] {
        let mut given = input.clone();
        given["block_id"] = json!(page);
        let got = bench.run("get_block_children", given).await;
        assert_eq!(outline(results(&got.data)), expected, "{input}");
        assert_eq!(got.meta.incomplete_reason.as_deref(), reason, "{input}: {:?}", got.meta);
        assert_eq!((got.meta.complete, got.meta.requests), (Some(reason.is_none()), requests), "{input}");
        assert_eq!(got.data["object"], "list", "{input}");
    }
}

/// What a limit cut off, and what is not gone into, is said.
#[tokio::test]
async fn says_what_is_not_there() {
    let bench = Bench::start().await;
    let page = bench.orchard().await;
    let got = bench.run("get_block_children", json!({"block_id": page, "recursive": true, "limit": 5})).await;
    let notes = got.meta.notes.join("\n");
    for cut in &results(&got.data)[1..3] {
        assert!(notes.contains(&text(&cut["id"])), "{notes}");
    }
    assert!(notes.contains("pages and databases within are not gone into"), "{notes}");
    assert_eq!(got.meta.next_cursor, None);
    let got = bench.run("get_block_children", json!({"block_id": page, "recursive": true, "limit": 2})).await;
    let rest = json!({"block_id": page, "recursive": true, "start_cursor": got.meta.next_cursor});
    assert_eq!(outline(results(&bench.run("get_block_children", rest).await.data)), "three(c) child_page");
}

#[tokio::test]
async fn appends_where_it_is_said() {
    let bench = Bench::start().await;
    let page = bench.page("Kale", &["one", "two"]).await;
    let first = bench.run("get_block_children", json!({"block_id": page})).await.data;
    let id = text(&results(&first)[0]["id"]);
    for (position, name) in [
        (Value::Null, "end"),
        (json!({"type": "start"}), "start"),
        (json!({"type": "after_block", "after_block": {"id": id.replace('-', "")}}), "after"),
        (json!({"after_block": {"id": id}}).to_string().into(), "right after"),
    ] {
        let input = json!({"block_id": page, "children": [paragraph(name)], "position": position});
        let added = bench.run("append_blocks", input).await;
        // What stood behind the place comes after what was added.
        assert_eq!((outline(&results(&added.data)[..1]).as_str(), added.meta.complete), (name, Some(true)));
    }
    let blocks = bench.run("get_block_children", json!({"block_id": page})).await.data;
    assert_eq!(outline(results(&blocks)), "start one right after after two end");
}

/// More blocks than one request takes stand in their order, wherever they go.
#[tokio::test]
async fn appends_many_in_their_order() {
    let bench = Bench::start().await;
    let numbers = |from: usize, to: usize| (from..to).map(|number| paragraph(&number.to_string())).collect::<Vec<_>>();
    for (position, before, after) in [
        (Value::Null, "one two ", ""),
        (json!({"type": "end"}), "one two ", ""),
        (json!({"type": "start"}), "", " one two"),
        (json!({"type": "after_block"}), "one ", " two"),
    ] {
        let page = bench.page("Kale", &["one", "two"]).await;
        let first = bench.run("get_block_children", json!({"block_id": page})).await.data;
        let mut position = position;
        if position["type"] == "after_block" {
            position["after_block"] = json!({"id": results(&first)[0]["id"]});
        }
        let input = json!({"block_id": page, "children": numbers(0, 230), "position": position});
        let added = bench.run("append_blocks", input).await;
        assert_eq!((added.meta.requests, added.meta.complete), (3, Some(true)), "{position}");
        let expected: Vec<_> = (0..230).map(|number: usize| number.to_string()).collect();
        assert_eq!(outline(&results(&added.data)[..230]), expected.join(" "), "{position}");
        let blocks = bench.run("get_block_children", json!({"block_id": page, "fetch_all": true})).await.data;
        assert_eq!(outline(results(&blocks)), format!("{before}{}{after}", expected.join(" ")), "{position}");
    }
}

#[tokio::test]
async fn changes_and_deletes_a_block() {
    let bench = Bench::start().await;
    let page = bench.page("Kale", &["one"]).await;
    let block = results(&bench.run("get_block_children", json!({"block_id": page})).await.data)[0].clone();
    let input = json!({"block_id": block["id"], "content": paragraph("two")});
    let changed = bench.run("update_block", input).await.data;
    assert_eq!(changed["paragraph"]["rich_text"][0]["plain_text"], "two");
    let url = format!("https://www.notion.so/{}#{}", page.replace('-', ""), text(&block["id"]).replace('-', ""));
    let got = bench.run("get_block", json!({"block_id": url})).await.data;
    assert_eq!((&got["id"], &got["paragraph"]), (&block["id"], &changed["paragraph"]));
    // A page is the block of its content, too.
    assert_eq!(bench.run("get_block", json!({"block_id": page})).await.data["type"], "child_page");
    assert_eq!(bench.run("delete_block", json!({"block_id": block["id"]})).await.data["in_trash"], true);
    let left = bench.run("get_block_children", json!({"block_id": page})).await;
    assert_eq!((results(&left.data).len(), left.meta.complete), (0, Some(true)));
    let back = bench.run("update_block", json!({"block_id": block["id"], "content": {"in_trash": false}})).await.data;
    assert_eq!(back["in_trash"], false);
}
