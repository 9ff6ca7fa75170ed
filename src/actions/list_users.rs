//! List Users.

use super::list::{self, list_input};
use super::{Action, Meta};
use crate::types::UserList;
use crate::{Error, Notion};

/// The page size where the input has none.
const DEFAULT_PAGE_SIZE: u32 = 50;

/// Lists the users of the workspace.
#[derive(Debug)]
pub struct ListUsers;

list_input! {
    /// The input of [`ListUsers`]. Without a page size, a page has 50 users.
    ListUsersInput {}
}

impl Action for ListUsers {
    const ID: &'static str = "list_users";
    const INPUTS: &'static [&'static str] = &["start_cursor", "page_size", "limit", "fetch_all"];
    type Input = ListUsersInput;
    type Output = UserList;

    async fn run(notion: &Notion, input: ListUsersInput, meta: &mut Meta) -> Result<UserList, Error> {
        let mut extent = input.extent();
        extent.page_size.get_or_insert(DEFAULT_PAGE_SIZE);
        list::fetch(extent, meta, |cursor, size| notion.users().list().at(cursor, size).send()).await
    }
}
