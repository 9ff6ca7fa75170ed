//! Lists: one page, all pages, or as many items as are asked for.

use std::fmt;

use serde::Deserializer;
use serde::de::{self, Unexpected, Visitor};
use serde_json::json;

use super::{Field, Meta};
use crate::future::BoxFuture;
use crate::pagination::{Page, Paged, Trail};
use crate::types::{
    BlockList, CommentList, CustomEmojiList, DataSourceTemplateList, PropertyItemResponse, QueryResultList, ResultType,
    SearchResultList, SmallString, UserList, ViewList, ViewQueryResultList,
};
use crate::{Error, Notion};

/// The most items that one request gives.
const LARGEST_PAGE: u32 = 100;

/// How much of a list is asked for.
#[derive(Debug, Clone, Default)]
pub(super) struct Extent {
    pub(super) start_cursor: Option<SmallString>,
    pub(super) page_size: Option<u32>,
    pub(super) limit: Option<u32>,
    pub(super) fetch_all: bool,
}

impl Extent {
    /// What Notion does not take of the numbers.
    pub(super) fn check(&self) -> Vec<Error> {
        let none = self.limit == Some(0);
        let limit = none.then(|| Error::input("/limit", "0 items are none: expected 1 or more"));
        limit.into_iter().chain(crate::resources::page_size(self.page_size).err()).collect()
    }
}

/// The inputs that every list has.
pub(super) const INPUTS: &[Field] = &[
    Field::new("start_cursor", "Start Cursor").example(|| json!("7c6b1c95-de50-45ca-94e6-af1d9fd295ab")),
    PAGE_SIZE,
    LIMIT,
    FETCH_ALL,
];

pub(super) const PAGE_SIZE: Field = Field::integer("page_size", "Page Size").example(|| json!(50));
pub(super) const LIMIT: Field = Field::integer("limit", "Limit").example(|| json!(250));
pub(super) const FETCH_ALL: Field = Field::boolean("fetch_all", "Fetch All").example(|| json!(true));

/// Reads a number, and says what is accepted where it is none. [`Extent::check`] looks at how large it is.
struct Number(&'static str);

impl Visitor<'_> for Number {
    type Value = Option<u32>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Self::Value, E> {
        u32::try_from(number).map(Some).map_err(|_| E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
}

pub(super) fn page_size<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
    deserializer.deserialize_any(Number("1 to 100"))
}

pub(super) fn limit<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
    deserializer.deserialize_any(Number("1 or more"))
}

/// Gives an input of a list what every list takes. `page_size` in brackets is what it is unless given, and Notion's own without.
macro_rules! list_input {
    ($(#[$meta:meta])* $name:ident $([page_size = $page_size:literal])? { $($(#[$field_meta:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $kind,)*
            /// Where an earlier answer ended: its `next_cursor`.
            ///
            /// Without it, the list begins at its start.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub start_cursor: Option<$crate::types::SmallString>,
            /// How many items one request asks for.
            #[serde(
                default,
                deserialize_with = "crate::actions::list::page_size",
                skip_serializing_if = "Option::is_none"
            )]
            #[schemars(range(min = 1, max = 100) $(, extend("default" = $page_size))?)]
            pub page_size: Option<u32>,
            /// How many items are wanted at most.
            ///
            /// Pages are fetched until they are there, and not one more.
            #[serde(default, deserialize_with = "crate::actions::list::limit", skip_serializing_if = "Option::is_none")]
            #[schemars(range(min = 1))]
            pub limit: Option<u32>,
            /// Whether all pages are fetched.
            ///
            /// They are fetched from the start on and as large as they may be: start cursor and page size are then not looked at.
            #[serde(default)]
            pub fetch_all: bool,
        }

        impl $name {
            /// How much of the list is asked for.
            fn extent(&self) -> $crate::actions::list::Extent {
                #[allow(unused_mut, unused_assignments, reason = "not every list has a page size of its own")]
                let mut page_size = None;
                $(page_size = Some($page_size);)?
                $crate::actions::list::Extent {
                    start_cursor: self.start_cursor.clone(),
                    page_size: self.page_size.or(page_size),
                    limit: self.limit,
                    fetch_all: self.fetch_all,
                }
            }
        }
    };
}
pub(super) use list_input;

/// An answer that holds a page of a list, and can be given the items of several.
pub(super) trait Envelope: Paged + Clone {
    /// The items; nothing where the answer is one object and no list.
    fn results(&mut self) -> Option<&mut Vec<Self::Item>>;
}

macro_rules! envelope {
    ($($name:ident),*) => {$(
        impl Envelope for $name {
            fn results(&mut self) -> Option<&mut Vec<Self::Item>> {
                Some(&mut self.results)
            }
        }
    )*};
}

envelope!(UserList, SearchResultList, QueryResultList, BlockList, CommentList, ViewList, ViewQueryResultList, CustomEmojiList);

impl Envelope for DataSourceTemplateList {
    fn results(&mut self) -> Option<&mut Vec<Self::Item>> {
        Some(&mut self.templates)
    }
}

impl Envelope for PropertyItemResponse {
    fn results(&mut self) -> Option<&mut Vec<Self::Item>> {
        match self {
            Self::List(list) => Some(&mut list.results),
            _ => None,
        }
    }
}

/// Fetches the page at a cursor, of a size. It is boxed, so that a list is compiled once and not for each way to one.
pub(super) type FetchPage<'a, 'b, L> =
    &'a mut (dyn FnMut(Option<SmallString>, Option<u32>) -> BoxFuture<'b, Result<L, Error>> + Send + 'a);

/// Fetches as much of a list as is asked for: the last page's envelope, with the items of all pages.
pub(super) async fn fetch<L: Envelope>(extent: Extent, meta: &mut Meta, page: FetchPage<'_, '_, L>) -> Result<L, Error> {
    let (mut cursor, page_size) =
        if extent.fetch_all { (None, Some(LARGEST_PAGE)) } else { (extent.start_cursor, extent.page_size) };
    let more_than_a_page = extent.fetch_all || extent.limit.is_some();
    let mut trail = Trail::new(cursor.as_ref());
    let mut items = Vec::new();
    loop {
        let left = extent.limit.map(|limit| limit.saturating_sub(u32::try_from(items.len()).unwrap_or(u32::MAX)));
        let size = match left {
            Some(left) => Some(left.min(page_size.unwrap_or(LARGEST_PAGE))),
            None => page_size,
        };
        let mut envelope = page(cursor.take(), size).await?;
        if let Some(results) = envelope.results() {
            items.append(results);
        }
        let Page { has_more, next_cursor, incomplete_reason, .. } = envelope.clone().into_page();
        let next = trail.follow(has_more, next_cursor)?;
        let enough = extent.limit.is_some_and(|limit| items.len() >= limit as usize);
        if next.is_some() && more_than_a_page && !enough {
            cursor = next;
            continue;
        }
        meta.incomplete_reason =
            incomplete_reason.or_else(|| has_more.then(|| if enough { "limit" } else { "more_pages" }.to_owned()));
        meta.complete = Some(meta.incomplete_reason.is_none());
        meta.next_cursor = next.map(Into::into);
        if let Some(results) = envelope.results() {
            *results = items;
        }
        return Ok(envelope);
    }
}

/// Searches for all objects of one kind.
pub(super) async fn search(
    notion: &Notion,
    extent: Extent,
    kind: ResultType,
    meta: &mut Meta,
) -> Result<SearchResultList, Error> {
    fetch(extent, meta, &mut |cursor, size| notion.search().everything().only(kind.clone()).at(cursor, size).into_future()).await
}
