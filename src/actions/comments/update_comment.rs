//! Update Comment.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::text;
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, examples};
use crate::types::{CommentResponse, RichTextRequest, SmallString, UpdateCommentRequest, UpdateCommentRequestKind};
use crate::{Error, Notion};

/// Changes the text of a comment.
#[derive(Debug)]
pub struct UpdateComment;

/// The input of [`UpdateComment`]: one of rich text and Markdown is given.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct UpdateCommentInput {
    /// The id of a comment that the integration wrote, with or without dashes. Those of others it cannot change.
    pub comment_id: String,
    /// The new text: an array of rich text, 100 pieces at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 100))]
    pub rich_text: Option<Vec<RichTextRequest>>,
    /// The new text as Markdown, in place of rich text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub markdown: Option<SmallString>,
}

impl UpdateCommentInput {
    /// An input with what is required. A text is to be set besides.
    #[must_use]
    pub fn new(comment_id: impl Into<String>) -> Self {
        Self { comment_id: comment_id.into(), ..Self::default() }
    }
}

impl Action for UpdateComment {
    const DEFINITION: Definition =
        Definition::new("update_comment", "Update Comment", "Replaces the text of a comment that the integration wrote.")
            .does(Effect::Update, Group::Comments)
            .sends(&["update_comment"])
            .needs(&[Capability::InsertComments])
            .inputs(&[
                &[Field::id("comment_id", "Comment ID", Noun::Comment).example(|| json!(examples::COMMENT_ID))],
                text::TEXT,
            ])
            .answers(examples::comment);
    type Input = UpdateCommentInput;
    type Output = CommentResponse;

    fn check(input: &mut UpdateCommentInput) -> Vec<Error> {
        text::check(input.rich_text.as_ref(), input.markdown.as_ref()).err().into_iter().collect()
    }

    async fn run(notion: &Notion, input: UpdateCommentInput, _meta: &mut Meta) -> Result<CommentResponse, Error> {
        let text =
            text::given(input.rich_text, input.markdown, UpdateCommentRequestKind::RichText, UpdateCommentRequestKind::Markdown)?;
        notion.comments().update_from(&input.comment_id, UpdateCommentRequest::new(text)).await
    }
}
