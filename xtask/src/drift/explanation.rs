//! The checked-in list of the differences that are meant.

use std::collections::BTreeSet;
use std::fmt;

use serde::Deserialize;

use super::finding::{Finding, Place, What};
use crate::Outcome;

/// The list.
pub const LIST: &str = "openapi/drift.toml";

/// The differences that are meant, each with its reason.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explanations {
    #[serde(default)]
    drift: Vec<Explanation>,
}

/// One difference that is meant. Without a place it stands for all of `additionalProperties: false`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    operation: Option<String>,
    parameter: Option<String>,
    body: Option<String>,
    schema: Option<String>,
    member: Option<String>,
    field: Option<String>,
    value: Option<String>,
    difference: What,
    reason: String,
}

impl Explanation {
    fn place(&self) -> Place {
        Place {
            operation: self.operation.clone(),
            parameter: self.parameter.clone(),
            body: self.body.clone(),
            schema: self.schema.clone(),
            member: self.member.clone(),
            field: self.field.clone(),
            value: self.value.clone(),
        }
    }

    /// Whether it is about a difference.
    #[must_use]
    pub fn fits(&self, finding: &Finding) -> bool {
        self.difference == finding.what && (self.difference == What::Closed || self.place() == finding.place)
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.difference {
            What::Closed => write!(formatter, "{}", What::Closed),
            difference => write!(formatter, "{}: {difference}", self.place()),
        }
    }
}

impl Explanations {
    /// Reads the list.
    ///
    /// # Errors
    /// It is not TOML, an entry names nothing or gives no reason, or two entries are about the same.
    pub fn read(list: &str) -> Outcome<Self> {
        let list: Self = toml::from_str(list).map_err(|error| format!("{LIST}: {error}"))?;
        let mut known = BTreeSet::new();
        for entry in &list.drift {
            let (place, is_closed) = (entry.place(), entry.difference == What::Closed);
            if (place == Place::default()) != is_closed {
                let what = if is_closed { "stands for the whole document and names no place" } else { "names no place" };
                return Err(format!("{LIST}: `{entry}` {what}").into());
            }
            if entry.reason.trim().is_empty() {
                return Err(format!("{LIST}: `{entry}` has no reason").into());
            }
            if !known.insert((place, entry.difference)) {
                return Err(format!("{LIST}: `{entry}` stands there twice").into());
            }
        }
        Ok(list)
    }

    /// The entries in the list's order.
    pub fn iter(&self) -> impl Iterator<Item = &Explanation> {
        self.drift.iter()
    }
}
