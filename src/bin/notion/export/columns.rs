//! The columns of a table of rows: one for each property.

use notion_connector::types::DataSource;
use serde::{Deserialize, Serialize};

use crate::failure::Failure;

/// The column of a property.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) id: String,
    /// The type of the property.
    pub(super) kind: String,
}

/// The columns of the properties that are wanted, in that order; all, where none are named.
pub(super) fn of(source: &DataSource, wanted: &[String]) -> Result<Vec<Column>, Failure> {
    let all: Vec<Column> = source
        .properties
        .iter()
        .map(|(name, property)| {
            let written = serde_json::to_value(property).unwrap_or_default();
            let kind = written["type"].as_str().unwrap_or_default().to_owned();
            Column { name: name.to_string(), id: property.id.to_string(), kind }
        })
        .collect();
    if wanted.is_empty() {
        return Ok(all);
    }
    let mut columns: Vec<Column> = Vec::new();
    for name in wanted {
        let found = all.iter().find(|column| column.name == *name).or_else(|| all.iter().find(|column| column.id == *name));
        let Some(column) = found else {
            let names: Vec<_> = all.iter().map(|column| format!("{:?}", column.name)).collect();
            return Err(Failure::input(format!("--properties: there is no property {name:?}: expected {}", names.join(", "))));
        };
        if !columns.contains(column) {
            columns.push(column.clone());
        }
    }
    Ok(columns)
}

/// The name of the column of the rows' ids. A property may be called so, too.
pub(super) fn name_of_ids(columns: &[Column]) -> String {
    let mut name = "id".to_owned();
    while columns.iter().any(|column| column.name == name) {
        name.push('_');
    }
    name
}
