//! Whether an answer agrees with the recorded one: in status, in shape, and in the values that follow from what was asked.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use super::names::{Names, is_id};
use super::{Answer, Recorded};

/// Fields of which only the type is compared, whatever was asked: they say when and where, or are made up by the server.
const VOLATILE: [&str; 13] = [
    "request_id",
    "url",
    "upload_url",
    "complete_url",
    "status_url",
    "next_cursor",
    "created_time",
    "last_edited_time",
    "expiry_time",
    "message",
    "integration_id",
    "public_url",
    "total_count",
];

/// Fields whose values are always those of the recording: they tell one kind of thing from another.
const TELLING: [&str; 6] = ["object", "type", "code", "status", "function", "format"];

/// Compares the answers of one scenario.
#[derive(Debug, Default)]
pub(super) struct Comparison {
    /// The texts and numbers that were asked for or seeded so far, each with the name of its field.
    asked: HashSet<(String, String)>,
    /// The colours that were asked for, by the option.
    colors: HashMap<String, String>,
}

struct Place<'c> {
    asked: &'c HashSet<(String, String)>,
    colors: &'c HashMap<String, String>,
    names: &'c mut Names,
    /// Whether the order of a list means something.
    is_ordered: bool,
    /// Whether the answer may have a field that the recording does not have.
    is_newer: &'c dyn Fn(&str) -> bool,
    found: Vec<String>,
}

impl Comparison {
    /// A comparison for a server that began with a seed.
    #[must_use]
    pub(super) fn new(seed: &Value) -> Self {
        let mut comparison = Self::default();
        comparison.note(seed, "");
        comparison
    }

    /// Where an answer does not agree. Learns the names that it gives. Fields that `is_newer` knows may be too much.
    pub(super) fn compare(
        &mut self,
        one: &Recorded,
        answer: &Answer,
        names: &mut Names,
        is_newer: &dyn Fn(&str) -> bool,
    ) -> Vec<String> {
        self.note(&one.request, "");
        if one.status != answer.status {
            let why = answer.body["message"].as_str().unwrap_or_default();
            return vec![format!("status: {} became {} {why}", one.status, answer.status)];
        }
        let segments = one.segments();
        let is_sorted = one.request.get("sorts").is_some_and(|sorts| sorts.as_array().is_some_and(|sorts| !sorts.is_empty()));
        let is_set = segments == ["search"] || matches!(segments.as_slice(), ["users" | "file_uploads" | "custom_emojis"]);
        let is_query = segments.last() == Some(&"query");
        let is_ordered = !is_set && (is_sorted || !is_query);
        let mut place = Place { asked: &self.asked, colors: &self.colors, names, is_ordered, is_newer, found: Vec::new() };
        place.compare("", "", &one.response, &answer.body);
        place.found
    }

    fn note(&mut self, value: &Value, key: &str) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.note(item, key)),
            Value::Object(members) => {
                if let (Some(Value::String(name)), Some(Value::String(color))) = (members.get("name"), members.get("color")) {
                    self.colors.insert(name.clone(), color.clone());
                }
                members.iter().for_each(|(name, value)| self.note(value, name));
            }
            Value::String(_) | Value::Number(_) => {
                self.asked.insert((key.to_owned(), text_of(value)));
            }
            _ => {}
        }
    }
}

fn text_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

impl Place<'_> {
    fn compare(&mut self, pointer: &str, key: &str, recorded: &Value, actual: &Value) {
        match (recorded, actual) {
            (Value::Object(recorded), Value::Object(actual)) => self.compare_objects(pointer, recorded, actual),
            (Value::Array(recorded), Value::Array(actual)) => self.compare_arrays(pointer, key, recorded, actual),
            (Value::String(recorded), Value::String(actual)) => self.compare_texts(pointer, key, recorded, actual),
            (Value::Number(recorded), Value::Number(actual)) => {
                let is_asked = self.asked.contains(&(key.to_owned(), recorded.to_string())) || TELLING.contains(&key);
                if is_asked && recorded.as_f64() != actual.as_f64() {
                    self.differ(pointer, recorded, actual);
                }
            }
            (Value::Null, Value::Null) => {}
            (Value::Bool(recorded), Value::Bool(actual)) if recorded == actual => {}
            (recorded, actual) => self.differ(pointer, recorded, actual),
        }
    }

    fn differ(&mut self, pointer: &str, recorded: impl std::fmt::Display, actual: impl std::fmt::Display) {
        self.found.push(format!("{pointer}: {} became {}", short(&recorded.to_string()), short(&actual.to_string())));
    }

    fn compare_objects(&mut self, pointer: &str, recorded: &Map<String, Value>, actual: &Map<String, Value>) {
        self.learn(pointer, recorded, actual);
        for (name, value) in recorded {
            match actual.get(name) {
                Some(other) if name == "color" => self.compare_colors(pointer, recorded, value, other),
                Some(other) => self.compare(&format!("{pointer}/{name}"), name, value, other),
                None => self.found.push(format!("{pointer}/{name}: {} is missing", short(&value.to_string()))),
            }
        }
        for name in actual.keys().filter(|name| !recorded.contains_key(*name) && !(self.is_newer)(name)) {
            self.found.push(format!("{pointer}/{name}: {} is too much", short(&actual[name].to_string())));
        }
    }

    /// The colour of an option that nobody chose is the server's choice.
    fn compare_colors(&mut self, pointer: &str, option: &Map<String, Value>, recorded: &Value, actual: &Value) {
        let chosen = match option.get("name").and_then(Value::as_str) {
            Some(name) => self.colors.get(name).is_some_and(|color| Some(color.as_str()) == recorded.as_str()),
            None => true,
        };
        if recorded.is_string() != actual.is_string() || (chosen && recorded != actual) {
            self.differ(&format!("{pointer}/color"), recorded, actual);
        }
    }

    /// Learns the id of an object or property that stands in the same place.
    fn learn(&mut self, pointer: &str, recorded: &Map<String, Value>, actual: &Map<String, Value>) {
        let text = |object: &Map<String, Value>, name: &str| object.get(name).and_then(Value::as_str).map(str::to_owned);
        if let (Some(recorded), Some(actual)) = (text(recorded, "id"), text(actual, "id")) {
            let is_property = pointer.rsplit('/').nth(1) == Some("properties");
            if is_property {
                self.names.learn_property(&recorded, &actual);
            } else {
                self.names.learn(&recorded, &actual);
            }
        }
        for name in ["data_source_id", "database_id", "discussion_id", "bot_id"] {
            if let (Some(recorded), Some(actual)) = (text(recorded, name), text(actual, name)) {
                self.names.learn(&recorded, &actual);
            }
        }
        if let (Some(recorded), Some(actual)) = (text(recorded, "synced_property_id"), text(actual, "synced_property_id")) {
            self.names.learn_property(&recorded, &actual);
        }
        if let (Some(recorded), Some(actual)) = (text(recorded, "next_cursor"), text(actual, "next_cursor")) {
            self.names.learn_cursor(&recorded, &actual);
        }
    }

    fn compare_arrays(&mut self, pointer: &str, key: &str, recorded: &[Value], actual: &[Value]) {
        if recorded.len() != actual.len() {
            self.found.push(format!("{pointer}: {} items became {}", recorded.len(), actual.len()));
            return;
        }
        let mut rest: Vec<&Value> = actual.iter().collect();
        for (at, item) in recorded.iter().enumerate() {
            let position = if self.is_ordered || key != "results" { 0 } else { self.position(item, &rest) };
            let other = rest.remove(position);
            self.compare(&format!("{pointer}/{at}"), key, item, other);
        }
    }

    /// Where the object with the same id is, or else the next one.
    fn position(&self, recorded: &Value, rest: &[&Value]) -> usize {
        let id = recorded["id"].as_str();
        let known = id.and_then(|id| self.names.id(id).or(Some(id)));
        rest.iter().position(|item| item["id"].as_str() == known).unwrap_or(0)
    }

    fn compare_texts(&mut self, pointer: &str, key: &str, recorded: &str, actual: &str) {
        if self.names.are_same(recorded, actual) {
            return;
        }
        let is_known_id = is_id(recorded) && self.names.id(recorded).is_some();
        let is_asked = !is_id(recorded) && self.asked.contains(&(key.to_owned(), recorded.to_owned()));
        let must_be_same = is_known_id || TELLING.contains(&key) || (is_asked && !VOLATILE.contains(&key));
        if must_be_same || form(recorded) != form(actual) {
            self.differ(pointer, format!("{recorded:?}"), format!("{actual:?}"));
        }
    }
}

/// What a text looks like: an id, a time with its way of writing, a date, or any other text.
fn form(text: &str) -> String {
    if is_id(text) {
        return "id".to_owned();
    }
    if !is_date(text) {
        return if text.is_empty() { "empty".to_owned() } else { "text".to_owned() };
    }
    text.chars().map(|character| if character.is_ascii_digit() { '0' } else { character }).collect()
}

/// Whether a text begins with a date.
pub(super) fn is_date(text: &str) -> bool {
    let digits = |at: usize, byte: &u8| if matches!(at, 4 | 7) { *byte == b'-' } else { byte.is_ascii_digit() };
    text.as_bytes().get(..10).is_some_and(|day| day.iter().enumerate().all(|(at, byte)| digits(at, byte)))
}

/// A value in a few words.
pub(super) fn short(text: &str) -> String {
    const LONGEST: usize = 160;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{} …", &text[..end]),
        None => text.to_owned(),
    }
}
