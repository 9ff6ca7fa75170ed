//! Get Database.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::json;

use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, examples};
use crate::resources::Resolution;
use crate::types::{DataSourceResponse, DatabaseId, DatabaseResponse, Map, PropertySchema};
use crate::{Error, IntoId, Notion};

/// Gets a database, with the properties of its data source where it has one.
#[derive(Debug)]
pub struct GetDatabase;

/// The input of [`GetDatabase`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct GetDatabaseInput {
    /// The id of a database, with or without dashes, or its URL. The id of a data source is taken, too, and then that is the
    /// answer.
    pub database_id: String,
}

impl GetDatabaseInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(database_id: impl Into<String>) -> Self {
        Self { database_id: database_id.into() }
    }
}

/// A database, or the data source that the id named.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DatabaseOrDataSource {
    /// A database, and the properties of its data source where it has exactly one.
    Database {
        /// The database.
        database: Box<DatabaseResponse>,
        /// The schema of its only data source.
        properties: Option<Map<PropertySchema>>,
    },
    /// A data source.
    DataSource(Box<DataSourceResponse>),
}

impl Serialize for DatabaseOrDataSource {
    /// The database's own object, with `properties` beside its fields.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Fields<'a> {
            #[serde(flatten)]
            database: &'a DatabaseResponse,
            #[serde(skip_serializing_if = "Option::is_none")]
            properties: &'a Option<Map<PropertySchema>>,
        }
        match self {
            Self::Database { database, properties } => Fields { database, properties }.serialize(serializer),
            Self::DataSource(source) => source.serialize(serializer),
        }
    }
}

impl JsonSchema for DatabaseOrDataSource {
    fn schema_name() -> Cow<'static, str> {
        "DatabaseOrDataSource".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let properties = generator.subschema_for::<Map<PropertySchema>>();
        json_schema!({
            "description": "A database, with the properties of its data source where it has exactly one; or a data source.",
            "anyOf": [
                {"allOf": [generator.subschema_for::<DatabaseResponse>()], "properties": {"properties": properties}},
                generator.subschema_for::<DataSourceResponse>(),
            ]
        })
    }
}

impl Action for GetDatabase {
    const DEFINITION: Definition = Definition::new(
        "get_database",
        "Get Database",
        "Gets a database, with the properties of its data source where it has exactly one.",
    )
    .does(Effect::Read, Group::Databases)
    .sends(&["get_database", "get_data_source"])
    .needs(&[Capability::ReadContent])
    .inputs(&[&[Field::id("database_id", "Database ID", Noun::Database)
        .example(|| json!(examples::DATABASE_ID))
        .options(OptionProvider::Databases)]])
    .answers(examples::database);
    type Input = GetDatabaseInput;
    type Output = DatabaseOrDataSource;

    async fn run(notion: &Notion, input: GetDatabaseInput, meta: &mut Meta) -> Result<DatabaseOrDataSource, Error> {
        let id: DatabaseId = input.database_id.into_id().map_err(|error| error.with_field("/database_id"))?;
        match notion.databases().get(&id).await {
            Ok(database) => {
                meta.resolved = Some(Resolution::Database.as_str());
                with_properties(notion, database, meta).await
            }
            Err(error) if error.code() == Some("object_not_found") => {
                // Where neither is found, what Notion says of the database is the better word.
                let source = notion.data_sources().get(id.canonical()?).await.map_err(|_| error)?;
                meta.resolved = Some(Resolution::DataSource.as_str());
                Ok(DatabaseOrDataSource::DataSource(Box::new(source)))
            }
            Err(error) => Err(error),
        }
    }
}

/// A database with the properties of its data source, if it has exactly one.
pub(super) async fn with_properties(
    notion: &Notion,
    database: DatabaseResponse,
    meta: &mut Meta,
) -> Result<DatabaseOrDataSource, Error> {
    let sources = database.full().map(|database| database.data_sources.as_slice()).unwrap_or_default();
    let properties = match sources {
        [only] => match notion.data_sources().get(&only.id).await {
            Ok(DataSourceResponse::Full(source)) => Some(source.properties),
            Ok(DataSourceResponse::Partial(source)) => source.properties,
            // The database is there, and created perhaps by this very call: that is not to be lost.
            Err(error) => {
                meta.notes.push(format!("properties are absent: the data source could not be read: {error}"));
                None
            }
        },
        [] => {
            meta.notes.push("properties are absent: the database names no data source".into());
            None
        }
        several => {
            let ids: Vec<_> = several.iter().map(|source| source.id.to_string()).collect();
            meta.notes.push(format!("properties are absent: the database has several data sources: {}", ids.join(", ")));
            None
        }
    };
    Ok(DatabaseOrDataSource::Database { database: Box::new(database), properties })
}
