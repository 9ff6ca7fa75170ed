//! The pages and blocks of a seed, the values of the pages, and the order in which all of it stands.

use std::collections::{HashMap, HashSet};

use serde_json::Value;
use uuid::Uuid;

use super::blocks::{self, Order};
use super::entry::{Entry, given, read_rich_text};
use super::find::Piece;
use super::loader::Loader;
use super::values;
use crate::api_error::ApiError;
use crate::data_source::DataSource;
use crate::field::Field;
use crate::page::{self, Page};
use crate::parent::Parent;
use crate::rich_text;
use crate::row_index::{RowIndex, RowKey};
use crate::schema::TITLE_ID;

impl<'a> Loader<'a> {
    /// Pages without their values, blocks, and what each of them stands in.
    pub(super) fn add_content(&mut self) -> Result<(), ApiError> {
        let found = std::mem::take(&mut self.found);
        for entry in &found.pages {
            self.add_page(entry)?;
        }
        // A block may stand for a page or a database that the seed does not have otherwise.
        for entry in &found.blocks {
            match blocks::kind_of(&entry.field)?.as_ref() {
                "child_page" if !self.workspace.pages.contains_key(&entry.id) => self.add_page(entry)?,
                "child_database" if !self.workspace.databases.contains_key(&entry.id) => self.add_child_database(entry)?,
                _ => {}
            }
        }
        for entry in found.blocks.iter().filter(|entry| !stands_for_other(entry)) {
            blocks::add(&mut self.workspace, entry, Parent::Workspace)?;
        }
        for entry in found.pages.iter().chain(&found.data_sources) {
            if entry.flag("left_in_search")? {
                self.workspace.search_index.leave_behind(entry.id);
            }
        }
        for entry in found.blocks.iter().chain(&found.pages).chain(&found.databases) {
            let parent = self.parent(entry)?;
            self.set_parent(entry.id, parent);
        }
        for entry in &found.data_sources {
            if let (Some(Parent::Database(id)), Some(parent)) = (entry.nested_in, entry.given("database_parent")) {
                // A database that only its data source tells of stands where that says.
                let parent = self.read_parent(&parent)?;
                self.set_parent(id, parent);
            }
        }
        self.found = found;
        Ok(())
    }

    /// Puts everything in its place among its siblings: what stands in lists of blocks first, in their order.
    pub(super) fn arrange(&mut self) -> Result<(), ApiError> {
        let found = std::mem::take(&mut self.found);
        let mut order = Order::default();
        let mut blocks = found.blocks.iter();
        for piece in &found.pieces {
            match piece {
                Piece::Known => {
                    if let Some(entry) = blocks.next() {
                        order.place(&mut self.workspace, entry.id);
                    }
                }
                Piece::Written(field, parent) => blocks::write(&mut self.workspace, field, *parent)?,
            }
        }
        let databases = found.data_sources.iter().filter_map(|entry| entry.nested_in.and_then(Parent::id));
        let others =
            found.pages.iter().map(|entry| entry.id).chain(found.databases.iter().map(|entry| entry.id)).chain(databases);
        for id in others {
            order.place(&mut self.workspace, id);
        }
        self.found = found;
        Ok(())
    }

    fn add_page(&mut self, entry: &Entry<'a>) -> Result<(), ApiError> {
        let page = Page {
            id: entry.id,
            history: entry.history(&mut self.workspace)?,
            parent: Parent::Workspace,
            icon: entry.kept("icon"),
            cover: entry.kept("cover"),
            in_trash: entry.in_trash()?,
            is_locked: entry.flag("is_locked")?,
            is_archived: entry.flag("is_archived")?,
            public_url: entry.kept("public_url"),
            values: HashMap::new(),
            row_number: 0,
        };
        self.workspace.pages.insert(page.id, page);
        Ok(())
    }

    fn add_child_database(&mut self, entry: &Entry<'a>) -> Result<(), ApiError> {
        self.add_database_of(entry, entry.id)?;
        let title = entry.field.get("child_database").get("title");
        let title = rich_text::from_text(title.value().and_then(Value::as_str).unwrap_or_default());
        if let Some(database) = self.workspace.databases.get_mut(&entry.id) {
            database.title = title.clone();
        }
        let id = self.workspace.ids.uuid();
        let history = self.workspace.new_history();
        let mut schema = page::schema_of_plain_page();
        schema.properties.iter_mut().for_each(|property| "Name".clone_into(&mut property.name));
        let data_source = DataSource {
            id,
            history,
            database: entry.id,
            title,
            icon: Value::Null,
            cover: Value::Null,
            in_trash: false,
            schema,
            rows: RowIndex::default(),
            last_number: 0,
        };
        self.workspace.data_sources.insert(id, data_source);
        if let Some(database) = self.workspace.databases.get_mut(&entry.id) {
            database.data_sources.push(id);
        }
        Ok(())
    }

    fn parent(&self, entry: &Entry<'_>) -> Result<Parent, ApiError> {
        match (entry.nested_in, entry.given("parent")) {
            (Some(parent), _) => Ok(parent),
            (None, Some(parent)) => self.read_parent(&parent),
            (None, None) => Ok(Parent::Workspace),
        }
    }

    /// Reads a parent. One that is not in the seed is one that is not shared with the integration.
    pub(super) fn read_parent(&self, field: &Field<'_>) -> Result<Parent, ApiError> {
        let id = |name: &str| given(field, name).map(|id| id.id()).transpose();
        let workspace = &self.workspace;
        if let Some(id) = id("page_id")? {
            return Ok(Parent::Page(id));
        }
        if let Some(id) = id("block_id")? {
            return Ok(Parent::Block(id));
        }
        let (data_source, database) = (id("data_source_id")?, id("database_id")?);
        if let Some(id) = data_source {
            let known = workspace.data_sources.get(&id).map(|known| known.database);
            let database = known.or(database).ok_or_else(|| field.should_be("a data source of the seed"))?;
            return Ok(Parent::DataSource { data_source: id, database });
        }
        if let Some(id) = database {
            let known =
                workspace.only_data_source(id).map_err(|_| field.should_be("a database of the seed with one data source"))?;
            return Ok(Parent::DataSource { data_source: known.id, database: id });
        }
        if given(field, "workspace").is_some() { Ok(Parent::Workspace) } else { Err(field.should_be("a parent of a known type")) }
    }

    fn set_parent(&mut self, id: Uuid, parent: Parent) {
        if let Some(block) = self.workspace.blocks.get_mut(&id) {
            block.parent = parent;
        } else if let Some(page) = self.workspace.pages.get_mut(&id) {
            page.parent = parent;
        } else if let Some(database) = self.workspace.databases.get_mut(&id) {
            // A database in a row stands in the page that the row is.
            database.parent = parent;
        }
    }

    /// The values of the pages. Rows get their numbers, and their places in their data sources.
    pub(super) fn add_values(&mut self) -> Result<(), ApiError> {
        let blocks =
            self.found.blocks.iter().filter(|entry| blocks::kind_of(&entry.field).is_ok_and(|kind| kind == "child_page"));
        let entries: Vec<Entry<'a>> = self.found.pages.iter().chain(blocks).cloned().collect();
        let mut seen = HashSet::new();
        for entry in entries.into_iter().filter(|entry| seen.insert(entry.id)) {
            let Some(page) = self.workspace.pages.get(&entry.id).cloned() else {
                continue;
            };
            let mut schema = self.workspace.schema_of(&page).into_owned();
            let mut read = match entry.given("properties") {
                Some(properties) => values::read(&self.workspace, &mut schema, &properties)?,
                None => values::Values::default(),
            };
            if !read.by_id.contains_key(TITLE_ID) {
                let title = entry.given("title").or_else(|| given(&entry.field.get("child_page"), "title"));
                let title = title.map(|title| read_rich_text(&self.workspace, &title)).transpose()?;
                read.by_id.extend(title.map(|title| (TITLE_ID.to_owned(), rich_text::compact(title))));
            }
            let mut row_number = 0;
            if let Some(data_source) = page.data_source_id().and_then(|id| self.workspace.data_sources.get_mut(&id)) {
                data_source.schema = schema;
                // A template is no row.
                if !self.workspace.templates.has(data_source.id, page.id) {
                    data_source.rows.extend([RowKey::new(page.id, page.history.created)]);
                    row_number = read.row_number.unwrap_or(data_source.last_number + 1);
                    data_source.last_number = data_source.last_number.max(row_number);
                }
            }
            if let Some(page) = self.workspace.pages.get_mut(&entry.id) {
                page.values = read.by_id;
                page.row_number = row_number;
            }
        }
        Ok(())
    }
}

fn stands_for_other(entry: &Entry<'_>) -> bool {
    blocks::kind_of(&entry.field).is_ok_and(|kind| blocks::STANDING_FOR_OTHERS.contains(&kind.as_ref()))
}
