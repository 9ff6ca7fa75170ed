//! Tables, with tags or with bars.

use serde_json::{Value, json};

use super::attributes::{Attributes, Tag, find_opening};
use super::inline_reader;
use super::line_reader::{Line, Lines};
use crate::block_reader::BlockDraft;
use crate::workspace::Workspace;

/// Reads what is inside of `<table>`.
pub(super) fn read_tagged(workspace: &Workspace, attributes: &Attributes, lines: &[Line<'_>]) -> Option<BlockDraft> {
    let text: String = lines.iter().map(|line| line.text).collect::<Vec<_>>().join("\n");
    let mut rows = Vec::new();
    let mut rest = text.as_str();
    while let Some((inside, behind)) = next_tag(rest, "tr") {
        let mut cells = Vec::new();
        let mut row = inside;
        while let Some((cell, behind)) = next_tag(row, "td") {
            cells.push(inline_reader::read(workspace, cell.trim()));
            row = behind;
        }
        rows.push(cells);
        rest = behind;
    }
    table(rows, (attributes.is_true("header-row"), attributes.is_true("header-column")))
}

/// The next tag of this name: what is inside, and what comes behind it.
fn next_tag<'a>(text: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
    let start = find_opening(text, &format!("<{name}"))?;
    Tag::read(&text[start..])?.inside()
}

/// Reads a table with bars, whose second line sets its head apart.
pub(super) fn read_barred(workspace: &Workspace, lines: &mut Lines<'_>) -> Option<BlockDraft> {
    let mut rows = Vec::new();
    let mut has_head = false;
    while let Some(line) = lines.peek().filter(|line| line.text.starts_with('|')) {
        lines.next();
        if rows.len() == 1 && is_rule(line.text) {
            has_head = true;
            continue;
        }
        rows.push(split_bars(line.text).iter().map(|cell| inline_reader::read(workspace, cell.trim())).collect());
    }
    table(rows, (has_head, false))
}

/// Whether a line consists of dashes and bars.
pub(super) fn is_rule(line: &str) -> bool {
    line.starts_with('|') && line.contains('-') && line.chars().all(|it| matches!(it, '|' | '-' | ':' | ' '))
}

fn split_bars(line: &str) -> Vec<String> {
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = vec![String::new()];
    let mut is_escaped = false;
    for character in line.chars() {
        if character == '|' && !is_escaped {
            cells.push(String::new());
        } else if let Some(cell) = cells.last_mut() {
            cell.push(character);
        }
        is_escaped = character == '\\' && !is_escaped;
    }
    if cells.last().is_some_and(|last| last.trim().is_empty()) {
        cells.pop();
    }
    cells
}

/// A table as wide as its widest row.
fn table(rows: Vec<Vec<Value>>, (has_column_header, has_row_header): (bool, bool)) -> Option<BlockDraft> {
    let width = rows.iter().map(Vec::len).max().filter(|width| *width > 0)?;
    let rows = rows.into_iter().map(|mut cells| {
        cells.resize(width, json!([]));
        BlockDraft::new("table_row", json!({ "cells": cells }))
    });
    let payload = json!({
        "table_width": width,
        "has_column_header": has_column_header,
        "has_row_header": has_row_header,
    });
    Some(BlockDraft { children: rows.collect(), ..BlockDraft::new("table", payload) })
}
