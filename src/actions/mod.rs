//! The actions of a flow builder, one a file: a typed input, a typed output, and what was done on the way.
//!
//! A host that knows an action by its id runs it with JSON, by [`Notion::run`]; Rust code uses the typed functions, such as
//! [`Notion::run_action`] with [`GetPage`].

mod check;
mod create_database;
mod create_database_item;
mod create_page;
mod get_current_user;
mod get_database;
mod get_page;
mod get_user_by_id;
mod input;
mod list;
mod list_databases;
mod list_pages;
mod list_users;
mod locate;
mod new_page;
mod outcome;
mod query_database;
mod raw_request;

use std::future::Future;
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::transport::Recorder;
use crate::{Error, Notion};

pub use create_database::{CreateDatabase, CreateDatabaseInput};
pub use create_database_item::{CreateDatabaseItem, CreateDatabaseItemInput};
pub use create_page::{CreatePage, CreatePageInput};
pub use get_current_user::{GetCurrentUser, GetCurrentUserInput};
pub use get_database::{DatabaseOrDataSource, GetDatabase, GetDatabaseInput};
pub use get_page::{GetPage, GetPageInput};
pub use get_user_by_id::{GetUserById, GetUserByIdInput};
pub use list_databases::{ListDatabases, ListDatabasesInput};
pub use list_pages::{ListPages, ListPagesInput};
pub use list_users::{ListUsers, ListUsersInput};
pub use new_page::NewPageInput;
pub use outcome::{Meta, Outcome, RawResponse};
pub use query_database::{QueryDatabase, QueryDatabaseInput};
pub use raw_request::{RawBody, RawRequest, RawRequestInput, RawResponseType};

/// An action: what a host runs by its id.
pub trait Action: Send + Sync {
    /// The stable id, such as `get_page`.
    const ID: &'static str;
    /// The keys that an input may have.
    const INPUTS: &'static [&'static str];
    /// What it takes.
    type Input: DeserializeOwned + Serialize + Send;
    /// What it answers.
    type Output: Serialize + Send;

    /// Does it. `meta` is completed by the caller with the requests that were sent.
    fn run(notion: &Notion, input: Self::Input, meta: &mut Meta) -> impl Future<Output = Result<Self::Output, Error>> + Send;
}

/// Calls a macro with every action, in the order of the original's documentation.
macro_rules! with_actions {
    ($then:ident!($($argument:tt)*)) => {
        $then! { $($argument)* CreateDatabase, CreateDatabaseItem, CreatePage, GetCurrentUser, GetDatabase, GetPage, GetUserById,
            ListDatabases, ListPages, ListUsers, QueryDatabase, RawRequest }
    };
}

macro_rules! ids {
    ($($action:ident),*) => {
        /// The ids of all actions.
        pub const ACTION_IDS: &[&str] = &[$($action::ID),*];
    };
}

with_actions!(ids!());

impl Notion {
    /// Runs an action by its id, with its input as JSON: what a host does.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let outcome = notion.run("list_users", serde_json::json!({"fetch_all": true})).await?;
    /// println!("{}, {} requests", outcome.data["results"], outcome.meta.requests);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// There is no such action; the input is off, and then the error has the field's JSON pointer and what is accepted, and
    /// nothing was sent; or a request failed.
    pub async fn run(&self, action_id: &str, input: Value) -> Result<Outcome<Value>, Error> {
        macro_rules! dispatch {
            ($id:expr, $value:expr; $($action:ident),*) => {
                match $id {
                    // Each future is boxed: together they would make one as large as all of them.
                    $($action::ID => Box::pin(self.run_json::<$action>($value)).await,)*
                    unknown => Err(Error::input("", format!("{unknown:?} is no action: expected one of {}", ACTION_IDS.join(", ")))),
                }
            };
        }
        with_actions!(dispatch!(action_id, input;))
    }

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
    pub async fn run_action<A: Action>(&self, input: A::Input) -> Result<Outcome<A::Output>, Error> {
        let recorder = Arc::new(Recorder::default());
        let mut meta = Meta::default();
        let data = A::run(&self.recorded(Arc::clone(&recorder)), input, &mut meta).await?;
        meta.complete_with(&recorder.records());
        Ok(Outcome { data, meta })
    }

    async fn run_json<A: Action>(&self, input: Value) -> Result<Outcome<Value>, Error> {
        let input = input::read::<A>(input)?;
        let Outcome { data, meta } = self.run_action::<A>(input).await?;
        let data =
            serde_json::to_value(data).map_err(|error| Error::input("", format!("the answer cannot be written: {error}")))?;
        Ok(Outcome { data, meta })
    }
}
