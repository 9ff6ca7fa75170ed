//! The rows that a view shows.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use crate::Error;
use crate::types::{SmallString, Timestamp, ViewQuery, ViewQueryId, ViewQueryResultList};

/// A list of rows by their ids, in the order of the view.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ViewRowList {
    /// The list.
    pub list: ViewQueryResultList,
    /// The result from which it is read; nothing where an earlier run began it.
    pub view_query: Option<KeptViewQuery>,
}

/// The result of a view's query, which Notion keeps for some minutes.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct KeptViewQuery {
    /// The result's id.
    pub id: ViewQueryId,
    /// Until when it is kept: the list goes on until then.
    pub expires_at: Timestamp,
    /// How many rows the view shows in all.
    pub total_count: i64,
}

impl KeptViewQuery {
    /// A result that was just made, and its first page.
    pub(super) fn begun(query: ViewQuery) -> (Self, ViewQueryResultList) {
        let mut list = ViewQueryResultList::new(query.results, query.has_more);
        (list.next_cursor, list.request_status, list.request_id) = (query.next_cursor, query.request_status, query.request_id);
        (Self { id: query.id, expires_at: query.expires_at, total_count: query.total_count }, list)
    }
}

/// Where a list of rows goes on: a cursor counts within one kept result, and so that result is a part of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RowCursor {
    pub(super) query: ViewQueryId,
    pub(super) cursor: SmallString,
}

impl RowCursor {
    /// The two as one text.
    pub(super) fn text(query: &ViewQueryId, cursor: &str) -> String {
        format!("{query}:{cursor}")
    }

    pub(super) fn read(text: &str) -> Result<Self, Error> {
        let parts = text.split_once(':').filter(|(_, cursor)| !cursor.is_empty());
        let read = parts.and_then(|(query, cursor)| Some(Self { query: query.parse().ok()?, cursor: cursor.into() }));
        read.ok_or_else(|| {
            Error::input("/start_cursor", "is no cursor of a view's rows: expected the next_cursor of an earlier answer")
        })
    }
}

impl Serialize for ViewRowList {
    /// The list's own object, with `view_query` beside its fields.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Fields<'a> {
            #[serde(flatten)]
            list: &'a ViewQueryResultList,
            #[serde(skip_serializing_if = "Option::is_none")]
            view_query: &'a Option<KeptViewQuery>,
        }
        Fields { list: &self.list, view_query: &self.view_query }.serialize(serializer)
    }
}

impl JsonSchema for ViewRowList {
    fn schema_name() -> Cow<'static, str> {
        "ViewRowList".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let query = generator.subschema_for::<KeptViewQuery>();
        json_schema!({
            "description": "A list of rows by their ids, and where it was begun, the kept result that it is read from.",
            "allOf": [generator.subschema_for::<ViewQueryResultList>()],
            "properties": {"view_query": query}
        })
    }
}

#[cfg(test)]
mod tests {
    use super::RowCursor;

    #[test]
    fn reads_what_it_writes() {
        let id = "c2d3e4f5-0617-4283-9495-a6b7c8d9e0f1".parse().unwrap();
        for cursor in ["7c6b1c95-de50-45ca-94e6-af1d9fd295ab", "a:b", "x"] {
            let read = RowCursor::read(&RowCursor::text(&id, cursor)).unwrap();
            assert_eq!((&read.query, read.cursor.as_str()), (&id, cursor));
        }
        for text in ["", "x", ":", "x:y", ":x", "c2d3e4f5-0617-4283-9495-a6b7c8d9e0f1", "c2d3e4f5-0617-4283-9495-a6b7c8d9e0f1:"] {
            let error = RowCursor::read(text).unwrap_err();
            assert_eq!(error.field(), Some("/start_cursor"), "{text}");
        }
    }
}
