//! List Databases.

use crate::actions::list::{self, list_input};
use crate::actions::{Action, Capability, Definition, Effect, Group, Meta, examples};
use crate::types::{ResultType, SearchResultList};
use crate::{Error, Notion};

/// Lists the data sources that are shared with the integration, each naming its database: a search answers no databases.
#[derive(Debug)]
pub struct ListDatabases;

list_input! {
    /// The input of [`ListDatabases`]. Without a page size, a page has 100 items.
    ListDatabasesInput [page_size = 100] {}
}

impl Action for ListDatabases {
    const DEFINITION: Definition = Definition::new(
        "list_databases",
        "List Databases",
        "Lists the databases that are shared with the connection: their data sources, each naming its database in \
         `parent.database_id`.",
    )
    .does(Effect::Read, Group::Databases)
    .sends(&["search"])
    .needs(&[Capability::ReadContent])
    .inputs(&[list::INPUTS])
    .answers(examples::data_sources);
    type Input = ListDatabasesInput;
    type Output = SearchResultList;

    fn check(input: &mut ListDatabasesInput) -> Vec<Error> {
        input.extent().check()
    }

    async fn run(notion: &Notion, input: ListDatabasesInput, meta: &mut Meta) -> Result<SearchResultList, Error> {
        list::search(notion, input.extent(), ResultType::DataSource, meta).await
    }
}
