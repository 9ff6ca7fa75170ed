//! Files, icons and covers: what may be written, and how it is answered.

use jiff::SignedDuration;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::field::Field;
use crate::workspace::Workspace;

const LONGEST_URL: usize = 2_000;
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
        "emoji" => json!(payload.string()?),
        "custom_emoji" => {
            payload.get("id").id()?;
            json!(payload.value())
        }
        "icon" => {
            let name = payload.get("name").string()?;
            let color = payload.get("color").value().cloned();
            json!({ "name": name, "color": color.unwrap_or_else(|| json!("gray")) })
        }
        _ => return read_content(workspace, field, kind),
    };
    Ok(json!({ "type": kind, kind: value }))
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
pub(crate) fn name_of(media: &Value) -> &str {
    let url = media["external"]["url"].as_str().or_else(|| media["file"]["url"].as_str());
    let path = url.and_then(|url| url.split(['?', '#']).next());
    path.and_then(|path| path.rsplit('/').next()).unwrap_or_default()
}

/// Reads a file of a files property, which has a name besides and may be one that Notion holds already.
pub(crate) fn read_attachment(workspace: &Workspace, field: &Field<'_>) -> Result<Value, ApiError> {
    let kind = kind_of(field, &["file_upload", "external", "file"])?;
    let mut file = read_content(workspace, field, kind)?;
    let name = match field.get("name").present() {
        Some(name) => name.string()?.to_owned(),
        None => {
            let url = field.get(kind).get("url");
            let url = url.value().and_then(Value::as_str).unwrap_or("file");
            url.to_owned()
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
            Ok(json!({
                "type": "file",
                "file": { "url": url, "expiry_time": expiry_time(workspace) },
            }))
        }
        _ => {
            let upload: Uuid = payload.get("id").id()?;
            // An uploaded file becomes one that Notion holds, under an address that expires.
            let url = format!("https://prod-files-secure.s3.us-west-2.amazonaws.com/{upload}");
            Ok(json!({
                "type": "file",
                "file": { "url": url, "expiry_time": expiry_time(workspace) },
            }))
        }
    }
}

fn expiry_time(workspace: &Workspace) -> String {
    let expiry = workspace.clock.now().saturating_add(FILE_LIFETIME);
    match expiry {
        Ok(time) => time.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string(),
        Err(_) => String::new(),
    }
}
