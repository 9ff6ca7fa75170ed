//! The properties of a data source.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};

use crate::property_kind::PropertyKind;

/// What Notion leaves as it is when it encodes an id.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

/// The id that every title has.
pub(crate) const TITLE_ID: &str = "title";

/// The properties of a data source, in the order of their making.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Schema {
    pub(crate) properties: Vec<Property>,
}

/// One property of a data source.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Property {
    /// The id before percent-encoding.
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) kind: PropertyKind,
}

impl Property {
    /// The id as answers show it.
    pub(crate) fn encoded_id(&self) -> String {
        encode_id(&self.id)
    }
}

/// The id of a property as answers show it.
pub(crate) fn encode_id(id: &str) -> String {
    utf8_percent_encode(id, ENCODED).to_string()
}

impl Schema {
    /// The property with this id, before encoding.
    pub(crate) fn with_id(&self, id: &str) -> Option<&Property> {
        self.properties.iter().find(|property| property.id == id)
    }

    /// Where the property with this name or id is. In a body, an id may be encoded as answers show it.
    pub(crate) fn position(&self, name_or_id: &str) -> Option<usize> {
        let matches_name = |property: &Property| property.name == name_or_id;
        let matches_id = |property: &Property| property.id == name_or_id || property.encoded_id() == name_or_id;
        self.properties.iter().position(matches_name).or_else(|| self.properties.iter().position(matches_id))
    }

    /// The property with this name or id.
    pub(crate) fn find(&self, name_or_id: &str) -> Option<&Property> {
        self.position(name_or_id).map(|position| &self.properties[position])
    }
}
