//! The task board.

use serde_json::{Value, json};

use super::{ADA, BO, id, in_home, text};

const PART: u16 = 2;

/// The board: tasks with a status, a date, a number and somebody who does them.
pub(super) fn database() -> Value {
    json!({
        "id": id(PART, 1),
        "title": "Task board",
        "icon": { "type": "emoji", "emoji": "✅" },
        "parent": in_home(),
        "data_sources": [{
            "id": id(PART, 2),
            "title": "Task board",
            "properties": {
                "Task": { "title": {} },
                "Status": { "status": {} },
                "Who": { "people": {} },
                "Due": { "date": {} },
                "Effort": { "number": {} },
                "Tags": { "multi_select": { "options": [
                    { "name": "docs", "color": "blue" }, { "name": "bug", "color": "red" }, { "name": "idea", "color": "purple" },
                ] } },
                "Id": { "unique_id": { "prefix": "TASK" } },
                "Created": { "created_time": {} },
            },
            "rows": rows(),
        }],
    })
}

fn rows() -> Vec<Value> {
    const TASKS: [(&str, &str, &str, f64, &str, &str); 8] = [
        ("Write the release notes", "In progress", ADA, 2.0, "docs", "2026-07-03"),
        ("Answer the first questions", "Not started", BO, 1.0, "docs", "2026-07-06"),
        ("Find out why the import stops", "In progress", BO, 5.0, "bug", "2026-07-02"),
        ("Dates a day too early", "Done", ADA, 3.0, "bug", "2026-06-24"),
        ("Fewer clicks to a new row", "Not started", ADA, 8.0, "idea", "2026-08-01"),
        ("Draw the new icons", "Not started", BO, 5.0, "idea", "2026-07-20"),
        ("Read the survey", "Done", BO, 1.0, "docs", "2026-06-19"),
        ("Plan the summer", "Done", ADA, 2.0, "idea", "2026-06-12"),
    ];
    let row = |((task, status, who, effort, tag, due), number): ((&str, &str, &str, f64, &str, &str), u16)| {
        json!({
            "id": id(PART, number),
            "properties": {
                "Task": task,
                "Status": { "status": { "name": status } },
                "Who": { "people": [{ "id": who }] },
                "Due": { "date": { "start": due } },
                "Effort": { "number": effort },
                "Tags": { "multi_select": [{ "name": tag }] },
            },
            "children": [
                { "to_do": { "rich_text": text("Begin"), "checked": status != "Not started" } },
                { "to_do": { "rich_text": text("Finish"), "checked": status == "Done" } },
            ],
        })
    };
    TASKS.into_iter().zip(0x11..).map(row).collect()
}
