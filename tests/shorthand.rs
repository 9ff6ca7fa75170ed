//! What the short ways write.

#![allow(clippy::unwrap_used, clippy::needless_pass_by_value, reason = "a test says what is off by its panic")]

use notion_connector::PlainText;
use notion_connector::types::{
    BlockRequest as Block, Color, Filter, PropertyValueRequest as Value, RichText, RichTextRequest, Sort, SortDirection,
    TimestampName,
};
use serde::Serialize;
use serde_json::{Value as Json, json, to_value};

fn check(written: impl Serialize, expected: Json) {
    assert_eq!(to_value(written).unwrap(), expected);
}

#[test]
fn rich_text() {
    check(RichTextRequest::text("kale"), json!({"type": "text", "text": {"content": "kale"}}));
    check(
        RichTextRequest::text("kale")
            .bold()
            .italic()
            .code()
            .strikethrough()
            .underline()
            .color(Color::Green)
            .link("https://example.com"),
        json!({
            "annotations":
                {"bold": true, "italic": true, "code": true, "strikethrough": true, "underline": true, "color": "green"},
            "type": "text",
            "text": {"content": "kale", "link": {"url": "https://example.com"}}
        }),
    );
    let plain = |text: &str| {
        json!({
            "type": "text", "text": {"content": text, "link": null}, "plain_text": text, "href": null,
            "annotations":
                {"bold": false, "italic": false, "strikethrough": false, "underline": false, "code": false, "color": "default"}
        })
    };
    let pieces: Vec<RichText> = serde_json::from_value(json!([plain("Tuscan "), plain("kale")])).unwrap();
    assert_eq!(pieces.plain_text(), "Tuscan kale");
}

#[test]
fn property_values() {
    let text = |text: &str| json!([{"type": "text", "text": {"content": text}}]);
    let id = "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0";
    for (value, expected) in [
        (Value::title("kale"), json!({"type": "title", "title": text("kale")})),
        (Value::rich_text("kale"), json!({"type": "rich_text", "rich_text": text("kale")})),
        (Value::number(3), json!({"type": "number", "number": 3})),
        (Value::number(2.5), json!({"type": "number", "number": 2.5})),
        (Value::number(f64::NAN), json!({"type": "number", "number": "NaN"})),
        (Value::checkbox(true), json!({"type": "checkbox", "checkbox": true})),
        (Value::select("Fruit"), json!({"type": "select", "select": {"name": "Fruit"}})),
        (Value::status("Done"), json!({"type": "status", "status": {"name": "Done"}})),
        (Value::multi_select(["a", "b"]), json!({"type": "multi_select", "multi_select": [{"name": "a"}, {"name": "b"}]})),
        (Value::date("2026-07-04"), json!({"type": "date", "date": {"start": "2026-07-04"}})),
        (
            Value::date_range("2026-07-04", "2026-07-05"),
            json!({"type": "date", "date": {"start": "2026-07-04", "end": "2026-07-05"}}),
        ),
        (Value::url("https://example.com"), json!({"type": "url", "url": "https://example.com"})),
        (Value::email("a@example.com"), json!({"type": "email", "email": "a@example.com"})),
        (Value::phone_number("+39 055"), json!({"type": "phone_number", "phone_number": "+39 055"})),
        (Value::relation([id.parse().unwrap()]), json!({"type": "relation", "relation": [{"id": id}]})),
        (Value::people([id.parse().unwrap()]), json!({"type": "people", "people": [{"id": id}]})),
        (Value::no_title(), json!({"type": "title", "title": []})),
        (Value::no_number(), json!({"type": "number", "number": null})),
        (Value::no_select(), json!({"type": "select", "select": null})),
        (Value::no_date(), json!({"type": "date", "date": null})),
        (Value::no_url(), json!({"type": "url", "url": null})),
    ] {
        check(value, expected);
    }
}

#[test]
fn filters() {
    let on = |kind: &str, condition: Json| json!({"property": "P", kind: condition});
    for (filter, expected) in [
        (Filter::title("P").contains("kale"), on("title", json!({"contains": "kale"}))),
        (Filter::rich_text("P").starts_with("k"), on("rich_text", json!({"starts_with": "k"}))),
        (Filter::number("P").greater_than(2.5), on("number", json!({"greater_than": 2.5}))),
        (Filter::number("P").less_than_or_equal_to(3), on("number", json!({"less_than_or_equal_to": 3}))),
        (Filter::number("P").equals(f64::INFINITY), on("number", json!({"equals": "inf"}))),
        (Filter::number("P").is_empty(), on("number", json!({"is_empty": true}))),
        (Filter::checkbox("P").equals(false), on("checkbox", json!({"equals": false}))),
        (Filter::select("P").equals("Fruit"), on("select", json!({"equals": "Fruit"}))),
        (Filter::multi_select("P").does_not_contain("a"), on("multi_select", json!({"does_not_contain": "a"}))),
        (Filter::status("P").does_not_equal("Done"), on("status", json!({"does_not_equal": "Done"}))),
        (Filter::date("P").on_or_after("2026-07-04"), on("date", json!({"on_or_after": "2026-07-04"}))),
        (Filter::date("P").next_month(), on("date", json!({"next_month": {}}))),
        (Filter::people("P").contains("me"), on("people", json!({"contains": "me"}))),
        (Filter::files("P").is_not_empty(), on("files", json!({"is_not_empty": true}))),
        (Filter::created_time().past_week(), json!({"timestamp": "created_time", "created_time": {"past_week": {}}})),
        (
            Filter::all([Filter::any([Filter::checkbox("P").equals(true)]), Filter::last_edited_time().this_week()]),
            json!({"and": [
                {"or": [{"property": "P", "checkbox": {"equals": true}}]},
                {"timestamp": "last_edited_time", "last_edited_time": {"this_week": {}}}
            ]}),
        ),
    ] {
        check(filter, expected);
    }
}

#[test]
fn sorts() {
    check(Sort::ascending("P"), json!({"property": "P", "direction": "ascending"}));
    check(Sort::descending("P"), json!({"property": "P", "direction": "descending"}));
    check(
        Sort::timestamp(TimestampName::CreatedTime, SortDirection::Descending),
        json!({"timestamp": "created_time", "direction": "descending"}),
    );
}

#[test]
fn blocks() {
    let text = json!([{"type": "text", "text": {"content": "kale"}}]);
    for (block, kind, payload) in [
        (Block::paragraph("kale"), "paragraph", json!({"rich_text": text})),
        (Block::heading_1("kale"), "heading_1", json!({"rich_text": text})),
        (Block::to_do("kale", true), "to_do", json!({"rich_text": text, "checked": true})),
        (Block::code("rust", "kale"), "code", json!({"rich_text": text, "language": "rust"})),
        (Block::equation("x^2"), "equation", json!({"expression": "x^2"})),
        (Block::divider(), "divider", json!({})),
        (
            Block::image("https://example.com/a.png"),
            "image",
            json!({"type": "external", "external": {"url": "https://example.com/a.png"}}),
        ),
        (Block::bookmark("https://example.com"), "bookmark", json!({"url": "https://example.com"})),
        (
            Block::toggle("kale").with_children([Block::quote("kale")]),
            "toggle",
            json!({"rich_text": text, "children": [{"type": "quote", "quote": {"rich_text": text}}]}),
        ),
        (Block::divider().with_children([Block::divider()]), "divider", json!({})),
    ] {
        check(block, json!({"type": kind, kind: payload}));
    }
}
