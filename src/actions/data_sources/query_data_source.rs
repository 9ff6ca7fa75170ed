//! Query Data Source.

use serde_json::json;

use crate::actions::query::{self, query_input};
use crate::actions::{
    Action, Capability, Coercion, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, examples, list,
};
use crate::types::{DataSourceId, QueryResultList};
use crate::{Error, IntoId, Notion};

/// Queries the rows of a data source.
#[derive(Debug)]
pub struct QueryDataSource;

query_input! {
    /// The input of [`QueryDataSource`].
    QueryDataSourceInput {
        /// The id of a data source; or of a database that has one, or its URL.
        data_source_id,
        /// The ids of the properties that each row is to hold. Without it, all of them.
        #[serde(
            default,
            deserialize_with = "crate::actions::input::comma_list",
            skip_serializing_if = "Vec::is_empty"
        )]
        filter_properties: Vec<String>,
        /// Whether rows in the trash are wanted in place of the others.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        in_trash: Option<bool>,
    }
}

impl Action for QueryDataSource {
    const DEFINITION: Definition = Definition::new(
        "query_data_source",
        "Query Data Source",
        "Finds rows of a data source: those that a filter lets through, sorted.",
    )
    .does(Effect::Read, Group::DataSources)
    .sends(&["query_data_source", "get_database", "get_data_source"])
    .needs(&[Capability::ReadContent])
    .inputs(&[
        &[
            Field::id("data_source_id", "Data Source ID", Noun::DataSource)
                .example(|| json!(examples::DATA_SOURCE_ID))
                .options(OptionProvider::DataSources),
            query::filter("data_source_id"),
            query::sorts("data_source_id"),
            Field::new("filter_properties", "Filter Properties")
                .takes(&[Coercion::JsonText, Coercion::CommaList])
                .example(|| json!(["title", "CbFP"]))
                .options(OptionProvider::Properties)
                .of("data_source_id"),
            Field::boolean("in_trash", "In Trash").example(|| json!(false)),
        ],
        list::INPUTS,
    ])
    .answers(examples::rows);
    type Input = QueryDataSourceInput;
    type Output = QueryResultList;

    fn check(input: &mut QueryDataSourceInput) -> Vec<Error> {
        input.extent().check()
    }

    async fn run(notion: &Notion, input: QueryDataSourceInput, meta: &mut Meta) -> Result<QueryResultList, Error> {
        let field = "/data_source_id";
        let id: DataSourceId = input.data_source_id.as_str().into_id().map_err(|error| error.with_field(field))?;
        let query = |id: DataSourceId| {
            let input = input.clone();
            async move {
                let extent = input.extent();
                let mut query = notion.data_sources().query(&id).filter_properties(input.filter_properties);
                if let Some(in_trash) = input.in_trash {
                    query = query.in_trash(in_trash);
                }
                let mut meta = Meta::default();
                let rows = query::rows(query, input.filter, input.sorts, extent, &mut meta).await?;
                Ok((rows, meta))
            }
        };
        let ((rows, found), resolution) = notion.with_data_source(&id, field, query).await?;
        *meta = Meta { resolved: Some(resolution.as_str()), ..found };
        Ok(rows)
    }
}
