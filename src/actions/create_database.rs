//! Create Database.

use serde::{Deserialize, Serialize};

use super::get_database::DatabaseOrDataSource;
use super::{Action, Meta, get_database, input};
use crate::types::{
    CreateDatabaseRequest, DatabaseParentRequest, DatabaseParentRequestKind, InitialDataSourceRequest, Map,
    PropertySchemaRequest, PropertySchemaRequestKind, RichTextRequest,
};
use crate::{Error, Notion};

/// Creates a database with one data source, in a page or the workspace.
#[derive(Debug)]
pub struct CreateDatabase;

/// The input of [`CreateDatabase`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreateDatabaseInput {
    /// Where the database goes: a `page_id`, or `workspace`.
    pub parent: DatabaseParentRequest,
    /// The title, as rich text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub title: Vec<RichTextRequest>,
    /// The schema, by the names of the properties; one of them is the title. A relation may name a database with one data
    /// source in place of a data source.
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
    const ID: &'static str = "create_database";
    const INPUTS: &'static [&'static str] = &["parent", "title", "properties"];
    type Input = CreateDatabaseInput;
    type Output = DatabaseOrDataSource;

    async fn run(notion: &Notion, input: CreateDatabaseInput, meta: &mut Meta) -> Result<DatabaseOrDataSource, Error> {
        let parent = match &input.parent.kind {
            DatabaseParentRequestKind::PageId(id) => input::page_id(id, "/parent/page_id")?.into(),
            DatabaseParentRequestKind::Workspace(true) => DatabaseParentRequest::new(DatabaseParentRequestKind::Workspace(true)),
            _ => {
                let message = "a database goes into a page or the workspace: expected page_id, or workspace: true";
                return Err(Error::input("/parent", message));
            }
        };
        let properties = resolve_relations(notion, input.properties).await?;
        let source = InitialDataSourceRequest { properties: Some(properties), ..InitialDataSourceRequest::default() };
        let mut request = CreateDatabaseRequest::new(parent);
        request.title = (!input.title.is_empty()).then_some(input.title);
        request.initial_data_source = Some(source);
        let database = notion.databases().create_from(request).await?;
        get_database::with_properties(notion, database, meta).await
    }
}

/// Names the data source of each relation that names a database. The first one is looked up when all of them are checked.
async fn resolve_relations(
    notion: &Notion,
    mut properties: Map<PropertySchemaRequest>,
) -> Result<Map<PropertySchemaRequest>, Error> {
    let mut named_by_database = Vec::new();
    for (name, schema) in &mut properties {
        let PropertySchemaRequestKind::Relation(relation) = &mut schema.kind else { continue };
        let field = format!("/properties{}/relation", input::pointer(name));
        if let Some(source) = &relation.data_source_id {
            relation.data_source_id = Some(input::data_source_id(source, &format!("{field}/data_source_id"))?);
            continue;
        }
        let Some(database) = relation.database_id.take() else {
            return Err(Error::input(
                field,
                "a relation needs a data_source_id, or a database_id of a database with one data source",
            ));
        };
        let field = format!("{field}/database_id");
        named_by_database.push((relation, input::database_id(&database, &field)?, field));
    }
    for (relation, database, field) in named_by_database {
        let (source, _) = notion.resolve_data_source(&database, &field).await?;
        relation.data_source_id = Some(source);
    }
    Ok(properties)
}
