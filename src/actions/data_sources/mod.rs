//! Data sources: the properties of databases, and their rows.

mod create_data_source;
mod get_data_source;
mod list_data_source_templates;
mod list_data_sources;
mod parent;
mod query_data_source;
mod update_data_source;

pub use create_data_source::{CreateDataSource, CreateDataSourceInput};
pub use get_data_source::{GetDataSource, GetDataSourceInput};
pub use list_data_source_templates::{ListDataSourceTemplates, ListDataSourceTemplatesInput};
pub use list_data_sources::{ListDataSources, ListDataSourcesInput};
pub use query_data_source::{QueryDataSource, QueryDataSourceInput};
pub use update_data_source::{UpdateDataSource, UpdateDataSourceInput};
