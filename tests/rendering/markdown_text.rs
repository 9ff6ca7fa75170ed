//! Text in Markdown: what a parser reads of it is what it was, character by character and style by style.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::{Value, json};

use crate::chance::Chance;
use crate::page::{block, page, styled, text, text_block};

/// A character and the styles that it has.
type Styled = (char, Vec<&'static str>);

const STYLES: [&str; 5] = ["bold", "italic", "strikethrough", "underline", "code"];

/// Pieces of text that mean something to Markdown or HTML, or stand beside what does.
const PIECES: [&str; 46] = [
    "a",
    "b c",
    " ",
    "  d",
    "e  ",
    "*",
    "**",
    "_",
    "__",
    "snake_case",
    "`",
    "``",
    "~",
    "~~",
    "[",
    "]",
    "(x)",
    "[a](b)",
    "![",
    "!",
    "<",
    "<b>",
    "<!--",
    ">",
    "&",
    "&amp;",
    "&#42;",
    "\\",
    "\\*",
    "#",
    "# h",
    "- i",
    "+ i",
    "1. i",
    "2) i",
    "=",
    "---",
    "|",
    "a|b",
    "$",
    "$x$",
    ":",
    "é",
    "名。",
    "\"q\"",
    "🥬",
];

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS | Options::ENABLE_FOOTNOTES
}

/// The styles that begin or end with a tag.
fn tag(html: &str) -> Option<(&'static str, bool)> {
    let is_end = html.starts_with("</");
    let style = match html.trim_matches(['<', '>', '/']) {
        "strong" => "bold",
        "em" => "italic",
        "del" => "strikethrough",
        "u" => "underline",
        "code" => "code",
        _ => return None,
    };
    Some((style, is_end))
}

/// All that a parser reads of a text, its lines joined by line feeds.
fn read(markdown: &str) -> Vec<Styled> {
    let mut styles: Vec<&'static str> = Vec::new();
    let mut found = Vec::new();
    let mut add = |text: &str, styles: &[&'static str], also: Option<&'static str>| {
        let mut styles: Vec<_> = styles.iter().copied().chain(also).collect();
        styles.sort_unstable();
        found.extend(text.chars().map(|char| (char, styles.clone())));
    };
    for event in Parser::new_ext(markdown, options()) {
        match event {
            Event::Text(text) => add(&text, &styles, None),
            Event::Code(text) => add(&text, &styles, Some("code")),
            Event::HardBreak => add("\n", &[], None),
            Event::Start(Tag::Strong) => styles.push("bold"),
            Event::Start(Tag::Emphasis) => styles.push("italic"),
            Event::Start(Tag::Strikethrough) => styles.push("strikethrough"),
            Event::InlineHtml(html) if &*html == "<br>" => add("\n", &[], None),
            Event::InlineHtml(html) => match tag(&html) {
                Some((style, false)) => styles.push(style),
                Some((style, true)) => assert_eq!(styles.pop(), Some(style), "{markdown:?}"),
                None => unreachable!("{html} in {markdown:?}"),
            },
            Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Strikethrough) => drop(styles.pop()),
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Table(_) | Tag::TableHead | Tag::TableCell) => {}
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Table | TagEnd::TableHead) => {}
            // What stands in one cell, and in no other.
            Event::End(TagEnd::TableCell) => add("\n", &[], None),
            event => unreachable!("{event:?} in {markdown:?}"),
        }
    }
    found
}

/// What was to be read. Space has no style that shows, and none stands at the ends of lines.
fn normal(text: Vec<Styled>) -> Vec<Styled> {
    let mut lines: Vec<Vec<Styled>> = vec![Vec::new()];
    for (char, styles) in text {
        match char {
            '\n' => lines.push(Vec::new()),
            _ if char.is_whitespace() && !styles.contains(&"code") => lines.last_mut().unwrap().push((char, Vec::new())),
            _ => lines.last_mut().unwrap().push((char, styles)),
        }
    }
    let is_space = |(char, _): &Styled| *char == ' ';
    for line in &mut lines {
        let end = line.iter().rposition(|styled| !is_space(styled)).map_or(0, |last| last + 1);
        line.truncate(end);
        let start = line.iter().position(|styled| !is_space(styled)).unwrap_or(0);
        line.drain(..start);
    }
    let is_empty = |line: &Vec<Styled>| line.is_empty();
    while lines.first().is_some_and(is_empty) {
        lines.remove(0);
    }
    while lines.last().is_some_and(is_empty) {
        lines.pop();
    }
    lines.join(&('\n', Vec::new()))
}

/// Checks a text in a paragraph, in a heading, and in the cell of a table.
fn check(pieces: &[(String, Vec<&'static str>)]) {
    let rich_text: Vec<Value> = pieces.iter().map(|(content, styles)| styled(content, styles, "default", None)).collect();
    let table = json!({"table_width": 2, "has_column_header": true, "has_row_header": false});
    let row = block("table_row", json!({"cells": [rich_text, []]}), &[]);
    for written in
        [text_block("paragraph", &rich_text, &[]), text_block("heading_2", &rich_text, &[]), block("table", table, &[row])]
    {
        check_markdown(pieces, &page(&[written]).to_markdown());
    }
}

fn check_markdown(pieces: &[(String, Vec<&'static str>)], markdown: &str) {
    let expected = pieces.iter().flat_map(|(content, styles)| {
        let mut styles = styles.clone();
        styles.sort_unstable();
        content.chars().map(move |char| (char, styles.clone())).collect::<Vec<_>>()
    });
    // Formatting that a code span has cannot be seen from outside; the span itself can.
    assert_eq!(normal(read(markdown)), normal(expected.collect()), "{pieces:?} is written as\n{markdown}");
}

#[test]
fn each_character_is_itself() {
    for piece in PIECES {
        for (before, after) in [("", ""), ("x", ""), ("", "x"), ("x", "x"), ("\n", ""), ("x\n", "\nx"), (".", "."), (" ", " ")] {
            check(&[(format!("{before}{piece}{after}"), vec![])]);
            for style in STYLES {
                check(&[(before.to_owned(), vec![]), (piece.to_owned(), vec![style]), (after.to_owned(), vec![])]);
            }
        }
    }
}

#[test]
fn whatever_stands_beside_whatever() {
    let mut chance = Chance::of(7);
    for _ in 0..6_000 {
        let pieces: Vec<(String, Vec<&'static str>)> = (0..1 + chance.below(5))
            .map(|_| {
                let mut content: String = (0..1 + chance.below(3)).map(|_| chance.of_these(&PIECES)).collect();
                if chance.one_in(6) {
                    content.push('\n');
                    content.push_str(chance.of_these(&PIECES));
                }
                let styles = STYLES.into_iter().filter(|_| chance.one_in(4)).collect();
                (content, styles)
            })
            .collect();
        check(&pieces);
    }
}

/// A row: what the pieces are, and how they are written.
#[test]
fn is_written_as_people_would() {
    let plain = |content: &str| text(content);
    let bold = |content: &str| styled(content, &["bold"], "default", None);
    let link = |content: &str, url: &str| styled(content, &[], "default", Some(url));
    for (pieces, expected) in [
        (vec![plain("A plain, simple text: it's 3 < 4.")], "A plain, simple text: it's 3 \\< 4."),
        (vec![plain("AT&T, snake_case, 1.5, -5 and a-b")], "AT&T, snake_case, 1.5, -5 and a-b"),
        (vec![plain("a "), bold("b "), plain("c")], "a **b** c"),
        (vec![plain("a"), bold("b"), plain("c")], "a**b**c"),
        (vec![plain("a"), bold("(b)"), plain("c")], "a<strong>(b)</strong>c"),
        (vec![bold(" ")], ""),
        (vec![bold("a\nb")], "**a**\\\n**b**"),
        (vec![plain("\n a \n\n b\n")], "a\\\n\\\nb"),
        (vec![plain("- a\n1. b\n# c\n> d")], "\\- a\\\n1\\. b\\\n\\# c\\\n\\> d"),
        (vec![link("a", "https://example.com/?a=b&c=d"), plain("!")], "[a](https://example.com/?a=b&c=d)\\!"),
        (vec![plain("see!"), link("a [b]", "https://example.com/a b(c)")], "see\\![a \\[b\\]](https://example.com/a%20b%28c%29)"),
        (vec![link("a", "/0b1c2d3e4f5061728394a5b6c7d8e9f0")], "[a](https://www.notion.so/0b1c2d3e4f5061728394a5b6c7d8e9f0)"),
        (vec![link("a", "javascript:alert(1)")], "a"),
        (vec![link("a", "javascript&colon;alert(1)")], "[a](javascript\\&colon;alert%281%29)"),
        (vec![styled("a`b", &["code"], "default", None)], "``a`b``"),
        (vec![styled("`", &["code"], "default", None)], "`` ` ``"),
        (vec![styled("a", &["bold", "italic"], "default", None)], "***a***"),
    ] {
        let expected = if expected.is_empty() { String::new() } else { format!("{expected}\n") };
        assert_eq!(page(&[text_block("paragraph", &pieces, &[])]).to_markdown(), expected);
    }
}

/// A row: an address, and what a parser reads of it as a link; nothing where it is none.
#[test]
fn links_lead_where_they_did() {
    for (given, expected) in [
        ("https://example.com/a_b_c?d=e&f=g#h", Some("https://example.com/a_b_c?d=e&f=g#h")),
        ("https://example.com/?a=1&copy;=2", Some("https://example.com/?a=1&copy;=2")),
        ("https://example.com/(a)[b]*c*<d>", Some("https://example.com/%28a%29[b]*c*%3Cd%3E")),
        ("https://example.com/a b\\c\"d|e", Some("https://example.com/a%20b%5Cc%22d%7Ce")),
        ("mailto:ann@example.com", Some("mailto:ann@example.com")),
        ("/0b1c2d3e#4f5", Some("https://www.notion.so/0b1c2d3e#4f5")),
        ("java\tscript:alert(1)", None),
        ("javascript&colon;alert(1)", Some("javascript&colon;alert%281%29")),
    ] {
        let link = styled("a [b](c)!", &["bold"], "default", Some(given));
        let row = block("table_row", json!({"cells": [[link]]}), &[]);
        let table = json!({"table_width": 1, "has_column_header": true, "has_row_header": false});
        for written in [text_block("paragraph", &[link], &[]), block("table", table, &[row])] {
            let markdown = page(&[written]).to_markdown();
            let (mut address, mut said) = (None, String::new());
            for event in Parser::new_ext(&markdown, options()) {
                match event {
                    Event::Start(Tag::Link { dest_url, .. }) => address = Some(dest_url.to_string()),
                    Event::Text(text) => said.push_str(&text),
                    _ => {}
                }
            }
            assert_eq!((address.as_deref(), said.as_str()), (expected, "a [b](c)!"), "{markdown}");
        }
    }
}
