//! Tables for people.

use serde_json::Value;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::format::{in_a_line, printable};

/// The widest cell.
const WIDEST: usize = 64;

/// What stands for the rest of a cell that is wider.
const CUT: char = '…';

/// The field that leads to an item.
const ID: &str = "id";

/// What is the same in each row, and of no use to people.
const LEFT_OUT: [&str; 2] = ["object", "request_id"];

/// A table of items: of rows of a database, a column for each property; of others, one for each field that some item has.
pub(crate) fn table(items: &[Value]) -> String {
    let rows: Vec<Vec<(&str, String)>> = items.iter().map(cells).collect();
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in rows.iter().flatten().filter(|(_, text)| !text.is_empty()) {
        if !names.contains(name) {
            names.push(name);
        }
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
    let shown = |(name, value): (&'_ String, &Value)| (!LEFT_OUT.contains(&name.as_str())).then(|| cell(&in_a_line(value)));
    match fields.get("properties") {
        // What a row is, its properties say; its id leads to the rest.
        Some(Value::Object(properties)) if fields.contains_key(ID) => properties
            .iter()
            .map(|(name, value)| (name.as_str(), cell(&in_a_line(value))))
            .chain(fields.get(ID).map(|id| (ID, cell(&in_a_line(id)))))
            .collect(),
        _ => fields.iter().filter_map(|(name, value)| Some((name.as_str(), shown((name, value))?))).collect(),
    }
}

/// A text that fits into a cell.
fn cell(text: &str) -> String {
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
