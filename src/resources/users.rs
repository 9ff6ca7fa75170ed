//! People and bots.

use std::num::NonZeroU64;

use super::{InPath, IntoId, list_request, page_size, request, resource};
use crate::types::{SmallString, User, UserId, UserList};
use crate::{Error, Notion};

resource! {
    /// People and bots of the workspace.
    Users
}

impl Users {
    /// The bot that the token belongs to.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let me = notion.users().me().await?;
    /// println!("{:?}", me.name);
    /// # Ok(())
    /// # }
    /// ```
    pub fn me(&self) -> GetCurrentUser {
        GetCurrentUser { notion: self.notion.clone() }
    }

    /// One user.
    pub fn get(&self, id: impl IntoId<UserId>) -> GetUser {
        GetUser { notion: self.notion.clone(), id: id.into_id() }
    }

    /// All users of the workspace. Guests are not among them.
    pub fn list(&self) -> ListUsers {
        ListUsers { notion: self.notion.clone(), cursor: None, page_size: None }
    }
}

/// Gets the bot that the token belongs to.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetCurrentUser {
    notion: Notion,
}

impl GetCurrentUser {
    /// Sends the request.
    ///
    /// # Errors
    /// The token is not valid (`unauthorized`), or the request failed.
    pub async fn send(self) -> Result<User, Error> {
        let client = self.notion.operations();
        client.finish("get_current_user", client.get_current_user().await)
    }
}

request!(GetCurrentUser => User);

/// Gets one user.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetUser {
    notion: Notion,
    id: Result<UserId, Error>,
}

impl GetUser {
    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, there is no such user (`object_not_found`), or the request failed.
    pub async fn send(self) -> Result<User, Error> {
        let id = self.id.map_err(|error| error.with_field("/user_id"))?.in_path()?;
        let client = self.notion.operations();
        client.finish("get_user", client.get_user(&id).await)
    }
}

request!(GetUser => User);

/// Lists the users of the workspace.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListUsers {
    notion: Notion,
    cursor: Option<SmallString>,
    page_size: Option<u32>,
}

impl ListUsers {
    async fn send_page(self) -> Result<UserList, Error> {
        let size = page_size(self.page_size)?.and_then(|size| NonZeroU64::new(size.into()));
        let client = self.notion.operations();
        client.finish("list_users", client.list_users(size, self.cursor.as_deref()).await)
    }
}

list_request!(ListUsers => UserList, User, |_: &UserList| None);
