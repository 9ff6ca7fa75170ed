//! Delete Comment.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, examples};
use crate::types::CommentResponse;
use crate::{Error, Notion};

/// Deletes a comment. It does not come back.
#[derive(Debug)]
pub struct DeleteComment;

/// The input of [`DeleteComment`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct DeleteCommentInput {
    /// The id of a comment that the integration wrote, with or without dashes. Those of others it cannot delete.
    pub comment_id: String,
}

impl DeleteCommentInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(comment_id: impl Into<String>) -> Self {
        Self { comment_id: comment_id.into() }
    }
}

impl Action for DeleteComment {
    const DEFINITION: Definition = Definition::new(
        "delete_comment",
        "Delete Comment",
        "Deletes a comment that the integration wrote. There is no trash for comments: it does not come back.",
    )
    .does(Effect::Delete, Group::Comments)
    .sends(&["delete_comment"])
    .needs(&[Capability::InsertComments])
    .inputs(&[&[Field::id("comment_id", "Comment ID", Noun::Comment).example(|| json!(examples::COMMENT_ID))]])
    .answers(examples::comment);
    type Input = DeleteCommentInput;
    type Output = CommentResponse;

    async fn run(notion: &Notion, input: DeleteCommentInput, _meta: &mut Meta) -> Result<CommentResponse, Error> {
        notion.comments().delete(&input.comment_id).await
    }
}
