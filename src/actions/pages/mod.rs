//! Pages, rows of databases among them.

mod create_database_item;
mod create_page;
mod get_page;
mod list_pages;
mod new_page;

pub use create_database_item::{CreateDatabaseItem, CreateDatabaseItemInput};
pub use create_page::{CreatePage, CreatePageInput};
pub use get_page::{GetPage, GetPageInput};
pub use list_pages::{ListPages, ListPagesInput};
pub use new_page::NewPageInput;
