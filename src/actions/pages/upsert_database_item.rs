//! Upsert Database Item.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::matching::{self, Sought};
use super::new_page::{self, NewPageInput};
use crate::actions::{
    Action, Capability, Definition, Effect, Field, Group, Meta, OptionProvider, SchemaProvider, check, examples, input,
};
use crate::resources::check_page;
use crate::types::{
    BlockRequest, CoverRequest, DataSourceResponse, IconRequest, Map, PageParentRequest, PageParentRequestKind, PageResponse,
    Patch, PropertyValueRequest, UpdatePageRequest,
};
use crate::{Error, Notion};

/// Updates the row of a database that has a value in one property, or creates one where none has it.
#[derive(Debug)]
pub struct UpsertDatabaseItem;

/// The input of [`UpsertDatabaseItem`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct UpsertDatabaseItemInput {
    /// Whose row: `{"database_id": "…"}`, of a database with one data source, or `{"data_source_id": "…"}`.
    pub parent: PageParentRequest,
    /// The property by whose value the row is found: its name or id, as `properties` has it. It is a title, a text, a number, a
    /// select, a status, a date, a checkbox, a URL, an e-mail address or a telephone number.
    pub match_property: String,
    /// The values of the properties by their names, that of the match property among them.
    pub properties: Map<PropertyValueRequest>,
    /// The content of a row that is created: an array of blocks, any number of them. A row that is there keeps its content.
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

impl UpsertDatabaseItemInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(
        parent: impl Into<PageParentRequest>,
        match_property: impl Into<String>,
        properties: Map<PropertyValueRequest>,
    ) -> Self {
        let (parent, match_property) = (parent.into(), match_property.into());
        Self { parent, match_property, properties, children: Vec::new(), icon: None, cover: None }
    }

    /// The value that the row is found by.
    fn sought(&self) -> Result<Sought, Error> {
        let Some(value) = self.properties.get(&self.match_property) else {
            let names: Vec<_> = self.properties.keys().map(|name| name.as_str()).collect();
            let given =
                if names.is_empty() { "a property that has a value".to_owned() } else { format!("one of {}", names.join(", ")) };
            let message = format!("the properties have no value for {:?}: expected {given}", self.match_property);
            return Err(Error::input("/match_property", message));
        };
        Sought::new(value).map_err(|accepted| {
            let field = format!("/properties{}", input::pointer(&self.match_property));
            Error::input(field, format!("the value that the row is found by {accepted}"))
        })
    }
}

impl Action for UpsertDatabaseItem {
    const DEFINITION: Definition = Definition::new(
        "upsert_database_item",
        "Upsert Database Item",
        "Finds the row of a database by the value of one property and updates it, or creates it where there is none. Where several rows \
         have the value, it changes nothing and names them.",
    )
    .does(Effect::Update, Group::Databases)
    .sends(&["get_database", "get_data_source", "query_data_source", "create_page", "append_block_children", "list_block_children", "update_page"])
    .needs(&[Capability::ReadContent, Capability::InsertContent, Capability::UpdateContent])
    .inputs(&[
        &[
            Field::json("parent", "Parent").example(examples::database_parent).options(OptionProvider::Databases),
            Field::new("match_property", "Match Property")
                .example(|| json!("Name"))
                .options(OptionProvider::Properties)
                .of("parent"),
            Field::json("properties", "Properties")
                .example(examples::row_values)
                .schema(SchemaProvider::PropertyValues)
                .of("parent"),
        ],
        new_page::CONTENT,
    ])
    .answers(examples::row);
    type Input = UpsertDatabaseItemInput;
    type Output = PageResponse;

    fn check(input: &mut UpsertDatabaseItemInput) -> Vec<Error> {
        let row = matches!(input.parent.kind, PageParentRequestKind::DatabaseId(_) | PageParentRequestKind::DataSourceId(_));
        let accepted = (!row).then(|| Error::input("/parent", "expected a database_id or a data_source_id"));
        let checks = [
            new_page::parent(&mut input.parent),
            input.sought().map(drop),
            check::icon(input.icon.as_ref()),
            check::cover(input.cover.as_ref()),
        ];
        let children = std::mem::take(&mut input.children);
        let limits = check_page(&children, input);
        input.children = children;
        accepted.into_iter().chain(checks.into_iter().filter_map(Result::err)).chain(limits).collect()
    }

    async fn run(notion: &Notion, input: UpsertDatabaseItemInput, meta: &mut Meta) -> Result<PageResponse, Error> {
        let sought = input.sought()?;
        let source = match &input.parent.kind {
            PageParentRequestKind::DatabaseId(id) => {
                let (source, resolution) = notion.resolve_data_source(id, "/parent/database_id").await?;
                meta.resolved = Some(resolution.as_str());
                source
            }
            PageParentRequestKind::DataSourceId(id) => id.clone(),
            _ => return Err(Error::input("/parent", "expected a database_id or a data_source_id")),
        };
        let property = match notion.data_sources().get(&source).await? {
            DataSourceResponse::Full(source) => matching::property_of(&source, &input.match_property, &sought)?,
            // What is not shown of it cannot be checked: Notion does so.
            DataSourceResponse::Partial(_) => input.match_property.as_str().into(),
        };
        match matching::only_row(notion, &source, &property, &sought).await? {
            Some(row) => {
                meta.done = Some("updated");
                if !input.children.is_empty() {
                    meta.notes.push("the row was there, and keeps its content: the children were not written".to_owned());
                }
                let mut request = UpdatePageRequest::default();
                request.properties = Some(input.properties);
                request.icon = input.icon.map_or(Patch::Absent, Patch::Value);
                request.cover = input.cover.map_or(Patch::Absent, Patch::Value);
                notion.pages().update(&row).with_request(request).await
            }
            None => {
                meta.done = Some("created");
                let mut page = NewPageInput::new(input.parent, input.properties);
                (page.children, page.icon, page.cover) = (input.children, input.icon, input.cover);
                new_page::create(notion, page, source.into()).await
            }
        }
    }
}
