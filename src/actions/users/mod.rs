//! People and bots.

mod get_current_user;
mod get_user_by_id;
mod list_users;

pub use get_current_user::{GetCurrentUser, GetCurrentUserInput};
pub use get_user_by_id::{GetUserById, GetUserByIdInput};
pub use list_users::{ListUsers, ListUsersInput};
