//! What an object stands under.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

/// The parent of a page, a block, a database or a data source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Parent {
    Workspace,
    Page(Uuid),
    Block(Uuid),
    Database(Uuid),
    /// A row's parent names the database too.
    DataSource {
        data_source: Uuid,
        database: Uuid,
    },
}

impl Parent {
    /// The page or block whose children an object with this parent is among.
    pub(crate) fn container(self) -> Option<Uuid> {
        match self {
            Self::Page(id) | Self::Block(id) => Some(id),
            Self::Workspace | Self::Database(_) | Self::DataSource { .. } => None,
        }
    }

    /// The id of the object, unless it is the workspace itself.
    pub(crate) fn id(self) -> Option<Uuid> {
        match self {
            Self::Workspace => None,
            Self::Page(id) | Self::Block(id) | Self::Database(id) => Some(id),
            Self::DataSource { data_source, .. } => Some(data_source),
        }
    }

    /// The parent as answers show it.
    pub(crate) fn answer(self) -> Value {
        match self {
            Self::Workspace => json!({ "type": "workspace", "workspace": true }),
            Self::Page(id) => json!({ "type": "page_id", "page_id": id }),
            Self::Block(id) => json!({ "type": "block_id", "block_id": id }),
            Self::Database(id) => json!({ "type": "database_id", "database_id": id }),
            Self::DataSource { data_source, database } => json!({
                "type": "data_source_id",
                "data_source_id": data_source,
                "database_id": database,
            }),
        }
    }
}
