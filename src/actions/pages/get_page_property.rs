//! Get Page Property.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::actions::list::{self, Extent};
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, examples};
use crate::types::{PropertyItemResponse, SmallString};
use crate::{Error, Notion};

/// Gets one property of a page, whole: a page itself holds no more than the first 25 items of it.
#[derive(Debug)]
pub struct GetPageProperty;

/// The input of [`GetPageProperty`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct GetPagePropertyInput {
    /// The id of a page, with or without dashes, or its URL.
    pub page_id: String,
    /// The id of the property, as answers spell it or decoded. That of the title is `title`.
    pub property_id: String,
    /// Where an earlier answer ended: its `next_cursor`. Without it, the items begin at their start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_cursor: Option<SmallString>,
    /// How many items one request asks for, 100 at most. All pages are fetched, whatever their size.
    #[serde(default, deserialize_with = "list::page_size", skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 100))]
    pub page_size: Option<u32>,
    /// How many items are wanted at most. Pages are fetched until they are there, and not one more.
    #[serde(default, deserialize_with = "list::limit", skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub limit: Option<u32>,
}

impl GetPagePropertyInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(page_id: impl Into<String>, property_id: impl Into<String>) -> Self {
        Self { page_id: page_id.into(), property_id: property_id.into(), ..Self::default() }
    }

    /// All items, unless there is a limit.
    fn extent(&self) -> Extent {
        Extent {
            start_cursor: self.start_cursor.clone(),
            page_size: self.page_size,
            limit: Some(self.limit.unwrap_or(u32::MAX)),
            fetch_all: false,
        }
    }
}

impl Action for GetPageProperty {
    const DEFINITION: Definition = Definition::new(
        "get_page_property",
        "Get Page Property",
        "Gets one property of a page, whole. A title, a text, people, a relation or a rollup is a list of items, of which all pages \
         are fetched; any other property is one item.",
    )
    .does(Effect::Read, Group::Pages)
    .sends(&["get_page_property"])
    .needs(&[Capability::ReadContent])
    .inputs(&[&[
        Field::id("page_id", "Page ID", Noun::Page).example(|| json!(examples::ROW_ID)).options(OptionProvider::Pages),
        Field::new("property_id", "Property ID")
            .example(|| json!("dYjF"))
            .options(OptionProvider::Properties)
            .of("page_id"),
        Field::new("start_cursor", "Start Cursor").example(|| json!("7c6b1c95-de50-45ca-94e6-af1d9fd295ab")),
        Field::integer("page_size", "Page Size").example(|| json!(50)),
        Field::integer("limit", "Limit").example(|| json!(250)),
    ]])
    .answers(examples::related_items);
    type Input = GetPagePropertyInput;
    type Output = PropertyItemResponse;

    fn check(input: &mut GetPagePropertyInput) -> Vec<Error> {
        let property = crate::resources::property_in_path(&input.property_id).err();
        property.into_iter().chain(input.extent().check()).collect()
    }

    async fn run(notion: &Notion, input: GetPagePropertyInput, meta: &mut Meta) -> Result<PropertyItemResponse, Error> {
        let property = notion.pages().property(&input.page_id, &input.property_id);
        list::fetch(input.extent(), meta, &mut |cursor, size| property.clone().at(cursor, size).into_future()).await
    }
}
