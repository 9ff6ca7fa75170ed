//! Files, icons and covers: what may be written, and how it is answered.

use jiff::SignedDuration;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::color;
use crate::field::Field;
use crate::file_link;
use crate::file_upload::{FileUpload, Status};
use crate::media_type;
use crate::workspace::Workspace;

const LONGEST_URL: usize = 2_000;
const LONGEST_EMOJI: usize = 16;
const FILE_LIFETIME: SignedDuration = SignedDuration::from_hours(1);

/// Reads an icon. Null takes the icon away.
pub(crate) fn read_icon(workspace: &Workspace, field: &Field<'_>) -> Result<Value, ApiError> {
    const KINDS: [&str; 5] = ["file_upload", "emoji", "external", "custom_emoji", "icon"];
    if field.is_null() {
        return Ok(Value::Null);
    }
    let kind = kind_of(field, &KINDS)?;
    let payload = field.get(kind);
    let value = match kind {
        "emoji" => {
            let emoji = payload.string()?;
            // Which signs are emojis changes each year. What is written with letters is none.
            let is_emoji =
                emoji.chars().count() <= LONGEST_EMOJI && emoji.chars().any(|it| !it.is_ascii() && !it.is_alphabetic());
            if is_emoji { json!(emoji) } else { return Err(payload.should_be("a valid emoji")) }
        }
        "custom_emoji" => read_custom_emoji(workspace, &payload)?,
        "icon" => {
            let name = payload.get("name").string()?;
            let color = payload.get("color").present().map(|color| color.one_of(&color::ICON)).transpose()?;
            json!({ "name": name, "color": color.unwrap_or("gray") })
        }
        "external" => {
            let content = read_content(workspace, field, kind)?;
            return Ok(content["external"]["url"].as_str().and_then(notion_icon).unwrap_or(content));
        }
        _ => return read_content(workspace, field, kind),
    };
    Ok(json!({ "type": kind, kind: value }))
}

/// One of Notion's own icons by its address, as `https://www.notion.so/icons/snake_purple.svg`.
fn notion_icon(url: &str) -> Option<Value> {
    let name = url.strip_prefix("https://www.notion.so/icons/")?.strip_suffix(".svg")?;
    let (name, color) = name.rsplit_once('_')?;
    color::ICON.contains(&color).then(|| json!({ "type": "icon", "icon": { "name": name, "color": color } }))
}

/// Reads a reference to a custom emoji. One that the workspace has shows its own name and address.
pub(crate) fn read_custom_emoji(workspace: &Workspace, field: &Field<'_>) -> Result<Value, ApiError> {
    field.only(&["id", "name", "url"])?;
    let id = field.get("id").id()?;
    match workspace.emojis.iter().find(|emoji| emoji.id == id) {
        Some(emoji) => Ok(emoji.answer()),
        None => Ok(json!(field.value())),
    }
}

/// Reads a cover. Null takes the cover away.
pub(crate) fn read_cover(workspace: &Workspace, field: &Field<'_>) -> Result<Value, ApiError> {
    if field.is_null() {
        return Ok(Value::Null);
    }
    let kind = kind_of(field, &["file_upload", "external"])?;
    read_content(workspace, field, kind)
}

/// Reads the file of a media block.
pub(crate) fn read_media(workspace: &Workspace, field: &Field<'_>, kind: &str) -> Result<Value, ApiError> {
    let source = kind_of(field, &["file_upload", "external"])?;
    let media = read_content(workspace, field, source)?;
    let is_bad = media["external"]["url"].as_str().is_some_and(|url| !url.starts_with("http://") && !url.starts_with("https://"));
    if is_bad { Err(ApiError::validation(format!("Invalid {kind} url."))) } else { Ok(media) }
}

/// The last part of a file's address.
pub(crate) fn name_of(media: &Value) -> String {
    let url = media["external"]["url"].as_str().or_else(|| media["file"]["url"].as_str());
    url.and_then(file_link::name_in).unwrap_or_default()
}

/// A file by its address: one that the workspace holds, or one from elsewhere.
pub(crate) fn at(url: &str) -> Value {
    match file_link::id_in(url).and_then(|id| Some((id, file_link::name_in(url)?))) {
        Some((id, name)) => json!({ "type": "file", "file": file_link::kept(id, &name) }),
        None => json!({ "type": "external", "external": { "url": url } }),
    }
}

/// Reads an attachment of a comment.
pub(crate) fn read_comment_attachment(workspace: &Workspace, field: &Field<'_>) -> Result<Value, ApiError> {
    field.only(&["type", "file_upload_id"])?;
    if let Some(kind) = field.get("type").present() {
        kind.one_of(&["file_upload"])?;
    }
    let upload = usable_upload(workspace, field.get("file_upload_id").id()?)?;
    let category = upload.content_type.as_deref().map_or("productivity", media_type::category_of);
    Ok(json!({ "category": category, "file": kept_file(upload) }))
}

/// Reads a file of a files property, which has a name besides and may be one that Notion holds already.
pub(crate) fn read_attachment(workspace: &Workspace, field: &Field<'_>) -> Result<Value, ApiError> {
    let kind = kind_of(field, &["file_upload", "external", "file"])?;
    let mut file = read_content(workspace, field, kind)?;
    let name = match field.get("name").present() {
        Some(name) => name.string()?.to_owned(),
        None => {
            let url = field.get(kind).get("url");
            url.value().and_then(Value::as_str).map_or_else(|| name_of(&file), str::to_owned)
        }
    };
    file["name"] = json!(name);
    Ok(file)
}

/// Which of `kinds` is given. A `type` that says otherwise is refused.
fn kind_of<'k>(field: &Field<'_>, kinds: &[&'k str]) -> Result<&'k str, ApiError> {
    let object = field.object()?;
    let declared = object.get("type").and_then(Value::as_str);
    kinds
        .iter()
        .find(|kind| object.contains_key(**kind) && declared.is_none_or(|word| word == **kind))
        .copied()
        .ok_or_else(|| field.should_have_one_of(kinds))
}

fn read_content(workspace: &Workspace, field: &Field<'_>, kind: &str) -> Result<Value, ApiError> {
    let payload = field.get(kind);
    match kind {
        "external" => {
            let url = payload.get("url").string_up_to(LONGEST_URL)?;
            Ok(json!({ "type": "external", "external": { "url": url } }))
        }
        "file" => {
            let url = payload.get("url").string_up_to(LONGEST_URL)?;
            if file_link::id_in(url).is_some_and(|id| workspace.uploads.get(id).is_some()) {
                return Ok(at(url));
            }
            Ok(json!({
                "type": "file",
                "file": { "url": url, "expiry_time": expiry_time(workspace) },
            }))
        }
        _ => {
            // An uploaded file becomes one that the workspace holds, under an address that expires.
            let upload = usable_upload(workspace, payload.get("id").id()?)?;
            Ok(json!({ "type": "file", "file": kept_file(upload) }))
        }
    }
}

/// Uses the upload with this id, which has to be there as a whole. Answers its media type.
pub(crate) fn use_upload(workspace: &Workspace, id: Uuid) -> Result<Option<String>, ApiError> {
    Ok(usable_upload(workspace, id)?.content_type.clone())
}

/// The upload with this id, which has to be there as a whole.
fn usable_upload(workspace: &Workspace, id: Uuid) -> Result<&FileUpload, ApiError> {
    let upload = workspace.upload(id)?;
    let status = upload.status(workspace.clock.now());
    if status != Status::Uploaded {
        return Err(ApiError::validation(format!(
            "File upload {id} has the status `{}`. Only one with the status `uploaded` can be used.",
            status.name()
        )));
    }
    workspace.uploads.mention(id);
    Ok(upload)
}

fn kept_file(upload: &FileUpload) -> Value {
    file_link::kept(upload.id, upload.file_name.as_deref().unwrap_or("file"))
}

fn expiry_time(workspace: &Workspace) -> String {
    let expiry = workspace.clock.now().saturating_add(FILE_LIFETIME);
    match expiry {
        Ok(time) => time.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string(),
        Err(_) => String::new(),
    }
}
