//! A point in time, in the text that it came in.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::SmallString;

/// A point in time as Notion writes it.
///
/// Notion has two spellings: `2026-07-04T09:09:00.000Z` on pages, blocks and data sources, cut to the minute, and
/// `2026-07-04T09:09:12.949+00:00` on databases. The text is kept, so both come back as they were.
///
/// ```
/// use notion_connector::types::Timestamp;
///
/// let created = Timestamp::from("2026-07-04T09:09:00.000Z");
/// assert_eq!(created.as_str(), "2026-07-04T09:09:00.000Z");
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(SmallString);

impl Timestamp {
    /// The text, in the form of RFC 3339.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl<T: Into<SmallString>> From<T> for Timestamp {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}
