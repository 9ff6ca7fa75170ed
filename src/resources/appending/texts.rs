//! The texts of blocks.

use super::children::{children_mut, children_of};
use crate::Error;
use crate::resources::long_texts::divide;
use crate::types::{BlockRequest, BlockRequestKind as Kind, RichTextRequest};

/// Divides the texts of blocks that are too long, and of those in them. What has too many pieces then is noted as an error.
pub(super) fn divide_in_blocks(blocks: &mut [BlockRequest], list: &str, errors: &mut Vec<Error>) {
    for (index, block) in blocks.iter_mut().enumerate() {
        for (key, texts) in texts_of(block) {
            errors.extend(divide(texts, || format!("{list}/{index}/{key}")).err());
        }
        if let Some((kind, _)) = children_of(block) {
            divide_in_blocks(children_mut(block), &format!("{list}/{index}/{kind}/children"), errors);
        }
    }
}

/// The texts of a block, each with its place in it.
fn texts_of(block: &mut BlockRequest) -> Vec<(String, &mut Vec<RichTextRequest>)> {
    let (kind, texts, caption) = match &mut block.kind {
        Kind::Paragraph(block) => ("paragraph", Some(&mut block.rich_text), None),
        Kind::Heading1(block) => ("heading_1", Some(&mut block.rich_text), None),
        Kind::Heading2(block) => ("heading_2", Some(&mut block.rich_text), None),
        Kind::Heading3(block) => ("heading_3", Some(&mut block.rich_text), None),
        Kind::Heading4(block) => ("heading_4", Some(&mut block.rich_text), None),
        Kind::BulletedListItem(block) => ("bulleted_list_item", Some(&mut block.rich_text), None),
        Kind::NumberedListItem(block) => ("numbered_list_item", Some(&mut block.rich_text), None),
        Kind::Quote(block) => ("quote", Some(&mut block.rich_text), None),
        Kind::Toggle(block) => ("toggle", Some(&mut block.rich_text), None),
        Kind::ToDo(block) => ("to_do", Some(&mut block.rich_text), None),
        Kind::Callout(block) => ("callout", Some(&mut block.rich_text), None),
        Kind::Template(block) => ("template", Some(&mut block.rich_text), None),
        Kind::Code(block) => ("code", Some(&mut block.rich_text), block.caption.as_mut()),
        Kind::TableRow(row) => {
            let cells = row.cells.iter_mut().enumerate();
            return cells.map(|(index, cell)| (format!("table_row/cells/{index}"), cell)).collect();
        }
        Kind::Embed(block) => ("embed", None, block.caption.as_mut()),
        Kind::Bookmark(block) => ("bookmark", None, block.caption.as_mut()),
        Kind::Image(block) => ("image", None, block.caption.as_mut()),
        Kind::Video(block) => ("video", None, block.caption.as_mut()),
        Kind::Audio(block) => ("audio", None, block.caption.as_mut()),
        Kind::Pdf(block) => ("pdf", None, block.caption.as_mut()),
        Kind::File(block) => ("file", None, block.caption.as_mut()),
        _ => return Vec::new(),
    };
    let texts = texts.map(|texts| (format!("{kind}/rich_text"), texts));
    texts.into_iter().chain(caption.map(|caption| (format!("{kind}/caption"), caption))).collect()
}
