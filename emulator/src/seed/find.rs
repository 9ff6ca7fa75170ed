//! Which objects a seed has, the nested ones among them.

use std::collections::HashSet;

use uuid::Uuid;

use super::blocks;
use super::entry::{Entry, given, items};
use super::loader::Loader;
use crate::api_error::ApiError;
use crate::field::Field;
use crate::page_template::Template;
use crate::parent::Parent;

/// The objects of the seed, the nested ones among them, in the order in which they stand there.
#[derive(Default)]
pub(super) struct Found<'a> {
    pub(super) databases: Vec<Entry<'a>>,
    pub(super) data_sources: Vec<Entry<'a>>,
    pub(super) pages: Vec<Entry<'a>>,
    pub(super) blocks: Vec<Entry<'a>>,
    /// The blocks in their order, with those that have no id yet.
    pub(super) pieces: Vec<Piece<'a>>,
}

/// One block of a list.
pub(super) enum Piece<'a> {
    /// The next one of those that have ids.
    Known,
    /// One as a request writes it.
    Written(Field<'a>, Parent),
}

impl<'a> Loader<'a> {
    /// Gives every object its id, and finds those that are nested.
    pub(super) fn find(&mut self) -> Result<(), ApiError> {
        let sources = items(&self.root, "data_sources")?;
        let full: HashSet<Uuid> = sources.iter().filter_map(|source| source.get("id").id().ok()).collect();
        for field in items(&self.root, "databases")? {
            let database = Entry::read(&self.workspace, field, None)?;
            let nested = items(&database.field, "data_sources")?;
            for field in &nested {
                let source = Entry::read(&self.workspace, field.clone(), Some(Parent::Database(database.id)))?;
                // An answer names its data sources only, which may stand in the seed by themselves.
                if !full.contains(&source.id) {
                    self.find_source(source)?;
                }
            }
            let has_own = sources.iter().any(|it| it.get("parent").get("database_id").id().is_ok_and(|id| id == database.id));
            // One that says that it has none shows those of others.
            if given(&database.field, "data_sources").is_none() && !has_own {
                // Before there were data sources, a database had the schema and the rows itself.
                let id = self.workspace.ids.uuid();
                let nested_in = Some(Parent::Database(database.id));
                self.find_source(Entry { field: database.field.clone(), id, nested_in })?;
            }
            self.found.databases.push(database);
        }
        for field in sources {
            let source = Entry::read(&self.workspace, field, None)?;
            self.find_source(source)?;
        }
        for field in items(&self.root, "pages")? {
            let page = Entry::read(&self.workspace, field, None)?;
            self.find_page(page)?;
        }
        for field in items(&self.root, "blocks")? {
            let block = Entry::read(&self.workspace, field, None)?;
            self.find_block(block)?;
        }
        Ok(())
    }

    fn find_source(&mut self, mut source: Entry<'a>) -> Result<(), ApiError> {
        let database = match source.nested_in {
            Some(Parent::Database(id)) => id,
            _ => match given(&source.field, "parent") {
                Some(parent) => parent.get("database_id").id()?,
                None => self.workspace.ids.uuid(),
            },
        };
        source.nested_in = Some(Parent::Database(database));
        for field in items(&source.field, "rows")? {
            let row = Entry::read(&self.workspace, field, Some(Parent::DataSource { data_source: source.id, database }))?;
            self.find_page(row)?;
        }
        for field in items(&source.field, "templates")? {
            let page = Entry::read(&self.workspace, field, Some(Parent::DataSource { data_source: source.id, database }))?;
            let template = Template { page: page.id, is_default: page.flag("is_default")? };
            self.workspace.templates.add(source.id, template);
            self.find_page(page)?;
        }
        self.found.data_sources.push(source);
        Ok(())
    }

    fn find_page(&mut self, page: Entry<'a>) -> Result<(), ApiError> {
        let children = items(&page.field, "children")?;
        let parent = Parent::Page(page.id);
        self.found.pages.push(page);
        children.into_iter().try_for_each(|child| self.find_child(child, parent))
    }

    fn find_block(&mut self, block: Entry<'a>) -> Result<(), ApiError> {
        let parent = match blocks::kind_of(&block.field)?.as_ref() {
            "child_page" => Parent::Page(block.id),
            _ => Parent::Block(block.id),
        };
        let children = blocks::nested(&block.field)?;
        self.found.blocks.push(block);
        self.found.pieces.push(Piece::Known);
        children.into_iter().try_for_each(|child| self.find_child(child, parent))
    }

    fn find_child(&mut self, child: Field<'a>, parent: Parent) -> Result<(), ApiError> {
        if child.get("id").is_absent() {
            self.found.pieces.push(Piece::Written(child, parent));
            return Ok(());
        }
        let block = Entry::read(&self.workspace, child, Some(parent))?;
        self.find_block(block)
    }
}
