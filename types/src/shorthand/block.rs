//! The content of a page, written.

use crate::{
    BlockId, BlockRequest, BlockRequestKind as Kind, BlockResponse, CodeLanguage, CodeRequest, ColoredTextRequest, EmptyObject,
    EquationRequest, ExternalFileRequest, HeadingRequest, MediaRequest, ParagraphRequest, SmallString, ToDoRequest,
    WebContentRequest,
};

use super::IntoRichText;

/// One line a block, from a text or from pieces of rich text.
///
/// ```
/// use notion_connector::types::{BlockRequest as Block, RichTextRequest};
///
/// let blocks = [
///     Block::heading_2("Kale"),
///     Block::paragraph([RichTextRequest::text("Good in "), RichTextRequest::text("soup").bold()]),
///     Block::toggle("Shops").with_children([Block::bulleted_list_item("Nijiya Market")]),
///     Block::to_do("Buy some", false),
///     Block::divider(),
/// ];
/// ```
impl BlockRequest {
    /// A paragraph.
    #[must_use]
    pub fn paragraph(text: impl IntoRichText) -> Self {
        ParagraphRequest::new(text.into_rich_text()).into()
    }

    /// A heading of the first level.
    #[must_use]
    pub fn heading_1(text: impl IntoRichText) -> Self {
        Kind::Heading1(HeadingRequest::new(text.into_rich_text())).into()
    }

    /// A heading of the second level.
    #[must_use]
    pub fn heading_2(text: impl IntoRichText) -> Self {
        Kind::Heading2(HeadingRequest::new(text.into_rich_text())).into()
    }

    /// A heading of the third level.
    #[must_use]
    pub fn heading_3(text: impl IntoRichText) -> Self {
        Kind::Heading3(HeadingRequest::new(text.into_rich_text())).into()
    }

    /// An item of a list with bullets.
    #[must_use]
    pub fn bulleted_list_item(text: impl IntoRichText) -> Self {
        Kind::BulletedListItem(ColoredTextRequest::new(text.into_rich_text())).into()
    }

    /// An item of a list with numbers.
    #[must_use]
    pub fn numbered_list_item(text: impl IntoRichText) -> Self {
        Kind::NumberedListItem(ColoredTextRequest::new(text.into_rich_text())).into()
    }

    /// A quotation.
    #[must_use]
    pub fn quote(text: impl IntoRichText) -> Self {
        Kind::Quote(ColoredTextRequest::new(text.into_rich_text())).into()
    }

    /// A text that folds its children away.
    #[must_use]
    pub fn toggle(text: impl IntoRichText) -> Self {
        Kind::Toggle(ColoredTextRequest::new(text.into_rich_text())).into()
    }

    /// Something to do, done or not.
    #[must_use]
    pub fn to_do(text: impl IntoRichText, checked: bool) -> Self {
        let mut to_do = ToDoRequest::new(text.into_rich_text());
        to_do.checked = Some(checked);
        to_do.into()
    }

    /// Code in a language.
    #[must_use]
    pub fn code(language: impl Into<CodeLanguage>, text: impl IntoRichText) -> Self {
        let mut code = CodeRequest::new(text.into_rich_text());
        code.language = Some(language.into());
        code.into()
    }

    /// An equation in KaTeX.
    #[must_use]
    pub fn equation(expression: impl Into<SmallString>) -> Self {
        EquationRequest::new(expression).into()
    }

    /// A line across the page.
    #[must_use]
    pub fn divider() -> Self {
        Kind::Divider(EmptyObject::default()).into()
    }

    /// An image at a URL.
    #[must_use]
    pub fn image(url: impl Into<SmallString>) -> Self {
        Kind::Image(MediaRequest::new(ExternalFileRequest::new(url))).into()
    }

    /// A link with a preview of what it leads to.
    #[must_use]
    pub fn bookmark(url: impl Into<SmallString>) -> Self {
        Kind::Bookmark(WebContentRequest::new(url)).into()
    }

    /// The same, with blocks in it. A kind of block that takes none stays as it is.
    #[must_use]
    pub fn with_children(mut self, blocks: impl IntoIterator<Item = Self>) -> Self {
        let children = match &mut self.kind {
            Kind::Paragraph(block) => &mut block.children,
            Kind::Heading1(block) | Kind::Heading2(block) | Kind::Heading3(block) | Kind::Heading4(block) => &mut block.children,
            Kind::BulletedListItem(block) | Kind::NumberedListItem(block) | Kind::Quote(block) | Kind::Toggle(block) => {
                &mut block.children
            }
            Kind::ToDo(block) => &mut block.children,
            Kind::Callout(block) => &mut block.children,
            _ => return self,
        };
        children.get_or_insert_default().extend(blocks);
        self
    }
}

impl BlockResponse {
    /// The id, which a block has in whole and in part.
    #[must_use]
    pub fn id(&self) -> &BlockId {
        match self {
            Self::Full(block) => &block.id,
            Self::Partial(block) => &block.id,
        }
    }
}
