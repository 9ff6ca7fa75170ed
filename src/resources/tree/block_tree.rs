//! Blocks with the blocks in them.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use crate::types::BlockResponse;

/// A block, and the blocks in it where they were fetched.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BlockTree {
    /// The block.
    pub block: BlockResponse,
    /// The blocks in it, in their order; nothing where they were not asked for, or not fetched.
    pub children: Option<Vec<BlockTree>>,
}

impl From<BlockResponse> for BlockTree {
    fn from(block: BlockResponse) -> Self {
        Self { block, children: None }
    }
}

impl Serialize for BlockTree {
    /// The block's own object, with `children` beside its fields.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Fields<'a> {
            #[serde(flatten)]
            block: &'a BlockResponse,
            #[serde(skip_serializing_if = "Option::is_none")]
            children: &'a Option<Vec<BlockTree>>,
        }
        Fields { block: &self.block, children: &self.children }.serialize(serializer)
    }
}

impl JsonSchema for BlockTree {
    fn schema_name() -> Cow<'static, str> {
        "BlockTree".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let children = generator.subschema_for::<Vec<Self>>();
        json_schema!({
            "description": "A block, with the blocks in it where they were asked for.",
            "allOf": [generator.subschema_for::<BlockResponse>()],
            "properties": {"children": children}
        })
    }
}
