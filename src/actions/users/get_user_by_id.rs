//! Get User by ID.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, examples};
use crate::types::User;
use crate::{Error, Notion};

/// Gets one user of the workspace.
#[derive(Debug)]
pub struct GetUserById;

/// The input of [`GetUserById`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct GetUserByIdInput {
    /// The user's id, with or without dashes.
    pub user_id: String,
}

impl GetUserByIdInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(user_id: impl Into<String>) -> Self {
        Self { user_id: user_id.into() }
    }
}

impl Action for GetUserById {
    const DEFINITION: Definition =
        Definition::new("get_user_by_id", "Get User by ID", "Gets one person or bot of the workspace.")
            .does(Effect::Read, Group::Users)
            .sends(&["get_user"])
            .needs(&[Capability::ReadUserInformation])
            .inputs(&[&[Field::id("user_id", "User ID", Noun::User)
                .example(|| json!(examples::USER_ID))
                .options(OptionProvider::Users)]])
            .answers(examples::person);
    type Input = GetUserByIdInput;
    type Output = User;

    async fn run(notion: &Notion, input: GetUserByIdInput, _meta: &mut Meta) -> Result<User, Error> {
        notion.users().get(&input.user_id).await
    }
}
