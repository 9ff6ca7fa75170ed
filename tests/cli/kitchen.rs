//! The workspace that the program is tried on: the same ids, times and secrets in each run.

use notion_emulator::{Clock, Emulator, Seed};
use serde_json::json;

pub(crate) const TOKEN: &str = "ntn_of_the_kitchen";
pub(crate) const PAGE: &str = "0b1c2d3e-4f50-4172-8394-a5b6c7d8e9f0";
pub(crate) const DATABASE: &str = "d9824bdc-8445-4327-be8b-5b47500af6ce";
pub(crate) const PERSON: &str = "6794760a-1f15-45cd-9c65-0dfe42f5135a";

/// An emulator with a page, a database of three rows, and two users.
pub(crate) async fn start() -> Emulator {
    let row = |id: u8, name: &str, price: f64, stocked: bool| {
        json!({
            "id": format!("00000000-0000-4000-8000-0000000000{id:02}"),
            "properties": {
                "Name": {"title": [{"text": {"content": name}}]},
                "Price": {"number": price},
                "In stock": {"checkbox": stocked}
            }
        })
    };
    let seed = json!({
        "workspace": {"name": "Kitchen"},
        "users": [
            {"id": "16d84278-ab0e-484c-9bdd-b35da3bd8905", "type": "bot", "name": "Groceries"},
            {"id": PERSON, "type": "person", "name": "Ada", "person": {"email": "ada@example.com"}}
        ],
        "pages": [{"id": PAGE, "title": "Home", "children": [{"paragraph": {"rich_text": [{"text": {"content": "Hello."}}]}}]}],
        "databases": [{
            "id": DATABASE,
            "title": "Groceries",
            "parent": {"page_id": PAGE},
            "properties": {"Name": {"title": {}}, "Price": {"number": {}}, "In stock": {"checkbox": {}}},
            "rows": [row(1, "Kale", 2.5, true), row(2, "Figs", 4.0, false), row(3, "Soy sauce 醤油", 3.25, true)]
        }]
    });
    let clock: Clock = "2026-07-01T12:00:00Z".parse().unwrap();
    Emulator::builder().seed(Seed::from(seed)).clock(clock).token(TOKEN).deterministic().start().await.unwrap()
}
