//! What can be done with each kind of object: builders that are awaited, and streams.

mod blocks;
mod data_sources;
mod databases;
mod id;
mod pages;
mod request;
mod resolve;
mod search;
mod users;

pub use blocks::{AppendBlockChildren, Blocks, ListBlockChildren};
pub use data_sources::{CreateDataSource, DataSources, GetDataSource, QueryDataSource, UpdateDataSource};
pub use databases::{CreateDatabase, Databases, GetDatabase, UpdateDatabase};
pub use id::IntoId;
pub use pages::{CreatePage, GetPage, Pages, UpdatePage};
pub(crate) use request::{incomplete_reason, list_request, page_size, property_filter, request, resource};
pub(crate) use resolve::{Resolution, ResolvedDatabases};
pub use search::{Search, SearchPages};
pub use users::{GetCurrentUser, GetUser, ListUsers, Users};
