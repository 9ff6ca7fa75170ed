//! Queries of views, whose results Notion keeps for some minutes.

use std::num::NonZeroU64;

use super::{InPath, IntoId, incomplete_reason, list_request, page_size, request, resource};
use crate::types::{
    CreateViewQueryRequest, DeletedViewQuery, PartialPage, SmallString, ViewId, ViewQuery, ViewQueryId, ViewQueryResultList,
};
use crate::{Error, Notion};

resource! {
    /// Queries of views: the rows that a view shows, in its order, by their ids.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion, view: notion_connector::types::ViewId) -> Result<(), notion_connector::Error> {
    /// let query = notion.view_queries().create(view).await?;
    /// for row in notion.view_queries().results(&query.view_id, &query.id).all().await? {
    ///     println!("{}", row.id);
    /// }
    /// notion.view_queries().delete(&query.view_id, &query.id).await?;
    /// # Ok(())
    /// # }
    /// ```
    ViewQueries
}

impl ViewQueries {
    /// Runs the query of a view. The answer has the first page of rows, and the id of the result that is kept.
    pub fn create(&self, view: impl IntoId<ViewId>) -> CreateViewQuery {
        CreateViewQuery { notion: self.notion.clone(), view: view.into_id(), page_size: None }
    }

    /// The rows of a result that is kept, from the first.
    ///
    /// The first page is in the answer of [`Self::create`], too: who has it goes on with
    /// [`start_cursor`](ListViewQueryResults::start_cursor).
    pub fn results(&self, view: impl IntoId<ViewId>, query: impl IntoId<ViewQueryId>) -> ListViewQueryResults {
        ListViewQueryResults {
            notion: self.notion.clone(),
            view: view.into_id().map_err(|error| error.to_string()),
            query: query.into_id().map_err(|error| error.to_string()),
            cursor: None,
            page_size: None,
        }
    }

    /// Lets a result go before its time.
    pub fn delete(&self, view: impl IntoId<ViewId>, query: impl IntoId<ViewQueryId>) -> DeleteViewQuery {
        DeleteViewQuery { notion: self.notion.clone(), view: view.into_id(), query: query.into_id() }
    }
}

/// Runs the query of a view.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CreateViewQuery {
    notion: Notion,
    view: Result<ViewId, Error>,
    page_size: Option<u32>,
}

impl CreateViewQuery {
    /// How many rows the first page has at most: 1 to 100.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, the page size is not 1 to 100, the view is not shared with the integration (`object_not_found`), or
    /// the request failed.
    pub async fn send(self) -> Result<ViewQuery, Error> {
        let view = self.view.map_err(|error| error.with_field("/view_id"))?.in_path()?;
        let mut request = CreateViewQueryRequest::default();
        request.page_size = page_size(self.page_size)?.map(Into::into);
        let client = self.notion.operations();
        client.finish("create_view_query", client.create_view_query(&view, &request).await)
    }
}

request!(CreateViewQuery => ViewQuery);

/// Lists the rows of a view's query.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListViewQueryResults {
    notion: Notion,
    view: Result<ViewId, String>,
    query: Result<ViewQueryId, String>,
    cursor: Option<SmallString>,
    page_size: Option<u32>,
}

impl ListViewQueryResults {
    async fn send_page(self) -> Result<ViewQueryResultList, Error> {
        let view = self.view.map_err(|message| Error::input("/view_id", message))?.in_path()?;
        let query = self.query.map_err(|message| Error::input("/query_id", message))?.in_path()?;
        let size = page_size(self.page_size)?.and_then(|size| NonZeroU64::new(size.into()));
        let client = self.notion.operations();
        let result = client.get_view_query_results(&view, &query, size, self.cursor.as_deref()).await;
        client.finish("get_view_query_results", result)
    }
}

list_request!(ListViewQueryResults => ViewQueryResultList, PartialPage, |list: &ViewQueryResultList| {
    incomplete_reason(list.request_status.as_ref())
});

/// Lets the result of a view's query go.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct DeleteViewQuery {
    notion: Notion,
    view: Result<ViewId, Error>,
    query: Result<ViewQueryId, Error>,
}

impl DeleteViewQuery {
    /// Sends the request.
    ///
    /// # Errors
    /// An id is none, the result is no longer kept (`object_not_found`), or the request failed.
    pub async fn send(self) -> Result<DeletedViewQuery, Error> {
        let view = self.view.map_err(|error| error.with_field("/view_id"))?.in_path()?;
        let deleted = self.query.map_err(|error| error.with_field("/query_id"))?;
        let query = deleted.in_path()?;
        let client = self.notion.operations();
        match client.finish("delete_view_query", client.delete_view_query(&view, &query).await) {
            // An attempt before this one did it, and its answer was lost.
            Err(error) if error.was_done_before() => Ok(DeletedViewQuery::new(deleted, true)),
            result => result,
        }
    }
}

request!(DeleteViewQuery => DeletedViewQuery);
