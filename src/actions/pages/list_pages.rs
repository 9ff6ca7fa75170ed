//! List Pages.

use crate::actions::list::{self, list_input};
use crate::actions::{Action, Capability, Definition, Effect, Group, Meta, examples};
use crate::types::{ResultType, SearchResultList};
use crate::{Error, Notion};

/// Lists the pages that are shared with the integration.
#[derive(Debug)]
pub struct ListPages;

list_input! {
    /// The input of [`ListPages`]. Without a page size, a page has 100 items.
    ListPagesInput [page_size = 100] {}
}

impl Action for ListPages {
    const DEFINITION: Definition =
        Definition::new("list_pages", "List Pages", "Lists the pages that are shared with the connection, rows among them.")
            .does(Effect::Read, Group::Pages)
            .sends(&["search"])
            .needs(&[Capability::ReadContent])
            .inputs(&[list::INPUTS])
            .answers(examples::pages);
    type Input = ListPagesInput;
    type Output = SearchResultList;

    fn check(input: &mut ListPagesInput) -> Vec<Error> {
        input.extent().check()
    }

    async fn run(notion: &Notion, input: ListPagesInput, meta: &mut Meta) -> Result<SearchResultList, Error> {
        list::search(notion, input.extent(), ResultType::Page, meta).await
    }
}
