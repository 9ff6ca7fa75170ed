//! The blocks in a block.

use crate::types::{BlockRequest, BlockRequestKind as Kind};

/// The blocks in a block, and the key of its type; nothing for a type that has none.
pub(super) fn children_of(block: &BlockRequest) -> Option<(&'static str, &[BlockRequest])> {
    let (kind, children) = match &block.kind {
        Kind::Paragraph(block) => ("paragraph", &block.children),
        Kind::Heading1(block) => ("heading_1", &block.children),
        Kind::Heading2(block) => ("heading_2", &block.children),
        Kind::Heading3(block) => ("heading_3", &block.children),
        Kind::Heading4(block) => ("heading_4", &block.children),
        Kind::BulletedListItem(block) => ("bulleted_list_item", &block.children),
        Kind::NumberedListItem(block) => ("numbered_list_item", &block.children),
        Kind::Quote(block) => ("quote", &block.children),
        Kind::Toggle(block) => ("toggle", &block.children),
        Kind::ToDo(block) => ("to_do", &block.children),
        Kind::Callout(block) => ("callout", &block.children),
        Kind::Template(block) => ("template", &block.children),
        Kind::SyncedBlock(block) => ("synced_block", &block.children),
        Kind::Tab(block) => ("tab", &block.children),
        Kind::ColumnList(block) => return Some(("column_list", &block.children)),
        Kind::Column(block) => return Some(("column", &block.children)),
        Kind::Table(block) => return Some(("table", &block.children)),
        _ => return None,
    };
    Some((kind, children.as_deref()?))
}

/// Takes the blocks out of a block.
pub(super) fn take_children(block: &mut BlockRequest) -> Vec<BlockRequest> {
    match slot(block) {
        Some(Slot::Optional(children)) => children.take().unwrap_or_default(),
        Some(Slot::Required(children)) => std::mem::take(children),
        None => Vec::new(),
    }
}

/// Puts blocks into a block; `all` says that no others come later.
pub(super) fn put_children(block: &mut BlockRequest, children: Vec<BlockRequest>, all: bool) {
    if !all {
        open(block);
    }
    // Notion wants it to be there.
    let is_wanted = matches!(block.kind, Kind::Tab(_));
    match slot(block) {
        Some(Slot::Optional(slot)) => *slot = (is_wanted || !children.is_empty()).then_some(children),
        Some(Slot::Required(slot)) => *slot = children,
        None => {}
    }
}

/// A heading takes blocks later only if it can be opened. With children, it can be anyway.
fn open(block: &mut BlockRequest) {
    match &mut block.kind {
        Kind::Heading1(heading) | Kind::Heading2(heading) | Kind::Heading3(heading) | Kind::Heading4(heading) => {
            heading.is_toggleable = Some(true);
        }
        _ => {}
    }
}

/// The blocks in a block, to be changed.
pub(super) fn children_mut(block: &mut BlockRequest) -> &mut [BlockRequest] {
    match slot(block) {
        Some(Slot::Optional(children)) => children.as_deref_mut().unwrap_or_default(),
        Some(Slot::Required(children)) => children,
        None => &mut [],
    }
}

/// Where the blocks in a block stand.
enum Slot<'a> {
    Optional(&'a mut Option<Vec<BlockRequest>>),
    Required(&'a mut Vec<BlockRequest>),
}

fn slot(block: &mut BlockRequest) -> Option<Slot<'_>> {
    Some(Slot::Optional(match &mut block.kind {
        Kind::Paragraph(block) => &mut block.children,
        Kind::Heading1(block) | Kind::Heading2(block) | Kind::Heading3(block) | Kind::Heading4(block) => &mut block.children,
        Kind::BulletedListItem(block) | Kind::NumberedListItem(block) | Kind::Quote(block) | Kind::Toggle(block) => {
            &mut block.children
        }
        Kind::ToDo(block) => &mut block.children,
        Kind::Callout(block) => &mut block.children,
        Kind::Template(block) => &mut block.children,
        Kind::SyncedBlock(block) => &mut block.children,
        Kind::Tab(block) => &mut block.children,
        Kind::ColumnList(block) => return Some(Slot::Required(&mut block.children)),
        Kind::Column(block) => return Some(Slot::Required(&mut block.children)),
        Kind::Table(block) => return Some(Slot::Required(&mut block.children)),
        _ => return None,
    }))
}
