//! The schemas of a chosen database, and what is checked against them.

use std::collections::BTreeMap;

use notion_connector_schema::{problems, rows};
use serde_json::{Map, Value, json};

use super::entry::Entry;
use super::subject::{Subject, subject};
use super::validation::FieldError;
use super::{Validation, validate};
use crate::actions::{Field, SchemaProvider, input};
use crate::types::schemas;
use crate::types::{DataSource, DataSourceResponse};
use crate::{Error, Notion};

impl Notion {
    /// The JSON Schema (2020-12) of an input for what another input names: the values of a row for the properties of the
    /// chosen database, or the filters and orders that fit them. Which inputs have one, their `schema` in the [spec](crate::ActionSpec)
    /// says.
    ///
    /// It reads the data source, and a database that this client has not met.
    ///
    /// ```no_run
    /// use serde_json::json;
    ///
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let inputs = json!({"parent": {"database_id": "d9824bdc84454327be8b5b47500af6ce"}});
    /// let schema = notion.input_schema("create_database_item", "properties", &inputs).await?;
    /// println!("{}", schema["properties"]);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// There is no such action or input, it has no schema of its own, the input that it depends on is not given or is off, the
    /// integration sees the data source in part only, or a request failed.
    pub async fn input_schema(&self, action_id: &str, key: &str, inputs: &Value) -> Result<Value, Error> {
        let entry = Entry::find(action_id)?;
        let fields: Vec<_> = entry.definition.fields().filter_map(narrowed).collect();
        let Some(&(_, provider, of)) = fields.iter().find(|(field, ..)| field.key == key) else {
            let keys: Vec<_> = fields.iter().map(|(field, ..)| field.key).collect();
            let keys = if keys.is_empty() { "none of this action's".to_owned() } else { keys.join(", ") };
            return Err(Error::input(input::pointer(key), format!("it has no schema of its own: expected the key of {keys}")));
        };
        let (subject, at) = subject(entry, of, inputs)?;
        Ok(schema(provider, self.whole_source(&subject, &at).await?.as_ref()))
    }

    /// Checks an input as [`validate`] does, and what it says of a database against that database: names of properties that
    /// are not there, values of another type, options that do not exist, each with those that do.
    ///
    /// Only for this, it reads: nothing is changed, and the action is not run.
    ///
    /// ```no_run
    /// use serde_json::json;
    ///
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let input = json!({"database_id": "d9824bdc84454327be8b5b47500af6ce", "filter": {"property": "Prise", "number": {"equals": 7}}});
    /// for error in notion.validate_against_database("query_database", &input).await?.errors {
    ///     println!("{}: {}: expected {}", error.field, error.message, error.accepted);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// There is no such action, or a request failed. That the database is not found is one of the errors of the input.
    pub async fn validate_against_database(&self, action_id: &str, input: &Value) -> Result<Validation, Error> {
        let entry = Entry::find(action_id)?;
        let mut validation = validate(action_id, input)?;
        let (given, _) = input::fields(entry.definition, input.clone());
        // What several inputs are checked against is read once.
        let mut dependent: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        for (field, provider, of) in entry.definition.fields().filter_map(narrowed) {
            if let Some(value) = given.get(field.key) {
                dependent.entry(of).or_default().push((field, provider, value));
            }
        }
        for (of, fields) in dependent {
            let Ok((subject, at)) = subject(entry, of, input) else { continue };
            match self.whole_source(&subject, &at).await {
                Ok(source) => {
                    for (field, provider, value) in fields {
                        validation.narrow(&input::pointer(field.key), &schema(provider, source.as_ref()), value);
                    }
                }
                // Which data source is meant, and whether there is one, is up to the input.
                Err(error) if error.is_input() || matches!(error.status(), Some(400 | 404)) => {
                    validation.errors.push(FieldError { field: at, ..FieldError::from(&error) });
                }
                Err(error) => return Err(error),
            }
        }
        Ok(validation.in_order())
    }

    /// The data source that is meant, with all that it has; nothing where it is no database's.
    async fn whole_source(&self, subject: &Subject, field: &str) -> Result<Option<DataSource>, Error> {
        match self.data_source_of(subject, field).await? {
            Some(DataSourceResponse::Full(source)) => Ok(Some(source)),
            Some(DataSourceResponse::Partial(_)) => {
                Err(Error::input(field, "the integration sees the data source in part only: share it as a whole"))
            }
            None => Ok(None),
        }
    }
}

fn schema(provider: SchemaProvider, source: Option<&DataSource>) -> Value {
    match (provider, source) {
        (SchemaProvider::PropertyValues, Some(source)) => rows::values(source),
        (SchemaProvider::Filter, Some(source)) => rows::filter(source),
        (SchemaProvider::Sorts, Some(source)) => rows::sorts(source),
        (_, None) => title_alone(),
    }
}

impl Validation {
    /// Adds what does not fit a narrower schema. Where both have something to say of a value, the narrower one knows more.
    fn narrow(&mut self, pointer: &str, schema: &Value, value: &Value) {
        for problem in problems(schema, value) {
            let error = FieldError { field: format!("{pointer}{}", problem.pointer), ..problem.into() };
            self.errors.retain(|other| other.field != error.field);
            self.errors.push(error);
        }
    }
}

/// An input that has a narrower schema, what that is of, and the input on which it depends.
fn narrowed(field: &'static Field) -> Option<(&'static Field, SchemaProvider, &'static str)> {
    Some((field, field.schema?, field.of?))
}

/// The values of a page that is no row.
fn title_alone() -> Value {
    let mut schema = Map::new();
    schema.insert("type".into(), json!("object"));
    schema.insert("properties".into(), json!({"title": {"$ref": "#/$defs/PropertyValueRequest"}}));
    schema.insert("additionalProperties".into(), json!(false));
    schemas::document(schema)
}
