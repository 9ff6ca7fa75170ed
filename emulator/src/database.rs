//! Databases, which hold data sources.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::history::History;
use crate::parent::Parent;
use crate::rich_text;
use crate::workspace::Workspace;

/// The name of a database that was given none.
const DEFAULT_NAME: &str = "New database";

/// A database. As long as it has one data source, the two share title and icon.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Database {
    pub(crate) id: Uuid,
    pub(crate) history: History,
    pub(crate) parent: Parent,
    pub(crate) title: Value,
    pub(crate) description: Value,
    pub(crate) icon: Value,
    pub(crate) cover: Value,
    pub(crate) is_inline: bool,
    pub(crate) is_locked: bool,
    pub(crate) in_trash: bool,
    /// Where everybody may read it, if it is published.
    pub(crate) public_url: Value,
    pub(crate) data_sources: Vec<Uuid>,
}

/// A name for what has this title.
pub(crate) fn name_of(title: &Value) -> String {
    let name = rich_text::plain_text(title);
    if name.is_empty() { DEFAULT_NAME.to_owned() } else { name }
}

impl Database {
    /// The title alone.
    pub(crate) fn name(&self) -> String {
        name_of(&self.title)
    }

    /// The address for people.
    pub(crate) fn url(&self) -> String {
        format!("https://app.notion.com/p/{}", self.id.simple())
    }

    /// The database as answers show it.
    pub(crate) fn answer(&self, workspace: &Workspace) -> Value {
        let is_named = !rich_text::plain_text(&self.title).is_empty();
        let title = if is_named { self.title.clone() } else { rich_text::from_text(DEFAULT_NAME) };
        let data_sources: Value = self
            .data_sources
            .iter()
            .filter_map(|id| workspace.data_sources.get(id))
            .filter(|data_source| !data_source.in_trash)
            .map(|data_source| json!({ "id": data_source.id, "name": name_of(&data_source.title) }))
            .collect();
        json!({
            "object": "database",
            "id": self.id,
            "title": title,
            "description": self.description,
            "parent": self.parent.answer(),
            "is_inline": self.is_inline,
            "in_trash": workspace.is_in_trash(self.id),
            "is_locked": self.is_locked,
            "created_time": self.history.created.millisecond(),
            "last_edited_time": self.history.edited.millisecond(),
            "data_sources": data_sources,
            "icon": self.icon,
            "cover": self.cover,
            "url": self.url(),
            "public_url": self.public_url,
        })
    }
}
