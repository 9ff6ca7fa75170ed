//! What can be done with each kind of object: builders that are awaited, and streams.

mod append_blocks;
mod async_tasks;
mod block_limits;
mod blocks;
mod comments;
mod custom_emojis;
mod data_source_templates;
mod data_sources;
mod databases;
mod file_uploads;
mod id;
mod meeting_notes;
mod page_markdown;
mod page_property;
mod pages;
mod request;
mod resolve;
mod rows;
mod search;
mod smaller_page;
mod tree;
mod users;
mod view_queries;
mod views;
mod web_address;

pub use append_blocks::AppendBlockChildren;
pub use async_tasks::{AsyncTasks, GetAsyncTask};
pub(crate) use block_limits::{append_parts, check_one_request};
pub use blocks::{Blocks, DeleteBlock, GetBlock, ListBlockChildren, UpdateBlock};
pub use comments::{Comments, CreateComment, DeleteComment, GetComment, ListComments, UpdateComment};
pub use custom_emojis::{CustomEmojis, ListCustomEmojis};
pub use data_source_templates::ListDataSourceTemplates;
pub use data_sources::{CreateDataSource, DataSources, GetDataSource, QueryDataSource, UpdateDataSource};
pub use databases::{CreateDatabase, Databases, GetDatabase, UpdateDatabase};
pub use file_uploads::{
    CompleteFileUpload, CreateFileUpload, FileUploads, GetFileUpload, ListFileUploads, SendFileUpload, UploadFile,
};
pub(crate) use file_uploads::{FileToUpload, Source};
pub(crate) use id::InPath;
pub use id::IntoId;
pub(crate) use id::path_word;
pub use meeting_notes::{CreateMeetingNotes, MeetingNotesBlocks, QueryMeetingNotes};
pub use page_markdown::{GetPageMarkdown, UpdatePageMarkdown};
pub use page_property::GetPageProperty;
pub(crate) use page_property::property_in_path;
pub use pages::{CreatePage, GetPage, MovePage, Pages, UpdatePage};
pub(crate) use request::{incomplete_reason, list_request, page_size, property_filter, request, resource};
pub(crate) use resolve::{Resolution, ResolvedDatabases};
pub use rows::{RowStream, Rows};
pub use search::{Search, SearchPages};
pub(crate) use smaller_page::SmallerPage;
pub use tree::{BlockTree, Cut, CutReason, PageTree, Tree, TreeBlock, TreeStream};
pub use users::{GetCurrentUser, GetUser, ListUsers, Users};
pub use view_queries::{CreateViewQuery, DeleteViewQuery, ListViewQueryResults, ViewQueries};
pub use views::{CreateView, DeleteView, GetView, ListViews, UpdateView, Views};
pub(crate) use web_address::web_address;
