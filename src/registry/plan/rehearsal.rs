//! Answers an action's requests with examples, and keeps the requests.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde_json::{Value, json};

use super::PlannedRequest;
use crate::Error;
use crate::actions::examples::{self, IDS};
use crate::actions::{Definition, input};
use crate::error::Kind;
use crate::transport::{Answer, StandIn};

/// What stands for the cursor of an answer.
const CURSOR: &str = "{next_cursor}";

/// How many pages of a list are shown: as many as show how it goes on.
const MOST_PAGES: usize = 3;

/// Answers requests with examples, and keeps them.
pub(super) struct Rehearsal {
    user_agent: String,
    /// Whether the action stops a list by itself.
    has_limit: bool,
    /// The key under which its list has the items.
    items: &'static str,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    requests: Vec<PlannedRequest>,
    /// The operation that first gave the value that a placeholder stands for.
    sources: BTreeMap<&'static str, &'static str>,
    notes: Vec<String>,
}

impl Rehearsal {
    pub(super) fn new(user_agent: String, definition: &Definition, input: &Value) -> Self {
        // Null and an empty text are no limit, as in a run.
        let (given, _) = input::fields(definition, input.clone());
        let has_limit = given.contains_key("limit");
        Self { user_agent, has_limit, items: definition.items, state: Mutex::default() }
    }

    /// The requests, each with the names of what only an answer can say; and what is to be known of them all.
    pub(super) fn written(&self) -> (Vec<PlannedRequest>, Vec<String>) {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let mut replacements: Vec<_> =
            IDS.iter().enumerate().map(|(number, (_, name))| (stand_in(number), format!("{{{name}}}"))).collect();
        for page in 1..MOST_PAGES {
            replacements.push((cursor(page), CURSOR.into()));
        }
        let requests = state.requests.iter().map(|request| {
            let mut request = request.clone().replaced(&replacements);
            request.note = note(&request, &state.sources);
            request
        });
        (requests.collect(), state.notes.clone())
    }
}

/// Where the values in braces come from.
fn note(request: &PlannedRequest, sources: &BTreeMap<&str, &str>) -> Option<String> {
    let text = serde_json::to_string(request).unwrap_or_default();
    let mut notes: Vec<_> = sources
        .iter()
        .filter(|(name, _)| text.contains(&format!("{{{name}}}")))
        .map(|(name, operation)| format!("{{{name}}} is in the answer to {operation}"))
        .collect();
    if text.contains(CURSOR) {
        notes.push(format!("sent only where the answer before has more; {CURSOR} is its cursor"));
    }
    (!notes.is_empty()).then(|| notes.join("; "))
}

/// The cursor that stands in the answer of a page. Each page has its own, for a list that comes back to one has gone wrong.
fn cursor(page: usize) -> String {
    format!("next-cursor-of-page-{page}")
}

/// The id that stands in an answer for the one of an example: no object has it.
fn stand_in(number: usize) -> String {
    format!("ffffffff-ffff-4fff-bfff-{number:012x}")
}

impl StandIn for Rehearsal {
    fn answer(&self, operation: &'static str, request: &reqwest::Request) -> Result<Answer, Error> {
        let request = PlannedRequest::new(operation, request, &self.user_agent);
        let mut answer = examples::answer_to(operation)
            .ok_or_else(|| Error::new(Kind::Decode, "there is no example of its answer").with_operation(operation))?
            .to_string();
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        for (number, (id, name)) in IDS.iter().enumerate() {
            if answer.contains(id) {
                answer = answer.replace(id, &stand_in(number));
                state.sources.entry(name).or_insert(operation);
            }
        }
        let mut answer: Value = serde_json::from_str(&answer).unwrap_or_default();
        // Whoever asks for an object gets that one.
        if let Some(id) = request.path.rsplit('/').next().filter(|id| id.len() == 36)
            && answer.get("id").is_some()
        {
            answer["id"] = json!(id);
        }
        match request.body.as_ref().and_then(|body| body["children"].as_array()) {
            // What was appended is answered, and no list goes on.
            Some(children) => repeat_first(&mut answer[self.items], children.len()),
            None if answer[self.items].is_array() => self.go_on(&mut answer, &request, &mut state),
            None => {}
        }
        state.requests.push(request);
        Ok(Answer { status: StatusCode::OK, headers: HeaderMap::new(), body: answer.to_string().into() })
    }
}

impl Rehearsal {
    /// Makes an answer the page of a list that goes on, as often as shows how.
    fn go_on(&self, answer: &mut Value, request: &PlannedRequest, state: &mut State) {
        let pages = state.requests.iter().filter(|before| before.operation == request.operation).count() + 1;
        let most = if self.has_limit { MOST_PAGES } else { 2 };
        if pages < most {
            answer["has_more"] = json!(true);
            answer["next_cursor"] = json!(cursor(pages));
        } else {
            let limit = if self.has_limit { " and the limit is not reached" } else { "" };
            let note = format!("{} goes on in this way while an answer has more{limit}", request.operation);
            if !state.notes.contains(&note) {
                state.notes.push(note);
            }
        }
        if self.has_limit {
            repeat_first(&mut answer[self.items], page_size(request));
        }
    }
}

/// Gives a list so many items, all like its first.
fn repeat_first(items: &mut Value, count: usize) {
    if let Some(results) = items.as_array_mut()
        && let Some(one) = results.first().cloned()
    {
        results.resize(count, one);
    }
}

/// How many items a request asks for.
fn page_size(request: &PlannedRequest) -> usize {
    let in_body = request.body.as_ref().and_then(|body| body["page_size"].as_u64());
    let in_query = || request.query.iter().find(|pair| pair.key == "page_size")?.value.parse().ok();
    in_body.or_else(in_query).and_then(|size| usize::try_from(size).ok()).unwrap_or(100)
}
