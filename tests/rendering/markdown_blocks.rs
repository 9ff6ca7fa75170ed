//! Blocks in Markdown: what a parser reads of them stands in one another as they do.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::{Value, json};

use crate::chance::Chance;
use crate::page::{block, page, text, text_block};

/// What blocks are to be read as, in words. Two lists that are none have a comment between them.
fn expected(blocks: &[Value]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    // The kind of the list that the last block was in, and the number that its next item has.
    let mut list: Option<(&str, u64)> = None;
    for block in blocks {
        let kind = block["type"].as_str().unwrap();
        let payload = &block[kind];
        let text =
            payload["rich_text"].as_array().and_then(|text| text.first()).map_or("", |text| text["plain_text"].as_str().unwrap());
        let own = if text.is_empty() { vec![] } else { vec![format!("p:{text}")] };
        let inner = expected(block["children"].as_array().unwrap());
        let start = payload["list_start_index"].as_u64();
        match kind {
            "bulleted_list_item" | "to_do" | "numbered_list_item" => {
                let own = match kind {
                    "to_do" => vec!["task".to_owned(), format!("p:{text}")],
                    _ if inner.is_empty() && text.is_empty() => vec!["html".to_owned()],
                    _ => own,
                };
                let item = format!("li[{}]", joined(own, inner).join(" "));
                let is_numbered = kind == "numbered_list_item";
                let goes_on = match list {
                    Some(("numbered_list_item", next)) => is_numbered && start.is_none_or(|start| start == next),
                    Some(_) => !is_numbered,
                    None => false,
                };
                if goes_on {
                    let last = found.last_mut().unwrap();
                    last.insert_str(last.len() - 1, &format!(" {item}"));
                } else {
                    let list = if is_numbered { format!("ol{}[{item}]", start.unwrap_or(1)) } else { format!("ul[{item}]") };
                    found = joined(found, vec![list]);
                }
                let next = list.filter(|_| goes_on).map_or(start.unwrap_or(1), |(_, next)| next) + 1;
                list = Some((kind, next));
                continue;
            }
            "quote" => found.push(format!("quote[{}]", joined(own, inner).join(" "))),
            "toggle" => {
                found.push("html".to_owned());
                found.extend(inner);
                found.push("html".to_owned());
            }
            "heading_2" => found = joined(joined(found, vec![format!("h:{text}")]), inner),
            "divider" => found = joined(joined(found, vec!["rule".to_owned()]), inner),
            "code" => found = joined(joined(found, vec![format!("code:{text}")]), inner),
            "table" => found.push(format!("table:{}", payload["table_width"])),
            _ => found = joined(found, joined(own, inner)),
        }
        list = None;
    }
    found
}

/// Parts one after the other. Lists that would become one are kept apart.
fn joined(mut before: Vec<String>, after: Vec<String>) -> Vec<String> {
    let mark = |part: Option<&String>| {
        part.filter(|part| part.starts_with("ul") || part.starts_with("ol")).map(|part| part[..2].to_owned())
    };
    let mark_before = mark(before.last());
    if mark_before.is_some() && mark_before == mark(after.first()) {
        before.push("html".to_owned());
    }
    before.extend(after);
    before
}

/// What a parser reads, in the same words.
fn read(markdown: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS | Options::ENABLE_FOOTNOTES;
    // What is open: how it begins, and what is in it.
    let mut open: Vec<(String, Vec<String>)> = vec![(String::new(), vec![])];
    let mut text: Option<String> = None;
    for event in Parser::new_ext(markdown, options) {
        let begins = matches!(event, Event::Start(_) | Event::Rule | Event::End(TagEnd::Item));
        if begins && let Some(text) = text.take() {
            // The text of an item of a list without room between its items.
            open.last_mut().unwrap().1.push(format!("p:{text}"));
        }
        match event {
            Event::Start(Tag::Paragraph) => text = Some(String::new()),
            Event::Start(Tag::Heading { .. }) => text = Some(String::new()),
            Event::Start(Tag::CodeBlock(_)) => text = Some(String::new()),
            Event::Start(Tag::BlockQuote(_)) => open.push(("quote".to_owned(), vec![])),
            Event::Start(Tag::List(first)) => open.push((first.map_or("ul".to_owned(), |first| format!("ol{first}")), vec![])),
            Event::Start(Tag::Item) => open.push(("li".to_owned(), vec![])),
            Event::Start(Tag::Table(columns)) => open.push((format!("table:{}", columns.len()), vec![])),
            Event::End(TagEnd::Table) => {
                let (table, _) = open.pop().unwrap();
                text = None;
                open.last_mut().unwrap().1.push(table);
            }
            Event::Start(Tag::HtmlBlock) => open.last_mut().unwrap().1.push("html".to_owned()),
            Event::Rule => open.last_mut().unwrap().1.push("rule".to_owned()),
            Event::TaskListMarker(_) => open.last_mut().unwrap().1.push("task".to_owned()),
            Event::Text(part) => text.get_or_insert_default().push_str(&part),
            Event::InlineHtml(_) => drop(text.get_or_insert_default()),
            Event::End(TagEnd::Paragraph) => {
                let text = text.take().unwrap();
                open.last_mut().unwrap().1.push(format!("p:{text}"));
            }
            Event::End(TagEnd::Heading(_)) => open.last_mut().unwrap().1.push(format!("h:{}", text.take().unwrap())),
            Event::End(TagEnd::CodeBlock) => open.last_mut().unwrap().1.push(format!("code:{}", text.take().unwrap().trim_end())),
            Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item) => {
                let (name, parts) = open.pop().unwrap();
                open.last_mut().unwrap().1.push(format!("{name}[{}]", parts.join(" ")));
            }
            _ => {}
        }
    }
    open.pop().unwrap().1
}

fn any_block(chance: &mut Chance, depth: usize, count: &mut usize) -> Value {
    const KINDS: [&str; 13] = [
        "paragraph",
        "paragraph",
        "bulleted_list_item",
        "bulleted_list_item",
        "numbered_list_item",
        "numbered_list_item",
        "to_do",
        "quote",
        "toggle",
        "code",
        "divider",
        "heading_2",
        "table",
    ];
    *count += 1;
    let kind = chance.of_these(&KINDS);
    let content: Vec<Value> = if chance.one_in(4) { vec![] } else { vec![text(&format!("x{count}"))] };
    let below = if depth == 0 || chance.one_in(2) { 0 } else { 1 + chance.below(3) };
    let children: Vec<Value> = (0..below).map(|_| any_block(chance, depth - 1, count)).collect();
    match kind {
        "divider" => block(kind, json!({}), &children),
        "table" => {
            let row = block("table_row", json!({"cells": [[text("a")], [text("b")]]}), &[]);
            let shape = json!({"table_width": 2, "has_column_header": chance.one_in(2), "has_row_header": false});
            block(kind, shape, &vec![row; 1 + chance.below(2)])
        }
        "numbered_list_item" if chance.one_in(3) => {
            block(kind, json!({"rich_text": content, "color": "default", "list_start_index": 1 + chance.below(4)}), &children)
        }
        _ => text_block(kind, &content, &children),
    }
}

fn check(blocks: &[Value]) {
    let markdown = page(blocks).to_markdown();
    assert_eq!(read(&markdown), expected(blocks), "{markdown}");
}

#[test]
fn whatever_stands_in_whatever() {
    let mut chance = Chance::of(11);
    for _ in 0..6_000 {
        let blocks: Vec<Value> = (0..1 + chance.below(4)).map(|_| any_block(&mut chance, 3, &mut 0)).collect();
        check(&blocks);
    }
}
