//! What blocks of several types have in common.

use super::address;
use crate::resources::BlockTree;
use crate::types::{Block, BlockKind, BlockResponse, IconKind, LinkToPageKind, Media, MediaKind, NamedMediaKind, RichText};

/// A block that shows something that is elsewhere.
pub(super) struct Shown<'a> {
    /// What it is, in a word.
    pub(super) kind: &'static str,
    /// Where it is, if that is known and may be followed.
    pub(super) address: Option<String>,
    /// Whether the address is that of a file, and not of a page about it.
    pub(super) is_file: bool,
    pub(super) name: Option<&'a str>,
    pub(super) caption: &'a [RichText],
}

impl Shown<'_> {
    /// What a link to it says.
    pub(super) fn label(&self) -> String {
        let caption = super::inline::plain(self.caption);
        let given = [caption.trim(), self.name.unwrap_or_default()].into_iter().find(|text| !text.is_empty()).map(str::to_owned);
        given.or_else(|| self.file_name()).or_else(|| self.address.clone()).unwrap_or_else(|| self.kind.to_owned())
    }

    /// The last part of a file's address, as people read it.
    fn file_name(&self) -> Option<String> {
        let path = self.address.as_ref().filter(|_| self.is_file)?.split(['?', '#']).next()?;
        let (before, name) = path.rsplit_once('/')?;
        let name = percent_encoding::percent_decode_str(name).decode_utf8().ok()?;
        (!before.ends_with('/') && !name.trim().is_empty()).then(|| name.into_owned())
    }
}

/// A block that shows something that is elsewhere, if it does.
pub(super) fn shown(block: &Block) -> Option<Shown<'_>> {
    let media = |kind, media| shown_media(kind, media);
    let web = |kind, url: &str, caption| Shown { kind, address: address::safe(url), is_file: false, name: None, caption };
    Some(match &block.kind {
        BlockKind::Image(image) => media("image", image),
        BlockKind::Video(video) => media("video", video),
        BlockKind::Audio(audio) => media("audio", audio),
        BlockKind::Pdf(pdf) => media("pdf", pdf),
        BlockKind::File(file) => {
            let url = match &file.kind {
                NamedMediaKind::File(file) => Some(&file.url),
                NamedMediaKind::External(file) => Some(&file.url),
                _ => None,
            };
            let address = url.and_then(|url| address::safe(url));
            Shown { kind: "file", address, is_file: true, name: file.name.as_deref(), caption: &file.caption }
        }
        BlockKind::Embed(content) => web("embed", &content.url, &content.caption),
        BlockKind::Bookmark(content) => web("bookmark", &content.url, &content.caption),
        BlockKind::LinkPreview(preview) => web("link_preview", &preview.url, &[]),
        _ => return None,
    })
}

fn shown_media<'a>(kind: &'static str, media: &'a Media) -> Shown<'a> {
    let (url, is_file) = match &media.kind {
        MediaKind::File(file) => (Some(&file.url), true),
        // A video is often the page of a site that shows it.
        MediaKind::External(file) => (Some(&file.url), kind != "video" || is_video(&file.url)),
        _ => (None, false),
    };
    Shown { kind, address: url.and_then(|url| address::safe(url)), is_file, name: None, caption: &media.caption }
}

fn is_video(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    [".mp4", ".webm", ".mov", ".m4v", ".ogv", ".ogg"].iter().any(|end| path.ends_with(end))
}

/// A block that leads to a page: what it says, and where that is.
pub(super) fn link(block: &Block) -> Option<(&str, Option<String>)> {
    Some(match &block.kind {
        BlockKind::ChildPage(page) => (or(&page.title, "Untitled"), address::of_block(&block.id)),
        BlockKind::ChildDatabase(database) => (or(&database.title, "Untitled"), address::of_block(&block.id)),
        BlockKind::LinkToPage(link) => match &link.kind {
            LinkToPageKind::PageId(id) => ("Page", address::of_page(id)),
            LinkToPageKind::DatabaseId(id) => ("Database", address::of_database(id)),
            LinkToPageKind::CommentId(_) => ("Comment", None),
            _ => return None,
        },
        _ => return None,
    })
}

fn or<'a>(text: &'a str, other: &'a str) -> &'a str {
    if text.trim().is_empty() { other } else { text }
}

/// What to say of a block that has no form of its own: its type.
pub(super) fn placeholder(tree: &BlockTree) -> Option<String> {
    let block = match &tree.block {
        BlockResponse::Full(block) => block,
        BlockResponse::Partial(_) => return Some("a block that is not shared".to_owned()),
    };
    let word = match &block.kind {
        BlockKind::Unsupported(unsupported) => match unsupported.block_type.as_deref() {
            Some(kind) => format!("unsupported: {kind}"),
            None => "unsupported".to_owned(),
        },
        BlockKind::Unknown(unknown) => format!("unknown: {}", unknown.tag.as_deref().unwrap_or("block")),
        BlockKind::LinkToPage(_) => "unknown: link_to_page".to_owned(),
        BlockKind::Breadcrumb(_) => "breadcrumb".to_owned(),
        BlockKind::TableOfContents(_) => "table_of_contents".to_owned(),
        _ => return None,
    };
    Some(word)
}

/// A block's icon, where it is a character or has a name.
pub(super) fn icon(kind: &IconKind) -> Option<String> {
    match kind {
        IconKind::Emoji(emoji) => Some(emoji.to_string()),
        IconKind::CustomEmoji(emoji) => Some(format!(":{}:", emoji.name)),
        IconKind::Icon(icon) => Some(format!(":{}:", icon.name)),
        _ => None,
    }
}

/// Where the picture of an icon is, if it is one.
pub(super) fn icon_address(kind: &IconKind) -> Option<String> {
    match kind {
        IconKind::File(file) => address::safe(&file.url),
        IconKind::External(file) => address::safe(&file.url),
        IconKind::CustomEmoji(emoji) => address::safe(&emoji.url),
        _ => None,
    }
}

/// The text of a block that has one, under all the types that are a text with blocks in it.
pub(super) fn text(kind: &BlockKind) -> Option<&[RichText]> {
    Some(match kind {
        BlockKind::Paragraph(paragraph) => &paragraph.rich_text,
        BlockKind::Heading1(heading)
        | BlockKind::Heading2(heading)
        | BlockKind::Heading3(heading)
        | BlockKind::Heading4(heading) => &heading.rich_text,
        BlockKind::BulletedListItem(text) | BlockKind::Quote(text) | BlockKind::Toggle(text) => &text.rich_text,
        BlockKind::NumberedListItem(item) => &item.rich_text,
        BlockKind::ToDo(item) => &item.rich_text,
        BlockKind::Template(template) => &template.rich_text,
        BlockKind::Callout(callout) => &callout.rich_text,
        BlockKind::Code(code) => &code.rich_text,
        BlockKind::MeetingNotes(notes) | BlockKind::Transcription(notes) => notes.title.as_deref().unwrap_or_default(),
        _ => return None,
    })
}

/// The level of a heading.
pub(super) fn heading(kind: &BlockKind) -> Option<usize> {
    Some(match kind {
        BlockKind::Heading1(_) => 1,
        BlockKind::Heading2(_) => 2,
        BlockKind::Heading3(_) => 3,
        BlockKind::Heading4(_) => 4,
        _ => return None,
    })
}

/// The rows of a table, all of one length: the texts of their cells.
pub(super) fn rows(tree: &BlockTree, width: i64) -> Vec<Vec<&[RichText]>> {
    let children = tree.children.iter().flatten().filter_map(|child| child.block.full());
    let cells = children.filter_map(|block| if let BlockKind::TableRow(row) = &block.kind { Some(&row.cells) } else { None });
    let mut rows: Vec<Vec<&[RichText]>> = cells.map(|cells| cells.iter().map(Vec::as_slice).collect()).collect();
    // A width that says more than the rows have is taken no further than to what a table may be.
    let width = rows.iter().map(Vec::len).max().unwrap_or(0).max(usize::try_from(width.clamp(0, 100)).unwrap_or(0));
    for row in &mut rows {
        row.resize(width, &[]);
    }
    rows
}

/// What is in a table, and is no row of it.
pub(super) fn beside_rows(tree: &BlockTree) -> impl Iterator<Item = &BlockTree> {
    let is_row = |child: &&BlockTree| child.block.full().is_some_and(|block| matches!(block.kind, BlockKind::TableRow(_)));
    tree.children.iter().flatten().filter(move |child| !is_row(child))
}
