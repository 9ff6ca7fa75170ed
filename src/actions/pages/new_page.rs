//! What Create Page and Create Database Item share: the parent, the checks before anything is sent, and the request.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actions::{Field, check, examples, input};
use crate::resources::check_page;
use crate::types::{
    BlockRequest, CoverRequest, CreatePageRequest, IconRequest, Map, PageParentRequest, PageParentRequestKind, PageResponse,
    Patch, PropertyValueRequest,
};
use crate::{Error, Notion};

/// The input of an action that creates a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct NewPageInput {
    /// Where the page goes: one of `{"page_id": "…"}`, `{"database_id": "…"}`, `{"data_source_id": "…"}` and
    /// `{"workspace": true}`. A row goes into a database or a data source.
    pub parent: PageParentRequest,
    /// The values of the properties by their names. They fit the properties of the database; a page that is no row of one has
    /// `title` alone.
    pub properties: Map<PropertyValueRequest>,
    /// The content: an array of blocks, any number of them, with blocks in them at any depth. What one request does not take is added to the
    /// page afterwards; where that fails, the error says what was written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<BlockRequest>,
    /// The icon.
    ///
    /// It is an emoji, an external file, an uploaded file, or one of the workspace's own emojis.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<IconRequest>,
    /// The cover: an external file or an uploaded one.
    ///
    /// A `file` as answers have it is not taken.
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

/// The inputs besides parent and properties.
pub(super) const CONTENT: &[Field] = &[
    Field::json("children", "Children").example(examples::blocks),
    Field::json("icon", "Icon").example(examples::icon),
    Field::json("cover", "Cover Image").example(examples::cover),
];

/// What Notion does not take of an input. The id of the parent is put into Notion's form; which parents are accepted is the
/// action's.
pub(super) fn check(input: &mut NewPageInput) -> Vec<Error> {
    let checks = [parent(&mut input.parent), check::icon(input.icon.as_ref()), check::cover(input.cover.as_ref())];
    let children = std::mem::take(&mut input.children);
    let limits = check_page(&children, input);
    input.children = children;
    checks.into_iter().filter_map(Result::err).chain(limits).collect()
}

/// Puts the id of a parent into the form that Notion writes.
pub(super) fn parent(parent: &mut PageParentRequest) -> Result<(), Error> {
    match &mut parent.kind {
        PageParentRequestKind::PageId(id) => *id = input::page_id(id, "/parent/page_id")?,
        PageParentRequestKind::DatabaseId(id) => *id = input::database_id(id, "/parent/database_id")?,
        PageParentRequestKind::DataSourceId(id) => *id = input::data_source_id(id, "/parent/data_source_id")?,
        _ => {}
    }
    Ok(())
}

/// Creates the page in a parent that is resolved, from an input that is checked.
pub(super) async fn create(notion: &Notion, input: NewPageInput, parent: PageParentRequest) -> Result<PageResponse, Error> {
    let mut request = CreatePageRequest::default();
    request.parent = Some(parent);
    request.properties = Some(input.properties);
    request.children = (!input.children.is_empty()).then_some(input.children);
    request.icon = input.icon.map_or(Patch::Absent, Patch::Value);
    request.cover = input.cover.map_or(Patch::Absent, Patch::Value);
    notion.pages().create_from(request).await
}

/// The parent with which a page is created: where it is a database, the data source that it means.
pub(super) async fn resolved_parent(notion: &Notion, parent: &PageParentRequest) -> Result<PageParentRequest, Error> {
    Ok(match &parent.kind {
        PageParentRequestKind::PageId(id) => id.clone().into(),
        PageParentRequestKind::DatabaseId(id) => notion.resolve_data_source(id, "/parent/database_id").await?.0.into(),
        PageParentRequestKind::DataSourceId(id) => id.clone().into(),
        // Without what else came beside the kind: some of it only answers have.
        kind => PageParentRequest::new(kind.clone()),
    })
}
