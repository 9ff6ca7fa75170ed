//! Get Data Source.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, examples};
use crate::types::{DataSourceId, DataSourceResponse};
use crate::{Error, IntoId, Notion};

/// Gets a data source: its properties, not its rows.
#[derive(Debug)]
pub struct GetDataSource;

/// The input of [`GetDataSource`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct GetDataSourceInput {
    /// The id of a data source; or of a database that has one, or its URL.
    pub data_source_id: String,
}

impl GetDataSourceInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(data_source_id: impl Into<String>) -> Self {
        Self { data_source_id: data_source_id.into() }
    }
}

impl Action for GetDataSource {
    const DEFINITION: Definition =
        Definition::new("get_data_source", "Get Data Source", "Gets a data source: its title and its properties, not its rows.")
            .does(Effect::Read, Group::DataSources)
            .sends(&["get_data_source", "get_database"])
            .needs(&[Capability::ReadContent])
            .inputs(&[&[Field::id("data_source_id", "Data Source ID", Noun::DataSource)
                .example(|| json!(examples::DATA_SOURCE_ID))
                .options(OptionProvider::DataSources)]])
            .answers(examples::data_source);
    type Input = GetDataSourceInput;
    type Output = DataSourceResponse;

    async fn run(notion: &Notion, input: GetDataSourceInput, meta: &mut Meta) -> Result<DataSourceResponse, Error> {
        let field = "/data_source_id";
        let id: DataSourceId = input.data_source_id.into_id().map_err(|error| error.with_field(field))?;
        let get = |id: DataSourceId| notion.data_sources().get(id).send();
        let (source, resolution) = notion.with_data_source(&id, field, get).await?;
        meta.resolved = Some(resolution.as_str());
        Ok(source)
    }
}
