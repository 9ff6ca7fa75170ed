//! Blocks as what they say.

use super::inline::plain;
use super::lists::{List, runs};
use super::{Missing, blocks};
use crate::resources::{BlockTree, PageTree};
use crate::types::{Block, BlockKind, RichText};

/// A page: a line for each line of its blocks.
pub(super) fn page(tree: &PageTree) -> String {
    let mut text = Text { missing: Missing::of(tree), lines: String::new() };
    text.blocks(&tree.blocks, 0);
    if let Some(note) = text.missing.note(&tree.id) {
        text.add(0, &format!("[{note}]"));
    }
    text.lines
}

struct Text<'a> {
    missing: Missing<'a>,
    lines: String,
}

impl Text<'_> {
    fn add(&mut self, depth: usize, text: &str) {
        for line in text.lines() {
            self.lines.push_str(format!("{}{line}", "  ".repeat(depth)).trim_end());
            self.lines.push('\n');
        }
    }

    fn blocks(&mut self, trees: &[BlockTree], depth: usize) {
        for run in runs(trees) {
            for (at, tree) in run.blocks.iter().enumerate() {
                let mark = match (run.list, tree.block.full().map(|block| &block.kind)) {
                    (Some(List::Numbered(first, _)), _) => format!("{}. ", u64::from(first) + at as u64),
                    (_, Some(BlockKind::ToDo(item))) => if item.checked { "[x] " } else { "[ ] " }.to_owned(),
                    (Some(_), _) => "- ".to_owned(),
                    (None, _) => String::new(),
                };
                self.block(tree, &mark, depth);
            }
        }
    }

    fn block(&mut self, tree: &BlockTree, mark: &str, depth: usize) {
        let own = tree.block.full().and_then(|block| own(block, tree));
        let own = own.or_else(|| blocks::placeholder(tree).map(|word| format!("[{word}]")));
        // What says something itself has the rest in it; a column, for one, does not.
        let inner = depth + usize::from(own.is_some());
        if let Some(own) = own {
            let (first, rest) = own.split_once('\n').unwrap_or((&own, ""));
            self.add(depth, &format!("{mark}{first}"));
            self.add(if mark.is_empty() { depth } else { inner }, rest);
        }
        let is_table = tree.block.full().is_some_and(|block| matches!(block.kind, BlockKind::Table(_)));
        if is_table {
            for child in blocks::beside_rows(tree) {
                self.block(child, "", depth);
            }
        } else {
            self.blocks(tree.children.as_deref().unwrap_or_default(), inner);
        }
        if let Some(note) = self.missing.note_in(tree) {
            self.add(inner, &format!("[{note}]"));
        }
    }
}

/// What a block says itself.
fn own(block: &Block, tree: &BlockTree) -> Option<String> {
    match &block.kind {
        BlockKind::Table(shape) => {
            let rows = blocks::rows(tree, shape.table_width);
            let rows = rows.iter().map(|row| row.iter().map(|text| cell(text)).collect::<Vec<_>>().join("\t"));
            return Some(rows.collect::<Vec<_>>().join("\n"));
        }
        BlockKind::TableRow(row) => return Some(row.cells.iter().map(|text| cell(text)).collect::<Vec<_>>().join("\t")),
        BlockKind::Equation(equation) => return Some(equation.expression.to_string()),
        BlockKind::Divider(_) => return Some("---".to_owned()),
        BlockKind::Code(code) => {
            let caption = plain(&code.caption);
            let separator = if caption.is_empty() { "" } else { "\n" };
            return Some(format!("{}{separator}{caption}", plain(&code.rich_text)));
        }
        _ => {}
    }
    if let Some(shown) = blocks::shown(block) {
        let label = shown.label();
        return Some(match shown.address {
            Some(address) if address != label => format!("{label} ({address})"),
            _ => label,
        });
    }
    if let Some((label, _)) = blocks::link(block) {
        return Some(label.to_owned());
    }
    blocks::text(&block.kind).map(plain)
}

fn cell(text: &[RichText]) -> String {
    plain(text).replace(['\r', '\n', '\t'], " ")
}
