//! Get Block Children.

use serde_json::json;

use super::block_tree_list::BlockTreeList;
use super::descent::descend;
use crate::actions::list::{self, list_input};
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, examples};
use crate::types::{BlockId, BlockList};
use crate::{Error, IntoId, Notion};

/// Gets the blocks in a page or a block, and with `recursive` those in them.
#[derive(Debug)]
pub struct GetBlockChildren;

list_input! {
    /// The input of [`GetBlockChildren`].
    GetBlockChildrenInput {
        /// The id of a page or a block, with or without dashes, or its URL. In a URL with a `#`, it is the block behind it.
        block_id: String,
        /// Whether the blocks in these blocks are fetched, too, and those in them: each block that has any carries them as its
        /// `children`. Pages and databases within are not gone into. A limit then counts the blocks of all levels.
        #[serde(default)]
        recursive: bool,
    }
}

impl GetBlockChildrenInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(block_id: impl Into<String>) -> Self {
        Self { block_id: block_id.into(), ..Self::default() }
    }
}

impl Action for GetBlockChildren {
    const DEFINITION: Definition = Definition::new(
        "get_block_children",
        "Get Block Children",
        "Gets the blocks in a page or in a block: one level of them, or all levels.",
    )
    .does(Effect::Read, Group::Blocks)
    .sends(&["list_block_children"])
    .needs(&[Capability::ReadContent])
    .inputs(&[
        &[
            Field::id("block_id", "Block ID", Noun::Block).example(|| json!(examples::PAGE_ID)).options(OptionProvider::Pages),
            Field::boolean("recursive", "Recursive").example(|| json!(true)),
        ],
        list::INPUTS,
    ])
    .answers(examples::block_tree);
    type Input = GetBlockChildrenInput;
    type Output = BlockTreeList;

    fn check(input: &mut GetBlockChildrenInput) -> Vec<Error> {
        input.extent().check()
    }

    async fn run(notion: &Notion, input: GetBlockChildrenInput, meta: &mut Meta) -> Result<BlockTreeList, Error> {
        let (extent, limit) = (input.extent(), input.limit);
        let id: BlockId = input.block_id.into_id().map_err(|error| error.with_field("/block_id"))?;
        let mut list: BlockList =
            list::fetch(extent, meta, &mut |cursor, size| notion.blocks().children(&id).at(cursor, size).into_future()).await?;
        let blocks = std::mem::take(&mut list.results);
        let results = if input.recursive {
            descend(notion, &id, blocks, limit, meta).await?
        } else {
            blocks.into_iter().map(Into::into).collect()
        };
        Ok(BlockTreeList { list, results })
    }
}
