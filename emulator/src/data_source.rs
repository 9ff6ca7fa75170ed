//! Data sources, which hold the rows of a database and their schema.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::history::History;
use crate::parent::Parent;
use crate::relation;
use crate::retype;
use crate::row_index::RowIndex;
use crate::schema::Schema;
use crate::schema_answer;
use crate::schema_reader::SchemaDraft;
use crate::workspace::Workspace;

/// A data source.
#[derive(Debug, Clone, Serialize, Deserialize)]
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
    /// The number of the row that was made last, which its unique id shows. No number comes twice.
    pub(crate) last_number: u64,
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
            "properties": schema_answer::answer(workspace, self),
            "parent": Parent::Database(self.database).answer(),
            "database_parent": database.map(|it| it.parent.answer()),
            "url": database.map(|it| it.url()),
            "public_url": null,
            "in_trash": workspace.is_in_trash(self.id),
        })
    }
}

/// Gives a data source another schema: what its rows hold is converted, and the other sides of its relations follow.
pub(crate) fn change_schema(workspace: &mut Workspace, id: Uuid, draft: SchemaDraft) {
    let Some(data_source) = workspace.data_sources.get(&id) else {
        return;
    };
    let before = data_source.schema.clone();
    let mut schema = draft.schema;
    retype::convert_rows(workspace, id, &before, &mut schema);
    if let Some(data_source) = workspace.data_sources.get_mut(&id) {
        data_source.schema = schema;
    }
    relation::settle_mirrors(workspace, id, &before, draft.mirrors);
}

/// Moves a data source to another database, with its rows.
pub(crate) fn move_to(workspace: &mut Workspace, id: Uuid, database_id: Uuid) {
    let Some(data_source) = workspace.data_sources.get_mut(&id) else {
        return;
    };
    let before = std::mem::replace(&mut data_source.database, database_id);
    let rows: Vec<Uuid> = data_source.rows.ids().collect();
    for row in rows {
        if let Some(page) = workspace.pages.get_mut(&row) {
            page.parent = Parent::DataSource { data_source: id, database: database_id };
        }
    }
    if let Some(database) = workspace.databases.get_mut(&before) {
        database.data_sources.retain(|it| *it != id);
    }
    if let Some(database) = workspace.databases.get_mut(&database_id) {
        database.data_sources.push(id);
    }
}
