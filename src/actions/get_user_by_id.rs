//! Get User by ID.

use serde::{Deserialize, Serialize};

use super::{Action, Meta};
use crate::types::User;
use crate::{Error, Notion};

/// Gets one user of the workspace.
#[derive(Debug)]
pub struct GetUserById;

/// The input of [`GetUserById`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    const ID: &'static str = "get_user_by_id";
    const INPUTS: &'static [&'static str] = &["user_id"];
    type Input = GetUserByIdInput;
    type Output = User;

    async fn run(notion: &Notion, input: GetUserByIdInput, _meta: &mut Meta) -> Result<User, Error> {
        notion.users().get(&input.user_id).await
    }
}
