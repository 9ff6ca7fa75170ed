//! Text that is longer than a piece of rich text may be.

use unicode_segmentation::UnicodeSegmentation;

use crate::{Extra, RichTextRequest, RichTextRequestKind as Kind};

/// The most that a piece of rich text holds, in units of UTF-16, in which Notion counts: no text has more characters than these.
const LONGEST: usize = 2000;

/// The parts of a text, each as long as a piece of rich text may be at most: 2,000 units of UTF-16.
///
/// No character that a person sees is broken in two, such as an emoji of several or a letter with its accents; but for one that is longer
/// than that by itself. A text that fits is its only part.
///
/// ```
/// use notion_connector::types::text_parts;
///
/// let parts = text_parts(&"kale ".repeat(1000)).iter().map(|part| part.len()).collect::<Vec<_>>();
/// assert_eq!(parts, [2000, 2000, 1000]);
/// ```
#[must_use]
pub fn text_parts(text: &str) -> Vec<&str> {
    // No text has more units than bytes.
    if text.len() <= LONGEST {
        return vec![text];
    }
    let mut parts = Vec::new();
    let (mut start, mut units) = (0, 0);
    let mut add = |at: usize, length: usize| {
        if units + length > LONGEST && at > start {
            parts.push(&text[start..at]);
            (start, units) = (at, 0);
        }
        units += length;
    };
    for (at, grapheme) in text.grapheme_indices(true) {
        let length = grapheme.chars().map(char::len_utf16).sum();
        if length <= LONGEST {
            add(at, length);
        } else {
            grapheme.char_indices().for_each(|(offset, char)| add(at + offset, char.len_utf16()));
        }
    }
    parts.push(&text[start..]);
    parts
}

impl RichTextRequest {
    /// The same in as many pieces as it takes, each of which has the style and the link of all: of a text that is longer than 2,000 units of
    /// UTF-16, the most that Notion takes in one. What is no text stays as it is.
    ///
    /// ```
    /// use notion_connector::types::RichTextRequest;
    ///
    /// let pieces = RichTextRequest::text("kale ".repeat(1000)).bold().divided();
    /// assert_eq!(pieces.len(), 3);
    /// assert!(pieces.iter().all(|piece| piece.annotations == pieces[0].annotations));
    /// ```
    #[must_use]
    pub fn divided(mut self) -> Vec<Self> {
        let Kind::Text(text) = &mut self.kind else { return vec![self] };
        if text.content.len() <= LONGEST {
            return vec![self];
        }
        let content = std::mem::take(&mut text.content);
        // What answers say of the whole text is not so of its parts.
        let mut extra = Extra::default();
        self.extra.iter().filter(|(name, _)| *name != "plain_text").for_each(|(name, value)| extra.insert(name, value.clone()));
        self.extra = extra;
        let pieces = text_parts(&content).into_iter().map(|part| {
            let mut piece = self.clone();
            if let Kind::Text(text) = &mut piece.kind {
                text.content = part.into();
            }
            piece
        });
        pieces.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::text_parts;

    /// A text, and where its parts end, in units of UTF-16.
    #[test]
    fn breaks_no_character_in_two() {
        let family = "👩‍👩‍👧‍👦";
        let (flag, accented, jamo, plain) = ("🇮🇹", "e\u{301}\u{302}", "\u{1112}\u{1161}\u{11ab}", "k");
        let units = |text: &str| text.encode_utf16().count();
        assert_eq!([family, flag, accented, jamo].map(units), [11, 4, 3, 3]);
        for character in [family, flag, accented, jamo, "\r\n", "菜", "🥬", "नि", "👍🏽"] {
            // Each begins at every place before the border once.
            for before in 1990..=2000 {
                let text = format!("{}{}", plain.repeat(before), character.repeat(700));
                let parts = text_parts(&text);
                assert_eq!(parts.concat(), text, "{character} behind {before}");
                let mut rest = parts[0].strip_prefix(&plain.repeat(before)).unwrap();
                for (number, part) in parts.iter().enumerate() {
                    rest = if number == 0 { rest } else { part };
                    assert!(units(part) <= 2000, "{character} behind {before}");
                    assert!(rest.replace(character, "").is_empty(), "{character} behind {before} is broken");
                    let is_full = units(part) + units(character) > 2000;
                    assert!(is_full || number + 1 == parts.len(), "{character} behind {before} leaves room");
                }
            }
        }
    }

    #[test]
    fn breaks_only_what_is_longer_than_a_part() {
        let accents = |count: usize| format!("e{}", "\u{301}".repeat(count));
        for (text, expected) in [
            (String::new(), vec![0]),
            ("k".repeat(2000), vec![2000]),
            ("k".repeat(2001), vec![2000, 1]),
            // A character of three bytes, and of one unit.
            ("菜".repeat(2000), vec![2000]),
            (accents(1999), vec![2000]),
            (accents(2000), vec![2000, 1]),
            (format!("kale{}", accents(1999)), vec![4, 2000]),
            (format!("kale{}kale", accents(2500)), vec![2000, 509]),
            ("🥬".repeat(2001), vec![2000, 2000, 2]),
        ] {
            let parts = text_parts(&text);
            assert_eq!(parts.iter().map(|part| part.encode_utf16().count()).collect::<Vec<_>>(), expected);
            assert_eq!(parts.concat(), text);
        }
    }
}
