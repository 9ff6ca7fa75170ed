//! The operations on meeting notes.

use jiff::tz::TimeZone;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::block::{self, Block};
use crate::field::Field;
use crate::file;
use crate::meeting_filter::{MeetingFilter, sort_key};
use crate::parent::Parent;
use crate::request::ApiRequest;
use crate::rich_text;
use crate::workspace::Workspace;

const MOST_RESULTS: f64 = 50.0;

const LANGUAGES: [&str; 23] = [
    "auto", "en", "zh-CN", "zh-TW", "es", "fr", "de", "ja", "ko", "pt", "ru", "th", "vi", "id", "da", "fi", "no", "nl", "it",
    "sv", "ar", "he", "pl",
];

/// `POST /v1/blocks/meeting_notes`
///
/// The emulator transcribes nothing: the notes are ready, and empty, as soon as they are asked after.
pub(crate) fn create(workspace: &mut Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["source", "parent", "title", "language", "options"])?;
    let (parent, position) = read_place(workspace, &body)?;
    let title = body.get("title").present().map(|title| title.string_up_to(2_000)).transpose()?.unwrap_or_default();
    if let Some(language) = body.get("language").present() {
        language.one_of(&LANGUAGES)?;
    }
    let summarizes = match body.get("options").get("kickoff_summary").present() {
        Some(flag) => flag.boolean()?,
        None => true,
    };
    if let Some(id) = parent.id() {
        workspace.check_not_in_trash(id)?;
    }
    let id = workspace.ids.uuid();
    let mut parts = json!({});
    for (name, kind, is_there) in [
        ("summary_block_id", "summary", summarizes),
        ("notes_block_id", "notes", true),
        ("transcript_block_id", "transcript", true),
    ] {
        if is_there {
            parts[name] = json!(add_part(workspace, id, kind));
        }
    }
    let history = workspace.new_history();
    let moment = history.created.at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string();
    let payload = json!({
        "title": rich_text::from_text(title),
        "status": "transcription_in_progress",
        "children": parts,
        "recording": { "start_time": moment, "end_time": moment },
    });
    let notes = Block { id, history, parent, kind: "meeting_notes".into(), payload, in_trash: false };
    let change = notes.history.created;
    workspace.blocks.insert(id, notes);
    if let Some(above) = parent.id() {
        let siblings = workspace.children.entry(above).or_default();
        let position = position.unwrap_or(siblings.len()).min(siblings.len());
        siblings.insert(position, id);
        workspace.mark_edited(above, change);
    }
    let answer = block::answer(workspace, id).ok_or_else(|| workspace.not_found("block", id));
    if let Some(notes) = workspace.blocks.get_mut(&id) {
        notes.payload["status"] = json!("notes_ready");
    }
    answer
}

/// `POST /v1/blocks/meeting_notes/query`
pub(crate) fn query(workspace: &Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["filter", "sort", "limit"])?;
    let today = workspace.clock.now().to_zoned(TimeZone::UTC).date();
    let filter = body.get("filter").present().map(|filter| MeetingFilter::read(&filter, today)).transpose()?;
    let sorts = read_sorts(&body.get("sort"))?;
    let limit = read_limit(&body.get("limit"))?;
    let all = workspace.blocks.values().filter(|block| block.kind == "meeting_notes");
    let wanted = all.filter(|notes| filter.as_ref().is_none_or(|filter| filter.accepts(notes)));
    let mut found: Vec<&Block> = wanted.filter(|notes| !workspace.is_in_trash(notes.id)).collect();
    found.sort_by_key(|notes| std::cmp::Reverse(notes.history.created.number));
    // The first rule counts most, so it comes last.
    for (property, descending) in sorts.into_iter().rev() {
        found.sort_by(|left, right| {
            let order = sort_key(left, property).cmp(&sort_key(right, property));
            if descending { order.reverse() } else { order }
        });
    }
    let has_more = found.len() > limit;
    let results: Vec<Value> = found.iter().take(limit).filter_map(|notes| block::answer(workspace, notes.id)).collect();
    Ok(json!({ "object": "list", "results": results, "has_more": has_more }))
}

/// Where the notes go: into a page, or behind the block that they are made from.
fn read_place(workspace: &Workspace, body: &Field<'_>) -> Result<(Parent, Option<usize>), ApiError> {
    let source = body.get("source");
    match source.get("type").one_of(&["file_upload", "block"])? {
        "file_upload" => {
            source.only(&["type", "file_upload_id"])?;
            let content_type = file::use_upload(workspace, source.get("file_upload_id").id()?)?;
            check_media(content_type.as_deref())?;
            let parent = body.get("parent");
            parent.only(&["type", "page_id"])?;
            Ok((Parent::Page(workspace.page(parent.get("page_id").id()?)?.id), None))
        }
        _ => {
            source.only(&["type", "block_id"])?;
            if !body.get("parent").is_absent() {
                return Err(body.get("parent").should_be("not present"));
            }
            let id = source.get("block_id").id()?;
            let block = workspace.blocks.get(&id).ok_or_else(|| workspace.not_found("block", id))?;
            if !matches!(block.kind.as_ref(), "audio" | "video" | "file") || block.payload["type"] != "file" {
                return Err(ApiError::validation(format!("Block {id} is no audio, video or file block with an uploaded file.")));
            }
            let siblings = block.parent.id().and_then(|above| workspace.children.get(&above));
            let position = siblings.and_then(|siblings| siblings.iter().position(|it| *it == id));
            Ok((block.parent, position.map(|position| position + 1)))
        }
    }
}

fn check_media(content_type: Option<&str>) -> Result<(), ApiError> {
    let kind = content_type.unwrap_or_default();
    let is_media = kind.starts_with("audio/") || kind.starts_with("video/") || kind == "application/mp4";
    if is_media { Ok(()) } else { Err(ApiError::validation("Meeting notes are made from audio and video files only.")) }
}

/// A part of the notes, which holds blocks of its own.
fn add_part(workspace: &mut Workspace, notes: Uuid, kind: &str) -> Uuid {
    let part = Block {
        id: workspace.ids.uuid(),
        history: workspace.new_history(),
        parent: Parent::Block(notes),
        kind: "unsupported".into(),
        payload: json!({ "block_type": format!("meeting_notes_{kind}") }),
        in_trash: false,
    };
    let id = part.id;
    workspace.blocks.insert(id, part);
    workspace.children.entry(notes).or_default().push(id);
    id
}

fn read_sorts(field: &Field<'_>) -> Result<Vec<(&'static str, bool)>, ApiError> {
    if field.is_absent() {
        return Ok(Vec::new());
    }
    let rules = field.items()?;
    let rules = rules.iter().map(|rule| {
        rule.only(&["property", "direction"])?;
        let property = rule.get("property").one_of(&[
            "title",
            "attendees",
            "created_time",
            "created_by",
            "last_edited_time",
            "last_edited_by",
        ])?;
        Ok((property, rule.get("direction").one_of(&["ascending", "descending"])? == "descending"))
    });
    rules.collect()
}

fn read_limit(field: &Field<'_>) -> Result<usize, ApiError> {
    let Some(limit) = field.clone().present() else {
        return Ok(MOST_RESULTS as usize);
    };
    let number = limit.number()?;
    if number < 1.0 {
        Err(limit.should_be("≥ `1`"))
    } else if number > MOST_RESULTS {
        Err(limit.should_be("≤ `50`"))
    } else if number.fract() != 0.0 {
        Err(limit.should_be("an integer"))
    } else {
        Ok(number as usize)
    }
}
