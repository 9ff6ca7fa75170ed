//! Create Page.

use super::new_page::{self, NewPageInput};
use super::{Action, Meta, input};
use crate::types::{PageParentRequest, PageParentRequestKind, PageResponse};
use crate::{Error, Notion};

/// The only property of a page that is no row.
const TITLE: &str = "title";

/// Creates a page in a page, a database, or the workspace.
#[derive(Debug)]
pub struct CreatePage;

/// The input of [`CreatePage`]: its parent is a `page_id`, a `database_id`, a `data_source_id`, or `workspace`.
pub type CreatePageInput = NewPageInput;

impl Action for CreatePage {
    const ID: &'static str = "create_page";
    const INPUTS: &'static [&'static str] = new_page::INPUTS;
    type Input = CreatePageInput;
    type Output = PageResponse;

    async fn run(notion: &Notion, input: CreatePageInput, _meta: &mut Meta) -> Result<PageResponse, Error> {
        if matches!(input.parent.kind, PageParentRequestKind::PageId(_) | PageParentRequestKind::Workspace(true)) {
            title_only(&input)?;
        }
        new_page::check(&input)?;
        let parent = match &input.parent.kind {
            PageParentRequestKind::PageId(id) => input::page_id(id, "/parent/page_id")?.into(),
            PageParentRequestKind::Workspace(true) => PageParentRequest::new(PageParentRequestKind::Workspace(true)),
            _ => new_page::data_source_parent(notion, &input.parent).await?.ok_or_else(|| {
                Error::input("/parent", "expected a page_id, a database_id, a data_source_id, or workspace: true")
            })?,
        };
        new_page::create(notion, input, parent).await
    }
}

fn title_only(input: &NewPageInput) -> Result<(), Error> {
    match input.properties.keys().find(|name| name.as_str() != TITLE) {
        Some(name) => {
            let field = format!("/properties{}", input::pointer(name));
            Err(Error::input(field, format!("a page that is no row of a database has one property, and its key is `{TITLE}`")))
        }
        None => Ok(()),
    }
}
