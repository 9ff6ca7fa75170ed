//! A page whose properties are whole, though Notion cut them at 25 references.

#![allow(clippy::unwrap_used, reason = "what goes wrong here is the failure of a test")]

mod support;

use notion_connector::Notion;
use notion_connector::types::{PageResponse, PropertyValueKind};
use notion_emulator::{Emulator, Fault, NewRow};
use serde_json::{Value, json};
use support::{Answer, Server, objects};

struct Scene {
    emulator: Emulator,
    notion: Notion,
    meals: String,
    dish: String,
}

impl Scene {
    /// A dish in so many meals, as both sides of a relation.
    async fn of(meals: usize) -> Self {
        let emulator = Emulator::start().await.unwrap();
        let notion = Notion::builder().token(emulator.token()).base_url(emulator.base_url()).build().unwrap();
        let root = emulator.root_page_id();
        let create = async |properties: Value| {
            let input = json!({"parent": {"page_id": root}, "title": [{"text": {"content": "Table"}}], "properties": properties});
            let database = notion.run("create_database", input).await.unwrap().data;
            database["data_sources"][0]["id"].as_str().unwrap().to_owned()
        };
        let dishes = create(json!({"Name": {"title": {}}, "Notes": {"rich_text": {}}, "Cooks": {"people": {}}})).await;
        let relation = json!({"data_source_id": dishes, "dual_property": {"synced_property_name": "Meals"}});
        let table = create(json!({"Name": {"title": {}}, "Dishes": {"relation": relation}})).await;
        let dish = emulator.create_rows(&dishes, 1, |_| NewRow::titled("Kale")).unwrap().remove(0);
        let related = json!({"relation": [{"id": dish}]});
        emulator.create_rows(&table, meals, |at| NewRow::titled(at.to_string()).property("Dishes", related.clone())).unwrap();
        Self { emulator, notion, meals: table, dish }
    }

    async fn set(&self, property: &str, value: Value) {
        let input = json!({"page_id": self.dish, "properties": {property: value}});
        self.notion.run("update_page", input).await.unwrap();
    }

    /// The page as Notion gives it, the whole page, and how many requests completed it.
    async fn hydrated(&self) -> (PageResponse, PageResponse, usize) {
        let page = self.notion.pages().get(self.dish.as_str()).await.unwrap();
        self.emulator.clear_requests();
        let whole = self.notion.pages().hydrate(page.clone()).await.unwrap();
        (page, whole, self.emulator.requests().len())
    }
}

/// How many references the properties have, and of how many mentions the names are known.
fn counts(page: &PageResponse) -> (usize, Option<bool>, usize, usize, usize) {
    let page = page.full().unwrap();
    let kind = |name: &str| &page.property(name).unwrap().kind;
    let known = |name: &str| match kind(name) {
        PropertyValueKind::Title(text) | PropertyValueKind::RichText(text) => {
            text.iter().filter(|piece| !["Untitled", "@Anonymous"].contains(&piece.plain_text.as_str())).count()
        }
        kind => unreachable!("{kind:?}"),
    };
    let PropertyValueKind::Relation { relation, has_more } = kind("Meals") else { unreachable!("it is a relation") };
    let PropertyValueKind::People(people) = kind("Cooks") else { unreachable!("it is people") };
    (relation.len(), *has_more, people.len(), known("Name"), known("Notes"))
}

#[tokio::test]
async fn completes_what_was_cut_and_asks_for_nothing_else() {
    let many = |one: Value, count: usize| Value::Array(vec![one; count]);
    for (meals, people, title, notes, cut, whole, requests) in [
        (3, 2, 1, 40, (3, Some(false), 2, 1, 40), (3, Some(false), 2, 1, 40), 0),
        (25, 0, 1, 0, (25, Some(false), 0, 1, 0), (25, Some(false), 0, 1, 0), 0),
        (26, 0, 1, 0, (25, Some(true), 0, 1, 0), (26, Some(false), 0, 1, 0), 1),
        (230, 25, 1, 0, (25, Some(true), 25, 1, 0), (230, Some(false), 25, 1, 0), 4),
        (0, 60, 1, 0, (0, Some(false), 25, 1, 0), (0, Some(false), 60, 1, 0), 1),
    ] {
        let scene = Scene::of(meals).await;
        let person = json!({"object": "user", "id": scene.emulator.person_id()});
        scene.set("Cooks", json!({"people": many(person, people)})).await;
        scene.set("Name", json!({"title": many(json!({"text": {"content": "Kale"}}), title)})).await;
        scene.set("Notes", json!({"rich_text": many(json!({"text": {"content": "kale"}}), notes)})).await;
        let (before, after, sent) = scene.hydrated().await;
        assert_eq!((counts(&before), counts(&after), sent), (cut, whole, requests), "{meals}, {people}");
    }
}

#[tokio::test]
async fn knows_all_that_a_text_mentions() {
    let scene = Scene::of(0).await;
    let page = json!({"mention": {"page": {"id": scene.dish}}});
    let person = json!({"mention": {"user": {"id": scene.emulator.person_id()}}});
    let text: Vec<Value> = (0..90).map(|at| [&page, &json!({"text": {"content": " and "}}), &person][at % 3].clone()).collect();
    for (property, value) in [("Name", json!({"title": text})), ("Notes", json!({"rich_text": text}))] {
        scene.set(property, value).await;
    }
    let (before, after, sent) = scene.hydrated().await;
    // Notion says that it tells of 25, and recorded answers have all: whichever it is, all are there afterwards.
    assert_eq!(sent, 2);
    assert_eq!((counts(&before), counts(&after)), ((0, Some(false), 0, 90, 90), (0, Some(false), 0, 90, 90)));
}

#[tokio::test]
async fn all_of_it_or_an_error() {
    let scene = Scene::of(30).await;
    let page = scene.notion.pages().get(scene.dish.as_str()).await.unwrap();
    scene.emulator.fail_next(Fault::status(400));
    let error = scene.notion.pages().hydrate(page).await.unwrap_err();
    assert_eq!((error.operation(), error.status()), (Some("get_page_property"), Some(400)));
    // What the integration sees a part of has no properties to complete.
    let partial: PageResponse = serde_json::from_value(objects::page(objects::PAGE)).unwrap();
    assert_eq!(scene.notion.pages().hydrate(partial.clone()).await.unwrap(), partial);
    // A page that a list gave goes as well.
    let rows = scene.notion.data_sources().query(scene.meals.as_str()).await.unwrap().results;
    let row = rows.into_iter().find_map(notion_connector::types::QueryResult::into_page).unwrap();
    assert_eq!(scene.notion.pages().hydrate(row.clone()).await.unwrap(), PageResponse::Full(row));
}

/// An item that does not belong to its property is not left out without a word.
#[tokio::test]
async fn an_item_of_another_kind_is_an_error() {
    let scene = Scene::of(30).await;
    let page = scene.notion.pages().get(scene.dish.as_str()).await.unwrap();
    let item = json!({"object": "property_item", "id": "dYjF", "type": "number", "number": 7});
    let mut list = objects::related(objects::PAGE, None);
    list["results"].as_array_mut().unwrap().push(item);
    let server = Server::answering(move |_| Answer::json(&list));
    let error = support::client(&server).pages().hydrate(page).await.unwrap_err();
    assert!(error.is_decode(), "{error}");
}
