//! Markdown, read into blocks.

use serde_json::{Value, json};
use uuid::Uuid;

use super::attributes::{Attributes, Tag, id_in, split_braces};
use super::color_named;
use super::inline_reader;
use super::line_reader::{Line, Lines};
use super::table_reader;
use crate::block_kind::{self, Children};
use crate::block_reader::BlockDraft;
use crate::language;
use crate::workspace::Workspace;

/// How deep blocks are read inside of each other. What stands deeper stays at this depth.
const DEEPEST: usize = 50;

/// Reads the blocks of a text.
pub(crate) fn read(workspace: &Workspace, text: &str) -> Vec<BlockDraft> {
    Reader { workspace }.level(&mut Lines::new(text), 0, 0)
}

struct Reader<'w> {
    workspace: &'w Workspace,
}

impl Reader<'_> {
    /// Reads the blocks that are indented this far, or further.
    fn level(&self, lines: &mut Lines<'_>, indent: usize, depth: usize) -> Vec<BlockDraft> {
        let mut blocks = Vec::new();
        while let Some(line) = lines.peek_text().filter(|line| line.indent >= indent) {
            let Some(mut block) = self.block(lines, line, depth) else {
                continue;
            };
            let takes_more = block_kind::children_of(block.kind, &block.payload) == Children::Content;
            let is_closed = matches!(block.kind, "toggle" | "callout" | "synced_block" | BlockDraft::EXISTING);
            if takes_more && !is_closed && depth < DEEPEST {
                block.children = self.level_below(lines, line.indent, depth);
            }
            blocks.push(block);
        }
        blocks
    }

    /// Reads the blocks that are indented further than this.
    fn level_below(&self, lines: &mut Lines<'_>, indent: usize, depth: usize) -> Vec<BlockDraft> {
        match lines.peek_text() {
            Some(next) if next.indent > indent => self.level(lines, next.indent, depth + 1),
            _ => Vec::new(),
        }
    }

    /// Reads a block, or passes over what makes none.
    fn block(&self, lines: &mut Lines<'_>, line: Line<'_>, depth: usize) -> Option<BlockDraft> {
        if line.text.starts_with('|') {
            return table_reader::read_barred(self.workspace, lines);
        }
        lines.next();
        let fence = line.text.len() - line.text.trim_start_matches('`').len();
        if fence >= 3
            && let Some(code) = lines.until(line.indent, &"`".repeat(fence), |text| is_fence(text, fence))
        {
            return Some(self.code(&line.text[fence..], &code));
        }
        if let Some(expression) = line.text.strip_prefix("$$") {
            if let Some(expression) = expression.strip_suffix("$$").filter(|it| !it.is_empty()) {
                return Some(equation(expression));
            }
            if let Some(rest) = lines.until(line.indent, "$$", |text| text == "$$").filter(|_| expression.is_empty()) {
                return Some(equation(&rest.join("\n")));
            }
        }
        if line.text.starts_with('<')
            && depth < DEEPEST
            && let Some(tag) = Tag::read(line.text)
            && let Some(outcome) = self.tagged(lines, &tag, depth)
        {
            return outcome;
        }
        if let Some(image) = self.image(line.text) {
            return Some(image);
        }
        Some(self.marked(line.text))
    }

    fn text(&self, text: &str) -> Value {
        inline_reader::read(self.workspace, text)
    }

    /// A block that a mark at its beginning makes: a heading, an item of a list, a quote, or else a paragraph.
    fn marked(&self, line: &str) -> BlockDraft {
        if matches!(line, "---" | "***" | "___") {
            return BlockDraft::new("divider", json!({}));
        }
        let (line, braces) = split_braces(line);
        let color = color_of(&braces);
        let level = line.len() - line.trim_start_matches('#').len();
        if (1..=6).contains(&level)
            && let Some(text) = line[level..].strip_prefix(' ')
        {
            let kind = ["heading_1", "heading_2", "heading_3", "heading_4"][level.min(4) - 1];
            let is_toggleable = braces.is_true("toggle");
            let text = self.text(text.trim());
            return BlockDraft::new(kind, json!({ "rich_text": text, "color": color, "is_toggleable": is_toggleable }));
        }
        for (mark, checked) in [("- [ ]", false), ("- [x]", true), ("- [X]", true), ("* [ ]", false), ("* [x]", true)] {
            if let Some(text) = line.strip_prefix(mark).filter(|text| text.is_empty() || text.starts_with(' ')) {
                let text = self.text(text.trim());
                return BlockDraft::new("to_do", json!({ "rich_text": text, "color": color, "checked": checked }));
            }
        }
        let marked = |mark: &str| line.strip_prefix(mark).filter(|text| text.is_empty() || text.starts_with(' '));
        let (kind, text) = if let Some(text) = ["-", "*", "+"].into_iter().find_map(marked) {
            ("bulleted_list_item", text)
        } else if let Some(text) = numbered(line) {
            ("numbered_list_item", text)
        } else if let Some(text) = line.strip_prefix('>') {
            ("quote", text)
        } else {
            let text = self.text(line);
            return BlockDraft::new("paragraph", json!({ "rich_text": text, "color": color, "icon": null }));
        };
        BlockDraft::new(kind, json!({ "rich_text": self.text(text.trim()), "color": color }))
    }

    fn code(&self, word: &str, lines: &[String]) -> BlockDraft {
        let content = lines.join("\n");
        let items: Vec<char> = content.chars().collect();
        let text: Value = items.chunks(2_000).map(|part| plain_item(&part.iter().collect::<String>())).collect();
        BlockDraft::new("code", json!({ "caption": [], "rich_text": text, "language": language_named(word.trim()) }))
    }

    fn image(&self, line: &str) -> Option<BlockDraft> {
        let (line, _) = split_braces(line);
        let (caption, url) = line.strip_prefix("![")?.strip_suffix(')')?.rsplit_once("](")?;
        Some(media("image", url, self.text(caption)))
    }

    fn media(&self, kind: &'static str, tag: &Tag<'_>) -> Option<BlockDraft> {
        let caption = tag.inside().map_or("", |(inside, _)| inside);
        Some(media(kind, tag.attributes.get("src")?, self.text(caption)))
    }

    /// A block that a tag makes. The outer absence says that the tag makes no block of its own, the inner one that it
    /// is to be passed over.
    fn tagged(&self, lines: &mut Lines<'_>, tag: &Tag<'_>, depth: usize) -> Option<Option<BlockDraft>> {
        let color = color_of(&tag.attributes);
        let inside_line = tag.inside().map(|(inside, _)| inside);
        Some(match tag.name {
            "empty-block" => Some(BlockDraft::new("paragraph", json!({ "rich_text": [], "color": "default", "icon": null }))),
            "table_of_contents" => Some(BlockDraft::new("table_of_contents", json!({ "color": color }))),
            "page" | "database" | "unknown" => self.existing(tag),
            "video" => Some(self.media("video", tag)?),
            "pdf" => Some(self.media("pdf", tag)?),
            "audio" => Some(self.media("audio", tag)?),
            "file" => Some(self.media("file", tag)?),
            "details" => {
                let inside = lines.inside("details")?;
                let (summary, rest) = split_summary(&inside);
                let payload = json!({ "rich_text": self.text(summary), "color": color });
                Some(BlockDraft { children: self.part(rest, depth), ..BlockDraft::new("toggle", payload) })
            }
            "callout" => {
                let inside = match inside_line {
                    Some(inside) => vec![Line { indent: 0, text: inside.trim(), whole: inside.trim() }],
                    None => lines.inside("callout")?,
                };
                Some(self.callout(tag, color, inside, depth))
            }
            "columns" => {
                let columns = self.parts(lines.inside("columns")?, "column", depth);
                let columns = columns.into_iter().map(|children| BlockDraft { children, ..BlockDraft::new("column", json!({})) });
                Some(BlockDraft { children: columns.collect(), ..BlockDraft::new("column_list", json!({})) })
            }
            "table" => table_reader::read_tagged(self.workspace, &tag.attributes, &lines.inside("table")?),
            "tabs" => {
                let children = self.part(lines.inside("tabs")?, depth);
                let children = children.into_iter().filter(|child| child.kind == "paragraph").collect();
                Some(BlockDraft { children, ..BlockDraft::new("tab", json!({})) })
            }
            "synced_block" => {
                let children = self.part(lines.inside("synced_block")?, depth);
                Some(BlockDraft { children, ..BlockDraft::new("synced_block", json!({ "synced_from": null })) })
            }
            "synced_block_reference" => {
                lines.inside("synced_block_reference")?;
                let source = tag.attributes.get("url").and_then(id_in);
                let source = source.filter(|id| self.workspace.blocks.get(id).is_some_and(|it| it.kind == "synced_block"))?;
                let payload = json!({ "synced_from": { "type": "block_id", "block_id": source } });
                Some(BlockDraft::new("synced_block", payload))
            }
            _ => return None,
        })
    }

    fn part(&self, lines: Vec<Line<'_>>, depth: usize) -> Vec<BlockDraft> {
        self.level(&mut Lines::of(lines), 0, depth + 1)
    }

    /// Reads the blocks inside of each tag of this name.
    fn parts(&self, lines: Vec<Line<'_>>, name: &str, depth: usize) -> Vec<Vec<BlockDraft>> {
        let mut lines = Lines::of(lines);
        let mut parts = Vec::new();
        while let Some(line) = lines.next() {
            if Tag::read(line.text).is_some_and(|tag| tag.name == name)
                && let Some(inside) = lines.inside(name)
            {
                parts.push(self.part(inside, depth));
            }
        }
        parts
    }

    fn callout(&self, tag: &Tag<'_>, color: &str, inside: Vec<Line<'_>>, depth: usize) -> BlockDraft {
        let icon = tag.attributes.get("icon").map(|icon| json!({ "type": "emoji", "emoji": icon })).unwrap_or_default();
        let mut children = self.part(inside, depth);
        // The first line is what the callout itself says.
        let is_text = children.first().is_some_and(|first| first.kind == "paragraph" && first.children.is_empty());
        let text = if is_text { children.remove(0).payload["rich_text"].take() } else { json!([]) };
        let payload = json!({ "rich_text": text, "color": color, "icon": icon });
        BlockDraft { children, ..BlockDraft::new("callout", payload) }
    }

    /// A page, database or block that is there already, and stays where the tag stands.
    fn existing(&self, tag: &Tag<'_>) -> Option<BlockDraft> {
        let url = tag.attributes.get("url")?;
        let id: Uuid = id_in(url)?;
        let is_known = match tag.name {
            "page" => self.workspace.pages.contains_key(&id),
            "database" => self.workspace.databases.contains_key(&id),
            _ => self.workspace.blocks.contains_key(&id),
        };
        is_known.then(|| BlockDraft::existing(id))
    }
}

fn is_fence(text: &str, length: usize) -> bool {
    text.len() >= length && text.bytes().all(|byte| byte == b'`')
}

fn numbered(line: &str) -> Option<&str> {
    let digits = line.len() - line.trim_start_matches(|it: char| it.is_ascii_digit()).len();
    let text = line[digits..].strip_prefix(['.', ')'])?;
    (digits > 0 && (text.is_empty() || text.starts_with(' '))).then_some(text)
}

fn split_summary<'a>(lines: &[Line<'a>]) -> (&'a str, Vec<Line<'a>>) {
    let first = lines.iter().position(|line| line.text.starts_with("<summary>"));
    match first {
        Some(first) => {
            let summary = lines[first].text.trim_start_matches("<summary>").trim_end_matches("</summary>");
            (summary, lines[first + 1..].to_vec())
        }
        None => ("", lines.to_vec()),
    }
}

fn color_of(attributes: &Attributes) -> &'static str {
    attributes.get("color").and_then(color_named).unwrap_or("default")
}

fn equation(expression: &str) -> BlockDraft {
    BlockDraft::new("equation", json!({ "expression": expression.trim() }))
}

fn plain_item(text: &str) -> Value {
    crate::rich_text::from_text(text)[0].clone()
}

fn media(kind: &'static str, url: &str, caption: Value) -> BlockDraft {
    let mut payload = crate::file::at(url);
    payload["caption"] = caption;
    if kind == "file" {
        payload["name"] = json!(crate::file::name_of(&payload));
    }
    BlockDraft::new(kind, payload)
}

/// The language of a block of code, by its own name or a short one.
fn language_named(word: &str) -> &'static str {
    let word = word.to_lowercase();
    let long = match word.as_str() {
        "js" | "jsx" => "javascript",
        "ts" | "tsx" => "typescript",
        "py" => "python",
        "rb" => "ruby",
        "rs" => "rust",
        "sh" | "zsh" => "shell",
        "yml" => "yaml",
        "cs" | "csharp" => "c#",
        "cpp" => "c++",
        "md" => "markdown",
        "objc" => "objective-c",
        "tex" => "latex",
        other => other,
    };
    language::ALL.into_iter().find(|language| *language == long).unwrap_or("plain text")
}
