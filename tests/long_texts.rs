//! Texts of any length: what was written is what is there, in pieces that Notion takes, and what is too much even so is said first.

#![allow(clippy::unwrap_used, reason = "what goes wrong here is the failure of a test")]

use notion_connector::registry::validate;
use notion_connector::types::{
    BlockRequest, PageId, ParagraphRequest, PropertyValueRequest, RichTextRequest, TextRequest, UpdatePageRequest,
};
use notion_connector::{Error, IntoId, Notion};
use notion_emulator::Emulator;
use serde::Deserialize;
use serde_json::{Value, json};

struct Scene {
    emulator: Emulator,
    notion: Notion,
    page: PageId,
}

impl Scene {
    async fn start() -> Self {
        let emulator = Emulator::start().await.unwrap();
        let notion = Notion::builder().token(emulator.token()).base_url(emulator.base_url()).build().unwrap();
        let page = emulator.root_page_id().into_id().unwrap();
        Self { emulator, notion, page }
    }

    async fn run(&self, action: &str, input: Value) -> Result<Value, Error> {
        self.notion.run(action, input).await.map(|outcome| outcome.data)
    }

    /// The pieces of the last block of the page.
    async fn last_texts(&self) -> Vec<Value> {
        let block = self.notion.blocks().children(&self.page).all().await.unwrap().items.pop().unwrap();
        let block = serde_json::to_value(block).unwrap();
        block[block["type"].as_str().unwrap()]["rich_text"].as_array().unwrap().clone()
    }
}

/// A text of so many characters that are each made of several.
fn long(count: usize) -> String {
    "👩‍👩‍👧‍👦".repeat(count)
}

/// The text of pieces, each of which is whole by itself.
fn whole(pieces: &[Value]) -> String {
    let texts = pieces.iter().map(|piece| piece["plain_text"].as_str().unwrap());
    texts.clone().for_each(|text| assert!(text.starts_with('👩') && text.ends_with('👦'), "{text}"));
    texts.collect()
}

/// A paragraph whose one piece is as long as it is made.
fn in_one_piece(text: &str) -> BlockRequest {
    ParagraphRequest::new(vec![RichTextRequest::new(TextRequest::new(text))]).into()
}

#[tokio::test]
async fn a_block_has_all_of_its_text() {
    let scene = Scene::start().await;
    let text = long(500);
    let piece = json!({"text": {"content": text, "link": {"url": "https://example.com/kale"}}, "annotations": {"bold": true}, "plain_text": text});
    let content = [
        json!(BlockRequest::paragraph(text.as_str())),
        json!(BlockRequest::to_do([RichTextRequest::text(text.as_str()).bold()], true)),
        json!({"quote": {"rich_text": [piece]}}),
        json!({"toggle": {"rich_text": [{"type": "text", "text": {"content": text}}]}}),
    ];
    for block in content {
        scene.run("append_blocks", json!({"block_id": scene.page, "children": [block]})).await.unwrap();
        let pieces = scene.last_texts().await;
        assert_eq!((pieces.len(), whole(&pieces)), (3, text.clone()));
        assert!(
            pieces.iter().all(|piece| piece["annotations"] == pieces[0]["annotations"] && piece["href"] == pieces[0]["href"])
        );
        if block.get("quote").is_some() {
            assert!(
                pieces.iter().all(|piece| piece["href"] == "https://example.com/kale" && piece["annotations"]["bold"] == true)
            );
        }
        let id = scene.notion.blocks().children(&scene.page).all().await.unwrap().items.pop().unwrap().id().to_string();
        let kind = block.as_object().unwrap().keys().find(|key| *key != "type").unwrap();
        let change = json!({"block_id": id, kind: {"rich_text": [{"text": {"content": long(400)}}]}});
        if validate("update_block", &change).unwrap().is_valid() {
            scene.run("update_block", change).await.unwrap();
            assert_eq!(whole(&scene.last_texts().await), long(400));
        }
    }
    // What was not made by a short way is divided, too, wherever it stands.
    for block in [in_one_piece(&text), BlockRequest::toggle(text.as_str()).with_children([in_one_piece(&text)])] {
        scene.notion.blocks().append(&scene.page, [block]).await.unwrap();
        assert_eq!(whole(&scene.last_texts().await), text);
    }
}

#[tokio::test]
async fn a_value_has_all_of_its_text() {
    let scene = Scene::start().await;
    let database = json!({
        "parent": {"page_id": scene.page}, "title": [{"text": {"content": "Rows"}}],
        "properties": {"Name": {"title": {}}, "Notes": {"rich_text": {}}},
    });
    let database = scene.run("create_database", database).await.unwrap();
    let source = database["data_sources"][0]["id"].as_str().unwrap();
    let in_one_piece = || json!([{"text": {"content": long(1000)}}]);
    let typed = |name: &str| PropertyValueRequest::deserialize(json!({name: in_one_piece()})).unwrap();
    let properties = json!({"Name": {"title": in_one_piece()}, "Notes": {"rich_text": in_one_piece()}});
    let parent = json!({"data_source_id": source});
    let row = scene.run("create_page", json!({"parent": parent, "properties": properties})).await.unwrap();
    let id = row["id"].as_str().unwrap();
    let mut answers = vec![row.clone()];
    let empty = json!({"page_id": id, "properties": {"Name": {"title": []}, "Notes": {"rich_text": []}}});
    scene.run("update_page", empty).await.unwrap();
    answers.push(scene.run("update_page", json!({"page_id": id, "properties": properties})).await.unwrap());
    let request = UpdatePageRequest::deserialize(json!({"properties": properties})).unwrap();
    answers.push(json!(scene.notion.pages().update(id).with_request(request).await.unwrap()));
    let pages = scene.notion.pages();
    let create = pages.create(notion_connector::types::DataSourceId::deserialize(json!(source)).unwrap());
    answers.push(json!(create.property("Name", typed("title")).property("Notes", typed("rich_text")).await.unwrap()));
    let update = pages.update(id).property("Name", PropertyValueRequest::title(long(1000)));
    answers.push(json!(update.property("Notes", PropertyValueRequest::rich_text(long(1000))).await.unwrap()));
    for answer in answers {
        let values = &answer["properties"];
        for pieces in [&values["Name"]["title"], &values["Notes"]["rich_text"]] {
            assert_eq!(whole(pieces.as_array().unwrap()), long(1000));
        }
    }
}

/// A comment, the title of a database, the caption of an image, a cell of a table, and code.
#[tokio::test]
async fn so_has_everything_else() {
    let scene = Scene::start().await;
    let pieces = || json!([{"text": {"content": long(300)}}]);
    let comment = scene.run("create_comment", json!({"parent": {"page_id": scene.page}, "rich_text": pieces()})).await.unwrap();
    assert_eq!(whole(comment["rich_text"].as_array().unwrap()), long(300));
    let database = json!({"parent": {"page_id": scene.page}, "title": pieces(), "properties": {"Name": {"title": {}}}});
    let database = scene.run("create_database", database).await.unwrap();
    assert_eq!(whole(database["title"].as_array().unwrap()), long(300));
    let blocks: Vec<BlockRequest> = serde_json::from_value(json!([
        {"image": {"external": {"url": "https://example.com/kale.png"}, "caption": pieces()}},
        {"code": {"rich_text": pieces(), "caption": pieces(), "language": "rust"}},
        {"bookmark": {"url": "https://example.com", "caption": pieces()}},
        {"table": {"table_width": 2, "children": [{"table_row": {"cells": [pieces(), pieces()]}}]}},
    ]))
    .unwrap();
    scene.notion.blocks().append(&scene.page, blocks.clone()).await.unwrap();
    scene.run("append_blocks", json!({"block_id": scene.page, "children": blocks})).await.unwrap();
    let mut written = scene.notion.blocks().children(&scene.page).all().await.unwrap().items;
    for _ in 0..2 {
        let table = written.pop().unwrap().id().to_string();
        let [bookmark, code, image] = [(); 3].map(|()| json!(written.pop().unwrap()));
        let row = json!(scene.notion.blocks().children(table).all().await.unwrap().items[0]);
        for texts in [
            &image["image"]["caption"],
            &code["code"]["rich_text"],
            &code["code"]["caption"],
            &bookmark["bookmark"]["caption"],
            &row["table_row"]["cells"][0],
            &row["table_row"]["cells"][1],
        ] {
            assert_eq!(whole(texts.as_array().unwrap()), long(300), "{image} {code} {bookmark} {row}");
        }
    }
}

/// More than a hundred pieces are no text that Notion takes: it is said where they stand, before anything is sent.
#[tokio::test]
async fn a_text_that_is_longer_than_any_is_refused_first() {
    let scene = Scene::start().await;
    let text = "k".repeat(200_001);
    scene.emulator.clear_requests();
    let pieces = json!([{"text": {"content": text}}]);
    let block = json!({"quote": {"rich_text": pieces}});
    let inside = json!([{"divider": {}}, {"toggle": {"rich_text": [], "children": [block]}}]);
    let page = json!({"page_id": scene.page});
    for (action, input, field) in [
        ("append_blocks", json!({"block_id": scene.page, "children": inside}), "/children/1/toggle/children/0/quote/rich_text"),
        ("create_page", json!({"parent": page, "properties": {}, "children": [block]}), "/children/0/quote/rich_text"),
        ("create_page", json!({"parent": page, "properties": {"title": {"title": pieces}}}), "/properties/title/title"),
        (
            "update_page",
            json!({"page_id": scene.page, "properties": {"A/B": {"rich_text": pieces}}}),
            "/properties/A~1B/rich_text",
        ),
        ("create_comment", json!({"parent": {"page_id": scene.page}, "rich_text": pieces}), "/rich_text"),
    ] {
        let error = scene.run(action, input.clone()).await.unwrap_err();
        assert!(error.is_input() && error.message().contains("101 pieces"), "{action}: {error}");
        assert_eq!(error.field(), Some(field), "{action}");
        let found = validate(action, &input).unwrap().errors;
        assert_eq!(found.iter().map(|error| error.field.as_str()).collect::<Vec<_>>(), [field], "{action}: {found:?}");
    }
    let blocks = scene.notion.blocks();
    let append = blocks.append(&scene.page, [BlockRequest::divider(), BlockRequest::paragraph(text.as_str())]).await.unwrap_err();
    let title = PropertyValueRequest::title(text.as_str());
    let create = scene.notion.pages().create(scene.page.clone()).property("title", title.clone()).await.unwrap_err();
    let update = scene.notion.pages().update(&scene.page).property("A/B", title).await.unwrap_err();
    let fields = [append, create, update].map(|error| error.field().unwrap_or_default().to_owned());
    assert_eq!(fields, ["/children/1/paragraph/rich_text", "/properties/title/title", "/properties/A~1B/title"]);
    assert_eq!(scene.emulator.requests().len(), 0);
}

/// What goes out as it is given is not touched.
#[tokio::test]
async fn a_raw_request_is_what_it_is() {
    let scene = Scene::start().await;
    let body = json!({"children": [{"quote": {"rich_text": [{"text": {"content": long(300)}}]}}]});
    let input = json!({"method": "PATCH", "url": format!("/blocks/{}/children", scene.page), "data": body});
    let answer = scene.run("raw_request", input).await;
    let text = answer.map_or_else(|error| error.to_string(), |answer| answer.to_string());
    assert!(text.contains("≤ `2000`"), "{text}");
}
