//! Which name of the emulator's stands for which recorded one: ids of objects and properties, and cursors.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{Recorded, Request};

/// The names that were learnt from the answers so far.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// By the recorded id, without dashes.
    ids: HashMap<String, String>,
    /// Ids of properties, as answers show them.
    properties: HashMap<String, String>,
    cursors: HashMap<String, String>,
}

impl Names {
    /// Notes that an id of the emulator's stands for a recorded one. Nothing is learnt twice.
    pub(super) fn learn(&mut self, recorded: &str, actual: &str) {
        self.ids.entry(plain(recorded)).or_insert_with(|| actual.to_owned());
    }

    /// Notes the id of a property.
    pub(super) fn learn_property(&mut self, recorded: &str, actual: &str) {
        self.properties.entry(recorded.to_owned()).or_insert_with(|| actual.to_owned());
    }

    /// Notes a cursor.
    pub(super) fn learn_cursor(&mut self, recorded: &str, actual: &str) {
        self.cursors.insert(recorded.to_owned(), actual.to_owned());
    }

    /// The emulator's id for a recorded one, if it is known.
    #[must_use]
    pub(super) fn id(&self, recorded: &str) -> Option<&str> {
        self.ids.get(&plain(recorded)).map(String::as_str)
    }

    /// Whether two texts are the same but for the names in them.
    #[must_use]
    pub(super) fn are_same(&self, recorded: &str, actual: &str) -> bool {
        recorded == actual || self.text(recorded) == actual
    }

    /// The request that is to be sent for a recorded one.
    #[must_use]
    pub(super) fn request(&self, one: &Recorded) -> Request {
        let segments = one.path.split('/').map(|segment| self.text(segment)).collect::<Vec<_>>();
        let query = one.query.as_deref().map(|query| query.trim_start_matches('?')).filter(|query| !query.is_empty());
        let query = query.map(|query| format!("?{}", self.query(query))).unwrap_or_default();
        Request {
            method: one.method.clone(),
            path: format!("{}{query}", segments.join("/")),
            version: one.notion_version.clone(),
            has_valid_token: one.status != 401,
            body: self.body(one),
        }
    }

    fn body(&self, one: &Recorded) -> Option<(String, Vec<u8>)> {
        match &one.request {
            Value::Object(_) | Value::Array(_) => {
                let body = self.value(&one.request, None);
                Some(("application/json".to_owned(), body.to_string().into_bytes()))
            }
            Value::String(text) if !text.is_empty() => {
                // What a form was cut into stands in its first line.
                let boundary = text.lines().next().unwrap_or_default().trim_start_matches('-').to_owned();
                Some((format!("multipart/form-data; boundary={boundary}"), text.clone().into_bytes()))
            }
            _ if one.path.ends_with("/send") => Some(missing_file(&one.response)),
            _ => None,
        }
    }

    fn query(&self, query: &str) -> String {
        let pairs = query.split('&').map(|pair| match pair.split_once('=') {
            Some(("start_cursor", cursor)) => format!("start_cursor={}", self.cursor(cursor)),
            Some((name, value)) => format!("{name}={}", self.text(value)),
            None => pair.to_owned(),
        });
        pairs.collect::<Vec<_>>().join("&")
    }

    fn cursor(&self, recorded: &str) -> String {
        self.cursors.get(recorded).cloned().unwrap_or_else(|| self.text(recorded))
    }

    /// A value with the names of the emulator's.
    #[must_use]
    pub(super) fn value(&self, value: &Value, key: Option<&str>) -> Value {
        match value {
            Value::String(text) if key == Some("start_cursor") => Value::String(self.cursor(text)),
            Value::String(text) => Value::String(self.text(text)),
            Value::Array(items) => items.iter().map(|item| self.value(item, None)).collect(),
            Value::Object(members) => {
                let members = members.iter().map(|(name, value)| (self.text(name), self.value(value, Some(name))));
                Value::Object(members.collect::<Map<_, _>>())
            }
            other => other.clone(),
        }
    }

    /// A text that may be a name, or has ids in it.
    fn text(&self, text: &str) -> String {
        if let Some(property) = self.properties.get(text) {
            return property.clone();
        }
        if let Some(id) = self.id(text) {
            return id.to_owned();
        }
        if !text.contains('-') && !text.contains('/') {
            return text.to_owned();
        }
        let mut replaced = text.to_owned();
        for found in ids_in(text) {
            if let Some(id) = self.id(found) {
                let id = if found.contains('-') { id.to_owned() } else { plain(id) };
                replaced = replaced.replace(found, &id);
            }
        }
        replaced
    }
}

/// A file in place of one that was not recorded, as long as the answer says.
fn missing_file(answer: &Value) -> (String, Vec<u8>) {
    const BOUNDARY: &str = "not-recorded";
    let text = |name: &str, default: &str| answer[name].as_str().unwrap_or(default).to_owned();
    let (name, kind) = (text("filename", "file.bin"), text("content_type", "application/octet-stream"));
    let length = answer["content_length"].as_u64().and_then(|length| usize::try_from(length).ok()).unwrap_or(1);
    let mut body = String::new();
    if let Some(part) = answer["number_of_parts"]["sent"].as_u64() {
        body += &format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"part_number\"\r\n\r\n{part}\r\n");
    }
    body += &format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n");
    body += &format!("Content-Type: {kind}\r\n\r\n{}\r\n--{BOUNDARY}--\r\n", "x".repeat(length));
    (format!("multipart/form-data; boundary={BOUNDARY}"), body.into_bytes())
}

/// An id without its dashes.
fn plain(id: &str) -> String {
    id.replace('-', "").to_ascii_lowercase()
}

/// Whether a text is the id of an object.
#[must_use]
pub(super) fn is_id(text: &str) -> bool {
    let is_of = |groups: &[usize]| {
        let mut parts = text.split('-');
        groups.iter().all(|length| parts.next().is_some_and(|part| part.len() == *length && is_hex(part)))
            && parts.next().is_none()
    };
    is_of(&[8, 4, 4, 4, 12]) || is_of(&[32])
}

fn is_hex(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The ids in a longer text, such as an address.
fn ids_in(text: &str) -> impl Iterator<Item = &str> {
    const LENGTHS: [usize; 2] = [36, 32];
    let starts = text.char_indices().map(|(start, _)| start);
    starts.filter_map(move |start| {
        LENGTHS.into_iter().filter_map(|length| text.get(start..start + length)).find(|candidate| is_id(candidate))
    })
}
