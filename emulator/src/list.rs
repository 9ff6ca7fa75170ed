//! Lists that are answered page by page.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use serde_json::{Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::field::Field;
use crate::object_id;
use crate::query_cursor::QueryCursor;
use crate::request::ApiRequest;

const LARGEST_PAGE: u16 = 100;

/// Which part of a list is wanted.
#[derive(Debug)]
pub(crate) struct ListRequest {
    start_cursor: Option<String>,
    page_size: usize,
    /// Names the list, so that the cursor of another query is refused.
    list: u64,
}

/// A part of a query's rows.
#[derive(Debug, Default)]
pub(crate) struct QueryPart {
    pub(crate) ids: Vec<Uuid>,
    pub(crate) next_cursor: Option<String>,
    /// Whether there would be more rows, past the most that one query answers.
    pub(crate) is_cut_off: bool,
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
        let start = match &self.start_cursor {
            Some(cursor) => {
                let id = object_id::parse(cursor);
                ids.iter().position(|it| Some(*it) == id).ok_or_else(|| invalid_cursor(cursor))?
            }
            None => 0,
        };
        let end = ids.len().min(start + self.page_size);
        let next = ids.get(end).map(Uuid::to_string);
        Ok((&ids[start..end], next))
    }

    /// The object that the wanted part starts with, if it is not the first part.
    pub(crate) fn start(&self, is_known: impl FnOnce(Uuid) -> bool) -> Result<Option<Uuid>, ApiError> {
        let Some(cursor) = &self.start_cursor else {
            return Ok(None);
        };
        object_id::parse(cursor).filter(|id| is_known(*id)).map(Some).ok_or_else(|| invalid_cursor(cursor))
    }

    /// Cuts the wanted part out of things without ids, by their positions.
    pub(crate) fn cut_values(&self, values: Vec<Value>) -> Result<(Vec<Value>, Option<String>), ApiError> {
        let start = match &self.start_cursor {
            Some(cursor) => {
                let position = cursor.strip_prefix("item:").and_then(|it| it.parse::<usize>().ok());
                position.filter(|position| *position < values.len()).ok_or_else(|| invalid_cursor(cursor))?
            }
            None => 0,
        };
        let end = values.len().min(start + self.page_size);
        let next = (end < values.len()).then(|| format!("item:{end}"));
        Ok((values.into_iter().skip(start).take(self.page_size).collect(), next))
    }

    /// How many things the wanted part has at most.
    pub(crate) fn page_size(&self) -> usize {
        self.page_size
    }

    /// Reads the wanted part off a list that begins with it, and says where the next part starts.
    pub(crate) fn part(&self, mut ids: impl Iterator<Item = Uuid>) -> (Vec<Uuid>, Option<String>) {
        let taken = ids.by_ref().take(self.page_size).collect();
        (taken, ids.next().map(|id| id.to_string()))
    }

    /// Where a query goes on, if it does not begin. A cursor that is none of this query is refused.
    pub(crate) fn query_cursor(&self) -> Result<Option<QueryCursor>, ApiError> {
        let Some(cursor) = &self.start_cursor else {
            return Ok(None);
        };
        QueryCursor::parse(cursor, self.list).map(Some).ok_or_else(|| invalid_cursor(cursor))
    }

    /// The error for a cursor that points nowhere.
    pub(crate) fn invalid_cursor(&self) -> ApiError {
        invalid_cursor(self.start_cursor.as_deref().unwrap_or_default())
    }

    /// Reads the wanted part off a query's rows, which begin at the cursor. One query answers no more than `most` rows.
    pub(crate) fn take(&self, mut ids: impl Iterator<Item = Uuid>, cursor: Option<QueryCursor>, most: usize) -> QueryPart {
        let already = cursor.map_or(0, |cursor| usize::try_from(cursor.read).unwrap_or(usize::MAX));
        let size = self.page_size.min(most.saturating_sub(already));
        let taken: Vec<Uuid> = ids.by_ref().take(size).collect();
        let read = already.saturating_add(taken.len());
        let next = ids.next();
        // Whether there are rows past the limit is found out once, and goes on with the cursor: every page says it.
        let known = cursor.and_then(|cursor| cursor.is_cut_off);
        let is_cut_off = next.is_some() && read >= most
            || known.unwrap_or_else(|| next.is_some() && ids.nth(most.saturating_sub(read + 1)).is_some());
        let next = next.filter(|_| read < most);
        let next_cursor = next.map(|row| {
            let read = u32::try_from(read).unwrap_or(u32::MAX);
            QueryCursor { read, is_cut_off: Some(is_cut_off), row }.to_text(self.list)
        });
        QueryPart { ids: taken, next_cursor, is_cut_off }
    }
}

fn invalid_cursor(cursor: &str) -> ApiError {
    ApiError::validation(format!("The start_cursor provided is invalid: {cursor}"))
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

/// Says in an answer that the query has more rows than one query answers.
pub(crate) fn mark_incomplete(answer: &mut Value) {
    answer["request_status"] = json!({ "type": "incomplete", "incomplete_reason": "query_result_limit_reached" });
}
