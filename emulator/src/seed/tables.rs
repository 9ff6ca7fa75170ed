//! The databases of a seed, with their data sources and schemas.

use serde_json::json;
use uuid::Uuid;

use super::entry::Entry;
use super::loader::Loader;
use super::schema;
use crate::api_error::ApiError;
use crate::data_source::DataSource;
use crate::database::Database;
use crate::field::Field;
use crate::page;
use crate::parent::Parent;
use crate::relation;
use crate::row_index::RowIndex;
use crate::schema::Schema;
use crate::schema_reader;

impl<'a> Loader<'a> {
    /// The databases, those of which only a data source is there, and the data sources without their schemas.
    pub(super) fn add_databases(&mut self) -> Result<(), ApiError> {
        for entry in std::mem::take(&mut self.found.databases) {
            let database = Database {
                id: entry.id,
                history: entry.history(&mut self.workspace)?,
                parent: Parent::Workspace,
                title: entry.rich_text(&self.workspace, "title")?,
                description: entry.rich_text(&self.workspace, "description")?,
                icon: entry.kept("icon"),
                cover: entry.kept("cover"),
                is_inline: entry.flag("is_inline")?,
                is_locked: entry.flag("is_locked")?,
                in_trash: entry.in_trash()?,
                public_url: entry.kept("public_url"),
                data_sources: Vec::new(),
            };
            self.workspace.databases.insert(database.id, database);
            self.found.databases.push(entry);
        }
        for entry in std::mem::take(&mut self.found.data_sources) {
            let Some(Parent::Database(id)) = entry.nested_in else {
                continue;
            };
            if !self.workspace.databases.contains_key(&id) {
                self.add_database_of(&entry, id)?;
            }
            let title = match entry.given("title") {
                Some(_) => entry.rich_text(&self.workspace, "title")?,
                None => entry.rich_text(&self.workspace, "name")?,
            };
            let data_source = DataSource {
                id: entry.id,
                history: entry.history(&mut self.workspace)?,
                database: id,
                title,
                icon: entry.kept("icon"),
                cover: entry.kept("cover"),
                in_trash: entry.in_trash()?,
                schema: page::schema_of_plain_page(),
                rows: RowIndex::default(),
                last_number: 0,
            };
            if let Some(database) = self.workspace.databases.get_mut(&id) {
                database.data_sources.push(entry.id);
            }
            self.workspace.data_sources.insert(entry.id, data_source);
            self.workspace.add_default_view(id, entry.id);
            self.found.data_sources.push(entry);
        }
        Ok(())
    }

    /// The database of a data source that says all that is known of it.
    pub(super) fn add_database_of(&mut self, source: &Entry<'a>, id: Uuid) -> Result<(), ApiError> {
        let database = Database {
            id,
            history: source.history(&mut self.workspace)?,
            parent: Parent::Workspace,
            title: source.rich_text(&self.workspace, "title")?,
            description: source.rich_text(&self.workspace, "description")?,
            icon: source.kept("icon"),
            cover: source.kept("cover"),
            is_inline: source.flag("is_inline")?,
            is_locked: false,
            in_trash: false,
            public_url: source.kept("public_url"),
            data_sources: Vec::new(),
        };
        self.workspace.databases.insert(id, database);
        Ok(())
    }

    /// The schemas: those with ids first, so that what a request writes finds what it leads to.
    pub(super) fn add_schemas(&mut self) -> Result<(), ApiError> {
        let default = json!({ "Name": { "title": {} } });
        let mut written = Vec::new();
        for entry in &self.found.data_sources {
            match entry.given("properties") {
                Some(properties) if schema::is_answered(&properties)? => {
                    let schema = schema::read(&self.workspace, &properties)?;
                    if let Some(data_source) = self.workspace.data_sources.get_mut(&entry.id) {
                        data_source.schema = schema;
                    }
                }
                properties => written.push((entry.id, properties)),
            }
        }
        for (id, properties) in written {
            let properties = properties.unwrap_or_else(|| Field::seed(&default));
            let draft = schema_reader::read_new(&self.workspace, id, &properties)?;
            if let Some(data_source) = self.workspace.data_sources.get_mut(&id) {
                data_source.schema = draft.schema;
            }
            relation::settle_mirrors(&mut self.workspace, id, &Schema::default(), draft.mirrors);
        }
        Ok(())
    }
}
