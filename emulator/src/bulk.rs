//! Making many pages at once, without requests.

use std::collections::HashMap;
use std::fmt;

use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::field::Field;
use crate::history::{Change, History};
use crate::new_row::NewRow;
use crate::object_id;
use crate::page::Page;
use crate::parent::Parent;
use crate::relation;
use crate::rich_text;
use crate::row_index::RowKey;
use crate::schema::{Schema, TITLE_ID};
use crate::value_reader;
use crate::workspace::Workspace;

/// Why the emulator does not make what it was asked for, in the words that the API uses.
#[derive(Debug, Clone)]
pub struct Refusal {
    message: String,
}

impl Refusal {
    pub(crate) fn new(message: String) -> Self {
        Self { message }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Refusal {}

impl From<ApiError> for Refusal {
    fn from(error: ApiError) -> Self {
        Self { message: error.message().to_owned() }
    }
}

/// Reads the id of an object that is given as text.
pub(crate) fn read_id(text: &str) -> Result<Uuid, ApiError> {
    object_id::parse(text).ok_or_else(|| ApiError::validation(format!("{text} is not a valid uuid.")))
}

/// Makes rows of a data source: all of them, or none where one is refused.
pub(crate) fn add_rows(
    workspace: &mut Workspace,
    data_source_id: Uuid,
    rows: impl IntoIterator<Item = NewRow>,
) -> Result<Vec<Uuid>, ApiError> {
    let data_source = workspace.data_source(data_source_id)?;
    let mut schema = data_source.schema.clone();
    let parent = Parent::DataSource { data_source: data_source_id, database: data_source.database };
    let last_number = data_source.last_number;
    workspace.check_not_in_trash(data_source_id)?;
    let mut read = Vec::new();
    let defaults = value_reader::defaults(&schema);
    for row in rows {
        let properties = Value::Object(row.properties);
        let mut values = defaults.clone();
        values.extend(value_reader::read(workspace, &mut schema, &Field::body(&properties))?);
        if let Some(title) = row.title {
            values.insert(TITLE_ID.to_owned(), rich_text::compact(rich_text::from_text(&title)));
        }
        read.push((values, row.created_at));
    }

    let mut keys = Vec::with_capacity(read.len());
    workspace.pages.reserve(read.len());
    for ((values, created_at), row_number) in read.into_iter().zip(last_number + 1..) {
        let change = workspace.new_change();
        let at = created_at.and_then(|time| Timestamp::try_from(time).ok()).unwrap_or(change.at);
        let change = Change { at, ..change };
        let page = new_page(workspace.ids.uuid(), change, parent, values, row_number);
        let (id, values) = (page.id, has_relations(&schema).then(|| page.values.clone()));
        keys.push(RowKey::new(id, change));
        workspace.pages.insert(id, page);
        if let Some(values) = values {
            relation::mirror(workspace, id, &schema, (&HashMap::new(), &values));
        }
    }
    let ids = keys.iter().map(|key| key.id).collect();
    if let Some(data_source) = workspace.data_sources.get_mut(&data_source_id) {
        data_source.last_number += keys.len() as u64;
        data_source.rows.extend(keys);
        data_source.schema = schema;
    }
    Ok(ids)
}

/// Makes pages under a page, with these titles.
pub(crate) fn add_pages(
    workspace: &mut Workspace,
    parent_id: Uuid,
    titles: impl IntoIterator<Item = String>,
) -> Result<Vec<Uuid>, ApiError> {
    let parent = Parent::Page(workspace.page(parent_id)?.id);
    workspace.check_not_in_trash(parent_id)?;
    let mut ids = Vec::new();
    for title in titles {
        let change = workspace.new_change();
        let values = HashMap::from([(TITLE_ID.to_owned(), rich_text::compact(rich_text::from_text(&title)))]);
        let page = new_page(workspace.ids.uuid(), change, parent, values, 0);
        ids.push(page.id);
        workspace.add_page(page);
    }
    Ok(ids)
}

fn has_relations(schema: &Schema) -> bool {
    schema.properties.iter().any(|property| property.kind.name() == "relation")
}

fn new_page(id: Uuid, change: Change, parent: Parent, values: HashMap<String, Value>, row_number: u64) -> Page {
    Page {
        id,
        history: History { created: change, edited: change },
        parent,
        icon: Value::Null,
        cover: Value::Null,
        in_trash: false,
        is_locked: false,
        is_archived: false,
        public_url: Value::Null,
        values,
        row_number,
    }
}
