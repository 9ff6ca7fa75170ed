//! Get Page.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::actions::{
    Action, Capability, Coercion, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, examples, input,
};
use crate::types::PageResponse;
use crate::{Error, Notion};

/// Gets one page: its properties, not its content.
#[derive(Debug)]
pub struct GetPage;

/// The input of [`GetPage`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct GetPageInput {
    /// The id of a page, with or without dashes, or its URL.
    pub page_id: String,
    /// The ids of the properties that the answer is to hold, as answers spell them. Without it, all of them.
    #[serde(default, deserialize_with = "input::comma_list", skip_serializing_if = "Vec::is_empty")]
    pub filter_properties: Vec<String>,
}

impl GetPageInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(page_id: impl Into<String>) -> Self {
        Self { page_id: page_id.into(), filter_properties: Vec::new() }
    }
}

impl Action for GetPage {
    const DEFINITION: Definition =
        Definition::new("get_page", "Get Page", "Gets a page: its properties and what belongs to it, not its content.")
            .does(Effect::Read, Group::Pages)
            .sends(&["get_page"])
            .needs(&[Capability::ReadContent])
            .inputs(&[&[
                Field::id("page_id", "Page ID", Noun::Page).example(|| json!(examples::PAGE_ID)).options(OptionProvider::Pages),
                Field::new("filter_properties", "Filter Properties")
                    .takes(&[Coercion::JsonText, Coercion::CommaList])
                    .example(|| json!(["title", "CbFP"]))
                    .options(OptionProvider::Properties)
                    .of("page_id"),
            ]])
            .answers(examples::page);
    type Input = GetPageInput;
    type Output = PageResponse;

    async fn run(notion: &Notion, input: GetPageInput, _meta: &mut Meta) -> Result<PageResponse, Error> {
        notion.pages().get(&input.page_id).filter_properties(input.filter_properties).await
    }
}
