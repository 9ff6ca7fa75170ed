//! What Create Page and Create Database Item share: the parent, the checks before anything is sent, and the request.

use serde::{Deserialize, Serialize};

use super::{check, input};
use crate::types::{
    BlockRequest, CoverRequest, CreatePageRequest, IconRequest, Map, PageParentRequest, PageParentRequestKind, PageResponse,
    Patch, PropertyValueRequest,
};
use crate::{Error, Notion};

/// The most blocks that one request takes beside each other.
const MOST_CHILDREN: usize = 100;

/// The input of an action that creates a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NewPageInput {
    /// Where the page goes. Which parents are accepted is the action's.
    pub parent: PageParentRequest,
    /// The values of the properties, by name.
    pub properties: Map<PropertyValueRequest>,
    /// The content: 100 blocks at most.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<BlockRequest>,
    /// The icon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<IconRequest>,
    /// The cover.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<CoverRequest>,
}

impl NewPageInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(parent: impl Into<PageParentRequest>, properties: Map<PropertyValueRequest>) -> Self {
        Self { parent: parent.into(), properties, children: Vec::new(), icon: None, cover: None }
    }
}

/// The keys of [`NewPageInput`].
pub(super) const INPUTS: &[&str] = &["parent", "properties", "children", "icon", "cover"];

/// Whether Notion takes the rest of the input: said before the parent is looked up, which sends a request.
pub(super) fn check(input: &NewPageInput) -> Result<(), Error> {
    check::icon(input.icon.as_ref())?;
    check::cover(input.cover.as_ref())?;
    if input.children.len() > MOST_CHILDREN {
        let message =
            format!("{} blocks are more than one request takes: expected {MOST_CHILDREN} at most", input.children.len());
        return Err(Error::input("/children", message));
    }
    Ok(())
}

/// Creates the page in a parent that is resolved, from an input that is checked.
pub(super) async fn create(notion: &Notion, input: NewPageInput, parent: PageParentRequest) -> Result<PageResponse, Error> {
    let request = CreatePageRequest {
        parent: Some(parent),
        properties: Some(input.properties),
        children: (!input.children.is_empty()).then_some(input.children),
        icon: input.icon.map_or(Patch::Absent, Patch::Value),
        cover: input.cover.map_or(Patch::Absent, Patch::Value),
        ..CreatePageRequest::default()
    };
    notion.pages().create_from(request).await
}

/// The data source that a parent means, or nothing where it is no database and no data source.
pub(super) async fn data_source_parent(notion: &Notion, parent: &PageParentRequest) -> Result<Option<PageParentRequest>, Error> {
    let source = match &parent.kind {
        PageParentRequestKind::DatabaseId(id) => {
            let field = "/parent/database_id";
            notion.resolve_data_source(&input::database_id(id, field)?, field).await?.0
        }
        PageParentRequestKind::DataSourceId(id) => input::data_source_id(id, "/parent/data_source_id")?,
        _ => return Ok(None),
    };
    Ok(Some(source.into()))
}
