//! Data sources, which hold the rows of a database and their schema.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::history::History;
use crate::parent::Parent;
use crate::row_index::RowIndex;
use crate::schema::Schema;
use crate::workspace::Workspace;

/// A data source.
#[derive(Debug, Clone)]
pub(crate) struct DataSource {
    pub(crate) id: Uuid,
    pub(crate) history: History,
    pub(crate) database: Uuid,
    pub(crate) title: Value,
    pub(crate) icon: Value,
    pub(crate) cover: Value,
    pub(crate) in_trash: bool,
    pub(crate) schema: Schema,
    pub(crate) rows: RowIndex,
}

impl DataSource {
    /// The data source as answers show it. Several fields are those of its database.
    pub(crate) fn answer(&self, workspace: &Workspace) -> Value {
        let database = workspace.databases.get(&self.database);
        json!({
            "object": "data_source",
            "id": self.id,
            "cover": self.cover,
            "icon": self.icon,
            "created_time": self.history.created.minute(),
            "created_by": self.history.created.author(),
            "last_edited_by": self.history.edited.author(),
            "last_edited_time": self.history.edited.minute(),
            "title": self.title,
            "description": database.map_or_else(|| json!([]), |it| it.description.clone()),
            "is_inline": database.is_some_and(|it| it.is_inline),
            "properties": self.schema.answer(workspace),
            "parent": Parent::Database(self.database).answer(),
            "database_parent": database.map(|it| it.parent.answer()),
            "url": database.map(|it| it.url()),
            "public_url": null,
            "in_trash": workspace.is_in_trash(self.id),
        })
    }
}
