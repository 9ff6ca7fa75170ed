//! One page, database or block, as people would see it.

use std::fmt::Write;

use serde_json::Value;
use uuid::Uuid;

use super::tree;
use crate::html;
use crate::object_id;
use crate::rich_text;
use crate::schema::TITLE_ID;
use crate::shared::Shared;
use crate::workspace::Workspace;

/// How many blocks and rows are shown.
const MOST: usize = 200;

/// How deep blocks are shown.
const DEEPEST: usize = 8;

pub(super) fn page(shared: &Shared, id: &str) -> Option<String> {
    let id = object_id::parse(id)?;
    shared.with_workspace(|workspace| {
        let (title, body) = if workspace.pages.contains_key(&id) {
            (tree::name(workspace, id).0, page_body(workspace, id)?)
        } else if workspace.databases.contains_key(&id) {
            (tree::name(workspace, id).0, database_body(workspace, id)?)
        } else if let Some(source) = workspace.data_sources.get(&id) {
            (tree::name(workspace, source.database).0, database_body(workspace, source.database)?)
        } else {
            let block = workspace.blocks.get(&id)?;
            let mut body = String::new();
            blocks(workspace, &[id], &mut body, &mut MOST.clone(), 0);
            (block.kind.to_string(), body)
        };
        // What is only looked at leaves no line in the ledger.
        workspace.notes.take();
        let trash = if workspace.is_in_trash(id) { "<p class=\"bad\">It is in the trash.</p>\n" } else { "" };
        let above = above(workspace, id);
        let body =
            format!("<p>{above}</p>\n<h1>{}</h1>\n<p class=\"soft\"><code>{id}</code></p>\n{trash}{body}", html::escape(&title));
        Some(html::page(&title, &body))
    })
}

/// The way from the workspace to an object.
fn above(workspace: &Workspace, id: Uuid) -> String {
    let mut links = Vec::new();
    let mut current = workspace.parent_id(id);
    while let Some(id) = current {
        if workspace.pages.contains_key(&id) || workspace.databases.contains_key(&id) {
            links.push(format!("<a href=\"/objects/{id}\">{}</a>", html::escape(&tree::name(workspace, id).0)));
        }
        current = workspace.parent_id(id);
    }
    links.push("<a href=\"/\">Workspace</a>".to_owned());
    links.reverse();
    links.join(" / ")
}

fn page_body(workspace: &Workspace, id: Uuid) -> Option<String> {
    let answer = workspace.pages.get(&id)?.answer(workspace, &[]).ok()?;
    let mut body = String::new();
    let properties = answer["properties"].as_object()?;
    if properties.len() > 1 {
        body.push_str("<table>\n");
        for (name, value) in properties.iter().filter(|(_, value)| value["type"] != "title") {
            // Writing to a string does not fail.
            let _ = writeln!(body, "<tr><th>{}</th><td>{}</td></tr>", html::escape(name), html::escape(&shown(workspace, value)));
        }
        body.push_str("</table>\n");
    }
    let children = workspace.children.get(&id).map(Vec::as_slice).unwrap_or_default();
    blocks(workspace, children, &mut body, &mut MOST.clone(), 0);
    Some(body)
}

fn database_body(workspace: &Workspace, id: Uuid) -> Option<String> {
    let mut body = String::new();
    for source in workspace.databases.get(&id)?.data_sources.iter().filter_map(|id| workspace.data_sources.get(id)) {
        let mut properties: Vec<_> = source.schema.properties.iter().collect();
        properties.sort_by_key(|property| property.id != TITLE_ID);
        let names: Vec<&str> = properties.iter().map(|property| property.name.as_str()).collect();
        // Writing to a string does not fail.
        let _ = writeln!(
            body,
            "<h2>{}</h2>\n<p class=\"soft\">{} rows · <code>{}</code></p>\n<table>\n<tr>",
            html::escape(&crate::database::name_of(&source.title)),
            source.rows.len(),
            source.id
        );
        names.iter().for_each(|name| {
            let _ = write!(body, "<th>{}</th>", html::escape(name));
        });
        body.push_str("</tr>\n");
        for row in source.rows.ids().take(MOST).filter_map(|id| workspace.pages.get(&id)).filter(|row| !row.in_trash) {
            let answer = row.answer(workspace, &[]).unwrap_or_default();
            body.push_str("<tr>");
            for name in &names {
                let value = &answer["properties"][*name];
                let text = html::escape(&shown(workspace, value));
                if value["type"] == "title" {
                    let title = if text.is_empty() { "Untitled" } else { &text };
                    let _ = write!(body, "<td><a href=\"/objects/{}\">{title}</a></td>", row.id);
                } else {
                    let _ = write!(body, "<td>{text}</td>");
                }
            }
            body.push_str("</tr>\n");
        }
        body.push_str("</table>\n");
    }
    Some(body)
}

/// A value in a few words, whatever its type.
fn shown(workspace: &Workspace, value: &Value) -> String {
    let kind = value["type"].as_str().unwrap_or_default();
    words(workspace, &value[kind])
}

fn words(workspace: &Workspace, value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        Value::Number(number) => number.to_string(),
        // The id of a page is shown by the page's title.
        Value::String(text) => {
            let page = object_id::parse(text).and_then(|id| workspace.pages.get(&id));
            page.map_or_else(|| text.clone(), |page| page.title())
        }
        Value::Array(items) => {
            items.iter().map(|item| words(workspace, item)).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
        }
        Value::Object(members) => {
            const TELLING: [&str; 6] = ["plain_text", "name", "start", "number", "state", "id"];
            let inner = members.get("type").and_then(Value::as_str).and_then(|kind| members.get(kind));
            let telling = TELLING.into_iter().filter_map(|name| members.get(name)).find(|value| !value.is_null());
            telling.or(inner).map(|value| words(workspace, value)).unwrap_or_default()
        }
    }
}

fn blocks(workspace: &Workspace, ids: &[Uuid], body: &mut String, left: &mut usize, depth: usize) {
    if depth > DEEPEST {
        return;
    }
    for id in ids.iter().filter(|id| !workspace.is_trashed_itself(**id)) {
        if *left == 0 {
            body.push_str("<p class=\"soft\">and more</p>\n");
            return;
        }
        *left -= 1;
        if workspace.pages.contains_key(id) || workspace.databases.contains_key(id) {
            let (title, icon) = tree::name(workspace, *id);
            // Writing to a string does not fail.
            let _ = writeln!(body, "<p>{icon} <a href=\"/objects/{id}\">{}</a></p>", html::escape(&title));
            continue;
        }
        let Some(block) = workspace.blocks.get(id) else {
            continue;
        };
        body.push_str(&block_html(&block.kind, &block.payload));
        if let Some(children) = workspace.children.get(id).filter(|children| !children.is_empty()) {
            body.push_str("<div class=\"inside\">\n");
            blocks(workspace, children, body, left, depth + 1);
            body.push_str("</div>\n");
        }
    }
}

fn block_html(kind: &str, payload: &Value) -> String {
    let text = html::escape(&rich_text::plain_text(&rich_text::expand(&payload["rich_text"])));
    let line = match kind {
        "heading_1" => format!("<h2>{text}</h2>"),
        "heading_2" | "heading_3" | "heading_4" => format!("<h3>{text}</h3>"),
        "bulleted_list_item" | "toggle" => format!("<p>• {text}</p>"),
        "numbered_list_item" => format!("<p># {text}</p>"),
        "to_do" => format!("<p>{} {text}</p>", if payload["checked"] == true { "☑" } else { "☐" }),
        "quote" => format!("<blockquote>{text}</blockquote>"),
        "code" => format!("<pre>{text}</pre>"),
        "divider" => "<hr>".to_owned(),
        "equation" => format!("<p><code>{}</code></p>", html::escape(payload["expression"].as_str().unwrap_or_default())),
        "table_row" => {
            let cells: Vec<String> = payload["cells"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|cell| html::escape(&rich_text::plain_text(cell)))
                .collect();
            format!("<p>{}</p>", cells.join(" │ "))
        }
        "paragraph" | "callout" => format!("<p>{text}</p>"),
        other => format!("<p class=\"soft\">{} {text}</p>", html::escape(other)),
    };
    format!("{line}\n")
}
