//! The wiki: pages inside of pages.

use serde_json::{Value, json};

use super::{id, in_home, paragraph, text};

const PART: u16 = 3;

/// The wiki's first page, with the others inside of it.
pub(super) fn pages() -> Value {
    let mut children = vec![paragraph("Everything that the team wants to find again.")];
    let chapters = [
        ("Getting started", "🚀", "What to do on the first day.", ["Accounts", "Tools"]),
        ("How we work", "🤝", "What was agreed on, so that it need not be agreed on again.", ["Meetings", "Holidays"]),
        ("Product", "📦", "What it is for, and what it is not.", ["Glossary", "Decisions"]),
    ];
    for ((title, emoji, about, parts), chapter) in chapters.into_iter().zip(1..) {
        let parts = parts.into_iter().zip(1..).map(|(part, number)| {
            let content = vec![
                json!({ "heading_2": { "rich_text": text(part) } }),
                paragraph("Nothing is written here yet."),
                json!({ "bulleted_list_item": { "rich_text": text("Somebody should begin.") } }),
            ];
            child(id(PART, chapter * 0x10 + number), part, "📄", content)
        });
        let content = std::iter::once(paragraph(about)).chain(parts).collect();
        children.push(child(id(PART, chapter * 0x10), title, emoji, content));
    }
    json!({
        "id": id(PART, 1),
        "title": "Team wiki",
        "icon": { "type": "emoji", "emoji": "📚" },
        "parent": in_home(),
        "children": children,
    })
}

/// A page among the blocks of another.
fn child(id: String, title: &str, emoji: &str, children: Vec<Value>) -> Value {
    json!({
        "id": id,
        "type": "child_page",
        "child_page": { "title": title },
        "icon": { "type": "emoji", "emoji": emoji },
        "children": children,
    })
}
