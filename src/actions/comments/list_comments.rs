//! List Comments.

use serde_json::json;

use crate::actions::list::{self, list_input};
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, examples};
use crate::types::{BlockId, CommentList};
use crate::{Error, IntoId, Notion};

/// Lists the open comments on a page or a block.
#[derive(Debug)]
pub struct ListComments;

list_input! {
    /// The input of [`ListComments`].
    ListCommentsInput {
        /// The id of a page or a block, with or without dashes, or its URL. In a URL with a `#`, it is the block behind it. Comments on the
        /// blocks in it are not among those that are listed: each block is asked for by its own id.
        block_id: String,
    }
}

impl ListCommentsInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(block_id: impl Into<String>) -> Self {
        Self { block_id: block_id.into(), ..Self::default() }
    }
}

impl Action for ListComments {
    const DEFINITION: Definition =
        Definition::new("list_comments", "List Comments", "Lists the comments on a page or a block that are not resolved.")
            .does(Effect::Read, Group::Comments)
            .sends(&["list_comments"])
            .needs(&[Capability::ReadComments])
            .inputs(&[
                &[Field::id("block_id", "Block ID", Noun::Block)
                    .example(|| json!(examples::PAGE_ID))
                    .options(OptionProvider::Pages)],
                list::INPUTS,
            ])
            .answers(examples::comments);
    type Input = ListCommentsInput;
    type Output = CommentList;

    fn check(input: &mut ListCommentsInput) -> Vec<Error> {
        input.extent().check()
    }

    async fn run(notion: &Notion, input: ListCommentsInput, meta: &mut Meta) -> Result<CommentList, Error> {
        let id: BlockId = input.block_id.as_str().into_id().map_err(|error| error.with_field("/block_id"))?;
        list::fetch(input.extent(), meta, &mut |cursor, size| notion.comments().list(&id).at(cursor, size).into_future()).await
    }
}
