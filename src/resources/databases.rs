//! Databases, which hold data sources.

use super::{InPath, IntoId, request, resource};
use crate::types::{
    CoverRequest, CreateDatabaseRequest, DataSourceId, DatabaseId, DatabaseParentRequest, DatabaseResponse, IconRequest, Patch,
    PropertySchemaRequest, RichTextRequest, SmallString, UpdateDatabaseRequest,
};
use crate::{Error, Notion};

resource! {
    /// Databases, which hold data sources. Schema and rows are the data sources'.
    Databases
}

impl Databases {
    /// One database, with the ids of its data sources.
    pub fn get(&self, id: impl IntoId<DatabaseId>) -> GetDatabase {
        GetDatabase { notion: self.notion.clone(), id: id.into_id() }
    }

    /// The only data source of a database, which is what [`crate::DataSources::query`] needs. A data source's id is taken as it is.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let source = notion.databases().data_source("https://www.notion.so/0b1c2d3e4f5061728394a5b6c7d8e9f0").await?;
    /// let rows = notion.data_sources().query(source).all().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// The id is none; the database has no data source, or several, which the error then names; or a request failed. A
    /// database that was met once is not asked for again by this client and its clones.
    pub async fn data_source(&self, id: impl IntoId<DatabaseId>) -> Result<DataSourceId, Error> {
        let field = "/database_id";
        let id = id.into_id().map_err(|error| error.with_field(field))?;
        self.notion.resolve_data_source(&id, field).await.map(|(source, _)| source)
    }

    /// A new database with one data source, in a page or the workspace.
    ///
    /// ```no_run
    /// use notion_connector::types::{PageId, PropertySchemaRequestKind};
    ///
    /// # async fn example(notion: notion_connector::Notion, page: PageId) -> Result<(), notion_connector::Error> {
    /// let database = notion
    ///     .databases()
    ///     .create(page)
    ///     .property("Name", PropertySchemaRequestKind::Title(Default::default()))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, parent: impl Into<DatabaseParentRequest>) -> CreateDatabase {
        self.create_from(CreateDatabaseRequest::new(parent))
    }

    /// A new database from a whole request.
    pub fn create_from(&self, request: CreateDatabaseRequest) -> CreateDatabase {
        CreateDatabase { notion: self.notion.clone(), request }
    }

    /// Changes a database. What is not set stays.
    pub fn update(&self, id: impl IntoId<DatabaseId>) -> UpdateDatabase {
        UpdateDatabase { notion: self.notion.clone(), id: id.into_id(), request: UpdateDatabaseRequest::default() }
    }
}

/// Gets one database.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetDatabase {
    notion: Notion,
    id: Result<DatabaseId, Error>,
}

impl GetDatabase {
    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, the database is not shared with the integration (`object_not_found`), or the request failed.
    pub async fn send(self) -> Result<DatabaseResponse, Error> {
        let id = self.id.map_err(|error| error.with_field("/database_id"))?.in_path()?;
        let client = self.notion.operations();
        client.finish("get_database", client.get_database(&id).await)
    }
}

request!(GetDatabase => DatabaseResponse);

/// Creates a database.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CreateDatabase {
    notion: Notion,
    request: CreateDatabaseRequest,
}

impl CreateDatabase {
    /// The title.
    pub fn title(mut self, title: impl IntoIterator<Item = impl Into<RichTextRequest>>) -> Self {
        self.request.title = Some(title.into_iter().map(Into::into).collect());
        self
    }

    /// A property of its data source. One of them is the title.
    pub fn property(mut self, name: impl Into<SmallString>, schema: impl Into<PropertySchemaRequest>) -> Self {
        let source = self.request.initial_data_source.get_or_insert_default();
        source.properties.get_or_insert_default().insert(name.into(), schema.into());
        self
    }

    /// Whether it shows inside its page, in place of as a page of its own.
    pub fn is_inline(mut self, is_inline: bool) -> Self {
        self.request.is_inline = Some(is_inline);
        self
    }

    /// The icon.
    pub fn icon(mut self, icon: impl Into<IconRequest>) -> Self {
        self.request.icon = Some(icon.into());
        self
    }

    /// The cover.
    pub fn cover(mut self, cover: impl Into<CoverRequest>) -> Self {
        self.request.cover = Some(cover.into());
        self
    }

    /// Sends the request. It is sent once: where no answer comes, [`Error::outcome_unknown`] says that it may be there.
    ///
    /// # Errors
    /// Notion does not accept the parent or a property (`validation_error`), or the request failed.
    pub async fn send(self) -> Result<DatabaseResponse, Error> {
        let client = self.notion.operations();
        client.finish("create_database", client.create_database(&self.request).await)
    }
}

request!(CreateDatabase => DatabaseResponse);

/// Changes a database.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UpdateDatabase {
    notion: Notion,
    id: Result<DatabaseId, Error>,
    request: UpdateDatabaseRequest,
}

impl UpdateDatabase {
    /// The title.
    pub fn title(mut self, title: impl IntoIterator<Item = impl Into<RichTextRequest>>) -> Self {
        self.request.title = Some(title.into_iter().map(Into::into).collect());
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

    /// The whole request in place of the one built so far.
    pub fn with_request(mut self, request: UpdateDatabaseRequest) -> Self {
        self.request = request;
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, Notion does not accept a value (`validation_error`), or the request failed.
    pub async fn send(self) -> Result<DatabaseResponse, Error> {
        let id = self.id.map_err(|error| error.with_field("/database_id"))?.in_path()?;
        let client = self.notion.operations();
        client.finish("update_database", client.update_database(&id, &self.request).await)
    }
}

request!(UpdateDatabase => DatabaseResponse);
