//! List Databases.

use super::list::{self, list_input};
use super::{Action, Meta};
use crate::types::{ResultType, SearchResultList};
use crate::{Error, Notion};

/// Lists the data sources that are shared with the integration, each naming its database: a search answers no databases.
#[derive(Debug)]
pub struct ListDatabases;

list_input! {
    /// The input of [`ListDatabases`]. Without a page size, a page has 100 items.
    ListDatabasesInput {}
}

impl Action for ListDatabases {
    const ID: &'static str = "list_databases";
    const INPUTS: &'static [&'static str] = &["start_cursor", "page_size", "limit", "fetch_all"];
    type Input = ListDatabasesInput;
    type Output = SearchResultList;

    async fn run(notion: &Notion, input: ListDatabasesInput, meta: &mut Meta) -> Result<SearchResultList, Error> {
        list::search(notion, input.extent(), ResultType::DataSource, meta).await
    }
}
