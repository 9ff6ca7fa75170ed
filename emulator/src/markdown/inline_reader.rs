//! Text within a line, read into rich text.

use serde_json::{Value, json};

use super::attributes::{Attributes, Tag, id_in};
use super::color_named;
use super::marks::{Marked, Marks};
use crate::date;
use crate::field::Field;
use crate::workspace::Workspace;

/// How deep marks are read inside of each other. Deeper ones stay as they are written.
const DEEPEST: usize = 16;

/// The most that one item of rich text holds.
const LONGEST_CONTENT: usize = 2_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Style {
    bold: bool,
    italic: bool,
    strikethrough: bool,
    underline: bool,
    code: bool,
    color: &'static str,
}

const PLAIN: Style = Style { bold: false, italic: false, strikethrough: false, underline: false, code: false, color: "default" };

impl Style {
    fn answer(self) -> Value {
        json!({
            "bold": self.bold,
            "italic": self.italic,
            "strikethrough": self.strikethrough,
            "underline": self.underline,
            "code": self.code,
            "color": self.color,
        })
    }
}

/// Reads a line, or several with `<br>` between them, as answers show rich text.
pub(crate) fn read(workspace: &Workspace, text: &str) -> Value {
    let mut reader = Reader { workspace, items: Vec::new() };
    reader.read(text, PLAIN, None, 0);
    Value::Array(reader.items)
}

struct Reader<'w> {
    workspace: &'w Workspace,
    items: Vec<Value>,
}

impl Reader<'_> {
    fn read(&mut self, text: &str, style: Style, link: Option<&str>, depth: usize) {
        let mut marks = Marks::default();
        let mut literal = String::new();
        let mut before = None;
        let mut rest = text;
        while let Some(character) = rest.chars().next() {
            let behind = &rest[character.len_utf8()..];
            let escaped = behind.chars().next().filter(|next| character == '\\' && next.is_ascii_punctuation());
            if let Some(escaped) = escaped {
                literal.push(escaped);
                before = Some(escaped);
                rest = &behind[escaped.len_utf8()..];
                continue;
            }
            let marked = if depth < DEEPEST { marks.read(rest, before) } else { None };
            if let Some((marked, behind)) = marked {
                self.push_text(&literal, style, link);
                literal.clear();
                self.read_marked(&marked, style, link, depth);
                before = rest[..rest.len() - behind.len()].chars().next_back();
                rest = behind;
                continue;
            }
            if let Some(behind) = self.read_tag(rest, (&mut marks, &mut literal), (style, link), depth) {
                before = None;
                rest = behind;
                continue;
            }
            literal.push(character);
            before = Some(character);
            rest = behind;
        }
        self.push_text(&literal, style, link);
    }

    fn read_marked(&mut self, marked: &Marked<'_>, style: Style, link: Option<&str>, depth: usize) {
        let depth = depth + 1;
        match *marked {
            Marked::Bold(inside) => self.read(inside, Style { bold: true, ..style }, link, depth),
            Marked::Italic(inside) => self.read(inside, Style { italic: true, ..style }, link, depth),
            Marked::BoldItalic(inside) => self.read(inside, Style { bold: true, italic: true, ..style }, link, depth),
            Marked::Strikethrough(inside) => self.read(inside, Style { strikethrough: true, ..style }, link, depth),
            Marked::Code(inside) => self.push_text(inside, Style { code: true, ..style }, link),
            Marked::Equation(expression) => self.push_equation(expression, style),
            Marked::Link { text, url } => self.read(text, style, Some(url), depth),
        }
    }

    /// Reads a tag, if one stands here and means something within a line. Answers what comes behind it.
    fn read_tag<'t>(
        &mut self,
        text: &'t str,
        (marks, literal): (&mut Marks, &mut String),
        (style, link): (Style, Option<&str>),
        depth: usize,
    ) -> Option<&'t str> {
        if depth >= DEEPEST {
            return None;
        }
        let tag = Tag::read(text)?;
        if tag.name == "br" {
            literal.push('\n');
            return Some(tag.behind);
        }
        let (inside, behind) = if tag.is_empty { ("", tag.behind) } else { marks.once(tag.name, || tag.inside())? };
        match tag.name {
            "span" | "u" => {
                let underline = style.underline || tag.name == "u" || tag.attributes.is_true("underline");
                let color = tag.attributes.get("color").and_then(color_named).unwrap_or(style.color);
                self.push_text(literal, style, link);
                literal.clear();
                self.read(inside, Style { underline, color, ..style }, link, depth + 1);
            }
            "mention-user" | "mention-page" | "mention-database" | "mention-data-source" | "mention-date" => {
                self.push_text(literal, style, link);
                literal.clear();
                self.push_mention(tag.name, &tag.attributes, inside, style);
            }
            _ => return None,
        }
        Some(behind)
    }

    /// A mention of something that is there, or else the text that stands for it.
    fn push_mention(&mut self, name: &str, attributes: &Attributes, inside: &str, style: Style) {
        let workspace = self.workspace;
        let id = attributes.get("url").and_then(id_in);
        let known = match name {
            "mention-user" => id
                .and_then(|id| workspace.user(id).ok())
                .map(|user| (json!({ "type": "user", "user": user.embedded() }), format!("@{}", user.name), Value::Null)),
            "mention-page" => id
                .and_then(|id| workspace.pages.get(&id))
                .map(|page| (json!({ "type": "page", "page": { "id": page.id } }), page.title(), json!(page.url()))),
            "mention-database" | "mention-data-source" => {
                let database = id.and_then(|id| {
                    let owner = workspace.data_sources.get(&id).map_or(id, |data_source| data_source.database);
                    workspace.databases.get(&owner)
                });
                database.map(|database| {
                    let mention = json!({ "type": "database", "database": { "id": database.id } });
                    (mention, database.name(), json!(database.url()))
                })
            }
            _ => date_of(attributes).map(|date| {
                let start = date["start"].as_str().unwrap_or_default().to_owned();
                let text = date["end"].as_str().map_or(start.clone(), |end| format!("{start} → {end}"));
                (json!({ "type": "date", "date": date }), text, Value::Null)
            }),
        };
        match known {
            Some((mention, text, href)) => self.items.push(json!({
                "type": "mention",
                "mention": mention,
                "annotations": style.answer(),
                "plain_text": text,
                "href": href,
            })),
            None => self.push_text(inside, style, None),
        }
    }

    fn push_equation(&mut self, expression: &str, style: Style) {
        self.items.push(json!({
            "type": "equation",
            "equation": { "expression": expression },
            "annotations": style.answer(),
            "plain_text": expression,
            "href": null,
        }));
    }

    /// Adds text, to the item before where it looks the same.
    fn push_text(&mut self, text: &str, style: Style, link: Option<&str>) {
        if text.is_empty() {
            return;
        }
        let link = link.map_or(Value::Null, |url| json!({ "url": url }));
        let mut text = text.to_owned();
        if let Some(last) = self.items.last()
            && last["type"] == "text"
            && last["annotations"] == style.answer()
            && last["text"]["link"] == link
        {
            text.insert_str(0, last["plain_text"].as_str().unwrap_or_default());
            self.items.pop();
        }
        let characters: Vec<char> = text.chars().collect();
        for part in characters.chunks(LONGEST_CONTENT) {
            let part: String = part.iter().collect();
            self.items.push(json!({
                "type": "text",
                "text": { "content": part, "link": link },
                "annotations": style.answer(),
                "plain_text": part,
                "href": link["url"],
            }));
        }
    }
}

/// The date that a mention's attributes say, if they say one.
fn date_of(attributes: &Attributes) -> Option<Value> {
    let moment = |day: &str, time: &str| {
        let day = attributes.get(day)?;
        Some(attributes.get(time).map_or_else(|| day.to_owned(), |time| format!("{day}T{time}:00.000")))
    };
    let date = json!({
        "start": moment("start", "startTime")?,
        "end": moment("end", "endTime"),
        "time_zone": attributes.get("timeZone"),
    });
    date::read(&Field::body(&date)).ok()
}
