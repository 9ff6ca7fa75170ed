//! The templates for the pages of a data source.

use std::num::NonZeroU64;

use super::{DataSources, InPath, IntoId, list_request, page_size};
use crate::pagination::{Page, Paged};
use crate::types::{DataSourceId, DataSourceTemplate, DataSourceTemplateList, SmallString};
use crate::{Error, Notion};

impl DataSources {
    /// The templates for the pages of a data source.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion, source: notion_connector::types::DataSourceId) -> Result<(), notion_connector::Error> {
    /// for template in notion.data_sources().templates(source).all().await? {
    ///     println!("{}", template.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn templates(&self, id: impl IntoId<DataSourceId>) -> ListDataSourceTemplates {
        ListDataSourceTemplates {
            notion: self.notion.clone(),
            id: id.into_id().map_err(|error| error.to_string()),
            name: None,
            cursor: None,
            page_size: None,
        }
    }
}

/// Lists the templates of a data source.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListDataSourceTemplates {
    notion: Notion,
    id: Result<DataSourceId, String>,
    name: Option<SmallString>,
    cursor: Option<SmallString>,
    page_size: Option<u32>,
}

impl ListDataSourceTemplates {
    /// Only templates whose name contains this.
    pub fn name(mut self, name: impl Into<SmallString>) -> Self {
        self.name = Some(name.into());
        self
    }

    async fn send_page(self) -> Result<DataSourceTemplateList, Error> {
        let id = self.id.map_err(|message| Error::input("/data_source_id", message))?.in_path()?;
        let size = page_size(self.page_size)?.and_then(|size| NonZeroU64::new(size.into()));
        let client = self.notion.operations();
        let answer = client.list_data_source_templates(&id, self.name.as_deref(), size, self.cursor.as_deref()).await;
        client.finish("list_data_source_templates", answer)
    }
}

list_request!(ListDataSourceTemplates => DataSourceTemplateList, DataSourceTemplate);

impl Paged for DataSourceTemplateList {
    type Item = DataSourceTemplate;

    fn into_page(self) -> Page<DataSourceTemplate> {
        Page { items: self.templates, has_more: self.has_more, next_cursor: self.next_cursor, incomplete_reason: None }
    }
}
