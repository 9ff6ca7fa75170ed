//! Query View.

use std::sync::OnceLock;

use serde_json::json;

use super::view_rows::{KeptViewQuery, RowCursor, ViewRowList};
use crate::actions::list::{self, Extent, list_input};
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, examples};
use crate::types::{SmallString, ViewId, ViewQueryId, ViewQueryResultList};
use crate::{Error, IntoId, Notion};

/// Lists the rows that a view shows, in its order.
#[derive(Debug)]
pub struct QueryView;

list_input! {
    /// The input of [`QueryView`].
    QueryViewInput {
        /// The id of a view, with or without dashes. A dashboard has no rows of its own.
        view_id: String,
    }
}

impl QueryViewInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(view_id: impl Into<String>) -> Self {
        Self { view_id: view_id.into(), ..Self::default() }
    }

    /// Where the list goes on, if it does not begin.
    fn start(&self) -> Result<Option<RowCursor>, Error> {
        self.start_cursor.as_deref().filter(|_| !self.fetch_all).map(RowCursor::read).transpose()
    }
}

impl Action for QueryView {
    const DEFINITION: Definition = Definition::new(
        "query_view",
        "Query View",
        "Lists the rows that a view shows, by their ids and in its order: its filter and its sorts hold. Notion keeps the result of a \
         query for some minutes, and the list goes on in it.",
    )
    .does(Effect::Read, Group::Views)
    .sends(&["create_view_query", "get_view_query_results"])
    .needs(&[Capability::ReadContent])
    .inputs(&[
        &[Field::id("view_id", "View ID", Noun::View).example(|| json!(examples::VIEW_ID))],
        &[
            Field::new("start_cursor", "Start Cursor").example(|| json!(examples::row_cursor())),
            list::PAGE_SIZE,
            list::LIMIT,
            list::FETCH_ALL,
        ],
    ])
    .answers(examples::view_rows);
    type Input = QueryViewInput;
    type Output = ViewRowList;

    fn check(input: &mut QueryViewInput) -> Vec<Error> {
        input.start().err().into_iter().chain(input.extent().check()).collect()
    }

    async fn run(notion: &Notion, input: QueryViewInput, meta: &mut Meta) -> Result<ViewRowList, Error> {
        let rows = Rows {
            notion,
            view: input.view_id.as_str().into_id().map_err(|error| error.with_field("/view_id"))?,
            earlier: input.start()?,
            begun: OnceLock::new(),
        };
        let start_cursor = rows.earlier.as_ref().map(|earlier| earlier.cursor.clone());
        let extent = Extent { start_cursor, ..input.extent() };
        let mut list = list::fetch(extent, meta, &mut |cursor, size| Box::pin(rows.page(cursor, size))).await?;
        // A cursor is worth nothing without the result that it counts in.
        if let Some(query) = rows.query() {
            meta.next_cursor = meta.next_cursor.take().map(|cursor| RowCursor::text(query, &cursor));
            list.next_cursor = list.next_cursor.take().map(|cursor| RowCursor::text(query, &cursor).into());
        }
        Ok(ViewRowList { list, view_query: rows.begun.into_inner() })
    }
}

/// The rows of one kept result, which the first page makes unless an earlier run did.
struct Rows<'a> {
    notion: &'a Notion,
    view: ViewId,
    earlier: Option<RowCursor>,
    begun: OnceLock<KeptViewQuery>,
}

impl Rows<'_> {
    /// The result's id, once there is one.
    fn query(&self) -> Option<&ViewQueryId> {
        let earlier = self.earlier.as_ref().map(|earlier| &earlier.query);
        earlier.or_else(|| self.begun.get().map(|begun| &begun.id))
    }

    async fn page(&self, cursor: Option<SmallString>, size: Option<u32>) -> Result<ViewQueryResultList, Error> {
        let queries = self.notion.view_queries();
        if let Some(query) = self.query() {
            return queries.results(&self.view, query).at(cursor, size).send().await;
        }
        let create = queries.create(&self.view);
        let create = match size {
            Some(size) => create.page_size(size),
            None => create,
        };
        let (begun, list) = KeptViewQuery::begun(create.await?);
        self.begun.get_or_init(|| begun);
        Ok(list)
    }
}
