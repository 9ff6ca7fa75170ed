//! The content of a page as Markdown.

use super::{InPath, IntoId, Pages, request};
use crate::types::{PageId, PageMarkdown, UpdatePageMarkdownRequest, UpdatePageMarkdownRequestKind, UpdatePageMarkdownResponse};
use crate::{Error, Notion};

impl Pages {
    /// The content of a page, as Markdown. [`PageMarkdown::truncated`] says whether it is not all.
    pub fn markdown(&self, id: impl IntoId<PageId>) -> GetPageMarkdown {
        GetPageMarkdown { notion: self.notion.clone(), id: id.into_id(), include_transcript: None }
    }

    /// Changes the content of a page by Markdown: adds to it, or replaces it or parts of it.
    ///
    /// ```no_run
    /// use notion_connector::types::{PageId, ReplaceMarkdownRequest, UpdatePageMarkdownResponse};
    ///
    /// # async fn example(notion: notion_connector::Notion, page: PageId) -> Result<(), notion_connector::Error> {
    /// let change = ReplaceMarkdownRequest::new("# Kale\n\nGood in soup.");
    /// match notion.pages().update_markdown(page, change).allow_async(true).await? {
    ///     UpdatePageMarkdownResponse::PageMarkdown(page) => println!("{}", page.markdown),
    ///     UpdatePageMarkdownResponse::AsyncTask(task) => println!("{:?}", notion.async_tasks().get(&task.id).await?.status),
    ///     _ => println!("an answer of a newer version"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_markdown(&self, id: impl IntoId<PageId>, change: impl Into<UpdatePageMarkdownRequest>) -> UpdatePageMarkdown {
        UpdatePageMarkdown { notion: self.notion.clone(), id: id.into_id(), request: change.into() }
    }
}

/// Gets the content of a page as Markdown.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetPageMarkdown {
    notion: Notion,
    id: Result<PageId, Error>,
    include_transcript: Option<bool>,
}

impl GetPageMarkdown {
    /// Whether the transcripts of meetings are included.
    pub fn include_transcript(mut self, include: bool) -> Self {
        self.include_transcript = Some(include);
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, the page is not shared with the integration (`object_not_found`), or the request failed.
    pub async fn send(self) -> Result<PageMarkdown, Error> {
        let id = self.id.map_err(|error| error.with_field("/page_id"))?.in_path()?;
        let client = self.notion.operations();
        client.finish("get_page_markdown", client.get_page_markdown(&id, self.include_transcript).await)
    }
}

request!(GetPageMarkdown => PageMarkdown);

/// Changes the content of a page by Markdown.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UpdatePageMarkdown {
    notion: Notion,
    id: Result<PageId, Error>,
    request: UpdatePageMarkdownRequest,
}

impl UpdatePageMarkdown {
    /// Whether Notion may do it after the answer, which then is a task: [`crate::AsyncTasks::get`] says what it came to.
    pub fn allow_async(mut self, allow: bool) -> Self {
        self.request.allow_async = Some(allow);
        self
    }

    /// Sends the request. All but the replacing of the whole content is sent once: where no answer comes,
    /// [`Error::outcome_unknown`] says that it may have been done.
    ///
    /// # Errors
    /// The id is none; the text to replace is not there, or blocks would be deleted that the change does not allow for
    /// (`validation_error`); or the request failed.
    pub async fn send(self) -> Result<UpdatePageMarkdownResponse, Error> {
        let id = self.id.map_err(|error| error.with_field("/page_id"))?.in_path()?;
        // Twice is the same as once only where nothing of what was there is left.
        let client = match self.request.kind {
            UpdatePageMarkdownRequestKind::ReplaceContent(_) => self.notion.operations(),
            _ => self.notion.operations_once(),
        };
        client.finish("update_page_markdown", client.update_page_markdown(&id, &self.request).await)
    }
}

request!(UpdatePageMarkdown => UpdatePageMarkdownResponse);
