//! The file uploads and the emojis of a seed.

use std::collections::BTreeMap;

use hyper::body::Bytes;
use jiff::Timestamp;
use serde_json::Value;

use super::entry::{Entry, given, items};
use super::loader::Loader;
use crate::api_error::ApiError;
use crate::custom_emoji::CustomEmoji;
use crate::field::Field;
use crate::file_upload::{FileUpload, Status, Way};

/// What may stand in a seed beside what answers have: the content of a file, if it is text.
const CONTENT: &str = "content";

impl Loader<'_> {
    pub(super) fn add_emojis(&mut self) -> Result<(), ApiError> {
        for field in items(&self.root, "custom_emojis")? {
            let entry = Entry::read(&self.workspace, field, None)?;
            let name = entry.field.get("name").string()?.to_owned();
            let url = entry.given("url").map(|url| url.string()).transpose()?.unwrap_or_default().to_owned();
            self.workspace.emojis.push(CustomEmoji { id: entry.id, name, url });
        }
        Ok(())
    }

    /// File uploads as they were answered. The oldest one is the last of the list, as it is in a list that the API answers.
    pub(super) fn add_file_uploads(&mut self) -> Result<(), ApiError> {
        for field in items(&self.root, "file_uploads")?.into_iter().rev() {
            let entry = Entry::read(&self.workspace, field, None)?;
            let history = entry.history(&mut self.workspace)?;
            let status = match entry.given("status") {
                Some(status) => status.one_of(&Status::NAMES)?,
                None => "uploaded",
            };
            let content = entry.given(CONTENT).map(|content| content.string()).transpose()?;
            let text = |name: &str| Ok::<_, ApiError>(entry.given(name).map(|it| it.string()).transpose()?.map(str::to_owned));
            let length = entry.given("content_length").and_then(|length| length.value().and_then(Value::as_u64));
            let upload = FileUpload {
                id: entry.id,
                way: way(&entry.field),
                file_name: text("filename")?,
                content_type: text("content_type")?,
                parts: parts(&entry.field, content),
                known_length: length.filter(|_| content.is_none()),
                finished: imported(&entry.field).or_else(|| (status == "uploaded").then_some(history.edited.at)),
                is_used: status == "uploaded" && entry.given("expiry_time").is_none(),
                history,
            };
            self.workspace.uploads.add(upload);
        }
        Ok(())
    }
}

/// When a file was fetched, if it was.
fn imported(field: &Field<'_>) -> Option<Timestamp> {
    let time = field.get("file_import_result").get("imported_time").value()?.as_str()?;
    time.parse().ok()
}

fn way(field: &Field<'_>) -> Way {
    let total = field.get("number_of_parts").get("total").value().and_then(Value::as_u64);
    if let Some(total) = total.and_then(|total| u32::try_from(total).ok()) {
        return Way::MultiPart { total };
    }
    match given(field, "file_import_result") {
        // Answers do not say where a file came from.
        Some(_) => Way::External { url: String::new() },
        None => Way::SinglePart,
    }
}

/// The parts that were sent. Of most, no more is known than that there were so many.
fn parts(field: &Field<'_>, content: Option<&str>) -> BTreeMap<u32, Bytes> {
    if let Some(content) = content {
        return BTreeMap::from([(1, Bytes::from(content.to_owned()))]);
    }
    let sent = field.get("number_of_parts").get("sent").value().and_then(Value::as_u64).unwrap_or(0);
    (1..=u32::try_from(sent).unwrap_or(0).min(10_000)).map(|number| (number, Bytes::new())).collect()
}
