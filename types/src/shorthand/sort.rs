//! In which order a query answers rows.

use crate::{SmallString, Sort, SortDirection, SortKind, TimestampName};

impl Sort {
    /// By a property, the smallest first.
    ///
    /// ```
    /// use notion_connector::types::Sort;
    ///
    /// let sorts = [Sort::descending("Price"), Sort::ascending("Name")];
    /// ```
    #[must_use]
    pub fn ascending(property: impl Into<SmallString>) -> Self {
        Self::new(SortDirection::Ascending, SortKind::Property(property.into()))
    }

    /// By a property, the largest first.
    #[must_use]
    pub fn descending(property: impl Into<SmallString>) -> Self {
        Self::new(SortDirection::Descending, SortKind::Property(property.into()))
    }

    /// By the time of creation or of the last edit.
    #[must_use]
    pub fn timestamp(timestamp: TimestampName, direction: SortDirection) -> Self {
        Self::new(direction, SortKind::Timestamp(timestamp))
    }
}
