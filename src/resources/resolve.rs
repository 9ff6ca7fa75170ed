//! A database's id where a data source's is needed.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::types::{DataSourceId, DatabaseId};
use crate::{Error, Notion};

/// What an id turned out to name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Resolution {
    Database,
    DataSource,
}

impl Resolution {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Database => "database",
            Self::DataSource => "data_source",
        }
    }
}

/// The databases with one data source that a client has met.
#[derive(Debug, Default)]
pub(crate) struct ResolvedDatabases(Mutex<BTreeMap<DatabaseId, (DataSourceId, Resolution)>>);

impl Clone for ResolvedDatabases {
    fn clone(&self) -> Self {
        Self(Mutex::new(self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()))
    }
}

impl ResolvedDatabases {
    fn get(&self, id: &DatabaseId) -> Option<(DataSourceId, Resolution)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(id).cloned()
    }

    fn insert(&self, id: DatabaseId, resolved: (DataSourceId, Resolution)) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id, resolved);
    }
}

impl Notion {
    /// The data source that an id means: its own, or the only one of the database that it names.
    ///
    /// A database that was met with one data source is not asked for again by this client.
    ///
    /// # Errors
    /// The database has no data source or several, which the error then names; or a request failed.
    pub(crate) async fn resolve_data_source(&self, id: &DatabaseId, field: &str) -> Result<(DataSourceId, Resolution), Error> {
        if let Some(resolved) = self.resolved_databases().get(id) {
            return Ok(resolved);
        }
        let resolved = match self.databases().get(id).await {
            Ok(database) => {
                let sources = database.full().map(|database| database.data_sources.as_slice()).unwrap_or_default();
                match sources {
                    [only] => (only.id.clone(), Resolution::Database),
                    [] => {
                        return Err(Error::input(
                            field,
                            format!("the database {id} has no data source that the integration may see"),
                        ));
                    }
                    several => {
                        let names: Vec<_> =
                            several.iter().map(|source| format!("{} ({:?})", source.id, source.name.as_str())).collect();
                        let message = format!(
                            "the database {id} has {} data sources: give the id of one: {}",
                            several.len(),
                            names.join(", ")
                        );
                        return Err(Error::input(field, message));
                    }
                }
            }
            Err(error) if error.code() == Some("object_not_found") => {
                let source = id.canonical()?.parse::<DataSourceId>()?;
                // Where neither is found, what Notion says of the id that was given is the better word.
                self.data_sources().get(&source).await.map_err(|_| error)?;
                (source, Resolution::DataSource)
            }
            Err(error) => return Err(error),
        };
        self.resolved_databases().insert(id.clone(), resolved.clone());
        Ok(resolved)
    }
}
