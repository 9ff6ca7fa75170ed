//! Create Database Item.

use super::new_page::{self, NewPageInput};
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, OptionProvider, SchemaProvider, examples};
use crate::types::{PageParentRequestKind, PageResponse};
use crate::{Error, Notion};

/// Creates a row of a database.
#[derive(Debug)]
pub struct CreateDatabaseItem;

/// The input of [`CreateDatabaseItem`]: its parent is a `database_id`, of a database with one data source, or a
/// `data_source_id`.
pub type CreateDatabaseItemInput = NewPageInput;

impl Action for CreateDatabaseItem {
    const DEFINITION: Definition = Definition::new(
        "create_database_item",
        "Create Database Item",
        "Creates a row of a database, with values for its properties and, if wanted, content.",
    )
    .does(Effect::Create, Group::Databases)
    .sends(&["get_database", "get_data_source", "create_page", "append_block_children", "list_block_children"])
    .needs(&[Capability::InsertContent])
    .inputs(&[
        &[
            Field::json("parent", "Parent").example(examples::database_parent).options(OptionProvider::Databases),
            Field::json("properties", "Properties")
                .example(examples::row_values)
                .schema(SchemaProvider::PropertyValues)
                .of("parent"),
        ],
        new_page::CONTENT,
    ])
    .answers(examples::row);
    type Input = CreateDatabaseItemInput;
    type Output = PageResponse;

    fn check(input: &mut CreateDatabaseItemInput) -> Vec<Error> {
        let mut errors = Vec::new();
        if !matches!(input.parent.kind, PageParentRequestKind::DatabaseId(_) | PageParentRequestKind::DataSourceId(_)) {
            errors.push(Error::input("/parent", "expected a database_id or a data_source_id"));
        }
        errors.extend(new_page::check(input));
        errors
    }

    async fn run(notion: &Notion, input: CreateDatabaseItemInput, _meta: &mut Meta) -> Result<PageResponse, Error> {
        let parent = new_page::resolved_parent(notion, &input.parent).await?;
        new_page::create(notion, input, parent).await
    }
}
