//! One property of a page, whole.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use reqwest::header::ACCEPT;

use super::{InPath, IntoId, Pages, list_request, page_size};
use crate::bindings::answer;
use crate::error::Kind;
use crate::pagination::{Page, Paged};
use crate::types::{PageId, PropertyItem, PropertyItemResponse, SmallString};
use crate::{Error, Notion};

const OPERATION: &str = "get_page_property";

/// What the ids of answers encode: all but these. A backslash is among it, which a URL would take for a slash.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

impl Pages {
    /// The value of a property, whole, where the page has no more than the first 25 items of it.
    ///
    /// The property's id is taken as answers spell it, or decoded.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion, page: notion_connector::types::PageId) -> Result<(), notion_connector::Error> {
    /// let mut items = notion.pages().property(page, "f%5C%5C%3Ap").stream();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item?.kind);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// A title, text, people, relation or rollup is a list of items; another property is one item, which a stream gives alone.
    /// What a rollup comes to stands beside its items, in [`crate::types::PropertyItemList::property_item`] of the last page:
    /// a stream gives the items only.
    pub fn property(&self, page: impl IntoId<PageId>, property: impl AsRef<str>) -> GetPageProperty {
        GetPageProperty {
            notion: self.notion.clone(),
            id: page.into_id().map_err(|error| error.to_string()),
            property: property.as_ref().into(),
            cursor: None,
            page_size: None,
        }
    }
}

/// Gets one property of a page.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetPageProperty {
    notion: Notion,
    id: Result<PageId, String>,
    property: SmallString,
    cursor: Option<SmallString>,
    page_size: Option<u32>,
}

impl GetPageProperty {
    async fn send_page(self) -> Result<PropertyItemResponse, Error> {
        let page = self.id.map_err(|message| Error::input("/page_id", message))?.in_path()?;
        let property = property_in_path(&self.property)?;
        let size = page_size(self.page_size)?.map(|size| ("page_size", size.to_string()));
        let cursor = self.cursor.map(|cursor| ("start_cursor", cursor.to_string()));
        let query: Vec<_> = size.into_iter().chain(cursor).collect();
        let client = self.notion.operations();
        // The generated operation leaves a backslash as it is, and some ids have one.
        let url = format!("{}/v1/pages/{page}/properties/{property}", client.baseurl);
        let request = client.client.get(url).header(ACCEPT, "application/json").query(&query).build();
        let request = request.map_err(|_| Error::new(Kind::Input, "the request could not be built"))?;
        let response = client.inner.execute(request, OPERATION).await?.into_response();
        client.finish(OPERATION, answer::value(answer::read(response).await))
    }
}

list_request!(GetPageProperty => PropertyItemResponse, PropertyItem);

impl Paged for PropertyItemResponse {
    type Item = PropertyItem;

    fn into_page(self) -> Page<PropertyItem> {
        let (items, incomplete_reason) = match self {
            Self::List(list) => {
                return Page {
                    items: list.results,
                    has_more: list.has_more,
                    next_cursor: list.next_cursor,
                    incomplete_reason: None,
                };
            }
            Self::PropertyItem(item) => (vec![item], None),
            _ => (Vec::new(), Some("the answer is of a kind that this version does not know".to_owned())),
        };
        Page { items, has_more: false, next_cursor: None, incomplete_reason }
    }
}

/// A property's id as it may stand in a path: encoded once, whether it came encoded or not.
pub(crate) fn property_in_path(id: &str) -> Result<String, Error> {
    let decoded = percent_decode_str(id).decode_utf8().ok();
    // A URL would take dots for a way up, encoded or not.
    let decoded = decoded.filter(|id| !matches!(id.as_ref(), "" | "." | ".."));
    let decoded = decoded.ok_or_else(|| Error::input("/property_id", "it is no id of a property"))?;
    Ok(utf8_percent_encode(&decoded, ENCODED).to_string())
}
