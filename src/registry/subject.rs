//! What one input names on which another depends.

use serde_json::Value;

use super::entry::Entry;
use crate::actions::{Field, Noun, input};
use crate::types::{DataSourceId, DataSourceResponse, DatabaseId, PageId, ParentKind};
use crate::{Error, Notion};

/// An object that an input names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Subject {
    Database(DatabaseId),
    DataSource(DataSourceId),
    /// A page itself: a row of a database, or not.
    Page(PageId),
    /// A parent that is no database: what goes there has a title alone.
    Elsewhere,
}

/// What an input of an action names: by its id, or as a parent. The pointer of where it stands comes with it.
///
/// # Errors
/// It is not given yet, or it is off.
pub(super) fn subject(entry: &Entry, key: &str, inputs: &Value) -> Result<(Subject, String), Error> {
    let field = entry.definition.field(key);
    let (fields, errors) = input::fields(entry.definition, inputs.clone());
    let at = input::pointer(key);
    if let Some(error) = errors.into_iter().find(|error| error.field().is_some_and(|field| field == at)) {
        return Err(error);
    }
    match (field, fields.get(key)) {
        (Some(field), Some(Value::String(id))) => Ok((by_id(field, id)?, at)),
        (Some(_), Some(Value::Object(parent))) => {
            for (kind, read) in [
                ("data_source_id", (|id| Ok(Subject::DataSource(id.parse()?))) as fn(&str) -> Result<Subject, Error>),
                ("database_id", |id| Ok(Subject::Database(id.parse()?))),
                ("page_id", |id| Ok(id.parse::<PageId>().map(|_| Subject::Elsewhere)?)),
            ] {
                if let Some(id) = parent.get(kind).and_then(Value::as_str) {
                    let at = format!("{at}/{kind}");
                    return read(id).map(|subject| (subject, at.clone())).map_err(|error| error.with_field(at));
                }
            }
            if parent.get("workspace") == Some(&Value::Bool(true)) {
                return Ok((Subject::Elsewhere, at));
            }
            Err(Error::input(at, "it names no object: expected a database_id, a data_source_id or a page_id"))
        }
        _ => Err(Error::input(at, "it is not given yet, and what is asked depends on it: expected an id or a parent")),
    }
}

fn by_id(field: &Field, id: &str) -> Result<Subject, Error> {
    Ok(match field.id_of {
        Some(Noun::Page) => Subject::Page(id.parse()?),
        Some(Noun::DataSource) => Subject::DataSource(id.parse()?),
        _ => Subject::Database(id.parse()?),
    })
}

impl Notion {
    /// The data source that an id means; nothing where it is no database's.
    pub(super) async fn data_source_of(&self, subject: &Subject, field: &str) -> Result<Option<DataSourceResponse>, Error> {
        let id = match subject {
            Subject::Database(id) => self.resolve_data_source(id, field).await?.0,
            Subject::DataSource(id) => {
                let read = |id: DataSourceId| self.data_sources().get(id).send();
                return self.with_data_source(id, field, read).await.map(|(source, _)| Some(source));
            }
            Subject::Page(id) => {
                let page = self.pages().get(id).await.map_err(|error| error.with_field(field))?;
                match page.into_full().map(|page| page.parent.kind) {
                    Some(ParentKind::DataSourceId { data_source_id, .. }) => data_source_id,
                    _ => return Ok(None),
                }
            }
            Subject::Elsewhere => return Ok(None),
        };
        self.data_sources().get(&id).await.map(Some)
    }
}
