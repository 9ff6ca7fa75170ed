//! Blocks, written as Markdown.

use serde_json::Value;
use uuid::Uuid;

use super::color_name;
use super::inline_writer::{escape, write as inline};
use crate::block::Block;
use crate::workspace::Workspace;

/// How many blocks one answer shows.
const MOST_BLOCKS: usize = 20_000;

/// How deep blocks are shown inside of each other.
const DEEPEST: usize = 100;

/// The content of a page or block as Markdown.
#[derive(Debug, Default)]
pub(crate) struct Written {
    lines: Vec<String>,
    /// Whether there were too many blocks to show.
    pub(crate) truncated: bool,
    /// The blocks that Markdown has no words for, and those that there was no room for.
    pub(crate) unknown: Vec<Uuid>,
    blocks: usize,
}

impl Written {
    pub(crate) fn text(&self) -> String {
        self.lines.join("\n")
    }
}

/// Writes what stands under a page or block.
pub(crate) fn write_children(workspace: &Workspace, id: Uuid, with_transcript: bool) -> Written {
    let mut writer = Writer { workspace, with_transcript, written: Written::default() };
    writer.children(id, 0);
    writer.written
}

/// Writes one block. `number` is what an item of a numbered list shows.
pub(crate) fn write_one(workspace: &Workspace, id: Uuid, number: usize) -> Written {
    let mut writer = Writer { workspace, with_transcript: false, written: Written::default() };
    writer.write(id, 0, number);
    writer.written
}

struct Writer<'w> {
    workspace: &'w Workspace,
    with_transcript: bool,
    written: Written,
}

impl Writer<'_> {
    fn line(&mut self, depth: usize, text: &str) {
        self.written.lines.push(format!("{}{text}", "\t".repeat(depth)));
    }

    fn children(&mut self, id: Uuid, depth: usize) {
        let workspace = self.workspace;
        let mut number = 0;
        for child in workspace.living_children(id) {
            let is_numbered = workspace.blocks.get(&child).is_some_and(|block| block.kind == "numbered_list_item");
            number = if is_numbered { number + 1 } else { 0 };
            self.write(child, depth, number);
        }
    }

    /// Writes a block. `number` is what an item of a numbered list shows.
    fn write(&mut self, id: Uuid, depth: usize, number: usize) {
        if self.written.blocks >= MOST_BLOCKS || depth > DEEPEST {
            self.written.truncated = true;
            self.written.unknown.push(id);
            return;
        }
        self.written.blocks += 1;
        let workspace = self.workspace;
        if let Some(page) = workspace.pages.get(&id) {
            self.line(depth, &format!("<page url=\"{}\">{}</page>", page.url(), escape(&page.title())));
        } else if let Some(database) = workspace.databases.get(&id) {
            let name = escape(&database.name());
            let source = database.data_sources.first().map(|id| format!(" data-source-url=\"collection://{id}\""));
            let (url, inline, source) = (database.url(), database.is_inline, source.unwrap_or_default());
            self.line(depth, &format!("<database url=\"{url}\" inline=\"{inline}\"{source}>{name}</database>"));
        } else if let Some(block) = workspace.blocks.get(&id) {
            self.block(block, depth, number);
        }
    }

    fn block(&mut self, block: &Block, depth: usize, number: usize) {
        let payload = &block.payload;
        let text = inline(self.workspace, &payload["rich_text"]);
        let braces = braces(payload, &[]);
        match block.kind.as_ref() {
            "heading_1" | "heading_2" | "heading_3" | "heading_4" => {
                let level = usize::from(block.kind.as_bytes()[block.kind.len() - 1] - b'0');
                let toggle: &[&str] = if payload["is_toggleable"] == true { &["toggle=\"true\""] } else { &[] };
                let braces = self::braces(payload, toggle);
                self.line(depth, &format!("{} {text}{braces}", "#".repeat(level)));
            }
            "paragraph" if text.is_empty() => self.line(depth, "<empty-block/>"),
            "paragraph" => self.line(depth, &format!("{}{braces}", unlike_a_mark(&text))),
            "bulleted_list_item" => self.line(depth, &format!("- {text}{braces}")),
            "numbered_list_item" => self.line(depth, &format!("{number}. {text}{braces}")),
            "to_do" => {
                let mark = if payload["checked"] == true { 'x' } else { ' ' };
                self.line(depth, &format!("- [{mark}] {text}{braces}"));
            }
            "quote" => self.line(depth, &format!("> {text}{braces}")),
            "code" => return self.code(payload, depth),
            "equation" => {
                let expression = payload["expression"].as_str().unwrap_or_default();
                for line in std::iter::once("$$").chain(expression.lines()).chain(["$$"]) {
                    self.line(depth, line);
                }
                return;
            }
            "divider" => return self.line(depth, "---"),
            "image" => {
                let caption = inline(self.workspace, &payload["caption"]);
                return self.line(depth, &format!("![{caption}]({}){braces}", address(payload)));
            }
            "video" | "pdf" | "audio" | "file" => {
                let caption = inline(self.workspace, &payload["caption"]);
                let kind = block.kind.as_ref();
                return self.line(depth, &format!("<{kind} src=\"{}\">{caption}</{kind}>", address(payload)));
            }
            "table_of_contents" => return self.line(depth, &format!("<table_of_contents{}/>", color(payload))),
            "link_to_page" => return self.link_to_page(block, depth),
            "toggle" => {
                self.line(depth, &format!("<details{}>", color(payload)));
                self.line(depth, &format!("<summary>{text}</summary>"));
                self.children(block.id, depth + 1);
                return self.line(depth, "</details>");
            }
            "callout" => {
                let icon = payload["icon"]["emoji"].as_str().map(|icon| format!(" icon=\"{icon}\"")).unwrap_or_default();
                self.line(depth, &format!("<callout{icon}{}>", color(payload)));
                if !text.is_empty() {
                    self.line(depth + 1, &unlike_a_mark(&text));
                }
                self.children(block.id, depth + 1);
                return self.line(depth, "</callout>");
            }
            "column_list" => return self.tagged(block.id, depth, "columns", ""),
            "column" => return self.tagged(block.id, depth, "column", ""),
            "table" => return self.table(block, depth),
            "synced_block" => return self.synced_block(block, depth),
            "tab" => return self.tagged(block.id, depth, "tabs", ""),
            "meeting_notes" => return self.meeting_notes(block, depth),
            kind => {
                self.written.unknown.push(block.id);
                let url = format!("https://app.notion.com/p/{}", block.id.simple());
                return self.line(depth, &format!("<unknown url=\"{url}\" alt=\"{kind}\"/>"));
            }
        }
        self.children(block.id, depth + 1);
    }

    fn tagged(&mut self, id: Uuid, depth: usize, tag: &str, attributes: &str) {
        self.line(depth, &format!("<{tag}{attributes}>"));
        self.children(id, depth + 1);
        self.line(depth, &format!("</{tag}>"));
    }

    fn code(&mut self, payload: &Value, depth: usize) {
        let items = payload["rich_text"].as_array().map(Vec::as_slice).unwrap_or_default();
        let content: String = items.iter().filter_map(|item| item["plain_text"].as_str()).collect();
        let longest = content.split(|it| it != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest.max(2) + 1);
        self.line(depth, &format!("{fence}{}", payload["language"].as_str().unwrap_or_default()));
        for line in content.split('\n') {
            self.line(depth, line);
        }
        self.line(depth, &fence);
    }

    fn link_to_page(&mut self, block: &Block, depth: usize) {
        let id = |name: &str| block.payload[name].as_str().and_then(crate::object_id::parse);
        let workspace = self.workspace;
        if let Some(page) = id("page_id").and_then(|id| workspace.pages.get(&id)) {
            let title = escape(&page.title());
            self.line(depth, &format!("<mention-page url=\"{}\">{title}</mention-page>", page.url()));
        } else if let Some(database) = id("database_id").and_then(|id| workspace.databases.get(&id)) {
            let name = escape(&database.name());
            self.line(depth, &format!("<mention-database url=\"{}\">{name}</mention-database>", database.url()));
        } else {
            self.written.unknown.push(block.id);
            self.line(depth, "<unknown alt=\"link_to_page\"/>");
        }
    }

    fn table(&mut self, block: &Block, depth: usize) {
        let flag = |name: &str, shown: &str| {
            if block.payload[name] == true { format!(" {shown}=\"true\"") } else { String::new() }
        };
        let header = flag("has_column_header", "header-row") + &flag("has_row_header", "header-column");
        self.line(depth, &format!("<table{header}>"));
        for row in self.workspace.living_children(block.id).filter_map(|id| self.workspace.blocks.get(&id)) {
            self.written.blocks += 1;
            self.line(depth + 1, "<tr>");
            for cell in row.payload["cells"].as_array().into_iter().flatten() {
                let cell = inline(self.workspace, cell);
                self.line(depth + 2, &format!("<td>{cell}</td>"));
            }
            self.line(depth + 1, "</tr>");
        }
        self.line(depth, "</table>");
    }

    fn synced_block(&mut self, block: &Block, depth: usize) {
        let source = block.payload["synced_from"]["block_id"].as_str().and_then(crate::object_id::parse);
        let url = format!(" url=\"https://app.notion.com/p/{}\"", source.unwrap_or(block.id).simple());
        let tag = if source.is_some() { "synced_block_reference" } else { "synced_block" };
        self.tagged(block.id, depth, tag, &url);
    }

    fn meeting_notes(&mut self, block: &Block, depth: usize) {
        self.line(depth, "<meeting-notes>");
        let title = inline(self.workspace, &block.payload["title"]);
        if !title.is_empty() {
            self.line(depth + 1, &title);
        }
        for (name, tag) in [("summary_block_id", "summary"), ("notes_block_id", "notes"), ("transcript_block_id", "transcript")] {
            let part = block.payload["children"][name].as_str().and_then(crate::object_id::parse);
            let Some(part) = part else {
                continue;
            };
            if tag == "transcript" && !self.with_transcript {
                let url = format!("https://app.notion.com/p/{}", block.id.simple());
                self.line(depth + 1, &format!("<transcript omitted=\"true\" url=\"{url}\"/>"));
            } else {
                self.tagged(part, depth + 1, tag, "");
            }
        }
        self.line(depth, "</meeting-notes>");
    }
}

/// Text that would be read as something else at the beginning of a line gets a backslash.
fn unlike_a_mark(text: &str) -> String {
    let first = text.split(' ').next().unwrap_or_default();
    let is_number = first.strip_suffix(['.', ')']).is_some_and(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()));
    if is_number {
        return format!("{}\\{}", &text[..first.len() - 1], &text[first.len() - 1..]);
    }
    let is_mark = matches!(first, "-" | "+" | "#" | "##" | "###" | "####" | "#####" | "######") || matches!(text, "---" | "___");
    if is_mark { format!("\\{text}") } else { text.to_owned() }
}

fn color(payload: &Value) -> String {
    let color = payload["color"].as_str().filter(|color| *color != "default");
    color.map(|color| format!(" color=\"{}\"", color_name(color))).unwrap_or_default()
}

/// What stands in braces at the end of a line.
fn braces(payload: &Value, more: &[&str]) -> String {
    let color = color(payload);
    let all: Vec<&str> = more.iter().copied().chain((!color.is_empty()).then_some(color.trim_start())).collect();
    if all.is_empty() { String::new() } else { format!(" {{{}}}", all.join(" ")) }
}

fn address(payload: &Value) -> &str {
    payload["external"]["url"].as_str().or_else(|| payload["file"]["url"].as_str()).unwrap_or_default()
}
