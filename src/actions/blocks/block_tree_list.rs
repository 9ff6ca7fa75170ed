//! A list of blocks with the blocks in them.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::Error as _;
use serde::{Serialize, Serializer};

use crate::resources::BlockTree;
use crate::types::BlockList;

/// A list of blocks as Notion answers it, its blocks with those in them.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BlockTreeList {
    /// The list, without its blocks.
    pub list: BlockList,
    /// The blocks.
    pub results: Vec<BlockTree>,
}

impl Serialize for BlockTreeList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serde_json::to_value(&self.list).map_err(S::Error::custom)?;
        list["results"] = serde_json::to_value(&self.results).map_err(S::Error::custom)?;
        list.serialize(serializer)
    }
}

impl JsonSchema for BlockTreeList {
    fn schema_name() -> Cow<'static, str> {
        "BlockTreeList".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let results = generator.subschema_for::<Vec<BlockTree>>();
        json_schema!({
            "description": "A list of blocks, each with the blocks in it where they were asked for.",
            "allOf": [generator.subschema_for::<BlockList>()],
            "properties": {"results": results}
        })
    }
}
