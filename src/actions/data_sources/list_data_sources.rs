//! List Data Sources.

use serde_json::json;

use crate::actions::list::{self, list_input};
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, examples};
use crate::types::{
    DataSourceReference, DataSourceResponse, DatabaseId, EmptyObject, PartialDataSource, ResultType, SearchResult,
    SearchResultList, SmallString,
};
use crate::{Error, IntoId, Notion};

/// Lists data sources: those of one database, or all that are shared with the integration.
///
/// Both lists hold whole data sources, so that what works on one works on the other. A database names its data
/// sources, and each of them is fetched: one request a data source, and a limit keeps them few. One that the integration may not
/// see is there in part, with its `id` and `name`.
#[derive(Debug)]
pub struct ListDataSources;

list_input! {
    /// The input of [`ListDataSources`]. Without a page size, a page has 100 items.
    ListDataSourcesInput [page_size = 100] {
        /// The database whose data sources are listed: its id or its URL. Without it, all that are shared.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        database_id: Option<String>,
    }
}

impl Action for ListDataSources {
    const DEFINITION: Definition = Definition::new(
        "list_data_sources",
        "List Data Sources",
        "Lists data sources with their properties: those of one database, or all that are shared with the connection.",
    )
    .does(Effect::Read, Group::DataSources)
    .sends(&["get_database", "get_data_source", "search"])
    .needs(&[Capability::ReadContent])
    .inputs(&[
        &[Field::id("database_id", "Database ID", Noun::Database)
            .example(|| json!(examples::DATABASE_ID))
            .options(OptionProvider::OnlyDatabases)],
        list::INPUTS,
    ])
    .answers(examples::data_sources);
    type Input = ListDataSourcesInput;
    type Output = SearchResultList;

    fn check(input: &mut ListDataSourcesInput) -> Vec<Error> {
        input.extent().check()
    }

    async fn run(notion: &Notion, input: ListDataSourcesInput, meta: &mut Meta) -> Result<SearchResultList, Error> {
        let extent = input.extent();
        let Some(database) = input.database_id else {
            return list::search(notion, extent, ResultType::DataSource, meta).await;
        };
        let id: DatabaseId = database.into_id().map_err(|error| error.with_field("/database_id"))?;
        let database = notion.databases().get(&id).await?;
        let sources = database.full().map(|database| database.data_sources.as_slice()).unwrap_or_default();
        if sources.is_empty() {
            meta.notes.push("the database names no data source that the integration may see".into());
        }
        list::fetch(extent, meta, &mut |cursor, size| Box::pin(page(notion, sources, cursor, size))).await
    }
}

/// A page of the data sources of a database. Its cursor is the id of the one that it begins with.
async fn page(
    notion: &Notion,
    sources: &[DataSourceReference],
    cursor: Option<SmallString>,
    size: Option<u32>,
) -> Result<SearchResultList, Error> {
    let start = match cursor {
        Some(cursor) => sources.iter().position(|source| source.id.to_string() == *cursor).ok_or_else(|| {
            let message = format!("{:?} is none of this list: expected the next_cursor of an earlier answer", cursor.as_str());
            Error::input("/start_cursor", message)
        })?,
        None => 0,
    };
    let (page, rest) =
        sources[start..].split_at(sources.len().saturating_sub(start).min(size.map_or(usize::MAX, |size| size as usize)));
    let mut results = Vec::new();
    for source in page {
        results.push(SearchResult::DataSource(read(notion, source).await?));
    }
    let mut list = SearchResultList::new(results, !rest.is_empty());
    list.extra.insert("type", "page_or_data_source");
    list.page_or_data_source = Some(EmptyObject::default());
    list.next_cursor = rest.first().map(|next| next.id.to_string().into());
    Ok(list)
}

/// A data source that a database names: what the integration may see of it, which is its name at least.
async fn read(notion: &Notion, source: &DataSourceReference) -> Result<DataSourceResponse, Error> {
    let mut read = match notion.data_sources().get(&source.id).await {
        Err(error) if error.code() == Some("object_not_found") => {
            let mut partial = PartialDataSource::new(source.id.clone());
            partial.extra.insert("name", source.name.as_str());
            DataSourceResponse::Partial(partial)
        }
        result => result?,
    };
    // An item of a list has no request of its own: its id is in the meta.
    match &mut read {
        DataSourceResponse::Full(source) => source.request_id = None,
        DataSourceResponse::Partial(source) => source.request_id = None,
    }
    Ok(read)
}
