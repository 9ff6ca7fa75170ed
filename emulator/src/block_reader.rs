//! Reading blocks from a request, with the blocks inside them.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::block_kind::{self, Children};
use crate::block_payload;
use crate::field::Field;
use crate::object_id;
use crate::workspace::Workspace;

const MOST_CHILDREN: usize = 100;
const MOST_BLOCKS: usize = 1_000;
const FEWEST_COLUMNS: usize = 2;

/// A block as a request wants it, not yet stored.
#[derive(Debug)]
pub(crate) struct BlockDraft {
    pub(crate) kind: &'static str,
    pub(crate) payload: Value,
    pub(crate) children: Vec<BlockDraft>,
}

impl BlockDraft {
    /// The type of a draft that is no new block.
    pub(crate) const EXISTING: &'static str = "existing";

    /// A block without children.
    pub(crate) fn new(kind: &'static str, payload: Value) -> Self {
        Self { kind, payload, children: Vec::new() }
    }

    /// A block, page or database that is there already, and is to stand in this place.
    pub(crate) fn existing(id: Uuid) -> Self {
        Self::new(Self::EXISTING, json!(id))
    }

    /// The id of what is there already.
    pub(crate) fn existing_id(&self) -> Option<Uuid> {
        let id = (self.kind == Self::EXISTING).then(|| self.payload.as_str())?;
        id.and_then(object_id::parse)
    }

    /// The ids of all that is there already, here or inside.
    pub(crate) fn all_existing(&self) -> Vec<Uuid> {
        let inside = self.children.iter().flat_map(Self::all_existing);
        self.existing_id().into_iter().chain(inside).collect()
    }
}

/// How much a block may hold, by how deep it stands.
///
/// Two levels of children go into one request. A list of columns and its columns count as one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Depth {
    Outer,
    Inner,
    Innermost,
}

impl Depth {
    fn below(self) -> Option<Self> {
        match self {
            Self::Outer => Some(Self::Inner),
            Self::Inner => Some(Self::Innermost),
            Self::Innermost => None,
        }
    }

    fn takes(self, kind: &str) -> bool {
        match self {
            Self::Outer => true,
            Self::Inner => !matches!(kind, "column_list" | "column"),
            Self::Innermost => !matches!(kind, "column_list" | "column" | "table"),
        }
    }
}

/// Reads one block by itself.
pub(crate) fn read_one(workspace: &Workspace, item: &Field<'_>) -> Result<BlockDraft, ApiError> {
    read_block(workspace, item, Depth::Outer, None)
}

/// Reads the blocks of `children`.
pub(crate) fn read(workspace: &Workspace, children: &Field<'_>) -> Result<Vec<BlockDraft>, ApiError> {
    let drafts = read_level(workspace, children, Depth::Outer, None)?;
    let count: usize = drafts.iter().map(count_blocks).sum();
    if count > MOST_BLOCKS {
        return Err(ApiError::validation(format!(
            "body failed validation: the number of blocks should be ≤ `{MOST_BLOCKS}`, \
             instead was `{count}`."
        )));
    }
    Ok(drafts)
}

fn count_blocks(draft: &BlockDraft) -> usize {
    1 + draft.children.iter().map(count_blocks).sum::<usize>()
}

fn read_level(
    workspace: &Workspace,
    children: &Field<'_>,
    depth: Depth,
    only: Option<&'static str>,
) -> Result<Vec<BlockDraft>, ApiError> {
    let items = children.items_up_to(MOST_CHILDREN)?;
    items.iter().map(|item| read_block(workspace, item, depth, only)).collect()
}

fn read_block(workspace: &Workspace, item: &Field<'_>, depth: Depth, only: Option<&'static str>) -> Result<BlockDraft, ApiError> {
    let kind = read_kind(item, depth, only)?;
    let field = item.get(kind);
    let mut payload = block_payload::read_new(workspace, kind, &field)?;
    // A heading with children is one that can be opened, whatever the request says of it.
    let has_children = field.get("children").value().and_then(Value::as_array).is_some_and(|children| !children.is_empty());
    if has_children && !payload["is_toggleable"].is_null() {
        payload["is_toggleable"] = json!(true);
    }
    let children = read_children(workspace, kind, &payload, &field, depth)?;
    Ok(BlockDraft { kind, payload, children })
}

/// The type of a block: what it declares, or else the member that is one.
fn read_kind(item: &Field<'_>, depth: Depth, only: Option<&'static str>) -> Result<&'static str, ApiError> {
    let object = item.object()?;
    let declared = object.get("type").and_then(Value::as_str);
    let is_possible = |kind: &&&str| match only {
        Some(only) => **kind == only,
        None => depth.takes(kind),
    };
    let possible: Vec<&'static str> = block_kind::WRITABLE.iter().filter(is_possible).copied().collect();
    let kind = possible.iter().find(|kind| object.contains_key(**kind) && declared.is_none_or(|word| word == **kind));
    let kind = *kind.ok_or_else(|| item.should_have_one_of(&possible))?;
    item.only(&["object", "type", kind])?;
    if let Some(object) = item.get("object").present() {
        object.one_of(&["block"])?;
    }
    Ok(kind)
}

fn read_children(
    workspace: &Workspace,
    kind: &'static str,
    payload: &Value,
    field: &Field<'_>,
    depth: Depth,
) -> Result<Vec<BlockDraft>, ApiError> {
    let given = field.get("children");
    let inside = match kind {
        // The columns of a list may hold as much as the list itself could.
        "column_list" => Some(Depth::Outer),
        "table" => Some(depth),
        _ => depth.below(),
    };
    let (rule, Some(inside)) = (block_kind::children_of(kind, payload), inside) else {
        return if given.is_absent() { Ok(Vec::new()) } else { Err(given.should_be("not present")) };
    };
    let only = match rule {
        Children::Only(only) => Some(only),
        Children::Content | Children::None => None,
    };
    let children = match given.clone().present() {
        // These make no sense without children.
        None if matches!(kind, "table" | "column_list" | "column" | "tab") => return Err(given.should_be("defined")),
        None => Vec::new(),
        Some(given) => read_level(workspace, &given, inside, only)?,
    };
    if rule == Children::None && !children.is_empty() {
        return Err(given.should_be("not present"));
    }
    for child in &children {
        block_kind::check_place((kind, payload), child.kind)?;
    }
    match kind {
        "table" if children.is_empty() => return Err(given.should_be("populated")),
        "table" => children.iter().try_for_each(|row| block_kind::check_width(payload, &row.payload))?,
        "column_list" if children.len() < FEWEST_COLUMNS => {
            let length = json!(children.len());
            return Err(ApiError::validation(format!(
                "body failed validation: {}.length should be ≥ `{FEWEST_COLUMNS}`, instead was `{length}`.",
                given.path()
            )));
        }
        _ => {}
    }
    Ok(children)
}
