//! Pages: rows of data sources among them.

use super::appending::create_page;
use super::long_texts::divide_in_values;
use super::{InPath, IntoId, property_filter, request, resource};
use crate::types::{
    BlockRequest, CoverRequest, CreatePageRequest, IconRequest, MovePageParentRequest, MovePageRequest, PageId,
    PageParentRequest, PagePositionRequest, PageResponse, Patch, PropertyValueRequest, SmallString, UpdatePageRequest,
};
use crate::{Error, Notion};

resource! {
    /// Pages: rows of data sources among them.
    Pages
}

impl Pages {
    /// One page: its properties, not its content.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let page = notion.pages().get("https://www.notion.so/Kale-0b1c2d3e4f5061728394a5b6c7d8e9f0").await?;
    /// if let Some(page) = page.full() {
    ///     println!("{}", page.url);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self, id: impl IntoId<PageId>) -> GetPage {
        GetPage { notion: self.notion.clone(), id: id.into_id(), filter_properties: Vec::new() }
    }

    /// A new page in a page, a data source, a database with one data source, or the workspace.
    pub fn create(&self, parent: impl Into<PageParentRequest>) -> CreatePage {
        let mut request = CreatePageRequest::default();
        request.parent = Some(parent.into());
        self.create_from(request)
    }

    /// A new page from a whole request.
    pub fn create_from(&self, request: CreatePageRequest) -> CreatePage {
        CreatePage { notion: self.notion.clone(), request }
    }

    /// Changes a page. What is not set stays.
    pub fn update(&self, id: impl IntoId<PageId>) -> UpdatePage {
        UpdatePage { notion: self.notion.clone(), id: id.into_id(), request: UpdatePageRequest::default() }
    }

    /// Moves a page into another page or a data source.
    ///
    /// ```no_run
    /// use notion_connector::types::{DataSourceId, PageId};
    ///
    /// # async fn example(notion: notion_connector::Notion, page: PageId, source: DataSourceId) -> Result<(), notion_connector::Error> {
    /// notion.pages().move_to(page, source).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn move_to(&self, id: impl IntoId<PageId>, parent: impl Into<MovePageParentRequest>) -> MovePage {
        MovePage { notion: self.notion.clone(), id: id.into_id(), request: MovePageRequest::new(parent) }
    }
}

/// Gets one page.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetPage {
    notion: Notion,
    id: Result<PageId, Error>,
    filter_properties: Vec<String>,
}

impl GetPage {
    /// Only these properties, by their ids as answers spell them.
    pub fn filter_properties(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.filter_properties.extend(ids.into_iter().map(Into::into));
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, the page is not shared with the integration (`object_not_found`), or the request failed.
    pub async fn send(self) -> Result<PageResponse, Error> {
        let id = self.id.map_err(|error| error.with_field("/page_id"))?.in_path()?;
        let client = self.notion.operations();
        client.finish("get_page", client.get_page(&id, property_filter(&self.filter_properties).as_ref()).await)
    }
}

request!(GetPage => PageResponse);

/// Creates a page.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CreatePage {
    pub(super) notion: Notion,
    pub(super) request: CreatePageRequest,
}

impl CreatePage {
    /// The value of a property, by its name. A page in a page has the property `title` only.
    pub fn property(mut self, name: impl Into<SmallString>, value: impl Into<PropertyValueRequest>) -> Self {
        self.request.properties.get_or_insert_default().insert(name.into(), value.into());
        self
    }

    /// The content: any number of blocks, at any depth.
    pub fn children(mut self, blocks: impl IntoIterator<Item = impl Into<BlockRequest>>) -> Self {
        self.request.children.get_or_insert_default().extend(blocks.into_iter().map(Into::into));
        self
    }

    /// The content, as Markdown.
    pub fn markdown(mut self, markdown: impl Into<SmallString>) -> Self {
        self.request.markdown = Some(markdown.into());
        self
    }

    /// The icon.
    pub fn icon(mut self, icon: impl Into<IconRequest>) -> Self {
        self.request.icon = Patch::Value(icon.into());
        self
    }

    /// The cover.
    pub fn cover(mut self, cover: impl Into<CoverRequest>) -> Self {
        self.request.cover = Patch::Value(cover.into());
        self
    }

    /// Where among the parent's content the page stands.
    pub fn position(mut self, position: impl Into<PagePositionRequest>) -> Self {
        self.request.position = Some(position.into());
        self
    }

    /// Sends the request. It is sent once: where no answer comes, [`Error::outcome_unknown`] says that the page may be there.
    ///
    /// Content that one request does not take is added to the page afterwards, as [`AppendBlockChildren::send`](crate::AppendBlockChildren::send)
    /// has it. Where that fails, the page stays: [`Error::written`] begins with its id.
    ///
    /// # Errors
    /// Notion does not accept the parent, a property, or a block (`validation_error`), the request without its blocks or a block
    /// without those in it is larger than a request may be (nothing was sent), or a request failed.
    pub async fn send(self) -> Result<PageResponse, Error> {
        create_page(self.notion, self.request).await
    }
}

request!(CreatePage => PageResponse);

/// Changes a page.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UpdatePage {
    pub(super) notion: Notion,
    id: Result<PageId, Error>,
    request: UpdatePageRequest,
}

impl UpdatePage {
    /// The value of a property, by its name or id.
    pub fn property(mut self, name: impl Into<SmallString>, value: impl Into<PropertyValueRequest>) -> Self {
        self.request.properties.get_or_insert_default().insert(name.into(), value.into());
        self
    }

    /// The icon; [`Patch::Null`] removes it.
    pub fn icon(mut self, icon: impl Into<Patch<IconRequest>>) -> Self {
        self.request.icon = icon.into();
        self
    }

    /// The cover; [`Patch::Null`] removes it.
    pub fn cover(mut self, cover: impl Into<Patch<CoverRequest>>) -> Self {
        self.request.cover = cover.into();
        self
    }

    /// Into the trash, or out of it.
    pub fn in_trash(mut self, in_trash: bool) -> Self {
        self.request.in_trash = Some(in_trash);
        self
    }

    /// Whether people can edit it in Notion's apps.
    pub fn is_locked(mut self, is_locked: bool) -> Self {
        self.request.is_locked = Some(is_locked);
        self
    }

    /// The whole request in place of the one built so far.
    pub fn with_request(mut self, request: UpdatePageRequest) -> Self {
        self.request = request;
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, Notion does not accept a value (`validation_error`), or the request failed.
    pub async fn send(mut self) -> Result<PageResponse, Error> {
        let id = self.id.map_err(|error| error.with_field("/page_id"))?.in_path()?;
        divide_in_values(self.request.properties.as_mut())?;
        // A template adds its content each time, and what is erased may be what came after the first time.
        let adds_or_erases = self.request.template.is_some() || self.request.erase_content == Some(true);
        let client = if adds_or_erases { self.notion.operations_once() } else { self.notion.operations() };
        client.finish("update_page", client.update_page(&id, &self.request).await)
    }
}

request!(UpdatePage => PageResponse);

/// Moves a page.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct MovePage {
    notion: Notion,
    id: Result<PageId, Error>,
    request: MovePageRequest,
}

impl MovePage {
    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, Notion does not accept the parent (`validation_error`), or the request failed.
    pub async fn send(self) -> Result<PageResponse, Error> {
        let id = self.id.map_err(|error| error.with_field("/page_id"))?.in_path()?;
        let client = self.notion.operations();
        client.finish("move_page", client.move_page(&id, &self.request).await)
    }
}

request!(MovePage => PageResponse);
