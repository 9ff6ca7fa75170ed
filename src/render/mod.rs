//! Pages as text: Markdown, plain text and HTML.
//!
//! It stands beside the resources' requests: it knows the blocks of a tree and nothing of how they came.

mod address;
mod blocks;
mod html;
mod inline;
mod lists;
mod markdown;
mod plain_text;

use std::collections::HashMap;

use self::html::Html;
use self::markdown::Markdown;
use crate::resources::{BlockTree, PageTree};
use crate::types::BlockId;

/// The blocks in which something is missing, and why.
struct Missing<'a>(HashMap<&'a BlockId, &'static str>);

impl<'a> Missing<'a> {
    fn of(tree: &'a PageTree) -> Self {
        let losses = tree.cut.iter().filter(|cut| cut.reason.is_loss());
        Self(losses.map(|cut| (&cut.block, cut.reason.as_str())).collect())
    }

    /// What to say of a block in which something is missing.
    fn note(&self, id: &BlockId) -> Option<String> {
        self.0.get(id).map(|reason| format!("not all is here: {reason}"))
    }

    fn note_in(&self, tree: &BlockTree) -> Option<String> {
        self.note(tree.block.id())
    }
}

impl PageTree {
    /// The page as Markdown, of CommonMark and what GitHub adds to it: tables, task lists, struck-through text and formulas.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion, page: notion_connector::types::PageId) -> Result<(), notion_connector::Error> {
    /// print!("{}", notion.pages().tree(page).await?.to_markdown());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Toggles are `<details>`, underlined text is `<u>`, and colours are left out. Columns stand one below the other. What Markdown has no form
    /// for, what is not known and what was not read shows as a comment with its type. Addresses that could run a script are no links.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut text = Markdown { missing: Missing::of(self) }.page(&self.id, &self.blocks);
        if !text.is_empty() {
            text.push('\n');
        }
        text
    }

    /// What the page says, without its form: a line for each block, indented where it is in another.
    #[must_use]
    pub fn to_plain_text(&self) -> String {
        plain_text::page(self)
    }

    /// The page as a whole document of HTML with a style of its own, which a browser shows as it is.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion, page: notion_connector::types::PageId) -> Result<(), Box<dyn std::error::Error>> {
    /// std::fs::write("kale.html", notion.pages().tree(page).await?.to_html("Kale"))?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// All text is escaped, and addresses that could run a script are no links. Files that lie with Notion have addresses that end within an
    /// hour. What is not known, and what was not read, shows with its type.
    #[must_use]
    pub fn to_html(&self, title: &str) -> String {
        html::document(title, &self.to_html_fragment())
    }

    /// The page as HTML to stand in a document of yours: what is in its `body`. Its classes are those of [`PageTree::to_html`].
    #[must_use]
    pub fn to_html_fragment(&self) -> String {
        Html { missing: Missing::of(self), page: &self.blocks }.page(&self.id)
    }
}
