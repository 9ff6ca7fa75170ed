//! What is often asked of a data source.

use crate::{DataSourceId, DataSourceResponse};

impl DataSourceResponse {
    /// The data source's id.
    #[must_use]
    pub fn id(&self) -> &DataSourceId {
        match self {
            Self::Full(source) => &source.id,
            Self::Partial(source) => &source.id,
        }
    }
}
