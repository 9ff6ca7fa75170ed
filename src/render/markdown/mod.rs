//! Blocks as Markdown.

mod escape;
mod inline;

use self::escape::{as_text, comment, destination, fence, literal};
use self::inline::{cell, line, paragraph};
use super::Missing;
use super::lists::{List, Run, runs};
use super::{blocks, html};
use crate::resources::BlockTree;
use crate::types::{Block, BlockId, BlockKind, Callout, Code, RichText, Table};

/// Parts are apart from one another.
const APART: &str = "\n\n";

/// Stands where nothing shows, and something has to stand.
const NOTHING: &str = "<!-- -->";

pub(super) struct Markdown<'a> {
    pub(super) missing: Missing<'a>,
}

impl Markdown<'_> {
    /// A page, or what is in a block.
    pub(super) fn page(&self, id: &BlockId, trees: &[BlockTree]) -> String {
        apart([self.blocks(trees), self.missing.note(id).map(|note| comment(&note)).unwrap_or_default()])
    }

    fn blocks(&self, trees: &[BlockTree]) -> String {
        let mut text = String::new();
        let mut last = None;
        for run in runs(trees) {
            let part = match run.list {
                Some(list) => self.list(list, &run),
                None => run.blocks.iter().map(|tree| self.block(tree)).collect(),
            };
            // An empty paragraph shows as nothing, but lists before and after it are two.
            let before = std::mem::replace(&mut last, run.list.filter(|_| !part.is_empty()));
            let are_points = |list: Option<List<'_>>| list.is_some_and(|list| !matches!(list, List::Numbered(..)));
            text.push_str(match () {
                () if text.is_empty() || part.is_empty() => "",
                () if are_points(before) && are_points(run.list) => "\n",
                () if list_at_end(&text).is_some_and(|mark| Some(mark) == mark_of(&part)) => "\n\n<!-- -->\n\n",
                () => APART,
            });
            text.push_str(&part);
        }
        text
    }

    fn list(&self, list: List<'_>, run: &Run<'_>) -> String {
        let items = run.blocks.iter().enumerate().map(|(at, tree)| {
            let text = tree.block.full().and_then(|block| blocks::text(&block.kind)).map(paragraph).unwrap_or_default();
            match (list, tree.block.full().map(|block| &block.kind)) {
                (List::Numbered(first, _), _) => self.item(&format!("{}. ", u64::from(first) + at as u64), &text, tree),
                (List::ToDo, Some(BlockKind::ToDo(item))) => {
                    let text = if text.is_empty() { NOTHING } else { &text };
                    self.item("- ", &format!("[{}] {text}", if item.checked { 'x' } else { ' ' }), tree)
                }
                _ => self.item("- ", &text, tree),
            }
        });
        items.collect::<Vec<_>>().join("\n")
    }

    fn item(&self, mark: &str, text: &str, tree: &BlockTree) -> String {
        let children = self.children(tree);
        let indent = " ".repeat(mark.len());
        if text.is_empty() && !children.is_empty() {
            // What begins behind the mark could be taken for something else with it, such as a line of dashes.
            return format!("{}\n{}", mark.trim_end(), prefixed(&children, &indent));
        }
        // Parsers differ on items that have nothing in them.
        let text = if text.is_empty() { NOTHING } else { text };
        // A list within follows at once where it cannot be taken for more of the text.
        let is_list = children.starts_with("- ") || children.starts_with("1. ");
        let body = if is_list { format!("{text}\n{children}") } else { apart([text.to_owned(), children]) };
        format!("{mark}{}", prefixed(&body, &indent).trim_start())
    }

    /// What is in a block, and a word on what is missing there.
    fn children(&self, tree: &BlockTree) -> String {
        let note = self.missing.note_in(tree).map(|note| comment(&note)).unwrap_or_default();
        apart([self.blocks(tree.children.as_deref().unwrap_or_default()), note])
    }

    fn block(&self, tree: &BlockTree) -> String {
        let own = tree.block.full().and_then(|block| self.own(block, tree));
        let own = own.or_else(|| blocks::placeholder(tree).map(|word| comment(&word)));
        match tree.block.full().map(|block| &block.kind) {
            Some(BlockKind::Quote(_) | BlockKind::Callout(_)) => {
                let inner = apart([own.unwrap_or_default(), self.children(tree)]);
                if inner.is_empty() { ">".to_owned() } else { prefixed(&inner, "> ") }
            }
            Some(BlockKind::Toggle(_)) => apart([own.unwrap_or_default(), self.children(tree), "</details>".to_owned()]),
            Some(BlockKind::Table(_)) => {
                let rest = blocks::beside_rows(tree).map(|child| self.block(child)).collect::<Vec<_>>().join(APART);
                let note = self.missing.note_in(tree).map(|note| comment(&note)).unwrap_or_default();
                apart([own.unwrap_or_default(), rest, note])
            }
            _ => apart([own.unwrap_or_default(), self.children(tree)]),
        }
    }

    /// What a block is without those in it.
    fn own(&self, block: &Block, tree: &BlockTree) -> Option<String> {
        Some(match &block.kind {
            BlockKind::Code(code) => listing(code),
            BlockKind::Equation(equation) => fenced("math", &equation.expression),
            BlockKind::Divider(_) => "---".to_owned(),
            BlockKind::Callout(callout) => called_out(callout),
            BlockKind::Toggle(toggle) => {
                format!("<details>\n<summary>{}</summary>", html::inline(&toggle.rich_text))
            }
            BlockKind::Table(shape) => table(tree, shape),
            BlockKind::TableRow(row) => as_text(&row.cells.iter().map(|text| cell(text)).collect::<Vec<_>>().join(" | ")),
            BlockKind::MeetingNotes(_) | BlockKind::Transcription(_) => {
                let title = blocks::text(&block.kind).map(super::inline::plain).unwrap_or_default();
                let title = literal(title.replace(['\r', '\n'], " ").trim());
                if title.is_empty() { title } else { format!("**{title}**") }
            }
            kind => {
                if let Some(level) = blocks::heading(kind) {
                    return blocks::text(kind).map(|text| heading(level, text));
                }
                if let Some(shown) = blocks::shown(block) {
                    let label = literal(&shown.label().replace(['\r', '\n'], " "));
                    let Some(address) = &shown.address else {
                        let label = if label == shown.kind { String::new() } else { label };
                        return Some(apart([comment(shown.kind), label]));
                    };
                    let mark = if shown.kind == "image" { "!" } else { "" };
                    return Some(format!("{mark}[{label}]({})", destination(address)));
                }
                if let Some((label, address)) = blocks::link(block) {
                    let label = literal(&label.replace(['\r', '\n'], " "));
                    return Some(address.map(|address| format!("[{label}]({})", destination(&address))).unwrap_or(label));
                }
                return blocks::text(kind).map(paragraph);
            }
        })
    }
}

/// The mark of the list's item that a line begins; texts are written so that they begin none.
fn mark_of(line: &str) -> Option<char> {
    let rest = line.trim_start_matches(|char: char| char.is_ascii_digit());
    let mark = rest.chars().next().filter(|mark| *mark == if rest.len() < line.len() { '.' } else { '-' })?;
    rest[1..].chars().next().is_none_or(|char| matches!(char, ' ' | '\n')).then_some(mark)
}

/// The mark of the list that a text ends in. The lines of its items are indented, after the first one.
fn list_at_end(text: &str) -> Option<char> {
    text.rsplit('\n').find(|line| !line.is_empty() && !line.starts_with(' ')).and_then(mark_of)
}

/// Parts with room between them, as far as they say something.
fn apart<const N: usize>(parts: [String; N]) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(APART)
}

/// A text with something before each of its lines.
fn prefixed(text: &str, prefix: &str) -> String {
    let lines =
        text.split('\n').map(|line| if line.is_empty() { prefix.trim_end().to_owned() } else { format!("{prefix}{line}") });
    lines.collect::<Vec<_>>().join("\n")
}

fn heading(level: usize, rich_text: &[RichText]) -> String {
    let text = super::inline::lines(rich_text).iter().map(|pieces| line(pieces)).collect::<Vec<_>>().join("<br>");
    let text = text.trim();
    // Number signs at the end would be taken for the heading's own.
    let text = text.strip_suffix('#').map_or_else(|| text.to_owned(), |text| format!("{text}\\#"));
    format!("{} {text}", "#".repeat(level)).trim_end().to_owned()
}

fn called_out(callout: &Callout) -> String {
    let icon = callout.icon.as_ref().and_then(|icon| blocks::icon(&icon.kind));
    let text = paragraph(&callout.rich_text);
    match icon {
        Some(icon) => format!("{} {text}", literal(&icon)).trim_end().to_owned(),
        None => text,
    }
}

fn listing(code: &Code) -> String {
    let language = match code.language.as_str() {
        "plain text" => String::new(),
        language => language.chars().map(|char| if char.is_whitespace() || char == '`' { '-' } else { char }).collect(),
    };
    apart([fenced(&language, &super::inline::plain(&code.rich_text)), paragraph(&code.caption)])
}

fn fenced(language: &str, content: &str) -> String {
    let (fence, content) = (fence(content, 3), content.replace("\r\n", "\n").replace('\r', "\n"));
    format!("{fence}{language}\n{}{fence}", if content.is_empty() { content } else { format!("{content}\n") })
}

/// A table. GitHub's have a head always: it is empty where the table has none.
fn table(tree: &BlockTree, shape: &Table) -> String {
    let rows = blocks::rows(tree, shape.table_width);
    let Some(width) = rows.first().map(Vec::len).filter(|width| *width > 0) else { return comment("an empty table") };
    let mut lines: Vec<String> = rows.iter().map(|row| row_of(row, shape.has_row_header)).collect();
    if !shape.has_column_header {
        lines.insert(0, format!("|{}", "  |".repeat(width)));
    }
    lines.insert(1, format!("|{}", " --- |".repeat(width)));
    lines.join("\n")
}

fn row_of(row: &[&[RichText]], has_header: bool) -> String {
    let cells = row.iter().enumerate().map(|(at, text)| {
        let text = cell(text);
        if at == 0 && has_header && !text.is_empty() { format!("<strong>{text}</strong>") } else { text }
    });
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}
