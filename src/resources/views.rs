//! Views: ways of looking at a data source.

use std::num::NonZeroU64;

use super::{InPath, IntoId, incomplete_reason, list_request, page_size, request, resource};
use crate::types::{
    CreateViewRequest, DataSourceId, DatabaseId, Filter, Patch, SmallString, Sort, UpdateViewRequest, ViewConfigurationRequest,
    ViewDatabaseRequest, ViewId, ViewList, ViewPositionRequest, ViewReference, ViewResponse, ViewType, WidgetPlacementRequest,
};
use crate::{Error, Notion};

resource! {
    /// Views: ways of looking at a data source. Their rows are [`crate::ViewQueries`]'.
    Views
}

impl Views {
    /// The views of a database.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion, database: notion_connector::types::DatabaseId) -> Result<(), notion_connector::Error> {
    /// for view in notion.views().list_in_database(database).all().await? {
    ///     println!("{:?}", notion.views().get(view.id).await?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_in_database(&self, id: impl IntoId<DatabaseId>) -> ListViews {
        self.list(id.into_id().map(Place::Database).map_err(|error| ("/database_id", error.to_string())))
    }

    /// The views of a data source, in whichever database they stand.
    pub fn list_of_data_source(&self, id: impl IntoId<DataSourceId>) -> ListViews {
        self.list(id.into_id().map(Place::DataSource).map_err(|error| ("/data_source_id", error.to_string())))
    }

    fn list(&self, place: Result<Place, (&'static str, String)>) -> ListViews {
        ListViews { notion: self.notion.clone(), place, cursor: None, page_size: None }
    }

    /// A new view of a data source. Where it stands has to be said, too: [in a database](CreateView::database),
    /// [on a dashboard](CreateView::dashboard), or [in a new database](CreateView::create_database).
    ///
    /// ```no_run
    /// use notion_connector::types::{DatabaseId, DataSourceId, Filter, ViewType};
    ///
    /// # async fn example(notion: notion_connector::Notion, database: DatabaseId, source: DataSourceId) -> Result<(), notion_connector::Error> {
    /// let in_stock = Filter::checkbox("In stock").equals(true);
    /// let view = notion.views().create(source, "In stock", ViewType::Table).database(database).filter(in_stock).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        data_source: impl IntoId<DataSourceId>,
        name: impl Into<SmallString>,
        kind: impl Into<ViewType>,
    ) -> CreateView {
        let request = data_source.into_id().map_err(|error| error.with_field("/data_source_id"));
        CreateView { notion: self.notion.clone(), request: request.map(|id| CreateViewRequest::new(id, name, kind)) }
    }

    /// One view, with its filter, sorts and settings.
    pub fn get(&self, id: impl IntoId<ViewId>) -> GetView {
        GetView { notion: self.notion.clone(), id: id.into_id() }
    }

    /// Changes a view. What is not set stays.
    pub fn update(&self, id: impl IntoId<ViewId>) -> UpdateView {
        UpdateView { notion: self.notion.clone(), id: id.into_id(), request: UpdateViewRequest::default() }
    }

    /// Deletes a view. The rows that it shows stay.
    pub fn delete(&self, id: impl IntoId<ViewId>) -> DeleteView {
        DeleteView { notion: self.notion.clone(), id: id.into_id() }
    }
}

/// Whose views are listed.
#[derive(Debug, Clone)]
enum Place {
    Database(DatabaseId),
    DataSource(DataSourceId),
}

/// Lists views, by their ids.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListViews {
    notion: Notion,
    place: Result<Place, (&'static str, String)>,
    cursor: Option<SmallString>,
    page_size: Option<u32>,
}

impl ListViews {
    async fn send_page(self) -> Result<ViewList, Error> {
        let (data_source, database) = match self.place.map_err(|(field, message)| Error::input(field, message))? {
            Place::Database(id) => (None, Some(id.in_path()?)),
            Place::DataSource(id) => (Some(id.in_path()?), None),
        };
        let size = page_size(self.page_size)?.and_then(|size| NonZeroU64::new(size.into()));
        let client = self.notion.operations();
        let result = client.list_views(data_source.as_deref(), database.as_deref(), size, self.cursor.as_deref()).await;
        client.finish("list_views", result)
    }
}

list_request!(ListViews => ViewList, ViewReference, |list: &ViewList| incomplete_reason(list.request_status.as_ref()));

/// Creates a view.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CreateView {
    notion: Notion,
    request: Result<CreateViewRequest, Error>,
}

impl CreateView {
    fn with(mut self, set: impl FnOnce(&mut CreateViewRequest)) -> Self {
        if let Ok(request) = &mut self.request {
            set(request);
        }
        self
    }

    fn with_id<T>(mut self, id: Result<T, Error>, field: &str, set: impl FnOnce(&mut CreateViewRequest, T)) -> Self {
        match (id, &self.request) {
            (Ok(id), _) => self.with(|request| set(request, id)),
            // The first id that is none is what is told.
            (Err(_), Err(_)) => self,
            (Err(error), Ok(_)) => {
                self.request = Err(error.with_field(field));
                self
            }
        }
    }

    /// In a database.
    pub fn database(self, id: impl IntoId<DatabaseId>) -> Self {
        self.with_id(id.into_id(), "/database_id", |request, id| request.database_id = Some(id))
    }

    /// On a dashboard, which is a view itself.
    pub fn dashboard(self, id: impl IntoId<ViewId>) -> Self {
        self.with_id(id.into_id(), "/view_id", |request, id| request.view_id = Some(id))
    }

    /// In a linked database that is made for it in a page.
    pub fn create_database(self, database: impl Into<ViewDatabaseRequest>) -> Self {
        self.with(|request| request.create_database = Some(database.into()))
    }

    /// Only rows that match.
    pub fn filter(self, filter: impl Into<Filter>) -> Self {
        self.with(|request| request.filter = Some(filter.into()))
    }

    /// One more level of the order.
    pub fn sort(self, sort: impl Into<Sort>) -> Self {
        self.with(|request| request.sorts.get_or_insert_default().push(sort.into()))
    }

    /// A filter that people change in place, by the name or id of its property.
    pub fn quick_filter(self, property: impl Into<SmallString>, filter: impl Into<Filter>) -> Self {
        self.with(|request| {
            request.quick_filters.get_or_insert_default().insert(property.into(), filter.into());
        })
    }

    /// How it shows its rows.
    pub fn configuration(self, configuration: impl Into<ViewConfigurationRequest>) -> Self {
        self.with(|request| request.configuration = Some(configuration.into()))
    }

    /// Where among the database's views it stands.
    pub fn position(self, position: impl Into<ViewPositionRequest>) -> Self {
        self.with(|request| request.position = Some(position.into()))
    }

    /// Where on the dashboard it stands.
    pub fn placement(self, placement: impl Into<WidgetPlacementRequest>) -> Self {
        self.with(|request| request.placement = Some(placement.into()))
    }

    /// Sends the request. It is sent once: where no answer comes, [`Error::outcome_unknown`] says that the view may be there.
    ///
    /// # Errors
    /// An id is none, nothing or several things say where the view stands (`validation_error`), or the request failed.
    pub async fn send(self) -> Result<ViewResponse, Error> {
        let request = self.request?;
        let client = self.notion.operations();
        client.finish("create_view", client.create_view(&request).await)
    }
}

request!(CreateView => ViewResponse);

/// Gets one view.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetView {
    notion: Notion,
    id: Result<ViewId, Error>,
}

impl GetView {
    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, the view is not shared with the integration (`object_not_found`), or the request failed.
    pub async fn send(self) -> Result<ViewResponse, Error> {
        let id = self.id.map_err(|error| error.with_field("/view_id"))?.in_path()?;
        let client = self.notion.operations();
        client.finish("get_view", client.get_view(&id).await)
    }
}

request!(GetView => ViewResponse);

/// Changes a view.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UpdateView {
    notion: Notion,
    id: Result<ViewId, Error>,
    request: UpdateViewRequest,
}

impl UpdateView {
    /// The name.
    pub fn name(mut self, name: impl Into<SmallString>) -> Self {
        self.request.name = Some(name.into());
        self
    }

    /// Only rows that match; [`Patch::Null`] lets all through.
    pub fn filter(mut self, filter: impl Into<Patch<Filter>>) -> Self {
        self.request.filter = filter.into();
        self
    }

    /// The whole order; [`Patch::Null`] takes it away.
    pub fn sorts(mut self, sorts: impl Into<Patch<Vec<Sort>>>) -> Self {
        self.request.sorts = sorts.into();
        self
    }

    /// Sets one quick filter, by the name or id of its property; `None` takes it away. The others stay.
    pub fn quick_filter(mut self, property: impl Into<SmallString>, filter: impl Into<Option<Filter>>) -> Self {
        let mut filters = std::mem::take(&mut self.request.quick_filters).into_value().unwrap_or_default();
        filters.insert(property.into(), filter.into());
        self.request.quick_filters = Patch::Value(filters);
        self
    }

    /// Takes all quick filters away.
    pub fn clear_quick_filters(mut self) -> Self {
        self.request.quick_filters = Patch::Null;
        self
    }

    /// How it shows its rows.
    pub fn configuration(mut self, configuration: impl Into<ViewConfigurationRequest>) -> Self {
        self.request.configuration = Some(configuration.into());
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, Notion does not accept a filter, a sort or a setting (`validation_error`), or the request failed.
    pub async fn send(self) -> Result<ViewResponse, Error> {
        let id = self.id.map_err(|error| error.with_field("/view_id"))?.in_path()?;
        let client = self.notion.operations();
        client.finish("update_view", client.update_view(&id, &self.request).await)
    }
}

request!(UpdateView => ViewResponse);

/// Deletes a view.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct DeleteView {
    notion: Notion,
    id: Result<ViewId, Error>,
}

impl DeleteView {
    /// Sends the request. The answer is the view as it was, in part; none where an attempt whose answer was lost deleted it, for
    /// then nothing is left that could be shown.
    ///
    /// # Errors
    /// The id is none, the view is not shared with the integration (`object_not_found`), or the request failed.
    pub async fn send(self) -> Result<Option<ViewResponse>, Error> {
        let id = self.id.map_err(|error| error.with_field("/view_id"))?.in_path()?;
        let client = self.notion.operations();
        match client.finish("delete_view", client.delete_view(&id).await) {
            Err(error) if error.was_done_before() => Ok(None),
            result => result.map(Some),
        }
    }
}

request!(DeleteView => Option<ViewResponse>);
