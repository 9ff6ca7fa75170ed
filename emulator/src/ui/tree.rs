//! The pages and databases of the workspace, inside of one another.

use std::fmt::Write;

use serde_json::Value;
use uuid::Uuid;

use crate::html;
use crate::parent::Parent;
use crate::workspace::Workspace;

/// How many objects are shown in all, and of the rows of a data source.
const MOST: usize = 300;
const MOST_ROWS: usize = 5;

/// How deep it goes.
const DEEPEST: usize = 6;

/// The tree, as lists inside of lists.
pub(super) fn tree(workspace: &Workspace) -> String {
    let tops = tops(workspace);
    let mut left = MOST;
    let mut shown = String::from("<ul class=\"tree\">\n");
    for id in tops {
        object(workspace, id, &mut shown, &mut left, 0);
    }
    if left == 0 {
        shown.push_str("<li class=\"soft\">and more</li>\n");
    }
    shown.push_str("</ul>");
    shown
}

/// What stands in no page that is there, the root page first.
fn tops(workspace: &Workspace) -> Vec<Uuid> {
    let is_known = |parent: Parent| {
        parent.id().is_some_and(|id| {
            workspace.pages.contains_key(&id) || workspace.blocks.contains_key(&id) || workspace.data_sources.contains_key(&id)
        })
    };
    let pages = workspace.pages.values().map(|page| (page.id, page.parent, page.history.created.number));
    let databases = workspace.databases.values().map(|database| (database.id, database.parent, database.history.created.number));
    let mut tops: Vec<_> = pages.chain(databases).filter(|(_, parent, _)| !is_known(*parent)).collect();
    tops.sort_by_key(|(id, _, number)| (*id != workspace.root_page_id, *number));
    tops.into_iter().map(|(id, ..)| id).collect()
}

fn object(workspace: &Workspace, id: Uuid, shown: &mut String, left: &mut usize, depth: usize) {
    let is_page = workspace.pages.contains_key(&id);
    let is_database = workspace.databases.contains_key(&id);
    let is_gone = workspace.is_trashed_itself(id);
    if *left == 0 || depth > DEEPEST || is_gone {
        return;
    }
    if is_page || is_database {
        *left -= 1;
        let (title, icon) = name(workspace, id);
        let kind = if is_database { " <span class=\"soft\">database</span>" } else { "" };
        // Writing to a string does not fail.
        let _ = write!(shown, "<li>{icon} <a href=\"/objects/{id}\">{}</a>{kind}", html::escape(&title));
    }
    let mut inside = String::new();
    if let Some(database) = workspace.databases.get(&id) {
        for source in database.data_sources.iter().filter_map(|id| workspace.data_sources.get(id)) {
            for row in source.rows.ids().take(MOST_ROWS) {
                object(workspace, row, &mut inside, left, depth + 1);
            }
            if source.rows.len() > MOST_ROWS {
                let _ = writeln!(inside, "<li class=\"soft\">{} rows in all</li>", source.rows.len());
            }
        }
    } else {
        for child in workspace.children.get(&id).into_iter().flatten() {
            object(workspace, *child, &mut inside, left, depth + 1);
        }
    }
    if is_page || is_database {
        if !inside.is_empty() {
            let _ = write!(shown, "\n<ul>\n{inside}</ul>");
        }
        shown.push_str("</li>\n");
    } else {
        // A block by itself is not shown, and what stands in it is.
        shown.push_str(&inside);
    }
}

/// The title and the icon of a page or database. The icon is HTML already.
pub(super) fn name(workspace: &Workspace, id: Uuid) -> (String, String) {
    let (title, icon) = match (workspace.pages.get(&id), workspace.databases.get(&id)) {
        (Some(page), _) => (page.title(), &page.icon),
        (None, Some(database)) => (database.name(), &database.icon),
        (None, None) => (String::new(), &Value::Null),
    };
    let title = if title.is_empty() { "Untitled".to_owned() } else { title };
    let icon = icon["emoji"]
        .as_str()
        .map_or_else(|| if workspace.databases.contains_key(&id) { "▦" } else { "▢" }.to_owned(), html::escape);
    (title, icon)
}
