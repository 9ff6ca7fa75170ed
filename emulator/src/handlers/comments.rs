//! The operations on comments.

use serde_json::{Value, json};

use crate::api_error::ApiError;
use crate::comment::Comment;
use crate::field::Field;
use crate::file;
use crate::list::{self, ListRequest};
use crate::markdown;
use crate::parent::Parent;
use crate::request::{ApiRequest, path_id};
use crate::rich_text;
use crate::workspace::Workspace;

const MOST_ATTACHMENTS: usize = 3;

/// `POST /v1/comments`
pub(crate) fn create(workspace: &mut Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["parent", "discussion_id", "rich_text", "markdown", "attachments", "display_name"])?;
    let (parent, discussion) = match body.get("discussion_id").present() {
        Some(discussion) => {
            if !body.get("parent").is_absent() {
                return Err(body.get("parent").should_be("not present"));
            }
            let id = discussion.id()?;
            let parent = workspace.comments.subject(id).ok_or_else(|| workspace.not_found("discussion", id))?;
            (parent, Some(id))
        }
        None => {
            let parent = read_parent(workspace, &body)?;
            (parent, workspace.comments.running_discussion(parent))
        }
    };
    if let Some(id) = parent.id() {
        workspace.check_not_in_trash(id)?;
    }
    let rich_text = read_text(workspace, &body)?;
    let display_name = read_display_name(workspace, &body.get("display_name"))?;
    let attachments = match body.get("attachments").present() {
        Some(given) => {
            let given = given.items_up_to(MOST_ATTACHMENTS)?;
            given.iter().map(|it| file::read_comment_attachment(workspace, it)).collect::<Result<_, _>>()?
        }
        None => Vec::new(),
    };
    let comment = Comment {
        id: workspace.ids.uuid(),
        history: workspace.new_history(),
        parent,
        discussion: discussion.unwrap_or_else(|| workspace.ids.uuid()),
        rich_text,
        display_name,
        attachments,
    };
    let answer = comment.answer();
    workspace.comments.add(comment);
    Ok(answer)
}

/// `GET /v1/comments`
pub(crate) fn list(workspace: &Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let wanted = ListRequest::from_query(request)?;
    let query = request.query_texts();
    let id = Field::query(&query).get("block_id").id()?;
    if !workspace.blocks.contains_key(&id) && !workspace.pages.contains_key(&id) {
        return Err(workspace.not_found("block", id));
    }
    let (ids, next_cursor) = wanted.cut(workspace.comments.on(id))?;
    let comments = ids.iter().filter_map(|id| workspace.comments.get(*id)).map(Comment::answer);
    Ok(list::answer("comment", comments.collect(), next_cursor))
}

/// `GET /v1/comments/{comment_id}`
pub(crate) fn get(workspace: &Workspace, comment_id: &str) -> Result<Value, ApiError> {
    Ok(workspace.comment(path_id("comment_id", comment_id)?)?.answer())
}

/// `PATCH /v1/comments/{comment_id}`
pub(crate) fn update(workspace: &mut Workspace, request: &ApiRequest, comment_id: &str) -> Result<Value, ApiError> {
    let id = path_id("comment_id", comment_id)?;
    check_own(workspace, workspace.comment(id)?)?;
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["rich_text", "markdown"])?;
    let rich_text = read_text(workspace, &body)?;
    let change = workspace.new_change();
    if let Some(comment) = workspace.comments.get_mut(id) {
        comment.rich_text = rich_text;
        comment.history.edited = change;
    }
    get(workspace, comment_id)
}

/// `DELETE /v1/comments/{comment_id}`
pub(crate) fn delete(workspace: &mut Workspace, comment_id: &str) -> Result<Value, ApiError> {
    let id = path_id("comment_id", comment_id)?;
    check_own(workspace, workspace.comment(id)?)?;
    workspace.new_change();
    let comment = workspace.comments.remove(id);
    comment.map(|comment| comment.answer()).ok_or_else(|| workspace.not_found("comment", id))
}

/// An integration may change its own comments only.
fn check_own(workspace: &Workspace, comment: &Comment) -> Result<(), ApiError> {
    if comment.history.created.by == workspace.bot_id {
        Ok(())
    } else {
        Err(ApiError::restricted("A comment can be changed by its author only."))
    }
}

fn read_parent(workspace: &Workspace, body: &Field<'_>) -> Result<Parent, ApiError> {
    let field = body.get("parent");
    if field.is_absent() {
        return Err(body.should_have_one_of(&["parent", "discussion_id"]));
    }
    field.only(&["type", "page_id", "block_id"])?;
    if !field.get("block_id").is_absent() {
        let id = field.get("block_id").id()?;
        // The block of a page is the page.
        return if workspace.pages.contains_key(&id) {
            Ok(Parent::Page(id))
        } else if workspace.blocks.contains_key(&id) {
            Ok(Parent::Block(id))
        } else {
            Err(workspace.not_found("block", id))
        };
    }
    if field.get("page_id").is_absent() {
        return Err(field.should_have_one_of(&["page_id", "block_id"]));
    }
    Ok(Parent::Page(workspace.page(field.get("page_id").id()?)?.id))
}

fn read_text(workspace: &Workspace, body: &Field<'_>) -> Result<Value, ApiError> {
    match (body.get("rich_text").present(), body.get("markdown").present()) {
        (Some(rich_text), None) => rich_text::read(workspace, &rich_text),
        (None, Some(markdown)) => Ok(markdown::inline_text(workspace, markdown.string()?)),
        (Some(_), Some(markdown)) => Err(markdown.should_be("not present")),
        (None, None) => Err(body.should_have_one_of(&["rich_text", "markdown"])),
    }
}

fn read_display_name(workspace: &Workspace, field: &Field<'_>) -> Result<Value, ApiError> {
    let kind = match field.clone().present() {
        Some(field) => {
            field.only(&["type", "custom"])?;
            field.get("type").one_of(&["integration", "user", "custom"])?
        }
        None => "integration",
    };
    let name = match kind {
        "custom" => field.get("custom").get("name").string()?.to_owned(),
        "user" => workspace.user(workspace.person_id)?.name.clone(),
        _ => workspace.user(workspace.bot_id)?.name.clone(),
    };
    Ok(json!({ "type": kind, "resolved_name": name }))
}
