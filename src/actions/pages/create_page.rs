//! Create Page.

use super::new_page::{self, NewPageInput};
use crate::actions::{
    Action, Capability, Definition, Effect, Field, Group, Meta, OptionProvider, SchemaProvider, examples, input,
};
use crate::types::{PageParentRequestKind, PageResponse};
use crate::{Error, Notion};

/// The only property of a page that is no row.
const TITLE: &str = "title";

/// Creates a page in a page, a database, or the workspace.
#[derive(Debug)]
pub struct CreatePage;

/// The input of [`CreatePage`]: its parent is a `page_id`, a `database_id`, a `data_source_id`, or `workspace`.
pub type CreatePageInput = NewPageInput;

impl Action for CreatePage {
    const DEFINITION: Definition = Definition::new(
        "create_page",
        "Create Page",
        "Creates a page in a page or in the workspace, or a row of a database, with content if wanted.",
    )
    .does(Effect::Create, Group::Pages)
    .sends(&["get_database", "get_data_source", "create_page", "append_block_children", "list_block_children"])
    .needs(&[Capability::InsertContent])
    .inputs(&[
        &[
            Field::json("parent", "Parent").example(examples::page_parent).options(OptionProvider::Pages),
            Field::json("properties", "Properties")
                .example(examples::page_values)
                .schema(SchemaProvider::PropertyValues)
                .of("parent"),
        ],
        new_page::CONTENT,
    ])
    .answers(examples::page);
    type Input = CreatePageInput;
    type Output = PageResponse;

    fn check(input: &mut CreatePageInput) -> Vec<Error> {
        let mut errors = Vec::new();
        match &input.parent.kind {
            PageParentRequestKind::PageId(_) | PageParentRequestKind::Workspace(true) => errors.extend(title_only(input)),
            PageParentRequestKind::DatabaseId(_) | PageParentRequestKind::DataSourceId(_) => {}
            _ => {
                let accepted = "expected a page_id, a database_id, a data_source_id, or workspace: true";
                errors.push(Error::input("/parent", accepted));
            }
        }
        errors.extend(new_page::check(input));
        errors
    }

    async fn run(notion: &Notion, input: CreatePageInput, _meta: &mut Meta) -> Result<PageResponse, Error> {
        let parent = new_page::resolved_parent(notion, &input.parent).await?;
        new_page::create(notion, input, parent).await
    }
}

/// The values that a page has only as a row.
fn title_only(input: &NewPageInput) -> impl Iterator<Item = Error> + use<'_> {
    input.properties.keys().filter(|name| name.as_str() != TITLE).map(|name| {
        let field = format!("/properties{}", input::pointer(name));
        Error::input(field, format!("a page that is no row of a database has one property, and its key is `{TITLE}`"))
    })
}
