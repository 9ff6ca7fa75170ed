//! What a block says, by its type: reading it from a request, for a new block or for a change of one.

use serde_json::{Map, Value, json};

use crate::api_error::ApiError;
use crate::block_kind;
use crate::color;
use crate::field::Field;
use crate::file;
use crate::language;
use crate::rich_text;
use crate::workspace::Workspace;

const LONGEST_URL: usize = 2_000;
const LONGEST_EQUATION: usize = 1_000;
const MOST_CELLS: usize = 100;

/// A payload that is being read. What a change leaves out stays as it was.
struct Reader<'a> {
    workspace: &'a Workspace,
    field: &'a Field<'a>,
    before: Option<&'a Value>,
}

/// Reads the payload of a new block. Its `children` are read elsewhere.
pub(crate) fn read_new(workspace: &Workspace, kind: &str, field: &Field<'_>) -> Result<Value, ApiError> {
    read(kind, &Reader { workspace, field, before: None })
}

/// Reads a change of the payload of a block.
pub(crate) fn read_change(workspace: &Workspace, kind: &str, field: &Field<'_>, before: &Value) -> Result<Value, ApiError> {
    let reader = Reader { workspace, field, before: Some(before) };
    if !field.get("children").is_absent() {
        return Err(field.get("children").should_be("not present"));
    }
    // These cannot be changed in part.
    let whole: &[&str] = match kind {
        "heading_1" | "heading_2" | "heading_3" | "heading_4" | "bulleted_list_item" | "numbered_list_item" | "quote"
        | "toggle" | "template" => &["rich_text"],
        "equation" => &["expression"],
        "table_row" => &["cells"],
        "synced_block" => &["synced_from"],
        _ => &[],
    };
    if let Some(missing) = whole.iter().find(|name| field.get(name).is_absent()) {
        return Err(field.get(missing).should_be("defined"));
    }
    if kind == "table" && !field.get("table_width").is_absent() {
        return Err(field.get("table_width").should_be("not present"));
    }
    read(kind, &reader)
}

fn read(kind: &str, reader: &Reader<'_>) -> Result<Value, ApiError> {
    reader.field.object()?;
    match kind {
        "heading_1" | "heading_2" | "heading_3" | "heading_4" => {
            reader.only(&["rich_text", "color", "is_toggleable"])?;
            reader.with_text(&[("is_toggleable", reader.flag("is_toggleable")?)])
        }
        "to_do" => {
            reader.only(&["rich_text", "color", "checked"])?;
            reader.with_text(&[("checked", reader.flag("checked")?)])
        }
        "paragraph" => {
            reader.only(&["rich_text", "color", "icon"])?;
            reader.with_text(&[("icon", reader.icon(Value::Null)?)])
        }
        "callout" => {
            reader.only(&["rich_text", "color", "icon"])?;
            reader.with_text(&[("icon", reader.icon(json!({ "type": "emoji", "emoji": "💡" }))?)])
        }
        "bulleted_list_item" | "quote" | "toggle" => {
            reader.only(&["rich_text", "color"])?;
            reader.with_text(&[])
        }
        "numbered_list_item" => reader.numbered_list_item(),
        "template" => {
            reader.only(&["rich_text"])?;
            Ok(json!({ "rich_text": reader.text()? }))
        }
        "code" => {
            reader.only(&["rich_text", "language", "caption"])?;
            Ok(json!({
                "caption": reader.caption()?,
                "rich_text": rich_text::merged(reader.text()?),
                "language": reader.member("language", |it| Ok(json!(it.one_of(&language::ALL)?)))?,
            }))
        }
        "embed" | "bookmark" => {
            reader.only(&["url", "caption"])?;
            let url = reader.member("url", |it| Ok(json!(it.string_up_to(LONGEST_URL)?)))?;
            Ok(json!({ "caption": reader.caption()?, "url": url }))
        }
        "image" | "video" | "pdf" | "audio" | "file" => reader.media(kind),
        "equation" => {
            reader.only(&["expression"])?;
            Ok(json!({ "expression": reader.member("expression", |it| Ok(json!(it.string_up_to(LONGEST_EQUATION)?)))? }))
        }
        "table_of_contents" => {
            reader.only(&["color"])?;
            Ok(json!({ "color": reader.color()? }))
        }
        "link_to_page" => reader.link_to_page(),
        "table" => reader.table(),
        "table_row" => reader.table_row(),
        "column" => reader.column(),
        "synced_block" => reader.synced_block(),
        // Dividers, breadcrumbs, tabs and lists of columns say nothing themselves.
        _ => {
            reader.only(&[])?;
            Ok(json!({}))
        }
    }
}

impl Reader<'_> {
    /// Refuses anything but these members, and the children.
    fn only(&self, known: &[&str]) -> Result<(), ApiError> {
        let members = self.field.members()?;
        match members.iter().find(|(name, _)| *name != "children" && !known.contains(name)) {
            Some((_, unknown)) => Err(unknown.should_be("not present")),
            None => Ok(()),
        }
    }

    /// A member that has to be there, unless it was there before.
    fn member(&self, name: &str, read: impl FnOnce(&Field<'_>) -> Result<Value, ApiError>) -> Result<Value, ApiError> {
        let field = self.field.get(name);
        match self.before {
            Some(before) if field.is_absent() => Ok(before[name].clone()),
            _ => read(&field),
        }
    }

    /// A member that may be left out, and has this value then, unless it had another before.
    fn optional(
        &self,
        name: &str,
        default: Value,
        read: impl FnOnce(&Field<'_>) -> Result<Value, ApiError>,
    ) -> Result<Value, ApiError> {
        match self.field.get(name).present() {
            Some(field) => read(&field),
            None => Ok(self.before.map_or(default, |before| before[name].clone())),
        }
    }

    fn text(&self) -> Result<Value, ApiError> {
        self.member("rich_text", |it| rich_text::read(self.workspace, it))
    }

    fn caption(&self) -> Result<Value, ApiError> {
        self.optional("caption", json!([]), |it| rich_text::read(self.workspace, it))
    }

    fn color(&self) -> Result<Value, ApiError> {
        self.optional("color", json!("default"), |it| Ok(json!(it.one_of(&color::ALL)?)))
    }

    fn flag(&self, name: &str) -> Result<Value, ApiError> {
        self.optional(name, json!(false), |it| Ok(json!(it.boolean()?)))
    }

    fn icon(&self, default: Value) -> Result<Value, ApiError> {
        self.optional("icon", default, |it| file::read_icon(self.workspace, it))
    }

    fn with_text(&self, more: &[(&str, Value)]) -> Result<Value, ApiError> {
        let mut payload = Map::new();
        payload.insert("rich_text".to_owned(), self.text()?);
        payload.insert("color".to_owned(), self.color()?);
        payload.extend(more.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        Ok(Value::Object(payload))
    }

    /// Answers show where a list starts, and how it counts, if it is not the usual way. So both may come back.
    fn numbered_list_item(&self) -> Result<Value, ApiError> {
        self.only(&["rich_text", "color", "list_start_index", "list_format"])?;
        let mut more = Vec::new();
        let start = self.optional("list_start_index", Value::Null, |it| Ok(json!(it.number()? as i64)))?;
        let format = self.optional("list_format", Value::Null, |it| Ok(json!(it.one_of(&["numbers", "letters", "roman"])?)))?;
        more.extend((!start.is_null()).then_some(("list_start_index", start)));
        more.extend((!format.is_null()).then_some(("list_format", format)));
        self.with_text(&more)
    }

    fn media(&self, kind: &str) -> Result<Value, ApiError> {
        let named: &[&str] = if kind == "file" { &["name"] } else { &[] };
        self.only(&[&["type", "external", "file_upload", "caption"], named].concat())?;
        let is_given = ["external", "file_upload"].iter().any(|name| !self.field.get(name).is_absent());
        let mut payload = match self.before {
            Some(before) if !is_given => before.clone(),
            _ => file::read_media(self.workspace, self.field, kind)?,
        };
        payload["caption"] = self.caption()?;
        if kind == "file" {
            let name = match self.field.get("name").present() {
                Some(name) => json!(name.string()?),
                None if is_given => json!(file::name_of(&payload)),
                None => payload["name"].clone(),
            };
            if !name.is_null() {
                payload["name"] = name;
            }
        }
        Ok(payload)
    }

    fn link_to_page(&self) -> Result<Value, ApiError> {
        const TARGETS: [&str; 3] = ["page_id", "database_id", "comment_id"];
        let field = self.field;
        self.only(&["type", "page_id", "database_id", "comment_id"])?;
        let target = TARGETS.into_iter().find(|target| !field.get(target).is_absent());
        let target = target.ok_or_else(|| field.should_have_one_of(&TARGETS))?;
        let id = field.get(target).id()?;
        match target {
            "page_id" => self.workspace.page(id).map(|_| ()),
            "database_id" => self.workspace.database(id).map(|_| ()),
            _ => self.workspace.comment(id).map(|_| ()),
        }?;
        Ok(json!({ "type": target, target: id }))
    }

    fn table(&self) -> Result<Value, ApiError> {
        self.only(&["table_width", "has_column_header", "has_row_header"])?;
        let width = self.member("table_width", |it| {
            let width = it.number()?;
            if width >= 1.0 && width.fract() == 0.0 { Ok(json!(width as u64)) } else { Err(it.should_be("≥ `1`")) }
        })?;
        Ok(json!({
            "table_width": width,
            "has_column_header": self.flag("has_column_header")?,
            "has_row_header": self.flag("has_row_header")?,
        }))
    }

    fn table_row(&self) -> Result<Value, ApiError> {
        self.only(&["cells"])?;
        let cells = self.field.get("cells").items_up_to(MOST_CELLS)?;
        let cells = cells.iter().map(|cell| rich_text::read(self.workspace, cell));
        Ok(json!({ "cells": cells.collect::<Result<Value, _>>()? }))
    }

    fn column(&self) -> Result<Value, ApiError> {
        self.only(&["width_ratio"])?;
        let ratio = self.optional("width_ratio", Value::Null, |it| {
            let ratio = it.number()?;
            if ratio > 0.0 && ratio <= 1.0 { Ok(json!(ratio)) } else { Err(it.should_be("> `0` and ≤ `1`")) }
        })?;
        Ok(if ratio.is_null() { json!({}) } else { json!({ "width_ratio": ratio }) })
    }

    fn synced_block(&self) -> Result<Value, ApiError> {
        self.only(&["synced_from"])?;
        let source = self.field.get("synced_from");
        if source.is_absent() {
            return Err(source.should_be("defined"));
        }
        if source.is_null() {
            return Ok(json!({ "synced_from": null }));
        }
        source.only(&["type", "block_id"])?;
        let id = source.get("block_id").id()?;
        let original = self.workspace.blocks.get(&id).ok_or_else(|| self.workspace.not_found("block", id))?;
        if original.kind != "synced_block" || !original.payload["synced_from"].is_null() {
            return Err(ApiError::validation(format!("Block {id} is not an original synced block.")));
        }
        Ok(json!({ "synced_from": { "type": "block_id", "block_id": id } }))
    }
}

/// Refuses a change that the blocks around it do not allow.
pub(crate) fn check_change(workspace: &Workspace, block: &crate::block::Block, after: &Value) -> Result<(), ApiError> {
    let has_children = workspace.has_children(block.id);
    if has_children && block_kind::children_of(&block.kind, after) == block_kind::Children::None {
        return Err(ApiError::validation("A heading that has children has to stay toggleable."));
    }
    if block.kind == "table_row"
        && let Some(table) = block.parent.id().and_then(|id| workspace.blocks.get(&id))
    {
        block_kind::check_width(&table.payload, after)?;
    }
    Ok(())
}
