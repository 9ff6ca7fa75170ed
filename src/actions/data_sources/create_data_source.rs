//! Create Data Source.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::parent;
use crate::actions::{
    Action, Capability, Definition, Effect, Field, Group, Meta, OptionProvider, check, examples, property_schemas,
};
use crate::types::{
    CreateDataSourceRequest, DataSourceParentRequest, DataSourceResponse, IconRequest, Map, Patch, PropertySchemaRequest,
    RichTextRequest,
};
use crate::{Error, Notion};

/// Adds a data source to a database.
#[derive(Debug)]
pub struct CreateDataSource;

/// The input of [`CreateDataSource`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct CreateDataSourceInput {
    /// The database that it is added to.
    pub parent: DataSourceParentRequest,
    /// The title.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub title: Vec<RichTextRequest>,
    /// The properties by their names, each with its type. One of them is the title.
    pub properties: Map<PropertySchemaRequest>,
    /// The icon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<IconRequest>,
}

impl CreateDataSourceInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(parent: impl Into<DataSourceParentRequest>, properties: Map<PropertySchemaRequest>) -> Self {
        Self { parent: parent.into(), title: Vec::new(), properties, icon: None }
    }
}

impl Action for CreateDataSource {
    const DEFINITION: Definition =
        Definition::new("create_data_source", "Create Data Source", "Adds a data source with its properties to a database.")
            .does(Effect::Create, Group::DataSources)
            .sends(&["get_database", "get_data_source", "create_data_source"])
            .needs(&[Capability::InsertContent])
            .inputs(&[&[
                Field::json("parent", "Parent").example(examples::database_parent).options(OptionProvider::OnlyDatabases),
                Field::json("title", "Title").example(examples::database_title),
                Field::json("properties", "Properties").example(examples::database_properties),
                Field::json("icon", "Icon").example(examples::icon),
            ]])
            .answers(examples::data_source);
    type Input = CreateDataSourceInput;
    type Output = DataSourceResponse;

    fn check(input: &mut CreateDataSourceInput) -> Vec<Error> {
        let parent = parent::check(&mut input.parent).err();
        let icon = check::icon(input.icon.as_ref()).err();
        parent.into_iter().chain(property_schemas::check(&mut input.properties)).chain(icon).collect()
    }

    async fn run(notion: &Notion, mut input: CreateDataSourceInput, _meta: &mut Meta) -> Result<DataSourceResponse, Error> {
        property_schemas::resolve_relations(notion, &mut input.properties).await?;
        let mut request = CreateDataSourceRequest::new(input.parent, input.properties);
        request.title = (!input.title.is_empty()).then_some(input.title);
        request.icon = input.icon.map_or(Patch::Absent, Patch::Value);
        notion.data_sources().create_from(request).await
    }
}
