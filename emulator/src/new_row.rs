//! Rows made in bulk.

use std::time::SystemTime;

use serde_json::{Map, Value};

/// A row to be made without a request, for tests and benchmarks that read many.
#[derive(Debug, Clone, Default)]
pub struct NewRow {
    pub(crate) title: Option<String>,
    pub(crate) properties: Map<String, Value>,
    pub(crate) created_at: Option<SystemTime>,
}

impl NewRow {
    /// A row with this title and nothing else.
    #[must_use]
    pub fn titled(title: impl Into<String>) -> Self {
        Self { title: Some(title.into()), ..Self::default() }
    }

    /// The same row with the value of a property, given the way `POST /v1/pages` takes it.
    #[must_use]
    pub fn property(mut self, name: impl Into<String>, value: Value) -> Self {
        self.properties.insert(name.into(), value);
        self
    }

    /// The same row, created and edited last at this time rather than now.
    #[must_use]
    pub fn created_at(self, time: SystemTime) -> Self {
        Self { created_at: Some(time), ..self }
    }
}
