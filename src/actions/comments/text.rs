//! The text of a comment: rich text, or Markdown.

use crate::Error;
use crate::actions::{Field, examples};
use crate::types::{RichTextRequest, SmallString};

/// The most pieces that rich text has.
const MOST_PIECES: usize = 100;

/// What is said where not exactly one of the two is given.
const ACCEPTED: &str = "expected one of rich_text and markdown";

/// The inputs for it.
pub(super) const TEXT: &[Field] = &[
    Field::json("rich_text", "Rich Text").example(examples::comment_text),
    Field::new("markdown", "Markdown").placeholder("**Ripe**, and in stock."),
];

/// What Notion does not take of a text.
pub(super) fn check(rich_text: Option<&Vec<RichTextRequest>>, markdown: Option<&SmallString>) -> Result<(), Error> {
    match (rich_text, markdown) {
        (None, None) => Err(Error::input("", format!("there is no text: {ACCEPTED}"))),
        (Some(_), Some(_)) => Err(Error::input("/markdown", format!("the text is given twice: {ACCEPTED}"))),
        (Some(pieces), None) if pieces.len() > MOST_PIECES => {
            Err(Error::input("/rich_text", format!("{} pieces: expected {MOST_PIECES} at most", pieces.len())))
        }
        _ => Ok(()),
    }
}

/// The text as a request has it, made of the one that is given.
pub(super) fn given<T>(
    rich_text: Option<Vec<RichTextRequest>>,
    markdown: Option<SmallString>,
    of_rich_text: fn(Vec<RichTextRequest>) -> T,
    of_markdown: fn(SmallString) -> T,
) -> Result<T, Error> {
    match (rich_text, markdown) {
        (Some(pieces), _) => Ok(of_rich_text(pieces)),
        (None, Some(markdown)) => Ok(of_markdown(markdown)),
        (None, None) => Err(Error::input("", ACCEPTED)),
    }
}
