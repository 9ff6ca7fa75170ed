//! Rich text: reading what a request gives, and completing it the way Notion answers it.

use serde_json::{Value, json};

use crate::api_error::ApiError;
use crate::color;
use crate::date;
use crate::field::Field;
use crate::file;
use crate::link;
use crate::workspace::Workspace;

const MOST_ITEMS: usize = 100;
const LONGEST_CONTENT: usize = 2_000;
const LONGEST_EQUATION: usize = 1_000;

const STYLES: [&str; 5] = ["bold", "italic", "strikethrough", "underline", "code"];

/// Rich text that says `text`, without any style; no text at all is no item.
pub(crate) fn from_text(text: &str) -> Value {
    if text.is_empty() {
        return json!([]);
    }
    json!([{
        "type": "text",
        "text": { "content": text, "link": null },
        "annotations": default_annotations(),
        "plain_text": text,
        "href": null,
    }])
}

/// The text alone.
pub(crate) fn plain_text(rich_text: &Value) -> String {
    if let Some(text) = rich_text.as_str() {
        return text.to_owned();
    }
    let items = rich_text.as_array().map(Vec::as_slice).unwrap_or_default();
    items.iter().filter_map(|item| item["plain_text"].as_str()).collect()
}

/// Rich text as it is kept: what has no style and no link as the text alone, which takes a tenth of the room.
pub(crate) fn compact(rich_text: Value) -> Value {
    let is_simple = rich_text.as_array().is_some_and(|items| items.len() == 1);
    if is_simple {
        let text = plain_text(&rich_text);
        if from_text(&text) == rich_text {
            return Value::String(text);
        }
    }
    rich_text
}

/// Rich text as answers show it, from how it is kept.
pub(crate) fn expand(kept: &Value) -> Value {
    match kept.as_str() {
        Some(text) => from_text(text),
        None => kept.clone(),
    }
}

/// Joins neighbours that differ in their text only, which is how Notion keeps code.
pub(crate) fn merged(rich_text: Value) -> Value {
    let Value::Array(items) = rich_text else {
        return rich_text;
    };
    let mut merged: Vec<Value> = Vec::new();
    for item in items {
        match merged.last_mut() {
            Some(last) if is_same_style(last, &item) => {
                let text = format!("{}{}", text_of_item(last), text_of_item(&item));
                last["text"]["content"] = json!(text);
                last["plain_text"] = json!(text);
            }
            _ => merged.push(item),
        }
    }
    Value::Array(merged)
}

fn text_of_item(item: &Value) -> &str {
    item["plain_text"].as_str().unwrap_or_default()
}

fn is_same_style(left: &Value, right: &Value) -> bool {
    let are_text = left["type"] == "text" && right["type"] == "text";
    are_text && left["annotations"] == right["annotations"] && left["href"] == right["href"]
}

/// Reads an array of rich text.
pub(crate) fn read(workspace: &Workspace, field: &Field<'_>) -> Result<Value, ApiError> {
    field.items_up_to(MOST_ITEMS)?.iter().map(|item| read_item(workspace, item)).collect()
}

/// Reads an array of rich text that may be left out, in which case it is empty.
pub(crate) fn read_optional(workspace: &Workspace, field: &Field<'_>) -> Result<Value, ApiError> {
    if field.is_absent() { Ok(json!([])) } else { read(workspace, field) }
}

fn read_item(workspace: &Workspace, item: &Field<'_>) -> Result<Value, ApiError> {
    item.object()?;
    const KINDS: [&str; 3] = ["text", "mention", "equation"];
    let kind = match item.get("type").present() {
        Some(kind) => kind.one_of(&KINDS)?,
        None => KINDS.into_iter().find(|kind| !item.get(kind).is_absent()).ok_or_else(|| item.should_have_one_of(&KINDS))?,
    };
    // Answers have the last two. They are taken, and made anew.
    item.only(&["type", kind, "annotations", "plain_text", "href"])?;
    let content = item.get(kind);
    let (content, plain_text, href) = match kind {
        "text" => read_text(&content)?,
        "mention" => read_mention(workspace, &content)?,
        _ => read_equation(&content)?,
    };
    Ok(json!({
        "type": kind,
        kind: content,
        "annotations": read_annotations(&item.get("annotations"))?,
        "plain_text": plain_text,
        "href": href,
    }))
}

/// What an item says: its payload, its text alone, and where it leads.
type Content = (Value, String, Value);

fn read_text(text: &Field<'_>) -> Result<Content, ApiError> {
    let content = text.get("content").string_up_to(LONGEST_CONTENT)?;
    text.only(&["content", "link"])?;
    let link = match text.get("link").present() {
        Some(link) if !link.is_null() => {
            link.only(&["type", "url"])?;
            let url = link::read(&link.get("url"))?;
            json!({ "url": url })
        }
        _ => Value::Null,
    };
    let href = link["url"].clone();
    let payload = json!({ "content": content, "link": link });
    Ok((payload, content.to_owned(), href))
}

fn read_equation(equation: &Field<'_>) -> Result<Content, ApiError> {
    let expression = equation.get("expression");
    if expression.string_up_to(LONGEST_EQUATION)?.is_empty() {
        return Err(expression.should_be("populated"));
    }
    let expression = expression.string()?;
    let payload = json!({ "expression": expression });
    Ok((payload, expression.to_owned(), Value::Null))
}

fn read_mention(workspace: &Workspace, mention: &Field<'_>) -> Result<Content, ApiError> {
    const KINDS: [&str; 6] = ["user", "page", "database", "date", "custom_emoji", "template_mention"];
    mention.object()?;
    let kind = KINDS.into_iter().find(|kind| !mention.get(kind).is_absent()).ok_or_else(|| mention.should_have_one_of(&KINDS))?;
    mention.only(&["type", kind])?;
    if let Some(declared) = mention.get("type").present() {
        declared.one_of(&[kind])?;
    }
    let target = mention.get(kind);
    let (target, plain_text, href) = match kind {
        "user" => {
            let user = workspace.user(target.get("id").id()?)?;
            (user.embedded(), format!("@{}", user.name), Value::Null)
        }
        "page" => {
            let page = workspace.page(target.get("id").id()?)?;
            (json!({ "id": page.id }), page.title(), json!(format!("https://app.notion.com/p/{}", page.id.simple())))
        }
        "database" => {
            let database = workspace.database(target.get("id").id()?)?;
            let url = json!(database.url());
            (json!({ "id": database.id }), database.name(), url)
        }
        "date" => {
            let date = date::read(&target)?;
            let start = date["start"].as_str().unwrap_or_default().to_owned();
            let plain_text = match date["end"].as_str() {
                Some(end) => format!("{start} → {end}"),
                None => start,
            };
            (date, plain_text, Value::Null)
        }
        "custom_emoji" => {
            let emoji = file::read_custom_emoji(workspace, &target)?;
            let name = emoji["name"].as_str().unwrap_or_default().to_owned();
            (emoji, format!(":{name}:"), Value::Null)
        }
        _ => read_template_mention(&target)?,
    };
    Ok((json!({ "type": kind, kind: target }), plain_text, href))
}

/// A mention that a template fills in when it is used.
fn read_template_mention(target: &Field<'_>) -> Result<Content, ApiError> {
    const KINDS: [&str; 2] = ["template_mention_date", "template_mention_user"];
    target.object()?;
    let kind = KINDS.into_iter().find(|kind| !target.get(kind).is_absent()).ok_or_else(|| target.should_have_one_of(&KINDS))?;
    target.only(&["type", kind])?;
    let (word, shown) = match kind {
        "template_mention_user" => (target.get(kind).one_of(&["me"])?, "@Me"),
        _ => match target.get(kind).one_of(&["today", "now"])? {
            "today" => ("today", "@Today"),
            _ => ("now", "@Now"),
        },
    };
    Ok((json!({ "type": kind, kind: word }), shown.to_owned(), Value::Null))
}

fn read_annotations(annotations: &Field<'_>) -> Result<Value, ApiError> {
    let mut completed = default_annotations();
    if annotations.is_absent() {
        return Ok(completed);
    }
    annotations.only(&[&STYLES[..], &["color"]].concat())?;
    for style in STYLES {
        if let Some(style_field) = annotations.get(style).present() {
            completed[style] = json!(style_field.boolean()?);
        }
    }
    if let Some(color) = annotations.get("color").present() {
        completed["color"] = json!(color.one_of(&color::ALL)?);
    }
    Ok(completed)
}

fn default_annotations() -> Value {
    let mut annotations = json!({ "color": "default" });
    for style in STYLES {
        annotations[style] = json!(false);
    }
    annotations
}
