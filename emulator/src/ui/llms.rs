//! `GET /llms.txt`: the emulator in a few words, for those who read before they ask.

use std::fmt::Write;

use crate::operation;
use crate::version::Version;

/// The text, in Markdown.
pub(super) fn text(base_url: &str) -> String {
    let versions = Version::ALL.map(Version::name).join(", ");
    let mut text = format!(
        "# Notion emulator\n\n\
         > The Notion API, served locally at {base_url}/v1, with a workspace of its own. Nothing here reaches Notion.\n\n\
         Send `Authorization: Bearer TOKEN`, with the token that the emulator printed when it started, and `Notion-Version`, one of \
         {versions}. Bodies are JSON. Errors are JSON with `code` and `message`. Lists have `results`, `has_more` and `next_cursor`.\n\n\
         ## Documents\n\n\
         - [OpenAPI document]({base_url}/openapi.json): every operation with what it takes and answers\n\
         - [The workspace, for people]({base_url}/): what is there, and the latest requests\n\n\
         ## The emulator's own endpoints\n\n\
         They take no token and are no part of the API.\n\n\
         - `GET {base_url}/_emulator/requests`: what was asked so far; `DELETE` forgets it\n\
         - `GET {base_url}/_emulator/clock`, and `POST` with `{{\"advance\": seconds}}` or `{{\"now\": time}}`: the clock\n\
         - `GET {base_url}/_emulator/webhooks`, and `POST` with `{{\"url\": address}}`: webhooks and their deliveries\n\
         - `POST {base_url}/_emulator/rows` with `data_source_id` and `count`: many rows at once\n\
         - `POST {base_url}/_emulator/pages` with `parent` and `count`: many pages at once\n\
         - `POST {base_url}/_emulator/oauth/expire`: ends the access tokens of OAuth\n\
         - `GET {base_url}/v1/oauth/authorize`: the page that lets a public integration in\n\n\
         ## Operations\n\n"
    );
    for operation in operation::all() {
        let summary = super::openapi::summary(operation.id);
        // Writing to a string does not fail.
        let _ = writeln!(text, "- `{} /v1/{}`: {summary}", operation.method(), operation.pattern());
    }
    text
}
