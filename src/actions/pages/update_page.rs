//! Update Page.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::actions::{
    Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, SchemaProvider, check, examples,
};
use crate::types::{CoverRequest, IconRequest, Map, PageResponse, Patch, PropertyValueRequest, UpdatePageRequest};
use crate::{Error, Notion};

/// Changes a page: its properties, icon, cover, and whether it is locked.
#[derive(Debug)]
pub struct UpdatePage;

/// The input of [`UpdatePage`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct UpdatePageInput {
    /// The id of a page, with or without dashes, or its URL.
    pub page_id: String,
    /// The new values of properties by their names or ids; a value of null, such as `{"number": null}`, clears the property.
    /// Properties that are left out stay as they are.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub properties: Map<PropertyValueRequest>,
    /// The icon. Null removes it.
    ///
    /// It is an emoji, an external file, an uploaded file, or one of the workspace's own emojis.
    #[serde(default, skip_serializing_if = "Patch::is_absent")]
    pub icon: Patch<IconRequest>,
    /// The cover: an external file or an uploaded one. Null removes it.
    ///
    /// A `file` as answers have it is not taken.
    #[serde(default, skip_serializing_if = "Patch::is_absent")]
    pub cover: Patch<CoverRequest>,
    /// Whether the page is locked, so that people cannot edit it in Notion's apps until they unlock it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_locked: Option<bool>,
}

impl UpdatePageInput {
    /// An input with what is required. Something to change is to be set besides.
    #[must_use]
    pub fn new(page_id: impl Into<String>) -> Self {
        Self { page_id: page_id.into(), properties: Map::new(), icon: Patch::Absent, cover: Patch::Absent, is_locked: None }
    }
}

impl Action for UpdatePage {
    const DEFINITION: Definition = Definition::new(
        "update_page",
        "Update Page",
        "Changes a page: the values of its properties, its icon, its cover, and whether it is locked. What is left out stays.",
    )
    .does(Effect::Update, Group::Pages)
    .sends(&["update_page"])
    .needs(&[Capability::UpdateContent])
    .inputs(&[&[
        Field::id("page_id", "Page ID", Noun::Page).example(|| json!(examples::ROW_ID)).options(OptionProvider::Pages),
        Field::json("properties", "Properties")
            .example(examples::row_values)
            .schema(SchemaProvider::PropertyValues)
            .of("page_id"),
        Field::json("icon", "Icon").example(examples::icon).null_clears(),
        Field::json("cover", "Cover Image").example(examples::cover).null_clears(),
        Field::boolean("is_locked", "Is Locked").example(|| json!(false)),
    ]])
    .answers(examples::row);
    type Input = UpdatePageInput;
    type Output = PageResponse;

    fn check(input: &mut UpdatePageInput) -> Vec<Error> {
        let nothing =
            input.properties.is_empty() && input.icon.is_absent() && input.cover.is_absent() && input.is_locked.is_none();
        let nothing =
            nothing.then(|| Error::input("", "nothing is to be changed: expected properties, icon, cover or is_locked"));
        let icon = check::icon(input.icon.value()).err();
        let cover = check::cover(input.cover.value()).err();
        nothing.into_iter().chain(icon).chain(cover).collect()
    }

    async fn run(notion: &Notion, input: UpdatePageInput, _meta: &mut Meta) -> Result<PageResponse, Error> {
        let mut request = UpdatePageRequest::default();
        request.properties = (!input.properties.is_empty()).then_some(input.properties);
        (request.icon, request.cover, request.is_locked) = (input.icon, input.cover, input.is_locked);
        notion.pages().update(&input.page_id).with_request(request).await
    }
}
