//! The addresses of files that the workspace holds, which work for a while.

use jiff::{SignedDuration, Timestamp};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::object_id;
use crate::workspace::Workspace;

/// Where files are served from.
pub(crate) const PATH: &str = "/_emulator/files/";

/// What a name is written with in an address.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'-').remove(b'_');

/// For how long an address works.
const LIFETIME: SignedDuration = SignedDuration::from_hours(1);

/// The file as it is kept: without the part of its address that changes.
pub(crate) fn kept(id: Uuid, file_name: &str) -> Value {
    let name = utf8_percent_encode(file_name, ENCODED);
    json!({ "url": format!("{PATH}{id}/{name}"), "expiry_time": "" })
}

/// The file that an address leads to, if it is one of the workspace.
pub(crate) fn id_in(url: &str) -> Option<Uuid> {
    let (_, path) = url.split_once(PATH)?;
    object_id::parse(path.split('/').next()?)
}

/// The name of the file that an address leads to.
pub(crate) fn name_in(url: &str) -> Option<String> {
    let name = url.split(['?', '#']).next()?.rsplit('/').next()?;
    Some(percent_decode_str(name).decode_utf8_lossy().into_owned())
}

/// Whether the address with this query string still works.
pub(crate) fn is_open(query: &str, now: Timestamp) -> bool {
    let expires = query.split('&').find_map(|pair| pair.strip_prefix("expires="));
    expires.and_then(|expires| expires.parse::<i64>().ok()).is_some_and(|expires| now.as_second() < expires)
}

/// Gives all files of an answer addresses that work from now on.
pub(crate) fn renew(workspace: &Workspace, answer: &mut Value) {
    if !workspace.uploads.is_empty() {
        let expiry = workspace.clock.now().saturating_add(LIFETIME).unwrap_or(Timestamp::MAX);
        visit(&workspace.base_url, expiry, answer);
    }
}

fn visit(base_url: &str, expiry: Timestamp, value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| visit(base_url, expiry, item)),
        Value::Object(members) => {
            let path = members.get("url").and_then(Value::as_str);
            let path = path.filter(|url| url.starts_with(PATH) && members.contains_key("expiry_time"));
            if let Some(path) = path {
                let url = format!("{base_url}{path}?expires={}", expiry.as_second());
                members.insert("url".to_owned(), json!(url));
                let expiry = expiry.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string();
                members.insert("expiry_time".to_owned(), json!(expiry));
                return;
            }
            let inside = members.values_mut().filter(|it| it.is_object() || it.is_array());
            inside.for_each(|it| visit(base_url, expiry, it));
        }
        _ => {}
    }
}
