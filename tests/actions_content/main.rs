//! The actions that are not the original's, against the emulator.

#![allow(clippy::panic, reason = "the functions that all tests share are not tests themselves")]

mod blocks;
mod comments;
mod data_sources;
mod databases;
mod files;
mod pages;
mod upserts;
mod views;
mod workspace;

use notion_connector::actions::Outcome;
use notion_connector::{Error, Notion};
use notion_emulator::Emulator;
use serde_json::{Value, json};

struct Bench {
    emulator: Emulator,
    notion: Notion,
}

impl Bench {
    async fn start() -> Self {
        Self::of(Emulator::start().await.unwrap_or_else(|error| panic!("{error}")))
    }

    fn of(emulator: Emulator) -> Self {
        let notion = Notion::builder().token(emulator.token()).base_url(emulator.base_url()).build();
        Self { emulator, notion: notion.unwrap_or_else(|error| panic!("{error}")) }
    }

    /// Runs an action that is to succeed, and checks what it says of its requests against what was sent.
    async fn run(&self, action: &str, input: Value) -> Outcome<Value> {
        self.emulator.clear_requests();
        match self.notion.run(action, input.clone()).await {
            Ok(outcome) => {
                assert_eq!(outcome.meta.requests as usize, self.emulator.requests().len(), "{action} {input}");
                outcome
            }
            Err(error) => panic!("{action} {input}: {error}"),
        }
    }

    async fn refused(&self, action: &str, input: Value) -> Error {
        self.emulator.clear_requests();
        match self.notion.run(action, input.clone()).await {
            Ok(outcome) => panic!("{action} {input} became {outcome:?}"),
            Err(error) => error,
        }
    }

    /// A page in the root page with a paragraph for each text; its id.
    async fn page(&self, title: &str, paragraphs: &[&str]) -> String {
        let children: Vec<_> = paragraphs.iter().map(|text| paragraph(text)).collect();
        let input = json!({
            "parent": {"page_id": self.emulator.root_page_id()},
            "properties": {"title": {"title": [{"text": {"content": title}}]}},
            "children": children
        });
        text(&self.run("create_page", input).await.data["id"])
    }

    /// A database of fruit in the root page; its id.
    async fn fruit(&self) -> String {
        let input = json!({
            "parent": {"page_id": self.emulator.root_page_id()},
            "title": [{"text": {"content": "Fruit"}}],
            "properties": {
                "Name": {"title": {}},
                "Note": {"rich_text": {}},
                "Price": {"number": {"format": "euro"}},
                "Ripe": {"checkbox": {}},
                "Kind": {"select": {"options": [{"name": "Stone"}, {"name": "Pome"}]}},
                "Picked": {"date": {}},
                "Shop": {"url": {}},
                "Grower": {"email": {}},
                "Telephone": {"phone_number": {}}
            }
        });
        text(&self.run("create_database", input).await.data["id"])
    }

    /// How many requests of each kind were sent since the last action.
    fn sent(&self) -> Vec<String> {
        self.emulator.requests().iter().map(|request| request.method.to_string()).collect()
    }
}

fn paragraph(content: &str) -> Value {
    json!({"paragraph": {"rich_text": [{"text": {"content": content}}]}})
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}

fn results(list: &Value) -> &[Value] {
    list["results"].as_array().unwrap_or_else(|| panic!("{list} is no list"))
}
