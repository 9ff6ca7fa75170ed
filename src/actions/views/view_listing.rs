//! Lists of views, by their ids or whole.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::Error as _;
use serde::{Serialize, Serializer};

use crate::types::{ViewList, ViewReference, ViewResponse};

/// A view of a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum ListedView {
    /// Its id, as Notion lists it.
    Reference(ViewReference),
    /// The view, where it was asked for.
    View(Box<ViewResponse>),
}

/// A list of views as Notion answers it, its views whole where they were asked for.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ViewListing {
    /// The list, without its views.
    pub list: ViewList,
    /// The views.
    pub results: Vec<ListedView>,
}

impl Serialize for ViewListing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serde_json::to_value(&self.list).map_err(S::Error::custom)?;
        list["results"] = serde_json::to_value(&self.results).map_err(S::Error::custom)?;
        list.serialize(serializer)
    }
}

impl JsonSchema for ListedView {
    fn schema_name() -> Cow<'static, str> {
        "ListedView".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A view: its id, or the whole of it where that was asked for.",
            "anyOf": [generator.subschema_for::<ViewReference>(), generator.subschema_for::<ViewResponse>()]
        })
    }
}

impl JsonSchema for ViewListing {
    fn schema_name() -> Cow<'static, str> {
        "ViewListing".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let results = generator.subschema_for::<Vec<ListedView>>();
        json_schema!({
            "description": "A list of views.",
            "allOf": [generator.subschema_for::<ViewList>()],
            "properties": {"results": results}
        })
    }
}
