//! Rich text as Markdown.

use super::super::inline::{Inline, lines};
use super::escape::{as_text, destination, fence, literal};
use crate::types::RichText;

/// A text of several lines, each of which begins no block of another kind.
pub(super) fn paragraph(rich_text: &[RichText]) -> String {
    lines(rich_text).iter().map(|pieces| as_text(&line(pieces))).collect::<Vec<_>>().join("\\\n")
}

/// A text in a cell of a table, which has one line.
pub(super) fn cell(rich_text: &[RichText]) -> String {
    let lines = lines(rich_text);
    let lines = lines.iter().map(|pieces| Line { is_cell: true, ..Line::default() }.write(pieces).trim().replace('|', "\\|"));
    lines.collect::<Vec<_>>().join("<br>")
}

/// One line of a text.
pub(super) fn line(pieces: &[Inline<'_>]) -> String {
    Line::default().write(pieces)
}

/// A line while it is written.
#[derive(Default)]
struct Line {
    text: String,
    is_cell: bool,
}

impl Line {
    fn write(mut self, pieces: &[Inline<'_>]) -> String {
        let mut link: Option<&str> = None;
        for (at, piece) in pieces.iter().enumerate() {
            let to = piece.link.as_deref();
            if to != link {
                self.end_link(link);
                self.text.push_str(if to.is_some() { "[" } else { "" });
                link = to;
            }
            let next = pieces.get(at + 1).map(|next| if next.link == piece.link { begins(next) } else { '[' });
            self.piece(piece, next);
        }
        self.end_link(link);
        self.text
    }

    fn end_link(&mut self, link: Option<&str>) {
        if let Some(link) = link {
            self.text.push_str(&format!("]({})", destination(link)));
        }
    }

    /// One piece, before a character. Space at its ends stands outside of its marks, which are none beside it.
    fn piece(&mut self, piece: &Inline<'_>, next: Option<char>) {
        let annotations = piece.annotations;
        let is_code = annotations.code && !piece.is_equation;
        let (before, content, after) = if is_code { ("", piece.text.as_str(), "") } else { split(&piece.text) };
        self.text.push_str(before);
        if content.is_empty() {
            self.text.push_str(after);
            return;
        }
        let next = after.chars().next().or(next);
        let last = self.text.chars().next_back();
        // A backtick of before would belong to it, and a cell of a table ends at a bar, even within code.
        let is_tagged = (is_code && last == Some('`')) || (self.is_cell && content.contains('|'));
        let inner = match () {
            () if is_tagged && (is_code || piece.is_equation) => format!("<code>{}</code>", literal(content)),
            () if piece.is_equation => format!("${}$", code(content)),
            () if is_code => code(content),
            () => literal(content),
        };
        let emphasis = match (annotations.bold, annotations.italic) {
            (true, true) => ("***", "<strong><em>", "</em></strong>"),
            (true, false) => ("**", "<strong>", "</strong>"),
            (false, true) => ("*", "<em>", "</em>"),
            (false, false) => ("", "", ""),
        };
        let strike = if annotations.strikethrough { ("~~", "<del>", "</del>") } else { ("", "", "") };
        let underline = if annotations.underline { ("<u>", "</u>") } else { ("", "") };
        let marks = [emphasis, strike];
        let count = marks.iter().filter(|mark| !mark.0.is_empty()).count() + usize::from(annotations.underline);
        // Marks hold between a word and what is none, and one of them around letters everywhere; not beside other marks.
        let is_word = |char: Option<char>| count == 1 && char.is_some_and(char::is_alphanumeric);
        let is_beside_marks = matches!(last, Some('*' | '~'));
        let opens = !is_beside_marks && (last.is_none_or(is_boundary) || is_word(inner.chars().next()));
        let closes = next.is_none_or(is_boundary) || is_word(inner.chars().next_back());
        let (open, close) = underline;
        let written = if opens && closes {
            let [(emphasis, ..), (strike, ..)] = marks;
            format!("{emphasis}{strike}{open}{inner}{close}{strike}{emphasis}")
        } else {
            let [(_, emphasis, no_emphasis), (_, strike, no_strike)] = marks;
            format!("{emphasis}{strike}{open}{inner}{close}{no_strike}{no_emphasis}")
        };
        self.text.push_str(&written);
        self.text.push_str(after);
    }
}

/// A text without the space at its ends, and that space.
fn split(text: &str) -> (&str, &str, &str) {
    let content = text.trim();
    if content.is_empty() {
        return (text, "", "");
    }
    let start = text.len() - text.trim_start().len();
    (&text[..start], content, &text[start + content.len()..])
}

/// The character that a piece will begin with, as far as it matters what kind it is of.
fn begins(piece: &Inline<'_>) -> char {
    let annotations = piece.annotations;
    let is_marked =
        annotations.bold || annotations.italic || annotations.strikethrough || annotations.underline || annotations.code;
    let first = piece.text.chars().next().unwrap_or(' ');
    if (is_marked && !first.is_whitespace()) || piece.is_equation { '*' } else { first }
}

/// Whether a character is surely none of a word: marks then hold before and behind it.
fn is_boundary(char: char) -> bool {
    char.is_whitespace() || char.is_ascii_punctuation()
}

/// A text between backticks, of which there are more than in it.
fn code(text: &str) -> String {
    let fence = fence(text, 1);
    let is_spaced = text.starts_with(' ') && text.ends_with(' ') && !text.trim_matches(' ').is_empty();
    let room = if text.starts_with('`') || text.ends_with('`') || is_spaced { " " } else { "" };
    format!("{fence}{room}{text}{room}{fence}")
}
