//! Search.

use serde_json::json;

use crate::actions::list::{self, list_input};
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, examples};
use crate::types::{SearchFilter, SearchRequest, SearchResultList, SearchSort, SmallString};
use crate::{Error, Notion};

/// Searches pages and data sources by their titles.
#[derive(Debug)]
pub struct Search;

list_input! {
    /// The input of [`Search`].
    SearchInput {
        /// What is looked for in the titles. Without it, everything that is shared with the connection is found.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        query: Option<SmallString>,
        /// Which objects are found: pages, `{"property": "object", "value": "page"}`, or data sources, with the value
        /// `data_source`; with `"in_trash": true` those in the trash. Without it, both, and not those in the trash.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        filter: Option<SearchFilter>,
        /// In which order: by the time of the last edit, `{"timestamp": "last_edited_time", "direction": "descending"}`, or by
        /// relevance, `{"property": "relevance"}`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sort: Option<SearchSort>,
    }
}

impl Action for Search {
    const DEFINITION: Definition = Definition::new(
        "search",
        "Search",
        "Finds pages and data sources by their titles, of those that are shared with the connection.",
    )
    .does(Effect::Read, Group::Workspace)
    .sends(&["search"])
    .needs(&[Capability::ReadContent])
    .inputs(&[
        &[
            Field::new("query", "Query").example(|| json!("Grocery list")),
            Field::json("filter", "Filter").example(|| json!({"property": "object", "value": "data_source"})),
            Field::json("sort", "Sort").example(|| json!({"timestamp": "last_edited_time", "direction": "descending"})),
        ],
        list::INPUTS,
    ])
    .answers(examples::data_sources);
    type Input = SearchInput;
    type Output = SearchResultList;

    fn check(input: &mut SearchInput) -> Vec<Error> {
        let filter = input.filter.as_mut().and_then(|filter| check_filter(filter).err());
        filter.into_iter().chain(input.extent().check()).collect()
    }

    async fn run(notion: &Notion, input: SearchInput, meta: &mut Meta) -> Result<SearchResultList, Error> {
        let extent = input.extent();
        let mut request = SearchRequest::default();
        (request.query, request.filter, request.sort) = (input.query, input.filter, input.sort);
        let search = notion.search().everything().with_request(request);
        list::fetch(extent, meta, &mut |cursor, size| search.clone().at(cursor, size).into_future()).await
    }
}

/// What Notion does not take of a filter. The property is always the same, and may be left out.
fn check_filter(filter: &mut SearchFilter) -> Result<(), Error> {
    if let Some(value) = &filter.value {
        if value.as_str() == "database" {
            let message = "a database is found by its data sources: expected data_source or page";
            return Err(Error::input("/filter/value", message));
        }
        filter.property.get_or_insert_with(|| "object".into());
    } else if filter.property.is_some() {
        return Err(Error::input("/filter/value", "is missing: expected page or data_source"));
    }
    Ok(())
}
