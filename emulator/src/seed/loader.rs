//! From a seed to a workspace.

use super::Seed;
use super::entry::{Entry, given, items};
use super::find::Found;
use crate::api_error::ApiError;
use crate::clock::Clock;
use crate::comment::{self, Comment};
use crate::field::Field;
use crate::id_source::IdSource;
use crate::parent::Parent;
use crate::user::User;
use crate::workspace::Workspace;

/// The members of a seed.
const MEMBERS: [&str; 11] = [
    "workspace",
    "users",
    "bot",
    "root_page",
    "pages",
    "databases",
    "data_sources",
    "blocks",
    "comments",
    "file_uploads",
    "custom_emojis",
];

/// Makes the workspace that a seed describes.
pub(crate) fn load(seed: &Seed, clock: Clock, ids: IdSource) -> Result<Workspace, ApiError> {
    let root = Field::seed(seed.content());
    root.only(&MEMBERS)?;
    let mut loader = Loader { root, workspace: Workspace::without_pages(clock, ids), found: Found::default() };
    loader.read_workspace()?;
    loader.add_emojis()?;
    loader.add_file_uploads()?;
    loader.find()?;
    loader.add_databases()?;
    loader.add_schemas()?;
    loader.add_content()?;
    loader.add_values()?;
    loader.arrange()?;
    loader.add_comments()?;
    loader.check_parents()?;
    loader.choose_root()?;
    Ok(loader.workspace)
}

/// A workspace in the making.
pub(super) struct Loader<'a> {
    pub(super) root: Field<'a>,
    pub(super) workspace: Workspace,
    pub(super) found: Found<'a>,
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

    fn add_comments(&mut self) -> Result<(), ApiError> {
        for field in items(&self.root, "comments")? {
            let entry = Entry::read(&self.workspace, field, None)?;
            let discussion = match entry.given("discussion_id") {
                Some(id) => id.id()?,
                None => self.workspace.ids.uuid(),
            };
            let attachments = items(&entry.field, "attachments")?;
            let history = entry.history(&mut self.workspace)?;
            let display_name = entry.given("display_name").and_then(|it| it.value().cloned());
            let comment = Comment {
                id: entry.id,
                display_name: display_name.unwrap_or_else(|| comment::display_name(&self.workspace, history.created.by)),
                history,
                parent: self.read_parent(&entry.field.get("parent"))?,
                discussion,
                rich_text: entry.rich_text(&self.workspace, "rich_text")?,
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
    fn choose_root(&mut self) -> Result<(), ApiError> {
        if let Some(root) = given(&self.root, "root_page") {
            self.workspace.root_page_id = self.workspace.page(root.id()?)?.id;
            return Ok(());
        }
        let is_root =
            |entry: &&Entry<'_>| self.workspace.pages.get(&entry.id).is_some_and(|page| page.parent == Parent::Workspace);
        match self.found.pages.iter().find(is_root) {
            Some(entry) => self.workspace.root_page_id = entry.id,
            None => self.workspace.add_root_page(),
        }
        Ok(())
    }
}
