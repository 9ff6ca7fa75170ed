//! The workspace to look around in.

mod groceries;
mod long_page;
mod tasks;
mod wiki;

use serde_json::{Value, json};

use super::Seed;

/// The ids of the demo, so that they can be written down: they are the same in each run.
const HOME: &str = "d0000000-0000-4000-8000-000000000001";
const ADA: &str = "d0000000-0000-4000-8000-0000000000a1";
const BO: &str = "d0000000-0000-4000-8000-0000000000a2";
const BOT: &str = "d0000000-0000-4000-8000-0000000000b1";

impl Seed {
    /// A workspace to look around in: a grocery list with meals, a wiki, a task board and a long page, under one page, with two
    /// people. Its ids are the same in each run.
    pub fn demo() -> Self {
        let [groceries, meals] = groceries::databases();
        Self::from(json!({
            "workspace": { "id": "d0000000-0000-4000-8000-0000000000f1", "name": "Demo workspace" },
            "users": [
                person(ADA, "Ada Example", "ada@example.com"),
                person(BO, "Bo Example", "bo@example.com"),
                bot(),
            ],
            "bot": BOT,
            "root_page": HOME,
            "pages": [home(), wiki::pages(), long_page::page()],
            "databases": [groceries, meals, tasks::database()],
        }))
    }
}

fn home() -> Value {
    json!({
        "id": HOME,
        "title": "Home",
        "icon": { "type": "emoji", "emoji": "🏠" },
        "children": [
            { "heading_1": { "rich_text": text("Welcome") } },
            paragraph("This workspace is made up. Everything in it can be read and changed with the API."),
            { "callout": { "rich_text": text("The ids of what is here are the same in each run."), "icon": { "type": "emoji", "emoji": "💡" } } },
            { "divider": {} },
        ],
    })
}

fn person(id: &str, name: &str, email: &str) -> Value {
    json!({ "object": "user", "id": id, "type": "person", "name": name, "avatar_url": null, "person": { "email": email } })
}

fn bot() -> Value {
    json!({
        "object": "user",
        "id": BOT,
        "type": "bot",
        "name": "Emulator",
        "avatar_url": null,
        "bot": {
            "owner": { "type": "workspace", "workspace": true },
            "workspace_name": "Demo workspace",
            "workspace_id": "d0000000-0000-4000-8000-0000000000f1",
            "workspace_limits": { "max_file_upload_size_in_bytes": 5_368_709_120_u64 },
        },
    })
}

/// The id of a part of the demo: the number of the part, and that of the object in it.
fn id(part: u16, number: u16) -> String {
    format!("d{part:03x}0000-0000-4000-8000-{number:012x}")
}

fn text(content: &str) -> Value {
    json!([{ "text": { "content": content } }])
}

fn paragraph(content: &str) -> Value {
    json!({ "paragraph": { "rich_text": text(content) } })
}

fn in_home() -> Value {
    json!({ "type": "page_id", "page_id": HOME })
}
