//! Pages for people: what is in the workspace, and what is asked of it. And the same for tools: what there is to ask.

mod exchange_page;
mod home;
mod ledger_table;
mod llms;
mod object_page;
mod openapi;
mod tree;

use hyper::Response;
use hyper::header::{CONTENT_SECURITY_POLICY, HeaderValue};

use crate::answer;
use crate::answer_body::AnswerBody;
use crate::html;
use crate::shared::Shared;

const HTML: &str = "text/html; charset=utf-8";

/// Nothing from elsewhere, and no script but the one file that is served here.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'self'";

const SCRIPT: &str = include_str!("ui/live.js");

/// Answers what people and tools look at, if the path is one of that.
pub(crate) fn answer(shared: &Shared, method: &str, path: &str) -> Option<Response<AnswerBody>> {
    if !matches!(method, "GET" | "HEAD") {
        return None;
    }
    let segments: Vec<&str> = path.trim_matches('/').split('/').collect();
    let response = match segments.as_slice() {
        [""] => page(200, home::page(shared)),
        ["ledger"] => page(200, ledger_table::table(shared)),
        ["requests", number] => match number.parse().ok().and_then(|number| exchange_page::page(shared, number)) {
            Some(content) => page(200, content),
            None => page(404, not_found("There is no such request, or it was forgotten.")),
        },
        ["objects", id] => match object_page::page(shared, id) {
            Some(content) => page(200, content),
            None => page(404, not_found("There is nothing with this id.")),
        },
        ["live.js"] => answer::text(200, "text/javascript; charset=utf-8", SCRIPT),
        ["openapi.json"] => {
            answer::text(200, "application/json; charset=utf-8", openapi::document(&shared.base_url()).to_string())
        }
        ["llms.txt"] => answer::text(200, "text/markdown; charset=utf-8", llms::text(&shared.base_url())),
        _ => return None,
    };
    Some(response)
}

fn page(status: u16, content: String) -> Response<AnswerBody> {
    let mut response = answer::text(status, HTML, content);
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    response
}

fn not_found(why: &str) -> String {
    let body = format!("<p><a href=\"/\">Workspace</a></p>\n<h1>Not found</h1>\n<p>{}</p>", html::escape(why));
    html::page("Not found", &body)
}
