//! HTML: a browser's parser finds nothing wrong with it, and reads what the page says.

use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};

use crate::chance::Chance;
use crate::everything::everything;
use crate::page::{block, page, styled, text, text_block};

/// A document that is read without an error.
fn read(html: &str) -> Html {
    let document = Html::parse_document(html);
    assert!(document.errors.is_empty(), "{:?} in\n{html}", document.errors);
    document
}

fn found<'a>(document: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap();
    document.select(&selector).collect()
}

/// The texts of all elements that match.
fn texts(document: &Html, selector: &str) -> Vec<String> {
    found(document, selector).iter().map(|element| element.text().collect::<String>().trim().to_owned()).collect()
}

#[test]
fn an_error_is_found() {
    for wrong in ["<p><ul></ul></p>", "<ul><li></ol></ul>", "<a href=\"a\" href=\"b\"></a>", "<b><i></b></i>"] {
        assert!(!Html::parse_document(&format!("<!DOCTYPE html><title>x</title>{wrong}")).errors.is_empty(), "{wrong}");
    }
}

#[test]
fn a_document_has_what_browsers_need() {
    let tree = page(&everything());
    let html = tree.to_html("Kale & <co>");
    assert!(html.starts_with("<!DOCTYPE html>\n"));
    assert!(html.contains(&tree.to_html_fragment()));
    let document = read(&html);
    assert_eq!(texts(&document, "head > title"), ["Kale & <co>"]);
    assert_eq!(found(&document, "head > meta[charset=utf-8]").len(), 1);
    assert_eq!(found(&document, "body > main > *").len(), found(&document, "main > *").len());
    // Each heading can be gone to from the table of contents.
    let links = found(&document, "nav a");
    assert_eq!(links.len(), 4);
    for link in links {
        let target = format!("[id=\"{}\"]", link.attr("href").unwrap().trim_start_matches('#'));
        assert_eq!(texts(&document, &target).len(), 1);
    }
}

/// A row: a selector, and the texts of what it finds in the page of all types.
#[test]
fn blocks_are_elements_of_their_kind() {
    let document = read(&page(&everything()).to_html("All"));
    for (selector, expected) in [
        ("h1", vec!["Kale & co."]),
        ("details > summary > h3", vec!["Opens"]),
        ("h4", vec!["1. Twolines"]),
        ("strong > em > s > u > code", vec!["all"]),
        ("a > strong", vec!["link"]),
        ("pre > code.language-rust", vec!["let a = \"```\";\n\n  a <b>"]),
        ("figure > pre + figcaption", vec!["A listing"]),
        ("ol[type=a][start=\"7\"] > li", vec!["From there", "Goes on"]),
        ("ol[type=i] > li", vec!["From there"]),
        ("ul.to-do > li > input[checked]", vec![""]),
        ("ul > li > ul > li > p", vec!["Deep."]),
        ("ul > li > ul > li", vec!["Within\nDeep.", "Within"]),
        ("details > summary", vec!["Opens", "A <toggle>!", "Empty"]),
        ("blockquote > ul > li", vec!["Item"]),
        ("aside.callout > span.icon", vec!["🥬"]),
        ("aside.callout > img.icon[src=\"https://example.com/kale.png\"]", vec![""]),
        (".columns > .column", vec!["Left.", "Right."]),
        ("table > thead > tr > th[scope=col]", vec!["Name", "Price | €"]),
        ("table > tbody > tr > th[scope=row]", vec!["Kale(curly)", ""]),
        ("table td", vec!["a|b", "", "Name", "Price | €"]),
        ("figure > img[alt=\"A kale\"]", vec![""]),
        ("figcaption", vec!["A listing", "A kale"]),
        ("video[controls]", vec![""]),
        ("audio[controls]", vec![""]),
        ("p.video > a", vec!["Cooking kale"]),
        ("p.file > a", vec!["kale.pdf"]),
        (".page-link > a", vec!["Orchard *2*", "Untitled", "Page", "Database"]),
        (
            ".placeholder",
            vec![
                "[image: image]",
                "[image: image]",
                "[breadcrumb]",
                "[unsupported: button]",
                "[unknown: mind_map]",
                "[a block that is not shared]",
            ],
        ),
        ("hr", vec![""]),
        ("p.equation > code", vec!["\\int_0^1 x\\,dx"]),
    ] {
        assert_eq!(texts(&document, selector), expected, "{selector}");
    }
    let colored: Vec<_> = found(&document, "[style]").iter().map(|element| element.attr("style").unwrap().to_owned()).collect();
    for part in ["color: #c2413b", "background: #e2eff8", "background: #faf2d8", "flex: 0.25", "flex: 0.75"] {
        assert!(colored.iter().any(|style| style == part), "{part}: {colored:?}");
    }
}

/// Nothing that a page says becomes a part of the document that runs.
#[test]
fn what_a_page_says_is_text() {
    const PIECES: [&str; 17] = [
        "a",
        "<b>",
        "</p>",
        "</li></ul>",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"",
        "'",
        "\" onclick=\"x",
        "&",
        "&amp;",
        "&lt;",
        "<!--",
        "-->",
        "]]>",
        "</style>",
        "</title>",
    ];
    const KINDS: [&str; 10] = [
        "paragraph",
        "heading_1",
        "bulleted_list_item",
        "numbered_list_item",
        "to_do",
        "quote",
        "toggle",
        "template",
        "code",
        "callout",
    ];
    let addresses = [
        "javascript:alert(1)",
        "JAVASCRIPT:x",
        "data:text/html,x",
        "https://example.com/\"onclick=\"x",
        "https://example.com/?a=1&b=2",
    ];
    let styles = ["bold", "italic", "strikethrough", "underline", "code"];
    let mut chance = Chance::of(3);
    for _ in 0..2_000 {
        let mut said = String::new();
        let blocks: Vec<Value> = (0..1 + chance.below(4))
            .map(|_| {
                let content: String = (0..1 + chance.below(3)).map(|_| chance.of_these(&PIECES)).collect();
                said.push_str(&content);
                let styles: Vec<&str> = styles.into_iter().filter(|_| chance.one_in(4)).collect();
                let link = chance.one_in(2).then(|| chance.of_these(&addresses));
                let mut block = text_block(chance.of_these(&KINDS), &[styled(&content, &styles, "blue", link)], &[]);
                if block["type"] == "callout" {
                    block["callout"]["icon"] = json!(null);
                }
                block
            })
            .collect();
        let html = page(&blocks).to_html("</title><script>");
        let document = read(&html);
        assert_eq!(texts(&document, "main")[0].replace(['\n', ' '], ""), said.replace(' ', ""), "{html}");
        for element in found(&document, "*") {
            assert!(!matches!(element.value().name(), "script" | "b" | "img"), "{html}");
            for (name, value) in element.value().attrs() {
                let runs =
                    name.starts_with("on") || value.to_lowercase().starts_with("javascript:") || value.starts_with("data:");
                assert!(!runs, "{name}={value} in\n{html}");
            }
        }
    }
}

/// Lists in lists, and blocks of all kinds in them, stand in one another without an error.
#[test]
fn items_are_in_one_list_and_in_one_another() {
    const KINDS: [&str; 8] = [
        "paragraph",
        "bulleted_list_item",
        "bulleted_list_item",
        "numbered_list_item",
        "to_do",
        "quote",
        "toggle",
        "column_list",
    ];
    fn any(chance: &mut Chance, depth: usize) -> Vec<Value> {
        (0..chance.below(5))
            .map(|_| {
                let inner = if depth == 0 { vec![] } else { any(chance, depth - 1) };
                match chance.of_these(&KINDS) {
                    "column_list" => block("column_list", json!({}), &inner),
                    kind => text_block(kind, &[text("x")], &inner),
                }
            })
            .collect()
    }
    /// How many lists there are, and how many items.
    fn count(blocks: &[Value]) -> (usize, usize) {
        let (mut lists, mut items, mut last) = (0, 0, "");
        for block in blocks {
            let kind = block["type"].as_str().unwrap();
            if kind.ends_with("_list_item") || kind == "to_do" {
                items += 1;
                lists += usize::from(kind != last);
            }
            last = kind;
            let inner = count(block["children"].as_array().unwrap());
            (lists, items) = (lists + inner.0, items + inner.1);
        }
        (lists, items)
    }
    let mut chance = Chance::of(5);
    for _ in 0..2_000 {
        let blocks = any(&mut chance, 3);
        let document = read(&page(&blocks).to_html("Lists"));
        let lists = found(&document, "ul, ol").len();
        assert_eq!((lists, found(&document, "ul > li, ol > li").len()), count(&blocks));
    }
}
