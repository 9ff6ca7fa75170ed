//! Rich text as HTML.

use super::super::inline::{Inline, lines};
use super::style;
use crate::types::RichText;

/// A text, its lines apart.
pub(in crate::render) fn inline(rich_text: &[RichText]) -> String {
    let lines = lines(rich_text);
    lines.iter().map(|pieces| pieces.iter().map(piece).collect::<String>()).collect::<Vec<_>>().join("<br>")
}

fn piece(piece: &Inline<'_>) -> String {
    let annotations = piece.annotations;
    let mut text = escape(&piece.text);
    if piece.is_equation {
        text = format!("<code class=\"equation\">{text}</code>");
    } else if annotations.code {
        text = format!("<code>{text}</code>");
    }
    for (is_set, tag) in
        [(annotations.underline, "u"), (annotations.strikethrough, "s"), (annotations.italic, "em"), (annotations.bold, "strong")]
    {
        if is_set {
            text = format!("<{tag}>{text}</{tag}>");
        }
    }
    if let Some(style) = style::of(&annotations.color) {
        text = format!("<span style=\"{style}\">{text}</span>");
    }
    match &piece.link {
        Some(link) => format!("<a href=\"{}\">{text}</a>", attribute(link)),
        None => text,
    }
}

/// A text as it stands, whatever is in it.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // No character of HTML, however it is written.
            '\0' => escaped.push('\u{fffd}'),
            _ => escaped.push(char),
        }
    }
    escaped
}

/// A text between the quotation marks of an attribute.
pub(super) fn attribute(text: &str) -> String {
    escape(text)
}
