//! Update Block.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, examples};
use crate::types::{BlockResponse, UpdateBlockRequest};
use crate::{Error, Notion};

/// Changes the content of a block.
#[derive(Debug)]
pub struct UpdateBlock;

/// The input of [`UpdateBlock`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct UpdateBlockInput {
    /// The id of a block, with or without dashes, or a URL with the block behind its `#`.
    pub block_id: String,
    /// The new content under the key of the block's type: `{"paragraph": {"rich_text": […]}}`. The type stays as it is, and so does
    /// what is left out. The blocks in it are changed by their own ids.
    pub content: UpdateBlockRequest,
}

impl UpdateBlockInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(block_id: impl Into<String>, content: impl Into<UpdateBlockRequest>) -> Self {
        Self { block_id: block_id.into(), content: content.into() }
    }
}

impl Action for UpdateBlock {
    const DEFINITION: Definition = Definition::new(
        "update_block",
        "Update Block",
        "Changes the content of a block, such as its text, or whether a to-do is done. Its type stays as it is.",
    )
    .does(Effect::Update, Group::Blocks)
    .sends(&["update_block"])
    .needs(&[Capability::UpdateContent])
    .inputs(&[&[
        Field::id("block_id", "Block ID", Noun::Block).example(|| json!(examples::BLOCK_ID)),
        Field::json("content", "Content").example(examples::block_content),
    ]])
    .answers(examples::block);
    type Input = UpdateBlockInput;
    type Output = BlockResponse;

    fn check(input: &mut UpdateBlockInput) -> Vec<Error> {
        let nothing = input.content.kind.is_none() && input.content.in_trash.is_none() && input.content.extra.is_empty();
        let error = || Error::input("/content", "is empty: expected the content under the key of the block's type");
        nothing.then(error).into_iter().collect()
    }

    async fn run(notion: &Notion, input: UpdateBlockInput, _meta: &mut Meta) -> Result<BlockResponse, Error> {
        notion.blocks().update(&input.block_id).with_request(input.content).await
    }
}
