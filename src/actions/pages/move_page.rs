//! Move Page.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::new_page;
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, examples};
use crate::types::{MovePageParentRequest, PageParentRequest, PageParentRequestKind, PageResponse};
use crate::{Error, Notion};

/// Moves a page into another page or a database.
#[derive(Debug)]
pub struct MovePage;

/// The input of [`MovePage`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct MovePageInput {
    /// The id of the page that is moved, with or without dashes, or its URL.
    pub page_id: String,
    /// Where the page goes: one of `{"page_id": "…"}`, `{"data_source_id": "…"}` and, for a database with one data source,
    /// `{"database_id": "…"}`.
    pub parent: PageParentRequest,
}

impl MovePageInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(page_id: impl Into<String>, parent: impl Into<PageParentRequest>) -> Self {
        Self { page_id: page_id.into(), parent: parent.into() }
    }
}

/// What is said of a parent that no page can be moved into.
const ACCEPTED: &str = "expected a page_id, a data_source_id or a database_id";

impl Action for MovePage {
    const DEFINITION: Definition = Definition::new(
        "move_page",
        "Move Page",
        "Moves a page into another page, or into a database as its row. Its content and what stands under it go with it.",
    )
    .does(Effect::Update, Group::Pages)
    .sends(&["get_database", "get_data_source", "move_page"])
    .needs(&[Capability::UpdateContent])
    .inputs(&[&[
        Field::id("page_id", "Page ID", Noun::Page).example(|| json!(examples::ROW_ID)).options(OptionProvider::Pages),
        Field::json("parent", "Parent").example(examples::page_parent).options(OptionProvider::Pages),
    ]])
    .answers(examples::moved_page);
    type Input = MovePageInput;
    type Output = PageResponse;

    fn check(input: &mut MovePageInput) -> Vec<Error> {
        let accepted = match input.parent.kind {
            PageParentRequestKind::PageId(_) | PageParentRequestKind::DataSourceId(_) | PageParentRequestKind::DatabaseId(_) => {
                None
            }
            _ => Some(Error::input("/parent", ACCEPTED)),
        };
        accepted.into_iter().chain(new_page::parent(&mut input.parent).err()).collect()
    }

    async fn run(notion: &Notion, input: MovePageInput, _meta: &mut Meta) -> Result<PageResponse, Error> {
        let parent: MovePageParentRequest = match new_page::resolved_parent(notion, &input.parent).await?.kind {
            PageParentRequestKind::PageId(id) => id.into(),
            PageParentRequestKind::DataSourceId(id) => id.into(),
            _ => return Err(Error::input("/parent", ACCEPTED)),
        };
        notion.pages().move_to(&input.page_id, parent).await
    }
}
