//! A page with blocks in blocks.

use notion_connector::Notion;
use notion_connector::types::{BlockId, BlockRequest, BlockResponse, PageId, PropertyValueRequest};
use notion_emulator::Emulator;

use crate::Result;

/// The levels of the page, outermost first: how many blocks have something in them, and how many things each.
const LEVELS: [(usize, usize); 6] = [(1, 250), (50, 7), (100, 6), (200, 5), (200, 6), (200, 8)];

/// The most that is in one answer, and in one request that adds blocks.
const PAGE: usize = 100;

/// How many blocks are in the page.
#[must_use]
pub fn blocks() -> usize {
    LEVELS.iter().map(|(parents, each)| parents * each).sum()
}

/// How many requests read it: one for each hundred that is in the page or in a block.
#[must_use]
pub fn requests() -> usize {
    LEVELS.iter().map(|(parents, each)| parents * each.div_ceil(PAGE)).sum()
}

/// How many of them cannot but follow one another: the last hundred of the page, and then a block in a block.
#[must_use]
pub fn longest_chain() -> usize {
    LEVELS.iter().map(|(_, each)| each.div_ceil(PAGE)).sum()
}

/// Makes the page, and answers its id.
///
/// # Errors
/// The emulator refuses it.
pub async fn make(emulator: &Emulator, notion: &Notion) -> Result<String> {
    let root: PageId = emulator.root_page_id().as_str().try_into()?;
    let title = PropertyValueRequest::title("Blocks in blocks");
    let page = notion.pages().create(root).property("title", title).await?.id().clone();
    let mut level: Vec<BlockId> = vec![page.clone().into()];
    for (depth, (parents, each)) in LEVELS.into_iter().enumerate() {
        let mut below = Vec::new();
        for number in 0..parents {
            // Spread over the level, the first one of it included.
            let parent = &level[number * level.len() / parents];
            let texts: Vec<String> = (0..each).map(|at| format!("Level {}, block {at} of {number}", depth + 1)).collect();
            for texts in texts.chunks(PAGE) {
                let added = notion.blocks().append(parent, texts.iter().map(|text| BlockRequest::toggle(text.as_str()))).await?;
                below.extend(added.results.into_iter().map(|block| match block {
                    BlockResponse::Full(block) => block.id,
                    BlockResponse::Partial(block) => block.id,
                }));
            }
        }
        level = below;
    }
    Ok(page.to_string())
}

#[cfg(test)]
mod tests {
    use super::{blocks, longest_chain, requests};

    #[test]
    fn the_page_is_what_the_table_says() {
        assert_eq!((blocks(), requests(), longest_chain()), (5_000, 753, 8));
    }
}
