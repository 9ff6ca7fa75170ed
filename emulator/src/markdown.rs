//! Markdown as Notion speaks it: one line for each block, tabs for what stands inside, and tags for what plain Markdown
//! has no words for.

mod attributes;
mod inline_reader;
mod inline_writer;
mod line_reader;
mod marks;
mod reader;
mod table_reader;
mod writer;

pub(crate) use inline_reader::read as inline_text;
pub(crate) use reader::read as blocks;
pub(crate) use writer::{write_children, write_one};

/// A colour by the name that Markdown has for it: backgrounds are shorter there.
fn color_name(color: &str) -> String {
    color.replace("_background", "_bg")
}

/// The colour that a name in Markdown stands for, if it is one.
fn color_named(name: &str) -> Option<&'static str> {
    let name = name.strip_suffix("_bg").map_or_else(|| name.to_owned(), |name| format!("{name}_background"));
    crate::color::ALL.into_iter().find(|color| *color == name)
}
