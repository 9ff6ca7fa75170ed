//! Get Page Markdown.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, examples};
use crate::types::PageMarkdown;
use crate::{Error, Notion};

/// Gets the content of a page as Markdown.
#[derive(Debug)]
pub struct GetPageMarkdown;

/// The input of [`GetPageMarkdown`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct GetPageMarkdownInput {
    /// The id of a page, with or without dashes, or its URL.
    pub page_id: String,
    /// Whether the transcripts of meetings are included. Notion leaves them out unless asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_transcript: Option<bool>,
}

impl GetPageMarkdownInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(page_id: impl Into<String>) -> Self {
        Self { page_id: page_id.into(), include_transcript: None }
    }
}

impl Action for GetPageMarkdown {
    const DEFINITION: Definition = Definition::new(
        "get_page_markdown",
        "Get Page Markdown",
        "Gets the content of a page as Markdown, and says where that is not all of it.",
    )
    .does(Effect::Read, Group::Pages)
    .sends(&["get_page_markdown"])
    .needs(&[Capability::ReadContent])
    .inputs(&[&[
        Field::id("page_id", "Page ID", Noun::Page).example(|| json!(examples::PAGE_ID)).options(OptionProvider::Pages),
        Field::boolean("include_transcript", "Include Transcript").example(|| json!(true)),
    ]])
    .answers(examples::markdown);
    type Input = GetPageMarkdownInput;
    type Output = PageMarkdown;

    async fn run(notion: &Notion, input: GetPageMarkdownInput, meta: &mut Meta) -> Result<PageMarkdown, Error> {
        let mut request = notion.pages().markdown(&input.page_id);
        if let Some(include) = input.include_transcript {
            request = request.include_transcript(include);
        }
        let page = request.await?;
        completeness(&page, meta);
        Ok(page)
    }
}

/// Says whether the Markdown is all of the page.
pub(super) fn completeness(page: &PageMarkdown, meta: &mut Meta) {
    meta.incomplete_reason = page.truncated.then(|| "truncated".to_owned());
    meta.complete = Some(!page.truncated);
    let missing: Vec<_> = page.unknown_block_ids.iter().map(ToString::to_string).collect();
    if !missing.is_empty() {
        meta.notes.push(format!(
            "these blocks are not in the Markdown, and are read as blocks or as pages of their own: {}",
            missing.join(", ")
        ));
    }
}
