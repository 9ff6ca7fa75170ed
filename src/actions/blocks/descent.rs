//! Fetches the blocks in blocks, and says what is not there.

use crate::actions::Meta;
use crate::resources::{BlockTree, Cut, CutReason};
use crate::types::{BlockId, BlockResponse};
use crate::{Error, Notion};

/// Gives blocks those in them, and these theirs. `limit` counts all of them: a whole level comes before the next, so that it cuts off what
/// is deep before what is on top, and nothing that was fetched is thrown away.
pub(super) async fn descend(
    notion: &Notion,
    block_id: &BlockId,
    blocks: Vec<BlockResponse>,
    limit: Option<u32>,
    meta: &mut Meta,
) -> Result<Vec<BlockTree>, Error> {
    let mut tree = notion.blocks().tree(block_id).of(blocks);
    if let Some(limit) = limit {
        tree = tree.limit_by_levels(limit as usize);
    }
    let tree = tree.all().await?;
    tell(&tree.cut, meta);
    Ok(tree.blocks)
}

/// Says what of the tree is not there, and why.
fn tell(cut: &[Cut], meta: &mut Meta) {
    for (reason, note) in [
        (CutReason::Limit, "not all blocks in these blocks were fetched, for the limit was reached"),
        (CutReason::NotFound, "the blocks in these blocks are not found, or not shared with the connection"),
        (CutReason::Unsupported, "Notion does not give the blocks in these blocks, for its API does not support their kinds"),
    ] {
        let ids: Vec<_> = cut.iter().filter(|cut| cut.reason == reason).map(|cut| cut.block.to_string()).collect();
        if !ids.is_empty() {
            meta.complete = Some(false);
            meta.incomplete_reason.get_or_insert_with(|| reason.as_str().to_owned());
            meta.notes.push(format!("{note}: {}", ids.join(", ")));
        }
    }
    if cut.iter().any(|cut| cut.reason == CutReason::Page) {
        meta.notes.push("pages and databases within are not gone into: each has an id of its own to ask for".to_owned());
    }
}
