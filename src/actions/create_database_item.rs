//! Create Database Item.

use super::new_page::{self, NewPageInput};
use super::{Action, Meta};
use crate::types::PageResponse;
use crate::{Error, Notion};

/// Creates a row of a database.
#[derive(Debug)]
pub struct CreateDatabaseItem;

/// The input of [`CreateDatabaseItem`]: its parent is a `database_id`, of a database with one data source, or a
/// `data_source_id`.
pub type CreateDatabaseItemInput = NewPageInput;

impl Action for CreateDatabaseItem {
    const ID: &'static str = "create_database_item";
    const INPUTS: &'static [&'static str] = new_page::INPUTS;
    type Input = CreateDatabaseItemInput;
    type Output = PageResponse;

    async fn run(notion: &Notion, input: CreateDatabaseItemInput, _meta: &mut Meta) -> Result<PageResponse, Error> {
        new_page::check(&input)?;
        let parent = new_page::data_source_parent(notion, &input.parent).await?;
        let parent = parent.ok_or_else(|| Error::input("/parent", "expected a database_id or a data_source_id"))?;
        new_page::create(notion, input, parent).await
    }
}
