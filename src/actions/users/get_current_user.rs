//! Get Current User.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actions::{Action, Definition, Effect, Group, Meta, examples};
use crate::types::User;
use crate::{Error, Notion};

/// Gets the bot that the token belongs to.
#[derive(Debug)]
pub struct GetCurrentUser;

/// The input of [`GetCurrentUser`]: nothing.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct GetCurrentUserInput {}

impl Action for GetCurrentUser {
    const DEFINITION: Definition =
        Definition::new("get_current_user", "Get Current User", "Gets the bot that the connection acts as, and its workspace.")
            .does(Effect::Read, Group::Users)
            .sends(&["get_current_user"])
            .answers(examples::bot);
    type Input = GetCurrentUserInput;
    type Output = User;

    async fn run(notion: &Notion, _input: GetCurrentUserInput, _meta: &mut Meta) -> Result<User, Error> {
        notion.users().me().await
    }
}
