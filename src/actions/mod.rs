//! The actions of a flow builder, one a file: a typed input, a typed output, and what was done on the way.
//!
//! A host that knows an action by its id runs it with JSON, by [`Notion::run`](crate::Notion::run), and finds everything that
//! it needs to know in [`actions()`](crate::actions()); Rust code uses the typed functions, such as [`Notion::run_action`]
//! with [`GetPage`].

mod base64_text;
mod blocks;
mod check;
mod comments;
mod data_sources;
mod databases;
mod definition;
pub(crate) mod examples;
mod files;
pub(crate) mod input;
mod list;
mod outcome;
mod pages;
mod property_schemas;
mod query;
mod raw_request;
mod users;
mod views;
mod words;
mod workspace;

use std::future::Future;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::transport::Recorder;
use crate::{Error, Notion};

pub use blocks::*;
pub use comments::*;
pub use data_sources::*;
pub use databases::*;
pub use definition::{Definition, Field};
pub use files::*;
pub use outcome::{Meta, Outcome, RawResponse};
pub use pages::*;
pub use raw_request::{RawBody, RawRequest, RawRequestInput, RawResponseType};
pub use users::*;
pub use views::*;
pub use words::{Capability, Coercion, Effect, Group, InputKind, Noun, OptionProvider, SchemaProvider};
pub use workspace::*;

/// An action: what a host runs by its id.
pub trait Action: Send + Sync {
    /// What it says of itself: data.
    const DEFINITION: Definition;
    /// The stable id, such as `get_page`.
    const ID: &'static str = Self::DEFINITION.id();
    /// What it takes.
    type Input: DeserializeOwned + Serialize + JsonSchema + Send;
    /// What it answers.
    type Output: Serialize + JsonSchema + Send;

    /// Everything that is off in an input and that its type does not say, before anything is sent. Ids inside of it are put
    /// into the form that Notion writes.
    fn check(input: &mut Self::Input) -> Vec<Error> {
        let _ = input;
        Vec::new()
    }

    /// Does it, with an input that was checked. `meta` is completed by the caller with the requests that were sent.
    fn run(notion: &Notion, input: Self::Input, meta: &mut Meta) -> impl Future<Output = Result<Self::Output, Error>> + Send;
}

/// Calls a macro with every action: those of the original in the order of its documentation, then ours.
macro_rules! with_actions {
    ($then:ident!($($argument:tt)*)) => {
        $then! { $($argument)*
            CreateDatabase, CreateDatabaseItem, CreatePage, GetCurrentUser, GetDatabase, GetPage, GetUserById, ListDatabases,
            ListPages, ListUsers, QueryDatabase, RawRequest,
            UpdatePage, TrashPage, RestorePage, MovePage, GetPageMarkdown, UpdatePageMarkdown, GetPageProperty,
            Search,
            GetBlock, GetBlockChildren, AppendBlocks, UpdateBlock, DeleteBlock,
            UpdateDatabase,
            CreateDataSource, GetDataSource, UpdateDataSource, QueryDataSource, ListDataSourceTemplates, ListDataSources,
            UpsertDatabaseItem,
            ListComments, CreateComment, UpdateComment, DeleteComment,
            UploadFile,
            ListViews, QueryView,
            ListCustomEmojis,
        }
    };
}
pub(crate) use with_actions;

macro_rules! ids {
    ($($action:ident),* $(,)?) => {
        /// The ids of all actions.
        pub const ACTION_IDS: &[&str] = &[$($action::ID),*];
    };
}

with_actions!(ids!());

impl Notion {
    /// Runs an action with its typed input.
    ///
    /// ```no_run
    /// use notion_connector::actions::{GetPage, GetPageInput};
    ///
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let page = notion.run_action::<GetPage>(GetPageInput::new("0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0")).await?;
    /// println!("{:?}", page.meta.request_ids);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// The input is off, and nothing was sent; or a request failed.
    pub async fn run_action<A: Action>(&self, mut input: A::Input) -> Result<Outcome<A::Output>, Error> {
        if let Some(error) = A::check(&mut input).into_iter().next() {
            return Err(error);
        }
        let recorder = Arc::new(Recorder::default());
        let mut meta = Meta::default();
        let data = A::run(&self.recorded(Arc::clone(&recorder)), input, &mut meta).await?;
        meta.complete_with(&recorder.records());
        Ok(Outcome { data, meta })
    }
}
