//! What an id or an address on the command line names.

use notion_connector::types::{DataSource, DataSourceResponse, Page, PageResponse};
use notion_connector::{Error, Notion};

use crate::failure::{Failure, Status};

/// What it names.
pub(crate) enum Target {
    /// A data source, or the only one of a database.
    Rows(Box<DataSource>),
    Page(Box<Page>),
}

/// Finds what an id or an address names.
pub(crate) async fn find(notion: &Notion, given: &str) -> Result<Target, Failure> {
    if let Some(source) = source(notion, given).await? {
        return Ok(Target::Rows(Box::new(source)));
    }
    match notion.pages().get(given).await? {
        PageResponse::Full(page) => Ok(Target::Page(Box::new(page))),
        PageResponse::Partial(_) => Err(seen_in_part("page")),
    }
}

async fn source(notion: &Notion, given: &str) -> Result<Option<DataSource>, Failure> {
    let Some(database) = found(notion.databases().get(given).await)? else {
        return match found(notion.data_sources().get(given).await)? {
            Some(source) => whole(source).map(Some),
            None => Ok(None),
        };
    };
    let Some(database) = database.full() else { return Err(seen_in_part("database")) };
    match database.data_sources.as_slice() {
        [only] => whole(notion.data_sources().get(&only.id).await?).map(Some),
        [] => Err(Failure::input("the database has no data source that the integration may see")),
        several => {
            let names: Vec<_> = several.iter().map(|one| format!("{} ({:?})", one.id, one.name.as_str())).collect();
            let (count, names) = (several.len(), names.join(", "));
            Err(Failure::input(format!("the database has {count} data sources: give the id of one: {names}")))
        }
    }
}

fn found<T>(result: Result<T, Error>) -> Result<Option<T>, Failure> {
    match result {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.code() == Some("object_not_found") => Ok(None),
        // An id of another kind of object.
        Err(error) if error.status() == Some(400) && error.code() == Some("validation_error") => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn whole(source: DataSourceResponse) -> Result<DataSource, Failure> {
    match source {
        DataSourceResponse::Full(source) => Ok(source),
        DataSourceResponse::Partial(_) => Err(seen_in_part("data source")),
    }
}

fn seen_in_part(what: &str) -> Failure {
    let message = format!("the integration sees the {what} in part only: share it as a whole");
    Failure::Said { status: Status::Access, message }
}
