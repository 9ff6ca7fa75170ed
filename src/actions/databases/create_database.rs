//! Create Database.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::get_database::{self, DatabaseOrDataSource};
use super::parent;
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, OptionProvider, examples, property_schemas};
use crate::types::{
    CreateDatabaseRequest, DatabaseParentRequest, InitialDataSourceRequest, Map, PropertySchemaRequest, RichTextRequest,
};
use crate::{Error, Notion};

/// Creates a database with one data source, in a page or the workspace.
#[derive(Debug)]
pub struct CreateDatabase;

/// The input of [`CreateDatabase`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct CreateDatabaseInput {
    /// Where the database goes: a page, `{"page_id": "…"}`, or the workspace, `{"workspace": true}`.
    #[schemars(schema_with = "parent::schema")]
    pub parent: DatabaseParentRequest,
    /// The title, as an array of rich text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub title: Vec<RichTextRequest>,
    /// The properties by their names, each with its type and what belongs to it. One of them is the title. A relation names a
    /// data source, or a database that has only one.
    pub properties: Map<PropertySchemaRequest>,
}

impl CreateDatabaseInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(parent: impl Into<DatabaseParentRequest>, properties: Map<PropertySchemaRequest>) -> Self {
        Self { parent: parent.into(), title: Vec::new(), properties }
    }
}

impl Action for CreateDatabase {
    const DEFINITION: Definition = Definition::new(
        "create_database",
        "Create Database",
        "Creates a database with one data source and the properties that are given, in a page or in the workspace.",
    )
    .does(Effect::Create, Group::Databases)
    .sends(&["get_database", "get_data_source", "create_database"])
    .needs(&[Capability::InsertContent])
    .inputs(&[&[
        Field::json("parent", "Parent").example(examples::page_parent).options(OptionProvider::Pages),
        Field::json("title", "Title").example(examples::database_title),
        Field::json("properties", "Properties").example(examples::database_properties),
    ]])
    .answers(examples::database);
    type Input = CreateDatabaseInput;
    type Output = DatabaseOrDataSource;

    fn check(input: &mut CreateDatabaseInput) -> Vec<Error> {
        let parent = parent::check(&mut input.parent).err();
        parent.into_iter().chain(property_schemas::check(&mut input.properties)).collect()
    }

    async fn run(notion: &Notion, mut input: CreateDatabaseInput, meta: &mut Meta) -> Result<DatabaseOrDataSource, Error> {
        property_schemas::resolve_relations(notion, &mut input.properties).await?;
        let mut source = InitialDataSourceRequest::default();
        source.properties = Some(input.properties);
        let mut request = CreateDatabaseRequest::new(input.parent);
        request.title = (!input.title.is_empty()).then_some(input.title);
        request.initial_data_source = Some(source);
        let database = notion.databases().create_from(request).await?;
        get_database::with_properties(notion, database, meta).await
    }
}
