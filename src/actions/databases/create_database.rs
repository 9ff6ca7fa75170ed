//! Create Database.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::get_database::{self, DatabaseOrDataSource};
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, OptionProvider, examples, input};
use crate::types::{
    CreateDatabaseRequest, DatabaseParentRequest, DatabaseParentRequestKind, InitialDataSourceRequest, Map,
    PropertySchemaRequest, PropertySchemaRequestKind, RelationSchemaRequest, RichTextRequest,
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
    #[schemars(schema_with = "parent_schema")]
    pub parent: DatabaseParentRequest,
    /// The title, as an array of rich text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub title: Vec<RichTextRequest>,
    /// The properties by their names, each with its type and what belongs to it. One of them is the title. A relation names a
    /// data source, or a database that has only one.
    pub properties: Map<PropertySchemaRequest>,
}

/// What Notion takes, but for the `type`: that is filled in.
fn parent_schema(_: &mut SchemaGenerator) -> Schema {
    let kind = |name: &str| json!({"type": "string", "const": name});
    json_schema!({
        "type": "object",
        "anyOf": [
            {"title": "page_id", "properties": {"type": kind("page_id"), "page_id": {"type": "string"}}, "required": ["page_id"]},
            {
                "title": "workspace",
                "properties": {"type": kind("workspace"), "workspace": {"type": "boolean", "const": true}},
                "required": ["workspace"]
            }
        ]
    })
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
        let mut errors: Vec<_> = check_parent(&mut input.parent).err().into_iter().collect();
        for (name, schema) in &mut input.properties {
            if let PropertySchemaRequestKind::Relation(relation) = &mut schema.kind {
                errors.extend(check_relation(relation, &field_of(name)).err());
            }
        }
        errors
    }

    async fn run(notion: &Notion, input: CreateDatabaseInput, meta: &mut Meta) -> Result<DatabaseOrDataSource, Error> {
        let properties = resolve_relations(notion, input.properties).await?;
        let mut source = InitialDataSourceRequest::default();
        source.properties = Some(properties);
        // Without what else came beside the kind: some of it only answers have.
        let mut request = CreateDatabaseRequest::new(DatabaseParentRequest::new(input.parent.kind));
        request.title = (!input.title.is_empty()).then_some(input.title);
        request.initial_data_source = Some(source);
        let database = notion.databases().create_from(request).await?;
        get_database::with_properties(notion, database, meta).await
    }
}

fn check_parent(parent: &mut DatabaseParentRequest) -> Result<(), Error> {
    match &mut parent.kind {
        DatabaseParentRequestKind::PageId(id) => *id = input::page_id(id, "/parent/page_id")?,
        DatabaseParentRequestKind::Workspace(true) => {}
        _ => {
            let message = "a database goes into a page or the workspace: expected page_id, or workspace: true";
            return Err(Error::input("/parent", message));
        }
    }
    Ok(())
}

/// The pointer of a relation, by the name of its property.
fn field_of(name: &str) -> String {
    format!("/properties{}/relation", input::pointer(name))
}

fn check_relation(relation: &mut RelationSchemaRequest, field: &str) -> Result<(), Error> {
    match (&mut relation.data_source_id, &mut relation.database_id) {
        (Some(source), _) => *source = input::data_source_id(source, &format!("{field}/data_source_id"))?,
        (None, Some(database)) => *database = input::database_id(database, &format!("{field}/database_id"))?,
        (None, None) => {
            let message = "a relation needs a data_source_id, or a database_id of a database with one data source";
            return Err(Error::input(field, message));
        }
    }
    Ok(())
}

/// Names the data source of each relation that names a database.
async fn resolve_relations(
    notion: &Notion,
    mut properties: Map<PropertySchemaRequest>,
) -> Result<Map<PropertySchemaRequest>, Error> {
    for (name, schema) in &mut properties {
        let PropertySchemaRequestKind::Relation(relation) = &mut schema.kind else { continue };
        if relation.data_source_id.is_none()
            && let Some(database) = relation.database_id.take()
        {
            let field = format!("{}/database_id", field_of(name));
            relation.data_source_id = Some(notion.resolve_data_source(&database, &field).await?.0);
        }
    }
    Ok(properties)
}
