//! Delete Block.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, examples};
use crate::types::BlockResponse;
use crate::{Error, Notion};

/// Moves a block to the trash, with the blocks in it.
#[derive(Debug)]
pub struct DeleteBlock;

/// The input of [`DeleteBlock`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct DeleteBlockInput {
    /// The id of a block, with or without dashes, or a URL with the block behind its `#`. A page's id is that of its block.
    pub block_id: String,
}

impl DeleteBlockInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(block_id: impl Into<String>) -> Self {
        Self { block_id: block_id.into() }
    }
}

impl Action for DeleteBlock {
    const DEFINITION: Definition =
        Definition::new("delete_block", "Delete Block", "Moves a block to the trash, with the blocks in it.")
            .does(Effect::Delete, Group::Blocks)
            .sends(&["delete_block", "get_block"])
            .needs(&[Capability::UpdateContent])
            .inputs(&[&[Field::id("block_id", "Block ID", Noun::Block).example(|| json!(examples::BLOCK_ID))]])
            .answers(examples::trashed_block);
    type Input = DeleteBlockInput;
    type Output = BlockResponse;

    async fn run(notion: &Notion, input: DeleteBlockInput, _meta: &mut Meta) -> Result<BlockResponse, Error> {
        notion.blocks().delete(&input.block_id).await
    }
}
