//! Restore Page.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, examples};
use crate::types::PageResponse;
use crate::{Error, Notion};

/// Takes a page out of the trash.
#[derive(Debug)]
pub struct RestorePage;

/// The input of [`RestorePage`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct RestorePageInput {
    /// The id of a page, with or without dashes, or its URL.
    pub page_id: String,
}

impl RestorePageInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(page_id: impl Into<String>) -> Self {
        Self { page_id: page_id.into() }
    }
}

impl Action for RestorePage {
    const DEFINITION: Definition = Definition::new("restore_page", "Restore Page", "Takes a page out of the trash.")
        .does(Effect::Update, Group::Pages)
        .sends(&["update_page"])
        .needs(&[Capability::UpdateContent])
        .inputs(&[&[Field::id("page_id", "Page ID", Noun::Page).example(|| json!(examples::PAGE_ID))]])
        .answers(examples::page);
    type Input = RestorePageInput;
    type Output = PageResponse;

    async fn run(notion: &Notion, input: RestorePageInput, _meta: &mut Meta) -> Result<PageResponse, Error> {
        notion.pages().update(&input.page_id).in_trash(false).await
    }
}
