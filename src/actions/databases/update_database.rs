//! Update Database.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::parent;
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, check, examples};
use crate::types::{
    CoverRequest, DatabaseParentRequest, DatabaseResponse, IconRequest, Patch, RichTextRequest, UpdateDatabaseRequest,
};
use crate::{Error, Notion};

/// Changes a database: its title, description, icon, cover, lock, and where it is. Its properties are its data sources'.
#[derive(Debug)]
pub struct UpdateDatabase;

/// The input of [`UpdateDatabase`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct UpdateDatabaseInput {
    /// The id of a database, with or without dashes, or its URL.
    pub database_id: String,
    /// Where it is moved: `{"page_id": "…"}` or `{"workspace": true}`.
    #[schemars(schema_with = "parent::schema")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<DatabaseParentRequest>,
    /// The title. An empty array removes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Vec<RichTextRequest>>,
    /// The description. An empty array removes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Vec<RichTextRequest>>,
    /// The icon. Null removes it.
    #[serde(default, skip_serializing_if = "Patch::is_absent")]
    pub icon: Patch<IconRequest>,
    /// The cover: an external file or an uploaded one. Null removes it.
    #[serde(default, skip_serializing_if = "Patch::is_absent")]
    pub cover: Patch<CoverRequest>,
    /// Whether it shows inside its page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_inline: Option<bool>,
    /// Whether people cannot edit it in Notion's apps until they unlock it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_locked: Option<bool>,
    /// Whether it goes to the trash, or with false out of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_trash: Option<bool>,
}

impl UpdateDatabaseInput {
    /// An input with what is required. Something to change is to be set besides.
    #[must_use]
    pub fn new(database_id: impl Into<String>) -> Self {
        Self {
            database_id: database_id.into(),
            parent: None,
            title: None,
            description: None,
            icon: Patch::Absent,
            cover: Patch::Absent,
            is_inline: None,
            is_locked: None,
            in_trash: None,
        }
    }

    fn request(self) -> UpdateDatabaseRequest {
        let mut request = UpdateDatabaseRequest::default();
        request.parent = self.parent;
        (request.title, request.description) = (self.title, self.description);
        (request.icon, request.cover) = (self.icon, self.cover);
        (request.is_inline, request.is_locked, request.in_trash) = (self.is_inline, self.is_locked, self.in_trash);
        request
    }
}

impl Action for UpdateDatabase {
    const DEFINITION: Definition = Definition::new(
        "update_database",
        "Update Database",
        "Changes a database, but for its properties, which are its data source's. What is left out stays.",
    )
    .does(Effect::Update, Group::Databases)
    .sends(&["update_database"])
    .needs(&[Capability::UpdateContent])
    .inputs(&[&[
        Field::id("database_id", "Database ID", Noun::Database)
            .example(|| json!(examples::DATABASE_ID))
            .options(OptionProvider::OnlyDatabases),
        Field::json("parent", "Parent").example(examples::page_parent).options(OptionProvider::Pages),
        Field::json("title", "Title").example(examples::database_title),
        Field::json("description", "Description").example(examples::description),
        Field::json("icon", "Icon").example(examples::icon).null_clears(),
        Field::json("cover", "Cover Image").example(examples::cover).null_clears(),
        Field::boolean("is_inline", "Is Inline").example(|| json!(true)),
        Field::boolean("is_locked", "Is Locked").example(|| json!(false)),
        Field::boolean("in_trash", "In Trash").example(|| json!(false)),
    ]])
    .answers(examples::bare_database);
    type Input = UpdateDatabaseInput;
    type Output = DatabaseResponse;

    fn check(input: &mut UpdateDatabaseInput) -> Vec<Error> {
        let nothing = input.clone().request() == UpdateDatabaseRequest::default();
        let nothing = nothing.then(|| {
            let message =
                "nothing is to be changed: expected parent, title, description, icon, cover, is_inline, is_locked or in_trash";
            Error::input("", message)
        });
        let checks = [
            input.parent.as_mut().map_or(Ok(()), parent::check),
            check::icon(input.icon.value()),
            check::cover(input.cover.value()),
        ];
        nothing.into_iter().chain(checks.into_iter().filter_map(Result::err)).collect()
    }

    async fn run(notion: &Notion, input: UpdateDatabaseInput, _meta: &mut Meta) -> Result<DatabaseResponse, Error> {
        let id = input.database_id.clone();
        notion.databases().update(&id).with_request(input.request()).await
    }
}
