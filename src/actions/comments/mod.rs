//! Comments on pages and blocks.

mod create_comment;
mod delete_comment;
mod list_comments;
mod text;
mod update_comment;

pub use create_comment::{CreateComment, CreateCommentInput};
pub use delete_comment::{DeleteComment, DeleteCommentInput};
pub use list_comments::{ListComments, ListCommentsInput};
pub use update_comment::{UpdateComment, UpdateCommentInput};
