//! A document of its own.

use super::super::blocks;
use super::inline::{attribute, escape};
use crate::render::inline::plain;
use crate::resources::BlockTree;

/// What makes it readable without a style of somebody else.
const STYLE: &str = "\
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #2b2b29; background: #fff; }
main { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; }
.indented { margin-left: 1.5rem; }
.columns { display: flex; flex-wrap: wrap; gap: 1.5rem; }
.column { flex: 1; min-width: 12rem; }
.callout { display: flex; gap: .6rem; padding: .8rem 1rem; border-radius: 4px; background: #f4f4f2; }
.callout p:first-child, blockquote p:first-child { margin-top: 0; }
.callout p:last-child, blockquote p:last-child { margin-bottom: 0; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid #2b2b29; }
ul.to-do { list-style: none; padding-left: .3rem; }
ul.to-do ul, ul.to-do ol { padding-left: 1.5rem; }
pre { padding: 1rem; overflow: auto; border-radius: 4px; background: #f4f4f2; }
code { font: .9em ui-monospace, monospace; }
:not(pre) > code { padding: .1em .3em; border-radius: 3px; background: #f0f0ee; }
table { border-collapse: collapse; }
th, td { padding: .3rem .6rem; border: 1px solid #dcdcd8; text-align: left; vertical-align: top; }
th { background: #f4f4f2; }
figure { margin: 1rem 0; }
figcaption, .placeholder { color: #73726e; }
img, video { max-width: 100%; }
img.icon { width: 1.3em; height: 1.3em; }
summary > h1, summary > h2, summary > h3, summary > h4 { display: inline; }
";

/// A whole document around the content of a page.
pub(in crate::render) fn document(title: &str, content: &str) -> String {
    let title = escape(title);
    format!(
        "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{content}</main>\n</body>\n</html>\n"
    )
}

/// The headings of a page, each leading there.
pub(super) fn contents(page: &[BlockTree], style: &str) -> String {
    let mut items = String::new();
    collect(page, &mut items);
    format!("<nav class=\"table-of-contents\"{style}>\n<ul>\n{items}</ul>\n</nav>\n")
}

fn collect(trees: &[BlockTree], items: &mut String) {
    for tree in trees {
        if let Some(block) = tree.block.full()
            && let Some(level) = blocks::heading(&block.kind)
        {
            let text = plain(blocks::text(&block.kind).unwrap_or_default()).replace(['\r', '\n'], " ");
            let text = escape(&text);
            let (id, indent) = (attribute(&block.id.to_string()), level - 1);
            items.push_str(&format!("<li style=\"margin-left: {indent}rem\"><a href=\"#{id}\">{text}</a></li>\n"));
        }
        collect(tree.children.as_deref().unwrap_or_default(), items);
    }
}
