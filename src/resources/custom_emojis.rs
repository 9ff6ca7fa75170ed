//! The emojis that a workspace made itself.

use std::num::NonZeroU64;

use super::{list_request, page_size, resource};
use crate::types::{CustomEmoji, CustomEmojiList, SmallString};
use crate::{Error, Notion};

resource! {
    /// The emojis that a workspace made itself.
    CustomEmojis
}

impl CustomEmojis {
    /// All emojis of the workspace.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// for emoji in notion.custom_emojis().list().all().await? {
    ///     println!("{:?}", emoji.name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListCustomEmojis {
        ListCustomEmojis { notion: self.notion.clone(), name: None, cursor: None, page_size: None }
    }
}

/// Lists the emojis of the workspace.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListCustomEmojis {
    notion: Notion,
    name: Option<SmallString>,
    cursor: Option<SmallString>,
    page_size: Option<u32>,
}

impl ListCustomEmojis {
    /// Only the emoji of this name.
    pub fn name(mut self, name: impl Into<SmallString>) -> Self {
        self.name = Some(name.into());
        self
    }

    async fn send_page(self) -> Result<CustomEmojiList, Error> {
        let size = page_size(self.page_size)?.and_then(|size| NonZeroU64::new(size.into()));
        let client = self.notion.operations();
        let answer = client.list_custom_emojis(self.name.as_deref(), size, self.cursor.as_deref()).await;
        client.finish("list_custom_emojis", answer)
    }
}

list_request!(ListCustomEmojis => CustomEmojiList, CustomEmoji, |_: &CustomEmojiList| None);
