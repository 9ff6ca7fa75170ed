//! Create Comment.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text;
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, examples, input};
use crate::types::{
    CommentAttachmentRequest, CommentDisplayNameRequest, CommentParentRequest, CommentParentRequestKind, CommentResponse,
    CreateCommentRequest, CreateCommentRequestKind, RichTextRequest, SmallString,
};
use crate::{Error, IntoId, Notion};

/// The most files that a comment carries.
const MOST_ATTACHMENTS: usize = 3;

/// Comments on a page or a block, or answers in a discussion.
#[derive(Debug)]
pub struct CreateComment;

/// The input of [`CreateComment`]: one of parent and discussion is given, and one of rich text and Markdown.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct CreateCommentInput {
    /// What the comment is on: `{"page_id": "…"}` or `{"block_id": "…"}`. On a block, it begins a discussion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<CommentParentRequest>,
    /// The discussion that the comment is an answer in, by the `discussion_id` that its comments have. In place of a parent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discussion_id: Option<String>,
    /// The text: an array of rich text, 100 pieces at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 100))]
    pub rich_text: Option<Vec<RichTextRequest>>,
    /// The text as Markdown, in place of rich text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub markdown: Option<SmallString>,
    /// Uploaded files that go with it, `{"file_upload_id": "…"}` each: three at most.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 3))]
    pub attachments: Vec<CommentAttachmentRequest>,
    /// The name that it is shown under: that of the integration, `{"type": "integration"}`, of the person who connected it,
    /// `{"type": "user"}`, or another, `{"type": "custom", "custom": {"name": "…"}}`. Without it, the integration's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<CommentDisplayNameRequest>,
}

impl CreateCommentInput {
    /// A comment on a page or a block. A text is to be set besides.
    #[must_use]
    pub fn new(parent: impl Into<CommentParentRequest>) -> Self {
        Self { parent: Some(parent.into()), ..Self::default() }
    }

    /// An answer in a discussion. A text is to be set besides.
    #[must_use]
    pub fn reply(discussion_id: impl Into<String>) -> Self {
        Self { discussion_id: Some(discussion_id.into()), ..Self::default() }
    }
}

/// What is said where not exactly one of the two is given.
const ACCEPTED: &str = "expected one of parent and discussion_id";

impl Action for CreateComment {
    const DEFINITION: Definition = Definition::new(
        "create_comment",
        "Create Comment",
        "Comments on a page or a block, or answers in a discussion, with files if wanted.",
    )
    .does(Effect::Create, Group::Comments)
    .sends(&["create_comment"])
    .needs(&[Capability::InsertComments])
    .inputs(&[
        &[
            Field::json("parent", "Parent").example(examples::page_parent).options(OptionProvider::Pages),
            Field::id("discussion_id", "Discussion ID", Noun::Discussion).placeholder(examples::DISCUSSION_ID),
        ],
        text::TEXT,
        &[
            Field::json("attachments", "Attachments").example(examples::comment_attachments),
            Field::json("display_name", "Display Name").example(examples::display_name),
        ],
    ])
    .answers(examples::comment);
    type Input = CreateCommentInput;
    type Output = CommentResponse;

    fn check(input: &mut CreateCommentInput) -> Vec<Error> {
        let place = match (&mut input.parent, &input.discussion_id) {
            (Some(_), Some(_)) => Err(Error::input("/discussion_id", format!("the place is given twice: {ACCEPTED}"))),
            (None, None) => Err(Error::input("", format!("it is not said where the comment goes: {ACCEPTED}"))),
            (Some(parent), None) => check_parent(parent),
            (None, Some(_)) => Ok(()),
        };
        let text = text::check(input.rich_text.as_ref(), input.markdown.as_ref());
        [place, text, check_attachments(&mut input.attachments)].into_iter().filter_map(Result::err).collect()
    }

    async fn run(notion: &Notion, input: CreateCommentInput, _meta: &mut Meta) -> Result<CommentResponse, Error> {
        let text =
            text::given(input.rich_text, input.markdown, CreateCommentRequestKind::RichText, CreateCommentRequestKind::Markdown)?;
        let discussion = input.discussion_id.map(IntoId::into_id).transpose();
        let mut request = CreateCommentRequest::new(text);
        request.parent = input.parent;
        request.discussion_id = discussion.map_err(|error| error.with_field("/discussion_id"))?;
        request.attachments = (!input.attachments.is_empty()).then_some(input.attachments);
        request.display_name = input.display_name;
        notion.comments().create_from(request).await
    }
}

fn check_parent(parent: &mut CommentParentRequest) -> Result<(), Error> {
    match &mut parent.kind {
        CommentParentRequestKind::PageId(id) => *id = input::page_id(id, "/parent/page_id")?,
        CommentParentRequestKind::BlockId(id) => *id = input::block_id(id, "/parent/block_id")?,
        _ => {
            return Err(Error::input("/parent", "takes no comments: expected a page_id or a block_id"));
        }
    }
    Ok(())
}

fn check_attachments(attachments: &mut [CommentAttachmentRequest]) -> Result<(), Error> {
    if attachments.len() > MOST_ATTACHMENTS {
        let message = format!("{} files: expected {MOST_ATTACHMENTS} at most", attachments.len());
        return Err(Error::input("/attachments", message));
    }
    for (index, attachment) in attachments.iter_mut().enumerate() {
        let field = format!("/attachments/{index}/file_upload_id");
        attachment.file_upload_id = input::file_upload_id(&attachment.file_upload_id, &field)?;
    }
    Ok(())
}
