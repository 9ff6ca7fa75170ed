//! Templates: pages whose content and properties others begin with.

use std::collections::HashMap;

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::block_kind;
use crate::block_reader::BlockDraft;
use crate::field::Field;
use crate::parent::Parent;
use crate::schema::TITLE_ID;
use crate::workspace::Workspace;

/// The templates of each data source.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Templates {
    by_source: HashMap<Uuid, Vec<Template>>,
}

/// A template of a data source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Template {
    pub(crate) page: Uuid,
    pub(crate) is_default: bool,
}

/// What a request wants of a template.
#[derive(Debug, Clone)]
pub(crate) struct TemplateUse {
    page: Uuid,
    time_zone: TimeZone,
}

impl TemplateUse {
    /// Whether the template has a value for a property.
    pub(crate) fn says(&self, workspace: &Workspace, property: &str) -> bool {
        workspace.pages.get(&self.page).is_some_and(|page| page.values.contains_key(property))
    }
}

impl Templates {
    pub(crate) fn add(&mut self, data_source: Uuid, template: Template) {
        self.by_source.entry(data_source).or_default().push(template);
    }

    /// Whether a page is a template of a data source.
    pub(crate) fn has(&self, data_source: Uuid, page: Uuid) -> bool {
        self.of(data_source).iter().any(|template| template.page == page)
    }

    pub(crate) fn of(&self, data_source: Uuid) -> &[Template] {
        self.by_source.get(&data_source).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Reads which template a page of this data source is to begin with, if with any.
pub(crate) fn read(workspace: &Workspace, field: &Field<'_>, data_source: Option<Uuid>) -> Result<Option<TemplateUse>, ApiError> {
    field.only(&["type", "template_id", "timezone"])?;
    let kind = field.get("type").one_of(&["none", "default", "template_id"])?;
    let time_zone = match field.get("timezone").present() {
        Some(name) => TimeZone::get(name.string()?).map_err(|_| name.should_be("a valid IANA time zone"))?,
        None => TimeZone::UTC,
    };
    let page = match kind {
        "none" => return Ok(None),
        "default" => {
            let templates = data_source.map(|id| workspace.templates.of(id)).unwrap_or_default();
            let default = templates.iter().find(|template| template.is_default);
            default.ok_or_else(|| ApiError::validation("The data source has no default template."))?.page
        }
        _ => workspace.page(field.get("template_id").id()?)?.id,
    };
    Ok(Some(TemplateUse { page, time_zone }))
}

/// Gives a page what a template has: its icon and cover, the values that the page has none of, and its content.
pub(crate) fn apply(workspace: &mut Workspace, used: &TemplateUse, id: Uuid) -> Result<(), ApiError> {
    let template = workspace.page(used.page)?.clone();
    let is_same_source = workspace.page(id)?.data_source_id() == template.data_source_id();
    if let Some(page) = workspace.pages.get_mut(&id) {
        if page.icon.is_null() {
            page.icon = template.icon.clone();
        }
        if page.cover.is_null() {
            page.cover = template.cover.clone();
        }
        let values = template.values.iter().filter(|(property, _)| *property != TITLE_ID && is_same_source);
        for (property, value) in values {
            page.values.entry(property.clone()).or_insert_with(|| value.clone());
        }
    }
    let drafts = copies(workspace, used, template.id);
    workspace.add_blocks(Parent::Page(id), None, drafts);
    Ok(())
}

/// The blocks under a page or block, to be made once more. Pages and databases inside are not copied.
fn copies(workspace: &Workspace, used: &TemplateUse, id: Uuid) -> Vec<BlockDraft> {
    let blocks = workspace.own_children(id).into_iter().filter_map(|child| workspace.blocks.get(&child));
    let copied = blocks.filter_map(|block| {
        let kind = block_kind::WRITABLE.into_iter().find(|kind| *kind == block.kind)?;
        let mut payload = block.payload.clone();
        fill_in(workspace, used, &mut payload);
        Some(BlockDraft { kind, payload, children: copies(workspace, used, block.id) })
    });
    copied.collect()
}

/// Puts the day, the moment or the user in the place of the mentions that stand for them.
fn fill_in(workspace: &Workspace, used: &TemplateUse, value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| fill_in(workspace, used, item)),
        Value::Object(members) => {
            let mention = members.get("mention").and_then(|mention| mention.get("template_mention"));
            let filled = mention.and_then(|mention| {
                let now = workspace.clock.now().to_zoned(used.time_zone.clone());
                let date = |start: String| json!({ "type": "date", "date": { "start": start, "end": null, "time_zone": null } });
                match (mention["template_mention_date"].as_str(), mention["template_mention_user"].as_str()) {
                    (Some("today"), _) => {
                        let day = now.strftime("%Y-%m-%d").to_string();
                        Some((date(day.clone()), day))
                    }
                    (Some(_), _) => {
                        let moment = now.strftime("%Y-%m-%dT%H:%M:00.000%:z").to_string();
                        Some((date(moment.clone()), moment))
                    }
                    (None, Some(_)) => {
                        let user = workspace.user(workspace.bot_id).ok()?;
                        Some((json!({ "type": "user", "user": user.embedded() }), format!("@{}", user.name)))
                    }
                    (None, None) => None,
                }
            });
            match filled {
                Some((mention, text)) => {
                    members.insert("mention".to_owned(), mention);
                    members.insert("plain_text".to_owned(), json!(text));
                }
                None => members.values_mut().for_each(|it| fill_in(workspace, used, it)),
            }
        }
        _ => {}
    }
}
