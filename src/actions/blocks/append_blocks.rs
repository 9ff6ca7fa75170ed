//! Append Blocks.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, examples, input};
use crate::resources::check_blocks;
use crate::types::{BlockList, BlockPositionRequest, BlockPositionRequestKind, BlockRequest};
use crate::{Error, Notion};

/// Adds blocks to a page or a block.
#[derive(Debug)]
pub struct AppendBlocks;

/// The input of [`AppendBlocks`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct AppendBlocksInput {
    /// Into what the blocks go: the id of a page or a block, with or without dashes, or its URL.
    pub block_id: String,
    /// The blocks, any number of them, with blocks in them at any depth. More than one request takes go in several, in the order of
    /// the document; where one of these fails, the error says what was added before.
    #[schemars(length(min = 1))]
    pub children: Vec<BlockRequest>,
    /// Where among what is there they go: `{"type": "start"}`, `{"type": "end"}`, or behind a block,
    /// `{"type": "after_block", "after_block": {"id": "…"}}`. Without it, at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<BlockPositionRequest>,
}

impl AppendBlocksInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(block_id: impl Into<String>, children: Vec<BlockRequest>) -> Self {
        Self { block_id: block_id.into(), children, position: None }
    }
}

impl Action for AppendBlocks {
    const DEFINITION: Definition = Definition::new(
        "append_blocks",
        "Append Blocks",
        "Adds blocks to a page or into a block: at the end, at the start, or behind one that is there.",
    )
    .does(Effect::Create, Group::Blocks)
    .sends(&["append_block_children", "list_block_children"])
    .needs(&[Capability::InsertContent])
    .inputs(&[&[
        Field::id("block_id", "Block ID", Noun::Block).example(|| json!(examples::PAGE_ID)).options(OptionProvider::Pages),
        Field::json("children", "Children").example(examples::blocks),
        Field::json("position", "Position").example(|| json!({"type": "after_block", "after_block": {"id": examples::BLOCK_ID}})),
    ]])
    .answers(examples::blocks_in_block);
    type Input = AppendBlocksInput;
    type Output = BlockList;

    fn check(input: &mut AppendBlocksInput) -> Vec<Error> {
        let none = input.children.is_empty().then(|| Error::input("/children", "there are no blocks: expected 1 or more"));
        let limits = check_blocks(&input.children);
        let position = input.position.as_mut().and_then(|position| check_position(position).err());
        none.into_iter().chain(limits).chain(position).collect()
    }

    async fn run(notion: &Notion, input: AppendBlocksInput, meta: &mut Meta) -> Result<BlockList, Error> {
        let mut append = notion.blocks().append(&input.block_id, input.children);
        if let Some(position) = input.position {
            // With its type, which a person may leave out where it follows from what stands beside it.
            append = append.position(position.kind);
        }
        let blocks = append.await?;
        meta.incomplete_reason = blocks.has_more.then(|| "more_pages".to_owned());
        meta.complete = Some(!blocks.has_more);
        Ok(blocks)
    }
}

fn check_position(position: &mut BlockPositionRequest) -> Result<(), Error> {
    match &mut position.kind {
        BlockPositionRequestKind::AfterBlock(block) => {
            block.id = input::block_id(&block.id, "/position/after_block/id")?;
            Ok(())
        }
        BlockPositionRequestKind::Start | BlockPositionRequestKind::End => Ok(()),
        _ => {
            let accepted = "is no position: expected one with the type start, end or after_block";
            Err(Error::input("/position", accepted))
        }
    }
}
