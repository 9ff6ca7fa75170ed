//! Changes of a page's content that are given as Markdown.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use uuid::Uuid;

use crate::api_error::ApiError;
use crate::block_reader::BlockDraft;
use crate::history::Change;
use crate::markdown;
use crate::parent::Parent;
use crate::workspace::Workspace;

/// The content of a page: the Markdown of its blocks, and what is to become of it.
#[derive(Debug)]
pub(crate) struct ContentEdit {
    page: Uuid,
    parts: Vec<Part>,
}

/// Some neighbouring blocks.
#[derive(Debug)]
struct Part {
    /// The blocks as they are.
    blocks: Vec<Uuid>,
    text: String,
    is_changed: bool,
}

impl ContentEdit {
    pub(crate) fn of(workspace: &Workspace, page: Uuid) -> Self {
        let mut parts = Vec::new();
        let mut number = 0;
        for id in workspace.living_children(page) {
            let is_numbered = workspace.blocks.get(&id).is_some_and(|block| block.kind == "numbered_list_item");
            number = if is_numbered { number + 1 } else { 0 };
            let text = markdown::write_one(workspace, id, number).text();
            parts.push(Part { blocks: vec![id], text, is_changed: false });
        }
        Self { page, parts }
    }

    /// The whole text.
    fn text(&self) -> String {
        self.parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// Puts text in front of everything.
    pub(crate) fn insert_at_start(&mut self, text: &str) {
        self.parts.insert(0, Part { blocks: Vec::new(), text: text.to_owned(), is_changed: true });
    }

    /// Puts text behind everything.
    pub(crate) fn insert_at_end(&mut self, text: &str) {
        self.parts.push(Part { blocks: Vec::new(), text: text.to_owned(), is_changed: true });
    }

    /// Puts text behind the block in which a selection ends.
    pub(crate) fn insert_after(&mut self, selection: &str, text: &str) -> Result<(), ApiError> {
        let range = self.find_selection(selection)?;
        let position = self.parts_in(&range).end;
        self.parts.insert(position, Part { blocks: Vec::new(), text: text.to_owned(), is_changed: true });
        Ok(())
    }

    /// Puts text in the place of a selection.
    pub(crate) fn replace_selection(&mut self, selection: &str, text: &str) -> Result<(), ApiError> {
        let range = self.find_selection(selection)?;
        self.replace_range(&range, text);
        Ok(())
    }

    /// Puts text in the place of the one place, or of all places, that say `old`.
    pub(crate) fn replace_text(&mut self, old: &str, new: &str, all: bool) -> Result<(), ApiError> {
        let whole = self.text();
        let found: Vec<usize> = whole.match_indices(old).map(|(start, _)| start).collect();
        match found.len() {
            _ if old.is_empty() => return Err(ApiError::validation("The text to replace should not be empty.")),
            0 => return Err(ApiError::validation(format!("The content of the page does not contain `{old}`."))),
            1 => {}
            _ if all => {}
            times => {
                return Err(ApiError::validation(format!(
                    "The content of the page contains `{old}` {times} times. Give more of the text around it, or set \
                     `replace_all_matches`."
                )));
            }
        }
        for start in found.into_iter().rev() {
            self.replace_range(&(start..start + old.len()), new);
        }
        Ok(())
    }

    /// Puts text in the place of everything.
    pub(crate) fn replace_all(&mut self, text: &str) {
        let blocks = self.parts.drain(..).flat_map(|part| part.blocks).collect();
        self.parts = vec![Part { blocks, text: text.to_owned(), is_changed: true }];
    }

    /// Where a selection is: the text from its first words to its last ones, with `...` between them.
    fn find_selection(&self, selection: &str) -> Result<Range<usize>, ApiError> {
        let whole = self.text();
        let not_found = || ApiError::validation(format!("The content of the page does not contain the range `{selection}`."));
        let Some((first, last)) = selection.split_once("...") else {
            let start = whole.find(selection).ok_or_else(not_found)?;
            return Ok(start..start + selection.len());
        };
        let start = whole.find(first).ok_or_else(not_found)?;
        let behind = start + first.len();
        let end = whole[behind..].find(last).ok_or_else(not_found)?;
        Ok(start..behind + end + last.len())
    }

    /// The parts that a range of the whole text touches.
    fn parts_in(&self, range: &Range<usize>) -> Range<usize> {
        let mut start = 0;
        let mut touched: Option<Range<usize>> = None;
        for (index, part) in self.parts.iter().enumerate() {
            let end = start + part.text.len();
            if range.start <= end && range.end >= start && (range.start < end || part.text.is_empty()) {
                touched = Some(touched.map_or(index, |it| it.start)..index + 1);
            }
            start = end + 1;
        }
        touched.unwrap_or(self.parts.len()..self.parts.len())
    }

    fn replace_range(&mut self, range: &Range<usize>, text: &str) {
        let touched = self.parts_in(range);
        let offset: usize = self.parts[..touched.start].iter().map(|part| part.text.len() + 1).sum();
        let mut joined = self.parts[touched.clone()].iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join("\n");
        let inside = range.start.saturating_sub(offset)..(range.end.saturating_sub(offset)).min(joined.len());
        joined.replace_range(inside, text);
        let blocks = self.parts[touched.clone()].iter().flat_map(|part| part.blocks.clone()).collect();
        self.parts.splice(touched, [Part { blocks, text: joined, is_changed: true }]);
    }

    /// Does all of it: makes the new blocks, and puts those that they replace in the trash.
    pub(crate) fn apply(self, workspace: &mut Workspace, may_delete_pages: bool) -> Result<Change, ApiError> {
        let page = self.page;
        let read = |part: &Part| markdown::blocks(workspace, &part.text);
        let drafts: Vec<Option<Vec<BlockDraft>>> = self.parts.iter().map(|part| part.is_changed.then(|| read(part))).collect();
        let kept: HashSet<Uuid> = drafts.iter().flatten().flatten().flat_map(BlockDraft::all_existing).collect();
        let old = self.parts.iter().filter(|part| part.is_changed).flat_map(|part| part.blocks.iter().copied());
        let old: Vec<Uuid> = old.filter(|id| !kept.contains(id)).collect();
        if !may_delete_pages {
            check_no_pages(workspace, &old, &kept)?;
        }
        let parent = if workspace.pages.contains_key(&page) { Parent::Page(page) } else { Parent::Block(page) };
        let mut order = Order::of(workspace, page);
        for (part, drafts) in self.parts.into_iter().zip(drafts) {
            // What stands elsewhere from now on does not stay here.
            let staying = part.blocks.into_iter().filter(|id| !kept.contains(id));
            staying.for_each(|id| order.keep(id));
            let added = drafts.map(|drafts| workspace.add_blocks(parent, None, drafts));
            order.ids.extend(added.into_iter().flatten());
        }
        workspace.children.insert(page, order.ids);
        for id in old {
            workspace.set_in_trash(id, true);
        }
        let change = workspace.new_change();
        workspace.mark_edited(page, change);
        Ok(change)
    }
}

/// The new order of a page's children. What was in the trash before stays behind the block that it stood behind.
#[derive(Debug)]
struct Order {
    ids: Vec<Uuid>,
    trashed_behind: HashMap<Uuid, Vec<Uuid>>,
}

impl Order {
    fn of(workspace: &Workspace, page: Uuid) -> Self {
        let mut order = Self { ids: Vec::new(), trashed_behind: HashMap::new() };
        let mut last = None;
        for id in workspace.children.get(&page).into_iter().flatten() {
            match last {
                _ if !workspace.is_trashed_itself(*id) => last = Some(*id),
                Some(last) => order.trashed_behind.entry(last).or_default().push(*id),
                None => order.ids.push(*id),
            }
        }
        order
    }

    fn keep(&mut self, id: Uuid) {
        self.ids.push(id);
        self.ids.extend(self.trashed_behind.remove(&id).into_iter().flatten());
    }
}

/// Refuses a change that would put pages or databases in the trash.
fn check_no_pages(workspace: &Workspace, blocks: &[Uuid], kept: &HashSet<Uuid>) -> Result<(), ApiError> {
    let mut waiting = blocks.to_vec();
    while let Some(id) = waiting.pop() {
        if kept.contains(&id) {
            continue;
        }
        if !workspace.blocks.contains_key(&id) {
            return Err(ApiError::validation(format!(
                "This change would delete the child page or database {id}. Set `allow_deleting_content` to allow it."
            )));
        }
        waiting.extend(workspace.own_children(id));
    }
    Ok(())
}
