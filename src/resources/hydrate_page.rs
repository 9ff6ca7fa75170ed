//! A page whose properties are whole.

use tokio::task::JoinSet;

use super::{Pages, request};
use crate::error::Kind;
use crate::types::{
    Page, PageReference, PageResponse, PropertyItem, PropertyItemKind, PropertyValue, PropertyValueKind, RichText, RichTextKind,
    SmallString, UserOrGroup,
};
use crate::{Error, Notion};

/// So many references of a property a page has at most.
const MOST_REFERENCES: usize = 25;

/// So many properties are read at the same time.
const CONCURRENCY: usize = 16;

impl Pages {
    /// The same page with all its references, where Notion cut them: a page has no more than the first 25 of a relation or of people, and no
    /// more than the first 25 pages and people that a title or a text mentions.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion, page: notion_connector::types::PageId) -> Result<(), notion_connector::Error> {
    /// let page = notion.pages().get(page).await?;
    /// let page = notion.pages().hydrate(page).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Only what may have been cut is fetched, side by side; for a page with no such property, nothing is. Of a rollup over more than 25 pages,
    /// [`Pages::property`] has all: its items come in another form there, so that they cannot stand in the page.
    pub fn hydrate(&self, page: impl Into<PageResponse>) -> HydratePage {
        HydratePage { notion: self.notion.clone(), page: page.into() }
    }
}

/// Completes the properties of a page.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct HydratePage {
    notion: Notion,
    page: PageResponse,
}

impl HydratePage {
    /// Sends the requests: one for each hundred items of a property that may have been cut.
    ///
    /// # Errors
    /// A request failed: then none of the properties is given. An item is of another kind than its property.
    pub async fn send(self) -> Result<PageResponse, Error> {
        let PageResponse::Full(mut page) = self.page else { return Ok(self.page) };
        let mut names = cut_properties(&page).into_iter();
        let mut requests: JoinSet<Result<(SmallString, Vec<PropertyItem>), Error>> = JoinSet::new();
        loop {
            for name in names.by_ref().take(CONCURRENCY - requests.len()) {
                let Some(value) = page.properties.get(&name) else { continue };
                let items = self.notion.pages().property(&page.id, &value.id);
                requests.spawn(async move {
                    let all = items.all().await?;
                    match all.incomplete_reason {
                        Some(reason) => Err(Error::new(Kind::Decode, reason)),
                        None => Ok((name, all.items)),
                    }
                });
            }
            let Some(items) = requests.join_next().await else { return Ok(PageResponse::Full(page)) };
            let items = items.map_err(|error| Error::new(Kind::Interrupted, "a request was broken off").with_source(error))?;
            let (name, items) = items?;
            if let Some(value) = page.properties.get_mut(&name) {
                complete(value, items)?;
            }
        }
    }
}

request!(HydratePage => PageResponse);

/// The names of the properties that may have more than the page says.
fn cut_properties(page: &Page) -> Vec<SmallString> {
    page.properties.iter().filter(|(_, value)| may_be_cut(value)).map(|(name, _)| name.clone()).collect()
}

fn may_be_cut(value: &PropertyValue) -> bool {
    match &value.kind {
        PropertyValueKind::Relation { relation, has_more } => has_more.unwrap_or(relation.len() >= MOST_REFERENCES),
        PropertyValueKind::People(people) => people.len() >= MOST_REFERENCES,
        PropertyValueKind::Title(text) | PropertyValueKind::RichText(text) => {
            text.iter().filter(|piece| matches!(piece.kind, RichTextKind::Mention(_))).count() >= MOST_REFERENCES
        }
        _ => false,
    }
}

/// Puts all items of a property in the place of the first ones.
fn complete(value: &mut PropertyValue, items: Vec<PropertyItem>) -> Result<(), Error> {
    let is_taken = match &mut value.kind {
        PropertyValueKind::Relation { relation, has_more } => {
            *has_more = has_more.map(|_| false);
            put(relation, items, as_page)
        }
        PropertyValueKind::People(people) => put(people, items, as_person),
        PropertyValueKind::Title(text) | PropertyValueKind::RichText(text) => put(text, items, as_text),
        _ => true,
    };
    let other = "an item of a property is of another kind than the property";
    is_taken.then_some(()).ok_or_else(|| Error::new(Kind::Decode, other).with_operation("get_page_property"))
}

/// Replaces a list; not where an item is none for it.
fn put<T>(list: &mut Vec<T>, items: Vec<PropertyItem>, read: fn(PropertyItemKind) -> Option<T>) -> bool {
    let items: Option<Vec<T>> = items.into_iter().map(|item| read(item.kind)).collect();
    items.map(|items| *list = items).is_some()
}

fn as_page(item: PropertyItemKind) -> Option<PageReference> {
    if let PropertyItemKind::Relation(page) = item { Some(page) } else { None }
}

fn as_person(item: PropertyItemKind) -> Option<UserOrGroup> {
    if let PropertyItemKind::People(person) = item { Some(*person) } else { None }
}

fn as_text(item: PropertyItemKind) -> Option<RichText> {
    match item {
        PropertyItemKind::Title(piece) | PropertyItemKind::RichText(piece) => Some(*piece),
        _ => None,
    }
}
