//! Lists that a person writes as one text with commas.

use std::fmt;

use serde::Deserializer;
use serde::de::{self, SeqAccess, Visitor};

/// Ids of properties: an array of texts, or one text with commas; the items are trimmed, and empty ones left out.
pub(in crate::actions) fn comma_list<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    deserializer.deserialize_any(Items)
}

/// Reads the items, and says what is accepted where they are none, at the place of the value.
struct Items;

impl<'de> Visitor<'de> for Items {
    type Value = Vec<String>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("property ids: an array of texts, or a text with commas")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(text.split(',').filter_map(item).collect())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut found = Vec::new();
        while let Some(text) = items.next_element::<String>()? {
            found.extend(item(&text));
        }
        Ok(found)
    }
}

fn item(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
