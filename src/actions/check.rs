//! Checks of Notion's objects before anything is sent.

use crate::Error;
use crate::resources::web_address;
use crate::types::{CoverRequest, CoverRequestKind, ExternalFileRequest, IconRequest, IconRequestKind, UnknownMember};

/// An icon that Notion takes on a write.
pub(super) fn icon(icon: Option<&IconRequest>) -> Result<(), Error> {
    match icon.map(|icon| &icon.kind) {
        Some(IconRequestKind::External(file)) => external(file, "/icon"),
        Some(IconRequestKind::Unknown(member)) => {
            Err(unaccepted("/icon", member, "emoji, external, file_upload, custom_emoji or icon"))
        }
        _ => Ok(()),
    }
}

/// A cover that Notion takes on a write. An answer's cover may be a `file`, and that it does not take.
pub(super) fn cover(cover: Option<&CoverRequest>) -> Result<(), Error> {
    match cover.map(|cover| &cover.kind) {
        Some(CoverRequestKind::External(file)) => external(file, "/cover"),
        Some(CoverRequestKind::Unknown(member)) => Err(unaccepted("/cover", member, "external or file_upload")),
        _ => Ok(()),
    }
}

fn external(file: &ExternalFileRequest, field: &str) -> Result<(), Error> {
    web_address(&file.url, &["http", "https"], &format!("{field}/external/url")).map(drop)
}

fn unaccepted(field: &str, member: &UnknownMember, expected: &str) -> Error {
    let given = match member.tag.as_deref() {
        Some(tag) => format!("an object of type {tag:?} is not accepted on a write"),
        None => "the object has none of the keys that are accepted".to_owned(),
    };
    Error::input(field, format!("{given}: expected {expected}"))
}
