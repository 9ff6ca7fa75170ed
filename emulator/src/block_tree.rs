//! The tree of pages, databases and blocks: what stands under what, and what is in the trash.

use uuid::Uuid;

use crate::api_error::ApiError;
use crate::block::Block;
use crate::block_reader::BlockDraft;
use crate::history::Change;
use crate::parent::Parent;
use crate::workspace::Workspace;

impl Workspace {
    /// Keeps new blocks under a parent, from a position on or else at the end. Answers their ids.
    pub(crate) fn add_blocks(&mut self, parent: Parent, position: Option<usize>, drafts: Vec<BlockDraft>) -> Vec<Uuid> {
        let mut added = Vec::with_capacity(drafts.len());
        for draft in drafts {
            if let Some(id) = draft.existing_id() {
                if self.move_under(id, parent) {
                    added.push(id);
                }
                continue;
            }
            let block = Block {
                id: self.ids.uuid(),
                history: self.new_history(),
                parent,
                kind: draft.kind.into(),
                payload: draft.payload,
                in_trash: false,
            };
            let id = block.id;
            self.blocks.insert(id, block);
            self.add_blocks(Parent::Block(id), None, draft.children);
            added.push(id);
        }
        if let Some(id) = parent.id()
            && !added.is_empty()
        {
            let siblings = self.children.entry(id).or_default();
            let position = position.unwrap_or(siblings.len()).min(siblings.len());
            siblings.splice(position..position, added.iter().copied());
        }
        added
    }

    /// Takes a page, block or database from where it stands, and gives it another parent. It takes no place among the
    /// children of that yet. What would end up inside of itself stays where it is.
    pub(crate) fn move_under(&mut self, id: Uuid, parent: Parent) -> bool {
        let mut above = parent.id();
        while let Some(current) = above {
            if current == id {
                return false;
            }
            above = self.parent_id(current);
        }
        if let Some(siblings) = self.parent_id(id).and_then(|old| self.children.get_mut(&old)) {
            siblings.retain(|sibling| *sibling != id);
        }
        if let Some(page) = self.pages.get_mut(&id) {
            page.parent = parent;
        }
        if let Some(block) = self.blocks.get_mut(&id) {
            block.parent = parent;
        }
        if let Some(database) = self.databases.get_mut(&id) {
            database.parent = parent;
        }
        true
    }

    /// Whose children a block shows: its own, or those of the original of a synced block.
    pub(crate) fn holder_of_children(&self, id: Uuid) -> Uuid {
        let source = self.blocks.get(&id).and_then(|block| block.payload.get("synced_from")?.get("block_id")?.as_str());
        source.and_then(crate::object_id::parse).unwrap_or(id)
    }

    /// What stands under a page or block and is not in the trash, from a child on.
    pub(crate) fn living_children_from(&self, id: Uuid, start: Option<Uuid>) -> impl Iterator<Item = Uuid> {
        let children = self.children.get(&self.holder_of_children(id)).map(Vec::as_slice).unwrap_or_default();
        let first = start.and_then(|start| children.iter().position(|child| *child == start)).unwrap_or(0);
        children[first..].iter().copied().filter(|child| !self.is_trashed_itself(*child))
    }

    /// What stands under a page or block itself, without what it shows of another, and is not in the trash.
    pub(crate) fn own_children(&self, id: Uuid) -> Vec<Uuid> {
        let children = self.children.get(&id).map(Vec::as_slice).unwrap_or_default();
        children.iter().copied().filter(|child| !self.is_trashed_itself(*child)).collect()
    }

    /// What stands under a page or block and is not in the trash.
    pub(crate) fn living_children(&self, id: Uuid) -> impl Iterator<Item = Uuid> {
        self.living_children_from(id, None)
    }

    /// Whether anything stands under a page or block.
    pub(crate) fn has_children(&self, id: Uuid) -> bool {
        self.living_children(id).next().is_some()
    }

    /// Notes a change of a page, block or database, and with it of the page that it is the content of.
    pub(crate) fn mark_edited(&mut self, id: Uuid, change: Change) {
        let mut current = Some(id);
        let mut is_first = true;
        while let Some(id) = current {
            if let Some(page) = self.pages.get_mut(&id) {
                page.history.edited = change;
                return;
            }
            if let Some(block) = self.blocks.get_mut(&id)
                && is_first
            {
                block.history.edited = change;
            }
            if let Some(database) = self.databases.get_mut(&id)
                && is_first
            {
                database.history.edited = change;
                return;
            }
            is_first = false;
            current = self.parent_id(id);
        }
    }

    /// Puts a page, block or database in the trash, or takes it back. What stands under it follows by itself.
    pub(crate) fn set_in_trash(&mut self, id: Uuid, in_trash: bool) {
        if let Some(page) = self.pages.get_mut(&id) {
            page.in_trash = in_trash;
        }
        if let Some(block) = self.blocks.get_mut(&id) {
            block.in_trash = in_trash;
        }
        if let Some(database) = self.databases.get_mut(&id) {
            database.in_trash = in_trash;
        }
    }

    /// Whether an object, or anything above it, is in the trash.
    pub(crate) fn is_in_trash(&self, id: Uuid) -> bool {
        self.is_trashed_itself(id) || self.is_under_trash(id)
    }

    /// The change that moved an object to the trash, by itself or with what it stands in.
    pub(crate) fn in_trash_since(&self, id: Uuid) -> Option<Change> {
        let mut current = Some(id);
        while let Some(id) = current {
            if self.is_trashed_itself(id) {
                let page = self.pages.get(&id).map(|it| &it.history);
                let block = || self.blocks.get(&id).map(|it| &it.history);
                let source = || self.data_sources.get(&id).map(|it| &it.history);
                let database = || self.databases.get(&id).map(|it| &it.history);
                return page.or_else(block).or_else(source).or_else(database).map(|history| history.edited);
            }
            current = self.parent_id(id);
        }
        None
    }

    /// Whether anything above an object is in the trash.
    fn is_under_trash(&self, id: Uuid) -> bool {
        let mut current = self.parent_id(id);
        while let Some(id) = current {
            if self.is_trashed_itself(id) {
                return true;
            }
            current = self.parent_id(id);
        }
        false
    }

    pub(crate) fn is_trashed_itself(&self, id: Uuid) -> bool {
        if let Some(block) = self.blocks.get(&id) {
            return block.in_trash;
        }
        if let Some(page) = self.pages.get(&id) {
            return page.in_trash;
        }
        self.databases.get(&id).is_some_and(|it| it.in_trash) || self.data_sources.get(&id).is_some_and(|it| it.in_trash)
    }

    /// The object above, if there is one.
    pub(crate) fn parent_id(&self, id: Uuid) -> Option<Uuid> {
        if let Some(block) = self.blocks.get(&id) {
            return block.parent.id();
        }
        if let Some(page) = self.pages.get(&id) {
            return page.parent.id();
        }
        if let Some(data_source) = self.data_sources.get(&id) {
            return Some(data_source.database);
        }
        self.databases.get(&id).and_then(|it| it.parent.id())
    }

    /// Whether an object is another one, or stands somewhere under it.
    pub(crate) fn is_inside(&self, id: Uuid, outer: Uuid) -> bool {
        let mut current = Some(id);
        while let Some(id) = current {
            if id == outer {
                return true;
            }
            current = self.parent_id(id);
        }
        false
    }

    /// Refuses a write to what is in the trash.
    pub(crate) fn check_not_in_trash(&self, id: Uuid) -> Result<(), ApiError> {
        if self.is_trashed_itself(id) {
            return Err(ApiError::validation("Can't edit block that is archived. You must unarchive the block before editing."));
        }
        self.check_not_under_trash(id)
    }

    /// Refuses a write to what stands under something in the trash.
    pub(crate) fn check_not_under_trash(&self, id: Uuid) -> Result<(), ApiError> {
        if self.is_under_trash(id) {
            return Err(ApiError::validation(
                "Can't edit page on block with an archived ancestor. You must unarchive the ancestor before editing page.",
            ));
        }
        Ok(())
    }
}
