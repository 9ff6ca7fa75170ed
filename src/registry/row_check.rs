//! Checks the values of many rows against one data source.

use notion_connector_schema::{problems, rows};
use serde_json::Value;

use super::FieldError;
use crate::types::DataSource;

/// Checks the values of rows against the properties of their data source, without sending anything: names of properties that are not there,
/// values of another type, options that do not exist.
///
/// ```no_run
/// use notion_connector::registry::RowCheck;
/// use serde_json::json;
///
/// # async fn example(notion: notion_connector::Notion) -> Result<(), Box<dyn std::error::Error>> {
/// let source = notion.data_sources().get("0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0").await?;
/// let check = RowCheck::new(source.full().ok_or("not shared as a whole")?);
/// for error in check.errors(&json!({"Prise": {"number": 2.5}})) {
///     println!("{}: {}: expected {}", error.field, error.message, error.accepted);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct RowCheck {
    schema: Value,
}

impl RowCheck {
    /// A check against a data source, as it is now.
    #[must_use]
    pub fn new(source: &DataSource) -> Self {
        Self { schema: rows::values(source) }
    }

    /// All that is off in the `properties` of a row, as they are sent; nothing where they fit. The JSON pointers begin at the properties.
    #[must_use]
    pub fn errors(&self, properties: &Value) -> Vec<FieldError> {
        problems(&self.schema, properties).into_iter().map(FieldError::from).collect()
    }
}
