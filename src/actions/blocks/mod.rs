//! The content of pages.

mod append_blocks;
mod block_tree_list;
mod delete_block;
mod descent;
mod get_block;
mod get_block_children;
mod update_block;

pub use append_blocks::{AppendBlocks, AppendBlocksInput};
pub use block_tree_list::BlockTreeList;
pub use delete_block::{DeleteBlock, DeleteBlockInput};
pub use get_block::{GetBlock, GetBlockInput};
pub use get_block_children::{GetBlockChildren, GetBlockChildrenInput};
pub use update_block::{UpdateBlock, UpdateBlockInput};
