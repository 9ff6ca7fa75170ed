//! Lists that are answered page by page.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use serde_json::{Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::field::Field;
use crate::object_id;
use crate::request::ApiRequest;

const LARGEST_PAGE: u16 = 100;

/// Which part of a list is wanted.
#[derive(Debug)]
pub(crate) struct ListRequest {
    start_cursor: Option<String>,
    page_size: usize,
    /// Names the list, so that a cursor of another list is refused.
    list: u64,
}

impl ListRequest {
    /// Reads `start_cursor` and `page_size` from the query string, as the lists under GET take them.
    pub(crate) fn from_query(request: &ApiRequest) -> Result<Self, ApiError> {
        let query = request.query_object();
        Self::read(request, &Field::query(&query))
    }

    /// Reads `start_cursor` and `page_size` from the body, as the lists under POST take them.
    pub(crate) fn from_body(request: &ApiRequest, body: &Field<'_>) -> Result<Self, ApiError> {
        Self::read(request, body)
    }

    fn read(request: &ApiRequest, parameters: &Field<'_>) -> Result<Self, ApiError> {
        let start_cursor = match parameters.get("start_cursor").present() {
            Some(cursor) if !cursor.is_null() => Some(cursor.string()?.to_owned()),
            _ => None,
        };
        let page_size = match parameters.get("page_size").present() {
            Some(size) => read_page_size(&size)?,
            None => LARGEST_PAGE,
        };
        let mut hasher = DefaultHasher::new();
        request.path.hash(&mut hasher);
        Ok(Self { start_cursor, page_size: usize::from(page_size), list: hasher.finish() })
    }

    /// Cuts the wanted part out of all the ids, and says where the next part starts.
    pub(crate) fn cut<'a>(&self, ids: &'a [Uuid]) -> Result<(&'a [Uuid], Option<String>), ApiError> {
        let start = self.start(|start| ids.iter().position(|id| *id == start))?.unwrap_or(0);
        let end = ids.len().min(start + self.page_size);
        let next = ids.get(end).map(|id| self.cursor(*id));
        Ok((&ids[start..end], next))
    }

    /// Reads the first part off a list that begins where this one is to start, and says where the next part starts.
    pub(crate) fn take(&self, mut ids: impl Iterator<Item = Uuid>) -> (Vec<Uuid>, Option<String>) {
        let taken = ids.by_ref().take(self.page_size).collect();
        (taken, ids.next().map(|id| self.cursor(id)))
    }

    /// The object that the wanted part starts with, if it is not the first part. A cursor that names none is refused.
    pub(crate) fn start<T>(&self, find: impl FnOnce(Uuid) -> Option<T>) -> Result<Option<T>, ApiError> {
        let Some(cursor) = &self.start_cursor else {
            return Ok(None);
        };
        let found = self.read_cursor(cursor).and_then(find);
        found.map(Some).ok_or_else(|| ApiError::validation(format!("The start_cursor provided is invalid: {cursor}")))
    }

    fn cursor(&self, id: Uuid) -> String {
        format!("c:{:016x}:{id}", self.list)
    }

    fn read_cursor(&self, cursor: &str) -> Option<Uuid> {
        let (list, id) = cursor.strip_prefix("c:")?.split_once(':')?;
        let is_own = u64::from_str_radix(list, 16).ok()? == self.list;
        object_id::parse(id).filter(|_| is_own)
    }
}

fn read_page_size(size: &Field<'_>) -> Result<u16, ApiError> {
    let number = size.number()?;
    if number > f64::from(LARGEST_PAGE) {
        Err(size.should_be(&format!("≤ `{LARGEST_PAGE}`")))
    } else if number < 1.0 {
        Err(size.should_be("≥ `1`"))
    } else {
        size.value()
            .and_then(Value::as_u64)
            .and_then(|number| u16::try_from(number).ok())
            .ok_or_else(|| size.should_be("an integer"))
    }
}

/// The answer that carries a part of a list of `kind`.
pub(crate) fn answer(kind: &str, results: Vec<Value>, next_cursor: Option<String>) -> Value {
    let mut answer = json!({
        "object": "list",
        "has_more": next_cursor.is_some(),
        "type": kind,
        kind: {},
    });
    answer["results"] = Value::Array(results);
    answer["next_cursor"] = Value::from(next_cursor);
    answer
}
