//! Kinds of objects to search for.

use crate::{ResultType, SearchFilter};

impl SearchFilter {
    /// Objects of one kind.
    #[must_use]
    pub fn object(kind: ResultType) -> Self {
        Self { property: Some("object".into()), value: Some(kind), ..Self::default() }
    }
}
