//! Data sources, which hold a schema and rows.

use super::{InPath, IntoId, incomplete_reason, list_request, page_size, property_filter, request, resource};
use crate::types::{
    CreateDataSourceRequest, DataSourceId, DataSourceParentRequest, DataSourceResponse, Filter, IconRequest, Patch,
    PropertySchemaRequest, PropertySchemaUpdateRequest, QueryDataSourceRequest, QueryResult, QueryResultList, RichTextRequest,
    SmallString, Sort, UpdateDataSourceRequest,
};
use crate::{Error, Notion};

resource! {
    /// Data sources, which hold a schema and rows.
    DataSources
}

impl DataSources {
    /// One data source: its schema, not its rows.
    pub fn get(&self, id: impl IntoId<DataSourceId>) -> GetDataSource {
        GetDataSource { notion: self.notion.clone(), id: id.into_id() }
    }

    /// The rows of a data source, as many as a filter lets through.
    ///
    /// One query gives 10,000 rows at most; the stream then says so by [`crate::Items::incomplete_reason`]. [`Self::rows`] gives more.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let mut rows = notion.data_sources().query("0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0").stream();
    /// while let Some(row) = rows.next().await {
    ///     println!("{:?}", row?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn query(&self, id: impl IntoId<DataSourceId>) -> QueryDataSource {
        QueryDataSource {
            notion: self.notion.clone(),
            id: id.into_id().map_err(|error| error.to_string()),
            request: QueryDataSourceRequest::default(),
            filter_properties: Vec::new(),
            cursor: None,
            page_size: None,
        }
    }

    /// A new data source in a database. One of its properties is the title.
    pub fn create(&self, parent: impl Into<DataSourceParentRequest>) -> CreateDataSource {
        self.create_from(CreateDataSourceRequest::new(parent, Default::default()))
    }

    /// A new data source from a whole request.
    pub fn create_from(&self, request: CreateDataSourceRequest) -> CreateDataSource {
        CreateDataSource { notion: self.notion.clone(), request }
    }

    /// Changes a data source. What is not set stays.
    pub fn update(&self, id: impl IntoId<DataSourceId>) -> UpdateDataSource {
        UpdateDataSource { notion: self.notion.clone(), id: id.into_id(), request: UpdateDataSourceRequest::default() }
    }
}

/// Gets one data source.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetDataSource {
    notion: Notion,
    id: Result<DataSourceId, Error>,
}

impl GetDataSource {
    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, the data source is not shared with the integration (`object_not_found`), or the request failed.
    pub async fn send(self) -> Result<DataSourceResponse, Error> {
        let id = self.id.map_err(|error| error.with_field("/data_source_id"))?.in_path()?;
        let client = self.notion.operations();
        client.finish("get_data_source", client.get_data_source(&id).await)
    }
}

request!(GetDataSource => DataSourceResponse);

/// Queries a data source.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct QueryDataSource {
    pub(super) notion: Notion,
    pub(super) id: Result<DataSourceId, String>,
    request: QueryDataSourceRequest,
    pub(super) filter_properties: Vec<String>,
    cursor: Option<SmallString>,
    page_size: Option<u32>,
}

impl QueryDataSource {
    /// Only rows that match.
    pub fn filter(mut self, filter: impl Into<Filter>) -> Self {
        self.request.filter = Some(filter.into());
        self
    }

    /// One more level of the order.
    pub fn sort(mut self, sort: impl Into<Sort>) -> Self {
        self.request.sorts.get_or_insert_default().push(sort.into());
        self
    }

    /// Only these properties of each row, by their ids as answers spell them.
    pub fn filter_properties(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.filter_properties.extend(ids.into_iter().map(Into::into));
        self
    }

    /// Rows in the trash, in place of those that are not.
    pub fn in_trash(mut self, in_trash: bool) -> Self {
        self.request.in_trash = Some(in_trash);
        self
    }

    async fn send_page(mut self) -> Result<QueryResultList, Error> {
        let id = self.id.map_err(|message| Error::input("/data_source_id", message))?.in_path()?;
        self.request.page_size = page_size(self.page_size)?.map(Into::into);
        self.request.start_cursor = self.cursor.map_or(Patch::Absent, Patch::Value);
        let properties = property_filter(&self.filter_properties);
        let client = self.notion.operations();
        client.finish("query_data_source", client.query_data_source(&id, properties.as_ref(), &self.request).await)
    }
}

list_request!(QueryDataSource => QueryResultList, QueryResult, |list: &QueryResultList| incomplete_reason(list.request_status.as_ref()));

/// Creates a data source.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CreateDataSource {
    notion: Notion,
    request: CreateDataSourceRequest,
}

impl CreateDataSource {
    /// The title.
    pub fn title(mut self, title: impl IntoIterator<Item = impl Into<RichTextRequest>>) -> Self {
        self.request.title = Some(title.into_iter().map(Into::into).collect());
        self
    }

    /// The icon.
    pub fn icon(mut self, icon: impl Into<IconRequest>) -> Self {
        self.request.icon = Patch::Value(icon.into());
        self
    }

    /// A property.
    pub fn property(mut self, name: impl Into<SmallString>, schema: impl Into<PropertySchemaRequest>) -> Self {
        self.request.properties.insert(name.into(), schema.into());
        self
    }

    /// Sends the request. It is sent once: where no answer comes, [`Error::outcome_unknown`] says that it may be there.
    ///
    /// # Errors
    /// Notion does not accept the parent or a property (`validation_error`), or the request failed.
    pub async fn send(self) -> Result<DataSourceResponse, Error> {
        let client = self.notion.operations();
        let created = client.finish("create_data_source", client.create_data_source(&self.request).await)?;
        // The database has one more now.
        self.notion.resolved_databases().forget(&created);
        Ok(created)
    }
}

request!(CreateDataSource => DataSourceResponse);

/// Changes a data source.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UpdateDataSource {
    notion: Notion,
    id: Result<DataSourceId, Error>,
    request: UpdateDataSourceRequest,
}

impl UpdateDataSource {
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

    /// Adds a property, or changes the one of that name or id.
    pub fn property(mut self, name: impl Into<SmallString>, schema: impl Into<PropertySchemaUpdateRequest>) -> Self {
        self.request.properties.get_or_insert_default().insert(name.into(), Some(schema.into()));
        self
    }

    /// Deletes a property, its values in all rows included.
    pub fn delete_property(mut self, name: impl Into<SmallString>) -> Self {
        self.request.properties.get_or_insert_default().insert(name.into(), None);
        self
    }

    /// Into the trash, or out of it.
    pub fn in_trash(mut self, in_trash: bool) -> Self {
        self.request.in_trash = Some(in_trash);
        self
    }

    /// The whole request in place of the one built so far.
    pub fn with_request(mut self, request: UpdateDataSourceRequest) -> Self {
        self.request = request;
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, Notion does not accept a property (`validation_error`), or the request failed.
    pub async fn send(self) -> Result<DataSourceResponse, Error> {
        let id = self.id.map_err(|error| error.with_field("/data_source_id"))?.in_path()?;
        let client = self.notion.operations();
        let updated = client.finish("update_data_source", client.update_data_source(&id, &self.request).await)?;
        if self.request.parent.is_some() || self.request.in_trash.is_some() {
            self.notion.resolved_databases().forget(&updated);
        }
        Ok(updated)
    }
}

request!(UpdateDataSource => DataSourceResponse);
