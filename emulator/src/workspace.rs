//! The workspace: everything that the emulator keeps.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::async_task::AsyncTasks;
use crate::block::Block;
use crate::clock::Clock;
use crate::comment::Comments;
use crate::custom_emoji::CustomEmoji;
use crate::data_source::DataSource;
use crate::database::Database;
use crate::file_upload::FileUploads;
use crate::history::{Change, History};
use crate::id_source::IdSource;
use crate::notes::Notes;
use crate::page::{self, Page};
use crate::page_template::Templates;
use crate::parent::Parent;
use crate::property_kind::PropertyKind;
use crate::rich_text;
use crate::row_index::RowKey;
use crate::schema::{Property, Schema, TITLE_ID};
use crate::search_index::SearchIndex;
use crate::sorted_rows::SortedRows;
use crate::user::User;
use crate::views::{View, Views};

const WORKSPACE_NAME: &str = "Emulated workspace";
const INTEGRATION_NAME: &str = "Emulator";
const ROOT_PAGE_TITLE: &str = "Welcome";

/// The most rows that Notion answers to one query, over all of its pages.
const QUERY_LIMIT: usize = 10_000;

/// A workspace, with everything in it shared with one integration.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Workspace {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    #[serde(skip)]
    pub(crate) clock: Clock,
    #[serde(skip)]
    pub(crate) ids: IdSource,
    pub(crate) users: Vec<User>,
    /// The bot of the integration that works now: during a request, that of its token.
    pub(crate) bot_id: Uuid,
    pub(crate) person_id: Uuid,
    pub(crate) root_page_id: Uuid,
    pub(crate) pages: HashMap<Uuid, Page>,
    pub(crate) databases: HashMap<Uuid, Database>,
    pub(crate) data_sources: HashMap<Uuid, DataSource>,
    pub(crate) blocks: HashMap<Uuid, Block>,
    /// What stands under each page and block, in order: blocks, pages and databases.
    pub(crate) children: HashMap<Uuid, Vec<Uuid>>,
    pub(crate) comments: Comments,
    pub(crate) uploads: FileUploads,
    pub(crate) tasks: AsyncTasks,
    pub(crate) emojis: Vec<CustomEmoji>,
    pub(crate) templates: Templates,
    pub(crate) views: Views,
    /// Where the emulator is reached.
    #[serde(skip)]
    pub(crate) base_url: String,
    /// The order of the last query that none of the data source's own orders answers.
    #[serde(skip)]
    pub(crate) sorted: RefCell<Option<SortedRows>>,
    /// The most rows that one query answers, over all of its pages.
    pub(crate) query_limit: usize,
    #[serde(default)]
    pub(crate) search_index: SearchIndex,
    /// What the ledger is to say about the request that is being answered.
    #[serde(skip)]
    pub(crate) notes: Notes,
    changes: u64,
}

impl Workspace {
    /// A workspace with one person, one integration and one page.
    pub(crate) fn new(clock: Clock, ids: IdSource) -> Self {
        let mut workspace = Self::without_pages(clock, ids);
        workspace.add_root_page();
        workspace
    }

    /// A workspace with one person and one integration. The page that it needs is still to come.
    pub(crate) fn without_pages(clock: Clock, ids: IdSource) -> Self {
        let person = User::person(ids.uuid(), "Ada Example", "ada@example.com");
        let (id, bot_id) = (ids.uuid(), ids.uuid());
        let owner = json!({ "type": "workspace", "workspace": true });
        let bot = User::bot(bot_id, INTEGRATION_NAME, (id, WORKSPACE_NAME), &owner);
        Self {
            id,
            name: WORKSPACE_NAME.to_owned(),
            person_id: person.id,
            bot_id: bot.id,
            root_page_id: Uuid::nil(),
            users: vec![person, bot],
            clock,
            ids,
            pages: HashMap::new(),
            databases: HashMap::new(),
            data_sources: HashMap::new(),
            blocks: HashMap::new(),
            children: HashMap::new(),
            comments: Comments::default(),
            uploads: FileUploads::default(),
            tasks: AsyncTasks::default(),
            emojis: Vec::new(),
            templates: Templates::default(),
            views: Views::default(),
            base_url: String::new(),
            sorted: RefCell::new(None),
            query_limit: QUERY_LIMIT,
            search_index: SearchIndex::default(),
            notes: Notes::default(),
            changes: 0,
        }
    }

    /// Adds the page that programs put things under.
    pub(crate) fn add_root_page(&mut self) {
        let root = Page {
            id: self.ids.uuid(),
            history: self.new_history(),
            parent: Parent::Workspace,
            icon: Value::Null,
            cover: Value::Null,
            in_trash: false,
            is_locked: false,
            is_archived: false,
            public_url: Value::Null,
            values: HashMap::from([(TITLE_ID.to_owned(), rich_text::from_text(ROOT_PAGE_TITLE))]),
            row_number: 0,
        };
        self.root_page_id = root.id;
        self.pages.insert(root.id, root);
    }

    /// Puts others in the place of the first users. Where no person or no bot is among them, the first one stays.
    pub(crate) fn begin_with_users(&mut self, users: Vec<User>) {
        if users.is_empty() {
            return;
        }
        let first = std::mem::replace(&mut self.users, users);
        for (is_wanted, chosen) in [(User::is_person as fn(&User) -> bool, &mut self.person_id), (User::is_bot, &mut self.bot_id)]
        {
            match self.users.iter().find(|user| is_wanted(user)) {
                Some(user) => *chosen = user.id,
                None => self.users.extend(first.iter().find(|user| is_wanted(user)).cloned()),
            }
        }
    }

    /// A change made now by the integration.
    pub(crate) fn new_change(&mut self) -> Change {
        self.changes += 1;
        Change { at: self.clock.now(), by: self.bot_id, number: self.changes }
    }

    /// How many changes there were. As long as it stays the same, nothing is another.
    pub(crate) fn changes(&self) -> u64 {
        self.changes
    }

    /// The history of what is made now by the integration.
    pub(crate) fn new_history(&mut self) -> History {
        let change = self.new_change();
        History { created: change, edited: change }
    }

    /// The person who authorized the connection that is asking. An internal one was authorized by nobody.
    pub(crate) fn authorizer(&self) -> Option<Uuid> {
        let bot = self.user(self.bot_id).ok()?;
        bot.owner()
    }

    /// The error for an id that no object of this kind has.
    pub(crate) fn not_found(&self, kind: &str, id: Uuid) -> ApiError {
        ApiError::not_found(kind, id, self.bot_name(), self.bot_id)
    }

    /// The name of the integration that works now.
    pub(crate) fn bot_name(&self) -> &str {
        let mut users = self.users.iter();
        users.find(|user| user.id == self.bot_id).map_or(INTEGRATION_NAME, |bot| bot.name.as_str())
    }

    /// Runs `work` in the name of a bot.
    pub(crate) fn acting_as<T>(&mut self, bot: Uuid, work: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.bot_id, bot);
        let outcome = work(self);
        self.bot_id = before;
        outcome
    }

    /// Adds the bot of an integration that a person lets in, and answers its id.
    pub(crate) fn add_bot(&mut self, name: Option<&str>, person: Uuid) -> Uuid {
        let id = self.ids.uuid();
        let name = name.unwrap_or_else(|| self.bot_name()).to_owned();
        let user = self.user(person).map_or(Value::Null, User::answer);
        let owner = json!({ "type": "user", "user": user });
        let bot = User::bot(id, &name, (self.id, &self.name), &owner);
        self.users.push(bot);
        id
    }

    /// The user with this id.
    pub(crate) fn user(&self, id: Uuid) -> Result<&User, ApiError> {
        let mut users = self.users.iter();
        users.find(|user| user.id == id).ok_or_else(|| self.not_found("user", id))
    }

    /// The page with this id.
    pub(crate) fn page(&self, id: Uuid) -> Result<&Page, ApiError> {
        if self.databases.contains_key(&id) {
            return Err(wrong_kind(id, "database", "page"));
        }
        self.pages.get(&id).ok_or_else(|| self.not_found("page", id))
    }

    /// The database with this id.
    pub(crate) fn database(&self, id: Uuid) -> Result<&Database, ApiError> {
        if self.pages.contains_key(&id) {
            return Err(wrong_kind(id, "page", "database"));
        }
        self.databases.get(&id).ok_or_else(|| self.not_found("database", id))
    }

    /// The data source with this id.
    pub(crate) fn data_source(&self, id: Uuid) -> Result<&DataSource, ApiError> {
        self.data_sources.get(&id).ok_or_else(|| self.not_found("data_source", id))
    }

    /// The view with this id.
    pub(crate) fn view(&self, id: Uuid) -> Result<&View, ApiError> {
        self.views.get(id).ok_or_else(|| self.not_found("view", id))
    }

    /// The data source of a database that has exactly one.
    pub(crate) fn only_data_source(&self, database_id: Uuid) -> Result<&DataSource, ApiError> {
        let database = self.database(database_id)?;
        let sources = database.data_sources.iter();
        let living: Vec<_> =
            sources.filter_map(|id| self.data_sources.get(id)).filter(|data_source| !data_source.in_trash).collect();
        match living.as_slice() {
            [only] => Ok(only),
            [] => Err(self.not_found("database", database_id)),
            several => {
                let ids: Vec<Uuid> = several.iter().map(|it| it.id).collect();
                Err(ApiError::several_data_sources(database_id, &ids))
            }
        }
    }

    /// Keeps a new page, among its siblings or as a row.
    pub(crate) fn add_page(&mut self, mut page: Page) {
        match page.parent {
            Parent::DataSource { data_source, .. } => {
                if let Some(data_source) = self.data_sources.get_mut(&data_source) {
                    data_source.rows.extend([RowKey::new(page.id, page.history.created)]);
                    data_source.last_number += 1;
                    page.row_number = data_source.last_number;
                }
            }
            Parent::Page(parent) | Parent::Block(parent) => {
                self.children.entry(parent).or_default().push(page.id);
            }
            Parent::Workspace | Parent::Database(_) => {}
        }
        self.pages.insert(page.id, page);
    }

    /// The schema that a page's properties follow.
    pub(crate) fn schema_of(&self, page: &Page) -> Cow<'_, Schema> {
        page.data_source_id()
            .and_then(|id| self.data_sources.get(&id))
            .map_or_else(|| Cow::Owned(page::schema_of_plain_page()), |data_source| Cow::Borrowed(&data_source.schema))
    }

    /// The schema on the other side of a relation property.
    pub(crate) fn related_schema(&self, relation: &Property) -> Option<&Schema> {
        match relation.kind {
            PropertyKind::Relation { data_source, .. } => self.data_sources.get(&data_source).map(|it| &it.schema),
            _ => None,
        }
    }
}

fn wrong_kind(id: Uuid, actual: &str, expected: &str) -> ApiError {
    ApiError::validation(format!(
        "Provided ID {id} is a {actual}, not a {expected}. Use the retrieve {actual} API instead: \
         https://developers.notion.com/reference/retrieve-a-{actual}"
    ))
}
