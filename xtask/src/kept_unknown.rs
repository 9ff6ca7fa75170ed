//! The checked-in list of what the contract leaves unknown on purpose.

use std::fmt;

use serde::Deserialize;

use crate::Outcome;
use crate::unknown::Unknown;

/// The list.
pub const LIST: &str = "openapi/kept-unknown.toml";

/// Which body something stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// What Notion answers.
    Answer,
    /// What a client sends.
    Request,
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::Answer => "answer",
            Self::Request => "request",
        })
    }
}

/// The list of what is left unknown.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct KeptUnknown {
    #[serde(default, rename = "kept-unknown")]
    entries: Vec<Entry>,
}

/// One thing that is left unknown, wherever it occurs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The body that it stands in.
    #[serde(rename = "where")]
    pub place: Place,
    /// The schema that does not know it.
    pub schema: String,
    /// The field, if it is one.
    pub field: Option<String>,
    /// The value or tag, if it is one.
    pub value: Option<String>,
    /// Why the contract does not declare it.
    pub reason: String,
}

impl Entry {
    fn fits(&self, place: Place, unknown: &Unknown) -> bool {
        self.place == place && self.schema == unknown.schema && self.field == unknown.field && self.value == unknown.value
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.place, self.schema)?;
        self.field.iter().try_for_each(|field| write!(formatter, ".{field}"))?;
        self.value.iter().try_for_each(|value| write!(formatter, " = {value}"))
    }
}

impl KeptUnknown {
    /// Reads the list.
    ///
    /// # Errors
    /// It is not TOML, or an entry names nothing or gives no reason.
    pub fn read(list: &str) -> Outcome<Self> {
        let list: Self = toml::from_str(list).map_err(|error| format!("{LIST}: {error}"))?;
        for entry in &list.entries {
            if entry.field.is_none() && entry.value.is_none() {
                return Err(format!("{LIST}: `{entry}` names neither a field nor a value").into());
            }
            if entry.reason.trim().is_empty() {
                return Err(format!("{LIST}: `{entry}` has no reason").into());
            }
        }
        Ok(list)
    }

    /// The entry for something unknown.
    #[must_use]
    pub fn entry(&self, place: Place, unknown: &Unknown) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.fits(place, unknown))
    }

    /// The entries for nothing of what was found.
    pub fn unused<'a>(&'a self, found: &'a [(Place, &Unknown)]) -> impl Iterator<Item = &'a Entry> {
        self.entries.iter().filter(|entry| !found.iter().any(|(place, unknown)| entry.fits(*place, unknown)))
    }
}

#[cfg(test)]
mod tests {
    use super::{KeptUnknown, Place};
    use crate::unknown::{Kind, Unknown};

    fn unknown(field: Option<&str>, value: Option<&str>) -> Unknown {
        Unknown {
            kind: Kind::Field,
            schema: "Text".into(),
            field: field.map(str::to_owned),
            value: value.map(str::to_owned),
            pointer: "/a".into(),
        }
    }

    #[test]
    fn an_entry_stands_for_one_thing_in_one_place() {
        let list = "[[kept-unknown]]\nwhere = 'request'\nschema = 'Text'\nfield = 'href'\nreason = 'Why.'";
        let list = KeptUnknown::read(list).unwrap();
        let href = unknown(Some("href"), None);
        assert!(list.entry(Place::Request, &href).is_some());
        assert!(list.entry(Place::Answer, &href).is_none());
        assert!(list.entry(Place::Request, &unknown(Some("other"), None)).is_none());
        assert!(list.entry(Place::Request, &unknown(Some("href"), Some("null"))).is_none());
        assert_eq!(list.unused(&[(Place::Request, &href)]).count(), 0);
        let unused: Vec<_> = list.unused(&[(Place::Answer, &href)]).map(ToString::to_string).collect();
        assert_eq!(unused, ["request Text.href"]);
    }

    #[test]
    fn an_entry_names_something_and_says_why() {
        let cases = [
            ("where = 'request'\nschema = 'A'\nreason = 'Why.'", "neither a field nor a value"),
            ("where = 'request'\nschema = 'A'\nvalue = 'b'\nreason = ''", "`request A = b` has no reason"),
            ("where = 'body'\nschema = 'A'\nvalue = 'b'\nreason = 'Why.'", "body"),
        ];
        for (entry, expected) in cases {
            let error = KeptUnknown::read(&format!("[[kept-unknown]]\n{entry}")).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
    }
}
