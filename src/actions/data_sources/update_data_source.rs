//! Update Data Source.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::parent;
use crate::actions::{
    Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, check, examples, input, property_schemas,
};
use crate::types::{
    DataSourceId, DataSourceParentRequest, DataSourceResponse, IconRequest, Map, Patch, PropertySchemaUpdateRequest,
    RichTextRequest, UpdateDataSourceRequest,
};
use crate::{Error, IntoId, Notion};

/// Changes a data source: its properties, title, icon, and the database that it is part of.
#[derive(Debug)]
pub struct UpdateDataSource;

/// The input of [`UpdateDataSource`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct UpdateDataSourceInput {
    /// The id of a data source; or of a database that has one, or its URL.
    pub data_source_id: String,
    /// What becomes of properties, by name or id: `{"name": "…"}` renames one, a type such as `{"number": {}}` changes or adds
    /// it, null deletes it. Of options, those that are left out are deleted.
    ///
    /// With a property, its values in all rows are deleted. Properties that are left out stay as they are. A relation names a
    /// data source, or a database that has only one.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub properties: Map<Option<PropertySchemaUpdateRequest>>,
    /// The title. An empty array removes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Vec<RichTextRequest>>,
    /// The icon. Null removes it.
    #[serde(default, skip_serializing_if = "Patch::is_absent")]
    pub icon: Patch<IconRequest>,
    /// The database that it is moved into.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<DataSourceParentRequest>,
    /// Whether it goes to the trash, or with false out of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_trash: Option<bool>,
}

impl UpdateDataSourceInput {
    /// An input with what is required. Something to change is to be set besides.
    #[must_use]
    pub fn new(data_source_id: impl Into<String>) -> Self {
        Self {
            data_source_id: data_source_id.into(),
            properties: Map::new(),
            title: None,
            icon: Patch::Absent,
            parent: None,
            in_trash: None,
        }
    }

    fn request(self) -> UpdateDataSourceRequest {
        let mut request = UpdateDataSourceRequest::default();
        request.properties = (!self.properties.is_empty()).then_some(self.properties);
        (request.title, request.icon) = (self.title, self.icon);
        (request.parent, request.in_trash) = (self.parent, self.in_trash);
        request
    }
}

impl Action for UpdateDataSource {
    const DEFINITION: Definition = Definition::new(
        "update_data_source",
        "Update Data Source",
        "Changes a data source and its properties. What is left out stays.",
    )
    .does(Effect::Update, Group::DataSources)
    .sends(&["get_database", "get_data_source", "update_data_source"])
    .needs(&[Capability::UpdateContent])
    .inputs(&[&[
        Field::id("data_source_id", "Data Source ID", Noun::DataSource)
            .example(|| json!(examples::DATA_SOURCE_ID))
            .options(OptionProvider::DataSources),
        Field::json("properties", "Properties").example(examples::property_changes),
        Field::json("title", "Title").example(examples::database_title),
        Field::json("icon", "Icon").example(examples::icon).null_clears(),
        Field::json("parent", "Parent").example(examples::database_parent).options(OptionProvider::OnlyDatabases),
        Field::boolean("in_trash", "In Trash").example(|| json!(false)),
    ]])
    .answers(examples::data_source);
    type Input = UpdateDataSourceInput;
    type Output = DataSourceResponse;

    fn check(input: &mut UpdateDataSourceInput) -> Vec<Error> {
        let nothing = input.clone().request() == UpdateDataSourceRequest::default();
        let nothing =
            nothing.then(|| Error::input("", "nothing is to be changed: expected properties, title, icon, parent or in_trash"));
        let unchanged = input.properties.iter().filter_map(|(name, change)| check_change(name, change.as_ref()).err());
        let mut errors: Vec<_> = nothing.into_iter().chain(unchanged).collect();
        errors.extend(property_schemas::check(&mut input.properties));
        errors.extend(input.parent.as_mut().and_then(|parent| parent::check(parent).err()));
        errors.extend(check::icon(input.icon.value()).err());
        errors
    }

    async fn run(notion: &Notion, mut input: UpdateDataSourceInput, meta: &mut Meta) -> Result<DataSourceResponse, Error> {
        let field = "/data_source_id";
        let id: DataSourceId = input.data_source_id.as_str().into_id().map_err(|error| error.with_field(field))?;
        property_schemas::resolve_relations(notion, &mut input.properties).await?;
        let request = input.request();
        let update = |id: DataSourceId| notion.data_sources().update(id).with_request(request.clone()).send();
        let (source, resolution) = notion.with_data_source(&id, field, update).await?;
        meta.resolved = Some(resolution.as_str());
        Ok(source)
    }
}

/// A change that says nothing of its property is a mistake, such as settings without the type above them.
fn check_change(name: &str, change: Option<&PropertySchemaUpdateRequest>) -> Result<(), Error> {
    match change {
        Some(PropertySchemaUpdateRequest { name: None, description: Patch::Absent, kind: None, extra, .. })
            if extra.is_empty() =>
        {
            let message =
                "it says nothing to change: expected a type and its settings, a name, a description, or null to delete it";
            Err(Error::input(format!("/properties{}", input::pointer(name)), message))
        }
        _ => Ok(()),
    }
}
