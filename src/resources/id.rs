//! Ids as a person gives them.

use crate::Error;
use crate::types::{BlockId, CommentId, DataSourceId, DatabaseId, FileUploadId, PageId, UserId, ViewId, ViewQueryId};

/// What an id of a kind can be made from: the id itself, its text with or without dashes, or a Notion URL.
///
/// ```
/// use notion_connector::{IntoId, types::PageId};
///
/// let id: PageId = "https://www.notion.so/Kale-0b1c2d3e4f5061728394a5b6c7d8e9f0".into_id()?;
/// assert_eq!(id.to_string(), "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0");
/// # Ok::<(), notion_connector::Error>(())
/// ```
pub trait IntoId<T> {
    /// The id.
    ///
    /// # Errors
    /// The text is no id, and no Notion URL that contains one.
    fn into_id(self) -> Result<T, Error>;
}

impl<T, I> IntoId<T> for I
where
    I: TryInto<T>,
    I::Error: Into<Error>,
{
    fn into_id(self) -> Result<T, Error> {
        self.try_into().map_err(Into::into)
    }
}

/// An id that is no UUID, as it may stand in a path: not empty, and of letters, digits, `_` and `-`.
pub(crate) fn path_word<'a>(id: &'a str, field: &'static str) -> Result<&'a str, Error> {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    if id.is_empty() || !id.bytes().all(fits) {
        return Err(Error::input(field, "it is no id: expected letters, digits, `_` and `-`"));
    }
    Ok(id)
}

/// An id of an object, as it may stand in a path.
pub(crate) trait InPath {
    /// The id. One of an answer could be anything, so it is read once more.
    fn in_path(&self) -> Result<String, Error>;
}

/// The text of an id in a path, for each kind.
macro_rules! in_path {
    ($($name:ident: $field:literal),*) => {$(
        impl InPath for $name {
            fn in_path(&self) -> Result<String, Error> {
                self.canonical().map_err(|error| Error::from(error).with_field($field))
            }
        }
    )*};
}

in_path!(PageId: "/page_id", BlockId: "/block_id", DatabaseId: "/database_id", DataSourceId: "/data_source_id", UserId: "/user_id", CommentId: "/comment_id", FileUploadId: "/file_upload_id", ViewId: "/view_id", ViewQueryId: "/query_id");
