//! What is often asked of a page.

use super::PlainText;
use crate::{Page, PageId, PageResponse, PropertyValue, PropertyValueKind, QueryResult, SearchResult};

impl Page {
    /// The text of the title; empty where the page has none, or its title was filtered out.
    #[must_use]
    pub fn title(&self) -> String {
        let title = self.properties.values().find_map(|value| match &value.kind {
            PropertyValueKind::Title(title) => Some(title.plain_text()),
            _ => None,
        });
        title.unwrap_or_default()
    }

    /// The value of a property, by its name.
    #[must_use]
    pub fn property(&self, name: &str) -> Option<&PropertyValue> {
        self.properties.get(name)
    }
}

impl PageResponse {
    /// The page's id.
    #[must_use]
    pub fn id(&self) -> &PageId {
        match self {
            Self::Full(page) => &page.id,
            Self::Partial(page) => &page.id,
        }
    }
}

/// Lists hold pages and other things; most code is about pages.
macro_rules! pages_of {
    ($($name:ident),*) => {$(
        impl $name {
            /// The page, if this is one, and the integration may see all of it.
            #[must_use]
            pub fn page(&self) -> Option<&Page> {
                match self {
                    Self::Page(page) => page.full(),
                    Self::DataSource(_) | Self::Unknown(_) => None,
                }
            }

            /// The page, if this is one, and the integration may see all of it.
            #[must_use]
            pub fn into_page(self) -> Option<Page> {
                match self {
                    Self::Page(page) => page.into_full(),
                    Self::DataSource(_) | Self::Unknown(_) => None,
                }
            }
        }
    )*};
}

pages_of!(QueryResult, SearchResult);
