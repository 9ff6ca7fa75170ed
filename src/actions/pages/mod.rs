//! Pages, rows of databases among them.

mod create_database_item;
mod create_page;
mod get_page;
mod get_page_markdown;
mod get_page_property;
mod list_pages;
mod matching;
mod move_page;
mod new_page;
mod restore_page;
mod trash_page;
mod update_page;
mod update_page_markdown;
mod upsert_database_item;

pub use create_database_item::{CreateDatabaseItem, CreateDatabaseItemInput};
pub use create_page::{CreatePage, CreatePageInput};
pub use get_page::{GetPage, GetPageInput};
pub use get_page_markdown::{GetPageMarkdown, GetPageMarkdownInput};
pub use get_page_property::{GetPageProperty, GetPagePropertyInput};
pub use list_pages::{ListPages, ListPagesInput};
pub use move_page::{MovePage, MovePageInput};
pub use new_page::NewPageInput;
pub use restore_page::{RestorePage, RestorePageInput};
pub use trash_page::{TrashPage, TrashPageInput};
pub use update_page::{UpdatePage, UpdatePageInput};
pub use update_page_markdown::{MarkdownChange, UpdatePageMarkdown, UpdatePageMarkdownInput};
pub use upsert_database_item::{UpsertDatabaseItem, UpsertDatabaseItemInput};
