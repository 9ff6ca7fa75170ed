//! A map by name that keeps the order in which its entries came.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Index;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::{Serialize, Serializer};

use super::SmallString;

/// Up to so many entries, a name is found faster by looking at each than by hashing it.
const FEW: usize = 64;

/// A map by name, in the order in which its entries came.
///
/// Notion's maps are small (the properties of a page), and most of them are read once from end to end. So the entries stand
/// in a row, and a name is looked for among them. Two maps are equal if they hold the same entries, in whatever order.
///
/// ```
/// use notion_connector::types::Map;
///
/// let mut pages: Map<u32> = [("Kale", 3), ("Leek", 5)].into_iter().collect();
/// pages.insert("Kale", 4);
/// assert_eq!(pages.get("Kale"), Some(&4));
/// assert_eq!(pages.keys().collect::<Vec<_>>(), ["Kale", "Leek"]);
/// ```
#[derive(Clone)]
pub struct Map<V> {
    entries: Vec<(SmallString, V)>,
}

impl<V> Map<V> {
    /// An empty map.
    #[must_use]
    pub const fn new() -> Self {
        Self { entries: Vec::new() }
    }

    /// The number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The value of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&V> {
        self.entries.iter().find(|(other, _)| other == name).map(|(_, value)| value)
    }

    /// The value of a name, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut V> {
        self.entries.iter_mut().find(|(other, _)| other == name).map(|(_, value)| value)
    }

    /// Whether there is an entry of a name.
    #[must_use]
    pub fn contains_key(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Sets the value of a name, in place of the one that it had, which is returned; a new name comes last.
    pub fn insert(&mut self, name: impl Into<SmallString>, value: V) -> Option<V> {
        let name = name.into();
        match self.get_mut(&name) {
            Some(old) => Some(std::mem::replace(old, value)),
            None => {
                self.entries.push((name, value));
                None
            }
        }
    }

    /// Takes the entry of a name out; the others keep their order.
    pub fn remove(&mut self, name: &str) -> Option<V> {
        let at = self.entries.iter().position(|(other, _)| other == name)?;
        Some(self.entries.remove(at).1)
    }

    /// The entries.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&SmallString, &V)> + ExactSizeIterator {
        self.entries.iter().map(|(name, value)| (name, value))
    }

    /// The entries, their values to be changed.
    pub fn iter_mut(&mut self) -> impl DoubleEndedIterator<Item = (&SmallString, &mut V)> + ExactSizeIterator {
        self.entries.iter_mut().map(|(name, value)| (&*name, value))
    }

    /// The names.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &SmallString> + ExactSizeIterator {
        self.entries.iter().map(|(name, _)| name)
    }

    /// The values.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + ExactSizeIterator {
        self.entries.iter().map(|(_, value)| value)
    }

    /// The values, to be changed.
    pub fn values_mut(&mut self) -> impl DoubleEndedIterator<Item = &mut V> + ExactSizeIterator {
        self.entries.iter_mut().map(|(_, value)| value)
    }

    /// The values, without their names.
    pub fn into_values(self) -> impl DoubleEndedIterator<Item = V> + ExactSizeIterator {
        self.entries.into_iter().map(|(_, value)| value)
    }

    /// A map of entries of which some may have the same name: the first keeps its place and takes the value of the last.
    fn of(entries: Vec<(SmallString, V)>) -> Self {
        if entries.len() <= FEW {
            // Nearly always no name comes twice, and this only looks.
            let twice = |(at, (name, _)): (usize, &(SmallString, V))| entries[..at].iter().any(|(other, _)| other == name);
            if !entries.iter().enumerate().any(twice) {
                return Self { entries };
            }
        }
        let mut places: HashMap<SmallString, usize> = HashMap::with_capacity(entries.len());
        let mut map = Self::new();
        for (name, value) in entries {
            if let Some((_, old)) = places.get(&name).and_then(|at| map.entries.get_mut(*at)) {
                *old = value;
            } else {
                places.insert(name.clone(), map.entries.len());
                map.entries.push((name, value));
            }
        }
        map
    }
}

impl<V> Default for Map<V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<V: fmt::Debug> fmt::Debug for Map<V> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Sorted, so that equal maps look the same.
        let mut entries: Vec<(&SmallString, &V)> = self.iter().collect();
        entries.sort_by_key(|(name, _)| *name);
        formatter.debug_map().entries(entries).finish()
    }
}

impl<V: PartialEq> PartialEq for Map<V> {
    fn eq(&self, other: &Self) -> bool {
        if self.len() != other.len() {
            return false;
        }
        if self.iter().eq(other.iter()) {
            return true;
        }
        let others: HashMap<&SmallString, &V> = other.iter().collect();
        self.iter().all(|(name, value)| others.get(name).is_some_and(|other| *other == value))
    }
}

impl<V> Index<&str> for Map<V> {
    type Output = V;

    /// # Panics
    /// There is no entry of the name.
    #[allow(clippy::expect_used, reason = "as for every map of the standard library")]
    fn index(&self, name: &str) -> &V {
        self.get(name).expect("no entry of this name")
    }
}

impl<K: Into<SmallString>, V> FromIterator<(K, V)> for Map<V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        Self::of(entries.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }
}

impl<K: Into<SmallString>, V, const N: usize> From<[(K, V); N]> for Map<V> {
    fn from(entries: [(K, V); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<K: Into<SmallString>, V> Extend<(K, V)> for Map<V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        let mut all = std::mem::take(&mut self.entries);
        all.extend(entries.into_iter().map(|(name, value)| (name.into(), value)));
        *self = Self::of(all);
    }
}

impl<V> IntoIterator for Map<V> {
    type Item = (SmallString, V);
    type IntoIter = std::vec::IntoIter<(SmallString, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl<'a, V> IntoIterator for &'a Map<V> {
    type Item = (&'a SmallString, &'a V);
    type IntoIter = std::iter::Map<std::slice::Iter<'a, (SmallString, V)>, fn(&'a (SmallString, V)) -> Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.iter().map(|(name, value)| (name, value))
    }
}

impl<'a, V> IntoIterator for &'a mut Map<V> {
    type Item = (&'a SmallString, &'a mut V);
    type IntoIter = std::iter::Map<std::slice::IterMut<'a, (SmallString, V)>, fn(&'a mut (SmallString, V)) -> Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.iter_mut().map(|(name, value)| (&*name, value))
    }
}

impl<V: Serialize> Serialize for Map<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self)
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Map<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

struct Entries<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for Entries<V> {
    type Value = Map<V>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Map<V>, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        // A row of pages is read at once: the room that one map does not need is where the next one goes.
        entries.shrink_to_fit();
        Ok(Map::of(entries))
    }
}

impl<V: JsonSchema> JsonSchema for Map<V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Map_of_{}", V::schema_name()).into()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("Map<{}>", V::schema_id()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "object", "additionalProperties": generator.subschema_for::<V>()})
    }
}
