//! Query Database.

use serde_json::json;

use crate::actions::query::{self, query_input};
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, examples, list};
use crate::types::{DatabaseId, QueryResultList};
use crate::{Error, IntoId, Notion};

/// Queries the rows of a database.
#[derive(Debug)]
pub struct QueryDatabase;

query_input! {
    /// The input of [`QueryDatabase`].
    QueryDatabaseInput {
        /// Whose rows: the id of a database with one data source, with or without dashes, or its URL. The id of a data source
        /// is taken, too.
        database_id,
    }
}

impl Action for QueryDatabase {
    const DEFINITION: Definition = Definition::new(
        "query_database",
        "Query Database",
        "Finds rows of a database: those that a filter lets through, sorted.",
    )
    .does(Effect::Read, Group::Databases)
    .sends(&["get_database", "get_data_source", "query_data_source"])
    .needs(&[Capability::ReadContent])
    .inputs(&[
        &[
            Field::id("database_id", "Database ID", Noun::Database)
                .example(|| json!(examples::DATABASE_ID))
                .options(OptionProvider::Databases),
            query::filter("database_id"),
            query::sorts("database_id"),
        ],
        list::INPUTS,
    ])
    .answers(examples::rows);
    type Input = QueryDatabaseInput;
    type Output = QueryResultList;

    fn check(input: &mut QueryDatabaseInput) -> Vec<Error> {
        input.extent().check()
    }

    async fn run(notion: &Notion, input: QueryDatabaseInput, meta: &mut Meta) -> Result<QueryResultList, Error> {
        let field = "/database_id";
        let extent = input.extent();
        let id: DatabaseId = input.database_id.into_id().map_err(|error| error.with_field(field))?;
        let (source, resolution) = notion.resolve_data_source(&id, field).await?;
        meta.resolved = Some(resolution.as_str());
        query::rows(notion.data_sources().query(&source), input.filter, input.sorts, extent, meta).await
    }
}
