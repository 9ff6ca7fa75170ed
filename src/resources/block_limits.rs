//! What Notion takes of blocks in one request.

use std::io;
use std::ops::Range;

use serde::Serialize;

use crate::Error;
use crate::types::{BlockRequest, BlockRequestKind as Kind};

/// The most blocks beside each other.
const MOST_BESIDE: usize = 100;

/// The most blocks, those in blocks counted.
const MOST_BLOCKS: usize = 1000;

/// How many levels of blocks may stand in a block.
const MOST_LEVELS: usize = 2;

/// The largest body, in bytes: 500 KB, which Notion counts in units of 1024.
const LARGEST_BODY: usize = 500 << 10;

/// What the body of an append has around its blocks, in bytes: a position among others.
const AROUND_BLOCKS: usize = 256;

/// What is off with the blocks of a request that cannot be split. `body` is all of it.
pub(crate) fn check_one_request(children: &[BlockRequest], body: &impl Serialize) -> Vec<Error> {
    let mut errors = Vec::new();
    check_beside("/children", children.len(), &mut errors);
    let mut count = 0;
    for (index, block) in children.iter().enumerate() {
        count += check_block(block, &format!("/children/{index}"), 0, &mut errors);
    }
    if count > MOST_BLOCKS {
        let message =
            format!("{count} blocks, those in blocks counted, are more than one request takes: expected {MOST_BLOCKS} at most");
        errors.push(Error::input("/children", message));
    }
    let size = size_of(body);
    if size > LARGEST_BODY {
        let field = if children.is_empty() { "" } else { "/children" };
        errors.push(too_large(field, "the request", size));
    }
    errors
}

/// The parts in which blocks are appended, so that each goes into one request: their places among the blocks.
///
/// # Errors
/// A block that no request takes.
pub(crate) fn append_parts(children: &[BlockRequest]) -> Result<Vec<Range<usize>>, Vec<Error>> {
    let (mut errors, mut parts) = (Vec::new(), Vec::new());
    let (mut start, mut blocks, mut bytes) = (0, 0, 0);
    for (index, block) in children.iter().enumerate() {
        let at = format!("/children/{index}");
        let count = check_block(block, &at, 0, &mut errors);
        if count > MOST_BLOCKS {
            let message =
                format!("holds {count} blocks, itself counted, and one request takes fewer: expected {MOST_BLOCKS} at most");
            errors.push(Error::input(at.as_str(), message));
        }
        let size = size_of(block) + 1;
        if size > LARGEST_BODY - AROUND_BLOCKS {
            errors.push(too_large(&at, "the block", size));
        }
        let is_full = index - start == MOST_BESIDE || blocks + count > MOST_BLOCKS || bytes + size > LARGEST_BODY - AROUND_BLOCKS;
        if is_full && index > start {
            parts.push(start..index);
            (start, blocks, bytes) = (index, 0, 0);
        }
        blocks += count;
        bytes += size;
    }
    if start < children.len() {
        parts.push(start..children.len());
    }
    if errors.is_empty() { Ok(parts) } else { Err(errors) }
}

/// Checks what stands in a block, and counts it, the block included.
fn check_block(block: &BlockRequest, at: &str, level: usize, errors: &mut Vec<Error>) -> usize {
    let Some((kind, children)) = children_of(block).filter(|(_, children)| !children.is_empty()) else { return 1 };
    // A list of columns and its columns count as one place.
    let level = if matches!(block.kind, Kind::ColumnList(_)) { level } else { level + 1 };
    let field = format!("{at}/{kind}/children");
    if level > MOST_LEVELS {
        let message = format!(
            "blocks stand deeper in blocks than one request takes: expected {MOST_LEVELS} levels at most; what is deeper is appended to \
             its block once that is there"
        );
        errors.push(Error::input(field, message));
        return 1;
    }
    check_beside(&field, children.len(), errors);
    let inside = children.iter().enumerate().map(|(index, child)| check_block(child, &format!("{field}/{index}"), level, errors));
    1 + inside.sum::<usize>()
}

fn check_beside(field: &str, count: usize, errors: &mut Vec<Error>) {
    if count > MOST_BESIDE {
        let message = format!("{count} blocks beside each other are more than one request takes: expected {MOST_BESIDE} at most");
        errors.push(Error::input(field, message));
    }
}

fn too_large(field: &str, what: &str, size: usize) -> Error {
    Error::input(field, format!("{what} is {size} bytes long as JSON: expected {LARGEST_BODY} at most"))
}

/// The blocks in a block, and the key of its type; nothing for a type that has none.
fn children_of(block: &BlockRequest) -> Option<(&'static str, &[BlockRequest])> {
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

/// How many bytes it has as JSON.
fn size_of(value: &impl Serialize) -> usize {
    struct Count(usize);

    impl io::Write for Count {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 += bytes.len();
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    let mut count = Count(0);
    // What cannot be written cannot be sent either, and is said then.
    let _ = serde_json::to_writer(&mut count, value);
    count.0
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{append_parts, check_one_request, size_of};
    use crate::types::BlockRequest;

    fn blocks(value: Value) -> Vec<BlockRequest> {
        serde_json::from_value(value).unwrap()
    }

    fn toggle(children: &[Value]) -> Value {
        json!({"toggle": {"rich_text": [], "children": children}})
    }

    fn dividers(count: usize) -> Vec<Value> {
        vec![json!({"divider": {}}); count]
    }

    fn text(length: usize) -> Value {
        json!({"paragraph": {"rich_text": vec![json!({"text": {"content": "k".repeat(2000)}}); length / 2000]}})
    }

    /// Blocks, and where each of their parts ends.
    #[test]
    fn splits_what_is_too_much_at_once() {
        let large = text(120_000);
        let with_many = toggle(&dividers(99));
        for (children, expected) in [
            (dividers(0), vec![]),
            (dividers(1), vec![1]),
            (dividers(100), vec![100]),
            (dividers(101), vec![100, 101]),
            (dividers(250), vec![100, 200, 250]),
            (vec![with_many.clone(); 10], vec![10]),
            (vec![with_many; 21], vec![10, 20, 21]),
            (vec![large.clone(); 4], vec![4]),
            (vec![large; 9], vec![4, 8, 9]),
        ] {
            let children = blocks(json!(children));
            let parts = append_parts(&children).unwrap();
            assert_eq!(parts.iter().map(|part| part.end).collect::<Vec<_>>(), expected);
            assert!(parts.windows(2).all(|two| two[0].end == two[1].start), "{parts:?}");
            for part in parts {
                let body = json!({"children": &children[part.clone()]});
                assert!(check_one_request(&children[part], &body).is_empty());
            }
        }
    }

    #[test]
    fn names_the_block_that_is_too_much() {
        let deep = |levels: usize| (0..levels).fold(json!({"divider": {}}), |inner, _| toggle(&[inner]));
        let columns = |inner: Value| {
            let column = json!({"column": {"children": [inner]}});
            json!({"column_list": {"children": [column, column]}})
        };
        let many = toggle(&vec![toggle(&dividers(100)); 10]);
        for (block, errors) in [
            (deep(2), vec![]),
            (deep(3), vec![("/children/1/toggle/children/0/toggle/children/0/toggle/children", "2 levels")]),
            (columns(deep(1)), vec![]),
            (
                columns(deep(2)),
                vec![
                    ("/children/1/column_list/children/0/column/children/0/toggle/children/0/toggle/children", "2 levels"),
                    ("/children/1/column_list/children/1/column/children/0/toggle/children/0/toggle/children", "2 levels"),
                ],
            ),
            (toggle(&dividers(101)), vec![("/children/1/toggle/children", "101 blocks beside each other")]),
            (toggle(&[toggle(&dividers(101))]), vec![("/children/1/toggle/children/0/toggle/children", "expected 100")]),
            (many, vec![("/children/1", "holds 1011 blocks")]),
            (toggle(&vec![text(180_000); 3]), vec![("/children/1", "expected 512000 at most")]),
        ] {
            let children = blocks(json!([{"divider": {}}, block]));
            let found = append_parts(&children).err().unwrap_or_default();
            assert_eq!(found.len(), errors.len(), "{found:?}");
            for (error, (field, message)) in found.iter().zip(&errors) {
                assert_eq!(error.field(), Some(*field), "{error}");
                assert!(error.message().contains(message), "{error}");
            }
            // In one request that cannot be split, the same is off, if not at the same place.
            assert_eq!(check_one_request(&children, &children).len(), errors.len());
        }
    }

    #[test]
    fn counts_what_goes_into_one_request() {
        for (children, message) in [
            (dividers(101), "101 blocks beside each other"),
            (vec![toggle(&dividers(99)); 11], "1100 blocks, those in blocks counted"),
            (vec![text(100_000); 6], "expected 512000 at most"),
        ] {
            let errors = check_one_request(&blocks(json!(children)), &blocks(json!(children)));
            let [error] = errors.as_slice() else { panic!("{errors:?}") };
            assert!(error.field() == Some("/children") && error.message().contains(message), "{error}");
        }
        assert_eq!(check_one_request(&[], &"k".repeat(600_000))[0].field(), Some(""));
        assert_eq!(size_of(&json!({"a": "ü"})), 10);
    }
}
