//! Get Current User.

use serde::{Deserialize, Serialize};

use super::{Action, Meta};
use crate::types::User;
use crate::{Error, Notion};

/// Gets the bot that the token belongs to.
#[derive(Debug)]
pub struct GetCurrentUser;

/// The input of [`GetCurrentUser`]: nothing.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GetCurrentUserInput {}

impl Action for GetCurrentUser {
    const ID: &'static str = "get_current_user";
    const INPUTS: &'static [&'static str] = &[];
    type Input = GetCurrentUserInput;
    type Output = User;

    async fn run(notion: &Notion, _input: GetCurrentUserInput, _meta: &mut Meta) -> Result<User, Error> {
        notion.users().me().await
    }
}
