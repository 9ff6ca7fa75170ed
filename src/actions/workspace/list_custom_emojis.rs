//! List Custom Emojis.

use serde_json::json;

use crate::actions::list::{self, list_input};
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, examples};
use crate::types::{CustomEmojiList, SmallString};
use crate::{Error, Notion};

/// Lists the emojis that the workspace made itself.
#[derive(Debug)]
pub struct ListCustomEmojis;

list_input! {
    /// The input of [`ListCustomEmojis`].
    ListCustomEmojisInput {
        /// The name of the one emoji that is wanted, without colons. Without it, all are listed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<SmallString>,
    }
}

impl Action for ListCustomEmojis {
    const DEFINITION: Definition = Definition::new(
        "list_custom_emojis",
        "List Custom Emojis",
        "Lists the emojis that the workspace made itself. An icon takes one by its id, and so does a mention in a text.",
    )
    .does(Effect::Read, Group::Workspace)
    .sends(&["list_custom_emojis"])
    .needs(&[Capability::ReadContent])
    .inputs(&[&[Field::new("name", "Name").example(|| json!("kale"))], list::INPUTS])
    .answers(examples::custom_emojis);
    type Input = ListCustomEmojisInput;
    type Output = CustomEmojiList;

    fn check(input: &mut ListCustomEmojisInput) -> Vec<Error> {
        input.extent().check()
    }

    async fn run(notion: &Notion, input: ListCustomEmojisInput, meta: &mut Meta) -> Result<CustomEmojiList, Error> {
        let emojis = notion.custom_emojis().list();
        let emojis = match &input.name {
            Some(name) => emojis.name(name.clone()),
            None => emojis,
        };
        list::fetch(input.extent(), meta, &mut |cursor, size| emojis.clone().at(cursor, size).into_future()).await
    }
}
