//! Update Page Markdown.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::get_page_markdown::completeness;
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, examples};
use crate::types::{
    InsertMarkdownRequest, ReplaceMarkdownRangeRequest, ReplaceMarkdownRequest, UpdateMarkdownRequest, UpdatePageMarkdownRequest,
    UpdatePageMarkdownResponse,
};
use crate::{Error, Notion};

/// The most replacements that one request takes.
const MOST_UPDATES: usize = 100;

/// Changes the content of a page by Markdown.
#[derive(Debug)]
pub struct UpdatePageMarkdown;

/// The input of [`UpdatePageMarkdown`]: one of the four changes is given.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct UpdatePageMarkdownInput {
    /// The id of a page, with or without dashes, or its URL.
    pub page_id: String,
    /// The name of the change that is given. It may be left out: the change says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<MarkdownChange>,
    /// Texts to be found in the content, and what takes their place: `{"content_updates": [{"old_str": "…", "new_str": "…"}]}`,
    /// 100 at most. A text that is there more than once is refused, unless its `replace_all_matches` is true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub update_content: Option<UpdateMarkdownRequest>,
    /// Markdown in place of all of the content: `{"new_str": "…"}`. Pages and databases in the content are deleted only where
    /// `allow_deleting_content` is true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replace_content: Option<ReplaceMarkdownRequest>,
    /// Markdown to be added: `{"content": "…"}` puts it at the end; with `"position": {"type": "start"}` it goes to the start, and
    /// `after` names the passage behind which it goes, such as `"# Kale...in soup."`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub insert_content: Option<InsertMarkdownRequest>,
    /// Markdown in place of a passage: `{"content": "…", "content_range": "first words...last words"}`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replace_content_range: Option<ReplaceMarkdownRangeRequest>,
    /// Whether Notion may do it after its answer, which then is a task and not the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allow_async: Option<bool>,
}

/// The ways to change a page's content by Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(inline)]
#[non_exhaustive]
pub enum MarkdownChange {
    /// Texts in the content are replaced.
    UpdateContent,
    /// All of the content is replaced.
    ReplaceContent,
    /// Something is added.
    InsertContent,
    /// A passage is replaced.
    ReplaceContentRange,
}

impl UpdatePageMarkdownInput {
    /// An input with what is required. One of the changes is to be set besides.
    #[must_use]
    pub fn new(page_id: impl Into<String>) -> Self {
        Self { page_id: page_id.into(), ..Self::default() }
    }

    /// The names of the changes that are given.
    fn given(&self) -> Vec<(MarkdownChange, &'static str)> {
        [
            (self.update_content.is_some(), MarkdownChange::UpdateContent, "update_content"),
            (self.replace_content.is_some(), MarkdownChange::ReplaceContent, "replace_content"),
            (self.insert_content.is_some(), MarkdownChange::InsertContent, "insert_content"),
            (self.replace_content_range.is_some(), MarkdownChange::ReplaceContentRange, "replace_content_range"),
        ]
        .into_iter()
        .filter_map(|(given, change, name)| given.then_some((change, name)))
        .collect()
    }

    /// What is sent; nothing where no change is given.
    fn into_request(self) -> Option<UpdatePageMarkdownRequest> {
        let update = self.update_content.map(UpdatePageMarkdownRequest::from);
        let replace = self.replace_content.map(UpdatePageMarkdownRequest::from);
        let insert = self.insert_content.map(UpdatePageMarkdownRequest::from);
        let range = self.replace_content_range.map(UpdatePageMarkdownRequest::from);
        let mut request = update.or(replace).or(insert).or(range)?;
        request.allow_async = self.allow_async;
        Some(request)
    }
}

/// What is said where not exactly one change is given.
const ACCEPTED: &str = "expected one of update_content, replace_content, insert_content and replace_content_range";

impl Action for UpdatePageMarkdown {
    const DEFINITION: Definition = Definition::new(
        "update_page_markdown",
        "Update Page Markdown",
        "Changes the content of a page by Markdown: replaces texts in it, all of it or a passage, or adds to it.",
    )
    // What is inserted twice is there twice.
    .does(Effect::Edit, Group::Pages)
    .sends(&["update_page_markdown"])
    .needs(&[Capability::UpdateContent])
    .inputs(&[&[
        Field::id("page_id", "Page ID", Noun::Page).example(|| json!(examples::PAGE_ID)).options(OptionProvider::Pages),
        Field::one_of("type", "Type", &["update_content", "replace_content", "insert_content", "replace_content_range"])
            .example(|| json!("update_content")),
        Field::json("update_content", "Update Content")
            .example(|| json!({"content_updates": [{"old_str": "Good in soup.", "new_str": "Good in soup and in salad."}]})),
        Field::json("replace_content", "Replace Content").placeholder("{\"new_str\": \"# Kale\\n\\nGood in soup.\"}"),
        Field::json("insert_content", "Insert Content").placeholder("{\"content\": \"Keeps for a week.\"}"),
        Field::json("replace_content_range", "Replace Content Range")
            .placeholder("{\"content\": \"Good in salad.\", \"content_range\": \"Good in...soup.\"}"),
        Field::boolean("allow_async", "Allow Async").example(|| json!(false)),
    ]])
    .answers(examples::markdown);
    type Input = UpdatePageMarkdownInput;
    type Output = UpdatePageMarkdownResponse;

    fn check(input: &mut UpdatePageMarkdownInput) -> Vec<Error> {
        let mut errors = Vec::new();
        match (input.given().as_slice(), input.r#type) {
            ([], _) => errors.push(Error::input("", format!("no change is given: {ACCEPTED}"))),
            ([(change, name)], Some(named)) if *change != named => {
                errors.push(Error::input("/type", format!("is not the change that is given: expected {name}")));
            }
            ([_], _) => {}
            ([_, (_, second), ..], _) => {
                errors.push(Error::input(format!("/{second}"), format!("more than one change is given: {ACCEPTED}")));
            }
        }
        let updates = input.update_content.as_ref().map_or(1, |update| update.content_updates.len());
        if updates == 0 || updates > MOST_UPDATES {
            let message = format!("{updates} replacements: expected 1 to {MOST_UPDATES}");
            errors.push(Error::input("/update_content/content_updates", message));
        }
        errors
    }

    async fn run(
        notion: &Notion,
        mut input: UpdatePageMarkdownInput,
        meta: &mut Meta,
    ) -> Result<UpdatePageMarkdownResponse, Error> {
        let page_id = std::mem::take(&mut input.page_id);
        let request = input.into_request().ok_or_else(|| Error::input("", ACCEPTED))?;
        let answer = notion.pages().update_markdown(&page_id, request).await?;
        match &answer {
            UpdatePageMarkdownResponse::PageMarkdown(page) => completeness(page, meta),
            UpdatePageMarkdownResponse::AsyncTask(task) => meta.notes.push(format!(
                "Notion does it after this answer: a GET of /async_tasks/{} says what it came to",
                task.id.as_str()
            )),
            _ => {}
        }
        Ok(answer)
    }
}
