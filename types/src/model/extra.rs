//! Fields that a type does not know, kept beside those it does.

use serde::ser::SerializeMap;
use serde_json::{Map, Value};

/// What came with an object beyond the fields of its type.
///
/// Notion adds fields without a new version. They are kept here and written back when the object is encoded, so nothing is
/// lost between a read and a write. It is empty for most objects and then takes no memory of its own.
///
/// ```
/// use notion_connector::types::EmptyObject;
///
/// let object: EmptyObject = serde_json::from_str(r#"{"new": 1}"#)?;
/// assert_eq!(object.extra.get("new"), Some(&1.into()));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct Extra {
    fields: Option<Box<Map<String, Value>>>,
    /// One bit a constant or tag that was not written as the type writes it by itself: absent, or present.
    flips: u8,
}

impl Extra {
    /// The value of a field that the type does not know.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.fields.as_ref()?.get(name)
    }

    /// All such fields.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.fields.iter().flat_map(|fields| fields.iter()).map(|(name, value)| (name.as_str(), value))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields.as_ref().is_none_or(|fields| fields.is_empty())
    }

    /// Sets a field that the type does not know, for what Notion takes and this version does not declare.
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<Value>) {
        self.fields.get_or_insert_default().insert(name.into(), value.into());
    }

    pub(crate) fn remove(&mut self, name: &str) -> Option<Value> {
        let fields = self.fields.as_mut()?;
        let value = fields.remove(name);
        if fields.is_empty() {
            self.fields = None;
        }
        value
    }

    pub(crate) fn append(&mut self, other: Map<String, Value>) {
        if !other.is_empty() {
            self.fields.get_or_insert_default().extend(other);
        }
    }

    #[inline]
    pub(crate) fn flip(&mut self, bit: u8) {
        self.flips |= 1 << bit;
    }

    pub(crate) fn is_flipped(&self, bit: u8) -> bool {
        self.flips & (1 << bit) != 0
    }

    /// Writes the fields into the object that they came with.
    pub(crate) fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        for (name, value) in self.iter() {
            map.serialize_entry(name, value)?;
        }
        Ok(())
    }
}

impl std::fmt::Debug for Extra {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_map().entries(self.iter()).finish()
    }
}
