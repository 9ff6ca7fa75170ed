//! Text, with and without style.

use crate::{AnnotationsRequest, Color, LinkRequest, Patch, RichText, RichTextRequest, SmallString, TextRequest};

impl RichTextRequest {
    /// A text.
    ///
    /// ```
    /// use notion_connector::types::RichTextRequest;
    ///
    /// let title = [RichTextRequest::text("Tuscan "), RichTextRequest::text("kale").bold().link("https://example.com/kale")];
    /// ```
    #[must_use]
    pub fn text(content: impl Into<SmallString>) -> Self {
        Self::new(TextRequest::new(content))
    }

    /// The same, in bold.
    #[must_use]
    pub fn bold(self) -> Self {
        self.annotated(|annotations| annotations.bold = Some(true))
    }

    /// The same, in italics.
    #[must_use]
    pub fn italic(self) -> Self {
        self.annotated(|annotations| annotations.italic = Some(true))
    }

    /// The same, struck through.
    #[must_use]
    pub fn strikethrough(self) -> Self {
        self.annotated(|annotations| annotations.strikethrough = Some(true))
    }

    /// The same, underlined.
    #[must_use]
    pub fn underline(self) -> Self {
        self.annotated(|annotations| annotations.underline = Some(true))
    }

    /// The same, as code.
    #[must_use]
    pub fn code(self) -> Self {
        self.annotated(|annotations| annotations.code = Some(true))
    }

    /// The same, in a colour.
    #[must_use]
    pub fn color(self, color: Color) -> Self {
        self.annotated(|annotations| annotations.color = Some(color))
    }

    /// The same, leading to a URL. What is no text stays as it is.
    #[must_use]
    pub fn link(mut self, url: impl Into<SmallString>) -> Self {
        if let crate::RichTextRequestKind::Text(text) = &mut self.kind {
            text.link = Patch::Value(LinkRequest::new(url));
        }
        self
    }

    fn annotated(mut self, change: impl FnOnce(&mut AnnotationsRequest)) -> Self {
        change(self.annotations.get_or_insert_default());
        self
    }
}

/// A text becomes one piece of rich text.
macro_rules! from_text {
    ($($text:ty),*) => {$(
        impl From<$text> for RichTextRequest {
            fn from(text: $text) -> Self {
                Self::text(text)
            }
        }
    )*};
}

from_text!(&str, String, SmallString);

/// What rich text says, without its style.
///
/// ```
/// use notion_connector::PlainText;
/// # let title: Vec<notion_connector::types::RichText> = Vec::new();
/// println!("{}", title.plain_text());
/// ```
pub trait PlainText {
    /// The text of all pieces.
    fn plain_text(&self) -> String;
}

impl PlainText for [RichText] {
    fn plain_text(&self) -> String {
        self.iter().map(|piece| piece.plain_text.as_str()).collect()
    }
}

/// What rich text can be made from: a text, a piece of rich text, or several. A text of any length is as many pieces as it takes, as
/// [`RichTextRequest::divided`] has it.
pub trait IntoRichText {
    /// The pieces.
    fn into_rich_text(self) -> Vec<RichTextRequest>;
}

macro_rules! one_piece {
    ($($text:ty),*) => {$(
        impl IntoRichText for $text {
            fn into_rich_text(self) -> Vec<RichTextRequest> {
                RichTextRequest::from(self).divided()
            }
        }
    )*};
}

one_piece!(&str, String, SmallString, RichTextRequest);

impl IntoRichText for Vec<RichTextRequest> {
    fn into_rich_text(self) -> Vec<RichTextRequest> {
        self.into_iter().flat_map(RichTextRequest::divided).collect()
    }
}

impl<const N: usize> IntoRichText for [RichTextRequest; N] {
    fn into_rich_text(self) -> Vec<RichTextRequest> {
        Vec::from(self).into_rich_text()
    }
}
