//! What a scenario uses and did not create, as a seed: made from the scenario's own answers.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde_json::{Map, Value, json};

use super::names::is_id;
use super::stubs;
use super::{Recorded, Scenario};

/// The kinds of objects that a seed holds, with the names of their lists.
const KINDS: [(&str, &str); 8] = [
    ("page", "pages"),
    ("database", "databases"),
    ("data_source", "data_sources"),
    ("block", "blocks"),
    ("comment", "comments"),
    ("user", "users"),
    ("view", "views"),
    ("file_upload", "file_uploads"),
];

/// A seed, and which answers it was made from.
#[derive(Debug)]
pub(super) struct SeedOf {
    /// The seed.
    pub content: Value,
    /// When the scenario took place, as RFC 3339.
    pub time: String,
    from: HashSet<usize>,
}

impl SeedOf {
    /// Whether an object was seeded from the answer with this number.
    #[must_use]
    pub(super) fn is_from(&self, at: usize) -> bool {
        self.from.contains(&at)
    }
}

/// What was found of a scenario's objects.
#[derive(Debug, Default)]
pub(super) struct Objects {
    /// In the order in which they were found.
    pub(super) seeded: Vec<Value>,
    ids: HashSet<String>,
    created: HashSet<String>,
    /// Blocks that stand for pages and databases, which may be shown themselves.
    standing: HashSet<String>,
    from: HashSet<usize>,
}

/// Makes the seed of a scenario.
#[must_use]
pub(super) fn build(scenario: &Scenario) -> SeedOf {
    let mut objects = Objects::default();
    for (at, one) in scenario.interactions.iter().enumerate().filter(|(_, one)| one.is_success()) {
        objects.note_created(one);
        objects.visit(at, one, &one.response);
    }
    let bot = bot_of(scenario);
    stubs::complete(&mut objects, scenario, bot.as_deref());
    leave_in_search(&mut objects, scenario);
    let from = std::mem::take(&mut objects.from);
    let mut lists: HashMap<&str, Vec<Value>> = HashMap::new();
    for object in objects.seeded {
        let list = KINDS.into_iter().find(|(kind, _)| object["object"] == *kind).map(|(_, list)| list);
        lists.entry(list.unwrap_or("pages")).or_default().push(object);
    }
    let mut content: Map<String, Value> = lists.into_iter().map(|(list, objects)| (list.to_owned(), objects.into())).collect();
    if let Some(id) = workspace_of(scenario) {
        content.insert("workspace".to_owned(), json!({ "id": id }));
    }
    if let Some(bot) = bot {
        content.insert("bot".to_owned(), json!(bot));
    }
    SeedOf { content: content.into(), time: time_of(scenario), from }
}

impl Objects {
    /// Whether an object is there already: seeded, or made by the scenario.
    pub(super) fn has(&self, id: &str) -> bool {
        self.ids.contains(id) || self.created.contains(id)
    }

    /// Notes that an object was seeded from the answer with this number.
    pub(super) fn note_source(&mut self, at: usize) {
        self.from.insert(at);
    }

    /// Adds an object to the seed, unless it is there already.
    pub(super) fn add(&mut self, object: Value) {
        let id = object["id"].as_str().map(plain_id).unwrap_or_default();
        if !self.has(&id) {
            self.ids.insert(id);
            self.seeded.push(object);
        }
    }

    /// Adds an object before all others.
    pub(super) fn add_first(&mut self, object: Value) {
        self.ids.extend(object["id"].as_str().map(plain_id));
        self.seeded.insert(0, object);
    }

    /// Notes what a request made: an object, or new blocks.
    fn note_created(&mut self, one: &Recorded) {
        let answer = &one.response;
        let mut note = |object: &Value| {
            if let Some(id) = object["id"].as_str() {
                self.created.insert(plain_id(id));
            }
        };
        match (one.method.as_str(), one.segments().as_slice()) {
            ("POST", ["pages" | "databases" | "data_sources" | "comments" | "file_uploads" | "views"]) => {
                note(answer);
                answer["data_sources"].as_array().into_iter().flatten().for_each(&mut note);
            }
            ("PATCH", ["blocks", _, "children"]) => {
                let count = one.request["children"].as_array().map_or(0, Vec::len);
                answer["results"].as_array().into_iter().flatten().take(count).for_each(&mut note);
            }
            _ => {}
        }
    }

    /// Seeds every object of an answer that is not there yet and does not stand in one that the scenario made.
    fn visit(&mut self, at: usize, one: &Recorded, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.visit(at, one, item)),
            Value::Object(members) => {
                self.visit_object(at, one, value);
                members.values().for_each(|value| self.visit(at, one, value));
            }
            _ => {}
        }
    }

    fn visit_object(&mut self, at: usize, one: &Recorded, object: &Value) {
        let kind = object["object"].as_str().unwrap_or_default();
        let Some(id) = object["id"].as_str().filter(|id| is_id(id)).map(plain_id) else {
            return;
        };
        let is_known = KINDS.iter().any(|(known, _)| *known == kind) && object.as_object().is_some_and(|it| it.len() > 2);
        let is_shown_itself = matches!(kind, "page" | "database") && self.standing.remove(&id);
        if !is_known || (self.has(&id) && !is_shown_itself) {
            return;
        }
        if matches!(object["type"].as_str(), Some("child_page" | "child_database")) {
            self.standing.insert(id.clone());
        }
        if parent_ids(object).any(|parent| self.created.contains(&plain_id(parent))) {
            self.created.insert(id);
            return;
        }
        self.ids.insert(id);
        if kind != "user" || one.segments().first() == Some(&"users") {
            self.from.insert(at);
        }
        self.seeded.push(before(one, object));
    }
}

/// The ids of what an object stands in.
pub(super) fn parent_ids(object: &Value) -> impl Iterator<Item = &str> {
    const NAMES: [&str; 4] = ["page_id", "block_id", "data_source_id", "database_id"];
    NAMES.into_iter().filter_map(move |name| object["parent"][name].as_str())
}

/// An id with its dashes.
pub(super) fn plain_id(id: &str) -> String {
    let digits: String = id.chars().filter(char::is_ascii_hexdigit).collect();
    match (digits.get(..8), digits.get(8..12), digits.get(12..16), digits.get(16..20), digits.get(20..32)) {
        (Some(a), Some(b), Some(c), Some(d), Some(e)) if digits.len() == 32 => {
            format!("{a}-{b}-{c}-{d}-{e}").to_ascii_lowercase()
        }
        _ => id.to_owned(),
    }
}

/// An object as it was before the request that answered it, as far as that can be told.
fn before(one: &Recorded, object: &Value) -> Value {
    let mut before = object.clone();
    let segments = one.segments();
    if let ["file_uploads", _, step] = segments.as_slice() {
        before["status"] = json!("pending");
        if let (&"send", Some(sent)) = (step, object["number_of_parts"]["sent"].as_u64()) {
            before["number_of_parts"]["sent"] = json!(sent.saturating_sub(1));
        }
        return before;
    }
    let is_target = segments.get(1).is_some_and(|id| object["id"].as_str().is_some_and(|own| plain_id(own) == plain_id(id)));
    if !one.is_write() || !is_target || segments.len() != 2 {
        return before;
    }
    for name in ["in_trash", "archived"] {
        let is_changed = one.method == "DELETE" || one.request.get("in_trash").or_else(|| one.request.get("archived")).is_some();
        if let (true, Some(Value::Bool(after))) = (is_changed, object.get(name)) {
            before[name] = json!(!after);
        }
    }
    if matches!(object["object"].as_str(), Some("data_source" | "database"))
        && let (Some(changes), Some(properties)) = (one.request["properties"].as_object(), before["properties"].as_object_mut())
    {
        undo(changes, properties);
    }
    before
}

/// Undoes the renaming and the removal of properties.
fn undo(changes: &Map<String, Value>, properties: &mut Map<String, Value>) {
    for (name, change) in changes {
        if change.is_null() && !properties.contains_key(name) {
            let id = format!("removed-{}", properties.len());
            properties.insert(name.clone(), json!({ "id": id, "name": name, "type": "rich_text", "rich_text": {} }));
        }
        // Named by its id, it had a name that nobody knows any more.
        let renamed = change["name"].as_str().filter(|new| new != name);
        let renamed = renamed.filter(|new| properties.get(*new).is_some_and(|property| property["id"] != name.as_str()));
        if let Some(mut property) = renamed.and_then(|new| properties.remove(new)) {
            property["name"] = json!(name);
            properties.insert(name.clone(), property);
        }
    }
}

/// Marks what search finds in the trash without being asked for it, if it does so until the end.
fn leave_in_search(objects: &mut Objects, scenario: &Scenario) {
    let searches = || scenario.interactions.iter().rev().filter(|one| one.is_success() && one.segments() == ["search"]);
    let is_asked_for = |one: &&Recorded| !one.request["filter"]["in_trash"].is_null();
    for kind in ["page", "data_source"] {
        let Some(last) = searches().filter(|one| !is_asked_for(one)).find(|one| one.request["filter"]["value"] == kind) else {
            continue;
        };
        let found = last.response["results"].as_array().into_iter().flatten().filter(|it| it["in_trash"] == true);
        let found: HashSet<&str> = found.filter_map(|it| it["id"].as_str()).collect();
        for object in objects.seeded.iter_mut().filter(|it| it["in_trash"] == true) {
            if object["id"].as_str().is_some_and(|id| found.contains(id)) {
                object["left_in_search"] = json!(true);
            }
        }
    }
}

/// The bot that the scenario's token stands for: who it says it is, or who made what it made.
fn bot_of(scenario: &Scenario) -> Option<String> {
    let answers = || scenario.interactions.iter().filter(|one| one.is_success());
    let me = answers().find(|one| one.segments() == ["users", "me"]).and_then(|one| one.response["id"].as_str());
    let maker = || {
        let made = answers().filter(|one| one.is_write() && one.method == "POST");
        let mut makers = made.filter_map(|one| one.response["created_by"]["id"].as_str());
        makers.next()
    };
    let editor = || {
        let mut edited = answers().filter(|one| one.is_write()).flat_map(|one| {
            let results = one.response["results"].as_array().into_iter().flatten();
            std::iter::once(&one.response).chain(results).filter_map(|it| it["last_edited_by"]["id"].as_str())
        });
        edited.next()
    };
    let told = || {
        let mut refused =
            scenario.interactions.iter().filter_map(|one| one.response["additional_data"]["integration_id"].as_str());
        refused.next()
    };
    me.or_else(maker).or_else(editor).or_else(told).map(plain_id)
}

/// The id of the workspace: the bot says it, and so do formulas.
fn workspace_of(scenario: &Scenario) -> Option<String> {
    scenario.interactions.iter().find_map(|one| workspace_in(&one.response))
}

fn workspace_in(value: &Value) -> Option<String> {
    match value {
        Value::Array(items) => items.iter().find_map(workspace_in),
        Value::Object(members) => {
            let said = members.get("workspace_id").and_then(Value::as_str).map(str::to_owned);
            let expression = members.get("expression").and_then(Value::as_str).unwrap_or_default();
            let reference = expression.split_once("{{notion:block_property:").and_then(|(_, rest)| rest.split_once("}}"));
            let referred = reference.and_then(|(reference, _)| reference.rsplit(':').next()).map(str::to_owned);
            said.or(referred).or_else(|| members.values().find_map(workspace_in))
        }
        _ => None,
    }
}

/// The latest moment that the answers tell of.
fn time_of(scenario: &Scenario) -> String {
    let mut times = BTreeSet::new();
    for one in &scenario.interactions {
        collect_times(&one.response, &mut times);
    }
    times.pop_last().unwrap_or_else(|| "2026-07-01T12:00:00.000Z".to_owned())
}

fn collect_times(value: &Value, times: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect_times(item, times)),
        Value::Object(members) => {
            for (name, value) in members {
                match value {
                    Value::String(time) if matches!(name.as_str(), "created_time" | "last_edited_time") => {
                        times.insert(time.clone());
                    }
                    other => collect_times(other, times),
                }
            }
        }
        _ => {}
    }
}
