//! Tables for people.

use serde_json::{Map, Value};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::format::{in_a_line, printable};

/// The widest cell.
const WIDEST: usize = 64;

/// What stands for the rest of a cell that is wider.
const CUT: char = '…';

/// The field that leads to an item.
const ID: &str = "id";

/// The column of what stands under the key that an item's type names.
const CONTENT: &str = "content";

/// What says little to people, and is wide.
const LEFT_OUT: [&str; 18] = [
    "object",
    "request_id",
    "properties",
    "cover",
    "icon",
    "archived",
    "in_trash",
    "is_archived",
    "is_inline",
    "is_locked",
    "created_by",
    "created_time",
    "last_edited_by",
    "last_edited_time",
    "public_url",
    "avatar_url",
    "has_children",
    "database_parent",
];

/// A table of items: of rows of a database, a column for each property; of others, one for each field that some item has.
pub(crate) fn table(items: &[Value]) -> String {
    let rows: Vec<Vec<(&str, String)>> = items.iter().map(cells).collect();
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in rows.iter().flatten().filter(|(_, text)| !text.is_empty()) {
        if !names.contains(name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        return String::new();
    }
    // An id is long, and says little.
    names.sort_by_key(|name| *name == ID);
    let text = |row: &[(&str, String)], name: &str| {
        row.iter().find(|(key, _)| *key == name).map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let body = rows.iter().map(|row| names.iter().map(|name| text(row, name)).collect());
    let head = names.iter().map(|name| cell(name)).collect();
    lines(&std::iter::once(head).chain(body).collect::<Vec<_>>())
}

/// Columns as wide as they must be, two spaces between them.
pub(crate) fn lines(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or_default();
    let widths: Vec<_> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let padded = row.iter().zip(&widths).map(|(cell, width)| format!("{cell}{:1$}  ", "", width - cell.width()));
        format!("{}\n", padded.collect::<String>().trim_end())
    };
    rows.iter().map(line).collect()
}

/// The cells of an item, with their columns.
fn cells(item: &Value) -> Vec<(&str, String)> {
    let Value::Object(fields) = item else { return vec![("value", cell(&in_a_line(item)))] };
    let shown = |name, value: &Value| (name, cell(&in_a_line(value)));
    if let Some(values) = fields.get("properties").and_then(Value::as_object).filter(|values| are_values(values)) {
        // What a row is, its properties say; its id leads to the rest.
        let properties = values.iter().map(|(name, value)| shown(name.as_str(), value));
        return properties.chain(fields.get(ID).map(|id| shown(ID, id))).collect();
    }
    let kind = item["type"].as_str().unwrap_or_default();
    let wanted = fields.iter().filter(|(name, _)| !LEFT_OUT.contains(&name.as_str()));
    wanted.map(|(name, value)| shown(if name == kind { CONTENT } else { name }, value)).collect()
}

/// Whether properties are the plain values of a row, and not the types that a database has for them.
fn are_values(properties: &Map<String, Value>) -> bool {
    !properties.is_empty() && !properties.values().any(|value| value.get("id").is_some() && value.get("type").is_some())
}

/// A text that fits into a cell.
pub(crate) fn cell(text: &str) -> String {
    let text = printable(text).replace('\n', " ");
    if text.width() <= WIDEST {
        return text;
    }
    let mut cut = String::new();
    let mut width = 1;
    for character in text.chars() {
        width += character.width().unwrap_or_default();
        if width > WIDEST {
            break;
        }
        cut.push(character);
    }
    cut.push(CUT);
    cut
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::table;

    #[test]
    fn shows_what_people_look_for() {
        let long = "kale ".repeat(20);
        for (items, expected) in [
            (json!([]), String::new()),
            (json!([1, "two\nlines", null]), "value\n1\ntwo lines\n\n".to_owned()),
            (
                json!([{"id": "7", "object": "page", "properties": {"Name": "Kale", "Tags": ["a", "b"], "Due": {"start": "1", "end": "2"}}}]),
                "Due               Name  Tags  id\nend: 2, start: 1  Kale  a, b  7\n".to_owned(),
            ),
            (
                json!([{"id": "7", "title": "Food", "cover": null, "properties": {"Name": {"id": "t", "type": "title", "title": {}}}}]),
                "title  id\nFood   7\n".to_owned(),
            ),
            (
                json!([
                    {"id": "7", "type": "paragraph", "paragraph": {"rich_text": "Hello.", "icon": null}},
                    {"id": "8", "type": "divider", "divider": {}},
                ]),
                "content            type       id\nrich_text: Hello.  paragraph  7\n                   divider    8\n".to_owned(),
            ),
            (
                json!([{"name": long, "\u{1b}[2J": "x\u{7f}"}]),
                format!("\u{fffd}[2J  name\nx\u{fffd}    {}\u{2026}\n", &long[..63]),
            ),
            (json!([{"name": "醤油", "b": 1}, {"name": "x", "b": 2}]), "b  name\n1  醤油\n2  x\n".to_owned()),
        ] {
            let Value::Array(items) = items else { panic!("a list") };
            assert_eq!(table(&items), expected, "{items:?}");
        }
    }
}
