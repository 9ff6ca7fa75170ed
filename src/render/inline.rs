//! Rich text as lines of pieces of one style each.

use super::address;
use crate::types::{Annotations, Mention, MentionKind, RichText, RichTextKind};

/// A piece of a line that has one style.
#[derive(Debug, Clone)]
pub(super) struct Inline<'a> {
    pub(super) text: String,
    pub(super) annotations: &'a Annotations,
    /// Where it leads, if it may be followed.
    pub(super) link: Option<String>,
    pub(super) is_equation: bool,
}

impl Inline<'_> {
    fn joins(&self, other: &Self) -> bool {
        let is_text = !self.is_equation && !other.is_equation;
        is_text && self.link == other.link && self.annotations == other.annotations
    }
}

/// The lines of a text, without empty ones before and after it.
pub(super) fn lines(rich_text: &[RichText]) -> Vec<Vec<Inline<'_>>> {
    let mut lines: Vec<Vec<Inline<'_>>> = vec![Vec::new()];
    for piece in rich_text {
        let link = link_of(piece);
        let (text, is_equation) = match &piece.kind {
            RichTextKind::Equation(equation) => (equation.expression.replace(['\r', '\n'], " "), true),
            _ => (text_of(piece).replace("\r\n", "\n").replace('\r', "\n"), false),
        };
        for (number, text) in text.split('\n').enumerate() {
            if number > 0 {
                lines.push(Vec::new());
            }
            if text.is_empty() {
                continue;
            }
            let inline = Inline { text: text.to_owned(), annotations: &piece.annotations, link: link.clone(), is_equation };
            let Some(line) = lines.last_mut() else { continue };
            match line.last_mut() {
                Some(last) if last.joins(&inline) => last.text.push_str(text),
                _ => line.push(inline),
            }
        }
    }
    let is_empty = |line: &Vec<Inline<'_>>| line.iter().all(|piece| piece.text.trim().is_empty());
    lines.truncate(lines.iter().rposition(|line| !is_empty(line)).map_or(0, |last| last + 1));
    let first = lines.iter().position(|line| !is_empty(line)).unwrap_or(0);
    lines.split_off(first)
}

/// The text alone.
pub(super) fn plain(rich_text: &[RichText]) -> String {
    rich_text.iter().map(text_of).collect()
}

/// What a piece says. A mention that Notion gives no text for is told by what it leads to.
fn text_of(piece: &RichText) -> &str {
    match &piece.kind {
        RichTextKind::Mention(mention) if piece.plain_text.is_empty() => match &mention.kind {
            MentionKind::User(user) => user.name.value().map_or("@", |name| name),
            MentionKind::Date(date) => &date.start,
            MentionKind::Page(_) => "Page",
            MentionKind::Database(_) => "Database",
            MentionKind::LinkPreview(preview) => &preview.url,
            MentionKind::LinkMention(link) => link.title.as_ref().unwrap_or(&link.href),
            MentionKind::CustomEmoji(emoji) => &emoji.name,
            _ => "@",
        },
        _ => &piece.plain_text,
    }
}

fn link_of(piece: &RichText) -> Option<String> {
    let own = match &piece.kind {
        RichTextKind::Text(text) => text.link.as_ref().map(|link| link.url.as_str()),
        _ => None,
    };
    let given = piece.href.as_deref().or(own).and_then(address::safe);
    given.or_else(|| if let RichTextKind::Mention(mention) = &piece.kind { link_of_mention(mention) } else { None })
}

fn link_of_mention(mention: &Mention) -> Option<String> {
    match &mention.kind {
        MentionKind::Page(page) => address::of_page(&page.id),
        MentionKind::Database(database) => address::of_database(&database.id),
        MentionKind::LinkPreview(preview) => address::safe(&preview.url),
        MentionKind::LinkMention(link) => address::safe(&link.href),
        _ => None,
    }
}
