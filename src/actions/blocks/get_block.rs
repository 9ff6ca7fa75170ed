//! Get Block.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, examples};
use crate::types::BlockResponse;
use crate::{Error, Notion};

/// Gets one block, without the blocks in it.
#[derive(Debug)]
pub struct GetBlock;

/// The input of [`GetBlock`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct GetBlockInput {
    /// The id of a block, with or without dashes, or a URL with the block behind its `#`. A page's id is that of its block.
    pub block_id: String,
}

impl GetBlockInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(block_id: impl Into<String>) -> Self {
        Self { block_id: block_id.into() }
    }
}

impl Action for GetBlock {
    const DEFINITION: Definition = Definition::new("get_block", "Get Block", "Gets one block, without the blocks in it.")
        .does(Effect::Read, Group::Blocks)
        .sends(&["get_block"])
        .needs(&[Capability::ReadContent])
        .inputs(&[&[Field::id("block_id", "Block ID", Noun::Block).example(|| json!(examples::BLOCK_ID))]])
        .answers(examples::block);
    type Input = GetBlockInput;
    type Output = BlockResponse;

    async fn run(notion: &Notion, input: GetBlockInput, _meta: &mut Meta) -> Result<BlockResponse, Error> {
        notion.blocks().get(&input.block_id).await
    }
}
