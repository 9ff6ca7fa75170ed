//! Comments, and the discussions that they belong to.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::history::History;
use crate::parent::Parent;
use crate::user::User;
use crate::workspace::Workspace;

/// A comment on a page or a block.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Comment {
    pub(crate) id: Uuid,
    pub(crate) history: History,
    pub(crate) parent: Parent,
    pub(crate) discussion: Uuid,
    pub(crate) rich_text: Value,
    /// The name that the comment shows, as answers have it.
    pub(crate) display_name: Value,
    pub(crate) attachments: Vec<Value>,
}

/// The comments of a workspace.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Comments {
    by_id: HashMap<Uuid, Comment>,
    /// The comments on each page and block, the oldest first.
    by_parent: HashMap<Uuid, Vec<Uuid>>,
    /// What each discussion is about.
    discussions: HashMap<Uuid, Parent>,
    /// The one discussion of each page as a whole.
    of_pages: HashMap<Uuid, Uuid>,
}

/// The name that the comments of a user show, unless they say another.
pub(crate) fn display_name(workspace: &Workspace, author: Uuid) -> Value {
    let author = workspace.user(author).ok();
    let kind = if author.is_some_and(User::is_bot) { "integration" } else { "user" };
    json!({ "type": kind, "resolved_name": author.map(|author| &author.name) })
}

impl Comments {
    pub(crate) fn get(&self, id: Uuid) -> Option<&Comment> {
        self.by_id.get(&id)
    }

    pub(crate) fn get_mut(&mut self, id: Uuid) -> Option<&mut Comment> {
        self.by_id.get_mut(&id)
    }

    /// The comments on a page or block itself, the oldest first.
    pub(crate) fn on(&self, parent: Uuid) -> &[Uuid] {
        self.by_parent.get(&parent).map(Vec::as_slice).unwrap_or_default()
    }

    /// What a discussion is about.
    pub(crate) fn subject(&self, discussion: Uuid) -> Option<Parent> {
        self.discussions.get(&discussion).copied()
    }

    /// The discussion that a new comment on this page or block belongs to, if there is one already.
    ///
    /// A page as a whole has one discussion. On a block, each comment that answers no other begins one.
    pub(crate) fn running_discussion(&self, parent: Parent) -> Option<Uuid> {
        match parent {
            Parent::Page(page) => self.of_pages.get(&page).copied(),
            _ => None,
        }
    }

    pub(crate) fn add(&mut self, comment: Comment) {
        if let Parent::Page(page) = comment.parent {
            self.of_pages.entry(page).or_insert(comment.discussion);
        }
        self.discussions.insert(comment.discussion, comment.parent);
        if let Some(parent) = comment.parent.id() {
            self.by_parent.entry(parent).or_default().push(comment.id);
        }
        self.by_id.insert(comment.id, comment);
    }

    /// Deletes a comment, and the discussion with its last one.
    pub(crate) fn remove(&mut self, id: Uuid) -> Option<Comment> {
        let comment = self.by_id.remove(&id)?;
        let siblings = comment.parent.id().and_then(|parent| self.by_parent.get_mut(&parent))?;
        siblings.retain(|it| *it != id);
        let is_over = !siblings.iter().any(|it| self.by_id.get(it).is_some_and(|it| it.discussion == comment.discussion));
        if is_over {
            self.discussions.remove(&comment.discussion);
            if let Parent::Page(page) = comment.parent {
                self.of_pages.remove(&page);
            }
        }
        Some(comment)
    }
}

impl Comment {
    /// The comment as answers show it.
    pub(crate) fn answer(&self) -> Value {
        let mut answer = json!({
            "object": "comment",
            "id": self.id,
            "parent": self.parent.answer(),
            "discussion_id": self.discussion,
            "created_time": self.history.created.minute(),
            "last_edited_time": self.history.edited.minute(),
            "created_by": self.history.created.author(),
            "rich_text": self.rich_text,
            "display_name": self.display_name,
        });
        if !self.attachments.is_empty() {
            answer["attachments"] = json!(self.attachments);
        }
        answer
    }
}

impl Workspace {
    /// The comment with this id.
    pub(crate) fn comment(&self, id: Uuid) -> Result<&Comment, ApiError> {
        self.comments.get(id).ok_or_else(|| self.not_found("comment", id))
    }
}
