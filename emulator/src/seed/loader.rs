//! From a seed to a workspace.

use std::collections::{HashMap, HashSet};

use serde_json::{Value, json};
use uuid::Uuid;

use super::Seed;
use super::blocks::{self, Order};
use super::entry::{Entry, given, items};
use super::{schema, values};
use crate::api_error::ApiError;
use crate::clock::Clock;
use crate::comment::Comment;
use crate::data_source::DataSource;
use crate::database::Database;
use crate::field::Field;
use crate::id_source::IdSource;
use crate::page::{self, Page};
use crate::parent::Parent;
use crate::relation;
use crate::rich_text;
use crate::row_index::{RowIndex, RowKey};
use crate::schema::TITLE_ID;
use crate::schema_reader;
use crate::user::User;
use crate::workspace::Workspace;

/// The members of a seed.
const MEMBERS: [&str; 9] =
    ["workspace", "users", "bot", "root_page", "pages", "databases", "data_sources", "blocks", "comments"];

/// Makes the workspace that a seed describes.
pub(crate) fn load(seed: &Seed, clock: Clock, ids: IdSource) -> Result<Workspace, ApiError> {
    let root = Field::seed(seed.content());
    root.only(&MEMBERS)?;
    let mut loader = Loader { root, workspace: Workspace::without_pages(clock, ids), found: Found::default() };
    loader.read_workspace()?;
    loader.find()?;
    loader.add_databases()?;
    loader.add_schemas()?;
    let order = loader.add_content()?;
    loader.add_values()?;
    loader.add_comments()?;
    loader.check_parents()?;
    loader.choose_root(order)?;
    Ok(loader.workspace)
}

struct Loader<'a> {
    root: Field<'a>,
    workspace: Workspace,
    found: Found<'a>,
}

/// The objects of the seed, the nested ones among them, in the order in which they stand there.
#[derive(Default)]
struct Found<'a> {
    databases: Vec<Entry<'a>>,
    data_sources: Vec<Entry<'a>>,
    pages: Vec<Entry<'a>>,
    blocks: Vec<Entry<'a>>,
    /// Blocks as a request writes them, and pages with their place among such.
    written: Vec<(Field<'a>, Parent)>,
}

impl<'a> Loader<'a> {
    fn read_workspace(&mut self) -> Result<(), ApiError> {
        if let Some(about) = given(&self.root, "workspace") {
            about.only(&["id", "name"])?;
            if let Some(id) = given(&about, "id") {
                self.workspace.id = id.id()?;
            }
            if let Some(name) = given(&about, "name") {
                name.string()?.clone_into(&mut self.workspace.name);
            }
        }
        let users = items(&self.root, "users")?;
        let users = users.iter().map(|user| User::from_answer(user, &self.workspace.ids)).collect::<Result<Vec<_>, _>>()?;
        self.workspace.begin_with_users(users);
        if let Some(bot) = given(&self.root, "bot") {
            self.workspace.bot_id = self.workspace.user(bot.id()?)?.id;
        }
        Ok(())
    }

    /// Gives every object its id, and finds those that are nested.
    fn find(&mut self) -> Result<(), ApiError> {
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
            if nested.is_empty() && !has_own {
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
        children.into_iter().try_for_each(|child| self.find_child(child, parent))
    }

    fn find_child(&mut self, child: Field<'a>, parent: Parent) -> Result<(), ApiError> {
        if child.get("id").is_absent() {
            self.found.written.push((child, parent));
            return Ok(());
        }
        let block = Entry::read(&self.workspace, child, Some(parent))?;
        self.find_block(block)
    }

    /// The databases, those of which only a data source is there, and the data sources without their schemas.
    fn add_databases(&mut self) -> Result<(), ApiError> {
        for entry in std::mem::take(&mut self.found.databases) {
            let database = Database {
                id: entry.id,
                history: entry.history(&mut self.workspace)?,
                parent: Parent::Workspace,
                description: entry.rich_text(&self.workspace, "description")?,
                icon: entry.kept("icon"),
                cover: entry.kept("cover"),
                is_inline: entry.flag("is_inline")?,
                is_locked: entry.flag("is_locked")?,
                in_trash: entry.in_trash()?,
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
            };
            if let Some(database) = self.workspace.databases.get_mut(&id) {
                database.data_sources.push(entry.id);
            }
            self.workspace.data_sources.insert(entry.id, data_source);
            self.found.data_sources.push(entry);
        }
        Ok(())
    }

    /// The database of a data source that says all that is known of it.
    fn add_database_of(&mut self, source: &Entry<'a>, id: Uuid) -> Result<(), ApiError> {
        let database = Database {
            id,
            history: source.history(&mut self.workspace)?,
            parent: Parent::Workspace,
            description: source.rich_text(&self.workspace, "description")?,
            icon: source.kept("icon"),
            cover: source.kept("cover"),
            is_inline: source.flag("is_inline")?,
            is_locked: false,
            in_trash: false,
            data_sources: Vec::new(),
        };
        self.workspace.databases.insert(id, database);
        Ok(())
    }

    /// The schemas: those with ids first, so that what a request writes finds what it leads to.
    fn add_schemas(&mut self) -> Result<(), ApiError> {
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
            relation::add_mirrors(&mut self.workspace, id, draft.mirrors);
        }
        Ok(())
    }

    /// Pages without their values, blocks, and the order of what stands under each.
    fn add_content(&mut self) -> Result<Order, ApiError> {
        let Found { databases, data_sources, pages, blocks, written } = std::mem::take(&mut self.found);
        for entry in &pages {
            self.add_page(entry)?;
        }
        // A block may stand for a page or a database that the seed does not have otherwise.
        for entry in &blocks {
            match blocks::kind_of(&entry.field)?.as_ref() {
                "child_page" if !self.workspace.pages.contains_key(&entry.id) => self.add_page(entry)?,
                "child_database" if !self.workspace.databases.contains_key(&entry.id) => self.add_child_database(entry)?,
                _ => {}
            }
        }
        for entry in blocks.iter().filter(|entry| !self.stands_for_other(entry)) {
            blocks::add(&mut self.workspace, entry, Parent::Workspace)?;
        }
        let mut order = Order::default();
        for entry in blocks.iter().chain(&pages).chain(&databases) {
            let parent = self.parent(entry)?;
            self.set_parent(entry.id, parent);
            order.place(&mut self.workspace, entry.id, parent);
        }
        for entry in &data_sources {
            self.place_database(entry, &mut order)?;
        }
        for (field, parent) in &written {
            blocks::write(&mut self.workspace, field, *parent)?;
        }
        self.found = Found { databases, data_sources, pages, blocks, written };
        Ok(order)
    }

    fn stands_for_other(&self, entry: &Entry<'_>) -> bool {
        blocks::kind_of(&entry.field).is_ok_and(|kind| blocks::STANDING_FOR_OTHERS.contains(&kind.as_ref()))
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
        };
        self.workspace.data_sources.insert(id, data_source);
        if let Some(database) = self.workspace.databases.get_mut(&entry.id) {
            database.data_sources.push(id);
        }
        Ok(())
    }

    /// A database that only its data source tells of stands where that says.
    fn place_database(&mut self, source: &Entry<'a>, order: &mut Order) -> Result<(), ApiError> {
        if let (Some(Parent::Database(id)), Some(parent)) = (source.nested_in, source.given("database_parent")) {
            let parent = self.read_parent(&parent)?;
            self.set_parent(id, parent);
            order.place(&mut self.workspace, id, parent);
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

    /// Reads a parent, which has to be in the seed.
    fn read_parent(&self, field: &Field<'_>) -> Result<Parent, ApiError> {
        let id = |name: &str| given(field, name).map(|id| id.id()).transpose();
        let workspace = &self.workspace;
        if let Some(id) = id("page_id")? {
            let is_known = workspace.pages.contains_key(&id);
            return if is_known { Ok(Parent::Page(id)) } else { Err(field.should_be("a page of the seed")) };
        }
        if let Some(id) = id("block_id")? {
            let is_known = workspace.blocks.contains_key(&id);
            return if is_known { Ok(Parent::Block(id)) } else { Err(field.should_be("a block of the seed")) };
        }
        if let Some(id) = id("data_source_id")? {
            let known = workspace.data_sources.get(&id).ok_or_else(|| field.should_be("a data source of the seed"))?;
            return Ok(Parent::DataSource { data_source: id, database: known.database });
        }
        if let Some(id) = id("database_id")? {
            let known = workspace.only_data_source(id).map_err(|_| field.should_be("a database of the seed with one data source"))?;
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
    fn add_values(&mut self) -> Result<(), ApiError> {
        let blocks = self.found.blocks.iter().filter(|entry| blocks::kind_of(&entry.field).is_ok_and(|kind| kind == "child_page"));
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
                let title = title.map(|title| super::entry::read_rich_text(&self.workspace, &title)).transpose()?;
                read.by_id.extend(title.map(|title| (TITLE_ID.to_owned(), rich_text::compact(title))));
            }
            let mut row_number = 0;
            if let Some(data_source) = page.data_source_id().and_then(|id| self.workspace.data_sources.get_mut(&id)) {
                data_source.schema = schema;
                data_source.rows.extend([RowKey::new(page.id, page.history.created)]);
                row_number = read.row_number.unwrap_or(data_source.rows.len() as u64);
            }
            if let Some(page) = self.workspace.pages.get_mut(&entry.id) {
                page.values = read.by_id;
                page.row_number = row_number;
            }
        }
        Ok(())
    }

    fn add_comments(&mut self) -> Result<(), ApiError> {
        for field in items(&self.root, "comments")? {
            let entry = Entry::read(&self.workspace, field, None)?;
            let discussion = match entry.given("discussion_id") {
                Some(id) => id.id()?,
                None => self.workspace.ids.uuid(),
            };
            let attachments = items(&entry.field, "attachments")?;
            let comment = Comment {
                id: entry.id,
                history: entry.history(&mut self.workspace)?,
                parent: self.read_parent(&entry.field.get("parent"))?,
                discussion,
                rich_text: entry.rich_text(&self.workspace, "rich_text")?,
                display_name: entry.kept("display_name"),
                attachments: attachments.iter().filter_map(|it| it.value().cloned()).collect(),
            };
            self.workspace.comments.add(comment);
        }
        Ok(())
    }

    /// Refuses objects that stand inside of themselves.
    fn check_parents(&self) -> Result<(), ApiError> {
        let workspace = &self.workspace;
        let deepest = workspace.pages.len() + workspace.blocks.len() + workspace.databases.len() + workspace.data_sources.len();
        let entries = self.found.pages.iter().chain(&self.found.blocks).chain(&self.found.databases);
        for entry in entries {
            let mut current = workspace.parent_id(entry.id);
            for _ in 0..=deepest {
                current = current.and_then(|id| workspace.parent_id(id));
            }
            if current.is_some() {
                return Err(entry.field.should_be("in a parent that does not stand inside of it"));
            }
        }
        Ok(())
    }

    /// The page that programs put things under: the one that the seed says, or its first one in the workspace itself.
    fn choose_root(&mut self, order: Order) -> Result<(), ApiError> {
        drop(order);
        if let Some(root) = given(&self.root, "root_page") {
            self.workspace.root_page_id = self.workspace.page(root.id()?)?.id;
            return Ok(());
        }
        let is_root = |entry: &&Entry<'_>| self.workspace.pages.get(&entry.id).is_some_and(|page| page.parent == Parent::Workspace);
        match self.found.pages.iter().find(is_root) {
            Some(entry) => self.workspace.root_page_id = entry.id,
            None => self.workspace.add_root_page(),
        }
        Ok(())
    }
}
