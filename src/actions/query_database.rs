//! Query Database.

use super::list::{self, list_input};
use super::{Action, Meta};
use crate::types::{DatabaseId, Filter, QueryResultList, Sort};
use crate::{Error, IntoId, Notion};

/// Queries the rows of a database.
#[derive(Debug)]
pub struct QueryDatabase;

list_input! {
    /// The input of [`QueryDatabase`].
    QueryDatabaseInput {
        /// The id of a database with one data source, with or without dashes, or its URL. A data source's id is taken, too.
        database_id: String,
        /// Which rows; all where there is none.
        #[serde(skip_serializing_if = "Option::is_none")]
        filter: Option<Filter>,
        /// In which order, the first one counting most.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        sorts: Vec<Sort>,
    }
}

impl QueryDatabaseInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(database_id: impl Into<String>) -> Self {
        Self { database_id: database_id.into(), ..Self::default() }
    }
}

impl Action for QueryDatabase {
    const ID: &'static str = "query_database";
    const INPUTS: &'static [&'static str] =
        &["database_id", "filter", "sorts", "start_cursor", "page_size", "limit", "fetch_all"];
    type Input = QueryDatabaseInput;
    type Output = QueryResultList;

    async fn run(notion: &Notion, input: QueryDatabaseInput, meta: &mut Meta) -> Result<QueryResultList, Error> {
        let field = "/database_id";
        let extent = input.extent();
        extent.check()?;
        let id: DatabaseId = input.database_id.into_id().map_err(|error| error.with_field(field))?;
        let (source, resolution) = notion.resolve_data_source(&id, field).await?;
        meta.resolved = Some(resolution.as_str());
        let mut query = notion.data_sources().query(&source);
        for sort in input.sorts {
            query = query.sort(sort);
        }
        if let Some(filter) = input.filter {
            query = query.filter(filter);
        }
        list::fetch(extent, meta, |cursor, size| query.clone().at(cursor, size).send()).await
    }
}
