//! Pages, which are also the rows of data sources.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::history::History;
use crate::parent::Parent;
use crate::property_kind::{PlainType, PropertyKind};
use crate::property_value;
use crate::rich_text;
use crate::schema::{Property, Schema, TITLE_ID};
use crate::workspace::Workspace;

/// A page.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Page {
    pub(crate) id: Uuid,
    pub(crate) history: History,
    pub(crate) parent: Parent,
    pub(crate) icon: Value,
    pub(crate) cover: Value,
    pub(crate) in_trash: bool,
    pub(crate) is_locked: bool,
    /// Put aside by someone, and not in the trash.
    pub(crate) is_archived: bool,
    /// Where everybody may read it, if it is published.
    pub(crate) public_url: Value,
    /// What was written to each property, by its id. What was never written is empty.
    pub(crate) values: HashMap<String, Value>,
    /// The number of the row, which unique ids show.
    pub(crate) row_number: u64,
}

impl Page {
    /// The title alone.
    pub(crate) fn title(&self) -> String {
        self.values.get(TITLE_ID).map(rich_text::plain_text).unwrap_or_default()
    }

    /// The address for people.
    pub(crate) fn url(&self) -> String {
        let title = self.title();
        let words: Vec<_> =
            title.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let slug = words.join("-");
        let separator = if slug.is_empty() { "" } else { "-" };
        let id = self.id.simple();
        format!("https://app.notion.com/p/{slug}{separator}{id}")
    }

    /// The data source that the page is a row of.
    pub(crate) fn data_source_id(&self) -> Option<Uuid> {
        match self.parent {
            Parent::DataSource { data_source, .. } => Some(data_source),
            Parent::Workspace | Parent::Page(_) | Parent::Block(_) | Parent::Database(_) => None,
        }
    }

    /// The page as answers show it, with only the properties in `filter`, unless that is empty.
    ///
    /// The filter stands in a query string, where an id is not encoded once more: it is taken as it is.
    pub(crate) fn answer(&self, workspace: &Workspace, filter: &[String]) -> Result<Value, ApiError> {
        let schema = workspace.schema_of(self);
        check_shown(&schema, filter)?;
        let is_wanted =
            |property: &&Property| filter.is_empty() || filter.contains(&property.name) || filter.contains(&property.id);
        let properties: Map<String, Value> = schema
            .properties
            .iter()
            .filter(is_wanted)
            .map(|property| {
                let value = property_value::answer(workspace, self, property);
                (property.name.clone(), value)
            })
            .collect();
        Ok(json!({
            "object": "page",
            "id": self.id,
            "created_time": self.history.created.minute(),
            "last_edited_time": self.history.edited.minute(),
            "created_by": self.history.created.author(),
            "last_edited_by": self.history.edited.author(),
            "cover": self.cover,
            "icon": self.icon,
            "parent": self.parent.answer(),
            "in_trash": workspace.is_in_trash(self.id),
            "is_archived": self.is_archived,
            "is_locked": self.is_locked,
            "properties": properties,
            "url": self.url(),
            "public_url": self.public_url,
        }))
    }
}

/// Refuses names and ids of properties that a schema does not have.
pub(crate) fn check_shown(schema: &Schema, shown: &[String]) -> Result<(), ApiError> {
    let is_known = |wanted: &String| {
        let mut properties = schema.properties.iter();
        properties.any(|property| property.name == *wanted || property.id == *wanted)
    };
    match shown.iter().find(|wanted| !is_known(wanted)) {
        Some(unknown) => Err(ApiError::validation(format!("Could not find property with name or id: {unknown}"))),
        None => Ok(()),
    }
}

/// The schema of a page that is no row: a title and nothing else.
pub(crate) fn schema_of_plain_page() -> Schema {
    Schema {
        properties: vec![Property {
            id: TITLE_ID.to_owned(),
            name: TITLE_ID.to_owned(),
            description: None,
            kind: PropertyKind::Plain(PlainType::Title),
        }],
    }
}
