//! Views of databases.

mod list_views;
mod query_view;
mod view_listing;
mod view_rows;

pub use list_views::{ListViews, ListViewsInput};
pub use query_view::{QueryView, QueryViewInput};
pub use view_listing::{ListedView, ViewListing};
pub use view_rows::{KeptViewQuery, ViewRowList};
