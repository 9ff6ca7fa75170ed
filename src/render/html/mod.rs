//! Blocks as HTML.

mod inline;
mod page;
mod style;

pub(super) use self::inline::inline;
use self::inline::{attribute, escape};
pub(super) use self::page::document;
use super::Missing;
use super::blocks::{self, Shown};
use super::lists::{List, Run, runs};
use crate::resources::BlockTree;
use crate::types::{Block, BlockId, BlockKind, Code, Color, IconKind, RichText, Table};

pub(super) struct Html<'a> {
    pub(super) missing: Missing<'a>,
    /// The whole page, for its table of contents.
    pub(super) page: &'a [BlockTree],
}

impl Html<'_> {
    /// A page, or what is in a block.
    pub(super) fn page(&self, id: &BlockId) -> String {
        let note = self.missing.note(id).map(|note| placeholder(&note)).unwrap_or_default();
        self.blocks(self.page) + &note
    }

    fn blocks(&self, trees: &[BlockTree]) -> String {
        let parts = runs(trees).into_iter().map(|run| match run.list {
            Some(list) => self.list(list, &run),
            None => run.blocks.iter().map(|tree| self.block(tree)).collect(),
        });
        parts.collect()
    }

    fn list(&self, list: List<'_>, run: &Run<'_>) -> String {
        let (open, close) = match list {
            List::Bulleted => ("<ul>".to_owned(), "</ul>"),
            List::ToDo => ("<ul class=\"to-do\">".to_owned(), "</ul>"),
            List::Numbered(first, format) => {
                let kind = match format.map(crate::types::NumberedListFormat::as_str) {
                    Some("letters") => " type=\"a\"",
                    Some("roman") => " type=\"i\"",
                    _ => "",
                };
                let start = if first == 1 { String::new() } else { format!(" start=\"{first}\"") };
                (format!("<ol{kind}{start}>"), "</ol>")
            }
        };
        let items: String = run.blocks.iter().map(|tree| self.item(tree)).collect();
        format!("{open}\n{items}{close}\n")
    }

    fn item(&self, tree: &BlockTree) -> String {
        let Some(block) = tree.block.full() else { return String::new() };
        let (text, color) = (blocks::text(&block.kind).unwrap_or_default(), color_of(&block.kind));
        let check = match &block.kind {
            BlockKind::ToDo(item) if item.checked => "<input type=\"checkbox\" disabled checked> ",
            BlockKind::ToDo(_) => "<input type=\"checkbox\" disabled> ",
            _ => "",
        };
        format!("<li{}>{check}{}{}</li>\n", style(color), inline(text), on_lines(&self.children(tree)))
    }

    /// What is in a block, and a word on what is missing there.
    fn children(&self, tree: &BlockTree) -> String {
        let note = self.missing.note_in(tree).map(|note| placeholder(&note)).unwrap_or_default();
        self.blocks(tree.children.as_deref().unwrap_or_default()) + &note
    }

    fn block(&self, tree: &BlockTree) -> String {
        let Some(block) = tree.block.full() else {
            return blocks::placeholder(tree).map(|word| placeholder(&word)).unwrap_or_default();
        };
        let style = style(color_of(&block.kind));
        let text = blocks::text(&block.kind).unwrap_or_default();
        match &block.kind {
            BlockKind::Quote(_) => format!("<blockquote{style}>{}</blockquote>\n", self.body(text, tree)),
            BlockKind::Callout(callout) => {
                let icon = callout.icon.as_ref().map(|icon| shown_icon(&icon.kind)).unwrap_or_default();
                format!("<aside class=\"callout\"{style}>{icon}<div>{}</div></aside>\n", self.body(text, tree))
            }
            BlockKind::Toggle(_) => {
                format!("<details{style}><summary>{}</summary>\n{}</details>\n", inline(text), self.children(tree))
            }
            BlockKind::Table(shape) => self.table(tree, shape),
            BlockKind::ColumnList(_) => format!("<div class=\"columns\">\n{}</div>\n", self.children(tree)),
            BlockKind::Column(column) => {
                let ratio = column.width_ratio.as_ref().and_then(serde_json::Number::as_f64).filter(|ratio| *ratio > 0.0);
                let width = ratio.map(|ratio| format!(" style=\"flex: {ratio}\"")).unwrap_or_default();
                format!("<div class=\"column\"{width}>\n{}</div>\n", self.children(tree))
            }
            BlockKind::Tab(_) => format!("<div class=\"tabs\">\n{}</div>\n", self.children(tree)),
            BlockKind::SyncedBlock(_) => self.children(tree),
            BlockKind::MeetingNotes(_) | BlockKind::Transcription(_) => {
                let title = inline(text);
                let title = if title.is_empty() { title } else { format!("<p><strong>{title}</strong></p>\n") };
                format!("<section class=\"meeting-notes\">\n{title}{}</section>\n", self.children(tree))
            }
            kind => match blocks::heading(kind) {
                Some(level) => self.heading(level, block, tree),
                None => self.own(block, tree, &style) + &self.indented(tree),
            },
        }
    }

    /// A text, and what is in its block.
    fn body(&self, text: &[RichText], tree: &BlockTree) -> String {
        let text = inline(text);
        let text = if text.is_empty() { text } else { format!("<p>{text}</p>\n") };
        text + &self.children(tree)
    }

    fn indented(&self, tree: &BlockTree) -> String {
        let children = self.children(tree);
        if children.is_empty() { children } else { format!("<div class=\"indented\">\n{children}</div>\n") }
    }

    fn heading(&self, level: usize, block: &Block, tree: &BlockTree) -> String {
        let (text, style) = (inline(blocks::text(&block.kind).unwrap_or_default()), style(color_of(&block.kind)));
        let heading = format!("<h{level} id=\"{}\"{style}>{text}</h{level}>", attribute(&block.id.to_string()));
        let is_toggle = match &block.kind {
            BlockKind::Heading1(heading)
            | BlockKind::Heading2(heading)
            | BlockKind::Heading3(heading)
            | BlockKind::Heading4(heading) => heading.is_toggleable,
            _ => false,
        };
        if is_toggle {
            return format!("<details><summary>{heading}</summary>\n{}</details>\n", self.children(tree));
        }
        format!("{heading}\n{}", self.indented(tree))
    }

    /// What a block is without those in it.
    fn own(&self, block: &Block, tree: &BlockTree, style: &str) -> String {
        match &block.kind {
            BlockKind::Code(code) => return listing(code),
            BlockKind::Equation(equation) => {
                return format!("<p class=\"equation\"><code>{}</code></p>\n", escape(&equation.expression));
            }
            BlockKind::Divider(_) => return "<hr>\n".to_owned(),
            BlockKind::TableOfContents(_) => return page::contents(self.page, style),
            BlockKind::TableRow(row) => {
                let cells: Vec<String> = row.cells.iter().map(|text| inline(text)).collect();
                return format!("<p>{}</p>\n", cells.join(" | "));
            }
            _ => {}
        }
        if let Some(shown) = blocks::shown(block) {
            return figure(&shown);
        }
        if let Some((label, address)) = blocks::link(block) {
            return format!("<p class=\"page-link\">{}</p>\n", link(&escape(label), address.as_deref()));
        }
        match blocks::text(&block.kind) {
            Some(text) => format!("<p{style}>{}</p>\n", inline(text)),
            None => blocks::placeholder(tree).map(|word| placeholder(&word)).unwrap_or_default(),
        }
    }

    fn table(&self, tree: &BlockTree, shape: &Table) -> String {
        let rows = blocks::rows(tree, shape.table_width).into_iter().enumerate().map(|(number, row)| {
            let cells = row.iter().enumerate().map(|(at, text)| {
                let (open, close) = match () {
                    () if number == 0 && shape.has_column_header => ("<th scope=\"col\">", "</th>"),
                    () if at == 0 && shape.has_row_header => ("<th scope=\"row\">", "</th>"),
                    () => ("<td>", "</td>"),
                };
                format!("{open}{}{close}", inline(text))
            });
            format!("<tr>{}</tr>\n", cells.collect::<String>())
        });
        let mut rows = rows.peekable();
        let head = rows.next_if(|_| shape.has_column_header).map(|row| format!("<thead>\n{row}</thead>\n")).unwrap_or_default();
        let body: String = rows.collect();
        let body = if body.is_empty() { body } else { format!("<tbody>\n{body}</tbody>\n") };
        let rest: String = blocks::beside_rows(tree).map(|child| self.block(child)).collect();
        let note = self.missing.note_in(tree).map(|note| placeholder(&note)).unwrap_or_default();
        format!("<table>\n{head}{body}</table>\n{rest}{note}")
    }
}

fn shown_icon(icon: &IconKind) -> String {
    let text = blocks::icon(icon).map(|icon| escape(&icon)).unwrap_or_default();
    match blocks::icon_address(icon) {
        Some(address) => format!("<img class=\"icon\" src=\"{}\" alt=\"{text}\">", attribute(&address)),
        None if text.is_empty() => text,
        None => format!("<span class=\"icon\">{text}</span>"),
    }
}

/// A block that is not shown otherwise: its type.
fn placeholder(word: &str) -> String {
    format!("<p class=\"placeholder\">[{}]</p>\n", escape(word))
}

fn on_lines(children: &str) -> String {
    if children.is_empty() { String::new() } else { format!("\n{children}") }
}

fn link(label: &str, address: Option<&str>) -> String {
    address.map_or_else(|| label.to_owned(), |address| format!("<a href=\"{}\">{label}</a>", attribute(address)))
}

fn listing(code: &Code) -> String {
    let language = attribute(&code.language.as_str().replace(char::is_whitespace, "-"));
    let content = escape(&super::inline::plain(&code.rich_text));
    let listing = format!("<pre><code class=\"language-{language}\">{content}</code></pre>\n");
    captioned(&listing, &code.caption)
}

/// A file, a page elsewhere, or a picture of it.
fn figure(shown: &Shown<'_>) -> String {
    let Some(address) = &shown.address else {
        return placeholder(&format!("{}: {}", shown.kind, shown.label()));
    };
    let source = attribute(address);
    let content = match shown.kind {
        "image" => {
            let text = attribute(&super::inline::plain(shown.caption));
            format!("<img src=\"{source}\" alt=\"{text}\">\n")
        }
        "video" if shown.is_file => format!("<video controls src=\"{source}\"></video>\n"),
        "audio" => format!("<audio controls src=\"{source}\"></audio>\n"),
        kind => {
            let label = link(&escape(&shown.label()), Some(address));
            return format!("<p class=\"{kind}\">{label}</p>\n");
        }
    };
    captioned(&content, shown.caption)
}

fn captioned(content: &str, caption: &[RichText]) -> String {
    let caption = inline(caption);
    let caption = if caption.is_empty() { caption } else { format!("<figcaption>{caption}</figcaption>\n") };
    format!("<figure>\n{content}{caption}</figure>\n")
}

fn style(color: Option<&Color>) -> String {
    let style = color.and_then(style::of).map(|style| format!(" style=\"{style}\""));
    style.unwrap_or_default()
}

fn color_of(kind: &BlockKind) -> Option<&Color> {
    Some(match kind {
        BlockKind::Paragraph(paragraph) => &paragraph.color,
        BlockKind::Heading1(heading)
        | BlockKind::Heading2(heading)
        | BlockKind::Heading3(heading)
        | BlockKind::Heading4(heading) => &heading.color,
        BlockKind::BulletedListItem(text) | BlockKind::Quote(text) | BlockKind::Toggle(text) => &text.color,
        BlockKind::NumberedListItem(item) => &item.color,
        BlockKind::ToDo(item) => &item.color,
        BlockKind::Callout(callout) => &callout.color,
        BlockKind::TableOfContents(contents) => &contents.color,
        _ => return None,
    })
}
