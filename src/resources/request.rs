//! What all builders share.

use crate::Error;
use crate::types::{RequestStatus, RequestStatusType};

/// Defines a resource: a handle on the client.
macro_rules! resource {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        pub struct $name {
            pub(super) notion: $crate::Notion,
        }

        impl $name {
            pub(crate) fn new(notion: $crate::Notion) -> Self {
                Self { notion }
            }
        }
    };
}
pub(crate) use resource;

/// Makes a builder awaitable: `builder.await` is `builder.send().await`.
macro_rules! request {
    ($name:ident => $output:ty) => {
        impl IntoFuture for $name {
            type Output = Result<$output, $crate::Error>;
            type IntoFuture = $crate::pagination::BoxFuture<Self::Output>;

            fn into_future(self) -> Self::IntoFuture {
                Box::pin(self.send())
            }
        }
    };
}
pub(crate) use request;

/// Gives a builder of a list its cursor, page size, and streams. The builder has `notion`, `cursor` and `page_size`, and a method
/// `send_page` for one page.
macro_rules! list_request {
    ($name:ident => $output:ty, $item:ty) => {
        $crate::resources::request!($name => $output);

        impl $name {
            /// Begins at the cursor of an earlier page.
            pub fn start_cursor(mut self, cursor: impl Into<$crate::types::SmallString>) -> Self {
                self.cursor = Some(cursor.into());
                self
            }

            /// How many items a page has at most: 1 to 100, which is what Notion gives unless asked otherwise.
            pub fn page_size(mut self, page_size: u32) -> Self {
                self.page_size = Some(page_size);
                self
            }

            /// Begins at a cursor, if there is one, with pages of a size, if there is one.
            #[allow(dead_code, reason = "not every list has an action")]
            pub(crate) fn at(mut self, cursor: Option<$crate::types::SmallString>, page_size: Option<u32>) -> Self {
                (self.cursor, self.page_size) = (cursor, page_size);
                self
            }

            /// Sends the request for one page. Where a server is too slow for it, a smaller one is asked for.
            ///
            /// # Errors
            /// An id is none, the page size is not 1 to 100, what the list belongs to is not there or not shared with the
            /// integration (`object_not_found`), Notion does not accept what was asked for (`validation_error`), or the request
            /// failed.
            pub async fn send(self) -> Result<$output, $crate::Error> {
                self.send_no_larger_than(&Default::default()).await
            }

            /// One page, no larger than what the server was in time for before.
            async fn send_no_larger_than(self, size: &$crate::resources::SmallerPage) -> Result<$output, $crate::Error> {
                let (policy, asked) = (self.notion.retry_policy(), self.page_size);
                size.send(policy, asked, &|policy, page_size| {
                    let mut request = self.clone();
                    (request.notion, request.page_size) = (request.notion.with_retry(policy), page_size);
                    Box::pin(request.send_page())
                })
                .await
            }

            /// All items, fetched page by page as they are taken.
            pub fn stream(self) -> $crate::Items<$item> {
                let (start, size) = (self.cursor.clone(), $crate::resources::SmallerPage::default());
                $crate::Items::new(start, move |cursor| {
                    let (mut request, size) = (self.clone(), size.clone());
                    request.cursor = cursor;
                    Box::pin(async move { request.send_no_larger_than(&size).await.map($crate::pagination::Paged::into_page) })
                })
            }

            /// All items at once.
            ///
            /// # Errors
            /// As one page; and where the list does not go on as a list does.
            pub async fn all(self) -> Result<$crate::All<$item>, $crate::Error> {
                self.stream().all().await
            }
        }
    };
    ($name:ident => $output:ty, $item:ty, $reason:expr) => {
        $crate::resources::list_request!($name => $output, $item);

        impl $crate::pagination::Paged for $output {
            type Item = $item;

            fn into_page(self) -> $crate::pagination::Page<$item> {
                let incomplete_reason = $reason(&self);
                $crate::pagination::Page {
                    items: self.results,
                    has_more: self.has_more,
                    next_cursor: self.next_cursor,
                    incomplete_reason,
                }
            }
        }
    };
}
pub(crate) use list_request;

/// A page size that Notion takes.
pub(crate) fn page_size(given: Option<u32>) -> Result<Option<u32>, Error> {
    match given {
        Some(size) if !(1..=100).contains(&size) => {
            Err(Error::input("/page_size", format!("{size} is no page size: expected 1 to 100")))
        }
        size => Ok(size),
    }
}

/// Property ids for the query string, which encodes them: those of answers are encoded already, and once is enough.
pub(crate) fn property_filter(properties: &[String]) -> Option<Vec<String>> {
    let decoded = |id: &String| percent_encoding::percent_decode_str(id).decode_utf8_lossy().into_owned();
    (!properties.is_empty()).then(|| properties.iter().map(decoded).collect())
}

/// Why a list ends before all of it was given.
pub(crate) fn incomplete_reason(status: Option<&RequestStatus>) -> Option<String> {
    let status = status.filter(|status| status.r#type != RequestStatusType::Complete)?;
    Some(status.incomplete_reason.as_deref().unwrap_or(status.r#type.as_str()).to_owned())
}
