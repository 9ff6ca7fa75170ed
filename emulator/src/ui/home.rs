//! The first page: the workspace, and the requests as they come.

use super::{ledger_table, tree};
use crate::html;
use crate::shared::Shared;

pub(super) fn page(shared: &Shared) -> String {
    let (name, counts, tree) = shared.with_workspace(|workspace| {
        let rows: usize = workspace.data_sources.values().map(|source| source.rows.len()).sum();
        let pages = workspace.pages.len().saturating_sub(rows);
        let counts = format!(
            "{pages} pages, {} databases with {rows} rows, {} blocks, {} users",
            workspace.databases.len(),
            workspace.blocks.len(),
            workspace.users.len()
        );
        (workspace.name.clone(), counts, tree::tree(workspace))
    });
    let (name, base) = (html::escape(&name), html::escape(&shared.base_url()));
    let now = html::escape(&shared.clock.now().strftime("%Y-%m-%d %H:%M:%S UTC").to_string());
    let body = format!(
        "<h1>{name}</h1>\n\
         <p class=\"soft\">An emulator of the Notion API at <code>{base}</code>, where it is {now}. {counts}. \
         For tools: <a href=\"/openapi.json\">openapi.json</a>, <a href=\"/llms.txt\">llms.txt</a>.</p>\n\
         <h2>Workspace</h2>\n{tree}\n\
         <h2>Requests</h2>\n<div id=\"ledger\">{}</div>\n\
         <script src=\"/live.js\" defer></script>",
        ledger_table::table(shared)
    );
    html::page(&format!("{name} · Notion emulator"), &body)
}
