//! What each builder sends: the table, and the objects that are answered.

use std::pin::Pin;

use notion_connector::types::{
    BlockId, CommentAttachmentRequest, CommentDisplayNameRequest, CommentDisplayNameRequestKind, CreateCommentRequest,
    CreateCommentRequestKind, DataSourceId, EquationRequest, FileUploadId, InsertMarkdownRequest, MarkdownReplacementRequest,
    MeetingNotesBlockSourceRequest, MeetingNotesCondition, MeetingNotesFilterKind, MeetingNotesProperty, MeetingNotesSort,
    PageId, ReplaceMarkdownRequest, SortDirection, UpdateCommentRequest, UpdateCommentRequestKind, UpdateMarkdownRequest,
};
use notion_connector::{Error, Notion};
use serde_json::{Value, json};

use crate::support::objects::{self, DATA_SOURCE, PAGE, USER};

pub(crate) const BLOCK: &str = "ffffffff-0000-4000-8000-000000000001";
pub(crate) const COMMENT: &str = "ffffffff-0000-4000-8000-000000000002";
pub(crate) const DISCUSSION: &str = "ffffffff-0000-4000-8000-000000000003";
pub(crate) const FILE: &str = "ffffffff-0000-4000-8000-000000000004";
pub(crate) const TASK: &str = "task_0123-Ab";

pub(crate) type Pending = Pin<Box<dyn Future<Output = Result<(), Error>>>>;
pub(crate) type Call = Box<dyn FnOnce(Notion) -> Pending>;

/// A builder as the tables hold it.
pub(crate) fn call<B, T>(build: impl FnOnce(Notion) -> B + 'static) -> Call
where
    B: IntoFuture<Output = Result<T, Error>> + 'static,
{
    Box::new(|notion| {
        let builder = build(notion);
        Box::pin(async move { builder.await.map(drop) })
    })
}

/// What is sent, its body, what is answered, and the builder.
pub(crate) type Row = (String, Value, Value, Call);

pub(crate) fn page_id() -> PageId {
    PAGE.parse().unwrap_or_else(|_| panic!("an id"))
}

pub(crate) fn block_id() -> BlockId {
    BLOCK.parse().unwrap_or_else(|_| panic!("an id"))
}

pub(crate) fn block() -> Value {
    json!({"object": "block", "id": BLOCK})
}

pub(crate) fn text(content: &str) -> Value {
    json!([{"type": "text", "text": {"content": content}}])
}

pub(crate) fn markdown() -> Value {
    json!({"object": "page_markdown", "id": PAGE, "markdown": "# Kale", "truncated": false, "unknown_block_ids": []})
}

pub(crate) fn task(status: &str) -> Value {
    json!({"object": "async_task", "id": TASK, "status": status, "poll_after_seconds": 2})
}

pub(crate) fn comment(content: &str) -> Value {
    json!({
        "object": "comment",
        "id": COMMENT,
        "parent": {"type": "page_id", "page_id": PAGE},
        "discussion_id": DISCUSSION,
        "created_time": "2026-02-03T04:05:00.000Z",
        "last_edited_time": "2026-02-03T04:05:00.000Z",
        "created_by": {"object": "user", "id": USER},
        "rich_text": [{
            "type": "text",
            "text": {"content": content, "link": null},
            "annotations": {
                "bold": false, "italic": false, "strikethrough": false, "underline": false, "code": false, "color": "default"
            },
            "plain_text": content,
            "href": null
        }]
    })
}

pub(crate) fn emoji(name: &str) -> Value {
    json!({"id": FILE, "name": name, "url": "https://example.com/kale.png"})
}

pub(crate) fn templates(names: &[&str], next_cursor: Option<&str>) -> Value {
    let templates: Vec<_> = names.iter().map(|name| json!({"id": PAGE, "name": name, "is_default": false})).collect();
    json!({"templates": templates, "has_more": next_cursor.is_some(), "next_cursor": next_cursor})
}

/// A page of the items of a relation.
pub(crate) fn relations(ids: &[&str], next_cursor: Option<&str>) -> Value {
    let items = ids.iter().map(|id| json!({"object": "property_item", "id": "%3FB", "type": "relation", "relation": {"id": id}}));
    let mut list = objects::list("property_item", items.collect(), next_cursor);
    list["property_item"] = json!({"id": "%3FB", "next_url": null, "type": "relation", "relation": {}});
    list
}

pub(crate) fn checkbox() -> Value {
    json!({"object": "property_item", "id": "swq%5C", "type": "checkbox", "checkbox": true})
}

/// The table.
pub(crate) fn rows() -> Vec<Row> {
    blocks_and_meeting_notes().into_iter().chain(pages()).chain(comments()).collect()
}

fn blocks_and_meeting_notes() -> Vec<Row> {
    let path = format!("/v1/blocks/{BLOCK}");
    let created = json!({
        "source": {"type": "block", "block_id": BLOCK},
        "parent": {"type": "page_id", "page_id": PAGE},
        "title": "Tasting"
    });
    let queried = json!({
        "filter": {"property": "title", "filter": {"operator": "string_contains"}},
        "sort": [{"property": "created_time", "direction": "descending"}],
        "limit": 5
    });
    vec![
        (format!("GET {path}"), Value::Null, block(), call(|notion| notion.blocks().get(BLOCK))),
        (
            format!("PATCH {path}"),
            json!({"in_trash": false, "type": "equation", "equation": {"expression": "e"}}),
            block(),
            call(|notion| notion.blocks().update(BLOCK).content(EquationRequest::new("e")).in_trash(false)),
        ),
        (format!("DELETE /v1/blocks/{PAGE}"), Value::Null, block(), call(|notion| notion.blocks().delete(page_id()))),
        (
            "POST /v1/blocks/meeting_notes".to_owned(),
            created,
            block(),
            call(|notion| {
                let source = MeetingNotesBlockSourceRequest::new(block_id());
                notion.meeting_notes().create(source).parent(page_id()).title("Tasting")
            }),
        ),
        (
            "POST /v1/blocks/meeting_notes/query".to_owned(),
            queried,
            json!({"results": [], "has_more": false}),
            call(|notion| {
                let condition = MeetingNotesCondition::new("string_contains");
                let filter = MeetingNotesFilterKind::Filter { filter: condition, property: Some("title".into()) };
                let sort = MeetingNotesSort::new(MeetingNotesProperty::CreatedTime, SortDirection::Descending);
                notion.meeting_notes().query().filter(filter).sort(sort).limit(5)
            }),
        ),
    ]
}

fn pages() -> Vec<Row> {
    let path = format!("/v1/pages/{PAGE}");
    let moved = format!("POST {path}/move");
    let property = |id: &str| format!("GET {path}/properties/{id}");
    let source = DATA_SOURCE.parse::<DataSourceId>().unwrap_or_else(|_| panic!("an id"));
    let replace = |new: &str| json!({"type": "replace_content", "replace_content": {"new_str": new}, "allow_async": true});
    vec![
        (
            moved.clone(),
            json!({"parent": {"type": "page_id", "page_id": PAGE}}),
            objects::page(PAGE),
            call(|notion| notion.pages().move_to(PAGE, page_id())),
        ),
        (
            moved,
            json!({"parent": {"type": "data_source_id", "data_source_id": DATA_SOURCE}}),
            objects::page(PAGE),
            call(|notion| notion.pages().move_to(PAGE, source)),
        ),
        (property("title"), Value::Null, relations(&[], None), call(|notion| notion.pages().property(PAGE, "title"))),
        (property("swq%5C"), Value::Null, checkbox(), call(|notion| notion.pages().property(PAGE, "swq%5C"))),
        (property("swq%5C"), Value::Null, checkbox(), call(|notion| notion.pages().property(PAGE, r"swq\"))),
        (property("..%2F%3F%23%25"), Value::Null, checkbox(), call(|notion| notion.pages().property(PAGE, "../?#%"))),
        (
            property("%3FB") + "?page_size=7&start_cursor=a+cursor",
            Value::Null,
            relations(&[], None),
            call(|notion| notion.pages().property(PAGE, "?B").page_size(7).start_cursor("a cursor")),
        ),
        (format!("GET {path}/markdown"), Value::Null, markdown(), call(|notion| notion.pages().markdown(PAGE))),
        (
            format!("GET {path}/markdown?include_transcript=true"),
            Value::Null,
            markdown(),
            call(|notion| notion.pages().markdown(PAGE).include_transcript(true)),
        ),
        (
            format!("PATCH {path}/markdown"),
            replace("# Kale"),
            markdown(),
            call(|notion| notion.pages().update_markdown(PAGE, ReplaceMarkdownRequest::new("# Kale")).allow_async(true)),
        ),
        (
            format!("PATCH {path}/markdown"),
            json!({"type": "insert_content", "insert_content": {"content": "# Kale"}}),
            markdown(),
            call(|notion| notion.pages().update_markdown(PAGE, InsertMarkdownRequest::new("# Kale"))),
        ),
        (
            format!("PATCH {path}/markdown"),
            json!({"type": "update_content", "update_content": {"content_updates": [{"old_str": "Kale", "new_str": "Chard"}]}}),
            markdown(),
            call(|notion| {
                let change = UpdateMarkdownRequest::new(vec![MarkdownReplacementRequest::new("Kale", "Chard")]);
                notion.pages().update_markdown(PAGE, change)
            }),
        ),
        (
            format!("GET /v1/data_sources/{DATA_SOURCE}/templates?name=a+b&page_size=2"),
            Value::Null,
            templates(&[], None),
            call(|notion| notion.data_sources().templates(DATA_SOURCE).name("a b").page_size(2)),
        ),
        (
            "GET /v1/custom_emojis?name=kale&start_cursor=x".to_owned(),
            Value::Null,
            objects::list("custom_emoji", vec![], None),
            call(|notion| notion.custom_emojis().list().name("kale").start_cursor("x")),
        ),
        (format!("GET /v1/async_tasks/{TASK}"), Value::Null, task("queued"), call(|notion| notion.async_tasks().get(TASK))),
    ]
}

fn comments() -> Vec<Row> {
    let path = format!("/v1/comments/{COMMENT}");
    let in_page = json!({"parent": {"type": "page_id", "page_id": PAGE}, "rich_text": text("Tasty")});
    let in_discussion = json!({
        "discussion_id": DISCUSSION,
        "rich_text": text("Indeed"),
        "attachments": [{"file_upload_id": FILE}],
        "display_name": {"type": "user"}
    });
    let created = || "POST /v1/comments".to_owned();
    let file = FILE.parse::<FileUploadId>().unwrap_or_else(|_| panic!("an id"));
    vec![
        (
            format!("GET /v1/comments?block_id={PAGE}&page_size=3"),
            Value::Null,
            objects::list("comment", vec![comment("Tasty")], None),
            call(|notion| notion.comments().list(page_id()).page_size(3)),
        ),
        (format!("GET {path}"), Value::Null, comment("Tasty"), call(|notion| notion.comments().get(COMMENT))),
        (created(), in_page, comment("Tasty"), call(|notion| notion.comments().create(page_id(), "Tasty"))),
        (
            created(),
            in_discussion,
            comment("Indeed"),
            call(|notion| {
                let name = CommentDisplayNameRequest::new(CommentDisplayNameRequestKind::User);
                let reply = notion.comments().reply(DISCUSSION, "Indeed");
                reply.attachment(CommentAttachmentRequest::new(file)).display_name(name)
            }),
        ),
        (
            created(),
            json!({"parent": {"type": "block_id", "block_id": BLOCK}, "markdown": "**Tasty**"}),
            json!({"object": "comment", "id": COMMENT}),
            call(|notion| {
                let mut request = CreateCommentRequest::new(CreateCommentRequestKind::Markdown("**Tasty**".into()));
                request.parent = Some(block_id().into());
                notion.comments().create_from(request)
            }),
        ),
        (
            format!("PATCH {path}"),
            json!({"rich_text": text("Bitter")}),
            comment("Bitter"),
            call(|notion| notion.comments().update(COMMENT, "Bitter")),
        ),
        (
            format!("PATCH {path}"),
            json!({"markdown": "_Bitter_"}),
            comment("Bitter"),
            call(|notion| {
                let request = UpdateCommentRequest::new(UpdateCommentRequestKind::Markdown("_Bitter_".into()));
                notion.comments().update_from(COMMENT, request)
            }),
        ),
        (format!("DELETE {path}"), Value::Null, comment(""), call(|notion| notion.comments().delete(COMMENT))),
    ]
}
