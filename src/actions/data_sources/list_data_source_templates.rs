//! List Data Source Templates.

use serde_json::json;

use crate::actions::list::{self, list_input};
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, examples};
use crate::types::{DataSourceId, DataSourceTemplateList, SmallString};
use crate::{Error, IntoId, Notion};

/// Lists the templates for the rows of a data source.
#[derive(Debug)]
pub struct ListDataSourceTemplates;

list_input! {
    /// The input of [`ListDataSourceTemplates`].
    ListDataSourceTemplatesInput {
        /// The id of a data source; or of a database that has one, or its URL.
        data_source_id: String,
        /// What the names of the templates contain.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<SmallString>,
    }
}

impl ListDataSourceTemplatesInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(data_source_id: impl Into<String>) -> Self {
        Self { data_source_id: data_source_id.into(), ..Self::default() }
    }
}

impl Action for ListDataSourceTemplates {
    const DEFINITION: Definition = Definition::new(
        "list_data_source_templates",
        "List Data Source Templates",
        "Lists the templates that new rows of a data source can be made from.",
    )
    .does(Effect::Read, Group::DataSources)
    .sends(&["list_data_source_templates", "get_database", "get_data_source"])
    .needs(&[Capability::ReadContent])
    .inputs(&[
        &[
            Field::id("data_source_id", "Data Source ID", Noun::DataSource)
                .example(|| json!(examples::DATA_SOURCE_ID))
                .options(OptionProvider::DataSources),
            Field::new("name", "Name").example(|| json!("Leafy")),
        ],
        list::INPUTS,
    ])
    .lists("templates")
    .answers(examples::templates);
    type Input = ListDataSourceTemplatesInput;
    type Output = DataSourceTemplateList;

    fn check(input: &mut ListDataSourceTemplatesInput) -> Vec<Error> {
        input.extent().check()
    }

    async fn run(notion: &Notion, input: ListDataSourceTemplatesInput, meta: &mut Meta) -> Result<DataSourceTemplateList, Error> {
        let field = "/data_source_id";
        let id: DataSourceId = input.data_source_id.as_str().into_id().map_err(|error| error.with_field(field))?;
        let list = |id: DataSourceId| {
            let (name, extent) = (input.name.clone(), input.extent());
            async move {
                let mut templates = notion.data_sources().templates(&id);
                if let Some(name) = name {
                    templates = templates.name(name);
                }
                let mut meta = Meta::default();
                let list =
                    list::fetch(extent, &mut meta, &mut |cursor, size| templates.clone().at(cursor, size).into_future()).await?;
                Ok((list, meta))
            }
        };
        let ((templates, found), resolution) = notion.with_data_source(&id, field, list).await?;
        *meta = Meta { resolved: Some(resolution.as_str()), ..found };
        Ok(templates)
    }
}
