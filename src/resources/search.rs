//! Search by title.

use super::{incomplete_reason, list_request, page_size, resource};
use crate::types::{
    Patch, ResultType, SearchFilter, SearchRequest, SearchResult, SearchResultList, SearchSort, SearchSortKind, SmallString,
    SortDirection,
};
use crate::{Error, Notion};

resource! {
    /// A search of what is shared with the integration. It answers pages and data sources, never databases.
    Search
}

impl Search {
    /// What has a text in its title.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let found = notion.search().by_title("Groceries").all().await?;
    /// println!("{} objects", found.items.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn by_title(&self, text: impl Into<SmallString>) -> SearchPages {
        let mut search = self.everything();
        search.request.query = Some(text.into());
        search
    }

    /// Everything that is shared with the integration.
    pub fn everything(&self) -> SearchPages {
        SearchPages { notion: self.notion.clone(), request: SearchRequest::default(), cursor: None, page_size: None }
    }
}

/// Searches by title.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct SearchPages {
    notion: Notion,
    request: SearchRequest,
    cursor: Option<SmallString>,
    page_size: Option<u32>,
}

impl SearchPages {
    /// Only objects of one kind.
    pub fn only(mut self, kind: ResultType) -> Self {
        self.request.filter = Some(SearchFilter::object(kind));
        self
    }

    /// In the order of the last edit, in place of relevance.
    pub fn by_last_edit(mut self, direction: SortDirection) -> Self {
        let mut sort = SearchSort::from(SearchSortKind::Timestamp("last_edited_time".into()));
        sort.direction = Some(direction);
        self.request.sort = Some(sort);
        self
    }

    /// The whole request in place of the one built so far. Its cursor and page size are those of the builder.
    pub fn with_request(mut self, request: SearchRequest) -> Self {
        self.request = request;
        self
    }

    async fn send_page(mut self) -> Result<SearchResultList, Error> {
        self.request.page_size = page_size(self.page_size)?.map(Into::into);
        self.request.start_cursor = self.cursor.map_or(Patch::Absent, Patch::Value);
        let client = self.notion.operations();
        client.finish("search", client.search(&self.request).await)
    }
}

list_request!(SearchPages => SearchResultList, SearchResult, |list: &SearchResultList| incomplete_reason(list.request_status.as_ref()));
