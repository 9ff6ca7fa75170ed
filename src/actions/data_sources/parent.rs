//! The database that a data source is part of.

use crate::Error;
use crate::actions::input;
use crate::types::{DataSourceParentRequest, DataSourceParentRequestKind};

/// A parent that Notion takes. Its id is put into Notion's form, and what else came beside it is left out: some of it only
/// answers have.
pub(super) fn check(parent: &mut DataSourceParentRequest) -> Result<(), Error> {
    let DataSourceParentRequestKind::DatabaseId(id) = &parent.kind else {
        return Err(Error::input("/parent", "a data source is part of a database: expected a database_id"));
    };
    *parent = input::database_id(id, "/parent/database_id")?.into();
    Ok(())
}
