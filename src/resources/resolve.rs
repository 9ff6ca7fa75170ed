//! A database's id where a data source's is needed.

use std::collections::BTreeMap;
use std::future::Future;
use std::sync::{Mutex, PoisonError};

use crate::types::{DataSourceId, DataSourceResponse, DatabaseId, ParentKind};
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

    /// Forgets what may have changed with a data source: which one its database has, and the database that was known to have it.
    pub(crate) fn forget(&self, changed: &DataSourceResponse) {
        let database = changed.full().and_then(|source| match &source.parent.kind {
            ParentKind::DatabaseId(id) => Some(id),
            _ => None,
        });
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Of one that is seen in part only, the database is not known, and any may be it.
        known.retain(|id, (source, _)| database.is_some_and(|database| database != id) && source != changed.id());
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

    /// Sends what needs the id of a data source. Where Notion knows no such data source, the id may be that of a database, which
    /// is the one that people find in a URL: then it is sent with the database's only data source.
    ///
    /// # Errors
    /// The database has no data source or several, which the error then names; or a request failed.
    pub(crate) async fn with_data_source<T, F, R>(
        &self,
        id: &DataSourceId,
        field: &str,
        mut send: F,
    ) -> Result<(T, Resolution), Error>
    where
        F: FnMut(DataSourceId) -> R + Send,
        R: Future<Output = Result<T, Error>> + Send,
    {
        let database = id.canonical()?.parse::<DatabaseId>()?;
        if let Some((source, resolution)) = self.resolved_databases().get(&database) {
            return send(source).await.map(|answer| (answer, resolution));
        }
        let unknown = match send(id.clone()).await {
            Err(error) if error.code() == Some("object_not_found") => error,
            result => return result.map(|answer| (answer, Resolution::DataSource)),
        };
        match self.resolve_data_source(&database, field).await {
            Ok((source, resolution @ Resolution::Database)) => send(source).await.map(|answer| (answer, resolution)),
            // It is something else that Notion did not find.
            Ok((_, Resolution::DataSource)) => Err(unknown),
            // Where neither is found, what Notion says of a data source is the better word.
            Err(error) if error.code() == Some("object_not_found") => Err(unknown),
            Err(error) => Err(error),
        }
    }
}
