//! List Pages.

use super::list::{self, list_input};
use super::{Action, Meta};
use crate::types::{ResultType, SearchResultList};
use crate::{Error, Notion};

/// Lists the pages that are shared with the integration.
#[derive(Debug)]
pub struct ListPages;

list_input! {
    /// The input of [`ListPages`]. Without a page size, a page has 100 items.
    ListPagesInput {}
}

impl Action for ListPages {
    const ID: &'static str = "list_pages";
    const INPUTS: &'static [&'static str] = &["start_cursor", "page_size", "limit", "fetch_all"];
    type Input = ListPagesInput;
    type Output = SearchResultList;

    async fn run(notion: &Notion, input: ListPagesInput, meta: &mut Meta) -> Result<SearchResultList, Error> {
        list::search(notion, input.extent(), ResultType::Page, meta).await
    }
}
