//! Rich text, written as a line of Markdown.

use serde_json::Value;

use super::color_name;
use crate::workspace::Workspace;

/// What a backslash stands in front of, so that it is read as itself.
const ESCAPED: &[char] = &['\\', '*', '~', '`', '$', '[', ']', '<', '>', '{', '}', '|', '^'];

/// Writes rich text on one line.
pub(super) fn write(workspace: &Workspace, rich_text: &Value) -> String {
    let items = rich_text.as_array().map(Vec::as_slice).unwrap_or_default();
    items.iter().map(|item| write_item(workspace, item)).collect()
}

/// Writes text so that it is read as itself.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' => escaped.push_str("<br>"),
            _ => {
                if ESCAPED.contains(&character) {
                    escaped.push('\\');
                }
                escaped.push(character);
            }
        }
    }
    escaped
}

fn write_item(workspace: &Workspace, item: &Value) -> String {
    let annotations = &item["annotations"];
    let plain_text = item["plain_text"].as_str().unwrap_or_default();
    let text = match item["type"].as_str() {
        Some("mention") => write_mention(workspace, &item["mention"], plain_text),
        Some("equation") => format!("$`{plain_text}`$"),
        _ if annotations["code"] == true => write_code(plain_text),
        _ => escape(plain_text),
    };
    let mut text = text;
    for (style, mark) in [("italic", "*"), ("bold", "**"), ("strikethrough", "~~")] {
        if annotations[style] == true {
            text = around(&text, mark);
        }
    }
    let color = annotations["color"].as_str().filter(|color| *color != "default").map(color_name);
    let color = color.map(|color| format!(" color=\"{color}\"")).unwrap_or_default();
    let underline = if annotations["underline"] == true { " underline=\"true\"" } else { "" };
    if !color.is_empty() || !underline.is_empty() {
        text = format!("<span{underline}{color}>{text}</span>");
    }
    match item["text"]["link"]["url"].as_str() {
        Some(url) => format!("[{text}]({url})"),
        None => text,
    }
}

/// Puts marks around a text, but not around the spaces at its ends, where they would mean nothing.
fn around(text: &str, mark: &str) -> String {
    let inside = text.trim();
    if inside.is_empty() {
        return text.to_owned();
    }
    let start = text.len() - text.trim_start().len();
    let end = start + inside.len();
    format!("{}{mark}{inside}{mark}{}", &text[..start], &text[end..])
}

fn write_code(text: &str) -> String {
    let text = text.replace('\n', " ");
    let longest = text.split(|it| it != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

fn write_mention(workspace: &Workspace, mention: &Value, plain_text: &str) -> String {
    let kind = mention["type"].as_str().unwrap_or_default();
    let id = mention[kind]["id"].as_str().unwrap_or_default();
    let address = || {
        let id = crate::object_id::parse(id);
        let page = id.and_then(|id| workspace.pages.get(&id)).map(crate::page::Page::url);
        page.or_else(|| Some(workspace.databases.get(&id?)?.url())).unwrap_or_default()
    };
    match kind {
        "user" => format!("<mention-user url=\"user://{id}\">{}</mention-user>", escape(plain_text.trim_start_matches('@'))),
        "page" | "database" => format!("<mention-{kind} url=\"{}\">{}</mention-{kind}>", address(), escape(plain_text)),
        "date" => write_date(&mention["date"]),
        _ => escape(plain_text),
    }
}

fn write_date(date: &Value) -> String {
    let mut attributes = String::new();
    for (name, time_name) in [("start", "startTime"), ("end", "endTime")] {
        let Some(moment) = date[name].as_str() else {
            continue;
        };
        match moment.split_once('T') {
            Some((day, time)) => {
                let time: String = time.chars().take(5).collect();
                attributes.push_str(&format!(" {name}=\"{day}\" {time_name}=\"{time}\""));
            }
            None => attributes.push_str(&format!(" {name}=\"{moment}\"")),
        }
    }
    if let Some(zone) = date["time_zone"].as_str() {
        attributes.push_str(&format!(" timeZone=\"{zone}\""));
    }
    format!("<mention-date{attributes}/>")
}
