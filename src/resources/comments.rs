//! Comments on pages and blocks.

use std::num::NonZeroU64;

use super::{InPath, IntoId, incomplete_reason, list_request, page_size, request, resource};
use crate::types::IntoRichText;
use crate::types::{
    BlockId, Comment, CommentAttachmentRequest, CommentDisplayNameRequest, CommentId, CommentList, CommentParentRequest,
    CommentResponse, CreateCommentRequest, CreateCommentRequestKind, DiscussionId, PartialComment, SmallString,
    UpdateCommentRequest, UpdateCommentRequestKind,
};
use crate::{Error, Notion};

resource! {
    /// Comments on pages and blocks.
    Comments
}

impl Comments {
    /// The open comments on a page or a block: not those on the blocks in it. A page's id is taken as its block.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion, page: notion_connector::types::PageId) -> Result<(), notion_connector::Error> {
    /// let mut comments = notion.comments().list(page).stream();
    /// while let Some(comment) = comments.next().await {
    ///     println!("{:?}", comment?.rich_text);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self, id: impl IntoId<BlockId>) -> ListComments {
        let id = id.into_id().map_err(|error| error.to_string());
        ListComments { notion: self.notion.clone(), id, cursor: None, page_size: None }
    }

    /// One comment.
    pub fn get(&self, id: impl IntoId<CommentId>) -> GetComment {
        GetComment { notion: self.notion.clone(), id: id.into_id() }
    }

    /// A new comment on a page or a block, which begins a discussion.
    pub fn create(&self, parent: impl Into<CommentParentRequest>, text: impl IntoRichText) -> CreateComment {
        let mut request = with_text(text);
        request.parent = Some(parent.into());
        self.create_from(request)
    }

    /// A new comment in a discussion, by the id that its comments have.
    pub fn reply(&self, discussion: impl IntoId<DiscussionId>, text: impl IntoRichText) -> CreateComment {
        let request = discussion.into_id().map_err(|error| error.with_field("/discussion_id")).map(|discussion| {
            let mut request = with_text(text);
            request.discussion_id = Some(discussion);
            request
        });
        CreateComment { notion: self.notion.clone(), request }
    }

    /// A new comment from a whole request, such as one in Markdown.
    pub fn create_from(&self, request: CreateCommentRequest) -> CreateComment {
        CreateComment { notion: self.notion.clone(), request: Ok(request) }
    }

    /// Another text for a comment of this integration.
    pub fn update(&self, id: impl IntoId<CommentId>, text: impl IntoRichText) -> UpdateComment {
        self.update_from(id, UpdateCommentRequest::new(UpdateCommentRequestKind::RichText(text.into_rich_text())))
    }

    /// A change of a comment from a whole request, such as one in Markdown.
    pub fn update_from(&self, id: impl IntoId<CommentId>, request: UpdateCommentRequest) -> UpdateComment {
        UpdateComment { notion: self.notion.clone(), id: id.into_id(), request }
    }

    /// Deletes a comment of this integration. It does not come back.
    pub fn delete(&self, id: impl IntoId<CommentId>) -> DeleteComment {
        DeleteComment { notion: self.notion.clone(), id: id.into_id() }
    }
}

fn with_text(text: impl IntoRichText) -> CreateCommentRequest {
    CreateCommentRequest::new(CreateCommentRequestKind::RichText(text.into_rich_text()))
}

/// Lists the open comments on a page or a block.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListComments {
    notion: Notion,
    id: Result<BlockId, String>,
    cursor: Option<SmallString>,
    page_size: Option<u32>,
}

impl ListComments {
    async fn send_page(self) -> Result<CommentList, Error> {
        let id = self.id.map_err(|message| Error::input("/block_id", message))?.in_path()?;
        let size = page_size(self.page_size)?.and_then(|size| NonZeroU64::new(size.into()));
        let client = self.notion.operations();
        client.finish("list_comments", client.list_comments(&id, size, self.cursor.as_deref()).await)
    }
}

list_request!(ListComments => CommentList, Comment, |list: &CommentList| incomplete_reason(list.request_status.as_ref()));

/// Gets one comment.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetComment {
    notion: Notion,
    id: Result<CommentId, Error>,
}

impl GetComment {
    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, there is no such comment (`object_not_found`), or the request failed.
    pub async fn send(self) -> Result<CommentResponse, Error> {
        let id = self.id.map_err(|error| error.with_field("/comment_id"))?.in_path()?;
        let client = self.notion.operations();
        client.finish("get_comment", client.get_comment(&id).await)
    }
}

request!(GetComment => CommentResponse);

/// Creates a comment.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CreateComment {
    notion: Notion,
    request: Result<CreateCommentRequest, Error>,
}

impl CreateComment {
    /// Attaches an uploaded file: three at most.
    pub fn attachment(mut self, attachment: impl Into<CommentAttachmentRequest>) -> Self {
        if let Ok(request) = &mut self.request {
            request.attachments.get_or_insert_default().push(attachment.into());
        }
        self
    }

    /// The name that it is shown under, in place of the integration's.
    pub fn display_name(mut self, name: impl Into<CommentDisplayNameRequest>) -> Self {
        if let Ok(request) = &mut self.request {
            request.display_name = Some(name.into());
        }
        self
    }

    /// Sends the request. It is sent once: where no answer comes, [`Error::outcome_unknown`] says that it may be there.
    ///
    /// # Errors
    /// The discussion's id is none, Notion does not accept the parent or the text (`validation_error`), or the request failed.
    pub async fn send(self) -> Result<CommentResponse, Error> {
        let request = self.request?;
        let client = self.notion.operations();
        client.finish("create_comment", client.create_comment(&request).await)
    }
}

request!(CreateComment => CommentResponse);

/// Changes a comment.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UpdateComment {
    notion: Notion,
    id: Result<CommentId, Error>,
    request: UpdateCommentRequest,
}

impl UpdateComment {
    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, the comment is not this integration's, Notion does not accept the text (`validation_error`), or the
    /// request failed.
    pub async fn send(self) -> Result<CommentResponse, Error> {
        let id = self.id.map_err(|error| error.with_field("/comment_id"))?.in_path()?;
        let client = self.notion.operations();
        client.finish("update_comment", client.update_comment(&id, &self.request).await)
    }
}

request!(UpdateComment => CommentResponse);

/// Deletes a comment.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct DeleteComment {
    notion: Notion,
    id: Result<CommentId, Error>,
}

impl DeleteComment {
    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, the comment is not this integration's, or the request failed.
    pub async fn send(self) -> Result<CommentResponse, Error> {
        let deleted = self.id.map_err(|error| error.with_field("/comment_id"))?;
        let id = deleted.in_path()?;
        let client = self.notion.operations();
        match client.finish("delete_comment", client.delete_comment(&id).await) {
            // An attempt before this one did it, and its answer was lost. There is no comment any more that could be shown.
            Err(error) if error.was_done_before() => Ok(CommentResponse::Partial(PartialComment::new(deleted))),
            result => result,
        }
    }
}

request!(DeleteComment => CommentResponse);
