//! Trash Page.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, examples};
use crate::types::PageResponse;
use crate::{Error, Notion};

/// Moves a page to the trash.
#[derive(Debug)]
pub struct TrashPage;

/// The input of [`TrashPage`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct TrashPageInput {
    /// The id of a page, with or without dashes, or its URL.
    pub page_id: String,
}

impl TrashPageInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(page_id: impl Into<String>) -> Self {
        Self { page_id: page_id.into() }
    }
}

impl Action for TrashPage {
    const DEFINITION: Definition =
        Definition::new("trash_page", "Trash Page", "Moves a page to the trash, with the pages in it. It can be restored.")
            .does(Effect::Delete, Group::Pages)
            .sends(&["update_page"])
            .needs(&[Capability::UpdateContent])
            .inputs(&[&[Field::id("page_id", "Page ID", Noun::Page)
                .example(|| json!(examples::PAGE_ID))
                .options(OptionProvider::Pages)]])
            .answers(examples::trashed_page);
    type Input = TrashPageInput;
    type Output = PageResponse;

    async fn run(notion: &Notion, input: TrashPageInput, _meta: &mut Meta) -> Result<PageResponse, Error> {
        notion.pages().update(&input.page_id).in_trash(true).await
    }
}
