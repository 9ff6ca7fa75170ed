//! List Users.

use crate::actions::list::{self, list_input};
use crate::actions::{Action, Capability, Definition, Effect, Group, Meta, examples};
use crate::types::UserList;
use crate::{Error, Notion};

/// Lists the users of the workspace.
#[derive(Debug)]
pub struct ListUsers;

list_input! {
    /// The input of [`ListUsers`]. Without a page size, a page has 50 users.
    ListUsersInput [page_size = 50] {}
}

impl Action for ListUsers {
    const DEFINITION: Definition =
        Definition::new("list_users", "List Users", "Lists the people and bots of the workspace; guests are not among them.")
            .does(Effect::Read, Group::Users)
            .sends(&["list_users"])
            .needs(&[Capability::ReadUserInformation])
            .inputs(&[list::INPUTS])
            .answers(examples::users);
    type Input = ListUsersInput;
    type Output = UserList;

    fn check(input: &mut ListUsersInput) -> Vec<Error> {
        input.extent().check()
    }

    async fn run(notion: &Notion, input: ListUsersInput, meta: &mut Meta) -> Result<UserList, Error> {
        list::fetch(input.extent(), meta, &mut |cursor, size| notion.users().list().at(cursor, size).into_future()).await
    }
}
