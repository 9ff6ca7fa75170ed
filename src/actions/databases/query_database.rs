//! Query Database.

use serde_json::json;

use crate::actions::list::{self, list_input};
use crate::actions::{
    Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, SchemaProvider, examples,
};
use crate::types::{DatabaseId, Filter, QueryResultList, Sort};
use crate::{Error, IntoId, Notion};

/// Queries the rows of a database.
#[derive(Debug)]
pub struct QueryDatabase;

list_input! {
    /// The input of [`QueryDatabase`].
    QueryDatabaseInput {
        /// Whose rows: the id of a database with one data source, with or without dashes, or its URL. The id of a data source
        /// is taken, too.
        database_id: String,
        /// Which rows are wanted, as a filter of Notion's. Without it, all rows.
        ///
        /// It is a condition on one property or on a time, or several under `and` or `or`, two levels deep at most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        filter: Option<Filter>,
        /// In which order: by properties or by times, the first one counting most.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
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
            Field::json("filter", "Filter Object")
                .example(|| json!({"property": "In stock", "checkbox": {"equals": true}}))
                .schema(SchemaProvider::Filter)
                .of("database_id"),
            Field::json("sorts", "Sorts")
                .example(|| json!([{"property": "Price", "direction": "ascending"}]))
                .schema(SchemaProvider::Sorts)
                .of("database_id"),
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
