//! The options of select, multi-select and status properties.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// One option of a select, multi-select or status property.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct SelectOption {
    /// Mostly a UUID. Options made in Notion's own app may have a shorter id.
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) color: String,
    pub(crate) description: Option<String>,
}

/// A group of the options of a status property.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct StatusGroup {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) color: String,
    /// The ids of its options, in order.
    pub(crate) options: Vec<String>,
}

impl SelectOption {
    /// The option as a row shows it.
    pub(crate) fn as_value(&self) -> Value {
        json!({ "id": self.id, "name": self.name, "color": self.color })
    }

    /// The option as a schema shows it.
    pub(crate) fn answer(&self) -> Value {
        json!({
            "id": self.id,
            "name": self.name,
            "color": self.color,
            "description": self.description,
        })
    }
}

impl StatusGroup {
    /// The group as a schema shows it.
    pub(crate) fn answer(&self) -> Value {
        json!({ "id": self.id, "name": self.name, "color": self.color, "option_ids": self.options })
    }
}

/// The option with this id, or else with this name. Letter case tells no two options apart.
pub(crate) fn find<'o>(options: &'o [SelectOption], id: Option<&str>, name: Option<&str>) -> Option<&'o SelectOption> {
    let by_id = id.and_then(|id| options.iter().find(|option| is_same_id(&option.id, id)));
    by_id.or_else(|| {
        let name = name?;
        let exact = options.iter().find(|option| option.name == name);
        exact.or_else(|| options.iter().find(|option| option.name.to_lowercase() == name.to_lowercase()))
    })
}

/// Ids are the same with dashes and without.
fn is_same_id(id: &str, given: &str) -> bool {
    id == given || (given.len() == 32 && id.replace('-', "") == given)
}
